/*
 * What the schema refuses and a visitor can cause, by the name of the constraint
 * or trigger rule.  A name that is not here is a fault.
 */
#include "core/route.h"

const struct refusal refusals[] = {
	/* Bids, their opening, their marks */
	{ "bid_closed", 409, "closed" }, { "bid_in_time", 409, "closed" },
	{ "bid_deadline", 409, "closed" }, { "bid_cost_ratchet", 409, "changed" },
	{ "bid_discount", 409, "changed" }, { "bid_price", 409, "changed" },
	{ "opening_after", 409, "bids_sealed" }, { "opening_last", 409, "changed" },
	{ "mark_kept", 409, "marks_agreed" }, { "mark_clear_referral", 409, "conflict" },
	/* Referrals: what was published stays, and nothing is published too early */
	{ "referral_frozen", 409, "published" }, { "need_frozen", 409, "published" },
	{ "referral_uncalled", 409, "early" }, { "referral_early", 409, "early" },
	{ "referral_needs", 409, "changed" }, { "referral_features", 409, "changed" },
	{ "invitation_admitted", 409, "changed" }, { "deadline_alive", 409, "closed" },
	{ "deadline_later", 409, "changed" },

	{ "award_gate", 409, "award_gate" }, { "award_panel", 409, "award_panel" },
	{ "award_approved", 409, "award_panel" }, { "award_budget", 409, "award_budget" },
	{ "award_one", 409, "award_one" }, { "award_kept", 409, "award_decided" },
	{ "award_cancelled", 409, "award_decided" },
	{ "commitment_cap", 409, "over_cap" },
	{ "agreement_accepted", 409, "agreement_moved" },
	{ "application_kept", 409, "application_sent" },
	{ "company", 409, "company_taken" }, { "charity", 409, "charity_taken" },
	{ "code", 409, "code_taken" }, { "person_here", 409, "person_here" },
	{ "role_last", 409, "last_admin" }, { "regulator", 409, "urn_taken" },
	{ "publication", 409, "publication_taken" },
	/* Applications */
	{ "mark_clear_application", 409, "conflict_after_mark" },
	{ "mark_kept", 409, "application_moved" }, { 0 }
};
