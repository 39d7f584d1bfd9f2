#include "store/bid.h"

#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/fault.h"
#include "core/money.h"
#include "core/password.h"
#include "domain/scoring.h"
#include "queries.h"
#include "store/event.h"

static const struct column terms[] = {
	COLUMN(struct bid, invitation),
	COLUMN(struct bid, referral),
	COLUMN(struct bid, admission),
	COLUMN(struct bid, reference),
	COLUMN(struct bid, unit),
	COLUMN(struct bid, children),
	COLUMN(struct bid, periods),
	COLUMN(struct bid, discount_least),
	COLUMN(struct bid, competency),
	COLUMN(struct bid, distance),
	COLUMN(struct bid, needs_marks),
	COLUMN(struct bid, features_marks),
	COLUMN(struct bid, price_weight),
	COLUMN(struct bid, outcomes_weight),
	COLUMN(struct bid, needs_weight),
	COLUMN(struct bid, features_weight),
	COLUMN(struct bid, location_weight),
	COLUMN(struct bid, competency_weight),
	COLUMN(struct bid, incentive_weight),
	COLUMN(struct bid, scale),
	COLUMN(struct bid, band),
	COLUMN(struct bid, location),
	COLUMN(struct bid, carer),
	COLUMN(struct bid, shut),
	{ 0 },
};

static const struct column content[] = {
	COLUMN(struct bid, id),
	COLUMN(struct bid, discount),
	COLUMN(struct bid, needs_price),
	COLUMN(struct bid, premium),
	COLUMN(struct bid, method),
	COLUMN(struct bid, subcontract),
	COLUMN(struct bid, starts_on),
	COLUMN(struct bid, postcode),
	COLUMN(struct bid, easting),
	COLUMN(struct bid, northing),
	COLUMN(struct bid, digest),
	COLUMN(struct bid, saved_at),
	COLUMN(struct bid, word),
	{ 0 },
};

static void load_lines(struct request *r, struct bid *bid)
{
	struct result *rows = db_query(r->db, &q_bid_lines,
		ARGS(ARG("invitation", bid->invitation)));

	bid->line_count = rows->rows;
	bid->lines = NEW_ARRAY(r->arena, rows->rows, struct bid_line);
	for (size_t i = 0; i < rows->rows; i++) {
		bid->lines[i] = (struct bid_line){
			.cost_line = result_number_at(rows, i, "cost_line"),
			.name = result_text_at(rows, i, "name"),
			.kind = result_text_at(rows, i, "kind"),
			.starts_on = result_text_at(rows, i, "starts_on"),
			.most = result_number_at(rows, i, "most"),
			.amount = result_number_at(rows, i, "amount"),
		};
	}
}

static void load_needs(struct request *r, struct bid *bid)
{
	struct result *rows = db_query(r->db, &q_bid_needs,
		ARGS(ARG("referral", bid->referral), ARG("admission", bid->admission)));

	bid->need_count = rows->rows;
	bid->needs = NEW_ARRAY(r->arena, rows->rows, struct bid_need);
	for (size_t i = 0; i < rows->rows; i++) {
		bid->needs[i] = (struct bid_need){
			.need = result_number_at(rows, i, "need"),
			.kind = result_text_at(rows, i, "kind"),
			.text = result_text_at(rows, i, "text"),
			.must = result_text_at(rows, i, "must"),
			.marks = result_number_at(rows, i, "marks"),
			.met = result_number_at(rows, i, "met"),
		};
	}
}

bool bid_load(struct request *r, int64_t invitation, struct bid *bid)
{
	*bid = (struct bid){ .state = BID_DRAFT };
	if (!db_row(r->db, &q_bid_terms,
		    ARGS(ARG("invitation", invitation), ARG("provider", r->who.provider)),
		    terms, bid))
		return false;
	bid->discount = bid->discount_least;
	bid->needs_price = bid->premium = bid->easting = bid->northing = NOTHING;

	if (db_row(r->db, &q_bid_find,
		    ARGS(ARG("referral", bid->referral), ARG("admission", bid->admission),
			    ARG("provider", r->who.provider)),
		    content, bid))
		bid->state = (enum bid_state)word_find(bid_states, bid->word);
	load_lines(r, bid);
	load_needs(r, bid);
	bid_reckon(bid);
	return true;
}

void bid_reckon(struct bid *bid)
{
	bid->core_price = bid->core_most = 0;
	for (size_t i = 0; i < bid->line_count; i++) {
		bid->core_price = money_add(bid->core_price, bid->lines[i].amount);
		bid->core_most = money_add(bid->core_most, bid->lines[i].most);
	}
	bid->needs_met = bid->features_met = 0;
	for (size_t i = 0; i < bid->need_count; i++) {
		if (bid->needs[i].met != 1)
			continue;
		if (strcmp(bid->needs[i].kind, "need") == 0)
			bid->needs_met += bid->needs[i].marks;
		else
			bid->features_met += bid->needs[i].marks;
	}

	struct offer offer = {
		.core_price = bid->core_price,
		.needs_price = bid->needs_price,
		.discount = bid->discount,
		.children = bid->children,
		.periods = bid->periods,
	};
	bid->child_price = offer_child_price(&offer);
	bid->period_price = offer_period_price(&offer);
	bid->total = offer_total(&offer);
}

bool bid_locate(struct request *r, struct bid *bid)
{
	struct result *place;

	bid->easting = bid->northing = NOTHING;
	if (!bid->postcode)
		return true;
	place = db_query(r->db, &q_bid_place_of, ARGS(ARG("postcode", bid->postcode)));
	if (!place->rows)
		return false;
	bid->easting = result_number(place, "easting");
	bid->northing = result_number(place, "northing");
	return true;
}

static const char *amount(struct arena *arena, int64_t number)
{
	return number == NOTHING ? "-" : arena_text(arena, "%" PRId64, number);
}

char *bid_content(struct arena *arena, const struct bid *bid)
{
	char *text = arena_text(arena, "bid 1\nreferral %s\nadmission %" PRId64 "\n",
		bid->reference, bid->admission);

	for (size_t i = 0; i < bid->line_count; i++)
		text = arena_text(arena, "%sline %" PRId64 " %s\n", text,
			bid->lines[i].cost_line, amount(arena, bid->lines[i].amount));
	for (size_t i = 0; i < bid->need_count; i++)
		text = arena_text(arena, "%smet %" PRId64 " %d\n", text,
			bid->needs[i].need, bid->needs[i].met == 1);
	return arena_text(arena,
		"%sdiscount %s\nneeds_price %s\ntotal %s\npremium %s\nstarts_on %s\n"
		"postcode %s\nmethod %zu\n%s\nsubcontract %zu\n%s\n",
		text, amount(arena, bid->discount), amount(arena, bid->needs_price),
		amount(arena, bid->total), amount(arena, bid->premium),
		bid->starts_on ? bid->starts_on : "-",
		bid->postcode ? bid->postcode : "-",
		bid->method ? strlen(bid->method) : 0, bid->method ? bid->method : "",
		bid->subcontract ? strlen(bid->subcontract) : 0,
		bid->subcontract ? bid->subcontract : "");
}

static char *hex(struct arena *arena, const unsigned char *bytes, size_t length)
{
	static const char digits[] = "0123456789abcdef";
	char *text = arena_alloc(arena, 2 * length + 1);

	for (size_t i = 0; i < length; i++) {
		text[2 * i] = digits[bytes[i] >> 4];
		text[2 * i + 1] = digits[bytes[i] & 15];
	}
	return text;
}

char *bid_digest(struct arena *arena, const struct bid *bid)
{
	unsigned char hash[32];

	digest(hash, bid_content(arena, bid));
	return hex(arena, hash, sizeof(hash));
}

static bool save_row(struct request *r, struct bid *bid, enum bid_state state)
{
	unsigned char hash[32];
	bool sent = state == BID_SUBMITTED;

	digest(hash, bid_content(r->arena, bid));
	const struct arg *args = ARGS(ARG("invitation", bid->invitation),
		ARG("provider", r->who.provider), ARG("state", bid_states[state]),
		ARG("core_price", bid->core_price), ARG("discount", bid->discount),
		ARG("needs_price", bid->needs_price), ARG("total", bid->total),
		ARG("premium", bid->premium), ARG("method", bid->method),
		ARG("subcontract", bid->subcontract), ARG("starts_on", bid->starts_on),
		ARG("postcode", bid->postcode), ARG("easting", bid->easting),
		ARG("northing", bid->northing),
		arg_bytes("digest", sent ? hash : NULL, sent ? sizeof(hash) : 0),
		ARG("submitted_by", sent ? r->who.person : NOTHING),
		ARG("was", bid->word));

	if (bid->id)
		return db_change(r->db, &q_bid_change, args) > 0;
	bid->id = db_insert(r->db, &q_bid_add, args);
	return bid->id > 0;
}

static void save_line(struct request *r, const struct bid *bid,
	const struct bid_line *line)
{
	const struct arg *args = ARGS(ARG("bid", bid->id),
		ARG("cost_line", line->cost_line), ARG("admission", bid->admission),
		ARG("starts_on", line->starts_on), ARG("most", line->most),
		ARG("amount", line->amount));

	if (!db_change(r->db, &q_bid_line_change, args))
		db_insert(r->db, &q_bid_line_add, args);
}

static void save_need(struct request *r, const struct bid *bid,
	const struct bid_need *need)
{
	const struct arg *args = ARGS(ARG("bid", bid->id), ARG("need", need->need),
		ARG("referral", bid->referral), ARG("met", need->met == 1));

	if (!db_change(r->db, &q_bid_need_change, args))
		db_insert(r->db, &q_bid_need_add, args);
}

static void save_rows(struct request *r, const struct bid *bid)
{
	for (size_t i = 0; i < bid->line_count; i++)
		save_line(r, bid, &bid->lines[i]);
	for (size_t i = 0; i < bid->need_count; i++)
		save_need(r, bid, &bid->needs[i]);
}

static void tell_sent(struct request *r, const struct bid *bid)
{
	message_send(r, r->who.person, "bid_received",
		arena_text(r->arena,
			"Your bid for %s was received on %s.\n\n"
			"Its digest is %s. The digest changes if anything in the bid "
			"changes.\n\n"
			"Nobody can read the bid before bids close. Until then you can "
			"change it "
			"or take it back.\n",
			bid->reference, moment_show(r->arena, r->now), bid->digest),
		"bid", bid->id);
}

bool bid_keep(struct request *r, struct bid *bid, enum bid_act act)
{
	const struct step *step = step_find(bid_steps, (int)bid->state, (int)act,
		r->who.roles);
	bool begun = bid->id && bid->state == BID_DRAFT;
	const char *was = bid->digest;

	if (!step)
		return false;
	bid_reckon(bid);
	if (!save_row(r, bid, (enum bid_state)step->to))
		return false;
	save_rows(r, bid);
	bid->state = (enum bid_state)step->to;
	if (act == BID_SAVE) {
		if (!begun)
			audit(r, "bid", bid->id, "drafted", was, NULL);
		return true;
	}
	bid->digest = bid_digest(r->arena, bid);
	audit(r, "bid", bid->id, act == BID_CHANGE ? "changed" : "submitted", was,
		bid->digest);
	tell_sent(r, bid);
	return true;
}

bool bid_take_back(struct request *r, const struct bid *bid)
{
	if (!step_find(bid_steps, (int)bid->state, BID_WITHDRAW, r->who.roles))
		return false;
	if (!db_change(r->db, &q_bid_take_back,
		    ARGS(ARG("invitation", bid->invitation),
			    ARG("provider", r->who.provider),
			    ARG("was", bid_states[bid->state]))))
		return false;
	audit(r, "bid", bid->id, "withdrawn", bid->digest, NULL);
	return true;
}
