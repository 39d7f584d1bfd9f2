/* Every job of the service: what it does and how often. */
#include "jobs/jobs.h"
#include "queries.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR };

/* clang-format off */
const struct job jobs[] = {
	{ "deadlines", "tells of bids to open, deadlines that are near, choices that are overdue",
		5 * MINUTE, { &q_deadline_passed, &q_deadline_near, &q_choice_overdue } },
	{ "expiries", "tells of documents that run out and of applications to be decided",
		DAY, { &q_evidence_expires, &q_application_due } },
	{ "notices", "tells procurement that an award notice falls due",
		DAY, { &q_notice_falls_due } },
	{ "joinings", "tells who waits to act for an organisation that nobody has answered",
		HOUR, { &q_joining_expired, &q_joining_expire } },
	{ "retention", "lets go of what has run out of its time", DAY, { NULL },
		retention_job },
	{ "anchors", "holds the events of the day before together by a digest",
		DAY, { NULL }, anchor_job },
	{ "tidy", "removes sessions, links, form keys, kept answers and registrations that ran out",
		HOUR, { &q_tidy_sessions, &q_tidy_tokens, &q_tidy_once, &q_tidy_kept, &q_tidy_drafts,
			&q_tidy_registrations, &q_tidy_throttle, &q_tidy_devices } },
	/* last, so that what the others told goes out with it; due whenever jobs are run */
	{ "mail", "sends the outbox, and the daily mails at their hour",
		20, { NULL }, mail_send_due },
	{ 0 }
};
/* clang-format on */
