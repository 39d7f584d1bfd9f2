/* What is typed into the search box, read as references, postcodes, numbers and words. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "core/value.h"
#include "domain/search.h"

static struct arena *arena;

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static void same(const char *got, const char *expected)
{
	if (expected)
		assert_non_null(got);
	else
		assert_null(got);
	if (expected)
		assert_string_equal(got, expected);
}

static void test_each_way_of_typing_is_understood(void **state)
{
	static const struct {
		const char *typed, *code, *postcode, *outward, *words;
		int64_t number;
	} cases[] = {
		{ " set-r-2026-00417 ", "SET-R-2026-00417", NULL, NULL,
			"+set* +2026* +00417*", NOTHING },
		{ "a0417", "A0417", NULL, NULL, "+a0417*", 417 },
		{ "417", "417", NULL, NULL, "+417*", 417 },
		{ "rh121aa", "RH121AA", "RH12 1AA", NULL, "+rh121aa*", NOTHING },
		{ "RH12 1AA", "RH121AA", "RH12 1AA", NULL, "+RH12* +1AA*", NOTHING },
		{ "rh12", "RH12", NULL, "RH12 %", "+rh12*", NOTHING },
		{ "EC1A 1BB", "EC1A1BB", "EC1A 1BB", NULL, "+EC1A* +1BB*", NOTHING },
		{ "sc 900005", "SC900005", NULL, NULL, "+900005*", NOTHING },
		{ "The Flint Foundation", "THEFLINTFOUNDATION", NULL, NULL,
			"+Flint* +Foundation*", NOTHING },
		{ "St Mary’s", NULL, NULL, NULL, "+Mary*", NOTHING },
		{ "Zoë", NULL, NULL, NULL, "+Zoë*", NOTHING },
		{ "the of", "THEOF", NULL, NULL, NULL, NOTHING },
		{ "+oak* -(lodge) \"x\" ~<>@4", NULL, NULL, NULL, "+oak* +lodge*",
			NOTHING },
		{ "9999999999", "9999999999", NULL, NULL, "+9999999999*", NOTHING },
		{ "AA", "AA", NULL, NULL, NULL, NOTHING },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const struct search *search = search_read(arena, cases[i].typed);

		assert_non_null(search);
		same(search->code, cases[i].code);
		same(search->postcode, cases[i].postcode);
		same(search->outward, cases[i].outward);
		same(search->words, cases[i].words);
		assert_int_equal(search->number, cases[i].number);
	}
}

static void test_too_little_or_too_much_is_not_looked_for(void **state)
{
	char much[102];

	(void)state;
	memset(much, 'x', sizeof(much) - 1);
	much[101] = '\0';
	assert_null(search_read(arena, NULL));
	assert_null(search_read(arena, "   "));
	assert_null(search_read(arena, " é "));
	assert_null(search_read(arena, much));
	assert_non_null(search_read(arena, much + 1));
}

static void test_percent_signs_are_only_percent_signs(void **state)
{
	(void)state;
	assert_string_equal(search_read(arena, "50%_\\")->start, "50\\%\\_\\\\%");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_way_of_typing_is_understood),
		cmocka_unit_test(test_too_little_or_too_much_is_not_looked_for),
		cmocka_unit_test(test_percent_signs_are_only_percent_signs),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
