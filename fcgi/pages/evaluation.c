/* Applications as officers work on them: the queue, one application, conflicts, more time. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/list.h"
#include "core/upload.h"
#include "core/xml.h"
#include "domain/calendar.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/calendar.h"
#include "store/correspondence.h"
#include "store/evaluation.h"
#include "store/event.h"
#include "store/timeline.h"

/* Within so many working days a due day is soon. */
enum { SOON = 2 };

static const char *urgency(int64_t left)
{
	if (left < 0)
		return "late";
	return left <= SOON ? "soon" : NULL;
}

static const struct option stages[] = {
	{ .value = "submitted", .label = "Received" },
	{ .value = "evaluating", .label = "Being checked" },
	{ .value = "clarifying", .label = "Question asked" },
	{ .value = "decided", .label = "Decided" },
	{ 0 },
};

static const struct list_column queue_columns[] = {
	CELL("reference", "Application", .link = "/applications/",
		.look = LIST_HEAD | LIST_SORTS),
	CELL("submitted_on", "Received", .look = LIST_UNDER),
	CELL("due_on", "Due", .look = LIST_SORTS),
	CELL("establishment", "Establishment", .look = LIST_SORTS),
	CELL("provider", "Provider", .look = LIST_UNDER),
	CELL("categories", "Categories"),
	CELL("system", "System", .look = LIST_UNDER),
	CELL("state", "State", .look = LIST_TAG | LIST_SORTS, .words = stages),
	CELL("admitted", "Admitted", .look = LIST_UNDER | LIST_NUMBER),
	CELL("refused", "Refused", .look = LIST_FILE | LIST_NUMBER),
	CELL("decided_on", "Decided", .look = LIST_FILE),
	{ 0 },
};

static const struct list_filter queue_filters[] = {
	TEXT_FILTER("text", "Reference, establishment or provider"),
	MANY_FILTER("state", "State", .options = stages,
		.usual = "submitted,evaluating,clarifying", .usual_label = "undecided"),
	ONE_FILTER("system", "System", .choices = &q_evaluation_systems),
	DAYS_FILTER("submitted", "Received"),
	{ 0 },
};

/* How many working days are left, which are not the database's to count. */
static void add_left(struct request *r, xmlNode *row, const struct result *rows,
	size_t at)
{
	struct holidays holidays = calendar_read(r);
	int64_t due = day_read(result_text_at(rows, at, "due_on"));
	int64_t left = calendar_left(day_read(r->today), due, &holidays);

	if (strcmp(result_text_at(rows, at, "state"), "decided") == 0)
		return;
	xml_number(row, "left", left);
	xml_text(row, "urgency", urgency(left));
}

static const struct list queue = {
	.name = "applications",
	.one = "application",
	.many = "applications",
	.rows = &q_evaluation_queue,
	.count = &q_evaluation_count,
	.columns = queue_columns,
	.filters = queue_filters,
	.nothing = "No application has come for a system that you lead. Each is due 10 "
		   "working days after it comes.",
	.dress = add_left,
};

int evaluation_list(struct request *r)
{
	const struct arg *own = ARGS(ARG("authority", r->who.authority));

	xml_rows(r->page, "sums", db_query(r->db, &q_evaluation_sums, own));
	return list_page(r, &queue, own, "evaluations");
}

/* ---- pass or fail ---- */

struct verdict {
	char *verdict, *verdict_reason;
};

static const struct option verdicts[] = {
	{ .value = "pass", .label = "Pass" },
	{ .value = "fail", .label = "Fail" },
	{ .value = "disregarded", .label = "Disregard" },
	{ 0 },
};

static const struct field verdict_fields[] = {
	CHOICE(struct verdict, verdict, .label = "Decision", .options = verdicts,
		.missing = "Choose pass, fail or disregard"),
	PROSE(struct verdict, verdict_reason, .label = "Reason", .most = 1000,
		.optional = true,
		.hint = "The provider reads this. Needed unless it passes"),
	{ 0 },
};

/* ---- one application ---- */

static struct result *find(struct request *r, int64_t application)
{
	return db_query(r->db, &q_evaluation_application,
		ARGS(ARG("application", application),
			ARG("authority", r->who.authority)));
}

static void add_meter(struct request *r, const struct result *application)
{
	struct holidays holidays = calendar_read(r);
	int64_t from = day_read(result_text(application, "submitted_on"));
	int64_t due = day_read(result_text(application, "due_on"));
	int64_t all = calendar_left(from, due, &holidays);
	int64_t left = calendar_left(day_read(r->today), due, &holidays);
	int64_t gone = left < 0 ? all : all - left;
	xmlNode *meter = xml_add(r->page, "meter");

	xml_when(meter, "from", SHOWN_DAY, result_text(application, "submitted_on"));
	xml_when(meter, "due", SHOWN_DAY, result_text(application, "due_on"));
	xml_number(meter, "left", left);
	xml_text(meter, "unit", "working days");
	xml_text(meter, "state", urgency(left));
	xml_value(meter, "share", SHOWN_PERCENT, all > 0 ? gone * 10000 / all : 10000);
}

static void add_entries(struct request *r, const struct result *statements)
{
	static const struct {
		unsigned bit;
		const char *word;
	} obstacles[] = {
		{ ENTRY_UNDECIDED, "undecided" },
		{ ENTRY_UNMARKED, "unmarked" },
		{ ENTRY_FAILED, "failed" },
		{ ENTRY_BELOW_PASS, "below_pass" },
		{ ENTRY_OVER_CAP, "over_cap" },
	};
	struct result *entries = db_query(r->db, &q_evaluation_entries,
		ARGS(ARG("application", r->id)));
	struct standing *standings = evaluation_standings(r, entries, statements);

	for (size_t i = 0; i < entries->rows; i++) {
		xmlNode *entry = xml_row(r->page, "entry", entries, i);

		xml_value(entry, "worth", SHOWN_POINTS, standings[i].score);
		for (size_t j = 0; j < sizeof(obstacles) / sizeof(*obstacles); j++) {
			if (standings[i].obstacles & obstacles[j].bit)
				xml_text(entry, "obstacle", obstacles[j].word);
		}
	}
}

/* Each council's cap beside the core costs; equal passes (RULES A24). */
static void add_caps(struct request *r)
{
	const struct arg *which = ARGS(ARG("application", r->id));
	struct result *caps = db_query(r->db, &q_evaluation_caps, which);
	struct result *entries = db_query(r->db, &q_evaluation_entries, which);

	for (size_t i = 0; i < caps->rows; i++) {
		xmlNode *cap = xml_row(r->page, "cap", caps, i);
		int64_t category = result_number_at(caps, i, "category");

		for (size_t j = 0; j < entries->rows; j++) {
			if (result_number_at(entries, j, "category") == category)
				xml_number(cap, "over",
					!cap_allows(result_number_at(entries, j, "core"),
						result_number_at(caps, i, "amount")));
		}
	}
}

/* Two questions for each criterion that waits for a decision; any of them may be left open. */
static struct form *judging_form(struct request *r, const struct result *answers)
{
	static const struct field none[] = { { 0 } };
	struct form *form = form_new(r, none, NULL);

	form_at(form, "judge",
		arena_text(r->arena, "/applications/%" PRId64 "/verdicts", r->id));
	for (size_t i = 0; i < answers->rows; i++) {
		int64_t answer = result_number_at(answers, i, "id");
		struct field *verdict, *reason;

		if (strcmp(result_text_at(answers, i, "kind"), "pass") != 0 ||
			result_text_at(answers, i, "verdict"))
			continue;
		verdict = form_ask(form, &kind_choice, "verdict.%" PRId64, answer);
		reason = form_ask(form, &kind_prose, "reason.%" PRId64, answer);
		verdict->label = "Decision";
		verdict->options = verdicts;
		reason->label = "Reason, unless it passes. The provider reads it";
		reason->most = 1000;
		verdict->row = reason->row = answer;
		verdict->optional = reason->optional = true;
	}
	return form;
}

struct declaring {
	char *says, *detail;
};

static const struct option conflicts[] = {
	{ .value = "none", .label = "No" },
	{ .value = "conflict", .label = "Yes, or it could seem so" },
	{ 0 },
};

static const struct field declaring_fields[] = {
	CHOICE(struct declaring, says, .label = "Do you have a conflict of interest?",
		.options = conflicts,
		.hint = "A conflict is any tie to the applicant that could sway you, or "
			"could seem to",
		.missing = "Say whether you have a conflict of interest"),
	PROSE(struct declaring, detail, .label = "If yes, what is it?", .most = 1000,
		.optional = true),
	{ 0 },
};

static struct form *declaration_form(struct request *r, struct declaring *declaring)
{
	struct form *form = form_new(r, declaring_fields, declaring);

	form_at(form, "declare",
		arena_text(r->arena, "/applications/%" PRId64 "/declare", r->id));
	return form;
}

static struct result *answers_of(struct request *r)
{
	return db_query(r->db, &q_evaluation_answers, ARGS(ARG("application", r->id)));
}

static int show(struct request *r, const struct result *application,
	struct form *declaration, const struct result *answers, struct form *judging)
{
	const struct arg *which = ARGS(ARG("application", r->id),
		ARG("person", r->who.person));
	struct result *statements = db_query(r->db, &q_evaluation_statements, which);
	struct result *declared = db_query(r->db, &q_evaluation_declaration, which);
	const char *state = result_text(application, "state");
	bool judges = evaluation_may(r, state, APPLICATION_JUDGE);
	xmlNode *may;

	xml_rows(r->page, "application", application);
	if (strcmp(state, "decided") != 0)
		add_meter(r, application);
	add_entries(r, statements);
	xml_rows(r->page, "answer", answers);
	xml_rows(r->page, "statement", statements);
	xml_rows(r->page, "cost", db_query(r->db, &q_evaluation_costs, which));
	xml_rows(r->page, "discount", db_query(r->db, &q_evaluation_discounts, which));
	add_caps(r);
	xml_rows(r->page, "inspection",
		db_query(r->db, &q_evaluation_inspections, which));
	xml_rows(r->page, "suspension",
		db_query(r->db, &q_evaluation_suspensions, which));
	xml_rows(r->page, "declaration", declared);
	may = xml_add(r->page, "may");
	if (judges && request_is(r, ROLE_PROCUREMENT)) {
		xml_add(may, "judge");
		form_add(judging);
	}
	if (judges && !declared->rows)
		form_add(declaration);
	if (judges)
		xml_add(may, "mark");
	if (evaluation_may(r, state, APPLICATION_DECIDE))
		xml_add(may, "decide");
	if (evaluation_may(r, state, APPLICATION_EXTEND) &&
		!result_text(application, "late_reason"))
		xml_add(may, "extend");
	if (r->method == GET) {
		correspondence_add(r, "application", r->id);
		history_add(r, "application", r->id);
	}
	return reply_page(r, declaration->posted || judging->posted ? 422 : 200,
		"evaluation");
}

int evaluation_show(struct request *r)
{
	struct result *application = find(r, r->id), *answers;
	struct declaring declaring;

	if (!application->rows)
		return reply_not_found(r);
	answers = answers_of(r);
	return show(r, application, declaration_form(r, &declaring), answers,
		judging_form(r, answers));
}

/* ---- decisions on several criteria at once ---- */

static const char *chosen(const struct form *form, const struct result *answers, size_t i)
{
	if (strcmp(result_text_at(answers, i, "kind"), "pass") != 0 ||
		result_text_at(answers, i, "verdict"))
		return NULL;
	return form_text(form, "verdict.%" PRId64, result_number_at(answers, i, "id"));
}

/* How many are decided; each that does not pass needs its reason. */
static size_t check_judging(struct form *form, const struct result *answers)
{
	size_t count = 0;

	for (size_t i = 0; i < answers->rows; i++) {
		const char *verdict = chosen(form, answers, i);
		int64_t answer = result_number_at(answers, i, "id");

		count += verdict != NULL;
		if (verdict && strcmp(verdict, "pass") != 0 &&
			!form_text(form, "reason.%" PRId64, answer))
			form_error(form,
				arena_text(form->r->arena, "reason.%" PRId64, answer),
				"Give the reason for %.180s",
				result_text_at(answers, i, "name"));
	}
	return count;
}

static void judge(struct request *r, int64_t answer, const char *was, const char *verdict,
	const char *reason)
{
	db_change(r->db, &q_evaluation_verdict,
		ARGS(ARG("answer", answer), ARG("verdict", verdict),
			ARG("verdict_reason", reason), ARG("person", r->who.person)));
	audit(r, "answer", answer, "verdict", was, verdict);
}

int evaluation_judge(struct request *r)
{
	struct result *application = find(r, r->id), *answers;
	struct declaring declaring;
	struct form *form;

	if (!application->rows)
		return reply_not_found(r);
	if (!evaluation_open(r, r->id, APPLICATION_JUDGE))
		return reply_refused(r, "application_moved");
	answers = answers_of(r);
	form = judging_form(r, answers);
	form_read(form);
	if (form->good && !check_judging(form, answers))
		form_error(form, NULL, "Decide at least one criterion");
	if (!form->good)
		return show(r, find(r, r->id), declaration_form(r, &declaring), answers,
			form);
	for (size_t i = 0; i < answers->rows; i++) {
		int64_t answer = result_number_at(answers, i, "id");

		if (chosen(form, answers, i))
			judge(r, answer, NULL, chosen(form, answers, i),
				form_text(form, "reason.%" PRId64, answer));
	}
	return reply_redirect(r, "/applications/%" PRId64, r->id);
}

int evaluation_declare(struct request *r)
{
	struct result *application = find(r, r->id);
	struct declaring declaring;
	struct form *form = declaration_form(r, &declaring);

	if (!application->rows)
		return reply_not_found(r);
	form_read(form);
	if (form->good && strcmp(declaring.says, "conflict") == 0 && !declaring.detail)
		form_error(form, "detail", "Say what the conflict is");
	if (!form->good) {
		struct result *answers = answers_of(r);

		return show(r, application, form, answers, judging_form(r, answers));
	}
	if (!evaluation_open(r, r->id, APPLICATION_JUDGE))
		return reply_refused(r, "application_moved");
	db_change(r->db, &q_evaluation_declare,
		form_args(form,
			ARGS(ARG("application", r->id), ARG("person", r->who.person))));
	audit(r, "application", r->id, "conflict_declared", NULL, declaring.says);
	reply_flash(r, "declared");
	return reply_redirect(r, "/applications/%" PRId64, r->id);
}

/* ---- one decision, to look at again ---- */

int evaluation_verdict(struct request *r)
{
	struct result *answer = db_query(r->db, &q_evaluation_answer,
		ARGS(ARG("answer", r->id), ARG("authority", r->who.authority)));
	struct verdict given;
	struct form *form = form_new(r, verdict_fields, &given);
	int64_t application;

	if (!answer->rows || strcmp(result_text(answer, "kind"), "pass") != 0)
		return reply_not_found(r);
	application = result_number(answer, "application");
	xml_rows(r->page, "answer", answer);
	form_set_text(form, "verdict", result_text(answer, "verdict"));
	form_set_text(form, "verdict_reason", result_text(answer, "verdict_reason"));
	form_read(form);
	if (form->good && strcmp(given.verdict, "pass") != 0 && !given.verdict_reason)
		form_error(form, "verdict_reason", "Give the reason");
	if (!form->good)
		return form_page(form, "verdict");
	if (!evaluation_open(r, application, APPLICATION_JUDGE))
		return reply_refused(r, "application_moved");
	judge(r, r->id, result_text(answer, "verdict"), given.verdict,
		given.verdict_reason);
	return reply_redirect(r, "/applications/%" PRId64, application);
}

/* ---- more time ---- */

struct extending {
	char *late_reason;
};

static const struct field extending_fields[] = {
	PROSE(struct extending, late_reason, .label = "Why do you need more time?",
		.most = 400,
		.hint = "The provider reads this. More documents to examine, or checking "
			"with others, is a reason; workload is not",
		.missing = "Say why you need more time"),
	{ 0 },
};

int evaluation_extend(struct request *r)
{
	struct result *application = find(r, r->id);
	struct holidays holidays = calendar_read(r);
	struct extending extending;
	struct form *form = form_new(r, extending_fields, &extending);
	const char *due;

	if (!application->rows)
		return reply_not_found(r);
	if (!evaluation_may(r, result_text(application, "state"), APPLICATION_EXTEND) ||
		result_text(application, "late_reason"))
		return reply_refused(r, "application_moved");
	due = day_write(r->arena,
		calendar_add(day_read(result_text(application, "submitted_on")),
			ASSESSMENT_DAYS_EXTENDED, &holidays));
	xml_rows(r->page, "application", application);
	xml_when(r->page, "due_then", SHOWN_DAY, due);
	form_read(form);
	if (!form->good)
		return form_page(form, "evaluation_extend");
	if (!db_change(r->db, &q_evaluation_extend,
		    form_args(form, ARGS(ARG("application", r->id), ARG("due_on", due)))))
		return reply_refused(r, "application_moved");
	audit(r, "application", r->id, "time_extended",
		result_text(application, "due_on"), due);
	message_provider(r, result_number(application, "provider"),
		"application_extended",
		arena_text(r->arena, "We will decide on application %s by %s.\n\n%s",
			result_text(application, "reference"),
			day_show(r->arena, day_read(due)), extending.late_reason),
		"application", r->id);
	reply_flash(r, "time_extended");
	return reply_redirect(r, "/applications/%" PRId64, r->id);
}

int evaluation_upload(struct request *r)
{
	if (!db_query(r->db, &q_evaluation_upload,
		    ARGS(ARG("upload", r->id), ARG("authority", r->who.authority)))
			->rows)
		return reply_not_found(r);
	return upload_reply(r, r->id);
}
