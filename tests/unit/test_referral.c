/* Who is invited, and what stands in the way of publishing. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "domain/referral.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static void test_everyone_is_invited_or_has_one_reason_why_not(void **state)
{
	static const struct {
		struct candidate candidate;
		int64_t limit;
		enum invitation_standing standing;
	} rows[] = {
		{ { ADMISSION_ADMITTED, 2000, 100, NOTHING, true }, 2000, INVITED },
		{ { ADMISSION_ADMITTED, 2001, 100, NOTHING, true }, 2000, TOO_FAR },
		{ { ADMISSION_ADMITTED, 99999, 100, NOTHING, true }, NOTHING, INVITED },
		{ { ADMISSION_ADMITTED, NOTHING, 100, NOTHING, true }, 2000, INVITED },
		{ { ADMISSION_ADMITTED, 100, 120000, 120000, true }, 2000, INVITED },
		{ { ADMISSION_ADMITTED, 100, 120000, 119999, true }, 2000, OVER_CAP },
		{ { ADMISSION_ADMITTED, 100, 100, NOTHING, false }, 2000, UNSUITED },
		{ { ADMISSION_SUSPENDED, 9000, 200, 100, false }, 2000,
			INVITE_SUSPENDED },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(candidate_standing(&rows[i].candidate, rows[i].limit),
			rows[i].standing);
}

static struct publication ready(void)
{
	struct publication publication = { .called = true,
		.evaluated = true,
		.participates = true,
		.has_home = true,
		.has_term = true,
		.invited = 1,
		.least_days = 10 };

	moment_read("2026-11-21 11:00:00", &publication.now);
	moment_read("2026-12-01 12:00:00", &publication.closes);
	return publication;
}

static void test_each_obstacle_to_publishing_is_named(void **state)
{
	struct publication publication = ready();

	(void)state;
	assert_int_equal(publish_obstacles(&publication), PUBLISH_FREE);
	publication.called = publication.evaluated = publication.participates = false;
	assert_int_equal(publish_obstacles(&publication),
		PUBLISH_NOT_CALLED | PUBLISH_NOT_EVALUATED | PUBLISH_NOT_BUYING);
	publication = ready();
	publication.has_home = publication.has_term = false;
	publication.weight_mistakes = 2;
	publication.invited = 0;
	assert_int_equal(publish_obstacles(&publication),
		PUBLISH_NO_HOME | PUBLISH_NO_TERM | PUBLISH_WEIGHTS | PUBLISH_NOBODY);
}

static void test_fewer_days_need_everybodys_agreement(void **state)
{
	struct publication publication = ready();

	(void)state;
	publication.closes.second = 11 * 3600 - 1;
	assert_int_equal(publish_obstacles(&publication), PUBLISH_TOO_SOON);
	publication.agreed = true;
	assert_int_equal(publish_obstacles(&publication), PUBLISH_FREE);
	publication.closes = publication.now;
	assert_int_equal(publish_obstacles(&publication), PUBLISH_TOO_SOON);
}

static void test_deadlines_move_later_while_they_run(void **state)
{
	struct moment now, closes, later;

	(void)state;
	moment_read("2026-11-21 11:00:00", &now);
	moment_read("2026-11-25 12:00:00", &closes);
	moment_read("2026-11-26 12:00:00", &later);
	assert_true(extension_lawful(now, closes, later, false, 10));
	assert_false(extension_lawful(now, closes, closes, false, 10));
	assert_false(extension_lawful(closes, closes, later, false, 10));
	assert_false(extension_lawful(now, closes, later, true, 10));
	later.day = now.day + 10;
	assert_true(extension_lawful(now, closes, later, true, 10));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_everyone_is_invited_or_has_one_reason_why_not),
		cmocka_unit_test(test_each_obstacle_to_publishing_is_named),
		cmocka_unit_test(test_fewer_days_need_everybodys_agreement),
		cmocka_unit_test(test_deadlines_move_later_while_they_run),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
