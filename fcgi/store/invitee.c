/* The admissions of a referral's category: who is invited, and why others are not. */
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/xml.h"
#include "domain/place.h"
#include "queries.h"
#include "store/invitee.h"

/* ---- loading ---- */

static struct wanted load_wanted(struct request *r, int64_t referral)
{
	const struct result *children = db_query(r->db, &q_child_list,
		ARGS(ARG("referral", referral)));
	struct wanted wanted = { .youngest = NOTHING, .oldest = NOTHING };

	for (size_t i = 0; i < children->rows; i++) {
		int64_t age = result_number_at(children, i, "age");
		const char *gender = result_text_at(children, i, "gender");

		if (wanted.youngest == NOTHING || age < wanted.youngest)
			wanted.youngest = age;
		if (age > wanted.oldest)
			wanted.oldest = age;
		wanted.girl |= strcmp(gender, "girl") == 0;
		wanted.boy |= strcmp(gender, "boy") == 0;
	}
	return wanted;
}

/* What both lists have. */
static struct invitee read_common(const struct result *rows, size_t i)
{
	return (struct invitee){
		.admission = result_number_at(rows, i, "admission"),
		.invitation = result_number_at(rows, i, "invitation"),
		.establishment = result_text_at(rows, i, "establishment"),
		.state = word_find(admission_states, result_text_at(rows, i, "admitted")),
		.east = result_number_at(rows, i, "east"),
		.north = result_number_at(rows, i, "north"),
		.core_price = NOTHING,
		.cap = NOTHING,
		.takes = {
			.age_from = result_number_at(rows, i, "age_from"),
			.age_to = result_number_at(rows, i, "age_to"),
			.takes = word_find(takes_words, result_text_at(rows, i, "takes")),
		},
	};
}

static struct invitee read_now(const struct result *rows, size_t i)
{
	struct invitee invitee = read_common(rows, i);
	const char *stood = result_text_at(rows, i, "standing");

	invitee.stood = stood ? word_find(invitation_standings, stood) : INVITED;
	invitee.provider = result_number_at(rows, i, "provider");
	invitee.distance = place_miles(result_number_at(rows, i, "squared"));
	invitee.score = result_number_at(rows, i, "score");
	invitee.discount = result_number_at(rows, i, "discount");
	invitee.core_price = result_number_at(rows, i, "amount");
	invitee.cap = result_number_at(rows, i, "most");
	invitee.ground = result_text_at(rows, i, "ground");
	invitee.since = result_text_at(rows, i, "started_at");
	return invitee;
}

static enum invitation_standing standing_now(const struct invitee *invitee,
	const struct wanted *wanted, int64_t limit)
{
	const struct candidate candidate = {
		.state = invitee->state,
		.distance = invitee->distance,
		.core_price = invitee->core_price,
		.cap = invitee->cap,
		.suits = draft_suits(wanted, &invitee->takes),
	};

	return candidate_standing(&candidate, limit);
}

struct invitees invitees_now(struct request *r, const struct referral *referral,
	int64_t limit)
{
	const struct result *rows = db_query(r->db, &q_invite_candidates,
		ARGS(ARG("referral", referral->id), ARG("authority", r->who.authority)));
	const struct wanted wanted = load_wanted(r, referral->id);
	struct invitees invitees = { .count = rows->rows };

	invitees.list = NEW_ARRAY(r->arena, rows->rows + 1, struct invitee);
	for (size_t i = 0; i < rows->rows; i++) {
		invitees.list[i] = read_now(rows, i);
		invitees.list[i].standing = standing_now(&invitees.list[i], &wanted,
			limit);
		invitees.invited += invitees.list[i].standing == INVITED;
	}
	return invitees;
}

struct invitees invitees_frozen(struct request *r, const struct referral *referral)
{
	const struct result *rows = db_query(r->db, &q_invitation_ledger,
		ARGS(ARG("referral", referral->id), ARG("authority", r->who.authority)));
	struct invitees invitees = { .count = rows->rows };

	invitees.list = NEW_ARRAY(r->arena, rows->rows + 1, struct invitee);
	for (size_t i = 0; i < rows->rows; i++) {
		struct invitee *invitee = &invitees.list[i];

		*invitee = read_common(rows, i);
		invitee->distance = result_number_at(rows, i, "distance");
		invitee->standing = word_find(invitation_standings,
			result_text_at(rows, i, "standing"));
		invitee->stood = invitee->standing;
		invitees.invited += invitee->standing == INVITED;
	}
	return invitees;
}

/* Too far is the last reason looked for, so those who are too far would be invited
 * if they were nearer. */
size_t invitees_within(const struct invitees *invitees, int64_t limit)
{
	size_t within = 0;

	for (size_t i = 0; i < invitees->count; i++)
		if ((invitees->list[i].standing == INVITED ||
			    invitees->list[i].standing == TOO_FAR) &&
			place_inside(invitees->list[i].distance, limit))
			within++;
	return within;
}

/* ---- drawing ---- */

/* The drawing of xslt/components/charts.xsl: 420 units wide, home in the middle, 3.8
 * units to a mile, the outermost ring at 50 miles. */
enum { MIDDLE = 2100, EDGE = 520, TENTHS_OF_UNIT_TO_TEN_MILES = 380, TEN_MILES = 100 };
enum { APART = 200, MARGIN = 120 };

/* What lies beyond the edge is drawn on it, in its own direction. */
static int64_t drawn(int64_t offset, int64_t away)
{
	if (away > EDGE)
		offset = offset * EDGE / away;
	return offset * TENTHS_OF_UNIT_TO_TEN_MILES / TEN_MILES;
}

static void add_tenths(struct request *r, xmlNode *place, const char *name,
	int64_t tenths)
{
	xml_attr(xml_number(place, name, tenths), "text",
		arena_text(r->arena, "%d.%d", (int)(tenths / 10), (int)(tenths % 10)));
}

static int64_t away(const struct invitee *invitee)
{
	return place_root(
		invitee->east * invitee->east + invitee->north * invitee->north);
}

/* Where each is drawn, clear of the others and of the home, which is the last. */
static const struct spot *spots_of(struct request *r, const struct invitees *invitees)
{
	struct spot *spots = NEW_ARRAY(r->arena, invitees->count + 1, struct spot);

	for (size_t i = 0; i < invitees->count; i++) {
		const struct invitee *invitee = &invitees->list[i];

		spots[i] = (struct spot){ .x = NOTHING, .y = NOTHING };
		if (invitee->east == NOTHING || invitee->north == NOTHING)
			continue;
		spots[i].x = MIDDLE + drawn(invitee->east, away(invitee));
		spots[i].y = MIDDLE - drawn(invitee->north, away(invitee));
	}
	spots[invitees->count] = (struct spot){ .x = MIDDLE, .y = MIDDLE, .fixed = true };
	spots_spread(spots, invitees->count + 1, APART, MARGIN, 2 * MIDDLE - MARGIN);
	return spots;
}

static void add_spot(struct request *r, xmlNode *place, const struct invitee *invitee,
	struct spot spot)
{
	if (spot.x == NOTHING)
		return;
	add_tenths(r, place, "x", spot.x);
	add_tenths(r, place, "y", spot.y);
	if (away(invitee) > EDGE)
		xml_number(place, "beyond", 1);
}

static void add_place(struct request *r, xmlNode *rings, const struct invitee *invitee,
	struct spot spot, int64_t number, const struct referral *referral)
{
	xmlNode *place = xml_add(rings, "place");

	xml_number(place, "no", number);
	xml_text(place, "establishment", invitee->establishment);
	xml_value(place, "miles", SHOWN_MILES, invitee->distance);
	xml_text(place, "state", invitation_standings[invitee->standing]);
	xml_text(place, "admitted", admission_states[invitee->state]);
	add_spot(r, place, invitee, spot);
	if (invitee->distance != NOTHING && referral->weights[LOCATION] > 0) {
		const struct bid_input bid = { .distance = invitee->distance };
		struct competition competition = {
			.band = result_number(referral->row, "band"),
		};

		memcpy(competition.weights, referral->weights,
			sizeof(competition.weights));
		xml_value(place, "location", SHOWN_POINTS,
			score_points(&competition, LOCATION, &bid, 0, 100));
	}
	xml_value(place, "core_price", SHOWN_MONEY, invitee->core_price);
	xml_value(place, "cap", SHOWN_MONEY, invitee->cap);
	xml_text(place, "ground", invitee->ground);
	if (invitee->since)
		xml_when(place, "since", SHOWN_DAY, invitee->since);
	xml_number(place, "age_from", invitee->takes.age_from);
	xml_number(place, "age_to", invitee->takes.age_to);
	xml_text(place, "takes", takes_words[invitee->takes.takes]);
}

void invitees_add(struct request *r, const struct referral *referral,
	const struct invitees *invitees, int64_t limit)
{
	xmlNode *rings = xml_add(r->page, "rings");
	const struct spot *spots = spots_of(r, invitees);
	int64_t number = 0;

	if (limit != NOTHING)
		xml_attr(xml_number(rings, "limit", limit / 100), "text",
			arena_text(r->arena, "%d", (int)(limit / 100)));
	for (size_t i = 0; i < invitees->count; i++)
		if (invitees->list[i].standing == INVITED)
			add_place(r, rings, &invitees->list[i], spots[i], ++number,
				referral);
	for (size_t i = 0; i < invitees->count; i++)
		if (invitees->list[i].standing != INVITED)
			add_place(r, rings, &invitees->list[i], spots[i], ++number,
				referral);
}
