/* What anybody may read: which systems are open, what each asks for, how it decides; and about this service. */
#include <string.h>

#include "core/db.h"
#include "core/list.h"
#include "core/xml.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/timeline.h"

int visitor_start(struct request *r)
{
	struct result *systems = db_query(r->db, &q_system_list, NO_ARGS);
	struct result *categories = db_query(r->db, &q_system_list_categories, NO_ARGS);

	for (size_t i = 0; i < systems->rows; i++) {
		xmlNode *system = xml_row(r->page, "system", systems, i);
		int64_t id = result_number_at(systems, i, "id");

		for (size_t j = 0; j < categories->rows; j++)
			if (result_number_at(categories, j, "system") == id)
				xml_row(system, "category", categories, j);
	}
	return reply_page(r, 200, "start");
}

/* Rows of a query with a column `category`, into the category's element. */
static void add_parts(xmlNode *category, int64_t id, const char *name,
	const struct result *parts)
{
	for (size_t i = 0; i < parts->rows; i++)
		if (result_number_at(parts, i, "category") == id)
			xml_row(category, name, parts, i);
}

static void add_categories(struct request *r, xmlNode *system)
{
	struct result *categories = db_query(r->db, &q_system_categories,
		ARGS(ARG("id", r->id)));
	struct result *lines = db_query(r->db, &q_system_cost_lines,
		ARGS(ARG("id", r->id)));
	struct result *caps = db_query(r->db, &q_system_caps, ARGS(ARG("id", r->id)));

	for (size_t i = 0; i < categories->rows; i++) {
		xmlNode *category = xml_row(system, "category", categories, i);
		int64_t id = result_number_at(categories, i, "id");

		add_parts(category, id, "line", lines);
		add_parts(category, id, "cap", caps);
	}
}

int visitor_system(struct request *r)
{
	struct result *found = db_query(r->db, &q_system_published,
		ARGS(ARG("id", r->id)));
	xmlNode *system;

	if (!found->rows)
		return reply_not_found(r);
	system = xml_row(r->page, "system", found, 0);
	xml_rows(system, "term",
		db_query(r->db, &q_system_terms, ARGS(ARG("id", r->id))));
	xml_rows(system, "closure",
		db_query(r->db, &q_system_closures, ARGS(ARG("id", r->id))));
	add_categories(r, system);
	xml_rows(system, "criterion",
		db_query(r->db, &q_system_criteria, ARGS(ARG("id", r->id))));
	xml_rows(system, "rule",
		db_query(r->db, &q_system_rules, ARGS(ARG("id", r->id))));
	if (request_is(r, ROLE_OFFICER))
		history_add(r, "system", r->id);
	return reply_page(r, 200, "system");
}

static const struct option channels[] = {
	{ .value = "journal", .label = "Find a Tender" },
	{ .value = "contracts_finder", .label = "Contracts Finder" },
	{ 0 },
};

static const struct list_column notice_columns[] = {
	CELL("title", "Notice", .look = LIST_HEAD | LIST_SORTS),
	CELL("published_on", "Published", .look = LIST_SORTS),
	CELL("system", "System", .look = LIST_SORTS),
	CELL("authority", "Council", .look = LIST_UNDER),
	CELL("publication", "Number", .look = LIST_SORTS),
	CELL("channel", "Journal", .look = LIST_UNDER, .words = channels),
	CELL("form", "Form", .look = LIST_FILE),
	CELL("quarter", "Quarter from", .look = LIST_FILE),
	CELL("items", "Awards", .look = LIST_NUMBER | LIST_SORTS),
	{ 0 },
};

static const struct list_filter notice_filters[] = {
	TEXT_FILTER("text", "Title or number"),
	ONE_FILTER("system", "System", .choices = &q_system_with_notices),
	DAYS_FILTER("published", "Published"),
	{ 0 },
};

static const struct list notices = {
	.name = "notices",
	.one = "notice",
	.many = "notices",
	.rows = &q_system_notices_published,
	.count = &q_system_notices_count,
	.columns = notice_columns,
	.filters = notice_filters,
	.sort = "-published_on",
	.nothing = "None yet. The awards of a quarter are published within 30 days of "
		   "its end.",
};

int visitor_notices(struct request *r)
{
	return list_page(r, &notices, NO_ARGS, "notices_published");
}
