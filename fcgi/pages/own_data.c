/* What the service keeps about a person, for that person: to read, and to take away as XML. */
#include <libxml/tree.h>
#include <string.h>

#include "core/arena.h"
#include "core/fault.h"
#include "core/xml.h"
#include "domain/act.h"
#include "pages/pages.h"
#include "queries.h"

/* What stands in the page, in this order. */
static const struct part {
	const char *name;
	const struct query *query;
} parts[] = {
	{ "account", &q_own_account },
	{ "role", &q_own_roles },
	{ "session", &q_own_sessions },
	{ "message", &q_own_messages },
	{ "letter", &q_own_letters },
	{ "draft", &q_own_drafts },
	{ NULL, NULL },
};

/* All of them to take away; the latest, by name, to read. */
static void add_events(struct request *r, xmlNode *own, const struct arg *mine,
	bool whole)
{
	const struct result *events = db_query(r->db,
		whole ? &q_own_events : &q_own_events_named, mine);

	xml_number(own, "events",
		result_number(db_query(r->db, &q_own_event_count, mine), "events"));
	for (size_t row = 0; row < events->rows; row++) {
		const char *record = result_text_at(events, row, "record");
		const char *what = act_find(record, result_text_at(events, row, "act"))
					   ->words;
		xmlNode *event = xml_row(own, "event", events, row);

		xml_text(event, "what", what ? what : result_text_at(events, row, "act"));
		xml_text(event, "label", record_words(record));
	}
}

static void free_buffer(void *buffer)
{
	xmlBufferFree(buffer);
}

static int take_away(struct request *r, xmlNode *own)
{
	xmlBuffer *buffer = xmlBufferCreate();

	if (!buffer)
		fault("out of memory");
	arena_defer(r->arena, free_buffer, buffer);
	if (xmlNodeDump(buffer, own->doc, own, 0, 1) < 0)
		fault("what is kept about a person could not be written");
	return reply_file(r, "application/xml", "my-data.xml", xmlBufferContent(buffer),
		(size_t)xmlBufferLength(buffer));
}

int own_data(struct request *r)
{
	const struct arg *mine = ARGS(ARG("person", r->who.person),
		ARG("provider", r->who.provider), ARG("authority", r->who.authority));
	const char *as = request_query(r, "as");
	bool whole = as && strcmp(as, "xml") == 0;
	xmlNode *own = xml_add(r->page, "own");

	for (const struct part *part = parts; part->name; part++)
		xml_rows(own, part->name, db_query(r->db, part->query, mine));
	add_events(r, own, mine, whole);
	if (whole)
		return take_away(r, own);
	return reply_page(r, 200, "own_data");
}
