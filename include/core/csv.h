/*
 * Reads tables as public registers publish them: comma-separated values after
 * RFC 4180, a row at a time, however large the file.
 *
 * A byte order mark, CRLF or LF, quoted commas and line breaks, doubled quotes
 * and empty lines are all understood.  A row that is no UTF-8 is taken for
 * Windows-1252, which is what spreadsheets write.  Cells come out as UTF-8.
 */
#ifndef CORE_CSV_H
#define CORE_CSV_H

#include <stddef.h>
#include <sys/types.h>

struct csv;

/* Gives the next bytes, at most size; 0 at the end, -1 if reading failed. */
typedef ssize_t csv_source(void *from, char *bytes, size_t size);

struct csv *csv_new(csv_source *source, void *from);
void csv_free(struct csv *csv);

enum csv_found {
	CSV_ROW, /* its cells stand until the next call */
	CSV_BAD, /* a row that is none: csv_error() says why; go on with the next */
	CSV_END,
	CSV_BROKEN /* the source failed */
};

enum csv_found csv_next(struct csv *csv);

size_t csv_count(const struct csv *csv);

/* A cell of the row, without spaces around it; "" if the row has no such cell. */
const char *csv_cell(const struct csv *csv, size_t number);

/* The line of the file that the row began on, from 1. */
size_t csv_line(const struct csv *csv);

const char *csv_error(const struct csv *csv);

/* The number of the cell that is one of these names (any case; ends at NULL), or -1. */
int csv_find(const struct csv *csv, const char *const *names);

#endif
