#include "store/award.h"

#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/fault.h"
#include "core/money.h"
#include "domain/agreement.h"
#include "queries.h"
#include "store/event.h"

struct award_facts award_facts(const struct request *r, const struct result *limits)
{
	return (struct award_facts){
		.gate = NOTHING,
		.delegation = r->who.delegation,
		.committed = result_number(limits, "committed"),
		.cap = result_number(limits, "value_cap"),
		.warning = result_number(limits, "value_warning"),
		.budget = result_number(limits, "budget"),
		.panel = result_number(limits, "panel") == 1,
		.approved = result_number(limits, "approved"),
	};
}

void commitment_add(struct request *r, int64_t system, int64_t authority,
	int64_t agreement, const char *kind, int64_t amount)
{
	struct result *last = db_query(r->db, &q_commitment_last,
		ARGS(ARG("system", system)));
	int64_t position = last->rows ? result_number(last, "position") + 1 : 1;
	int64_t carried = last->rows ? result_number(last, "balance") : 0;

	if (!db_insert(r->db, &q_commitment_add,
		    ARGS(ARG("system", system), ARG("position", position),
			    ARG("authority", authority), ARG("agreement", agreement),
			    ARG("kind", kind), ARG("carried", carried),
			    ARG("amount", amount))))
		fault_as(FAULT_RETRY,
			"commitment: another award of the system came first");
}

/* Price a child and period as the bid offers it (RULES A12). */
static int64_t child_price(const struct result *terms)
{
	int64_t core = result_number(terms, "core_price");

	return money_add(money_subtract(core,
				 money_percent(core, result_number(terms, "discount"))),
		result_number(terms, "needs_price"));
}

static void add_agreement(struct request *r, int64_t award, const struct result *terms,
	int64_t child)
{
	const char *series = arena_text(r->arena, "agreement:%.4s", r->today);
	int64_t periods = result_number(terms, "periods"), price = child_price(terms);
	int64_t value = agreement_value(price, periods);
	const char *starts_on = result_text(terms, "starts_on");
	int64_t agreement = db_insert(r->db, &q_agreement_add,
		ARGS(ARG("number",
			     arena_text(r->arena, "IPA-%.4s-%05" PRId64, r->today,
				     counter_next(r, series))),
			ARG("award", award),
			ARG("admission", result_number(terms, "admission")),
			ARG("child", child), ARG("starts_on", starts_on),
			ARG("ends_on", result_text(terms, "ends_on")),
			ARG("unit", result_text(terms, "unit")),
			ARG("weeks", result_number(terms, "weeks")),
			ARG("periods", periods), ARG("price", price),
			ARG("needs_price", result_number(terms, "needs_price")),
			ARG("value", value)));

	db_change(r->db, &q_agreement_costs_add,
		ARGS(ARG("agreement", agreement), ARG("starts_on", starts_on),
			ARG("bid", result_number(terms, "bid"))));
	db_change(r->db, &q_agreement_outcomes_add,
		ARGS(ARG("agreement", agreement),
			ARG("referral", result_number(terms, "referral")),
			ARG("due_on", result_text(terms, "ends_on"))));
	commitment_add(r, result_number(terms, "system"),
		result_number(terms, "authority"), agreement, "award", value);
	audit(r, "agreement", agreement, "drafted", NULL, "draft");
	message_authority(r, result_number(terms, "authority"), "contracts",
		"agreement_to_issue",
		"The award is made. Check the agreement, then issue it to the provider.",
		"agreement", agreement);
}

static void tell_bidders(struct request *r, int64_t award)
{
	struct result *bidders = db_query(r->db, &q_award_bidders,
		ARGS(ARG("award", award)));

	for (size_t row = 0; row < bidders->rows; row++)
		message_provider(r, result_number_at(bidders, row, "provider"),
			"outcome_ready",
			result_number_at(bidders, row, "won") == 1
				? "Your bid has won. The agreement will be sent to you "
				  "to accept."
				: "Another bid has won. Your marks, the winning marks "
				  "and the reasons are ready to read.",
			"bid", result_number_at(bidders, row, "bid"));
}

bool award_make(struct request *r, int64_t award)
{
	const struct arg *of = ARGS(ARG("award", award), ARG("person", r->who.person));
	struct result *terms, *children;

	if (!db_change(r->db, &q_award_make, of))
		return false;
	terms = db_query(r->db, &q_award_terms, of);
	children = db_query(r->db, &q_award_children, of);
	for (size_t row = 0; row < children->rows; row++)
		add_agreement(r, award, terms, result_number_at(children, row, "id"));
	if (!db_change(r->db, &q_referral_awarded,
		    ARGS(ARG("referral", result_number(terms, "referral")))))
		fault("award: its referral cannot be awarded");
	audit(r, "award", award, "made", "proposed", "made");
	audit(r, "referral", result_number(terms, "referral"), "awarded", NULL,
		"awarded");
	tell_bidders(r, award);
	message_authority(r, result_number(terms, "authority"), "broker", "award_made",
		"The bidders are told. The agreement can be issued.", "award", award);
	return true;
}
