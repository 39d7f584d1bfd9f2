/*
 * A referral while it is drafted: whom it suits, how many periods are paid, and
 * whether its words give away whom it is about.  RM-05, RULES A13, SD-03.
 */
#ifndef DOMAIN_DRAFT_H
#define DOMAIN_DRAFT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whom a referral is about, as far as it decides who suits. */
struct wanted {
	int64_t youngest, oldest; /* ages; NOTHING: not yet known */
	bool girl, boy;           /* whether there is one */
};

/* Whom an establishment is registered for. */
enum takes { TAKES_ANY, TAKES_GIRLS, TAKES_BOYS };
extern const char *const takes_words[]; /* "any", "girls", "boys" */

struct takes_whom {
	int64_t age_from, age_to; /* NOTHING: no bound */
	enum takes takes;
};

/* Every child is of an age and gender that it takes; a gender that is not said leaves
 * nobody out, since exclusion needs a clear reason. */
bool draft_suits(const struct wanted *wanted, const struct takes_whom *whom);

/*
 * Paid periods from the first day to the last: so many weeks of each year, in
 * proportion for part of one; months and years begun.  NOTHING if that cannot be
 * said of the unit or the days.
 */
int64_t draft_periods(const char *unit, int64_t weeks, int64_t starts_on,
	int64_t ends_on);

/* ---- words that give a child away ---- */

enum leak { LEAK_NONE, LEAK_POSTCODE, LEAK_NAME, LEAK_BIRTHDAY, LEAK_REFERENCE };

struct secret {
	const char *name, *case_reference; /* NULL: not known */
	const char *birthday;              /* "3 March 2015" */
};

/*
 * Whether a text holds a full postcode, anybody's; or the child's name or a part of
 * it as a word, birthday or case reference.  A part of a name that is also an
 * ordinary word ("will", "rose") counts only with a capital.
 */
enum leak leak_find(const char *text, const struct secret *secret);

#endif
