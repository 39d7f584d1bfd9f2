#include "store/work.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/xml.h"
#include "domain/role.h"
#include "queries.h"
#include "store/calendar.h"

/* A query for each role: its rows say what, the path's id, about what, by when. */
static const struct {
	unsigned roles;
	const struct query *query;
} lists[] = {
	{ ROLE_PROVIDER, &q_home_provider },
	{ ROLE_BROKER, &q_home_broker },
	{ ROLE_EVALUATOR, &q_home_evaluator },
	{ ROLE_PANEL, &q_home_panel },
	{ ROLE_APPROVER, &q_home_approver },
	{ ROLE_CONTRACTS | ROLE_BROKER, &q_home_contracts },
	{ ROLE_CONTRACTS, &q_home_ending },
	{ ROLE_FINANCE | ROLE_PROCUREMENT, &q_home_caps },
	{ ROLE_PROCUREMENT, &q_home_procurement },
	{ ROLE_ADMINISTRATOR, &q_home_administrator },
};

enum { SOON_DAYS = 2 };

enum urgency { LATE, TODAY, SOON, LATER, UNDATED };

struct row {
	const struct result *rows;
	size_t row;
	enum urgency urgency;
	struct moment due;
	size_t place; /* in the order of the queries */
};

struct rows {
	struct row *rows;
	size_t count, room;
};

/* What others are doing: good to know, and nothing to do. */
static bool is_with_others(const char *what)
{
	static const char *const words[] = { "closes", "choice_waits", "marking_goes_on",
		"conflict", "panel_waits" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strcmp(what, words[i]) == 0)
			return true;
	return false;
}

static bool same_text(const struct row *a, const struct result *rows, size_t row,
	const char *column)
{
	return xmlStrEqual(BAD_CAST result_text_at(a->rows, a->row, column),
		BAD_CAST result_text_at(rows, row, column));
}

/* One thing that two roles are told of; two quarters of one system are two. */
static bool same(const struct row *a, const struct result *rows, size_t row)
{
	return result_number_at(a->rows, a->row, "id") ==
		result_number_at(rows, row, "id") &&
		same_text(a, rows, row, "what") && same_text(a, rows, row, "reference") &&
		same_text(a, rows, row, "about") && same_text(a, rows, row, "due_at");
}

static enum urgency urgency_of(const struct request *r, const char *due_at,
	struct moment *due)
{
	int64_t today = day_read(r->today);
	struct moment now;

	if (!due_at || !moment_read(due_at, due) || !moment_read(r->now, &now))
		return UNDATED;
	if (due->day < today || (due->second && moment_between(*due, now) > 0))
		return LATE;
	if (due->day == today)
		return TODAY;
	return due->day <= today + SOON_DAYS ? SOON : LATER;
}

static void take(struct request *r, struct rows *all, const struct result *rows,
	size_t row)
{
	struct row *next;

	for (size_t i = 0; i < all->count; i++)
		if (same(&all->rows[i], rows, row))
			return;
	if (all->count == all->room) {
		struct row *more = NEW_ARRAY(r->arena, all->room * 2 + 32, struct row);

		if (all->count)
			memcpy(more, all->rows, all->count * sizeof(*more));
		all->rows = more;
		all->room = all->room * 2 + 32;
	}
	next = &all->rows[all->count];
	*next = (struct row){ .rows = rows, .row = row, .place = all->count++ };
	next->urgency = urgency_of(r, result_text_at(rows, row, "due_at"), &next->due);
}

/* By day, then as the queries gave them; what has no day comes last. */
static int in_order(const void *left, const void *right)
{
	const struct row *a = left, *b = right;
	bool undated = a->urgency == UNDATED;

	if (undated != (b->urgency == UNDATED))
		return undated ? 1 : -1;
	if (!undated && a->due.day != b->due.day)
		return a->due.day < b->due.day ? -1 : 1;
	if (!undated && a->due.second != b->due.second)
		return a->due.second < b->due.second ? -1 : 1;
	return a->place < b->place ? -1 : a->place > b->place;
}

/* "Friday 22 January", with its year only if that is another one. */
static const char *day_words(struct arena *arena, int64_t day, int64_t today)
{
	const char *words = day_show_weekday(arena, day);
	int year, this_year, month, of_month;

	day_parts(day, &year, &month, &of_month);
	day_parts(today, &this_year, &month, &of_month);
	return year == this_year
		? arena_text(arena, "%.*s", (int)(strrchr(words, ' ') - words), words)
		: words;
}

/* "Today, noon", "Tomorrow", "Friday 22 January, noon": as somebody says it aloud. */
static const char *due_words(struct arena *arena, const struct moment *due, int64_t today)
{
	const char *at = due->second
		? arena_text(arena, ", %s", time_show(arena, due->second))
		: "";

	if (due->day == today)
		return arena_text(arena, "Today%s", at);
	if (due->day == today + 1)
		return arena_text(arena, "Tomorrow%s", at);
	return arena_text(arena, "%s%s", day_words(arena, due->day, today), at);
}

static void add_due(struct request *r, xmlNode *item, const struct row *row,
	const struct holidays *holidays)
{
	static const char
		*const words[] = { [LATE] = "late", [TODAY] = "soon", [SOON] = "soon" };
	int64_t today = day_read(r->today);

	if (row->urgency == UNDATED)
		return;
	xml_text(item, "urgency", row->urgency < LATER ? words[row->urgency] : NULL);
	xml_text(item, "due", due_words(r->arena, &row->due, today));
	xml_number(item, "days",
		row->due.day < today ? row->due.day - today
				     : calendar_left(today, row->due.day, holidays));
}

static void add_row(struct request *r, const struct row *row, struct work *work,
	const struct holidays *holidays)
{
	bool others = is_with_others(result_text_at(row->rows, row->row, "what"));
	xmlNode *item = xml_row(r->page, others ? "other" : "item", row->rows, row->row);

	add_due(r, item, row, holidays);
	if (others) {
		work->others++;
		return;
	}
	work->items++;
	work->late += row->urgency == LATE;
	work->today += row->urgency == TODAY;
}

struct work work_add(struct request *r)
{
	const struct arg *mine = ARGS(ARG("person", r->who.person),
		ARG("authority", r->who.authority), ARG("provider", r->who.provider));
	const struct holidays holidays = calendar_read(r);
	struct rows all = { 0 };
	struct work work = { 0 };

	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++) {
		const struct result *rows = request_is(r, lists[i].roles)
			? db_query(r->db, lists[i].query, mine)
			: NULL;

		for (size_t row = 0; rows && row < rows->rows; row++)
			take(r, &all, rows, row);
	}
	if (all.count)
		qsort(all.rows, all.count, sizeof(*all.rows), in_order);
	for (size_t i = 0; i < all.count; i++)
		add_row(r, &all.rows[i], &work, &holidays);
	return work;
}
