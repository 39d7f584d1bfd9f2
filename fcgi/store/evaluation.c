#include "store/evaluation.h"

#include "core/arena.h"
#include "queries.h"
#include "store/event.h"

/* What a category that asks for no written answer gives: nothing is missing. */
enum { NOTHING_TO_MARK = 10000 };

static bool may(unsigned roles, int state, enum application_act act)
{
	return step_find(application_steps, state, act, roles) != NULL;
}

bool evaluation_may(const struct request *r, const char *state, enum application_act act)
{
	int from = word_find(application_states, state);

	if (act == APPLICATION_JUDGE && may(r->who.roles, from, APPLICATION_START))
		return true;
	return may(r->who.roles, from, act);
}

bool evaluation_open(struct request *r, int64_t application, enum application_act act)
{
	const struct arg *which = ARGS(ARG("application", application),
		ARG("authority", r->who.authority));
	const struct result *locked = db_query(r->db, &q_evaluation_lock, which);
	int state;

	if (!locked->rows)
		return false;
	state = word_find(application_states, result_text(locked, "state"));
	if (act == APPLICATION_JUDGE && may(r->who.roles, state, APPLICATION_START)) {
		db_change(r->db, &q_evaluation_begin, which);
		audit(r, "application", application, "evaluation_begun", "submitted",
			"evaluating");
		state = APPLICATION_EVALUATING;
	}
	return may(r->who.roles, state, act);
}

/* The score of a category out of the agreed marks of its statements. */
static int64_t score_of(struct request *r, int64_t category, const struct result *rows)
{
	struct statement *statements = NEW_ARRAY(r->arena, rows->rows + 1,
		struct statement);
	size_t count = 0;

	for (size_t i = 0; i < rows->rows; i++) {
		if (result_number_at(rows, i, "category") != category)
			continue;
		statements[count].weight = result_number_at(rows, i, "weight");
		statements[count++].mark = result_number_at(rows, i, "agreed");
	}
	return count ? competency_score(statements, count) : NOTHING_TO_MARK;
}

struct standing *evaluation_standings(struct request *r, const struct result *entries,
	const struct result *statements)
{
	struct standing *standings = NEW_ARRAY(r->arena, entries->rows + 1,
		struct standing);

	for (size_t i = 0; i < entries->rows; i++) {
		struct standing *standing = &standings[i];
		struct entry_facts facts = {
			.failed = result_number_at(entries, i, "failed"),
			.undecided = result_number_at(entries, i, "undecided"),
			.pass_mark = result_number_at(entries, i, "pass_mark"),
			.core_price = result_number_at(entries, i, "core"),
			.common_cap = result_number_at(entries, i, "cap"),
		};

		standing->category = result_number_at(entries, i, "category");
		standing->name = result_text_at(entries, i, "name");
		standing->verdict = result_text_at(entries, i, "verdict");
		standing->failed = facts.failed;
		standing->undecided = facts.undecided;
		facts.score = standing->score = score_of(r, standing->category,
			statements);
		standing->obstacles = entry_obstacles(&facts);
	}
	return standings;
}
