/* Every page handler, one line for each file of fcgi/pages, in the order of routes.c. */
#ifndef PAGES_PAGES_H
#define PAGES_PAGES_H

#include "core/request.h"

handler health_show, ready_show;
handler home_show;
handler visitor_start, visitor_system, visitor_notices, visitor_help, visitor_accessibility,
	visitor_privacy, visitor_cookies;
handler session_sign_in, session_sign_out, session_join, session_body;
handler award_propose, award_show, award_record, award_decide;
handler agreement_list, agreement_show, agreement_issue, agreement_accept, agreement_decline;

#endif
