#include "domain/agreement.h"

#include <stddef.h>

#include "core/money.h"

const char *const agreement_states[] = { "draft", "issued", "active", "ended",
	"terminated", "refused", NULL };
const char *const agreement_acts[] = { "issue", "accept", "decline", "recall", "end",
	"terminate", NULL };
const char *const unit_words[] = { "week", "month", "year", NULL };

/* clang-format off */
#define STEP(from, act, roles, to) { AGREEMENT_##from, AGREEMENT_##act, roles, AGREEMENT_##to }
#define BUYERS (ROLE_BROKER | ROLE_CONTRACTS)

const struct step agreement_steps[] = {
	STEP(DRAFT,  ISSUE,     BUYERS,         ISSUED),
	STEP(DRAFT,  RECALL,    BUYERS,         REFUSED),
	STEP(ISSUED, ACCEPT,    ROLE_PROVIDER | BUYERS, ISSUED),
	STEP(ISSUED, DECLINE,   ROLE_PROVIDER,  REFUSED),
	STEP(ISSUED, RECALL,    BUYERS,         REFUSED),
	STEP(ACTIVE, END,       ROLE_CONTRACTS | ROLE_CLOCK, ENDED),
	STEP(ACTIVE, TERMINATE, ROLE_CONTRACTS, TERMINATED),
	{ 0 }
};
/* clang-format on */

enum side agreement_side(unsigned roles)
{
	return roles & ROLE_PROVIDER ? SIDE_PROVIDER : SIDE_AUTHORITY;
}

enum agreement_state agreement_after(bool provider, bool authority)
{
	return provider && authority ? AGREEMENT_ACTIVE : AGREEMENT_ISSUED;
}

int64_t agreement_signed_on(int64_t provider_on, int64_t authority_on)
{
	if (provider_on == NOTHING || authority_on == NOTHING)
		return NOTHING;
	return provider_on > authority_on ? provider_on : authority_on;
}

/* The first day of which no whole month from the start is left, and how many were. */
static int64_t whole_months(int64_t starts_on, int64_t after, int64_t *rest_from)
{
	int64_t months = 0, next = day_add_months(starts_on, 1);

	while (next != NOTHING && next <= after)
		next = day_add_months(starts_on, ++months + 1);
	*rest_from = day_add_months(starts_on, months);
	return months;
}

static int64_t weeks_paid(int64_t starts_on, int64_t after, int64_t weeks)
{
	int64_t rest_from, rest, years = whole_months(starts_on, after, &rest_from) / 12;

	rest_from = day_add_months(starts_on, years * 12);
	rest = (after - rest_from + 6) / 7;
	return years * weeks + (rest < weeks ? rest : weeks);
}

int64_t agreement_periods(int64_t starts_on, int64_t ends_on, enum unit unit,
	int64_t weeks)
{
	int64_t after = ends_on + 1, rest_from, months;

	if (starts_on == NOTHING || ends_on == NOTHING || ends_on < starts_on)
		return NOTHING;
	if (unit == UNIT_WEEK)
		return weeks_paid(starts_on, after, weeks);
	months = whole_months(starts_on, after, &rest_from);
	if (unit == UNIT_MONTH)
		return months + (rest_from < after);
	return months / 12 + (day_add_months(starts_on, months / 12 * 12) < after);
}

int64_t agreement_value(int64_t price, int64_t periods)
{
	int64_t value = money_times(price, periods);

	return value > 0 ? value : NOTHING;
}

int64_t agreement_yearly(int64_t price, enum unit unit, int64_t weeks)
{
	static const int64_t times[] = { 0, 12, 1 };

	return money_times(price, unit == UNIT_WEEK ? weeks : times[unit]);
}
