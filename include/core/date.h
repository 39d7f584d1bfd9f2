/*
 * Days and moments.
 *
 * A day is a whole number, days since 1 January 1970, so that days are compared
 * with < and counted with +.  A day that is not there is NOTHING.  Outside, in
 * rows, forms and page models, a day is the text "2027-03-27" and a moment
 * "2027-03-27 12:00:00", in the local time of the United Kingdom; fractions of a
 * second are read over, and a T may stand for the space.
 */
#ifndef CORE_DATE_H
#define CORE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/value.h"

#define DAY_SECONDS (24 * 60 * 60)

struct moment {
	int64_t day;
	int second; /* of the day, 0 to 86,399 */
};

/* NOTHING unless there is such a day in the years 1 to 9999. */
int64_t day_make(int64_t year, int month, int day);

/* Reads "2027-03-27"; what follows a day (a time) is not looked at.  NOTHING if
 * the text is NULL or begins with no real day. */
int64_t day_read(const char *text);

/* "2027-03-27", or NULL for NOTHING. */
char *day_write(struct arena *arena, int64_t day);

void day_parts(int64_t day, int *year, int *month, int *of_month);

/* 1 Monday to 7 Sunday. */
int day_weekday(int64_t day);

/* The same day of another month; of a shorter month its last day. */
int64_t day_add_months(int64_t day, int64_t months);

/* Reads "2027-03-27 12:00:00"; false unless day and time are real. */
bool moment_read(const char *text, struct moment *moment);

/* Seconds from one to the other; negative if `later` is the earlier. */
int64_t moment_between(struct moment earlier, struct moment later);

/* As people here write them; NULL for NOTHING or a text that is none. */
char *day_show(struct arena *arena, int64_t day);         /* 27 March 2027 */
char *day_show_weekday(struct arena *arena, int64_t day); /* Thursday 21 January 2027 */
char *day_show_short(struct arena *arena, int64_t day);   /* 27 Mar 2027 */
char *day_show_month(struct arena *arena, int64_t day);   /* March 2027 */
char *time_show(struct arena *arena, int second); /* 4.12pm, 9am, noon, midnight */
char *moment_show(struct arena *arena, const char *text);       /* 27 March 2027, noon */
char *moment_show_short(struct arena *arena, const char *text); /* 27 March, noon */
char *moment_show_at(struct arena *arena, const char *text); /* 27 March 2027 at noon */

#endif
