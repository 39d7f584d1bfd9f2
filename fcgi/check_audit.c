#include "check_audit.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "command.h"
#include "core/db.h"
#include "queries.h"
#include "store/anchor.h"

static const char *verdict(bool good)
{
	return good ? "ok" : "BROKEN";
}

/* Each row names what is broken; says how many there are, 20 at the most. */
static size_t name_broken(struct db *db, const struct query *query)
{
	const struct result *broken = db_query(db, query, NO_ARGS);

	for (size_t row = 0; row < broken->rows; row++)
		fprintf(stderr, "%s\n", result_text_at(broken, row, "broken"));
	return broken->rows;
}

static bool check_events(struct db *db)
{
	size_t broken = name_broken(db, &q_check_event_hash) +
		name_broken(db, &q_check_event_chain);
	const struct result *count = db_query(db, &q_check_event_count, NO_ARGS);

	printf("%-7s events: %s in %s chains\n", verdict(!broken),
		result_text(count, "events"), result_text(count, "chains"));
	fflush(stdout);
	return !broken;
}

static bool check_span(struct db *db, const struct result *anchors, size_t row)
{
	struct span span = { .from_at = result_text_at(anchors, row, "from_at"),
		.until_at = result_text_at(anchors, row, "until_at") };
	int64_t events = result_number_at(anchors, row, "events");

	span_digest(db, &span);
	if (span.events == events &&
		strcmp(span.digest, result_text_at(anchors, row, "digest")) == 0)
		return true;
	fprintf(stderr,
		"anchor %s: of the time from %s to %s there are %s events than it holds "
		"(%" PRId64 " of %" PRId64 ")%s\n",
		result_text_at(anchors, row, "position"), span.from_at, span.until_at,
		span.events < events           ? "fewer"
			: span.events > events ? "more"
					       : "other",
		span.events, events,
		span.events == events ? ": one was changed, or is another's" : "");
	return false;
}

static bool check_anchors(struct db *db)
{
	const struct result *anchors = db_query(db, &q_check_anchors, NO_ARGS);
	bool good = name_broken(db, &q_check_anchor_chain) == 0;
	size_t last = anchors->rows ? anchors->rows - 1 : 0;

	for (size_t row = 0; row < anchors->rows; row++)
		good = check_span(db, anchors, row) && good;
	printf("%-7s anchors: %zu", verdict(good), anchors->rows);
	if (anchors->rows)
		printf(", until %.16s; the last is %s",
			result_text_at(anchors, last, "until_at"),
			result_text_at(anchors, last, "hash"));
	putchar('\n');
	return good;
}

/* An anchor that somebody noted elsewhere must still be there. */
static bool check_noted(struct db *db, const char *hash)
{
	const struct result *found = db_query(db, &q_check_anchor_noted,
		ARGS(ARG("hash", hash)));

	printf("%-7s the anchor noted elsewhere is %s\n", verdict(found->rows),
		found->rows ? "here" : "not here");
	return found->rows;
}

bool check_audit(struct work *work)
{
	const char *noted = work_option(work, "anchor");
	bool good;

	db_begin(work->db, READ_ONLY);
	good = check_events(work->db);
	good = check_anchors(work->db) && good;
	if (noted)
		good = check_noted(work->db, noted) && good;
	db_rollback(work->db);
	return good;
}
