#include "store/marking.h"

#include "core/xml.h"
#include "domain/role.h"
#include "queries.h"

static const struct column columns[] = {
	COLUMN(struct marking, referral),
	COLUMN(struct marking, council),
	COLUMN(struct marking, lead),
	COLUMN(struct marking, reference),
	COLUMN(struct marking, title),
	COLUMN(struct marking, opened_at),
	COLUMN(struct marking, word),
	COLUMN(struct marking, scale),
	COLUMN(struct marking, outcomes_weight),
	COLUMN(struct marking, needed),
	COLUMN(struct marking, undeclared),
	COLUMN(struct marking, clear),
	COLUMN(struct marking, bids),
	COLUMN(struct marking, agreed),
	{ 0 },
};

/* How many of the clear evaluators have marked every bid in this round. */
static int64_t marked_all(struct request *r, const struct marking *marking)
{
	const struct result *people = db_query(r->db, &q_marking_marked,
		ARGS(ARG("referral", r->id), ARG("round", marking->round)));
	int64_t count = 0;

	for (size_t i = 0; i < people->rows; i++)
		count += result_number_at(people, i, "marks") == marking->bids;
	return count;
}

bool marking_find(struct request *r, struct marking *marking)
{
	int64_t leads = request_is(r, ROLE_PROCUREMENT | ROLE_AUDITOR) ? r->who.authority
								       : NOTHING;
	const struct arg *referral = ARGS(ARG("referral", r->id));

	if (r->method == POST)
		db_query(r->db, &q_marking_lock, referral);
	marking->round = result_number(db_query(r->db, &q_marking_round, referral),
		"round");
	if (!db_row(r->db, &q_marking_facts,
		    ARGS(ARG("referral", r->id), ARG("round", marking->round),
			    ARG("authority", r->who.authority), ARG("lead_of", leads)),
		    columns, marking))
		return false;
	marking->marked = marked_all(r, marking);
	marking->state = (enum referral_state)word_find(referral_states, marking->word);
	marking->phase = marking_phase(&(struct marking_facts){
		.needed = marking->needed,
		.undeclared = marking->undeclared,
		.clear = marking->clear,
		.bids = marking->bids,
		.marked = marking->marked,
		.agreed = marking->agreed,
	});
	return true;
}

const struct result *marking_declared(struct request *r)
{
	return db_query(r->db, &q_marking_declared,
		ARGS(ARG("referral", r->id), ARG("person", r->who.person)));
}

xmlNode *marking_add(struct request *r, const struct marking *marking)
{
	xmlNode *element = xml_add(r->page, "marking");

	xml_number(element, "referral", marking->referral);
	xml_text(element, "reference", marking->reference);
	xml_text(element, "title", marking->title);
	xml_text(element, "state", marking->word);
	xml_when(element, "opened_at", SHOWN_MOMENT, marking->opened_at);
	xml_text(element, "phase", marking_phases[marking->phase]);
	xml_number(element, "scale", marking->scale);
	xml_number(element, "weight", marking->outcomes_weight);
	xml_number(element, "round", marking->round);
	xml_number(element, "needed", marking->needed);
	xml_number(element, "undeclared", marking->undeclared);
	xml_number(element, "clear", marking->clear);
	xml_number(element, "bids", marking->bids);
	xml_number(element, "marked", marking->marked);
	xml_number(element, "agreed", marking->agreed);
	return element;
}
