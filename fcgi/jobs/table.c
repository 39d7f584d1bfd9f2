/* Every job of the service: what it does and how often. */
#include "jobs/jobs.h"
#include "queries.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR };

const struct job jobs[] = { { "deadlines",
				    "tells brokers that bids may be opened, providers "
				    "that a deadline is near",
				    5 * MINUTE,
				    { &q_deadline_passed, &q_deadline_near } },
	{ "expiries", "tells providers that a document runs out", DAY,
		{ &q_evidence_expires } },
	{ "joinings",
		"tells who waits to act for an organisation that nobody has answered",
		HOUR, { &q_joining_expired, &q_joining_expire } },
	{ "notices", "tells procurement that an award notice falls due", DAY,
		{ &q_notice_falls_due } },
	{ "anchors", "holds the events of the day before together by a digest", DAY,
		{ NULL }, anchor_job },
	{ "tidy",
		"removes sessions, links, form keys, kept answers and registrations that "
		"ran out",
		HOUR,
		{ &q_tidy_sessions, &q_tidy_tokens, &q_tidy_once, &q_tidy_kept,
			&q_tidy_registrations } },
	{ 0 } };
