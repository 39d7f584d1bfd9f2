#include "domain/cost.h"

#include "core/value.h"
#include "domain/application.h"

const char *const cost_gaps[] = { "complete", "lines", "over_cap", NULL };

enum cost_gap cost_gap(const struct stated_costs *stated)
{
	if (stated->core != NOTHING && !cap_allows(stated->core, stated->cap))
		return COST_OVER_CAP;
	if (stated->core_stated < stated->core_lines)
		return COST_WANTS_LINES;
	return stated->listed_lines > 0 && stated->listed_stated == 0 ? COST_WANTS_LINES
								      : COST_COMPLETE;
}
