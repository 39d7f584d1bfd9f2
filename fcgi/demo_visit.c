#include <inttypes.h>
#include <libxml/xpath.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/body.h"
#include "core/config.h"
#include "core/date.h"
#include "core/fault.h"
#include "core/password.h"
#include "core/route.h"
#include "core/value.h"
#include "demo.h"
#include "queries.h"

enum {
	PACE = 7,          /* seconds between two visits */
	SITTING = 15 * 60, /* after so long away somebody signs in again */
};

struct demo_step {
	struct demo_step *next;
	int64_t second;
	demo_play *play;
	void *thing;
};

/* ---- the clock ---- */

int64_t demo_second(int64_t day, int hour, int minute)
{
	return day * DAY_SECONDS + hour * 3600 + minute * 60;
}

void demo_later(struct demo *demo, int64_t second, demo_play *play, void *thing)
{
	struct demo_step **at = &demo->steps, *step;

	if (second > demo->end)
		return;
	while (*at && (*at)->second <= second)
		at = &(*at)->next;
	step = NEW(demo->arena, struct demo_step);
	*step = (struct demo_step){ .next = *at,
		.second = second,
		.play = play,
		.thing = thing };
	*at = step;
}

void demo_play_on(struct demo *demo)
{
	while (demo->steps) {
		struct demo_step *step = demo->steps;

		demo->steps = step->next;
		if (step->second > demo->now)
			demo->now = step->second;
		step->play(demo, step->thing);
	}
}

int64_t demo_working_day(int64_t day)
{
	while (day_weekday(day) > 5)
		day++;
	return day;
}

static const char *moment(struct demo *demo)
{
	int64_t second = demo->now % DAY_SECONDS;

	return arena_text(demo->visit, "%s %02d:%02d:%02d",
		day_write(demo->visit, demo->now / DAY_SECONDS), (int)(second / 3600),
		(int)(second / 60 % 60), (int)(second % 60));
}

/* ---- people ---- */

struct actor *demo_actor_add(struct demo *demo, const char *email, int64_t person,
	int64_t role)
{
	struct actor *actor = NEW(demo->arena, struct actor);

	*actor = (struct actor){ .email = arena_text(demo->arena, "%s", email),
		.person = person,
		.role = role,
		.next = demo->actors };
	demo->actors = actor;
	return actor;
}

struct actor *demo_actor(struct demo *demo, const char *email)
{
	for (struct actor *actor = demo->actors; actor; actor = actor->next)
		if (strcmp(actor->email, email) == 0)
			return actor;
	fault("the demo has nobody called %s", email);
}

/* As signing in does, without the time that a password takes. */
static void sit_down(struct demo *demo, struct actor *actor)
{
	unsigned char session[32], csrf[32];

	if (actor->cookie && demo->now - actor->seen < SITTING)
		return;
	db_begin(demo->db, READ_WRITE);
	if (actor->cookie) {
		digest(session, actor->cookie);
		db_change(demo->db, &q_session_remove,
			ARGS(arg_bytes("session", session, sizeof(session))));
	}
	actor->cookie = token_new(demo->arena);
	digest(session, actor->cookie);
	digest_keyed(csrf, actor->cookie, "csrf", 4);
	db_insert(demo->db, &q_session_add,
		ARGS(arg_bytes("session", session, sizeof(session)),
			ARG("person", actor->person), ARG("role", actor->role),
			arg_bytes("csrf", csrf, sizeof(csrf)), ARG("strong", 1),
			ARG("address", "127.0.0.1"),
			ARG("hours", config.session_absolute)));
	db_commit(demo->db);
}

/* ---- visits ---- */

static void explain(struct demo *demo, const xmlNode *node, const char *name)
{
	for (const xmlNode *child = node->children; child; child = child->next) {
		xmlChar *text;

		if (child->type != XML_ELEMENT_NODE)
			continue;
		if (xmlStrEqual(child->name, BAD_CAST "field") ||
			xmlStrEqual(child->name, BAD_CAST "form"))
			name = (const char *)xmlGetProp((xmlNode *)child,
				BAD_CAST "name");
		if (xmlStrEqual(child->name, BAD_CAST "error") ||
			xmlStrEqual(child->name, BAD_CAST "why")) {
			text = xmlNodeGetContent(child);
			fprintf(stderr, "  %s: %s\n", name ? name : "", (char *)text);
			xmlFree(text);
		}
		explain(demo, child, name);
	}
}

_Noreturn void demo_stop(struct demo *demo, const struct request *r, int status)
{
	fprintf(stderr, "%s: %s %s by %s gave %d\n", moment(demo),
		r->method == POST ? "POST" : "GET", r->path, demo->actor->email, status);
	for (const struct param *param = r->params; param; param = param->next)
		fprintf(stderr, "  %s=%.60s%s\n", param->name, param->value,
			param->used ? "" : " (nothing asked for it)");
	if (r->page)
		explain(demo, r->page, NULL);
	fault("the demo cannot go on");
}

int demo_visit(struct demo *demo, struct request *r)
{
	struct actor *actor = demo->actor;
	int status;

	db_clock(demo->db, moment(demo));
	sit_down(demo, actor);
	r->arena = demo->visit;
	r->db = demo->db;
	r->base = "";
	r->address = "127.0.0.1";
	r->wants_xml = true;
	r->number = arena_text(demo->visit, "demo%08" PRId64, ++demo->visits);
	r->cookie = actor->cookie;
	digest(r->session, actor->cookie);
	status = route_request(r);
	demo->page = r->page;
	demo->doc = r->page ? r->page->doc : NULL;
	actor->seen = demo->now;
	demo->now += PACE;
	return status;
}

xmlNode *demo_open(struct demo *demo, struct actor *actor, const char *format, ...)
{
	struct request r = { .method = GET };
	va_list args;
	char path[300];
	int status;

	va_start(args, format);
	vsnprintf(path, sizeof(path), format, args);
	va_end(args);
	arena_reset(demo->visit);
	demo->actor = actor;
	r.arena = demo->visit;
	if (strchr(path, '?'))
		body_read_query(&r, arena_text(demo->visit, "%s", strchr(path, '?') + 1));
	demo->path = r.path = arena_text(demo->visit, "%.*s", (int)strcspn(path, "?"),
		path);
	status = demo_visit(demo, &r);
	if (status != 200)
		demo_stop(demo, &r, status);
	return demo->page;
}

/* ---- what the page says ---- */

static void free_object(void *object)
{
	xmlXPathFreeObject(object);
}

__attribute__((format(printf, 2, 0))) static xmlXPathObject *evaluate(struct demo *demo,
	const char *format, va_list args)
{
	char path[500];
	xmlXPathContext *context = xmlXPathNewContext(demo->doc);
	xmlXPathObject *found;

	if (!context)
		fault("out of memory");
	vsnprintf(path, sizeof(path), format, args);
	found = xmlXPathNodeEval(demo->page, BAD_CAST path, context);
	xmlXPathFreeContext(context);
	if (!found)
		fault("the demo does not understand %s", path);
	arena_defer(demo->visit, free_object, found);
	return found;
}

static const char *first_text(struct demo *demo, const xmlXPathObject *found)
{
	xmlChar *content;
	const char *text;

	if (xmlXPathNodeSetIsEmpty(found->nodesetval))
		return NULL;
	content = xmlNodeGetContent(found->nodesetval->nodeTab[0]);
	text = arena_text(demo->visit, "%s", (char *)content);
	xmlFree(content);
	return text;
}

const char *demo_text(struct demo *demo, const char *format, ...)
{
	va_list args;
	const char *text;

	va_start(args, format);
	text = first_text(demo, evaluate(demo, format, args));
	va_end(args);
	return text;
}

int64_t demo_number(struct demo *demo, const char *format, ...)
{
	va_list args;
	const char *text;

	va_start(args, format);
	text = first_text(demo, evaluate(demo, format, args));
	va_end(args);
	return text ? strtoll(text, NULL, 10) : NOTHING;
}

int64_t demo_count(struct demo *demo, const char *format, ...)
{
	va_list args;
	xmlXPathObject *found;

	va_start(args, format);
	found = evaluate(demo, format, args);
	va_end(args);
	return found->nodesetval ? found->nodesetval->nodeNr : 0;
}
