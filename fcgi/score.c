/*
 * dps score: works an exported result out again from its inputs alone.
 *
 * The file is the model of a result page (Accept: application/xml).  Weights,
 * marks, prices and distances are read from it, every figure and rank is worked
 * out by domain/scoring.c, printed, and compared with what the file records.
 */
#include <inttypes.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "core/arena.h"
#include "core/money.h"
#include "core/xml.h"
#include "domain/choice.h"
#include "domain/state.h"

struct exported {
	xmlNode *result;
	struct competition competition;
	struct choice_rule rule;
	size_t count;
	struct bid_input *bids;
	xmlNode **nodes;
	bool whole; /* nothing that is needed is missing */
};

static const int64_t most_number = 1000000000000000;

/* ---- reading ---- */

static xmlNode *child(xmlNode *parent, const char *name)
{
	xmlNode *node = parent ? xmlFirstElementChild(parent) : NULL;

	while (node && strcmp((const char *)node->name, name) != 0)
		node = xmlNextElementSibling(node);
	return node;
}

/* The text of an element that holds nothing but text; "" if there is none. */
static const char *text_of(const xmlNode *node)
{
	const xmlNode *text = node ? node->children : NULL;

	return text && text->type == XML_TEXT_NODE && text->content
		? (const char *)text->content
		: "";
}

static int64_t number_of(const xmlNode *node)
{
	const char *text = text_of(node);
	char *end;
	int64_t number = strtoll(text, &end, 10);

	/* Sums of what no result can hold shall not overflow. */
	return *text && !*end && llabs(number) < most_number ? number : NOTHING;
}

static int64_t number_in(xmlNode *parent, const char *name)
{
	return number_of(child(parent, name));
}

static int64_t needed(struct exported *exported, xmlNode *parent, const char *name)
{
	int64_t number = number_in(parent, name);

	if (number < 0) {
		fprintf(stderr, "dps score: <%s> has no %s\n", (const char *)parent->name,
			name);
		exported->whole = false;
	}
	return number;
}

static void read_weights(struct exported *exported, xmlNode *weights)
{
	xmlNode *weight = weights ? xmlFirstElementChild(weights) : NULL;
	int64_t sum = 0;

	for (; weight; weight = xmlNextElementSibling(weight)) {
		xmlAttr *name = xmlHasProp(weight, BAD_CAST "criterion");
		int i = name ? word_find(criterion_words, text_of((xmlNode *)name)) : -1;
		int64_t points = number_of(weight);

		if (i < 0 || points < 0)
			continue;
		exported->competition.weights[i] = points;
		sum += points;
	}
	if (sum != 100) {
		fprintf(stderr, "dps score: the weights add up to %" PRId64 ", not 100\n",
			sum);
		exported->whole = false;
	}
}

static int word_in(struct exported *exported, xmlNode *parent, const char *name,
	const char *const *words)
{
	int word = word_find(words, text_of(child(parent, name)));

	if (word < 0) {
		fprintf(stderr, "dps score: <%s> has no known %s\n",
			(const char *)parent->name, name);
		exported->whole = false;
	}
	return word;
}

static bool has_marks(const struct exported *exported, enum criterion criterion,
	int64_t marks)
{
	return exported->competition.weights[criterion] == 0 || marks > 0;
}

static void read_rules(struct exported *exported, xmlNode *result)
{
	read_weights(exported, child(result, "weights"));
	exported->competition.band = needed(exported, result, "band");
	exported->competition.scale = needed(exported, result, "scale");
	exported->competition.needs_marks = needed(exported, result, "needs_marks");
	exported->competition.features_marks = needed(exported, result, "features_marks");
	exported->rule.mode = (enum choice_mode)word_in(exported, result, "choice",
		choice_words);
	exported->rule.gap = needed(exported, result, "choice_gap");
	exported->rule.most = needed(exported, result, "choice_most");
	exported->rule.budget = number_in(result, "budget");
	/* All of these divide. */
	if (exported->competition.band < 1 || exported->competition.scale < 1 ||
		!has_marks(exported, NEEDS, exported->competition.needs_marks) ||
		!has_marks(exported, FEATURES, exported->competition.features_marks))
		exported->whole = false;
}

static struct bid_input read_bid(struct exported *exported, xmlNode *node)
{
	return (struct bid_input){
		.bid = needed(exported, node, "id"),
		.standing = (enum standing)word_in(exported, node, "standing",
			standing_words),
		.total = needed(exported, node, "total"),
		.outcomes_mark = needed(exported, node, "outcomes_mark"),
		.needs_met = needed(exported, node, "needs_met"),
		.features_met = needed(exported, node, "features_met"),
		.distance = number_in(node, "distance"),
		.competency = needed(exported, node, "competency"),
		.draw = number_in(node, "draw"),
		.must_missed = number_in(node, "must_missed") == 1,
	};
}

static bool is_bid(const xmlNode *node)
{
	return strcmp((const char *)node->name, "bid") == 0;
}

static void read_bids(struct exported *exported, struct arena *arena, xmlNode *result)
{
	size_t most = xmlChildElementCount(result);

	exported->bids = NEW_ARRAY(arena, most, struct bid_input);
	exported->nodes = NEW_ARRAY(arena, most, xmlNode *);
	for (xmlNode *node = xmlFirstElementChild(result); node;
		node = xmlNextElementSibling(node)) {
		if (!is_bid(node))
			continue;
		exported->nodes[exported->count] = node;
		exported->bids[exported->count++] = read_bid(exported, node);
		if (number_in(node, "total") < 1)
			exported->whole = false;
	}
}

/* ---- comparing ---- */

static void print_number(int64_t number)
{
	if (number == NOTHING)
		printf("nothing");
	else
		printf("%" PRId64, number);
}

/* Says so if what was recorded is not what comes out. */
static size_t differs(const char *who, const char *what, int64_t recorded, int64_t found)
{
	if (recorded == found)
		return 0;
	printf("DIFFERS: %s, %s: recorded ", who, what);
	print_number(recorded);
	printf(", found ");
	print_number(found);
	putchar('\n');
	return 1;
}

static size_t compare_marks(const char *who, xmlNode *bid,
	const struct exported *exported, const struct bid_score *score)
{
	bool seen[CRITERIA] = { false };
	size_t wrong = 0;

	for (xmlNode *mark = xmlFirstElementChild(bid); mark;
		mark = xmlNextElementSibling(mark)) {
		int i = word_find(criterion_words, text_of(child(mark, "criterion")));

		if (strcmp((const char *)mark->name, "mark") != 0 || i < 0)
			continue;
		seen[i] = true;
		wrong += differs(who, criterion_words[i], number_in(mark, "points"),
			score->points[i]);
	}
	for (enum criterion i = 0; i < CRITERIA; i++) {
		if (!seen[i] && exported->competition.weights[i] > 0)
			wrong += differs(who, criterion_words[i], NOTHING,
				score->points[i]);
	}
	return wrong;
}

static size_t compare_bid(const struct exported *exported, size_t i,
	const struct bid_score *score, bool offered)
{
	xmlNode *bid = exported->nodes[i];
	const char *who = text_of(child(bid, "establishment"));

	return compare_marks(who, bid, exported, score) +
		differs(who, "quality", number_in(bid, "quality_points"),
			score->quality) +
		differs(who, "total", number_in(bid, "total_points"), score->total) +
		differs(who, "behind", number_in(bid, "behind"), score->gap) +
		differs(who, "rank", number_in(bid, "position"), score->position) +
		differs(who, "offered", number_in(bid, "offered"), offered);
}

/* ---- printing ---- */

static void print_bid(struct arena *arena, const struct exported *exported, size_t i,
	const struct bid_score *score, bool offered)
{
	const char *name = text_of(child(exported->nodes[i], "establishment"));

	if (score->position == NOTHING) {
		printf("   -  %-40s %s\n", name, standing_words[score->standing]);
		return;
	}
	printf("%4" PRId64 "  %-40s", score->position, name);
	for (enum criterion j = 0; j < CRITERIA; j++) {
		if (exported->competition.weights[j] > 0)
			printf(" %6s", points_show(arena, score->points[j]));
	}
	printf("  = %6s%s%s\n", points_show(arena, score->total),
		offered ? "  offered" : "",
		score->tied ? "  tied: a draw is not recorded" : "");
}

static void print_head(const struct exported *exported)
{
	printf("Rank  %-40s", "Establishment");
	for (enum criterion j = 0; j < CRITERIA; j++) {
		if (exported->competition.weights[j] > 0)
			printf(" %.3s %2" PRId64, criterion_words[j],
				exported->competition.weights[j]);
	}
	printf("    Total\n");
}

static size_t print_and_compare(struct arena *arena, const struct exported *exported)
{
	struct bid_score *scores = NEW_ARRAY(arena, exported->count, struct bid_score);
	size_t *list = NEW_ARRAY(arena, exported->count, size_t), offers, wrong = 0;
	bool *offered = NEW_ARRAY(arena, exported->count, bool);
	struct ranking ranking;

	ranking = score_bids(&exported->competition, exported->bids, exported->count,
		scores);
	offers = choice_offer(&exported->rule, exported->bids, scores, exported->count,
		list);
	for (size_t i = 0; i < offers; i++)
		offered[list[i]] = true;
	print_head(exported);
	for (size_t i = 0; i < exported->count; i++)
		print_bid(arena, exported, i, &scores[i], offered[i]);
	for (size_t i = 0; i < exported->count; i++)
		wrong += compare_bid(exported, i, &scores[i], offered[i]);
	wrong += differs("result", "lowest", number_in(exported->result, "lowest"),
		ranking.lowest);
	wrong += differs("result", "offers", number_in(exported->result, "offers"),
		(int64_t)offers);
	return wrong + ranking.draw_needed;
}

static void free_doc(void *doc)
{
	xmlFreeDoc(doc);
}

/* <page><result> of the file; NULL after saying what is wrong with it. */
static xmlNode *open_result(struct arena *arena, const char *file)
{
	xmlDoc *doc = xmlReadFile(file, NULL,
		XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
			XML_PARSE_NOBLANKS);
	xmlNode *result;

	if (!doc) {
		fprintf(stderr, "dps score: %s cannot be read as XML\n", file);
		return NULL;
	}
	arena_defer(arena, free_doc, doc);
	result = child(xmlDocGetRootElement(doc), "result");
	if (!result)
		fprintf(stderr, "dps score: %s holds no result\n", file);
	return result;
}

enum ending score_run(struct work *work)
{
	struct exported exported = { .whole = true };
	xmlNode *result = open_result(work->arena, work->operands[0]);
	size_t wrong;

	if (!result)
		return WORK_FAILED;
	exported.result = result;
	read_rules(&exported, result);
	read_bids(&exported, work->arena, result);
	if (!exported.whole) {
		fprintf(stderr, "dps score: %s lacks inputs\n", work->operands[0]);
		return WORK_FAILED;
	}
	wrong = print_and_compare(work->arena, &exported);
	if (wrong)
		printf("%zu figures differ from those recorded\n", wrong);
	else
		printf("every figure is as recorded\n");
	return wrong ? WORK_FAILED : WORK_DONE;
}
