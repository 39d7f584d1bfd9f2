#include "domain/message.h"

#include <inttypes.h>
#include <stddef.h>
#include <string.h>

#include "core/value.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE };

/* clang-format off */
const struct message_kind message_kinds[] = {
	{ "message",               "A message waits for you",                          NULL, false },
	{ "digest",                "What waits for you",                               "/inbox", true },

	/* coming in: how, and what changed about it */
	{ "link",                  "A link for you",                                   NULL, true },
	{ "invitation",            "You are invited to join",                          "/join", true },
	{ "reset",                 "Choose a new password",                            "/reset-password", true },
	{ "registration",          "Register your organisation",                       "/register", true },
	{ "verify",                "Confirm your email address",                       "/account/email/confirm", true },
	{ "password_changed",      "Your password was changed",                        "/account", true },
	{ "email_changed",         "Your email address was changed",                   "/account", true },
	{ "factor_changed",        "How you sign in was changed",                      "/account", true },
	{ "recovery_used",         "A recovery code was used to sign in",              "/account", true },
	{ "role_added",            "You may act for somebody else besides",            "/act-as", false },
	{ "role_changed",          "What you may do has changed",                      "/", false },
	{ "account_known",         "You have an account already",                      "/sign-in", true,
		"Somebody, we think you, entered this address to register an organisation. Sign in with it: then you can\n"
		"register another organisation, or ask to join one. If it was not you, do nothing." },
	{ "account_invited",       "You are invited already",                          "/help", true,
		"Somebody, we think you, entered this address to register an organisation. Open the link in your invitation.\n"
		"If it has run out, ask whoever sent it for another. If it was not you, do nothing." },
	{ "account_ended",         "Your account has ended",                           "/", true,
		"An administrator took your last role away. What you did stays on record under your name." },

	/* asking to act for an organisation */
	{ "joining_asked",         "Somebody asks to act for an organisation",         "/joinings/:id", false },
	{ "joining_approved",      "You may act for an organisation now",              "/", false },
	{ "joining_refused",       "Your request to join was refused",                 "/joinings", false },
	{ "joining_expired",       "Nobody has answered your request to join",         "/joinings", false },

	/* applying */
	{ "application_received",  "Application received",                             "/applications/:id", false },
	{ "application_withdrawn", "Application withdrawn",                            "/applications/:id", false },
	{ "application_due",       "Application to be decided soon",                   "/applications/:id", false },
	{ "application_extended",  "We need more time for your application",           "/applications/:id", false },
	{ "application_decided",   "A decision on your application",                   "/applications/:id", false },
	{ "suspended",             "You are suspended from new invitations",           "/organisation", false },
	{ "suspension_lifted",     "Your suspension is lifted",                        "/organisation", false },
	{ "evidence_expires",      "A document runs out soon",                         "/evidence/:id", false },

	/* a referral and its bids */
	{ "referral_published",    "New referral",                                     "/invitations/:id", false },
	{ "referral_extended",     "Bids close later",                                 "/invitations/:id", false },
	{ "referral_withdrawn",    "Referral withdrawn",                               "/invitations/:id", false },
	{ "referral_closed",       "Referral closed without an award",                 "/invitations/:id", false },
	{ "deadline_near",         "Bids close soon",                                  "/invitations/:id", false },
	{ "bid_received",          "Bid received",                                     "/bids/:id", false },
	{ "bids_to_open",          "Bids may be opened",                               "/referrals/:id/open", false },

	/* marking, result, choice */
	{ "evaluator_named",       "You are named as an evaluator",                    "/marking/:id", false },
	{ "conflict_declared",     "Conflict of interest declared",                    "/referrals/:id/marking", false },
	{ "conflict_remedied",     "You may mark the bids",                            "/marking/:id", false },
	{ "marks_to_agree",        "Agree the marks",                                  "/marking/:id/agree", false },
	{ "marks_agreed",          "The marks are agreed",                             "/referrals/:id/result", false },
	{ "result_ready",          "The result is worked out",                         "/referrals/:id/result", false },
	{ "choice_asked",          "The family is asked to choose",                    "/referrals/:id/choice", false },
	{ "choice_answered",       "The family has answered",                          "/referrals/:id/choice", false },
	{ "choice_overdue",        "The time to choose has passed",                    "/referrals/:id/choice", false },

	/* awards and agreements */
	{ "award_to_decide",       "An award waits for your decision",                 "/awards/:id", false },
	{ "award_made",            "An award is made",                                 "/awards/:id", false },
	{ "award_cancelled",       "A proposed award is cancelled",                    "/awards/:id", false },
	{ "outcome_ready",         "The outcome of your bid",                          "/bids/:id/outcome", false },
	{ "agreement_to_issue",    "An agreement waits to be issued",                  "/agreements/:id", false },
	{ "agreement_issued",      "An agreement waits for you",                       "/agreements/:id", false },
	{ "agreement_signed",      "The other side has accepted an agreement",         "/agreements/:id", false },
	{ "agreement_concluded",   "An agreement is concluded",                        "/agreements/:id", false },
	{ "agreement_declined",    "An agreement was declined",                        "/agreements/:id", false },

	/* notices */
	{ "notice_due",            "An award notice falls due",                        "/notices", false },
	{ "notice_to_release",     "A notice waits for a second officer",              "/notices/:id", false },
	{ "notice_rejected",       "A notice was rejected",                            "/notices/:id", false },
	{ "notice_published",      "A notice is published",                            "/notices/:id", false },

	{ "letter",                "You have a message",                               "/correspondence/:id", false },
	{ NULL,                    NULL,                                               NULL, false },
};

/* Where a message without a kind of its own leads, by its record. */
static const struct { const char *record, *path; } record_paths[] = {
	{ "referral",    "/referrals/:id" },
	{ "invitation",  "/invitations/:id" },
	{ "bid",         "/bids/:id" },
	{ "award",       "/awards/:id" },
	{ "application", "/applications/:id" },
	{ "agreement",   "/agreements/:id" },
	{ "notice",      "/notices/:id" },
	{ "evidence",    "/evidence/:id" },
	{ "joining",     "/joinings" },
	{ "correspondence", "/correspondence/:id" },
};
/* clang-format on */

const struct message_kind *message_kind(const char *word)
{
	for (const struct message_kind *kind = message_kinds; kind->word; kind++)
		if (strcmp(kind->word, word) == 0)
			return kind;
	return NULL;
}

const struct message_kind *message_kind_of_link(const char *path)
{
	for (const struct message_kind *kind = message_kinds; kind->word; kind++) {
		size_t length = kind->path ? strlen(kind->path) - 1 : 0;

		if (length && kind->at_once &&
			strncmp(kind->path + 1, path, length) == 0 &&
			strchr("?/", path[length]))
			return kind;
	}
	return message_kind("link");
}

static const char *path_of_record(const char *record)
{
	size_t count = sizeof(record_paths) / sizeof(*record_paths);

	for (size_t i = 0; record && i < count; i++)
		if (strcmp(record_paths[i].record, record) == 0)
			return record_paths[i].path;
	return "/inbox";
}

const char *message_path(struct arena *arena, const struct message_kind *kind,
	const char *record, int64_t record_id)
{
	const char *path = kind->path ? kind->path : path_of_record(record);
	const char *number = strstr(path, ":id");

	if (!number)
		return path;
	if (record_id == NOTHING)
		return "/inbox";
	return arena_text(arena, "%.*s%" PRId64 "%s", (int)(number - path), path,
		record_id, number + strlen(":id"));
}

int64_t message_again(int64_t attempts)
{
	static const int64_t waits[] = { MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR,
		12 * HOUR, 24 * HOUR };
	const int64_t most = sizeof(waits) / sizeof(*waits);

	if (attempts < 1)
		return 0;
	return attempts <= most ? waits[attempts - 1] : NOTHING;
}
