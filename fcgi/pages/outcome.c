/* The letter to a bidder: its own and the winning marks, the reasons, what would have changed it. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/money.h"
#include "core/xml.h"
#include "domain/change.h"
#include "domain/place.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/result.h"

struct letter {
	struct request *r;
	xmlNode *node;
	struct contest *contest;
	struct bid_score *scores;
	size_t own, winner; /* indices; count if there is none */
};

/* A difference with its sign: +1.25, −2.66. */
static void add_difference(xmlNode *parent, const char *name, int64_t difference,
	struct arena *arena)
{
	xmlNode *node = xml_number(parent, name, difference);
	const char *sign = difference < 0 ? "−" : difference > 0 ? "+" : "";
	int64_t size = difference < 0 ? -difference : difference;

	xml_attr(node, "text", arena_text(arena, "%s%s", sign, points_show(arena, size)));
}

static void add_marks(const struct letter *letter)
{
	const struct contest *contest = letter->contest;
	const struct bid_score *own = &letter->scores[letter->own];
	const struct bid_score *winner = letter->winner < contest->count
		? &letter->scores[letter->winner]
		: NULL;

	for (enum criterion i = 0; i < CRITERIA; i++) {
		xmlNode *mark;

		if (contest->competition.weights[i] == 0)
			continue;
		mark = xml_add(letter->node, "mark");
		xml_text(mark, "criterion", criterion_words[i]);
		xml_number(mark, "weight", contest->competition.weights[i]);
		xml_value(mark, "points", SHOWN_POINTS, own->points[i]);
		if (!winner)
			continue;
		xml_value(mark, "winner", SHOWN_POINTS, winner->points[i]);
		add_difference(mark, "difference", own->points[i] - winner->points[i],
			letter->r->arena);
	}
	if (winner)
		add_difference(letter->node, "total_difference",
			own->total - winner->total, letter->r->arena);
}

/* What was marked, as the bidder may know it: bands, never miles (A8). */
static void add_facts(const struct letter *letter)
{
	const struct bid_input *bid = &letter->contest->bids[letter->own];
	const struct competition *competition = &letter->contest->competition;
	xmlNode *node = letter->node;

	xml_value(node, "total", SHOWN_MONEY, bid->total);
	xml_value(node, "outcomes_mark", SHOWN_MARK, bid->outcomes_mark);
	xml_number(node, "scale", competition->scale);
	xml_number(node, "needs_met", bid->needs_met);
	xml_number(node, "needs_marks", competition->needs_marks);
	xml_number(node, "features_met", bid->features_met);
	xml_number(node, "features_marks", competition->features_marks);
	xml_text(node, "band",
		place_band_show(letter->r->arena, bid->distance, competition->band));
	xml_value(node, "competency", SHOWN_MARK, bid->competency);
}

static void add_change(const struct letter *letter, const struct change *change)
{
	const struct bid_input *bid = &letter->contest->bids[letter->own];
	struct arena *arena = letter->r->arena;
	xmlNode *node = xml_add(letter->node, "change");

	xml_text(node, "criterion", criterion_words[change->criterion]);
	switch (change->criterion) {
	case PRICE:
		xml_value(node, "to", SHOWN_MONEY, change->to);
		xml_value(node, "lower", SHOWN_MONEY, bid->total - change->to);
		break;
	case LOCATION:
		xml_text(node, "to",
			place_band_show(arena, change->to,
				letter->contest->competition.band));
		break;
	case NEEDS:
	case FEATURES:
		xml_number(node, "to", change->to);
		break;
	default:
		xml_value(node, "to", SHOWN_MARK, change->to);
	}
	xml_value(node, "would_total", SHOWN_POINTS, change->total);
}

static void add_changes(const struct letter *letter)
{
	const struct contest *contest = letter->contest;
	struct change changes[CRITERIA];
	size_t count = change_find(letter->r->arena, &contest->competition,
		&contest->rule, contest->bids, contest->count, letter->own, false,
		changes);

	for (size_t i = 0; i < count; i++)
		add_change(letter, &changes[i]);
	count = change_find(letter->r->arena, &contest->competition, &contest->rule,
		contest->bids, contest->count, letter->own, true, changes);
	for (size_t i = 0; i < count; i++) {
		if (changes[i].criterion == PRICE)
			xml_value(letter->node, "first_price", SHOWN_MONEY,
				changes[i].to);
	}
}

static void add_places(const struct letter *letter)
{
	const struct bid_score *own = &letter->scores[letter->own];
	bool *offered = NEW_ARRAY(letter->r->arena, letter->contest->count, bool);
	size_t offers = contest_offer(letter->r, letter->contest, letter->scores,
		offered);

	xml_text(letter->node, "choice", choice_words[letter->contest->rule.mode]);
	xml_value(letter->node, "choice_gap", SHOWN_POINTS, letter->contest->rule.gap);
	xml_number(letter->node, "bids", (int64_t)letter->contest->count);
	xml_number(letter->node, "offers", (int64_t)offers);
	xml_number(letter->node, "offered", offered[letter->own]);
	xml_value(letter->node, "behind", SHOWN_POINTS, own->gap);
	if (letter->scores[0].position == 1)
		xml_value(letter->node, "first_total", SHOWN_POINTS,
			letter->scores[0].total);
}

/* The whole letter, or its totals and reasons only, as the system has it (A41). */
static void add_letter(const struct letter *letter, bool whole)
{
	add_places(letter);
	if (letter->contest->bids[letter->own].standing != RANKED)
		return;
	if (whole)
		add_marks(letter);
	add_facts(letter);
	if (whole && letter->own != letter->winner)
		add_changes(letter);
}

static struct letter read_letter(struct request *r, xmlNode *node,
	const struct result *outcome)
{
	struct letter letter = { .r = r,
		.node = node,
		.contest = contest_recorded(r, result_number(outcome, "referral"),
			result_number(outcome, "run")) };

	if (!letter.contest)
		return letter;
	letter.scores = NEW_ARRAY(r->arena, letter.contest->count, struct bid_score);
	for (size_t i = 0; i < letter.contest->count; i++)
		contest_score(letter.contest, i, &letter.scores[i]);
	letter.own = contest_index(letter.contest, r->id);
	letter.winner = contest_index(letter.contest, result_number(outcome, "winner"));
	return letter;
}

int outcome_show(struct request *r)
{
	const struct arg *bid = ARGS(ARG("bid", r->id));
	struct result *outcome = db_query(r->db, &q_outcome_bid,
		ARGS(ARG("bid", r->id), ARG("provider", r->who.provider)));
	struct letter letter;
	xmlNode *node;

	if (!outcome->rows)
		return reply_not_found(r);
	node = xml_row(r->page, "outcome", outcome, 0);
	xml_number(node, "won", result_number(outcome, "winner") == r->id);
	xml_rows(node, "won_by",
		db_query(r->db, &q_outcome_winner,
			ARGS(ARG("result", result_number(outcome, "result_id")),
				ARG("bid", result_number(outcome, "winner")))));
	xml_rows(node, "reasons", db_query(r->db, &q_outcome_mark, bid));
	xml_rows(node, "unmet", db_query(r->db, &q_outcome_unmet, bid));
	xml_rows(node, "closing",
		db_query(r->db, &q_outcome_close,
			ARGS(ARG("referral", result_number(outcome, "referral")))));
	letter = read_letter(r, node, outcome);
	if (letter.contest && letter.own < letter.contest->count)
		add_letter(&letter,
			strcmp(result_text(outcome, "letters"), "criteria") == 0);
	return reply_page(r, 200, "outcome");
}
