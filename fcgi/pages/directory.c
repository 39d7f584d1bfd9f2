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
#include "store/event.h"
#include "store/invitation.h"

/* ---- the list ---- */

int directory_list(struct request *r)
{
	static const char *const states[] = { "admitted", "suspended", "none", NULL };
	static const char *const sorts[] = { "name", "town", "admitted", NULL };
	static const struct list_filter filters[] = { { "q", NULL }, { "category", NULL },
		{ "state", states }, { 0 } };
	static const struct list providers = { .name = "providers",
		.rows = &q_directory_list,
		.count = &q_directory_count,
		.filters = filters,
		.sorts = sorts };

	xml_rows(r->page, "category",
		db_query(r->db, &q_directory_categories,
			ARGS(ARG("authority", r->who.authority))));
	return list_page(r, &providers, NO_ARGS, "providers");
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
	xml_rows(r->page, "establishment",
		db_query(r->db, &q_directory_establishments, which));
	xml_rows(r->page, "admission", db_query(r->db, &q_directory_admissions, which));
	xml_rows(r->page, "suspension", db_query(r->db, &q_suspension_list, which));
	if (request_is(r, ROLE_PROCUREMENT))
		xml_add(r->page, "may_suspend");
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
