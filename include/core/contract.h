/* The models of our pages as others may know them: xslt/models, served beside the pages by nginx. */
#ifndef CORE_CONTRACT_H
#define CORE_CONTRACT_H

#include <stdbool.h>

struct contract {
	struct contract *next;
	char *name;  /* "result": models/result.rng */
	char *about; /* its documentation element, a sentence or two; NULL: it has none */
};

/*
 * Reads the names and documentation of DIRECTORY/models/NAME.rng; false after
 * naming on standard error what cannot be read.  By name, until contract_close().
 */
bool contract_open(const char *directory);
void contract_close(void);

/* The first; the others follow.  NULL: none. */
const struct contract *contract_first(void);

#endif
