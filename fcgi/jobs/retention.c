/* Every night, and by `dps retention`: what has run out of its time goes. */
#include <inttypes.h>
#include <stdio.h>

#include "command.h"
#include "core/arena.h"
#include "core/db.h"
#include "jobs/jobs.h"
#include "queries.h"
#include "store/retention.h"

enum { LISTED = 1000 };

static struct cleared clear(struct work *work)
{
	struct request r = { .arena = work->arena,
		.db = work->db,
		.number = "retention" };

	return retention_clear(&r);
}

void retention_job(struct turn *turn)
{
	struct cleared cleared = clear(turn->work);

	turn->note = arena_text(turn->work->arena,
		"%" PRId64 " records, %" PRId64 " messages; %" PRId64 " could not go",
		cleared.records, cleared.messages, cleared.failed);
}

/* What would go, and nothing of it does. */
static enum ending list(struct work *work)
{
	const struct result *rows, *counts;

	db_begin(work->db, READ_ONLY);
	rows = db_query(work->db, &q_retention_due_list,
		ARGS(ARG("id", NOTHING), ARG("most", LISTED)));
	for (size_t row = 0; row < rows->rows; row++)
		printf("%-12s %-30s ended %s, due %s\n",
			result_text_at(rows, row, "kind"),
			result_text_at(rows, row, "reference"),
			result_text_at(rows, row, "ended_on"),
			result_text_at(rows, row, "due_on"));
	if (rows->rows == LISTED)
		printf("and more: the first %d are listed\n", LISTED);
	counts = db_query(work->db, &q_retention_counts, NO_ARGS);
	for (size_t row = 0; row < counts->rows; row++) {
		const struct result *rule = db_query(work->db, &q_retention_rule,
			ARGS(ARG("id", result_number_at(counts, row, "id"))));

		printf("%s: %s\n", retention_words(result_text(rule, "kind")),
			result_text_at(counts, row, "due"));
	}
	if (!counts->rows)
		printf("nothing has run out\n");
	db_rollback(work->db);
	return WORK_DONE;
}

enum ending retention_run(struct work *work)
{
	struct cleared cleared;

	if (work_option(work, "dry-run"))
		return list(work);
	cleared = clear(work);
	printf("%" PRId64 " records and %" PRId64 " messages have gone\n",
		cleared.records, cleared.messages);
	if (cleared.failed)
		fprintf(stderr, "%" PRId64 " could not go; the log says which\n",
			cleared.failed);
	return cleared.failed ? WORK_FAILED : WORK_DONE;
}
