/* The result of a referral: worked out, looked at, worked out again without a bid. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/money.h"
#include "core/xml.h"
#include "domain/referral.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/result.h"

/* The referral, in the model; NULL if it is not there for whoever asks. */
static struct result *show_referral(struct request *r)
{
	struct result *found = db_query(r->db, &q_result_referral,
		ARGS(ARG("referral", r->id), ARG("authority", r->who.authority)));
	xmlNode *referral;
	unsigned acts;

	if (!found->rows)
		return NULL;
	referral = xml_row(r->page, "referral", found, 0);
	acts = step_open(referral_steps, word_find(referral_states, result_text(found, "state")),
		r->who.roles);
	for (int act = 0; referral_acts[act]; act++) {
		if (acts & 1u << act)
			xml_text(referral, "act", referral_acts[act]);
	}
	return found;
}

/* ---- what a result is, as a model ---- */

/* "3", "72.5": hundredths as people say a mark. */
static void add_mark(xmlNode *parent, const char *name, int64_t hundredths, struct arena *arena)
{
	xmlNode *node = xml_number(parent, name, hundredths);
	char *shown = percent_show(arena, hundredths);

	shown[strlen(shown) - 1] = '\0';
	xml_attr(node, "text", shown);
}

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

static void add_inputs(xmlNode *node, const struct bid_input *bid, struct arena *arena)
{
	xml_value(node, "total", SHOWN_MONEY, bid->total);
	add_mark(node, "outcomes_mark", bid->outcomes_mark, arena);
	xml_number(node, "needs_met", bid->needs_met);
	xml_number(node, "features_met", bid->features_met);
	xml_value(node, "distance", SHOWN_MILES, bid->distance);
	add_mark(node, "competency", bid->competency, arena);
	xml_number(node, "draw", bid->draw);
	xml_number(node, "must_missed", bid->must_missed);
}

/* Texts of rows that belong to a bid, an element for each. */
static void add_rows_of(xmlNode *node, const struct result *rows, int64_t bid, const char *name)
{
	for (size_t row = 0; row < rows->rows; row++) {
		if (result_number_at(rows, row, "bid") == bid)
			xml_text(node, name, result_text_at(rows, row, "text"));
	}
}

static void add_lone_marks(xmlNode *node, const struct result *rows, int64_t bid,
	struct arena *arena)
{
	for (size_t row = 0; row < rows->rows; row++) {
		if (result_number_at(rows, row, "bid") == bid)
			add_mark(node, "lone_mark", result_number_at(rows, row, "mark"), arena);
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
	add_inputs(node, bid, showing->r->arena);
	xml_number(node, "position", score->position);
	xml_value(node, "quality_points", SHOWN_POINTS, score->quality);
	xml_value(node, "total_points", SHOWN_POINTS, score->total);
	xml_value(node, "behind", SHOWN_POINTS, score->gap);
	xml_number(node, "offered", showing->offered[i]);
	xml_number(node, "whole_bands", bid->distance == NOTHING ? NOTHING :
		bid->distance / contest->competition.band);
	add_points(node, &contest->competition, score);
	add_lone_marks(node, showing->marks, bid->bid, showing->r->arena);
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
	xml_value(node, "lowest", SHOWN_MONEY, result_number(showing->contest->head, "lowest"));
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

		add_mark(node, "edge", edge, showing->r->arena);
		xml_value(node, "from_edge", SHOWN_MILES,
			distance < edge ? edge - distance : distance - edge);
		xml_value(node, "instead", SHOWN_MILES, fragile->instead);
	} else {
		add_mark(node, "instead", fragile->instead, showing->r->arena);
	}
}

static xmlNode *add_result(struct request *r, const struct contest *contest)
{
	const struct arg *of = ARGS(ARG("referral", r->id));
	struct showing showing = { .r = r, .contest = contest,
		.scores = NEW_ARRAY(r->arena, contest->count, struct bid_score),
		.offered = NEW_ARRAY(r->arena, contest->count, bool),
		.marks = db_query(r->db, &q_result_marks, of),
		.missed = db_query(r->db, &q_result_missed, of) };
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
	count = contest_fragile(r, r->id, contest, &fragile);
	for (size_t i = 0; i < count; i++)
		add_fragile(&showing, node, &fragile[i]);
	xml_rows(node, "looked", db_query(r->db, &q_result_looked,
		ARGS(ARG("result", contest->result))));
	return node;
}

/* ---- working it out ---- */

struct computing {
	int64_t witness;
};

static const struct field drawing[] = {
	LISTED(struct computing, witness, .label = "Who witnesses the draw",
		.hint = "Bids are equal in total, quality, needs and price. A lot decides, before somebody else",
		.missing = "Choose who witnesses the draw"),
	{ 0 }
};
static const struct field no_questions[] = { { 0 } };

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

static struct form *make_form(struct request *r, const struct ranking *ranking,
	struct computing *given)
{
	struct form *form =
		form_new(r, ranking->draw_needed ? drawing : no_questions, given);

	if (ranking->draw_needed)
		form_options(form, "witness", db_query(r->db, &q_draw_witnesses,
			ARGS(ARG("authority", r->who.authority), ARG("person", r->who.person))));
	return form;
}

static bool may(const struct request *r, const struct result *referral, enum referral_act act)
{
	return step_find(referral_steps,
		word_find(referral_states, result_text(referral, "state")), (int)act,
		r->who.roles) != NULL;
}

int result_show(struct request *r)
{
	struct result *referral = show_referral(r);
	struct contest *contest;

	if (!referral)
		return reply_not_found(r);
	xml_rows(r->page, "run",
		db_query(r->db, &q_result_runs, ARGS(ARG("referral", r->id))));
	contest = contest_recorded(r, r->id, request_query_number(r, "run", NOTHING));
	if (contest) {
		add_result(r, contest);
		return reply_page(r, 200, "result");
	}
	if (strcmp(result_text(referral, "state"), "opened") == 0) {
		struct computing given;
		struct ranking ranking;

		contest = contest_inputs(r, r->id);
		ranking = score_bids(&contest->competition, contest->bids, contest->count,
			NEW_ARRAY(r->arena, contest->count, struct bid_score));
		add_waiting(r, contest);
		if (contest->unmarked == 0 && may(r, referral, REFERRAL_SCORE))
			form_add(make_form(r, &ranking, &given));
	}
	return reply_page(r, 200, "result");
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

int result_work_out(struct request *r)
{
	struct result *locked = lock_referral(r);
	struct computing given;
	struct contest *contest;
	struct bid_score *scores;
	struct ranking ranking;
	struct form *form;

	if (!locked->rows || !show_referral(r))
		return reply_not_found(r);
	if (!may(r, locked, REFERRAL_SCORE))
		return reply_refused(r, "result_not_now");
	contest = contest_inputs(r, r->id);
	if (contest->unmarked)
		return reply_refused(r, "result_unmarked");
	scores = NEW_ARRAY(r->arena, contest->count, struct bid_score);
	ranking = score_bids(&contest->competition, contest->bids, contest->count, scores);
	form = make_form(r, &ranking, &given);
	form_read(form);
	if (!form->good) {
		add_waiting(r, contest);
		return form_page(form, "result");
	}
	if (!keep(r, contest, scores, ranking, "opening", NULL,
		ranking.draw_needed ? given.witness : NOTHING) ||
		!db_change(r->db, &q_result_state, ARGS(ARG("referral", r->id),
			ARG("was", "opened"), ARG("becomes", "scored"))))
		return reply_refused(r, "result_not_now");
	audit(r, "referral", r->id, "scored", "opened", "scored");
	reply_flash(r, "result_worked_out");
	return reply_redirect(r, "/referrals/%" PRId64 "/result", r->id);
}

/* ---- looking again at a fragile result ---- */

struct looking {
	char *why;
};

static const struct field looking_fields[] = {
	PROSE(struct looking, why, .label = "What you looked at, and why the result stands",
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
	int64_t bid, witness;
	char *reason;
};

static const struct field aside_fields[] = {
	CHOSEN(struct setting_aside, bid, .label = "Which bid do you set aside?",
		.missing = "Choose the bid to set aside"),
	PROSE(struct setting_aside, reason, .label = "Why",
		.hint = "The provider reads this. Name the condition that the bid does not meet",
		.most = 1000, .missing = "Say why the bid is set aside"),
	LISTED(struct setting_aside, witness, .label = "Who witnesses a draw, if one is needed",
		.hint = "Without this bid others may be equal in everything. A lot then decides, before somebody else",
		.optional = true),
	{ 0 }
};

/* The ranked bids of the latest result, as options. */
static struct result *ranked_bids(struct request *r, const struct contest *contest)
{
	return db_query(r->db, &q_result_ranked, ARGS(ARG("result", contest->result)));
}

static size_t index_of(const struct contest *contest, int64_t bid)
{
	for (size_t i = 0; i < contest->count; i++) {
		if (contest->bids[i].bid == bid)
			return i;
	}
	return contest->count;
}

int result_set_aside(struct request *r)
{
	struct result *now = r->method == POST ? lock_referral(r) : NULL;
	struct result *referral = show_referral(r);
	struct contest *contest = referral ? contest_recorded(r, r->id, NOTHING) : NULL;
	struct setting_aside given;
	struct bid_score *scores;
	struct ranking ranking;
	struct form *form;
	size_t i;

	if (!contest || (now && !now->rows))
		return reply_not_found(r);
	if (!may(r, now ? now : referral, REFERRAL_SET_ASIDE))
		return reply_refused(r, "result_not_now");
	form = form_new(r, aside_fields, &given);
	form_options(form, "bid", ranked_bids(r, contest));
	form_options(form, "witness", db_query(r->db, &q_draw_witnesses,
		ARGS(ARG("authority", r->who.authority), ARG("person", r->who.person))));
	form_read(form);
	if (!form->good)
		return form_page(form, "result_set_aside");

	i = index_of(contest, given.bid);
	contest->bids[i].standing = SET_ASIDE;
	contest->reasons[i] = given.reason;
	scores = NEW_ARRAY(r->arena, contest->count, struct bid_score);
	ranking = score_bids(&contest->competition, contest->bids, contest->count, scores);
	if (ranking.draw_needed && given.witness == NOTHING) {
		form_error(form, "witness", "Choose who witnesses the draw: without this bid, others are equal");
		return form_page(form, "result_set_aside");
	}
	if (!keep(r, contest, scores, ranking, "set_aside", given.reason, given.witness))
		return reply_refused(r, "result_not_now");
	audit(r, "bid", given.bid, "set_aside", NULL, given.reason);
	audit(r, "referral", r->id, "scored_again", NULL, given.reason);
	reply_flash(r, "bid_set_aside");
	return reply_redirect(r, "/referrals/%" PRId64 "/result", r->id);
}
