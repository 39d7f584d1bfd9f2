/* Providers as officers see them: the list, one of them, and inviting somebody to join. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/list.h"
#include "core/xml.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/correspondence.h"
#include "store/event.h"
#include "store/invitation.h"
#include "store/timeline.h"

/* ---- the list ---- */

static const struct option provider_sizes[] = {
	{ .value = "sme", .label = "Small or medium" },
	{ .value = "large", .label = "Large" },
	{ 0 },
};
static const struct option yes_no[] = {
	{ .value = "yes", .label = "Voluntary" },
	{ .value = "no", .label = "" },
	{ 0 },
};
static const struct option places[] = {
	{ .value = "admitted", .label = "Admitted" },
	{ .value = "suspended", .label = "Suspended" },
	{ .value = "none", .label = "Not in yet" },
	{ 0 },
};

static const struct list_column providers_columns[] = {
	CELL("name", "Provider", .link = "/providers/", .look = LIST_HEAD | LIST_SORTS),
	CELL("town", "Town", .look = LIST_SORTS),
	CELL("company", "Company number", .look = LIST_FILE),
	CELL("charity", "Charity number", .look = LIST_FILE),
	CELL("size", "Size", .look = LIST_SORTS, .words = provider_sizes),
	CELL("vcse", "Voluntary sector", .look = LIST_UNDER, .words = yes_no),
	CELL("establishments", "Establishments", .look = LIST_NUMBER | LIST_SORTS),
	CELL("admitted", "Admitted", .look = LIST_NUMBER | LIST_SORTS),
	CELL("suspended", "Suspended", .look = LIST_NUMBER | LIST_SORTS),
	{ 0 },
};

static const struct list_filter providers_filters[] = {
	TEXT_FILTER("q", "Name"),
	ONE_FILTER("category", "Category", .choices = &q_directory_categories),
	ONE_FILTER("state", "Place", .options = places),
	{ 0 },
};

static const struct list providers = {
	.name = "providers",
	.one = "provider",
	.many = "providers",
	.rows = &q_directory_list,
	.count = &q_directory_count,
	.columns = providers_columns,
	.filters = providers_filters,
	.sort = "name",
	.nothing = "No provider is here yet. Invite one, and it is told how to join.",
	.act = { "/providers/new", "Invite a provider", ROLE_PROCUREMENT },
};

int directory_list(struct request *r)
{
	return list_page(r, &providers, ARGS(ARG("authority", r->who.authority)),
		"providers");
}

/* ---- one provider ---- */

int directory_show(struct request *r)
{
	const struct arg *which = ARGS(ARG("provider", r->id),
		ARG("authority", r->who.authority));
	struct result *provider = db_query(r->db, &q_directory_provider, which);

	if (!provider->rows)
		return reply_not_found(r);
	xml_rows(r->page, "provider", provider);
	if (request_is(r, ROLE_PROCUREMENT))
		xml_rows(r->page, "person", db_query(r->db, &q_directory_people, which));
	if (request_is(r, ROLE_PROCUREMENT))
		xml_rows(r->page, "joining", db_query(r->db, &q_joining_standing, which));
	xml_rows(r->page, "establishment",
		db_query(r->db, &q_directory_establishments, which));
	xml_rows(r->page, "admission", db_query(r->db, &q_directory_admissions, which));
	xml_rows(r->page, "suspension", db_query(r->db, &q_suspension_list, which));
	if (request_is(r, ROLE_PROCUREMENT))
		xml_add(r->page, "may_suspend");
	correspondence_add(r, "provider", r->id);
	history_add(r, "provider", r->id);
	return reply_page(r, 200, "provider");
}

/* ---- inviting ---- */

struct inviting {
	char *name, *company, *town, *nuts, *size, *person_name, *email;
};

static const struct option sizes[] = {
	{ .value = "sme", .label = "Fewer than 250 people" },
	{ .value = "large", .label = "250 people or more" },
	{ 0 },
};

static const struct field inviting_fields[] = {
	LINE(struct inviting, name, .label = "Name of the organisation", .most = 200,
		.missing = "Enter the name of the organisation"),
	LINE(struct inviting, company, .label = "Company number", .optional = true,
		.most = 8, .hint = "8 characters, as Companies House writes it"),
	LINE(struct inviting, town, .label = "Town", .most = 100,
		.missing = "Enter the town"),
	LIST(struct inviting, nuts, .label = "Region", .hint = "Notices print it",
		.missing = "Choose the region"),
	CHOICE(struct inviting, size, .label = "Size", .options = sizes,
		.missing = "Choose the size of the organisation"),
	LINE(struct inviting, person_name, .label = "Name of its first person",
		.most = 200, .missing = "Enter the name of its first person"),
	EMAIL(struct inviting, email, .label = "Email address of its first person",
		.most = 200, .missing = "Enter the email address of its first person"),
	{ 0 },
};

static bool is_company(const char *number)
{
	return strlen(number) == 8 &&
		strspn(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == 8 &&
		strspn(number + 2, "0123456789") == 6;
}

int directory_new(struct request *r)
{
	struct inviting given;
	struct form *form = form_new(r, inviting_fields, &given);
	int64_t provider = 0;

	form_options(form, "nuts", db_query(r->db, &q_directory_regions, NO_ARGS));
	form_read(form);
	if (form->good && given.company && !is_company(given.company))
		form_error(form, "company",
			"Company number must have 8 characters, like 01234567 or "
			"SC123456");
	if (form->good &&
		!(provider = db_insert(r->db, &q_directory_add,
			  form_args(form, NO_ARGS))))
		form_error(form, "company",
			"A provider with this company number is here already");
	if (form->good &&
		db_query(r->db, &q_directory_person, form_args(form, NO_ARGS))->rows)
		form_error(form, "email",
			"Somebody has an account with this address already");
	if (!form->good)
		return form_page(form, "provider_new");
	invitation_send(r,
		&(struct invitation){ .name = given.person_name,
			.email = given.email,
			.role = "admin",
			.provider = provider,
			.authority = NOTHING,
			.delegation = NOTHING,
			.body = given.name });
	audit(r, "provider", provider, "invited", NULL, given.name);
	reply_flash(r, "invited");
	return reply_redirect(r, "/providers/%" PRId64, provider);
}
