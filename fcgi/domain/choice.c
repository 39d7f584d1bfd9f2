#include "domain/choice.h"

const char *const choice_words[] = { "none", "close", "within_budget", NULL };

static bool is_offered(const struct choice_rule *rule, const struct bid_input *bid,
	const struct bid_score *score)
{
	if (rule->mode == CHOICE_CLOSE)
		return score->position <= rule->most && score->gap < rule->gap;
	return rule->budget != NOTHING && bid->total <= rule->budget;
}

size_t choice_offer(const struct choice_rule *rule, const struct bid_input *bids,
	const struct bid_score *scores, size_t count, size_t *offered)
{
	size_t found = 0;

	if (rule->mode == CHOICE_NONE)
		return 0;
	for (int64_t position = 1;; position++) {
		size_t i = score_at(scores, count, position);

		if (i == count)
			break;
		if (is_offered(rule, &bids[i], &scores[i]))
			offered[found++] = i;
	}
	return rule->mode == CHOICE_CLOSE && found < 2 ? 0 : found;
}
