/* How the demo's councils ask: a referral is drafted in a sitting, and published. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/fault.h"
#include "core/value.h"
#include "demo_story.h"
#include "queries.h"

struct actor *demo_council(struct demo *demo, const struct deal *deal, const char *role)
{
	return demo_actor(demo,
		arena_text(demo->arena, "%s@%s.example", role, deal->host));
}

bool demo_ends(const struct deal *deal, const char *how)
{
	return strcmp(deal->ends, how) == 0;
}

bool demo_stops(const struct deal *deal, const char *where)
{
	return deal->until && strcmp(deal->until, where) == 0;
}

int64_t demo_after(int64_t second, int days, int hour, int minute)
{
	return demo_second(demo_working_day(second / DAY_SECONDS + days), hour, minute);
}

static int64_t number(struct demo *demo, const struct deal *deal, const char *name)
{
	return demo_attr_number(demo, deal->node, name);
}

static bool is(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && xmlStrEqual(node->name, BAD_CAST name);
}

static const char *text_of(struct demo *demo, const xmlNode *node)
{
	xmlChar *content = xmlNodeGetContent(node);
	const char *text = arena_text(demo->arena, "%s", (char *)content);

	xmlFree(content);
	return text;
}

/* Lines of all children of that name. */
static const char *lines(struct demo *demo, const struct deal *deal, const char *name)
{
	const char *all = "";

	for (xmlNode *node = deal->node->children; node; node = node->next)
		if (is(node, name))
			all = arena_text(demo->arena, "%s%s\n", all, text_of(demo, node));
	return all;
}

static xmlNode *child(const struct deal *deal, const char *name)
{
	for (xmlNode *node = deal->node->children; node; node = node->next)
		if (is(node, name))
			return node;
	fault("a referral of the demo has no %s", name);
}

/* ---- drafted ---- */

static int64_t category_row(struct demo *demo, const struct deal *deal)
{
	const char *wanted = demo_attr(demo, deal->node, "category");
	struct result *rows = db_query(demo->db, &q_demo_categories,
		ARGS(ARG("system", deal->system)));

	for (size_t i = 0; i < rows->rows; i++)
		if (strcmp(result_text_at(rows, i, "number"), wanted) == 0)
			return result_number_at(rows, i, "id");
	fault("there is no category %s in %s", wanted, deal->system);
}

static void begin(struct demo *demo, struct deal *deal)
{
	demo_open(demo, demo_council(demo, deal, "broker"), "/referrals/new");
	demo_form(demo, "/referrals/new");
	demo_answer(demo, "category", "%" PRId64, category_row(demo, deal));
	demo_answer(demo, "title", "%s", demo_attr(demo, deal->node, "title"));
	demo_answer(demo, "summary", "%s", text_of(demo, child(deal, "summary")));
	deal->id = demo_send(demo);
}

static void answer_child(struct demo *demo, const struct deal *deal, const xmlNode *node,
	int place)
{
	static const char *const names[] = { "age", "gender", "status" };
	char name[40];

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		snprintf(name, sizeof(name), "%s.%d", names[i], place);
		demo_answer(demo, name, "%s", demo_attr(demo, node, names[i]));
	}
	snprintf(name, sizeof(name), "case_reference.%d", place);
	demo_answer(demo, name, "C%05" PRId64 "/%d", 10000 + deal->number * 37, place);
	if (place == 1 && demo_attr(demo, node, "home"))
		demo_answer(demo, "postcode", "%s", demo_attr(demo, node, "home"));
}

/* One after the other; each further one is asked for by the button of the one before. */
static void describe_children(struct demo *demo, const struct deal *deal)
{
	int place = 0;

	for (xmlNode *node = child(deal, "child"); node; node = node->next) {
		bool more = false;

		if (!is(node, "child"))
			continue;
		for (xmlNode *next = node->next; next; next = next->next)
			more = more || is(next, "child");
		demo_open(demo, demo_council(demo, deal, "broker"),
			"/referrals/%" PRId64 "/child%s", deal->id,
			place ? "?more=1" : "");
		demo_form(demo, "/child");
		answer_child(demo, deal, node, ++place);
		demo_answer(demo, "act", more ? "more" : "save");
		demo_send(demo);
	}
}

/* A list is pasted; what is a must-have, or worth more, is set on the lines that came of it. */
static void list_needs(struct demo *demo, const struct deal *deal, const char *step,
	const char *name)
{
	const char *all = lines(demo, deal, name);

	if (!*all)
		return;
	demo_open(demo, demo_council(demo, deal, "broker"), "/referrals/%" PRId64 "/%s",
		deal->id, step);
	demo_form(demo, NULL);
	demo_answer(demo, "more", "%s", all);
	demo_answer(demo, "act", "stay");
	demo_send(demo);
}

static void weigh_needs(struct demo *demo, const struct deal *deal)
{
	struct demo_field *field;
	xmlNode *node = child(deal, "need");

	demo_open(demo, demo_council(demo, deal, "broker"),
		"/referrals/%" PRId64 "/needs", deal->id);
	demo_form(demo, NULL);
	for (field = demo_next(demo, NULL); field && node;
		field = demo_next(demo, field)) {
		const char *must = demo_attr(demo, node, "must"),
			   *marks = demo_attr(demo, node, "marks");
		const char *name = demo_name(field);

		if (must && strncmp(name, "must.", 5) == 0)
			demo_answer(demo, name, "%s", must);
		if (strncmp(name, "marks.", 6) != 0)
			continue;
		if (marks)
			demo_answer(demo, name, "%s", marks);
		do
			node = node->next;
		while (node && !is(node, "need"));
	}
	demo_answer(demo, "act", "save");
	demo_send(demo);
}

static void set_terms(struct demo *demo, const struct deal *deal)
{
	int64_t today = demo->now / DAY_SECONDS;
	int64_t from = demo_working_day(today + 45 + demo_pick(deal->key, "start", 25));
	int64_t budget = number(demo, deal, "budget");

	demo_open(demo, demo_council(demo, deal, "broker"),
		"/referrals/%" PRId64 "/terms", deal->id);
	demo_form(demo, NULL);
	demo_answer(demo, "starts_on", "%s", day_write(demo->arena, from));
	demo_answer(demo, "ends_on", "%s",
		day_write(demo->arena,
			day_add_months(from, number(demo, deal, "months")) - 1));
	demo_answer(demo, "unit", "week");
	demo_answer(demo, "weeks", "%" PRId64, number(demo, deal, "weeks"));
	if (budget != NOTHING)
		demo_answer(demo, "budget", "%" PRId64, budget);
	demo_send(demo);
}

static void set_weights(struct demo *demo, const struct deal *deal)
{
	static const char *const names[] = { "price_weight", "outcomes_weight",
		"needs_weight", "features_weight", "location_weight",
		"competency_weight" };
	const char *weights = demo_attr(demo, deal->node, "weights");

	demo_open(demo, demo_council(demo, deal, "broker"),
		"/referrals/%" PRId64 "/weights", deal->id);
	demo_form(demo, NULL);
	for (size_t i = 0; weights && i < sizeof(names) / sizeof(*names); i++) {
		demo_answer(demo, names[i], "%.*s", (int)strcspn(weights, " "), weights);
		weights += strcspn(weights, " ");
		weights += *weights == ' ';
	}
	demo_answer(demo, "act", "save");
	demo_send(demo);
}

static void set_limit(struct demo *demo, const struct deal *deal)
{
	int64_t radius = number(demo, deal, "radius");

	if (radius == NOTHING)
		return;
	demo_open(demo, demo_council(demo, deal, "broker"),
		"/referrals/%" PRId64 "/invite?limit=%" PRId64, deal->id, radius);
	if (!demo_form(demo, NULL))
		return;
	demo_answer(demo, "limit", "%" PRId64, radius);
	demo_answer(demo, "act", "save");
	demo_send(demo);
}

/* ---- published ---- */

static const struct unit *unit_named(const char *name)
{
	for (const struct unit *unit = demo_units; unit; unit = unit->next)
		if (strcmp(unit->name, name) == 0)
			return unit;
	fault("the demo has no establishment called %s", name);
}

static void read_invited(struct demo *demo, struct deal *deal)
{
	struct result *rows;
	struct moment closes;

	rows = db_query(demo->db, &q_demo_closes, ARGS(ARG("referral", deal->id)));
	moment_read(result_text(rows, "closes_at"), &closes);
	deal->closes = closes.day * DAY_SECONDS + closes.second;
	rows = db_query(demo->db, &q_demo_invited, ARGS(ARG("referral", deal->id)));
	for (size_t i = 0; i < rows->rows && i < MOST_INVITED; i++)
		deal->invited[deal->invited_count++] = (struct invited){
			.invitation = result_number_at(rows, i, "id"),
			.unit = unit_named(result_text_at(rows, i, "establishment"))
		};
}

static void publish(struct demo *demo, struct deal *deal)
{
	demo_open(demo, demo_council(demo, deal, "broker"),
		"/referrals/%" PRId64 "/publish", deal->id);
	demo_form(demo, "/publish");
	demo_send(demo);
	read_invited(demo, deal);
}

static void withdraw(struct demo *demo, void *thing)
{
	struct deal *deal = thing;

	demo_open(demo, demo_council(demo, deal, "broker"),
		"/referrals/%" PRId64 "/withdraw", deal->id);
	demo_form(demo, "/withdraw");
	demo_answer(demo, "reason",
		"The young person moves to family. Thank you for looking at this.");
	demo_send(demo);
}

static void ask(struct demo *demo, void *thing)
{
	struct deal *deal = thing;

	begin(demo, deal);
	describe_children(demo, deal);
	list_needs(demo, deal, "outcomes", "outcome");
	list_needs(demo, deal, "needs", "need");
	weigh_needs(demo, deal);
	list_needs(demo, deal, "features", "feature");
	set_terms(demo, deal);
	set_weights(demo, deal);
	if (demo_stops(deal, "draft"))
		return;
	set_limit(demo, deal);
	publish(demo, deal);
	if (demo_ends(deal, "withdrawn")) {
		demo_later(demo, demo_after(demo->now, 4, 11, 20), withdraw, deal);
		return;
	}
	demo_plan_bids(demo, deal);
	if (!demo_stops(deal, "closed"))
		demo_plan_opening(demo, deal);
}

/* ---- when ---- */

int64_t demo_quarter(int64_t day, int64_t quarters)
{
	int year, month, of_month;

	day_parts(day, &year, &month, &of_month);
	return day_add_months(day_make(year, (month - 1) / 3 * 3 + 1, 1), 3 * quarters);
}

/* What happened lately happened on the last working day, not on the next. */
static int64_t working_day_before(int64_t day)
{
	while (day_weekday(day) > 5)
		day--;
	return day;
}

static int64_t asked_on(struct demo *demo, const struct deal *deal)
{
	int64_t ago = number(demo, deal, "ago"), today = demo->end / DAY_SECONDS;

	if (ago != NOTHING)
		return working_day_before(today - ago);
	return demo_quarter(today, number(demo, deal, "quarter")) +
		number(demo, deal, "day");
}

void demo_plan_referrals(struct demo *demo, const char *folder)
{
	xmlNode *all = demo_read(demo, folder, "referrals.xml");
	int64_t place = 0;

	for (xmlNode *node = all->children; node; node = node->next) {
		struct deal *deal;

		if (!is(node, "referral"))
			continue;
		deal = NEW(demo->arena, struct deal);
		deal->node = node;
		deal->number = ++place;
		deal->system = demo_attr(demo, node, "system");
		deal->host = demo_attr(demo, node, "host");
		deal->ends = demo_attr(demo, node, "ends");
		deal->until = demo_attr(demo, node, "until");
		deal->key = arena_text(demo->arena, "%s %" PRId64,
			demo_attr(demo, node, "title"), place);
		demo_later(demo,
			demo_after(demo_second(asked_on(demo, deal), 0, 0), 0, 9,
				(int)(place * 7 % 60)),
			ask, deal);
	}
}
