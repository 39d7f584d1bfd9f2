/* The timeline of a record: everything that happened to it, newest first. */
#include <string.h>

#include "core/db.h"
#include "core/route.h"
#include "core/xml.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/timeline.h"

/* What the path is about: who may see it is the query's to say. */
static const struct subject {
	const char *route;
	const char *kind; /* as timeline_events knows them */
	const struct query *find;
} subjects[] = {
	{ "/referrals/:id/timeline", "referral", &q_timeline_referral },
	{ "/invitations/:id/timeline", "invitation", &q_timeline_invitation },
	{ "/bids/:id/timeline", "bid", &q_timeline_bid },
	{ "/awards/:id/timeline", "award", &q_timeline_award },
	{ "/agreements/:id/timeline", "agreement", &q_timeline_agreement },
	{ "/applications/:id/timeline", "application", &q_timeline_application },
	{ "/notices/:id/timeline", "notice", &q_timeline_notice },
	{ "/providers/:id/timeline", "provider", &q_timeline_provider },
	{ "/organisation/timeline", "provider", &q_timeline_organisation },
	{ "/establishments/:id/timeline", "establishment", &q_timeline_establishment },
	{ "/systems/:id/timeline", "system", &q_timeline_system },
	{ "/people/:id/timeline", "person", &q_timeline_account },
	{ NULL, NULL, NULL },
};

static const struct subject *subject_of(const char *route)
{
	const struct subject *subject = subjects;

	while (subject->route && strcmp(subject->route, route) != 0)
		subject++;
	return subject->route ? subject : NULL;
}

int timeline_show(struct request *r)
{
	const struct subject *subject = subject_of(r->route->path);
	struct result *found;
	xmlNode *timeline;

	if (!subject)
		return reply_not_found(r);
	found = db_query(r->db, subject->find,
		ARGS(ARG("id", r->id), ARG("authority", r->who.authority),
			ARG("provider", r->who.provider),
			ARG("oversees", request_is(r, ROLE_PROCUREMENT | ROLE_AUDITOR))));
	if (!found->rows)
		return reply_not_found(r);
	timeline = xml_row(r->page, "timeline", found, 0);
	xml_text(timeline, "kind", subject->kind);
	xml_text(timeline, "path", r->path);
	timeline_add(r, timeline, subject->kind, result_number(found, "id"));
	return reply_page(r, 200, "timeline");
}
