#include "domain/change.h"

#include <string.h>

#include "domain/place.h"

struct trial {
	const struct competition *competition;
	const struct choice_rule *rule;
	struct bid_input *bids; /* a copy, to be tried with */
	struct bid_score *scores;
	size_t *offered, count, bid;
	bool first;
};

static bool succeeds(const struct trial *trial)
{
	size_t offers;

	score_bids(trial->competition, trial->bids, trial->count, trial->scores);
	if (trial->scores[trial->bid].position == 1)
		return true;
	if (trial->first || trial->rule->mode != CHOICE_CLOSE)
		return false;
	offers = choice_offer(trial->rule, trial->bids, trial->scores, trial->count,
		trial->offered);
	for (size_t i = 0; i < offers; i++) {
		if (trial->offered[i] == trial->bid)
			return true;
	}
	return false;
}

/* One criterion as a ladder of values from worse to better; step 0 is as it was. */
struct ladder {
	enum criterion criterion;
	int64_t *value;
	int64_t from, step, steps;
};

static bool succeeds_at(const struct trial *trial, const struct ladder *ladder,
	int64_t step)
{
	*ladder->value = ladder->from + step * ladder->step;
	return succeeds(trial);
}

/* The lowest step that succeeds: a better answer never does worse. */
static bool climb(const struct trial *trial, const struct ladder *ladder,
	struct change *change)
{
	int64_t low = 1, high = ladder->steps;
	int64_t was = *ladder->value;
	bool found = high >= 1 && succeeds_at(trial, ladder, high);

	while (found && low < high) {
		int64_t middle = low + (high - low) / 2;

		if (succeeds_at(trial, ladder, middle))
			high = middle;
		else
			low = middle + 1;
	}
	if (found) {
		succeeds_at(trial, ladder, high);
		*change = (struct change){ ladder->criterion, *ladder->value,
			trial->scores[trial->bid].total };
	}
	*ladder->value = was;
	return found;
}

/* The last whole mark at or below, so that a step leads to the next whole one. */
static int64_t whole_below(int64_t hundredths)
{
	return hundredths / 100 * 100;
}

size_t change_find(struct arena *arena, const struct competition *competition,
	const struct choice_rule *rule, const struct bid_input *bids, size_t count,
	size_t bid, bool first, struct change *changes)
{
	struct trial trial = { .competition = competition,
		.rule = rule,
		.count = count,
		.bid = bid,
		.first = first,
		.bids = NEW_ARRAY(arena, count, struct bid_input),
		.scores = NEW_ARRAY(arena, count, struct bid_score),
		.offered = NEW_ARRAY(arena, count, size_t) };
	struct bid_input *mine = &trial.bids[bid];
	int64_t band = competition->band;
	size_t found = 0;

	memcpy(trial.bids, bids, count * sizeof(*bids));
	if (mine->standing != RANKED || succeeds(&trial))
		return 0;
	const struct ladder ladders[] = {
		{ PRICE, &mine->total, mine->total, -1, mine->total - 1 },
		{ OUTCOMES, &mine->outcomes_mark, whole_below(mine->outcomes_mark), 100,
			competition->scale - mine->outcomes_mark / 100 },
		{ NEEDS, &mine->needs_met, mine->needs_met, 1,
			competition->needs_marks - mine->needs_met },
		{ FEATURES, &mine->features_met, mine->features_met, 1,
			competition->features_marks - mine->features_met },
		{ LOCATION, &mine->distance,
			place_band(mine->distance, band) * band - 1 + band, -band,
			mine->distance == NOTHING ? 0
						  : place_band(mine->distance, band) },
		{ COMPETENCY, &mine->competency, whole_below(mine->competency), 100,
			100 - mine->competency / 100 },
	};

	for (size_t i = 0; i < sizeof(ladders) / sizeof(*ladders); i++) {
		if (competition->weights[ladders[i].criterion] > 0)
			found += climb(&trial, &ladders[i], &changes[found]);
	}
	return found;
}
