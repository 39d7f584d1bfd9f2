#include "domain/limits.h"

const char *const term_words[] = { "option", "approved", "declined", NULL };

int64_t limit_begin_before(void)
{
	return day_make(2025, 2, 24);
}

int64_t limit_last_day(void)
{
	return day_make(2029, 2, 23);
}

static enum term_fault check_term(const struct term *terms, size_t i)
{
	const struct term *term = &terms[i], *before = i ? &terms[i - 1] : NULL;

	if (term->starts_on == NOTHING || term->ends_on == NOTHING)
		return TERMS_NONE;
	if (!before && term->state != TERM_APPROVED)
		return TERMS_NONE;
	if (term->ends_on < term->starts_on)
		return TERMS_BACKWARDS;
	if (!before && term->starts_on >= limit_begin_before())
		return TERMS_BEGUN_TOO_LATE;
	if (before && term->starts_on != before->ends_on + 1)
		return TERMS_APART;
	if (before && term->state == TERM_APPROVED && before->state != TERM_APPROVED)
		return TERMS_SKIPPED;
	if (term->ends_on > limit_last_day() && term->state != TERM_DECLINED)
		return TERMS_TOO_LONG;
	return TERMS_FINE;
}

enum term_fault terms_check(const struct term *terms, size_t count, size_t *position)
{
	*position = 0;
	if (count == 0)
		return TERMS_NONE;
	for (size_t i = 0; i < count; i++) {
		enum term_fault fault = check_term(terms, i);

		*position = i;
		if (fault != TERMS_FINE)
			return fault;
	}
	return TERMS_FINE;
}

size_t terms_next(const struct term *terms, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (terms[i].state == TERM_DECLINED)
			return count;
		if (terms[i].state == TERM_OPTION)
			return i;
	}
	return count;
}

int64_t terms_end(const struct term *terms, size_t count)
{
	int64_t end = NOTHING;

	for (size_t i = 0; i < count && terms[i].state == TERM_APPROVED; i++)
		end = terms[i].ends_on;
	return end;
}

int64_t terms_latest(const struct term *terms, size_t count)
{
	int64_t end = NOTHING;

	for (size_t i = 0; i < count && terms[i].state != TERM_DECLINED; i++)
		end = terms[i].ends_on;
	return end;
}

const struct closure *closure_on(const struct closure *closures, size_t count,
	int64_t day)
{
	for (size_t i = 0; i < count; i++) {
		if (day >= closures[i].starts_on && day < closures[i].ends_on)
			return &closures[i];
	}
	return NULL;
}
