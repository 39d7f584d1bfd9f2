/* A council's own details, as notices print them: kept by administrators, and by its procurement officers. */
#include <inttypes.h>
#include <string.h>

#include "core/form.h"
#include "core/list.h"
#include "core/phone.h"
#include "core/xml.h"
#include "domain/role.h"
#include "domain/screen.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"

static const struct list_column columns[] = {
	CELL("name", "Council", .link = "/authorities/", .look = LIST_HEAD | LIST_SORTS),
	CELL("code", "Code", .look = LIST_SORTS),
	CELL("town", "Town", .look = LIST_WIDE),
	CELL("email", "Email address", .look = LIST_WIDE),
	CELL("people", "People", .look = LIST_NUMBER),
	CELL("leads", "Leads"),
	{ 0 },
};

static const struct list_filter filters[] = {
	TEXT_FILTER("text", "Name or code"),
	{ 0 },
};

static const struct list authorities = {
	.name = "authorities",
	.one = "council",
	.many = "councils",
	.rows = &q_authority_list,
	.count = &q_authority_count,
	.columns = columns,
	.filters = filters,
	.sort = "name",
	.nothing = "No council is here yet. Those of a purchasing system come with it.",
	.act = { "/authorities/new", "Add a council", ROLE_ADMINISTRATOR },
};

/* An administrator of the installation sees all; anybody else the one acted for. */
static struct arg own(const struct request *r)
{
	return arg_number("own",
		request_is(r, ROLE_ADMINISTRATOR) ? NOTHING : r->who.authority);
}

int authority_list(struct request *r)
{
	return list_page(r, &authorities, ARGS(own(r)), "authorities");
}

int authority_show(struct request *r)
{
	struct result *found = db_query(r->db, &q_authority_find,
		ARGS(ARG("authority", r->id), own(r)));

	if (!found->rows)
		return reply_not_found(r);
	xml_rows(r->page, "authority", found);
	return reply_page(r, 200, "authority");
}

struct authority {
	char *name, *code, *kind, *address, *town, *postcode, *nuts, *email, *phone, *url,
		*review_body, *sender;
};

static const struct option kinds[] = {
	{ "regional_authority", "Regional or local authority", NULL },
	{ "body_public", "Body governed by public law", NULL },
	{ "other", "Other", NULL },
	{ 0 },
};

static const struct field fields[] = {
	LINE(struct authority, name, .label = "Name", .most = 200,
		.hint = "As award notices shall name it",
		.missing = "Enter the name of the council"),
	LINE(struct authority, code, .label = "Code", .most = 9,
		.hint = "The GSS code: a letter and eight digits, like E10000016",
		.missing = "Enter the code of the council"),
	CHOICE(struct authority, kind, .label = "Kind", .options = kinds,
		.missing = "Choose the kind of body"),
	LINE(struct authority, address, .label = "Street", .most = 400,
		.missing = "Enter the street of the council"),
	LINE(struct authority, town, .label = "Town or city", .most = 100,
		.missing = "Enter the town of the council"),
	POSTCODE(struct authority, postcode, .label = "Postcode",
		.missing = "Enter the postcode of the council"),
	LIST(struct authority, nuts, .label = "Region",
		.missing = "Choose the region of the council"),
	EMAIL(struct authority, email, .label = "Email address for procurement",
		.most = 250, .hint = "Printed in notices and shown to visitors",
		.missing = "Enter an email address"),
	LINE(struct authority, phone, .label = "Telephone", .optional = true, .most = 30,
		.hint = "For example, 01632 960 106"),
	LINE(struct authority, url, .label = "Web address", .most = 250,
		.hint = "Beginning with https://", .missing = "Enter the web address"),
	LINE(struct authority, review_body, .label = "Review body", .most = 300,
		.hint = "Where an award can be challenged, as notices name it",
		.missing = "Enter the review body"),
	LINE(struct authority, sender, .label = "Login at the journal", .optional = true,
		.most = 8,
		.hint = "Only if this council sends notices under a login of its own"),
	{ 0 },
};

static bool is_code(const char *code)
{
	return strlen(code) == 9 && code[0] >= 'A' && code[0] <= 'Z' &&
		strspn(code + 1, "0123456789") == 8;
}

/* What notices would refuse is refused here, where it can be mended. */
static void check(struct form *form, struct authority *given, int64_t id)
{
	struct request *r = form->r;

	if (given->code && !is_code(given->code))
		form_error(form, "code",
			"Code must be a letter and eight digits, like E10000016");
	else if (given->code &&
		db_query(r->db, &q_authority_with_code,
			ARGS(ARG("code", given->code), ARG("authority", id)))
			->rows)
		form_error(form, "code", "Another council here has this code");
	if (given->phone)
		given->phone = phone_read(r->arena, given->phone);
	if (given->phone && !text_is_phone(given->phone))
		form_error(form, "phone",
			"Telephone must be a UK number, like 01632 960 106, or have a "
			"country code, a space and digits, like +353 12345678");
	if (given->url &&
		(!text_is_url(given->url) || strncmp(given->url, "http", 4) != 0))
		form_error(form, "url", "Web address must begin with https://");
	if (given->sender && !text_is_login(given->sender))
		form_error(form, "sender",
			"Login must be a letter and 4 to 7 letters or digits");
}

int authority_edit(struct request *r)
{
	const struct arg *which = ARGS(ARG("authority", r->id), own(r));
	struct result *found = db_query(r->db, &q_authority_find, which);
	struct authority given;
	struct form *form = form_new(r, fields, &given);

	if (!found->rows)
		return reply_not_found(r);
	xml_text(r->page, "id", result_text(found, "id"));
	form_options(form, "nuts", db_query(r->db, &q_directory_regions, NO_ARGS));
	form_fill(form, &q_authority_find, which);
	if (result_text(found, "phone"))
		form_set_text(form, "phone",
			phone_show(r->arena, result_text(found, "phone")));
	form_read(form);
	if (form->good)
		check(form, &given, r->id);
	if (!form->good)
		return form_page(form, "authority_edit");
	if (!db_change(r->db, &q_authority_save, form_args(form, which)))
		return reply_not_found(r);
	audit(r, "authority", r->id, "changed", result_text(found, "name"), given.name);
	reply_flash(r, "authority_saved");
	return reply_redirect(r, "/authorities/%" PRId64, r->id);
}

int authority_new(struct request *r)
{
	struct authority given;
	struct form *form = form_new(r, fields, &given);
	int64_t id = 0;

	form_options(form, "nuts", db_query(r->db, &q_directory_regions, NO_ARGS));
	form_set_text(form, "kind", "regional_authority");
	form_set_text(form, "review_body", "High Court");
	form_read(form);
	if (form->good)
		check(form, &given, NOTHING);
	if (form->good &&
		!(id = db_insert(r->db, &q_authority_add, form_args(form, NO_ARGS))))
		form_error(form, "code", "Another council here has this code");
	if (!form->good)
		return form_page(form, "authority_edit");
	audit(r, "authority", id, "added", NULL, given.name);
	reply_flash(r, "authority_saved");
	return reply_redirect(r, "/authorities/%" PRId64, id);
}
