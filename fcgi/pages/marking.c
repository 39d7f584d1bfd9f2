/* An evaluator's pages: declare, mark each written answer alone, then agree one mark for each. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/list.h"
#include "core/money.h"
#include "core/xml.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/marking.h"

static const struct option stages[] = {
	{ .value = "declare", .label = "Declare" },
	{ .value = "mark", .label = "Mark" },
	{ .value = "agree", .label = "Agree" },
	{ .value = "others", .label = "With others" },
	{ .value = "agreed", .label = "Agreed" },
	{ .value = "barred", .label = "Barred" },
	{ .value = "over", .label = "Over" },
	{ 0 },
};

static const struct list_column columns[] = {
	CELL("reference", "Referral", .link = "/marking/",
		.look = LIST_HEAD | LIST_SORTS),
	CELL("title", "Title", .look = LIST_UNDER),
	CELL("opened_at", "Opened", .look = LIST_SORTS),
	CELL("stage", "State", .look = LIST_TAG | LIST_SORTS, .words = stages),
	CELL("marked", "Marked", .look = LIST_NUMBER),
	CELL("bids", "Bids", .look = LIST_FILE | LIST_NUMBER),
	{ 0 },
};

static const struct list_filter filters[] = {
	TEXT_FILTER("text", "Reference or words"),
	MANY_FILTER("stage", "State", .options = stages,
		.usual = "declare,mark,agree,others,agreed,barred",
		.usual_label = "current"),
	{ 0 },
};

static const struct list to_mark = {
	.name = "marking",
	.one = "referral",
	.many = "referrals",
	.rows = &q_marking_mine,
	.count = &q_marking_mine_count,
	.columns = columns,
	.filters = filters,
	.sort = "stage",
	.nothing = "A broker names the evaluators of a referral once its bids are "
		   "opened. You "
		   "are told by mail.",
};

int marking_list(struct request *r)
{
	const struct arg *own = ARGS(ARG("person", r->who.person),
		ARG("authority", r->who.authority));

	xml_number(xml_add(r->page, "sums"), "due",
		list_count(r, &to_mark, own, "stage", "declare,mark,agree"));
	return list_page(r, &to_mark, own, "marking_list");
}

/* ---- declaring ---- */

struct declaring {
	char *says, *detail;
};

static const struct option says[] = {
	{ .value = "none", .label = "I have no conflict of interest" },
	{ .value = "conflict",
		.label = "I have, or may seem to have, a conflict of interest" },
	{ 0 },
};

static const struct field declaring[] = {
	CHOICE(struct declaring, says, .label = "Your declaration", .options = says,
		.missing = "Select whether you have a conflict of interest"),
	PROSE(struct declaring, detail, .label = "What the conflict is", .most = 1000,
		.optional = true,
		.hint = "If you have one. Procurement then decides whether you may mark"),
	{ 0 },
};

static int kept_declaration(struct request *r, const struct marking *marking,
	const struct declaring *answers)
{
	bool conflict = strcmp(answers->says, "conflict") == 0;
	const char *body = arena_text(r->arena,
		"%s has declared a conflict of interest and cannot mark %s, unless "
		"procurement "
		"records what is done about it. The broker may name somebody else.\n",
		r->who.name, marking->reference);

	if (!db_change(r->db, &q_marking_declare,
		    ARGS(ARG("says", answers->says),
			    ARG("detail", conflict ? answers->detail : NULL),
			    ARG("referral", r->id), ARG("person", r->who.person))))
		return reply_refused(r, "marking_moved");
	audit(r, "referral", r->id, "declared", NULL, answers->says);
	if (conflict) {
		message_authority(r, marking->council, "broker", "conflict_declared",
			body, "referral", r->id);
		message_authority(r, marking->lead, "procurement", "conflict_declared",
			body, "referral", r->id);
	}
	reply_flash(r, "declared");
	return reply_redirect(r, "/marking/%" PRId64, r->id);
}

static int declare(struct request *r, const struct marking *marking)
{
	struct declaring answers = { 0 };
	struct form *form = form_new(r, declaring, &answers);

	form_read(form);
	if (form->good && strcmp(answers.says, "conflict") == 0 && !answers.detail)
		form_error(form, "detail", "Enter what the conflict is");
	if (form->good)
		return kept_declaration(r, marking, &answers);
	marking_add(r, marking);
	xml_rows(r->page, "bidder",
		db_query(r->db, &q_marking_bidders, ARGS(ARG("referral", r->id))));
	return form_page(form, "marking_declare");
}

/* ---- marking alone ---- */

/* 0 to the top of the scale. */
static const struct option *marks(struct request *r, int64_t scale)
{
	struct option *options = NEW_ARRAY(r->arena, (size_t)scale + 2, struct option);

	for (int64_t mark = 0; mark <= scale; mark++)
		options[mark].value = options[mark].label = arena_text(r->arena,
			"%" PRId64, mark);
	return options;
}

/* The answers to mark; of a round: those without an agreed mark in it. */
static struct result *answers_of(struct request *r, int64_t round)
{
	return db_query(r->db, &q_marking_answers,
		ARGS(ARG("referral", r->id), ARG("person", r->who.person),
			ARG("round", round)));
}

static void ask_mark(struct form *form, int64_t bid, const struct option *options,
	const char *mark_label, const char *reason_label)
{
	struct field *field = form_ask(form, &kind_chosen, "mark.%" PRId64, bid);

	field->label = mark_label;
	field->options = options;
	field->row = bid;
	field->optional = true;
	field = form_ask(form, &kind_prose, "reason.%" PRId64, bid);
	field->label = reason_label;
	field->most = 2000;
	field->row = bid;
	field->optional = true;
}

static void fill_own(struct request *r, struct form *form, int64_t round)
{
	struct result *own = db_query(r->db, &q_marking_own,
		ARGS(ARG("referral", r->id), ARG("person", r->who.person),
			ARG("round", round)));

	for (size_t i = 0; i < own->rows; i++) {
		int64_t bid = result_number_at(own, i, "bid");

		form_set_number(form, arena_text(r->arena, "mark.%" PRId64, bid),
			result_number_at(own, i, "mark") / 100);
		form_set_text(form, arena_text(r->arena, "reason.%" PRId64, bid),
			result_text_at(own, i, "reason"));
	}
}

/* A mark without a reason, or a reason without a mark, is half an answer. */
static int64_t check_pairs(struct form *form, const struct result *answers)
{
	int64_t whole = 0;

	for (size_t i = 0; i < answers->rows; i++) {
		int64_t bid = result_number_at(answers, i, "id");
		int64_t mark = form_number(form, "mark.%" PRId64, bid);
		const char *reason = form_text(form, "reason.%" PRId64, bid);
		const char *name = result_text_at(answers, i, "establishment");

		if (mark == NOTHING && reason)
			form_error(form, arena_text(form->r->arena, "mark.%" PRId64, bid),
				"Select a mark for %s", name);
		else if (mark != NOTHING && !reason)
			form_error(form,
				arena_text(form->r->arena, "reason.%" PRId64, bid),
				"Enter your reason for the mark of %s", name);
		else if (mark != NOTHING)
			whole++;
	}
	if (form->good && !whole)
		form_error(form, NULL, "Mark at least one answer");
	return whole;
}

static void save_own(struct request *r, const struct form *form,
	const struct result *answers, int64_t round)
{
	for (size_t i = 0; i < answers->rows; i++) {
		int64_t bid = result_number_at(answers, i, "id");
		int64_t mark = money_times(form_number(form, "mark.%" PRId64, bid), 100);
		const struct arg *args = ARGS(ARG("bid", bid), ARG("referral", r->id),
			ARG("stage", "alone"), ARG("round", round),
			ARG("person", r->who.person), ARG("mark", mark),
			ARG("reason", form_text(form, "reason.%" PRId64, bid)));

		if (mark != NOTHING && !db_change(r->db, &q_marking_change, args))
			db_insert(r->db, &q_marking_add, args);
	}
}

static void tell_all_marked(struct request *r, const struct marking *marking)
{
	struct result *people = db_query(r->db, &q_marking_people,
		ARGS(ARG("referral", r->id), ARG("round", marking->round)));

	for (size_t i = 0; i < people->rows; i++) {
		if (result_number_at(people, i, "clear") != 1)
			continue;
		message_send(r, result_number_at(people, i, "person"), "marks_to_agree",
			"All evaluators have marked. You can now read each other's marks "
			"and "
			"agree one for each answer.\n",
			"referral", r->id);
	}
}

static int saved_own(struct request *r, struct form *form, const struct marking *marking,
	const struct result *answers, int64_t round, const char *why)
{
	struct marking after;

	/* what follows is looked at again: this may have been the last mark */
	if (round > marking->round)
		audit(r, "referral", r->id, "marked_again", NULL, why);
	save_own(r, form, answers, round);
	audit(r, "referral", r->id, "marked", NULL, NULL);
	if (marking_find(r, &after) && after.phase == MARKING_AGREEING)
		tell_all_marked(r, &after);
	reply_flash(r, "marks_saved");
	return reply_redirect(r, "/marking/%" PRId64, r->id);
}

/* Marks of this round, or the first of a further one, which says why. */
static int mark_alone(struct request *r, const struct marking *marking, int64_t round)
{
	struct form *form = form_new(r, (const struct field[]){ { 0 } }, NULL);
	struct result *answers = answers_of(r, NOTHING);
	const struct option *options = marks(r, marking->scale);
	bool again = round > marking->round;

	for (size_t i = 0; i < answers->rows; i++)
		ask_mark(form, result_number_at(answers, i, "id"), options, "Your mark",
			"Your reason");
	if (again) {
		struct field *field = form_ask(form, &kind_prose, "why");

		field->label = "Why the answers are marked again";
		field->missing = "Enter why the answers are marked again";
		field->most = 1000;
	}
	fill_own(r, form, round);
	form_read(form);
	if (form->good)
		check_pairs(form, answers);
	if (form->good)
		return saved_own(r, form, marking, answers, round,
			again ? form_text(form, "why") : NULL);
	xml_number(marking_add(r, marking), "marking_round", round);
	xml_rows(r->page, "outcome",
		db_query(r->db, &q_bid_outcomes, ARGS(ARG("referral", r->id))));
	xml_rows(r->page, "answer", answers);
	return form_page(form, "marking");
}

/* ---- what an evaluator comes to ---- */

static bool may_mark(const struct request *r, const struct marking *marking)
{
	return step_find(referral_steps, (int)marking->state, REFERRAL_MARK,
		       r->who.roles) != NULL;
}

/* Finds the marking; what the person declared, NULL if they are not named. */
static const struct result *find(struct request *r, struct marking *marking)
{
	const struct result *declared;

	if (!marking_find(r, marking))
		return NULL;
	declared = marking_declared(r);
	return declared->rows ? declared : NULL;
}

static int barred(struct request *r, const struct marking *marking,
	const struct result *declared)
{
	marking_add(r, marking);
	xml_rows(r->page, "declared", declared);
	return reply_page(r, r->method == POST ? 409 : 200, "marking_barred");
}

int marking_mark(struct request *r)
{
	struct marking marking;
	const struct result *declared = find(r, &marking);

	if (!declared)
		return reply_not_found(r);
	if (!result_text(declared, "says") && may_mark(r, &marking))
		return declare(r, &marking);
	if (result_number(declared, "clear") != 1)
		return barred(r, &marking, declared);
	if (may_mark(r, &marking) && !marking_shows(marking.phase) && marking.bids)
		return mark_alone(r, &marking, marking.round);
	return r->method == POST ? reply_refused(r, "marking_moved")
				 : reply_redirect(r, "/marking/%" PRId64 "/agree", r->id);
}

int marking_again(struct request *r)
{
	struct marking marking;
	const struct result *declared = find(r, &marking);

	if (!declared)
		return reply_not_found(r);
	if (result_number(declared, "clear") != 1 || marking.phase != MARKING_DONE ||
		!may_mark(r, &marking))
		return reply_refused(r, "marking_moved");
	return mark_alone(r, &marking, marking.round + 1);
}

/* ---- agreeing ---- */

static void show_marks(struct request *r, const struct marking *marking)
{
	const struct arg *of = ARGS(ARG("referral", r->id), ARG("round", marking->round));

	marking_add(r, marking);
	xml_rows(r->page, "answer", answers_of(r, NOTHING));
	if (marking_shows(marking->phase))
		xml_rows(r->page, "lone", db_query(r->db, &q_marking_lone, of));
	xml_rows(r->page, "agreed", db_query(r->db, &q_marking_agreed, of));
}

/* False if another evaluator has recorded one of them first. */
static bool keep_agreed(struct request *r, const struct form *form,
	const struct result *answers, int64_t round)
{
	for (size_t i = 0; i < answers->rows; i++) {
		int64_t bid = result_number_at(answers, i, "id");
		int64_t mark = money_times(form_number(form, "mark.%" PRId64, bid), 100);

		if (mark == NOTHING)
			continue;
		if (!db_insert(r->db, &q_marking_add,
			    ARGS(ARG("bid", bid), ARG("referral", r->id),
				    ARG("stage", "agreed"), ARG("round", round),
				    ARG("person", r->who.person), ARG("mark", mark),
				    ARG("reason",
					    form_text(form, "reason.%" PRId64, bid)))))
			return false;
	}
	return true;
}

static int agreed(struct request *r, const struct form *form,
	const struct marking *marking, const struct result *answers)
{
	struct marking after;

	if (!keep_agreed(r, form, answers, marking->round))
		return reply_refused(r, "marks_agreed");
	audit(r, "referral", r->id, "marks_agreed", NULL,
		arena_text(r->arena, "round %" PRId64, marking->round));
	if (marking_find(r, &after) && after.phase == MARKING_DONE)
		message_authority(r, marking->council, "broker", "marks_agreed",
			"The evaluators have agreed all marks. The result can be worked "
			"out.\n",
			"referral", r->id);
	reply_flash(r, "marks_agreed");
	return reply_redirect(r, "/marking/%" PRId64 "/agree", r->id);
}

/* One mark and its reason for each answer that has none agreed in this round. */
static void ask_agreed(struct request *r, struct form *form,
	const struct marking *marking, const struct result *open)
{
	const struct option *options = marks(r, marking->scale);

	for (size_t i = 0; i < open->rows; i++)
		ask_mark(form, result_number_at(open, i, "id"), options, "Agreed mark",
			"Reason, for the bidder to read");
}

int marking_agree(struct request *r)
{
	struct form *form = form_new(r, (const struct field[]){ { 0 } }, NULL);
	struct marking marking;
	const struct result *declared = find(r, &marking);
	struct result *open;

	if (!declared)
		return reply_not_found(r);
	if (result_number(declared, "clear") != 1)
		return reply_redirect(r, "/marking/%" PRId64, r->id);
	if (marking.phase != MARKING_AGREEING || !may_mark(r, &marking)) {
		if (r->method == POST)
			return reply_refused(r, "marking_moved");
		show_marks(r, &marking);
		return reply_page(r, 200, "marking_agree");
	}
	open = answers_of(r, marking.round);
	ask_agreed(r, form, &marking, open);
	form_read(form);
	if (form->good)
		check_pairs(form, open);
	if (form->good)
		return agreed(r, form, &marking, open);
	show_marks(r, &marking);
	return form_page(form, "marking_agree");
}
