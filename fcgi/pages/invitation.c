/*
 * Referrals as providers see them: which are open to their establishments, what one
 * says, and that one will not bid.  RM-03, RM-06, RM-19, RULES A8.
 */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/db.h"
#include "core/form.h"
#include "core/list.h"
#include "core/xml.h"
#include "domain/place.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/correspondence.h"
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

static const struct option stages[] = {
	{ .value = "new", .label = "New" },
	{ .value = "not_begun", .label = "Not begun" },
	{ .value = "draft", .label = "Draft bid" },
	{ .value = "sent", .label = "Bid sent" },
	{ .value = "declined", .label = "Will not bid" },
	{ .value = "looked_at", .label = "Bid looked at" },
	{ .value = "outcome", .label = "Decided" },
	{ .value = "no_bid", .label = "You did not bid" },
	{ .value = "unsuccessful", .label = "Closed without an award" },
	{ .value = "withdrawn", .label = "Withdrawn by the council" },
	{ .value = "left_out", .label = "You were not invited" },
	{ 0 },
};

static const struct list_column columns[] = {
	CELL("reference", "Referral", .look = LIST_HEAD | LIST_SORTS),
	CELL("title", "Title", .look = LIST_UNDER),
	CELL("authority", "Council", .look = LIST_UNDER),
	CELL("closes_at", "Closes", .look = LIST_SORTS),
	CELL("published_on", "Published", .look = LIST_FILE),
	CELL("establishment", "For", .look = LIST_SORTS),
	CELL("category", "Category", .look = LIST_UNDER),
	CELL("away", "Distance", .look = LIST_PAGE),
	CELL("stage", "Your bid", .look = LIST_SORTS, .words = stages),
	CELL("declined_reason", "Reason", .look = LIST_UNDER),
	{ 0 },
};

static const struct list_filter filters[] = {
	TEXT_FILTER("text", "Reference or words"),
	MANY_FILTER("stage", "Your bid", .options = stages,
		.usual = "new,not_begun,draft,sent,declined", .usual_label = "open"),
	ONE_FILTER("establishment", "Establishment", .choices = &q_establishment_choices),
	{ 0 },
};

/* A band, never the distance: three exact ones would locate a home. */
static void add_away(struct request *r, xmlNode *row, const struct result *rows,
	size_t at)
{
	xml_text(row, "away",
		place_band_show(r->arena, result_number_at(rows, at, "distance"),
			result_number_at(rows, at, "band")));
	for (xmlNode *cell = row->children; cell; cell = cell->next) {
		if (strcmp((const char *)cell->name, "distance"))
			continue;
		xmlUnlinkNode(cell);
		xmlFreeNode(cell);
		return;
	}
}

static const struct list invitations = {
	.name = "referrals",
	.one = "referral",
	.many = "referrals",
	.rows = &q_invitation_list,
	.count = &q_invitation_count,
	.columns = columns,
	.filters = filters,
	.nothing = "No council has published a referral for your establishments yet.",
	.dress = add_away,
};

int invitation_list(struct request *r)
{
	const struct arg *own = ARGS(ARG("provider", r->who.provider));

	xml_number(xml_add(r->page, "sums"), "waiting",
		list_count(r, &invitations, own, "stage", "new,not_begun,draft"));
	return list_page(r, &invitations, own, "invitation_list");
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
	correspondence_add(r, "invitation", r->id);
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
