/* A referral as its authority's people work on it. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/money.h"
#include "core/xml.h"
#include "domain/calendar.h"
#include "domain/draft.h"
#include "queries.h"
#include "store/calendar.h"
#include "store/event.h"
#include "store/referral.h"

/* ---- finding ---- */

static const char *const weight_columns[CRITERIA] = { "price_weight", "outcomes_weight",
	"needs_weight", "features_weight", "location_weight", "competency_weight", NULL };

static void read_weights(const struct result *row, int64_t weights[CRITERIA])
{
	for (int criterion = 0; criterion < CRITERIA; criterion++)
		weights[criterion] = weight_columns[criterion]
			? result_number(row, weight_columns[criterion])
			: 0;
}

static struct bounds read_bounds(const struct result *row)
{
	return (struct bounds){
		.price_least = result_number(row, "price_least"),
		.price_most = result_number(row, "price_most"),
		.competency_most = result_number(row, "competency_most"),
		.location_most = result_number(row, "location_most"),
		.needs = result_number(row, "needs"),
		.features = result_number(row, "features"),
		.has_place = strcmp(result_text(row, "location"), "none") != 0,
		.has_outcome = result_number(row, "outcomes") > 0,
	};
}

bool referral_hopeless(struct request *r)
{
	return db_query(r->db, &q_referral_hopeless,
		       ARGS(ARG("referral", r->id), ARG("authority", r->who.authority)))
		       ->rows > 0;
}

/* What the table allows, less what the clock or the bids do not. */
static unsigned open_acts(struct request *r, const struct referral *referral)
{
	unsigned acts = step_open(referral_steps, referral->state, r->who.roles);

	if (referral->closed)
		acts &= ~(1u << REFERRAL_EXTEND);
	else
		acts &= ~(1u << REFERRAL_OPEN);
	if ((acts & 1u << REFERRAL_CLOSE) && !referral_hopeless(r))
		acts &= ~(1u << REFERRAL_CLOSE);
	return acts;
}

struct referral *referral_find(struct request *r)
{
	struct referral *referral = NEW(r->arena, struct referral);

	referral->row = db_query(r->db, &q_referral_find,
		ARGS(ARG("referral", r->id), ARG("authority", r->who.authority)));
	if (referral->row->rows == 0)
		return NULL;
	referral->id = r->id;
	referral->state = word_find(referral_states, result_text(referral->row, "state"));
	referral->closed = result_number(referral->row, "closed") == 1;
	referral->acts = open_acts(r, referral);
	referral->reference = result_text(referral->row, "reference");
	referral->title = result_text(referral->row, "title");
	referral->radius = result_number(referral->row, "radius");
	referral->bounds = read_bounds(referral->row);
	read_weights(referral->row, referral->weights);
	return referral;
}

bool referral_may(const struct referral *referral, enum referral_act act)
{
	return referral->acts & 1u << act;
}

void referral_head(struct request *r, const struct referral *referral, const char *here)
{
	xmlNode *head = xml_row(r->page, "referral", referral->row, 0);

	xml_text(head, "here", here);
	for (int act = 0; referral_acts[act]; act++)
		if (referral_may(referral, act))
			xml_text(head, "act", referral_acts[act]);
}

/* ---- what is lacking ---- */

static void add_lack(xmlNode *parent, const char *word, const char *step)
{
	xmlNode *lack = xml_text(parent, "lack", word);

	if (step)
		xml_attr(lack, "step", step);
}

static bool has_days(const struct result *row)
{
	return result_text(row, "starts_on") && result_text(row, "ends_on") &&
		result_number(row, "periods") != NOTHING;
}

/* The deadline is judged on its own page, so here there is time enough. */
static unsigned obstacles(const struct referral *referral, int64_t invited)
{
	struct weight_mistake mistakes[CRITERIA + 1];
	struct publication publication = {
		.called = result_number(referral->row, "called") == 1,
		.evaluated = strcmp(result_text(referral->row, "first_evaluation"),
				     "done") == 0,
		.participates = true,
		.has_home = !referral->bounds.has_place ||
			result_number(referral->row, "home") == 1,
		.has_term = has_days(referral->row),
		.weight_mistakes = weights_check(referral->weights, &referral->bounds,
			mistakes),
		.invited = invited,
		.agreed = true,
		.closes = { .day = 1 },
	};

	return publish_obstacles(&publication);
}

size_t referral_lacks(const struct referral *referral, int64_t invited, xmlNode *parent)
{
	const struct result *row = referral->row;
	const unsigned found = obstacles(referral, invited);
	const bool within_budget = strcmp(result_text(row, "choice"), "within_budget") ==
		0;
	const struct {
		bool lacking;
		const char *word, *step;
	} lacks[] = {
		{ result_number(row, "known") == 0, "child", "child" },
		{ found & PUBLISH_NO_HOME, "home", "child" },
		{ !referral->bounds.has_outcome, "outcome", "outcomes" },
		{ found & PUBLISH_NO_TERM, "term", "terms" },
		{ within_budget && result_number(row, "budget") == NOTHING, "budget",
			"terms" },
		{ result_number(row, "rule_in_force") != 1, "rule", "weights" },
		{ found & PUBLISH_WEIGHTS, "weights", "weights" },
		{ found & PUBLISH_NOBODY, "nobody", "invite" },
		{ found & PUBLISH_NOT_CALLED, "call", NULL },
		{ found & PUBLISH_NOT_EVALUATED, "evaluation", NULL },
	};
	size_t count = 0;

	for (size_t i = 0; i < sizeof(lacks) / sizeof(*lacks); i++) {
		if (!lacks[i].lacking)
			continue;
		if (parent)
			add_lack(parent, lacks[i].word, lacks[i].step);
		count++;
	}
	return count;
}

void referral_early(struct request *r, const struct referral *referral,
	const char *closes_at)
{
	static const char *const days[] = { "needed_on", "starts_on" };
	const struct holidays holidays = calendar_read(r);
	struct moment closes;
	int64_t judged;

	if (!closes_at || !moment_read(closes_at, &closes))
		closes.day = deadline_usual(day_read(r->today),
			result_number(referral->row, "least_days"), &holidays);
	judged = deadline_judged(closes.day, &holidays);
	for (size_t i = 0; i < sizeof(days) / sizeof(*days); i++) {
		const char *day = result_text(referral->row, days[i]);
		xmlNode *early;

		if (!day || day_read(day) >= judged)
			continue;
		early = xml_add(r->page, "early");
		xml_text(early, "what", days[i]);
		xml_when(early, "on", SHOWN_DAY, day);
		xml_when(early, "closes", SHOWN_DAY, day_write(r->arena, closes.day));
		xml_when(early, "judged", SHOWN_DAY, day_write(r->arena, judged));
		return;
	}
}

/* ---- what gives a child away ---- */

static const char *const leak_says[] = {
	[LEAK_POSTCODE] = "has a postcode in it",
	[LEAK_NAME] = "has the child’s name in it",
	[LEAK_BIRTHDAY] = "has the child’s date of birth in it",
	[LEAK_REFERENCE] = "has the case reference in it",
};

const char *referral_leak(struct request *r, int64_t referral, const char *text)
{
	const struct secret nobody = { 0 };
	const struct result *children = db_query(r->db, &q_child_identities,
		ARGS(ARG("referral", referral)));
	enum leak leak = leak_find(text, &nobody);

	for (size_t i = 0; i < children->rows && leak == LEAK_NONE; i++) {
		const struct secret secret = {
			.name = result_text_at(children, i, "name"),
			.case_reference = result_text_at(children, i, "case_reference"),
			.birthday = day_show(r->arena,
				day_read(result_text_at(children, i, "born_on"))),
		};

		leak = leak_find(text, &secret);
	}
	return leak == LEAK_NONE ? NULL : leak_says[leak];
}

/* ---- what bidders read ---- */

/* Bars are drawn against the heaviest criterion. */
static void add_bars(struct request *r, const int64_t weights[CRITERIA])
{
	xmlNode *chart = xml_add(r->page, "chart");
	int64_t most = 1;

	xml_attr(chart, "name", "weights");
	xml_attr(chart, "kind", "bars");
	for (int criterion = 0; criterion < CRITERIA; criterion++)
		if (weights[criterion] > most)
			most = weights[criterion];
	for (int criterion = 0; criterion < CRITERIA; criterion++) {
		xmlNode *bar;

		if (weights[criterion] <= 0)
			continue;
		bar = xml_add(chart, "bar");
		xml_text(bar, "label", criterion_words[criterion]);
		xml_number(bar, "value", weights[criterion]);
		xml_value(bar, "share", SHOWN_PERCENT,
			money_share(10000, weights[criterion], most));
	}
}

static void add_closing(struct request *r, const char *closes_at)
{
	xmlNode *closing = xml_add(r->page, "closing");
	const struct holidays holidays = calendar_read(r);
	struct moment moment;

	if (!moment_read(closes_at, &moment))
		return;
	xml_attr(xml_text(closing, "at",
			 arena_text(r->arena, "%.10sT%.8s", closes_at, closes_at + 11)),
		"text",
		arena_text(r->arena, "%s, %s", day_show_weekday(r->arena, moment.day),
			time_show(r->arena, moment.second)));
	if (strcmp(closes_at, r->now) > 0)
		xml_number(closing, "left",
			calendar_left(day_read(r->today), moment.day, &holidays));
}

void referral_brief(struct request *r, int64_t referral, const int64_t weights[CRITERIA],
	const char *closes_at)
{
	const struct arg *args = ARGS(ARG("referral", referral));

	xml_rows(r->page, "child", db_query(r->db, &q_child_list, args));
	xml_rows(r->page, "need", db_query(r->db, &q_need_all, args));
	add_bars(r, weights);
	if (closes_at)
		add_closing(r, closes_at);
}

/* ---- telling ---- */

void referral_tell(struct request *r, int64_t referral, const char *what,
	const char *body)
{
	const struct result *told = db_query(r->db, &q_invitation_told,
		ARGS(ARG("referral", referral)));

	for (size_t i = 0; i < told->rows; i++)
		message_provider(r, result_number_at(told, i, "provider"), what, body,
			"invitation", result_number_at(told, i, "invitation"));
}
