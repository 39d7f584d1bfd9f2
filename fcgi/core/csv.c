#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistr.h>

#include "core/csv.h"
#include "core/fault.h"

#define END       (-1)
#define FAILED    (-2)
#define ROW_LIMIT (1 << 20) /* bytes; more is a quote that never closed */

struct csv {
	csv_source *source;
	void *from;
	char bytes[1 << 16];
	size_t at, filled;
	bool started, failed;

	char *text; /* the cells of the row, each closed by a zero byte */
	size_t length, room;
	size_t *cells, count, places; /* where in the text each begins */
	size_t line, row_line;
	const char *error;
};

struct csv *csv_new(csv_source *source, void *from)
{
	struct csv *csv = calloc(1, sizeof(*csv));

	if (!csv)
		fault("out of memory");
	csv->source = source;
	csv->from = from;
	csv->line = 1;
	return csv;
}

void csv_free(struct csv *csv)
{
	if (!csv)
		return;
	free(csv->text);
	free(csv->cells);
	free(csv);
}

static void *grown(void *block, size_t *room, size_t least, size_t size)
{
	if (least <= *room)
		return block;
	*room = least * 2;
	block = realloc(block, *room * size);
	if (!block)
		fault("out of memory");
	return block;
}

/* Adds what the source gives to the bytes at hand; false at its end. */
static bool more(struct csv *csv)
{
	ssize_t got = csv->failed ? -1
				  : csv->source(csv->from, csv->bytes + csv->filled,
					    sizeof(csv->bytes) - csv->filled);

	csv->failed = got < 0;
	if (got > 0)
		csv->filled += (size_t)got;
	return got > 0;
}

static int look(struct csv *csv)
{
	if (csv->at == csv->filled) {
		csv->at = csv->filled = 0;
		if (!more(csv))
			return csv->failed ? FAILED : END;
	}
	return (unsigned char)csv->bytes[csv->at];
}

static int take(struct csv *csv)
{
	int byte = look(csv);

	if (byte < 0)
		return byte;
	csv->at++;
	csv->line += byte == '\n';
	return byte;
}

static void keep(struct csv *csv, char byte)
{
	if (csv->length >= ROW_LIMIT) {
		csv->error = "the row is longer than 1 MiB: is a quote not closed?";
		return;
	}
	if (byte == '\0')
		csv->error = "there is a zero byte in the row";
	csv->text = grown(csv->text, &csv->room, csv->length + 1, 1);
	csv->text[csv->length++] = byte;
}

static void cell_end(struct csv *csv)
{
	csv->text = grown(csv->text, &csv->room, csv->length + 1, 1);
	csv->text[csv->length++] = '\0';
}

static void cell_begin(struct csv *csv)
{
	csv->cells = grown(csv->cells, &csv->places, csv->count + 1, sizeof(*csv->cells));
	csv->cells[csv->count++] = csv->length;
}

static void trim(struct csv *csv)
{
	size_t start = csv->cells[csv->count - 1];

	while (csv->length > start && isspace((unsigned char)csv->text[csv->length - 1]))
		csv->length--;
}

/* After the opening quote; a doubled one is one, an end of the file inside is a mistake. */
static int read_quoted(struct csv *csv)
{
	for (;;) {
		int byte = take(csv);

		if (byte == FAILED)
			return byte;
		if (byte == END) {
			csv->error = "a quote is not closed";
			return byte;
		}
		if (byte == '"' && look(csv) != '"')
			break;
		if (byte == '"')
			take(csv);
		keep(csv, (char)byte);
	}
	for (;;) {
		int byte = take(csv);

		if (byte < 0 || byte == ',' || byte == '\n')
			return byte;
		if (!isspace(byte))
			csv->error = "there is text after a closing quote";
	}
}

/* Reads a cell; what ended it comes back. */
static int read_cell(struct csv *csv)
{
	cell_begin(csv);
	while (look(csv) == ' ' || look(csv) == '\t')
		take(csv);
	if (look(csv) == '"') {
		int ended;

		take(csv);
		ended = read_quoted(csv);
		trim(csv);
		return ended;
	}
	for (;;) {
		int byte = take(csv);

		if (byte < 0 || byte == ',' || byte == '\n') {
			trim(csv);
			return byte;
		}
		keep(csv, (char)byte);
	}
}

/* Over the byte order mark, which may come in pieces. */
static void skip_mark(struct csv *csv)
{
	if (csv->started)
		return;
	csv->started = true;
	while (csv->filled < 3 && more(csv))
		;
	if (csv->filled >= 3 && memcmp(csv->bytes, "\xEF\xBB\xBF", 3) == 0)
		csv->at = 3;
}

/* What Windows-1252 has between 0x80 and 0x9F; the five it has not are U+FFFD. */
static const uint16_t windows[] = {
	0x20AC,
	0xFFFD,
	0x201A,
	0x0192,
	0x201E,
	0x2026,
	0x2020,
	0x2021,
	0x02C6,
	0x2030,
	0x0160,
	0x2039,
	0x0152,
	0xFFFD,
	0x017D,
	0xFFFD,
	0xFFFD,
	0x2018,
	0x2019,
	0x201C,
	0x201D,
	0x2022,
	0x2013,
	0x2014,
	0x02DC,
	0x2122,
	0x0161,
	0x203A,
	0x0153,
	0xFFFD,
	0x017E,
	0x0178,
};

static uint32_t windows_letter(unsigned char byte)
{
	return byte >= 0x80 && byte < 0xA0 ? windows[byte - 0x80] : byte;
}

static void decode(struct csv *csv)
{
	size_t room = csv->length * 3 + 1, written = 0, cell = 0;
	char *text = malloc(room);

	if (!text)
		fault("out of memory");
	for (size_t i = 0; i < csv->length; i++) {
		uint32_t letter = windows_letter((unsigned char)csv->text[i]);
		int wrote = u8_uctomb((uint8_t *)text + written, letter,
			(ptrdiff_t)(room - written));

		for (; cell < csv->count && csv->cells[cell] == i; cell++)
			csv->cells[cell] = written;
		written += (size_t)wrote;
	}
	free(csv->text);
	csv->text = text;
	csv->length = written;
	csv->room = room;
}

static enum csv_found read_row(struct csv *csv)
{
	int ended = ',';

	csv->length = csv->count = 0;
	csv->error = NULL;
	csv->row_line = csv->line;
	while (ended == ',') {
		ended = read_cell(csv);
		cell_end(csv);
	}
	if (ended == FAILED)
		return CSV_BROKEN;
	if (ended == END && csv->count == 1 && csv->length <= 1 && !csv->error)
		return CSV_END;
	if (csv->error)
		return CSV_BAD;
	if (u8_check((const uint8_t *)csv->text, csv->length))
		decode(csv);
	return CSV_ROW;
}

static bool row_empty(const struct csv *csv)
{
	return csv->count == 1 && csv->length <= 1;
}

enum csv_found csv_next(struct csv *csv)
{
	enum csv_found found;

	skip_mark(csv);
	do {
		found = read_row(csv);
	} while (found == CSV_ROW && row_empty(csv));
	return found;
}

size_t csv_count(const struct csv *csv)
{
	return csv->count;
}

const char *csv_cell(const struct csv *csv, size_t number)
{
	return number < csv->count ? csv->text + csv->cells[number] : "";
}

size_t csv_line(const struct csv *csv)
{
	return csv->row_line;
}

const char *csv_error(const struct csv *csv)
{
	return csv->error;
}

int csv_find(const struct csv *csv, const char *const *names)
{
	for (; *names; names++) {
		for (size_t i = 0; i < csv->count; i++) {
			if (strcasecmp(csv_cell(csv, i), *names) == 0)
				return (int)i;
		}
	}
	return -1;
}
