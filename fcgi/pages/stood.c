/* A record as it stood at the end of a day, and what has changed since. */
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/db.h"
#include "core/route.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"

enum { MOST_PARTS = 8 };

/* A part of a record: one row, or many told apart by their item. */
struct part {
	const char *name;
	const struct query *query;
};

static const struct subject {
	const char *route;
	const char *kind;
	const struct query *find, *days;
	struct part parts[MOST_PARTS]; /* the record itself first */
	bool theirs;                   /* a provider's, whoever at the lead looks at it */
} subjects[] = {
	{ "/referrals/:id/on", "referral", &q_timeline_referral, &q_stood_referral_days,
		{ { "referral", &q_stood_referral }, { "need", &q_stood_needs },
			{ "deadline", &q_stood_deadlines }, { "award", &q_stood_awards },
			{ "agreement", &q_stood_referral_agreements } } },
	{ "/applications/:id/on", "application", &q_timeline_application,
		&q_stood_application_days,
		{ { "application", &q_stood_application }, { "entry", &q_stood_entries },
			{ "answer", &q_stood_answers }, { "cost", &q_stood_costs } },
		.theirs = true },
	{ "/agreements/:id/on", "agreement", &q_timeline_agreement,
		&q_stood_agreement_days,
		{ { "agreement", &q_stood_agreement },
			{ "outcome", &q_stood_outcomes } } },
	{ "/systems/:id/on", "system", &q_timeline_system, &q_stood_system_days,
		{ { "system", &q_stood_system }, { "term", &q_stood_terms },
			{ "category", &q_stood_categories },
			{ "participant", &q_stood_participants },
			{ "cap", &q_stood_caps }, { "closure", &q_stood_closures } } },
	{ 0 },
};

static const struct subject *subject_of(const char *route)
{
	const struct subject *subject = subjects;

	while (subject->route && strcmp(subject->route, route) != 0)
		subject++;
	return subject->route ? subject : NULL;
}

static const struct result *versions(struct request *r, const struct part *part,
	const char *moment)
{
	return db_query(r->db, part->query,
		ARGS(ARG("id", r->id), ARG("moment", moment)));
}

/* ---- what has changed ---- */

static size_t row_of(const struct result *rows, const char *item)
{
	size_t row = 0;

	while (row < rows->rows && strcmp(result_text_at(rows, row, "item"), item) != 0)
		row++;
	return row;
}

static bool same(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

/* Adds the value of a row's column as it is shown, under another name: <item>, <then> or <now>. */
static void add_value(xmlNode *change, const char *name, const struct result *rows,
	size_t at, const char *column)
{
	xmlNode *row = xml_row(change, "row", rows, at), *value = row->children;

	while (value && strcmp((const char *)value->name, column) != 0)
		value = value->next;
	xmlUnlinkNode(row);
	if (value) {
		xmlUnlinkNode(value);
		xmlNodeSetName(value, BAD_CAST name);
		xmlAddChild(change, value);
	}
	xmlFreeNode(row);
}

/* One <change> for a column whose value is another now; rows that are not there count as empty. */
static void add_change(xmlNode *stood, const char *part, const char *item,
	const char *column, const struct result *rows[2], const size_t at[2])
{
	static const char *const names[2] = { "then", "now" };
	const int there = at[0] == rows[0]->rows;
	xmlNode *change = xml_add(stood, "change");

	xml_text(change, "part", part);
	if (*item)
		add_value(change, "item", rows[there], at[there], "item");
	xml_text(change, "field", column);
	for (int i = 0; i < 2; i++)
		if (at[i] < rows[i]->rows)
			add_value(change, names[i], rows[i], at[i], column);
}

static const char *cell(const struct result *rows, size_t row, size_t column)
{
	return row < rows->rows ? rows->cells[row * rows->columns + column] : NULL;
}

static void compare_row(xmlNode *stood, const struct part *part, const char *item,
	const struct result *rows[2], const size_t at[2])
{
	for (size_t column = 1; column < rows[0]->columns; column++)
		if (!same(cell(rows[0], at[0], column), cell(rows[1], at[1], column)))
			add_change(stood, part->name, item, rows[0]->names[column], rows,
				at);
}

static void compare(xmlNode *stood, const struct part *part, const struct result *then,
	const struct result *now)
{
	const struct result *rows[2] = { then, now };

	for (size_t row = 0; row < then->rows; row++) {
		const char *item = result_text_at(then, row, "item");

		compare_row(stood, part, item, rows,
			(const size_t[]){ row, row_of(now, item) });
	}
	for (size_t row = 0; row < now->rows; row++) {
		const char *item = result_text_at(now, row, "item");

		if (row_of(then, item) == then->rows)
			compare_row(stood, part, item, rows,
				(const size_t[]){ then->rows, row });
	}
}

/* ---- the page ---- */

static bool is_empty(const struct result *rows, size_t column)
{
	for (size_t row = 0; row < rows->rows; row++)
		if (cell(rows, row, column))
			return false;
	return true;
}

/* Its rows, and the columns in which one of them says something. */
static void add_part(xmlNode *stood, const struct part *part, const struct result *then)
{
	xmlNode *element = xml_add(stood, "part");

	xml_attr(element, "name", part->name);
	for (size_t column = 1; column < then->columns; column++)
		if (!is_empty(then, column))
			xml_text(element, "column", then->names[column]);
	xml_rows(element, "row", then);
}

/* The day that was asked for, or today: nothing stood yet on a later one. */
static const char *day_asked(struct request *r, xmlNode *stood)
{
	const char *asked = request_query(r, "day");
	int64_t day = day_read(asked);

	if (asked && *asked && day == NOTHING)
		xml_text(stood, "wrong", asked);
	return day == NOTHING || day > day_read(r->today) ? r->today
							  : day_write(r->arena, day);
}

/* Somebody else's, and at that moment not yet sent or published: theirs alone. */
static bool is_their_draft(const struct result *record, bool own)
{
	return !own && record->rows && same(result_text(record, "state"), "draft");
}

static void add_parts(struct request *r, xmlNode *stood, const struct subject *subject,
	const char *moment, bool own)
{
	const struct result *then[MOST_PARTS];

	for (const struct part *part = subject->parts; part->name; part++) {
		then[part - subject->parts] = versions(r, part, moment);
		if (is_their_draft(then[0], own)) {
			xml_number(stood, "draft", 1);
			return;
		}
		add_part(stood, part, then[part - subject->parts]);
	}
	for (const struct part *part = subject->parts; part->name; part++)
		compare(stood, part, then[part - subject->parts],
			versions(r, part, r->now));
}

int stood_show(struct request *r)
{
	const struct subject *subject = subject_of(r->route->path);
	const struct result *found;
	const char *moment;
	xmlNode *stood;
	bool own;

	if (!subject)
		return reply_not_found(r);
	found = db_query(r->db, subject->find,
		ARGS(ARG("id", r->id), ARG("authority", r->who.authority),
			ARG("provider", NOTHING), ARG("oversees", 1)));
	if (!found->rows)
		return reply_not_found(r);
	own = !subject->theirs && result_number(found, "own") == 1;
	stood = xml_row(r->page, "stood", found, 0);
	xml_text(stood, "kind", subject->kind);
	xml_text(stood, "path", r->path);
	moment = day_asked(r, stood);
	xml_when(stood, "day", SHOWN_DAY, moment);
	moment = arena_text(r->arena, "%s 23:59:59.999999", moment);
	xml_rows(stood, "changed",
		db_query(r->db, subject->days, ARGS(ARG("id", r->id), ARG("own", own))));
	add_parts(r, stood, subject, moment, own);
	return reply_page(r, 200, "stood");
}
