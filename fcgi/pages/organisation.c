/* A provider's organisation: what notices say of it, and who acts for it. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/xml.h"
#include "domain/register.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/invitation.h"
#include "store/timeline.h"

struct organisation {
	char *name, *company, *charity;
	int64_t sole_trader;
	char *address, *town, *postcode, *country, *nuts;
	char *size;
	int64_t vcse;
};

static const struct option countries[] = {
	{ "UK", "United Kingdom", NULL },
	{ "IE", "Ireland", NULL },
	{ "GG", "Guernsey", NULL },
	{ "IM", "Isle of Man", NULL },
	{ "JE", "Jersey", NULL },
	{ 0 },
};

static const struct option sizes[] = {
	{ "sme", "Small or medium",
		"Fewer than 250 people, and up to £44 million turnover a year" },
	{ "large", "Large", NULL },
	{ 0 },
};

static const struct field fields[] = {
	LINE(struct organisation, name, .label = "Name of the organisation", .most = 300,
		.hint = "As it is registered",
		.missing = "Enter the name of your organisation"),
	LINE(struct organisation, company, .label = "Company number", .optional = true,
		.most = 20, .hint = "Eight digits, or two letters and six digits"),
	LINE(struct organisation, charity, .label = "Charity number", .optional = true,
		.most = 20),
	TICK(struct organisation, sole_trader,
		.label = "We are a sole trader or a partnership",
		.hint = "Then you need no number"),
	LINE(struct organisation, address, .label = "Registered office: street",
		.most = 400,
		.hint = "Not the address of a school or home, unless they are the same",
		.missing = "Enter the street of your registered office"),
	LINE(struct organisation, town, .label = "Town or city", .most = 100,
		.missing = "Enter the town of your registered office"),
	LINE(struct organisation, postcode, .label = "Postcode", .most = 8,
		.missing = "Enter the postcode of your registered office"),
	LIST(struct organisation, country, .label = "Country", .options = countries,
		.missing = "Choose the country of your registered office"),
	LIST(struct organisation, nuts, .label = "Region",
		.hint = "Award notices name the region of the office",
		.missing = "Choose the region of your registered office"),
	CHOICE(struct organisation, size, .label = "Size", .options = sizes,
		.missing = "Choose the size of your organisation"),
	TICK(struct organisation, vcse,
		.label = "We are a voluntary, community or social enterprise"),
	{ 0 },
};

/* Just the kind's own check, which the form makes only of postcodes here. */
static const struct field uk_postcode = POSTCODE(struct organisation, postcode,
	.label = "Postcode");

static void check_numbers(struct form *form, struct organisation *own)
{
	struct arena *arena = form->r->arena;
	char *company = own->company ? company_number(arena, own->company) : NULL;
	char *charity = own->charity ? charity_number(arena, own->charity) : NULL;

	if (own->company && !company)
		form_error(form, "company",
			"Company number must be eight digits, or two letters and six "
			"digits");
	if (own->charity && !charity)
		form_error(form, "charity",
			"Charity number must be six or seven digits, or SC and six "
			"digits");
	if (!own->company && !own->charity && !own->sole_trader)
		form_error(form, "company",
			"Enter a company or charity number, or tick that you are a sole "
			"trader or partnership");
	own->company = company;
	own->charity = charity;
}

/* A region's code begins with its country's. */
static void check_office(struct form *form, struct organisation *own)
{
	const char *wrong;

	if (own->nuts && own->country && strncmp(own->nuts, own->country, 2) != 0)
		form_error(form, "nuts", "Choose a region of that country");
	if (!own->postcode || !own->country || strcmp(own->country, "UK") != 0)
		return;
	wrong = uk_postcode.kind->read(&uk_postcode, own->postcode, form->r->arena,
		&own->postcode);
	if (wrong)
		form_error(form, "postcode", "%s", wrong);
}

static void check_unique(struct form *form, const struct organisation *own)
{
	struct request *r = form->r;

	if (form->good && own->company &&
		db_query(r->db, &q_provider_with_company,
			ARGS(ARG("company", own->company),
				ARG("provider", r->who.provider)))
			->rows)
		form_error(form, "company",
			"Another organisation here has this company number");
}

int organisation_show(struct request *r)
{
	struct result *own = db_query(r->db, &q_provider_own,
		ARGS(ARG("provider", r->who.provider)));

	if (own->rows == 0)
		return reply_not_found(r);
	xml_rows(r->page, "provider", own);
	history_add(r, "provider", r->who.provider);
	return reply_page(r, 200, "organisation");
}

int organisation_edit(struct request *r)
{
	struct organisation own = { 0 };
	struct form *form = form_new(r, fields, &own);
	const struct arg *mine = ARGS(ARG("provider", r->who.provider));

	form_options(form, "nuts", db_query(r->db, &q_nuts_options, NO_ARGS));
	form_fill(form, &q_provider_own, mine);
	form_read(form);
	if (form->good) {
		check_numbers(form, &own);
		check_office(form, &own);
		check_unique(form, &own);
	}
	if (!form->good)
		return form_page(form, "organisation_edit");
	if (!db_change(r->db, &q_provider_save, form_args(form, mine)))
		return reply_not_found(r);
	audit(r, "provider", r->who.provider, "changed", NULL, own.name);
	reply_flash(r, "organisation_saved");
	return reply_redirect(r, "/organisation");
}

/* ---- people ---- */

struct colleague {
	char *name, *email, *role;
};

static const struct option colleague_roles[] = {
	{ "member", "Applies, bids and accepts agreements", NULL },
	{ "admin", "The same, and says who else may", NULL },
	{ 0 },
};

static const struct field colleague_fields[] = {
	LINE(struct colleague, name, .label = "Name", .most = 200,
		.missing = "Enter your colleague’s name"),
	EMAIL(struct colleague, email, .label = "Email address", .most = 254,
		.hint = "We send a link there that works once, within 14 days",
		.missing = "Enter your colleague’s email address"),
	CHOICE(struct colleague, role, .label = "What may they do?",
		.options = colleague_roles,
		.missing = "Choose what your colleague may do"),
	{ 0 },
};

static bool invite(struct form *form, const struct colleague *colleague)
{
	struct request *r = form->r;
	const struct invitation invitation = { .name = colleague->name,
		.email = colleague->email,
		.role = colleague->role,
		.provider = r->who.provider,
		.authority = NOTHING,
		.delegation = NOTHING,
		.body = r->who.body };

	if (!invitation_send(r, &invitation)) {
		form_error(form, "email", "This person may do that already");
		return false;
	}
	audit(r, "provider", r->who.provider, "invited", NULL, colleague->role);
	return true;
}

int organisation_people(struct request *r)
{
	struct colleague colleague = { 0 };
	struct form *form = form_new(r, colleague_fields, &colleague);
	bool may = request_is(r, ROLE_ADMIN);

	if (r->method == POST && !may)
		return reply_refused(r, "not_admin");
	form_read(form);
	if (form->good && invite(form, &colleague)) {
		reply_flash(r, "invited");
		return reply_redirect(r, "/organisation/people");
	}
	xml_rows(r->page, "person",
		db_query(r->db, &q_provider_people,
			ARGS(ARG("provider", r->who.provider),
				ARG("person", r->who.person))));
	return may ? form_page(form, "organisation_people")
		   : reply_page(r, 200, "organisation_people");
}

static struct result *colleague_of(struct request *r)
{
	const struct arg *args = ARGS(ARG("provider", r->who.provider),
		ARG("person", r->id));

	db_query(r->db, &q_provider_roles, args);
	return db_query(r->db, &q_provider_person, args);
}

int organisation_remind(struct request *r)
{
	struct result *person = colleague_of(r);

	if (person->rows == 0)
		return reply_not_found(r);
	if (strcmp(result_text(person, "state"), "invited") != 0)
		return reply_refused(r, "joined_already");
	invitation_again(r, r->id, result_text(person, "email"), r->who.body);
	audit(r, "provider", r->who.provider, "invited_again", NULL, NULL);
	reply_flash(r, "invited");
	return reply_redirect(r, "/organisation/people");
}

int organisation_remove(struct request *r)
{
	struct result *person = colleague_of(r);
	bool last = person->rows && result_number(person, "admin") > 0 &&
		result_number(person, "admins") == 1;

	if (person->rows == 0)
		return reply_not_found(r);
	if (r->id == r->who.person || last)
		return reply_refused(r, "own_role");
	db_change(r->db, &q_provider_role_remove,
		ARGS(ARG("person", r->id), ARG("provider", r->who.provider)));
	audit(r, "provider", r->who.provider, "person_removed",
		event_person(r->arena, r->id), NULL);
	reply_flash(r, "person_removed");
	return reply_redirect(r, "/organisation/people");
}
