#include "core/form.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/arena.h"
#include "core/fault.h"
#include "core/kept.h"
#include "core/upload.h"
#include "core/xml.h"

enum { MOST_PARTS = 4 };

struct question {
	struct question *next;
	struct field field;
	bool is_row; /* added by form_ask(); not an argument of queries by its name */
	void *answer;
	union {
		char *text;
		int64_t number;
		struct file *file;
	} own;                         /* where the answer of a row's question is kept */
	const char *typed;             /* NULL: not posted */
	const char *boxes[MOST_PARTS]; /* as typed, of a kind with parts */
	const char *error;
};

static void make_empty(const struct question *question)
{
	const struct kind *kind = question->field.kind;

	if (kind->kept == KEPT_AS_NUMBER)
		*(int64_t *)question->answer = kind == &kind_tick ? 0 : NOTHING;
	else
		*(void **)question->answer = NULL;
}

static struct question *add_question(struct form *form)
{
	struct question *question = NEW(form->r->arena, struct question);

	*form->last = question;
	form->last = &question->next;
	return question;
}

struct form *form_new(struct request *r, const struct field *fields, void *answers)
{
	struct form *form = NEW(r->arena, struct form);

	form->r = r;
	form->action = r->path;
	form->last = &form->questions;
	for (; fields->name; fields++) {
		struct question *question = add_question(form);

		question->field = *fields;
		question->answer = (char *)answers + fields->offset;
		make_empty(question);
	}
	return form;
}

void form_at(struct form *form, const char *name, const char *action)
{
	form->name = name;
	form->action = action;
}

static char *print(struct arena *arena, const char *format, va_list args)
{
	va_list again;
	char *text;
	int length;

	va_copy(again, args);
	/* -Wformat-nonliteral cannot see that the callers are checked. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	length = vsnprintf(NULL, 0, format, again);
	text = arena_alloc(arena, (size_t)length + 1);
	vsnprintf(text, (size_t)length + 1, format, args);
#pragma GCC diagnostic pop
	va_end(again);
	return text;
}

struct field *form_ask(struct form *form, const struct kind *kind, const char *name, ...)
{
	struct question *question = add_question(form);
	va_list args;

	va_start(args, name);
	question->field.name = print(form->r->arena, name, args);
	va_end(args);
	question->field.kind = kind;
	question->is_row = true;
	question->answer = &question->own;
	make_empty(question);
	return &question->field;
}

static struct question *find(const struct form *form, const char *name)
{
	for (struct question *question = form->questions; question;
		question = question->next) {
		if (strcmp(question->field.name, name) == 0)
			return question;
	}
	fault("form has no field %s", name);
}

static bool has_column(const struct result *rows, const char *column)
{
	for (size_t i = 0; i < rows->columns; i++) {
		if (strcmp(rows->names[i], column) == 0)
			return true;
	}
	return false;
}

void form_options(struct form *form, const char *name, const struct result *rows)
{
	struct option *options = NEW_ARRAY(form->r->arena, rows->rows + 1, struct option);
	bool has_hint = has_column(rows, "hint"), has_within = has_column(rows, "within");

	for (size_t row = 0; row < rows->rows; row++) {
		options[row].value = result_text_at(rows, row, "value");
		options[row].label = result_text_at(rows, row, "label");
		options[row].hint = has_hint ? result_text_at(rows, row, "hint") : NULL;
		options[row].within = has_within ? result_text_at(rows, row, "within")
						 : NULL;
	}
	find(form, name)->field.options = options;
}

void form_option(struct form *form, const char *name, const char *value,
	const char *label, const char *hint)
{
	struct field *field = &find(form, name)->field;
	struct option *options;
	size_t count = 0;

	while (field->options && field->options[count].value)
		count++;
	options = NEW_ARRAY(form->r->arena, count + 2, struct option);
	for (size_t i = 0; i < count; i++)
		options[i] = field->options[i];
	options[count] = (struct option){ value, label, hint, NULL };
	field->options = options;
}

static void *answer_of(const struct form *form, const char *name, int kept)
{
	struct question *question = find(form, name);

	if ((int)question->field.kind->kept != kept)
		fault("field %s is kept otherwise", name);
	return question->answer;
}

const char *form_text(const struct form *form, const char *name, ...)
{
	const char *full;
	va_list args;

	va_start(args, name);
	full = print(form->r->arena, name, args);
	va_end(args);
	return *(char **)answer_of(form, full, KEPT_AS_TEXT);
}

int64_t form_number(const struct form *form, const char *name, ...)
{
	const char *full;
	va_list args;

	va_start(args, name);
	full = print(form->r->arena, name, args);
	va_end(args);
	return *(int64_t *)answer_of(form, full, KEPT_AS_NUMBER);
}

void form_set_text(struct form *form, const char *name, const char *text)
{
	char **answer = answer_of(form, name, KEPT_AS_TEXT);

	*answer = text ? arena_copy(form->r->arena, text, strlen(text)) : NULL;
}

void form_set_number(struct form *form, const char *name, int64_t number)
{
	*(int64_t *)answer_of(form, name, KEPT_AS_NUMBER) = number;
}

void form_fill(struct form *form, const struct query *query, const struct arg *args)
{
	const struct result *row = db_query(form->r->db, query, args);

	for (struct question *question = form->questions; row->rows && question;
		question = question->next) {
		const struct field *field = &question->field;

		if (question->is_row || field->kind->kept == KEPT_AS_FILE ||
			!has_column(row, field->name))
			continue;
		if (field->kind->kept == KEPT_AS_NUMBER)
			*(int64_t *)question->answer = result_number(row, field->name);
		else
			*(char **)question->answer = result_text(row, field->name);
	}
}

/* ---- reading ---- */

static const char *trimmed(struct arena *arena, const char *text)
{
	size_t length;

	if (!text)
		return "";
	text += strspn(text, " \t\n");
	length = strlen(text);
	while (length && strchr(" \t\n", text[length - 1]))
		length--;
	return arena_copy(arena, text, length);
}

/* A box may hold anything; what separates boxes becomes something no kind reads. */
static void append_box(struct arena *arena, const char **joined, const char *box,
	bool first)
{
	char *safe = arena_copy(arena, box, strlen(box));

	for (char *slash = safe; (slash = strchr(slash, '/'));)
		*slash = '?';
	*joined = first ? safe : arena_text(arena, "%s/%s", *joined, safe);
}

/* The boxes of a question as one text; empty if all of them are. */
static const char *join_boxes(struct request *r, struct question *question)
{
	const char *joined = "";
	bool any = false;

	for (size_t i = 0; question->field.kind->parts[i]; i++) {
		const char *name = arena_text(r->arena, "%s.%s", question->field.name,
			question->field.kind->parts[i]);

		question->boxes[i] = trimmed(r->arena, request_param(r, name));
		append_box(r->arena, &joined, question->boxes[i], i == 0);
		any = any || question->boxes[i][0];
	}
	return any ? joined : "";
}

static const char *typed(struct request *r, struct question *question)
{
	const struct kind *kind = question->field.kind;
	const char *text;

	if (kind->parts)
		return join_boxes(r, question);
	text = request_param(r, question->field.name);
	if (kind == &kind_secret)
		return text ? text : "";
	return trimmed(r->arena, text);
}

/* "Weekly price" as it reads in the middle of a sentence; "URN" stays. */
static const char *lowered(struct arena *arena, const char *label)
{
	char *copy = arena_copy(arena, label ? label : "", label ? strlen(label) : 0);

	if (copy[0] && !isupper((unsigned char)copy[1]) && copy[1] != ' ')
		copy[0] = (char)tolower((unsigned char)copy[0]);
	return copy;
}

static const char *missing(struct arena *arena, const struct field *field)
{
	const char *verb = "Enter";

	if (field->missing)
		return field->missing;
	if (field->kind == &kind_act)
		return "Choose what to do";
	if (field->options)
		verb = "Select";
	else if (field->kind->kept == KEPT_AS_FILE)
		verb = "Choose";
	return arena_text(arena, "%s %s", verb, lowered(arena, field->label));
}

static bool may_be_empty(const struct field *field)
{
	return field->optional || (field->kind == &kind_tick && !field->missing);
}

static const char *read_file(struct request *r, struct question *question)
{
	for (struct file *file = r->files; file; file = file->next) {
		if (strcmp(file->field, question->field.name) != 0)
			continue;
		file->used = true;
		*(struct file **)question->answer = file;
		return upload_wrong(file, r->arena);
	}
	return may_be_empty(&question->field) ? NULL
					      : missing(r->arena, &question->field);
}

static const char *read_text(struct request *r, struct question *question)
{
	const struct field *field = &question->field;

	question->typed = typed(r, question);
	if (*question->typed)
		return field->kind->read(field, question->typed, r->arena,
			question->answer);
	return may_be_empty(field) ? NULL : missing(r->arena, field);
}

void form_read(struct form *form)
{
	struct request *r = form->r;

	if (r->method != POST || strcmp(r->path, form->action) != 0)
		return;
	form->posted = true;
	form->good = true;
	for (struct question *question = form->questions; question;
		question = question->next) {
		make_empty(question);
		question->error = question->field.kind->kept == KEPT_AS_FILE
			? read_file(r, question)
			: read_text(r, question);
		if (question->error)
			form->good = false;
	}
}

void form_error(struct form *form, const char *name, const char *format, ...)
{
	const char *error;
	va_list args;

	va_start(args, format);
	error = print(form->r->arena, format, args);
	va_end(args);
	form->good = false;
	if (name)
		find(form, name)->error = error;
	else
		form->error = error;
}

const struct arg *form_args(const struct form *form, const struct arg *more)
{
	size_t count = 1;
	struct arg *args, *next;

	for (const struct question *question = form->questions; question;
		question = question->next)
		count++;
	for (const struct arg *arg = more; arg->name; arg++)
		count++;
	args = next = NEW_ARRAY(form->r->arena, count, struct arg);
	while (more->name)
		*next++ = *more++;
	for (const struct question *question = form->questions; question;
		question = question->next) {
		const struct field *field = &question->field;

		if (question->is_row || field->kind->kept == KEPT_AS_FILE)
			continue;
		*next++ = field->kind->kept == KEPT_AS_NUMBER
			? arg_number(field->name, *(int64_t *)question->answer)
			: arg_text(field->name, *(char **)question->answer);
	}
	return args;
}

/* ---- showing ---- */

/* Each box with what was typed into it, or its share of the answer's text. */
static void add_boxes(const struct question *question, const char *text, xmlNode *element,
	struct arena *arena)
{
	for (size_t i = 0; question->field.kind->parts[i]; i++) {
		size_t length = text ? strcspn(text, "/") : 0;
		const char *box = question->typed ? question->boxes[i] : NULL;

		if (!box && text)
			box = arena_copy(arena, text, length);
		xml_attr(xml_text(element, "value", box ? box : ""), "name",
			question->field.kind->parts[i]);
		if (text)
			text += length + (text[length] == '/');
	}
}

static const char *shown(const struct question *question, struct arena *arena)
{
	const struct kind *kind = question->field.kind;

	if (kind == &kind_secret || kind->kept == KEPT_AS_FILE)
		return NULL;
	return question->typed ? question->typed : kind->write(question->answer, arena);
}

static void add_options(const struct field *field, const char *value, xmlNode *element)
{
	for (const struct option *option = field->options; option && option->value;
		option++) {
		xmlNode *child = xml_add(element, "option");

		xml_attr(child, "value", option->value);
		if (value && strcmp(value, option->value) == 0)
			xml_attr(child, "checked", "yes");
		xml_attr(child, "within", option->within);
		xml_text(child, "label", option->label);
		xml_text(child, "hint", option->hint);
	}
}

static void add_field(const struct form *form, const struct question *question,
	xmlNode *parent)
{
	struct arena *arena = form->r->arena;
	const struct field *field = &question->field;
	const char *text = shown(question, arena);
	xmlNode *element = xml_add(parent, "field");

	xml_attr(element, "name", field->name);
	xml_attr(element, "widget", field->kind->widget);
	xml_attr(element, "optional", field->optional ? "yes" : NULL);
	xml_attr(element, "group", field->group);
	xml_attr(element, "autocomplete", field->autocomplete);
	xml_attr(element, "row",
		field->row ? arena_text(arena, "%lld", (long long)field->row) : NULL);
	xml_text(element, "label", field->label);
	if (field->kind == &kind_file)
		xml_attr(element, "accept", upload_accept);
	xml_text(element, "hint",
		field->kind == &kind_file && !field->hint ? upload_hint(arena)
							  : field->hint);
	if (field->kind == &kind_prose && field->most)
		xml_number(element, "most", field->most);
	if (field->kind->parts)
		add_boxes(question, text, element, arena);
	else
		xml_text(element, "value", text);
	add_options(field, text, element);
	xml_text(element, "error", question->error);
}

static bool has_file(const struct form *form)
{
	for (const struct question *question = form->questions; question;
		question = question->next) {
		if (question->field.kind->kept == KEPT_AS_FILE)
			return true;
	}
	return false;
}

/* What was typed when the session had ended stands where it was typed; a tick that was not sent was not made. */
static void take_up(struct request *r, struct question *question, const struct kept *kept)
{
	const struct kind *kind = question->field.kind;

	if (kind == &kind_hidden || kind == &kind_act || kind == &kind_secret)
		return;
	if (!kind->parts) {
		question->typed = kept_answer(kept, question->field.name);
		if (!question->typed && kind == &kind_tick)
			question->typed = "";
		return;
	}
	for (size_t i = 0; kind->parts[i]; i++) {
		question->boxes[i] = kept_answer(kept,
			arena_text(r->arena, "%s.%s", question->field.name,
				kind->parts[i]));
		if (question->boxes[i])
			question->typed = "";
	}
}

static void take_up_all(struct form *form)
{
	struct kept *kept = form->posted ? NULL : kept_of(form->r, form->action);

	if (!kept)
		return;
	kept->shown = true;
	for (struct question *question = form->questions; question;
		question = question->next)
		if (question->field.kind->kept != KEPT_AS_FILE)
			take_up(form->r, question, kept);
}

/* Longer than a screen, and without a way of its own to save half of it. */
static bool is_long(const struct form *form)
{
	enum { LONG = 7 };
	int count = 0;

	for (const struct question *question = form->questions; question;
		question = question->next) {
		const struct kind *kind = question->field.kind;

		if (kind == &kind_act || kind == &kind_secret)
			return false;
		count += kind != &kind_hidden;
	}
	return count >= LONG;
}

xmlNode *form_add(struct form *form)
{
	struct request *r = form->r;
	xmlNode *element = xml_add(r->page, "form");

	take_up_all(form);

	xml_attr(element, "name", form->name);
	xml_attr(element, "action", form->action);
	xml_attr(element, "enctype", has_file(form) ? "multipart/form-data" : NULL);
	xml_attr(element, "later", r->who.person && is_long(form) ? "yes" : NULL);
	xml_text(element, "error", form->error);
	for (const struct question *question = form->questions; question;
		question = question->next)
		add_field(form, question, element);
	return element;
}

int form_page(struct form *form, const char *name)
{
	form_add(form);
	return reply_page(form->r, form->posted ? 422 : 200, name);
}
