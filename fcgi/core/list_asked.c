#include "core/list_asked.h"

#include <stdio.h>
#include <string.h>

#include "core/arena.h"
#include "core/body.h"
#include "core/date.h"
#include "core/fault.h"

enum { LONGEST_TEXT = 100 };

/* ---- what the address asks for ---- */

static bool asks(const struct request *r, const char *name, const char *value)
{
	for (const struct param *param = r->query; param; param = param->next)
		if (strcmp(param->name, name) == 0 && strcmp(param->value, value) == 0)
			return true;
	return false;
}

static const struct option *options_of(struct reading *list,
	const struct list_filter *filter)
{
	struct result *rows;
	struct option *options;

	if (!filter->choices)
		return filter->options;
	rows = db_query(list->r->db, filter->choices, list->more);
	options = NEW_ARRAY(list->r->arena, rows->rows + 1, struct option);
	for (size_t row = 0; row < rows->rows; row++) {
		options[row].value = result_text_at(rows, row, "value");
		options[row].label = result_text_at(rows, row, "label");
	}
	return options;
}

static const char *joined(struct arena *arena, const char *words, const char *word)
{
	return words ? arena_text(arena, "%s,%s", words, word) : word;
}

static void read_words(struct reading *list, struct asked *asked)
{
	struct request *r = list->r;
	const struct list_filter *filter = asked->filter;

	asked->options = options_of(list, filter);
	for (const struct option *option = asked->options; option && option->value;
		option++) {
		if (!asks(r, filter->name, option->value))
			continue;
		asked->text = joined(r->arena, asked->text, option->value);
		if (filter->kind == LIST_ONE)
			return;
	}
	asked->all = !asked->text && filter->usual && asks(r, filter->name, "all");
	asked->usual = !asked->text && filter->usual && !asked->all;
	if (asked->usual)
		asked->text = filter->usual;
}

/* "27/3/2027" as people type it, or "2027-03-27"; NOTHING for what is no day. */
static int64_t day_of(const char *text)
{
	unsigned day, month, year;
	char rest;

	if (sscanf(text, "%2u%*1[/. -]%2u%*1[/. -]%4u%c", &day, &month, &year, &rest) ==
		3)
		return year < 1000 ? NOTHING : day_make(year, (int)month, (int)day);
	return strlen(text) == strlen("2027-03-27") ? day_read(text) : NOTHING;
}

static const char *read_day(struct reading *list, struct asked *asked, const char *end)
{
	struct arena *arena = list->r->arena;
	const char *name = arena_text(arena, "%s_%s", asked->filter->name, end);
	const char *text = request_query(list->r, name);
	int64_t day;

	if (!text || !*text)
		return NULL;
	day = day_of(text);
	if (day == NOTHING && strlen(text) <= LONGEST_TEXT)
		asked->wrong = text;
	return day_write(arena, day);
}

static const char *read_text(const struct request *r, const char *name)
{
	const char *text = request_query(r, name);

	return text && *text && strlen(text) <= LONGEST_TEXT ? text : NULL;
}

static void read_filter(struct reading *list, const struct list_filter *filter)
{
	struct asked *asked = &list->asked[list->filters++];

	if (list->filters > MOST_FILTERS)
		fault("the list %s has more than %d filters", list->list->name,
			MOST_FILTERS);
	*asked = (struct asked){ .filter = filter };
	switch (filter->kind) {
	case LIST_TEXT:
		asked->text = read_text(list->r, filter->name);
		break;
	case LIST_DAYS:
		asked->from = read_day(list, asked, "from");
		asked->to = read_day(list, asked, "to");
		break;
	default:
		read_words(list, asked);
	}
}

static const char *read_sort(const struct reading *list)
{
	const char *sort = request_query(list->r, "sort");
	const char *name = sort && *sort == '-' ? sort + 1 : sort;

	for (const struct list_column *column = list->list->columns; sort && column->name;
		column++)
		if (column->look & LIST_SORTS && strcmp(column->name, name) == 0)
			return sort;
	return list->list->sort;
}

struct reading list_read(struct request *r, const struct list *list,
	const struct arg *more)
{
	struct reading reading = { .r = r, .list = list, .more = more };

	for (const struct list_filter *filter = list->filters; filter && filter->name;
		filter++)
		read_filter(&reading, filter);
	reading.sort = read_sort(&reading);
	return reading;
}

/* ---- the same as an address again ---- */

const char *list_with(struct arena *arena, const char *query, const char *name,
	const char *end, const char *value)
{
	if (!value)
		return query;
	return arena_text(arena, "%s%s%s%s=%s", query, *query ? "&" : "", name, end,
		body_encode(arena, value));
}

bool list_holds(const char *words, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = words; at;
		at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL)
		if (strncmp(at, word, length) == 0 && (at[length] == ',' || !at[length]))
			return true;
	return false;
}

static const char *with_words(struct arena *arena, const char *query,
	const struct asked *asked, const char *but)
{
	const struct option *option = asked->options;

	for (; option && option->value && !asked->usual; option++)
		if (list_holds(asked->text, option->value) &&
			!(but && strcmp(but, option->value) == 0))
			query = list_with(arena, query, asked->filter->name, "",
				option->value);
	return list_with(arena, query, asked->filter->name, "",
		asked->all ? "all" : NULL);
}

const char *list_address(const struct reading *list, const struct asked *but,
	const char *word)
{
	struct arena *arena = list->r->arena;
	const char *query = "";

	for (size_t i = 0; i < list->filters; i++) {
		const struct asked *asked = &list->asked[i];
		const char *name = asked->filter->name;

		if (asked == but && !word)
			continue;
		if (asked->filter->kind == LIST_TEXT)
			query = list_with(arena, query, name, "", asked->text);
		else if (asked->filter->kind == LIST_DAYS)
			query = list_with(arena,
				list_with(arena, query, name, "_from", asked->from), name,
				"_to", asked->to);
		else
			query = with_words(arena, query, asked,
				asked == but ? word : NULL);
	}
	return query;
}

/* ---- and as arguments of a query ---- */

const struct arg *list_args(const struct reading *list, const struct asked *but,
	int64_t size, int64_t skip)
{
	struct arena *arena = list->r->arena;
	size_t own = 0, n = 0;
	struct arg *args;

	while (list->more[own].name)
		own++;
	args = NEW_ARRAY(arena, own + 2 * list->filters + 4, struct arg);
	for (; n < own; n++)
		args[n] = list->more[n];
	for (size_t i = 0; i < list->filters; i++) {
		const struct asked *asked = &list->asked[i];
		const char *name = asked->filter->name;
		bool on = asked != but;

		if (asked->filter->kind != LIST_DAYS) {
			args[n++] = arg_text(name,
				on ? asked->text : asked->filter->usual);
			continue;
		}
		args[n++] = arg_text(arena_text(arena, "%s_from", name),
			on ? asked->from : NULL);
		args[n++] = arg_text(arena_text(arena, "%s_to", name),
			on ? asked->to : NULL);
	}
	args[n++] = ARG("sort", list->sort);
	args[n++] = ARG("size", size);
	args[n] = ARG("skip", skip);
	return args;
}
