#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/db.h"
#include "core/fault.h"
#include "core/money.h"
#include "core/value.h"
#include "jobs/import.h"
#include "jobs/system_file.h"
#include "queries.h"
#include "store/event.h"

/* A code of the file and the row it became. */
struct known {
	struct known *next;
	const char *code;
	int64_t row;
};

struct loading {
	struct system_file file;
	struct arena *arena;
	struct db *db;
	struct request request; /* nobody's, for the audit */
	int64_t system, starts_on;
	int64_t criteria; /* told so far: their order */
	struct known *authorities, *decisions, *categories;
	enum import_end end;
};

static void keep(struct loading *in, struct known **list, const char *code, int64_t row)
{
	struct known *known = NEW(in->arena, struct known);

	*known = (struct known){ .next = *list, .code = code, .row = row };
	*list = known;
}

static int64_t row_of(const struct known *list, const char *code)
{
	for (; code && list; list = list->next) {
		if (strcmp(list->code, code) == 0)
			return list->row;
	}
	return NOTHING;
}

static char *attr(struct loading *in, const xmlNode *node, const char *name)
{
	return node_attr(&in->file, node, name);
}

static char *text(struct loading *in, const xmlNode *node, const char *name)
{
	return child_text(&in->file, node, name);
}

static const char *day(struct loading *in, int64_t number)
{
	return day_write(in->arena, number);
}

static int64_t found(struct loading *in, const struct query *query,
	const struct arg *args)
{
	struct result *result = db_query(in->db, query, args);

	return result->rows ? result_number(result, "id") : NOTHING;
}

static bool known(struct loading *in, const struct query *query, const char *code)
{
	return db_query(in->db, query, ARGS(arg_text("code", code)))->rows > 0;
}

/* Codes that only the database's lists know. */
static void check_codes(struct loading *in)
{
	xmlNode *system = in->file.system;

	if (!known(in, &q_import_cpv_known, text(in, system, "cpv")))
		system_file_mistake(&in->file, child_of(system, "cpv"),
			"this CPV code is not in the list");
	for (xmlNode *it = child_of(child_of(system, "authorities"), "authority"); it;
		it = next_of(it)) {
		if (!known(in, &q_import_nuts_known, text(in, it, "nuts")))
			system_file_mistake(&in->file, child_of(it, "nuts"),
				"this region is not in the list");
	}
	for (xmlNode *it = category_next(&in->file, NULL); it;
		it = category_next(&in->file, it)) {
		if (!known(in, &q_import_cpv_known, attr(in, it, "cpv")))
			system_file_mistake(&in->file, it,
				"this CPV code is not in the list");
		for (xmlNode *cpv = child_of(it, "cpv"); cpv; cpv = next_of(cpv)) {
			if (!known(in, &q_import_cpv_known, node_text(&in->file, cpv)))
				system_file_mistake(&in->file, cpv,
					"this CPV code is not in the list");
		}
	}
}

/* An authority of another system keeps the address it has. */
static void load_authorities(struct loading *in)
{
	for (xmlNode *it =
			child_of(child_of(in->file.system, "authorities"), "authority");
		it; it = next_of(it)) {
		const char *code = attr(in, it, "code");
		int64_t row = found(in, &q_import_authority_find,
			ARGS(arg_text("code", code)));

		if (row == NOTHING)
			row = db_insert(in->db, &q_import_authority,
				ARGS(arg_text("code", code),
					ARG("name", text(in, it, "name")),
					ARG("address", text(in, it, "address")),
					ARG("town", text(in, it, "town")),
					ARG("postcode", text(in, it, "postcode")),
					ARG("nuts", text(in, it, "nuts")),
					ARG("email", text(in, it, "email")),
					ARG("phone", text(in, it, "phone")),
					ARG("url", text(in, it, "url")),
					ARG("sender", text(in, it, "sender")),
					ARG("review_body", text(in, it, "review_body"))));
		keep(in, &in->authorities, code, row);
	}
}

static void load_decisions(struct loading *in)
{
	for (xmlNode *it = child_of(child_of(in->file.system, "decisions"), "decision");
		it; it = next_of(it)) {
		int64_t authority = row_of(in->authorities, attr(in, it, "by"));
		const char *reference = text(in, it, "reference");
		int64_t row = found(in, &q_import_decision_find,
			ARGS(arg_number("authority", authority),
				arg_text("reference", reference)));

		if (row == NOTHING)
			row = db_insert(in->db, &q_import_decision,
				ARGS(arg_number("authority", authority),
					arg_text("reference", reference),
					ARG("taker", attr(in, it, "taker")),
					ARG("title", text(in, it, "title")),
					ARG("reason", text(in, it, "reason")),
					ARG("consulted", text(in, it, "consulted")),
					ARG("decided_on", attr(in, it, "on")),
					ARG("key_decision",
						attr(in, it, "key") ? 1 : 0)));
		keep(in, &in->decisions, attr(in, it, "id"), row);
	}
}

static int64_t decision_of(struct loading *in, const xmlNode *node)
{
	return row_of(in->decisions, attr(in, node, "decision"));
}

static int64_t lead(struct loading *in)
{
	for (xmlNode *it =
			child_of(child_of(in->file.system, "authorities"), "authority");
		it; it = next_of(it)) {
		if (strcmp(attr(in, it, "role"), "lead") == 0)
			return row_of(in->authorities, attr(in, it, "code"));
	}
	return NOTHING;
}

/* The end of the last term that is taken, and of the last of all. */
static void last_days(struct loading *in, int64_t *ends_on, int64_t *latest_on)
{
	xmlNode *terms = child_of(in->file.system, "terms");

	*ends_on = *latest_on = attr_day(&in->file, child_of(terms, "term"), "to");
	for (xmlNode *it = child_of(terms, "option"); it; it = next_of(it)) {
		const char *taken = attr(in, it, "taken");

		if (taken && strcmp(taken, "no") == 0)
			continue;
		*latest_on = attr_day(&in->file, it, "to");
		if (taken)
			*ends_on = *latest_on;
	}
}

static void load_system(struct loading *in)
{
	xmlNode *system = in->file.system, *terms = child_of(system, "terms");
	xmlNode *limits = child_of(system, "limits"), *term = child_of(terms, "term");
	int64_t ends_on, latest_on, fee = child_hundredths(&in->file, limits, "fee");
	int64_t standstill = child_whole(&in->file, limits, "standstill");

	last_days(in, &ends_on, &latest_on);
	in->starts_on = attr_day(&in->file, term, "from");
	in->system = db_insert(in->db, &q_import_system,
		ARGS(arg_number("authority", lead(in)),
			ARG("reference", attr(in, system, "reference")),
			ARG("name", text(in, system, "name")),
			ARG("summary", text(in, system, "summary")),
			ARG("cpv", text(in, system, "cpv")),
			ARG("procedure", text(in, system, "procedure")),
			ARG("features_text", text(in, system, "features")),
			ARG("letters", text(in, system, "letters")),
			ARG("regime", text(in, system, "regime")),
			ARG("starts_on", day(in, in->starts_on)),
			ARG("ends_on", day(in, ends_on)),
			ARG("latest_on", day(in, latest_on)),
			ARG("notice_number", text(in, system, "call")),
			ARG("estimated_value",
				child_pence(&in->file, system, "estimated_value")),
			ARG("value_cap", child_pence(&in->file, limits, "aggregate_cap")),
			ARG("value_warning",
				child_pence(&in->file, limits, "aggregate_warning")),
			ARG("contract_gate",
				child_pence(&in->file, limits, "cabinet_above")),
			ARG("fee", fee == NOTHING ? 0 : fee),
			ARG("panel", child_of(limits, "panel") ? 1 : 0),
			ARG("second_factor", child_of(limits, "second_factor") ? 1 : 0),
			ARG("standstill", standstill == NOTHING ? 0 : standstill),
			ARG("decision", decision_of(in, term))));
}

static void load_term(struct loading *in, xmlNode *it, int position, const char *state)
{
	db_change(in->db, &q_import_term,
		ARGS(ARG("system", in->system), ARG("position", position),
			ARG("starts_on", attr(in, it, "from")),
			ARG("ends_on", attr(in, it, "to")), ARG("state", state),
			ARG("decision", decision_of(in, it))));
}

static void load_terms(struct loading *in)
{
	xmlNode *terms = child_of(in->file.system, "terms");
	int position = 1;

	load_term(in, child_of(terms, "term"), position, "approved");
	for (xmlNode *it = child_of(terms, "option"); it; it = next_of(it)) {
		const char *taken = attr(in, it, "taken");

		load_term(in, it, ++position,
			!taken                              ? "option"
				: strcmp(taken, "yes") == 0 ? "approved"
							    : "declined");
	}
	for (xmlNode *it = child_of(child_of(in->file.system, "closures"), "closed"); it;
		it = next_of(it))
		db_change(in->db, &q_import_closure,
			ARGS(ARG("system", in->system),
				ARG("starts_on", attr(in, it, "from")),
				ARG("ends_on", attr(in, it, "reopens")),
				ARG("reason", node_text(&in->file, it)),
				ARG("decision", decision_of(in, it))));
}

static void load_rule(struct loading *in, int64_t category, const xmlNode *rule)
{
	struct system_file *file = &in->file;
	xmlNode *weights = child_of(rule, "weights"), *bounds = child_of(rule, "bounds");
	xmlNode *choice = child_of(rule, "choice"), *review = child_of(rule, "review");

	db_insert(in->db, &q_import_rule,
		ARGS(ARG("category", category), ARG("starts_on", attr(in, rule, "from")),
			ARG("invites", text(in, rule, "invites")),
			ARG("location", text(in, rule, "location")),
			ARG("choice", node_text(file, choice)),
			ARG("choice_gap", attr_hundredths(file, choice, "gap")),
			ARG("choice_most", attr_whole(file, choice, "most")),
			ARG("formula", text(in, rule, "formula")),
			ARG("price_least", attr_whole(file, bounds, "price_least")),
			ARG("price_most", attr_whole(file, bounds, "price_most")),
			ARG("competency_most",
				attr_whole(file, bounds, "competency_most")),
			ARG("location_most", attr_whole(file, bounds, "location_most")),
			ARG("price_weight", attr_whole(file, weights, "price")),
			ARG("outcomes_weight", attr_whole(file, weights, "outcomes")),
			ARG("needs_weight", attr_whole(file, weights, "needs")),
			ARG("features_weight", attr_whole(file, weights, "features")),
			ARG("location_weight", attr_whole(file, weights, "location")),
			ARG("competency_weight", attr_whole(file, weights, "competency")),
			ARG("incentive_weight", attr_whole(file, weights, "incentive")),
			ARG("band", child_hundredths(file, rule, "band")),
			ARG("scale", child_whole(file, rule, "scale")),
			ARG("evaluators", child_whole(file, rule, "evaluators")),
			ARG("least_days", child_whole(file, rule, "least_days")),
			ARG("suitable", child_whole(file, rule, "suitable")),
			ARG("negotiation", child_of(rule, "negotiation") ? 1 : 0),
			ARG("review_months", attr_whole(file, review, "months")),
			ARG("review_step", attr_hundredths(file, review, "step")),
			ARG("pass_mark", child_hundredths(file, rule, "pass_mark")),
			ARG("reason", text(in, rule, "reason"))));
}

static void load_costs(struct loading *in, int64_t category, const xmlNode *it)
{
	int position = 0;

	for (xmlNode *line = child_of(child_of(it, "costs"), "line"); line;
		line = next_of(line))
		db_insert(in->db, &q_import_cost_line,
			ARGS(ARG("category", category), ARG("position", ++position),
				ARG("name", node_text(&in->file, line)),
				ARG("kind", attr(in, line, "kind")),
				ARG("applies", attr(in, line, "for")),
				ARG("unit", attr(in, line, "unit"))));
}

static void load_caps(struct loading *in, int64_t category, const xmlNode *it)
{
	for (xmlNode *cap = child_of(it, "cap"); cap; cap = next_of(cap)) {
		int64_t amount = NOTHING;

		money_read(node_text(&in->file, cap), &amount);
		db_insert(in->db, &q_import_cap,
			ARGS(ARG("category", category),
				ARG("authority",
					row_of(in->authorities,
						attr(in, cap, "authority"))),
				ARG("amount", amount),
				ARG("starts_on", attr(in, cap, "from")),
				ARG("ends_on", attr(in, cap, "to")),
				ARG("unit", attr(in, cap, "unit")),
				ARG("decision", decision_of(in, cap))));
	}
}

static bool listed(struct loading *in, const xmlNode *node, const char *name,
	const char *number)
{
	char *list = attr(in, node, name);

	if (!list)
		return true;
	for (char *one; (one = list_next(&list));) {
		if (strcmp(one, number) == 0)
			return true;
	}
	return false;
}

static void load_participants(struct loading *in, int64_t category, const char *number)
{
	for (xmlNode *it =
			child_of(child_of(in->file.system, "authorities"), "authority");
		it; it = next_of(it)) {
		const char *joined = attr(in, it, "joined");

		if (!listed(in, it, "buys", number))
			continue;
		db_change(in->db, &q_import_participant,
			ARGS(ARG("category", category),
				ARG("authority",
					row_of(in->authorities, attr(in, it, "code"))),
				ARG("kind", attr(in, it, "role")),
				ARG("joined_on",
					joined ? joined : day(in, in->starts_on))));
	}
}

static void load_category(struct loading *in, const xmlNode *it)
{
	const char *number = attr(in, it, "number"), *rule = attr(in, it, "rule");
	const char *lot = attr(in, it->parent, "number");
	const xmlNode *costs = child_of(it, "costs");
	int64_t category = db_insert(in->db, &q_import_category,
		ARGS(ARG("system", in->system), ARG("number", number),
			ARG("name", text(in, it, "name")),
			ARG("category", row_of(in->categories, lot)),
			ARG("cpv", attr(in, it, "cpv")),
			ARG("summary", text(in, it, "summary")),
			ARG("blocks", attr(in, it, "blocks") ? 1 : 0),
			ARG("referral_hint", text(in, it, "hint")),
			ARG("discount", costs ? attr(in, costs, "discount") : NULL)));

	keep(in, &in->categories, number, category);
	for (xmlNode *cpv = child_of(it, "cpv"); cpv; cpv = next_of(cpv))
		db_change(in->db, &q_import_category_cpv,
			ARGS(ARG("category", category),
				ARG("cpv", node_text(&in->file, cpv))));
	if (rule)
		load_rule(in, category, rule_find(&in->file, rule));
	load_costs(in, category, it);
	load_participants(in, category, number);
	load_caps(in, category, it);
}

/* A criterion of one category (NULL: of all) is a row of its own. */
static void load_criterion(struct loading *in, const xmlNode *it, const char *number,
	int64_t weight)
{
	const char *code = attr(in, it, "code");

	db_insert(in->db, &q_import_criterion,
		ARGS(ARG("system", in->system),
			ARG("category", row_of(in->categories, number)),
			ARG("code",
				number ? arena_text(in->arena, "%s.%s", code, number)
				       : code),
			ARG("position", ++in->criteria),
			ARG("level", attr(in, it, "level")),
			ARG("head", attr(in, it, "head")),
			ARG("kind", attr(in, it, "kind")),
			ARG("name", text(in, it, "name")),
			ARG("question", text(in, it, "question")),
			ARG("guidance", text(in, it, "guidance")), ARG("weight", weight),
			ARG("optional", attr(in, it, "optional") ? 1 : 0),
			ARG("evidence", attr(in, it, "evidence")),
			ARG("document", attr(in, it, "document")),
			ARG("lookback", attr_whole(&in->file, it, "lookback")),
			ARG("author", attr(in, it, "author")),
			ARG("evaluator", attr(in, it, "evaluator")),
			ARG("justification", text(in, it, "justification"))));
}

static void load_for_each(struct loading *in, const xmlNode *it, const xmlNode *list,
	int64_t weight)
{
	char *numbers = attr(in, list, "categories");

	for (char *number; (number = list_next(&numbers));)
		load_criterion(in, it, number, weight);
}

static void load_criteria(struct loading *in)
{
	for (xmlNode *it = child_of(child_of(in->file.system, "criteria"), "criterion");
		it; it = next_of(it)) {
		if (!child_of(it, "weight") && !attr(in, it, "categories"))
			load_criterion(in, it, NULL, NOTHING);
		load_for_each(in, it, it, NOTHING);
		for (xmlNode *weight = child_of(it, "weight"); weight;
			weight = next_of(weight))
			load_for_each(in, it, weight,
				strtoll(node_text(&in->file, weight), NULL, 10));
	}
}

static void load_words(struct loading *in, const char *name, const struct query *query)
{
	for (xmlNode *it = child_of(in->file.system, name); it; it = next_of(it))
		db_insert(in->db, query,
			ARGS(ARG("system", in->system), ARG("kind", attr(in, it, "for")),
				ARG("name", node_text(&in->file, it))));
}

static void load(void *context)
{
	struct loading *in = context;
	const char *reference = node_attr(&in->file, in->file.system, "reference");

	db_begin(in->db, READ_WRITE);
	if (found(in, &q_import_system_find, ARGS(arg_text("reference", reference))) !=
		NOTHING) {
		printf("%s: the system %s is there already; nothing was changed\n",
			in->file.name, reference);
		in->end = IMPORT_DONE;
		return;
	}
	check_codes(in);
	if (in->file.mistakes)
		return;
	load_authorities(in);
	load_decisions(in);
	load_system(in);
	load_terms(in);
	for (xmlNode *it = category_next(&in->file, NULL); it;
		it = category_next(&in->file, it))
		load_category(in, it);
	load_criteria(in);
	load_words(in, "reason", &q_import_reason);
	load_words(in, "tag", &q_import_tag);
	audit(&in->request, "system", in->system, "imported", NULL, reference);
	db_commit(in->db);
	printf("%s: the system %s is loaded\n", in->file.name, reference);
	in->end = IMPORT_DONE;
}

enum import_end import_system(const char *name)
{
	struct arena *arena = arena_new();
	struct loading in = { .arena = arena, .end = IMPORT_REFUSED };
	enum fault fault = FAULT_NONE;

	if (system_file_read(&in.file, arena, name) && system_file_check(&in.file)) {
		in.db = db_new(arena);
		in.request = (struct request){ .arena = arena,
			.db = in.db,
			.number = "import" };
		fault = guard(load, &in);
		if (fault != FAULT_NONE)
			fprintf(stderr, "%s: %s\n", name,
				fault == FAULT_AWAY
					? "the database cannot be reached"
					: "the database refused it; nothing was changed");
		db_rollback(in.db);
		db_free(in.db);
	}
	if (fault == FAULT_NONE && in.file.mistakes)
		fprintf(stderr, "%s: %d mistake%s; nothing was changed\n", name,
			in.file.mistakes, in.file.mistakes == 1 ? "" : "s");
	arena_free(arena);
	return fault == FAULT_NONE ? in.end : IMPORT_FAULT;
}
