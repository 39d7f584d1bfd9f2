/* dps jobs: what happens without a visitor.  Started everywhere; a lease in a row says who does it. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "core/arena.h"
#include "core/db.h"
#include "core/fault.h"
#include "queries.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR, MOST_STEPS = 4 };

/* Each step is one statement; how many rows it touched is what the job notes. */
static const struct job {
	const char *name;
	int64_t every; /* seconds */
	const struct query *steps[MOST_STEPS];
} jobs[] = {
	/* tells brokers that bids may be opened, and providers that a deadline is near */
	{ "deadlines", 5 * MINUTE, { &q_deadline_passed, &q_deadline_near } },
	/* tells providers that a document runs out */
	{ "expiries", DAY, { &q_evidence_expires } },
	/* tells procurement that an award notice falls due */
	{ "notices", DAY, { &q_notice_falls_due } },
	/* removes sessions, links and form keys that ran out */
	{ "tidy", HOUR, { &q_tidy_sessions, &q_tidy_tokens, &q_tidy_once } },
};

struct turn {
	struct work *work;
	const struct job *job;
	const char *worker;
	int64_t touched;
};

static void run_steps(void *context)
{
	struct turn *turn = context;
	struct db *db = turn->work->db;

	db_begin(db, READ_WRITE);
	for (size_t i = 0; i < MOST_STEPS && turn->job->steps[i]; i++)
		turn->touched += db_change(db, turn->job->steps[i], NO_ARGS);
	db_commit(db);
}

/* In a transaction of its own, so that other machines see who has the job. */
static bool take(struct turn *turn)
{
	struct db *db = turn->work->db;
	const struct arg *who = ARGS(ARG("name", turn->job->name),
		ARG("worker", turn->worker));
	bool taken;

	db_begin(db, READ_WRITE);
	db_change(db, &q_job_register, who);
	taken = db_change(db, &q_job_take, who) == 1;
	db_commit(db);
	return taken;
}

static void finish(struct turn *turn, bool good)
{
	struct db *db = turn->work->db;
	const char *note = good
		? arena_text(turn->work->arena, "%" PRId64 " rows", turn->touched)
		: "failed; the log says where";

	db_begin(db, READ_WRITE);
	db_change(db, good ? &q_job_done : &q_job_failed,
		ARGS(ARG("name", turn->job->name), ARG("worker", turn->worker),
			ARG("seconds", turn->job->every), ARG("note", note)));
	db_commit(db);
	printf("%-10s %s\n", turn->job->name, note);
}

static const char *worker_name(struct arena *arena)
{
	char host[40] = "-";

	gethostname(host, sizeof(host) - 1);
	return arena_text(arena, "%s:%d", host, (int)getpid());
}

static enum ending list(struct work *work)
{
	struct result *rows;

	db_begin(work->db, READ_ONLY);
	rows = db_query(work->db, &q_job_list, NO_ARGS);
	for (size_t row = 0; row < rows->rows; row++) {
		const char *finished = result_text_at(rows, row, "finished_at");
		const char *note = result_text_at(rows, row, "note");

		printf("%-10s due %s, last %s, %s\n", result_text_at(rows, row, "name"),
			result_text_at(rows, row, "due_at"),
			finished ? finished : "never", note ? note : "-");
	}
	db_rollback(work->db);
	return WORK_DONE;
}

enum ending jobs_run(struct work *work)
{
	const char *worker = worker_name(work->arena);
	enum ending ending = WORK_DONE;

	if (work->count && strcmp(work->operands[0], "list") == 0)
		return list(work);
	if (work->count)
		return WORK_MISUSED;
	for (size_t i = 0; i < sizeof(jobs) / sizeof(*jobs); i++) {
		struct turn turn = { .work = work, .job = &jobs[i], .worker = worker };
		bool good;

		if (!take(&turn))
			continue;
		good = guard(run_steps, &turn) == FAULT_NONE;
		if (!good)
			db_rollback(work->db);
		finish(&turn, good);
		if (!good)
			ending = WORK_FAILED;
	}
	return ending;
}
