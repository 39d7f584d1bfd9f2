/* What somebody typed into the search box, as the queries of sql/queries/search.sql want it. */
#ifndef DOMAIN_SEARCH_H
#define DOMAIN_SEARCH_H

#include <stdint.h>

#include "core/arena.h"

struct search {
	const char *q;        /* without space around it; at least two characters */
	const char *code;     /* upper case ASCII without spaces, or NULL: "SC900005" */
	const char *postcode; /* "RH12 1AA" if it is one whole, or NULL */
	const char *outward;  /* "RH12 %" if it is only its first half, or NULL */
	const char *words;    /* "+oak* +lodge*" for full text, or NULL */
	const char *start;    /* "oak lodge%" for LIKE */
	int64_t number; /* of an application, 417 of "A0417"; NOTHING if it is none */
};

/*
 * Reads "rh121aa", "set-r-2026-00417", "Oak Lodge" and so on.  Nothing of what
 * the languages of LIKE and full text mean by %, _, +, -, *, quotes or brackets is
 * left in them.  NULL if there are fewer than two characters or more than 100 bytes.
 */
const struct search *search_read(struct arena *arena, const char *text);

#endif
