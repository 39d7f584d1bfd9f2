/* Files of lists: units, quotes, and nothing that a spreadsheet would run. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "core/arena.h"
#include "core/list_asked.h"
#include "core/list_file.h"

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

static const char *file(enum shown shown, char *cell, const struct option *words,
	bool number)
{
	const char *names[] = { "value" };
	struct result rows = { .rows = 1,
		.columns = 1,
		.names = names,
		.shown = &shown,
		.cells = &cell };
	const struct file_column columns[] = {
		{ .label = "Value", .words = words, .number = number },
		{ 0 },
	};
	size_t length;
	const char *text = list_csv(arena, columns, &rows, &length);

	return arena_copy(arena, text, length);
}

static void test_each_kind_of_value_has_its_form(void **state)
{
	static const struct option words[] = { { "issued", "Waiting", NULL }, { 0 } };
	static const struct {
		enum shown shown;
		const char *cell, *expected;
		const struct option *words;
		bool number;
	} cases[] = {
		{ SHOWN_PLAIN, "Oak", "\"Oak\"", NULL, false },
		{ SHOWN_PLAIN, "a \"b\", c", "\"a \"\"b\"\", c\"", NULL, false },
		{ SHOWN_PLAIN, NULL, "", NULL, false },
		{ SHOWN_PLAIN, "", "\"\"", NULL, false },
		{ SHOWN_PLAIN, "=1+1", "\"'=1+1\"", NULL, false },
		{ SHOWN_PLAIN, "+44", "\"'+44\"", NULL, false },
		{ SHOWN_PLAIN, "-2", "\"'-2\"", NULL, false },
		{ SHOWN_PLAIN, "-2", "\"-2\"", NULL, true },
		{ SHOWN_PLAIN, "@SUM", "\"'@SUM\"", NULL, false },
		{ SHOWN_PLAIN, "\nx", "\"'\nx\"", NULL, false },
		{ SHOWN_PLAIN, "＝1", "\"'＝1\"", NULL, false },
		{ SHOWN_PLAIN, "issued", "\"Waiting\"", words, false },
		{ SHOWN_PLAIN, "other", "\"other\"", words, false },
		{ SHOWN_MONEY, "123456", "\"1234.56\"", NULL, false },
		{ SHOWN_MONEY, "-5", "\"-0.05\"", NULL, false },
		{ SHOWN_POINTS, "8350", "\"83.50\"", NULL, false },
		{ SHOWN_DAY, "2027-03-27", "\"2027-03-27\"", NULL, false },
		{ SHOWN_MOMENT, "2027-03-27 12:00:00.123456", "\"2027-03-27 12:00:00\"",
			NULL, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_string_equal(file(cases[i].shown, (char *)cases[i].cell,
					    cases[i].words, cases[i].number),
			arena_text(arena, "\xEF\xBB\xBF\"Value\"\r\n%s\r\n",
				cases[i].expected));
}

/* ---- addresses ---- */

static const struct option states[] = {
	{ .value = "draft", .label = "Draft" },
	{ .value = "open", .label = "Open" },
	{ .value = "ended", .label = "Ended" },
	{ 0 },
};

static const struct list_filter filters[] = {
	TEXT_FILTER("q", "Words"),
	MANY_FILTER("state", "State", .options = states, .usual = "draft,open",
		.usual_label = "live"),
	ONE_FILTER("kind", "Kind", .options = states),
	DAYS_FILTER("due", "Due"),
	{ 0 },
};

static const struct list_column columns[] = {
	CELL("name", "Name", .look = LIST_SORTS),
	CELL("town", "Town"),
	{ 0 },
};

static const struct list list = { .columns = columns,
	.filters = filters,
	.sort = "name" };

/* What the list understands of parameters "name", "value", …, as an address again. */
static struct reading asked(const char *const *given)
{
	static struct request request;
	struct param *params = NULL, **last = &params;

	for (; *given; given += 2) {
		*last = NEW(arena, struct param);
		**last = (struct param){ .name = given[0], .value = given[1] };
		last = &(*last)->next;
	}
	request = (struct request){ .arena = arena, .query = params };
	return list_read(&request, &list, NO_ARGS);
}

#define ASKED(...) asked((const char *const[]){ __VA_ARGS__, NULL })

static void test_an_address_is_read_and_written_back_without_what_is_unknown(void **state)
{
	struct reading read = ASKED("state", "open", "x", "y", "state", "draft", "state",
		"bad", "q", "a&b", "kind", "open", "kind", "ended", "due_from",
		"27/3/2027", "due_to", "soon");

	(void)state;
	assert_string_equal(list_address(&read, NULL, NULL),
		"q=a%26b&state=draft&state=open&kind=open&due_from=2027-03-27");
	assert_string_equal(list_address(&read, &read.asked[1], "draft"),
		"q=a%26b&state=open&kind=open&due_from=2027-03-27");
	assert_string_equal(list_address(&read, &read.asked[1], NULL),
		"q=a%26b&kind=open&due_from=2027-03-27");
	assert_string_equal(read.asked[3].wrong, "soon");
}

static void test_the_usual_is_shown_unless_something_else_is_asked_for(void **state)
{
	struct reading none = ASKED("q", ""), all = ASKED("state", "all"),
		       some = ASKED("state", "ended", "state", "all");

	(void)state;
	assert_string_equal(none.asked[1].text, "draft,open");
	assert_string_equal(list_address(&none, NULL, NULL), "");
	assert_null(all.asked[1].text);
	assert_string_equal(list_address(&all, NULL, NULL), "state=all");
	assert_string_equal(some.asked[1].text, "ended");
}

static void test_only_columns_that_sort_are_sorted_by(void **state)
{
	struct reading up = ASKED("sort", "name"), down = ASKED("sort", "-name"),
		       other = ASKED("sort", "town"), odd = ASKED("sort", "--name");

	(void)state;
	assert_string_equal(up.sort, "name");
	assert_string_equal(down.sort, "-name");
	assert_string_equal(other.sort, "name");
	assert_string_equal(odd.sort, "name");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_kind_of_value_has_its_form),
		cmocka_unit_test(
			test_an_address_is_read_and_written_back_without_what_is_unknown),
		cmocka_unit_test(
			test_the_usual_is_shown_unless_something_else_is_asked_for),
		cmocka_unit_test(test_only_columns_that_sort_are_sorted_by),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
