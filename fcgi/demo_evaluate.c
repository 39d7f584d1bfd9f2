/* How the demo's officers let providers in: judged, marked by two, decided. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/value.h"
#include "demo_story.h"
#include "queries.h"

enum { MOST_ANSWERS = 80 };

static void declare(struct demo *demo, const struct wish *wish, struct actor *actor)
{
	demo_open(demo, actor, "/applications/%" PRId64, wish->application);
	if (!demo_form(demo, "/declare"))
		return;
	demo_answer(demo, "says", "none");
	demo_send(demo);
}

/* Ids of elements of the page in hand, before it gives way to the next. */
static size_t read_ids(struct demo *demo, const char *path, int64_t ids[MOST_ANSWERS])
{
	size_t count = (size_t)demo_count(demo, "%s", path);

	if (count > MOST_ANSWERS)
		count = MOST_ANSWERS;
	for (size_t i = 0; i < count; i++)
		ids[i] = demo_number(demo, "%s[%zu]/id", path, i + 1);
	return count;
}

static void judge_answers(struct demo *demo, const struct wish *wish,
	struct actor *officer)
{
	int64_t ids[MOST_ANSWERS];
	size_t count, judged;

	demo_open(demo, officer, "/applications/%" PRId64, wish->application);
	count = read_ids(demo, "answer[kind = 'pass']", ids);
	judged = wish->fate == WISH_HALF_DONE ? count / 2 : count;
	for (size_t i = 0; i < judged; i++) {
		bool fails = wish->fate == WISH_REFUSED && i == 1;

		demo_begin(demo, officer, "/answers/%" PRId64 "/verdict", ids[i]);
		demo_answer(demo, "verdict", fails ? "fail" : "pass");
		demo_answer(demo, "verdict_reason",
			fails ? "The accounts show debts due this year of more than "
				"twice what is at hand. Apply "
				"again once the new lease is signed, with the bank's "
				"letter."
			      : "");
		demo_send(demo);
	}
}

static const char *feedback(struct demo *demo, int64_t mark)
{
	return demo_words(demo, "reason", "of",
		mark >= 80           ? "high"
			: mark >= 66 ? "middle"
				     : "low",
		0);
}

static int64_t mark_of(struct demo *demo, const struct wish *wish, int64_t answer,
	const char *who)
{
	const char *key = arena_text(demo->visit, "%s %" PRId64, wish->unit->name,
		answer % 7);
	int64_t mark = wish->quality + demo_pick(key, who, 9) - 4;

	return mark > 100 ? 100 : mark;
}

static void mark_all(struct demo *demo, const struct wish *wish, struct actor *actor,
	const char *act)
{
	int64_t ids[MOST_ANSWERS];
	size_t count;

	demo_open(demo, actor, "/applications/%" PRId64, wish->application);
	count = read_ids(demo, "statement", ids);
	for (size_t i = 0; i < count; i++) {
		int64_t mark = mark_of(demo, wish, ids[i],
			act[0] == 'a' ? "agreed" : actor->email);

		demo_begin(demo, actor, "/answers/%" PRId64 "/%s", ids[i], act);
		demo_answer(demo, "mark", "%" PRId64, mark);
		demo_answer(demo, "reason", "%s", feedback(demo, mark));
		demo_send(demo);
	}
}

static void decide(struct demo *demo, void *thing)
{
	struct wish *wish = thing;
	struct actor *officer = demo_officer(demo, wish->system, "procurement");

	mark_all(demo, wish, officer, "agree");
	demo_open(demo, officer, "/applications/%" PRId64 "/decide", wish->application);
	demo_form(demo, "/decide");
	for (struct demo_field *field = demo_next(demo, NULL); field;
		field = demo_next(demo, field)) {
		const char *admit = demo_option(field, "Admit", 0);

		if (strncmp(demo_name(field), "verdict.", 8) == 0)
			demo_answer(demo, demo_name(field), "%s",
				admit ? admit : "refused");
		else
			demo_answer(demo, demo_name(field), "%s",
				wish->fate == WISH_REFUSED
					? "The financial standing could not be shown. "
					  "The other criteria are met."
					: "All criteria are met. What would have brought "
					  "more marks stands beside each answer.");
	}
	demo_send(demo);
}

static void mark_second(struct demo *demo, void *thing)
{
	struct wish *wish = thing;
	struct actor *evaluator = demo_officer(demo, wish->system, "evaluator");

	demo_open(demo, evaluator, "/applications/%" PRId64, wish->application);
	if (demo_count(demo, "statement")) {
		declare(demo, wish, evaluator);
		mark_all(demo, wish, evaluator, "mark");
	}
	demo_later(demo, demo_after(demo->now, 1, 14, 0), decide, wish);
}

static void judge(struct demo *demo, void *thing)
{
	struct wish *wish = thing;
	struct actor *officer = demo_officer(demo, wish->system, "procurement");

	declare(demo, wish, officer);
	judge_answers(demo, wish, officer);
	if (wish->fate == WISH_HALF_DONE)
		return;
	mark_all(demo, wish, officer, "mark");
	demo_later(demo, demo_after(demo->now, 1, 10, 0), mark_second, wish);
}

void demo_plan_evaluation(struct demo *demo, struct wish *wish)
{
	int days = 2 + (int)demo_pick(wish->unit->name, "judged", 5);

	demo_later(demo, demo_after(demo->now, days, 9, 15), judge, wish);
}

/* ---- the first of a system are all decided ---- */

static void confirm(struct demo *demo, void *thing)
{
	const struct lead *lead = thing;
	struct result *system;

	system = db_query(demo->db, &q_demo_system, ARGS(ARG("system", lead->system)));
	demo_open(demo, demo_officer(demo, lead->system, "procurement"),
		"/systems/%" PRId64 "/evaluation", result_number(system, "id"));
	demo_form(demo, "/evaluation");
	demo_answer(demo, "done", "1");
	demo_send(demo);
}

void demo_plan_first_evaluation(struct demo *demo, const struct lead *lead)
{
	int64_t day = day_make(lead->year, lead->month, lead->day) + 50;

	demo_later(demo, demo_second(demo_working_day(day), 16, 0), confirm,
		(void *)lead);
}
