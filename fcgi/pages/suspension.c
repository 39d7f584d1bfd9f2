/* Suspending a provider or one of its establishments, and lifting it. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"

struct suspending {
	char *ground, *note;
	int64_t establishment;
};

static const struct field fields[] = {
	LIST(struct suspending, ground, .label = "Ground",
		.hint = "A criterion that is no longer met, or a reason that the terms "
			"give",
		.missing = "Choose the ground"),
	LISTED(struct suspending, establishment, .label = "Who is suspended",
		.optional = true),
	PROSE(struct suspending, note, .label = "What is wrong, and what would cure it?",
		.most = 4000, .hint = "The provider reads this",
		.missing = "Say what is wrong and what would cure it"),
	{ 0 },
};

/* "criterion:12" or "reason:7": the number if the ground is of this kind. */
static int64_t ground_of(const char *ground, const char *kind)
{
	size_t length = strlen(kind);

	return strncmp(ground, kind, length) == 0 ? strtoll(ground + length, NULL, 10)
						  : NOTHING;
}

/* A criterion of the provider bites everywhere, one of an establishment only there (RULES B8). */
static void check_scope(struct form *form, const char *level, int64_t establishment)
{
	if (level && strcmp(level, "provider") == 0 && establishment != NOTHING)
		form_error(form, "establishment",
			"This ground is about the whole organisation: choose no "
			"establishment");
	if (level && strcmp(level, "establishment") == 0 && establishment == NOTHING)
		form_error(form, "establishment",
			"Choose the establishment that this ground is about");
}

/* Moves the places that a query finds to another state. */
static void move(struct request *r, const struct query *query, const struct arg *where,
	const char *was, const char *becomes)
{
	struct result *admissions = db_query(r->db, query, where);

	for (size_t i = 0; i < admissions->rows; i++) {
		int64_t admission = result_number_at(admissions, i, "id");

		db_change(r->db, &q_suspension_admission,
			ARGS(ARG("admission", admission), ARG("state", becomes)));
		audit(r, "admission", admission, becomes, was, becomes);
	}
}

int suspension_add(struct request *r)
{
	struct result *provider = db_query(r->db, &q_directory_provider,
		ARGS(ARG("provider", r->id)));
	const struct arg *mine = ARGS(ARG("authority", r->who.authority),
		ARG("provider", r->id));
	struct suspending given;
	struct form *form = form_new(r, fields, &given);
	struct result *ground;
	const struct arg *args;
	int64_t suspension;

	if (!provider->rows)
		return reply_not_found(r);
	xml_rows(r->page, "provider", provider);
	form_options(form, "ground", db_query(r->db, &q_suspension_grounds, mine));
	form_options(form, "establishment",
		db_query(r->db, &q_suspension_establishments, mine));
	form_read(form);
	if (!form->good)
		return form_page(form, "suspension");
	ground = db_query(r->db, &q_suspension_ground,
		ARGS(ARG("authority", r->who.authority),
			ARG("criterion", ground_of(given.ground, "criterion:")),
			ARG("reason", ground_of(given.ground, "reason:"))));
	if (!ground->rows)
		return reply_not_found(r);
	check_scope(form, result_text(ground, "level"), given.establishment);
	if (!form->good)
		return form_page(form, "suspension");
	args = form_args(form,
		ARGS(ARG("provider", r->id),
			ARG("system", result_number(ground, "system")),
			ARG("criterion", ground_of(given.ground, "criterion:")),
			ARG("reason", ground_of(given.ground, "reason:"))));
	suspension = db_insert(r->db, &q_suspension_add, args);
	audit(r, "suspension", suspension, "started", NULL, "suspended");
	move(r, &q_suspension_bites, args, "admitted", "suspended");
	message_provider(r, r->id, "suspended",
		arena_text(r->arena,
			"%s\n\nPlacements that run go on. A bid for a referral that "
			"closes while you are "
			"suspended will not count.",
			given.note),
		"suspension", suspension);
	reply_flash(r, "suspended");
	return reply_redirect(r, "/providers/%" PRId64, r->id);
}

int suspension_lift(struct request *r)
{
	struct result *found = db_query(r->db, &q_suspension_find,
		ARGS(ARG("suspension", r->id), ARG("authority", r->who.authority)));
	int64_t provider;

	if (!found->rows)
		return reply_not_found(r);
	provider = result_number(found, "provider");
	db_change(r->db, &q_suspension_lift, ARGS(ARG("suspension", r->id)));
	audit(r, "suspension", r->id, "lifted", "suspended", "lifted");
	move(r, &q_suspension_frees,
		ARGS(ARG("provider", provider),
			ARG("system", result_number(found, "system")),
			ARG("establishment", result_number(found, "establishment"))),
		"suspended", "admitted");
	message_provider(r, provider, "suspension_lifted",
		"You will be invited to new referrals again.", "suspension", r->id);
	reply_flash(r, "lifted");
	return reply_redirect(r, "/providers/%" PRId64, provider);
}
