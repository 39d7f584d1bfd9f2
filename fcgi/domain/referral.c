#include "domain/referral.h"

#include "domain/application.h"
#include "domain/calendar.h"
#include "domain/place.h"

const char *const referral_states[] = { "draft", "published", "opened", "scored",
	"choosing", "awarded", "unsuccessful", "withdrawn", NULL };
const char *const referral_acts[] = { "edit", "publish", "extend", "withdraw", "open",
	"name", "mark", "score", "set_aside", "offer", "choose", "award", "reopen",
	"close", NULL };
const char *const bid_states[] = { "draft", "submitted", "withdrawn", NULL };
const char *const bid_acts[] = { "save", "submit", "change", "withdraw", NULL };
const char *const invitation_standings[] = { "invited", "too_far", "suspended",
	"over_cap", "unsuited", NULL };

/* clang-format off */
#define STEP(from, act, roles, to) { REFERRAL_##from, REFERRAL_##act, roles, REFERRAL_##to }
#define DECIDERS (ROLE_BROKER | ROLE_APPROVER)

const struct step referral_steps[] = {
	STEP(DRAFT,     EDIT,      ROLE_BROKER,    DRAFT),
	STEP(DRAFT,     PUBLISH,   ROLE_BROKER,    PUBLISHED),
	STEP(DRAFT,     WITHDRAW,  ROLE_BROKER,    WITHDRAWN),
	STEP(PUBLISHED, EXTEND,    ROLE_BROKER,    PUBLISHED),
	STEP(PUBLISHED, WITHDRAW,  ROLE_BROKER,    WITHDRAWN),
	STEP(PUBLISHED, OPEN,      ROLE_BROKER | ROLE_PROCUREMENT, OPENED),
	STEP(OPENED,    NAME,      ROLE_BROKER,    OPENED),
	STEP(OPENED,    MARK,      ROLE_EVALUATOR, OPENED),
	STEP(OPENED,    SCORE,     ROLE_BROKER,    SCORED),
	STEP(OPENED,    WITHDRAW,  ROLE_BROKER,    WITHDRAWN),
	STEP(OPENED,    CLOSE,     ROLE_BROKER,    UNSUCCESSFUL),
	STEP(SCORED,    MARK,      ROLE_EVALUATOR, SCORED),
	STEP(SCORED,    SCORE,     ROLE_BROKER,    SCORED),
	STEP(SCORED,    SET_ASIDE, ROLE_BROKER,    SCORED),
	STEP(SCORED,    OFFER,     ROLE_BROKER,    CHOOSING),
	STEP(SCORED,    AWARD,     DECIDERS,       AWARDED),
	STEP(SCORED,    WITHDRAW,  ROLE_BROKER,    WITHDRAWN),
	STEP(SCORED,    CLOSE,     ROLE_BROKER,    UNSUCCESSFUL),
	STEP(CHOOSING,  CHOOSE,    ROLE_BROKER | ROLE_FAMILY, CHOOSING),
	STEP(CHOOSING,  AWARD,     DECIDERS,       AWARDED),
	STEP(CHOOSING,  WITHDRAW,  ROLE_BROKER,    WITHDRAWN),
	STEP(CHOOSING,  CLOSE,     ROLE_BROKER,    UNSUCCESSFUL),
	STEP(AWARDED,   REOPEN,    ROLE_BROKER | ROLE_CONTRACTS | ROLE_PROVIDER, SCORED),
	{ 0 }
};
/* clang-format on */

#undef STEP
/* clang-format off */
#define STEP(from, act, roles, to) { BID_##from, BID_##act, roles, BID_##to }

const struct step bid_steps[] = {
	STEP(DRAFT,     SAVE,     ROLE_PROVIDER, DRAFT),
	STEP(DRAFT,     SUBMIT,   ROLE_PROVIDER, SUBMITTED),
	STEP(SUBMITTED, CHANGE,   ROLE_PROVIDER, SUBMITTED),
	STEP(SUBMITTED, WITHDRAW, ROLE_PROVIDER, WITHDRAWN),
	STEP(WITHDRAWN, SAVE,     ROLE_PROVIDER, DRAFT),
	STEP(WITHDRAWN, SUBMIT,   ROLE_PROVIDER, SUBMITTED),
	{ 0 }
};
/* clang-format on */

unsigned bid_open(enum bid_state state, enum referral_state referral, bool in_time,
	unsigned roles)
{
	if (referral != REFERRAL_PUBLISHED || !in_time)
		return 0;
	return step_open(bid_steps, (int)state, roles);
}

enum invitation_standing candidate_standing(const struct candidate *candidate,
	int64_t limit)
{
	if (candidate->state != ADMISSION_ADMITTED)
		return INVITE_SUSPENDED;
	if (!cap_allows(candidate->core_price, candidate->cap))
		return OVER_CAP;
	if (!candidate->suits)
		return UNSUITED;
	return place_inside(candidate->distance, limit) ? INVITED : TOO_FAR;
}

unsigned publish_obstacles(const struct publication *publication)
{
	unsigned obstacles = PUBLISH_FREE;

	if (!publication->called)
		obstacles |= PUBLISH_NOT_CALLED;
	if (!publication->evaluated)
		obstacles |= PUBLISH_NOT_EVALUATED;
	if (!publication->participates)
		obstacles |= PUBLISH_NOT_BUYING;
	if (!publication->has_home)
		obstacles |= PUBLISH_NO_HOME;
	if (!publication->has_term)
		obstacles |= PUBLISH_NO_TERM;
	if (publication->weight_mistakes > 0)
		obstacles |= PUBLISH_WEIGHTS;
	if (publication->invited < 1)
		obstacles |= PUBLISH_NOBODY;
	if (moment_between(publication->now, publication->closes) <= 0)
		obstacles |= PUBLISH_TOO_SOON;
	if (!publication->agreed &&
		!deadline_enough(publication->now, publication->closes,
			publication->least_days))
		obstacles |= PUBLISH_TOO_SOON;
	return obstacles;
}

bool extension_lawful(struct moment now, struct moment closes, struct moment later,
	bool newly_invited, int64_t least_days)
{
	if (moment_between(now, closes) <= 0 || moment_between(closes, later) <= 0)
		return false;
	return !newly_invited || deadline_enough(now, later, least_days);
}
