/*
 * Referrals and the bids for them: their lives, who is invited, what stands in the
 * way of publishing.  RM-01 to RM-19, RULES A10, A24, B7, B16, B17, regulation 34.
 */
#ifndef DOMAIN_REFERRAL_H
#define DOMAIN_REFERRAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/date.h"
#include "domain/admission.h"
#include "domain/role.h"
#include "domain/scoring.h"
#include "domain/state.h"

enum referral_state {
	REFERRAL_DRAFT,
	REFERRAL_PUBLISHED,
	REFERRAL_OPENED,
	REFERRAL_SCORED,
	REFERRAL_CHOOSING,
	REFERRAL_AWARDED,
	REFERRAL_UNSUCCESSFUL,
	REFERRAL_WITHDRAWN
};
extern const char *const referral_states[]; /* "draft" ... "withdrawn" */

enum referral_act {
	REFERRAL_EDIT,
	REFERRAL_PUBLISH,
	REFERRAL_EXTEND,
	REFERRAL_WITHDRAW,
	REFERRAL_OPEN,
	REFERRAL_NAME,      /* evaluators */
	REFERRAL_MARK,      /* alone, then agreed */
	REFERRAL_SCORE,     /* work the result out, again after marking again */
	REFERRAL_SET_ASIDE, /* a bid, with reasons: a further result */
	REFERRAL_OFFER,     /* the choice, to the family */
	REFERRAL_CHOOSE,    /* record what it answered, or that it was silent */
	REFERRAL_AWARD,
	REFERRAL_REOPEN, /* the award was cancelled: ask the next */
	REFERRAL_CLOSE   /* without an award, with grounds: regulation 55(1) */
};
extern const char *const referral_acts[]; /* "edit" ... "close" */
extern const struct step referral_steps[];

enum bid_state { BID_DRAFT, BID_SUBMITTED, BID_WITHDRAWN };
extern const char *const bid_states[]; /* "draft", "submitted", "withdrawn" */

enum bid_act { BID_SAVE, BID_SUBMIT, BID_CHANGE, BID_WITHDRAW };
extern const char *const bid_acts[]; /* "save" ... "withdraw" */
extern const struct step bid_steps[];

/* Bids live while the referral is published and its deadline has not come: what may
 * be done then (bits 1 << act), 0 otherwise. */
unsigned bid_open(enum bid_state state, enum referral_state referral, bool in_time,
	unsigned roles);

/* ---- who is invited ---- */

enum invitation_standing { INVITED, TOO_FAR, INVITE_SUSPENDED, OVER_CAP, UNSUITED };
extern const char *const invitation_standings[]; /* "invited", "too_far" ... */

struct candidate {
	enum admission_state state;
	int64_t distance;        /* hundredths of a mile; NOTHING: it has no place */
	int64_t core_price, cap; /* pence a unit; NOTHING: no cap of this authority */
	bool suits;              /* age and gender */
};

/* Every admission of the category is invited or has a reason why not; the first that
 * holds of suspended, over the cap, unsuited, too far.  Limit NOTHING: all invited. */
enum invitation_standing candidate_standing(const struct candidate *candidate,
	int64_t limit);

/* ---- publishing ---- */

struct publication {
	bool called;       /* the system's call has a publication number */
	bool evaluated;    /* first applications are (AQ-29) */
	bool participates; /* the authority may buy in the category today */
	bool has_home;     /* lead child's postcode, where distance counts */
	bool has_term;     /* from when, periods above 0 */
	size_t weight_mistakes;
	int64_t invited;
	struct moment now, closes;
	int64_t least_days;
	bool agreed; /* all invited agreed to fewer days, recorded */
};

enum publish_obstacle {
	PUBLISH_FREE = 0,
	PUBLISH_NOT_CALLED = 1 << 0,
	PUBLISH_NOT_EVALUATED = 1 << 1,
	PUBLISH_NOT_BUYING = 1 << 2,
	PUBLISH_NO_HOME = 1 << 3,
	PUBLISH_NO_TERM = 1 << 4,
	PUBLISH_WEIGHTS = 1 << 5,
	PUBLISH_NOBODY = 1 << 6,
	PUBLISH_TOO_SOON = 1 << 7,
};

unsigned publish_obstacles(const struct publication *publication);

/* A deadline only moves later, while it runs, with a reason told to all (B16); who is
 * newly invited by a wider radius gets the full least time. */
bool extension_lawful(struct moment now, struct moment closes, struct moment later,
	bool newly_invited, int64_t least_days);

#endif
