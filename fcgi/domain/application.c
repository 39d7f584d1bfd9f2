#include "domain/application.h"

#include "core/money.h"

const char *const application_states[] = { "draft", "submitted", "evaluating",
	"clarifying", "decided", "withdrawn", NULL };
const char *const application_acts[] = { "save", "submit", "withdraw", "start", "judge",
	"ask", "answer", "extend", "decide", NULL };
const char *const criterion_kinds[] = { "pass", "statement", "told", NULL };
const char *const answer_gaps[] = { "complete", "says", "text", "day", "cleansing",
	"evidence", "expired", "undated", NULL };
const char *const rating_words[] = { "passes", "review", "fails", NULL };

/* clang-format off */
#define STEP(from, act, roles, to) { APPLICATION_##from, APPLICATION_##act, roles, APPLICATION_##to }

const struct step application_steps[] = {
	STEP(DRAFT,      SAVE,     ROLE_PROVIDER,    DRAFT),
	STEP(DRAFT,      SUBMIT,   ROLE_PROVIDER,    SUBMITTED),
	STEP(DRAFT,      WITHDRAW, ROLE_PROVIDER,    WITHDRAWN),
	STEP(SUBMITTED,  WITHDRAW, ROLE_PROVIDER,    WITHDRAWN),
	STEP(SUBMITTED,  START,    ROLE_PROCUREMENT, EVALUATING),
	STEP(SUBMITTED,  EXTEND,   ROLE_PROCUREMENT, SUBMITTED),
	STEP(EVALUATING, JUDGE,    ROLE_PROCUREMENT | ROLE_EVALUATOR, EVALUATING),
	STEP(EVALUATING, EXTEND,   ROLE_PROCUREMENT, EVALUATING),
	STEP(EVALUATING, ASK,      ROLE_PROCUREMENT, CLARIFYING),
	STEP(EVALUATING, DECIDE,   ROLE_PROCUREMENT, DECIDED),
	STEP(EVALUATING, WITHDRAW, ROLE_PROVIDER,    WITHDRAWN),
	STEP(CLARIFYING, ANSWER,   ROLE_PROVIDER,    EVALUATING),
	STEP(CLARIFYING, EXTEND,   ROLE_PROCUREMENT, CLARIFYING),
	STEP(CLARIFYING, WITHDRAW, ROLE_PROVIDER,    WITHDRAWN),
	{ 0 }
};
/* clang-format on */

bool evidence_valid(int64_t expires_on, int64_t today)
{
	return expires_on == NOTHING || expires_on >= today;
}

static enum answer_gap evidence_gap(const struct answer_facts *answer, int64_t today)
{
	if (!answer->needs_evidence)
		return ANSWER_COMPLETE;
	if (!answer->has_evidence)
		return ANSWER_WANTS_EVIDENCE;
	if (answer->runs_out && answer->expires_on == NOTHING)
		return ANSWER_EVIDENCE_UNDATED;
	return evidence_valid(answer->expires_on, today) ? ANSWER_COMPLETE
							 : ANSWER_EVIDENCE_EXPIRED;
}

enum answer_gap answer_gap(const struct answer_facts *answer, int64_t today)
{
	bool waived = answer->optional && answer->says == SAYS_NOT_APPLICABLE;

	if (waived)
		return ANSWER_COMPLETE;
	if (answer->kind != CRITERION_PASS) {
		if (!answer->has_text && !answer->optional)
			return ANSWER_WANTS_TEXT;
		return evidence_gap(answer, today);
	}
	if (answer->says != SAYS_YES && answer->says != SAYS_NO)
		return ANSWER_WANTS_SAYING;
	if (answer->admits) {
		if (answer->happened_on == NOTHING)
			return ANSWER_WANTS_DAY;
		if (!answer->has_cleansing)
			return ANSWER_WANTS_CLEANSING;
	}
	return evidence_gap(answer, today);
}

int64_t exclusion_until(int64_t happened_on, int64_t years)
{
	return day_add_months(happened_on, years * 12);
}

bool exclusion_counts(int64_t happened_on, int64_t years, int64_t today)
{
	int64_t until = exclusion_until(happened_on, years);

	/* An event without a day, or beyond reckoning, is held against nobody less. */
	return until == NOTHING || today <= until;
}

bool rating_allows(enum rating_standing standing, int64_t review_on)
{
	return standing == RATING_PASSES ||
		(standing == RATING_REVIEW && review_on != NOTHING);
}

bool statements_whole(const struct statement *statements, size_t count)
{
	int64_t sum = 0;

	for (size_t i = 0; i < count; i++)
		sum = money_add(sum, statements[i].weight);
	return sum == 100;
}

int64_t competency_score(const struct statement *statements, size_t count)
{
	int64_t sum = 0;

	if (!statements_whole(statements, count))
		return NOTHING;
	for (size_t i = 0; i < count; i++)
		sum = money_add(sum,
			money_times(statements[i].weight, statements[i].mark));
	return money_share(sum, 1, 100);
}

int64_t competency_moved(int64_t score, int64_t moved, int64_t step)
{
	int64_t after = money_add(score, moved);

	if (after == NOTHING || moved > step || moved < -step)
		return NOTHING;
	if (after < 0)
		return 0;
	return after > 10000 ? 10000 : after;
}

bool cap_allows(int64_t core_price, int64_t cap)
{
	return cap == NOTHING || core_price <= cap;
}

unsigned entry_obstacles(const struct entry_facts *entry)
{
	unsigned obstacles = ENTRY_FREE;

	if (entry->undecided > 0)
		obstacles |= ENTRY_UNDECIDED;
	if (entry->failed > 0)
		obstacles |= ENTRY_FAILED;
	if (entry->score == NOTHING)
		obstacles |= ENTRY_UNMARKED;
	else if (entry->score < entry->pass_mark)
		obstacles |= ENTRY_BELOW_PASS;
	if (!cap_allows(entry->core_price, entry->common_cap))
		obstacles |= ENTRY_OVER_CAP;
	return obstacles;
}
