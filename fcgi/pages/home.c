/* What waits for whoever is signed in, what changed since they were last here, and how things stand. */
#include <string.h>

#include "core/arena.h"
#include "core/chart.h"
#include "core/date.h"
#include "core/xml.h"
#include "domain/act.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/work.h"

/* ---- what changed ---- */

enum { CHANGES_SHOWN = 8 };

/* Whose work a kind of record is; auditors look at all of them. */
static const struct {
	unsigned roles;
	const char *record;
} watched[] = {
	{ ROLE_BROKER | ROLE_EVALUATOR | ROLE_APPROVER | ROLE_PANEL | ROLE_AUDITOR,
		"referral" },
	{ ROLE_BROKER | ROLE_APPROVER | ROLE_PANEL | ROLE_CONTRACTS | ROLE_FINANCE |
			ROLE_AUDITOR,
		"award" },
	{ ROLE_BROKER | ROLE_CONTRACTS | ROLE_FINANCE | ROLE_AUDITOR, "agreement" },
	{ ROLE_PROCUREMENT | ROLE_EVALUATOR | ROLE_AUDITOR, "application" },
	{ ROLE_PROCUREMENT | ROLE_FINANCE | ROLE_AUDITOR, "notice" },
	{ ROLE_PROCUREMENT | ROLE_AUDITOR, "system" },
};

/* "referral,award": what find_in_set() takes. */
static const char *watched_records(struct request *r)
{
	const char *records = "";

	for (size_t i = 0; i < sizeof(watched) / sizeof(*watched); i++)
		if (request_is(r, watched[i].roles))
			records = arena_text(r->arena, "%s%s%s", records,
				*records ? "," : "", watched[i].record);
	return records;
}

/* Has a later row of this record come already? */
static bool is_earlier(const struct result *rows, size_t row)
{
	for (size_t later = 0; later < row; later++)
		if (result_number_at(rows, later, "record_id") ==
				result_number_at(rows, row, "record_id") &&
			strcmp(result_text_at(rows, later, "record"),
				result_text_at(rows, row, "record")) == 0)
			return true;
	return false;
}

static void add_change(struct request *r, const struct result *rows, size_t row,
	const char *words, const char *person)
{
	xmlNode *change = xml_add(r->page, "change");

	xml_text(change, "record", result_text_at(rows, row, "record"));
	xml_number(change, "id", result_number_at(rows, row, "record_id"));
	xml_text(change, "reference", result_text_at(rows, row, "reference"));
	xml_when(change, "at", SHOWN_SHORT, result_text_at(rows, row, "at"));
	xml_text(change, "what", words);
	xml_text(change, "person", person);
}

/* The last step of each record; notes between the steps are in its history. */
static void add_events(struct request *r, int64_t since)
{
	const struct result *rows = db_query(r->db, &q_home_changes,
		ARGS(ARG("authority", r->who.authority), ARG("since", since),
			ARG("records", watched_records(r)),
			ARG("person", r->who.person)));
	int64_t count = 0;

	for (size_t row = 0; row < rows->rows; row++) {
		const struct act *act = act_find(result_text_at(rows, row, "record"),
			result_text_at(rows, row, "act"));

		if (!act->decides || is_earlier(rows, row))
			continue;
		if (count++ < CHANGES_SHOWN)
			add_change(r, rows, row, act->words,
				result_text_at(rows, row, "person"));
	}
	xml_number(r->page, "changes", count);
}

static void add_told(struct request *r, const char *since)
{
	const struct result *rows = db_query(r->db, &q_home_told,
		ARGS(ARG("person", r->who.person), ARG("since", since)));
	int64_t count = 0;

	for (size_t row = 0; row < rows->rows; row++)
		if (!is_earlier(rows, row) && count++ < CHANGES_SHOWN)
			add_change(r, rows, row, result_text_at(rows, row, "subject"),
				NULL);
	xml_number(r->page, "changes", count);
}

/* Officers see what others did, providers what they were told. */
static void add_changes(struct request *r)
{
	const struct result *last = db_query(r->db, &q_home_since,
		ARGS(ARG("person", r->who.person), arg_bytes("session", r->session, 8)));
	const char *at = result_text(last, "at");

	xml_when(r->page, "since", SHOWN_MOMENT, at);
	if (request_is(r, ROLE_OFFICER))
		add_events(r, result_number(last, "id"));
	else if (request_is(r, ROLE_PROVIDER))
		add_told(r, at ? at : "2000-01-01");
}

/* ---- how things stand ---- */

enum look { BARS, COLUMNS, DAYS };

static const struct chart {
	unsigned roles;
	const char *name;
	const struct query *query;
	enum look look;
	enum chart_step step;
	int64_t back; /* where columns begin, in steps before today's */
	size_t count;
	enum shown shown;
} charts[] = {
	{ ROLE_PROVIDER, "won", &q_chart_won, BARS },
	{ ROLE_PROVIDER, "invited", &q_chart_invited, COLUMNS, CHART_MONTH, 5, 6 },
	{ ROLE_BROKER, "stages", &q_chart_stages, BARS },
	{ ROLE_BROKER, "days_to_award", &q_chart_days_to_award, COLUMNS, CHART_MONTH, 5,
		6 },
	{ ROLE_BROKER, "bids", &q_chart_bids, BARS },
	{ ROLE_EVALUATOR, "marking", &q_chart_marking, BARS },
	{ ROLE_EVALUATOR, "marked", &q_chart_marked, COLUMNS, CHART_MONTH, 5, 6 },
	{ ROLE_PANEL | ROLE_APPROVER, "awards", &q_chart_awards, COLUMNS, CHART_MONTH, 5,
		6, SHOWN_MONEY },
	{ ROLE_PANEL | ROLE_APPROVER | ROLE_AUDITOR, "routes", &q_chart_routes, BARS },
	{ ROLE_CONTRACTS, "ends", &q_chart_ends, COLUMNS, CHART_MONTH, 0, 12 },
	{ ROLE_CONTRACTS, "agreements", &q_chart_agreements, BARS },
	{ ROLE_PROCUREMENT, "notices", &q_chart_notices, DAYS },
	{ ROLE_PROCUREMENT, "applications", &q_chart_applications, BARS },
	{ ROLE_PROCUREMENT, "admissions", &q_chart_admissions, BARS },
	{ ROLE_FINANCE, "committed", &q_chart_committed, COLUMNS, CHART_QUARTER, 4, 5,
		SHOWN_MONEY },
	{ ROLE_CONTRACTS | ROLE_FINANCE | ROLE_PANEL | ROLE_APPROVER, "caps",
		&q_chart_caps, BARS },
	{ ROLE_FINANCE, "providers", &q_chart_providers, BARS },
	{ ROLE_AUDITOR, "events", &q_chart_events, COLUMNS, CHART_WEEK, 7, 8 },
	{ ROLE_ADMINISTRATOR, "sign_ins", &q_chart_sign_ins, COLUMNS, CHART_DAY, 13, 14 },
	{ ROLE_ADMINISTRATOR, "mail", &q_chart_mail, BARS },
};

static void add_chart(struct request *r, const struct chart *chart,
	const struct arg *mine)
{
	const struct result *rows = db_query(r->db, chart->query, mine);
	int64_t today = day_read(r->today);
	const struct chart_time time = { .step = chart->step,
		.first = chart_move(chart->step, today, -chart->back),
		.count = chart->count,
		.shown = chart->shown };

	if (chart->look == BARS)
		chart_bars(r->page, chart->name, rows);
	else if (chart->look == COLUMNS)
		chart_columns(r->page, r->arena, chart->name, &time, rows);
	else
		chart_days(r->page, chart->name, today, rows);
}

static void add_charts(struct request *r, const struct arg *mine)
{
	for (size_t i = 0; i < sizeof(charts) / sizeof(*charts); i++)
		if (request_is(r, charts[i].roles))
			add_chart(r, &charts[i], mine);
	if (request_is(r, ROLE_PROVIDER))
		xml_rows(r->page, "admission", db_query(r->db, &q_home_admissions, mine));
	if (request_is(r, ROLE_ADMINISTRATOR))
		xml_rows(r->page, "job", db_query(r->db, &q_chart_jobs, NO_ARGS));
}

int home_show(struct request *r)
{
	const struct arg *mine = ARGS(ARG("person", r->who.person),
		ARG("authority", r->who.authority), ARG("provider", r->who.provider));
	struct work work;

	xml_text(r->page, "day", day_show_weekday(r->arena, day_read(r->today)));
	work = work_add(r);
	xml_number(r->page, "late", work.late);
	xml_number(r->page, "today", work.today);
	add_changes(r);
	add_charts(r, mine);
	return reply_page(r, 200, "home");
}
