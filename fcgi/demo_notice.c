/* What the demo's councils publish: the quarter before last is out, the last one waits. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/value.h"
#include "demo_story.h"
#include "queries.h"

enum { MOST_SIBLINGS = 60 };

/* The notice of a system and a quarter. */
struct paper {
	const char *system;
	const char *quarter; /* its first day */
	bool waits;          /* for the second officer */
	int64_t id;
	int64_t number; /* of the publication, drawn */
	int64_t siblings[MOST_SIBLINGS];
	size_t count;
};

static struct actor *officer(struct demo *demo, const struct paper *paper, bool second)
{
	return demo_officer(demo, paper->system, second ? "procurement2" : "procurement");
}

static bool press(struct demo *demo, struct actor *actor, int64_t notice, const char *act)
{
	demo_open(demo, actor, "/notices/%" PRId64, notice);
	if (!demo_form(demo, arena_text(demo->visit, "/%s", act)))
		return false;
	demo_send(demo);
	return true;
}

/* The checks that stand against a notice say what is wrong with the history. */
static void complain(struct demo *demo, const struct paper *paper)
{
	int64_t count = demo_count(demo, "mistake[not(warning = 1)]");

	for (int64_t i = 1; i <= count; i++)
		fprintf(stderr, "notice of %s, %s: %s %s %s\n", paper->system,
			paper->quarter,
			demo_text(demo, "mistake[not(warning = 1)][%" PRId64 "]/fault",
				i),
			demo_text(demo, "mistake[not(warning = 1)][%" PRId64 "]/field",
				i),
			demo_text(demo, "mistake[not(warning = 1)][%" PRId64 "]/award",
				i));
}

static void record(struct demo *demo, const struct paper *paper, int64_t notice,
	int64_t number)
{
	int64_t day = demo->now / DAY_SECONDS;
	const char *year = day_write(demo->arena, day);

	demo_open(demo, officer(demo, paper, false), "/notices/%" PRId64, notice);
	if (!demo_form(demo, "/published"))
		return;
	demo_answer(demo, "publication", "%06" PRId64 "-%.4s", number, year);
	if (notice == paper->id)
		demo_answer(demo, "publication_oj", "%.4s/S 000-%06" PRId64, year,
			number);
	demo_answer(demo, "published_on", "%s", year);
	demo_send(demo);
}

static void publish(struct demo *demo, void *thing)
{
	const struct paper *paper = thing;

	record(demo, paper, paper->id, paper->number);
}

/* One award each, for Contracts Finder: released with the notice, sent and recorded after it. */
static void publish_siblings(struct demo *demo, void *thing)
{
	const struct paper *paper = thing;

	for (size_t i = 0; i < paper->count; i++) {
		press(demo, officer(demo, paper, false), paper->siblings[i], "sent");
		record(demo, paper, paper->siblings[i], paper->number + 100 + (int64_t)i);
	}
}

static void release(struct demo *demo, void *thing)
{
	struct paper *paper = thing;

	if (!press(demo, officer(demo, paper, true), paper->id, "release"))
		return;
	press(demo, officer(demo, paper, false), paper->id, "sent");
	demo_open(demo, officer(demo, paper, false), "/notices/%" PRId64, paper->id);
	paper->count = (size_t)demo_count(demo, "sibling");
	if (paper->count > MOST_SIBLINGS)
		paper->count = MOST_SIBLINGS;
	for (size_t i = 0; i < paper->count; i++)
		paper->siblings[i] = demo_number(demo, "sibling[%zu]/id", i + 1);
	demo_later(demo, demo_after(demo->now, 3, 10, 30), publish, paper);
	demo_later(demo, demo_after(demo->now, 5, 14, 30), publish_siblings, paper);
}

static void draft(struct demo *demo, void *thing)
{
	struct paper *paper = thing;
	struct result *system;
	int64_t id;

	system = db_query(demo->db, &q_demo_system, ARGS(ARG("system", paper->system)));
	id = result_number(system, "id");
	demo_open(demo, officer(demo, paper, false), "/notices");
	if (!demo_count(demo, "list/row[system = %" PRId64 "][quarter = '%s']", id,
		    paper->quarter))
		return;
	demo_begin(demo, officer(demo, paper, false), "/systems/%" PRId64 "/notices", id);
	demo_answer(demo, "quarter", "%s", paper->quarter);
	paper->id = demo_send(demo);
	if (!press(demo, officer(demo, paper, false), paper->id, "check"))
		complain(demo, paper);
	else if (!paper->waits)
		demo_later(demo, demo_after(demo->now, 2, 11, 15), release, paper);
}

static void plan(struct demo *demo, const char *system, int64_t quarter, int64_t second,
	bool waits)
{
	struct paper *paper = NEW(demo->arena, struct paper);

	*paper = (struct paper){ .system = system,
		.quarter = day_write(demo->arena, quarter),
		.waits = waits,
		.number = 20000 + demo_pick(system, "number", 4000) +
			quarter % 1000 * 60 };
	demo_later(demo, second, draft, paper);
}

void demo_plan_notices(struct demo *demo)
{
	int64_t today = demo->end / DAY_SECONDS;
	int64_t last = demo_quarter(today, -1), before = demo_quarter(today, -2);

	for (const struct lead *lead = leads; lead->system; lead++) {
		int64_t lately = demo_second(today - 3, 11, 45);

		/* two weeks after the quarter's end; of the last quarter one is checked and waits */
		plan(demo, lead->system, before,
			demo_after(demo_second(last, 0, 0), 12, 9, 40), false);
		if (strcmp(lead->system, "SET") == 0 &&
			lately > demo_second(demo_quarter(today, 0), 0, 0))
			plan(demo, lead->system, last, lately, true);
		if (strcmp(lead->system, "LDMH") == 0)
			plan(demo, lead->system, last,
				demo_after(demo_second(demo_quarter(today, 0), 0, 0), 13,
					9, 55),
				false);
	}
}
