/* dps jobs: what happens without a visitor.  Started everywhere; a lease in a row says who does it. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "core/arena.h"
#include "core/db.h"
#include "core/fault.h"
#include "core/log.h"
#include "jobs/jobs.h"
#include "queries.h"

enum { TRIES = 3 };

static void run_steps(void *context)
{
	struct turn *turn = context;
	struct db *db = turn->work->db;

	turn->touched = 0;
	db_begin(db, READ_WRITE);
	for (size_t i = 0; i < JOB_STEPS && turn->job->steps[i]; i++)
		turn->touched += db_change(db, turn->job->steps[i], NO_ARGS);
	db_commit(db);
}

static void run_function(void *context)
{
	struct turn *turn = context;

	turn->job->run(turn);
}

/* A lost race is nobody's failure: it is run again, as a visitor's request would be. */
static bool attempt(void (*what)(void *), struct turn *turn)
{
	enum fault ended;
	int tries = 0;

	do {
		ended = guard(what, turn);
		if (ended != FAULT_NONE)
			db_rollback(turn->work->db);
	} while (ended == FAULT_RETRY && ++tries < TRIES);
	return ended == FAULT_NONE;
}

/* In a transaction of its own, so that other machines see who has the job. */
static void take(void *context)
{
	struct turn *turn = context;
	struct db *db = turn->work->db;
	const struct arg *who = ARGS(ARG("name", turn->job->name),
		ARG("worker", turn->worker), ARG("every", turn->job->every),
		ARG("lease", JOB_LEASE));

	db_begin(db, READ_WRITE);
	db_change(db, &q_job_register, who);
	turn->taken = db_change(db, &q_job_take, who) == 1;
	db_commit(db);
}

bool turn_renew(struct turn *turn)
{
	struct db *db = turn->work->db;
	bool kept;

	db_begin(db, READ_WRITE);
	kept = db_change(db, &q_job_renew,
		       ARGS(ARG("name", turn->job->name), ARG("worker", turn->worker),
			       ARG("lease", JOB_LEASE))) == 1;
	db_commit(db);
	return kept;
}

static void finish(void *context)
{
	struct turn *turn = context;
	struct db *db = turn->work->db;

	db_begin(db, READ_WRITE);
	db_change(db, turn->good ? &q_job_done : &q_job_failed,
		ARGS(ARG("name", turn->job->name), ARG("worker", turn->worker),
			ARG("every", turn->job->every), ARG("note", turn->note)));
	db_commit(db);
}

/* Takes the job if it is due, runs it and notes how it went; false if it failed. */
static bool run(struct turn *turn)
{
	if (!attempt(take, turn))
		return false;
	if (!turn->taken)
		return true;
	turn->good = attempt(turn->job->run ? run_function : run_steps, turn);
	if (!turn->good) {
		turn->note = "failed; the log says where";
		log_event("error", "job_failed", "job %s", turn->job->name);
	} else if (!turn->note) {
		turn->note = arena_text(turn->work->arena, "%" PRId64 " rows",
			turn->touched);
	}
	printf("%-10s %s\n", turn->job->name, turn->note);
	return attempt(finish, turn) && turn->good;
}

static const char *worker_name(struct arena *arena)
{
	char host[40] = "-";

	gethostname(host, sizeof(host) - 1);
	return arena_text(arena, "%s:%d", host, (int)getpid());
}

/* ---- what runs when ---- */

/* "90 s", "5 min", "1 h", "1 d" */
static const char *interval(struct arena *arena, int64_t seconds)
{
	static const struct {
		int64_t seconds;
		const char *word;
	} units[] = { { 86400, "d" }, { 3600, "h" }, { 60, "min" }, { 1, "s" } };
	size_t i = 0;

	while (seconds % units[i].seconds)
		i++;
	return arena_text(arena, "%" PRId64 " %s", seconds / units[i].seconds,
		units[i].word);
}

static void print_job(struct work *work, const struct job *job)
{
	struct result *row = db_query(work->db, &q_job_find,
		ARGS(ARG("name", job->name)));
	const char *due = row->rows ? result_text(row, "due_at") : NULL;
	const char *finished = row->rows ? result_text(row, "finished_at") : NULL;
	const char *failed = row->rows ? result_text(row, "failed_at") : NULL;
	const char *note = row->rows ? result_text(row, "note") : NULL;

	printf("%-10s %-7s %-20s %-20s %s\n", job->name,
		interval(work->arena, job->every), due ? due : "now",
		finished ? finished : "never", note ? note : "-");
	printf("%-10s %s\n", "", job->does);
	if (row->rows && result_text(row, "worker"))
		printf("%-10s running on %s, lease until %s\n", "",
			result_text(row, "worker"), result_text(row, "leased_until"));
	if (failed)
		printf("%-10s last failure %s: %s\n", "", failed,
			result_text(row, "failure") ? result_text(row, "failure") : "-");
}

static enum ending list(struct work *work)
{
	db_begin(work->db, READ_ONLY);
	printf("%-10s %-7s %-20s %-20s %s\n", "JOB", "EVERY", "NEXT", "LAST OK", "NOTE");
	for (const struct job *job = jobs; job->name; job++)
		print_job(work, job);
	db_rollback(work->db);
	return WORK_DONE;
}

enum ending jobs_run(struct work *work)
{
	const char *worker = worker_name(work->arena);
	enum ending ending = WORK_DONE;

	if (work_option(work, "list") ||
		(work->count && strcmp(work->operands[0], "list") == 0))
		return list(work);
	if (work->count)
		return WORK_MISUSED;
	for (const struct job *job = jobs; job->name; job++) {
		struct turn turn = { .work = work, .job = job, .worker = worker };

		if (!run(&turn))
			ending = WORK_FAILED;
	}
	return ending;
}
