#include "store/retention.h"

#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/fault.h"
#include "core/log.h"
#include "queries.h"
#include "store/event.h"

enum { MOST = 1000, TRIES = 3 };

/* In this order: children first. */
static const struct kind {
	const char *kind, *record, *act;
	bool letters; /* what was written about it goes with it */
	const struct query *clear;
} kinds[] = {
	{ "identity", "referral", "erased", false, &q_retention_identity },
	{ "placement", "referral", "erased", false, &q_retention_placement },
	{ "referral", "referral", "deleted", true, &q_retention_referral },
	{ "application", "application", "deleted", true, &q_retention_application },
	{ "person", "person", "erased", false, &q_retention_person },
	{ NULL, NULL, NULL, false, NULL },
};

static const struct {
	const char *kind, *words;
} names[] = {
	{ "identity", "Who a child is" },
	{ "placement", "Placements that are over" },
	{ "referral", "Referrals without an award" },
	{ "application", "Applications that were not admitted" },
	{ "message", "Mail and inboxes" },
	{ "person", "People who have left" },
	{ "history", "Earlier versions" },
	{ "notice", "Award notices" },
	{ "event", "Events" },
};

const char *retention_words(const char *kind)
{
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strcmp(names[i].kind, kind) == 0)
			return names[i].words;
	return kind;
}

static const struct kind *kind_of(const char *name)
{
	const struct kind *kind = kinds;

	while (kind->kind && strcmp(kind->kind, name) != 0)
		kind++;
	return kind->kind ? kind : NULL;
}

struct going {
	struct request *r;
	const struct kind *kind;
	int64_t id;
	const char *ended_on;
};

/* The event comes first: while the record is there it is known whose it is. */
static void let_go(void *context)
{
	const struct going *going = context;
	struct request *r = going->r;

	db_begin(r->db, READ_WRITE);
	audit(r, going->kind->record, going->id, going->kind->act, NULL,
		arena_text(r->arena, "%s, ended %s", going->kind->kind, going->ended_on));
	if (going->kind->letters)
		db_change(r->db, &q_retention_letters,
			ARGS(ARG("kind", going->kind->kind), ARG("id", going->id)));
	db_change(r->db, going->kind->clear, ARGS(ARG("id", going->id)));
	db_commit(r->db);
}

/* A lost race is run again. */
static enum fault attempt(struct db *db, void (*act)(void *), void *context)
{
	enum fault ended;
	int tries = 0;

	do {
		ended = guard(act, context);
		if (ended != FAULT_NONE)
			db_rollback(db);
	} while (ended == FAULT_RETRY && ++tries < TRIES);
	return ended;
}

/* What another machine let go meanwhile is not due any more, and nobody's failure. */
static bool was_early(const struct going *going, enum fault ended)
{
	return ended == FAULT_REFUSED &&
		strcmp(db_refusal(going->r->db), "retention_early") == 0;
}

static struct result *due(struct request *r)
{
	struct result *rows;

	db_begin(r->db, READ_ONLY);
	rows = db_query(r->db, &q_retention_due_list,
		ARGS(ARG("id", NOTHING), ARG("most", MOST)));
	db_rollback(r->db);
	return rows;
}

struct rest {
	struct request *r;
	int64_t messages;
};

static void clear_rest(void *context)
{
	struct rest *rest = context;

	db_begin(rest->r->db, READ_WRITE);
	rest->messages = db_change(rest->r->db, &q_retention_messages, NO_ARGS);
	db_change(rest->r->db, &q_retention_history, NO_ARGS);
	db_commit(rest->r->db);
}

struct cleared retention_clear(struct request *r)
{
	struct cleared cleared = { 0 };
	const struct result *rows = due(r);
	struct rest rest = { .r = r };

	for (const struct kind *kind = kinds; kind->kind; kind++) {
		for (size_t row = 0; row < rows->rows; row++) {
			struct going going = { r, kind,
				result_number_at(rows, row, "record_id"),
				result_text_at(rows, row, "ended_on") };
			enum fault ended;

			if (kind_of(result_text_at(rows, row, "kind")) != kind)
				continue;
			ended = attempt(r->db, let_go, &going);
			cleared.records += ended == FAULT_NONE;
			if (ended == FAULT_NONE || was_early(&going, ended))
				continue;
			cleared.failed++;
			log_event("error", "retention", "%s %" PRId64 " stays",
				kind->record, going.id);
		}
	}
	if (attempt(r->db, clear_rest, &rest) == FAULT_NONE) {
		cleared.messages = rest.messages;
	} else {
		cleared.failed++;
		log_event("error", "retention", "messages and earlier versions stay");
	}
	return cleared;
}
