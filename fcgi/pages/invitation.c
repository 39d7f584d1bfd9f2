/*
 * Referrals as providers see them: which are open to their establishments, what one
 * says, and that one will not bid.  RM-03, RM-06, RM-19, RULES A8.
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
#include "store/referral.h"
#include "store/timeline.h"

/* The row of the path, if the establishment is this provider's and was invited. */
static struct result *find(struct request *r)
{
	return db_query(r->db, &q_invitation_find,
		ARGS(ARG("invitation", r->id), ARG("provider", r->who.provider)));
}

/* ---- the list ---- */

/* A band, never the distance: three exact ones would locate a home. */
static void add_open(struct request *r)
{
	const struct result *rows = db_query(r->db, &q_invitation_open,
		ARGS(ARG("provider", r->who.provider)));

	for (size_t i = 0; i < rows->rows; i++) {
		xmlNode *open = xml_add(r->page, "open");

		xml_number(open, "id", result_number_at(rows, i, "id"));
		xml_text(open, "reference", result_text_at(rows, i, "reference"));
		xml_text(open, "title", result_text_at(rows, i, "title"));
		xml_text(open, "category", result_text_at(rows, i, "category"));
		xml_text(open, "authority", result_text_at(rows, i, "authority"));
		xml_text(open, "establishment", result_text_at(rows, i, "establishment"));
		xml_when(open, "closes_at", SHOWN_SHORT,
			result_text_at(rows, i, "closes_at"));
		xml_text(open, "away",
			place_band_show(r->arena, result_number_at(rows, i, "distance"),
				result_number_at(rows, i, "band")));
		xml_number(open, "seen", result_number_at(rows, i, "seen"));
		xml_text(open, "bid", result_text_at(rows, i, "bid"));
		xml_number(open, "declined", result_number_at(rows, i, "declined"));
		xml_text(open, "declined_reason",
			result_text_at(rows, i, "declined_reason"));
		xml_number(open, "left", result_number_at(rows, i, "left"));
	}
}

int invitation_list(struct request *r)
{
	const struct arg *args = ARGS(ARG("provider", r->who.provider));

	add_open(r);
	xml_rows(r->page, "past", db_query(r->db, &q_invitation_past, args));
	xml_rows(r->page, "left_out", db_query(r->db, &q_invitation_left_out, args));
	return reply_page(r, 200, "invitation_list");
}

/* ---- one referral ---- */

/* That it was looked at is kept in a transaction of its own: a GET cannot write. */
static void note_seen(struct request *r)
{
	if (r->method != GET || r->head)
		return;
	db_rollback(r->db);
	db_begin(r->db, READ_WRITE);
	db_change(r->db, &q_invitation_seen,
		ARGS(ARG("invitation", r->id), ARG("provider", r->who.provider)));
	db_commit(r->db);
	db_begin(r->db, READ_ONLY);
}

static const char *const weight_columns[] = { "price_weight", "outcomes_weight",
	"needs_weight", "features_weight", "location_weight", "competency_weight", NULL };

static struct competition competition_of(const struct result *row)
{
	struct competition competition = { .band = result_number(row, "band") };

	for (int criterion = 0; weight_columns[criterion]; criterion++)
		competition.weights[criterion] = result_number(row,
			weight_columns[criterion]);
	return competition;
}

static void add_held(xmlNode *held, const struct competition *competition,
	enum criterion criterion, const struct bid_input *bid)
{
	xmlNode *points;

	if (competition->weights[criterion] <= 0)
		return;
	points = xml_add(held, "points");
	xml_text(points, "criterion", criterion_words[criterion]);
	xml_value(points, "held", SHOWN_POINTS,
		score_points(competition, criterion, bid, 0, 100));
	xml_number(points, "most", competition->weights[criterion]);
}

/* What this establishment has before it writes a word: by its place and its score. */
static void add_position(struct request *r, const struct result *row)
{
	const struct result *place = db_query(r->db, &q_invitation_distance,
		ARGS(ARG("invitation", r->id), ARG("provider", r->who.provider)));
	const struct competition competition = competition_of(row);
	const struct bid_input bid = {
		.distance = result_number(place, "distance"),
		.competency = result_number(row, "score"),
	};
	xmlNode *held = xml_add(r->page, "held");

	xml_text(held, "away", place_band_show(r->arena, bid.distance, competition.band));
	add_held(held, &competition, LOCATION, &bid);
	add_held(held, &competition, COMPETENCY, &bid);
	xml_value(held, "together", SHOWN_POINTS,
		score_points(&competition, LOCATION, &bid, 0, 100) +
			score_points(&competition, COMPETENCY, &bid, 0, 100));
	xml_number(held, "most",
		competition.weights[LOCATION] + competition.weights[COMPETENCY]);
}

static bool is_open(const struct result *row)
{
	return strcmp(result_text(row, "state"), "published") == 0 &&
		result_number(row, "closed") == 0;
}

static bool has_bid(const struct result *row)
{
	const char *state = result_text(row, "bid_state");

	return state && strcmp(state, "submitted") == 0;
}

static void add_acts(struct request *r, const struct result *row)
{
	bool declined = result_text(row, "declined_at");

	if (!is_open(row))
		return;
	if (!declined)
		xml_text(r->page, "act", "bid");
	if (!declined && !has_bid(row))
		xml_text(r->page, "act", "decline");
	if (declined)
		xml_text(r->page, "act", "reconsider");
}

int invitation_show(struct request *r)
{
	struct result *row;

	note_seen(r);
	row = find(r);
	if (row->rows == 0)
		return reply_not_found(r);
	xml_rows(r->page, "invitation", row);
	add_acts(r, row);
	add_position(r, row);
	referral_brief(r, result_number(row, "referral"), competition_of(row).weights,
		result_text(row, "closes_at"));
	history_add(r, "invitation", r->id);
	return reply_page(r, 200, "invitation");
}

/* ---- not bidding ---- */

struct decline {
	int64_t reason;
	char *note;
};

static const struct field declining[] = {
	CHOSEN(struct decline, reason, .label = "Why will you not bid?",
		.missing = "Choose why you will not bid"),
	PROSE(struct decline, note, .label = "Anything to add?", .optional = true,
		.most = 400, .hint = "The council reads it. No names"),
	{ 0 }
};

int invitation_decline(struct request *r)
{
	struct decline decline;
	struct form *form = form_new(r, declining, &decline);
	struct result *row = find(r);

	if (row->rows == 0)
		return reply_not_found(r);
	if (!is_open(row) || has_bid(row) || result_text(row, "declined_at"))
		return reply_refused(r, "not_now");
	form_options(form, "reason",
		db_query(r->db, &q_invitation_decline_reasons,
			ARGS(ARG("invitation", r->id))));
	form_read(form);
	if (!form->good) {
		xml_rows(r->page, "invitation", row);
		return form_page(form, "invitation_decline");
	}
	if (!db_change(r->db, &q_invitation_decline,
		    form_args(form,
			    ARGS(ARG("invitation", r->id),
				    ARG("provider", r->who.provider)))))
		return reply_refused(r, "not_now");
	audit(r, "invitation", r->id, "declined", NULL, NULL);
	reply_flash(r, "declined");
	return reply_redirect(r, "/invitations");
}

/* Minds change while there is time. */
int invitation_reconsider(struct request *r)
{
	if (find(r)->rows == 0)
		return reply_not_found(r);
	if (!db_change(r->db, &q_invitation_reconsider,
		    ARGS(ARG("invitation", r->id), ARG("provider", r->who.provider))))
		return reply_refused(r, "not_now");
	audit(r, "invitation", r->id, "reconsidered", NULL, NULL);
	return reply_redirect(r, "/invitations/%" PRId64, r->id);
}
