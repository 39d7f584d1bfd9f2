/* Documents that a provider holds with us: given once, used until they run out. */
#include <inttypes.h>
#include <string.h>

#include "core/form.h"
#include "core/list.h"
#include "core/upload.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/evidence.h"

struct given {
	char *kind, *detail;
	struct file *file;
	char *issued_on, *expires_on;
	int64_t establishment;
};

static const struct field fields[] = {
	LIST(struct given, kind, .label = "What is it?", .options = evidence_kinds,
		.missing = "Choose what the document is"),
	LISTED(struct given, establishment, .label = "Which establishment is it about?",
		.optional = true,
		.hint = "Leave it at “Choose” if it covers the whole organisation"),
	LINE(struct given, detail, .label = "Number, sum insured or rating",
		.optional = true, .most = 400,
		.hint = "As the document says it. Give this, the file, or both"),
	UPLOAD(struct given, file, .label = "File", .optional = true),
	DAY(struct given, issued_on, .label = "Issue date", .optional = true),
	DAY(struct given, expires_on, .label = "Expiry date", .optional = true,
		.hint = evidence_expires_hint),
	{ 0 },
};

static struct form *new_form(struct request *r, struct given *given)
{
	struct form *form = form_new(r, fields, given);

	form_options(form, "establishment",
		db_query(r->db, &q_establishment_choices,
			ARGS(ARG("provider", r->who.provider))));
	return form;
}

/* The id of what was kept; 0 while something is wrong with it. */
static int64_t keep(struct form *form, const struct given *given)
{
	const struct document document = { .kind = given->kind,
		.detail = given->detail,
		.file = given->file,
		.issued_on = given->issued_on,
		.expires_on = given->expires_on,
		.establishment = given->establishment };
	const char *question = NULL;
	const char *wrong = form->good
		? document_wrong(&document, form->r->today, &question)
		: NULL;

	if (wrong)
		form_error(form, question, "%s", wrong);
	return form->good ? document_keep(form->r, &document) : 0;
}

static const struct option standings[] = {
	{ .value = "out", .label = "Run out" },
	{ .value = "soon", .label = "Within 30 days" },
	{ .value = "good", .label = "Good for longer" },
	{ .value = "never", .label = "Does not run out" },
	{ 0 },
};

static const struct list_column columns[] = {
	CELL("kind", "Document", .link = "/evidence/", .look = LIST_HEAD | LIST_SORTS,
		.words = evidence_kinds),
	CELL("detail", "Number, sum or rating", .look = LIST_UNDER),
	CELL("file", "File", .look = LIST_FILE),
	CELL("establishment", "Covers", .look = LIST_SORTS),
	CELL("issued_on", "Issued", .look = LIST_SORTS),
	CELL("expires_on", "Runs out", .look = LIST_SORTS),
	CELL("days", "Next", .look = LIST_UNDER | LIST_PAGE),
	CELL("standing", "Standing", .look = LIST_FILE, .words = standings),
	CELL("used", "Used for", .look = LIST_NUMBER | LIST_SORTS),
	{ 0 },
};

static const struct list_filter filters[] = {
	MANY_FILTER("standing", "Runs out", .options = standings),
	ONE_FILTER("kind", "Document", .options = evidence_kinds),
	ONE_FILTER("establishment", "Establishment", .choices = &q_establishment_choices),
	{ 0 },
};

static const struct list documents = {
	.name = "documents",
	.one = "document",
	.many = "documents",
	.rows = &q_evidence_list,
	.count = &q_evidence_count,
	.columns = columns,
	.filters = filters,
	.nothing = "We hold no document of yours yet. Add your insurances, registrations "
		   "and "
		   "policies here, or where an application asks for them.",
	.act = { "/evidence/new", "Add a document" },
};

int evidence_list(struct request *r)
{
	const struct arg *own = ARGS(ARG("provider", r->who.provider));

	xml_rows(r->page, "sums", db_query(r->db, &q_evidence_sums, own));
	return list_page(r, &documents, own, "evidence_list");
}

int evidence_new(struct request *r)
{
	struct given given = { 0 };
	struct form *form = new_form(r, &given);
	int64_t evidence;

	form_read(form);
	evidence = keep(form, &given);
	if (!evidence)
		return form_page(form, "evidence_edit");
	reply_flash(r, "evidence_added");
	return reply_redirect(r, "/evidence/%" PRId64, evidence);
}

/* A newer one beside the old: what was decided on the old one stays as it was. */
int evidence_replace(struct request *r)
{
	struct given given = { 0 };
	struct form *form = new_form(r, &given);
	const struct arg *mine = ARGS(ARG("evidence", r->id),
		ARG("provider", r->who.provider));
	struct result *earlier = db_query(r->db, &q_evidence_own, mine);
	int64_t evidence;

	if (earlier->rows == 0)
		return reply_not_found(r);
	form_set_text(form, "kind", result_text(earlier, "kind"));
	form_set_number(form, "establishment", result_number(earlier, "establishment"));
	form_read(form);
	evidence = keep(form, &given);
	if (!evidence) {
		xml_rows(r->page, "evidence", earlier);
		return form_page(form, "evidence_edit");
	}
	db_change(r->db, &q_evidence_rest_on,
		ARGS(ARG("evidence", evidence), ARG("earlier", r->id),
			ARG("provider", r->who.provider)));
	audit(r, "evidence", r->id, "replaced", NULL, NULL);
	reply_flash(r, "evidence_added");
	return reply_redirect(r, "/evidence/%" PRId64, evidence);
}

int evidence_show(struct request *r)
{
	const struct arg *mine = ARGS(ARG("evidence", r->id),
		ARG("provider", r->who.provider));
	struct result *own = db_query(r->db, &q_evidence_own, mine);

	if (own->rows == 0)
		return reply_not_found(r);
	xml_rows(r->page, "evidence", own);
	xml_rows(r->page, "use", db_query(r->db, &q_evidence_uses, mine));
	return reply_page(r, 200, "evidence");
}

int evidence_file(struct request *r)
{
	const struct result *own = db_query(r->db, &q_upload_of_provider,
		ARGS(ARG("upload", r->id), ARG("provider", r->who.provider)));

	return own->rows ? upload_reply(r, r->id) : reply_not_found(r);
}

int evidence_remove(struct request *r)
{
	const struct arg *mine = ARGS(ARG("evidence", r->id),
		ARG("provider", r->who.provider));

	if (db_query(r->db, &q_evidence_own, mine)->rows == 0)
		return reply_not_found(r);
	if (!db_change(r->db, &q_evidence_remove, mine))
		return reply_refused(r, "evidence_used");
	audit(r, "evidence", r->id, "removed", NULL, NULL);
	reply_flash(r, "evidence_removed");
	return reply_redirect(r, "/evidence");
}
