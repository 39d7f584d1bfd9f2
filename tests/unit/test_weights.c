/* Weights are 100 points within published bounds; each mistake is named. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "domain/scoring.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const struct bounds bounds = { .price_least = 30,
	.price_most = 70,
	.competency_most = 20,
	.location_most = 5,
	.needs = 10,
	.features = 4,
	.has_place = true,
	.has_outcome = true };

static void test_each_mistake_is_named(void **state)
{
	static const struct {
		int64_t weights[CRITERIA];
		size_t count;
		struct weight_mistake first;
	} rows[] = {
		{ { 50, 10, 10, 5, 5, 20, 0 }, 0, { 0 } },
		{ { 30, 20, 20, 5, 5, 20, 0 }, 0, { 0 } },
		{ { 70, 2, 2, 1, 5, 20, 0 }, 0, { 0 } },
		{ { 29, 21, 20, 5, 5, 20, 0 }, 1, { PRICE, WEIGHT_TOO_LOW, 30 } },
		{ { 71, 2, 1, 1, 5, 20, 0 }, 1, { PRICE, WEIGHT_TOO_HIGH, 70 } },
		{ { 50, 10, 10, 4, 5, 21, 0 }, 1, { COMPETENCY, WEIGHT_TOO_HIGH, 20 } },
		{ { 50, 10, 10, 4, 6, 20, 0 }, 1, { LOCATION, WEIGHT_TOO_HIGH, 5 } },
		{ { 50, 10, 10, 5, 5, 19, 0 }, 1, { CRITERIA, WEIGHTS_NOT_HUNDRED, 99 } },
		{ { 50, 10, 11, 5, 5, 20, 0 }, 1,
			{ CRITERIA, WEIGHTS_NOT_HUNDRED, 101 } },
		{ { 50, 16, 10, -1, 5, 20, 0 }, 1, { FEATURES, WEIGHT_MISSING, 0 } },
		{ { 50, 15, 10, NOTHING, 5, 20, 0 }, 1, { FEATURES, WEIGHT_MISSING, 0 } },
		{ { 20, 10, 10, 5, 6, 21, 0 }, 4, { PRICE, WEIGHT_TOO_LOW, 30 } },
		{ { INT64_MAX, INT64_MAX, 0, 0, 0, 0, 0 }, 2,
			{ PRICE, WEIGHT_TOO_HIGH, 100 } },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct weight_mistake mistakes[CRITERIA + 1] = { 0 };

		assert_int_equal(weights_check(rows[i].weights, &bounds, mistakes),
			rows[i].count);
		assert_int_equal(mistakes[0].criterion, rows[i].first.criterion);
		assert_int_equal(mistakes[0].fault, rows[i].first.fault);
		assert_int_equal(mistakes[0].bound, rows[i].first.bound);
	}
}

static void test_an_empty_list_must_weigh_nothing(void **state)
{
	static const int64_t weights[] = { 50, 10, 10, 5, 5, 20, 0 };
	struct weight_mistake mistakes[CRITERIA + 1];
	struct bounds none = bounds;

	(void)state;
	none.features = 0;
	assert_int_equal(weights_check(weights, &none, mistakes), 1);
	assert_int_equal(mistakes[0].fault, WEIGHT_OF_EMPTY_LIST);
	assert_int_equal(mistakes[0].criterion, FEATURES);
	none = bounds;
	none.needs = 0;
	assert_int_equal(weights_check(weights, &none, mistakes), 1);
	assert_int_equal(mistakes[0].criterion, NEEDS);
	none = bounds;
	none.has_place = false;
	assert_int_equal(weights_check(weights, &none, mistakes), 1);
	assert_int_equal(mistakes[0].fault, WEIGHT_WITHOUT_PLACE);
	none = bounds;
	none.has_outcome = false;
	assert_int_equal(weights_check(weights, &none, mistakes), 1);
	assert_int_equal(mistakes[0].fault, WEIGHT_WITHOUT_OUTCOME);
}

static void test_thin_weights_are_mended_from_competency(void **state)
{
	static const int64_t thin[] = { 70, 2, 2, 1, 5, 20, 0 },
			     mended[] = { 70, 2, 12, 1, 5, 10, 0 };
	static const int64_t stout[] = { 60, 6, 6, 3, 5, 20, 0 };
	int64_t weights[CRITERIA];

	(void)state;
	assert_true(weights_thin(thin));
	weights_mend(thin, weights);
	assert_memory_equal(weights, mended, sizeof(weights));
	assert_false(weights_thin(weights));
	assert_false(weights_thin(stout));
	weights_mend(stout, weights);
	assert_memory_equal(weights, stout, sizeof(weights));
}

static void test_templates_are_lawful_at_every_price(void **state)
{
	struct weight_mistake mistakes[CRITERIA + 1];
	int64_t weights[CRITERIA];

	(void)state;
	weights_default(50, &bounds, weights);
	assert_int_equal(weights[OUTCOMES], 10);
	assert_int_equal(weights[NEEDS], 10);
	assert_int_equal(weights[FEATURES], 5);
	for (int64_t price = 30; price <= 70; price++) {
		struct bounds bare = bounds;

		weights_default(price, &bounds, weights);
		assert_int_equal(weights_check(weights, &bounds, mistakes), 0);
		bare.features = 0;
		bare.has_place = false;
		weights_default(price, &bare, weights);
		assert_int_equal(weights_check(weights, &bare, mistakes), 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_mistake_is_named),
		cmocka_unit_test(test_an_empty_list_must_weigh_nothing),
		cmocka_unit_test(test_thin_weights_are_mended_from_competency),
		cmocka_unit_test(test_templates_are_lawful_at_every_price),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
