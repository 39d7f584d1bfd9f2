/* A result that hangs by a thread says by which. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "domain/fragile.h"
#include "schools.h"

/* What their evaluators gave. */
static const struct lone_mark marks[] = {
	{ TIDEMARK, 300 },
	{ TIDEMARK, 400 },
	{ COPSE, 500 },
	{ COPSE, 500 },
	{ ASHGROVE, 400 },
	{ ASHGROVE, 400 },
	{ MERROW, 400 },
	{ MERROW, 400 },
	{ QUARRY, 200 },
	{ QUARRY, 300 },
};

static void test_the_page_of_five_schools_is_fragile_in_two_ways(void **state)
{
	struct arena *arena = arena_new();
	struct fragile *found;

	(void)state;
	assert_int_equal(fragile_find(arena, &standard, &within_five, schools, SCHOOLS,
				 marks, 10, &found),
		2);

	assert_int_equal(found[0].kind, FRAGILE_MARK);
	assert_int_equal(found[0].bid, TIDEMARK);
	assert_int_equal(found[0].instead, 400);
	assert_int_equal(found[0].total, 9000);
	assert_false(found[0].first_changes);
	assert_int_equal(found[0].leaves, ASHGROVE);
	assert_int_equal(found[0].joins, SCHOOLS);

	assert_int_equal(found[1].kind, FRAGILE_DISTANCE);
	assert_int_equal(found[1].bid, MERROW);
	assert_int_equal(found[1].instead, 1999);
	assert_int_equal(found[1].total, 8394);
	assert_int_equal(found[1].position, 3);
	assert_int_equal(found[1].joins, MERROW);
	assert_int_equal(found[1].leaves, ASHGROVE);
	arena_free(arena);
}

/* Example 4.7 at £74,995: 5.00 as rounded, 4.9973 without. */
static void test_a_gap_that_rounding_closes_is_found(void **state)
{
	static const struct bid_input bids[] = {
		{ 1, RANKED, 6000000, 300, 8, 2, 550, 7250, 0, NOTHING, false },
		{ 2, RANKED, 7499500, 400, 9, 4, 2500, 8000, 0, NOTHING, false },
	};
	struct arena *arena = arena_new();
	struct fragile *found;

	(void)state;
	assert_int_equal(fragile_find(arena, &standard, &within_five, bids, 2, NULL, 0,
				 &found),
		1);
	assert_int_equal(found[0].kind, FRAGILE_ROUNDING);
	assert_true(found[0].offer_changes);
	assert_false(found[0].first_changes);
	arena_free(arena);
}

static void test_a_clear_result_is_not_fragile(void **state)
{
	static const struct bid_input bids[] = {
		{ 1, RANKED, 6000000, 500, 10, 4, 500, 9000, 0, NOTHING, false },
		{ 2, RANKED, 9000000, 200, 5, 1, 2990, 6000, 0, NOTHING, false },
		{ 3, SUSPENDED, 5000000, 500, 10, 4, 500, 9000, 0, NOTHING, false },
	};
	static const struct lone_mark lone[] = { { 0, 400 }, { 1, 300 }, { 2, 0 } };
	struct arena *arena = arena_new();
	struct fragile *found;

	(void)state;
	assert_int_equal(fragile_find(arena, &standard, &within_five, bids, 3, lone, 3,
				 &found),
		0);
	assert_int_equal(fragile_find(arena, &standard, &within_five, NULL, 0, NULL, 0,
				 &found),
		0);
	assert_int_equal(fragile_find(arena, &standard, &within_five, bids + 2, 1, NULL,
				 0, &found),
		0);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_page_of_five_schools_is_fragile_in_two_ways),
		cmocka_unit_test(test_a_gap_that_rounding_closes_is_found),
		cmocka_unit_test(test_a_clear_result_is_not_fragile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
