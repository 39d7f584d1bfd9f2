/*
 * Guessing made slow, without a way for strangers to lock somebody out.
 *
 * Every try is counted before it is looked at, so that many at once count as
 * many.  Some are free, since people mistype; after those each wrong one doubles
 * the wait, from 2 seconds to 15 minutes.  A day without a try forgets them.
 *
 *   from a browser that never signed in to the account:   free
 *     the account from this network (/24, or /64)            2
 *     the account from anywhere                             10
 *     any account from this network                         50
 *   from a browser that did (its cookie):
 *     the account from this browser                          5
 *
 * So whoever signed in with this browser before is slowed by their own mistakes
 * alone, however many strangers guess at their account.
 */
#ifndef CORE_THROTTLE_H
#define CORE_THROTTLE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/request.h"

struct guess {
	const char *what; /* "account", "code", "reset": kept apart */
	const char *at;   /* whose: an address or a number; only its hash is kept */
	bool known;       /* session_knows() the browser */
};

/*
 * Seconds to wait before the next try; or 0: the try is counted and may be made.
 * In the transaction in hand, which must be committed before the secret is looked at.
 */
int64_t throttle_try(struct request *r, const struct guess *guess);

/* The try was right: what it counted is taken back, and the account's own count forgotten. */
void throttle_passed(struct request *r, const struct guess *guess);

/* "2 seconds", "1 minute", "15 minutes": rounded up. */
const char *throttle_words(struct arena *arena, int64_t seconds);

/* "192.0.2.0/24" or "2001:db8::/64" of an address; "-" of anything else. */
const char *throttle_network(struct arena *arena, const char *address);

#endif
