#include <errno.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/fault.h"
#include "core/money.h"
#include "core/value.h"
#include "jobs/system_file.h"

/* sql/demo/system.rng, put into the program by the build. */
extern const char system_rng[];

static void tell(const char *file, long line, const char *message)
{
	size_t length = strcspn(message, "\n");

	fprintf(stderr, "%s:%ld: %.*s\n", file, line, (int)length, message);
}

void system_file_mistake(struct system_file *file, const xmlNode *at, const char *format,
	...)
{
	char message[1000];
	va_list args;

	va_start(args, format);
	vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	tell(file->name, at ? xmlGetLineNo((xmlNode *)at) : 1, message);
	file->mistakes++;
}

xmlNode *next_of(const xmlNode *node)
{
	for (xmlNode *next = node->next; next; next = next->next) {
		if (next->type == XML_ELEMENT_NODE && xmlStrEqual(next->name, node->name))
			return next;
	}
	return NULL;
}

xmlNode *child_of(const xmlNode *parent, const char *name)
{
	for (xmlNode *child = parent ? parent->children : NULL; child;
		child = child->next) {
		if (child->type == XML_ELEMENT_NODE &&
			xmlStrEqual(child->name, BAD_CAST name))
			return child;
	}
	return NULL;
}

/* Into the arena, without spaces around it and with single ones inside. */
static char *tidy(struct system_file *file, xmlChar *content)
{
	char *text, *to;

	if (!content)
		fault("out of memory");
	text = to = arena_copy(file->arena, (char *)content, strlen((char *)content));
	xmlFree(content);
	for (const char *from = text; *from; from++) {
		if (!strchr(" \t\r\n", *from))
			*to++ = *from;
		else if (to > text && to[-1] != ' ')
			*to++ = ' ';
	}
	if (to > text && to[-1] == ' ')
		to--;
	*to = '\0';
	return text;
}

char *node_text(struct system_file *file, const xmlNode *node)
{
	return node ? tidy(file, xmlNodeGetContent(node)) : NULL;
}

char *child_text(struct system_file *file, const xmlNode *parent, const char *name)
{
	return node_text(file, child_of(parent, name));
}

char *node_attr(struct system_file *file, const xmlNode *node, const char *name)
{
	xmlChar *value = node ? xmlGetNoNsProp(node, BAD_CAST name) : NULL;

	return value ? tidy(file, value) : NULL;
}

static int64_t whole(const char *text)
{
	return text ? strtoll(text, NULL, 10) : NOTHING;
}

static int64_t hundredths(const char *text)
{
	int64_t number;

	return text && hundredths_read(text, &number) ? number : NOTHING;
}

int64_t attr_whole(struct system_file *file, const xmlNode *node, const char *name)
{
	return whole(node_attr(file, node, name));
}

int64_t attr_hundredths(struct system_file *file, const xmlNode *node, const char *name)
{
	return hundredths(node_attr(file, node, name));
}

int64_t attr_day(struct system_file *file, const xmlNode *node, const char *name)
{
	return day_read(node_attr(file, node, name));
}

int64_t child_whole(struct system_file *file, const xmlNode *parent, const char *name)
{
	return whole(child_text(file, parent, name));
}

int64_t child_hundredths(struct system_file *file, const xmlNode *parent,
	const char *name)
{
	return hundredths(child_text(file, parent, name));
}

int64_t child_pence(struct system_file *file, const xmlNode *parent, const char *name)
{
	const char *text = child_text(file, parent, name);
	int64_t pence;

	return text && money_read(text, &pence) ? pence : NOTHING;
}

xmlNode *category_next(const struct system_file *file, xmlNode *category)
{
	xmlNode *next;

	if (!category)
		return child_of(child_of(file->system, "categories"), "category");
	next = child_of(category, "category");
	while (!next && xmlStrEqual(category->name, BAD_CAST "category")) {
		next = next_of(category);
		category = category->parent;
	}
	return next;
}

xmlNode *category_find(struct system_file *file, const char *number)
{
	for (xmlNode *it = category_next(file, NULL); it; it = category_next(file, it)) {
		if (strcmp(node_attr(file, it, "number"), number) == 0)
			return it;
	}
	return NULL;
}

static xmlNode *find(struct system_file *file, const char *list, const char *name,
	const char *id)
{
	for (xmlNode *it = child_of(child_of(file->system, list), name); it;
		it = next_of(it)) {
		if (id && strcmp(node_attr(file, it, "id"), id) == 0)
			return it;
	}
	return NULL;
}

xmlNode *rule_find(struct system_file *file, const char *id)
{
	return find(file, "rules", "rule", id);
}

xmlNode *decision_find(struct system_file *file, const char *id)
{
	return find(file, "decisions", "decision", id);
}

char *list_next(char **list)
{
	char *word = *list ? strsep(list, " ") : NULL;

	return word && *word ? word : NULL;
}

/* Called by libxml2: only tells and counts. */
static void on_error(void *context, xmlError *error)
{
	struct system_file *file = context;

	tell(file->name, error->line, error->message ? error->message : "not understood");
	file->mistakes++;
}

static void free_doc(void *doc)
{
	xmlFreeDoc(doc);
}

static bool parse(struct system_file *file)
{
	xmlParserCtxt *parser = xmlNewParserCtxt();

	if (!parser)
		fault("out of memory");
	xmlSetStructuredErrorFunc(file, (xmlStructuredErrorFunc)on_error);
	file->doc = xmlCtxtReadFile(parser, file->name, NULL,
		XML_PARSE_NONET | XML_PARSE_BIG_LINES);
	xmlSetStructuredErrorFunc(NULL, NULL);
	xmlFreeParserCtxt(parser);
	if (!file->doc)
		return false;
	arena_defer(file->arena, free_doc, file->doc);
	if (xmlGetIntSubset(file->doc))
		system_file_mistake(file, NULL,
			"a document type is not taken; leave it out");
	file->system = xmlDocGetRootElement(file->doc);
	return !file->mistakes;
}

static void validate(struct system_file *file)
{
	xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewMemParserCtxt(system_rng,
		(int)strlen(system_rng));
	xmlRelaxNG *schema = parser ? xmlRelaxNGParse(parser) : NULL;
	xmlRelaxNGValidCtxt *valid = schema ? xmlRelaxNGNewValidCtxt(schema) : NULL;

	if (!valid)
		fault("the schema of systems does not compile");
	xmlRelaxNGSetValidStructuredErrors(valid, (xmlStructuredErrorFunc)on_error, file);
	if (xmlRelaxNGValidateDoc(valid, file->doc) && !file->mistakes)
		system_file_mistake(file, file->system, "not as the schema says");
	xmlRelaxNGFreeValidCtxt(valid);
	xmlRelaxNGFree(schema);
	xmlRelaxNGFreeParserCtxt(parser);
}

bool system_file_read(struct system_file *file, struct arena *arena, const char *name)
{
	*file = (struct system_file){ .name = name, .arena = arena };
	if (!parse(file))
		return false;
	validate(file);
	return !file->mistakes;
}
