/* How the marking of a referral's written answers stands, for evaluators and for who names them. */
#ifndef STORE_MARKING_H
#define STORE_MARKING_H

#include "core/request.h"
#include "domain/marking.h"
#include "domain/referral.h"

struct marking {
	int64_t referral, council,
		lead; /* council: the referral's authority; lead: the system's */
	char *reference, *title, *opened_at;
	char *word; /* the referral's state */
	enum referral_state state;
	int64_t scale, outcomes_weight; /* top mark; points */
	int64_t round;                  /* of marking; 1 unless it was marked again */
	int64_t needed, undeclared, clear, bids, marked, agreed; /* of this round */
	enum marking_phase phase;
};

/*
 * The marking of the path's referral, if its bids are open and it is of the session's
 * authority (or of a system it leads, for procurement officers and auditors); false:
 * not found.  A POST is held until no other changes the same marking.
 */
bool marking_find(struct request *r, struct marking *marking);

/* What the session's person declared, if they are named; else no rows. */
const struct result *marking_declared(struct request *r);

/* Adds <marking> with reference, title, state, phase and counts to the page: no mark. */
xmlNode *marking_add(struct request *r, const struct marking *marking);

#endif
