/*
 * Working days, quarters and clocks.  Days are day numbers (core/date.h).
 */
#ifndef DOMAIN_CALENDAR_H
#define DOMAIN_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/date.h"

/* Bank holidays of the council's part of the United Kingdom, in any order. */
struct holidays {
	const int64_t *days;
	size_t count;
};

/* Monday to Friday and no bank holiday. */
bool calendar_works(int64_t day, const struct holidays *holidays);

/* The day on which so many working days after `day` have passed; `day` itself is not
 * counted.  With 0 or less: `day`. */
int64_t calendar_add(int64_t day, int64_t count, const struct holidays *holidays);

/* Working days still to come after today, up to and with `due`: 0 on the last one,
 * below 0 when it has passed. */
int64_t calendar_left(int64_t today, int64_t due, const struct holidays *holidays);

/* Applications are assessed within 10 working days of receipt, 15 in single cases
 * with a reason: regulation 34(16) and (17). */
enum { ASSESSMENT_DAYS = 10, ASSESSMENT_DAYS_EXTENDED = 15 };

/* Calendar quarters (B12), by any day in them. */
int64_t quarter_start(int64_t day);
int64_t quarter_end(int64_t day);

/* Quarterly notices are sent within 30 days of the quarter's end: regulation 50(5),
 * 75(4).  Example 4.14: of April to June 2026, 30 July 2026. */
int64_t quarter_due(int64_t day);

/* "2026Q3" to its first day, NOTHING if it is no quarter; and back. */
int64_t quarter_read(const char *text);
char *quarter_write(struct arena *arena, int64_t day);

/* "July to September 2026": months always, since accountants count otherwise. */
char *quarter_show(struct arena *arena, int64_t day);

/*
 * The least time to bid, in days from the invitation: regulation 34(11).  A day is
 * 24 hours by the wall clock, so an invitation of 3pm may close at 3pm ten days on:
 * the reading under which nobody has less than ten days, whatever the hour.
 */
bool deadline_enough(struct moment invited, struct moment closes, int64_t least_days);
struct moment deadline_earliest(struct moment invited, int64_t least_days);

/* The first working day that leaves bidders the least days whole, asked on `today`. */
int64_t deadline_usual(int64_t today, int64_t least_days,
	const struct holidays *holidays);

/*
 * The day by which bids that close on a day may be judged: five working days to open
 * them, to mark them alone and to agree.  An estimate for planning; no rule says so.
 */
enum { JUDGING_DAYS = 5 };
int64_t deadline_judged(int64_t closes, const struct holidays *holidays);

#endif
