/* Money is whole pence, read strictly, rounded half up, and never wraps round. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "core/money.h"

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

static void test_amounts_are_read_as_typed(void **state)
{
	static const struct {
		const char *text;
		int64_t pence;
	} rows[] = {
		{ "480", 48000 },
		{ "1,234", 123400 },
		{ "£1234.5", 123450 },
		{ "1234.50", 123450 },
		{ "£1,234,567.89", 123456789 },
		{ "0.99", 99 },
		{ "0", 0 },
		{ "0012", 1200 },
		{ "92233720368547758.07", INT64_MAX },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		int64_t pence = NOTHING;

		assert_true(money_read(rows[i].text, &pence));
		assert_int_equal(pence, rows[i].pence);
	}
}

static void test_what_is_no_amount_is_refused(void **state)
{
	static const char *const none[] = { "", "£", "812,50", "1,23,4", ",123",
		"1234,567", "12,", "1.234", "1.", ".5", "1..2", "-5", "1e3", "five",
		"1 234", "£ 5", "££5", "1.2.3", "1,234.5,6", "92233720368547758.08",
		"99999999999999999999", "1\n" };

	(void)state;
	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++) {
		int64_t pence;

		assert_false(money_read(none[i], &pence));
	}
}

static void test_shares_round_half_up(void **state)
{
	static const struct {
		int64_t amount, part, whole, share;
	} rows[] = {
		{ 1, 1, 2, 1 },
		{ 1, 49, 100, 0 },
		{ 115000, 500, 10000, 5750 },
		{ 999, 500, 10000, 50 },
		{ 5000, 6500000, 7800000, 4167 },
		{ INT64_MAX, 1, 1, INT64_MAX },
		{ INT64_MAX, 2, 1, NOTHING },
		{ 1, 1, 0, NOTHING },
		{ -1, 1, 2, NOTHING },
		{ NOTHING, 1, 2, NOTHING },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_int_equal(money_share(rows[i].amount, rows[i].part, rows[i].whole),
			rows[i].share);
	assert_int_equal(money_percent(15002000, 100), 150020);
}

static void test_what_does_not_fit_is_nothing(void **state)
{
	(void)state;
	assert_int_equal(money_add(INT64_MAX, 1), NOTHING);
	assert_int_equal(money_add(NOTHING, 1), NOTHING);
	assert_int_equal(money_subtract(5, 7), -2);
	assert_int_equal(money_subtract(5, NOTHING), NOTHING);
	assert_int_equal(money_times(INT64_MAX, 2), NOTHING);
	assert_int_equal(money_times(288500, 52), 15002000);
}

static void test_amounts_are_shown_as_people_write_them(void **state)
{
	static const struct {
		int64_t pence;
		const char *shown, *full, *plain;
	} rows[] = {
		{ 6500000, "£65,000", "£65,000.00", "65000.00" },
		{ 123450, "£1,234.50", "£1,234.50", "1234.50" },
		{ 0, "£0", "£0.00", "0.00" },
		{ 5, "£0.05", "£0.05", "0.05" },
		{ 100000000000, "£1,000,000,000", "£1,000,000,000.00", "1000000000.00" },
		{ -19605953, "-£196,059.53", "-£196,059.53", "-196059.53" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		assert_string_equal(money_show(arena, rows[i].pence), rows[i].shown);
		assert_string_equal(money_show_full(arena, rows[i].pence), rows[i].full);
		assert_string_equal(money_write(arena, rows[i].pence), rows[i].plain);
	}
	assert_null(money_show(arena, NOTHING));
}

static void test_points_and_percentages_are_shown(void **state)
{
	(void)state;
	assert_string_equal(points_show(arena, 4167), "41.67");
	assert_string_equal(points_show(arena, 5), "0.05");
	assert_string_equal(percent_show(arena, 5800), "58%");
	assert_string_equal(percent_show(arena, 7924), "79.24%");
	assert_string_equal(percent_show(arena, 750), "7.5%");
	assert_string_equal(percent_show(arena, 10000), "100%");
	assert_string_equal(percent_show(arena, 0), "0%");
	assert_null(percent_show(arena, NOTHING));
	assert_string_equal(hundredths_show(arena, 300), "3");
	assert_string_equal(hundredths_show(arena, 7250), "72.5");
	assert_string_equal(hundredths_show(arena, 7924), "79.24");
	assert_null(hundredths_show(arena, NOTHING));
	assert_string_equal(count_show(arena, 1234567), "1,234,567");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_amounts_are_read_as_typed),
		cmocka_unit_test(test_what_is_no_amount_is_refused),
		cmocka_unit_test(test_shares_round_half_up),
		cmocka_unit_test(test_what_does_not_fit_is_nothing),
		cmocka_unit_test(test_amounts_are_shown_as_people_write_them),
		cmocka_unit_test(test_points_and_percentages_are_shown),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
