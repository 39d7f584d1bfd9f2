#include "domain/award.h"

#include <stddef.h>

const char *const award_states[] = { "proposed", "made", "cancelled", NULL };
const char *const award_acts[] = { "make", "record", "cancel", NULL };
const char *const award_routes[] = { "ranked", "choice", "negotiated", "exception",
	"direct", "block", "next", NULL };

/* clang-format off */
#define STEP(from, act, roles, to) { AWARD_##from, AWARD_##act, roles, AWARD_##to }
#define DECIDERS (ROLE_BROKER | ROLE_APPROVER)

const struct step award_steps[] = {
	STEP(PROPOSED, MAKE,   DECIDERS,      MADE),
	STEP(PROPOSED, RECORD, DECIDERS,      PROPOSED),
	STEP(PROPOSED, CANCEL, DECIDERS,      CANCELLED),
	STEP(MADE,     CANCEL, DECIDERS | ROLE_CONTRACTS | ROLE_PROVIDER, CANCELLED),
	{ 0 }
};
/* clang-format on */

enum award_route award_route_of(int64_t position, enum family family, int64_t declined)
{
	if (family == FAMILY_CHOSE)
		return ROUTE_CHOICE;
	if (family == FAMILY_CHOSE_OTHER)
		return ROUTE_EXCEPTION;
	if (position == 1)
		return ROUTE_RANKED;
	return declined > 0 && position == declined + 1 ? ROUTE_NEXT : ROUTE_EXCEPTION;
}

static bool is_over(int64_t amount, int64_t limit)
{
	return limit != NOTHING && (amount == NOTHING || amount > limit);
}

int64_t award_projected(const struct award_facts *award)
{
	return money_add(award->committed, award->value);
}

unsigned award_obstacles(const struct award_facts *award)
{
	int64_t projected = award_projected(award);
	const struct {
		bool holds;
		unsigned obstacle;
	} rows[] = {
		{ award->value <= 0, AWARD_NO_VALUE },
		{ is_over(money_add(award->value, award->linked), award->gate) &&
				!award->decided,
			AWARD_OVER_GATE },
		{ is_over(projected, award->cap), AWARD_OVER_CAP },
		{ award->delegation == NOTHING || award->value > award->delegation,
			AWARD_OVER_DELEGATION },
		{ award->panel && award->approved == NOTHING, AWARD_NO_PANEL },
		{ is_over(award->value, award->approved), AWARD_OVER_APPROVED },
		{ is_over(award->value, award->budget), AWARD_OVER_BUDGET },
		{ award->must_missed && !award->must_reason, AWARD_NO_REASON },
		{ award->route == ROUTE_EXCEPTION && !award->decided, AWARD_NO_DECISION },
		{ is_over(projected, award->warning), AWARD_WARNING },
	};
	unsigned obstacles = AWARD_FREE;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		obstacles |= rows[i].holds ? rows[i].obstacle : 0;
	return obstacles;
}

int64_t award_fee(int64_t value, int64_t percent)
{
	return money_percent(value, percent);
}
