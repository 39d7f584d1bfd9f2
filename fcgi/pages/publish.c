/*
 * Publishing a referral: what bidders will see, what is still lacking, the deadline;
 * then, at once, deadline, list of invitees and state.  RM-01 to RM-06, RULES B16, B17,
 * regulation 34(11).
 */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/db.h"
#include "core/form.h"
#include "core/xml.h"
#include "domain/calendar.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/calendar.h"
#include "store/event.h"
#include "store/invitee.h"

struct publishing {
	char *closes_at, *reason;
	int64_t agreed;
};

static const struct field fields[] = {
	MOMENT(struct publishing, closes_at, .label = "Bids close",
		.hint = "A day and a time, like 29 1 2027 and noon",
		.missing = "Enter when bids close"),
	TICK(struct publishing, agreed,
		.label = "Everyone who is invited has agreed to fewer days"),
	PROSE(struct publishing, reason, .label = "How and when they agreed",
		.optional = true,
		.hint = "Only if they have fewer days. Kept with the deadline, and told "
			"to all",
		.most = 400),
	{ 0 }
};

/* ---- leaks ---- */

static bool leaks(struct form *form, const char *what, const char *text)
{
	const char *leak = referral_leak(form->r, form->r->id, text);

	if (leak)
		form_error(form, NULL, "%s %s. Take it out before you publish", what,
			leak);
	return leak;
}

/* Everything in words that bidders will read. */
static void check_leaks(struct form *form, const struct referral *referral)
{
	const struct arg *args = ARGS(ARG("referral", referral->id));
	const struct result *needs = db_query(form->r->db, &q_need_all, args);
	const struct result *children = db_query(form->r->db, &q_child_list, args);

	if (leaks(form, "The title", referral->title) ||
		leaks(form, "The text about the child",
			result_text(referral->row, "summary")))
		return;
	for (size_t i = 0; i < needs->rows; i++)
		if (leaks(form,
			    arena_text(form->r->arena, "The %s “%.60s”",
				    result_text_at(needs, i, "kind"),
				    result_text_at(needs, i, "text")),
			    result_text_at(needs, i, "text")))
			return;
	for (size_t i = 0; i < children->rows; i++)
		if (leaks(form, "The child’s status",
			    result_text_at(children, i, "status")))
			return;
	leaks(form, "What is said of the deadline", form_text(form, "reason"));
}

/* ---- the deadline ---- */

static const char *earliest(struct request *r, struct moment now, int64_t least_days)
{
	const struct moment moment = deadline_earliest(now, least_days);

	return arena_text(r->arena, "%s, %s", day_show(r->arena, moment.day),
		time_show(r->arena, moment.second));
}

static void check_deadline(struct form *form, const struct publishing *answers,
	int64_t least_days)
{
	struct request *r = form->r;
	struct moment now, closes;

	moment_read(r->now, &now);
	moment_read(answers->closes_at, &closes);
	if (moment_between(now, closes) <= 0) {
		form_error(form, "closes_at", "Bids must close in the future");
		return;
	}
	if (answers->agreed && !answers->reason)
		form_error(form, "reason",
			"Say how and when everyone agreed to fewer days");
	if (!answers->agreed && !deadline_enough(now, closes, least_days))
		form_error(form, "closes_at",
			"Bidders must have %" PRId64
			" full days or more: bids may close from %s",
			least_days, earliest(r, now, least_days));
}

/* Noon of a working day with the least days behind it. */
static const char *usual_deadline(struct request *r, int64_t least_days)
{
	const struct holidays holidays = calendar_read(r);

	return arena_text(r->arena, "%s 12:00:00",
		day_write(r->arena,
			deadline_usual(day_read(r->today), least_days, &holidays)));
}

/* ---- at once ---- */

static void keep_invitees(struct request *r, const struct invitees *invitees)
{
	for (size_t i = 0; i < invitees->count; i++) {
		const struct invitee *invitee = &invitees->list[i];

		db_insert(r->db, &q_invitation_insert,
			ARGS(ARG("referral", r->id), ARG("admission", invitee->admission),
				ARG("standing", invitation_standings[invitee->standing]),
				ARG("distance", invitee->distance),
				ARG("score", invitee->score),
				ARG("discount", invitee->discount)));
	}
}

static void tell(struct request *r, const struct referral *referral,
	const char *closes_at)
{
	referral_tell(r, r->id, "referral_published",
		arena_text(r->arena, "%s is open for bids until %s. You are invited.",
			referral->reference, moment_show_at(r->arena, closes_at)));
}

static int publish(struct request *r, const struct referral *referral,
	const struct publishing *answers, const struct invitees *invitees)
{
	const struct arg *args = ARGS(ARG("referral", r->id),
		ARG("authority", r->who.authority), ARG("person", r->who.person),
		ARG("closes_at", answers->closes_at), ARG("agreed", answers->agreed),
		ARG("reason", answers->agreed ? answers->reason : NULL));

	db_query(r->db, &q_referral_lock, args);
	if (!db_change(r->db, &q_deadline_first, args))
		return reply_refused(r, "changed");
	keep_invitees(r, invitees);
	if (!db_change(r->db, &q_referral_publish, args))
		return reply_refused(r, "changed");
	tell(r, referral, answers->closes_at);
	audit(r, "referral", r->id, "published", "draft",
		arena_text(r->arena, "invited %zu of %zu, closes %s", invitees->invited,
			invitees->count, moment_show_at(r->arena, answers->closes_at)));
	reply_flash(r, "published");
	return reply_redirect(r, "/referrals/%" PRId64, r->id);
}

static int show(struct form *form, const struct referral *referral,
	const struct invitees *invitees)
{
	struct request *r = form->r;
	xmlNode *draft;

	referral_head(r, referral, "publish");
	draft = xml_add(r->page, "draft");
	xml_number(draft, "invited", invitees->invited);
	referral_lacks(referral, invitees->invited, draft);
	referral_early(r, referral, form_text(form, "closes_at"));
	referral_brief(r, r->id, referral->weights, NULL);
	return form_page(form, "referral_publish");
}

int referral_publish(struct request *r)
{
	struct publishing answers;
	struct form *form = form_new(r, fields, &answers);
	struct referral *referral = referral_find(r);
	struct invitees invitees;
	int64_t least_days;

	if (!referral)
		return reply_not_found(r);
	if (!referral_may(referral, REFERRAL_PUBLISH))
		return reply_refused(r, "published");
	least_days = result_number(referral->row, "least_days");
	invitees = invitees_now(r, referral, referral->radius);
	form_set_text(form, "closes_at", usual_deadline(r, least_days));

	form_read(form);
	if (r->method == POST && referral_lacks(referral, invitees.invited, NULL))
		form_error(form, NULL, "Some things are missing before you can publish");
	if (form->good)
		check_deadline(form, &answers, least_days);
	if (form->good)
		check_leaks(form, referral);
	if (!form->good)
		return show(form, referral, &invitees);
	return publish(r, referral, &answers, &invitees);
}
