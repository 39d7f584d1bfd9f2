/*
 * People leaving.  Whoever has no role left has left: no password, no factor, no
 * session, no link, no draft, all in the transaction that takes the last role away.
 * The row and its name stay, because records say who did what; a page shows the name
 * as it was then, and the list of people says "left".  Erasing it is another matter.
 * Somebody who left can be invited back, or register again, and is the same person.
 */
#ifndef STORE_PERSON_H
#define STORE_PERSON_H

#include <stdbool.h>

#include "core/request.h"

/* The number of a body, as role.body has it: an authority, a provider, the installation (both NOTHING). */
int64_t person_body(int64_t authority, int64_t provider);

/*
 * Takes all roles of a person at one body away (NOTHING: at all bodies), with the
 * sessions that act for it, and tells the person; `name` is the body's.  False if there
 * was none.  The last active administrator of a body is refused by the database
 * (role_last).
 */
bool person_remove(struct request *r, int64_t person, int64_t body, const char *name);

/* The same with one role; a session that acts under it goes on with what is left at that body. */
bool person_remove_role(struct request *r, int64_t person, int64_t role,
	const char *name);

/* Somebody leaves for good: every role and request, and all that comes with them. False: had left already. */
bool person_end(struct request *r, int64_t person);

#endif
