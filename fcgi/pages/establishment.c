/* A provider's establishments: what is admitted, invited and measured from. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/form.h"
#include "core/kept.h"
#include "core/list.h"
#include "core/xml.h"
#include "domain/register.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/postcode.h"
#include "store/timeline.h"

struct establishment {
	char *name, *kind, *regulator, *urn;
	char *rating, *rated_on;
	char *placed, *address, *postcode;
	int64_t stand_in;
	int64_t age_from, age_to;
	char *takes;
	int64_t places, vacancies, section41;
};

static const struct option regulators[] = {
	{ "ofsted", "Ofsted", NULL },
	{ "isi", "Independent Schools Inspectorate", NULL },
	{ "cqc", "Care Quality Commission", NULL },
	{ "dfe", "Department for Education", NULL },
	{ "ciw", "Care Inspectorate Wales", NULL },
	{ "ci", "Care Inspectorate (Scotland)", NULL },
	{ 0 },
};

static const struct option placed_options[] = {
	{ "yes", "Yes, at one address",
		"Distances to a child’s home are measured from its postcode" },
	{ "no", "No, it works wherever it is needed",
		"An assessment or a therapist, say" },
	{ 0 },
};

static const struct option takes_options[] = {
	{ "any", "Anybody", NULL },
	{ "girls", "Girls", NULL },
	{ "boys", "Boys", NULL },
	{ 0 },
};

static const struct field begin_fields[] = {
	CHOICE(struct establishment, kind, .label = "What is it?"),
	CHOICE(struct establishment, regulator, .label = "Who registers or inspects it?",
		.options = regulators),
	{ 0 },
};

static const struct field fields[] = {
	LINE(struct establishment, name, .label = "Name", .most = 200,
		.hint = "As councils shall see it. A sole trader gives the name they "
			"trade under",
		.missing = "Enter the name of the establishment"),
	LIST(struct establishment, kind, .label = "What is it?",
		.missing = "Choose what kind of establishment it is"),
	LIST(struct establishment, regulator, .label = "Regulator", .options = regulators,
		.optional = true),
	LINE(struct establishment, urn,
		.label = "Number in the regulator’s register (URN)", .optional = true,
		.most = 20,
		.hint = "It stands on the certificate and in every report of the "
			"regulator"),
	LIST(struct establishment, rating, .label = "Latest rating", .optional = true,
		.hint = "Leave it at “Choose” if it has none yet"),
	DAY(struct establishment, rated_on, .label = "Date of that inspection",
		.optional = true, .hint = "For example, 12 5 2026"),
	CHOICE(struct establishment, placed,
		.label = "Is there a place that children come to?",
		.options = placed_options,
		.missing = "Choose whether children come to one place"),
	LINE(struct establishment, address, .label = "Address", .optional = true,
		.most = 400,
		.hint = "Where children come to, not your registered office"),
	POSTCODE(struct establishment, postcode, .label = "Postcode", .optional = true,
		.hint = "For example, RH12 1AA"),
	TICK(struct establishment, stand_in,
		.label = "It is right: measure from the middle of its district for now",
		.hint = "Until our list has it. Save this page again then"),
	WHOLE(struct establishment, age_from, .label = "Youngest age", .optional = true,
		.most = 120, .hint = "Leave both empty if it takes every age"),
	WHOLE(struct establishment, age_to, .label = "Oldest age", .optional = true,
		.most = 120),
	CHOICE(struct establishment, takes, .label = "Who does it take?",
		.options = takes_options, .missing = "Choose who it takes"),
	WHOLE(struct establishment, places, .label = "Places in all", .optional = true,
		.most = 9999, .hint = "Leave it empty if nobody has counted them"),
	WHOLE(struct establishment, vacancies, .label = "Vacancies now", .optional = true,
		.most = 9999),
	TICK(struct establishment, section41,
		.label = "The Secretary of State has approved it under section 41",
		.hint = "Of the Children and Families Act 2014; schools and colleges "
			"only"),
	{ 0 },
};

static bool same(const char *word, const char *other)
{
	return word && other && strcmp(word, other) == 0;
}

static void check_regulator(struct form *form, struct establishment *own)
{
	char *urn;

	if (own->urn && !own->regulator)
		form_error(form, "regulator",
			"Choose whose register this number is from");
	if (!own->urn && own->regulator)
		form_error(form, "urn", "Enter the number in the regulator’s register");
	if (!own->urn || !own->regulator)
		return;
	urn = urn_number(form->r->arena, own->regulator, own->urn);
	if (!urn)
		form_error(form, "urn", "The number must be %s",
			urn_example(own->regulator));
	own->urn = urn;
}

/* The same key may be held once. */
static void check_urn_free(struct form *form, const struct establishment *own, int64_t id)
{
	if (form->good && own->urn &&
		db_query(form->r->db, &q_establishment_with_urn,
			ARGS(ARG("regulator", own->regulator), ARG("urn", own->urn),
				ARG("establishment", id)))
			->rows)
		form_error(form, "urn",
			"Somebody holds an establishment with this number already");
}

static void check_rated_on(struct form *form, const struct establishment *own,
	const struct result *rating)
{
	int64_t on = day_read(own->rated_on);

	if (on > day_read(form->r->today))
		form_error(form, "rated_on", "The inspection must be in the past");
	else if (on < day_read(result_text(rating, "starts_on")) ||
		on >= day_read(result_text(rating, "ends_on")))
		form_error(form, "rated_on", "This rating was not given on that day");
}

static void check_rating(struct form *form, const struct establishment *own)
{
	struct result *rating;

	if (!own->rating && !own->rated_on)
		return;
	if (!own->rating) {
		form_error(form, "rating", "Choose the rating that the inspection gave");
		return;
	}
	rating = db_query(form->r->db, &q_rating_find, ARGS(ARG("rating", own->rating)));
	if (rating->rows == 0 || !same(own->regulator, result_text(rating, "regulator")))
		form_error(form, "rating", "Choose a rating of that regulator");
	else if (!own->rated_on)
		form_error(form, "rated_on", "Enter the date of the inspection");
	else
		check_rated_on(form, own, rating);
}

static void check_place(struct form *form, struct establishment *own, struct place *place)
{
	place->easting = place->northing = NOTHING;
	if (!same(own->placed, "yes")) {
		own->address = own->postcode = NULL;
		return;
	}
	if (!own->address)
		form_error(form, "address", "Enter the address");
	if (!own->postcode)
		form_error(form, "postcode", "Enter the postcode");
	else if (!postcode_place(form->r, own->postcode, place))
		form_error(form, "postcode", "%s",
			postcode_unknown(form->r, own->postcode));
	else if (!place->exact && !own->stand_in)
		form_error(form, "postcode",
			"We do not have this postcode. Check it, or tick the box below "
			"if it is right");
}

static void check_numbers(struct form *form, const struct establishment *own)
{
	if (own->age_from != NOTHING && own->age_to != NOTHING &&
		own->age_from > own->age_to)
		form_error(form, "age_to", "Oldest age must not be below the youngest");
	if (own->vacancies != NOTHING && own->places == NOTHING)
		form_error(form, "places", "Enter how many places there are in all");
	else if (own->vacancies != NOTHING && own->vacancies > own->places)
		form_error(form, "vacancies",
			"There cannot be more vacancies than places");
}

/* Everything that one question alone cannot tell; where it lies goes into *place. */
static void check(struct form *form, struct establishment *own, int64_t id,
	struct place *place)
{
	check_regulator(form, own);
	check_rating(form, own);
	check_place(form, own, place);
	check_numbers(form, own);
	check_urn_free(form, own, id);
}

static void save_rating(struct request *r, int64_t id, const struct establishment *own)
{
	struct result *rating;

	if (!own->rating)
		return;
	rating = db_query(r->db, &q_rating_find, ARGS(ARG("rating", own->rating)));
	db_insert(r->db, &q_inspection_add,
		ARGS(ARG("establishment", id), ARG("provider", r->who.provider),
			ARG("regulator", result_text(rating, "regulator")),
			ARG("code", result_text(rating, "code")),
			ARG("rated_on", own->rated_on)));
}

/* ---- what it is, asked first: the other questions follow from it ---- */

/* "none" is said where a list would say nothing, so that it is seen that nobody is an answer. */
static const char *word(const char *text)
{
	return text && *text && !same(text, "none") ? text : NULL;
}

/*
 * The kind and the regulator that the questions are for: as posted, as the page before
 * chose them, as a draft has them, or as they were.
 */
static void choose(struct request *r, const struct result *kept,
	struct establishment *chosen)
{
	const struct kept *draft = kept_of(r, r->path);
	const char *kind = request_query(r, "kind");

	*chosen = (struct establishment){ 0 };
	if (r->method == POST) {
		chosen->kind = (char *)word(request_param(r, "kind"));
		chosen->regulator = (char *)word(request_param(r, "regulator"));
	} else if (kind) {
		chosen->kind = (char *)word(kind);
		chosen->regulator = (char *)word(request_query(r, "regulator"));
	} else if (draft) {
		chosen->kind = (char *)word(kept_answer(draft, "kind"));
		chosen->regulator = (char *)word(kept_answer(draft, "regulator"));
	} else if (kept) {
		chosen->kind = result_text(kept, "kind");
		chosen->regulator = result_text(kept, "regulator");
	}
}

static struct result *asks(struct request *r, const struct establishment *chosen)
{
	return db_query(r->db, &q_kind_asks, ARGS(ARG("kind", chosen->kind)));
}

/* Whether the page that asks for them is due: asked for again, or its answers are not whole. */
static bool begins(struct request *r, const struct establishment *chosen)
{
	return r->method == GET &&
		(request_query(r, "change") || !asks(r, chosen)->rows ||
			(request_query(r, "asked") && !request_query(r, "regulator")));
}

/* Which kind, and whose register: sent back to the same path as its query. */
static int begin_page(struct request *r, const struct establishment *chosen)
{
	struct establishment own;
	struct form *form = form_new(r, begin_fields, &own);
	bool asked = request_query(r, "asked");

	form_options(form, "kind", db_query(r->db, &q_kind_options, NO_ARGS));
	form_option(form, "regulator", "none", "None of these",
		"A professional body, like the HCPC, does not count here");
	form_set_text(form, "kind", chosen->kind);
	form_set_text(form, "regulator",
		chosen->kind && !chosen->regulator && !asked ? "none"
							     : chosen->regulator);
	if (asked && !chosen->kind)
		form_error(form, "kind", "Choose what kind of establishment it is");
	if (asked && !request_query(r, "regulator"))
		form_error(form, "regulator",
			"Choose who registers it, or that nobody of these does");
	return form_page(form, "establishment_kind");
}

static struct form *edit_form(struct request *r, struct establishment *own,
	const struct establishment *chosen)
{
	struct form *form = form_new(r, fields, own);

	form_options(form, "kind", db_query(r->db, &q_kind_options, NO_ARGS));
	form_options(form, "rating",
		db_query(r->db, &q_rating_options,
			ARGS(ARG("regulator", chosen->regulator))));
	form_set_text(form, "kind", chosen->kind);
	form_set_text(form, "regulator", chosen->regulator);
	return form;
}

static int edit_page(struct form *form, const struct establishment *chosen)
{
	xml_rows(form->r->page, "asks", asks(form->r, chosen));
	return form_page(form, "establishment_edit");
}

static const struct option place_words[] = {
	{ .value = "admitted", .label = "Admitted" },
	{ .value = "suspended", .label = "Suspended" },
	{ .value = "none", .label = "Not in yet" },
	{ 0 },
};

static const struct list_column columns[] = {
	CELL("name", "Establishment", .link = "/establishments/",
		.look = LIST_HEAD | LIST_SORTS),
	CELL("kind", "Kind", .look = LIST_UNDER),
	CELL("postcode", "Postcode", .look = LIST_UNDER),
	CELL("urn", "Register number", .look = LIST_FILE),
	CELL("rated", "Rating", .look = LIST_SORTS),
	CELL("vacancies", "Vacancies", .look = LIST_SORTS),
	CELL("vacancies_on", "Vacancies on", .look = LIST_UNDER),
	CELL("places", "Places", .look = LIST_FILE | LIST_NUMBER),
	CELL("admitted", "Admitted"),
	CELL("suspended", "Suspended", .look = LIST_UNDER),
	CELL("state", "Next", .look = LIST_PAGE),
	{ 0 },
};

static const struct list_filter filters[] = {
	TEXT_FILTER("text", "Name, postcode or number"),
	ONE_FILTER("place", "Place", .options = place_words),
	{ 0 },
};

static const struct list establishments = {
	.name = "establishments",
	.one = "establishment",
	.many = "establishments",
	.rows = &q_establishment_list,
	.count = &q_establishment_count,
	.columns = columns,
	.filters = filters,
	.sort = "name",
	.nothing =
		"An establishment is what is admitted and invited: a school, a home, an "
		"agency or a service. Add it, then apply for it.",
	.act = { "/establishments/new", "Add an establishment" },
};

int establishment_list(struct request *r)
{
	const struct arg *own = ARGS(ARG("provider", r->who.provider));

	xml_rows(r->page, "sums", db_query(r->db, &q_establishment_sums, own));
	return list_page(r, &establishments, own, "establishment_list");
}

int establishment_new(struct request *r)
{
	struct establishment own = { 0 }, chosen;
	struct place place = { 0 };
	struct form *form;
	int64_t id;

	choose(r, NULL, &chosen);
	if (begins(r, &chosen))
		return begin_page(r, &chosen);
	form = edit_form(r, &own, &chosen);
	form_read(form);
	if (form->good)
		check(form, &own, NOTHING, &place);
	if (!form->good)
		return edit_page(form, &chosen);
	id = db_insert(r->db, &q_establishment_add,
		form_args(form,
			ARGS(ARG("provider", r->who.provider),
				ARG("easting", place.easting),
				ARG("northing", place.northing))));
	if (!id) {
		form_error(form, "urn",
			"Somebody holds an establishment with this number already");
		return edit_page(form, &chosen);
	}
	save_rating(r, id, &own);
	audit(r, "establishment", id, "added", NULL, own.name);
	reply_flash(r, "establishment_added");
	return reply_redirect(r, "/establishments/%" PRId64, id);
}

/* What is kept elsewhere than in the establishment's own row; a number is one of its own register. */
static void fill_rest(struct form *form, const struct result *own,
	const struct establishment *chosen)
{
	struct request *r = form->r;
	struct result *rating = db_query(r->db, &q_establishment_rating,
		ARGS(ARG("establishment", r->id)));

	form_set_text(form, "placed", result_number(own, "placed") ? "yes" : "no");
	form_set_text(form, "kind", chosen->kind);
	form_set_text(form, "regulator", chosen->regulator);
	if (!same(chosen->regulator, result_text(own, "regulator")))
		form_set_text(form, "urn", NULL);
	if (rating->rows == 0 ||
		!same(chosen->regulator, result_text(rating, "regulator")))
		return;
	form_set_text(form, "rating",
		arena_text(r->arena, "%s:%s", result_text(rating, "regulator"),
			result_text(rating, "rating")));
	form_set_text(form, "rated_on", result_text(rating, "held_on"));
}

static void save(struct form *form, const struct establishment *own,
	const struct place *place)
{
	struct request *r = form->r;
	const struct arg *args = form_args(form,
		ARGS(ARG("establishment", r->id), ARG("provider", r->who.provider),
			ARG("easting", place->easting),
			ARG("northing", place->northing)));

	db_change(r->db, &q_establishment_save, args);
	db_change(r->db, &q_establishment_place_keep, args);
	save_rating(r, r->id, own);
}

int establishment_edit(struct request *r)
{
	struct establishment own = { 0 }, chosen;
	struct place place = { 0 };
	struct form *form;
	const struct arg *mine = ARGS(ARG("establishment", r->id),
		ARG("provider", r->who.provider));
	struct result *kept = db_query(r->db, &q_establishment_own, mine);

	if (kept->rows == 0)
		return reply_not_found(r);
	choose(r, kept, &chosen);
	if (begins(r, &chosen)) {
		xml_text(xml_add(r->page, "establishment"), "name",
			result_text(kept, "name"));
		return begin_page(r, &chosen);
	}
	form = edit_form(r, &own, &chosen);
	form_fill(form, &q_establishment_own, mine);
	fill_rest(form, kept, &chosen);
	form_read(form);
	if (form->good)
		check(form, &own, r->id, &place);
	if (!form->good) {
		xml_rows(r->page, "establishment", kept);
		return edit_page(form, &chosen);
	}
	save(form, &own, &place);
	audit(r, "establishment", r->id, "changed", result_text(kept, "name"), own.name);
	reply_flash(r, "establishment_saved");
	return reply_redirect(r, "/establishments/%" PRId64, r->id);
}

int establishment_show(struct request *r)
{
	const struct arg *mine = ARGS(ARG("establishment", r->id),
		ARG("provider", r->who.provider));
	struct result *own = db_query(r->db, &q_establishment_own, mine);

	if (own->rows == 0)
		return reply_not_found(r);
	xml_rows(r->page, "establishment", own);
	xml_rows(r->page, "asks",
		db_query(r->db, &q_kind_asks,
			ARGS(ARG("kind", result_text(own, "kind")))));
	xml_rows(r->page, "rating", db_query(r->db, &q_establishment_rating, mine));
	xml_rows(r->page, "admission",
		db_query(r->db, &q_establishment_admissions, mine));
	xml_rows(r->page, "application",
		db_query(r->db, &q_establishment_applications, mine));
	history_add(r, "establishment", r->id);
	return reply_page(r, 200, "establishment");
}
