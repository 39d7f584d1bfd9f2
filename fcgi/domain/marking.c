#include "domain/marking.h"

#include <stddef.h>

const char *const marking_phases[] = { "nothing", "naming", "alone", "agreeing", "done",
	NULL };

enum marking_phase marking_phase(const struct marking_facts *facts)
{
	if (facts->bids == 0)
		return MARKING_NOTHING;
	if (facts->clear + facts->undeclared < facts->needed)
		return MARKING_NAMING;
	if (facts->undeclared > 0 || facts->marked < facts->clear)
		return MARKING_ALONE;
	return facts->agreed < facts->bids ? MARKING_AGREEING : MARKING_DONE;
}

bool marking_shows(enum marking_phase phase)
{
	return phase == MARKING_AGREEING || phase == MARKING_DONE;
}
