/* A referral as its authority's people work on it. */
#ifndef STORE_REFERRAL_H
#define STORE_REFERRAL_H

#include "core/request.h"
#include "domain/referral.h"

struct referral {
	const struct result *row; /* of referral_find */
	int64_t id;
	enum referral_state state;
	bool closed;   /* its deadline has passed */
	unsigned acts; /* open to this person now, bits 1 << REFERRAL_... */
	const char *reference, *title;
	int64_t radius; /* hundredths of a mile; NOTHING: no limit */
	int64_t weights[CRITERIA];
	struct bounds bounds; /* of the edition it is drafted under */
};

/* The referral of the path, if it is one of the session's authority; NULL: not found. */
struct referral *referral_find(struct request *r);

bool referral_may(const struct referral *referral, enum referral_act act);

/* Whether the referral of the path, once opened, may end without an award: nobody bid, the
 * family refused all, or nobody is left who could be awarded to. */
bool referral_hopeless(struct request *r);

/* Adds <referral> to the page: its row, the acts that are open, and which step is shown. */
void referral_head(struct request *r, const struct referral *referral, const char *here);

/*
 * What stands in the way of publishing, each a word of the page model: what the law
 * and the rules ask (publish_obstacles), and what bidders could not do without.
 * Adds <lack step>word</lack> for each to parent, if there is one; returns how many.
 */
size_t referral_lacks(const struct referral *referral, int64_t invited, xmlNode *parent);

/*
 * Adds <early> if the placement starts, or a decision is needed, before bids can be judged:
 * the deadline ("2027-03-27 12:00:00"; NULL or none: the usual one, asked today), the day by
 * which they may be judged, and the day that is too soon.
 */
void referral_early(struct request *r, const struct referral *referral,
	const char *closes_at);

/*
 * What is wrong with a text that is to be published, in words that follow "The title",
 * or NULL: "has a postcode in it", "has the child's name in it".
 */
const char *referral_leak(struct request *r, int64_t referral, const char *text);

/*
 * What bidders read of a referral: <child> and <need> for each, <bars> of the weights,
 * and <closing> with the deadline in words and the working days left, if there is one.
 */
void referral_brief(struct request *r, int64_t referral, const int64_t weights[CRITERIA],
	const char *closes_at);

/* Tells every provider that was invited: a kind of domain/message.h; the body is one for all. */
void referral_tell(struct request *r, int64_t referral, const char *what,
	const char *body);

#endif
