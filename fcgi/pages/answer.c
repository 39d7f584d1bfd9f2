/* One criterion a page: yes or no with its document, or a written answer. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/form.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/application.h"
#include "store/event.h"
#include "store/evidence.h"

struct answer {
	char *says, *text, *happened_on, *cleansing;
	char *evidence; /* the row of a document, "new" or "none" */
	char *kind, *detail;
	struct file *file;
	char *issued_on, *expires_on;
	char *act;
};

enum { MOST_STATEMENT = 4000, MOST_FIELDS = 14 };

static const struct option yes_no[] = {
	{ "yes", "Yes", NULL },
	{ "no", "No", NULL },
	{ 0 },
};
static const struct option yes_no_not[] = {
	{ "yes", "Yes", NULL },
	{ "no", "No", NULL },
	{ "not_applicable", "It does not apply to this establishment", NULL },
	{ 0 },
};
static const struct option acts[] = {
	{ "save", "Save and continue", NULL },
	{ "count", "Save and count", NULL },
	{ 0 },
};

/* Which questions a criterion asks follows from its row. */
static const struct field written[] = {
	PROSE(struct answer, text, .label = "Your answer", .optional = true,
		.most = MOST_STATEMENT,
		.hint = "Write about this establishment. Do not name any child."),
	ACT(struct answer, act, .options = acts),
	{ 0 },
};

static const struct field told[] = {
	PROSE(struct answer, text, .label = "Your answer", .optional = true,
		.most = MOST_STATEMENT,
		.hint = "This is not marked. Do not name any child."),
	{ 0 },
};

static const struct field asked[] = {
	CHOICE(struct answer, says, .label = "Your answer", .options = yes_no,
		.missing = "Choose your answer"),
	PROSE(struct answer, text, .label = "Say why", .optional = true, .most = 2000,
		.hint = "You may also add to a yes here"),
	{ 0 },
};

static const struct field asked_back[] = {
	DAY(struct answer, happened_on, .label = "When did it happen?", .optional = true,
		.hint = "The day of the conviction, finding or notice, the latest if "
			"several"),
	PROSE(struct answer, cleansing,
		.label = "What have you done since, so that it cannot happen again?",
		.optional = true, .most = 4000,
		.hint = "What was paid or put right, who was told, what has changed in "
			"staff and ways of working"),
	{ 0 },
};

static const struct field evidenced[] = {
	CHOICE(struct answer, evidence, .label = "Which document shows it?",
		.optional = true, .hint = "What we hold already need not be sent again"),
	LIST(struct answer, kind, .label = "What is the new document?", .optional = true,
		.options = evidence_kinds),
	LINE(struct answer, detail, .label = "Its number, sum insured or rating",
		.optional = true, .most = 400),
	UPLOAD(struct answer, file, .label = "File", .optional = true),
	DAY(struct answer, issued_on, .label = "Issue date", .optional = true),
	DAY(struct answer, expires_on, .label = "Expiry date", .optional = true,
		.hint = evidence_expires_hint),
	{ 0 },
};

static bool same(const char *word, const char *other)
{
	return word && strcmp(word, other) == 0;
}

static struct field *append(struct field *end, const struct field *fields)
{
	while (fields->name)
		*end++ = *fields++;
	return end;
}

static bool wants_evidence(const struct result *own)
{
	return same(result_text(own, "kind"), "pass") &&
		!same(result_text(own, "asks"), "none");
}

static struct form *new_form(struct request *r, const struct result *own,
	struct answer *answer)
{
	struct field *fields = NEW_ARRAY(r->arena, MOST_FIELDS, struct field),
		     *end = fields;
	struct form *form;

	if (same(result_text(own, "kind"), "statement"))
		end = append(end, written);
	else if (same(result_text(own, "kind"), "told"))
		end = append(end, told);
	else
		end = append(end, asked);
	if (same(result_text(own, "kind"), "pass") && result_number(own, "optional") == 1)
		fields[0].options = yes_no_not;
	if (result_number(own, "lookback") != NOTHING)
		end = append(end, asked_back);
	if (wants_evidence(own))
		append(end, evidenced);
	form = form_new(r, fields, answer);
	if (wants_evidence(own))
		form_options(form, "evidence",
			db_query(r->db, &q_evidence_choices,
				ARGS(ARG("provider", r->who.provider),
					ARG("establishment",
						result_number(own, "establishment")),
					ARG("asks", result_text(own, "asks")))));
	return form;
}

/* What was answered before; a document that has run out is asked for again. */
static void fill(struct form *form, const struct result *own)
{
	form_set_text(form, "text", result_text(own, "text"));
	if (same(result_text(own, "kind"), "pass"))
		form_set_text(form, "says", result_text(own, "says"));
	if (result_number(own, "lookback") != NOTHING) {
		form_set_text(form, "happened_on", result_text(own, "happened_on"));
		form_set_text(form, "cleansing", result_text(own, "cleansing"));
	}
	if (wants_evidence(own))
		form_set_text(form, "kind", result_text(own, "document"));
	if (wants_evidence(own) && result_number(own, "evidence") != NOTHING &&
		result_number(own, "run_out") != 1)
		form_set_text(form, "evidence",
			arena_text(form->r->arena, "%" PRId64,
				result_number(own, "evidence")));
}

static void check_lookback(struct form *form, const struct answer *answer,
	const struct result *own)
{
	if (result_number(own, "lookback") != NOTHING && answer->happened_on &&
		day_read(answer->happened_on) > day_read(form->r->today))
		form_error(form, "happened_on", "The day must be today or in the past");
}

/* Keeps a new document and answers its row; 0 while something is wrong with it. */
static int64_t keep_document(struct form *form, const struct answer *answer,
	const struct result *own)
{
	bool all = same(result_text(own, "level"), "provider");
	const struct document document = { .kind = answer->kind,
		.detail = answer->detail,
		.file = answer->file,
		.issued_on = answer->issued_on,
		.expires_on = answer->expires_on,
		.establishment = all ? NOTHING : result_number(own, "establishment") };
	const char *question = NULL,
		   *wrong = document_wrong(&document, form->r->today, &question);

	if (wrong) {
		form_error(form, question, "%s", wrong);
		return 0;
	}
	return document_keep(form->r, &document);
}

static int64_t number_of(const char *digits)
{
	int64_t number = 0;

	for (; *digits >= '0' && *digits <= '9'; digits++)
		number = number * 10 + (*digits - '0');
	return *digits ? NOTHING : number;
}

/* The row of the document that the answer will rest on; NOTHING: none. */
static int64_t document_of(struct form *form, const struct answer *answer,
	const struct result *own)
{
	bool typed = answer->file || answer->detail || answer->issued_on ||
		answer->expires_on ||
		(answer->kind && !same(answer->kind, result_text(own, "document")));

	if (!wants_evidence(own) || !form->good || same(answer->says, "not_applicable"))
		return NOTHING;
	if (same(answer->evidence, "new") || (!answer->evidence && typed))
		return keep_document(form, answer, own);
	return answer->evidence ? number_of(answer->evidence) : NOTHING;
}

static bool save(struct request *r, const struct answer *answer, int64_t evidence)
{
	const struct arg *args = ARGS(ARG("answer", r->id),
		ARG("provider", r->who.provider), ARG("says", answer->says),
		ARG("text", answer->text), ARG("happened_on", answer->happened_on),
		ARG("cleansing", answer->cleansing), ARG("evidence", evidence));

	if (!db_change(r->db, &q_answer_save, args))
		return false;
	db_change(r->db, &q_answer_same_save, args);
	audit(r, "answer", r->id, "answered", NULL, answer->says);
	return true;
}

static void add_place(struct request *r)
{
	const struct result *siblings = db_query(r->db, &q_answer_siblings,
		ARGS(ARG("answer", r->id), ARG("provider", r->who.provider)));
	xmlNode *place = xml_add(r->page, "place");

	for (size_t row = 0; row < siblings->rows; row++)
		if (result_number_at(siblings, row, "id") == r->id)
			xml_number(place, "number", (int64_t)row + 1);
	xml_number(place, "of", (int64_t)siblings->rows);
}

static const char *page_of(const struct result *own)
{
	return same(result_text(own, "kind"), "statement") ? "answer_statement"
							   : "answer";
}

static void add_model(struct request *r, const struct result *own)
{
	xmlNode *answer = xml_row(r->page, "answer", own, 0);

	if (application_may(own, APPLICATION_SAVE, r->who.roles))
		xml_text(answer, "gap",
			answer_gaps[application_answer_gap(own, 0, r->today)]);
	if (same(result_text(own, "kind"), "statement"))
		add_place(r);
	if (same(result_text(own, "kind"), "statement") &&
		application_may(own, APPLICATION_SAVE, r->who.roles))
		xml_rows(r->page, "earlier",
			db_query(r->db, &q_answer_earlier,
				ARGS(ARG("answer", r->id),
					ARG("provider", r->who.provider))));
}

static int show_form(struct form *form, const struct result *own)
{
	add_model(form->r, own);
	return form_page(form, page_of(own));
}

/* What was sent is read, not changed. */
static int show_sent(struct request *r, const struct result *own)
{
	if (r->method == POST)
		return reply_refused(r, "application_sent");
	add_model(r, own);
	return reply_page(r, 200, page_of(own));
}

int answer_edit(struct request *r)
{
	const struct arg *mine = ARGS(ARG("answer", r->id),
		ARG("provider", r->who.provider));
	struct result *own = db_query(r->db, &q_answer_own, mine);
	struct answer answer = { 0 };
	struct form *form;
	int64_t evidence;

	if (own->rows == 0)
		return reply_not_found(r);
	if (!application_may(own, APPLICATION_SAVE, r->who.roles))
		return show_sent(r, own);
	form = new_form(r, own, &answer);
	fill(form, own);
	form_read(form);
	if (form->good)
		check_lookback(form, &answer, own);
	evidence = document_of(form, &answer, own);
	if (!form->good)
		return show_form(form, own);
	if (!save(r, &answer, evidence))
		return reply_refused(r, "application_sent");
	if (same(answer.act, "count"))
		return reply_redirect(r, "/answers/%" PRId64, r->id);
	return reply_redirect(r, "/applications/%" PRId64,
		result_number(own, "application"));
}

/* Begins with what was written to the same question for another category. */
int answer_copy(struct request *r)
{
	const struct arg *mine = ARGS(ARG("answer", r->id),
		ARG("provider", r->who.provider));
	struct result *own = db_query(r->db, &q_answer_own, mine);
	struct result *earlier = db_query(r->db, &q_answer_earlier, mine);
	struct answer answer = { 0 };

	if (own->rows == 0)
		return reply_not_found(r);
	if (!application_may(own, APPLICATION_SAVE, r->who.roles))
		return reply_refused(r, "application_sent");
	if (earlier->rows) {
		answer.text = result_text(earlier, "text");
		save(r, &answer, NOTHING);
	}
	return reply_redirect(r, "/answers/%" PRId64, r->id);
}
