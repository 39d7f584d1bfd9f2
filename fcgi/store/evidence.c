#include "store/evidence.h"

#include "core/date.h"
#include "core/upload.h"
#include "domain/state.h"
#include "queries.h"
#include "store/event.h"

#define KIND(words)                                                                      \
	{                                                                                \
		words, words, NULL                                                       \
	}

const struct option evidence_kinds[] = {
	KIND("Employers’ liability insurance"),
	KIND("Public liability insurance"),
	KIND("Professional indemnity insurance"),
	KIND("Accounts"),
	KIND("Credit rating"),
	KIND("Registration certificate"),
	KIND("Inspection report"),
	KIND("Safeguarding policy"),
	KIND("Safeguarding checks"),
	KIND("Business continuity plan"),
	KIND("Data protection registration"),
	KIND("Health and safety policy"),
	KIND("Equality policy"),
	KIND("Environmental policy"),
	KIND("Other document"),
	{ 0 },
};

/* An insurance that does not say until when it is good shows nothing. */
static const char *const running_out[] = { "Employers’ liability insurance",
	"Public liability insurance", "Professional indemnity insurance",
	"Data protection registration", NULL };
const char evidence_expires_hint[] =
	"Insurances and data protection registrations count only with it. Leave it "
	"empty for what does not run out";

bool evidence_runs_out(const char *kind)
{
	return kind && word_find(running_out, kind) >= 0;
}

const char *document_wrong(const struct document *document, const char *today,
	const char **question)
{
	int64_t issued = day_read(document->issued_on),
		expires = day_read(document->expires_on);

	if (!document->kind) {
		*question = "kind";
		return "Choose what the document is";
	}
	if (!document->file && !document->detail) {
		*question = "file";
		return "Choose a file, or enter the document’s number above";
	}
	if (evidence_runs_out(document->kind) && expires == NOTHING) {
		*question = "expires_on";
		return "Enter the day it runs out: without it, it does not count";
	}
	if (issued != NOTHING && issued > day_read(today)) {
		*question = "issued_on";
		return "Issue date must be today or in the past";
	}
	if (expires != NOTHING && issued != NOTHING && expires < issued) {
		*question = "expires_on";
		return "Expiry date must be after the issue date";
	}
	if (expires != NOTHING && expires < day_read(today)) {
		*question = "expires_on";
		return "This document has run out. Give the one that replaced it";
	}
	return NULL;
}

int64_t document_keep(struct request *r, const struct document *document)
{
	int64_t upload = document->file ? upload_keep(r, document->file) : NOTHING;
	int64_t evidence = db_insert(r->db, &q_evidence_add,
		ARGS(ARG("provider", r->who.provider),
			ARG("establishment", document->establishment),
			ARG("kind", document->kind), ARG("upload", upload),
			ARG("detail", document->detail),
			ARG("issued_on", document->issued_on),
			ARG("expires_on", document->expires_on)));

	audit(r, "evidence", evidence, "added", NULL, document->kind);
	return evidence;
}
