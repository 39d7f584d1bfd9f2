/* From when to when, in what unit bids are priced, and how many units are paid. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/db.h"
#include "core/form.h"
#include "core/xml.h"
#include "domain/draft.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/referral.h"

struct terms {
	char *starts_on, *ends_on, *needed_on, *unit;
	int64_t weeks, periods, budget;
};

static const struct field fields[] = { DAY(struct terms, starts_on, .label = "First day",
					       .missing = "Enter the first day"),
	DAY(struct terms, ends_on, .label = "Last day expected",
		.missing = "Enter the last day that is expected"),
	CHOICE(struct terms, unit, .label = "Bids are priced for each",
		.missing = "Choose what bids are priced for"),
	WHOLE(struct terms, weeks, .label = "Weeks that make a year", .least = 1,
		.most = 52, .hint = "A school year may have 38 or 39, a home has 52",
		.missing = "Enter how many weeks make a year"),
	WHOLE(struct terms, periods, .label = "How many are paid until the last day",
		.hint = "Leave it empty to have it worked out", .optional = true,
		.least = 1, .most = 2000),
	DAY(struct terms, needed_on, .label = "Decision needed by", .optional = true,
		.hint = "If a court or a care plan sets a date"),
	{ 0 } };

static const struct field budgeted = MONEY(struct terms, budget, .label = "Budget",
	.hint = "For the whole time, without VAT. Bidders see it, and bids must be "
		"within it",
	.least = 1, .missing = "Enter the budget");

static const struct option units[] = { { .value = "week", .label = "Week" },
	{ .value = "month", .label = "Month" }, { .value = "year", .label = "Year" },
	{ .value = "session", .label = "Session" }, { .value = "hour", .label = "Hour" },
	{ .value = "report", .label = "Report" }, { 0 } };

/* Only units in which the category's costs were admitted. */
static const struct option *open_units(struct request *r)
{
	const struct result *known = db_query(r->db, &q_referral_units,
		ARGS(ARG("referral", r->id)));
	const size_t count = sizeof(units) / sizeof(*units);
	struct option *open = NEW_ARRAY(r->arena, count, struct option);
	size_t used = 0;

	for (size_t i = 0; i < count - 1; i++)
		for (size_t row = 0; row < known->rows; row++)
			if (strcmp(result_text_at(known, row, "value"), units[i].value) ==
				0)
				open[used++] = units[i];
	return used ? open : units;
}

static bool within_budget(const struct referral *referral)
{
	return strcmp(result_text(referral->row, "choice"), "within_budget") == 0;
}

/* The fields of every referral, and the budget where bids must keep within one. */
static struct form *new_form(struct request *r, const struct referral *referral,
	struct terms *terms)
{
	const size_t count = sizeof(fields) / sizeof(*fields);
	struct field *asked = NEW_ARRAY(r->arena, count + 1, struct field);

	memcpy(asked, fields, sizeof(fields));
	for (size_t i = 0; i < count - 1; i++)
		if (strcmp(asked[i].name, "unit") == 0)
			asked[i].options = open_units(r);
	terms->budget = NOTHING;
	if (within_budget(referral))
		asked[count - 1] = budgeted;
	return form_new(r, asked, terms);
}

static void fill(struct form *form, const struct referral *referral)
{
	const struct result *row = referral->row;

	form_set_text(form, "starts_on", result_text(row, "starts_on"));
	form_set_text(form, "ends_on", result_text(row, "ends_on"));
	form_set_text(form, "needed_on", result_text(row, "needed_on"));
	form_set_text(form, "unit", result_text(row, "unit"));
	form_set_number(form, "weeks", result_number(row, "weeks"));
	form_set_number(form, "periods", result_number(row, "periods"));
	if (within_budget(referral))
		form_set_number(form, "budget", result_number(row, "budget"));
}

static void check(struct form *form, struct terms *terms)
{
	if (strcmp(terms->starts_on, form->r->today) < 0)
		form_error(form, "starts_on", "The first day must be today or later");
	if (strcmp(terms->ends_on, terms->starts_on) < 0)
		form_error(form, "ends_on", "The last day must be after the first");
	if (terms->needed_on && strcmp(terms->needed_on, form->r->today) < 0)
		form_error(form, "needed_on",
			"The day a decision is needed by must be today or later");
	if (!form->good || terms->periods != NOTHING)
		return;
	terms->periods = draft_periods(terms->unit, terms->weeks,
		day_read(terms->starts_on), day_read(terms->ends_on));
	if (terms->periods == NOTHING)
		form_error(form, "periods", "Enter how many are paid until the last day");
}

int referral_terms(struct request *r)
{
	struct terms terms;
	struct form *form;
	struct referral *referral = referral_find(r);

	if (!referral)
		return reply_not_found(r);
	if (!referral_may(referral, REFERRAL_EDIT))
		return reply_refused(r, "published");
	form = new_form(r, referral, &terms);
	fill(form, referral);

	form_read(form);
	if (form->good)
		check(form, &terms);
	if (!form->good) {
		referral_head(r, referral, "terms");
		referral_early(r, referral, NULL);
		return form_page(form, "referral_terms");
	}
	if (!db_change(r->db, &q_referral_set_terms,
		    ARGS(ARG("referral", r->id), ARG("authority", r->who.authority),
			    ARG("unit", terms.unit), ARG("weeks", terms.weeks),
			    ARG("periods", terms.periods),
			    ARG("starts_on", terms.starts_on),
			    ARG("ends_on", terms.ends_on),
			    ARG("needed_on", terms.needed_on),
			    ARG("budget", terms.budget))))
		return reply_refused(r, "published");
	audit(r, "referral", r->id, "terms", NULL, NULL);
	return reply_redirect(r, "/referrals/%" PRId64 "/weights", r->id);
}
