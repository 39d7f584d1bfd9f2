/* The result of a referral: worked out, looked at, worked out again without a bid. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/money.h"
#include "core/xml.h"
#include "domain/referral.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/referral.h"
#include "store/result.h"

/* The referral, in the model; NULL if it is not there for whoever asks. */
static struct result *show_referral(struct request *r)
{
	struct result *found = result_referral(r);
	const struct referral *open = found ? referral_find(r) : NULL;
	xmlNode *referral;

	if (!found)
		return NULL;
	referral = xml_row(r->page, "referral", found, 0);
	for (int act = 0; open && referral_acts[act]; act++) {
		if (referral_may(open, act))
			xml_text(referral, "act", referral_acts[act]);
	}
	return found;
}

/* ---- what a result is, as a model ---- */

static void add_points(xmlNode *bid, const struct competition *competition,
	const struct bid_score *score)
{
	int64_t at = 0;

	for (enum criterion i = 0; i < CRITERIA; i++) {
		xmlNode *mark;

		if (competition->weights[i] == 0)
			continue;
		mark = xml_add(bid, "mark");
		xml_text(mark, "criterion", criterion_words[i]);
		xml_number(mark, "weight", competition->weights[i]);
		xml_value(mark, "points", SHOWN_POINTS, score->points[i]);
		xml_value(mark, "at", SHOWN_PERCENT, at);
		at += score->points[i];
	}
}

static void add_inputs(xmlNode *node, const struct bid_input *bid)
{
	xml_value(node, "total", SHOWN_MONEY, bid->total);
	xml_value(node, "outcomes_mark", SHOWN_MARK, bid->outcomes_mark);
	xml_number(node, "needs_met", bid->needs_met);
	xml_number(node, "features_met", bid->features_met);
	xml_value(node, "distance", SHOWN_MILES, bid->distance);
	xml_value(node, "competency", SHOWN_MARK, bid->competency);
	xml_number(node, "draw", bid->draw);
	xml_number(node, "must_missed", bid->must_missed);
}

/* Texts of rows that belong to a bid, an element for each. */
static void add_rows_of(xmlNode *node, const struct result *rows, int64_t bid,
	const char *name)
{
	for (size_t row = 0; row < rows->rows; row++) {
		if (result_number_at(rows, row, "bid") == bid)
			xml_text(node, name, result_text_at(rows, row, "text"));
	}
}

static void add_lone_marks(xmlNode *node, const struct result *rows, int64_t bid)
{
	for (size_t row = 0; row < rows->rows; row++) {
		if (result_number_at(rows, row, "bid") == bid)
			xml_value(node, "lone_mark", SHOWN_MARK,
				result_number_at(rows, row, "mark"));
	}
}

struct showing {
	struct request *r;
	const struct contest *contest;
	struct bid_score *scores;
	bool *offered;
	size_t offers;
	const struct result *marks, *missed;
};

static void add_bid(const struct showing *showing, xmlNode *parent, size_t i)
{
	const struct contest *contest = showing->contest;
	const struct bid_input *bid = &contest->bids[i];
	const struct bid_score *score = &showing->scores[i];
	xmlNode *node = xml_add(parent, "bid");

	xml_number(node, "id", bid->bid);
	xml_text(node, "establishment", contest->names[i]);
	xml_text(node, "provider", result_text_at(contest->rows, i, "provider"));
	xml_text(node, "standing", standing_words[bid->standing]);
	xml_text(node, "reason", contest->reasons[i]);
	add_inputs(node, bid);
	xml_number(node, "position", score->position);
	xml_value(node, "quality_points", SHOWN_POINTS, score->quality);
	xml_value(node, "total_points", SHOWN_POINTS, score->total);
	xml_value(node, "behind", SHOWN_POINTS, score->gap);
	xml_number(node, "offered", showing->offered[i]);
	xml_number(node, "whole_bands",
		bid->distance == NOTHING ? NOTHING
					 : bid->distance / contest->competition.band);
	add_points(node, &contest->competition, score);
	add_lone_marks(node, showing->marks, bid->bid);
	add_rows_of(node, showing->missed, bid->bid, "missed");
}

/* The line of a close choice: a bid must be above it. */
static int64_t choice_line(const struct showing *showing)
{
	const struct contest *contest = showing->contest;

	if (contest->rule.mode != CHOICE_CLOSE || contest->count == 0 ||
		showing->scores[0].position != 1)
		return NOTHING;
	return showing->scores[0].total - contest->rule.gap;
}

static void add_rules(const struct showing *showing, xmlNode *node)
{
	const struct competition *competition = &showing->contest->competition;
	const struct choice_rule *rule = &showing->contest->rule;
	xmlNode *weights = xml_add(node, "weights");

	for (enum criterion i = 0; i < CRITERIA; i++) {
		xmlNode *weight = xml_number(weights, "weight", competition->weights[i]);

		xml_attr(weight, "criterion", criterion_words[i]);
	}
	xml_value(node, "band", SHOWN_MILES, competition->band);
	xml_number(node, "scale", competition->scale);
	xml_number(node, "needs_marks", competition->needs_marks);
	xml_number(node, "features_marks", competition->features_marks);
	xml_value(node, "lowest", SHOWN_MONEY,
		result_number(showing->contest->head, "lowest"));
	xml_text(node, "choice", choice_words[rule->mode]);
	xml_value(node, "choice_gap", SHOWN_POINTS, rule->gap);
	xml_number(node, "choice_most", rule->most);
	xml_value(node, "budget", SHOWN_MONEY, rule->budget);
	xml_number(node, "offers", (int64_t)showing->offers);
	xml_value(node, "line", SHOWN_POINTS, choice_line(showing));
}

static void add_head(const struct showing *showing, xmlNode *node)
{
	const struct result *head = showing->contest->head;

	xml_number(node, "id", showing->contest->result);
	xml_number(node, "run", showing->contest->run);
	xml_text(node, "cause", result_text(head, "cause"));
	xml_text(node, "reason", result_text(head, "reason"));
	xml_text(node, "formula", result_text(head, "formula"));
	xml_text(node, "version", result_text(head, "version"));
	xml_when(node, "computed_at", SHOWN_MOMENT, result_text(head, "computed_at"));
	xml_text(node, "person", result_text(head, "person"));
	if (!result_text(head, "seed"))
		return;
	node = xml_add(node, "draw");
	xml_text(node, "seed", result_text(head, "seed"));
	xml_when(node, "drawn_at", SHOWN_MOMENT, result_text(head, "drawn_at"));
	xml_text(node, "witness", result_text(head, "witness"));
}

static void add_fragile(const struct showing *showing, xmlNode *parent,
	const struct fragile *fragile)
{
	const struct contest *contest = showing->contest;
	int64_t band = contest->competition.band;
	xmlNode *node = xml_add(parent, "fragile");

	xml_text(node, "kind", fragile_words[fragile->kind]);
	xml_text(node, "establishment", contest->names[fragile->bid]);
	xml_number(node, "first_changes", fragile->first_changes);
	if (fragile->joins < contest->count)
		xml_text(node, "joins", contest->names[fragile->joins]);
	if (fragile->leaves < contest->count)
		xml_text(node, "leaves", contest->names[fragile->leaves]);
	if (fragile->kind == FRAGILE_ROUNDING)
		return;
	xml_number(node, "bid", contest->bids[fragile->bid].bid);
	xml_value(node, "would_total", SHOWN_POINTS, fragile->total);
	xml_number(node, "would_position", fragile->position);
	if (fragile->kind == FRAGILE_DISTANCE) {
		int64_t distance = contest->bids[fragile->bid].distance;
		int64_t edge = (distance + FRAGILE_NEAR) / band * band;

		xml_value(node, "edge", SHOWN_MARK, edge);
		xml_value(node, "from_edge", SHOWN_MILES,
			distance < edge ? edge - distance : distance - edge);
		xml_value(node, "instead", SHOWN_MILES, fragile->instead);
	} else {
		xml_value(node, "instead", SHOWN_MARK, fragile->instead);
	}
}

static xmlNode *add_result(struct request *r, const struct contest *contest)
{
	struct showing showing = { .r = r,
		.contest = contest,
		.scores = NEW_ARRAY(r->arena, contest->count, struct bid_score),
		.offered = NEW_ARRAY(r->arena, contest->count, bool),
		.marks = db_query(r->db, &q_result_marks,
			ARGS(ARG("result", contest->result))),
		.missed = db_query(r->db, &q_result_missed,
			ARGS(ARG("referral", r->id))) };
	xmlNode *node = xml_add(r->page, "result");
	struct fragile *fragile;
	size_t count;

	for (size_t i = 0; i < contest->count; i++)
		contest_score(contest, i, &showing.scores[i]);
	showing.offers = contest_offer(r, contest, showing.scores, showing.offered);
	add_head(&showing, node);
	add_rules(&showing, node);
	for (size_t i = 0; i < contest->count; i++)
		add_bid(&showing, node, i);
	count = contest_fragile(r, contest, &fragile);
	for (size_t i = 0; i < count; i++)
		add_fragile(&showing, node, &fragile[i]);
	xml_rows(node, "looked",
		db_query(r->db, &q_result_looked, ARGS(ARG("result", contest->result))));
	return node;
}

/* ---- working it out ---- */

static void add_waiting(struct request *r, const struct contest *contest)
{
	xmlNode *waiting = xml_add(r->page, "waiting");

	xml_number(waiting, "unmarked", contest->unmarked);
	for (size_t i = 0; i < contest->count; i++) {
		xmlNode *bid = xml_add(waiting, "bid");

		xml_text(bid, "establishment", contest->names[i]);
		xml_text(bid, "standing", standing_words[contest->bids[i].standing]);
		xml_text(bid, "reason", contest->reasons[i]);
		xml_number(bid, "marked", contest->marked[i]);
	}
}

static void ask_witness(struct form *form)
{
	struct request *r = form->r;
	struct field *field = form_ask(form, &kind_listed, "witness");

	field->label = "Who witnesses the draw";
	field->hint = "Bids are equal in total, quality, needs and price. "
		      "A lot decides, before somebody else";
	field->missing = "Choose who witnesses the draw";
	form_options(form, "witness",
		db_query(r->db, &q_draw_witnesses,
			ARGS(ARG("authority", r->who.authority),
				ARG("person", r->who.person))));
}

static void ask_reason(struct form *form)
{
	struct field *field = form_ask(form, &kind_prose, "reason");

	field->label = "Why the result is worked out again";
	field->hint = "Both results are kept. Bidders may ask to see this";
	field->missing = "Say why the result is worked out again";
	field->most = 1000;
}

/* What a run would be, and what must be known before it is recorded. */
struct attempt {
	struct contest *contest;
	struct bid_score *scores;
	struct ranking ranking;
	bool first; /* else marks have been given again since the last */
	struct form *form;
};

static struct attempt make_attempt(struct request *r, struct contest *contest, bool first)
{
	static const struct field nothing[] = { { 0 } };
	struct attempt attempt = { .contest = contest,
		.first = first,
		.scores = NEW_ARRAY(r->arena, contest->count, struct bid_score),
		.form = form_new(r, nothing, NULL) };

	attempt.ranking = score_bids(&contest->competition, contest->bids, contest->count,
		attempt.scores);
	if (!first)
		ask_reason(attempt.form);
	if (attempt.ranking.draw_needed)
		ask_witness(attempt.form);
	return attempt;
}

static bool may(const struct request *r, const struct result *referral,
	enum referral_act act)
{
	return step_find(referral_steps,
		       word_find(referral_states, result_text(referral, "state")),
		       (int)act, r->who.roles) != NULL;
}

/* The latest result, when it was asked for, and marks that have been given again since. */
static void show_again(struct request *r, const struct result *referral,
	const struct contest *recorded)
{
	struct contest *contest;

	if (strcmp(result_text(referral, "state"), "scored") != 0)
		return;
	contest = contest_inputs(r, r->id);
	if (!contest_follow(contest, recorded))
		return;
	xml_number(xml_add(r->page, "again"), "unmarked", contest->unmarked);
	if (contest->unmarked == 0 && may(r, referral, REFERRAL_SCORE))
		form_add(make_attempt(r, contest, false).form);
}

static void show_first(struct request *r, const struct result *referral)
{
	struct contest *contest = contest_inputs(r, r->id);

	add_waiting(r, contest);
	if (contest->unmarked == 0 && may(r, referral, REFERRAL_SCORE))
		form_add(make_attempt(r, contest, true).form);
}

int result_show(struct request *r)
{
	struct result *referral = show_referral(r);
	int64_t run = request_query_number(r, "run", NOTHING);
	struct contest *recorded;

	if (!referral)
		return reply_not_found(r);
	xml_rows(r->page, "run",
		db_query(r->db, &q_result_runs, ARGS(ARG("referral", r->id))));
	recorded = contest_recorded(r, r->id, run);
	if (recorded) {
		add_result(r, recorded);
		if (run == NOTHING)
			show_again(r, referral, recorded);
	} else if (strcmp(result_text(referral, "state"), "opened") == 0) {
		show_first(r, referral);
	}
	return reply_page(r, 200, "result");
}

/* The same model as a file: what dps score reads. */
int result_export(struct request *r)
{
	r->wants_xml = true;
	r->reply.disposition = arena_text(r->arena,
		"attachment; filename=\"result-%" PRId64 ".xml\"", r->id);
	return result_show(r);
}

/* Whoever changes a result queues here; rows: its state as it is now. */
static struct result *lock_referral(struct request *r)
{
	return db_query(r->db, &q_result_lock,
		ARGS(ARG("referral", r->id), ARG("authority", r->who.authority)));
}

/* Records a run, after a draw if one is needed. */
static bool keep(struct request *r, struct contest *contest, struct bid_score *scores,
	struct ranking ranking, const char *cause, const char *reason, int64_t witness)
{
	const char *seed = NULL;

	if (ranking.draw_needed) {
		seed = contest_draw(r, contest, scores);
		ranking = score_bids(&contest->competition, contest->bids, contest->count,
			scores);
	}
	return result_keep(r, r->id, contest, scores, ranking.lowest, cause, reason, seed,
		       witness) != 0;
}

/* The form again, with its mistakes, on the page it came from. */
static int show_attempt(struct request *r, const struct attempt *attempt,
	const struct contest *recorded)
{
	if (attempt->first) {
		add_waiting(r, attempt->contest);
	} else {
		add_result(r, recorded);
		xml_number(xml_add(r->page, "again"), "unmarked", 0);
	}
	return form_page(attempt->form, "result");
}

static int record(struct request *r, struct attempt *attempt)
{
	const char *reason = attempt->first ? NULL : form_text(attempt->form, "reason");
	int64_t witness = attempt->ranking.draw_needed
		? form_number(attempt->form, "witness")
		: NOTHING;

	if (!keep(r, attempt->contest, attempt->scores, attempt->ranking,
		    attempt->first ? "opening" : "correction", reason, witness))
		return reply_refused(r, "result_not_now");
	if (attempt->first)
		db_change(r->db, &q_result_state,
			ARGS(ARG("referral", r->id), ARG("was", "opened"),
				ARG("becomes", "scored")));
	audit(r, "referral", r->id, attempt->first ? "scored" : "scored_again",
		attempt->first ? "opened" : NULL, attempt->first ? "scored" : reason);
	message_authority(r, r->who.authority, "broker", "result_ready",
		attempt->first ? "The bids are ranked."
			       : "It was worked out again; the result says why.",
		"referral", r->id);
	reply_flash(r, "result_worked_out");
	return reply_redirect(r, "/referrals/%" PRId64 "/result", r->id);
}

int result_work_out(struct request *r)
{
	struct result *locked = lock_referral(r);
	struct contest *contest, *recorded;
	struct attempt attempt;

	if (!locked->rows || !show_referral(r))
		return reply_not_found(r);
	if (!may(r, locked, REFERRAL_SCORE))
		return reply_refused(r, "result_not_now");
	contest = contest_inputs(r, r->id);
	recorded = contest_recorded(r, r->id, NOTHING);
	if (!contest_current(r, r->id, recorded) ||
		(recorded && !contest_follow(contest, recorded)))
		return reply_refused(r, "result_not_now");
	if (contest->unmarked)
		return reply_refused(r, "result_unmarked");
	attempt = make_attempt(r, contest, !recorded);
	form_read(attempt.form);
	return attempt.form->good ? record(r, &attempt)
				  : show_attempt(r, &attempt, recorded);
}

/* ---- looking again at a fragile result ---- */

struct looking {
	char *why;
};

static const struct field looking_fields[] = {
	PROSE(struct looking, why,
		.label = "What you looked at, and why the result stands",
		.hint = "Kept in the history. Bidders may ask to see it", .most = 1000,
		.missing = "Say what you looked at and why the result stands"),
	{ 0 }
};

int result_look(struct request *r)
{
	struct result *referral = show_referral(r);
	struct contest *contest = referral ? contest_recorded(r, r->id, NOTHING) : NULL;
	struct looking given;
	struct form *form;

	if (!contest)
		return reply_not_found(r);
	if (!may(r, referral, REFERRAL_SET_ASIDE))
		return reply_refused(r, "result_not_now");
	add_result(r, contest);
	form = form_new(r, looking_fields, &given);
	form_read(form);
	if (!form->good)
		return form_page(form, "result_look");
	audit(r, "result", contest->result, "looked_at", NULL, given.why);
	reply_flash(r, "result_looked_at");
	return reply_redirect(r, "/referrals/%" PRId64 "/result", r->id);
}

/* ---- setting a bid aside ---- */

struct setting_aside {
	int64_t bid;
	char *reason;
};

static const struct field aside_fields[] = {
	CHOSEN(struct setting_aside, bid, .label = "Which bid do you set aside?",
		.missing = "Choose the bid to set aside"),
	PROSE(struct setting_aside, reason, .label = "Why",
		.hint = "The provider reads this. Name the condition that the bid does "
			"not meet",
		.most = 1000, .missing = "Say why the bid is set aside"),
	{ 0 }
};

/* The ranked bids of the latest result, as options. */
static struct result *ranked_bids(struct request *r, const struct contest *contest)
{
	return db_query(r->db, &q_result_ranked, ARGS(ARG("result", contest->result)));
}

static int set_aside(struct request *r, struct contest *contest,
	const struct setting_aside *given)
{
	struct bid_score *scores = NEW_ARRAY(r->arena, contest->count, struct bid_score);
	size_t aside = contest_index(contest, given->bid);
	struct ranking ranking;

	contest->bids[aside].standing = SET_ASIDE;
	contest->reasons[aside] = given->reason;
	/* What is equal now was equal before, price and all: its lots are drawn already. */
	ranking = score_bids(&contest->competition, contest->bids, contest->count,
		scores);
	if (!keep(r, contest, scores, ranking, "set_aside", given->reason, NOTHING))
		return reply_refused(r, "result_not_now");
	audit(r, "bid", given->bid, "set_aside", NULL, given->reason);
	audit(r, "referral", r->id, "scored_again", NULL, given->reason);
	reply_flash(r, "bid_set_aside");
	return reply_redirect(r, "/referrals/%" PRId64 "/result", r->id);
}

/* Somebody else was quicker, and the page that was posted is of before. */
static bool is_aside_already(struct request *r, const struct contest *contest)
{
	const char *bid = r->method == POST ? request_param(r, "bid") : NULL;
	size_t i = bid ? contest_index(contest, strtoll(bid, NULL, 10)) : contest->count;

	return i < contest->count && contest->bids[i].standing != RANKED;
}

int result_set_aside(struct request *r)
{
	struct result *now = r->method == POST ? lock_referral(r) : NULL;
	struct result *referral = show_referral(r);
	struct contest *contest = referral ? contest_recorded(r, r->id, NOTHING) : NULL;
	struct setting_aside given;
	struct form *form;

	if (!contest || (now && !now->rows))
		return reply_not_found(r);
	if (!may(r, now ? now : referral, REFERRAL_SET_ASIDE) ||
		(now && !contest_current(r, r->id, contest)) ||
		is_aside_already(r, contest))
		return reply_refused(r, "result_not_now");
	form = form_new(r, aside_fields, &given);
	form_options(form, "bid", ranked_bids(r, contest));
	form_read(form);
	if (!form->good)
		return form_page(form, "result_set_aside");
	return set_aside(r, contest, &given);
}
