#include "store/anchor.h"

#include "queries.h"

void span_digest(struct db *db, struct span *span)
{
	const struct result *more;
	int64_t last = 0;

	span->events = 0;
	span->digest = "";
	do {
		more = db_query(db, &q_anchor_digest,
			ARGS(ARG("digest", span->digest), ARG("from_at", span->from_at),
				ARG("until_at", span->until_at), ARG("last", last)));
		if (result_number(more, "events") == 0)
			break;
		span->events += result_number(more, "events");
		span->digest = result_text(more, "digest");
		last = result_number(more, "last");
	} while (true);
	if (!span->events)
		span->digest = "000000000000000000000000000000000000000000000000000000000"
			       "0000000";
}

int64_t anchor_set(struct db *db)
{
	const struct result *next = db_query(db, &q_anchor_next, NO_ARGS);
	struct span span;

	if (!next->rows)
		return NOTHING;
	span.from_at = result_text(next, "from_at");
	span.until_at = result_text(next, "until_at");
	span_digest(db, &span);
	/* another machine that was quicker has set the same one */
	if (!db_insert(db, &q_anchor_add,
		    ARGS(ARG("position", result_number(next, "position")),
			    ARG("from_at", span.from_at), ARG("until_at", span.until_at),
			    ARG("events", span.events), ARG("digest", span.digest))))
		return NOTHING;
	return span.events;
}
