/* Days are real days, and are written as people here write them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "core/date.h"

static struct arena *arena;

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static void test_only_real_days_are_read(void **state)
{
	static const char *const none[] = { "", "2027", "2027-02-29", "2100-02-29",
		"2027-13-01", "2027-00-10", "2027-04-31", "27/03/2027", "2027-3-27",
		"0000-01-01", "2027-01-0x" };

	(void)state;
	assert_int_equal(day_read(NULL), NOTHING);
	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		assert_int_equal(day_read(none[i]), NOTHING);
	assert_int_equal(day_read("1970-01-01"), 0);
	assert_int_equal(day_read("1969-12-31"), -1);
	assert_int_equal(day_read("2028-02-29"), day_read("2028-03-01") - 1);
	assert_int_equal(day_read("2027-03-27 12:00:00"), day_read("2027-03-27"));
}

static void test_every_day_is_written_as_it_was_read(void **state)
{
	(void)state;
	for (int64_t day = day_read("1899-12-01"); day < day_read("2101-02-01");
		day += 13)
		assert_int_equal(day_read(day_write(arena, day)), day);
	assert_null(day_write(arena, NOTHING));
}

static void test_months_end_on_their_last_day(void **state)
{
	static const struct {
		const char *from;
		int64_t months;
		const char *to;
	} rows[] = {
		{ "2027-01-31", 1, "2027-02-28" },
		{ "2028-01-31", 1, "2028-02-29" },
		{ "2027-11-30", 3, "2028-02-29" },
		{ "2022-02-01", 36, "2025-02-01" },
		{ "2027-03-31", -1, "2027-02-28" },
		{ "2027-01-15", -1, "2026-12-15" },
		{ "2027-12-15", 1, "2028-01-15" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_string_equal(day_write(arena,
					    day_add_months(day_read(rows[i].from),
						    rows[i].months)),
			rows[i].to);
	assert_int_equal(day_add_months(NOTHING, 1), NOTHING);
	assert_int_equal(day_add_months(day_read("9999-12-01"), 1), NOTHING);
}

static void test_days_are_shown_in_words(void **state)
{
	int64_t day = day_read("2027-01-21");

	(void)state;
	assert_string_equal(day_show(arena, day_read("2027-03-27")), "27 March 2027");
	assert_string_equal(day_show_weekday(arena, day), "Thursday 21 January 2027");
	assert_string_equal(day_show_short(arena, day), "21 Jan 2027");
	assert_string_equal(day_show_month(arena, day), "January 2027");
	assert_int_equal(day_weekday(day_read("1969-12-28")), 7);
	assert_null(day_show(arena, NOTHING));
}

static void test_moments_are_shown_in_words(void **state)
{
	static const struct {
		const char *text, *shown;
	} rows[] = {
		{ "2027-03-27 12:00:00", "27 March 2027, noon" },
		{ "2027-03-27T12:00:00", "27 March 2027, noon" },
		{ "2027-03-27 00:00:00", "27 March 2027, midnight" },
		{ "2027-01-20 16:12:59.123456", "20 January 2027, 4.12pm" },
		{ "2027-01-20 09:00:00", "20 January 2027, 9am" },
		{ "2027-01-20 00:05:00", "20 January 2027, 12.05am" },
		{ "2027-01-20 12:30:00", "20 January 2027, 12.30pm" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_string_equal(moment_show(arena, rows[i].text), rows[i].shown);
	assert_string_equal(moment_show_short(arena, rows[0].text), "27 March, noon");
	assert_string_equal(moment_show_at(arena, rows[3].text),
		"20 January 2027 at 4.12pm");
	assert_null(moment_show(arena, "2027-03-27 24:00:00"));
	assert_null(moment_show(arena, "2027-03-27"));
	assert_null(moment_show(arena, NULL));
}

static void test_time_between_moments_is_counted_in_seconds(void **state)
{
	struct moment noon, next;

	(void)state;
	assert_true(moment_read("2027-03-27 12:00:00", &noon));
	assert_true(moment_read("2027-03-28 11:59:59", &next));
	assert_int_equal(moment_between(noon, next), DAY_SECONDS - 1);
	assert_int_equal(moment_between(next, noon), 1 - DAY_SECONDS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_only_real_days_are_read),
		cmocka_unit_test(test_every_day_is_written_as_it_was_read),
		cmocka_unit_test(test_months_end_on_their_last_day),
		cmocka_unit_test(test_days_are_shown_in_words),
		cmocka_unit_test(test_moments_are_shown_in_words),
		cmocka_unit_test(test_time_between_moments_is_counted_in_seconds),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
