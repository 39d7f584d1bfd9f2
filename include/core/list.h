/*
 * Lists that can be filtered by their address, read page by page and taken away
 * as CSV.  Two named queries and a table of filters; xslt/components/list.xsl
 * draws what comes of it.
 */
#ifndef CORE_LIST_H
#define CORE_LIST_H

#include "core/request.h"

struct list_filter {
	const char *name;         /* of the parameter in the address and in the queries */
	const char *const *words; /* that it may have; NULL: free text */
};

struct list {
	const char *name;                  /* of the file */
	const struct query *rows;          /* with :size and :skip besides the filters */
	const struct query *count;         /* one row, `count` */
	const struct list_filter *filters; /* end at one without a name */
	const char *const *
		sorts; /* words for :sort (?sort=town), the first if none is asked for; NULL: unsorted */
};

/*
 * Adds <list> with its filters, rows and pages to the page model and replies
 * with the page, or with all rows as CSV if the address says ?as=csv.  `more`
 * are the arguments that are no filters.
 */
int list_page(struct request *r, const struct list *list, const struct arg *more,
	const char *page);

/* All rows of a result as a CSV file; cells that a spreadsheet would take for formulas are defused. */
int reply_csv(struct request *r, const char *name, const struct result *rows);

#endif
