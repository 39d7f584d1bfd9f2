/*
 * What would have changed the result for one bid: the smallest single change in each
 * criterion, all else as it was.  FEATURES, "What no such system has", 2.
 */
#ifndef DOMAIN_CHANGE_H
#define DOMAIN_CHANGE_H

#include "domain/choice.h"

struct change {
	enum criterion criterion;
	int64_t to;    /* pence, hundredths of a mark or score, marks, or the
	                                   furthest distance that would do */
	int64_t total; /* points the bid would then have */
};

/*
 * The changes by any one of which bids[bid] would have been offered to the family
 * or, where nothing is offered, come first; at most CRITERIA.  None if it was so
 * anyhow.  With `first` only coming first counts.
 */
size_t change_find(struct arena *arena, const struct competition *competition,
	const struct choice_rule *rule, const struct bid_input *bids, size_t count,
	size_t bid, bool first, struct change *changes);

#endif
