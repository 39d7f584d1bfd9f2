/* Before referrals may go out: the call is published, and first applications are evaluated (AQ-29). */
#include <inttypes.h>
#include <string.h>

#include "core/form.h"
#include "core/list.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"

static const struct option system_words[] = {
	{ .value = "draft", .label = "Draft" },
	{ .value = "open", .label = "Open" },
	{ .value = "ended", .label = "Ended" },
	{ 0 },
};

static const struct option evaluations[] = {
	{ .value = "running", .label = "Being evaluated" },
	{ .value = "done", .label = "Evaluated" },
	{ 0 },
};

static const struct list_column columns[] = {
	CELL("name", "System", .link = "/systems/", .look = LIST_HEAD | LIST_SORTS),
	CELL("reference", "Reference", .look = LIST_UNDER),
	CELL("starts_on", "Runs from", .look = LIST_SORTS),
	CELL("ends_on", "To", .look = LIST_UNDER),
	CELL("state", "State", .look = LIST_TAG | LIST_SORTS, .words = system_words),
	CELL("notice_number", "Number of the call"),
	CELL("first_evaluation", "First applications", .words = evaluations),
	CELL("undecided", "To decide", .look = LIST_NUMBER | LIST_SORTS),
	{ 0 },
};

static const struct list_filter filters[] = {
	TEXT_FILTER("text", "Name or reference"),
	ONE_FILTER("state", "State", .options = system_words),
	{ 0 },
};

static const struct list systems = {
	.name = "systems",
	.one = "system that you lead",
	.many = "systems that you lead",
	.rows = &q_call_systems,
	.count = &q_call_systems_count,
	.columns = columns,
	.filters = filters,
	.sort = "name",
	.nothing = "You lead no purchasing system. One is set up from a file that says "
		   "what it "
		   "buys and by which rules, by whoever looks after this installation.",
};

int call_list(struct request *r)
{
	return list_page(r, &systems, ARGS(ARG("authority", r->who.authority)),
		"systems");
}

static struct result *find(struct request *r)
{
	struct result *system = db_query(r->db, &q_call_system,
		ARGS(ARG("system", r->id), ARG("authority", r->who.authority)));

	xml_rows(r->page, "system", system);
	return system;
}

/* ---- the publication number ---- */

struct call {
	char *notice_number;
};

static const struct field call_fields[] = {
	LINE(struct call, notice_number, .label = "Publication number of the call",
		.most = 20, .hint = "As the journal gave it, like 2022/S 000-007713",
		.missing = "Enter the publication number of the call"),
	{ 0 },
};

/* "2022/S 000-007713": a digit wherever the pattern has a 0. */
static bool is_notice_number(const char *text)
{
	const char *pattern = "0000/S 000-000000";

	if (strlen(text) != strlen(pattern))
		return false;
	for (; *pattern; pattern++, text++) {
		if (*pattern == '0' ? *text < '0' || *text > '9' : *text != *pattern)
			return false;
	}
	return true;
}

int call_number(struct request *r)
{
	struct result *system = find(r);
	struct call given;
	struct form *form = form_new(r, call_fields, &given);

	if (!system->rows)
		return reply_not_found(r);
	form_set_text(form, "notice_number", result_text(system, "notice_number"));
	form_read(form);
	if (form->good && !is_notice_number(given.notice_number))
		form_error(form, "notice_number",
			"Publication number must look like 2022/S 000-007713");
	if (!form->good)
		return form_page(form, "call");
	if (!db_change(r->db, &q_call_number,
		    form_args(form,
			    ARGS(ARG("system", r->id),
				    ARG("authority", r->who.authority)))))
		return reply_refused(r, "system_ended");
	audit(r, "system", r->id, "called", result_text(system, "notice_number"),
		given.notice_number);
	reply_flash(r, "called");
	return reply_redirect(r, "/systems");
}

/* ---- the first evaluation ---- */

struct evaluated {
	int64_t done;
};

static const struct field evaluated_fields[] = {
	TICK(struct evaluated, done, .label = "All first applications are evaluated",
		.missing = "Tick the box to confirm"),
	{ 0 },
};

int call_evaluation(struct request *r)
{
	struct result *system = find(r);
	struct evaluated given;
	struct form *form = form_new(r, evaluated_fields, &given);

	if (!system->rows)
		return reply_not_found(r);
	form_read(form);
	if (!form->good)
		return form_page(form, "call_evaluation");
	if (!db_change(r->db, &q_call_evaluated,
		    ARGS(ARG("system", r->id), ARG("authority", r->who.authority))))
		return reply_refused(r, "applications_open");
	audit(r, "system", r->id, "first_evaluation", "running", "done");
	reply_flash(r, "evaluated");
	return reply_redirect(r, "/systems");
}
