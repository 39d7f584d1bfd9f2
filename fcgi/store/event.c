#include "store/event.h"

#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/fault.h"
#include "domain/message.h"
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

/* ---- messages ---- */

enum { MOST_ARGS = 12 };

/*
 * A kind's word has the kind's title, and the record's reference after it; a message
 * of no kind has the subject it was given, which no mail shows.
 */
static const struct arg *about(struct request *r, const char *what, const char *body,
	const char *record, int64_t id, const struct arg *to)
{
	const struct message_kind *kind = message_kind(what);
	struct arg *args = NEW_ARRAY(r->arena, MOST_ARGS, struct arg);
	size_t n = 0;

	for (; to->name; to++)
		args[n++] = *to;
	args[n++] = arg_text("kind", kind ? kind->word : message_kinds[0].word);
	args[n++] = arg_number("at_once", kind ? kind->at_once : 0);
	args[n++] = arg_text("subject", kind ? kind->title : what);
	args[n++] = arg_text("body", body);
	args[n++] = arg_text("record", record);
	args[n++] = arg_number("record_id", record ? id : NOTHING);
	args[n++] = arg_text("named", kind ? record : NULL);
	args[n++] = arg_number("actor", r->who.person);
	return args;
}

void message_send(struct request *r, int64_t person, const char *what, const char *body,
	const char *record, int64_t id)
{
	db_insert(r->db, &q_message_person,
		about(r, what, body, record, id, ARGS(ARG("person", person))));
}

/* The one-time link in a text: what begins with our own address, to the next space. */
static const char *link_in(struct request *r, const char *body)
{
	const char *link = strstr(body, config.service_base_url);

	return link ? arena_copy(r->arena, link, strcspn(link, " \t\n")) : NULL;
}

void message_mail(struct request *r, const char *email, const char *what,
	const char *body)
{
	const char *link = link_in(r, body);
	const char *path = link ? link + strlen(config.service_base_url) : "";
	const struct message_kind *kind = message_kind(what);

	if (!kind)
		kind = message_kind_of_link(path + (*path == '/'));
	db_insert(r->db, &q_message_email,
		ARGS(ARG("email", email), ARG("kind", kind->word),
			ARG("subject", message_kind(what) ? kind->title : what),
			ARG("body", body), ARG("link", link)));
}

void message_authority(struct request *r, int64_t authority, const char *role,
	const char *what, const char *body, const char *record, int64_t id)
{
	db_insert(r->db, &q_message_authority,
		about(r, what, body, record, id,
			ARGS(ARG("authority", authority), ARG("role", role))));
}

void message_provider(struct request *r, int64_t provider, const char *what,
	const char *body, const char *record, int64_t id)
{
	db_insert(r->db, &q_message_provider,
		about(r, what, body, record, id, ARGS(ARG("provider", provider))));
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
