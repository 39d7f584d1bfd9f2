/* Rows as CSV: what core/list.c sends when a list is asked for as a file. */
#ifndef CORE_LIST_FILE_H
#define CORE_LIST_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/db.h"
#include "core/form.h"

struct arena;

struct file_column {
	const char *label;
	size_t at;                  /* which column of the result */
	bool number;                /* a number of ours, which may begin with "-" */
	const struct option *words; /* what people read for its codes; NULL: the value */
};

/*
 * UTF-8 with a mark that Excel knows it by, lines end in CR LF, every value in
 * quotes; what is NULL is nothing.  Days are 2027-03-27, moments 2027-03-27
 * 12:00:00, money in pounds, marks and miles with two decimals.  A text that a
 * spreadsheet would take for a formula begins with an apostrophe.  The columns
 * end at one without a label; the text belongs to the arena.
 */
const char *list_csv(struct arena *arena, const struct file_column *columns,
	const struct result *rows, size_t *length);

#endif
