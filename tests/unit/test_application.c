/* What an application lacks, what it scores, and what stands against admitting. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "domain/admission.h"
#include "domain/application.h"
#include "domain/scoring.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static void test_example_4_10_competency_through_its_life(void **state)
{
	struct statement statements[] = { { 30, 7000 }, { 40, 8000 }, { 30, 6000 } };
	static const struct competition carried = { .weights = { [COMPETENCY] = 20 } };
	static const struct {
		int64_t score, points;
	} rows[] = { { 7100, 1420 }, { 7600, 1520 }, { 6100, 1220 }, { 10000, 2000 } };

	(void)state;
	assert_int_equal(competency_score(statements, 3), 7100);
	assert_int_equal(competency_moved(7100, 500, 1000), 7600);
	assert_int_equal(competency_moved(7100, -1000, 1000), 6100);
	assert_int_equal(competency_moved(9800, 500, 1000), 10000);
	assert_int_equal(competency_moved(300, -1000, 1000), 0);
	assert_int_equal(competency_moved(7100, 1001, 1000), NOTHING);
	assert_int_equal(competency_moved(7100, -1001, 1000), NOTHING);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct bid_input bid = { .competency = rows[i].score };

		assert_int_equal(score_points(&carried, COMPETENCY, &bid, 1, 100),
			rows[i].points);
	}
}

static void test_a_score_needs_every_mark_and_a_hundred_points(void **state)
{
	struct statement statements[] = { { 30, 7000 }, { 40, NOTHING }, { 30, 6000 } };

	(void)state;
	assert_int_equal(competency_score(statements, 3), NOTHING);
	statements[1].mark = 0;
	assert_int_equal(competency_score(statements, 3), 3900);
	statements[1].weight = 41;
	assert_false(statements_whole(statements, 3));
	assert_int_equal(competency_score(statements, 3), NOTHING);
	assert_int_equal(competency_score(NULL, 0), NOTHING);
}

static void test_what_an_answer_lacks_is_named(void **state)
{
	const int64_t today = day_read("2026-11-21");
	const struct {
		struct answer_facts answer;
		enum answer_gap gap;
	} rows[] = {
		{ { .kind = CRITERION_PASS }, ANSWER_WANTS_SAYING },
		{ { .kind = CRITERION_PASS, .says = SAYS_NO }, ANSWER_COMPLETE },
		{ { .kind = CRITERION_PASS, .says = SAYS_NOT_APPLICABLE },
			ANSWER_WANTS_SAYING },
		{ { .kind = CRITERION_PASS,
			  .optional = true,
			  .needs_evidence = true,
			  .says = SAYS_NOT_APPLICABLE },
			ANSWER_COMPLETE },
		{ { .kind = CRITERION_PASS, .says = SAYS_YES, .needs_evidence = true },
			ANSWER_WANTS_EVIDENCE },
		{ { .kind = CRITERION_PASS,
			  .says = SAYS_YES,
			  .needs_evidence = true,
			  .has_evidence = true,
			  .expires_on = today },
			ANSWER_COMPLETE },
		{ { .kind = CRITERION_PASS,
			  .says = SAYS_YES,
			  .needs_evidence = true,
			  .has_evidence = true,
			  .expires_on = today - 1 },
			ANSWER_EVIDENCE_EXPIRED },
		{ { .kind = CRITERION_PASS,
			  .says = SAYS_YES,
			  .needs_evidence = true,
			  .has_evidence = true,
			  .expires_on = NOTHING },
			ANSWER_COMPLETE },
		{ { .kind = CRITERION_PASS,
			  .says = SAYS_YES,
			  .needs_evidence = true,
			  .has_evidence = true,
			  .runs_out = true,
			  .expires_on = NOTHING },
			ANSWER_EVIDENCE_UNDATED },
		{ { .kind = CRITERION_PASS,
			  .admits = true,
			  .says = SAYS_NO,
			  .happened_on = NOTHING },
			ANSWER_WANTS_DAY },
		{ { .kind = CRITERION_PASS,
			  .admits = true,
			  .says = SAYS_NO,
			  .happened_on = today - 90 },
			ANSWER_WANTS_CLEANSING },
		{ { .kind = CRITERION_PASS,
			  .admits = true,
			  .says = SAYS_NO,
			  .happened_on = today - 90,
			  .has_cleansing = true },
			ANSWER_COMPLETE },
		{ { .kind = CRITERION_STATEMENT }, ANSWER_WANTS_TEXT },
		{ { .kind = CRITERION_STATEMENT, .has_text = true }, ANSWER_COMPLETE },
		{ { .kind = CRITERION_TOLD, .optional = true }, ANSWER_COMPLETE },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(answer_gap(&rows[i].answer, today), rows[i].gap);
}

static void test_exclusions_run_out_after_their_years(void **state)
{
	int64_t happened = day_read("2021-11-21");

	(void)state;
	assert_true(exclusion_counts(happened, 5, day_read("2026-11-21")));
	assert_false(exclusion_counts(happened, 5, day_read("2026-11-22")));
	assert_false(exclusion_counts(happened, 3, day_read("2026-11-21")));
	assert_true(exclusion_counts(NOTHING, 3, day_read("2026-11-21")));
}

static void test_not_yet_inspected_passes_with_a_review_day(void **state)
{
	(void)state;
	assert_true(rating_allows(RATING_PASSES, NOTHING));
	assert_true(rating_allows(RATING_REVIEW, 20000));
	assert_false(rating_allows(RATING_REVIEW, NOTHING));
	assert_false(rating_allows(RATING_FAILS, 20000));
}

static void test_entries_are_free_or_say_why_not(void **state)
{
	static const struct entry_facts good = { .score = 7100,
		.pass_mark = 7100,
		.core_price = 120000,
		.common_cap = 120000 };
	struct entry_facts entry = good;

	(void)state;
	assert_int_equal(entry_obstacles(&entry), ENTRY_FREE);
	entry.common_cap--;
	assert_int_equal(entry_obstacles(&entry), ENTRY_OVER_CAP);
	entry = good;
	entry.score--;
	assert_int_equal(entry_obstacles(&entry), ENTRY_BELOW_PASS);
	entry.score = NOTHING;
	entry.undecided = 1;
	entry.failed = 2;
	assert_int_equal(entry_obstacles(&entry),
		ENTRY_UNMARKED | ENTRY_UNDECIDED | ENTRY_FAILED);
	assert_true(cap_allows(INT64_MAX, NOTHING));
}

static void test_core_costs_fall_line_by_line(void **state)
{
	struct core_line lines[] = { { 100, 100 }, { 0, 50 }, { 70, 70 } };

	(void)state;
	assert_int_equal(core_first_over(lines, 3), 3);
	assert_int_equal(core_sum(lines, 3), 170);
	lines[2].amount = 71; /* though the sum still falls */
	assert_int_equal(core_first_over(lines, 3), 2);
	lines[1].amount = NOTHING;
	assert_int_equal(core_first_over(lines, 3), 1);
	assert_int_equal(core_sum(lines, 3), NOTHING);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_example_4_10_competency_through_its_life),
		cmocka_unit_test(test_a_score_needs_every_mark_and_a_hundred_points),
		cmocka_unit_test(test_what_an_answer_lacks_is_named),
		cmocka_unit_test(test_exclusions_run_out_after_their_years),
		cmocka_unit_test(test_not_yet_inspected_passes_with_a_review_day),
		cmocka_unit_test(test_entries_are_free_or_say_why_not),
		cmocka_unit_test(test_core_costs_fall_line_by_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
