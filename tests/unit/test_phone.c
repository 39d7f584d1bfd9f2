/* Telephone numbers as people write them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/phone.h"

static void test_a_number_is_shown_as_people_write_it_and_kept_as_notices_want_it(
	void **state)
{
	static const struct {
		const char *kept, *shown;
	} cases[] = {
		{ "+44 1632960001", "01632 960 001" },
		{ "+44 2079460018", "020 7946 0018" },
		{ "+44 1134960001", "0113 496 0001" },
		{ "+44 1614960001", "0161 496 0001" },
		{ "+44 7700900001", "07700 900 001" },
		{ "+44 3001234567", "0300 123 4567" },
		{ "+44 120449612", "01204 49612" },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_string_equal(phone_show(arena, cases[i].kept), cases[i].shown);
		assert_string_equal(phone_read(arena, cases[i].shown), cases[i].kept);
	}
	arena_free(arena);
}

static void test_what_is_no_number_of_ours_stays(void **state)
{
	static const char *const others[] = { "+353 12345678", "+44 1632960001-12",
		"+44 1632960001/+44 1632960002", "01632", "call us", "" };
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++) {
		assert_string_equal(phone_show(arena, others[i]), others[i]);
		assert_string_equal(phone_read(arena, others[i]), others[i]);
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			test_a_number_is_shown_as_people_write_it_and_kept_as_notices_want_it),
		cmocka_unit_test(test_what_is_no_number_of_ours_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
