/* Every night: an anchor over the events of the day before. */
#include <inttypes.h>

#include "core/arena.h"
#include "core/db.h"
#include "core/log.h"
#include "jobs/jobs.h"
#include "queries.h"
#include "store/anchor.h"

void anchor_job(struct turn *turn)
{
	struct db *db = turn->work->db;
	const struct result *last;
	int64_t events;

	db_begin(db, READ_WRITE);
	events = anchor_set(db);
	last = db_query(db, &q_event_anchor, NO_ARGS);
	db_commit(db);
	if (events == NOTHING)
		return;
	turn->touched = 1;
	turn->note = arena_text(turn->work->arena,
		"anchor %s over %" PRId64 " events: %s", result_text(last, "position"),
		events, result_text(last, "hash"));
	/* a log that is kept elsewhere bears witness */
	log_event("info", "anchor", "%s", turn->note);
}
