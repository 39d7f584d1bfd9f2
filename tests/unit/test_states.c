/* Every state, act and role: what the tables allow, and nothing else. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "domain/admission.h"
#include "domain/agreement.h"
#include "domain/application.h"
#include "domain/award.h"
#include "domain/notice.h"
#include "domain/referral.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const struct machine {
	const struct step *steps;
	const char *const *states, *const *acts;
} machines[] = {
	{ admission_steps, admission_states, admission_acts },
	{ agreement_steps, agreement_states, agreement_acts },
	{ application_steps, application_states, application_acts },
	{ award_steps, award_states, award_acts },
	{ bid_steps, bid_states, bid_acts },
	{ notice_steps, notice_states, notice_acts },
	{ referral_steps, referral_states, referral_acts },
};

static int length(const char *const *words)
{
	int count = 0;

	while (words[count])
		count++;
	return count;
}

/* What is drawn is what is done: both ways of asking give the same answer. */
static void test_open_acts_are_those_that_are_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(machines); i++) {
		const struct machine *machine = &machines[i];

		for (int from = 0; from < length(machine->states); from++) {
			for (unsigned role = 1; role <= ROLE_CLOCK; role <<= 1) {
				unsigned open = step_open(machine->steps, from, role);

				for (int act = 0; act < length(machine->acts); act++)
					assert_int_equal(!!(open & 1u << act),
						step_find(machine->steps, from, act,
							role) != NULL);
			}
		}
	}
}

static void test_rows_name_states_and_acts_that_exist_and_no_row_is_said_twice(
	void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(machines); i++) {
		for (const struct step *step = machines[i].steps; step->roles; step++) {
			assert_in_range(step->from, 0, length(machines[i].states) - 1);
			assert_in_range(step->to, 0, length(machines[i].states) - 1);
			assert_in_range(step->act, 0, length(machines[i].acts) - 1);
			for (const struct step *other = step + 1; other->roles; other++)
				assert_false(other->from == step->from &&
					other->act == step->act);
		}
	}
}

static void test_auditors_machines_and_visitors_change_nothing(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(machines); i++) {
		for (int from = 0; from < length(machines[i].states); from++)
			assert_int_equal(step_open(machines[i].steps, from,
						 ROLE_AUDITOR | ROLE_FINANCE |
							 ROLE_ADMINISTRATOR | 1),
				0);
	}
}

static void test_what_is_over_stays_over(void **state)
{
	static const struct {
		const struct step *steps;
		int last;
	} rows[] = {
		{ application_steps, APPLICATION_DECIDED },
		{ application_steps, APPLICATION_WITHDRAWN },
		{ referral_steps, REFERRAL_WITHDRAWN },
		{ referral_steps, REFERRAL_UNSUCCESSFUL },
		{ award_steps, AWARD_CANCELLED },
		{ agreement_steps, AGREEMENT_REFUSED },
		{ agreement_steps, AGREEMENT_ENDED },
		{ agreement_steps, AGREEMENT_TERMINATED },
		{ admission_steps, ADMISSION_REMOVED },
		{ notice_steps, NOTICE_PUBLISHED },
		{ notice_steps, NOTICE_REJECTED },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(step_open(rows[i].steps, rows[i].last, ~0u), 0);
}

static void test_the_main_line_is_walked_by_the_right_people(void **state)
{
	static const struct {
		int act;
		unsigned role;
		int to;
	} line[] = {
		{ REFERRAL_PUBLISH, ROLE_BROKER, REFERRAL_PUBLISHED },
		{ REFERRAL_EXTEND, ROLE_BROKER, REFERRAL_PUBLISHED },
		{ REFERRAL_OPEN, ROLE_BROKER, REFERRAL_OPENED },
		{ REFERRAL_MARK, ROLE_EVALUATOR, REFERRAL_OPENED },
		{ REFERRAL_SCORE, ROLE_BROKER, REFERRAL_SCORED },
		{ REFERRAL_SET_ASIDE, ROLE_BROKER, REFERRAL_SCORED },
		{ REFERRAL_OFFER, ROLE_BROKER, REFERRAL_CHOOSING },
		{ REFERRAL_CHOOSE, ROLE_FAMILY, REFERRAL_CHOOSING },
		{ REFERRAL_AWARD, ROLE_APPROVER, REFERRAL_AWARDED },
		{ REFERRAL_REOPEN, ROLE_PROVIDER, REFERRAL_SCORED },
	};
	int now = REFERRAL_DRAFT;

	(void)state;
	for (size_t i = 0; i < COUNT(line); i++) {
		const struct step *step = step_find(referral_steps, now, line[i].act,
			line[i].role);

		assert_non_null(step);
		assert_int_equal(step->to, line[i].to);
		assert_null(step_find(referral_steps, now, line[i].act, ROLE_AUDITOR));
		now = step->to;
	}
	assert_true(step_known(referral_steps, REFERRAL_DRAFT, REFERRAL_PUBLISH));
	assert_false(step_known(referral_steps, REFERRAL_DRAFT, REFERRAL_OPEN));
}

static void test_bids_move_only_while_the_referral_runs(void **state)
{
	(void)state;
	assert_int_equal(bid_open(BID_DRAFT, REFERRAL_PUBLISHED, true, ROLE_MEMBER),
		1u << BID_SAVE | 1u << BID_SUBMIT);
	assert_int_equal(bid_open(BID_SUBMITTED, REFERRAL_PUBLISHED, true, ROLE_ADMIN),
		1u << BID_CHANGE | 1u << BID_WITHDRAW);
	assert_int_equal(bid_open(BID_DRAFT, REFERRAL_PUBLISHED, false, ROLE_MEMBER), 0);
	assert_int_equal(bid_open(BID_DRAFT, REFERRAL_OPENED, true, ROLE_MEMBER), 0);
	assert_int_equal(bid_open(BID_DRAFT, REFERRAL_PUBLISHED, true, ROLE_BROKER), 0);
}

static void test_words_are_found_by_their_place(void **state)
{
	(void)state;
	assert_int_equal(word_find(referral_states, "choosing"), REFERRAL_CHOOSING);
	assert_int_equal(word_find(notice_states, "rejected"), NOTICE_REJECTED);
	assert_int_equal(word_find(agreement_states, "refused"), AGREEMENT_REFUSED);
	assert_int_equal(word_find(referral_states, "Draft"), -1);
	assert_int_equal(word_find(referral_states, ""), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_open_acts_are_those_that_are_found),
		cmocka_unit_test(
			test_rows_name_states_and_acts_that_exist_and_no_row_is_said_twice),
		cmocka_unit_test(test_auditors_machines_and_visitors_change_nothing),
		cmocka_unit_test(test_what_is_over_stays_over),
		cmocka_unit_test(test_the_main_line_is_walked_by_the_right_people),
		cmocka_unit_test(test_bids_move_only_while_the_referral_runs),
		cmocka_unit_test(test_words_are_found_by_their_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
