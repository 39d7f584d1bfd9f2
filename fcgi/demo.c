/* dps demo: two quarters and the one that runs, played by people who use the pages. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "command.h"
#include "core/arena.h"
#include "core/config.h"
#include "core/date.h"
#include "core/db.h"
#include "core/factor.h"
#include "core/fault.h"
#include "core/view.h"
#include "demo_story.h"
#include "queries.h"

#define FOLDER "sql/demo/history"

static bool is_empty(struct demo *demo)
{
	bool empty;

	db_begin(demo->db, READ_ONLY);
	empty = result_number(db_query(demo->db, &q_demo_empty, NO_ARGS), "something") ==
		0;
	db_rollback(demo->db);
	return empty;
}

/* The moment until which is played: now, or five in the afternoon of a day. */
static bool read_end(struct demo *demo, const char *on)
{
	struct moment now;
	int64_t day = day_read(on);

	db_begin(demo->db, READ_ONLY);
	moment_read(db_now(demo->db), &now);
	db_rollback(demo->db);
	demo->end = on ? demo_second(day, 17, 0) : now.day * DAY_SECONDS + now.second;
	return !on || day != NOTHING;
}

/* Its files are read first: once the sheets are open, nothing else is. */
static void plan(struct demo *demo, const char *folder)
{
	demo->now = demo_second(day_make(2022, 1, 31), 9, 0);
	demo->words = demo_read(demo, folder, "words.xml");
	demo_load_people(demo, folder);
	demo_plan_applications(demo);
	demo_plan_referrals(demo, folder);
	demo_plan_notices(demo);
}

static enum ending run(struct demo *demo, const struct work *work)
{
	const char *folder = work_option(work, "folder");

	if (!read_end(demo, work_option(work, "on")) ||
		demo->end < demo_second(day_make(2023, 7, 1), 0, 0)) {
		fprintf(stderr,
			"dps demo: --on wants a day from July 2023 on, as 2026-11-21\n");
		return WORK_MISUSED;
	}
	if (!is_empty(demo)) {
		fprintf(stderr,
			"dps demo: there are providers already; the demo wants a "
			"database with "
			"systems and postcodes alone\n");
		return WORK_FAILED;
	}
	if (!factor_key(config.session_factor_key_file))
		return WORK_FAILED;
	plan(demo, folder ? folder : FOLDER);
	/* a notice that is released is written, by the sheets of notices; tests hold what it reads to the models of pages */
	if (!view_open(config.service_xslt, config.test_models ? NULL : "notices",
		    config.test_models))
		return WORK_FAILED;
	demo_play_on(demo);
	view_close();
	printf("%" PRId64 " visits; everybody's password is \"%s\"\n", demo->visits,
		DEMO_PASSWORD);
	return WORK_DONE;
}

static void free_arena(void *arena)
{
	arena_free(arena);
}

static void free_db(void *db)
{
	db_free(db);
}

enum ending demo_run(struct work *work)
{
	struct demo demo = { .arena = work->arena,
		.visit = arena_new(),
		.paper = arena_new() };

	arena_defer(work->arena, free_arena, demo.visit);
	arena_defer(work->arena, free_arena, demo.paper);
	demo.db = db_new(demo.visit);
	arena_defer(work->arena, free_db, demo.db);
	return run(&demo, work);
}
