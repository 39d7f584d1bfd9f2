#include "store/timeline.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/route.h"
#include "core/xml.h"
#include "domain/act.h"
#include "domain/role.h"
#include "queries.h"

enum { LAST = 5, A_PAGE = 50 };

/* The events that this visitor may see, as rows of the result. */
struct seen {
	const struct result *events;
	size_t *rows, count;
};

static bool is_open(const struct request *r, const struct act *act)
{
	return r->who.provider == NOTHING || act->opening != ACT_CLOSED;
}

static struct seen look(struct request *r, const char *kind, int64_t id)
{
	const unsigned evaluate = ROLE_PROCUREMENT | ROLE_EVALUATOR | ROLE_AUDITOR;
	const struct arg *args = ARGS(ARG("kind", kind), ARG("id", id),
		ARG("authority", r->who.authority), ARG("provider", r->who.provider),
		ARG("evaluates", request_is(r, evaluate)));
	struct seen seen = { .events = db_query(r->db, &q_timeline_events, args) };

	seen.rows = NEW_ARRAY(r->arena, seen.events->rows + 1, size_t);
	for (size_t row = 0; row < seen.events->rows; row++)
		if (is_open(r,
			    act_find(result_text_at(seen.events, row, "record"),
				    result_text_at(seen.events, row, "act"))))
			seen.rows[seen.count++] = row;
	return seen;
}

const char *event_fact(struct request *r, const char *fact)
{
	int64_t person;
	char rest;
	struct result *found;

	if (!fact || sscanf(fact, "person %" SCNd64 "%c", &person, &rest) != 1)
		return fact;
	found = db_query(r->db, &q_timeline_person, ARGS(ARG("person", person)));
	return found->rows ? result_text(found, "name") : fact;
}

static void add_fact(struct request *r, xmlNode *event, const char *name,
	enum facts facts, const char *fact)
{
	struct moment moment;

	if (!fact || facts == FACTS_NONE)
		return;
	if (facts == FACTS_MOMENT && moment_read(fact, &moment))
		xml_text(event, name, moment_show(r->arena, fact));
	else if (facts == FACTS_MOMENT && day_read(fact) != NOTHING)
		xml_text(event, name, day_show(r->arena, day_read(fact)));
	else
		xml_text(event, name, event_fact(r, fact));
}

/* A provider reads for whom somebody else acted, not who it was. */
static void add_who(const struct request *r, xmlNode *event, const struct result *events,
	size_t row)
{
	bool ours = r->who.provider == NOTHING ||
		result_number_at(events, row, "provider") == r->who.provider;

	if (ours)
		xml_text(event, "person", result_text_at(events, row, "person"));
	xml_text(event, "body", result_text_at(events, row, "body"));
}

static void add_event(struct request *r, xmlNode *parent, const struct result *events,
	size_t row)
{
	const char *record = result_text_at(events, row, "record");
	const struct act *act = act_find(record, result_text_at(events, row, "act"));
	bool facts = r->who.provider == NOTHING || act->opening == ACT_OPEN;
	xmlNode *event = xml_add(parent, "event");

	xml_when(event, "at", SHOWN_MOMENT, result_text_at(events, row, "at"));
	xml_text(event, "what",
		act->words ? act->words : result_text_at(events, row, "act"));
	add_who(r, event, events, row);
	if (facts && act->facts != FACTS_NONE) {
		xml_number(event, "code", act->facts == FACTS_CODE);
		if (act->facts != FACTS_NOTE)
			add_fact(r, event, "was", act->facts,
				result_text_at(events, row, "was"));
		add_fact(r, event, "becomes", act->facts,
			result_text_at(events, row, "becomes"));
	}
	if (act->decides)
		xml_number(event, "decides", 1);
}

/* The page of the record as it stood on a day, where there is one and the visitor may open it. */
static const char *stood_path(struct request *r, size_t length)
{
	const char *path = arena_text(r->arena, "%.*s/on", (int)length, r->path);
	int64_t id;
	const struct route *route = route_find(path, &id);

	return route && request_is(r, route->roles) ? path : NULL;
}

void history_add(struct request *r, const char *kind, int64_t id)
{
	const struct seen seen = look(r, kind, id);
	xmlNode *history = xml_add(r->page, "history"), *first = r->page->children;

	/* it stands first, where every model has room for it (common.rng) */
	if (first != history)
		xmlAddPrevSibling(first, history);
	xml_text(history, "path", arena_text(r->arena, "%s/timeline", r->path));
	xml_text(history, "stood", stood_path(r, strlen(r->path)));
	xml_number(history, "count", (int64_t)seen.count);
	for (size_t i = 0; i < seen.count && i < LAST; i++)
		add_event(r, history, seen.events, seen.rows[i]);
}

void timeline_add(struct request *r, xmlNode *timeline, const char *kind, int64_t id)
{
	const struct seen seen = look(r, kind, id);
	const size_t pages = (seen.count + A_PAGE - 1) / A_PAGE;
	int64_t asked = request_query_number(r, "page", 1);
	size_t page = asked < 1 || (size_t)asked > pages ? 1 : (size_t)asked;

	xml_text(timeline, "stood", stood_path(r, strlen(r->path) - strlen("/timeline")));
	xml_number(timeline, "count", (int64_t)seen.count);
	xml_number(timeline, "page", (int64_t)page);
	xml_number(timeline, "pages", (int64_t)pages);
	for (size_t i = (page - 1) * A_PAGE; i < seen.count && i < page * A_PAGE; i++)
		add_event(r, timeline, seen.events, seen.rows[i]);
}
