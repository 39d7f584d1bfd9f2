/* How much each criterion counts: RULES A1 to A4, A9, A17. */
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

struct weights {
	int64_t price_weight, outcomes_weight, needs_weight, features_weight,
		location_weight, competency_weight;
	char *act;
};

static const struct option acts[] = { { .value = "check", .label = "Check" },
	{ .value = "save", .label = "Save and continue" }, { 0 } };

#define WEIGHT(member, label_, missing_)                                                 \
	WHOLE(struct weights, member, .label = label_, .missing = missing_, .most = 100)

static const struct field fields[] = { WEIGHT(price_weight, "Price",
					       "Enter the points for price"),
	WEIGHT(outcomes_weight, "Outcomes", "Enter the points for outcomes"),
	WEIGHT(needs_weight, "Needs", "Enter the points for needs"),
	WEIGHT(features_weight, "Features", "Enter the points for features"),
	WEIGHT(location_weight, "Location", "Enter the points for location"),
	WEIGHT(competency_weight, "Competency", "Enter the points for competency"),
	ACT(struct weights, act, .options = acts), { 0 } };

static const char *const names[CRITERIA] = { "price_weight", "outcomes_weight",
	"needs_weight", "features_weight", "location_weight", "competency_weight", NULL };

/* ---- mistakes ---- */

static void say(struct form *form, const struct weight_mistake *mistake)
{
	const char *name = mistake->criterion < CRITERIA ? names[mistake->criterion]
							 : NULL;

	switch (mistake->fault) {
	case WEIGHTS_FINE:
		return;
	case WEIGHT_MISSING:
		form_error(form, name, "Enter 0 or more points");
		return;
	case WEIGHT_TOO_LOW:
		form_error(form, name, "%s must have %" PRId64 " points or more",
			fields[mistake->criterion].label, mistake->bound);
		return;
	case WEIGHT_TOO_HIGH:
		form_error(form, name, "%s must have %" PRId64 " points or fewer",
			fields[mistake->criterion].label, mistake->bound);
		return;
	case WEIGHT_OF_EMPTY_LIST:
		form_error(form, name, "%s must have 0 points, because none are listed",
			fields[mistake->criterion].label);
		return;
	case WEIGHT_WITHOUT_PLACE:
		form_error(form, name,
			"Location must have 0 points, because distance does not count "
			"here");
		return;
	case WEIGHT_WITHOUT_OUTCOME:
		form_error(form, name, "Outcomes must have 0 points until one is stated");
		return;
	case WEIGHTS_NOT_HUNDRED:
		form_error(form, "price_weight",
			"The points add up to %" PRId64 ". They must add up to 100",
			mistake->bound);
		return;
	}
}

static void check(struct form *form, const int64_t weights[CRITERIA],
	const struct bounds *bounds)
{
	struct weight_mistake mistakes[CRITERIA + 1];
	const size_t count = weights_check(weights, bounds, mistakes);

	for (size_t i = count; i > 0; i--)
		say(form, &mistakes[i - 1]);
}

/* ---- showing ---- */

static void add_set(xmlNode *parent, const char *name, const int64_t weights[CRITERIA])
{
	xmlNode *set = xml_add(parent, name);

	for (int criterion = 0; names[criterion]; criterion++)
		xml_number(set, names[criterion], weights[criterion]);
}

/* What the server found when it looked: the sum, and whether the child's own needs count
 * for enough. */
static void add_checked(struct request *r, const int64_t weights[CRITERIA])
{
	xmlNode *checked = xml_add(r->page, "checked");
	int64_t mended[CRITERIA];
	int64_t sum = 0;

	for (int criterion = 0; criterion < CRITERIA; criterion++)
		sum = money_add(sum, weights[criterion]);
	xml_number(checked, "sum", sum);
	if (sum != 100)
		return;
	xml_number(checked, "quality", sum - weights[PRICE]);
	if (!weights_thin(weights))
		return;
	weights_mend(weights, mended);
	xml_number(checked, "thin",
		weights[OUTCOMES] + weights[NEEDS] + weights[FEATURES]);
	if (mended[COMPETENCY] < weights[COMPETENCY])
		add_set(checked, "mended", mended);
}

/* The bounds of the rule in force, which saved weights are kept under. */
static struct bounds bounds_now(const struct referral *referral,
	const struct result *rule)
{
	struct bounds bounds = referral->bounds;

	bounds.price_least = result_number(rule, "price_least");
	bounds.price_most = result_number(rule, "price_most");
	bounds.competency_most = result_number(rule, "competency_most");
	bounds.location_most = result_number(rule, "location_most");
	bounds.has_place = strcmp(result_text(rule, "location"), "none") != 0;
	return bounds;
}

/* The usual weights; what an empty list would get goes to needs, or with no needs to outcomes. */
static void usual(const struct result *rule, const struct bounds *bounds,
	int64_t weights[CRITERIA])
{
	for (int criterion = 0; criterion < CRITERIA; criterion++)
		weights[criterion] = names[criterion]
			? result_number(rule, names[criterion])
			: 0;
	if (bounds->features == 0) {
		weights[NEEDS] += weights[FEATURES];
		weights[FEATURES] = 0;
	}
	if (bounds->needs == 0) {
		weights[OUTCOMES] += weights[NEEDS];
		weights[NEEDS] = 0;
	}
}

static int show(struct form *form, const struct referral *referral,
	const struct result *rule, const struct bounds *bounds,
	const int64_t weights[CRITERIA])
{
	struct request *r = form->r;
	int64_t usually[CRITERIA];
	xmlNode *found;

	referral_head(r, referral, "weights");
	found = xml_add(r->page, "bounds");
	xml_number(found, "price_least", bounds->price_least);
	xml_number(found, "price_most", bounds->price_most);
	xml_number(found, "competency_most", bounds->competency_most);
	xml_number(found, "location_most", bounds->has_place ? bounds->location_most : 0);
	usual(rule, bounds, usually);
	add_set(r->page, "usual", usually);
	add_checked(r, weights);
	form_add(form);
	return reply_page(r, r->method == POST && !form->good ? 422 : 200,
		"referral_weights");
}

static void fill(struct form *form, const int64_t weights[CRITERIA])
{
	for (int criterion = 0; names[criterion]; criterion++)
		form_set_number(form, names[criterion], weights[criterion]);
}

/* "Price 50, Outcomes 10", in the order of the criteria. */
static const char *listed(struct request *r, const int64_t weights[CRITERIA])
{
	const char *all = "";

	for (int criterion = 0; names[criterion]; criterion++)
		all = arena_text(r->arena, "%s%s%s %" PRId64, all, *all ? ", " : "",
			fields[criterion].label, weights[criterion]);
	return all;
}

int referral_weights(struct request *r)
{
	struct weights answers;
	struct form *form = form_new(r, fields, &answers);
	struct referral *referral = referral_find(r);
	const struct result *rule;
	struct bounds bounds;
	int64_t weights[CRITERIA] = { 0 };

	if (!referral)
		return reply_not_found(r);
	if (!referral_may(referral, REFERRAL_EDIT))
		return reply_refused(r, "published");
	rule = db_query(r->db, &q_rule_in_force, ARGS(ARG("referral", r->id)));
	bounds = bounds_now(referral, rule);
	fill(form, referral->weights);

	form_read(form);
	for (int criterion = 0; names[criterion]; criterion++)
		weights[criterion] = form_number(form, "%s", names[criterion]);
	if (form->good)
		check(form, weights, &bounds);
	if (!form->good || strcmp(answers.act, "check") == 0)
		return show(form, referral, rule, &bounds, weights);
	if (!db_change(r->db, &q_referral_weigh,
		    form_args(form,
			    ARGS(ARG("referral", r->id),
				    ARG("authority", r->who.authority)))))
		return reply_refused(r, "published");
	if (memcmp(weights, referral->weights, sizeof(weights)) != 0)
		audit(r, "referral", r->id, "weighed", listed(r, referral->weights),
			listed(r, weights));
	return reply_redirect(r, "/referrals/%" PRId64 "/invite", r->id);
}
