/*
 * Where a result hangs by a thread: something small that could well be otherwise,
 * and would change who is first or who is offered.  FEATURES, "What no such system
 * has", 4.
 */
#ifndef DOMAIN_FRAGILE_H
#define DOMAIN_FRAGILE_H

#include "domain/choice.h"

enum fragile_kind {
	FRAGILE_ROUNDING, /* of the marks */
	FRAGILE_DISTANCE, /* within a quarter of a mile of a band's edge */
	FRAGILE_MARK,     /* one evaluator's own mark, had it been agreed */
};
extern const char *const fragile_words[]; /* "rounding", "distance", "mark" */

enum { FRAGILE_NEAR = 25 }; /* hundredths of a mile */

/* A mark that one evaluator gave alone; of bids[bid]. */
struct lone_mark {
	size_t bid;
	int64_t mark; /* hundredths */
};

struct fragile {
	enum fragile_kind kind;
	size_t bid;       /* index; of rounding it has no meaning */
	int64_t instead;  /* the mark, or the distance across the edge */
	int64_t total;    /* that the bid would then have; NOTHING of rounding */
	int64_t position; /* and its rank */
	bool first_changes, offer_changes;
	size_t joins, leaves; /* indices of one that would and one that would no
	                                   longer be offered; count if none */
};

/* All of them; returns how many.  The list lives in the arena. */
size_t fragile_find(struct arena *arena, const struct competition *competition,
	const struct choice_rule *rule, const struct bid_input *bids, size_t count,
	const struct lone_mark *marks, size_t marks_count, struct fragile **found);

#endif
