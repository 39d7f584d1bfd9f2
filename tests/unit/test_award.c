/* Gates and caps at the penny, routes, and what an agreement comes to. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "domain/agreement.h"
#include "domain/award.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* Nothing stands in the way of this one. */
static const struct award_facts plain = { .value = 45006000,
	.gate = 50000000,
	.delegation = 100000000,
	.cap = 1050000000,
	.warning = 750000000,
	.approved = NOTHING,
	.budget = NOTHING,
	.route = ROUTE_RANKED };

static void test_more_than_the_gate_needs_a_decision(void **state)
{
	static const struct {
		int64_t value, linked;
		bool decided, stopped;
	} rows[] = {
		{ 45006000, 0, false, false }, /* example 4.9: three years */
		{ 52507000, 0, false, true },  /* three and a half */
		{ 52507000, 0, true, false },
		{ 50000000, 0, false, false }, /* exactly £500,000.00 */
		{ 50000001, 0, false, true }, { 30000000, 20000000, false, false },
		{ 30000000, 20000001, false, true }, /* split, and summed again */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct award_facts award = plain;

		award.value = rows[i].value;
		award.linked = rows[i].linked;
		award.decided = rows[i].decided;
		assert_int_equal(award_obstacles(&award),
			rows[i].stopped ? AWARD_OVER_GATE : 0);
		award.gate = NOTHING;
		assert_int_equal(award_obstacles(&award), AWARD_FREE);
	}
}

static void test_the_cap_is_reached_and_not_passed(void **state)
{
	static const struct {
		int64_t committed;
		unsigned obstacles;
	} rows[] = {
		{ 0, 0 },
		{ 750000000 - 45006000, 0 },
		{ 750000000 - 45006000 + 1, AWARD_WARNING },
		{ 1050000000 - 45006000, AWARD_WARNING },
		{ 1050000000 - 45006000 + 1, AWARD_WARNING | AWARD_OVER_CAP },
		{ INT64_MAX, AWARD_WARNING | AWARD_OVER_CAP },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct award_facts award = plain;

		award.committed = rows[i].committed;
		assert_int_equal(award_obstacles(&award), rows[i].obstacles);
	}
}

static void test_each_obstacle_is_named(void **state)
{
	struct award_facts award = plain;

	(void)state;
	award.delegation = award.value;
	assert_int_equal(award_obstacles(&award), AWARD_FREE);
	award.delegation--;
	assert_int_equal(award_obstacles(&award), AWARD_OVER_DELEGATION);
	award.delegation = NOTHING;
	assert_int_equal(award_obstacles(&award), AWARD_OVER_DELEGATION);

	award = plain;
	award.panel = true;
	assert_int_equal(award_obstacles(&award), AWARD_NO_PANEL);
	award.approved = award.value;
	assert_int_equal(award_obstacles(&award), AWARD_FREE);
	award.approved--;
	assert_int_equal(award_obstacles(&award), AWARD_OVER_APPROVED);

	award = plain;
	award.budget = award.value;
	assert_int_equal(award_obstacles(&award), AWARD_FREE);
	award.budget--;
	assert_int_equal(award_obstacles(&award), AWARD_OVER_BUDGET);

	award = plain;
	award.must_missed = true;
	assert_int_equal(award_obstacles(&award), AWARD_NO_REASON);
	award.must_reason = true;
	assert_int_equal(award_obstacles(&award), AWARD_FREE);

	award = plain;
	award.route = ROUTE_EXCEPTION;
	assert_int_equal(award_obstacles(&award), AWARD_NO_DECISION);
	award.decided = true;
	assert_int_equal(award_obstacles(&award), AWARD_FREE);

	award = plain;
	award.value = 0;
	assert_int_equal(award_obstacles(&award), AWARD_NO_VALUE);
}

static void test_a_bid_wins_by_one_route(void **state)
{
	(void)state;
	assert_int_equal(award_route_of(1, FAMILY_SILENT, 0), ROUTE_RANKED);
	assert_int_equal(award_route_of(3, FAMILY_CHOSE, 0), ROUTE_CHOICE);
	assert_int_equal(award_route_of(2, FAMILY_SILENT, 0), ROUTE_EXCEPTION);
	assert_int_equal(award_route_of(2, FAMILY_SILENT, 1), ROUTE_NEXT);
	assert_int_equal(award_route_of(3, FAMILY_SILENT, 1), ROUTE_EXCEPTION);
	assert_int_equal(award_route_of(3, FAMILY_SILENT, 2), ROUTE_NEXT);
	assert_int_equal(award_route_of(1, FAMILY_CHOSE_OTHER, 0), ROUTE_EXCEPTION);
	assert_int_equal(award_route_of(2, FAMILY_CHOSE_OTHER, 1), ROUTE_EXCEPTION);
}

static void test_the_fee_is_one_percent_of_the_value(void **state)
{
	(void)state;
	assert_int_equal(award_fee(15002000, 100), 150020);
	assert_int_equal(award_fee(150, 100), 2);
	assert_int_equal(award_fee(149, 100), 1);
}

static void test_paid_periods_follow_the_dates(void **state)
{
	static const struct {
		const char *from, *to;
		enum unit unit;
		int64_t weeks, periods;
	} rows[] = {
		{ "2027-01-01", "2027-12-31", UNIT_WEEK, 52, 52 },
		{ "2027-01-01", "2029-12-31", UNIT_WEEK, 52, 156 },
		{ "2027-01-01", "2030-06-30", UNIT_WEEK, 52, 182 },
		{ "2027-09-01", "2028-08-31", UNIT_WEEK, 39, 39 },
		{ "2027-09-01", "2028-07-21", UNIT_WEEK, 39, 39 },
		{ "2027-09-01", "2027-09-07", UNIT_WEEK, 39, 1 },
		{ "2027-09-01", "2027-09-08", UNIT_WEEK, 39, 2 },
		{ "2027-09-01", "2027-09-01", UNIT_WEEK, 52, 1 },
		{ "2027-09-01", "2027-11-30", UNIT_MONTH, 52, 3 },
		{ "2027-09-01", "2027-12-01", UNIT_MONTH, 52, 4 },
		{ "2028-02-29", "2029-02-27", UNIT_MONTH, 52, 12 },
		{ "2027-09-01", "2029-08-31", UNIT_YEAR, 38, 2 },
		{ "2027-09-01", "2029-09-01", UNIT_YEAR, 38, 3 },
		{ "2027-09-01", "2027-08-31", UNIT_WEEK, 52, NOTHING },
		{ "2027-09-01", "", UNIT_WEEK, 52, NOTHING },
		{ "9998-01-01", "9999-12-31", UNIT_MONTH, 52, 24 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(agreement_periods(day_read(rows[i].from),
					 day_read(rows[i].to), rows[i].unit,
					 rows[i].weeks),
			rows[i].periods);
	assert_int_equal(agreement_value(288500, 52), 15002000);
	assert_int_equal(agreement_value(288500, NOTHING), NOTHING);
	assert_int_equal(agreement_value(0, 52), NOTHING);
	assert_int_equal(agreement_yearly(288500, UNIT_WEEK, 52), 15002000);
	assert_int_equal(agreement_yearly(100, UNIT_MONTH, 52), 1200);
}

static void test_the_second_acceptance_concludes(void **state)
{
	(void)state;
	assert_int_equal(agreement_after(true, false), AGREEMENT_ISSUED);
	assert_int_equal(agreement_after(false, true), AGREEMENT_ISSUED);
	assert_int_equal(agreement_after(true, true), AGREEMENT_ACTIVE);
	assert_int_equal(agreement_signed_on(5, NOTHING), NOTHING);
	assert_int_equal(agreement_signed_on(5, 9), 9);
	assert_int_equal(agreement_signed_on(9, 5), 9);
	assert_int_equal(agreement_side(ROLE_MEMBER), SIDE_PROVIDER);
	assert_int_equal(agreement_side(ROLE_CONTRACTS), SIDE_AUTHORITY);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_more_than_the_gate_needs_a_decision),
		cmocka_unit_test(test_the_cap_is_reached_and_not_passed),
		cmocka_unit_test(test_each_obstacle_is_named),
		cmocka_unit_test(test_a_bid_wins_by_one_route),
		cmocka_unit_test(test_the_fee_is_one_percent_of_the_value),
		cmocka_unit_test(test_paid_periods_follow_the_dates),
		cmocka_unit_test(test_the_second_acceptance_concludes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
