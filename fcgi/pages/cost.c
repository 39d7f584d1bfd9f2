/* Core costs of the categories applied for: stated once, and the most that any bid may ask. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/money.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/application.h"
#include "store/event.h"

/* Reductions are stated for two, three, and four or more children (RULES A25). */
enum { LEAST_CHILDREN = 2, MOST_CHILDREN = 4 };

struct costs {
	char *category; /* its row, if the page is about one alone */
	char *act;
};

static const struct option acts[] = {
	{ "save", "Save and continue", NULL },
	{ "add", "Save and add up", NULL },
	{ 0 },
};

static const struct field fields[] = {
	FIELD(kind_hidden, char *, struct costs, category, .optional = true),
	ACT(struct costs, act, .options = acts),
	{ 0 },
};

static void ask_lines(struct form *form, const struct result *lines)
{
	for (size_t row = 0; row < lines->rows; row++) {
		const char *applies = result_text_at(lines, row, "applies");
		int64_t line = result_number_at(lines, row, "id");
		struct field *field = form_ask(form, &kind_money, "cost.%" PRId64, line);

		field->label = result_text_at(lines, row, "name");
		field->hint = applies ? arena_text(form->r->arena, "For %s", applies)
				      : NULL;
		field->optional = true;
		field->row = line;
		form_set_number(form, field->name,
			result_number_at(lines, row, "amount"));
	}
}

/* Does the category ask what is taken off for brothers and sisters? */
static bool has_discount(const struct result *entries, size_t row)
{
	const char *discount = result_text_at(entries, row, "discount");

	return discount && strcmp(discount, "children") == 0;
}

static void ask_discounts(struct form *form, const struct result *entries)
{
	static const char *const labels[] = { "Two children", "Three children",
		"Four children or more" };

	for (size_t row = 0; row < entries->rows; row++) {
		int64_t category = result_number_at(entries, row, "category");

		for (int least = LEAST_CHILDREN;
			has_discount(entries, row) && least <= MOST_CHILDREN; least++) {
			struct field *field = form_ask(form, &kind_percent,
				"discount.%" PRId64 ".%d", category, least);

			field->label = labels[least - LEAST_CHILDREN];
			field->optional = true;
			field->most = 10000;
			field->row = category;
			field->group = "discount";
		}
	}
}

static void fill_discounts(struct form *form, const struct result *kept,
	const struct result *entries)
{
	for (size_t row = 0; row < kept->rows; row++)
		for (size_t entry = 0; entry < entries->rows; entry++)
			if (has_discount(entries, entry) &&
				result_number_at(entries, entry, "category") ==
					result_number_at(kept, row, "category"))
				form_set_number(form,
					arena_text(form->r->arena,
						"discount.%" PRId64 ".%" PRId64,
						result_number_at(kept, row, "category"),
						result_number_at(kept, row, "least")),
					result_number_at(kept, row, "percent"));
}

/* What is offered for more children is not worse than for fewer. */
static void check_discounts(struct form *form, int64_t category)
{
	int64_t before = NOTHING;

	for (int least = LEAST_CHILDREN; least <= MOST_CHILDREN; least++) {
		int64_t percent = form_number(form, "discount.%" PRId64 ".%d", category,
			least);

		if (percent != NOTHING && before != NOTHING && percent < before)
			form_error(form,
				arena_text(form->r->arena, "discount.%" PRId64 ".%d",
					category, least),
				"The reduction for more children must not be smaller");
		before = percent != NOTHING ? percent : before;
	}
}

static int64_t core_of(const struct form *form, const struct result *lines,
	int64_t category)
{
	int64_t core = 0;

	for (size_t row = 0; row < lines->rows; row++) {
		int64_t amount;

		if (result_number_at(lines, row, "category") != category ||
			strcmp(result_text_at(lines, row, "kind"), "core") != 0)
			continue;
		amount = form_number(form, "cost.%" PRId64,
			result_number_at(lines, row, "id"));
		core += amount == NOTHING ? 0 : amount;
	}
	return core;
}

/* The first core line of a category, where its mistakes lead. */
static const char *first_line(struct form *form, const struct result *lines,
	int64_t category)
{
	for (size_t row = 0; row < lines->rows; row++)
		if (result_number_at(lines, row, "category") == category)
			return arena_text(form->r->arena, "cost.%" PRId64,
				result_number_at(lines, row, "id"));
	return NULL;
}

/* A common cap is told at once: an application over it cannot succeed (RULES A24). */
static void check_cap(struct form *form, const struct result *lines,
	const struct result *entries, size_t row)
{
	int64_t category = result_number_at(entries, row, "category");
	int64_t cap = result_number_at(entries, row, "cap");
	int64_t core = core_of(form, lines, category);

	if (!cap_allows(core, cap))
		form_error(form, first_line(form, lines, category),
			"Core costs come to %s together. They must be %s or less",
			money_show(form->r->arena, core),
			money_show(form->r->arena, cap));
}

static void check(struct form *form, const struct result *lines,
	const struct result *entries)
{
	for (size_t row = 0; row < entries->rows; row++) {
		check_cap(form, lines, entries, row);
		if (has_discount(entries, row))
			check_discounts(form, result_number_at(entries, row, "category"));
	}
}

static void save_lines(struct form *form, const struct result *lines)
{
	struct request *r = form->r;

	for (size_t row = 0; row < lines->rows; row++) {
		int64_t line = result_number_at(lines, row, "id");
		int64_t amount = form_number(form, "cost.%" PRId64, line);

		db_change(r->db,
			amount == NOTHING ? &q_entry_cost_remove : &q_entry_cost_save,
			ARGS(ARG("application", r->id),
				ARG("category", result_number_at(lines, row, "category")),
				ARG("line", line), ARG("amount", amount)));
	}
}

static void save_discounts(struct form *form, int64_t category)
{
	struct request *r = form->r;

	for (int least = LEAST_CHILDREN; least <= MOST_CHILDREN; least++) {
		int64_t percent = form_number(form, "discount.%" PRId64 ".%d", category,
			least);

		db_change(r->db,
			percent == NOTHING ? &q_entry_discount_remove
					   : &q_entry_discount_save,
			ARGS(ARG("application", r->id), ARG("category", category),
				ARG("least", least), ARG("percent", percent)));
	}
}

static void save(struct form *form, const struct result *lines,
	const struct result *entries)
{
	save_lines(form, lines);
	for (size_t row = 0; row < entries->rows; row++)
		if (has_discount(entries, row))
			save_discounts(form, result_number_at(entries, row, "category"));
	audit(form->r, "application", form->r->id, "costs", NULL, NULL);
}

/* The category that the page is about; NOTHING: all of them. */
static int64_t category_of(struct request *r)
{
	const char *category = r->method == POST ? request_param(r, "category")
						 : request_query(r, "category");

	return category && *category ? strtoll(category, NULL, 10) : NOTHING;
}

/* Where the page itself is shown again. */
static int again(struct request *r, int64_t category)
{
	if (category == NOTHING)
		return reply_redirect(r, "/applications/%" PRId64 "/costs", r->id);
	return reply_redirect(r, "/applications/%" PRId64 "/costs?category=%" PRId64,
		r->id, category);
}

int application_costs(struct request *r)
{
	int64_t category = category_of(r);
	const struct arg *mine = ARGS(ARG("application", r->id),
		ARG("provider", r->who.provider), ARG("category", category));
	struct result *own = db_query(r->db,
		r->method == POST ? &q_application_lock : &q_application_own, mine);
	struct result *lines, *entries;
	struct costs costs = { 0 };
	struct form *form = form_new(r, fields, &costs);

	if (own->rows == 0)
		return reply_not_found(r);
	if (!application_may(own, APPLICATION_SAVE, r->who.roles))
		return reply_refused(r, "application_sent");
	lines = db_query(r->db, &q_application_cost_lines, mine);
	entries = db_query(r->db, &q_application_entries, mine);
	if (entries->rows == 0)
		return reply_not_found(r);
	form_set_text(form, "category", request_query(r, "category"));
	ask_lines(form, lines);
	ask_discounts(form, entries);
	fill_discounts(form, db_query(r->db, &q_application_discounts, mine), entries);
	form_read(form);
	if (form->good)
		check(form, lines, entries);
	if (!form->good) {
		xml_rows(r->page, "application",
			db_query(r->db, &q_application_own, mine));
		xml_rows(r->page, "entry", entries);
		xml_rows(r->page, "line", lines);
		return form_page(form, "application_costs");
	}
	save(form, lines, entries);
	if (strcmp(costs.act, "add") == 0)
		return again(r, category);
	return reply_redirect(r, "/applications/%" PRId64, r->id);
}
