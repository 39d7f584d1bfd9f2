/* What the address of a list asks for, and the same as an address again: core/list.c's. */
#ifndef CORE_LIST_ASKED_H
#define CORE_LIST_ASKED_H

#include "core/list.h"

enum { MOST_FILTERS = 10 };

/* A filter as the address has it. */
struct asked {
	const struct list_filter *filter;
	const struct option *options; /* end at one without a value; NULL: none */
	const char *text;             /* for the query; NULL: any */
	const char *from, *to;        /* days; NULL: open */
	const char *wrong;            /* was asked for as a day and is none */
	bool usual, all;              /* nothing was asked for; ?name=all was */
};

struct reading {
	struct request *r;
	const struct list *list;
	const struct arg *more;
	struct asked asked[MOST_FILTERS];
	size_t filters;
	const char *sort; /* "town", "-town"; NULL: the query's own order */
};

/* What the request's address asks of a list; what the list does not know is passed over. */
struct reading list_read(struct request *r, const struct list *list,
	const struct arg *more);

/* "state=draft&text=oak", without one filter (`but`), or without one word of it. */
const char *list_address(const struct reading *list, const struct asked *but,
	const char *word);

/* One more parameter at the end of an address, called name and end together; NULL: none. */
const char *list_with(struct arena *arena, const char *query, const char *name,
	const char *end, const char *value);

/* Whether "draft,open" holds "open". */
bool list_holds(const char *words, const char *word);

/* The arguments of a page, as if one of the filters were not on; NULL: as it is. */
const struct arg *list_args(const struct reading *list, const struct asked *but,
	int64_t size, int64_t skip);

#endif
