/* A quarter's award notice: drafted, checked, released by a second officer, sent, published. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/form.h"
#include "core/list.h"
#include "core/xml.h"
#include "domain/calendar.h"
#include "domain/notice.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/notice.h"
#include "store/timeline.h"

/* ---- what is due ---- */

static const struct option stages[] = {
	{ .value = "due", .label = "To publish" },
	{ .value = "published", .label = "Published" },
	{ 0 },
};

static const struct option notice_words[] = {
	{ .value = "draft", .label = "Draft" },
	{ .value = "checked", .label = "Checked, waits for release" },
	{ .value = "released", .label = "Released, to be sent" },
	{ .value = "sent", .label = "Sent, to be published" },
	{ .value = "published", .label = "Published" },
	{ .value = "rejected", .label = "Rejected" },
	{ 0 },
};

static const struct list_column columns[] = {
	CELL("quarter", "Quarter", .look = LIST_HEAD | LIST_SORTS),
	CELL("name", "System", .look = LIST_SORTS),
	CELL("concluded", "Agreements", .look = LIST_NUMBER | LIST_SORTS),
	CELL("unpublished", "Not in a notice", .look = LIST_UNDER | LIST_NUMBER),
	CELL("value", "Value", .look = LIST_SORTS),
	CELL("due_on", "Due", .look = LIST_SORTS),
	CELL("state", "Notice", .words = notice_words),
	CELL("publication", "Publication number", .look = LIST_UNDER),
	CELL("published_on", "Published", .look = LIST_FILE),
	{ 0 },
};

static const struct list_filter filters[] = {
	ONE_FILTER("of", "System", .choices = &q_evaluation_systems),
	ONE_FILTER("state", "Notice", .options = stages),
	{ 0 },
};

static void add_clock(struct request *r, xmlNode *row, const struct result *rows,
	size_t at)
{
	int64_t quarter = day_read(result_text_at(rows, at, "quarter"));
	int64_t due = day_read(result_text_at(rows, at, "due_on")),
		today = day_read(r->today);
	const char *state = result_text_at(rows, at, "state");

	xml_text(row, "months", quarter_show(r->arena, quarter));
	xml_number(row, "over", today > quarter_end(quarter));
	if (state && strcmp(state, "published") == 0)
		return;
	xml_number(row, "left", due - today);
	if (due < today)
		xml_text(row, "urgency", "late");
	else if (due - today <= 10)
		xml_text(row, "urgency", "soon");
}

static const struct list quarters = {
	.name = "quarters",
	.one = "quarter",
	.many = "quarters",
	.rows = &q_notice_quarters,
	.count = &q_notice_quarters_count,
	.columns = columns,
	.filters = filters,
	.nothing = "No agreement is concluded yet in the systems that you lead. When one "
		   "is, "
		   "its quarter appears here with the day its notice is due.",
	.dress = add_clock,
};

int notice_list(struct request *r)
{
	const struct arg *own = ARGS(ARG("authority", r->who.authority));

	xml_rows(r->page, "sums", db_query(r->db, &q_notice_sums, own));
	return list_page(r, &quarters, own, "notice_list");
}

/* ---- one notice ---- */

/* Where each kind of mistake is mended. */
static const char *mend_path(struct request *r, const struct notice *notice,
	const struct notice_mistake *mistake)
{
	int64_t row = mistake->at == SIZE_MAX ? -1 : (int64_t)mistake->at;

	switch (mistake->mend) {
	case MEND_SYSTEM:
	case MEND_CATEGORY:
		if (strcmp(mistake->field, "parent") == 0)
			return arena_text(r->arena, "/systems/%" PRId64 "/call",
				result_number(notice->head, "system"));
		return arena_text(r->arena, "/systems/%" PRId64,
			result_number(notice->head, "system"));
	case MEND_PROVIDER:
		return row < 0 ? NULL
			       : arena_text(r->arena, "/providers/%" PRId64,
					 result_number_at(notice->items, (size_t)row,
						 "provider"));
	case MEND_AGREEMENT:
		return row < 0 ? NULL
			       : arena_text(r->arena, "/agreements/%" PRId64,
					 result_number_at(notice->items, (size_t)row,
						 "agreement"));
	case MEND_AUTHORITY:
		if (!request_is(r, ROLE_PROCUREMENT) ||
			r->who.authority != result_number(notice->head, "authority"))
			return NULL;
		return arena_text(r->arena, "/authorities/%" PRId64 "/edit",
			r->who.authority);
	default:
		return NULL;
	}
}

static size_t add_mistakes(struct request *r, const struct notice *notice)
{
	struct notice_mistake *mistakes;
	size_t count = notice_check(r->arena, &notice->facts, &mistakes), obstacles = 0;

	for (size_t i = 0; i < count; i++) {
		xmlNode *element = xml_add(r->page, "mistake");

		xml_text(element, "fault", notice_faults[mistakes[i].fault]);
		xml_text(element, "mend", notice_mends[mistakes[i].mend]);
		xml_text(element, "field", mistakes[i].field);
		if (mistakes[i].at != SIZE_MAX && mistakes[i].mend != MEND_CATEGORY)
			xml_text(element, "award",
				notice->facts.items[mistakes[i].at].number);
		xml_text(element, "path", mend_path(r, notice, &mistakes[i]));
		xml_number(element, "warning", mistakes[i].warning);
		obstacles += !mistakes[i].warning;
	}
	return obstacles;
}

static const struct field no_fields[] = { { 0 } };

static void add_button(struct request *r, const char *act)
{
	struct form *form = form_new(r, no_fields, NULL);

	form_at(form, act, arena_text(r->arena, "/notices/%" PRId64 "/%s", r->id, act));
	form_add(form);
}

struct publication_of {
	char *publication, *publication_oj, *published_on;
};

static const struct field publication_fields[] = {
	LINE(struct publication_of, publication, .label = "Notice number",
		.hint = "For example, 022304-2026", .most = 40,
		.missing = "Enter the number the journal gave it"),
	LINE(struct publication_of, publication_oj,
		.label = "The same as notices refer to it",
		.hint = "For example, 2026/S 000-022304. Leave empty for Contracts "
			"Finder",
		.optional = true, .most = 20),
	DAY(struct publication_of, published_on, .label = "Published on",
		.missing = "Enter the day it was published"),
	{ 0 }
};

struct withholding {
	int64_t item;
	char *withheld;
};

static const struct field withhold_fields[] = {
	LISTED(struct withholding, item, .label = "Award", .missing = "Choose an award"),
	PROSE(struct withholding, withheld, .label = "Why its details are withheld",
		.hint = "Regulation 50(6): law enforcement, public interest, commercial "
			"interests, fair competition. "
			"Leave empty to print the details after all",
		.optional = true, .most = 400),
	{ 0 }
};

static struct form *publication_form(struct request *r, struct publication_of *given)
{
	struct form *form = form_new(r, publication_fields, given);

	form_at(form, "published",
		arena_text(r->arena, "/notices/%" PRId64 "/published", r->id));
	return form;
}

static struct form *withhold_form(struct request *r, const struct notice *notice,
	struct withholding *given)
{
	struct form *form = form_new(r, withhold_fields, given);

	form_at(form, "withhold",
		arena_text(r->arena, "/notices/%" PRId64 "/withhold", r->id));
	for (size_t row = 0; row < notice->items->rows; row++)
		form_option(form, "item", result_text_at(notice->items, row, "position"),
			result_text_at(notice->items, row, "title"), NULL);
	return form;
}

static enum notice_state state_of(const struct notice *notice)
{
	return (enum notice_state)word_find(notice_states,
		result_text(notice->head, "state"));
}

static bool may(const struct request *r, const struct notice *notice, enum notice_act act)
{
	return step_find(notice_steps, state_of(notice), act, r->who.roles) != NULL;
}

/* A quarter's notice waits for its end, or awards of its last days would go late into the next. */
static bool is_over(const struct request *r, const struct notice *notice)
{
	return notice->facts.quarter == NOTHING ||
		day_read(r->today) > quarter_end(notice->facts.quarter);
}

/* How many awards could be taken into a draft that it does not list yet. */
static int64_t waiting(struct request *r, const struct notice *notice)
{
	if (!may(r, notice, NOTICE_SELECT) || notice->facts.quarter == NOTHING)
		return 0;
	return (int64_t)db_query(r->db, &q_notice_candidates,
		ARGS(ARG("system", result_number(notice->head, "system")),
			ARG("quarter", result_text(notice->head, "quarter"))))
		->rows;
}

static void add_notice(struct request *r, const struct notice *notice)
{
	xmlNode *element = xml_row(r->page, "notice", notice->head, 0);

	if (notice->facts.quarter != NOTHING)
		xml_text(element, "months",
			quarter_show(r->arena, notice->facts.quarter));
	xml_value(element, "total", SHOWN_MONEY, notice->facts.total);
	xml_number(element, "checked_against_schema", config.service_schemas != NULL);
	xml_number(element, "over", is_over(r, notice));
	xml_number(element, "waiting", waiting(r, notice));
	notice_add_items(r, notice->items);
	xml_rows(r->page, "lot", notice->lots);
	xml_rows(r->page, "partner", notice->partners);
	xml_rows(r->page, "sibling",
		db_query(r->db, &q_notice_siblings, ARGS(ARG("notice", r->id))));
}

static int show(struct request *r, const struct notice *notice, struct form *publication,
	struct form *withhold)
{
	size_t obstacles;
	bool mine = !notice_may_release(result_number(notice->head, "made_by"),
		r->who.person);

	add_notice(r, notice);
	obstacles = add_mistakes(r, notice);
	if (waiting(r, notice))
		add_button(r, "take");
	if (may(r, notice, NOTICE_SELECT) && notice->items->rows)
		form_add(withhold);
	if (may(r, notice, NOTICE_CHECK) && !obstacles && is_over(r, notice))
		add_button(r, "check");
	if (may(r, notice, NOTICE_RELEASE) && !mine)
		add_button(r, "release");
	if (may(r, notice, NOTICE_RELEASE) && mine)
		xml_number(r->page, "second_wanted", 1);
	if (may(r, notice, NOTICE_REOPEN))
		add_button(r, "reopen");
	if (may(r, notice, NOTICE_SEND))
		add_button(r, "sent");
	if (may(r, notice, NOTICE_PUBLISH)) {
		form_add(publication);
		add_button(r, "rejected");
	}
	if (r->method == GET)
		history_add(r, "notice", r->id);
	return reply_page(r, r->method == POST ? 422 : 200, "notice");
}

static struct notice *find(struct request *r)
{
	return notice_find(r->db, r->arena, r->id, r->who.authority);
}

int notice_show(struct request *r)
{
	struct notice *notice = find(r);
	struct publication_of publication;
	struct withholding withholding;

	if (!notice)
		return reply_not_found(r);
	return show(r, notice, publication_form(r, &publication),
		withhold_form(r, notice, &withholding));
}

static int back(struct request *r, const char *flash)
{
	reply_flash(r, flash);
	return reply_redirect(r, "/notices/%" PRId64, r->id);
}

int notice_check_post(struct request *r)
{
	struct notice *notice = find(r);
	struct notice_mistake *mistakes;
	size_t count;

	if (!notice)
		return reply_not_found(r);
	if (!may(r, notice, NOTICE_CHECK))
		return reply_refused(r, "notice_moved");
	if (!is_over(r, notice))
		return reply_refused(r, "notice_early");
	if (!result_text(notice->head, "number"))
		notice_give_number(r, r->id);
	notice = find(r);
	count = notice_check(r->arena, &notice->facts, &mistakes);
	for (size_t i = 0; i < count; i++)
		if (!mistakes[i].warning)
			return reply_refused(r, "notice_mistakes");
	if (!db_change(r->db, &q_notice_check_passed,
		    ARGS(ARG("notice", r->id), ARG("person", r->who.person))))
		return reply_refused(r, "notice_moved");
	audit(r, "notice", r->id, "checked", "draft", "checked");
	message_authority(r, r->who.authority, "procurement", "notice_to_release",
		"It was checked; somebody else releases it.", "notice", r->id);
	return back(r, "notice_checked");
}

int notice_release_post(struct request *r)
{
	struct notice *notice = find(r);

	if (!notice)
		return reply_not_found(r);
	if (!may(r, notice, NOTICE_RELEASE))
		return reply_refused(r, "notice_moved");
	if (!notice_may_release(result_number(notice->head, "made_by"), r->who.person))
		return reply_refused(r, "notice_second");
	if (!notice_keep(r, notice, r->today) || !notice_draft_cf(r, notice))
		return reply_refused(r, "notice_schema");
	return back(r, "notice_released");
}

/* One statement, one event: the acts that only move a notice on. */
static int move(struct request *r, enum notice_act act, const struct query *query,
	const char *event, const char *flash)
{
	struct notice *notice = find(r);

	if (!notice)
		return reply_not_found(r);
	if (!may(r, notice, act) || !db_change(r->db, query, ARGS(ARG("notice", r->id))))
		return reply_refused(r, "notice_moved");
	audit(r, "notice", r->id, event, result_text(notice->head, "state"), NULL);
	return back(r, flash);
}

/* POST /notices/:id/take */
int notice_take_post(struct request *r)
{
	struct notice *notice = find(r);

	if (!notice)
		return reply_not_found(r);
	if (!may(r, notice, NOTICE_SELECT) || notice->facts.quarter == NOTHING ||
		!notice_take(r, notice))
		return reply_refused(r, "notice_moved");
	audit(r, "notice", r->id, "taken", NULL, "draft");
	return back(r, "saved");
}

int notice_reopen_post(struct request *r)
{
	int status = move(r, NOTICE_REOPEN, &q_notice_reopen, "reopened",
		"notice_reopened");

	if (status == 303)
		notice_drop_cf(r, r->id);
	return status;
}

int notice_sent_post(struct request *r)
{
	return move(r, NOTICE_SEND, &q_notice_sent, "sent", "notice_sent");
}

int notice_rejected_post(struct request *r)
{
	int status = move(r, NOTICE_REJECT, &q_notice_reject, "rejected",
		"notice_rejected");

	/* what was rejected may be drafted again */
	if (status != 303)
		return status;
	db_change(r->db, &q_notice_drop_items, ARGS(ARG("notice", r->id)));
	message_authority(r, r->who.authority, "procurement", "notice_rejected",
		"The journal did not take it. Mend what it names, then draft it again.",
		"notice", r->id);
	return status;
}

int notice_published_post(struct request *r)
{
	struct notice *notice = find(r);
	struct publication_of publication;
	struct withholding withholding;
	struct form *form;

	if (!notice)
		return reply_not_found(r);
	if (!may(r, notice, NOTICE_PUBLISH))
		return reply_refused(r, "notice_moved");
	form = publication_form(r, &publication);
	form_read(form);
	if (form->good && strcmp(publication.published_on, r->today) > 0)
		form_error(form, "published_on", "The day must be today or in the past");
	if (!form->good)
		return show(r, notice, form, withhold_form(r, notice, &withholding));
	if (!db_change(r->db, &q_notice_publish,
		    form_args(form, ARGS(ARG("notice", r->id)))))
		return reply_refused(r, "notice_moved");
	audit(r, "notice", r->id, "published", "sent", publication.publication);
	message_authority(r, r->who.authority, "procurement", "notice_published",
		arena_text(r->arena, "Its number is %s.", publication.publication),
		"notice", r->id);
	return back(r, "notice_published");
}

int notice_withhold_post(struct request *r)
{
	struct notice *notice = find(r);
	struct publication_of publication;
	struct withholding withholding;
	const struct arg *item;
	struct form *form;

	if (!notice)
		return reply_not_found(r);
	if (!may(r, notice, NOTICE_SELECT))
		return reply_refused(r, "notice_moved");
	form = withhold_form(r, notice, &withholding);
	form_read(form);
	if (!form->good)
		return show(r, notice, publication_form(r, &publication), form);
	item = ARGS(ARG("notice", r->id), ARG("position", withholding.item),
		ARG("withheld", withholding.withheld));
	if (!db_change(r->db, &q_notice_withhold, item))
		return reply_refused(r, "notice_moved");
	db_change(r->db, &q_notice_withhold_award, item);
	audit(r, "notice", r->id, withholding.withheld ? "withheld" : "restored", NULL,
		withholding.withheld);
	return back(r, "saved");
}

int notice_download(struct request *r)
{
	struct result *row = db_query(r->db, &q_notice_content,
		ARGS(ARG("notice", r->id), ARG("authority", r->who.authority)));
	const char *name;

	if (!row->rows)
		return reply_not_found(r);
	name = arena_text(r->arena, "%s-%s-%" PRId64 ".xml",
		result_text(row, "reference"), result_text(row, "form"), r->id);
	return reply_file(r, "application/xml", name, result_text(row, "content"),
		row->lengths[0]);
}
