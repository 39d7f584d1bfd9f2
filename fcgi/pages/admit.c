/* Deciding an application: each category asked for is admitted to or refused, with reasons. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/evaluation.h"
#include "store/event.h"

enum { CANNOT_DECIDE = ENTRY_UNDECIDED | ENTRY_UNMARKED };

static const struct option either[] = {
	{ .value = "admitted", .label = "Admit" },
	{ .value = "refused", .label = "Refuse" },
	{ 0 },
};

static const struct option refusal[] = {
	{ .value = "refused", .label = "Refuse" },
	{ 0 },
};

/* Two questions for a category; one that something stands against can only be refused. */
static void ask(struct form *form, const struct standing *standing)
{
	struct field *verdict = form_ask(form, &kind_choice, "verdict.%" PRId64,
		standing->category);
	struct field *reason = form_ask(form, &kind_prose, "reason.%" PRId64,
		standing->category);

	verdict->label = arena_text(form->r->arena, "%s: decision", standing->name);
	verdict->options = standing->obstacles ? refusal : either;
	verdict->missing = arena_text(form->r->arena, "Decide on %s", standing->name);
	verdict->row = standing->category;
	reason->label = "Reasons";
	reason->hint = "The provider reads them";
	reason->missing = arena_text(form->r->arena, "Give the reasons for %s",
		standing->name);
	reason->most = 2000;
	reason->row = standing->category;
}

static void decide(struct request *r, const struct form *form,
	const struct standing *standing)
{
	const char *verdict = form_text(form, "verdict.%" PRId64, standing->category);

	db_change(r->db, &q_evaluation_entry_decide,
		ARGS(ARG("application", r->id), ARG("category", standing->category),
			ARG("verdict", verdict), ARG("score", standing->score),
			ARG("reason",
				form_text(form, "reason.%" PRId64, standing->category)),
			ARG("person", r->who.person)));
}

/* The places that follow from the decisions, with their costs and discounts. */
static void admit(struct request *r)
{
	const struct arg *which = ARGS(ARG("application", r->id));
	struct result *admitted;

	db_change(r->db, &q_evaluation_admit, which);
	db_change(r->db, &q_evaluation_core_costs, which);
	db_change(r->db, &q_evaluation_discounts_copy, which);
	admitted = db_query(r->db, &q_evaluation_admitted, which);
	for (size_t i = 0; i < admitted->rows; i++)
		audit(r, "admission", result_number_at(admitted, i, "id"), "admitted",
			NULL, "admitted");
}

static void tell(struct request *r, const struct result *application,
	const struct form *form, const struct standing *standings, size_t count)
{
	const char *text = arena_text(r->arena,
		"We have decided on application %s of %s.\n",
		result_text(application, "reference"),
		result_text(application, "establishment_name"));

	for (size_t i = 0; i < count; i++) {
		const char *verdict = form_text(form, "verdict.%" PRId64,
			standings[i].category);

		text = arena_text(r->arena, "%s\n%s: %s. %s\n", text, standings[i].name,
			verdict,
			form_text(form, "reason.%" PRId64, standings[i].category));
	}
	message_provider(r, result_number(application, "provider"), "application_decided",
		text, "application", r->id);
}

int admit_decide(struct request *r)
{
	struct result *application = db_query(r->db, &q_evaluation_application,
		ARGS(ARG("application", r->id), ARG("authority", r->who.authority)));
	const struct arg *which = ARGS(ARG("application", r->id),
		ARG("person", r->who.person));
	static const struct field none[] = { { 0 } };
	struct form *form = form_new(r, none, NULL);
	struct result *entries;
	struct standing *standings;

	if (!application->rows)
		return reply_not_found(r);
	if (!evaluation_may(r, result_text(application, "state"), APPLICATION_DECIDE))
		return reply_refused(r, "application_moved");
	if (r->method == POST && !evaluation_open(r, r->id, APPLICATION_DECIDE))
		return reply_refused(r, "application_moved");
	entries = db_query(r->db, &q_evaluation_entries, which);
	standings = evaluation_standings(r, entries,
		db_query(r->db, &q_evaluation_statements, which));
	xml_rows(r->page, "application", application);
	for (size_t i = 0; i < entries->rows; i++) {
		if (standings[i].obstacles & CANNOT_DECIDE)
			return reply_refused(r, "application_undecided");
		xml_value(xml_row(r->page, "entry", entries, i), "worth", SHOWN_POINTS,
			standings[i].score);
		ask(form, &standings[i]);
	}
	form_read(form);
	if (!form->good)
		return form_page(form, "admit");
	for (size_t i = 0; i < entries->rows; i++)
		decide(r, form, &standings[i]);
	admit(r);
	db_change(r->db, &q_evaluation_decide, which);
	audit(r, "application", r->id, "decided", "evaluating", "decided");
	tell(r, application, form, standings, entries->rows);
	reply_flash(r, "application_decided");
	return reply_redirect(r, "/applications/%" PRId64, r->id);
}
