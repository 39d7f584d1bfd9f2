/*
 * Who is invited to a referral: while it is drafted how many each limit invites, once
 * it is published the list as it was frozen.  RM-02, RM-03, RULES A7 to A10.
 */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/db.h"
#include "core/form.h"
#include "core/xml.h"
#include "domain/place.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/invitee.h"

struct limit {
	char *limit, *act;
};

static const struct option acts[] = { { .value = "show", .label = "Show this limit" },
	{ .value = "save", .label = "Save and continue" }, { 0 } };

static const struct field fields[] = {
	CHOICE(struct limit, limit, .label = "How far may it be?",
		.hint = "One exactly on the limit is invited. Everyone admitted inside "
			"it is "
			"invited: you cannot pick",
		.missing = "Choose how far it may be"),
	ACT(struct limit, act, .options = acts), { 0 }
};

enum { LIMITS = 7, MILE = 100, NAMED = 3 };

/* Whole miles, or "none"; hundredths or NOTHING, false if it is neither. */
static bool read_limit(const char *text, int64_t *limit)
{
	if (!text)
		return false;
	if (strcmp(text, "none") == 0) {
		*limit = NOTHING;
		return true;
	}
	return hundredths_read(text, limit) && *limit > 0;
}

static char *write_limit(struct request *r, int64_t limit)
{
	if (limit == NOTHING)
		return arena_text(r->arena, "none");
	return limit % MILE ? points_show(r->arena, limit)
			    : arena_text(r->arena, "%" PRId64, limit / MILE);
}

/* In words, for whoever reads what was changed. */
static const char *say_limit(struct request *r, int64_t limit)
{
	return limit == NOTHING ? "no limit"
				: arena_text(r->arena, "%s miles", write_limit(r, limit));
}

/* ---- what each limit invites ---- */

/* The few that this limit adds to the one before, by name. */
static const char *added(struct request *r, const struct invitees *invitees,
	int64_t before, int64_t limit)
{
	const char *names = "";
	int count = 0;

	for (size_t i = 0; i < invitees->count; i++) {
		const struct invitee *invitee = &invitees->list[i];

		if ((invitee->standing != INVITED && invitee->standing != TOO_FAR) ||
			place_inside(invitee->distance, before) ||
			!place_inside(invitee->distance, limit))
			continue;
		if (++count > NAMED)
			return NULL;
		names = arena_text(r->arena, "%s%s%s", names, *names ? ", " : ": adds ",
			invitee->establishment);
	}
	return count ? names : NULL;
}

static const char *limit_hint(struct request *r, const struct invitees *invitees,
	int64_t suitable, int64_t before, int64_t limit)
{
	const size_t invited = invitees_within(invitees, limit);
	const char *names = before ? added(r, invitees, before, limit) : NULL;

	return arena_text(r->arena, "%zu invited%s%s", invited, names ? names : "",
		(int64_t)invited < suitable ? ". Fewer than usual" : "");
}

static struct option limit_option(struct request *r, const struct invitees *invitees,
	int64_t suitable, int64_t before, int64_t limit)
{
	char *value = write_limit(r, limit);

	return (struct option){
		.value = value,
		.label = limit == NOTHING ? "No limit"
					  : arena_text(r->arena, "%s miles", value),
		.hint = limit_hint(r, invitees, suitable, before, limit),
	};
}

/* Tens of miles to 50, none, and in its place the limit in hand if it is another. */
static const struct option *limit_options(struct request *r,
	const struct referral *referral, const struct invitees *invitees, int64_t shown)
{
	struct option *options = NEW_ARRAY(r->arena, LIMITS + 1, struct option);
	const int64_t suitable = result_number(referral->row, "suitable");
	int64_t before = 0;
	size_t count = 0;

	for (int64_t limit = 10 * MILE; limit <= 50 * MILE; limit += 10 * MILE) {
		if (shown != NOTHING && shown > before && shown < limit) {
			options[count++] = limit_option(r, invitees, suitable, before,
				shown);
			before = shown;
		}
		options[count++] = limit_option(r, invitees, suitable, before, limit);
		before = limit;
	}
	if (shown != NOTHING && shown > before)
		options[count++] = limit_option(r, invitees, suitable, before, shown);
	options[count] = limit_option(r, invitees, suitable, 0, NOTHING);
	return options;
}

/* ---- pages ---- */

static bool has_radius(const struct referral *referral)
{
	return strcmp(result_text(referral->row, "invites"), "within_radius") == 0;
}

static void add_summary(struct request *r, const struct referral *referral,
	const struct invitees *invitees, int64_t limit)
{
	referral_head(r, referral, "invite");
	xml_number(r->page, "invited", invitees->invited);
	xml_number(r->page, "left_out", invitees->count - invitees->invited);
	invitees_add(r, referral, invitees, limit);
}

static int show_frozen(struct request *r, const struct referral *referral)
{
	const struct invitees invitees = invitees_frozen(r, referral);

	add_summary(r, referral, &invitees, referral->radius);
	return reply_page(r, 200, "referral_invite");
}

/* All who are admitted are invited: there is nothing to choose. */
static int show_all(struct request *r, const struct referral *referral)
{
	const struct invitees invitees = invitees_now(r, referral, NOTHING);

	add_summary(r, referral, &invitees, NOTHING);
	return reply_page(r, 200, "referral_invite");
}

static int show(struct form *form, const struct referral *referral,
	const struct invitees *invitees, int64_t limit)
{
	add_summary(form->r, referral, invitees, limit);
	return form_page(form, "referral_invite");
}

static struct form *new_form(struct request *r, const struct option *limits,
	struct limit *answers)
{
	struct field *asked = NEW_ARRAY(r->arena, sizeof(fields) / sizeof(*fields),
		struct field);

	memcpy(asked, fields, sizeof(fields));
	asked[0].options = limits;
	return form_new(r, asked, answers);
}

static int choose(struct request *r, const struct referral *referral)
{
	struct limit answers;
	struct form *form;
	struct invitees invitees;
	int64_t shown = referral->radius;

	/* Posted or in the address: a limit that is looked at, in the place of the one kept. */
	read_limit(r->method == POST ? request_param(r, "limit")
				     : request_query(r, "limit"),
		&shown);
	invitees = invitees_now(r, referral, shown);
	form = new_form(r, limit_options(r, referral, &invitees, shown), &answers);
	form_set_text(form, "limit", write_limit(r, shown));

	form_read(form);
	if (!form->good)
		return show(form, referral, &invitees, shown);
	if (strcmp(answers.act, "show") == 0)
		return reply_redirect(r, "/referrals/%" PRId64 "/invite?limit=%s", r->id,
			answers.limit);
	if (!db_change(r->db, &q_referral_set_radius,
		    ARGS(ARG("referral", r->id), ARG("authority", r->who.authority),
			    ARG("radius", shown))))
		return reply_refused(r, "published");
	audit(r, "referral", r->id, "limit", say_limit(r, referral->radius),
		say_limit(r, shown));
	return reply_redirect(r, "/referrals/%" PRId64 "/publish", r->id);
}

int referral_invite(struct request *r)
{
	struct referral *referral = referral_find(r);

	if (!referral)
		return reply_not_found(r);
	if (referral->state != REFERRAL_DRAFT)
		return show_frozen(r, referral);
	if (!has_radius(referral) || !referral_may(referral, REFERRAL_EDIT))
		return show_all(r, referral);
	return choose(r, referral);
}
