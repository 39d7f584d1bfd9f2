/* A provider's organisation: what notices say of it, whether it is here already or registers now. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/session.h"
#include "core/xml.h"
#include "domain/register.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/postcode.h"
#include "store/registration.h"
#include "store/timeline.h"

struct organisation {
	char *name, *company, *charity;
	int64_t sole_trader;
	char *address, *town, *postcode, *country, *nuts;
	char *size;
	int64_t vcse;
	char *code;
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

/* clang-format off */
#define NUMBERS \
	LINE(struct organisation, company, .label = "Company number", .optional = true, \
		.most = 20, .hint = "Eight digits, or two letters and six digits"), \
	LINE(struct organisation, charity, .label = "Charity number", .optional = true, \
		.most = 20, .hint = "Six or seven digits, or SC and six digits"), \
	TICK(struct organisation, sole_trader, \
		.label = "We are a sole trader or a partnership", \
		.hint = "Then you need no number")

#define NAME \
	LINE(struct organisation, name, .label = "Name of the organisation", .most = 300, \
		.hint = "As it is registered; a sole trader gives the name they trade under", \
		.missing = "Enter the name of your organisation")

#define OFFICE \
	LINE(struct organisation, address, .label = "Registered office: street", \
		.most = 400, \
		.hint = "Sole traders and partnerships: the address you trade from. Not that of a school or home, unless they are the same", \
		.missing = "Enter the street of your registered office"), \
	LINE(struct organisation, town, .label = "Town or city", .most = 100, \
		.missing = "Enter the town of your registered office"), \
	LINE(struct organisation, postcode, .label = "Postcode", .most = 8, \
		.hint = "For example, RH12 1AA", \
		.missing = "Enter the postcode of your registered office"), \
	LIST(struct organisation, country, .label = "Country", .options = countries, \
		.missing = "Choose the country of your registered office"), \
	LIST(struct organisation, nuts, .label = "Region", .optional = true, \
		.hint = "For award notices. Leave it, and we find it by the postcode"), \
	CHOICE(struct organisation, size, .label = "Size", .options = sizes, \
		.missing = "Choose the size of your organisation"), \
	TICK(struct organisation, vcse, \
		.label = "We are a voluntary, community or social enterprise")

#define CODE \
	FIELD(kind_hidden, char *, struct organisation, code, .most = 100, \
		.missing = "Open the link in your email again")
/* clang-format on */

static const struct field fields[] = { NAME, NUMBERS, OFFICE, { 0 } };
static const struct field number_fields[] = { NUMBERS, CODE, { 0 } };
static const struct field office_fields[] = { NAME, OFFICE, CODE, { 0 } };

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

static void check_postcode(struct form *form, struct organisation *own)
{
	const char *wrong;

	if (!own->postcode || !own->country || strcmp(own->country, "UK") != 0)
		return;
	wrong = uk_postcode.kind->read(&uk_postcode, own->postcode, form->r->arena,
		&own->postcode);
	if (wrong)
		form_error(form, "postcode", "%s", wrong);
}

static bool same(const char *text, const char *other)
{
	return text && other && strcmp(text, other) == 0;
}

/*
 * A postcode brings its region, unless another is chosen: kept is what was there before,
 * or NULL.  A region's code begins with its country's.
 */
static void check_region(struct form *form, struct organisation *own,
	const struct result *kept)
{
	bool moved = kept && same(own->nuts, result_text(kept, "nuts")) &&
		!same(own->postcode, result_text(kept, "postcode"));
	char *found = form->good && (!own->nuts || moved)
		? postcode_region(form->r, own->country, own->postcode)
		: NULL;

	if (found)
		own->nuts = found;
	if (form->good && !own->nuts)
		form_error(form, "nuts",
			"Choose the region: we cannot tell it by the postcode");
	else if (own->nuts && own->country && strncmp(own->nuts, own->country, 2) != 0)
		form_error(form, "nuts", "Choose a region of that country");
}

static void check_unique(struct form *form, const struct organisation *own)
{
	struct request *r = form->r;
	struct result *other;

	if (!form->good || (!own->company && !own->charity))
		return;
	other = db_query(r->db, &q_provider_with_number,
		ARGS(ARG("company", own->company), ARG("charity", own->charity),
			ARG("provider", r->who.provider)));
	if (!other->rows)
		return;
	if (own->company && result_number(other, "company") == 1)
		form_error(form, "company",
			"Another organisation here has this company number");
	else
		form_error(form, "charity",
			"Another organisation here has this charity number");
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
		check_postcode(form, &own);
		check_region(form, &own, db_query(r->db, &q_provider_own, mine));
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

/* ---- registering ---- */

/* The registration behind the code of the page or of its form. */
static bool begun(struct request *r, struct registration *registration, const char **code)
{
	*code = r->method == POST ? request_param(r, "code") : request_query(r, "code");
	return registration_find(r, *code, registration) && registration->name;
}

int organisation_number(struct request *r)
{
	struct registration begins;
	struct organisation own = { 0 };
	struct form *form = form_new(r, number_fields, &own);
	const char *code;

	if (!begun(r, &begins, &code))
		return reply_error(r, 404, "registration");
	form_set_text(form, "company", begins.company);
	form_set_text(form, "charity", begins.charity);
	form_set_number(form, "sole_trader", begins.sole_trader == 1);
	form_set_text(form, "code", code);
	form_read(form);
	if (form->good)
		check_numbers(form, &own);
	if (!form->good)
		return form_page(form, "register_number");
	registration_number(r, code, own.company, own.charity, own.sole_trader == 1);
	registration_find(r, code, &begins);
	return reply_redirect(r, "/register/%s?code=%s",
		begins.provider == NOTHING ? "organisation" : "ask", code);
}

/* The new organisation with its first person, who administers it; false if it is here meanwhile. */
static bool add_organisation(struct form *form, const struct registration *begins,
	int64_t *person, int64_t *role)
{
	struct request *r = form->r;
	const struct arg *numbers = ARGS(ARG("company", begins->company),
		ARG("charity", begins->charity), ARG("sole_trader", begins->sole_trader));
	int64_t provider = db_insert(r->db, &q_registration_provider,
		form_args(form, numbers));

	if (!provider)
		return false;
	*person = registration_finish(r, form_text(form, "code"), begins);
	if (!*person)
		return true;
	*role = db_insert(r->db, &q_role_add,
		ARGS(ARG("person", *person), ARG("role", "admin"),
			ARG("provider", provider), arg_number("authority", NOTHING),
			arg_number("delegation", NOTHING)));
	r->who.person = *person;
	audit(r, "provider", provider, "registered", NULL, form_text(form, "name"));
	return true;
}

int organisation_new(struct request *r)
{
	struct registration begins;
	struct organisation own = { 0 };
	struct form *form = form_new(r, office_fields, &own);
	int64_t person = 0, role = 0;
	const char *code;

	if (!begun(r, &begins, &code) || begins.sole_trader == NOTHING)
		return reply_error(r, 404, "registration");
	form_options(form, "nuts", db_query(r->db, &q_nuts_options, NO_ARGS));
	form_set_text(form, "country", "UK");
	form_set_text(form, "code", code);
	form_read(form);
	if (form->good) {
		check_postcode(form, &own);
		check_region(form, &own, NULL);
	}
	if (!form->good)
		return form_page(form, "register_organisation");
	if (!add_organisation(form, &begins, &person, &role))
		return reply_redirect(r, "/register/ask?code=%s", code);
	if (!person)
		return reply_refused(r, "registered_meanwhile");
	reply_flash(r, "registered");
	if (begins.person == NOTHING) {
		session_start(r, person, role);
		return session_lead(r, "/");
	}
	session_act_as(r, role);
	return reply_redirect(r, "/");
}
