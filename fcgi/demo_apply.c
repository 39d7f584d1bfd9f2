/* How the demo's establishments came in: registered, applied, answered, costed, declared. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/fault.h"
#include "core/value.h"
#include "demo_story.h"
#include "queries.h"

enum { MOST_TASKS = 80 };

struct task {
	int64_t id;
	char code[40], kind[16], asks[8];
};

/* ---- an establishment is registered ---- */

static void answer_if(struct demo *demo, const char *name, const char *text)
{
	if (text && *text)
		demo_answer(demo, name, "%s", text);
}

static void answer_attr(struct demo *demo, const struct unit *unit, const char *name)
{
	answer_if(demo, name, demo_attr(demo, unit->node, name));
}

static void register_unit(struct demo *demo, struct unit *unit)
{
	const char *regulator = demo_attr(demo, unit->node, "regulator");
	const char *takes = demo_attr(demo, unit->node, "takes");
	int64_t places = demo_attr_number(demo, unit->node, "places");
	int64_t inspected = demo->now / DAY_SECONDS - 40 -
		demo_pick(unit->name, "inspected", 300);

	if (unit->id)
		return;
	demo_open(demo, unit->admin, "/establishments/new?kind=%s&regulator=%s",
		demo_attr(demo, unit->node, "kind"), regulator ? regulator : "none");
	demo_form(demo, NULL);
	answer_attr(demo, unit, "name");
	if (regulator) {
		answer_attr(demo, unit, "urn");
		demo_answer(demo, "rating", "%s:%s", regulator,
			demo_attr(demo, unit->node, "rating"));
		demo_answer(demo, "rated_on", "%s", day_write(demo->arena, inspected));
	}
	demo_answer(demo, "placed", "yes");
	demo_answer(demo, "address", "%s, %s", unit->name,
		demo_attr(demo, unit->node, "town"));
	answer_attr(demo, unit, "postcode");
	answer_attr(demo, unit, "age_from");
	answer_attr(demo, unit, "age_to");
	demo_answer(demo, "takes", "%s", takes ? takes : "any");
	if (places != NOTHING) {
		answer_attr(demo, unit, "places");
		demo_answer(demo, "vacancies", "%" PRId64,
			demo_pick(unit->name, "vacancies", places / 6 + 2));
	}
	if (demo_attr(demo, unit->node, "section41"))
		demo_answer(demo, "section41", "1");
	unit->id = demo_send(demo);
}

/* ---- its application ---- */

static bool is_listed(const char *list, const char *number)
{
	size_t length = strlen(number);

	for (const char *at = list; (at = strstr(at, number)); at += length)
		if ((at == list || at[-1] == ' ') && (!at[length] || at[length] == ' '))
			return true;
	return false;
}

static void tick_categories(struct demo *demo, const struct wish *wish)
{
	struct result *rows;

	rows = db_query(demo->db, &q_demo_categories, ARGS(ARG("system", wish->system)));
	for (size_t i = 0; i < rows->rows; i++) {
		char name[40];

		snprintf(name, sizeof(name), "category.%" PRId64,
			result_number_at(rows, i, "id"));
		if (is_listed(wish->categories, result_text_at(rows, i, "number")))
			demo_answer(demo, name, "1");
	}
}

static void start(struct demo *demo, struct wish *wish)
{
	demo_open(demo, wish->unit->admin, "/establishments/%" PRId64 "/apply",
		wish->unit->id);
	demo_form(demo, NULL);
	tick_categories(demo, wish);
	wish->application = demo_send(demo);
}

static void copy(char *to, size_t size, const char *from)
{
	snprintf(to, size, "%s", from ? from : "");
}

static size_t read_tasks(struct demo *demo, struct task tasks[MOST_TASKS])
{
	size_t count = (size_t)demo_count(demo, "task");

	for (size_t i = 0; i < count && i < MOST_TASKS; i++) {
		tasks[i].id = demo_number(demo, "task[%zu]/id", i + 1);
		copy(tasks[i].code, sizeof(tasks[i].code),
			demo_text(demo, "task[%zu]/code", i + 1));
		copy(tasks[i].kind, sizeof(tasks[i].kind),
			demo_text(demo, "task[%zu]/kind", i + 1));
		copy(tasks[i].asks, sizeof(tasks[i].asks),
			demo_text(demo, "task[%zu]/asks", i + 1));
		/* insurance.3 is the question "insurance", put in category 3 */
		tasks[i].code[strcspn(tasks[i].code, ".")] = '\0';
	}
	return count < MOST_TASKS ? count : MOST_TASKS;
}

/* What is sent to prove an answer: how it is called, and whether it runs out. */
static const struct proof {
	const char *code, *kind, *detail;
	bool runs_out;
} proofs[] = { { "finance", "Accounts", "Accounts of the last two years, audited",
		       false },
	{ "insurance", "Public liability insurance",
		"£10 million employer’s, £5 million public", true },
	{ "rating", "Inspection report", "Last full inspection", false },
	{ "dfe", "Registration certificate", "Register of independent schools", false },
	{ "registration", "Registration certificate",
		"Health and Care Professions Council", true },
	{ "suitability", "Registration certificate", "Certificate of registration",
		false },
	{ "safeguarding", "Safeguarding checks", "Enhanced checks of all staff", true },
	{ "continuity", "Business continuity plan", "Plan and safeguarding policy",
		false },
	{ NULL, "Other document", "As asked", false } };

static const struct proof *proof_of(const char *code)
{
	const struct proof *proof = proofs;

	while (proof->code && strcmp(proof->code, code) != 0)
		proof++;
	return proof;
}

/* A small PDF, as good as any that says nothing. */
static const char pdf[] =
	"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
	"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
	"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
	"trailer<</Root 1 0 R>>\n%%EOF\n";

/* What the provider holds already is not sent again. */
static const char *held_proof(struct demo *demo, const struct proof *proof)
{
	for (struct demo_field *field = demo_next(demo, NULL); field;
		field = demo_next(demo, field))
		if (strcmp(demo_name(field), "evidence") == 0)
			return demo_option(field, proof->kind, 0);
	return NULL;
}

static void prove(struct demo *demo, const struct wish *wish, const char *code)
{
	const struct proof *proof = proof_of(code);
	const char *held = held_proof(demo, proof);
	int64_t today = demo->now / DAY_SECONDS;
	int64_t expires = demo->end / DAY_SECONDS + 12 +
		demo_pick(wish->unit->name, code, 340);

	if (held) {
		demo_answer(demo, "evidence", "%s", held);
		return;
	}
	demo_answer(demo, "evidence", "new");
	demo_answer(demo, "kind", "%s", proof->kind);
	demo_answer(demo, "detail", "%s", proof->detail);
	demo_answer(demo, "issued_on", "%s",
		day_write(demo->arena,
			today - 20 - demo_pick(wish->unit->name, "issued", 200)));
	if (proof->runs_out)
		demo_answer(demo, "expires_on", "%s", day_write(demo->arena, expires));
	if (demo_pick(wish->unit->name, code, 4) == 0)
		demo_attach(demo, "file", arena_text(demo->arena, "%s.pdf", code), pdf,
			sizeof(pdf) - 1);
}

/* Who is marked high writes the first of the words, who is marked low the last. */
static const char *statement(struct demo *demo, const struct wish *wish, const char *code)
{
	int64_t place = wish->quality >= 80 ? 0 : wish->quality >= 70 ? 1 : 2;

	return demo_words(demo, "answer", "to", code, place);
}

static bool does_not_apply(struct demo *demo, const struct wish *wish, const char *code)
{
	bool regulated = demo_attr(demo, wish->unit->node, "regulator");
	bool school = strstr(demo_attr(demo, wish->unit->node, "kind"), "school");

	return (strcmp(code, "rating") == 0 && !regulated) ||
		(strcmp(code, "dfe") == 0 && !school) ||
		(strcmp(code, "registration") == 0 && is_listed(wish->categories, "3"));
}

static void answer_pass(struct demo *demo, const struct wish *wish,
	const struct task *task)
{
	if (does_not_apply(demo, wish, task->code)) {
		demo_answer(demo, "says", "not_applicable");
		return;
	}
	demo_answer(demo, "says", "yes");
	if (strcmp(task->asks, "held") == 0)
		prove(demo, wish, task->code);
}

/* What asks for a document shows those that are held; the rest is answered from its path. */
static void answer(struct demo *demo, const struct wish *wish, const struct task *task)
{
	const char *words = demo_words(demo, "answer", "to", task->code, 0);

	if (strcmp(task->asks, "held") == 0) {
		demo_open(demo, wish->unit->admin, "/answers/%" PRId64, task->id);
		demo_form(demo, NULL);
	} else {
		demo_begin(demo, wish->unit->admin, "/answers/%" PRId64, task->id);
	}
	if (strcmp(task->kind, "pass") == 0)
		answer_pass(demo, wish, task);
	else if (strcmp(task->kind, "statement") == 0)
		words = statement(demo, wish, task->code);
	if (strcmp(task->kind, "pass") != 0)
		demo_answer(demo, "text", "%s", words ? words : "See our website.");
	if (strcmp(task->kind, "statement") == 0)
		demo_answer(demo, "act", "save");
	demo_send(demo);
}

static void answer_all(struct demo *demo, const struct wish *wish, bool half)
{
	struct task tasks[MOST_TASKS];
	size_t count;

	demo_open(demo, wish->unit->admin, "/applications/%" PRId64, wish->application);
	count = read_tasks(demo, tasks);
	for (size_t i = 0; i < (half ? count / 2 : count); i++)
		answer(demo, wish, &tasks[i]);
}

/* ---- its costs ---- */

/* Pounds of a core line, so that the lines add to the whole: the first is largest. */
static int64_t share(int64_t core, int64_t place, int64_t count)
{
	int64_t parts = count * (count + 1) / 2, rest = core;

	for (int64_t i = 1; i < count; i++)
		rest -= core * (count - i) / parts;
	return place == 0 ? rest : core * (count - place) / parts;
}

static void state_line(struct demo *demo, const struct wish *wish,
	struct demo_field *field)
{
	int64_t line = strtoll(demo_name(field) + strlen("cost."), NULL, 10);
	int64_t category = demo_number(demo, "line[id = %" PRId64 "]/category", line);
	const char *kind = demo_text(demo, "line[id = %" PRId64 "]/kind", line);
	int64_t count = demo_count(demo, "line[category = %" PRId64 "][kind = 'core']",
		category);
	int64_t place = demo_count(demo,
		"line[id = %" PRId64 "]/preceding-sibling::line[category = %" PRId64
		"][kind = 'core']",
		line, category);

	if (strcmp(kind, "core") == 0)
		demo_answer(demo, demo_name(field), "%" PRId64,
			share(wish->core, place, count));
	else if (demo_pick(wish->unit->name, demo_name(field), 5) < 2)
		demo_answer(demo, demo_name(field), "%" PRId64,
			wish->core / 8 +
				5 * demo_pick(wish->unit->name, demo_name(field), 20));
}

/* A discount for two is bettered for more. */
static void state_discount(struct demo *demo, const struct wish *wish,
	struct demo_field *field)
{
	size_t length = strlen(demo_name(field));
	int64_t children = strtoll(demo_name(field) + length - 1, NULL, 10);

	demo_answer(demo, demo_name(field), "%" PRId64,
		3 + demo_pick(wish->unit->name, "discount", 4) + 2 * (children - 2));
}

static void state_costs(struct demo *demo, const struct wish *wish)
{
	demo_open(demo, wish->unit->admin, "/applications/%" PRId64 "/costs",
		wish->application);
	if (!demo_form(demo, "/costs"))
		return;
	for (struct demo_field *field = demo_next(demo, NULL); field;
		field = demo_next(demo, field)) {
		if (strncmp(demo_name(field), "cost.", 5) == 0)
			state_line(demo, wish, field);
		else if (strncmp(demo_name(field), "discount.", 9) == 0)
			state_discount(demo, wish, field);
	}
	demo_answer(demo, "act", "save");
	demo_send(demo);
}

static void declare(struct demo *demo, const struct wish *wish)
{
	demo_open(demo, wish->unit->admin, "/applications/%" PRId64 "/check",
		wish->application);
	demo_form(demo, "/check");
	demo_answer(demo, "declared", "1");
	demo_send(demo);
}

/* ---- in one sitting ---- */

static void apply(struct demo *demo, void *thing)
{
	struct wish *wish = thing;

	register_unit(demo, wish->unit);
	start(demo, wish);
	answer_all(demo, wish, wish->fate == WISH_DRAFT);
	if (wish->fate == WISH_DRAFT)
		return;
	state_costs(demo, wish);
	declare(demo, wish);
	if (wish->fate != WISH_WAITS)
		demo_plan_evaluation(demo, wish);
}

/* ---- when ---- */

const struct lead leads[] = { { "SET", "westsussex", 2022, 2, 1 },
	{ "CPOSS", "westsussex", 2022, 3, 1 }, { "MDPS", "gloucestershire", 2022, 6, 1 },
	{ "LDMH", "cheshireeast", 2022, 10, 1 }, { 0 } };

static struct wish *wishes;

/* In an order that is nobody's: by a number drawn from the name. */
static void add_wish(struct demo *demo, struct unit *unit, const xmlNode *node)
{
	struct wish *wish = NEW(demo->arena, struct wish), **at = &wishes;
	int64_t lot = demo_pick(unit->name, "order", 1000000);

	*wish = (struct wish){ .unit = unit,
		.system = demo_attr(demo, node, "system"),
		.categories = demo_attr(demo, node, "categories"),
		.core = demo_attr_number(demo, node, "core"),
		.quality = demo_attr_number(demo, node, "quality") };
	while (*at && demo_pick((*at)->unit->name, "order", 1000000) < lot)
		at = &(*at)->next;
	wish->next = *at;
	*at = wish;
}

static void read_wishes(struct demo *demo)
{
	for (struct unit *unit = demo_units; unit; unit = unit->next)
		for (xmlNode *node = unit->node->children; node; node = node->next)
			if (node->type == XML_ELEMENT_NODE)
				add_wish(demo, unit, node);
}

/* The last of a system's establishments to apply: how many days ago, and what became of it. */
static const struct late {
	const char *system;
	int days;
	int fate;
} late[] = { { "SET", 1, WISH_DRAFT }, { "SET", 2, WISH_WAITS }, { "SET", 5, WISH_WAITS },
	{ "SET", 12, WISH_WAITS }, { "SET", 8, WISH_HALF_DONE },
	{ "SET", 200, WISH_REFUSED }, { "CPOSS", 3, WISH_WAITS },
	{ "MDPS", 2, WISH_WAITS }, { "MDPS", 9, WISH_HALF_DONE },
	{ "LDMH", 6, WISH_WAITS }, { "LDMH", 15, WISH_WAITS }, { 0 } };

static int64_t count_of(const char *system)
{
	int64_t count = 0;

	for (const struct wish *wish = wishes; wish; wish = wish->next)
		count += strcmp(wish->system, system) == 0;
	return count;
}

/* Number `place` from the end of its system's list, if it is one of the late. */
static const struct late *late_one(const char *system, int64_t place)
{
	for (const struct late *one = late; one->system; one++)
		if (strcmp(one->system, system) == 0 && place-- == 0)
			return one;
	return NULL;
}

/*
 * Six in ten come in the first four weeks, before the first evaluation; the rest
 * one after the other until two months ago; the last few just now.
 */
static int64_t day_of(struct demo *demo, const struct lead *lead, struct wish *wish,
	int64_t place, int64_t count)
{
	int64_t from = day_make(lead->year, lead->month, lead->day),
		today = demo->end / DAY_SECONDS;
	const struct late *one = late_one(wish->system, count - 1 - place);
	int64_t first = count * 6 / 10;

	if (one) {
		wish->fate = one->fate;
		return today - one->days;
	}
	if (place < first)
		return from + 1 + place * 26 / first;
	return from + 70 + (place - first) * (today - 60 - from - 70) / (count - first);
}

static void plan_system(struct demo *demo, const struct lead *lead)
{
	int64_t place = 0, count = count_of(lead->system);

	for (struct wish *wish = wishes; wish; wish = wish->next) {
		int64_t day;

		if (strcmp(wish->system, lead->system) != 0)
			continue;
		day = day_of(demo, lead, wish, place++, count);
		demo_later(demo,
			demo_second(day, 8, 30) +
				demo_pick(wish->unit->name, "time", 6 * 3600),
			apply, wish);
	}
	demo_plan_first_evaluation(demo, lead);
}

void demo_plan_applications(struct demo *demo)
{
	read_wishes(demo);
	for (const struct lead *lead = leads; lead->system; lead++)
		plan_system(demo, lead);
}
