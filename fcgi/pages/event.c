/* For auditors: every event of their authority's records, searched and taken away. */
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/list.h"
#include "core/xml.h"
#include "domain/act.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/timeline.h"

enum { MOST = 100000, INSTALLATION = 0 };

/* "referral.opened" is "Referral: Bids opened". */
static const struct option *act_options(struct arena *arena)
{
	size_t count = 0, n = 0;
	struct option *options;

	while (acts[count].record)
		count++;
	options = NEW_ARRAY(arena, count + 1, struct option);
	for (; n < count; n++)
		options[n] = (struct option){
			.value = arena_text(arena, "%s.%s", acts[n].record, acts[n].act),
			.label = arena_text(arena, "%s: %s", record_words(acts[n].record),
				acts[n].words),
		};
	options[n] = (struct option){ 0 };
	return options;
}

static const struct option *record_options(struct arena *arena)
{
	size_t count = 0, n = 0;
	struct option *options;

	while (record_names[count].record)
		count++;
	options = NEW_ARRAY(arena, count + 1, struct option);
	for (; n < count; n++)
		options[n] = (struct option){ .value = record_names[n].record,
			.label = record_names[n].words };
	options[n] = (struct option){ 0 };
	return options;
}

/* What the facts of the event say, as its act lets them be read. */
static void add_change(struct request *r, xmlNode *row, const struct result *rows,
	size_t at)
{
	const struct act *act = act_find(result_text_at(rows, at, "record"),
		result_text_at(rows, at, "act"));
	const char *was = act->facts == FACTS_NOTE
		? NULL
		: event_fact(r, result_text_at(rows, at, "was"));
	const char *becomes = event_fact(r, result_text_at(rows, at, "becomes"));

	if (act->facts == FACTS_NONE || (!was && !becomes))
		return;
	xml_text(row, "change",
		was && becomes ? arena_text(r->arena, "%s → %s", was, becomes)
			: was  ? arena_text(r->arena, "%s →", was)
			       : becomes);
}

/* The record that a reference names; none of ours has the number 0. */
static const struct arg *about(struct request *r)
{
	const char *asked = request_query(r, "reference");
	const struct result *found = db_query(r->db, &q_event_about,
		ARGS(ARG("reference", asked && strlen(asked) <= 100 ? asked : NULL)));
	struct arg *args = NEW_ARRAY(r->arena, 4, struct arg);

	args[0] = ARG("scope",
		r->who.authority == NOTHING ? INSTALLATION : r->who.authority);
	args[1] = ARG("about", found->rows ? result_text(found, "record") : "");
	args[2] = ARG("about_id", found->rows ? result_number(found, "id") : 0);
	args[3] = (struct arg){ 0 };
	return args;
}

int event_list(struct request *r)
{
	const struct option *what = act_options(r->arena);
	const struct list_column columns[] = {
		CELL("at", "When", .look = LIST_HEAD),
		CELL("what", "What happened", .words = what),
		CELL("reference", "Record"),
		CELL("person", "Who"),
		CELL("body", "For", .look = LIST_UNDER),
		CELL("change", "Before → after", .look = LIST_PAGE | LIST_WIDE),
		CELL("was", "Before", .look = LIST_FILE),
		CELL("becomes", "After", .look = LIST_FILE),
		CELL("record", "Table", .look = LIST_FILE),
		CELL("record_id", "Number", .look = LIST_FILE),
		CELL("position", "Place in the chain", .look = LIST_FILE),
		CELL("hash", "Hash", .look = LIST_FILE),
		{ 0 },
	};
	const struct list_filter filters[] = {
		DAYS_FILTER("at", "When"),
		TEXT_FILTER("who", "Person", .hint = "Part of the name, or the address"),
		TEXT_FILTER("reference", "Reference",
			.hint = "Of a referral, application, agreement or system"),
		ONE_FILTER("record", "Kind of record",
			.options = record_options(r->arena)),
		ONE_FILTER("act", "What happened", .options = what),
		{ 0 },
	};
	const struct list events = {
		.name = "events",
		.one = "event",
		.many = "events",
		.rows = &q_event_list,
		.count = &q_event_count,
		.columns = columns,
		.filters = filters,
		.nothing =
			"Nothing has been recorded yet. Every change of a record stands "
			"here from now on.",
		.dress = add_change,
	};
	const struct arg *more = about(r);

	if (list_is_file(r))
		return list_file(r, &events, more);
	xml_rows(r->page, "anchor", db_query(r->db, &q_event_anchor, NO_ARGS));
	list_add(r, &events, more);
	xml_number(r->page, "most", MOST);
	return reply_page(r, 200, "events");
}
