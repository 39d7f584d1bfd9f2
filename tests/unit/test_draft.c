/* A draft referral: whom it suits, how many periods are paid, what gives a child away. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "core/date.h"
#include "domain/draft.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static void test_every_child_must_be_of_an_age_and_gender_taken(void **state)
{
	static const struct {
		struct wanted wanted;
		struct takes_whom whom;
		bool suits;
	} cases[] = {
		{ { 11, 11, false, true }, { 5, 19, TAKES_ANY }, true },
		{ { 5, 5, false, true }, { 5, 19, TAKES_ANY }, true },
		{ { 19, 19, false, true }, { 5, 19, TAKES_ANY }, true },
		{ { 4, 4, false, true }, { 5, 19, TAKES_ANY }, false },
		{ { 20, 20, false, true }, { 5, 19, TAKES_ANY }, false },
		{ { 4, 11, false, true }, { 5, 19, TAKES_ANY }, false },
		{ { 11, 20, false, true }, { 5, 19, TAKES_ANY }, false },
		{ { 11, 11, false, true }, { 5, 19, TAKES_GIRLS }, false },
		{ { 11, 11, true, false }, { 5, 19, TAKES_BOYS }, false },
		{ { 9, 11, true, true }, { 5, 19, TAKES_GIRLS }, false },
		{ { 11, 11, false, false }, { 5, 19, TAKES_GIRLS }, true }, /* not said */
		{ { 11, 11, false, true }, { NOTHING, NOTHING, TAKES_BOYS }, true },
		{ { NOTHING, NOTHING, false, false }, { 5, 19, TAKES_GIRLS }, true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(draft_suits(&cases[i].wanted, &cases[i].whom),
			cases[i].suits);
}

static void test_paid_periods_follow_from_the_days(void **state)
{
	static const struct {
		const char *unit;
		int64_t weeks;
		const char *starts_on, *ends_on;
		int64_t periods;
	} cases[] = {
		{ "week", 52, "2027-09-01", "2028-08-31", 52 },
		{ "week", 39, "2027-09-01", "2030-08-31", 117 },
		{ "week", 39, "2027-09-01", "2028-02-29", 20 }, /* half a year, half up */
		{ "week", 52, "2027-09-01", "2027-09-01", 1 },
		{ "month", 52, "2027-09-01", "2028-08-31", 12 },
		{ "month", 52, "2027-09-01", "2028-09-01", 13 },
		{ "month", 52, "2027-01-15", "2027-02-14", 1 },
		{ "year", 52, "2027-09-01", "2028-08-31", 1 },
		{ "year", 52, "2027-09-01", "2029-07-31", 2 },
		{ "session", 52, "2027-09-01", "2028-08-31", NOTHING },
		{ "week", 52, "2027-09-01", "2027-08-31", NOTHING },
		{ "week", 52, "2027-09-01", "2099-08-31", NOTHING },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(draft_periods(cases[i].unit, cases[i].weeks,
					 day_read(cases[i].starts_on),
					 day_read(cases[i].ends_on)),
			cases[i].periods);
}

static void test_words_that_give_a_child_away_are_found(void **state)
{
	static const struct secret secret = { .name = "Canary O'Childname Rose",
		.case_reference = "EHC/77",
		.birthday = "3 March 2015" };
	static const struct {
		const char *text;
		enum leak leak;
	} cases[] = {
		{ "Likes maps and buses.", LEAK_NONE },
		{ "Lives near RH12 1AA.", LEAK_POSTCODE },
		{ "rh121aa", LEAK_POSTCODE },
		{ "M1 1AE", LEAK_POSTCODE },
		{ "EC1A 1BB", LEAK_POSTCODE },
		{ "B33 8TH is home", LEAK_POSTCODE },
		{ "A class of 8, section 20 care, EHCP 2021", LEAK_NONE },
		{ "key stage KS2 3 times", LEAK_NONE },
		{ "RH12 is far", LEAK_NONE },
		{ "Canary sings", LEAK_NAME },
		{ "canary sings", LEAK_NAME },
		{ "the CHILDNAME family", LEAK_NAME },
		{ "Canarys", LEAK_NONE },        /* another word */
		{ "the water rose", LEAK_NONE }, /* an ordinary word */
		{ "Rose likes maps", LEAK_NAME },
		{ "it rose and Rose sat", LEAK_NAME },
		{ "born 3 March 2015", LEAK_BIRTHDAY },
		{ "file EHC/77", LEAK_REFERENCE },
		{ "file EHC/778", LEAK_NONE },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(leak_find(cases[i].text, &secret), cases[i].leak);
	assert_int_equal(leak_find(NULL, &secret), LEAK_NONE);
}

static void test_nothing_known_gives_nothing_away_but_a_postcode(void **state)
{
	static const struct secret nobody;

	(void)state;
	assert_int_equal(leak_find("Canary likes maps", &nobody), LEAK_NONE);
	assert_int_equal(leak_find("TN9 9ZZ", &nobody), LEAK_POSTCODE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_child_must_be_of_an_age_and_gender_taken),
		cmocka_unit_test(test_paid_periods_follow_from_the_days),
		cmocka_unit_test(test_words_that_give_a_child_away_are_found),
		cmocka_unit_test(test_nothing_known_gives_nothing_away_but_a_postcode),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
