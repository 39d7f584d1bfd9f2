/* For whoever watches the service: does a worker answer, and can it do its work. */
#include "core/arena.h"
#include "core/config.h"
#include "core/db.h"
#include "core/fault.h"
#include "migration.h"
#include "pages/pages.h"
#include "queries.h"

#include <string.h>

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
	const char *problem;
};

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
	db_rollback(db);
}

int ready_show(struct request *r)
{
	struct readiness state = { .r = r };

	if (guard(look, &state) != FAULT_NONE)
		state.problem = "the database cannot be reached, or has no tables\n";
	return state.problem ? say(r, 503, state.problem) : say(r, 200, "ready\n");
}
