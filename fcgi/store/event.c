#include "store/event.h"

#include <inttypes.h>

#include "core/arena.h"
#include "core/fault.h"
#include "queries.h"

/* The body a person acts for; nobody acts for none. */
static int64_t body(int64_t person, int64_t id)
{
	return person && id ? id : NOTHING;
}

void audit(struct request *r, const char *record, int64_t id, const char *act,
	const char *was, const char *becomes)
{
	const struct arg *of = ARGS(ARG("record", record), ARG("record_id", id));
	struct result *last = db_query(r->db, &q_event_last, of);
	int64_t position = last->rows ? result_number(last, "position") + 1 : 1;

	if (!db_insert(r->db, &q_event_add,
		    ARGS(ARG("record", record), ARG("record_id", id),
			    ARG("position", position),
			    ARG("person", r->who.person ? r->who.person : NOTHING),
			    ARG("authority", body(r->who.person, r->who.authority)),
			    ARG("provider", body(r->who.person, r->who.provider)),
			    arg_bytes("session", r->cookie ? r->session : NULL, 8),
			    ARG("request", r->number), ARG("act", act), ARG("was", was),
			    ARG("becomes", becomes),
			    last->rows ? arg_bytes("prior_hash", last->cells[1],
						 last->lengths[1])
				       : arg_bytes("prior_hash", NULL, 0))))
		fault_as(FAULT_RETRY, "event: another change of the same %s came first",
			record);
}

char *event_person(struct arena *arena, int64_t person)
{
	return arena_text(arena, "person %" PRId64, person);
}

static const struct arg *about(const char *subject, const char *body, const char *record,
	int64_t id, struct arena *arena, struct arg to)
{
	struct arg *args = NEW_ARRAY(arena, 6, struct arg);

	args[0] = to;
	args[1] = ARG("subject", subject);
	args[2] = ARG("body", body);
	args[3] = ARG("record", record);
	args[4] = arg_number("record_id", record ? id : NOTHING);
	return args;
}

void message_send(struct request *r, int64_t person, const char *subject,
	const char *body, const char *record, int64_t id)
{
	db_insert(r->db, &q_message_person,
		about(subject, body, record, id, r->arena, arg_number("person", person)));
}

void message_mail(struct request *r, const char *email, const char *subject,
	const char *body)
{
	db_insert(r->db, &q_message_email,
		about(subject, body, NULL, NOTHING, r->arena, arg_text("email", email)));
}

void message_authority(struct request *r, int64_t authority, const char *role,
	const char *subject, const char *body, const char *record, int64_t id)
{
	db_insert(r->db, &q_message_authority,
		ARGS(ARG("authority", authority), ARG("role", role),
			ARG("subject", subject), ARG("body", body), ARG("record", record),
			arg_number("record_id", record ? id : NOTHING)));
}

void message_provider(struct request *r, int64_t provider, const char *subject,
	const char *body, const char *record, int64_t id)
{
	db_insert(r->db, &q_message_provider,
		about(subject, body, record, id, r->arena,
			arg_number("provider", provider)));
}

int64_t counter_next(struct request *r, const char *series)
{
	const struct arg *name = ARGS(ARG("name", series));

	/* the update locks the row until the transaction ends; a new series begins at 1 */
	if (!db_change(r->db, &q_counter_step, name) &&
		!db_insert(r->db, &q_counter_add, name))
		fault_as(FAULT_RETRY, "counter %s was begun by another request", series);
	return result_number(db_query(r->db, &q_counter_value, name), "value");
}
