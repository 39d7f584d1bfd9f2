/* A provider's bid for a referral: made, checked, sent, changed and taken back until bids close. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/form.h"
#include "core/money.h"
#include "core/xml.h"
#include "domain/bid.h"
#include "domain/scoring.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/bid.h"
#include "store/calendar.h"
#include "store/postcode.h"
#include "store/timeline.h"

struct answers {
	int64_t needs_price, premium; /* pence */
	char *method, *subcontract, *starts_on, *act;
};

static const struct option acts[] = {
	{ .value = "total", .label = "Update total" },
	{ .value = "draft", .label = "Save draft" },
	{ .value = "check", .label = "Continue to check and send" },
	{ .value = "send", .label = "Send changed bid" },
	{ 0 },
};

static const struct field fields[] = {
	MONEY(struct answers, needs_price, .label = "Price of this referral’s needs",
		.hint = "Enter 0 if your core costs cover them", .optional = true),
	MONEY(struct answers, premium, .label = "Payment for early outcomes",
		.hint = "Paid for each child only if the outcomes are met early. "
			"It is not scored and not part of the total",
		.optional = true),
	PROSE(struct answers, method, .most = 5000, .optional = true,
		.label = "How and when will you meet the outcomes, and how will you show "
			 "it?",
		.hint = "Do not name a child or quote a price"),
	PROSE(struct answers, subcontract, .most = 1000, .optional = true,
		.label = "What would another organisation provide for you?",
		.hint = "Name it and say which part. Leave empty if you provide "
			"everything yourself"),
	DAY(struct answers, starts_on, .optional = true,
		.label = "First day you could start", .hint = "For example, 27 3 2027"),
	ACT(struct answers, act, .options = acts, .optional = true),
	{ 0 },
};

/* The questions that depend on the referral, and what was answered before. */
static struct form *ask(struct request *r, const struct bid *bid, struct answers *answers)
{
	struct form *form = form_new(r, fields, answers);
	struct field *field;

	for (size_t i = 0; i < bid->line_count; i++) {
		const struct bid_line *line = &bid->lines[i];
		bool listed = strcmp(line->kind, "listed") == 0;

		field = form_ask(form, &kind_money, "line.%" PRId64, line->cost_line);
		field->label = line->name;
		field->missing = arena_text(r->arena, "Enter your price for %s",
			line->name);
		field->optional = listed;
		field->group = line->kind;
		field->row = line->cost_line;
	}
	for (size_t i = 0; i < bid->need_count; i++) {
		field = form_ask(form, &kind_tick, "need.%" PRId64, bid->needs[i].need);
		field->label = bid->needs[i].text;
		field->group = bid->needs[i].kind;
		field->row = bid->needs[i].need;
	}
	if (bid->children > 1) {
		field = form_ask(form, &kind_percent, "discount");
		field->label = "Discount for brothers and sisters";
		field->hint = arena_text(r->arena,
			"Off core costs. At least %s, as you were admitted with",
			percent_show(r->arena, bid->discount_least));
		field->missing = "Enter your discount for brothers and sisters";
	}
	if (bid->carer) {
		field = form_ask(form, &kind_postcode, "postcode");
		field->label = "Postcode of the carer’s home";
		field->hint =
			"Distance is then measured from there. No other bidder sees it";
		field->optional = true;
	}
	return form;
}

static void fill(struct form *form, const struct bid *bid)
{
	for (size_t i = 0; i < bid->line_count; i++) {
		const struct bid_line *line = &bid->lines[i];
		bool listed = strcmp(line->kind, "listed") == 0;

		/* a first bid begins at the admitted core costs; a price list is picked from */
		form_set_number(form,
			arena_text(form->r->arena, "line.%" PRId64, line->cost_line),
			line->amount == NOTHING && !listed ? line->most : line->amount);
	}
	for (size_t i = 0; i < bid->need_count; i++)
		form_set_number(form,
			arena_text(form->r->arena, "need.%" PRId64, bid->needs[i].need),
			bid->needs[i].met == 1);
	if (bid->children > 1)
		form_set_number(form, "discount", bid->discount);
	if (bid->carer)
		form_set_text(form, "postcode", bid->postcode);
	form_set_number(form, "needs_price", bid->needs_price);
	form_set_number(form, "premium", bid->premium);
	form_set_text(form, "method", bid->method);
	form_set_text(form, "subcontract", bid->subcontract);
	form_set_text(form, "starts_on", bid->starts_on);
}

/* What was posted becomes the bid in hand. */
static void take(const struct form *form, const struct answers *answers, struct bid *bid)
{
	for (size_t i = 0; i < bid->line_count; i++) {
		struct bid_line *line = &bid->lines[i];

		line->amount = form_number(form, "line.%" PRId64, line->cost_line);
		if (line->amount == NOTHING && strcmp(line->kind, "listed") == 0)
			line->amount = 0;
	}
	for (size_t i = 0; i < bid->need_count; i++)
		bid->needs[i].met = form_number(form, "need.%" PRId64,
					    bid->needs[i].need) == 1;
	if (bid->children > 1)
		bid->discount = form_number(form, "discount");
	if (bid->carer)
		bid->postcode = (char *)form_text(form, "postcode");
	bid->needs_price = answers->needs_price;
	bid->premium = answers->premium;
	bid->method = answers->method;
	bid->subcontract = answers->subcontract;
	bid->starts_on = answers->starts_on;
	bid_reckon(bid);
}

static void check(struct form *form, struct bid *bid)
{
	struct arena *arena = form->r->arena;

	for (size_t i = 0; i < bid->line_count; i++) {
		const struct bid_line *line = &bid->lines[i];

		if (line->amount != NOTHING && !core_within(line->amount, line->most))
			form_error(form,
				arena_text(arena, "line.%" PRId64, line->cost_line),
				"%s must be %s or less", line->name,
				money_show(arena, line->most));
	}
	if (bid->children > 1 && bid->discount != NOTHING &&
		!discount_within(bid->discount, bid->discount_least))
		form_error(form, "discount", "Discount must be between %s and 100%%",
			percent_show(arena, bid->discount_least));
	if (bid->carer && !bid_locate(form->r, bid))
		form_error(form, "postcode", "%s",
			postcode_unknown(form->r, bid->postcode));
	if (bid->starts_on && strcmp(bid->starts_on, form->r->today) < 0)
		form_error(form, "starts_on",
			"First day you could start must be today or later");
}

static struct bid_facts bid_facts(const struct bid *bid)
{
	return (struct bid_facts){
		.total = bid->total,
		.needs_price = bid->needs_price,
		.has_method = bid->method != NULL,
		.has_start = bid->starts_on != NULL,
	};
}

/* What a bid lacks that is to be sent. */
static void check_whole(struct form *form, const struct bid *bid)
{
	struct bid_facts facts = bid_facts(bid);
	unsigned gaps = bid_gaps(&facts);

	if (gaps & BID_WANTS_NEEDS_PRICE)
		form_error(form, "needs_price",
			"Enter the price of this referral’s needs, or 0");
	if (gaps & BID_WANTS_PRICE)
		form_error(form, "needs_price", "The total must be more than £0");
	if (gaps & BID_WANTS_METHOD)
		form_error(form, "method", "Enter how you will meet the outcomes");
	if (gaps & BID_WANTS_START)
		form_error(form, "starts_on", "Enter the first day you could start");
}

static void show_points(xmlNode *page, const struct bid *bid)
{
	const struct {
		enum criterion criterion;
		int64_t weight, met, of;
		bool shown;
	} rows[] = {
		{ NEEDS, bid->needs_weight, bid->needs_met, bid->needs_marks, true },
		{ FEATURES, bid->features_weight, bid->features_met, bid->features_marks,
			true },
		/* from a carer's home it is not told: trying postcodes would find the child's */
		{ LOCATION, bid->location_weight, NOTHING, NOTHING, !bid->carer },
		{ COMPETENCY, bid->competency_weight, NOTHING, NOTHING, true },
	};
	struct competition competition = {
		.band = bid->band,
		.scale = bid->scale,
		.needs_marks = bid->needs_marks,
		.features_marks = bid->features_marks,
	};
	struct bid_input input = {
		.standing = RANKED,
		.total = bid->total,
		.needs_met = bid->needs_met,
		.features_met = bid->features_met,
		.distance = bid->distance,
		.competency = bid->competency,
		.draw = NOTHING,
	};
	xmlNode *points = xml_add(page, "points");
	int64_t sum = 0, most = 0;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (!rows[i].shown || rows[i].weight == 0)
			continue;
		competition.weights[rows[i].criterion] = rows[i].weight;
		int64_t marks = score_points(&competition, rows[i].criterion, &input,
			NOTHING, 100);
		xmlNode *row = xml_add(points, "row");

		xml_text(row, "criterion", criterion_words[rows[i].criterion]);
		xml_number(row, "weight", rows[i].weight);
		xml_value(row, "points", SHOWN_POINTS, marks);
		xml_number(row, "met", rows[i].met);
		xml_number(row, "of", rows[i].of);
		sum += marks;
		most += rows[i].weight;
	}
	xml_value(points, "together", SHOWN_POINTS, sum);
	xml_number(points, "weight", most);
	xml_number(points, "price_weight", bid->price_weight);
	xml_number(points, "outcomes_weight", bid->outcomes_weight);
	if (bid->carer)
		xml_number(points, "location_weight", bid->location_weight);
}

static void show_sum(xmlNode *page, const struct bid *bid)
{
	xmlNode *sum = xml_add(page, "sum");

	xml_value(sum, "core_most", SHOWN_MONEY,
		bid->line_count ? bid->core_most : NOTHING);
	xml_value(sum, "core_price", SHOWN_MONEY,
		bid->line_count ? bid->core_price : NOTHING);
	if (bid->core_price != NOTHING && bid->core_price < bid->core_most)
		xml_value(sum, "below", SHOWN_MONEY, bid->core_most - bid->core_price);
	if (bid->children > 1)
		xml_value(sum, "discount", SHOWN_PERCENT, bid->discount);
	xml_value(sum, "needs_price", SHOWN_MONEY, bid->needs_price);
	xml_value(sum, "child_price", SHOWN_MONEY, bid->child_price);
	xml_value(sum, "period_price", SHOWN_MONEY, bid->period_price);
	xml_value(sum, "total", SHOWN_MONEY, bid->total);
}

/* Facts that the form stands among: the referral, ceilings, must-haves, total, points. */
static void show(struct request *r, const struct bid *bid)
{
	struct result *referral = db_query(r->db, &q_bid_referral,
		ARGS(ARG("invitation", bid->invitation),
			ARG("provider", r->who.provider)));
	const struct holidays holidays = calendar_read(r);
	xmlNode *state;

	xml_number(xml_row(r->page, "referral", referral, 0), "left",
		calendar_left(day_read(r->today),
			day_read(result_text(referral, "closes_at")), &holidays));
	xml_rows(r->page, "outcome",
		db_query(r->db, &q_bid_outcomes, ARGS(ARG("referral", bid->referral))));
	state = xml_add(r->page, "bid");
	xml_number(state, "id", bid->id ? bid->id : NOTHING);
	xml_text(state, "state", bid->word);
	xml_when(state, "saved_at", SHOWN_MOMENT, bid->saved_at);
	for (size_t i = 0; i < bid->line_count; i++) {
		xmlNode *line = xml_add(r->page, "line");

		xml_number(line, "id", bid->lines[i].cost_line);
		xml_value(line, "most", SHOWN_MONEY, bid->lines[i].most);
	}
	for (size_t i = 0; i < bid->need_count; i++) {
		xmlNode *need = xml_add(r->page, "need");

		xml_number(need, "id", bid->needs[i].need);
		xml_text(need, "must", bid->needs[i].must);
		xml_number(need, "marks", bid->needs[i].marks);
	}
	show_sum(r->page, bid);
	show_points(r->page, bid);
}

/* One bid with its lines, ticks and events; false unless this person may see it. */
static bool show_bid(struct request *r, int64_t id)
{
	const struct arg *of = ARGS(ARG("bid", id), ARG("provider", r->who.provider),
		ARG("authority", r->who.authority), ARG("person", r->who.person));
	struct result *found = db_query(r->db, &q_bid_receipt, of);
	xmlNode *bid;

	if (!found->rows)
		return false;
	bid = xml_row(r->page, "bid", found, 0);

	struct offer offer = {
		.core_price = result_number(found, "core_price"),
		.discount = result_number(found, "discount"),
		.needs_price = result_number(found, "needs_price"),
		.children = result_number(found, "children"),
		.periods = result_number(found, "periods"),
	};
	xml_value(bid, "child_price", SHOWN_MONEY, offer_child_price(&offer));
	xml_value(bid, "period_price", SHOWN_MONEY, offer_period_price(&offer));
	xml_rows(bid, "line", db_query(r->db, &q_bid_receipt_lines, of));
	xml_rows(bid, "need", db_query(r->db, &q_bid_receipt_needs, of));
	xml_rows(bid, "event", db_query(r->db, &q_bid_events, of));
	return true;
}

/* What was typed is shown, so that it is not lost with the refusal. */
static int shut(struct request *r, struct form *form, int64_t invitation)
{
	struct bid bid;

	if (!bid_load(r, invitation, &bid))
		return reply_not_found(r);
	xml_rows(r->page, "referral",
		db_query(r->db, &q_bid_referral,
			ARGS(ARG("invitation", invitation),
				ARG("provider", r->who.provider))));
	xml_text(r->page, "why", bid.shut ? bid.shut : "changed");
	xml_number(r->page, "bid", bid.id ? bid.id : NOTHING);
	xml_text(r->page, "state", bid.word ? bid.word : "none");
	if (r->method == POST)
		form_add(form);
	return reply_page(r, 409, "bid_closed");
}

static bool pressed(const struct answers *answers, const char *act)
{
	return answers->act && strcmp(answers->act, act) == 0;
}

/* After a mistake the figures beside the form are still those that were saved. */
static int page(struct request *r, struct form *form, struct bid *bid)
{
	bool mistakes = r->method == POST && !form->good;

	if (mistakes)
		bid_load(r, r->id, bid);
	show(r, bid);
	form_add(form);
	return reply_page(r, mistakes ? 422 : 200, "bid");
}

static int send(struct request *r, struct bid *bid, struct form *form)
{
	if (!bid_keep(r, bid, bid->state == BID_SUBMITTED ? BID_CHANGE : BID_SUBMIT))
		return shut(r, form, bid->invitation);
	reply_flash(r, "bid_sent");
	return reply_redirect(r, "/bids/%" PRId64, bid->id);
}

static int save(struct request *r, struct bid *bid, struct form *form,
	const struct answers *answers)
{
	if (!bid_keep(r, bid, BID_SAVE))
		return shut(r, form, bid->invitation);
	if (pressed(answers, "check"))
		return reply_redirect(r, "/invitations/%" PRId64 "/bid/submit",
			bid->invitation);
	if (pressed(answers, "draft"))
		reply_flash(r, "bid_saved");
	return reply_redirect(r, "/invitations/%" PRId64 "/bid", bid->invitation);
}

int bid_edit(struct request *r)
{
	struct answers answers = { 0 };
	struct form *form;
	struct bid bid;

	if (!bid_load(r, r->id, &bid))
		return reply_not_found(r);
	if (bid.shut && bid.id && r->method == GET)
		return reply_redirect(r, "/bids/%" PRId64, bid.id);
	form = ask(r, &bid, &answers);
	fill(form, &bid);
	form_read(form);
	if (bid.shut)
		return shut(r, form, r->id);

	if (r->method == POST) {
		bool read = form->good;

		take(form, &answers, &bid);
		check(form, &bid);
		if (read && (pressed(&answers, "check") || pressed(&answers, "send")))
			check_whole(form, &bid);
	}
	if (!form->good)
		return page(r, form, &bid);
	if (pressed(&answers, "send"))
		return send(r, &bid, form);
	/* a bid that was sent stays as it was until the changed one is sent */
	if (pressed(&answers, "total") && bid.state == BID_SUBMITTED)
		return page(r, form, &bid);
	return save(r, &bid, form, &answers);
}

static bool whole(const struct bid *bid)
{
	struct bid_facts facts = bid_facts(bid);

	return bid_gaps(&facts) == 0;
}

/* The last look before sending: what was saved, nothing to fill in. */
int bid_check(struct request *r)
{
	struct form *form = form_new(r, (const struct field[]){ { 0 } }, NULL);
	struct bid bid;

	if (!bid_load(r, r->id, &bid))
		return reply_not_found(r);
	form_read(form);
	if (bid.shut)
		return shut(r, form, r->id);
	if (bid.state == BID_SUBMITTED)
		return reply_redirect(r, "/bids/%" PRId64, bid.id);
	if (!whole(&bid))
		return reply_redirect(r, "/invitations/%" PRId64 "/bid", r->id);
	if (r->method == POST)
		return send(r, &bid, form);
	show_bid(r, bid.id);
	form_add(form);
	return reply_page(r, 200, "bid_check");
}

int bid_withdraw(struct request *r)
{
	struct bid bid;

	if (!bid_load(r, r->id, &bid) || !bid.id)
		return reply_not_found(r);
	if (!bid_take_back(r, &bid))
		return reply_refused(r, bid.shut ? "bid_closed" : "bid_changed");
	reply_flash(r, "bid_withdrawn");
	return reply_redirect(r, "/bids/%" PRId64, bid.id);
}

/* The receipt of the people who made it; after opening, the bid as the authority reads it. */
int bid_show(struct request *r)
{
	if (!show_bid(r, r->id))
		return reply_not_found(r);
	history_add(r, "bid", r->id);
	return reply_page(r, 200, "bid_receipt");
}
