/* Individual placement agreements: CT-01, CT-02, RULES A13, B12. */
#ifndef DOMAIN_AGREEMENT_H
#define DOMAIN_AGREEMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/date.h"
#include "domain/role.h"
#include "domain/state.h"

enum agreement_state {
	AGREEMENT_DRAFT,
	AGREEMENT_ISSUED,
	AGREEMENT_ACTIVE,
	AGREEMENT_ENDED,
	AGREEMENT_TERMINATED,
	AGREEMENT_REFUSED
};
extern const char *const agreement_states[]; /* "draft" ... "refused" */

enum agreement_act {
	AGREEMENT_ISSUE,
	AGREEMENT_ACCEPT,
	AGREEMENT_DECLINE,
	AGREEMENT_RECALL,
	AGREEMENT_END,
	AGREEMENT_TERMINATE
};
extern const char *const agreement_acts[]; /* "issue" ... "terminate" */

/* Accepting keeps it issued: the second acceptance makes it active, agreement_after(). */
extern const struct step agreement_steps[];

/* Which side a person accepts for. */
enum side { SIDE_PROVIDER, SIDE_AUTHORITY, SIDES };
enum side agreement_side(unsigned roles);

/* The state once these sides have accepted: the second acceptance concludes (B12). */
enum agreement_state agreement_after(bool provider, bool authority);

/* The day of conclusion, the later of the two; NOTHING until both have. */
int64_t agreement_signed_on(int64_t provider_on, int64_t authority_on);

enum unit { UNIT_WEEK, UNIT_MONTH, UNIT_YEAR };
extern const char *const unit_words[]; /* "week", "month", "year" */

/*
 * Paid periods from the first to the last day, both counted.  A year has so many paid
 * weeks (A13: 38, 39, 42, 44, 48 or 52), or 12 months; a period begun counts whole, and
 * what is left over of a year never pays more than that year's weeks.  NOTHING if the
 * end comes before the start.
 */
int64_t agreement_periods(int64_t starts_on, int64_t ends_on, enum unit unit,
	int64_t weeks);

/* Whole-life value: price per period x paid periods, pence without VAT. */
int64_t agreement_value(int64_t price, int64_t periods);

/* What a year of it costs: weekly x weeks, monthly x 12 (A13). */
int64_t agreement_yearly(int64_t price, enum unit unit, int64_t weeks);

#endif
