/*
 * What happens without a visitor.  Each job is a row of jobs[] (fcgi/jobs/table.c);
 * its interval stands there and nowhere else.  Any number of machines may run
 * `dps jobs` at once: a lease in the job's own row says who has it.
 */
#ifndef JOBS_JOBS_H
#define JOBS_JOBS_H

#include <stdbool.h>
#include <stdint.h>

#include "command.h"
#include "core/db.h"

enum { JOB_STEPS = 10, JOB_LEASE = 600 /* seconds */ };

struct turn;

/*
 * A job has steps, each one statement, all in one transaction; or a function that
 * opens and closes its own.  What it may assume: nobody else runs it meanwhile,
 * as long as it renews its lease.  Run twice, it must not tell anybody twice.
 */
struct job {
	const char *name;
	const char *does; /* for `dps jobs --list` */
	int64_t every;    /* seconds from the end of one run to the next */
	const struct query *steps[JOB_STEPS];
	void (*run)(struct turn *turn); /* under a guard(): a fault is a failed run */
};

/* Every job, in the order in which those that are due run; ends at a NULL name. */
extern const struct job jobs[];

/* One run of a job. */
struct turn {
	struct work *work;
	const struct job *job;
	const char *worker; /* "host:pid", whose lease it is */
	int64_t touched;    /* rows: the note, unless there is another */
	const char *
		note; /* what to remember of a good run, at most 1,000 bytes, in work->arena */
	bool taken, good; /* jobs.c's */
};

/*
 * A lease of JOB_LEASE more seconds, in a transaction of its own, which must not be
 * inside another.  False: somebody else has the job by now; end without touching
 * anything more.
 */
bool turn_renew(struct turn *turn);

/* The jobs that are functions. */
void mail_send_due(struct turn *turn);
void anchor_job(struct turn *turn);
void retention_job(struct turn *turn);

#endif
