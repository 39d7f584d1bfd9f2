/* The admissions of a referral's category: who is invited, and why others are not. */
#ifndef STORE_INVITEE_H
#define STORE_INVITEE_H

#include "core/request.h"
#include "domain/draft.h"
#include "store/referral.h"

struct invitee {
	int64_t admission, provider;
	int64_t invitation; /* its row, NOTHING while there is none */
	const char *establishment;
	enum invitation_standing standing;
	enum invitation_standing stood; /* as its row says */
	enum admission_state state;
	int64_t distance;        /* hundredths of a mile; NOTHING: no place or no home */
	int64_t east, north;     /* tenths of a mile from home; NOTHING */
	int64_t score, discount; /* hundredths, as of today */
	int64_t core_price, cap; /* where it is over this authority's cap */
	struct takes_whom takes;
	const char *ground, *since; /* of a suspension */
};

struct invitees {
	struct invitee *list; /* nearest first */
	size_t count, invited;
};

/* As they stand today under a limit in hundredths of a mile, NOTHING: no limit. */
struct invitees invitees_now(struct request *r, const struct referral *referral,
	int64_t limit);

/* As they were frozen when the referral was published. */
struct invitees invitees_frozen(struct request *r, const struct referral *referral);

/* How many of the same would be invited under another limit. */
size_t invitees_within(const struct invitees *invitees, int64_t limit);

/*
 * Adds <rings> of the drawing and <place> for each, in the order of the list with
 * those who are invited first, to the page.
 */
void invitees_add(struct request *r, const struct referral *referral,
	const struct invitees *invitees, int64_t limit);

#endif
