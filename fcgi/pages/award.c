/* Who gets a referral: proposed by the broker, made within delegation, above it by an approver. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/xml.h"
#include "domain/award.h"
#include "domain/referral.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/award.h"
#include "store/event.h"
#include "store/result.h"
#include "store/timeline.h"

static const struct {
	unsigned obstacle;
	const char *word;
} words[] = {
	{ AWARD_OVER_GATE, "over_gate" },
	{ AWARD_OVER_CAP, "over_cap" },
	{ AWARD_OVER_DELEGATION, "over_delegation" },
	{ AWARD_NO_PANEL, "no_panel" },
	{ AWARD_OVER_APPROVED, "over_approved" },
	{ AWARD_OVER_BUDGET, "over_budget" },
	{ AWARD_NO_REASON, "no_reason" },
	{ AWARD_NO_DECISION, "no_decision" },
	{ AWARD_NO_VALUE, "no_value" },
	{ AWARD_WARNING, "warning" },
};

/* The meter of the aggregate cap and the test of the single contract. */
static void add_measures(xmlNode *parent, const struct award_facts *facts)
{
	unsigned obstacles = award_obstacles(facts);
	int64_t projected = award_projected(facts);
	xmlNode *element = xml_add(parent, "measures");

	xml_value(element, "value", SHOWN_MONEY, facts->value);
	xml_value(element, "linked", SHOWN_MONEY, facts->linked);
	xml_value(element, "whole_life", SHOWN_MONEY,
		money_add(facts->value, facts->linked));
	xml_value(element, "gate", SHOWN_MONEY, facts->gate);
	xml_value(element, "committed", SHOWN_MONEY, facts->committed);
	xml_value(element, "projected", SHOWN_MONEY, projected);
	xml_value(element, "cap", SHOWN_MONEY, facts->cap);
	if (facts->cap != NOTHING && projected != NOTHING) {
		xml_value(element, "remaining", SHOWN_MONEY,
			money_subtract(facts->cap, projected));
		xml_value(element, "committed_share", SHOWN_PERCENT,
			money_share(10000, facts->committed, facts->cap));
		xml_value(element, "projected_share", SHOWN_PERCENT,
			projected > facts->cap
				? 10000
				: money_share(10000, projected, facts->cap));
	}
	xml_value(element, "warning", SHOWN_MONEY, facts->warning);
	xml_value(element, "delegation", SHOWN_MONEY, facts->delegation);
	xml_value(element, "budget", SHOWN_MONEY, facts->budget);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (obstacles & words[i].obstacle)
			xml_text(element, "obstacle", words[i].word);
}

struct proposal {
	int64_t bid;
	char *must_reason, *reason, *reference;
};

static const struct field proposal_fields[] = {
	CHOSEN(struct proposal, bid, .label = "Who gets the placement?",
		.missing = "Choose who gets the placement"),
	PROSE(struct proposal, must_reason,
		.label = "A must-have is missed. Why award all the same?",
		.hint = "Only if the bid you chose misses a must-have", .optional = true,
		.most = 1000),
	PROSE(struct proposal, reason,
		.label = "Why another than the first in rank or the family’s choice?",
		.hint = "It is kept as a decision on paper", .group = "exception",
		.optional = true, .most = 2000),
	LINE(struct proposal, reference, .label = "Reference of that decision",
		.hint = "As your authority numbers decisions", .group = "exception",
		.optional = true, .most = 40),
	{ 0 }
};

/* The row of the bid, in the list of those ranked; the number of rows if it is none. */
static size_t row_of(const struct result *bids, int64_t bid)
{
	size_t row = 0;

	while (row < bids->rows && result_number_at(bids, row, "id") != bid)
		row++;
	return row;
}

/* The row of the family's choice, unless that one declined; the number of rows if there is none. */
static size_t chosen_row(const struct result *bids)
{
	size_t row = 0;

	while (row < bids->rows &&
		(result_number_at(bids, row, "chosen") == 0 ||
			result_number_at(bids, row, "declined") == 1))
		row++;
	return row;
}

/* The first in rank that has not declined; the number of rows if all have. */
static size_t first_row(const struct result *bids)
{
	size_t row = 0;

	while (row < bids->rows && result_number_at(bids, row, "declined") == 1)
		row++;
	return row;
}

/* Whom the rules would have win. */
static size_t expected_row(const struct result *bids)
{
	size_t chosen = chosen_row(bids);

	return chosen < bids->rows ? chosen : first_row(bids);
}

static enum family family_on(const struct result *referral, const struct result *bids,
	size_t row)
{
	size_t chosen = chosen_row(bids);

	if (chosen < bids->rows)
		return chosen == row ? FAMILY_CHOSE : FAMILY_CHOSE_OTHER;
	return result_number(referral, "chose_none") == 1 ? FAMILY_CHOSE_OTHER
							  : FAMILY_SILENT;
}

static enum award_route route_of(const struct result *referral, const struct result *bids,
	size_t row)
{
	size_t first = first_row(bids);

	return award_route_of(result_number_at(bids, row, "position"),
		family_on(referral, bids, row),
		first ? result_number_at(bids, first - 1, "position") : 0);
}

static struct award_facts facts_of(const struct request *r, const struct result *referral,
	const struct result *bids, size_t row, const struct proposal *proposal)
{
	struct award_facts facts = award_facts(r, referral);

	facts.value = result_number_at(bids, row, "total");
	facts.linked = result_number_at(bids, row, "linked");
	facts.gate = result_number(referral, "contract_gate");
	facts.must_missed = result_number_at(bids, row, "must_missed") == 1;
	facts.must_reason = proposal && proposal->must_reason;
	facts.route = route_of(referral, bids, row);
	/* an exception's decision is recorded here; Cabinet's only once the proposal stands */
	facts.decided = facts.route == ROUTE_EXCEPTION && proposal && proposal->reason &&
		money_add(facts.value, facts.linked) <= facts.gate;
	return facts;
}

static void check(struct form *form, const struct award_facts *facts,
	const struct proposal *proposal)
{
	unsigned obstacles = award_obstacles(facts);

	if (obstacles & AWARD_NO_REASON)
		form_error(form, "must_reason",
			"Say why you award although a must-have is missed");
	if (facts->route == ROUTE_EXCEPTION && !proposal->reason)
		form_error(form, "reason",
			"Say why another than the first in rank or the family’s choice");
	if (obstacles & AWARD_OVER_CAP)
		form_error(form, "bid", "This award would take the system over its cap");
	if (obstacles & AWARD_OVER_APPROVED)
		form_error(form, "bid", "This is more than the panel approved");
	if (obstacles & AWARD_OVER_BUDGET)
		form_error(form, "bid", "This is more than the budget of the referral");
}

static int64_t record_exception(struct request *r, const struct result *referral,
	const struct proposal *proposal, enum award_route route)
{
	if (route != ROUTE_EXCEPTION)
		return NOTHING;
	return db_insert(r->db, &q_decision_add,
		ARGS(ARG("authority", r->who.authority),
			ARG("reference", proposal->reference), ARG("taker", "officer"),
			ARG("title",
				arena_text(r->arena, "Award of %s against the rank",
					result_text(referral, "reference"))),
			ARG("reason", proposal->reason),
			ARG("decided_on", (const char *)r->today),
			ARG("person", r->who.person)));
}

static int64_t propose(struct request *r, const struct result *referral,
	const struct result *bids, size_t row, const struct proposal *proposal,
	const struct award_facts *facts)
{
	int64_t award = db_insert(r->db, &q_award_add,
		ARGS(ARG("referral", r->id), ARG("authority", r->who.authority),
			ARG("system", result_number(referral, "system")),
			ARG("admission", result_number_at(bids, row, "admission")),
			ARG("route", award_routes[facts->route]),
			ARG("result", result_number(referral, "result")),
			ARG("bid", result_number_at(bids, row, "id")),
			ARG("position", result_number_at(bids, row, "position")),
			ARG("value", facts->value),
			ARG("fee",
				award_fee(facts->value, result_number(referral, "fee"))),
			ARG("funding", result_number(referral, "funding")),
			ARG("approved", result_number(referral, "approved")),
			ARG("decision",
				record_exception(r, referral, proposal, facts->route)),
			ARG("must_reason", proposal->must_reason)));

	if (award)
		audit(r, "award", award, "proposed", NULL, award_routes[facts->route]);
	return award;
}

/* Asks those who may award more, if the proposer may not award alone. */
static int pass_on(struct request *r, int64_t award)
{
	message_authority(r, r->who.authority, "approver", "award_to_decide",
		"It is above the proposer’s delegation, or needs a Cabinet decision.",
		"award", award);
	reply_flash(r, "award_proposed");
	return reply_redirect(r, "/awards/%" PRId64, award);
}

/* A choice that there is must be offered first, and be answered or lapse (A31, A32). */
static const char *family_first(struct request *r, const struct result *referral)
{
	struct contest *contest;
	struct bid_score *scores;

	if (result_number(referral, "choice_waits") == 1)
		return "family_waits";
	if (result_number(referral, "asked") == 1)
		return NULL;
	contest = contest_recorded(r, r->id, NOTHING);
	scores = NEW_ARRAY(r->arena, contest->count, struct bid_score);
	for (size_t i = 0; i < contest->count; i++)
		contest_score(contest, i, &scores[i]);
	return contest_offer(r, contest, scores,
		       NEW_ARRAY(r->arena, contest->count, bool)) > 1
		? "family_first"
		: NULL;
}

int award_propose(struct request *r)
{
	struct result *referral = db_query(r->db, &q_award_referral,
		ARGS(ARG("referral", r->id), ARG("authority", r->who.authority)));
	struct proposal proposal;
	struct award_facts facts;
	struct result *bids;
	struct form *form;
	const char *too_early;
	int64_t award;
	size_t row;

	if (!referral->rows || result_number(referral, "result") == NOTHING)
		return reply_not_found(r);
	if (result_number(referral, "award") != NOTHING && r->method == POST)
		return reply_refused(r, "award_one");
	if (result_number(referral, "award") != NOTHING)
		return reply_redirect(r, "/awards/%" PRId64,
			result_number(referral, "award"));
	if (!step_find(referral_steps,
		    word_find(referral_states, result_text(referral, "state")),
		    REFERRAL_AWARD, r->who.roles))
		return reply_refused(r, "referral_not_decided");
	too_early = family_first(r, referral);
	if (too_early)
		return reply_refused(r, too_early);
	xml_rows(r->page, "referral", referral);
	bids = db_query(r->db, &q_award_bids,
		ARGS(ARG("result", result_number(referral, "result"))));
	xml_rows(r->page, "bid", bids);
	row = expected_row(bids);
	if (row == bids->rows)
		return reply_refused(r, "nobody_left");

	form = form_new(r, proposal_fields, &proposal);
	for (size_t i = 0; i < bids->rows; i++)
		if (result_number_at(bids, i, "declined") == 0)
			form_option(form, "bid", result_text_at(bids, i, "id"),
				arena_text(r->arena, "%s. %s",
					result_text_at(bids, i, "position"),
					result_text_at(bids, i, "establishment")),
				NULL);
	form_set_number(form, "bid", result_number_at(bids, row, "id"));
	form_read(form);
	if (form->good)
		row = row_of(bids, proposal.bid);
	facts = facts_of(r, referral, bids, row, form->good ? &proposal : NULL);
	add_measures(r->page, &facts);
	if (form->good)
		check(form, &facts, &proposal);
	if (!form->good)
		return form_page(form, "award_propose");

	award = propose(r, referral, bids, row, &proposal, &facts);
	if (!award)
		return reply_refused(r, "award_one");
	if (award_obstacles(&facts) & AWARD_WAITS)
		return pass_on(r, award);
	award_make(r, award);
	reply_flash(r, "award_made");
	return reply_redirect(r, "/awards/%" PRId64, award);
}

struct ruling {
	char *act, *taker, *reference, *title, *reason, *decided_on;
};

static const struct option takers[] = {
	{ "cabinet", "Cabinet", NULL },
	{ "officer", "An officer with delegated authority", NULL },
	{ "member", "A cabinet member", NULL },
	{ NULL, NULL, NULL },
};

static const struct field decision_fields[] = {
	CHOICE(struct ruling, taker, .label = "Who decided?", .options = takers,
		.missing = "Choose who decided"),
	LINE(struct ruling, reference, .label = "Reference",
		.hint = "As the minutes print it", .most = 40,
		.missing = "Enter the reference of the decision"),
	LINE(struct ruling, title, .label = "Title", .most = 200,
		.missing = "Enter the title of the decision"),
	PROSE(struct ruling, reason, .label = "What was decided, and why", .most = 2000,
		.missing = "Enter what was decided and why"),
	DAY(struct ruling, decided_on, .label = "Decided on",
		.missing = "Enter the day of the decision"),
	{ 0 }
};

static const struct option acts[] = {
	{ "make", "Make the award", NULL },
	{ "cancel", "Cancel the proposal", NULL },
	{ NULL, NULL, NULL },
};

static const struct field act_fields[] = { ACT(struct ruling, act, .label = "Decide",
						   .options = acts,
						   .missing = "Choose what to do"),
	{ 0 } };

static struct award_facts facts_of_award(const struct request *r,
	const struct result *award)
{
	struct award_facts facts = award_facts(r, award);

	facts.value = result_number(award, "value");
	facts.linked = result_number(award, "linked");
	facts.gate = result_number(award, "gate");
	facts.must_missed = result_number(award, "must_missed") == 1;
	facts.must_reason = result_text(award, "must_reason") != NULL;
	facts.route = (enum award_route)word_find(award_routes,
		result_text(award, "route"));
	facts.decided = result_number(award, "cabinet") == 1 ||
		(result_text(award, "taker") && facts.route == ROUTE_EXCEPTION &&
			money_add(facts.value, facts.linked) <= facts.gate);
	/* once made, it is part of what is committed */
	if (strcmp(result_text(award, "state"), "made") == 0)
		facts.committed = money_subtract(facts.committed, facts.value);
	return facts;
}

static struct result *find(struct request *r)
{
	return db_query(r->db, &q_award_show,
		ARGS(ARG("award", r->id), ARG("authority", r->who.authority)));
}

static int show(struct request *r, struct result *award, struct form *decision,
	struct form *act)
{
	struct award_facts facts = facts_of_award(r, award);
	enum award_state state = (enum award_state)word_find(award_states,
		result_text(award, "state"));
	unsigned open = step_open(award_steps, state, r->who.roles);
	bool posted = r->method == POST;

	xml_rows(r->page, "award", award);
	xml_rows(r->page, "agreement",
		db_query(r->db, &q_award_agreements, ARGS(ARG("award", r->id))));
	add_measures(r->page, &facts);
	if (open & (1u << AWARD_RECORD) &&
		(award_obstacles(&facts) & AWARD_OVER_GATE || decision->posted))
		form_add(decision);
	if (state == AWARD_PROPOSED && open & (1u << AWARD_MAKE))
		form_add(act);
	if (r->method == GET)
		history_add(r, "award", r->id);
	return reply_page(r, posted ? 422 : 200, "award");
}

int award_show(struct request *r)
{
	struct result *award = find(r);
	struct ruling ruling = { 0 };
	struct form *decision = form_new(r, decision_fields, &ruling);
	struct form *act = form_new(r, act_fields, &ruling);

	if (!award->rows)
		return reply_not_found(r);
	form_at(decision, "decision",
		arena_text(r->arena, "/awards/%" PRId64 "/decision", r->id));
	form_at(act, "act", arena_text(r->arena, "/awards/%" PRId64 "/decide", r->id));
	return show(r, award, decision, act);
}

int award_record(struct request *r)
{
	struct result *award = find(r);
	struct ruling ruling = { 0 };
	struct form *decision = form_new(r, decision_fields, &ruling);
	struct form *act = form_new(r, act_fields, &ruling);
	int64_t id;

	if (!award->rows)
		return reply_not_found(r);
	form_at(decision, "decision", r->path);
	form_at(act, "act", arena_text(r->arena, "/awards/%" PRId64 "/decide", r->id));
	form_read(decision);
	if (decision->good && strcmp(ruling.decided_on, r->today) > 0)
		form_error(decision, "decided_on",
			"The day of the decision must be today or in the past");
	if (!decision->good)
		return show(r, award, decision, act);
	id = db_insert(r->db, &q_decision_add,
		form_args(decision,
			ARGS(ARG("authority", r->who.authority),
				ARG("person", r->who.person))));
	if (!id) {
		form_error(decision, "reference",
			"A decision with this reference is recorded already");
		return show(r, award, decision, act);
	}
	if (!db_change(r->db, &q_award_record,
		    ARGS(ARG("award", r->id), ARG("decision", id))))
		return reply_refused(r, "award_decided");
	audit(r, "award", r->id, "decision_recorded", NULL, ruling.reference);
	reply_flash(r, "decision_recorded");
	return reply_redirect(r, "/awards/%" PRId64, r->id);
}

int award_decide(struct request *r)
{
	struct result *award = find(r);
	struct ruling ruling = { 0 };
	struct form *act = form_new(r, act_fields, &ruling);
	struct form *decision = form_new(r, decision_fields, &ruling);
	struct award_facts facts;

	if (!award->rows)
		return reply_not_found(r);
	form_at(act, "act", r->path);
	form_at(decision, "decision",
		arena_text(r->arena, "/awards/%" PRId64 "/decision", r->id));
	form_read(act);
	if (!act->good)
		return show(r, award, decision, act);
	facts = facts_of_award(r, award);
	if (strcmp(ruling.act, "cancel") == 0) {
		if (!db_change(r->db, &q_award_cancel, ARGS(ARG("award", r->id))))
			return reply_refused(r, "award_decided");
		audit(r, "award", r->id, "cancelled", "proposed", "cancelled");
		message_authority(r, r->who.authority, "broker", "award_cancelled",
			"The proposal no longer stands. The referral can be awarded "
			"anew.",
			"award", r->id);
		return reply_redirect(r, "/referrals/%" PRId64 "/result",
			result_number(award, "referral"));
	}
	if (award_obstacles(&facts) & ~(unsigned)AWARD_WARNING) {
		form_error(act, "act", "%s",
			"Not yet: something above still stands in the way");
		return show(r, award, decision, act);
	}
	if (!award_make(r, r->id))
		return reply_refused(r, "award_decided");
	reply_flash(r, "award_made");
	return reply_redirect(r, "/awards/%" PRId64, r->id);
}
