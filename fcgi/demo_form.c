/* Forms of the demo, filled in from the page model as a browser would, and sent. */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/fault.h"
#include "core/password.h"
#include "core/session.h"
#include "demo.h"

enum { MOST_BOXES = 4 };

struct demo_field {
	struct demo_field *next;
	const char *name, *widget;
	const char *boxes[MOST_BOXES]; /* names of its boxes, of a day or a moment */
	const char *values[MOST_BOXES];
	bool sent; /* ticks and buttons are only if pressed */
	size_t options;
	const char **option_values, **option_labels;
	struct file file;
};

static const char *attribute(struct demo *demo, const xmlNode *node, const char *name)
{
	xmlChar *value = xmlGetProp((xmlNode *)node, BAD_CAST name);
	const char *text = value ? arena_text(demo->paper, "%s", (char *)value) : NULL;

	xmlFree(value);
	return text;
}

static const char *content(struct demo *demo, const xmlNode *node)
{
	xmlChar *value = xmlNodeGetContent(node);
	const char *text = arena_text(demo->paper, "%s", (char *)value);

	xmlFree(value);
	return text;
}

static const xmlNode *next_element(const xmlNode *node, const char *name)
{
	while (node &&
		!(node->type == XML_ELEMENT_NODE &&
			xmlStrEqual(node->name, BAD_CAST name)))
		node = node->next;
	return node;
}

static void take_values(struct demo *demo, struct demo_field *field, const xmlNode *node)
{
	const xmlNode *value = next_element(node->children, "value");

	for (size_t i = 0; value && i < MOST_BOXES; i++) {
		field->boxes[i] = attribute(demo, value, "name");
		field->values[i] = content(demo, value);
		field->sent = true;
		value = next_element(value->next, "value");
	}
	if (!field->values[0])
		field->values[0] = "";
}

static void take_options(struct demo *demo, struct demo_field *field, const xmlNode *node)
{
	size_t count = 0;

	for (const xmlNode *it = next_element(node->children, "option"); it;
		it = next_element(it->next, "option"))
		count++;
	field->option_values = NEW_ARRAY(demo->paper, count, const char *);
	field->option_labels = NEW_ARRAY(demo->paper, count, const char *);
	for (const xmlNode *it = next_element(node->children, "option"); it;
		it = next_element(it->next, "option")) {
		const xmlNode *label = next_element(it->children, "label");

		field->option_values[field->options] = attribute(demo, it, "value");
		field->option_labels[field->options++] = label ? content(demo, label)
							       : "";
	}
}

/* What a browser would send of a question that nobody has touched. */
static bool sent_untouched(const struct demo_field *field)
{
	static const char *const pressed[] = { "act", "file", "tick", "choice", NULL };

	for (const char *const *widget = pressed; *widget; widget++)
		if (strcmp(field->widget, *widget) == 0)
			return field->values[0][0];
	return true;
}

static struct demo_field *take_field(struct demo *demo, const xmlNode *node)
{
	struct demo_field *field = NEW(demo->paper, struct demo_field);

	field->name = attribute(demo, node, "name");
	field->widget = attribute(demo, node, "widget");
	take_values(demo, field, node);
	take_options(demo, field, node);
	field->sent = sent_untouched(field);
	if (strcmp(field->widget, "act") == 0)
		field->sent = false;
	return field;
}

static bool ends_so(const char *text, const char *end)
{
	size_t length = text ? strlen(text) : 0, last = strlen(end);

	return length >= last && strcmp(text + length - last, end) == 0;
}

static const xmlNode *find_form(struct demo *demo, const xmlNode *node,
	const char *action)
{
	for (const xmlNode *child = node->children; child; child = child->next) {
		const xmlNode *found;

		if (child->type != XML_ELEMENT_NODE)
			continue;
		if (xmlStrEqual(child->name, BAD_CAST "form") &&
			(!action || ends_so(attribute(demo, child, "action"), action)))
			return child;
		found = find_form(demo, child, action);
		if (found)
			return found;
	}
	return NULL;
}

bool demo_form(struct demo *demo, const char *action)
{
	const xmlNode *form;
	struct demo_field **last = &demo->fields;

	arena_reset(demo->paper);
	demo->fields = NULL;
	demo->blind = false;
	form = find_form(demo, demo->page, action);
	if (!form)
		return false;
	demo->action = attribute(demo, form, "action");
	for (const xmlNode *it = next_element(form->children, "field"); it;
		it = next_element(it->next, "field")) {
		*last = take_field(demo, it);
		last = &(*last)->next;
	}
	return true;
}

void demo_begin(struct demo *demo, struct actor *actor, const char *format, ...)
{
	char path[300];
	va_list args;

	va_start(args, format);
	vsnprintf(path, sizeof(path), format, args);
	va_end(args);
	arena_reset(demo->paper);
	demo->actor = actor;
	demo->fields = NULL;
	demo->blind = true;
	demo->action = arena_text(demo->paper, "%s", path);
}

struct demo_field *demo_next(struct demo *demo, struct demo_field *field)
{
	return field ? field->next : demo->fields;
}

const char *demo_name(const struct demo_field *field)
{
	return field->name;
}

const char *demo_value(const struct demo_field *field)
{
	return field->values[0];
}

const char *demo_option(const struct demo_field *field, const char *label, size_t number)
{
	for (size_t i = 0; i < field->options; i++)
		if (label ? strncmp(field->option_labels[i], label, strlen(label)) == 0
			  : i == number)
			return field->option_values[i];
	return NULL;
}

static struct demo_field *find_field(struct demo *demo, const char *name)
{
	for (struct demo_field *field = demo->fields; field; field = field->next)
		if (strcmp(field->name, name) == 0)
			return field;
	return NULL;
}

bool demo_asks(struct demo *demo, const char *name)
{
	return find_field(demo, name);
}

static struct demo_field *asked(struct demo *demo, const char *name)
{
	struct demo_field *field = find_field(demo, name);

	if (!field && demo->blind) {
		field = NEW(demo->paper, struct demo_field);
		*field = (struct demo_field){ .next = demo->fields,
			.name = arena_text(demo->paper, "%s", name),
			.widget = "line",
			.values = { "" } };
		demo->fields = field;
	}
	if (!field) {
		fprintf(stderr, "%s has no question %s; it has", demo->action, name);
		for (field = demo->fields; field; field = field->next)
			fprintf(stderr, " %s", field->name);
		fprintf(stderr, "\n");
		fault("the demo cannot go on");
	}
	return field;
}

/* "2026-11-21" or "2026-11-21 12:00:00" into boxes for day, month, year and time. */
static void fill_boxes(struct demo *demo, struct demo_field *field, const char *text)
{
	const char *parts[] = { arena_text(demo->paper, "%d", atoi(text + 8)),
		arena_text(demo->paper, "%d", atoi(text + 5)),
		arena_text(demo->paper, "%.4s", text),
		strlen(text) > 15 ? arena_text(demo->paper, "%.5s", text + 11) : "" };

	memcpy(field->values, parts, sizeof(parts));
}

void demo_answer(struct demo *demo, const char *name, const char *format, ...)
{
	struct demo_field *field = asked(demo, name);
	char text[5000];
	va_list args;

	field->sent = format;
	if (!format)
		return;
	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	if (field->boxes[0])
		fill_boxes(demo, field, text);
	else
		field->values[0] = arena_text(demo->paper, "%s", text);
}

void demo_attach(struct demo *demo, const char *name, const char *file, const void *bytes,
	size_t size)
{
	struct demo_field *field = asked(demo, name);

	field->file = (struct file){ .field = field->name,
		.name = arena_text(demo->paper, "%s", file),
		.bytes = bytes,
		.size = size };
}

static void add_param(struct demo *demo, struct param ***last, const char *name,
	const char *value)
{
	**last = NEW(demo->visit, struct param);
	***last = (struct param){ .name = arena_text(demo->visit, "%s", name),
		.value = arena_text(demo->visit, "%s", value) };
	*last = &(**last)->next;
}

static void add_answers(struct demo *demo, struct request *r)
{
	struct param **last = &r->params;

	for (struct demo_field *field = demo->fields; field; field = field->next) {
		if (field->file.field) {
			field->file.next = r->files;
			field->file.used = false;
			r->files = &field->file;
		} else if (field->sent && strcmp(field->widget, "file") == 0) {
			continue;
		} else if (field->sent && field->boxes[0]) {
			for (size_t i = 0; i < MOST_BOXES && field->boxes[i]; i++)
				add_param(demo, &last,
					arena_text(demo->visit, "%s.%s", field->name,
						field->boxes[i]),
					field->values[i]);
		} else if (field->sent) {
			add_param(demo, &last, field->name, field->values[0]);
		}
	}
}

static int send_form(struct demo *demo, struct request *r)
{
	arena_reset(demo->visit);
	*r = (struct request){ .method = POST,
		.path = arena_text(demo->visit, "%s", demo->action),
		.arena = demo->visit,
		.cookie = demo->actor->cookie };
	add_answers(demo, r);
	r->csrf = session_csrf(r);
	r->key = token_new(demo->visit);
	return demo_visit(demo, r);
}

/* The last number of a path: /referrals/17/needs is 17. */
static int64_t last_number(const char *path)
{
	int64_t number = 0;

	for (; path && *path; path++)
		if (*path == '/' && path[1] >= '0' && path[1] <= '9')
			number = strtoll(path + 1, NULL, 10);
	return number;
}

int64_t demo_send(struct demo *demo)
{
	struct request r;
	int status = send_form(demo, &r);

	if (status != 303)
		demo_stop(demo, &r, status);
	return last_number(r.reply.location);
}
