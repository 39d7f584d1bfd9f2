/*
 * What befalls a referral that is out: a later deadline, a wider limit, withdrawal, an
 * end without an award.  RM-18, RULES B16, A40.
 */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/db.h"
#include "core/form.h"
#include "core/xml.h"
#include "domain/calendar.h"
#include "domain/place.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/invitee.h"

/* ---- withdrawing, closing ---- */

struct ending {
	char *reason;
};

static const struct field withdrawing[] = {
	PROSE(struct ending, reason, .label = "Why is it withdrawn?",
		.hint = "Everyone who was invited is told this", .most = 1000,
		.missing = "Say why it is withdrawn"),
	{ 0 }
};

/* Nobody has seen a draft, so nobody needs to be told. */
static const struct field discarding[] = { { 0 } };

static const struct field closing[] = {
	PROSE(struct ending, reason, .label = "Why is nobody awarded?",
		.hint = "Everyone who was invited is told this", .most = 1000,
		.missing = "Say why nobody is awarded"),
	{ 0 }
};

/* What everyone is told may not say whom it is about. */
static void check_reason(struct form *form, const char *reason)
{
	const char *leak = reason ? referral_leak(form->r, form->r->id, reason) : NULL;

	if (leak)
		form_error(form, "reason", "The reason %s. Take it out", leak);
}

/* The state as it is once nobody else can change it. */
static bool still(struct request *r, enum referral_state state)
{
	const struct result *row = db_query(r->db, &q_referral_lock,
		ARGS(ARG("referral", r->id), ARG("authority", r->who.authority)));

	return strcmp(result_text(row, "state"), referral_states[state]) == 0;
}

static int end(struct request *r, const struct referral *referral,
	enum referral_state state, const char *reason)
{
	const struct arg *args = ARGS(ARG("referral", r->id),
		ARG("authority", r->who.authority), ARG("state", referral_states[state]),
		ARG("was", referral_states[referral->state]), ARG("reason", reason));

	if (!still(r, referral->state) || !db_change(r->db, &q_referral_end, args))
		return reply_refused(r, "changed");
	audit(r, "referral", r->id, referral_states[state],
		referral_states[referral->state], reason);
	if (referral->state != REFERRAL_DRAFT)
		return 0;
	db_change(r->db, &q_referral_forget_identity, args);
	db_change(r->db, &q_referral_forget_home, args);
	return 0;
}

static int finish(struct request *r, const struct referral *referral, const char *what,
	const char *reason)
{
	if (referral->state != REFERRAL_DRAFT)
		referral_tell(r, r->id, what, reason);
	reply_flash(r, referral->state == REFERRAL_DRAFT ? "discarded" : "ended");
	if (referral->state == REFERRAL_DRAFT)
		return reply_redirect(r, "/referrals");
	return reply_redirect(r, "/referrals/%" PRId64, r->id);
}

int referral_withdraw(struct request *r)
{
	struct ending ending = { 0 };
	struct referral *referral = referral_find(r);
	struct form *form;
	int status;

	if (!referral)
		return reply_not_found(r);
	if (!referral_may(referral, REFERRAL_WITHDRAW))
		return reply_refused(r, "not_now");
	form = form_new(r, referral->state == REFERRAL_DRAFT ? discarding : withdrawing,
		&ending);
	form_read(form);
	if (form->good)
		check_reason(form, ending.reason);
	if (!form->good) {
		referral_head(r, referral, "withdraw");
		return form_page(form, "referral_withdraw");
	}
	status = end(r, referral, REFERRAL_WITHDRAWN, ending.reason);
	return status ? status : finish(r, referral, "referral_withdrawn", ending.reason);
}

int referral_close(struct request *r)
{
	struct ending ending;
	struct referral *referral = referral_find(r);
	struct form *form = form_new(r, closing, &ending);
	int status;

	if (!referral)
		return reply_not_found(r);
	if (!referral_may(referral, REFERRAL_CLOSE))
		return reply_refused(r, "not_now");
	form_read(form);
	if (form->good)
		check_reason(form, ending.reason);
	if (!form->good) {
		referral_head(r, referral, "close");
		xml_rows(r->page, "progress",
			db_query(r->db, &q_referral_progress,
				ARGS(ARG("referral", r->id))));
		return form_page(form, "referral_close");
	}
	status = end(r, referral, REFERRAL_UNSUCCESSFUL, ending.reason);
	return status ? status : finish(r, referral, "referral_closed", ending.reason);
}

/* ---- a later deadline ---- */

struct extension {
	char *closes_at, *reason, *limit;
};

enum { MILE = 100, WIDEST = 100 * MILE, LIMITS = 12 };

static const struct field extending[] = { MOMENT(struct extension, closes_at,
						  .label = "Bids close",
						  .missing = "Enter when bids close"),
	PROSE(struct extension, reason, .label = "Why later?",
		.hint = "Everyone who is invited is told this", .most = 400,
		.missing = "Say why it is later"),
	{ 0 } };

static const struct field widening = CHOICE(struct extension, limit,
	.label = "How far may it be?",
	.hint = "A wider limit invites more, who all get the full time",
	.missing = "Choose how far it may be");

/* Everybody whom a limit adds to those who are invited; nobody is taken away. */
static size_t joining(const struct invitees *now, int64_t limit)
{
	size_t count = 0;

	for (size_t i = 0; i < now->count; i++) {
		const struct invitee *invitee = &now->list[i];
		bool known = invitee->invitation != NOTHING;

		if (known && invitee->stood != TOO_FAR)
			continue;
		if (invitee->standing != INVITED && invitee->standing != TOO_FAR)
			continue;
		count += place_inside(invitee->distance, limit);
	}
	return count;
}

static struct option wider(struct request *r, const struct invitees *now, int64_t limit,
	bool same)
{
	return (struct option){
		.value = limit == NOTHING ? "none" : points_show(r->arena, limit),
		.label = limit == NOTHING
			? "No limit"
			: arena_text(r->arena, "%" PRId64 " miles", limit / MILE),
		.hint = same
			? "As it is"
			: arena_text(r->arena, "Invites %zu more", joining(now, limit)),
	};
}

/* The limit as it is, and those tens of miles above it, or none, that invite more. */
static const struct option *wider_limits(struct request *r,
	const struct referral *referral, const struct invitees *now)
{
	struct option *options = NEW_ARRAY(r->arena, LIMITS + 1, struct option);
	size_t count = 0, joined = joining(now, referral->radius);

	options[count++] = wider(r, now, referral->radius, true);
	for (int64_t limit = 10 * MILE; limit <= WIDEST; limit += 10 * MILE) {
		if (limit <= referral->radius || joining(now, limit) == joined)
			continue;
		joined = joining(now, limit);
		options[count++] = wider(r, now, limit, false);
	}
	if (joining(now, NOTHING) > joined)
		options[count] = wider(r, now, NOTHING, false);
	return options;
}

/* Only a limit that there is can be widened. */
static struct form *new_form(struct request *r, const struct referral *referral,
	const struct invitees *now, struct extension *answers)
{
	const size_t count = sizeof(extending) / sizeof(*extending);
	struct field *asked = NEW_ARRAY(r->arena, count + 1, struct field);

	memcpy(asked, extending, sizeof(extending));
	answers->limit = NULL;
	if (referral->radius != NOTHING) {
		asked[count - 1] = widening;
		asked[count - 1].options = wider_limits(r, referral, now);
	}
	return form_new(r, asked, answers);
}

static int64_t limit_of(const struct extension *answers, const struct referral *referral)
{
	int64_t limit = NOTHING;

	if (!answers->limit)
		return referral->radius;
	hundredths_read(answers->limit, &limit);
	return limit;
}

static void check_extension(struct form *form, const struct extension *answers,
	const struct referral *referral, bool joined)
{
	struct request *r = form->r;
	const int64_t least_days = result_number(referral->row, "least_days");
	struct moment now, before, later;

	moment_read(r->now, &now);
	moment_read(result_text(referral->row, "closes_at"), &before);
	moment_read(answers->closes_at, &later);
	if (moment_between(before, later) <= 0)
		form_error(form, "closes_at", "It must be later than %s",
			moment_show(r->arena, result_text(referral->row, "closes_at")));
	else if (!extension_lawful(now, before, later, joined, least_days))
		form_error(form, "closes_at",
			"Those who are newly invited must have %" PRId64
			" full days or more",
			least_days);
}

/* Admissions made since publication join the list now that it is drawn up again. */
static void keep_newcomers(struct request *r, const struct invitees *now, int64_t limit)
{
	for (size_t i = 0; i < now->count; i++) {
		const struct invitee *invitee = &now->list[i];
		enum invitation_standing standing = invitee->standing;

		if (invitee->invitation != NOTHING)
			continue;
		if (standing == TOO_FAR && place_inside(invitee->distance, limit))
			standing = INVITED;
		db_insert(r->db, &q_invitation_insert,
			ARGS(ARG("referral", r->id), ARG("admission", invitee->admission),
				ARG("standing", invitation_standings[standing]),
				ARG("distance", invitee->distance),
				ARG("score", invitee->score),
				ARG("discount", invitee->discount)));
	}
}

static int extend(struct request *r, const struct referral *referral,
	const struct extension *answers, const struct invitees *now, int64_t limit)
{
	const bool widened = limit != referral->radius;
	const struct arg *args = ARGS(ARG("referral", r->id),
		ARG("authority", r->who.authority), ARG("person", r->who.person),
		ARG("closes_at", answers->closes_at), ARG("radius", limit),
		ARG("reason", answers->reason),
		ARG("widened", widened && joining(now, limit)));

	db_query(r->db, &q_referral_lock, args);
	if (!db_change(r->db, &q_deadline_next, args) ||
		!db_change(r->db, &q_referral_extend, args))
		return reply_refused(r, "changed");
	if (widened) {
		db_change(r->db, &q_invitation_widen, args);
		keep_newcomers(r, now, limit);
	}
	referral_tell(r, r->id, "referral_extended",
		arena_text(r->arena, "Bids now close on %s. %s",
			moment_show_at(r->arena, answers->closes_at), answers->reason));
	audit(r, "referral", r->id, "extended", result_text(referral->row, "closes_at"),
		answers->closes_at);
	reply_flash(r, "extended");
	return reply_redirect(r, "/referrals/%" PRId64, r->id);
}

int referral_extend(struct request *r)
{
	struct extension answers;
	struct referral *referral = referral_find(r);
	struct form *form;
	struct invitees now;
	int64_t limit;

	if (!referral)
		return reply_not_found(r);
	if (!referral_may(referral, REFERRAL_EXTEND))
		return reply_refused(r, "not_now");
	now = invitees_now(r, referral, referral->radius);
	form = new_form(r, referral, &now, &answers);
	form_set_text(form, "closes_at", result_text(referral->row, "closes_at"));
	if (referral->radius != NOTHING)
		form_set_text(form, "limit", points_show(r->arena, referral->radius));

	form_read(form);
	limit = limit_of(&answers, referral);
	if (form->good)
		check_reason(form, answers.reason);
	if (form->good)
		check_extension(form, &answers, referral,
			limit != referral->radius && joining(&now, limit));
	if (!form->good) {
		referral_head(r, referral, "extend");
		return form_page(form, "referral_extend");
	}
	return extend(r, referral, &answers, &now, limit);
}
