/* How the demo's establishments answer a referral: bids in their own time, or not at all. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/money.h"
#include "core/value.h"
#include "demo_story.h"

/* One establishment's answer to one referral. */
struct reply {
	struct deal *deal;
	const struct invited *invited;
	const char *key; /* of its draws */
	bool sent;       /* or left as a draft */
};

/* ---- a bid ---- */

static struct actor *bidder(const struct reply *reply)
{
	return reply->invited->unit->admin;
}

/* Pounds and pence that a question has, less some per cent, in whole pounds. */
static int64_t cut(const char *pounds, int64_t percent)
{
	int64_t pence;

	if (!money_read(pounds, &pence))
		return 0;
	return pence * (100 - percent) / 10000;
}

/* Most hold their core costs; where the market is near some give a little on one line in three. */
static int64_t price_core(struct demo *demo, const struct reply *reply, bool level)
{
	int64_t sum = 0;

	for (struct demo_field *field = demo_next(demo, NULL); field;
		field = demo_next(demo, field)) {
		const char *name = demo_name(field);
		int64_t percent = demo_pick(reply->key, name, 3)
			? 0
			: demo_pick(reply->key, "cut", 7);
		int64_t pounds;

		if (strncmp(name, "line.", 5) != 0)
			continue;
		pounds = cut(demo_value(field), level ? 0 : percent);
		demo_answer(demo, name, "%" PRId64, pounds);
		sum += pounds;
	}
	return sum;
}

static void price_needs(struct demo *demo, const struct reply *reply, int64_t core)
{
	int64_t least = demo_attr_number(demo, reply->deal->node, "needs_least");
	int64_t most = demo_attr_number(demo, reply->deal->node, "needs_most");
	int64_t level = demo_attr_number(demo, reply->deal->node, "level");
	int64_t price = least +
		5 * demo_pick(reply->key, "needs", (most - least) / 5 + 1);

	if (level != NOTHING && core < level)
		price = level - core;
	demo_answer(demo, "needs_price", "%" PRId64, price);
}

static void tick_needs(struct demo *demo, const struct reply *reply, bool level)
{
	int64_t able = 70 + demo_pick(reply->key, "able", 30);

	for (struct demo_field *field = demo_next(demo, NULL); field;
		field = demo_next(demo, field))
		if (strncmp(demo_name(field), "need.", 5) == 0 &&
			(level || demo_pick(reply->key, demo_name(field), 100) < able))
			demo_answer(demo, demo_name(field), "1");
}

static void fill_bid(struct demo *demo, const struct reply *reply)
{
	bool level = demo_attr(demo, reply->deal->node, "level");
	int64_t start = demo->now / DAY_SECONDS + 30 + demo_pick(reply->key, "start", 20);

	demo_open(demo, bidder(reply), "/invitations/%" PRId64 "/bid",
		reply->invited->invitation);
	demo_form(demo, "/bid");
	price_needs(demo, reply, price_core(demo, reply, level));
	tick_needs(demo, reply, level);
	demo_answer(demo, "method", "%s",
		demo_words(demo, "method", NULL, NULL,
			demo_pick(reply->key, "method", 4)));
	demo_answer(demo, "starts_on", "%s", day_write(demo->arena, start));
	demo_answer(demo, "act", reply->sent ? "check" : "draft");
	demo_send(demo);
}

static void bid(struct demo *demo, void *thing)
{
	const struct reply *reply = thing;

	demo_open(demo, bidder(reply), "/invitations/%" PRId64,
		reply->invited->invitation);
	fill_bid(demo, reply);
	if (!reply->sent)
		return;
	demo_open(demo, bidder(reply), "/invitations/%" PRId64 "/bid/submit",
		reply->invited->invitation);
	demo_form(demo, "/submit");
	demo_send(demo);
	reply->deal->bids++;
}

static void decline(struct demo *demo, void *thing)
{
	const struct reply *reply = thing;
	struct demo_field *reason;

	demo_open(demo, bidder(reply), "/invitations/%" PRId64 "/decline",
		reply->invited->invitation);
	demo_form(demo, "/decline");
	reason = demo_next(demo, NULL);
	demo_answer(demo, demo_name(reason), "%s",
		demo_option(reason, NULL, (size_t)demo_pick(reply->key, "why", 3)));
	demo_send(demo);
}

/* ---- who, and when ---- */

/* Between the morning after publication and an hour before the deadline. */
static int64_t moment_of(struct demo *demo, const struct reply *reply)
{
	int64_t from = demo->now + 3600, until = reply->deal->closes - 3600;
	int64_t second = from + demo_pick(reply->key, "when", until - from);
	int64_t day = second / DAY_SECONDS;

	second = day * DAY_SECONDS + 9 * 3600 + demo_pick(reply->key, "hour", 7 * 3600);
	return second < from     ? from
		: second > until ? until - demo_pick(reply->key, "last", 1800)
				 : second;
}

static bool bids_before(const struct deal *deal, const struct invited *one,
	const struct invited *other)
{
	return demo_pick(one->unit->name, deal->key, 1000000) <
		demo_pick(other->unit->name, deal->key, 1000000);
}

/* Somebody who works alone does not offer a team. */
static bool is_able(struct demo *demo, const struct deal *deal,
	const struct invited *invited)
{
	const char *kind = demo_attr(demo, invited->unit->node->parent, "kind");

	return !demo_ends(deal, "cabinet") || strcmp(kind, "sole") != 0;
}

/* How many are drawn before this one: the first few bid. */
static size_t place_of(const struct deal *deal, const struct invited *invited)
{
	size_t place = 0;

	for (size_t i = 0; i < deal->invited_count; i++)
		place += bids_before(deal, &deal->invited[i], invited);
	return place;
}

void demo_plan_bids(struct demo *demo, struct deal *deal)
{
	size_t most = (size_t)demo_attr_number(demo, deal->node, "bids");

	if (demo_ends(deal, "none"))
		most = 0;
	for (size_t i = 0; i < deal->invited_count; i++) {
		struct reply *reply = NEW(demo->arena, struct reply);
		size_t place = place_of(deal, &deal->invited[i]);

		*reply = (struct reply){ .deal = deal,
			.invited = &deal->invited[i],
			.key = arena_text(demo->arena, "%s %s",
				deal->invited[i].unit->name, deal->key),
			.sent = place < most };
		if (!is_able(demo, deal, &deal->invited[i]))
			demo_later(demo, moment_of(demo, reply), decline, reply);
		else if (place < most || (place == most && place % 3 == 2))
			demo_later(demo, moment_of(demo, reply), bid, reply);
		else if (place % 3 == 1)
			demo_later(demo, moment_of(demo, reply), decline, reply);
	}
}
