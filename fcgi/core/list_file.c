/* Lists as files for spreadsheets: CSV in UTF-8, days as ISO writes them, money in pounds. */
#include "core/list_file.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/money.h"

/* With it Excel knows that the file is UTF-8. */
static const char mark[] = "\xEF\xBB\xBF";

struct out {
	struct arena *arena;
	char *text;
	size_t length, room;
};

static void put(struct out *out, const char *text, size_t length)
{
	if (out->length + length > out->room) {
		size_t room = (out->room + length) * 2;
		char *more = arena_alloc(out->arena, room);

		if (out->length)
			memcpy(more, out->text, out->length);
		out->text = more;
		out->room = room;
	}
	memcpy(out->text + out->length, text, length);
	out->length += length;
}

/* Spreadsheets run what begins so; an apostrophe before it makes it text. */
static bool is_formula(const char *text)
{
	static const char *const wide[] = { "＝", "＋", "－", "＠", NULL };

	if (*text && strchr("=+-@\t\r\n", *text))
		return true;
	for (const char *const *sign = wide; *sign; sign++)
		if (strncmp(text, *sign, strlen(*sign)) == 0)
			return true;
	return false;
}

static void put_cell(struct out *out, const char *text, bool ours)
{
	put(out, "\"", 1);
	if (!ours && is_formula(text))
		put(out, "'", 1);
	for (const char *quote; (quote = strchr(text, '"')); text = quote + 1) {
		put(out, text, (size_t)(quote - text) + 1);
		put(out, "\"", 1);
	}
	put(out, text, strlen(text));
	put(out, "\"", 1);
}

/* "2027-03-27 12:00:00.000000" without what is smaller than a second. */
static const char *whole_seconds(struct arena *arena, const char *text)
{
	return arena_copy(arena, text, strnlen(text, strlen("2027-03-27 12:00:00")));
}

/* How a value stands in a file: facts, in units that people count in. */
static const char *value(struct arena *arena, enum shown shown, const char *text)
{
	switch (shown) {
	case SHOWN_PLAIN:
	case SHOWN_DAY:
	case SHOWN_PHONE:
		return text;
	case SHOWN_MOMENT:
	case SHOWN_SHORT:
		return whole_seconds(arena, text);
	default: /* pence and hundredths alike */
		return money_write(arena, strtoll(text, NULL, 10));
	}
}

static const char *word(const struct option *words, const char *code)
{
	for (const struct option *option = words; option && option->value; option++)
		if (strcmp(option->value, code) == 0)
			return option->label;
	return code;
}

static void put_value(struct out *out, const struct result *rows, size_t row,
	const struct file_column *column)
{
	const char *text = rows->cells[row * rows->columns + column->at];

	if (text && column->words)
		put_cell(out, word(column->words, text), true);
	else if (text)
		put_cell(out, value(out->arena, rows->shown[column->at], text),
			column->number || rows->shown[column->at] != SHOWN_PLAIN);
}

const char *list_csv(struct arena *arena, const struct file_column *columns,
	const struct result *rows, size_t *length)
{
	struct out out = { .arena = arena };

	put(&out, mark, strlen(mark));
	for (const struct file_column *column = columns; column->label; column++) {
		put(&out, ",", column > columns);
		put_cell(&out, column->label, true);
	}
	put(&out, "\r\n", 2);
	for (size_t row = 0; row < rows->rows; row++) {
		for (const struct file_column *column = columns; column->label;
			column++) {
			put(&out, ",", column > columns);
			put_value(&out, rows, row, column);
		}
		put(&out, "\r\n", 2);
	}
	*length = out.length;
	return out.text;
}
