/*
 * How bids are scored: RULES A1 to A18, A21, A25, A36 to A38.
 *
 * A competition and its inputs go in, marks and ranks come out; nothing else is
 * looked at, so a result is worked out again from what was stored, for ever, with
 * the same figures.  Weights are whole points of 100, marks hundredths of a point,
 * money pence, distances hundredths of a mile.
 */
#ifndef DOMAIN_SCORING_H
#define DOMAIN_SCORING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/money.h"

enum criterion {
	PRICE,
	OUTCOMES,
	NEEDS,
	FEATURES,
	LOCATION,
	COMPETENCY,
	INCENTIVE,
	CRITERIA
};

/* "price" ... "incentive": columns are price_weight, price_points; ends at NULL. */
extern const char *const criterion_words[];

/* ---- weights ---- */

struct bounds {
	int64_t price_least, price_most, competency_most, location_most;
	int64_t needs, features; /* how many the referral lists */
	bool has_place,
		has_outcome; /* whether distance means anything; an outcome is stated */
};

enum weight_fault {
	WEIGHTS_FINE,
	WEIGHT_MISSING, /* NOTHING or below 0 */
	WEIGHT_TOO_LOW,
	WEIGHT_TOO_HIGH,        /* bound tells which (A1, A4) */
	WEIGHT_OF_EMPTY_LIST,   /* bound is 0 (A17) */
	WEIGHT_WITHOUT_PLACE,   /* bound is 0 (A9) */
	WEIGHT_WITHOUT_OUTCOME, /* no outcome is stated, so nothing to mark */
	WEIGHTS_NOT_HUNDRED,    /* criterion is CRITERIA, bound the sum found */
};

struct weight_mistake {
	enum criterion criterion;
	enum weight_fault fault;
	int64_t bound;
};

/* Every mistake in the weights, at most one a criterion and the sum; returns how
 * many, in `mistakes`, which holds CRITERIA + 1. */
size_t weights_check(const int64_t weights[CRITERIA], const struct bounds *bounds,
	struct weight_mistake *mistakes);

/* Outcomes, needs and features together weigh less than 15: a warning (A4). */
bool weights_thin(const int64_t weights[CRITERIA]);

/* The same weights with competency lowered until they do not; what it gives up goes
 * to needs. */
void weights_mend(const int64_t weights[CRITERIA], int64_t mended[CRITERIA]);

/* A template for a price weight: competency and location at their most, the rest
 * split 2 : 2 : 1 (A4), what an empty list would get moved to needs (A17). */
void weights_default(int64_t price, const struct bounds *bounds,
	int64_t weights[CRITERIA]);

/* ---- price ---- */

struct offer {
	int64_t core_price, needs_price; /* pence a unit a child */
	int64_t discount;                /* hundredths of a percent off core */
	int64_t children, periods;
};

/* (core less discount) + needs, for one child and one period (A12, A13). */
int64_t offer_child_price(const struct offer *offer);

/* The same for all children. */
int64_t offer_period_price(const struct offer *offer);

/* The total that is scored; NOTHING if it does not fit or is not above zero (A14). */
int64_t offer_total(const struct offer *offer);

/* A core line may fall, never rise (A21). */
bool core_within(int64_t amount, int64_t most);

/* A discount may be bettered, never worsened (A25). */
bool discount_within(int64_t discount, int64_t least);

/* ---- result ---- */

enum standing { RANKED, SET_ASIDE, SUSPENDED, GATED };
extern const char *const standing_words[]; /* "ranked" ... "gated" */

struct competition {
	int64_t weights[CRITERIA];
	int64_t band;  /* hundredths of a mile to a lost mark */
	int64_t scale; /* top mark of the written answer, whole marks */
	int64_t needs_marks, features_marks; /* possible */
};

struct bid_input {
	int64_t bid;            /* its number */
	enum standing standing; /* RANKED unless it is set aside, suspended or gated */
	int64_t total;          /* pence, above 0 */
	int64_t outcomes_mark;  /* hundredths of a mark, as agreed */
	int64_t needs_met, features_met; /* marks */
	int64_t distance;   /* hundredths of a mile; NOTHING: none is scored */
	int64_t competency; /* hundredths of 100 */
	int64_t incentive;  /* hundredths of 100, where it is weighed (A36) */
	int64_t draw;       /* place in a recorded draw; NOTHING: none was held */
	bool must_missed;
};

struct bid_score {
	int64_t bid;
	enum standing standing;
	int64_t points[CRITERIA]; /* each rounded half up (A37); all 0 unless ranked */
	int64_t quality, total;   /* quality is all but price */
	int64_t position;         /* 1 is first; NOTHING unless ranked */
	int64_t gap;              /* behind the first; NOTHING unless ranked */
	bool tied;                /* equal in all with a neighbour: only a draw can say */
};

struct ranking {
	int64_t lowest; /* total of the lowest ranked bid; NOTHING: none */
	size_t ranked;
	bool draw_needed; /* ranks are not final until a draw is recorded */
};

/* Marks one criterion of one bid; unit is 100 for hundredths of a point. */
int64_t score_points(const struct competition *competition, enum criterion criterion,
	const struct bid_input *bid, int64_t lowest, int64_t unit);

/*
 * Marks and ranks all bids: scores[i] is that of bids[i].  Ties go by quality, then
 * needs, then the lower price, then the draw (A29, A38).
 */
struct ranking score_bids(const struct competition *competition,
	const struct bid_input *bids, size_t count, struct bid_score *scores);

/* The same with all points in `unit` parts of a point: 100 is the rule; a million
 * shows what rounding did. */
struct ranking score_bids_to(const struct competition *competition,
	const struct bid_input *bids, size_t count, struct bid_score *scores,
	int64_t unit);

/* Index of the bid with a rank; count if there is none. */
size_t score_at(const struct bid_score *scores, size_t count, int64_t position);

#endif
