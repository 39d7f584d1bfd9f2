/* Drafting a quarter's notice: what it would list is shown first, with what missed its own quarter. */
#include <inttypes.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/xml.h"
#include "domain/calendar.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/notice.h"

struct drafting {
	char *quarter;
};

static const struct field fields[] = { FIELD(kind_hidden, char *, struct drafting,
					       quarter, .most = 10,
					       .missing = "Choose a quarter"),
	{ 0 } };

/* The first day of a quarter, or NOTHING. */
static int64_t quarter_of(const char *text)
{
	int64_t day = text ? day_read(text) : NOTHING;

	return day != NOTHING && day == quarter_start(day) ? day : NOTHING;
}

static void add_system(struct request *r, const struct result *system, int64_t quarter)
{
	xmlNode *element = xml_row(r->page, "system", system, 0);

	xml_text(element, "months", quarter_show(r->arena, quarter));
	xml_when(element, "due_on", SHOWN_DAY, day_write(r->arena, quarter_due(quarter)));
	xml_number(element, "over", day_read(r->today) > quarter_end(quarter));
}

/* ?quarter=2026-04-01; where its notice is drafted already, that one. */
static int look(struct request *r, const struct result *system, struct form *form)
{
	int64_t quarter = quarter_of(request_query(r, "quarter"));
	const struct arg *of;
	struct result *running;

	if (quarter == NOTHING)
		return reply_redirect(r, "/notices");
	of = ARGS(ARG("system", r->id), ARG("quarter", day_write(r->arena, quarter)));
	running = db_query(r->db, &q_notice_running, of);
	if (running->rows)
		return reply_redirect(r, "/notices/%" PRId64,
			result_number(running, "id"));
	add_system(r, system, quarter);
	notice_add_items(r, db_query(r->db, &q_notice_candidates, of));
	form_set_text(form, "quarter", day_write(r->arena, quarter));
	return form_page(form, "notice_draft");
}

int notice_begin(struct request *r)
{
	struct result *system = db_query(r->db, &q_notice_system,
		ARGS(ARG("system", r->id), ARG("authority", r->who.authority)));
	struct drafting drafting;
	struct form *form = form_new(r, fields, &drafting);
	int64_t notice;

	if (!system->rows)
		return reply_not_found(r);
	if (r->method == GET)
		return look(r, system, form);
	form_read(form);
	if (!form->good || quarter_of(drafting.quarter) == NOTHING)
		return reply_error(r, 400, "broken");
	notice = notice_draft(r, r->id, drafting.quarter);
	if (!notice) /* one is running already, or nothing is left to list */
		return reply_refused(r, "notice_running");
	reply_flash(r, "notice_drafted");
	return reply_redirect(r, "/notices/%" PRId64, notice);
}
