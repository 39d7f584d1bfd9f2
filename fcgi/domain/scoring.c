#include "domain/scoring.h"

#include <string.h>

#include "domain/place.h"

const char *const criterion_words[] = { "price", "outcomes", "needs", "features",
	"location", "competency", "incentive", NULL };
const char *const standing_words[] = { "ranked", "set_aside", "suspended", "gated",
	NULL };

int64_t offer_child_price(const struct offer *offer)
{
	int64_t reduction = money_percent(offer->core_price, offer->discount);

	return money_add(money_subtract(offer->core_price, reduction),
		offer->needs_price);
}

int64_t offer_period_price(const struct offer *offer)
{
	return money_times(offer_child_price(offer), offer->children);
}

int64_t offer_total(const struct offer *offer)
{
	int64_t total = money_times(offer_period_price(offer), offer->periods);

	return total > 0 ? total : NOTHING;
}

bool core_within(int64_t amount, int64_t most)
{
	return amount >= 0 && amount <= most;
}

bool discount_within(int64_t discount, int64_t least)
{
	return discount >= least && discount <= 10000;
}

/* How much of its weight a bid has earned in a criterion: part of whole. */
struct merit {
	int64_t part, whole;
};

static struct merit merit_of(const struct competition *competition,
	enum criterion criterion, const struct bid_input *bid, int64_t lowest)
{
	switch (criterion) {
	case PRICE:
		return (struct merit){ lowest, bid->total };
	case OUTCOMES:
		return (struct merit){ bid->outcomes_mark, competition->scale * 100 };
	case NEEDS:
		return (struct merit){ bid->needs_met, competition->needs_marks };
	case FEATURES:
		return (struct merit){ bid->features_met, competition->features_marks };
	case LOCATION:
		return (struct merit){ place_marks(bid->distance, competition->band),
			PLACE_MARKS };
	case COMPETENCY:
		return (struct merit){ bid->competency, 10000 };
	default:
		return (struct merit){ bid->incentive, 10000 };
	}
}

int64_t score_points(const struct competition *competition, enum criterion criterion,
	const struct bid_input *bid, int64_t lowest, int64_t unit)
{
	int64_t weight = competition->weights[criterion];
	struct merit merit;

	/* An empty list, and a service without a place, weigh 0: nothing is divided. */
	if (weight == 0)
		return 0;
	merit = merit_of(competition, criterion, bid, lowest);
	return money_share(weight * unit, merit.part, merit.whole);
}

static int64_t lowest_total(const struct bid_input *bids, size_t count)
{
	int64_t lowest = NOTHING;

	for (size_t i = 0; i < count; i++) {
		if (bids[i].standing == RANKED &&
			(lowest == NOTHING || bids[i].total < lowest))
			lowest = bids[i].total;
	}
	return lowest;
}

static void mark_bid(const struct competition *competition, const struct bid_input *bid,
	int64_t lowest, int64_t unit, struct bid_score *score)
{
	*score = (struct bid_score){ .bid = bid->bid,
		.standing = bid->standing,
		.position = NOTHING,
		.gap = NOTHING };
	if (bid->standing != RANKED)
		return;
	for (enum criterion criterion = 0; criterion < CRITERIA; criterion++) {
		score->points[criterion] = score_points(competition, criterion, bid,
			lowest, unit);
		score->total += score->points[criterion];
	}
	score->quality = score->total - score->points[PRICE];
}

/* Below 0 if the first of two goes before the other, by total and A29 but the draw. */
static int compare_merit(const struct bid_input *a, const struct bid_score *a_score,
	const struct bid_input *b, const struct bid_score *b_score)
{
	if (a_score->total != b_score->total)
		return a_score->total > b_score->total ? -1 : 1;
	if (a_score->quality != b_score->quality)
		return a_score->quality > b_score->quality ? -1 : 1;
	if (a_score->points[NEEDS] != b_score->points[NEEDS])
		return a_score->points[NEEDS] > b_score->points[NEEDS] ? -1 : 1;
	return (a->total > b->total) - (a->total < b->total);
}

/* Places in a draw; bids that were in none come after those that were. */
static int compare_draw(const struct bid_input *a, const struct bid_input *b)
{
	int64_t a_draw = a->draw == NOTHING ? INT64_MAX : a->draw;
	int64_t b_draw = b->draw == NOTHING ? INT64_MAX : b->draw;

	return (a_draw > b_draw) - (a_draw < b_draw);
}

/* A bid's place is one more than the number of those before it. */
static void rank_bid(const struct bid_input *bids, size_t count, struct bid_score *scores,
	size_t i)
{
	scores[i].position = 1;
	for (size_t j = 0; j < count; j++) {
		int order;

		if (j == i || scores[j].standing != RANKED)
			continue;
		order = compare_merit(&bids[j], &scores[j], &bids[i], &scores[i]);
		if (order == 0)
			order = compare_draw(&bids[j], &bids[i]);
		if (order == 0)
			scores[i].tied = true;
		/* Undrawn, those that came first in the list stand first, for the time being. */
		if (order < 0 || (order == 0 && j < i))
			scores[i].position++;
	}
}

struct ranking score_bids_to(const struct competition *competition,
	const struct bid_input *bids, size_t count, struct bid_score *scores,
	int64_t unit)
{
	struct ranking result = { .lowest = lowest_total(bids, count) };
	int64_t most = 0;

	for (size_t i = 0; i < count; i++) {
		mark_bid(competition, &bids[i], result.lowest, unit, &scores[i]);
		if (scores[i].total > most)
			most = scores[i].total;
	}
	for (size_t i = 0; i < count; i++) {
		if (scores[i].standing != RANKED)
			continue;
		rank_bid(bids, count, scores, i);
		scores[i].gap = most - scores[i].total;
		result.ranked++;
		result.draw_needed |= scores[i].tied;
	}
	return result;
}

struct ranking score_bids(const struct competition *competition,
	const struct bid_input *bids, size_t count, struct bid_score *scores)
{
	return score_bids_to(competition, bids, count, scores, 100);
}

size_t score_at(const struct bid_score *scores, size_t count, int64_t position)
{
	for (size_t i = 0; i < count; i++) {
		if (scores[i].position == position)
			return i;
	}
	return count;
}
