/*
 * Playing the demo: people who open pages and send forms as visitors do, in
 * process, with the clock set.  Nothing of the history is inserted; whatever a
 * handler would refuse a visitor it refuses here, and then the playing stops.
 */
#ifndef DEMO_H
#define DEMO_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/request.h"

struct demo_field;

/* Somebody who acts for one body. */
struct actor {
	const char *email;
	int64_t person, role;
	const char *cookie; /* of the sitting */
	int64_t seen;       /* second of the last visit */
	struct actor *next;
};

struct demo {
	struct db *db;
	struct arena *arena; /* lasts */
	struct arena *visit; /* of the page in hand */
	struct arena *paper; /* of the form in hand */
	int64_t now;         /* second of the demo's clock: day * DAY_SECONDS + second */
	int64_t end;         /* the second it is loaded: nothing happens later */
	int64_t visits;
	const char *password; /* its hash, everybody's */
	xmlNode *words;       /* root of words.xml */
	struct actor *actors;
	struct actor *actor; /* who opened the page in hand */
	xmlNode *page;       /* its model */
	xmlDoc *doc;
	const char *path;
	const char *action; /* of the form in hand */
	struct demo_field *fields;
	bool blind;              /* the form's questions are those that are answered */
	struct demo_step *steps; /* what is yet to happen */
};

/* ---- the clock and what is yet to happen ---- */

/* A second of the demo's clock. */
int64_t demo_second(int64_t day, int hour, int minute);

typedef void demo_play(struct demo *demo, void *thing);

/* Has play(demo, thing) called at that second; never, if it is after the end. */
void demo_later(struct demo *demo, int64_t second, demo_play *play, void *thing);

/* Plays all that is due, in the order of the clock. */
void demo_play_on(struct demo *demo);

/* The next working day at nine, in England; of a day that is one, that day. */
int64_t demo_working_day(int64_t day);

/* ---- visits ---- */

/* The person of that address; a fault if there is none. */
struct actor *demo_actor(struct demo *demo, const char *email);
struct actor *demo_actor_add(struct demo *demo, const char *email, int64_t person,
	int64_t role);

/* One request of the person in hand, whatever comes of it; the status. */
int demo_visit(struct demo *demo, struct request *r);

/* Tells where and why the playing cannot go on, and ends it. */
_Noreturn void demo_stop(struct demo *demo, const struct request *r, int status);

/* Opens a page, which must be there; its model stays until the next visit. */
xmlNode *demo_open(struct demo *demo, struct actor *actor, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* What an XPath finds in the page in hand: a number (NOTHING), a text (NULL), the count. */
int64_t demo_number(struct demo *demo, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
const char *demo_text(struct demo *demo, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
int64_t demo_count(struct demo *demo, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Takes the form of the page that is posted to a path ending so (NULL: the first), with its answers. */
bool demo_form(struct demo *demo, const char *action);

/*
 * A form of which only the path is known, because its page has several: what is
 * answered is what is sent.
 */
void demo_begin(struct demo *demo, struct actor *actor, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/*
 * Answers a question of the form in hand as it would be typed: a day as
 * "2026-11-21", a moment as "2026-11-21 12:00:00", a tick as "1" or NULL.
 * The form must ask it.
 */
void demo_answer(struct demo *demo, const char *name, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Whether the form in hand asks it. */
bool demo_asks(struct demo *demo, const char *name);

/* The questions of the form in hand one after the other: NULL begins, NULL ends. */
struct demo_field *demo_next(struct demo *demo, struct demo_field *field);
const char *demo_name(const struct demo_field *field);
const char *demo_value(const struct demo_field *field);
/* The value of the option whose label begins so, or of option `number`, from 0; NULL: none. */
const char *demo_option(const struct demo_field *field, const char *label, size_t number);

/* A file for a question of kind file. */
void demo_attach(struct demo *demo, const char *name, const char *file, const void *bytes,
	size_t size);

/* Sends the form in hand; it must lead somewhere, and the last number of that path comes back. */
int64_t demo_send(struct demo *demo);

#endif
