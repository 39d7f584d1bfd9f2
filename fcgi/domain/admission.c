#include "domain/admission.h"

#include "domain/scoring.h"

const char *const admission_states[] = { "admitted", "suspended", "left", "removed",
	NULL };
const char *const admission_acts[] = { "suspend", "lift", "leave", "remove", NULL };

/* clang-format off */
#define STEP(from, act, roles, to) { ADMISSION_##from, ADMISSION_##act, roles, ADMISSION_##to }

const struct step admission_steps[] = {
	STEP(ADMITTED,  SUSPEND, ROLE_PROCUREMENT | ROLE_CLOCK, SUSPENDED),
	STEP(ADMITTED,  LEAVE,   ROLE_ADMIN,       LEFT),
	STEP(ADMITTED,  REMOVE,  ROLE_PROCUREMENT, REMOVED),
	STEP(SUSPENDED, LIFT,    ROLE_PROCUREMENT, ADMITTED),
	STEP(SUSPENDED, LEAVE,   ROLE_ADMIN,       LEFT),
	STEP(SUSPENDED, REMOVE,  ROLE_PROCUREMENT, REMOVED),
	{ 0 }
};
/* clang-format on */

size_t core_first_over(const struct core_line *lines, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (!core_within(lines[i].amount, lines[i].most))
			return i;
	}
	return count;
}

int64_t core_sum(const struct core_line *lines, size_t count)
{
	int64_t sum = 0;

	for (size_t i = 0; i < count; i++)
		sum = money_add(sum, lines[i].amount);
	return sum;
}
