/* The family's choice: offered by lot, answered in time or not at all. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/form.h"
#include "core/xml.h"
#include "domain/referral.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/result.h"

static const char none_of_them[] = "none";

/* The referral in the model, as far as this authority may see it; NULL otherwise. */
static struct result *show_referral(struct request *r)
{
	struct result *found = result_referral(r);

	if (found)
		xml_row(r->page, "referral", found, 0);
	return found;
}

static bool may(const struct request *r, const struct result *referral,
	enum referral_act act)
{
	return step_find(referral_steps,
		       word_find(referral_states, result_text(referral, "state")),
		       (int)act, r->who.roles) != NULL;
}

/* ---- offering ---- */

struct offering {
	char *answer_by;
};

static const struct field offering_fields[] = {
	MOMENT(struct offering, answer_by, .label = "When must the family answer by?",
		.hint = "If nothing is heard by then, first place stands",
		.missing = "Enter the day and time to answer by"),
	{ 0 }
};

struct shortlisted {
	struct contest *contest;
	struct bid_score *scores;
	bool *offered;
	size_t count;
};

static struct shortlisted find_offer(struct request *r, struct contest *contest)
{
	struct shortlisted list = { .contest = contest,
		.scores = NEW_ARRAY(r->arena, contest->count, struct bid_score),
		.offered = NEW_ARRAY(r->arena, contest->count, bool) };

	for (size_t i = 0; i < contest->count; i++)
		contest_score(contest, i, &list.scores[i]);
	list.count = contest_offer(r, contest, list.scores, list.offered);
	return list;
}

static void show_offer(struct request *r, const struct shortlisted *list)
{
	xmlNode *offer = xml_add(r->page, "offer");

	xml_number(offer, "run", list->contest->run);
	xml_text(offer, "choice", choice_words[list->contest->rule.mode]);
	xml_value(offer, "choice_gap", SHOWN_POINTS, list->contest->rule.gap);
	for (size_t i = 0; i < list->contest->count; i++) {
		xmlNode *bid;

		if (!list->offered[i])
			continue;
		bid = xml_add(offer, "bid");
		xml_text(bid, "establishment", list->contest->names[i]);
		xml_number(bid, "position", list->scores[i].position);
		xml_value(bid, "total_points", SHOWN_POINTS, list->scores[i].total);
		xml_number(bid, "must_missed", list->contest->bids[i].must_missed);
	}
}

/* One that misses a must-have may be offered, but not without a word (A16). */
static bool misses_must_have(const struct shortlisted *list)
{
	for (size_t i = 0; i < list->contest->count; i++) {
		if (list->offered[i] && list->contest->bids[i].must_missed)
			return true;
	}
	return false;
}

static void ask_reason(struct form *form)
{
	struct field *field = form_ask(form, &kind_prose, "must_reason");

	field->label = "Why a bid that misses a must-have is offered";
	field->hint = "Kept in the history. You are asked again if the family chooses it";
	field->missing = "Say why a bid that misses a must-have is offered";
	field->most = 1000;
}

/* The offered bids in an order by lot, so that no place says anything. */
static void keep_shortlist(struct request *r, const struct shortlisted *list)
{
	const struct contest *contest = list->contest;
	struct result *lots = db_query(r->db, &q_shortlist_lots,
		ARGS(ARG("result", contest->result)));
	bool close = contest->rule.mode == CHOICE_CLOSE;
	int64_t position = 0;

	db_change(r->db, &q_choice_clear, ARGS(ARG("referral", r->id)));
	for (size_t row = 0; row < lots->rows; row++) {
		int64_t bid = result_number_at(lots, row, "bid");

		for (size_t i = 0; i < contest->count; i++) {
			if (contest->bids[i].bid != bid || !list->offered[i])
				continue;
			db_insert(r->db, &q_shortlist_add,
				ARGS(ARG("referral", r->id), ARG("bid", bid),
					ARG("result", contest->result),
					ARG("position", ++position),
					ARG("gap", close ? list->scores[i].gap : NOTHING),
					ARG("gap_below",
						close ? contest->rule.gap : NOTHING),
					ARG("total", contest->bids[i].total),
					ARG("budget",
						close ? NOTHING : contest->rule.budget)));
		}
	}
}

static bool is_later(const char *moment, const char *now)
{
	struct moment one, other;

	return moment_read(moment, &one) && moment_read(now, &other) &&
		moment_between(other, one) > 0;
}

static int offer(struct request *r)
{
	struct contest *contest = contest_recorded(r, r->id, NOTHING);
	struct shortlisted list;
	struct offering given;
	struct form *form;

	if (!contest)
		return reply_not_found(r);
	if (r->method == POST && !contest_current(r, r->id, contest))
		return reply_refused(r, "choice_not_now");
	list = find_offer(r, contest);
	if (list.count == 0 && r->method == POST)
		return reply_refused(r, "choice_none");
	show_offer(r, &list);
	if (list.count == 0 || !request_is(r, ROLE_BROKER))
		return reply_page(r, 200, "choice");
	form = form_new(r, offering_fields, &given);
	if (misses_must_have(&list))
		ask_reason(form);
	form_read(form);
	if (form->good && !is_later(given.answer_by, r->now))
		form_error(form, "answer_by",
			"The day and time to answer by must be in the future");
	if (!form->good)
		return form_page(form, "choice");
	keep_shortlist(r, &list);
	db_insert(r->db, &q_choice_add,
		ARGS(ARG("referral", r->id), ARG("answer_by", given.answer_by)));
	db_change(r->db, &q_result_state,
		ARGS(ARG("referral", r->id), ARG("was", "scored"),
			ARG("becomes", "choosing")));
	audit(r, "referral", r->id, "offered", "scored",
		misses_must_have(&list) ? form_text(form, "must_reason") : "choosing");
	message_authority(r, r->who.authority, "broker", "choice_asked",
		"Its answer is recorded on the page of the choice.", "referral", r->id);
	reply_flash(r, "choice_offered");
	return reply_redirect(r, "/referrals/%" PRId64 "/choice", r->id);
}

/* ---- recording the answer ---- */

struct answering {
	char *bid, *words;
};

static const struct field answering_fields[] = {
	CHOICE(struct answering, bid, .label = "What did the family choose?",
		.missing = "Choose what the family said"),
	PROSE(struct answering, words, .label = "In their words", .most = 2000,
		.optional = true,
		.hint = "Their reasons, and the young person’s own words. No names"),
	{ 0 }
};

struct extending {
	char *answer_by, *reason;
};

static const struct field extending_fields[] = {
	MOMENT(struct extending, answer_by, .label = "New day and time to answer by",
		.missing = "Enter the new day and time to answer by"),
	LINE(struct extending, reason, .label = "Why", .most = 400,
		.missing = "Say why the family gets more time"),
	{ 0 }
};

static void add_choices(struct request *r, struct form *form)
{
	struct result *offered = db_query(r->db, &q_choice_options,
		ARGS(ARG("referral", r->id)));

	form_options(form, "bid", offered);
}

static int answer(struct request *r, struct form *form, const struct answering *given)
{
	bool none = strcmp(given->bid, none_of_them) == 0;

	if (!db_change(r->db, &q_choice_answer,
		    ARGS(ARG("referral", r->id), ARG("bid", none ? NULL : given->bid),
			    ARG("words", given->words), ARG("person", r->who.person)))) {
		form_error(form, NULL,
			"The time to answer has passed. Give more time first, and say "
			"why");
		return form_page(form, "choice");
	}
	audit(r, "referral", r->id, "chosen", NULL, none ? none_of_them : given->bid);
	message_authority(r, r->who.authority, "broker", "choice_answered",
		"The award can be decided.", "referral", r->id);
	reply_flash(r, "choice_recorded");
	return reply_redirect(r, "/referrals/%" PRId64 "/choice", r->id);
}

static int choosing(struct request *r)
{
	const struct arg *of = ARGS(ARG("referral", r->id));
	struct result *choice = db_query(r->db, &q_choice_find, of);
	struct answering given;
	struct form *form;

	if (!choice->rows)
		return reply_not_found(r);
	xml_rows(r->page, "answer", choice);
	xml_rows(r->page, "option", db_query(r->db, &q_choice_offered, of));
	if (result_text(choice, "answered_at") || !request_is(r, ROLE_BROKER))
		return reply_page(r, 200, "choice");
	form = form_new(r, answering_fields, &given);
	add_choices(r, form);
	form_read(form);
	if (form->good)
		return answer(r, form, &given);
	return form_page(form, "choice");
}

int choice_show(struct request *r)
{
	struct result *now = r->method == POST
		? db_query(r->db, &q_result_lock,
			  ARGS(ARG("referral", r->id),
				  ARG("authority", r->who.authority)))
		: NULL;
	struct result *referral = show_referral(r);

	if (!referral || (now && !now->rows))
		return reply_not_found(r);
	if (!now)
		now = referral;
	if (r->method == POST && !may(r, now, REFERRAL_OFFER) &&
		!may(r, now, REFERRAL_CHOOSE))
		return reply_refused(r, "choice_not_now");
	if (strcmp(result_text(now, "state"), "scored") == 0 &&
		!db_query(r->db, &q_choice_find, ARGS(ARG("referral", r->id)))->rows)
		return offer(r);
	/* an offer that came second */
	if (request_param(r, "answer_by.day"))
		return reply_refused(r, "choice_not_now");
	return choosing(r);
}

int choice_extend(struct request *r)
{
	struct result *referral = show_referral(r);
	struct extending given;
	struct form *form;

	if (!referral)
		return reply_not_found(r);
	if (!may(r, referral, REFERRAL_CHOOSE))
		return reply_refused(r, "choice_not_now");
	xml_rows(r->page, "answer",
		db_query(r->db, &q_choice_find, ARGS(ARG("referral", r->id))));
	form = form_new(r, extending_fields, &given);
	form_read(form);
	if (form->good && !is_later(given.answer_by, r->now))
		form_error(form, "answer_by",
			"The new day and time must be in the future");
	if (form->good &&
		!db_change(r->db, &q_choice_longer,
			ARGS(ARG("referral", r->id), ARG("answer_by", given.answer_by),
				ARG("reason", given.reason))))
		form_error(form, "answer_by",
			"The new day and time must be later than the present one");
	if (!form->good)
		return form_page(form, "choice_extend");
	audit(r, "referral", r->id, "choice_extended", NULL, given.reason);
	reply_flash(r, "choice_extended");
	return reply_redirect(r, "/referrals/%" PRId64 "/choice", r->id);
}

/* ---- what the family reads: no score, no price, no rank ---- */

/* "Thursday 26 November 2026, 5pm" */
static void add_weekday(struct request *r, const char *text)
{
	struct moment moment;

	if (moment_read(text, &moment))
		xml_text(r->page, "weekday",
			arena_text(r->arena, "%s, %s",
				day_show_weekday(r->arena, moment.day),
				time_show(r->arena, moment.second)));
}

static void add_unmet(struct request *r)
{
	xml_rows(r->page, "unmet",
		db_query(r->db, &q_choice_unmet, ARGS(ARG("referral", r->id))));
}

int choice_family(struct request *r)
{
	const struct arg *of = ARGS(ARG("referral", r->id));
	struct result *choice;

	if (!show_referral(r))
		return reply_not_found(r);
	choice = db_query(r->db, &q_choice_find, of);
	if (!choice->rows)
		return reply_not_found(r);
	xml_rows(r->page, "answer", choice);
	add_weekday(r, result_text(choice, "answer_by"));
	xml_rows(r->page, "contact",
		db_query(r->db, &q_choice_contact,
			ARGS(ARG("authority", r->who.authority))));
	xml_rows(r->page, "option", db_query(r->db, &q_choice_for_family, of));
	add_unmet(r);
	return reply_page(r, 200, "choice_family");
}
