/* For whoever watches the service: does a worker answer, and can it do its work. */
#include "core/arena.h"
#include "core/config.h"
#include "core/db.h"
#include "core/fault.h"
#include "migration.h"
#include "pages/pages.h"
#include "queries.h"

#include <string.h>

enum { MAIL_LATE = 60 }; /* minutes that mail may wait */

static int say(struct request *r, int status, const char *text)
{
	r->reply.type = "text/plain; charset=utf-8";
	r->reply.body = (const unsigned char *)text;
	r->reply.length = strlen(text);
	return status;
}

int health_show(struct request *r)
{
	return say(r, 200, "ok\n");
}

struct readiness {
	struct request *r;
	const char *problem; /* it must not serve */
	const char *lines;   /* how jobs and mail do, a line each */
	bool degraded;       /* somebody should look, but visitors are served */
};

static bool is(const struct result *rows, size_t row, const char *column,
	const char *word)
{
	return strcmp(result_text_at(rows, row, column), word) == 0;
}

static void look_at_jobs(struct readiness *state)
{
	struct result *jobs = db_query(state->r->db, &q_job_watch, NO_ARGS);

	if (!jobs->rows) {
		state->lines = "job name=none state=never\n";
		state->degraded = true;
	}
	for (size_t i = 0; i < jobs->rows; i++) {
		const char *last = result_text_at(jobs, i, "last_ok");

		state->lines = arena_text(state->r->arena,
			"%sjob name=%s state=%s every=%s last_ok=%s next=%s\n",
			state->lines, result_text_at(jobs, i, "name"),
			result_text_at(jobs, i, "state"),
			result_text_at(jobs, i, "every"), last ? last : "never",
			result_text_at(jobs, i, "next"));
		state->degraded |= is(jobs, i, "state", "late") ||
			is(jobs, i, "state", "failed");
	}
}

/* Mail that failed stays a note until an administrator sends it again or gives it up. */
static void look_at_mail(struct readiness *state)
{
	struct result *mail = db_query(state->r->db, &q_mail_watch, NO_ARGS);

	state->lines = arena_text(state->r->arena,
		"%smail waiting=%s oldest_minutes=%s failed=%s uncertain=%s\n",
		state->lines, result_text(mail, "waiting"), result_text(mail, "oldest"),
		result_text(mail, "failed"), result_text(mail, "uncertain"));
	state->degraded |= result_number(mail, "failed") ||
		result_number(mail, "uncertain") ||
		result_number(mail, "oldest") >= MAIL_LATE;
}

static void look(void *context)
{
	struct readiness *state = context;
	struct db *db = state->r->db;
	const char *refused;

	db_begin(db, READ_ONLY);
	/* whoever can read a sealed bid voids every seal: better not to serve at all */
	if (db_run(db, "select total from bid limit 0", &refused))
		state->problem = "sealed bids can be read by this account\n";
	else if (result_number(db_query(db, &q_migration_last, NO_ARGS), "number") <
		LAST_MIGRATION)
		state->problem = "the database lacks a migration\n";
	if (!state->problem) {
		look_at_jobs(state);
		look_at_mail(state);
	}
	db_rollback(db);
}

/*
 * 503 only where no visitor can be served: it takes this machine out of a load
 * balancer, and jobs that are late or mail that fails is no reason to.
 */
int ready_show(struct request *r)
{
	struct readiness state = { .r = r, .lines = "" };

	if (guard(look, &state) != FAULT_NONE)
		state.problem = "the database cannot be reached, or has no tables\n";
	if (state.problem)
		return say(r, 503, state.problem);
	return say(r, 200,
		arena_text(r->arena, "%s\n%s", state.degraded ? "degraded" : "ready",
			state.lines));
}
