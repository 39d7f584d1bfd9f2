/*
 * A provider's bid in hand: what it is about, what is offered, how it is kept.
 *
 * The pages fill one in from a form, the demo from its story; both keep it here, so
 * that the rules of saving (deadline, ceilings, digest, event, receipt) are in one
 * place.
 */
#ifndef STORE_BID_H
#define STORE_BID_H

#include <stddef.h>
#include <stdint.h>

#include "core/request.h"
#include "domain/referral.h"

/* A cost line as admitted, and what is offered on it: pence a unit a child. */
struct bid_line {
	int64_t cost_line;
	char *name, *kind; /* kind: "core", or "listed" in a price list */
	char *starts_on;   /* from when the admitted amount is in force */
	int64_t most;      /* that amount */
	int64_t amount;    /* NOTHING: not said yet */
};

/* A need to meet or a feature to have. */
struct bid_need {
	int64_t need;
	char *kind, *text, *must; /* "need" or "feature"; "desired", "must", "gate" */
	int64_t marks;
	int64_t met; /* 1, 0, or NOTHING before anything was saved */
};

struct bid {
	/* The invitation and its referral. */
	int64_t invitation, referral, admission;
	char *reference, *unit;
	int64_t children, periods;
	int64_t discount_least;       /* hundredths of a percent, as admitted */
	int64_t competency, distance; /* hundredths of 100; hundredths of a mile */
	int64_t needs_marks, features_marks;
	int64_t price_weight, outcomes_weight, needs_weight, features_weight,
		location_weight, competency_weight, incentive_weight;
	int64_t scale, band;
	char *location; /* "none": distance is not marked */
	int64_t carer;  /* 1: a fostering carer's postcode may be given */
	char *shut;     /* NULL: takes bids; or why not: "closed", "declined" ... */

	/* What is offered. */
	int64_t id; /* 0: nothing is saved yet */
	enum bid_state state;
	char *word; /* the state as the database has it; NULL: nothing is saved */
	int64_t discount, needs_price, premium;
	char *method, *subcontract, *starts_on, *postcode;
	int64_t easting, northing; /* of the postcode; NOTHING: none */
	struct bid_line *lines;
	size_t line_count;
	struct bid_need *needs;
	size_t need_count;

	/* What follows from it: bid_reckon(). */
	int64_t core_price, core_most, child_price, period_price, total;
	int64_t needs_met, features_met; /* marks */
	char *digest;                    /* hex, of the bid as sent; NULL: never sent */
	char *saved_at;
};

/* The bid to an invitation of the person's own provider; false: there is none. */
bool bid_load(struct request *r, int64_t invitation, struct bid *bid);

/* Adds up prices and marks; what cannot be reckoned yet is NOTHING. */
void bid_reckon(struct bid *bid);

/* Sets easting and northing of the postcode; false if we do not know it. */
bool bid_locate(struct request *r, struct bid *bid);

/*
 * Keeps the bid as a draft (BID_SAVE) or sends it (BID_SUBMIT, BID_CHANGE), with its event, and
 * when sent with its digest and a receipt by mail.  False, and nothing kept, when
 * the referral takes no bids any more (the statement that saves decides) or when a
 * colleague has sent or withdrawn the bid meanwhile.
 */
bool bid_keep(struct request *r, struct bid *bid, enum bid_act act);

/* Takes it back; false as above, or if the bid changed meanwhile. */
bool bid_take_back(struct request *r, const struct bid *bid);

/* The digest of the whole content, 64 hex digits: what it covers is in bid_content(). */
char *bid_digest(struct arena *arena, const struct bid *bid);

/* The text that the digest is taken of; the receipt lets anybody have it. */
char *bid_content(struct arena *arena, const struct bid *bid);

#endif
