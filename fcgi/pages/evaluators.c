/* Who marks a referral: named by the broker, progress without marks, conflicts and what is done about them. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/xml.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/marking.h"

/* Nobody joins those who have begun to read each other's marks. */
static bool may_name(const struct request *r, const struct marking *marking)
{
	return step_find(referral_steps, (int)marking->state, REFERRAL_NAME,
		       r->who.roles) &&
		!marking_shows(marking->phase) && marking->phase != MARKING_NOTHING;
}

static void ask_names(struct form *form, const struct result *candidates)
{
	for (size_t i = 0; i < candidates->rows; i++) {
		int64_t person = result_number_at(candidates, i, "id");
		struct field *field = form_ask(form, &kind_tick, "evaluator.%" PRId64,
			person);

		field->label = result_text_at(candidates, i, "name");
		field->group = "evaluator";
		field->row = person;
	}
}

static void tell_named(struct request *r, const struct marking *marking, int64_t person)
{
	message_send(r, person, "evaluator_named",
		arena_text(r->arena,
			"You are named as an evaluator of %s, %s.\n\n"
			"First declare whether you have a conflict of interest. Then "
			"mark each "
			"written answer from 0 to %" PRId64
			", alone. When all evaluators have "
			"marked, agree one mark for each answer.\n",
			marking->reference, marking->title, marking->scale),
		"referral", marking->referral);
}

static int64_t name_them(struct request *r, const struct form *form,
	const struct marking *marking, const struct result *candidates)
{
	int64_t named = 0;

	for (size_t i = 0; i < candidates->rows; i++) {
		int64_t person = result_number_at(candidates, i, "id");

		if (form_number(form, "evaluator.%" PRId64, person) != 1)
			continue;
		if (!db_insert(r->db, &q_marking_name,
			    ARGS(ARG("person", person),
				    ARG("referral", marking->referral),
				    ARG("council", marking->council))))
			continue;
		audit(r, "referral", marking->referral, "evaluator_named", NULL,
			event_person(r->arena, person));
		tell_named(r, marking, person);
		named++;
	}
	return named;
}

int evaluators_name(struct request *r)
{
	struct form *form = form_new(r, (const struct field[]){ { 0 } }, NULL);
	struct marking marking;
	struct result *candidates;
	bool open;

	if (!marking_find(r, &marking))
		return reply_not_found(r);
	candidates = db_query(r->db, &q_marking_candidates,
		ARGS(ARG("referral", r->id), ARG("council", marking.council)));
	open = may_name(r, &marking);
	ask_names(form, candidates);
	form_read(form);
	if (r->method == POST && !open)
		return reply_refused(r, "marking_moved");
	if (form->good && !name_them(r, form, &marking, candidates))
		form_error(form, NULL, "Select at least one evaluator");
	if (form->good) {
		reply_flash(r, "evaluators_named");
		return reply_redirect(r, "/referrals/%" PRId64 "/marking", r->id);
	}
	marking_add(r, &marking);
	xml_rows(r->page, "evaluator",
		db_query(r->db, &q_marking_people,
			ARGS(ARG("referral", r->id), ARG("round", marking.round))));
	if (open && candidates->rows)
		return form_page(form, "evaluators");
	return reply_page(r, 200, "evaluators");
}

/* ---- one declaration: a remedy for a conflict, or standing down ---- */

struct answers {
	char *act, *text;
};

static const struct option acts[] = {
	{ .value = "remedy", .label = "Let them mark" },
	{ .value = "stand_down", .label = "Stand them down" },
	{ 0 },
};

static const struct field fields[] = {
	PROSE(struct answers, text, .label = "Reason", .most = 1000,
		.missing = "Enter the reason"),
	ACT(struct answers, act, .options = acts),
	{ 0 },
};

static bool may_remedy(const struct request *r, const struct result *declaration)
{
	const char *says = result_text(declaration, "says");

	return request_is(r, ROLE_PROCUREMENT) && says && strcmp(says, "conflict") == 0 &&
		!result_text(declaration, "remedy");
}

static bool may_stand_down(const struct request *r, const struct result *declaration)
{
	const char *says = result_text(declaration, "says");

	return request_is(r, ROLE_BROKER) && result_number(declaration, "marked") == 0 &&
		(!says || strcmp(says, "none") == 0);
}

static int settle(struct request *r, const struct result *declaration,
	const struct answers *answers)
{
	int64_t referral = result_number(declaration, "referral");
	bool remedy = strcmp(answers->act, "remedy") == 0;
	const char *text = remedy ? answers->text
				  : arena_text(r->arena, "Stood down by %s: %s",
					    r->who.name, answers->text);

	if (!(remedy ? may_remedy : may_stand_down)(r, declaration))
		return reply_refused(r, "marking_moved");
	if (!db_change(r->db, remedy ? &q_marking_remedy : &q_marking_stand_down,
		    ARGS(ARG("declaration", r->id), ARG("text", text))))
		return reply_refused(r, "marking_moved");
	audit(r, "referral", referral,
		remedy ? "conflict_remedied" : "evaluator_stood_down",
		event_person(r->arena, result_number(declaration, "person")), text);
	if (remedy)
		message_send(r, result_number(declaration, "person"), "conflict_remedied",
			arena_text(r->arena, "About the conflict that you declared: %s\n",
				text),
			"referral", referral);
	reply_flash(r, remedy ? "remedied" : "stood_down");
	return reply_redirect(r, "/referrals/%" PRId64 "/marking", referral);
}

int evaluators_declaration(struct request *r)
{
	struct answers answers = { 0 };
	struct form *form = form_new(r, fields, &answers);
	int64_t leads = request_is(r, ROLE_PROCUREMENT | ROLE_AUDITOR) ? r->who.authority
								       : NOTHING;
	struct result *declaration = db_query(r->db, &q_marking_declaration,
		ARGS(ARG("declaration", r->id), ARG("authority", r->who.authority),
			ARG("lead_of", leads)));
	xmlNode *element;

	if (!declaration->rows)
		return reply_not_found(r);
	form_read(form);
	if (form->good)
		return settle(r, declaration, &answers);
	element = xml_row(r->page, "declaration", declaration, 0);
	if (may_remedy(r, declaration))
		xml_text(element, "open", "remedy");
	if (may_stand_down(r, declaration))
		xml_text(element, "open", "stand_down");
	return form_page(form, "declaration");
}
