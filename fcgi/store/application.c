#include "store/application.h"

#include <string.h>

#include "core/date.h"
#include "store/evidence.h"

static bool is(const char *word, const char *other)
{
	return word && strcmp(word, other) == 0;
}

static bool some(int64_t characters)
{
	return characters != NOTHING && characters > 0;
}

static enum answer_says says_of(const char *word)
{
	if (is(word, "yes"))
		return SAYS_YES;
	if (is(word, "no"))
		return SAYS_NO;
	return word ? SAYS_NOT_APPLICABLE : SAYS_NOTHING;
}

/* A document is needed where the criterion says so, for a "yes"; one that was given must not run out. */
enum answer_gap application_answer_gap(const struct result *answers, size_t row,
	const char *today)
{
	enum answer_says says = says_of(result_text_at(answers, row, "says"));
	bool has_evidence = result_number_at(answers, row, "evidence") != NOTHING;
	bool held = is(result_text_at(answers, row, "asks"), "held");
	const struct answer_facts facts = {
		.kind = word_find(criterion_kinds, result_text_at(answers, row, "kind")),
		.optional = result_number_at(answers, row, "optional") == 1,
		.admits = says == SAYS_NO &&
			result_number_at(answers, row, "lookback") != NOTHING,
		.needs_evidence = says == SAYS_YES && (held || has_evidence),
		.says = says,
		.has_text = some(result_number_at(answers, row, "written")),
		.has_cleansing = some(result_number_at(answers, row, "cleansed")),
		.has_evidence = has_evidence,
		.runs_out = evidence_runs_out(
			result_text_at(answers, row, "evidence_kind")),
		.happened_on = day_read(result_text_at(answers, row, "happened_on")),
		.expires_on = day_read(result_text_at(answers, row, "expires_on")),
	};

	return answer_gap(&facts, day_read(today));
}

bool application_answer_begun(const struct result *answers, size_t row)
{
	return result_text_at(answers, row, "says") ||
		some(result_number_at(answers, row, "written"));
}

enum cost_gap application_cost_gap(const struct result *entries, size_t row)
{
	const struct stated_costs stated = {
		.core_lines = result_number_at(entries, row, "core_lines"),
		.core_stated = result_number_at(entries, row, "core_stated"),
		.listed_lines = result_number_at(entries, row, "listed_lines"),
		.listed_stated = result_number_at(entries, row, "listed_stated"),
		.core = result_number_at(entries, row, "core"),
		.cap = result_number_at(entries, row, "cap"),
	};

	return cost_gap(&stated);
}

enum application_state application_state_of(const struct result *application)
{
	return word_find(application_states, result_text(application, "state"));
}

bool application_may(const struct result *application, enum application_act act,
	unsigned roles)
{
	return step_find(application_steps, application_state_of(application), act,
		roles);
}
