/*
 * Lists as tables.
 *
 * A list is a table of columns, a table of filters and a named query.  The
 * tables alone drive the filter form, the headings that sort, the pages, the
 * count, what is said when nothing is found, and the file: everything shown
 * under the filters as CSV, by ?as=csv.  A column has one name in the query, in
 * the page model and in ?sort=.  Nothing is remembered but in the address;
 * words that a list does not know are passed over.
 *
 * xslt/components/list.xsl draws it: <xsl:apply-templates select="list"/>; a
 * page draws a cell of its own by a template of mode "cell".
 */
#ifndef CORE_LIST_H
#define CORE_LIST_H

#include "core/form.h"
#include "core/request.h"

enum list_look {
	LIST_HEAD = 1 << 0,   /* names the row, as its heading */
	LIST_SORTS = 1 << 1,  /* its heading sorts */
	LIST_NUMBER = 1 << 2, /* a number (money, points and miles are numbers anyway) */
	LIST_TAG = 1 << 3,    /* drawn as a tag, coloured by its code (words.xsl) */
	LIST_UNDER = 1 << 4,  /* quietly below the column before */
	LIST_WIDE = 1 << 5,   /* left out on a phone */
	LIST_FILE = 1 << 6,   /* in the file only */
	LIST_PAGE = 1 << 7,   /* on the page only */
};

struct list_column {
	const char *name;  /* of the query's column */
	const char *label; /* its heading, on the page and in the file */
	const char *link;  /* "/agreements/": leads there and to the row's `id` */
	unsigned look;
	const struct option *words; /* what people read for its codes; NULL: the value */
};

#define CELL(name_, ...)                                                                 \
	{                                                                                \
		.name = (name_), .label = __VA_ARGS__                                    \
	}

/*
 * How a list is narrowed.  Options are those of a table, or of a query with the
 * columns value and label that gets the list's own arguments.  The query of the
 * rows takes the filter's name as :parameter, NULL when nothing is asked:
 * text as it is; one word; many words as "draft,open", for find_in_set(); days
 * as two, :name_from and :name_to, both included.
 */
struct list_filter {
	const char *name; /* of the parameter in the address and in the query */
	const char *label, *hint;
	enum { LIST_TEXT = 1, LIST_ONE, LIST_MANY, LIST_DAYS } kind;
	const struct option *options;
	const struct query *choices;
	const char *usual; /* "draft,open": unless others are asked for; ?name=all: any */
	const char *usual_label; /* "live": how the count calls them */
};

#define TEXT_FILTER(name_, ...)                                                          \
	{                                                                                \
		.name = (name_), .kind = LIST_TEXT, .label = __VA_ARGS__                 \
	}
#define ONE_FILTER(name_, ...)                                                           \
	{                                                                                \
		.name = (name_), .kind = LIST_ONE, .label = __VA_ARGS__                  \
	}
#define MANY_FILTER(name_, ...)                                                          \
	{                                                                                \
		.name = (name_), .kind = LIST_MANY, .label = __VA_ARGS__                 \
	}
#define DAYS_FILTER(name_, ...)                                                          \
	{                                                                                \
		.name = (name_), .kind = LIST_DAYS, .label = __VA_ARGS__                 \
	}

struct list {
	const char *name; /* of the list and its file */
	/*
	 * With :size and :skip, the filters, and :sort: a column's name, with a "-"
	 * before it from the last to the first.
	 */
	const struct query *rows;
	const struct query
		*count; /* one row, `count`; by "-- count:" below the query's name */
	const struct list_filter *filters; /* end at one without a name; NULL: none */

	const struct list_column *columns; /* end at one without a name */
	const char *one, *many;            /* "agreement", "agreements" */
	const char *sort;                  /* unless another is asked for: "-signed_on" */
	const char *nothing; /* what to know and do while there are none at all */
	struct {
		const char *path,
			*label; /* "/establishments/new", "Add an establishment" */
		unsigned roles; /* for whom; 0: all */
	} act;                  /* the button that makes one more */
	/* What C adds to a row of the page, say an urgency. */
	void (*dress)(struct request *r, xmlNode *row, const struct result *rows,
		size_t at);
};

/*
 * Adds <list> to the page model and replies with the page; with the file if
 * the address says ?as=csv.  `more` are the arguments that are no filters.
 */
int list_page(struct request *r, const struct list *list, const struct arg *more,
	const char *page);

/* How many rows one filter alone would find, whatever the address says. */
int64_t list_count(struct request *r, const struct list *list, const struct arg *more,
	const char *filter, const char *words);

/* The two halves, for a page that holds more than its list. */
bool list_is_file(const struct request *r);
int list_file(struct request *r, const struct list *list, const struct arg *more);
xmlNode *list_add(struct request *r, const struct list *list, const struct arg *more);

#endif
