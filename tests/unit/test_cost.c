/* Core costs of an application. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "core/value.h"
#include "domain/cost.h"

static const struct {
	struct stated_costs stated;
	enum cost_gap gap;
} costs[] = {
	{ { 9, 0, 0, 0, NOTHING, NOTHING }, COST_WANTS_LINES },
	{ { 9, 8, 0, 0, 100, NOTHING }, COST_WANTS_LINES },
	{ { 9, 9, 0, 0, 100, NOTHING }, COST_COMPLETE },
	{ { 9, 9, 0, 0, 120000, 120000 }, COST_COMPLETE },
	{ { 9, 9, 0, 0, 120001, 120000 }, COST_OVER_CAP },
	{ { 9, 2, 0, 0, 120001, 120000 }, COST_OVER_CAP },
	{ { 0, 0, 4, 0, NOTHING, NOTHING }, COST_WANTS_LINES },
	{ { 0, 0, 4, 1, NOTHING, NOTHING }, COST_COMPLETE },
	{ { 0, 0, 0, 0, NOTHING, 120000 }, COST_COMPLETE },
};

static void test_core_costs_are_whole_and_within_the_common_cap(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(costs) / sizeof(*costs); i++)
		assert_int_equal(cost_gap(&costs[i].stated), costs[i].gap);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_core_costs_are_whole_and_within_the_common_cap),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
