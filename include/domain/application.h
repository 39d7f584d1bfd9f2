/*
 * Applications to join: their life, what is missing, what an answer is worth.
 * AQ-02 to AQ-43, RULES A19, A24, A35, B1, B9, regulation 57.
 */
#ifndef DOMAIN_APPLICATION_H
#define DOMAIN_APPLICATION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/date.h"
#include "domain/role.h"
#include "domain/state.h"

enum application_state {
	APPLICATION_DRAFT,
	APPLICATION_SUBMITTED,
	APPLICATION_EVALUATING,
	APPLICATION_CLARIFYING,
	APPLICATION_DECIDED,
	APPLICATION_WITHDRAWN
};
extern const char *const application_states[]; /* "draft" ... "withdrawn" */

enum application_act {
	APPLICATION_SAVE,
	APPLICATION_SUBMIT,
	APPLICATION_WITHDRAW,
	APPLICATION_START,
	APPLICATION_JUDGE, /* a verdict or a mark */
	APPLICATION_ASK,
	APPLICATION_ANSWER, /* a clarification */
	APPLICATION_EXTEND, /* 15 working days, with a reason */
	APPLICATION_DECIDE
};
extern const char *const application_acts[]; /* "save" ... "decide" */
extern const struct step application_steps[];

/* ---- what is missing before it can be submitted ---- */

enum criterion_kind { CRITERION_PASS, CRITERION_STATEMENT, CRITERION_TOLD };
extern const char *const criterion_kinds[]; /* "pass", "statement", "told" */

enum answer_says { SAYS_NOTHING, SAYS_YES, SAYS_NO, SAYS_NOT_APPLICABLE };

struct answer_facts {
	enum criterion_kind kind;
	bool optional; /* "not applicable" is an answer */
	bool admits;   /* a ground of regulation 57, or an infringement */
	bool needs_evidence;
	enum answer_says says;
	bool has_text, has_cleansing, has_evidence;
	bool runs_out; /* the evidence is of a kind that must say until when it is good */
	int64_t happened_on; /* of an exclusion's event */
	int64_t expires_on;  /* of the evidence; NOTHING: it does not run out */
};

enum answer_gap {
	ANSWER_COMPLETE,
	ANSWER_WANTS_SAYING, /* yes, no or not applicable */
	ANSWER_WANTS_TEXT,
	ANSWER_WANTS_DAY,       /* of the conviction or event */
	ANSWER_WANTS_CLEANSING, /* what was done about it since */
	ANSWER_WANTS_EVIDENCE,
	ANSWER_EVIDENCE_EXPIRED,
	ANSWER_EVIDENCE_UNDATED, /* nothing says until when it is good */
};
extern const char *const answer_gaps[]; /* "complete", "says", "text" ... */

/* What an answer still lacks on a day. */
enum answer_gap answer_gap(const struct answer_facts *answer, int64_t today);

/* Evidence is good through its last day. */
bool evidence_valid(int64_t expires_on, int64_t today);

/* The last of the days on which an event still excludes: so many years after it (5 for
 * mandatory grounds, 3 for discretionary ones, regulation 57(11) and (12)). */
int64_t exclusion_until(int64_t happened_on, int64_t years);
bool exclusion_counts(int64_t happened_on, int64_t years, int64_t today);

/* "Requires improvement or above" (B9); not yet inspected passes with a review day. */
enum rating_standing { RATING_PASSES, RATING_REVIEW, RATING_FAILS };
extern const char *const rating_words[]; /* "passes", "review", "fails" */
bool rating_allows(enum rating_standing standing, int64_t review_on);

/* ---- marks ---- */

struct statement {
	int64_t weight; /* of 100 */
	int64_t mark;   /* hundredths of 100; NOTHING: not marked */
};

/* Weights of a category's statements add to 100 (A19). */
bool statements_whole(const struct statement *statements, size_t count);

/* Hundredths of 100, half up: SC-11.  NOTHING while a mark is missing or the weights
 * are not 100.  Example 4.10: 30/40/30 of 70, 80, 60 is 71.00. */
int64_t competency_score(const struct statement *statements, size_t count);

/* The score after a review, clamped to 0 to 100; NOTHING if it moves by more than
 * the step allows (A35). */
int64_t competency_moved(int64_t score, int64_t moved, int64_t step);

/* ---- caps ---- */

/* Equal to the cap passes (A24); NOTHING: there is no cap. */
bool cap_allows(int64_t core_price, int64_t cap);

/* ---- deciding ---- */

struct entry_facts {
	int64_t failed, undecided;      /* criteria: failed, without verdict */
	int64_t score, pass_mark;       /* hundredths of 100 */
	int64_t core_price, common_cap; /* pence a unit */
};

enum entry_obstacle {
	ENTRY_FREE = 0,
	ENTRY_UNDECIDED = 1 << 0, /* nothing can be decided yet */
	ENTRY_UNMARKED = 1 << 1,  /* nor then */
	ENTRY_FAILED = 1 << 2,    /* the others: it can only be refused */
	ENTRY_BELOW_PASS = 1 << 3,
	ENTRY_OVER_CAP = 1 << 4,
};

/* What stands against admitting to one category, as bits. */
unsigned entry_obstacles(const struct entry_facts *entry);

#endif
