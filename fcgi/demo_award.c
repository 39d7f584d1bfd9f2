/* From the deadline to the agreement: opened, marked, worked out, chosen, awarded, accepted. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/value.h"
#include "demo_story.h"

/* ---- opened, and marked ---- */

static void close_without(struct demo *demo, const struct deal *deal, const char *reason)
{
	demo_open(demo, demo_council(demo, deal, "broker"),
		"/referrals/%" PRId64 "/close", deal->id);
	demo_form(demo, "/close");
	demo_answer(demo, "reason", "%s", reason);
	demo_send(demo);
}

/* Marks of two people differ by one now and then; the bidders of a tie are marked alike. */
static int64_t mark_of(struct demo *demo, const struct deal *deal,
	const char *establishment, const char *who)
{
	const char *key = arena_text(demo->arena, "%s %s", establishment, deal->key);
	int64_t mark = 2 + demo_pick(key, "mark", 4);

	if (demo_attr(demo, deal->node, "level"))
		return 4;
	if (strcmp(who, "evaluator2") == 0 && demo_pick(key, "other", 3) == 0)
		mark += mark == 5 ? -1 : 1;
	return mark;
}

/* Every "mark.7" of the form, with its reason; the page says whose bid 7 is. */
static void fill_marks(struct demo *demo, const struct deal *deal, const char *who)
{
	char name[40];

	for (struct demo_field *field = demo_next(demo, NULL); field;
		field = demo_next(demo, field)) {
		const char *establishment;
		int64_t bid, mark;

		if (strncmp(demo_name(field), "mark.", 5) != 0)
			continue;
		bid = strtoll(demo_name(field) + 5, NULL, 10);
		establishment = demo_text(demo, "answer[id = %" PRId64 "]/establishment",
			bid);
		mark = mark_of(demo, deal, establishment, who);
		demo_answer(demo, demo_name(field), "%" PRId64, mark);
		snprintf(name, sizeof(name), "reason.%" PRId64, bid);
		demo_answer(demo, name, "%s",
			demo_words(demo, "mark", "of",
				arena_text(demo->arena, "%" PRId64, mark), 0));
	}
}

static void mark(struct demo *demo, struct deal *deal, const char *who)
{
	struct actor *evaluator = demo_council(demo, deal, who);

	demo_open(demo, evaluator, "/marking/%" PRId64, deal->id);
	demo_form(demo, NULL);
	demo_answer(demo, "says", "none");
	demo_send(demo);
	demo_open(demo, evaluator, "/marking/%" PRId64, deal->id);
	demo_form(demo, NULL);
	fill_marks(demo, deal, who);
	demo_send(demo);
}

static void work_out(struct demo *demo, void *thing)
{
	struct deal *deal = thing;
	struct demo_field *witness;

	demo_open(demo, demo_council(demo, deal, "broker"),
		"/referrals/%" PRId64 "/result", deal->id);
	demo_form(demo, "/result");
	witness = demo_next(demo, NULL);
	if (witness)
		demo_answer(demo, demo_name(witness), "%s",
			demo_option(witness, NULL, 0));
	demo_send(demo);
	if (!demo_stops(deal, "scored"))
		demo_plan_award(demo, deal, demo->now);
}

static void agree(struct demo *demo, void *thing)
{
	struct deal *deal = thing;

	demo_open(demo, demo_council(demo, deal, "evaluator"),
		"/marking/%" PRId64 "/agree", deal->id);
	demo_form(demo, "/agree");
	fill_marks(demo, deal, "evaluator");
	demo_send(demo);
	if (!demo_stops(deal, "agreed"))
		demo_later(demo, demo->now + 5400, work_out, deal);
}

static void mark_second(struct demo *demo, void *thing)
{
	struct deal *deal = thing;

	mark(demo, deal, "evaluator2");
	if (!demo_stops(deal, "marked"))
		demo_later(demo, demo_after(demo->now, 1, 10, 30), agree, deal);
}

static void mark_first(struct demo *demo, void *thing)
{
	struct deal *deal = thing;

	mark(demo, deal, "evaluator");
	if (!demo_stops(deal, "opened"))
		demo_later(demo, demo->now + 10800, mark_second, deal);
}

static void name_evaluators(struct demo *demo, struct deal *deal)
{
	demo_open(demo, demo_council(demo, deal, "broker"),
		"/referrals/%" PRId64 "/marking", deal->id);
	demo_form(demo, "/marking");
	for (struct demo_field *field = demo_next(demo, NULL); field;
		field = demo_next(demo, field))
		demo_answer(demo, demo_name(field), "1");
	demo_send(demo);
}

static void open_bids(struct demo *demo, void *thing)
{
	struct deal *deal = thing;

	demo_open(demo, demo_council(demo, deal, "broker"), "/referrals/%" PRId64 "/open",
		deal->id);
	demo_form(demo, "/open");
	demo_send(demo);
	if (deal->bids == 0) {
		close_without(demo, deal,
			"Nobody bid. We shall ask again with a wider limit.");
		return;
	}
	name_evaluators(demo, deal);
	demo_later(demo, demo_after(demo->now, 1, 10, 0), mark_first, deal);
}

void demo_plan_opening(struct demo *demo, struct deal *deal)
{
	demo_later(demo,
		demo_after(deal->closes + DAY_SECONDS, 0, 9,
			(int)(deal->number * 11 % 60)),
		open_bids, deal);
}

/* ---- agreed ---- */

static void accept_council(struct demo *demo, void *thing)
{
	struct deal *deal = thing;

	for (size_t i = 0; i < deal->agreement_count; i++) {
		demo_open(demo, demo_council(demo, deal, "contracts"),
			"/agreements/%" PRId64, deal->agreements[i]);
		demo_form(demo, "/accept");
		demo_send(demo);
	}
}

static struct actor *winner(struct demo *demo, const struct deal *deal)
{
	const char *establishment;

	demo_open(demo, demo_council(demo, deal, "contracts"), "/agreements/%" PRId64,
		deal->agreements[0]);
	establishment = demo_text(demo, "agreement/establishment");
	for (const struct unit *unit = demo_units; unit; unit = unit->next)
		if (strcmp(unit->name, establishment) == 0)
			return unit->admin;
	return NULL;
}

static void accept_provider(struct demo *demo, void *thing)
{
	struct deal *deal = thing;
	struct actor *admin = winner(demo, deal);

	for (size_t i = 0; i < deal->agreement_count; i++) {
		demo_open(demo, admin, "/agreements/%" PRId64, deal->agreements[i]);
		demo_form(demo, "/accept");
		demo_send(demo);
	}
	if (!demo_stops(deal, "accepted"))
		demo_later(demo, demo_after(demo->now, 1, 11, 40), accept_council, deal);
}

/* The first in rank has filled its place meanwhile: the next is asked. */
static void decline_provider(struct demo *demo, void *thing)
{
	struct deal *deal = thing;
	struct actor *admin = winner(demo, deal);

	demo_open(demo, admin, "/agreements/%" PRId64, deal->agreements[0]);
	demo_form(demo, "/decline");
	demo_answer(demo, "reason",
		"We had to give the place to a young person in an emergency.");
	demo_send(demo);
	deal->round = 2;
	demo_plan_award(demo, deal, demo->now);
}

static void issue(struct demo *demo, void *thing)
{
	struct deal *deal = thing;
	bool declines = demo_ends(deal, "declined") && deal->round < 2;

	for (size_t i = 0; i < deal->agreement_count; i++) {
		demo_open(demo, demo_council(demo, deal, "contracts"),
			"/agreements/%" PRId64, deal->agreements[i]);
		if (!demo_form(demo, "/issue"))
			continue;
		demo_send(demo);
	}
	if (!demo_stops(deal, "awarded"))
		demo_later(demo,
			demo_after(demo->now, 1 + (int)demo_pick(deal->key, "accept", 3),
				14, 5),
			declines ? decline_provider : accept_provider, deal);
}

/* ---- awarded ---- */

static void made(struct demo *demo, struct deal *deal)
{
	demo_open(demo, demo_council(demo, deal, "broker"), "/awards/%" PRId64,
		deal->award);
	deal->agreement_count = (size_t)demo_count(demo, "agreement");
	if (deal->agreement_count > MOST_AGREEMENTS)
		deal->agreement_count = MOST_AGREEMENTS;
	for (size_t i = 0; i < deal->agreement_count; i++)
		deal->agreements[i] = demo_number(demo, "agreement[%zu]/id", i + 1);
	demo_later(demo, demo_after(demo->now, 1, 9, 50), issue, deal);
}

static void approve(struct demo *demo, void *thing)
{
	struct deal *deal = thing;

	demo_open(demo, demo_council(demo, deal, "approver"), "/awards/%" PRId64,
		deal->award);
	demo_form(demo, "/decide");
	demo_answer(demo, "act", "make");
	demo_send(demo);
	made(demo, deal);
}

static void record_cabinet(struct demo *demo, void *thing)
{
	struct deal *deal = thing;

	demo_open(demo, demo_council(demo, deal, "approver"), "/awards/%" PRId64,
		deal->award);
	if (demo_form(demo, "/decision")) {
		demo_answer(demo, "taker", "cabinet");
		demo_answer(demo, "reference", "CAB-%" PRId64 "-%" PRId64, deal->number,
			deal->award);
		demo_answer(demo, "title", "Award of a contract for therapeutic support");
		demo_answer(demo, "reason",
			"Cabinet agreed to the award: it is the best value of the bids "
			"received, and within the budget for children in care.");
		demo_answer(demo, "decided_on", "%s",
			day_write(demo->arena, demo->now / DAY_SECONDS - 1));
		demo_send(demo);
	}
	demo_later(demo, demo->now + 3600, approve, deal);
}

static void wait_for_approval(struct demo *demo, struct deal *deal)
{
	bool cabinet = demo_ends(deal, "cabinet");

	if (demo_stops(deal, "proposed"))
		return;
	demo_later(demo, demo_after(demo->now, cabinet ? 12 : 2, 15, 10),
		cabinet ? record_cabinet : approve, deal);
}

static void award(struct demo *demo, void *thing)
{
	struct deal *deal = thing;
	struct actor *broker = demo_council(demo, deal, "broker");

	demo_open(demo, broker, "/referrals/%" PRId64 "/award", deal->id);
	demo_form(demo, "/award");
	if (demo_asks(demo, "must_reason"))
		demo_answer(demo, "must_reason",
			"The other needs are met in full, and this one can be "
			"arranged with the health service.");
	deal->award = demo_send(demo);
	demo_open(demo, broker, "/awards/%" PRId64, deal->award);
	if (strcmp(demo_text(demo, "award/state"), "made") == 0)
		made(demo, deal);
	else
		wait_for_approval(demo, deal);
}

/* ---- chosen, or set aside ---- */

static void choose(struct demo *demo, void *thing)
{
	struct deal *deal = thing;
	struct demo_field *option;

	demo_open(demo, demo_council(demo, deal, "broker"),
		"/referrals/%" PRId64 "/choice", deal->id);
	demo_form(demo, "/choice");
	option = demo_next(demo, NULL);
	demo_answer(demo, demo_name(option), "%s",
		demo_option(option, NULL, (size_t)demo_pick(deal->key, "family", 2)));
	demo_answer(demo, "words",
		"We visited on a Friday. The staff knew his name at the second visit. "
		"It is the one where he did not ask when we would go home.");
	demo_send(demo);
	demo_later(demo, demo_after(demo->now, 1, 10, 15), award, deal);
}

static void offer(struct demo *demo, void *thing)
{
	struct deal *deal = thing;
	int64_t answer_by = demo_working_day(demo->now / DAY_SECONDS + 7);

	demo_open(demo, demo_council(demo, deal, "broker"),
		"/referrals/%" PRId64 "/choice", deal->id);
	/* one alone is no choice */
	if (demo_count(demo, "offer/bid") < 2 || !demo_form(demo, "/choice") ||
		!demo_asks(demo, "answer_by")) {
		award(demo, deal);
		return;
	}
	demo_answer(demo, "answer_by", "%s 17:00", day_write(demo->arena, answer_by));
	demo_send(demo);
	if (!demo_stops(deal, "asked"))
		demo_later(demo, demo_after(demo->now, 4, 13, 25), choose, deal);
}

static void set_all_aside(struct demo *demo, void *thing)
{
	struct deal *deal = thing;
	struct actor *broker = demo_council(demo, deal, "broker");

	for (;;) {
		struct demo_field *bid;

		demo_open(demo, broker, "/referrals/%" PRId64 "/set-aside", deal->id);
		if (!demo_form(demo, "/set-aside"))
			break;
		bid = demo_next(demo, NULL);
		if (!demo_option(bid, NULL, 0))
			break;
		demo_answer(demo, demo_name(bid), "%s", demo_option(bid, NULL, 0));
		demo_answer(demo, "reason",
			"The bid does not meet the condition of two staff by day and "
			"waking "
			"night staff, which the referral made essential.");
		demo_send(demo);
	}
	close_without(demo, deal,
		"No bid met what the referral made essential. We shall ask again.");
}

void demo_plan_award(struct demo *demo, struct deal *deal, int64_t second)
{
	demo_play *next = demo_ends(deal, "aside") ? set_all_aside
		: deal->round < 2                  ? offer
						   : award;

	demo_later(demo, demo_after(second, 1, 11, (int)(deal->number * 13 % 60)), next,
		deal);
}
