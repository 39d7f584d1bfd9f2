/* An establishment applies to join a system: begun, put together, sent, withdrawn, decided. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/form.h"
#include "core/list.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/application.h"
#include "store/calendar.h"
#include "store/correspondence.h"
#include "store/event.h"
#include "store/timeline.h"

static const struct field no_fields[] = {
	{ 0 },
};

static const struct arg *of_provider(struct request *r, int64_t application)
{
	struct arg *args = NEW_ARRAY(r->arena, 4, struct arg);

	args[0] = ARG("application", application);
	args[1] = ARG("provider", r->who.provider);
	args[2] = ARG("category", NOTHING); /* of all */
	return args;
}

/* ---- begun: an establishment and its categories ---- */

/* May it be ticked in this application (NOTHING: a new one)? */
static bool may_ask(const struct result *categories, size_t row, int64_t application)
{
	return !result_text_at(categories, row, "admitted") &&
		result_number_at(categories, row, "under_way") == application;
}

/* A tick for each category that may be asked for, gathered by system. */
static void ask_categories(struct form *form, const struct result *categories,
	int64_t application)
{
	for (size_t row = 0; row < categories->rows; row++) {
		int64_t category = result_number_at(categories, row, "id");
		struct field *field;

		if (!may_ask(categories, row, application))
			continue;
		field = form_ask(form, &kind_tick, "category.%" PRId64, category);
		field->label = result_text_at(categories, row, "name");
		field->hint = result_text_at(categories, row, "summary");
		field->group = arena_text(form->r->arena, "system.%" PRId64,
			result_number_at(categories, row, "system"));
		field->row = category;
		form_set_number(form, field->name,
			result_number_at(categories, row, "asked"));
	}
}

static bool ticked(const struct form *form, const struct result *categories, size_t row)
{
	return form_number(form, "category.%" PRId64,
		       result_number_at(categories, row, "id")) == 1;
}

/* The one system whose categories are ticked; otherwise says at the form what is wrong. */
static int64_t system_of(struct form *form, const struct result *categories,
	int64_t application)
{
	int64_t system = NOTHING;

	for (size_t row = 0; row < categories->rows; row++) {
		if (!may_ask(categories, row, application) ||
			!ticked(form, categories, row))
			continue;
		if (system != NOTHING &&
			system != result_number_at(categories, row, "system"))
			form_error(form, NULL,
				"Tick categories of one system. You can apply to the "
				"other one next");
		system = result_number_at(categories, row, "system");
	}
	if (system == NOTHING)
		form_error(form, NULL, "Tick at least one category");
	return system;
}

/* Makes the entries what is ticked, and the answers what the entries call for. */
static void save_categories(struct form *form, const struct result *categories,
	int64_t application, int64_t was)
{
	struct request *r = form->r;

	for (size_t row = 0; row < categories->rows; row++) {
		const struct arg *args = ARGS(ARG("application", application),
			ARG("provider", r->who.provider),
			ARG("category", result_number_at(categories, row, "id")));

		if (!may_ask(categories, row, was))
			continue;
		db_change(r->db,
			ticked(form, categories, row) ? &q_entry_add : &q_entry_remove,
			args);
	}
	db_change(r->db, &q_application_answers_add, of_provider(r, application));
	db_change(r->db, &q_application_answers_begin, of_provider(r, application));
}

static int start(struct form *form, const struct result *categories, int64_t system)
{
	struct request *r = form->r;
	const struct arg *args = ARGS(ARG("establishment", r->id), ARG("system", system),
		ARG("provider", r->who.provider));
	int64_t application = db_insert(r->db, &q_application_start, args);
	struct result *other;

	if (application) {
		save_categories(form, categories, application, NOTHING);
		audit(r, "application", application, "started", NULL, "draft");
		return reply_redirect(r, "/applications/%" PRId64, application);
	}
	other = db_query(r->db, &q_application_under_way, args);
	if (other->rows == 0)
		return reply_refused(r, "system_closed");
	return reply_redirect(r, "/applications/%" PRId64, result_number(other, "id"));
}

int application_start(struct request *r)
{
	const struct arg *own = ARGS(ARG("establishment", r->id),
		ARG("provider", r->who.provider));
	struct result *establishment = db_query(r->db, &q_establishment_own, own);
	struct result *categories = db_query(r->db, &q_apply_categories,
		ARGS(ARG("establishment", r->id), ARG("system", NOTHING)));
	struct form *form = form_new(r, no_fields, NULL);
	int64_t system = NOTHING;

	if (establishment->rows == 0)
		return reply_not_found(r);
	ask_categories(form, categories, NOTHING);
	form_read(form);
	if (form->good)
		system = system_of(form, categories, NOTHING);
	if (form->good)
		return start(form, categories, system);
	xml_rows(r->page, "establishment", establishment);
	xml_rows(r->page, "category", categories);
	return form_page(form, "application_start");
}

int application_categories(struct request *r)
{
	struct result *own = db_query(r->db, &q_application_own, of_provider(r, r->id));
	struct result *categories;
	struct form *form = form_new(r, no_fields, NULL);

	if (own->rows == 0)
		return reply_not_found(r);
	if (!application_may(own, APPLICATION_SAVE, r->who.roles))
		return reply_refused(r, "application_sent");
	categories = db_query(r->db, &q_apply_categories,
		ARGS(ARG("establishment", result_number(own, "establishment")),
			ARG("system", result_number(own, "system"))));
	ask_categories(form, categories, r->id);
	form_read(form);
	if (form->good)
		system_of(form, categories, r->id);
	if (!form->good) {
		xml_rows(r->page, "application", own);
		xml_rows(r->page, "category", categories);
		return form_page(form, "application_categories");
	}
	db_query(r->db, &q_application_lock, of_provider(r, r->id));
	save_categories(form, categories, r->id, r->id);
	audit(r, "application", r->id, "categories", NULL, NULL);
	return reply_redirect(r, "/applications/%" PRId64, r->id);
}

/* ---- put together: what is done and what is left ---- */

struct progress {
	int64_t done, total, wrong;
};

static void add_readiness(xmlNode *part, bool complete, bool wrong, bool begun,
	struct progress *progress)
{
	const char *word = complete ? "done" : wrong ? "wrong" : begun ? "doing" : "todo";

	xml_text(part, "readiness", word);
	progress->total++;
	progress->done += complete;
	progress->wrong += wrong;
}

static void add_answers(struct request *r, const struct result *answers,
	struct progress *progress)
{
	for (size_t row = 0; row < answers->rows; row++) {
		enum answer_gap gap = application_answer_gap(answers, row, r->today);
		xmlNode *task = xml_row(r->page, "task", answers, row);

		xml_text(task, "gap", answer_gaps[gap]);
		add_readiness(task, gap == ANSWER_COMPLETE,
			gap == ANSWER_EVIDENCE_EXPIRED || gap == ANSWER_EVIDENCE_UNDATED,
			application_answer_begun(answers, row), progress);
	}
}

static bool has_costs(const struct result *entries, size_t row)
{
	return result_number_at(entries, row, "core_lines") > 0 ||
		result_number_at(entries, row, "listed_lines") > 0;
}

static void add_entries(struct request *r, const struct result *entries,
	struct progress *progress)
{
	for (size_t row = 0; row < entries->rows; row++) {
		enum cost_gap gap = application_cost_gap(entries, row);
		bool begun = result_number_at(entries, row, "core_stated") > 0 ||
			result_number_at(entries, row, "listed_stated") > 0;
		xmlNode *entry = xml_row(r->page, "entry", entries, row);

		if (!has_costs(entries, row))
			continue;
		xml_text(entry, "gap", cost_gaps[gap]);
		add_readiness(entry, gap == COST_COMPLETE, gap == COST_OVER_CAP, begun,
			progress);
	}
}

/* Everything an application consists of, and how far it is. */
static struct progress add_parts(struct request *r, const struct query *answers)
{
	const struct arg *args = of_provider(r, r->id);
	struct progress progress = { 0 };
	struct result *entries = db_query(r->db, &q_application_entries, args);
	xmlNode *element;

	add_answers(r, db_query(r->db, answers, args), &progress);
	add_entries(r, entries, &progress);
	if (entries->rows ==
		0) /* nothing is asked for: not complete whatever is answered */
		progress.total++;
	element = xml_add(r->page, "progress");
	xml_number(element, "done", progress.done);
	xml_number(element, "total", progress.total);
	xml_number(element, "wrong", progress.wrong);
	return progress;
}

/* The acts open to this person, so that the page draws no other. */
static void add_acts(struct request *r, xmlNode *parent, const struct result *own)
{
	static const enum application_act acts[] = { APPLICATION_SAVE, APPLICATION_SUBMIT,
		APPLICATION_WITHDRAW };

	for (size_t i = 0; i < sizeof(acts) / sizeof(*acts); i++)
		if (application_may(own, acts[i], r->who.roles))
			xml_text(parent, "act", application_acts[acts[i]]);
}

static void add_application(struct request *r, const struct result *own)
{
	xmlNode *application = xml_row(r->page, "application", own, 0);
	struct holidays holidays = calendar_read(r);
	int64_t due = day_read(result_text(own, "due_on"));

	if (due != NOTHING && application_may(own, APPLICATION_WITHDRAW, r->who.roles))
		xml_number(application, "left",
			calendar_left(day_read(r->today), due, &holidays));
	add_acts(r, application, own);
}

static const struct option application_words[] = {
	{ .value = "draft", .label = "Draft" },
	{ .value = "submitted", .label = "Received" },
	{ .value = "evaluating", .label = "Being checked" },
	{ .value = "clarifying", .label = "Question asked" },
	{ .value = "decided", .label = "Decided" },
	{ .value = "withdrawn", .label = "Withdrawn" },
	{ 0 },
};

static const struct list_column application_columns[] = {
	CELL("reference", "Reference", .link = "/applications/",
		.look = LIST_HEAD | LIST_SORTS),
	CELL("establishment", "For", .look = LIST_SORTS),
	CELL("categories", "Categories", .look = LIST_UNDER),
	CELL("system", "System", .look = LIST_WIDE),
	CELL("submitted_on", "Sent", .look = LIST_SORTS),
	CELL("state", "State", .look = LIST_TAG | LIST_SORTS, .words = application_words),
	CELL("due_on", "Decision", .look = LIST_SORTS),
	CELL("admitted", "Admitted", .look = LIST_FILE | LIST_NUMBER),
	CELL("refused", "Refused", .look = LIST_FILE | LIST_NUMBER),
	{ 0 },
};

static const struct list_filter application_filters[] = {
	MANY_FILTER("state", "State", .options = application_words),
	ONE_FILTER("establishment", "Establishment", .choices = &q_establishment_choices),
	DAYS_FILTER("submitted", "Sent"),
	{ 0 },
};

static const struct list applications = {
	.name = "applications",
	.one = "application",
	.many = "applications",
	.rows = &q_application_list,
	.count = &q_application_count,
	.columns = application_columns,
	.filters = application_filters,
	.sort = "state",
	.nothing =
		"An application is for one establishment and one system, in as many of "
		"its categories as you like.",
};

int application_list(struct request *r)
{
	const struct arg *own = ARGS(ARG("provider", r->who.provider));

	xml_rows(r->page, "sums", db_query(r->db, &q_application_sums, own));
	xml_rows(r->page, "establishment",
		db_query(r->db, &q_establishment_choices, own));
	return list_page(r, &applications, own, "application_list");
}

int application_show(struct request *r)
{
	struct result *own = db_query(r->db, &q_application_own, of_provider(r, r->id));

	if (own->rows == 0)
		return reply_not_found(r);
	add_application(r, own);
	add_parts(r, &q_application_tasks);
	correspondence_add(r, "application", r->id);
	history_add(r, "application", r->id);
	return reply_page(r, 200, "application");
}

/* ---- sent ---- */

struct declaration {
	int64_t declared;
};

static const struct field declaration_fields[] = {
	TICK(struct declaration, declared,
		.label = "The answers are true and complete, I may speak for the "
			 "organisation, and I "
			 "will say at once if something changes",
		.missing = "Tick the box to say that the answers are true"),
	{ 0 },
};

static int64_t due_on(struct request *r)
{
	struct holidays holidays = calendar_read(r);

	return calendar_add(day_read(r->today), ASSESSMENT_DAYS, &holidays);
}

static void tell_authority(struct request *r, const struct result *own, const char *what,
	const char *then)
{
	message_authority(r, result_number(own, "authority"), "procurement", what,
		arena_text(r->arena, "%s (%s): %s.",
			result_text(own, "establishment_name"),
			result_text(own, "system_name"), then),
		"application", r->id);
}

static int submit(struct request *r, const struct result *own)
{
	const struct arg *args = ARGS(ARG("application", r->id),
		ARG("provider", r->who.provider), ARG("person", r->who.person),
		ARG("due_on", day_write(r->arena, due_on(r))));

	if (!db_change(r->db, &q_application_submit, args))
		return reply_refused(r, "system_closed");
	audit(r, "application", r->id, "submitted", "draft", "submitted");
	tell_authority(r, own, "application_received",
		"to be decided within 10 working days");
	reply_flash(r, "application_submitted");
	return reply_redirect(r, "/applications/%" PRId64, r->id);
}

static void check_complete(struct form *form, const struct progress *progress)
{
	if (progress->done < progress->total)
		form_error(form, NULL, "Finish every section first");
}

int application_check(struct request *r)
{
	struct declaration declaration = { 0 };
	struct form *form = form_new(r, declaration_fields, &declaration);
	struct result *own;
	struct progress progress;

	if (r->method == POST)
		db_query(r->db, &q_application_lock, of_provider(r, r->id));
	own = db_query(r->db, &q_application_own, of_provider(r, r->id));
	if (own->rows == 0)
		return reply_not_found(r);
	add_application(r, own);
	progress = add_parts(r, &q_application_answers);
	xml_rows(r->page, "line",
		db_query(r->db, &q_application_cost_lines, of_provider(r, r->id)));
	xml_rows(r->page, "discount",
		db_query(r->db, &q_application_discounts, of_provider(r, r->id)));
	if (!application_may(own, APPLICATION_SUBMIT, r->who.roles))
		return r->method == POST ? reply_refused(r, "application_sent")
					 : reply_page(r, 200, "application_check");
	form_read(form);
	if (form->good)
		check_complete(form, &progress);
	if (form->good)
		return submit(r, own);
	return form_page(form, "application_check");
}

int application_withdraw(struct request *r)
{
	struct result *own;

	db_query(r->db, &q_application_lock, of_provider(r, r->id));
	own = db_query(r->db, &q_application_own, of_provider(r, r->id));
	if (own->rows == 0)
		return reply_not_found(r);
	if (!application_may(own, APPLICATION_WITHDRAW, r->who.roles) ||
		!db_change(r->db, &q_application_withdraw, of_provider(r, r->id)))
		return reply_refused(r, "application_decided");
	audit(r, "application", r->id, "withdrawn", result_text(own, "state"),
		"withdrawn");
	if (application_state_of(own) != APPLICATION_DRAFT)
		tell_authority(r, own, "application_withdrawn",
			"withdrawn by the provider");
	reply_flash(r, "application_withdrawn");
	return reply_redirect(r, "/applications");
}
