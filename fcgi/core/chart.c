#include "core/chart.h"

#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/xml.h"

/* The drawing: its size, the line that columns stand on, how high the highest is. */
enum { WIDTH = 300, BASE = 104, TALLEST = 84 };
enum { DAYS_BACK = 30, DAYS_AHEAD = 90, EDGE = 10 };

static xmlNode *chart_new(xmlNode *parent, const char *name, const char *kind)
{
	xmlNode *chart = xml_add(parent, "chart");

	xml_attr(chart, "name", name);
	xml_attr(chart, "kind", kind);
	return chart;
}

static int64_t largest(const struct result *rows, const char *column)
{
	int64_t most = 0;

	for (size_t row = 0; row < rows->rows; row++)
		if (result_number_at(rows, row, column) > most)
			most = result_number_at(rows, row, column);
	return most;
}

static bool has_column(const struct result *rows, const char *name)
{
	for (size_t column = 0; column < rows->columns; column++)
		if (xmlStrEqual(BAD_CAST rows->names[column], BAD_CAST name))
			return true;
	return false;
}

/* Hundredths of a per cent, the nearest, none above the whole; money would overflow if it were multiplied first. */
static int64_t share(int64_t value, int64_t whole)
{
	if (whole <= 0 || value <= 0)
		return 0;
	if (value >= whole)
		return 10000;
	while (whole > INT64_MAX / 20000) {
		whole /= 10;
		value /= 10;
	}
	return (value * 10000 + whole / 2) / whole;
}

xmlNode *chart_bars(xmlNode *parent, const char *name, const struct result *rows)
{
	bool against = rows->rows && has_column(rows, "most");
	int64_t longest = rows->rows ? largest(rows, against ? "most" : "value") : 0;
	xmlNode *chart = longest ? chart_new(parent, name, "bars") : NULL;

	for (size_t row = 0; chart && row < rows->rows; row++) {
		int64_t value = result_number_at(rows, row, "value");
		int64_t whole = against ? result_number_at(rows, row, "most") : longest;

		xml_value(xml_row(chart, "bar", rows, row), "share", SHOWN_PERCENT,
			share(value, whole));
	}
	return chart;
}

/* ---- steps of time ---- */

int64_t chart_start(enum chart_step step, int64_t day)
{
	int year, month, of_month;

	day_parts(day, &year, &month, &of_month);
	switch (step) {
	case CHART_WEEK:
		return day - day_weekday(day) + 1;
	case CHART_MONTH:
		return day_make(year, month, 1);
	case CHART_QUARTER:
		return day_make(year, month - (month - 1) % 3, 1);
	case CHART_DAY:
		break;
	}
	return day;
}

int64_t chart_move(enum chart_step step, int64_t day, int64_t count)
{
	int64_t start = chart_start(step, day);

	switch (step) {
	case CHART_WEEK:
		return start + 7 * count;
	case CHART_MONTH:
		return day_add_months(start, count);
	case CHART_QUARTER:
		return day_add_months(start, 3 * count);
	case CHART_DAY:
		break;
	}
	return start + count;
}

/* "4 January 2027", "Week of 4 January 2027", "January 2027", "January to March 2027" */
static const char *step_words(struct arena *arena, enum chart_step step, int64_t start)
{
	int year, month, of_month;

	switch (step) {
	case CHART_WEEK:
		return arena_text(arena, "Week of %s", day_show(arena, start));
	case CHART_MONTH:
		return day_show_month(arena, start);
	case CHART_QUARTER:
		day_parts(start, &year, &month, &of_month);
		return arena_text(arena, "%.*s to %s",
			(int)strcspn(day_show_month(arena, start), " "),
			day_show_month(arena, start),
			day_show_month(arena, day_make(year, month + 2, 1)));
	case CHART_DAY:
		break;
	}
	return day_show(arena, start);
}

/* How many of these have room side by side. */
static const size_t labels[] = { [CHART_DAY] = 5,
	[CHART_WEEK] = 5,
	[CHART_MONTH] = 7,
	[CHART_QUARTER] = 5 };

/* "4 Jan", "Jan", "Jan–Mar": what has room below a column. */
static const char *step_short(struct arena *arena, enum chart_step step, int64_t start)
{
	const char *month = day_show_month(arena, start);
	int year, of_year, of_month;

	if (step == CHART_MONTH)
		return arena_text(arena, "%.3s", month);
	day_parts(start, &year, &of_year, &of_month);
	if (step == CHART_QUARTER)
		return arena_text(arena, "%.3s–%.3s", month,
			day_show_month(arena, day_make(year, of_year + 2, 1)));
	return arena_text(arena, "%d %.3s", of_month, month);
}

/* ---- columns ---- */

static int64_t sum_of(const struct result *rows, int64_t from, int64_t before)
{
	int64_t sum = 0;

	for (size_t row = 0; row < rows->rows; row++) {
		int64_t day = day_read(result_text_at(rows, row, "day"));

		if (day >= from && day < before)
			sum += result_number_at(rows, row, "value");
	}
	return sum;
}

static void add_column(xmlNode *chart, struct arena *arena, const struct chart_time *time,
	const int64_t *values, size_t number, int64_t highest)
{
	int64_t start = chart_move(time->step, time->first, (int64_t)number);
	int64_t value = values[number];
	int64_t height = (share(value, highest) * TALLEST + 5000) / 10000;
	int64_t left = WIDTH * (int64_t)number / (int64_t)time->count;
	int64_t right = WIDTH * ((int64_t)number + 1) / (int64_t)time->count;
	size_t every = (time->count + labels[time->step] - 1) / labels[time->step];
	xmlNode *column = xml_add(chart, "column");

	height = value > 0 && height < 2 ? 2 : height;
	xml_attr(xml_text(column, "from", day_write(arena, start)), "text",
		step_words(arena, time->step, start));
	xml_value(column, "value", time->shown, value);
	if ((time->count - 1 - number) % every == 0)
		xml_text(column, "short", step_short(arena, time->step, start));
	xml_number(column, "x", left + 3);
	xml_number(column, "middle", (left + right) / 2);
	xml_number(column, "y", BASE - height);
	xml_number(column, "width", right - left - 6);
	xml_number(column, "height", height);
	if (value == highest)
		xml_number(column, "highest", 1);
}

xmlNode *chart_columns(xmlNode *parent, struct arena *arena, const char *name,
	const struct chart_time *time, const struct result *rows)
{
	int64_t values[MOST_COLUMNS], highest = 0;
	xmlNode *chart;

	for (size_t i = 0; i < time->count && i < MOST_COLUMNS; i++) {
		values[i] = sum_of(rows, chart_move(time->step, time->first, (int64_t)i),
			chart_move(time->step, time->first, (int64_t)i + 1));
		highest = values[i] > highest ? values[i] : highest;
	}
	if (!highest)
		return NULL;
	chart = chart_new(parent, name, "columns");
	for (size_t i = 0; i < time->count && i < MOST_COLUMNS; i++)
		add_column(chart, arena, time, values, i, highest);
	return chart;
}

/* ---- days on a line ---- */

static int64_t place(int64_t ahead)
{
	if (ahead < -DAYS_BACK)
		return EDGE;
	if (ahead > DAYS_AHEAD)
		return WIDTH - EDGE;
	return EDGE + (ahead + DAYS_BACK) * (WIDTH - 2 * EDGE) / (DAYS_BACK + DAYS_AHEAD);
}

xmlNode *chart_days(xmlNode *parent, const char *name, int64_t today,
	const struct result *rows)
{
	xmlNode *chart = rows->rows ? chart_new(parent, name, "days") : NULL;
	int64_t before = -WIDTH, level = 0;

	if (chart)
		xml_number(chart, "now", place(0));
	for (size_t row = 0; chart && row < rows->rows; row++) {
		int64_t day = day_read(result_text_at(rows, row, "day"));
		int64_t x = place(day - today);
		xmlNode *point = xml_row(chart, "point", rows, row);

		/* one that would lie on the one before stands above it */
		level = x - before < 18 ? level + 1 : 0;
		before = x;
		xml_number(point, "no", (int64_t)row + 1);
		xml_number(point, "x", x);
		xml_number(point, "level", level);
		if (day < today)
			xml_number(point, "late", today - day);
	}
	return chart;
}
