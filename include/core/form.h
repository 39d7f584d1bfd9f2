/*
 * Forms as tables.
 *
 * A form is a struct for the answers and a table of fields, one for each
 * question.  The table alone drives parsing, validation, the error summary and
 * showing the answers again; adding a question is adding a member and a line.
 * A field's name is also its struct member, SQL parameter and XML element.
 *
 * Questions that are rows (criteria, cost lines, needs to tick) join the same
 * form with form_ask() and are read, checked and shown by the same engine.
 */
#ifndef CORE_FORM_H
#define CORE_FORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/db.h"
#include "core/request.h"

struct arena;
struct field;

/* How one kind of answer is kept, read and written. */
struct kind {
	const char *widget; /* which component draws it */
	enum { KEPT_AS_TEXT, KEPT_AS_NUMBER, KEPT_AS_FILE } kept;
	/* Sets *answer (char ** or int64_t *) or returns what is wrong with the text. */
	const char *(*read)(const struct field *field, const char *text,
		struct arena *arena, void *answer);
	/* The text of an answer as people type it; NULL: nothing. */
	const char *(*write)(const void *answer, struct arena *arena);
	const char *const
		*parts; /* boxes, joined by '/' before read(): "day", "month", "year" */
};

/*
 * A field without bounds has those of its kind: 200 characters of a line, 4,000
 * of prose, a thousand million pounds.  No kind takes a number below 0.
 *
 * line: one line; prose: several, .most characters (UTF-16 units, as the counter
 * counts); email; postcode (kept "RH12 1AA"); secret (never shown again);
 * money: pence; whole: a whole number; points: hundredths ("72.5" is 7250);
 * percent: hundredths of a percent; miles: hundredths; day: "YYYY-MM-DD", three
 * boxes; moment: "YYYY-MM-DD HH:MM:SS" local, day boxes and a time box, refusing
 * hours that do not exist or exist twice; choice: radios, kept as the option's
 * value; chosen: the same where values are numbers; list and listed: the same
 * two as a select box; tick: one checkbox, 0 or 1, that may stay empty unless
 * .missing says what is wrong then; act: which button was pressed; file: an
 * upload, whose hint, if none is given, is what may be sent; hidden: sent back as it was, no question at all.
 */
extern const struct kind kind_line, kind_prose, kind_email, kind_postcode, kind_secret,
	kind_money, kind_whole, kind_points, kind_percent, kind_miles, kind_day,
	kind_moment, kind_choice, kind_chosen, kind_list, kind_listed, kind_tick,
	kind_act, kind_file, kind_hidden;

struct option {
	const char *value, *label, *hint;
	const char *within; /* those within the same stand under its name */
};

struct field {
	const char *name, *label, *hint;
	const char *
		missing; /* what to say when it is left empty: "Enter your weekly price" */
	const struct kind *kind;
	size_t offset;
	bool optional;
	int64_t least,
		most; /* length, amount, day: whatever the kind counts; 0: the kind's */
	const struct option *options; /* choice, list, act; ends at a NULL value */
	const char *group; /* a word by which the sheet gathers fields; shown as @group */
	int64_t row;       /* the row a question comes from; shown as @row if not 0 */
	const char *
		autocomplete; /* what a browser may fill in: "new-password", "one-time-code" */
};

/* Field definitions; a member of the wrong type does not compile. */
#define FIELD(kind_, type, form, member, ...)                                            \
	{                                                                                \
		.name = #member, .kind = &(kind_),                                       \
		.offset = offsetof(form, member) +                                       \
			0 * _Generic(((form *)0)->member, type : 1),                     \
		__VA_ARGS__                                                              \
	}
#define LINE(form, member, ...)  FIELD(kind_line, char *, form, member, __VA_ARGS__)
#define PROSE(form, member, ...) FIELD(kind_prose, char *, form, member, __VA_ARGS__)
#define EMAIL(form, member, ...) FIELD(kind_email, char *, form, member, __VA_ARGS__)
#define POSTCODE(form, member, ...)                                                      \
	FIELD(kind_postcode, char *, form, member, __VA_ARGS__)
#define SECRET(form, member, ...)  FIELD(kind_secret, char *, form, member, __VA_ARGS__)
#define MONEY(form, member, ...)   FIELD(kind_money, int64_t, form, member, __VA_ARGS__)
#define WHOLE(form, member, ...)   FIELD(kind_whole, int64_t, form, member, __VA_ARGS__)
#define POINTS(form, member, ...)  FIELD(kind_points, int64_t, form, member, __VA_ARGS__)
#define PERCENT(form, member, ...) FIELD(kind_percent, int64_t, form, member, __VA_ARGS__)
#define MILES(form, member, ...)   FIELD(kind_miles, int64_t, form, member, __VA_ARGS__)
#define DAY(form, member, ...)     FIELD(kind_day, char *, form, member, __VA_ARGS__)
#define MOMENT(form, member, ...)  FIELD(kind_moment, char *, form, member, __VA_ARGS__)
#define CHOICE(form, member, ...)  FIELD(kind_choice, char *, form, member, __VA_ARGS__)
#define CHOSEN(form, member, ...)  FIELD(kind_chosen, int64_t, form, member, __VA_ARGS__)
#define LIST(form, member, ...)    FIELD(kind_list, char *, form, member, __VA_ARGS__)
#define LISTED(form, member, ...)  FIELD(kind_listed, int64_t, form, member, __VA_ARGS__)
#define TICK(form, member, ...)    FIELD(kind_tick, int64_t, form, member, __VA_ARGS__)
#define ACT(form, member, ...)     FIELD(kind_act, char *, form, member, __VA_ARGS__)
#define UPLOAD(form, member, ...)                                                        \
	FIELD(kind_file, struct file *, form, member, __VA_ARGS__)

struct question;

struct form {
	struct request *r;
	bool good; /* posted to this form, and nothing wrong */
	/* the rest is form.c's */
	bool posted;
	const char *name, *action, *error;
	struct question *questions, **last;
};

/*
 * A form posted to the request's own path.  Members of *answers that the fields
 * name start as NULL, NOTHING (a tick: 0).  The fields end at one without a name.
 */
struct form *form_new(struct request *r, const struct field *fields, void *answers);

/* Posted elsewhere ("/answers/7/verdict", below base), and named, when a page has several forms. */
void form_at(struct form *form, const char *name, const char *action);

/*
 * Adds a question that is a row, say form_ask(form, &kind_money, "line.%" PRId64, id);
 * set its label, bounds and so on in the field that comes back, before form_read().
 */
struct field *form_ask(struct form *form, const struct kind *kind, const char *name, ...)
	__attribute__((format(printf, 3, 4)));

/* Options of a choice or list from rows with columns value, label and perhaps hint and within. */
void form_options(struct form *form, const char *name, const struct result *rows);

/* One more option. */
void form_option(struct form *form, const char *name, const char *value,
	const char *label, const char *hint);

/* The answers to questions that are rows. */
const char *form_text(const struct form *form, const char *name, ...)
	__attribute__((format(printf, 2, 3)));
int64_t form_number(const struct form *form, const char *name, ...)
	__attribute__((format(printf, 2, 3)));

/* Answers given earlier: columns with the fields' names, if there is a row. */
void form_fill(struct form *form, const struct query *query, const struct arg *args);

/* One answer given earlier, to any question. */
void form_set_text(struct form *form, const char *name, const char *text);
void form_set_number(struct form *form, const char *name, int64_t number);

/*
 * Reads the posted answers, if any (a form with its own action: only when the
 * request is for that path); afterwards form->good tells.
 */
void form_read(struct form *form);

/* A mistake that only the handler can know of; about the whole form if name is NULL. */
void form_error(struct form *form, const char *name, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* The answers, and more, as query arguments (files are left out). */
const struct arg *form_args(const struct form *form, const struct arg *more);

/* Adds <form name action [enctype]> to the page model: empty, filled, or with its mistakes. */
xmlNode *form_add(struct form *form);

/* form_add(), then reply_page() with 200, or 422 if it was posted. */
int form_page(struct form *form, const char *name);

/* "rh12 1aa" to "RH121AA", as the table postcode has it; false if it cannot be a full postcode. */
bool postcode_squeeze(const char *text, char code[8]);

#endif
