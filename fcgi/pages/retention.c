/* How long each kind of record is kept: told to everybody, changed by the administrator. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/xml.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/retention.h"

enum { LISTED = 100 };

static xmlNode *add_rule(struct request *r, const struct result *rules, size_t row)
{
	xmlNode *rule = xml_row(r->page, "rule", rules, row);

	xml_text(rule, "label", retention_words(result_text_at(rules, row, "kind")));
	return rule;
}

static int64_t due_of(const struct result *counts, int64_t id)
{
	for (size_t row = 0; row < counts->rows; row++)
		if (result_number_at(counts, row, "id") == id)
			return result_number_at(counts, row, "due");
	return 0;
}

int retention_list(struct request *r)
{
	const struct result *rules = db_query(r->db, &q_retention_rules, NO_ARGS);
	const struct result *counts = request_is(r, ROLE_ADMINISTRATOR)
		? db_query(r->db, &q_retention_counts, NO_ARGS)
		: NULL;

	for (size_t row = 0; row < rules->rows; row++) {
		xmlNode *rule = add_rule(r, rules, row);

		if (counts)
			xml_number(rule, "due",
				due_of(counts, result_number_at(rules, row, "id")));
	}
	return reply_page(r, 200, "retention");
}

struct keeping {
	int64_t years;
	char *reason;
};

static const struct field keeping_fields[] = {
	WHOLE(struct keeping, years, .label = "Years", .most = 100, .optional = true,
		.hint = "Leave empty to keep these records for good"),
	LINE(struct keeping, reason, .label = "Why it is changed", .most = 400,
		.missing = "Say why it is changed"),
	{ 0 }
};

static const char *years_words(struct arena *arena, int64_t years)
{
	return years == NOTHING
		? "for good"
		: arena_text(arena, "%" PRId64 " year%s", years, years == 1 ? "" : "s");
}

static int show(struct request *r, const struct result *rule, struct form *form)
{
	int64_t due = result_number(db_query(r->db, &q_retention_due_count,
					    ARGS(ARG("id", r->id))),
			      "due") +
		result_number(db_query(r->db, &q_retention_due_messages,
				      ARGS(ARG("id", r->id))),
			"due");

	xml_number(add_rule(r, rule, 0), "due", due);
	xml_rows(r->page, "record",
		db_query(r->db, &q_retention_due_list,
			ARGS(ARG("id", r->id), ARG("most", LISTED))));
	return form_page(form, "retention_edit");
}

int retention_edit(struct request *r)
{
	struct keeping keeping;
	struct form *form = form_new(r, keeping_fields, &keeping);
	const struct result *rule = db_query(r->db, &q_retention_rule,
		ARGS(ARG("id", r->id)));
	int64_t least;

	if (!rule->rows || result_number(rule, "fixed") == 1)
		return reply_not_found(r);
	least = result_number(rule, "least");
	form_set_number(form, "years", result_number(rule, "years"));
	form_read(form);
	if (form->good && keeping.years != NOTHING && keeping.years < least)
		form_error(form, "years",
			"Years must be %" PRId64 " or more: the law wants it", least);
	if (!form->good)
		return show(r, rule, form);
	db_change(r->db, &q_retention_save,
		ARGS(ARG("id", r->id), ARG("years", keeping.years)));
	audit(r, "retention", r->id, "changed",
		years_words(r->arena, result_number(rule, "years")),
		arena_text(r->arena, "%s: %s", years_words(r->arena, keeping.years),
			keeping.reason));
	reply_flash(r, "retention_saved");
	return reply_redirect(r, "/retention");
}
