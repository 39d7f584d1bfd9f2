/* A referral: begun, described, and shown with what it still lacks or how it stands. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/db.h"
#include "core/form.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/correspondence.h"
#include "store/event.h"
#include "store/invitee.h"
#include "store/timeline.h"

struct described {
	int64_t category, reason;
	char *title, *summary;
};

#define TITLE                                                                            \
	LINE(struct described, title, .label = "Title", .most = 200,                     \
		.hint = "What it is and the age, like “Day school place for a child "  \
			"aged 11”",                                                      \
		.missing = "Enter a title")
#define SUMMARY                                                                          \
	PROSE(struct described, summary, .label = "About the child", .most = 4000,       \
		.hint = "In plain words, without name, school or place",                 \
		.missing = "Say what bidders need to know about the child")

static const struct field begun[] = { CHOSEN(struct described, category,
					      .label = "What is it for?",
					      .missing = "Choose what it is for"),
	TITLE, SUMMARY, { 0 } };

static const struct field described[] = { TITLE, SUMMARY,
	LISTED(struct described, reason, .label = "Why is it needed?", .optional = true,
		.hint = "Bidders do not see this"),
	{ 0 } };

static void check_leaks(struct form *form, const struct described *answers)
{
	struct request *r = form->r;
	const char *leak = referral_leak(r, r->id, answers->title);

	if (leak)
		form_error(form, "title", "The title %s. Take it out", leak);
	leak = referral_leak(r, r->id, answers->summary);
	if (leak)
		form_error(form, "summary", "The text %s. Take it out", leak);
}

/* "SET-R-2026-00417": the system's, of the year, from a counter of its own. */
static char *next_reference(struct request *r, const char *system)
{
	const char *series = arena_text(r->arena, "referral:%s:%.4s", system, r->today);

	return arena_text(r->arena, "%.14s-R-%.4s-%05" PRId64, system, r->today,
		counter_next(r, series));
}

static struct result *categories(struct request *r, int64_t category)
{
	return db_query(r->db, &q_referral_categories,
		ARGS(ARG("authority", r->who.authority), ARG("category", category)));
}

int referral_new(struct request *r)
{
	struct described answers;
	struct form *form = form_new(r, begun, &answers);
	const struct result *chosen;
	int64_t id;

	form_options(form, "category", categories(r, NOTHING));
	form_read(form);
	if (form->good)
		check_leaks(form, &answers);
	if (!form->good)
		return form_page(form, "referral_new");

	chosen = categories(r, answers.category);
	if (chosen->rows == 0)
		return reply_refused(r, "not_buying");
	id = db_insert(r->db, &q_referral_insert,
		form_args(form,
			ARGS(ARG("authority", r->who.authority),
				ARG("person", r->who.person),
				ARG("reference",
					next_reference(r,
						result_text(chosen,
							"system_reference"))))));
	if (!id)
		return reply_refused(r, "not_buying");
	audit(r, "referral", id, "drafted", NULL, "draft");
	return reply_redirect(r, "/referrals/%" PRId64 "/child", id);
}

int referral_about(struct request *r)
{
	struct described answers;
	struct form *form = form_new(r, described, &answers);
	struct referral *referral = referral_find(r);

	if (!referral)
		return reply_not_found(r);
	if (!referral_may(referral, REFERRAL_EDIT))
		return reply_refused(r, "published");
	form_options(form, "reason",
		db_query(r->db, &q_referral_reasons,
			ARGS(ARG("category", result_number(referral->row, "category")))));
	form_set_text(form, "title", referral->title);
	form_set_text(form, "summary", result_text(referral->row, "summary"));
	form_set_number(form, "reason", result_number(referral->row, "reason"));

	form_read(form);
	if (form->good)
		check_leaks(form, &answers);
	if (!form->good) {
		referral_head(r, referral, "about");
		return form_page(form, "referral_about");
	}
	if (!db_change(r->db, &q_referral_describe,
		    form_args(form,
			    ARGS(ARG("referral", r->id),
				    ARG("authority", r->who.authority)))))
		return reply_refused(r, "published");
	audit(r, "referral", r->id, "described", NULL, NULL);
	return reply_redirect(r, "/referrals/%" PRId64 "/child", r->id);
}

/* ---- overview ---- */

static void show_draft(struct request *r, const struct referral *referral)
{
	const struct invitees invitees = invitees_now(r, referral, referral->radius);
	xmlNode *draft = xml_add(r->page, "draft");

	xml_number(draft, "invited", invitees.invited);
	referral_lacks(referral, invitees.invited, draft);
	referral_early(r, referral, NULL);
}

static void show_life(struct request *r, const struct referral *referral)
{
	const struct arg *args = ARGS(ARG("referral", r->id));

	if (referral->state == REFERRAL_PUBLISHED)
		referral_early(r, referral, result_text(referral->row, "closes_at"));
	xml_rows(r->page, "progress", db_query(r->db, &q_referral_progress, args));
	xml_rows(r->page, "deadline", db_query(r->db, &q_referral_deadlines, args));
	xml_rows(r->page, "declined", db_query(r->db, &q_referral_declined, args));
}

int referral_show(struct request *r)
{
	struct referral *referral = referral_find(r);

	if (!referral)
		return reply_not_found(r);
	referral_head(r, referral, "overview");
	if (referral->state == REFERRAL_DRAFT)
		show_draft(r, referral);
	else if (result_text(referral->row, "published_at"))
		show_life(r, referral);
	referral_brief(r, r->id, referral->weights,
		result_text(referral->row, "closes_at"));
	if (result_text(referral->row, "published_at"))
		correspondence_add_referral(r, r->id);
	history_add(r, "referral", r->id);
	return reply_page(r, 200, "referral");
}
