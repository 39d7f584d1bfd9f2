/* Days in three boxes, moments in four; messages as the GOV.UK design system words them. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/form.h"

enum { FIRST_YEAR = 1900 };

enum { BOX_DAY, BOX_MONTH, BOX_YEAR, BOX_TIME, BOXES };

struct boxes {
	const char *text[BOXES];
};

static struct boxes split(struct arena *arena, const char *text)
{
	struct boxes boxes = { { "", "", "", "" } };

	for (size_t i = 0; i < BOXES && text; i++) {
		size_t length = strcspn(text, "/");

		boxes.text[i] = arena_copy(arena, text, length);
		text = text[length] ? text + length + 1 : NULL;
	}
	return boxes;
}

/* "Start date must include a month and year", or NULL if every box holds something. */
static const char *box_missing(const struct field *field, const struct boxes *boxes,
	size_t count, struct arena *arena)
{
	static const char *const names[] = { "day", "month", "year", "time" };
	const char *list = NULL;

	for (size_t i = count; i-- > 0;) {
		const char *joint = list && strstr(list, " and ") ? ", " : " and ";

		if (!*boxes->text[i])
			list = list ? arena_text(arena, "%s%s%s", names[i], joint, list)
				    : names[i];
	}
	return list ? arena_text(arena, "%s must include a %s", field->label, list)
		    : NULL;
}

/* A number of at most four digits, or -1. */
static int digits(const char *text)
{
	size_t length = strlen(text);

	if (!length || length > 4 || strspn(text, "0123456789") != length)
		return -1;
	return atoi(text);
}

/* A day's number by boxes; NOTHING if there is no such day. */
static int64_t boxes_day(const struct boxes *boxes)
{
	int day = digits(boxes->text[BOX_DAY]), month = digits(boxes->text[BOX_MONTH]);
	int year = digits(boxes->text[BOX_YEAR]);

	return year < FIRST_YEAR ? NOTHING : day_make(year, month, day);
}

static const char *day_bounds_wrong(const struct field *field, int64_t day,
	struct arena *arena)
{
	bool early = field->least && day < field->least,
	     late = field->most && day > field->most;

	if ((early || late) && field->least && field->most)
		return arena_text(arena, "%s must be between %s and %s", field->label,
			day_show(arena, field->least), day_show(arena, field->most));
	if (early)
		return arena_text(arena, "%s must be on or after %s", field->label,
			day_show(arena, field->least));
	if (late)
		return arena_text(arena, "%s must be on or before %s", field->label,
			day_show(arena, field->most));
	return NULL;
}

static const char *read_boxes(const struct field *field, const struct boxes *boxes,
	size_t count, struct arena *arena, int64_t *day)
{
	const char *wrong = box_missing(field, boxes, count, arena);

	if (wrong)
		return wrong;
	if (strlen(boxes->text[BOX_YEAR]) != 4 && digits(boxes->text[BOX_YEAR]) >= 0)
		return arena_text(arena, "%s must include a year with 4 numbers",
			field->label);
	*day = boxes_day(boxes);
	if (*day == NOTHING)
		return arena_text(arena, "%s must be a real date", field->label);
	return day_bounds_wrong(field, *day, arena);
}

static const char *read_day(const struct field *field, const char *text,
	struct arena *arena, void *answer)
{
	struct boxes boxes = split(arena, text);
	int64_t day;
	const char *wrong = read_boxes(field, &boxes, BOX_TIME, arena, &day);

	if (!wrong)
		*(char **)answer = day_write(arena, day);
	return wrong;
}

static const char *write_day(const void *answer, struct arena *arena)
{
	int64_t day = day_read(*(char *const *)answer);
	int year, month, of_month;

	if (day == NOTHING)
		return NULL;
	day_parts(day, &year, &month, &of_month);
	return arena_text(arena, "%d/%d/%d", of_month, month, year);
}

/* Hours and minutes before "am", "pm" or the end; returns what follows, NULL if wrong. */
static const char *clock_face(const char *text, int *hour, int *minute, bool *has_minute)
{
	size_t length = strspn(text, "0123456789");

	if (length < 1 || length > 2)
		return NULL;
	*hour = atoi(text);
	text += length;
	*minute = 0;
	*has_minute = *text == ':' || *text == '.';
	if (!*has_minute)
		return text;
	if (strspn(text + 1, "0123456789") != 2)
		return NULL;
	*minute = atoi(text + 1);
	return text + 3;
}

/* "4pm", "4.30 pm", "16:30", "noon"; -1 if it is no time.  "4" alone could be either. */
static int minutes_read(const char *text)
{
	char close[12];
	int hour, minute;
	bool has_minute, is_pm;
	size_t length = 0;
	const char *half;

	for (; *text && length < sizeof(close) - 1; text++) {
		if (*text != ' ')
			close[length++] = (char)tolower((unsigned char)*text);
	}
	close[length] = '\0';
	if (strcmp(close, "noon") == 0 || strcmp(close, "midday") == 0)
		return 12 * 60;
	if (strcmp(close, "midnight") == 0)
		return 0;
	half = *text ? NULL : clock_face(close, &hour, &minute, &has_minute);
	if (!half || minute > 59)
		return -1;
	if (!*half)
		return has_minute && hour < 24 ? hour * 60 + minute : -1;
	is_pm = strcmp(half, "pm") == 0;
	if ((!is_pm && strcmp(half, "am") != 0) || hour < 1 || hour > 12)
		return -1;
	return (hour % 12 + (is_pm ? 12 : 0)) * 60 + minute;
}

/* Clocks change at 1am GMT on the last Sunday of March and October: local hours from
 * 1am to 2am do not exist on the one and exist twice on the other. */
static bool is_hour_of_change(int64_t day, int minutes)
{
	int year, month, of_month;

	day_parts(day, &year, &month, &of_month);
	return minutes >= 60 && minutes < 120 && (month == 3 || month == 10) &&
		of_month > 24 && day_weekday(day) == 7;
}

static const char *read_moment(const struct field *field, const char *text,
	struct arena *arena, void *answer)
{
	struct boxes boxes = split(arena, text);
	int64_t day;
	const char *wrong = read_boxes(field, &boxes, BOXES, arena, &day);
	int minutes = wrong ? -1 : minutes_read(boxes.text[BOX_TIME]);

	if (wrong)
		return wrong;
	if (minutes < 0)
		return arena_text(arena,
			"%s must include a real time, like 4.30pm or 16:30",
			field->label);
	if (is_hour_of_change(day, minutes))
		return arena_text(arena,
			"%s must not be in the hour in which the clocks change",
			field->label);
	*(char **)answer = arena_text(arena, "%s %02d:%02d:00", day_write(arena, day),
		minutes / 60, minutes % 60);
	return NULL;
}

static const char *write_moment(const void *answer, struct arena *arena)
{
	const char *text = *(char *const *)answer;
	struct moment moment;

	if (!text || !moment_read(text, &moment))
		return NULL;
	return arena_text(arena, "%s/%s", write_day(answer, arena),
		time_show(arena, moment.second));
}

static const char *const day_parts_names[] = { "day", "month", "year", NULL };
static const char *const moment_parts_names[] = { "day", "month", "year", "time", NULL };

const struct kind kind_day = { "day", KEPT_AS_TEXT, read_day, write_day,
	day_parts_names };
const struct kind kind_moment = { "moment", KEPT_AS_TEXT, read_moment, write_moment,
	moment_parts_names };
