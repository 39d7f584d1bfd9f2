/* One box for references, providers, establishments, register numbers and postcodes; never for children. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/route.h"
#include "core/xml.h"
#include "domain/role.h"
#include "domain/search.h"
#include "pages/pages.h"
#include "queries.h"

enum { SHOWN = 10 }; /* of each kind; the queries find one more */

/* A kind of thing, found by those who may open one: that is said in routes.c. */
static const struct kind_of_thing {
	const char *name; /* as the sheet knows it */
	const struct query *find;
	const char *path; /* of one */
	unsigned side;    /* whose rows these are */
} kinds[] = {
	{ "referral", &q_search_referrals, "/referrals", ROLE_OFFICER },
	{ "invitation", &q_search_invitations, "/invitations", ROLE_PROVIDER },
	{ "agreement", &q_search_agreements, "/agreements",
		ROLE_OFFICER | ROLE_PROVIDER },
	{ "application", &q_search_applications, "/applications", ROLE_OFFICER },
	{ "application", &q_search_applications_own, "/applications", ROLE_PROVIDER },
	{ "provider", &q_search_providers, "/providers", ROLE_OFFICER },
	{ "establishment", &q_search_establishments, "/providers", ROLE_OFFICER },
	{ "establishment", &q_search_establishments_own, "/establishments",
		ROLE_PROVIDER },
	{ "system", &q_search_systems, "/systems", SIGNED_IN },
};

enum { KINDS = sizeof(kinds) / sizeof(*kinds) };

static bool may_open(const struct request *r, const struct kind_of_thing *kind)
{
	const char *path = arena_text(r->arena, "%s/:id", kind->path);

	for (const struct route *route = routes; route->path; route++)
		if (route->methods & GET && strcmp(route->path, path) == 0 &&
			route->roles & kind->side & r->who.roles)
			return true;
	return false;
}

static const struct arg *arguments(struct request *r, const struct search *search)
{
	const struct arg args[] = {
		ARG("authority", r->who.authority),
		ARG("provider", r->who.provider),
		ARG("q", search->q),
		ARG("code", search->code),
		ARG("postcode", search->postcode),
		ARG("outward", search->outward),
		ARG("words", search->words),
		ARG("start", search->start),
		ARG("number", search->number),
		{ 0 },
	};
	struct arg *kept = NEW_ARRAY(r->arena, sizeof(args) / sizeof(*args), struct arg);

	memcpy(kept, args, sizeof(args));
	return kept;
}

static void add_group(xmlNode *page, const struct kind_of_thing *kind,
	const struct result *rows)
{
	xmlNode *group = xml_add(page, "group");

	xml_attr(group, "name", kind->name);
	xml_attr(group, "path", kind->path);
	if (rows->rows > SHOWN)
		xml_add(group, "more");
	for (size_t row = 0; row < rows->rows && row < SHOWN; row++)
		xml_row(group, "hit", rows, row);
}

/* Where a whole reference of one thing alone leads; NULL: several, or none. */
static const char *only(struct request *r, struct result *const *found)
{
	const char *where = NULL;

	for (size_t i = 0; i < KINDS; i++)
		for (size_t row = 0; found[i] && row < found[i]->rows; row++) {
			if (result_number_at(found[i], row, "exact") != 1)
				continue;
			if (where)
				return NULL;
			where = arena_text(r->arena, "%s/%" PRId64, kinds[i].path,
				result_number_at(found[i], row, "id"));
		}
	return where;
}

int search_show(struct request *r)
{
	const char *q = request_query(r, "q"), *where;
	const struct search *search = search_read(r->arena, q);
	struct result *found[KINDS] = { NULL };
	xmlNode *element = xml_add(r->page, "search");

	if (q && strlen(q) <= 100)
		xml_text(element, "q", q);
	if (!search)
		return reply_page(r, 200, "search");
	xml_add(element, "asked");
	for (size_t i = 0; i < KINDS; i++)
		if (may_open(r, &kinds[i]))
			found[i] = db_query(r->db, kinds[i].find, arguments(r, search));
	where = only(r, found);
	if (where)
		return reply_redirect(r, "%s", where);
	for (size_t i = 0; i < KINDS; i++)
		if (found[i] && found[i]->rows)
			add_group(element, &kinds[i], found[i]);
	return reply_page(r, 200, "search");
}
