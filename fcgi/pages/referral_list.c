/* An authority's referrals: filtered by the address, sorted, a page at a time, or as a file. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/db.h"
#include "core/xml.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"

enum { A_PAGE = 20, ALL = 100000 };

/* Stages a referral goes through, as people ask for them; the first six are live. */
static const struct {
	const char *word, *label;
	bool live;
} stages[] = {
	{ "draft", "Draft", true },
	{ "open", "Open for bids", true },
	{ "closed", "Bids to open", true },
	{ "marking", "Being marked", true },
	{ "family", "With family", true },
	{ "award", "Award to approve", true },
	{ "awarded", "Awarded", false },
	{ "ended", "Ended", false },
};

enum { STAGES = sizeof(stages) / sizeof(*stages) };

static const char *const sorts[] = { "next", "reference", "for", "state", "invited",
	NULL };

struct filter {
	const char *q;          /* words; NULL: any */
	const char *categories; /* "3,7"; NULL: all */
	const char *stages;     /* "draft,open" */
	bool mine, chosen;      /* chosen: stages were asked for */
	const char *sort;
	int64_t page;
};

/* ---- the address ---- */

/* Every value of a name that comes several times, joined by commas. */
static const char *joined(struct request *r, const char *name)
{
	const char *all = NULL;

	for (const struct param *param = r->query; param; param = param->next)
		if (strcmp(param->name, name) == 0 && *param->value)
			all = all ? arena_text(r->arena, "%s,%s", all, param->value)
				  : param->value;
	return all;
}

static const char *live_stages(struct request *r)
{
	const char *all = "";

	for (int i = 0; i < STAGES; i++)
		if (stages[i].live)
			all = arena_text(r->arena, "%s%s%s", all, *all ? "," : "",
				stages[i].word);
	return all;
}

static const char *known_sort(const char *asked)
{
	for (int i = 0; asked && sorts[i]; i++)
		if (strcmp(sorts[i], asked) == 0)
			return sorts[i];
	return sorts[0];
}

static struct filter read_filter(struct request *r)
{
	const char *q = request_query(r, "q");
	const char *asked = joined(r, "state");
	struct filter filter = {
		.q = q && *q ? q : NULL,
		.categories = joined(r, "category"),
		.stages = asked ? asked : live_stages(r),
		.chosen = asked,
		.mine = request_query(r, "who") &&
			strcmp(request_query(r, "who"), "mine") == 0,
		.sort = known_sort(request_query(r, "sort")),
		.page = request_query_number(r, "page", 1),
	};

	if (filter.page < 1 || filter.page > ALL)
		filter.page = 1;
	return filter;
}

static const char *encoded(struct arena *arena, const char *text)
{
	static const char digits[] = "0123456789ABCDEF";
	char *all = arena_alloc(arena, strlen(text) * 3 + 1), *to = all;

	for (const unsigned char *c = (const unsigned char *)text; *c; c++) {
		if (*c > ' ' && *c < 0x7f && !strchr("%&+=#?,;\"<>", *c)) {
			*to++ = (char)*c;
			continue;
		}
		*to++ = '%';
		*to++ = digits[*c >> 4];
		*to++ = digits[*c & 15];
	}
	return all;
}

/* The address of this list, without one value of one name; NULL leaves nothing out. */
static const char *address(struct request *r, const char *name, const char *value)
{
	static const char *const kept[] = { "q", "state", "category", "who", NULL };
	const char *all = "";

	for (const struct param *param = r->query; param; param = param->next) {
		bool ours = false;

		for (int i = 0; kept[i]; i++)
			ours |= strcmp(kept[i], param->name) == 0;
		if (!ours || !*param->value)
			continue;
		if (name && strcmp(name, param->name) == 0 &&
			strcmp(value, param->value) == 0)
			continue;
		all = arena_text(r->arena, "%s%s%s=%s", all, *all ? "&" : "", param->name,
			encoded(r->arena, param->value));
	}
	return all;
}

/* ---- asking ---- */

static const struct arg *filter_args(struct request *r, const struct filter *filter,
	int64_t skip, int64_t most)
{
	const struct arg args[] = {
		ARG("authority", r->who.authority),
		ARG("categories", filter->categories),
		ARG("mine", filter->mine ? r->who.person : NOTHING),
		ARG("q", filter->q),
		ARG("stages", filter->stages),
		ARG("sort", filter->sort),
		ARG("skip", skip),
		ARG("most", most),
		{ 0 },
	};
	struct arg *kept = NEW_ARRAY(r->arena, sizeof(args) / sizeof(*args), struct arg);

	memcpy(kept, args, sizeof(args));
	return kept;
}

static int64_t count(struct request *r, const struct filter *filter)
{
	return result_number(db_query(r->db, &q_referral_count,
				     filter_args(r, filter, 0, 0)),
		"found");
}

/* ---- the filter in the model ---- */

static xmlNode *add_option(xmlNode *filter, const char *value, const char *label, bool on,
	const char *without)
{
	xmlNode *option = xml_add(filter, "option");

	xml_text(option, "value", value);
	xml_text(option, "label", label);
	xml_number(option, "on", on);
	if (on)
		xml_text(option, "without", without);
	return option;
}

static bool has(const char *list, const char *word)
{
	const size_t length = strlen(word);

	for (const char *at = list; at; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL)
		if (strncmp(at, word, length) == 0 && (at[length] == ',' || !at[length]))
			return true;
	return false;
}

static void add_stages(struct request *r, xmlNode *list, const struct filter *filter)
{
	xmlNode *element = xml_add(list, "filter");

	xml_text(element, "name", "state");
	for (int i = 0; i < STAGES; i++)
		add_option(element, stages[i].word, stages[i].label,
			filter->chosen && has(filter->stages, stages[i].word),
			address(r, "state", stages[i].word));
}

static void add_categories(struct request *r, xmlNode *list, const struct filter *filter)
{
	const struct result *rows = db_query(r->db, &q_referral_list_categories,
		ARGS(ARG("authority", r->who.authority)));
	xmlNode *element;

	if (rows->rows < 2)
		return;
	element = xml_add(list, "filter");
	xml_text(element, "name", "category");
	for (size_t i = 0; i < rows->rows; i++) {
		const char *value = result_text_at(rows, i, "value");

		add_option(element, value, result_text_at(rows, i, "label"),
			has(filter->categories, value), address(r, "category", value));
	}
}

static void add_filters(struct request *r, xmlNode *list, const struct filter *filter)
{
	xmlNode *element;

	xml_text(list, "q", filter->q);
	add_stages(r, list, filter);
	add_categories(r, list, filter);
	element = xml_add(list, "filter");
	xml_text(element, "name", "who");
	add_option(element, "mine", "Mine only", filter->mine, address(r, "who", "mine"));
}

/* ---- nothing found ---- */

static void add_without(struct request *r, xmlNode *list, struct filter filter,
	const char *label, const char *query)
{
	const int64_t finds = count(r, &filter);
	xmlNode *without;

	if (finds == 0)
		return;
	without = xml_add(list, "without");
	xml_text(without, "label", label);
	xml_text(without, "query", query);
	xml_number(without, "finds", finds);
}

/* Which filter to drop, and what that finds. */
static void add_empty(struct request *r, xmlNode *list, const struct filter *filter)
{
	struct filter other;

	if (filter->q) {
		other = *filter;
		other.q = NULL;
		add_without(r, list, other, filter->q, address(r, "q", filter->q));
	}
	if (filter->mine) {
		other = *filter;
		other.mine = false;
		add_without(r, list, other, "Mine only", address(r, "who", "mine"));
	}
	if (filter->categories && !strchr(filter->categories, ',')) {
		other = *filter;
		other.categories = NULL;
		add_without(r, list, other, "Category",
			address(r, "category", filter->categories));
	}
	if (filter->chosen && !strchr(filter->stages, ',')) {
		other = *filter;
		other.stages = live_stages(r);
		add_without(r, list, other, "State", address(r, "state", filter->stages));
	}
}

/* ---- the page, the file ---- */

static void add_due(struct request *r, xmlNode *row, const char *next_at)
{
	struct moment now, next;

	if (!next_at || !moment_read(r->now, &now) || !moment_read(next_at, &next))
		return;
	if (moment_between(now, next) <= 0)
		xml_text(row, "due", "late");
	else if (next.day - now.day <= 2)
		xml_text(row, "due", "soon");
}

static void add_rows(struct request *r, xmlNode *list, const struct filter *filter)
{
	const struct result *rows = db_query(r->db, &q_referral_list,
		filter_args(r, filter, (filter->page - 1) * A_PAGE, A_PAGE));

	for (size_t i = 0; i < rows->rows; i++)
		add_due(r, xml_row(list, "row", rows, i),
			result_text_at(rows, i, "next_at"));
	xml_number(list, "first", rows->rows ? (filter->page - 1) * A_PAGE + 1 : 0);
	xml_number(list, "last", (filter->page - 1) * A_PAGE + (int64_t)rows->rows);
}

int referral_list(struct request *r)
{
	const struct filter filter = read_filter(r);
	const int64_t found = count(r, &filter);
	xmlNode *list = xml_add(r->page, "list");

	xml_text(list, "path", "/referrals");
	xml_text(list, "query", address(r, NULL, NULL));
	xml_number(list, "count", found);
	xml_number(list, "page", filter.page);
	xml_number(list, "pages", (found + A_PAGE - 1) / A_PAGE);
	xml_text(list, "sort", filter.sort);
	add_filters(r, list, &filter);
	add_rows(r, list, &filter);
	if (found == 0)
		add_empty(r, list, &filter);
	if (request_is(r, ROLE_BROKER))
		xml_text(r->page, "act", "new");
	return reply_page(r, 200, "referral_list");
}

/* A cell of a file for spreadsheets: quoted, and never taken for a formula. */
static const char *cell(struct arena *arena, const char *text)
{
	char *all = arena_alloc(arena, strlen(text ? text : "") * 2 + 4), *to = all;

	*to++ = '"';
	if (text && strchr("=+-@\t", *text) && *text)
		*to++ = '\'';
	for (; text && *text; text++) {
		if (*text == '"')
			*to++ = '"';
		*to++ = *text;
	}
	*to = '"';
	return all;
}

int referral_csv(struct request *r)
{
	static const char *const columns[] = { "reference", "title", "category", "age",
		"children", "stage", "published_at", "next_at", "invited", NULL };
	const struct filter filter = read_filter(r);
	const struct result *rows = db_query(r->db, &q_referral_list,
		filter_args(r, &filter, 0, ALL));
	size_t room = 200, length = 0;
	char *all;

	for (size_t i = 0; i < rows->rows; i++)
		for (int c = 0; columns[c]; c++)
			room += strlen(cell(r->arena,
					result_text_at(rows, i, columns[c]))) +
				2;
	all = arena_alloc(r->arena, room);
	for (int c = 0; columns[c]; c++)
		length += (size_t)sprintf(all + length, "%s%s", c ? "," : "", columns[c]);
	length += (size_t)sprintf(all + length, "\r\n");
	for (size_t i = 0; i < rows->rows; i++) {
		for (int c = 0; columns[c]; c++)
			length += (size_t)sprintf(all + length, "%s%s", c ? "," : "",
				cell(r->arena, result_text_at(rows, i, columns[c])));
		length += (size_t)sprintf(all + length, "\r\n");
	}
	return reply_file(r, "text/csv; charset=utf-8", "referrals.csv", all, length);
}
