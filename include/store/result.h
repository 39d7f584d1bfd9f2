/* Competitions and results between their rows and domain/scoring.h. */
#ifndef STORE_RESULT_H
#define STORE_RESULT_H

#include "core/db.h"
#include "core/request.h"
#include "domain/choice.h"
#include "domain/fragile.h"

/*
 * The referral r->id as results show it: to its own authority, and to who
 * answers for the whole system in the lead's; NULL if it is not there for
 * whoever asks.
 */
struct result *result_referral(struct request *r);

/* Everything that a result is worked out from, and where it was, what was recorded. */
struct contest {
	struct competition competition;
	struct choice_rule rule;
	size_t count;
	struct bid_input *bids;
	const char **reasons;      /* why a bid is not ranked; NULL for one that is */
	const char **names;        /* establishments */
	bool *marked;              /* has an agreed mark */
	int64_t unmarked;          /* bids that count and have no agreed mark yet */
	int64_t result, run;       /* NOTHING: not worked out yet */
	const struct result *rows; /* as recorded, row i is bids[i]; NULL: not yet */
	const struct result *head; /* of the result, or of the rules alone */
};

/* The bids of an opened referral, as they would be scored now. */
struct contest *contest_inputs(struct request *r, int64_t referral);

/* Which of contest->bids a bid is; contest->count if it is none of them. */
size_t contest_index(const struct contest *contest, int64_t bid);

/*
 * For working it out again: bids that were set aside stay so.  True if an agreed
 * mark is another than was recorded, or is being given anew.
 */
bool contest_follow(struct contest *contest, const struct contest *recorded);

/* A result as it was recorded, run NOTHING the latest; NULL if there is none. */
struct contest *contest_recorded(struct request *r, int64_t referral, int64_t run);

/* Whether nobody has added a run since it was read (NULL: since there was none); in a
 * transaction that has locked the referral. */
bool contest_current(struct request *r, int64_t referral, const struct contest *recorded);

/* What is looked at of the recorded figures of bids[i]. */
void contest_score(const struct contest *contest, size_t i, struct bid_score *score);

/*
 * Lots for bids that only a draw can part: fills their .draw from a fresh seed,
 * which comes back as text to be recorded by result_keep().
 */
const char *contest_draw(struct request *r, struct contest *contest,
	const struct bid_score *scores);

/*
 * Records a run with its scores and, if seed is given, the draw before the
 * witness; its id, or 0 if somebody else was first.  Cause is a word of the
 * table; a reason is needed from the second run on.
 */
int64_t result_keep(struct request *r, int64_t referral, const struct contest *contest,
	const struct bid_score *scores, int64_t lowest, const char *cause,
	const char *reason, const char *seed, int64_t witness);

/* Which of the bids a family may choose from: sets offered[i]; returns how many. */
size_t contest_offer(struct request *r, const struct contest *contest,
	const struct bid_score *scores, bool *offered);

/* Where the result hangs by a thread, given what evaluators marked alone. */
size_t contest_fragile(struct request *r, const struct contest *contest,
	struct fragile **found);

#endif
