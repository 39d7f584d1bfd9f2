#include "core/schema.h"

#include <libxml/xmlschemas.h>
#include <stdio.h>
#include <string.h>

#include "core/arena.h"
#include "core/xml.h"

struct complaint {
	char text[400];
};

/* libxml2 calls this; it may not fault. */
static void note(void *context, xmlErrorPtr error)
{
	struct complaint *complaint = context;

	if (*complaint->text || !error || !error->message)
		return;
	snprintf(complaint->text, sizeof(complaint->text), "%s", error->message);
	complaint->text[strcspn(complaint->text, "\n")] = '\0';
}

static void free_parser(void *parser)
{
	xmlSchemaFreeParserCtxt(parser);
}

static void free_schema(void *schema)
{
	xmlSchemaFree(schema);
}

static void free_validator(void *validator)
{
	xmlSchemaFreeValidCtxt(validator);
}

static xmlSchema *load(struct arena *arena, const char *directory, const char *file,
	struct complaint *complaint)
{
	xmlSchemaParserCtxt *parser = xmlSchemaNewParserCtxt(
		arena_text(arena, "%s/%s", directory, file));
	xmlSchema *schema;

	if (!parser)
		return NULL;
	arena_defer(arena, free_parser, parser);
	xmlSchemaSetParserStructuredErrors(parser, note, complaint);
	xml_readable(directory);
	schema = xmlSchemaParse(parser);
	xml_readable(NULL);
	if (schema)
		arena_defer(arena, free_schema, schema);
	return schema;
}

const char *schema_complaint(struct arena *arena, xmlDoc *document, const char *directory,
	const char *file)
{
	struct complaint *complaint = NEW(arena, struct complaint);
	xmlSchema *schema = load(arena, directory, file, complaint);
	xmlSchemaValidCtxt *validator = schema ? xmlSchemaNewValidCtxt(schema) : NULL;

	if (!validator)
		return arena_text(arena, "the schema %s cannot be read: %s", file,
			complaint->text);
	arena_defer(arena, free_validator, validator);
	xmlSchemaSetValidStructuredErrors(validator, note, complaint);
	if (xmlSchemaValidateDoc(validator, document) == 0)
		return NULL;
	return *complaint->text ? complaint->text : "the schema does not accept it";
}
