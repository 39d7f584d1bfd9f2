/* What a referral asks for, line by line: outcomes, needs and features. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/db.h"
#include "core/form.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/referral.h"

enum { MOST_LINES = 60, MOST_MARKS = 20, MOST_LINE = 400, MOST_TEXT = 1000 };

/* What differs between the three lists. */
struct list {
	const char *kind;        /* of the table */
	const char *step, *next; /* paths */
	const char *label;       /* of a line */
	const char *more, *hint; /* of the box for further lines */
	bool has_marks, has_must;
};

static const struct option whose[] = { { .value = "authority", .label = "The council’s" },
	{ .value = "child", .label = "The child’s own" },
	{ .value = "family", .label = "The family’s" }, { 0 } };

static const struct option musts[] = { { .value = "desired", .label = "Desired" },
	{ .value = "must", .label = "Must-have" },
	{ .value = "gate", .label = "Essential" }, { 0 } };

static const struct option acts[] = { { .value = "save", .label = "Save and continue" },
	{ .value = "stay", .label = "Save and add more" }, { 0 } };

struct answers {
	char *more, *act;
};

struct line {
	int64_t id, marks;
	const char *text, *whose, *must;
	bool remove;
};

/* ---- asking ---- */

static struct field *ask(struct form *form, const struct kind *kind, const char *name,
	int64_t row, const char *label)
{
	struct field *field = form_ask(form, kind, "%s.%" PRId64, name, row);

	field->label = label;
	field->row = row;
	field->group = name;
	return field;
}

static const char *named(struct form *form, const char *name, int64_t row)
{
	return arena_text(form->r->arena, "%s.%" PRId64, name, row);
}

/* Needs and features are ticked, so each is a line; outcomes are answered. */
static int most_text(const struct list *list)
{
	return list->has_marks ? MOST_LINE : MOST_TEXT;
}

static void ask_line(struct form *form, const struct list *list,
	const struct result *lines, size_t row)
{
	const int64_t id = result_number_at(lines, row, "id");
	struct field *field = ask(form, list->has_marks ? &kind_line : &kind_prose,
		"text", id, list->label);

	field->most = most_text(list);
	field->optional = true;
	form_set_text(form, named(form, "text", id), result_text_at(lines, row, "text"));
	if (!list->has_must) {
		ask(form, &kind_list, "whose", id, "Whose words")->options = whose;
		form_set_text(form, named(form, "whose", id),
			result_text_at(lines, row, "whose"));
	} else {
		ask(form, &kind_list, "must", id, "Kind")->options = musts;
		form_set_text(form, named(form, "must", id),
			result_text_at(lines, row, "must"));
	}
	if (list->has_marks) {
		field = ask(form, &kind_whole, "marks", id, "Marks");
		field->least = 1;
		field->most = MOST_MARKS;
		form_set_number(form, named(form, "marks", id),
			result_number_at(lines, row, "marks"));
	}
	ask(form, &kind_tick, "remove", id, "Remove");
}

static struct line read_line(const struct form *form, const struct list *list, int64_t id)
{
	return (struct line){
		.id = id,
		.text = form_text(form, "text.%" PRId64, id),
		.whose = list->has_must ? "authority"
					: form_text(form, "whose.%" PRId64, id),
		.must = list->has_must ? form_text(form, "must.%" PRId64, id) : "desired",
		.marks = list->has_marks ? form_number(form, "marks.%" PRId64, id) : 1,
		.remove = form_number(form, "remove.%" PRId64, id) == 1,
	};
}

static void check_line(struct form *form, const struct list *list,
	const struct line *line)
{
	const char *leak;

	if (line->remove)
		return;
	if (!line->text) {
		form_error(form, named(form, "text", line->id),
			"Enter the %s, or tick that it is to be removed", list->kind);
		return;
	}
	leak = referral_leak(form->r, form->r->id, line->text);
	if (leak)
		form_error(form, named(form, "text", line->id), "The %s %s. Take it out",
			list->kind, leak);
}

static void check_more(struct form *form, const struct list *list,
	const struct answers *answers, size_t already)
{
	const char *leak = referral_leak(form->r, form->r->id, answers->more);
	size_t count = already;

	if (leak)
		form_error(form, "more", "One line %s. Take it out", leak);
	for (const char *line = answers->more; line && *line;
		line += strcspn(line, "\n")) {
		line += strspn(line, "\n");
		count++;
		if (strcspn(line, "\n") > (size_t)most_text(list))
			form_error(form, "more", "Each %s must be %d characters or fewer",
				list->kind, most_text(list));
	}
	if (count > MOST_LINES)
		form_error(form, "more", "A referral has at most %d of each", MOST_LINES);
}

/* ---- keeping ---- */

static void keep_line(struct request *r, const struct line *line)
{
	const struct arg *args = ARGS(ARG("referral", r->id),
		ARG("authority", r->who.authority), ARG("need", line->id),
		ARG("text", line->text), ARG("whose", line->whose),
		ARG("must", line->must), ARG("marks", line->marks));

	db_change(r->db, line->remove ? &q_need_delete : &q_need_update, args);
}

static void keep_new(struct request *r, const struct list *list, const char *text)
{
	db_insert(r->db, &q_need_insert,
		ARGS(ARG("referral", r->id), ARG("authority", r->who.authority),
			ARG("kind", list->kind), ARG("text", text)));
}

/* Every line that is not empty is one; people paste lists. */
static void keep_more(struct request *r, const struct list *list, const char *more)
{
	while (more && *more) {
		size_t skip = strspn(more, " \t\n*-");
		size_t length = strcspn(more + skip, "\n");

		if (length)
			keep_new(r, list, arena_copy(r->arena, more + skip, length));
		more += skip + length;
	}
}

static int show(struct form *form, const struct referral *referral,
	const struct list *list)
{
	referral_head(form->r, referral, list->step);
	return form_page(form, "referral_needs");
}

static int edit(struct request *r, const struct list *list)
{
	const struct field fields[] = {
		PROSE(struct answers, more, .label = list->more, .hint = list->hint,
			.optional = true, .most = 3000),
		ACT(struct answers, act, .options = acts),
		{ 0 },
	};
	struct answers answers;
	struct form *form = form_new(r, fields, &answers);
	struct referral *referral = referral_find(r);
	const struct result *lines;
	struct line *kept;

	if (!referral)
		return reply_not_found(r);
	if (!referral_may(referral, REFERRAL_EDIT))
		return reply_refused(r, "published");
	lines = db_query(r->db, &q_need_list,
		ARGS(ARG("referral", r->id), ARG("kind", list->kind)));
	for (size_t row = 0; row < lines->rows; row++)
		ask_line(form, list, lines, row);

	form_read(form);
	if (!form->good)
		return show(form, referral, list);
	kept = NEW_ARRAY(r->arena, lines->rows + 1, struct line);
	for (size_t row = 0; row < lines->rows; row++) {
		kept[row] = read_line(form, list, result_number_at(lines, row, "id"));
		check_line(form, list, &kept[row]);
	}
	check_more(form, list, &answers, lines->rows);
	if (!form->good)
		return show(form, referral, list);

	for (size_t row = 0; row < lines->rows; row++)
		keep_line(r, &kept[row]);
	keep_more(r, list, answers.more);
	audit(r, "referral", r->id, list->step, NULL, NULL);
	return reply_redirect(r, "/referrals/%" PRId64 "/%s", r->id,
		strcmp(answers.act, "stay") == 0 ? list->step : list->next);
}

int referral_outcomes(struct request *r)
{
	static const struct list outcomes = {
		.kind = "outcome",
		.step = "outcomes",
		.next = "needs",
		.label = "Outcome",
		.more = "Add outcomes, one on each line",
		.hint = "What should be different, how you would know, and by when. "
			"Bidders answer them in one text",
	};

	return edit(r, &outcomes);
}

int referral_needs(struct request *r)
{
	static const struct list needs = {
		.kind = "need",
		.step = "needs",
		.next = "features",
		.has_marks = true,
		.label = "Need",
		.more = "Add needs, one on each line",
		.hint = "From the plan, each on its own line. Bidders tick those that "
			"they meet; "
			"each earns one mark unless you give more",
	};

	return edit(r, &needs);
}

int referral_features(struct request *r)
{
	static const struct list features = {
		.kind = "feature",
		.step = "features",
		.next = "terms",
		.has_marks = true,
		.has_must = true,
		.label = "Feature",
		.more = "Add features, one on each line",
		.hint = "What matters beside the needs, like meals, language or access. "
			"To award "
			"without a must-have takes a reason; a bid without what is "
			"essential is not ranked",
	};

	return edit(r, &features);
}
