/* Awards: what they rest on as the domain asks for it, and what making one brings about. */
#ifndef STORE_AWARD_H
#define STORE_AWARD_H

#include "core/request.h"
#include "domain/award.h"

/*
 * What stands for and against an award, from a row with the columns of the
 * queries award_show or of award_referral joined with one of award_bids.
 */
struct award_facts award_facts(const struct request *r, const struct result *limits);

/*
 * Makes a proposed award: its draft agreements, one a child, their rows in the
 * ledger (RULES B5), the referral's new state, and a message to every bidder
 * (CA-10).  The constraints award_gate, award_panel and commitment_cap may
 * refuse.  False if it was made or cancelled meanwhile.
 */
bool award_make(struct request *r, int64_t award);

/* Adds to the ledger of a system; amounts in pence, a release below zero. */
void commitment_add(struct request *r, int64_t system, int64_t authority,
	int64_t agreement, const char *kind, int64_t amount);

#endif
