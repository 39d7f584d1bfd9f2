/* Numbers of public registers. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "domain/register.h"

struct number {
	const char *register_name, *typed, *kept; /* kept NULL: refused */
};

static const struct number numbers[] = {
	{ "company", "01234567", "01234567" },
	{ "company", "1234567", "01234567" },
	{ "company", "sc 12345", "SC012345" },
	{ "company", "OC301234", "OC301234" },
	{ "company", "123456789", NULL },
	{ "company", "S1234567", NULL },
	{ "company", "SC", NULL },
	{ "company", "", NULL },
	{ "company", "12345A78", NULL },
	{ "charity", "1234567", "1234567" },
	{ "charity", "234567", "234567" },
	{ "charity", "sc012345", "SC012345" },
	{ "charity", "12345", NULL },
	{ "charity", "12345678", NULL },
	{ "ofsted", "sc 123456", "SC123456" },
	{ "ofsted", "1234567", "1234567" },
	{ "ofsted", "123456", "123456" },
	{ "ofsted", "SC12345", NULL },
	{ "isi", "123456", "123456" },
	{ "isi", "1234567", NULL },
	{ "dfe", "12345", NULL },
	{ "cqc", "1-123456789", "1-123456789" },
	{ "cqc", "2-123456789", NULL },
	{ "ciw", "sin-00001234-abcd", "SIN-00001234-ABCD" },
	{ "ciw", "00001234", NULL },
	{ "ci", "CS2003000001", "CS2003000001" },
	{ "nobody", "123456", NULL },
};

static char *read(struct arena *arena, const struct number *number)
{
	if (strcmp(number->register_name, "company") == 0)
		return company_number(arena, number->typed);
	if (strcmp(number->register_name, "charity") == 0)
		return charity_number(arena, number->typed);
	return urn_number(arena, number->register_name, number->typed);
}

static void test_a_number_is_kept_as_its_register_writes_it(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
		char *kept = read(arena, &numbers[i]);
		if (!numbers[i].kept)
			assert_null(kept);
		else
			assert_string_equal(kept, numbers[i].kept);
	}
	arena_free(arena);
}

static void test_every_register_says_how_it_writes(void **state)
{
	(void)state;
	assert_non_null(urn_example("ofsted"));
	assert_non_null(urn_example("ci"));
	assert_null(urn_example("nobody"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_number_is_kept_as_its_register_writes_it),
		cmocka_unit_test(test_every_register_says_how_it_writes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
