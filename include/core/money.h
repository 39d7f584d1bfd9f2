/*
 * Money in whole pence, marks and percentages in whole hundredths.
 *
 * There is no floating point.  What is not there, and what does not fit, is
 * NOTHING, and whatever is reckoned from NOTHING is NOTHING: a sum is looked at
 * once, at its end.
 */
#ifndef CORE_MONEY_H
#define CORE_MONEY_H

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/value.h"

int64_t money_add(int64_t amount, int64_t other);
int64_t money_subtract(int64_t amount, int64_t other);
int64_t money_times(int64_t amount, int64_t times);

/* amount x part / whole, rounded half up to a whole number.  NOTHING if whole is
 * not positive or one of the others is negative. */
int64_t money_share(int64_t amount, int64_t part, int64_t whole);

/* So many hundredths of a percent of an amount, rounded half up to the penny. */
int64_t money_percent(int64_t amount, int64_t percent);

/*
 * Reads pounds and pence as people type them: "1,234", "£1234.5", "1234.50".
 * Refuses "812,50", "1,23,4", "1 234", three decimals, a sign, what does not fit.
 */
bool money_read(const char *text, int64_t *pence);

/* Reads a number with at most two decimals as hundredths: "12.5" is 1250. */
bool hundredths_read(const char *text, int64_t *hundredths);

/* NULL for NOTHING. */
char *money_show(struct arena *arena, int64_t pence);      /* £65,000 or £1,234.50 */
char *money_show_full(struct arena *arena, int64_t pence); /* £65,000.00 */
char *money_write(struct arena *arena, int64_t pence); /* 1234.50, for files and boxes */
char *points_show(struct arena *arena, int64_t hundredths);     /* 41.67 */
char *hundredths_show(struct arena *arena, int64_t hundredths); /* 58, 79.24, 7.5 */
char *percent_show(struct arena *arena, int64_t hundredths);    /* 58%, 79.24%, 7.5% */
char *count_show(struct arena *arena, int64_t number);          /* 1,234 */

#endif
