/* Individual placement agreements: issued, accepted by both sides, or declined. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/list.h"
#include "core/xml.h"
#include "domain/agreement.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/award.h"
#include "store/correspondence.h"
#include "store/event.h"
#include "store/timeline.h"

static const struct arg *mine(struct request *r)
{
	struct arg *args = NEW_ARRAY(r->arena, 5, struct arg);

	args[0] = ARG("agreement", r->id);
	args[1] = ARG("authority", r->who.authority);
	args[2] = ARG("provider", r->who.provider);
	args[3] = ARG("lead",
		request_is(r, ROLE_PROCUREMENT | ROLE_AUDITOR) ? r->who.authority
							       : NOTHING);
	return args;
}

/* Those who only answer for its system read it and leave it alone. */
static bool is_party(const struct request *r, const struct result *agreement)
{
	return result_number(agreement, "authority") == r->who.authority ||
		result_number(agreement, "provider") == r->who.provider;
}

/* One that its parties act on; no rows for anybody else. */
static struct result *find(struct request *r)
{
	struct result *agreement = db_query(r->db, &q_agreement_show, mine(r));

	return agreement->rows && is_party(r, agreement) ? agreement : NULL;
}

static const struct option agreement_words[] = {
	{ .value = "draft", .label = "Draft" },
	{ .value = "issued", .label = "Waiting for acceptance" },
	{ .value = "active", .label = "Concluded" },
	{ .value = "ended", .label = "Ended" },
	{ .value = "terminated", .label = "Terminated" },
	{ .value = "refused", .label = "Declined" },
	{ 0 },
};

static const struct list_column agreements_columns[] = {
	CELL("number", "Agreement", .link = "/agreements/",
		.look = LIST_HEAD | LIST_SORTS),
	CELL("reference", "Referral", .look = LIST_UNDER),
	CELL("establishment", "Where", .look = LIST_SORTS),
	CELL("party", "With", .look = LIST_UNDER | LIST_PAGE),
	CELL("provider", "Provider", .look = LIST_FILE),
	CELL("authority", "Council", .look = LIST_FILE),
	CELL("starts_on", "Starts", .look = LIST_SORTS),
	CELL("ends_on", "Ends", .look = LIST_UNDER),
	CELL("value", "Value", .look = LIST_SORTS),
	CELL("state", "State", .look = LIST_TAG | LIST_SORTS, .words = agreement_words),
	CELL("signed_on", "Concluded", .look = LIST_FILE),
	{ 0 },
};

static const struct list_filter agreements_filters[] = {
	TEXT_FILTER("text", "Number, reference or name"),
	MANY_FILTER("state", "State", .options = agreement_words),
	DAYS_FILTER("starts", "Starts"),
	{ 0 },
};

static const struct list agreements = {
	.name = "agreements",
	.one = "agreement",
	.many = "agreements",
	.rows = &q_agreement_list,
	.count = &q_agreement_count,
	.columns = agreements_columns,
	.filters = agreements_filters,
	.nothing = "There is no agreement yet. Each award makes one for each child; it "
		   "appears here.",
};

int agreement_list(struct request *r)
{
	return list_page(r, &agreements,
		ARGS(ARG("authority", r->who.authority),
			ARG("provider", r->who.provider)),
		"agreement_list");
}

struct refusal_of {
	char *reason;
};

static const struct field decline_fields[] = {
	PROSE(struct refusal_of, reason, .label = "Why do you decline?",
		.hint = "The council reads this. Leave out anything that names the child",
		.most = 1000, .missing = "Say why you decline"),
	{ 0 }
};

/* A form without questions: one button that does one thing. */
static const struct field no_fields[] = { { 0 } };

static void add_button(struct request *r, const char *act)
{
	struct form *form = form_new(r, no_fields, NULL);

	form_at(form, act,
		arena_text(r->arena, "/agreements/%" PRId64 "/%s", r->id, act));
	form_add(form);
}

static enum agreement_state state_of(const struct result *agreement)
{
	return (enum agreement_state)word_find(agreement_states,
		result_text(agreement, "state"));
}

/* Whether the side of the person asking has accepted already. */
static bool has_accepted(const struct request *r, const struct result *agreement)
{
	return result_text(agreement,
		       agreement_side(r->who.roles) == SIDE_PROVIDER
			       ? "provider_signed_at"
			       : "authority_signed_at") != NULL;
}

static int show(struct request *r, struct result *agreement, struct form *decline)
{
	unsigned open = is_party(r, agreement)
		? step_open(agreement_steps, state_of(agreement), r->who.roles)
		: 0;

	xml_rows(r->page, "agreement", agreement);
	xml_rows(r->page, "child", db_query(r->db, &q_agreement_child, mine(r)));
	xml_rows(r->page, "cost", db_query(r->db, &q_agreement_costs, mine(r)));
	xml_rows(r->page, "outcome", db_query(r->db, &q_agreement_outcomes, mine(r)));
	if (open & (1u << AGREEMENT_ISSUE))
		add_button(r, "issue");
	if (open & (1u << AGREEMENT_ACCEPT) && !has_accepted(r, agreement))
		add_button(r, "accept");
	if (open & (1u << AGREEMENT_DECLINE) && !has_accepted(r, agreement))
		form_add(decline);
	if (r->method == GET) {
		correspondence_add(r, "agreement", r->id);
		history_add(r, "agreement", r->id);
	}
	return reply_page(r, r->method == POST ? 422 : 200, "agreement");
}

static struct form *decline_form(struct request *r, struct refusal_of *refusal)
{
	struct form *form = form_new(r, decline_fields, refusal);

	form_at(form, "decline",
		arena_text(r->arena, "/agreements/%" PRId64 "/decline", r->id));
	return form;
}

int agreement_show(struct request *r)
{
	struct result *agreement = db_query(r->db, &q_agreement_show, mine(r));
	struct refusal_of refusal;

	return agreement->rows ? show(r, agreement, decline_form(r, &refusal))
			       : reply_not_found(r);
}

static int back(struct request *r, const char *flash)
{
	reply_flash(r, flash);
	return reply_redirect(r, "/agreements/%" PRId64, r->id);
}

int agreement_issue(struct request *r)
{
	struct result *agreement = find(r);

	if (!agreement)
		return reply_not_found(r);
	if (!step_find(agreement_steps, state_of(agreement), AGREEMENT_ISSUE,
		    r->who.roles) ||
		!db_change(r->db, &q_agreement_issue, mine(r)))
		return reply_refused(r, "agreement_moved");
	audit(r, "agreement", r->id, "issued", "draft", "issued");
	message_provider(r, result_number(agreement, "provider"), "agreement_issued",
		"Read it, then accept or decline.", "agreement", r->id);
	return back(r, "agreement_issued");
}

/* One has accepted: the other is waited for. */
static void tell_other_side(struct request *r, const struct result *agreement,
	bool provider)
{
	if (provider)
		message_authority(r, result_number(agreement, "authority"), "contracts",
			"agreement_signed",
			"The provider has accepted. It is concluded once the council "
			"accepts.",
			"agreement", r->id);
	else
		message_provider(r, result_number(agreement, "provider"),
			"agreement_signed",
			"The council has accepted. It is concluded once you accept.",
			"agreement", r->id);
}

int agreement_accept(struct request *r)
{
	struct result *agreement = find(r);
	bool provider = agreement_side(r->who.roles) == SIDE_PROVIDER;
	const struct arg *by = ARGS(ARG("agreement", r->id),
		ARG("person", r->who.person));

	if (!agreement)
		return reply_not_found(r);
	if (!step_find(agreement_steps, state_of(agreement), AGREEMENT_ACCEPT,
		    r->who.roles) ||
		!db_change(r->db,
			provider ? &q_agreement_accept_provider
				 : &q_agreement_accept_authority,
			by))
		return reply_refused(r, "agreement_moved");
	audit(r, "agreement", r->id,
		provider ? "provider_accepted" : "authority_accepted", NULL, NULL);
	if (!db_change(r->db, &q_agreement_conclude, by)) {
		tell_other_side(r, agreement, provider);
		return back(r, "agreement_accepted");
	}
	audit(r, "agreement", r->id, "concluded", "issued", "active");
	message_authority(r, result_number(agreement, "authority"), "broker",
		"agreement_concluded", "Both sides have accepted.", "agreement", r->id);
	message_provider(r, result_number(agreement, "provider"), "agreement_concluded",
		"Both sides have accepted.", "agreement", r->id);
	return back(r, "agreement_concluded");
}

/* One that no longer stands gives its money back to the ledger (RULES B5). */
static bool refuse(struct request *r, const struct result *agreement, int64_t id,
	int64_t value, const char *reason)
{
	if (!db_change(r->db, &q_agreement_refuse,
		    ARGS(ARG("agreement", id), ARG("person", r->who.person),
			    ARG("reason", reason))))
		return false;
	commitment_add(r, result_number(agreement, "system"),
		result_number(agreement, "authority"), id, "release", -value);
	audit(r, "agreement", id, "declined", "issued", "refused");
	return true;
}

int agreement_decline(struct request *r)
{
	struct result *agreement = find(r);
	struct refusal_of refusal;
	struct form *form = decline_form(r, &refusal);
	struct result *together;
	int64_t award;

	if (!agreement)
		return reply_not_found(r);
	if (!step_find(agreement_steps, state_of(agreement), AGREEMENT_DECLINE,
		    r->who.roles) ||
		has_accepted(r, agreement))
		return reply_refused(r, "agreement_moved");
	form_read(form);
	if (!form->good)
		return show(r, agreement, form);

	/* Brothers and sisters were bought together: the award stands or falls with all of them. */
	award = result_number(agreement, "award");
	together = db_query(r->db, &q_agreement_together, ARGS(ARG("award", award)));
	for (size_t row = 0; row < together->rows; row++)
		if (!refuse(r, agreement, result_number_at(together, row, "id"),
			    result_number_at(together, row, "value"), refusal.reason))
			return reply_refused(r, "agreement_together");
	db_change(r->db, &q_award_cancel, ARGS(ARG("award", award)));
	db_change(r->db, &q_referral_reopen,
		ARGS(ARG("referral", result_number(agreement, "referral"))));
	audit(r, "award", award, "declined", "made", "cancelled");
	audit(r, "referral", result_number(agreement, "referral"), "reopened", "awarded",
		"scored");
	message_authority(r, result_number(agreement, "authority"), "broker",
		"agreement_declined",
		arena_text(r->arena, "%s\n\nAsk the next in rank, or close the referral.",
			refusal.reason),
		"agreement", r->id);
	return back(r, "agreement_declined");
}
