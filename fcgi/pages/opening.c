/* Opening the bids of a referral after its deadline, and reading them. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/list.h"
#include "core/xml.h"
#include "domain/referral.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"

/* The referral of the path: the authority's own, or of its system for those who act for the lead. */
static const struct arg *who(struct request *r)
{
	struct arg *args = NEW_ARRAY(r->arena, 5, struct arg);

	args[0] = ARG("referral", r->id);
	args[1] = ARG("authority", r->who.authority);
	args[2] = arg_number("lead",
		request_is(r, ROLE_PROCUREMENT | ROLE_AUDITOR) ? r->who.authority
							       : NOTHING);
	args[3] = ARG("person", r->who.person);
	return args;
}

static int open_bids(struct request *r, const struct arg *mine)
{
	int64_t bids;

	if (!db_insert(r->db, &q_opening_add, mine) ||
		!db_change(r->db, &q_opening_done, mine))
		return reply_refused(r, "bids_sealed");
	bids = result_number(db_query(r->db, &q_opening_find, mine), "bids");
	audit(r, "referral", r->id, "opened", "published",
		arena_text(r->arena, "%" PRId64 " bid%s", bids, bids == 1 ? "" : "s"));
	reply_flash(r, "bids_opened");
	return reply_redirect(r, "/referrals/%" PRId64 "/bids", r->id);
}

int opening_open(struct request *r)
{
	const struct arg *mine = who(r);
	struct form *form = form_new(r, (const struct field[]){ { 0 } }, NULL);
	struct result *referral;
	enum referral_state state;

	/* a bid saved in the last moment is committed, or not there, before anything is looked at */
	if (r->method == POST)
		db_query(r->db, &q_opening_wait, mine);
	referral = db_query(r->db, &q_opening_look, mine);
	if (!referral->rows)
		return reply_not_found(r);
	form_read(form);
	state = (enum referral_state)word_find(referral_states,
		result_text(referral, "state"));
	if (!step_find(referral_steps, (int)state, REFERRAL_OPEN, r->who.roles))
		return state == REFERRAL_WITHDRAWN
			? reply_refused(r, "withdrawn")
			: reply_redirect(r, "/referrals/%" PRId64 "/bids", r->id);
	if (r->method == POST)
		return open_bids(r, mine);
	xml_rows(r->page, "referral", referral);
	form_add(form);
	return reply_page(r, 200, "opening");
}

static const struct list_column columns[] = {
	CELL("establishment", "Establishment", .link = "/bids/",
		.look = LIST_HEAD | LIST_SORTS),
	CELL("provider", "Provider", .look = LIST_UNDER),
	CELL("total", "Total", .look = LIST_SORTS),
	CELL("needs_met", "Needs", .look = LIST_NUMBER | LIST_SORTS),
	CELL("features_met", "Features", .look = LIST_NUMBER | LIST_SORTS),
	CELL("must_missed", "Must-haves missed", .look = LIST_FILE | LIST_NUMBER),
	CELL("suspended", "Suspended", .look = LIST_FILE | LIST_NUMBER),
	CELL("starts_on", "Start", .look = LIST_SORTS),
	CELL("saved_at", "Sent", .look = LIST_SORTS),
	{ 0 },
};

static const struct list bids = {
	.name = "bids",
	.one = "bid",
	.many = "bids",
	.rows = &q_opening_bids,
	.count = &q_opening_bids_count,
	.columns = columns,
	.sort = "establishment",
};

int opening_bids(struct request *r)
{
	const struct arg *mine = who(r);
	struct result *referral = db_query(r->db, &q_opening_look, mine);
	struct result *opening;
	struct result *declared;

	if (!referral->rows)
		return reply_not_found(r);
	opening = db_query(r->db, &q_opening_find, mine);
	if (!opening->rows)
		return reply_refused(r, "bids_sealed");
	declared = db_query(r->db, &q_marking_declared, mine);
	xml_rows(r->page, "referral", referral);
	xml_rows(r->page, "opening", opening);
	if (declared->rows && result_number(declared, "clear") != 1)
		xml_number(r->page, "declare", r->id);
	xml_rows(r->page, "silent", db_query(r->db, &q_opening_silent, mine));
	return list_page(r, &bids, mine, "bids");
}
