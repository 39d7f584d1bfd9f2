/*
 * Proving who somebody is: a password, a code.  Each try is counted, slowed, kept as an
 * event of the account and noted in the log, in transactions of its own that commit
 * whatever becomes of the page: call these with none in hand (ROUTE_OWN).
 */
#ifndef STORE_PROOF_H
#define STORE_PROOF_H

#include "core/form.h"
#include "core/request.h"

struct proof {
	enum { PROOF_GOOD, PROOF_WRONG, PROOF_WAIT } came;
	int64_t wait;   /* seconds until the next try, with PROOF_WAIT */
	int64_t person; /* with PROOF_GOOD of a password */
	int64_t role;   /* the role row a session begins under; NOTHING: none */
};

/* The password of the account with that address; an unknown address takes as long and is slowed as much. */
struct proof proof_password(struct request *r, const char *email, const char *password);

/* A code of the person's app, good once, or a recovery code. */
struct proof proof_code(struct request *r, int64_t person, const char *code);

/*
 * Somebody has come in whole: an event, a line of the log, and the browser is known from
 * now on.  In the transaction in hand.
 */
void proof_signed_in(struct request *r, int64_t person);

/* The question for a code, "code", to be put into what form_ask() gives. */
extern const struct field proof_question;

/* Whether a code is asked of the person: there is one, and it is ours to ask. Wants a transaction. */
bool proof_asks_code(struct request *r, int64_t person);

/* In the demo, which has no telephone: <demo_code> with the code that will do now. Wants a transaction. */
void proof_hint(struct request *r, int64_t person);

/*
 * The form again: 422 with the mistake at the field, or 429 with how long to wait. For
 * what did not come good.
 */
int proof_page(struct form *form, const char *page, const char *field,
	const char *mistake, const struct proof *proof);

#endif
