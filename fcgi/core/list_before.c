/* Lists without columns, as they were declared before; goes when the last of them has columns. */
#include "core/list.h"

#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/xml.h"

enum { PAGE_SIZE = 20, ALL = 100000, MOST_ARGS = 24 };

/* ---- CSV ---- */

static size_t cell_room(const char *text)
{
	size_t room = 4;

	for (; text && *text; text++)
		room += 1 + (*text == '"');
	return room;
}

static char *put_cell(char *to, const char *text)
{
	*to++ = '"';
	if (text && *text && strchr("=+-@\t\r", *text))
		*to++ = '\'';
	for (; text && *text; text++) {
		if (*text == '"')
			*to++ = '"';
		*to++ = *text;
	}
	*to++ = '"';
	return to;
}

int reply_csv(struct request *r, const char *name, const struct result *rows)
{
	size_t room = 1;
	char *all, *to;

	for (size_t i = 0; i < rows->columns; i++)
		room += cell_room(rows->names[i]) + 1;
	for (size_t i = 0; i < rows->rows * rows->columns; i++)
		room += cell_room(rows->cells[i]) + 1;
	room += 2 * (rows->rows + 1);
	all = to = arena_alloc(r->arena, room);
	for (size_t row = 0; row <= rows->rows; row++) {
		for (size_t i = 0; i < rows->columns; i++) {
			if (i)
				*to++ = ',';
			to = put_cell(to,
				row ? rows->cells[(row - 1) * rows->columns + i]
				    : rows->names[i]);
		}
		*to++ = '\r';
		*to++ = '\n';
	}
	return reply_file(r, "text/csv; charset=utf-8",
		arena_text(r->arena, "%s.csv", name), all, (size_t)(to - all));
}

/* ---- filters ---- */

static bool is_word(const struct list_filter *filter, const char *value)
{
	for (const char *const *word = filter->words; word && *word; word++)
		if (strcmp(*word, value) == 0)
			return true;
	return !filter->words;
}

/* What the address filters by; what is none of the words filters by nothing. */
static const char *value_of(const struct request *r, const struct list_filter *filter)
{
	const char *value = request_query(r, filter->name);

	return value && *value && strlen(value) <= 100 && is_word(filter, value) ? value
										 : NULL;
}

static const char *encoded(struct arena *arena, const char *text)
{
	static const char plain[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
	static const char digits[] = "0123456789ABCDEF";
	char *all = arena_alloc(arena, strlen(text) * 3 + 1), *to = all;

	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;

		if (strchr(plain, c)) {
			*to++ = (char)c;
			continue;
		}
		*to++ = '%';
		*to++ = digits[c >> 4];
		*to++ = digits[c & 15];
	}
	return all;
}

/* "state=active&text=oak" as the address has it, but without the one filter. */
static const char *address(struct request *r, const struct list *list,
	const struct list_filter *but)
{
	const char *all = "";

	for (const struct list_filter *filter = list->filters; filter->name; filter++) {
		const char *value = value_of(r, filter);

		if (!value || filter == but)
			continue;
		all = arena_text(r->arena, "%s%s%s=%s", all, *all ? "&" : "",
			filter->name, encoded(r->arena, value));
	}
	return all;
}

static void add_filter(struct request *r, xmlNode *parent, const struct list *list,
	const struct list_filter *filter)
{
	xmlNode *element = xml_add(parent, "filter");
	const char *value = value_of(r, filter);

	xml_text(element, "name", filter->name);
	if (!filter->words)
		xml_text(element, "value", value ? value : "");
	for (const char *const *word = filter->words; word && *word; word++) {
		xmlNode *option = xml_add(element, "option");
		bool on = value && strcmp(value, *word) == 0;

		xml_text(option, "value", *word);
		xml_number(option, "on", on);
	}
	if (value)
		xml_text(element, "without", address(r, list, filter));
}

static const char *sort_of(const struct request *r, const struct list *list)
{
	const char *asked = request_query(r, "sort");

	for (const char *const *word = list->sorts; asked && word && *word; word++)
		if (strcmp(*word, asked) == 0)
			return *word;
	return list->sorts ? list->sorts[0] : NULL;
}

static const struct arg *arguments(struct request *r, const struct list *list,
	const struct arg *more, int64_t size, int64_t skip)
{
	struct arg *args = NEW_ARRAY(r->arena, MOST_ARGS, struct arg);
	size_t n = 0;

	for (; more->name && n < MOST_ARGS - 5; more++)
		args[n++] = *more;
	for (const struct list_filter *filter = list->filters;
		filter->name && n < MOST_ARGS - 4; filter++)
		args[n++] = arg_text(filter->name, value_of(r, filter));
	args[n++] = ARG("sort", sort_of(r, list));
	args[n++] = ARG("size", size);
	args[n++] = ARG("skip", skip);
	return args;
}

int list_before(struct request *r, const struct list *list, const struct arg *more,
	const char *page)
{
	const char *as = request_query(r, "as");
	int64_t number = request_query_number(r, "page", 1), count, pages;
	struct result *rows;
	xmlNode *element;

	if (as && strcmp(as, "csv") == 0)
		return reply_csv(r, list->name,
			db_query(r->db, list->rows, arguments(r, list, more, ALL, 0)));
	count = result_number(db_query(r->db, list->count,
				      arguments(r, list, more, 0, 0)),
		"count");
	pages = (count + PAGE_SIZE - 1) / PAGE_SIZE;
	if (number < 1 || number > pages)
		number = 1;
	rows = db_query(r->db, list->rows,
		arguments(r, list, more, PAGE_SIZE, (number - 1) * PAGE_SIZE));

	element = xml_add(r->page, "list");
	xml_text(element, "path", r->path);
	xml_text(element, "query", address(r, list, NULL));
	xml_number(element, "count", count);
	xml_number(element, "first", rows->rows ? (number - 1) * PAGE_SIZE + 1 : 0);
	xml_number(element, "last", (number - 1) * PAGE_SIZE + (int64_t)rows->rows);
	xml_number(element, "page", number);
	xml_number(element, "pages", pages);
	xml_text(element, "sort", sort_of(r, list));
	for (const struct list_filter *filter = list->filters; filter->name; filter++)
		add_filter(r, element, list, filter);
	xml_rows(element, "row", rows);
	return reply_page(r, 200, page);
}
