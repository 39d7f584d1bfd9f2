/* Every path of the service: how it is asked for, what answers, who may. */
#include "core/route.h"
#include "domain/role.h"
#include "pages/pages.h"

enum {
	ANYBODY = PUBLIC | SIGNED_IN,

	/* Evaluators read the written answer where they mark it, without its price. */
	BID_READERS = ROLE_OFFICER & ~ROLE_EVALUATOR,
	EVALUATES = ROLE_PROCUREMENT | ROLE_EVALUATOR | ROLE_AUDITOR,
};

const struct route routes[] = {
	/* The service itself */
	{ GET, "/health", health_show, ANYBODY, ROUTE_BARE },
	{ GET, "/ready", ready_show, ANYBODY, ROUTE_BARE },

	/* Anybody */
	{ GET, "/", joining_list, ROLE_NOBODY }, { GET, "/", home_show, SIGNED_IN },
	{ GET, "/", visitor_start, PUBLIC },
	{ GET, "/systems/:id", visitor_system, ANYBODY },
	{ GET, "/notices/published", visitor_notices, ANYBODY },
	{ GET, "/help", visitor_help, ANYBODY },
	{ GET, "/accessibility", visitor_accessibility, ANYBODY },
	{ GET, "/privacy", visitor_privacy, ANYBODY },
	{ GET, "/cookies", visitor_cookies, ANYBODY },

	/* A provider, its establishments and documents */
	{ GET, "/organisation", organisation_show, ROLE_PROVIDER },
	{ GET | POST, "/organisation/edit", organisation_edit, ROLE_PROVIDER },
	{ GET | POST, "/organisation/people", organisation_people, ROLE_PROVIDER },
	{ POST, "/organisation/people/:id/remind", organisation_remind, ROLE_ADMIN },
	{ POST, "/organisation/people/:id/role", organisation_role, ROLE_ADMIN },
	{ POST, "/organisation/people/:id/remove", organisation_remove, ROLE_ADMIN },
	{ GET, "/establishments", establishment_list, ROLE_PROVIDER },
	{ GET | POST, "/establishments/new", establishment_new, ROLE_PROVIDER },
	{ GET, "/establishments/:id", establishment_show, ROLE_PROVIDER },
	{ GET | POST, "/establishments/:id/edit", establishment_edit, ROLE_PROVIDER },
	{ GET, "/evidence", evidence_list, ROLE_PROVIDER },
	{ GET | POST, "/evidence/new", evidence_new, ROLE_PROVIDER },
	{ GET, "/evidence/:id", evidence_show, ROLE_PROVIDER },
	{ GET | POST, "/evidence/:id/replace", evidence_replace, ROLE_PROVIDER },
	{ GET, "/uploads/:id", evidence_file, ROLE_PROVIDER },
	{ POST, "/evidence/:id/remove", evidence_remove, ROLE_PROVIDER },

	/* Applying */
	{ GET | POST, "/establishments/:id/apply", application_start, ROLE_PROVIDER },
	{ GET, "/applications", application_list, ROLE_PROVIDER },
	{ GET, "/applications/:id", application_show, ROLE_PROVIDER },
	{ GET | POST, "/applications/:id/categories", application_categories,
		ROLE_PROVIDER },
	{ GET | POST, "/applications/:id/costs", application_costs, ROLE_PROVIDER },
	{ GET | POST, "/applications/:id/check", application_check, ROLE_PROVIDER },
	{ POST, "/applications/:id/withdraw", application_withdraw, ROLE_PROVIDER },
	{ GET | POST, "/answers/:id", answer_edit, ROLE_PROVIDER },
	{ POST, "/answers/:id/copy", answer_copy, ROLE_PROVIDER },

	/* Coming in */
	{ GET | POST, "/sign-in", session_sign_in, ANYBODY, .local = true },
	{ GET, "/sign-in", portal_sign_in, ANYBODY },
	{ POST, "/sign-out", session_sign_out, ANYBODY, .local = true },
	{ POST, "/sign-out", portal_sign_out, ANYBODY },
	{ GET | POST, "/join", session_join, ANYBODY, .local = true },
	{ GET | POST, "/act-as", session_body, SIGNED_IN },
	{ POST, "/stay", session_stay, SIGNED_IN, ROUTE_OWN },
	{ GET, "/kept", kept_page, ANYBODY }, { POST, "/kept", kept_discard, ANYBODY },
	{ GET | POST, "/register", register_another, ROLE_PROVIDER | ROLE_NOBODY },
	{ GET | POST, "/register", register_start, ANYBODY, .local = true },
	{ GET, "/register", portal_sign_in, ANYBODY },
	{ GET, "/register/sent", register_sent, ANYBODY, .local = true },
	{ GET | POST, "/register/continue", register_continue, ANYBODY, .local = true },
	{ GET | POST, "/register/number", organisation_number, ANYBODY },
	{ GET | POST, "/register/organisation", organisation_new, ANYBODY },
	{ GET | POST, "/register/ask", register_ask, ANYBODY },
	{ GET, "/joinings", joining_list, ROLE_PROVIDER | ROLE_NOBODY },
	{ GET | POST, "/joinings/:id", joining_show, ROLE_ADMIN | ROLE_PROCUREMENT },
	{ POST, "/joinings/:id/withdraw", joining_withdraw, ROLE_PROVIDER | ROLE_NOBODY },

	/* Bids, until they close */
	{ GET | POST, "/invitations/:id/bid", bid_edit, ROLE_PROVIDER },
	{ GET | POST, "/invitations/:id/bid/submit", bid_check, ROLE_PROVIDER },
	{ POST, "/invitations/:id/bid/withdraw", bid_withdraw, ROLE_PROVIDER },
	{ GET, "/bids/:id", bid_show, ROLE_PROVIDER | BID_READERS },

	/* Bids, once they are opened; marking */
	{ GET | POST, "/referrals/:id/open", opening_open,
		ROLE_BROKER | ROLE_PROCUREMENT },
	{ GET, "/referrals/:id/bids", opening_bids, BID_READERS },
	{ GET | POST, "/referrals/:id/marking", evaluators_name,
		ROLE_BROKER | ROLE_PROCUREMENT },
	{ GET, "/referrals/:id/marking", evaluators_name, ROLE_APPROVER | ROLE_AUDITOR },
	{ GET | POST, "/declarations/:id", evaluators_declaration,
		ROLE_BROKER | ROLE_PROCUREMENT },
	{ GET, "/marking", marking_list, ROLE_EVALUATOR },
	{ GET | POST, "/marking/:id", marking_mark, ROLE_EVALUATOR },
	{ GET | POST, "/marking/:id/agree", marking_agree, ROLE_EVALUATOR },
	{ GET | POST, "/marking/:id/again", marking_again, ROLE_EVALUATOR },

	/* Referrals, by those who make them */
	{ GET, "/referrals", referral_list, ROLE_OFFICER },
	{ GET | POST, "/referrals/new", referral_new, ROLE_BROKER },
	{ GET, "/referrals/:id", referral_show, ROLE_OFFICER },
	{ GET | POST, "/referrals/:id/about", referral_about, ROLE_BROKER },
	{ GET | POST, "/referrals/:id/child", referral_child, ROLE_BROKER },
	{ GET | POST, "/referrals/:id/outcomes", referral_outcomes, ROLE_BROKER },
	{ GET | POST, "/referrals/:id/needs", referral_needs, ROLE_BROKER },
	{ GET | POST, "/referrals/:id/features", referral_features, ROLE_BROKER },
	{ GET | POST, "/referrals/:id/terms", referral_terms, ROLE_BROKER },
	{ GET | POST, "/referrals/:id/weights", referral_weights, ROLE_BROKER },
	{ GET | POST, "/referrals/:id/invite", referral_invite, ROLE_BROKER },
	{ GET, "/referrals/:id/invite", referral_invite, ROLE_OFFICER },
	{ GET | POST, "/referrals/:id/publish", referral_publish, ROLE_BROKER },
	{ GET | POST, "/referrals/:id/extend", referral_extend, ROLE_BROKER },
	{ GET | POST, "/referrals/:id/withdraw", referral_withdraw, ROLE_BROKER },
	{ GET | POST, "/referrals/:id/close", referral_close, ROLE_BROKER },

	/* Referrals, by those who are invited */
	{ GET, "/invitations", invitation_list, ROLE_PROVIDER },
	{ GET, "/invitations/:id", invitation_show, ROLE_PROVIDER },
	{ GET | POST, "/invitations/:id/decline", invitation_decline, ROLE_PROVIDER },
	{ POST, "/invitations/:id/reconsider", invitation_reconsider, ROLE_PROVIDER },

	/* Results, choices, outcomes */
	{ GET, "/referrals/:id/result", result_show, ROLE_OFFICER | ROLE_MACHINE },
	{ POST, "/referrals/:id/result", result_work_out, ROLE_BROKER },
	{ GET, "/referrals/:id/result/xml", result_export, ROLE_OFFICER | ROLE_MACHINE },
	{ GET | POST, "/referrals/:id/result/look", result_look, ROLE_BROKER },
	{ GET | POST, "/referrals/:id/set-aside", result_set_aside, ROLE_BROKER },
	{ GET, "/referrals/:id/choice", choice_show, ROLE_OFFICER | ROLE_MACHINE },
	{ POST, "/referrals/:id/choice", choice_show, ROLE_BROKER },
	{ GET | POST, "/referrals/:id/choice/time", choice_extend, ROLE_BROKER },
	{ GET, "/referrals/:id/choice/family", choice_family, ROLE_BROKER },
	{ GET, "/bids/:id/outcome", outcome_show, ROLE_PROVIDER },

	/* Awards and agreements */
	{ GET | POST, "/referrals/:id/award", award_propose,
		ROLE_BROKER | ROLE_APPROVER },
	{ GET, "/awards/:id", award_show, ROLE_OFFICER },
	{ POST, "/awards/:id/decision", award_record, ROLE_BROKER | ROLE_APPROVER },
	{ POST, "/awards/:id/decide", award_decide, ROLE_BROKER | ROLE_APPROVER },
	{ GET, "/agreements", agreement_list, ROLE_OFFICER | ROLE_PROVIDER },
	{ GET, "/agreements/:id", agreement_show, ROLE_OFFICER | ROLE_PROVIDER },
	{ POST, "/agreements/:id/issue", agreement_issue, ROLE_BROKER | ROLE_CONTRACTS },
	{ POST, "/agreements/:id/accept", agreement_accept,
		ROLE_BROKER | ROLE_CONTRACTS | ROLE_PROVIDER },
	{ POST, "/agreements/:id/decline", agreement_decline, ROLE_PROVIDER },
	/* Applications, on the side of who decides */
	{ GET, "/applications", evaluation_list, EVALUATES },
	{ GET, "/applications/:id", evaluation_show, EVALUATES },
	{ POST, "/applications/:id/verdicts", evaluation_judge, ROLE_PROCUREMENT },
	{ POST, "/applications/:id/declare", evaluation_declare,
		ROLE_PROCUREMENT | ROLE_EVALUATOR },
	{ GET | POST, "/applications/:id/extend", evaluation_extend, ROLE_PROCUREMENT },
	{ GET | POST, "/applications/:id/decide", admit_decide, ROLE_PROCUREMENT },
	{ GET | POST, "/answers/:id/verdict", evaluation_verdict, ROLE_PROCUREMENT },
	{ GET, "/answers/:id/mark", statement_mark, EVALUATES },
	{ POST, "/answers/:id/mark", statement_mark, ROLE_PROCUREMENT | ROLE_EVALUATOR },
	{ POST, "/answers/:id/agree", statement_agree, ROLE_PROCUREMENT },
	{ GET, "/uploads/:id", evaluation_upload, EVALUATES },

	/* Providers and systems, on the side of the officers */
	{ GET, "/providers", directory_list, ROLE_OFFICER },
	{ GET | POST, "/providers/new", directory_new, ROLE_PROCUREMENT },
	{ GET, "/providers/:id", directory_show, ROLE_OFFICER },
	{ GET | POST, "/providers/:id/suspend", suspension_add, ROLE_PROCUREMENT },
	{ POST, "/suspensions/:id/lift", suspension_lift, ROLE_PROCUREMENT },
	{ GET, "/systems", call_list, ROLE_PROCUREMENT | ROLE_AUDITOR },
	{ GET | POST, "/systems/:id/call", call_number, ROLE_PROCUREMENT },
	{ GET | POST, "/systems/:id/evaluation", call_evaluation, ROLE_PROCUREMENT },

	/* What happened to a record */
	{ GET, "/referrals/:id/timeline", timeline_show, ROLE_OFFICER },
	{ GET, "/invitations/:id/timeline", timeline_show, ROLE_PROVIDER },
	{ GET, "/bids/:id/timeline", timeline_show, ROLE_PROVIDER | BID_READERS },
	{ GET, "/awards/:id/timeline", timeline_show, ROLE_OFFICER },
	{ GET, "/agreements/:id/timeline", timeline_show, ROLE_OFFICER | ROLE_PROVIDER },
	{ GET, "/applications/:id/timeline", timeline_show, ROLE_PROVIDER | EVALUATES },
	{ GET, "/notices/:id/timeline", timeline_show, ROLE_OFFICER },
	{ GET, "/providers/:id/timeline", timeline_show, ROLE_OFFICER },
	{ GET, "/organisation/timeline", timeline_show, ROLE_PROVIDER },
	{ GET, "/establishments/:id/timeline", timeline_show,
		ROLE_OFFICER | ROLE_PROVIDER },
	{ GET, "/systems/:id/timeline", timeline_show, ROLE_OFFICER },
	{ GET, "/people/:id/timeline", timeline_show, ROLE_ADMINISTRATOR },
	{ GET, "/events", event_list, ROLE_AUDITOR | ROLE_ADMINISTRATOR },

	/* The installation */
	{ GET, "/people", people_list, ROLE_ADMINISTRATOR },
	{ GET | POST, "/people/new", people_new, ROLE_ADMINISTRATOR },
	{ GET, "/messages", message_list, ROLE_ADMINISTRATOR },

	/* Notices */
	{ GET, "/notices", notice_list, ROLE_OFFICER },
	{ POST, "/systems/:id/notices", notice_begin, ROLE_PROCUREMENT },
	{ GET, "/notices/:id", notice_show, ROLE_OFFICER },
	{ POST, "/notices/:id/take", notice_take_post, ROLE_PROCUREMENT },
	{ POST, "/notices/:id/check", notice_check_post, ROLE_PROCUREMENT },
	{ POST, "/notices/:id/withhold", notice_withhold_post, ROLE_PROCUREMENT },
	{ POST, "/notices/:id/release", notice_release_post, ROLE_PROCUREMENT },
	{ POST, "/notices/:id/reopen", notice_reopen_post, ROLE_PROCUREMENT },
	{ POST, "/notices/:id/sent", notice_sent_post, ROLE_PROCUREMENT },
	{ POST, "/notices/:id/published", notice_published_post, ROLE_PROCUREMENT },
	{ POST, "/notices/:id/rejected", notice_rejected_post, ROLE_PROCUREMENT },
	{ GET, "/notices/:id/xml", notice_download, ROLE_PROCUREMENT | ROLE_AUDITOR },

	{ 0 }
};

const struct role_word role_words[] = { { "member", ROLE_MEMBER, "provider" },
	{ "admin", ROLE_ADMIN, "provider administrator" },
	{ "broker", ROLE_BROKER, "broker" }, { "evaluator", ROLE_EVALUATOR, "evaluator" },
	{ "panel", ROLE_PANEL, "panel member" },
	{ "approver", ROLE_APPROVER, "approver" },
	{ "contracts", ROLE_CONTRACTS, "contract manager" },
	{ "procurement", ROLE_PROCUREMENT, "procurement officer" },
	{ "finance", ROLE_FINANCE, "finance" }, { "auditor", ROLE_AUDITOR, "auditor" },
	{ "machine", ROLE_MACHINE, "machine" },
	{ "administrator", ROLE_ADMINISTRATOR, "administrator" },
	{ "", ROLE_NOBODY, "no role" }, { 0 } };

const struct link navigation[] = { { "/", "Home", ANYBODY },
	{ "/marking", "Marking", ROLE_EVALUATOR },
	{ "/referrals", "Referrals", ROLE_OFFICER },
	{ "/invitations", "Referrals", ROLE_PROVIDER },
	{ "/applications", "Applications", ROLE_PROVIDER | EVALUATES },
	{ "/providers", "Providers", ROLE_OFFICER },
	{ "/establishments", "Establishments", ROLE_PROVIDER },
	{ "/agreements", "Agreements", ROLE_OFFICER | ROLE_PROVIDER },
	{ "/organisation", "Organisation", ROLE_PROVIDER },
	{ "/systems", "Systems", ROLE_PROCUREMENT | ROLE_AUDITOR },
	{ "/notices", "Notices", ROLE_OFFICER },
	{ "/events", "Events", ROLE_AUDITOR | ROLE_ADMINISTRATOR },
	{ "/people", "People", ROLE_ADMINISTRATOR },
	{ "/messages", "Outbox", ROLE_ADMINISTRATOR },
	{ "/register", "Register", PUBLIC }, { "/sign-in", "Sign in", PUBLIC }, { 0 } };
