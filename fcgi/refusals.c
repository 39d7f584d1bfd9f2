/*
 * What the schema refuses and a visitor can cause, by the name of the constraint
 * or trigger rule.  A name that is not here is a fault.
 */
#include "core/route.h"

const struct refusal refusals[] = {
	{ 0 }
};
