/*
 * What came with a request: the words after the question mark and the posted
 * form.  All text is decoded and checked here, once: well-formed UTF-8 without
 * control characters but tab and line ends, which become single newlines.
 */
#ifndef CORE_BODY_H
#define CORE_BODY_H

#include <stdbool.h>
#include <stddef.h>

#include "core/request.h"

/*
 * Reads a posted form (urlencoded, or multipart/form-data) into r->params and
 * r->files, csrf and key into their own places.  NULL, or a word for what is
 * wrong, which xslt/pages/error.xsl knows: "text" (not UTF-8, a control
 * character), "repeated" (a field twice), "broken" (cut short, not what its
 * type says), "large" (too many or too long fields), "type" (no form at all).
 * bytes must live as long as the request: files point into them.
 */
const char *body_read(struct request *r, const char *type, const char *bytes,
	size_t length);

/* Reads "page=2&sort=name" into r->query; the same words. */
const char *body_read_query(struct request *r, const char *text);

/* The text as part of an address: all but letters, digits and -._/ as %XX. */
char *body_encode(struct arena *arena, const char *text);

/* Text that may go into a page model as it is. */
bool body_is_text(const char *text, size_t length);

#endif
