#include "domain/act.h"

#include <stddef.h>
#include <string.h>

/* clang-format off */
const struct act acts[] = {
	{ "admission", "admitted", "Admitted to a category", FACTS_CODE, ACT_OPEN, true },
	{ "admission", "suspended", "Invitations stopped", FACTS_CODE, ACT_OPEN, true },

	{ "agreement", "authority_accepted", "Accepted by the council", FACTS_NONE, ACT_OPEN, true },
	{ "agreement", "concluded", "Agreement concluded", FACTS_CODE, ACT_OPEN, true },
	{ "agreement", "declined", "Agreement declined by the provider", FACTS_CODE, ACT_OPEN, true },
	{ "agreement", "drafted", "Agreement drafted", FACTS_NONE, ACT_CLOSED, false },
	{ "agreement", "issued", "Agreement sent to the provider", FACTS_CODE, ACT_OPEN, true },
	{ "agreement", "provider_accepted", "Accepted by the provider", FACTS_NONE, ACT_OPEN, true },

	{ "answer", "answered", "Question answered", FACTS_CODE, ACT_OPEN, false },
	{ "answer", "mark_agreed", "Mark agreed for a written answer", FACTS_TEXT, ACT_CLOSED, false },
	{ "answer", "marked_alone", "Written answer marked by one evaluator", FACTS_NONE, ACT_CLOSED, false },
	{ "answer", "verdict", "Answer judged", FACTS_CODE, ACT_CLOSED, false },

	{ "application", "categories", "Categories chosen", FACTS_NONE, ACT_OPEN, false },
	{ "application", "conflict_declared", "Conflict of interest declared", FACTS_CODE, ACT_CLOSED, false },
	{ "application", "costs", "Costs and reductions entered", FACTS_NONE, ACT_OPEN, false },
	{ "application", "decided", "Application decided", FACTS_CODE, ACT_OPEN, true },
	{ "application", "deleted", "Application deleted: its time had run out", FACTS_TEXT, ACT_CLOSED, true },
	{ "application", "evaluation_begun", "Evaluation begun", FACTS_CODE, ACT_OPEN, true },
	{ "application", "started", "Application started", FACTS_NONE, ACT_OPEN, false },
	{ "application", "submitted", "Application sent", FACTS_CODE, ACT_OPEN, true },
	{ "application", "time_extended", "More time taken to decide", FACTS_MOMENT, ACT_OPEN, true },
	{ "application", "withdrawn", "Application withdrawn", FACTS_CODE, ACT_OPEN, true },

	{ "authority", "added", "Council added", FACTS_TEXT, ACT_CLOSED, false },
	{ "authority", "changed", "Details of the council changed", FACTS_TEXT, ACT_CLOSED, true },
	{ "authority", "invited", "Somebody invited to the council", FACTS_TEXT, ACT_CLOSED, false },

	{ "award", "cancelled", "Proposed award turned down", FACTS_CODE, ACT_CLOSED, true },
	{ "award", "decision_recorded", "Decision on paper recorded", FACTS_TEXT, ACT_CLOSED, true },
	{ "award", "declined", "Award given up: the provider declined", FACTS_CODE, ACT_CLOSED, true },
	{ "award", "made", "Award made", FACTS_CODE, ACT_CLOSED, true },
	{ "award", "proposed", "Award proposed", FACTS_CODE, ACT_CLOSED, false },

	{ "bid", "changed", "Bid taken back to change it", FACTS_NONE, ACT_OPEN, false },
	{ "bid", "drafted", "Bid begun", FACTS_NONE, ACT_OPEN, false },
	{ "bid", "set_aside", "Bid set aside", FACTS_TEXT, ACT_CLOSED, true },
	{ "bid", "submitted", "Bid sent", FACTS_NONE, ACT_OPEN, true },
	{ "bid", "withdrawn", "Bid withdrawn", FACTS_NONE, ACT_OPEN, true },

	{ "correspondence", "written", "Message written", FACTS_NONE, ACT_OPEN, false },

	{ "establishment", "added", "Establishment added", FACTS_TEXT, ACT_OPEN, false },
	{ "establishment", "changed", "Details changed", FACTS_TEXT, ACT_OPEN, false },

	{ "evidence", "added", "Document added", FACTS_CODE, ACT_OPEN, false },
	{ "evidence", "removed", "Document removed", FACTS_NONE, ACT_OPEN, false },
	{ "evidence", "replaced", "Document replaced", FACTS_NONE, ACT_OPEN, false },

	{ "invitation", "declined", "Invitation declined", FACTS_NONE, ACT_OPEN, false },
	{ "invitation", "reconsidered", "Invitation taken up again", FACTS_NONE, ACT_OPEN, false },

	{ "joining", "approved", "Let in", FACTS_CODE, ACT_OPEN, true },
	{ "joining", "asked", "Asked to act for an organisation", FACTS_NONE, ACT_OPEN, false },
	{ "joining", "refused", "Not let in", FACTS_CODE, ACT_OPEN, true },
	{ "joining", "withdrawn", "Request taken back", FACTS_CODE, ACT_OPEN, false },

	{ "machine", "made", "Token made", FACTS_TEXT, ACT_CLOSED, false },
	{ "machine", "revoked", "Token revoked", FACTS_NONE, ACT_CLOSED, false },
	{ "message", "given_up", "Mail given up", FACTS_CODE, ACT_CLOSED, false },
	{ "message", "sent_again", "Mail put back into the outbox", FACTS_CODE, ACT_CLOSED, false },

	{ "notice", "checked", "Notice checked", FACTS_CODE, ACT_CLOSED, false },
	{ "notice", "drafted", "Notice drafted", FACTS_NONE, ACT_CLOSED, false },
	{ "notice", "dropped", "Notice dropped with the notice it belongs to", FACTS_CODE, ACT_CLOSED, true },
	{ "notice", "published", "Notice published", FACTS_NOTE, ACT_CLOSED, true },
	{ "notice", "rejected", "Notice rejected by the journal", FACTS_CODE, ACT_CLOSED, true },
	{ "notice", "released", "Notice released by a second person", FACTS_CODE, ACT_CLOSED, true },
	{ "notice", "reopened", "Notice opened again", FACTS_CODE, ACT_CLOSED, false },
	{ "notice", "restored", "Award shown again in the notice", FACTS_NONE, ACT_CLOSED, false },
	{ "notice", "sent", "Notice sent to the journal", FACTS_CODE, ACT_CLOSED, true },
	{ "notice", "taken", "Awards of the quarter taken in", FACTS_NONE, ACT_CLOSED, false },
	{ "notice", "withheld", "Award withheld from the notice", FACTS_TEXT, ACT_CLOSED, true },

	{ "person", "added", "Account added", FACTS_CODE, ACT_CLOSED, false },
	{ "person", "code_failed", "Wrong code", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "confirmed", "Signed in again before a change", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "delegation_changed", "What they may award alone changed", FACTS_NONE, ACT_CLOSED, true },
	{ "person", "email_asked", "Change of email address asked for", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "email_changed", "Email address changed", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "erased", "Identity erased", FACTS_TEXT, ACT_CLOSED, true },
	{ "person", "factor_off", "Second factor turned off", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "factor_reset", "Second factor taken away by an administrator", FACTS_TEXT, ACT_CLOSED, false },
	{ "person", "factor_set", "Second factor set up", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "invited_again", "Invitation sent again", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "joined", "Account taken up", FACTS_CODE, ACT_CLOSED, false },
	{ "person", "left", "Left: account closed", FACTS_CODE, ACT_CLOSED, false },
	{ "person", "mail_chosen", "How mails arrive chosen", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "name_changed", "Name changed", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "password_changed", "Password changed", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "password_reset", "Password reset by a link", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "recovery_code_used", "Signed in with a recovery code", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "recovery_codes_made", "Recovery codes made", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "reset_asked", "New password asked for", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "role_gained", "Role given", FACTS_TEXT, ACT_CLOSED, false },
	{ "person", "role_lost", "Role taken away", FACTS_TEXT, ACT_CLOSED, false },
	{ "person", "session_ended", "Another session ended", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "sessions_ended", "All other sessions ended", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "sign_in_failed", "Wrong password", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "signed_in", "Signed in", FACTS_NONE, ACT_CLOSED, false },
	{ "person", "signed_out", "Signed out", FACTS_NONE, ACT_CLOSED, false },

	{ "provider", "changed", "Details of the organisation changed", FACTS_TEXT, ACT_OPEN, false },
	{ "provider", "invited", "Somebody invited to the organisation", FACTS_TEXT, ACT_OPEN, false },
	{ "provider", "invited_again", "Invitation sent again", FACTS_NONE, ACT_OPEN, false },
	{ "provider", "joining_approved", "Somebody who asked was let in", FACTS_TEXT, ACT_OPEN, false },
	{ "provider", "joining_refused", "Somebody who asked was not let in", FACTS_TEXT, ACT_OPEN, false },
	{ "provider", "person_removed", "Somebody’s role taken away", FACTS_TEXT, ACT_OPEN, false },
	{ "provider", "registered", "Organisation registered by a visitor", FACTS_TEXT, ACT_OPEN, true },
	{ "provider", "role_changed", "What somebody may do was changed", FACTS_TEXT, ACT_OPEN, false },

	{ "referral", "awarded", "Referral awarded", FACTS_CODE, ACT_TOLD, true },
	{ "referral", "child_kept", "Child’s details saved", FACTS_NONE, ACT_CLOSED, false },
	{ "referral", "choice_extended", "More time given to choose", FACTS_TEXT, ACT_CLOSED, false },
	{ "referral", "chosen", "Family’s answer recorded", FACTS_NONE, ACT_CLOSED, true },
	{ "referral", "conflict_remedied", "Conflict of interest settled", FACTS_TEXT, ACT_CLOSED, true },
	{ "referral", "declared", "Conflict of interest declared", FACTS_CODE, ACT_CLOSED, false },
	{ "referral", "deleted", "Referral deleted: its time had run out", FACTS_TEXT, ACT_CLOSED, true },
	{ "referral", "described", "Description changed", FACTS_NONE, ACT_CLOSED, false },
	{ "referral", "drafted", "Referral drafted", FACTS_NONE, ACT_CLOSED, false },
	{ "referral", "erased", "Child’s identity erased", FACTS_TEXT, ACT_CLOSED, true },
	{ "referral", "evaluator_named", "Evaluator named", FACTS_TEXT, ACT_CLOSED, false },
	{ "referral", "evaluator_stood_down", "Evaluator stood down", FACTS_TEXT, ACT_CLOSED, true },
	{ "referral", "extended", "Deadline moved", FACTS_MOMENT, ACT_OPEN, true },
	{ "referral", "features", "Features listed", FACTS_NONE, ACT_CLOSED, false },
	{ "referral", "limit", "Distance limit changed", FACTS_TEXT, ACT_CLOSED, false },
	{ "referral", "marked", "Written answers marked by one evaluator", FACTS_NONE, ACT_CLOSED, false },
	{ "referral", "marked_again", "Marking begun again", FACTS_TEXT, ACT_CLOSED, true },
	{ "referral", "marks_agreed", "Marks agreed", FACTS_TEXT, ACT_CLOSED, true },
	{ "referral", "needs", "Needs listed", FACTS_NONE, ACT_CLOSED, false },
	{ "referral", "offered", "Shortlist offered to the family", FACTS_CODE, ACT_CLOSED, true },
	{ "referral", "opened", "Bids opened", FACTS_NOTE, ACT_TOLD, true },
	{ "referral", "outcomes", "Outcomes listed", FACTS_NONE, ACT_CLOSED, false },
	{ "referral", "published", "Referral published", FACTS_NOTE, ACT_TOLD, true },
	{ "referral", "reopened", "Referral open for another award", FACTS_CODE, ACT_CLOSED, true },
	{ "referral", "scored", "Result worked out", FACTS_CODE, ACT_CLOSED, true },
	{ "referral", "scored_again", "Result worked out again", FACTS_NOTE, ACT_CLOSED, true },
	{ "referral", "terms", "Terms of the placement changed", FACTS_NONE, ACT_CLOSED, false },
	{ "referral", "unsuccessful", "Referral closed without an award", FACTS_NOTE, ACT_OPEN, true },
	{ "referral", "weighed", "Weights changed", FACTS_TEXT, ACT_CLOSED, false },
	{ "referral", "withdrawn", "Referral withdrawn", FACTS_NOTE, ACT_OPEN, true },

	{ "result", "looked_at", "Fragile result looked at again", FACTS_TEXT, ACT_CLOSED, true },

	{ "retention", "changed", "Time of keeping changed", FACTS_TEXT, ACT_CLOSED, true },

	{ "suspension", "lifted", "Suspension lifted", FACTS_CODE, ACT_OPEN, true },
	{ "suspension", "started", "Suspended", FACTS_CODE, ACT_OPEN, true },

	{ "system", "called", "Call for applications recorded", FACTS_TEXT, ACT_OPEN, true },
	{ "system", "first_evaluation", "First applications evaluated", FACTS_CODE, ACT_OPEN, true },
	{ "system", "imported", "Purchasing system loaded", FACTS_TEXT, ACT_CLOSED, true },
	{ NULL, NULL, NULL, FACTS_NONE, ACT_CLOSED, false }
};
/* clang-format on */

const struct record_word record_names[] = {
	{ "referral", "Referral" },
	{ "invitation", "Invitation" },
	{ "bid", "Bid" },
	{ "result", "Result" },
	{ "award", "Award" },
	{ "agreement", "Agreement" },
	{ "application", "Application" },
	{ "answer", "Answer" },
	{ "admission", "Admission" },
	{ "suspension", "Suspension" },
	{ "joining", "Request to join" },
	{ "provider", "Provider" },
	{ "establishment", "Establishment" },
	{ "evidence", "Document" },
	{ "system", "Purchasing system" },
	{ "notice", "Notice" },
	{ "authority", "Council" },
	{ "person", "Person" },
	{ "retention", "Retention" },
	{ "correspondence", "Correspondence" },
	{ "machine", "Machine" },
	{ "message", "Mail" },
	{ NULL, NULL },
};

const struct act *act_find(const char *record, const char *act)
{
	static const struct act unnamed = { "", "", NULL, FACTS_NONE, ACT_CLOSED, false };

	for (const struct act *row = acts; row->record; row++)
		if (strcmp(row->record, record) == 0 && strcmp(row->act, act) == 0)
			return row;
	return &unnamed;
}

const char *record_words(const char *record)
{
	for (const struct record_word *row = record_names; row->record; row++)
		if (strcmp(row->record, record) == 0)
			return row->words;
	return record;
}
