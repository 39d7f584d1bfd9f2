#include "domain/fragile.h"

#include <string.h>

const char *const fragile_words[] = { "rounding", "distance", "mark", NULL };

/* One way the competition could have gone. */
struct outcome {
	size_t first;
	size_t *offered, offers;
	struct bid_score *scores;
};

struct enquiry {
	struct arena *arena;
	const struct competition *competition;
	const struct choice_rule *rule;
	size_t count;
	struct outcome real;
	struct fragile *found;
	size_t length;
};

static struct outcome play(const struct enquiry *enquiry, const struct bid_input *bids,
	int64_t unit)
{
	struct choice_rule rule = *enquiry->rule;
	struct outcome outcome = {
		.scores = NEW_ARRAY(enquiry->arena, enquiry->count, struct bid_score),
		.offered = NEW_ARRAY(enquiry->arena, enquiry->count, size_t),
	};

	rule.gap = rule.gap * unit / 100;
	score_bids_to(enquiry->competition, bids, enquiry->count, outcome.scores, unit);
	outcome.first = score_at(outcome.scores, enquiry->count, 1);
	outcome.offers = choice_offer(&rule, bids, outcome.scores, enquiry->count,
		outcome.offered);
	return outcome;
}

static bool is_among(const struct outcome *outcome, size_t bid)
{
	for (size_t i = 0; i < outcome->offers; i++) {
		if (outcome->offered[i] == bid)
			return true;
	}
	return false;
}

/* The best that is offered in one outcome and not in the other. */
static size_t only_in(const struct outcome *one, const struct outcome *other, size_t none)
{
	for (size_t i = 0; i < one->offers; i++) {
		if (!is_among(other, one->offered[i]))
			return one->offered[i];
	}
	return none;
}

static void compare(struct enquiry *enquiry, struct outcome other, enum fragile_kind kind,
	size_t bid, int64_t instead)
{
	struct fragile fragile = { .kind = kind,
		.bid = bid,
		.instead = instead,
		.first_changes = other.first != enquiry->real.first,
		.joins = only_in(&other, &enquiry->real, enquiry->count),
		.leaves = only_in(&enquiry->real, &other, enquiry->count) };

	fragile.offer_changes = fragile.joins != enquiry->count ||
		fragile.leaves != enquiry->count;
	if (!fragile.first_changes && !fragile.offer_changes)
		return;
	fragile.total = kind == FRAGILE_ROUNDING ? NOTHING : other.scores[bid].total;
	fragile.position = other.scores[bid].position;
	enquiry->found[enquiry->length++] = fragile;
}

/* The nearest distance on the other side of an edge that is near; NOTHING if none is. */
static int64_t across_edge(int64_t distance, int64_t band)
{
	int64_t above = distance % band;

	if (distance >= band && above < FRAGILE_NEAR)
		return distance - above - 1;
	if (band - above <= FRAGILE_NEAR)
		return distance - above + band;
	return NOTHING;
}

static void try_distance(struct enquiry *enquiry, struct bid_input *bids, size_t i)
{
	int64_t real = bids[i].distance, instead;

	if (bids[i].standing != RANKED || real == NOTHING ||
		!enquiry->competition->weights[LOCATION])
		return;
	instead = across_edge(real, enquiry->competition->band);
	if (instead == NOTHING)
		return;
	bids[i].distance = instead;
	compare(enquiry, play(enquiry, bids, 100), FRAGILE_DISTANCE, i, instead);
	bids[i].distance = real;
}

static void try_mark(struct enquiry *enquiry, struct bid_input *bids,
	struct lone_mark mark)
{
	int64_t real = bids[mark.bid].outcomes_mark;

	if (bids[mark.bid].standing != RANKED || mark.mark == real)
		return;
	bids[mark.bid].outcomes_mark = mark.mark;
	compare(enquiry, play(enquiry, bids, 100), FRAGILE_MARK, mark.bid, mark.mark);
	bids[mark.bid].outcomes_mark = real;
}

/* Two evaluators with the same mark make one finding. */
static bool is_repeated(const struct lone_mark *marks, size_t i)
{
	for (size_t j = 0; j < i; j++) {
		if (marks[j].bid == marks[i].bid && marks[j].mark == marks[i].mark)
			return true;
	}
	return false;
}

size_t fragile_find(struct arena *arena, const struct competition *competition,
	const struct choice_rule *rule, const struct bid_input *bids, size_t count,
	const struct lone_mark *marks, size_t marks_count, struct fragile **found)
{
	struct enquiry enquiry = { .arena = arena,
		.competition = competition,
		.rule = rule,
		.count = count,
		.found = NEW_ARRAY(arena, 1 + count + marks_count, struct fragile) };
	struct bid_input *tried = NEW_ARRAY(arena, count, struct bid_input);

	*found = enquiry.found;
	if (count == 0)
		return 0;
	memcpy(tried, bids, count * sizeof(*bids));
	enquiry.real = play(&enquiry, tried, 100);
	if (enquiry.real.first == count)
		return 0;
	for (size_t i = 0; i < marks_count; i++) {
		if (!is_repeated(marks, i))
			try_mark(&enquiry, tried, marks[i]);
	}
	for (size_t i = 0; i < count; i++)
		try_distance(&enquiry, tried, i);
	compare(&enquiry, play(&enquiry, tried, 100000000), FRAGILE_ROUNDING,
		enquiry.real.first, NOTHING);
	return enquiry.length;
}
