/* Marking a written answer of an application: alone first, then together. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/money.h"
#include "core/xml.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/evaluation.h"
#include "store/event.h"

static struct result *find(struct request *r)
{
	struct result *answer = db_query(r->db, &q_evaluation_answer,
		ARGS(ARG("answer", r->id), ARG("authority", r->who.authority)));

	if (answer->rows && strcmp(result_text(answer, "kind"), "statement") != 0)
		answer->rows = 0;
	return answer;
}

struct marking {
	int64_t mark;
	char *reason;
};

static const struct field alone_fields[] = {
	POINTS(struct marking, mark, .label = "Your mark", .hint = "0 to 100",
		.most = 10000, .missing = "Enter your mark, 0 to 100"),
	PROSE(struct marking, reason, .label = "Why?", .most = 2000,
		.hint = "What is in the answer, what is missing, and what it shows",
		.missing = "Say why you give this mark"),
	{ 0 },
};

static const struct field agreed_fields[] = {
	POINTS(struct marking, mark, .label = "Agreed mark", .hint = "0 to 100",
		.most = 10000, .missing = "Enter the mark that you agreed, 0 to 100"),
	PROSE(struct marking, reason, .label = "What the provider will read",
		.most = 2000,
		.hint = "Feedback it can use: what was good, what would have brought "
			"more",
		.missing = "Write the feedback for the provider"),
	{ 0 },
};

/* What a person needs to see to mark, and the two forms as far as they are open. */
struct marking_page {
	struct result *answer, *marks, *agreed;
	struct marking alone, together;
	struct form *alone_form, *together_form;
	bool is_clear,
		is_judge; /* declared no conflict; the application is being judged */
};

static void open_page(struct request *r, struct marking_page *page)
{
	const struct arg *which = ARGS(ARG("answer", r->id),
		ARG("person", r->who.person));
	struct result *declared;

	page->marks = db_query(r->db, &q_evaluation_marks, which);
	page->agreed = db_query(r->db, &q_evaluation_agreed, which);
	declared = db_query(r->db, &q_evaluation_declaration,
		ARGS(ARG("application", result_number(page->answer, "application")),
			ARG("person", r->who.person)));
	page->is_clear = declared->rows && result_text(declared, "says") &&
		strcmp(result_text(declared, "says"), "none") == 0;
	page->is_judge = evaluation_may(r, result_text(page->answer, "state"),
		APPLICATION_JUDGE);
	page->alone_form = form_new(r, alone_fields, &page->alone);
	form_at(page->alone_form, "alone",
		arena_text(r->arena, "/answers/%" PRId64 "/mark", r->id));
	form_fill(page->alone_form, &q_evaluation_mark_find, which);
	page->together_form = form_new(r, agreed_fields, &page->together);
	form_at(page->together_form, "agreed",
		arena_text(r->arena, "/answers/%" PRId64 "/agree", r->id));
}

static bool has_marked(const struct request *r, const struct marking_page *page)
{
	for (size_t i = 0; i < page->marks->rows; i++) {
		if (result_number_at(page->marks, i, "person") == r->who.person)
			return true;
	}
	return false;
}

static bool enough_marks(const struct marking_page *page)
{
	return (int64_t)page->marks->rows >= result_number(page->answer, "evaluators");
}

static int64_t middle_mark(const struct marking_page *page)
{
	int64_t sum = 0;

	for (size_t i = 0; i < page->marks->rows; i++)
		sum += result_number_at(page->marks, i, "mark");
	return sum / (int64_t)page->marks->rows;
}

static bool may_mark(const struct marking_page *page)
{
	return page->is_judge && page->is_clear && !page->agreed->rows;
}

static bool may_agree(const struct request *r, const struct marking_page *page)
{
	return may_mark(page) && enough_marks(page) && request_is(r, ROLE_PROCUREMENT);
}

/* The application's next written answer that this person has not marked, once this one is. */
static void add_next(struct request *r, const struct marking_page *page)
{
	struct result *all = db_query(r->db, &q_evaluation_statements,
		ARGS(ARG("application", result_number(page->answer, "application")),
			ARG("person", r->who.person)));

	for (size_t row = 0; row < all->rows; row++) {
		xmlNode *next;

		if (result_text_at(all, row, "mine") ||
			result_text_at(all, row, "agreed"))
			continue;
		next = xml_add(r->page, "next");
		xml_number(next, "id", result_number_at(all, row, "id"));
		xml_text(next, "name", result_text_at(all, row, "name"));
		return;
	}
}

static int show(struct request *r, struct marking_page *page)
{
	xml_rows(r->page, "answer", page->answer);
	xml_number(r->page, "clear", page->is_clear);
	xml_number(r->page, "open", page->is_judge && !page->agreed->rows);
	xml_number(r->page, "count", (int64_t)page->marks->rows);
	/* Nobody reads another's mark before giving one. */
	if (page->agreed->rows || has_marked(r, page) || request_is(r, ROLE_AUDITOR))
		xml_rows(r->page, "mark", page->marks);
	xml_rows(r->page, "agreed", page->agreed);
	if (page->is_judge && page->is_clear && has_marked(r, page))
		add_next(r, page);
	if (may_mark(page))
		form_add(page->alone_form);
	if (may_agree(r, page) && has_marked(r, page)) {
		if (!page->together_form->posted)
			form_set_number(page->together_form, "mark", middle_mark(page));
		form_add(page->together_form);
	}
	return reply_page(r, r->method == POST ? 422 : 200, "statement");
}

int statement_mark(struct request *r)
{
	struct marking_page page = { .answer = find(r) };
	const struct arg *given;

	if (!page.answer->rows)
		return reply_not_found(r);
	open_page(r, &page);
	form_read(page.alone_form);
	if (!page.alone_form->good)
		return show(r, &page);
	if (!evaluation_open(r, result_number(page.answer, "application"),
		    APPLICATION_JUDGE) ||
		!may_mark(&page))
		return reply_refused(r, "application_moved");
	given = form_args(page.alone_form,
		ARGS(ARG("answer", r->id), ARG("person", r->who.person),
			ARG("stage", "alone")));
	if (!has_marked(r, &page))
		db_insert(r->db, &q_evaluation_mark_add, given);
	else
		db_change(r->db, &q_evaluation_mark_change, given);
	audit(r, "answer", r->id, "marked_alone", NULL, NULL);
	reply_flash(r, "marks_saved");
	return reply_redirect(r, "/answers/%" PRId64 "/mark", r->id);
}

int statement_agree(struct request *r)
{
	struct marking_page page = { .answer = find(r) };

	if (!page.answer->rows)
		return reply_not_found(r);
	open_page(r, &page);
	form_read(page.together_form);
	if (!may_agree(r, &page))
		return reply_refused(r, "marks_missing");
	if (!page.together_form->good)
		return show(r, &page);
	if (!evaluation_open(r, result_number(page.answer, "application"),
		    APPLICATION_JUDGE) ||
		!db_insert(r->db, &q_evaluation_mark_add,
			form_args(page.together_form,
				ARGS(ARG("answer", r->id), ARG("person", r->who.person),
					ARG("stage", "agreed")))))
		return reply_refused(r, "application_moved");
	audit(r, "answer", r->id, "mark_agreed", NULL,
		points_show(r->arena, page.together.mark));
	reply_flash(r, "mark_agreed");
	return reply_redirect(r, "/applications/%" PRId64,
		result_number(page.answer, "application"));
}
