/* What waits for whoever is signed in, most urgent first. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/xml.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"

/* What waits for each role: a query whose rows say what, where, about what, by when. */
static const struct {
	unsigned roles;
	const struct query *query;
} lists[] = {
	{ ROLE_PROVIDER, &q_home_provider },
	{ ROLE_BROKER, &q_home_broker },
	{ ROLE_EVALUATOR, &q_home_evaluator },
	{ ROLE_APPROVER, &q_home_approver },
	{ ROLE_CONTRACTS | ROLE_BROKER, &q_home_contracts },
	{ ROLE_PROCUREMENT, &q_home_procurement },
	{ ROLE_ADMINISTRATOR, &q_home_administrator },
};

enum { SOON_DAYS = 2 };

struct counts {
	int64_t late, today, others;
};

/* "2 days late", "today, noon", "Friday 22 January 2027": as somebody says it aloud. */
static const char *due_words(struct arena *arena, int64_t day, const struct moment *due,
	int64_t today)
{
	const char *at = due->second
		? arena_text(arena, ", %s", time_show(arena, due->second))
		: "";

	if (day < today - 1)
		return arena_text(arena, "%" PRId64 " days late", today - day);
	if (day == today - 1)
		return "1 day late";
	if (day == today)
		return arena_text(arena, "Today%s", at);
	if (day == today + 1)
		return arena_text(arena, "Tomorrow%s", at);
	return arena_text(arena, "%s%s", day_show(arena, day), at);
}

static void add_due(struct request *r, xmlNode *item, const char *due_at,
	struct counts *counts)
{
	int64_t today = day_read(r->today);
	struct moment due, now;
	const char *urgency = NULL;

	if (!due_at || !moment_read(due_at, &due) || !moment_read(r->now, &now))
		return;
	if (due.day < today || (due.second && moment_between(due, now) > 0)) {
		urgency = "late";
		counts->late++;
	} else if (due.day == today) {
		urgency = "soon";
		counts->today++;
	} else if (due.day <= today + SOON_DAYS) {
		urgency = "soon";
	}
	xml_text(item, "urgency", urgency);
	xml_text(item, "due", due_words(r->arena, due.day, &due, today));
}

/* What others are doing; it is nice to know, and nothing to do. */
static bool is_with_others(const char *what)
{
	static const char *const words[] = { "closes", "choice_waits", "marking_goes_on",
		"conflict" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strcmp(what, words[i]) == 0)
			return true;
	return false;
}

static void add_items(struct request *r, const struct query *query,
	const struct arg *mine, struct counts *counts)
{
	struct result *rows = db_query(r->db, query, mine);

	for (size_t row = 0; row < rows->rows; row++) {
		bool others = is_with_others(result_text_at(rows, row, "what"));
		struct counts unused = { 0 };
		xmlNode *item = xml_row(r->page, others ? "other" : "item", rows, row);

		counts->others += others;
		add_due(r, item, result_text_at(rows, row, "due_at"),
			others ? &unused : counts);
	}
}

/* The authority's live referrals as bars, the longest the whole width. */
static void add_stages(struct request *r, const struct arg *mine)
{
	struct result *stages = db_query(r->db, &q_home_stages, mine);
	xmlNode *bars = stages->rows ? xml_add(r->page, "bars") : NULL;
	int64_t longest = 0;

	for (size_t row = 0; row < stages->rows; row++)
		if (result_number_at(stages, row, "value") > longest)
			longest = result_number_at(stages, row, "value");
	for (size_t row = 0; row < stages->rows; row++)
		xml_value(xml_row(bars, "bar", stages, row), "share", SHOWN_PERCENT,
			result_number_at(stages, row, "value") * 10000 / longest);
}

int home_show(struct request *r)
{
	const struct arg *mine = ARGS(ARG("person", r->who.person),
		ARG("authority", r->who.authority), ARG("provider", r->who.provider));
	struct counts counts = { 0 };

	xml_text(r->page, "day", day_show_weekday(r->arena, day_read(r->today)));
	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		if (request_is(r, lists[i].roles))
			add_items(r, lists[i].query, mine, &counts);
	xml_number(r->page, "late", counts.late);
	xml_number(r->page, "today", counts.today);
	if (request_is(r, ROLE_BROKER))
		add_stages(r, mine);
	if (request_is(r, ROLE_PROVIDER))
		xml_rows(r->page, "admission", db_query(r->db, &q_home_admissions, mine));
	return reply_page(r, 200, "home");
}
