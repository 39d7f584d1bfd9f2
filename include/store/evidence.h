/* Documents held for a provider: what they may be, and keeping one. */
#ifndef STORE_EVIDENCE_H
#define STORE_EVIDENCE_H

#include "core/form.h"
#include "core/request.h"

/* What a document may be, for a list. */
extern const struct option evidence_kinds[];

/* Whether a document of that kind counts only with the day it runs out; not for NULL. */
bool evidence_runs_out(const char *kind);
/* The same in words, where that day is asked. */
extern const char evidence_expires_hint[];

struct document {
	const char *kind, *detail;
	const struct file *file; /* NULL: only its number or sum is told */
	const char *issued_on, *expires_on;
	int64_t establishment; /* NOTHING: of the whole provider */
};

/* What is wrong between its parts, and the question to say it at; NULL: nothing. */
const char *document_wrong(const struct document *document, const char *today,
	const char **question);

/* Keeps file and document for the provider of the session; the id of the row in `evidence`. */
int64_t document_keep(struct request *r, const struct document *document);

#endif
