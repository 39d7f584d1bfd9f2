#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "core/arena.h"
#include "core/migrate.h"

static void steps_end_where_a_line_ends_with_the_delimiter(void **state)
{
	static const struct {
		const char *text, *steps[4];
	} cases[] = {
		{ "", { NULL } },
		{ "-- only a comment\n\n", { NULL } },
		{ "select 1;", { "select 1", NULL } },
		{ "select 1;\nselect 2;\n", { "select 1", "select 2", NULL } },
		{ "-- why\nselect 1\n  from t;\n\n  -- and\nselect 2; \n",
			{ "select 1\n  from t", "select 2", NULL } },
		{ "select ';', 1\n;\n", { "select ';', 1\n", NULL } },
		{ "insert into t values (1); -- here\n  ;\n",
			{ "insert into t values (1); -- here\n  ", NULL } },
		{ "delimiter //\ncreate trigger t begin\n  set a = 1;\nend //\ndelimiter "
		  ";\nselect 1;\n",
			{ "create trigger t begin\n  set a = 1;\nend ", "select 1",
				NULL } },
		{ "select 1;\r\nselect 2;\r\n", { "select 1", "select 2", NULL } },
		{ "select 'no end'\n", { "select 'no end'\n", NULL } },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const char *at = cases[i].text, *step;
		char delimiter[8] = "";

		for (const char *const *expected = cases[i].steps; *expected;
			expected++) {
			step = migration_step(&at, delimiter, arena);
			assert_non_null(step);
			assert_string_equal(step, *expected);
		}
		assert_null(migration_step(&at, delimiter, arena));
	}
	arena_free(arena);
}

static void a_folder_without_migrations_is_told(void **state)
{
	struct arena *arena = arena_new();
	struct migrations all;
	const char *error = NULL;

	(void)state;
	assert_false(migrations_read("/nowhere", arena, &all, &error));
	assert_string_equal(error, "/nowhere: No such file or directory");
	assert_false(migrations_read("xslt/pages", arena, &all, &error));
	assert_string_equal(error, "xslt/pages holds no migrations");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(steps_end_where_a_line_ends_with_the_delimiter),
		cmocka_unit_test(a_folder_without_migrations_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
