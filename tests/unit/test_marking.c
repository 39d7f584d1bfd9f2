/* Marking and sending: what a bid lacks, when lone marks are shown. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "core/value.h"
#include "domain/bid.h"
#include "domain/marking.h"

static void test_lone_marks_are_shown_when_all_have_marked(void **state)
{
	static const struct {
		struct marking_facts
			facts; /* needed, undeclared, clear, bids, marked, agreed */
		enum marking_phase phase;
		bool shows;
	} rows[] = {
		{ { 2, 0, 0, 0, 0, 0 }, MARKING_NOTHING, false },
		{ { 2, 0, 0, 3, 0, 0 }, MARKING_NAMING, false },
		{ { 2, 0, 1, 3, 1, 0 }, MARKING_NAMING, false },
		{ { 2, 2, 0, 3, 0, 0 }, MARKING_ALONE, false },
		{ { 2, 1, 1, 3, 1, 0 }, MARKING_ALONE, false },
		{ { 2, 0, 2, 3, 1, 0 }, MARKING_ALONE, false },
		{ { 2, 1, 2, 3, 2, 0 }, MARKING_ALONE, false },
		{ { 2, 0, 2, 3, 2, 0 }, MARKING_AGREEING, true },
		{ { 2, 0, 3, 3, 3, 2 }, MARKING_AGREEING, true },
		{ { 2, 0, 2, 3, 2, 3 }, MARKING_DONE, true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		assert_int_equal(marking_phase(&rows[i].facts), rows[i].phase);
		assert_int_equal(marking_shows(rows[i].phase), rows[i].shows);
	}
}

static void test_a_bid_is_sent_only_when_it_is_whole(void **state)
{
	static const struct {
		struct bid_facts bid; /* total, needs price, method, start */
		unsigned gaps;
	} rows[] = {
		{ { 100, 0, true, true }, 0 },
		{ { NOTHING, NOTHING, true, true }, BID_WANTS_NEEDS_PRICE },
		{ { NOTHING, 0, true, true }, BID_WANTS_PRICE },
		{ { 100, 100, false, true }, BID_WANTS_METHOD },
		{ { 100, 100, true, false }, BID_WANTS_START },
		{ { NOTHING, 0, false, false },
			BID_WANTS_PRICE | BID_WANTS_METHOD | BID_WANTS_START },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_int_equal(bid_gaps(&rows[i].bid), rows[i].gaps);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lone_marks_are_shown_when_all_have_marked),
		cmocka_unit_test(test_a_bid_is_sent_only_when_it_is_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
