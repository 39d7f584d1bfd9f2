/* The worked examples of RULES.md, and what lies beside them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "domain/choice.h"
#include "domain/scoring.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const struct competition standard = {
	.weights = { 50, 10, 10, 5, 5, 20, 0 },
	.band = 1000,
	.scale = 5,
	.needs_marks = 10,
	.features_marks = 4,
};

static const struct choice_rule within_five = { CHOICE_CLOSE, 500, 3, NOTHING };

/* A, B and C of example 4.1. */
static const struct bid_input abc[] = {
	{ .bid = 1,
		.total = 7800000,
		.outcomes_mark = 400,
		.needs_met = 9,
		.features_met = 3,
		.distance = 1240,
		.competency = 8500,
		.draw = NOTHING },
	{ .bid = 2,
		.total = 6500000,
		.outcomes_mark = 300,
		.needs_met = 8,
		.features_met = 4,
		.distance = 800,
		.competency = 7000,
		.draw = NOTHING },
	{ .bid = 3,
		.total = 7150000,
		.outcomes_mark = 500,
		.needs_met = 10,
		.features_met = 2,
		.distance = 3120,
		.competency = 9000,
		.draw = NOTHING },
};

static void test_example_4_1_is_scored_to_the_hundredth(void **state)
{
	static const int64_t points[3][CRITERIA] = {
		{ 4167, 800, 900, 375, 400, 1700, 0 },
		{ 5000, 600, 800, 500, 500, 1400, 0 },
		{ 4545, 1000, 1000, 250, 200, 1800, 0 },
	};
	static const int64_t totals[] = { 8342, 8800, 8795 }, positions[] = { 3, 1, 2 };
	static const int64_t gaps[] = { 458, 0, 5 };
	struct bid_score scores[3];
	struct ranking result = score_bids(&standard, abc, 3, scores);
	size_t offered[3];

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		for (enum criterion criterion = 0; criterion < CRITERIA; criterion++)
			assert_int_equal(scores[i].points[criterion],
				points[i][criterion]);
		assert_int_equal(scores[i].total, totals[i]);
		assert_int_equal(scores[i].quality, totals[i] - points[i][PRICE]);
		assert_int_equal(scores[i].position, positions[i]);
		assert_int_equal(scores[i].gap, gaps[i]);
	}
	assert_int_equal(result.lowest, 6500000);
	assert_int_equal(result.ranked, 3);
	assert_false(result.draw_needed);
	assert_int_equal(choice_offer(&within_five, abc, scores, 3, offered), 3);
	assert_int_equal(offered[0], 1);
	assert_int_equal(offered[1], 2);
	assert_int_equal(offered[2], 0);
}

static void test_example_4_6_a_list_without_features_weighs_nothing(void **state)
{
	static const int64_t totals[] = { 8417, 8700, 9045 };
	struct competition competition = standard;
	struct bid_score scores[3];
	struct bid_input bids[3];
	size_t offered[3];

	(void)state;
	competition.weights[NEEDS] = 15;
	competition.weights[FEATURES] = 0;
	competition.features_marks = 0;
	for (size_t i = 0; i < 3; i++) {
		bids[i] = abc[i];
		bids[i].features_met = 0;
	}
	score_bids(&competition, bids, 3, scores);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(scores[i].total, totals[i]);
	assert_int_equal(scores[1].gap, 345);
	assert_int_equal(scores[0].gap, 628);
	assert_int_equal(choice_offer(&within_five, bids, scores, 3, offered), 2);
	assert_int_equal(offered[0], 2);
	assert_int_equal(offered[1], 1);
}

static void test_example_4_6_b_ticking_none_costs_the_features_only(void **state)
{
	struct bid_input bids[3] = { abc[0], abc[1], abc[2] };
	struct bid_score scores[3];

	(void)state;
	bids[1].features_met = 0;
	score_bids(&standard, bids, 3, scores);
	assert_int_equal(scores[1].points[FEATURES], 0);
	assert_int_equal(scores[1].total, 8300);
	assert_int_equal(scores[0].total, 8342);
}

static void test_example_4_7_exactly_five_points_is_no_choice(void **state)
{
	static const struct {
		int64_t price, points, total, gap;
		size_t offers;
	} rows[] = {
		{ 7500000, 4000, 8100, 500, 0 },
		{ 7498500, 4001, 8101, 499, 2 },
		{ 7499500, 4000, 8100, 500, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct bid_input bids[] = {
			{ .bid = 1,
				.total = 6000000,
				.outcomes_mark = 300,
				.needs_met = 8,
				.features_met = 2,
				.distance = 550,
				.competency = 7250,
				.draw = NOTHING },
			{ .bid = 2,
				.total = rows[i].price,
				.outcomes_mark = 400,
				.needs_met = 9,
				.features_met = 4,
				.distance = 2500,
				.competency = 8000,
				.draw = NOTHING },
		};
		struct bid_score scores[2];
		size_t offered[2];

		score_bids(&standard, bids, 2, scores);
		assert_int_equal(scores[0].total, 8600);
		assert_int_equal(scores[1].quality, 4100);
		assert_int_equal(scores[1].points[PRICE], rows[i].points);
		assert_int_equal(scores[1].total, rows[i].total);
		assert_int_equal(scores[1].gap, rows[i].gap);
		assert_int_equal(choice_offer(&within_five, bids, scores, 2, offered),
			rows[i].offers);
	}
}

static void test_example_4_9_the_price_of_two_children(void **state)
{
	struct offer offer = { .core_price = 115000,
		.needs_price = 35000,
		.discount = 500,
		.children = 2,
		.periods = 52 };

	(void)state;
	assert_int_equal(offer_child_price(&offer), 144250);
	assert_int_equal(offer_period_price(&offer), 288500);
	assert_int_equal(offer_total(&offer), 15002000);
	offer.periods = 156;
	assert_int_equal(offer_total(&offer), 45006000);
	offer.periods = 182;
	assert_int_equal(offer_total(&offer), 52507000);

	assert_true(core_within(115000, 120000));
	assert_true(core_within(120000, 120000));
	assert_false(core_within(120001, 120000));
	assert_false(core_within(-1, 120000));
	assert_true(discount_within(500, 500));
	assert_true(discount_within(600, 500));
	assert_false(discount_within(499, 500));
	assert_false(discount_within(10001, 500));
}

static void test_a_discount_is_rounded_for_each_child_and_period(void **state)
{
	/* 5% of £0.30 is 1.5p, so 2p: half goes up before it is multiplied. */
	struct offer offer = { .core_price = 30,
		.needs_price = 0,
		.discount = 500,
		.children = 3,
		.periods = 10 };

	(void)state;
	assert_int_equal(offer_child_price(&offer), 28);
	assert_int_equal(offer_total(&offer), 840);
}

static void test_a_total_is_above_zero_and_fits(void **state)
{
	struct offer free_of_charge = { .children = 1, .periods = 52 };
	struct offer huge = { .core_price = INT64_MAX / 2, .children = 2, .periods = 2 };
	struct offer missing = { .core_price = NOTHING,
		.needs_price = 1,
		.children = 1,
		.periods = 1 };

	(void)state;
	assert_int_equal(offer_total(&free_of_charge), NOTHING);
	assert_int_equal(offer_total(&huge), NOTHING);
	assert_int_equal(offer_total(&missing), NOTHING);
}

static void test_one_bidder_and_equal_prices_get_the_full_price_marks(void **state)
{
	struct bid_input bids[2] = { abc[0], abc[2] };
	struct bid_score scores[2];
	size_t offered[2];

	(void)state;
	score_bids(&standard, bids, 1, scores);
	assert_int_equal(scores[0].points[PRICE], 5000);
	assert_int_equal(choice_offer(&within_five, bids, scores, 1, offered), 0);
	bids[1].total = bids[0].total;
	score_bids(&standard, bids, 2, scores);
	assert_int_equal(scores[0].points[PRICE], 5000);
	assert_int_equal(scores[1].points[PRICE], 5000);
}

static void test_a_bid_that_does_not_count_moves_no_marks(void **state)
{
	struct bid_input bids[3] = { abc[0], abc[1], abc[2] };
	struct bid_score scores[3];

	(void)state;
	for (enum standing standing = SET_ASIDE; standing <= GATED; standing++) {
		struct ranking result;

		bids[1].standing = standing;
		result = score_bids(&standard, bids, 3, scores);
		assert_int_equal(result.lowest, 7150000);
		assert_int_equal(result.ranked, 2);
		assert_int_equal(scores[1].total, 0);
		assert_int_equal(scores[1].position, NOTHING);
		assert_int_equal(scores[2].points[PRICE], 5000);
		assert_int_equal(scores[2].position, 1);
		assert_int_equal(scores[0].position, 2);
		assert_int_equal(score_at(scores, 3, 3), 3);
	}
}

/* Two bids with equal totals, told apart by one thing after the other. */
static void test_ties_go_by_quality_then_needs_then_price_then_draw(void **state)
{
	static const struct competition plain = { .weights = { 50, 25, 25 },
		.band = 1000,
		.scale = 5,
		.needs_marks = 5 };
	static const struct {
		struct bid_input first, second;
		bool draw_needed;
	} rows[] = {
		/* quality 45 + price 40 against 35 + 50 */
		{ { .total = 12500,
			  .outcomes_mark = 500,
			  .needs_met = 4,
			  .draw = NOTHING },
			{ .total = 10000,
				.outcomes_mark = 300,
				.needs_met = 4,
				.draw = NOTHING },
			false },
		/* needs 25 + outcomes 20 against 20 + 25 */
		{ { .total = 100, .outcomes_mark = 400, .needs_met = 5, .draw = NOTHING },
			{ .total = 100,
				.outcomes_mark = 500,
				.needs_met = 4,
				.draw = NOTHING },
			false },
		/* 50.00 both, but one penny lower */
		{ { .total = 1000000,
			  .outcomes_mark = 400,
			  .needs_met = 4,
			  .draw = NOTHING },
			{ .total = 1000001,
				.outcomes_mark = 400,
				.needs_met = 4,
				.draw = NOTHING },
			false },
		{ { .total = 100, .outcomes_mark = 400, .needs_met = 4, .draw = 1 },
			{ .total = 100, .outcomes_mark = 400, .needs_met = 4, .draw = 2 },
			false },
		{ { .total = 100, .outcomes_mark = 400, .needs_met = 4, .draw = NOTHING },
			{ .total = 100,
				.outcomes_mark = 400,
				.needs_met = 4,
				.draw = NOTHING },
			true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct bid_input bids[2] = { rows[i].second, rows[i].first };
		struct bid_score scores[2];
		struct ranking result = score_bids(&plain, bids, 2, scores);

		assert_int_equal(scores[0].total, scores[1].total);
		assert_int_equal(result.draw_needed, rows[i].draw_needed);
		assert_int_equal(scores[0].tied, rows[i].draw_needed);
		if (!rows[i].draw_needed)
			assert_int_equal(scores[1].position, 1);
		assert_int_equal(scores[0].position + scores[1].position, 3);
	}
}

static void test_no_more_than_three_are_offered(void **state)
{
	struct bid_input bids[5];
	struct bid_score scores[5];
	size_t offered[5];

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		bids[i] = abc[1];
		bids[i].bid = (int64_t)i;
		bids[i].draw = 5 - (int64_t)i;
	}
	score_bids(&standard, bids, 5, scores);
	assert_int_equal(choice_offer(&within_five, bids, scores, 5, offered), 3);
	assert_int_equal(offered[0], 4);
	assert_int_equal(offered[2], 2);
}

static void test_within_budget_takes_equality_and_has_no_most(void **state)
{
	struct choice_rule rule = { CHOICE_WITHIN_BUDGET, 500, 3, 7150000 };
	struct bid_score scores[3];
	size_t offered[3];

	(void)state;
	score_bids(&standard, abc, 3, scores);
	assert_int_equal(choice_offer(&rule, abc, scores, 3, offered), 2);
	rule.budget = 7149999;
	assert_int_equal(choice_offer(&rule, abc, scores, 3, offered), 1);
	rule.budget = NOTHING;
	assert_int_equal(choice_offer(&rule, abc, scores, 3, offered), 0);
	rule.mode = CHOICE_NONE;
	rule.budget = INT64_MAX;
	assert_int_equal(choice_offer(&rule, abc, scores, 3, offered), 0);
}

static void test_a_result_without_bids_has_nothing_in_it(void **state)
{
	struct ranking result = score_bids(&standard, NULL, 0, NULL);

	(void)state;
	assert_int_equal(result.lowest, NOTHING);
	assert_int_equal(result.ranked, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_example_4_1_is_scored_to_the_hundredth),
		cmocka_unit_test(test_example_4_6_a_list_without_features_weighs_nothing),
		cmocka_unit_test(test_example_4_6_b_ticking_none_costs_the_features_only),
		cmocka_unit_test(test_example_4_7_exactly_five_points_is_no_choice),
		cmocka_unit_test(test_example_4_9_the_price_of_two_children),
		cmocka_unit_test(test_a_discount_is_rounded_for_each_child_and_period),
		cmocka_unit_test(test_a_total_is_above_zero_and_fits),
		cmocka_unit_test(
			test_one_bidder_and_equal_prices_get_the_full_price_marks),
		cmocka_unit_test(test_a_bid_that_does_not_count_moves_no_marks),
		cmocka_unit_test(test_ties_go_by_quality_then_needs_then_price_then_draw),
		cmocka_unit_test(test_no_more_than_three_are_offered),
		cmocka_unit_test(test_within_budget_takes_equality_and_has_no_most),
		cmocka_unit_test(test_a_result_without_bids_has_nothing_in_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
