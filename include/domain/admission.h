/* The place of an establishment in a category: AL-01, SC-11, RULES A21, B7, B8. */
#ifndef DOMAIN_ADMISSION_H
#define DOMAIN_ADMISSION_H

#include <stddef.h>
#include <stdint.h>

#include "domain/role.h"
#include "domain/state.h"

enum admission_state {
	ADMISSION_ADMITTED,
	ADMISSION_SUSPENDED,
	ADMISSION_LEFT,
	ADMISSION_REMOVED
};
extern const char *const admission_states[]; /* "admitted" ... "removed" */

enum admission_act {
	ADMISSION_SUSPEND,
	ADMISSION_LIFT,
	ADMISSION_LEAVE,
	ADMISSION_REMOVE
};
extern const char *const admission_acts[]; /* "suspend" ... "remove" */
extern const struct step admission_steps[];

/* One core cost line of a bid, in pence a unit. */
struct core_line {
	int64_t amount, most; /* offered; as admitted */
};

/* Costs may fall, never rise, line by line (A21): the index of the first line that
 * rises or is missing, count if none does. */
size_t core_first_over(const struct core_line *lines, size_t count);

/* Sum of what is offered; NOTHING if a line is missing. */
int64_t core_sum(const struct core_line *lines, size_t count);

#endif
