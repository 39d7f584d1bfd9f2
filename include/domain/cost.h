/*
 * Core costs that an applicant states for one category (FEATURES.md AQ-16 to AQ-24).
 */
#ifndef DOMAIN_COST_H
#define DOMAIN_COST_H

#include <stdint.h>

struct stated_costs {
	int64_t core_lines,
		core_stated; /* lines the category has, and those with a cost */
	int64_t listed_lines,
		listed_stated; /* of a price list some services may be left out */
	int64_t core;          /* pence a unit, all core lines; NOTHING: none yet */
	int64_t cap;           /* pence a unit, common to all; NOTHING: none */
};

enum cost_gap {
	COST_COMPLETE,
	COST_WANTS_LINES, /* a core line without a cost, or nothing of a price list */
	COST_OVER_CAP     /* an application over the common cap fails (RULES A24) */
};
extern const char *const cost_gaps[]; /* "complete", "lines", "over_cap" */

enum cost_gap cost_gap(const struct stated_costs *stated);

#endif
