#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/value.h"
#include "jobs/system_file.h"

/* The Regulations are gone for what begins later, and for all after four more years. */
#define LAW_BEGINS day_make(2025, 2, 24)
#define LAW_ENDS   day_make(2029, 2, 23)

static bool has(struct system_file *file, const xmlNode *node, const char *name,
	const char *value)
{
	const char *found = node_attr(file, node, name);

	return found && strcmp(found, value) == 0;
}

static bool unique(struct system_file *file, xmlNode *node, const char *name)
{
	for (xmlNode *next = next_of(node); next; next = next_of(next)) {
		if (has(file, next, name, node_attr(file, node, name))) {
			system_file_mistake(file, next, "%s %s is there twice", name,
				node_attr(file, node, name));
			return false;
		}
	}
	return true;
}

static void check_numbers(struct system_file *file, xmlNode *node, const char *name)
{
	char *list = node_attr(file, node, name);

	for (char *number; (number = list_next(&list));) {
		if (!category_find(file, number))
			system_file_mistake(file, node, "there is no category %s",
				number);
	}
}

static void check_decision(struct system_file *file, xmlNode *node)
{
	const char *id = node_attr(file, node, "decision");

	if (id && !decision_find(file, id))
		system_file_mistake(file, node, "there is no decision %s", id);
}

static xmlNode *authority_find(struct system_file *file, const char *code)
{
	for (xmlNode *it = child_of(child_of(file->system, "authorities"), "authority");
		it; it = next_of(it)) {
		if (has(file, it, "code", code))
			return it;
	}
	return NULL;
}

static void check_authorities(struct system_file *file)
{
	xmlNode *list = child_of(file->system, "authorities");
	int leads = 0;

	for (xmlNode *it = child_of(list, "authority"); it; it = next_of(it)) {
		leads += has(file, it, "role", "lead");
		unique(file, it, "code");
		check_numbers(file, it, "buys");
	}
	if (leads != 1)
		system_file_mistake(file, list, "one authority leads, not %d", leads);
	for (xmlNode *it = child_of(child_of(file->system, "decisions"), "decision"); it;
		it = next_of(it)) {
		unique(file, it, "id");
		if (!authority_find(file, node_attr(file, it, "by")))
			system_file_mistake(file, it, "%s is none of the authorities",
				node_attr(file, it, "by"));
	}
}

static void check_span(struct system_file *file, xmlNode *it, const char *ends)
{
	if (attr_day(file, it, ends) <= attr_day(file, it, "from"))
		system_file_mistake(file, it, "the last day is not after the first");
}

static void check_terms(struct system_file *file)
{
	xmlNode *terms = child_of(file->system, "terms"), *term = child_of(terms, "term"),
		*last = term;
	bool open = false;

	if (attr_day(file, term, "from") >= LAW_BEGINS)
		system_file_mistake(file, term,
			"a system under the 2015 Regulations begins before 24 February "
			"2025");
	check_span(file, term, "to");
	check_decision(file, term);
	for (xmlNode *it = child_of(terms, "option"); it; it = next_of(it)) {
		bool taken = has(file, it, "taken", "yes");

		check_span(file, it, "to");
		check_decision(file, it);
		if (attr_day(file, it, "from") != attr_day(file, last, "to") + 1)
			system_file_mistake(file, it,
				"an option begins the day after the term before it");
		if (open && taken)
			system_file_mistake(file, it,
				"an option is taken only after the one before it");
		open = open || !taken;
		last = it;
	}
	if (attr_day(file, last, "to") > LAW_ENDS)
		system_file_mistake(file, last,
			"no system under the 2015 Regulations runs past 23 February "
			"2029");
}

static void check_closures(struct system_file *file)
{
	for (xmlNode *it = child_of(child_of(file->system, "closures"), "closed"); it;
		it = next_of(it)) {
		check_span(file, it, "reopens");
		check_decision(file, it);
		for (xmlNode *next = next_of(it); next; next = next_of(next)) {
			if (attr_day(file, next, "from") <
					attr_day(file, it, "reopens") &&
				attr_day(file, it, "from") <
					attr_day(file, next, "reopens"))
				system_file_mistake(file, next,
					"this closure overlaps another");
		}
	}
}

static void check_limits(struct system_file *file)
{
	xmlNode *limits = child_of(file->system, "limits");
	int64_t cap = child_pence(file, limits, "aggregate_cap");
	int64_t warning = child_pence(file, limits, "aggregate_warning");

	if (warning != NOTHING && (cap == NOTHING || warning > cap))
		system_file_mistake(file, child_of(limits, "aggregate_warning"),
			"the warning comes before the cap");
	if (child_hundredths(file, limits, "fee") > 1000)
		system_file_mistake(file, child_of(limits, "fee"),
			"a fee is 10 per cent at most");
}

static void check_weights(struct system_file *file, xmlNode *rule)
{
	static const char *const names[] = { "price", "outcomes", "needs", "features",
		"location", "competency", "incentive" };
	xmlNode *weights = child_of(rule, "weights"), *bounds = child_of(rule, "bounds");
	int64_t sum = 0;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		int64_t weight = attr_whole(file, weights, names[i]);

		sum += weight == NOTHING ? 0 : weight;
	}
	if (sum != 100)
		system_file_mistake(file, weights, "weights add to 100, not %" PRId64,
			sum);
	if (attr_whole(file, weights, "price") <
			attr_whole(file, bounds, "price_least") ||
		attr_whole(file, weights, "price") >
			attr_whole(file, bounds, "price_most"))
		system_file_mistake(file, weights,
			"the weight of price is outside its bounds");
	if (attr_whole(file, weights, "location") >
		attr_whole(file, bounds, "location_most"))
		system_file_mistake(file, weights,
			"the weight of location is above its bound");
	if (attr_whole(file, weights, "competency") >
		attr_whole(file, bounds, "competency_most"))
		system_file_mistake(file, weights,
			"the weight of competency is above its bound");
	if (strcmp(child_text(file, rule, "location"), "none") == 0 &&
		attr_whole(file, bounds, "location_most") > 0)
		system_file_mistake(file, bounds,
			"where places do not count, location has no points");
}

static void check_rules(struct system_file *file)
{
	static const char *const positive[] = { "scale", "evaluators", "suitable" };

	for (xmlNode *it = child_of(child_of(file->system, "rules"), "rule"); it;
		it = next_of(it)) {
		unique(file, it, "id");
		check_weights(file, it);
		for (size_t i = 0; i < sizeof(positive) / sizeof(*positive); i++) {
			if (child_whole(file, it, positive[i]) < 1)
				system_file_mistake(file, child_of(it, positive[i]),
					"%s is 1 or more", positive[i]);
		}
		if (child_hundredths(file, it, "band") < 1)
			system_file_mistake(file, child_of(it, "band"),
				"a band is wider than nothing");
		if (child_hundredths(file, it, "pass_mark") > 0 &&
			!child_of(it, "reason"))
			system_file_mistake(file, child_of(it, "pass_mark"),
				"a pass mark needs its reason");
	}
}

static void check_category(struct system_file *file, xmlNode *it)
{
	const char *rule = node_attr(file, it, "rule"),
		   *number = node_attr(file, it, "number");
	bool lot = child_of(it, "category");

	if (category_find(file, number) != it)
		system_file_mistake(file, it, "category %s is there twice", number);
	if (lot && rule)
		system_file_mistake(file, it,
			"category %s has kinds: they have the rules", number);
	if (!lot && !rule)
		system_file_mistake(file, it, "category %s needs a rule", number);
	if (rule && !rule_find(file, rule))
		system_file_mistake(file, it, "there is no rule %s", rule);
	if (!lot && !child_of(it, "costs"))
		system_file_mistake(file, it, "category %s needs cost lines", number);
	for (xmlNode *cap = child_of(it, "cap"); cap; cap = next_of(cap)) {
		const char *authority = node_attr(file, cap, "authority");

		if (authority && !authority_find(file, authority))
			system_file_mistake(file, cap, "%s is none of the authorities",
				authority);
		if (node_attr(file, cap, "to"))
			check_span(file, cap, "to");
		check_decision(file, cap);
	}
}

/* What statement weights of the category add to. */
static int64_t statements(struct system_file *file, const char *number)
{
	int64_t sum = 0;

	for (xmlNode *it = child_of(child_of(file->system, "criteria"), "criterion"); it;
		it = next_of(it)) {
		for (xmlNode *weight = child_of(it, "weight"); weight;
			weight = next_of(weight)) {
			char *list = node_attr(file, weight, "categories"), *one;

			while ((one = list_next(&list)))
				sum += strcmp(one, number) == 0
					? strtoll(node_text(file, weight), NULL, 10)
					: 0;
		}
	}
	return sum;
}

static void check_statements(struct system_file *file, xmlNode *category)
{
	const char *number = node_attr(file, category, "number");
	xmlNode *rule = rule_find(file, node_attr(file, category, "rule"));
	int64_t sum = statements(file, number);

	if (!rule)
		return;
	if (sum && sum != 100)
		system_file_mistake(file, category,
			"statements of category %s add to 100, not %" PRId64, number,
			sum);
	if (!sum && attr_whole(file, child_of(rule, "bounds"), "competency_most") > 0)
		system_file_mistake(file, category,
			"category %s carries a score, but no statement earns it", number);
}

static void check_criterion(struct system_file *file, xmlNode *it)
{
	bool statement = has(file, it, "kind", "statement");

	unique(file, it, "code");
	check_numbers(file, it, "categories");
	if (statement != (child_of(it, "weight") != NULL))
		system_file_mistake(file, it, "statements, and only they, have weights");
	if (statement && node_attr(file, it, "categories"))
		system_file_mistake(file, it,
			"the weights of a statement say its categories");
	for (xmlNode *weight = child_of(it, "weight"); weight; weight = next_of(weight)) {
		check_numbers(file, weight, "categories");
		if (strcmp(node_text(file, weight), "0") == 0)
			system_file_mistake(file, weight, "a weight is 1 or more");
	}
}

bool system_file_check(struct system_file *file)
{
	check_authorities(file);
	check_terms(file);
	check_closures(file);
	check_limits(file);
	check_rules(file);
	for (xmlNode *it = category_next(file, NULL); it; it = category_next(file, it)) {
		check_category(file, it);
		check_statements(file, it);
	}
	for (xmlNode *it = child_of(child_of(file->system, "criteria"), "criterion"); it;
		it = next_of(it))
		check_criterion(file, it);
	return !file->mistakes;
}
