/* Every page handler, one line for each file of fcgi/pages, in the order of routes.c. */
#ifndef PAGES_PAGES_H
#define PAGES_PAGES_H

#include "core/request.h"

handler health_show, ready_show;
handler home_show;
handler visitor_start, visitor_system, visitor_notices;
handler model_list;
handler token_list, token_make, token_show, token_revoke;
handler about_accessibility, about_privacy, about_cookies, about_security;
handler portal_sign_in, portal_confirm, portal_join, portal_sign_out;
handler help_show, help_rules, help_guide;
handler session_sign_in, session_sign_out, session_confirm, session_join, session_body;
handler factor_give, factor_begin, factor_edit, factor_recovery, factor_off, factor_reset;
handler reset_ask, reset_sent, reset_choose, reset_well_known;
handler account_show, account_name, account_password, account_email,
	account_email_confirm, account_session_end, account_sessions_end;
handler session_stay, kept_page, kept_discard, kept_save;
handler register_start, register_another, register_sent, register_continue, register_ask;
handler joining_list, joining_show, joining_withdraw;
handler bid_edit, bid_check, bid_withdraw, bid_show;
handler search_show;
handler opening_open, opening_bids;
handler evaluators_name, evaluators_declaration;
handler marking_list, marking_mark, marking_agree, marking_again;
handler referral_list;
handler referral_new, referral_show, referral_about;
handler referral_child, referral_outcomes, referral_needs, referral_features,
	referral_terms;
handler referral_weights, referral_invite, referral_publish;
handler referral_extend, referral_withdraw, referral_close;
handler invitation_list, invitation_show, invitation_decline, invitation_reconsider;
handler organisation_show, organisation_edit, organisation_number, organisation_new;
handler organisation_people, organisation_invite, organisation_remind, organisation_role,
	organisation_remove;
handler establishment_list, establishment_new, establishment_show, establishment_edit;
handler evidence_list, evidence_new, evidence_show, evidence_replace, evidence_file,
	evidence_remove;
handler application_start, application_list, application_show, application_categories,
	application_check, application_withdraw;
handler application_costs;
handler answer_edit, answer_copy;
handler award_propose, award_show, award_record, award_decide;
handler agreement_list, agreement_show, agreement_issue, agreement_accept,
	agreement_decline;
handler result_show, result_export, result_work_out, result_look, result_set_aside;
handler choice_show, choice_extend, choice_family;
handler outcome_show;
handler evaluation_list, evaluation_show, evaluation_declare, evaluation_extend,
	evaluation_judge, evaluation_verdict, evaluation_upload;
handler statement_mark, statement_agree;
handler admit_decide;
handler directory_list, directory_show, directory_new;
handler suspension_add, suspension_lift;
handler call_list, call_number, call_evaluation;
handler notice_list, notice_begin, notice_show, notice_take_post, notice_check_post;
handler notice_withhold_post;
handler notice_release_post, notice_reopen_post, notice_sent_post, notice_published_post;
handler notice_rejected_post, notice_download;
handler timeline_show, event_list, stood_show;
handler retention_list, retention_edit;
handler own_data, erase_person, erase_child;
handler people_list, people_new, person_show, person_give, person_invite, person_leave;
handler role_edit, role_remove;
handler authority_list, authority_show, authority_edit, authority_new;
handler message_list, message_show, message_again_post, message_give_up_post, demo_mail;
handler inbox_list, inbox_show, inbox_read_all;
handler correspondence_list, correspondence_show, application_messages,
	invitation_messages;
handler agreement_messages, provider_messages, referral_messages;

#endif
