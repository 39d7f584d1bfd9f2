/* Small charts: lengths, places and steps of time in whole numbers. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "core/arena.h"
#include "core/chart.h"
#include "core/date.h"
#include "core/xml.h"

static struct arena *arena;
static xmlNode *page;

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	page = xmlDocGetRootElement(xml_new(arena, "page"));
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* Rows of text, as a query answers; ends at NULL. */
static struct result rows_of(const char *first, const char *second, const char *third,
	const char **cells)
{
	static const char *names[3];
	static enum shown shown[3];
	static size_t lengths[64];
	struct result rows = { .names = names,
		.shown = shown,
		.cells = (char **)cells,
		.lengths = lengths };

	names[0] = first;
	names[1] = second;
	names[2] = third;
	rows.columns = third ? 3 : 2;
	while (cells[rows.rows * rows.columns])
		rows.rows++;
	return rows;
}

static const char *text_of(xmlNode *chart, size_t number, const char *name, bool shown)
{
	xmlNode *part = xmlFirstElementChild(chart);

	while (number--)
		part = xmlNextElementSibling(part);
	for (xmlNode *child = xmlFirstElementChild(part); child;
		child = xmlNextElementSibling(child))
		if (xmlStrEqual(child->name, BAD_CAST name))
			return shown ? (const char *)xmlHasProp(child, BAD_CAST "text")
					       ->children->content
				     : (const char *)child->children->content;
	return NULL;
}

static void test_the_longest_bar_takes_the_whole_width(void **state)
{
	const char *cells[] = { "a", "3", "b", "4", "c", "0", NULL };
	struct result rows = rows_of("label", "value", NULL, cells);
	xmlNode *chart = chart_bars(page, "any", &rows);

	(void)state;
	assert_string_equal(text_of(chart, 0, "share", true), "75%");
	assert_string_equal(text_of(chart, 1, "share", true), "100%");
	assert_string_equal(text_of(chart, 2, "share", true), "0%");
}

static void test_a_bar_against_something_is_its_share_and_never_more_than_all(
	void **state)
{
	const char *cells[] = { "a", "1", "3", "b", "5000000000000000000",
		"9000000000000000000", "c", "9", "3", NULL };
	struct result rows = rows_of("label", "value", "most", cells);
	xmlNode *chart = chart_bars(page, "any", &rows);

	(void)state;
	assert_string_equal(text_of(chart, 0, "share", false), "3333");
	assert_string_equal(text_of(chart, 1, "share", false), "5556");
	assert_string_equal(text_of(chart, 2, "share", false), "10000");
}

static void test_nothing_makes_no_chart(void **state)
{
	const char *none[] = { NULL }, *nought[] = { "a", "0", NULL };
	struct result rows = rows_of("label", "value", NULL, none);
	struct chart_time time = { CHART_MONTH, day_read("2027-01-15"), 6, SHOWN_PLAIN };

	(void)state;
	assert_null(chart_bars(page, "any", &rows));
	assert_null(chart_days(page, "any", 0, &rows));
	assert_null(chart_columns(page, arena, "any", &time, &rows));
	rows = rows_of("label", "value", NULL, nought);
	assert_null(chart_bars(page, "any", &rows));
}

static void test_steps_of_time_begin_and_move_as_calendars_do(void **state)
{
	static const struct {
		enum chart_step step;
		const char *day, *start;
		int64_t count;
		const char *moved;
	} rows[] = {
		{ CHART_DAY, "2028-02-28", "2028-02-28", 2, "2028-03-01" },
		{ CHART_WEEK, "2027-01-03", "2026-12-28", 1,
			"2027-01-04" }, /* a Sunday */
		{ CHART_WEEK, "2027-01-04", "2027-01-04", -1, "2026-12-28" },
		{ CHART_MONTH, "2027-01-31", "2027-01-01", 1, "2027-02-01" },
		{ CHART_MONTH, "2027-01-31", "2027-01-01", -13, "2025-12-01" },
		{ CHART_QUARTER, "2027-03-31", "2027-01-01", -1, "2026-10-01" },
		{ CHART_QUARTER, "2026-11-21", "2026-10-01", 1, "2027-01-01" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		int64_t day = day_read(rows[i].day);

		assert_int_equal(chart_start(rows[i].step, day), day_read(rows[i].start));
		assert_int_equal(chart_move(rows[i].step, day, rows[i].count),
			day_read(rows[i].moved));
	}
}

static void test_columns_fill_every_step_and_leave_out_what_lies_outside(void **state)
{
	const char *cells[] = { "2026-10-31", "7", "2026-11-01", "2", "2026-11-30", "3",
		"2027-01-31", "10", "2027-02-01", "99", NULL };
	struct result rows = rows_of("day", "value", NULL, cells);
	struct chart_time time = { CHART_MONTH, day_read("2026-11-15"), 3, SHOWN_PLAIN };
	xmlNode *chart = chart_columns(page, arena, "any", &time, &rows);

	(void)state;
	assert_int_equal(xmlChildElementCount(chart), 3);
	assert_string_equal(text_of(chart, 0, "from", true), "November 2026");
	assert_string_equal(text_of(chart, 0, "value", false), "5");
	assert_string_equal(text_of(chart, 0, "height", false), "42");
	assert_string_equal(text_of(chart, 0, "y", false), "62");
	assert_string_equal(text_of(chart, 1, "value", false), "0");
	assert_string_equal(text_of(chart, 1, "height", false), "0");
	assert_string_equal(text_of(chart, 2, "height", false), "84");
	assert_string_equal(text_of(chart, 2, "highest", false), "1");
	assert_string_equal(text_of(chart, 2, "short", false), "Jan");
	assert_string_equal(text_of(chart, 1, "x", false), "103");
	assert_string_equal(text_of(chart, 1, "width", false), "94");
}

static void test_quarters_are_called_by_their_months(void **state)
{
	const char *cells[] = { "2026-12-31", "1", NULL };
	struct result rows = rows_of("day", "value", NULL, cells);
	struct chart_time time = { CHART_QUARTER, day_read("2026-10-01"), 2,
		SHOWN_PLAIN };
	xmlNode *chart = chart_columns(page, arena, "any", &time, &rows);

	(void)state;
	assert_string_equal(text_of(chart, 0, "from", true), "October to December 2026");
	assert_string_equal(text_of(chart, 0, "short", false), "Oct–Dec");
}

static void test_days_lie_on_their_line_and_beside_each_other(void **state)
{
	const char *cells[] = { "gone", "2026-01-01", "yesterday", "2026-12-31", "today",
		"2027-01-01", "far", "2028-01-01", NULL };
	struct result rows = rows_of("label", "day", NULL, cells);
	xmlNode *chart = chart_days(page, "any", day_read("2027-01-01"), &rows);

	(void)state;
	assert_string_equal((const char *)xmlFirstElementChild(chart)->children->content,
		"80");
	assert_string_equal(text_of(chart, 1, "x", false), "10");
	assert_string_equal(text_of(chart, 1, "late", false), "365");
	assert_string_equal(text_of(chart, 2, "x", false), "77");
	assert_string_equal(text_of(chart, 2, "late", false), "1");
	assert_string_equal(text_of(chart, 3, "x", false), "80");
	assert_string_equal(text_of(chart, 3, "level", false), "1");
	assert_null(text_of(chart, 3, "late", false));
	assert_string_equal(text_of(chart, 4, "x", false), "290");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_longest_bar_takes_the_whole_width),
		cmocka_unit_test(
			test_a_bar_against_something_is_its_share_and_never_more_than_all),
		cmocka_unit_test(test_nothing_makes_no_chart),
		cmocka_unit_test(test_steps_of_time_begin_and_move_as_calendars_do),
		cmocka_unit_test(
			test_columns_fill_every_step_and_leave_out_what_lies_outside),
		cmocka_unit_test(test_quarters_are_called_by_their_months),
		cmocka_unit_test(test_days_lie_on_their_line_and_beside_each_other),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
