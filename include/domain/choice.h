/* Among which bids a family may choose: RULES A26 to A33. */
#ifndef DOMAIN_CHOICE_H
#define DOMAIN_CHOICE_H

#include "domain/scoring.h"

enum choice_mode { CHOICE_NONE, CHOICE_CLOSE, CHOICE_WITHIN_BUDGET };
extern const char *const choice_words[]; /* "none", "close", "within_budget" */

struct choice_rule {
	enum choice_mode mode;
	int64_t gap;    /* hundredths of a point; less than this is close */
	int64_t most;   /* bids offered when close */
	int64_t budget; /* pence over the period; NOTHING: none is known */
};

/*
 * Writes the indices of the bids to offer, best first, and returns how many; 0 when
 * there is nothing to choose.  Close: the first `most` by rank whose gap from the
 * first is less than the rule's; one alone is no choice.  Within budget: every
 * ranked bid whose total is at most the budget.
 */
size_t choice_offer(const struct choice_rule *rule, const struct bid_input *bids,
	const struct bid_score *scores, size_t count, size_t *offered);

#endif
