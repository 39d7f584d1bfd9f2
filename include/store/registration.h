/*
 * A visitor on the way to an organisation: the address proved by a mailed code, then a
 * name and a password, then the organisation or a request to join one that is here.
 * Until the last page is sent, all of it is one row of its own and counts for nothing.
 */
#ifndef STORE_REGISTRATION_H
#define STORE_REGISTRATION_H

#include <stdbool.h>

#include "core/request.h"

/* Hours until a mailed code runs out. */
enum { REGISTRATION_HOURS = 24 };

struct registration {
	char *email;             /* in small letters */
	int64_t person;          /* who was signed in when it began; NOTHING: a visitor */
	char *name, *password;   /* its hash; NULL until they are given */
	char *company, *charity; /* NULL: has none, or not asked yet */
	int64_t sole_trader;     /* NOTHING: numbers are not asked yet */
	int64_t provider;        /* that has one of the numbers; NOTHING: none has */
	char *provider_name;
};

/*
 * Begins one and mails the link to the address, whoever asks and whether or not the
 * address is known: somebody who has an account gets a mail that says so, and a link
 * that does not work.  The fourth mail to an address within a day is not sent.  False
 * if the visitor's own address has begun too many within the hour.
 */
bool registration_begin(struct request *r, const char *email);

/* The same for somebody who is signed in and whose address needs no proof: the code, or NULL. */
char *registration_begin_own(struct request *r);

/*
 * Fills it in by the code.  False if the code was used, ran out or never was, or
 * belongs to somebody else than who is signed in.
 */
bool registration_find(struct request *r, const char *code, struct registration *into);

void registration_name(struct request *r, const char *code, const char *name,
	const char *password);
void registration_number(struct request *r, const char *code, const char *company,
	const char *charity, bool sole_trader);

/*
 * Uses the code up and says who it was for, making the account if there is none yet;
 * somebody who had left comes back.  0 if the code is used meanwhile, or the address
 * has got an account in another way: then nothing of the request may be kept.
 */
int64_t registration_finish(struct request *r, const char *code,
	const struct registration *registration);

#endif
