#include "core/list.h"

#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/fault.h"
#include "core/list_asked.h"
#include "core/list_file.h"
#include "core/xml.h"

enum { PAGE_SIZE = 20, ALL = 100000 };

/* ---- asking the database ---- */

static int64_t count(const struct reading *list, const struct asked *but)
{
	return result_number(db_query(list->r->db, list->list->count,
				     list_args(list, but, 0, 0)),
		"count");
}

int64_t list_count(struct request *r, const struct list *list, const struct arg *more,
	const char *filter, const char *words)
{
	struct reading reading = { .r = r, .list = list, .more = more };
	size_t n = 0;

	for (; list->filters[n].name; n++) {
		reading.asked[n].filter = &list->filters[n];
		if (strcmp(list->filters[n].name, filter) == 0)
			reading.asked[n].text = words;
	}
	reading.filters = n;
	return count(&reading, NULL);
}

/* ---- into the page model: filters ---- */

static const char *label_of(const struct option *options, const char *value)
{
	for (; options && options->value; options++)
		if (strcmp(options->value, value) == 0)
			return options->label;
	return value;
}

static void add_filter(xmlNode *parent, const struct asked *asked)
{
	static const char *const widgets[] = { NULL, "text", "one", "many", "days" };
	const struct list_filter *filter = asked->filter;
	xmlNode *element = xml_add(parent, "filter");

	xml_attr(element, "name", filter->name);
	xml_attr(element, "widget", widgets[filter->kind]);
	xml_text(element, "label", filter->label);
	xml_text(element, "hint", filter->hint);
	if (filter->kind == LIST_TEXT)
		xml_text(element, "value", asked->text);
	xml_when(element, "from", SHOWN_DAY, asked->from);
	xml_when(element, "to", SHOWN_DAY, asked->to);
	xml_text(element, "wrong", asked->wrong);
	if (asked->all)
		xml_add(element, "all");
	for (const struct option *option = asked->options; option && option->value;
		option++) {
		xmlNode *choice = xml_add(element, "option");

		xml_attr(choice, "value", option->value);
		if (!asked->usual && list_holds(asked->text, option->value))
			xml_attr(choice, "checked", "checked");
		xml_text(choice, "label", option->label);
	}
}

/* A filter that is on, and the address without it; when nothing is found, what that would find. */
static void add_on(const struct reading *list, xmlNode *parent, const struct asked *asked,
	const char *label, const char *word, bool ask)
{
	xmlNode *element = xml_add(parent, "on");
	const char *several = word ? strchr(asked->text, ',') : NULL;

	xml_text(element, "filter", asked->filter->label);
	xml_text(element, "label", label);
	xml_text(element, "without", list_address(list, asked, several ? word : NULL));
	if (ask && !several)
		xml_number(element, "finds", count(list, asked));
}

static void add_days_on(const struct reading *list, xmlNode *parent,
	const struct asked *asked, bool ask)
{
	struct arena *arena = list->r->arena;
	const char *from = day_show(arena, day_read(asked->from));
	const char *to = day_show(arena, day_read(asked->to));
	const char *label = from && to
		? arena_text(arena, "%s to %s", from, to)
		: arena_text(arena, "%s %s", from ? "from" : "until", from ? from : to);

	add_on(list, parent, asked, label, NULL, ask);
}

static void add_filters_on(const struct reading *list, xmlNode *parent, bool ask)
{
	for (size_t i = 0; i < list->filters; i++) {
		const struct asked *asked = &list->asked[i];
		const struct option *option = asked->options;

		if (asked->from || asked->to)
			add_days_on(list, parent, asked, ask);
		if (!asked->text || asked->usual)
			continue;
		if (asked->filter->kind == LIST_TEXT)
			add_on(list, parent, asked, asked->text, NULL, ask);
		for (; option && option->value; option++)
			if (list_holds(asked->text, option->value))
				add_on(list, parent, asked,
					label_of(option, option->value), option->value,
					ask);
	}
}

/* That only the usual are shown, or all were asked for; and the address of the other. */
static void add_usual(const struct reading *list, xmlNode *parent)
{
	for (size_t i = 0; i < list->filters; i++) {
		const struct asked *asked = &list->asked[i];
		const char *rest = list_address(list, asked, NULL);
		xmlNode *element;

		if (!asked->usual && !asked->all)
			continue;
		element = xml_add(parent, "usual");
		xml_text(element, "label", asked->filter->usual_label);
		xml_number(element, "on", asked->usual);
		xml_text(element, "other",
			asked->usual ? list_with(list->r->arena, rest,
					       asked->filter->name, "", "all")
				     : rest);
	}
}

/* ---- into the page model: columns and rows ---- */

static void add_sort(const struct reading *list, xmlNode *element,
	const struct list_column *column)
{
	const char *sort = list->sort ? list->sort : "";
	bool down = *sort == '-';
	bool here = strcmp(sort + down, column->name) == 0;

	if (!(column->look & LIST_SORTS))
		return;
	xml_attr(element, "sort",
		here && !down ? arena_text(list->r->arena, "-%s", column->name)
			      : column->name);
	if (here)
		xml_attr(element, "order", down ? "descending" : "ascending");
}

static bool is_number(const struct list_column *column, const struct result *rows)
{
	for (size_t i = 0; i < rows->columns; i++)
		if (strcmp(rows->names[i], column->name) == 0)
			return column->look & LIST_NUMBER ||
				rows->shown[i] >= SHOWN_MONEY;
	return column->look & LIST_NUMBER;
}

static void add_columns(const struct reading *list, xmlNode *parent,
	const struct result *rows)
{
	static const struct {
		unsigned look;
		const char *name;
	} looks[] = { { LIST_HEAD, "head" }, { LIST_TAG, "tag" }, { LIST_WIDE, "wide" } };
	xmlNode *above = NULL;

	for (const struct list_column *column = list->list->columns; column->name;
		column++) {
		xmlNode *element;

		if (column->look & LIST_FILE)
			continue;
		element = xml_add(column->look & LIST_UNDER && above ? above : parent,
			"column");
		if (!(column->look & LIST_UNDER))
			above = element;
		xml_attr(element, "name", column->name);
		xml_attr(element, "label", column->label);
		xml_attr(element, "link", column->link);
		for (size_t i = 0; i < sizeof(looks) / sizeof(*looks); i++)
			if (column->look & looks[i].look)
				xml_attr(element, looks[i].name, "1");
		if (is_number(column, rows))
			xml_attr(element, "number", "1");
		add_sort(list, element, column);
	}
}

/* Beside a code the word that people read for it. */
static void add_words(xmlNode *row, const struct list_column *columns)
{
	for (xmlNode *cell = row->children; cell; cell = cell->next)
		for (const struct list_column *column = columns; column->name; column++)
			if (column->words && cell->children &&
				strcmp((const char *)cell->name, column->name) == 0)
				xml_attr(cell, "text",
					label_of(column->words,
						(const char *)cell->children->content));
}

static void add_rows(const struct reading *list, xmlNode *parent,
	const struct result *rows)
{
	for (size_t at = 0; at < rows->rows; at++) {
		xmlNode *row = xml_row(parent, "row", rows, at);

		add_words(row, list->list->columns);
		if (list->list->dress)
			list->list->dress(list->r, row, rows, at);
	}
}

static void add_numbers(xmlNode *element, int64_t found, int64_t page,
	const struct result *rows)
{
	int64_t skipped = (page - 1) * PAGE_SIZE;

	xml_number(element, "count", found);
	xml_number(element, "first", rows->rows ? skipped + 1 : 0);
	xml_number(element, "last", skipped + (int64_t)rows->rows);
	xml_number(element, "page", page);
	xml_number(element, "pages", (found + PAGE_SIZE - 1) / PAGE_SIZE);
}

static int64_t page_of(const struct request *r, int64_t found)
{
	int64_t page = request_query_number(r, "page", 1);
	int64_t last = (found + PAGE_SIZE - 1) / PAGE_SIZE;

	if (page > last)
		page = last;
	return page < 1 ? 1 : page;
}

static void add_act(const struct request *r, xmlNode *element, const struct list *list)
{
	xmlNode *act;

	if (!list->act.path || (list->act.roles && !request_is(r, list->act.roles)))
		return;
	act = xml_add(element, "act");
	xml_attr(act, "href", list->act.path);
	xml_text(act, "label", list->act.label);
}

xmlNode *list_add(struct request *r, const struct list *list, const struct arg *more)
{
	struct reading reading = list_read(r, list, more);
	int64_t found = count(&reading, NULL), page = page_of(r, found);
	struct result *rows = db_query(r->db, list->rows,
		list_args(&reading, NULL, PAGE_SIZE, (page - 1) * PAGE_SIZE));
	xmlNode *element = xml_add(r->page, "list");

	xml_attr(element, "name", list->name);
	xml_text(element, "path", r->path);
	xml_text(element, "query", list_address(&reading, NULL, NULL));
	xml_text(element, "one", list->one);
	xml_text(element, "many", list->many);
	add_numbers(element, found, page, rows);
	xml_text(element, "sort", reading.sort);
	xml_text(element, "nothing", list->nothing);
	add_act(r, element, list);
	add_usual(&reading, element);
	for (size_t i = 0; i < reading.filters; i++)
		add_filter(element, &reading.asked[i]);
	add_filters_on(&reading, element, found == 0);
	add_columns(&reading, element, rows);
	add_rows(&reading, element, rows);
	return element;
}

/* ---- the file ---- */

bool list_is_file(const struct request *r)
{
	const char *as = request_query(r, "as");

	return as && strcmp(as, "csv") == 0;
}

static size_t column_at(const struct list *list, const struct result *rows,
	const char *name)
{
	for (size_t i = 0; i < rows->columns; i++)
		if (strcmp(rows->names[i], name) == 0)
			return i;
	fault("the list %s has a column %s and its query has none", list->name, name);
}

int list_file(struct request *r, const struct list *list, const struct arg *more)
{
	struct reading reading = list_read(r, list, more);
	struct result *rows = db_query(r->db, list->rows,
		list_args(&reading, NULL, ALL, 0));
	struct file_column *columns;
	size_t n = 0, length;
	const char *bytes;

	while (list->columns[n].name)
		n++;
	columns = NEW_ARRAY(r->arena, n + 1, struct file_column);
	n = 0;
	for (const struct list_column *column = list->columns; column->name; column++)
		if (!(column->look & LIST_PAGE))
			columns[n++] = (struct file_column){ .label = column->label,
				.at = column_at(list, rows, column->name),
				.number = column->look & LIST_NUMBER,
				.words = column->words };
	bytes = list_csv(r->arena, columns, rows, &length);
	return reply_file(r, "text/csv; charset=utf-8",
		arena_text(r->arena, "%s-%s.csv", list->name, r->today), bytes, length);
}

int list_page(struct request *r, const struct list *list, const struct arg *more,
	const char *page)
{
	if (list_is_file(r))
		return list_file(r, list, more);
	list_add(r, list, more);
	return reply_page(r, 200, page);
}
