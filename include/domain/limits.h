/*
 * How long a system may run and when it is open: DS-01 to DS-05, RULES B1, B2,
 * REGULATIONS "Which regime".
 */
#ifndef DOMAIN_LIMITS_H
#define DOMAIN_LIMITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/date.h"

/* A system under the 2015 regulations was begun before 24 February 2025 and ends by
 * 23 February 2029. */
int64_t limit_begin_before(void);
int64_t limit_last_day(void);

enum term_state { TERM_OPTION, TERM_APPROVED, TERM_DECLINED };
extern const char *const term_words[]; /* "option", "approved", "declined" */

/* The first term, then each option to extend, in order. */
struct term {
	int64_t starts_on, ends_on; /* first and last day */
	enum term_state state;
};

enum term_fault {
	TERMS_FINE,
	TERMS_NONE,      /* there is no term, or the first is only an option */
	TERMS_BACKWARDS, /* one ends before it starts */
	TERMS_APART,     /* one does not start the day after the one before */
	TERMS_SKIPPED,   /* one is taken though an earlier one was not */
	TERMS_BEGUN_TOO_LATE,
	TERMS_TOO_LONG, /* against the law */
};

/* The first fault, and in *position the index of its term. */
enum term_fault terms_check(const struct term *terms, size_t count, size_t *position);

/* Last day of the terms taken so far, and with every option still open. */
int64_t terms_end(const struct term *terms, size_t count);
int64_t terms_latest(const struct term *terms, size_t count);

/* The option to decide on next, its index; count if there is none. */
size_t terms_next(const struct term *terms, size_t count);

/* Days without new applications: shut from 00:00 of the first, open again from 00:00
 * of the last named (B1: shut 1 February, open 1 April). */
struct closure {
	int64_t starts_on, ends_on;
};

/* The closure a day lies in, NULL when applications may be submitted. */
const struct closure *closure_on(const struct closure *closures, size_t count,
	int64_t day);

#endif
