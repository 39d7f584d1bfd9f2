/* An authority's referrals. */
#include "core/date.h"
#include "core/list.h"
#include "core/xml.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"

/* Stages a referral goes through, as people ask for them. */
static const struct option stages[] = {
	{ .value = "draft", .label = "Draft" },
	{ .value = "open", .label = "Open for bids" },
	{ .value = "closed", .label = "Bids to open" },
	{ .value = "marking", .label = "Being marked" },
	{ .value = "family", .label = "With family" },
	{ .value = "award", .label = "Award to approve" },
	{ .value = "awarded", .label = "Awarded" },
	{ .value = "ended", .label = "Ended" },
	{ 0 },
};

static const struct option whose[] = {
	{ .value = "mine", .label = "Mine only" },
	{ 0 },
};

static const struct list_column columns[] = {
	CELL("reference", "Referral", .link = "/referrals/",
		.look = LIST_HEAD | LIST_SORTS),
	CELL("next_at", "Next date", .look = LIST_SORTS),
	CELL("category", "For", .look = LIST_SORTS),
	CELL("title", "Title", .look = LIST_UNDER),
	CELL("age", "Age", .look = LIST_FILE | LIST_NUMBER),
	CELL("children", "Children", .look = LIST_FILE | LIST_NUMBER),
	CELL("stage", "State", .look = LIST_TAG | LIST_SORTS, .words = stages),
	CELL("invited", "Invited", .look = LIST_NUMBER | LIST_SORTS),
	CELL("published_at", "Published", .look = LIST_FILE),
	{ 0 },
};

static const struct list_filter filters[] = {
	TEXT_FILTER("q", "Reference or words"),
	MANY_FILTER("state", "State", .options = stages,
		.usual = "draft,open,closed,marking,family,award", .usual_label = "live"),
	MANY_FILTER("category", "Category", .choices = &q_referral_list_categories),
	MANY_FILTER("who", "Whose", .options = whose),
	{ 0 },
};

/* Whether the next date is past, or within two days. */
static void add_due(struct request *r, xmlNode *row, const struct result *rows, size_t at)
{
	struct moment now, next;

	if (!moment_read(r->now, &now) ||
		!moment_read(result_text_at(rows, at, "next_at"), &next))
		return;
	if (moment_between(now, next) <= 0)
		xml_text(row, "due", "late");
	else if (next.day - now.day <= 2)
		xml_text(row, "due", "soon");
}

static const struct list referrals = {
	.name = "referrals",
	.one = "referral",
	.many = "referrals",
	.rows = &q_referral_list,
	.count = &q_referral_count,
	.columns = columns,
	.filters = filters,
	.sort = "next_at",
	.nothing = "There is no referral yet. A broker drafts one for each child or "
		   "group of "
		   "brothers and sisters who need a placement.",
	.act = { "/referrals/new", "Draft a referral", ROLE_BROKER },
	.dress = add_due,
};

int referral_list(struct request *r)
{
	return list_page(r, &referrals,
		ARGS(ARG("authority", r->who.authority), ARG("person", r->who.person)),
		"referral_list");
}
