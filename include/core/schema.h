/* Official XML schemas (XSD), read from a folder that is not ours to ship. */
#ifndef CORE_SCHEMA_H
#define CORE_SCHEMA_H

#include <libxml/tree.h>

struct arena;

/*
 * Checks a document against DIRECTORY/FILE: NULL if it fits, otherwise the
 * first complaint (element names and rules, which may quote values).  A schema
 * that cannot be read is a complaint too.
 */
const char *schema_complaint(struct arena *arena, xmlDoc *document, const char *directory,
	const char *file);

#endif
