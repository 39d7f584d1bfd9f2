/* Working days, quarters, terms and windows. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "domain/calendar.h"
#include "domain/limits.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static int64_t christmas[3];
static struct holidays england;

static int set_up(void **state)
{
	(void)state;
	christmas[0] = day_read("2026-12-25");
	christmas[1] = day_read("2026-12-28"); /* Boxing Day is a Saturday */
	christmas[2] = day_read("2027-01-01");
	england = (struct holidays){ christmas, COUNT(christmas) };
	return 0;
}

static void test_ten_working_days_step_over_weekends_and_holidays(void **state)
{
	static const struct {
		const char *from;
		int64_t count;
		const char *to;
	} rows[] = {
		{ "2026-11-02", 10, "2026-11-16" }, /* Monday to Monday */
		{ "2026-11-06", 1, "2026-11-09" },  /* Friday */
		{ "2026-11-07", 1, "2026-11-09" },  /* Saturday */
		{ "2026-12-21", 10, "2027-01-07" },
		{ "2026-12-21", 15, "2027-01-14" },
		{ "2026-12-24", 1, "2026-12-29" },
		{ "2026-12-24", 0, "2026-12-24" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(calendar_add(day_read(rows[i].from), rows[i].count,
					 &england),
			day_read(rows[i].to));
	assert_int_equal(calendar_add(NOTHING, 10, &england), NOTHING);
}

static void test_days_left_count_down_to_the_day_it_is_due(void **state)
{
	static const struct {
		const char *today;
		int64_t left;
	} rows[] = {
		{ "2026-12-21", 10 },
		{ "2026-12-22", 9 },
		{ "2026-12-26", 7 },
		{ "2027-01-06", 1 },
		{ "2027-01-07", 0 },
		{ "2027-01-08", -1 },
		{ "2027-01-11", -2 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(calendar_left(day_read(rows[i].today),
					 day_read("2027-01-07"), &england),
			rows[i].left);
}

static void test_example_4_14_awards_of_a_quarter(void **state)
{
	struct arena *arena = arena_new();
	int64_t may = day_read("2026-05-14"), june = day_read("2026-06-30");
	int64_t july = day_read("2026-07-01");

	(void)state;
	assert_int_equal(quarter_start(may), day_read("2026-04-01"));
	assert_int_equal(quarter_start(june), quarter_start(may));
	assert_int_equal(quarter_end(may), june);
	assert_int_equal(quarter_due(june), day_read("2026-07-30"));
	assert_int_equal(quarter_start(july), july);
	assert_string_equal(quarter_show(arena, may), "April to June 2026");
	assert_string_equal(quarter_write(arena, july), "2026Q3");
	assert_int_equal(quarter_due(day_read("2026-12-31")), day_read("2027-01-30"));
	arena_free(arena);
}

static void test_quarters_are_read_strictly(void **state)
{
	static const char *const none[] = { "", "2026Q0", "2026Q5", "2026q3", "2026-3",
		"26Q3", "2026Q3 ", "20x6Q3" };

	(void)state;
	assert_int_equal(quarter_read("2026Q4"), day_read("2026-10-01"));
	for (size_t i = 0; i < COUNT(none); i++)
		assert_int_equal(quarter_read(none[i]), NOTHING);
}

static void test_ten_days_to_bid_are_ten_whole_days(void **state)
{
	struct moment invited, enough, too_soon;

	(void)state;
	assert_true(moment_read("2026-12-01 15:00:00", &invited));
	assert_true(moment_read("2026-12-11 15:00:00", &enough));
	assert_true(moment_read("2026-12-11 14:59:59", &too_soon));
	assert_true(deadline_enough(invited, enough, 10));
	assert_false(deadline_enough(invited, too_soon, 10));
	assert_true(deadline_enough(invited, too_soon, 0));
}

static void test_entry_is_shut_from_midnight_to_midnight(void **state)
{
	static const struct {
		const char *day;
		bool shut;
	} rows[] = {
		{ "2026-01-31", false },
		{ "2026-02-01", true },
		{ "2026-03-31", true },
		{ "2026-04-01", false },
	};
	struct closure closure = { day_read("2026-02-01"), day_read("2026-04-01") };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(closure_on(&closure, 1, day_read(rows[i].day)) != NULL,
			rows[i].shut);
	assert_null(closure_on(NULL, 0, 0));
}

/* S3: 3 + 2 + 2 years. */
static size_t three_terms(struct term terms[3])
{
	terms[0] = (struct term){ day_read("2019-03-01"), day_read("2022-02-28"),
		TERM_APPROVED };
	terms[1] = (struct term){ day_read("2022-03-01"), day_read("2024-02-29"),
		TERM_OPTION };
	terms[2] = (struct term){ day_read("2024-03-01"), day_read("2026-02-28"),
		TERM_OPTION };
	return 3;
}

static void test_options_are_taken_one_by_one(void **state)
{
	struct term terms[3];
	size_t count = three_terms(terms), at;

	(void)state;
	assert_int_equal(terms_check(terms, count, &at), TERMS_FINE);
	assert_int_equal(terms_next(terms, count), 1);
	assert_int_equal(terms_end(terms, count), day_read("2022-02-28"));
	assert_int_equal(terms_latest(terms, count), day_read("2026-02-28"));
	terms[1].state = TERM_APPROVED;
	assert_int_equal(terms_next(terms, count), 2);
	assert_int_equal(terms_end(terms, count), day_read("2024-02-29"));
	terms[2].state = TERM_DECLINED;
	assert_int_equal(terms_next(terms, count), 3);
	assert_int_equal(terms_latest(terms, count), day_read("2024-02-29"));
	terms[1].state = TERM_OPTION;
	terms[2].state = TERM_APPROVED;
	assert_int_equal(terms_check(terms, count, &at), TERMS_SKIPPED);
	assert_int_equal(at, 2);
}

static void test_terms_stay_within_the_law(void **state)
{
	static const struct {
		const char *first, *last, *option_from, *option_to;
		enum term_fault fault;
		size_t at;
	} rows[] = {
		{ "2022-02-01", "2027-01-31", "2027-02-01", "2029-02-23", TERMS_FINE, 1 },
		{ "2022-02-01", "2027-01-31", "2027-02-01", "2029-02-24", TERMS_TOO_LONG,
			1 },
		{ "2025-02-23", "2027-01-31", "2027-02-01", "2028-01-31", TERMS_FINE, 1 },
		{ "2025-02-24", "2027-01-31", "2027-02-01", "2028-01-31",
			TERMS_BEGUN_TOO_LATE, 0 },
		{ "2022-02-01", "2027-01-31", "2027-02-02", "2028-01-31", TERMS_APART,
			1 },
		{ "2022-02-01", "2022-01-31", "2022-02-01", "2028-01-31", TERMS_BACKWARDS,
			0 },
		{ "2022-02-01", "", "2027-02-01", "2028-01-31", TERMS_NONE, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct term terms[2] = {
			{ day_read(rows[i].first), day_read(rows[i].last),
				TERM_APPROVED },
			{ day_read(rows[i].option_from), day_read(rows[i].option_to),
				TERM_OPTION },
		};
		size_t at;

		assert_int_equal(terms_check(terms, 2, &at), rows[i].fault);
		assert_int_equal(at, rows[i].at);
	}
}

static void test_bids_are_judged_five_working_days_after_they_close(void **state)
{
	static const struct {
		const char *today, *closes, *judged;
	} rows[] = {
		{ "2026-11-02", "2026-11-13", "2026-11-20" },
		/* ten days and one from a Wednesday end on a Sunday; Christmas is in between */
		{ "2026-12-09", "2026-12-21", "2026-12-30" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		int64_t closes = deadline_usual(day_read(rows[i].today), 10, &england);

		assert_int_equal(closes, day_read(rows[i].closes));
		assert_int_equal(deadline_judged(closes, &england),
			day_read(rows[i].judged));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ten_working_days_step_over_weekends_and_holidays),
		cmocka_unit_test(test_days_left_count_down_to_the_day_it_is_due),
		cmocka_unit_test(test_example_4_14_awards_of_a_quarter),
		cmocka_unit_test(test_quarters_are_read_strictly),
		cmocka_unit_test(test_ten_days_to_bid_are_ten_whole_days),
		cmocka_unit_test(test_bids_are_judged_five_working_days_after_they_close),
		cmocka_unit_test(test_entry_is_shut_from_midnight_to_midnight),
		cmocka_unit_test(test_options_are_taken_one_by_one),
		cmocka_unit_test(test_terms_stay_within_the_law),
	};

	return cmocka_run_group_tests(tests, set_up, NULL);
}
