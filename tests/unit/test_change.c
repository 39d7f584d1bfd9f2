/* The letter of pages/09-outcome-letter.html: what would have changed the result, to the penny. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "domain/change.h"
#include "schools.h"

static void test_each_single_change_that_would_have_put_it_third(void **state)
{
	static const struct change expected[] = {
		{ PRICE, 7510109, 8343 },
		{ OUTCOMES, 500, 8494 },
		{ NEEDS, 10, 8394 },
		{ FEATURES, 4, 8419 },
		{ LOCATION, 1999, 8394 },
		{ COMPETENCY, 8500, 8354 },
	};
	struct arena *arena = arena_new();
	struct change changes[CRITERIA];

	(void)state;
	assert_int_equal(change_find(arena, &standard, &within_five, schools, SCHOOLS,
				 MERROW, false, changes),
		6);
	for (size_t i = 0; i < 6; i++) {
		assert_int_equal(changes[i].criterion, expected[i].criterion);
		assert_int_equal(changes[i].to, expected[i].to);
		assert_int_equal(changes[i].total, expected[i].total);
	}
	arena_free(arena);
}

static void test_the_price_that_would_have_come_first(void **state)
{
	struct arena *arena = arena_new();
	struct change changes[CRITERIA];

	(void)state;
	assert_int_equal(change_find(arena, &standard, &within_five, schools, SCHOOLS,
				 MERROW, true, changes),
		1);
	assert_int_equal(changes[0].criterion, PRICE);
	assert_int_equal(changes[0].to, 6792768);
	arena_free(arena);
}

static void test_who_was_offered_or_did_not_count_is_told_nothing(void **state)
{
	struct arena *arena = arena_new();
	struct change changes[CRITERIA];
	struct bid_input bids[SCHOOLS];

	(void)state;
	for (size_t i = 0; i < SCHOOLS; i++)
		bids[i] = schools[i];
	assert_int_equal(change_find(arena, &standard, &within_five, bids, SCHOOLS,
				 ASHGROVE, false, changes),
		0);
	bids[MERROW].standing = SET_ASIDE;
	assert_int_equal(change_find(arena, &standard, &within_five, bids, SCHOOLS,
				 MERROW, false, changes),
		0);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_single_change_that_would_have_put_it_third),
		cmocka_unit_test(test_the_price_that_would_have_come_first),
		cmocka_unit_test(test_who_was_offered_or_did_not_count_is_told_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
