#include "store/result.h"

#include <string.h>

#include "core/arena.h"
#include "domain/place.h"
#include "domain/role.h"
#include "domain/state.h"
#include "queries.h"

struct result *result_referral(struct request *r)
{
	struct result *found = db_query(r->db, &q_result_referral,
		ARGS(ARG("referral", r->id), ARG("authority", r->who.authority),
			ARG("leads",
				request_is(r, ROLE_PROCUREMENT | ROLE_AUDITOR)
					? r->who.authority
					: NOTHING)));

	return found->rows ? found : NULL;
}

/* Of the program that computes; a change of any figure is a new one. */
static const char version[] = "1";

static void read_rules(struct request *r, const struct result *head,
	struct contest *contest)
{
	for (enum criterion i = 0; i < CRITERIA; i++)
		contest->competition.weights[i] = result_number(head,
			arena_text(r->arena, "%s_weight", criterion_words[i]));
	contest->competition.band = result_number(head, "band");
	contest->competition.scale = result_number(head, "scale");
	contest->competition.needs_marks = result_number(head, "needs_marks");
	contest->competition.features_marks = result_number(head, "features_marks");
	contest->rule.mode = (enum choice_mode)word_find(choice_words,
		result_text(head, "choice"));
	contest->rule.gap = result_number(head, "choice_gap");
	contest->rule.most = result_number(head, "choice_most");
	contest->rule.budget = result_number(head, "budget");
	contest->head = head;
}

static struct contest *make_contest(struct request *r, const struct result *head,
	const struct result *rows)
{
	struct contest *contest = NEW(r->arena, struct contest);

	read_rules(r, head, contest);
	contest->count = rows->rows;
	contest->bids = NEW_ARRAY(r->arena, rows->rows, struct bid_input);
	contest->reasons = NEW_ARRAY(r->arena, rows->rows, const char *);
	contest->names = NEW_ARRAY(r->arena, rows->rows, const char *);
	contest->marked = NEW_ARRAY(r->arena, rows->rows, bool);
	contest->result = contest->run = NOTHING;
	for (size_t i = 0; i < rows->rows; i++) {
		contest->names[i] = result_text_at(rows, i, "establishment");
		contest->bids[i] = (struct bid_input){
			.bid = result_number_at(rows, i, "bid"),
			.total = result_number_at(rows, i, "total"),
			.outcomes_mark = result_number_at(rows, i, "outcomes_mark"),
			.needs_met = result_number_at(rows, i, "needs_met"),
			.features_met = result_number_at(rows, i, "features_met"),
			.distance = result_number_at(rows, i, "distance"),
			.competency = result_number_at(rows, i, "competency"),
			.draw = result_number_at(rows, i, "draw"),
			.must_missed = result_number_at(rows, i, "must_missed") == 1,
		};
	}
	return contest;
}

struct contest *contest_inputs(struct request *r, int64_t referral)
{
	const struct arg *of = ARGS(ARG("referral", referral));
	struct result *rows = db_query(r->db, &q_result_inputs, of);
	struct contest *contest = make_contest(r,
		db_query(r->db, &q_result_competition, of), rows);
	bool weighs = contest->competition.weights[OUTCOMES] > 0;

	for (size_t i = 0; i < contest->count; i++) {
		struct bid_input *bid = &contest->bids[i];

		/* A carer's own home counts where a bid gives one (A9). */
		if (result_number_at(rows, i, "squared") != NOTHING)
			bid->distance = place_miles(result_number_at(rows, i, "squared"));
		if (result_number_at(rows, i, "suspended") == 1) {
			bid->standing = SUSPENDED;
			contest->reasons[i] = "Suspended when the deadline came";
		} else if (result_number_at(rows, i, "gate_missed") == 1) {
			bid->standing = GATED;
			contest->reasons[i] = "Misses what every bid had to meet";
		} else if (bid->outcomes_mark == NOTHING) {
			contest->unmarked += weighs;
		}
		contest->marked[i] = bid->outcomes_mark != NOTHING || !weighs;
		if (bid->outcomes_mark == NOTHING)
			bid->outcomes_mark = 0;
	}
	return contest;
}

size_t contest_index(const struct contest *contest, int64_t bid)
{
	size_t i = 0;

	while (i < contest->count && contest->bids[i].bid != bid)
		i++;
	return i;
}

bool contest_follow(struct contest *contest, const struct contest *recorded)
{
	bool differs = false;

	for (size_t i = 0; i < recorded->count; i++) {
		size_t at = contest_index(contest, recorded->bids[i].bid);

		if (at == contest->count)
			continue;
		if (recorded->bids[i].standing == SET_ASIDE) {
			contest->unmarked -= contest->bids[at].standing == RANKED &&
				!contest->marked[at];
			contest->bids[at].standing = SET_ASIDE;
			contest->reasons[at] = recorded->reasons[i];
		}
		if (contest->bids[at].standing == RANKED)
			differs |= contest->bids[at].outcomes_mark !=
				recorded->bids[i].outcomes_mark;
	}
	return differs || contest->unmarked > 0;
}

struct contest *contest_recorded(struct request *r, int64_t referral, int64_t run)
{
	struct result *head = db_query(r->db, &q_result_find,
		ARGS(ARG("referral", referral), arg_number("run", run)));
	struct result *rows;
	struct contest *contest;

	if (!head->rows)
		return NULL;
	rows = db_query(r->db, &q_result_scores,
		ARGS(ARG("result", result_number(head, "id"))));
	contest = make_contest(r, head, rows);
	contest->result = result_number(head, "id");
	contest->run = result_number(head, "run");
	contest->rows = rows;
	for (size_t i = 0; i < contest->count; i++) {
		contest->bids[i].standing = (enum standing)word_find(standing_words,
			result_text_at(rows, i, "standing"));
		contest->reasons[i] = result_text_at(rows, i, "reason");
	}
	return contest;
}

bool contest_current(struct request *r, int64_t referral, const struct contest *recorded)
{
	struct result *last = db_query(r->db, &q_result_last,
		ARGS(ARG("referral", referral)));

	if (!recorded)
		return last->rows == 0;
	return last->rows && result_number(last, "run") == recorded->run;
}

void contest_score(const struct contest *contest, size_t i, struct bid_score *score)
{
	static const char *const columns[CRITERIA] = { "price_points", "outcomes_points",
		"needs_points", "features_points", "location_points", "competency_points",
		"incentive_points" };

	*score = (struct bid_score){ .bid = contest->bids[i].bid,
		.standing = contest->bids[i].standing,
		.quality = result_number_at(contest->rows, i, "quality_points"),
		.total = result_number_at(contest->rows, i, "total_points"),
		.position = result_number_at(contest->rows, i, "position"),
		.gap = NOTHING };
	for (enum criterion j = 0; j < CRITERIA; j++)
		score->points[j] = result_number_at(contest->rows, i, columns[j]);
	/* rows come by rank, so the first is first, if any is ranked */
	if (score->position != NOTHING)
		score->gap = result_number_at(contest->rows, 0, "total_points") -
			score->total;
}

const char *contest_draw(struct request *r, struct contest *contest,
	const struct bid_score *scores)
{
	const char *seed = result_text(db_query(r->db, &q_draw_seed, NO_ARGS), "seed");
	const char **lots = NEW_ARRAY(r->arena, contest->count, const char *);

	for (size_t i = 0; i < contest->count; i++) {
		if (scores[i].tied)
			lots[i] = result_text(db_query(r->db, &q_draw_lot,
						      ARGS(ARG("seed", seed),
							      ARG("bid",
								      contest->bids[i]
									      .bid))),
				"lot");
	}
	for (size_t i = 0; i < contest->count; i++) {
		if (!lots[i])
			continue;
		contest->bids[i].draw = 1;
		for (size_t j = 0; j < contest->count; j++)
			contest->bids[i].draw += lots[j] && strcmp(lots[j], lots[i]) < 0;
	}
	return seed;
}

static void keep_score(struct request *r, int64_t referral, int64_t result,
	const struct bid_input *bid, const struct bid_score *score, const char *reason)
{
	db_insert(r->db, &q_score_add,
		ARGS(ARG("result", result), ARG("bid", bid->bid),
			ARG("referral", referral),
			ARG("standing", standing_words[bid->standing]),
			ARG("reason", reason), ARG("total", bid->total),
			ARG("outcomes_mark", bid->outcomes_mark),
			ARG("needs_met", bid->needs_met),
			ARG("features_met", bid->features_met),
			ARG("distance", bid->distance),
			ARG("competency", bid->competency),
			ARG("price_points", score->points[PRICE]),
			ARG("outcomes_points", score->points[OUTCOMES]),
			ARG("needs_points", score->points[NEEDS]),
			ARG("features_points", score->points[FEATURES]),
			ARG("location_points", score->points[LOCATION]),
			ARG("competency_points", score->points[COMPETENCY]),
			ARG("incentive_points", score->points[INCENTIVE]),
			ARG("position", score->position), ARG("draw", bid->draw),
			ARG("must_missed", bid->must_missed)));
}

int64_t result_keep(struct request *r, int64_t referral, const struct contest *contest,
	const struct bid_score *scores, int64_t lowest, const char *cause,
	const char *reason, const char *seed, int64_t witness)
{
	int64_t result = db_insert(r->db, &q_result_add,
		ARGS(ARG("referral", referral), ARG("cause", cause),
			ARG("reason", reason), ARG("version", version),
			ARG("lowest", lowest), ARG("person", r->who.person)));

	if (!result)
		return 0;
	for (size_t i = 0; i < contest->count; i++)
		keep_score(r, referral, result, &contest->bids[i], &scores[i],
			contest->reasons[i]);
	if (seed)
		db_insert(r->db, &q_draw_add,
			ARGS(ARG("result", result), ARG("seed", seed),
				ARG("person", r->who.person), ARG("witness", witness)));
	return result;
}

size_t contest_offer(struct request *r, const struct contest *contest,
	const struct bid_score *scores, bool *offered)
{
	size_t *list = NEW_ARRAY(r->arena, contest->count, size_t);
	size_t count = choice_offer(&contest->rule, contest->bids, scores, contest->count,
		list);

	for (size_t i = 0; i < count; i++)
		offered[list[i]] = true;
	return count;
}

size_t contest_fragile(struct request *r, const struct contest *contest,
	struct fragile **found)
{
	struct result *rows = db_query(r->db, &q_result_marks,
		ARGS(ARG("result", contest->result)));
	struct lone_mark *marks = NEW_ARRAY(r->arena, rows->rows, struct lone_mark);
	size_t count = 0;

	for (size_t row = 0; row < rows->rows; row++) {
		size_t i = contest_index(contest, result_number_at(rows, row, "bid"));

		if (i < contest->count)
			marks[count++] = (struct lone_mark){ i,
				result_number_at(rows, row, "mark") };
	}
	return fragile_find(r->arena, &contest->competition, &contest->rule,
		contest->bids, contest->count, marks, count, found);
}
