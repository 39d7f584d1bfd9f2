/* For the administrator: who may do what for whom. */
#include <string.h>

#include "core/form.h"
#include "core/list.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"

static const struct option person_words[] = {
	{ .value = "invited", .label = "Invited" },
	{ .value = "active", .label = "Active" },
	{ .value = "left", .label = "Left" },
	{ 0 },
};

static const struct list_column people_columns[] = {
	CELL("name", "Name", .link = "/people/", .look = LIST_HEAD | LIST_SORTS),
	CELL("email", "Email address", .look = LIST_UNDER),
	CELL("roles", "Roles"),
	CELL("state", "State", .look = LIST_TAG | LIST_SORTS, .words = person_words),
	CELL("seen_at", "Last seen", .look = LIST_SORTS | LIST_WIDE),
	CELL("expires_at", "Invited until", .look = LIST_SORTS | LIST_WIDE),
	{ 0 },
};

static const struct list_filter people_filters[] = {
	TEXT_FILTER("text", "Name or email address"),
	ONE_FILTER("state", "State", .options = person_words),
	{ 0 },
};

static const struct list people = {
	.name = "people",
	.one = "person",
	.many = "people",
	.rows = &q_people_list,
	.count = &q_people_count,
	.columns = people_columns,
	.filters = people_filters,
	.sort = "name",
	.nothing = "Nobody has an account yet.",
	.act = { "/people/new", "Invite a person" },
};

int people_list(struct request *r)
{
	return list_page(r, &people, NO_ARGS, "people");
}
