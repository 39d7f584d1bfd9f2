/* What waits for whoever is signed in, most urgent first. */
#include "core/xml.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"

/* What waits for each role: a query whose rows say what, where, about what, by when. */
static const struct {
	unsigned roles;
	const struct query *query;
} lists[] = {
	{ ROLE_PROVIDER, &q_home_provider },
	{ ROLE_BROKER, &q_home_broker },
	{ ROLE_EVALUATOR, &q_home_evaluator },
	{ ROLE_APPROVER, &q_home_approver },
	{ ROLE_CONTRACTS | ROLE_BROKER, &q_home_contracts },
	{ ROLE_PROCUREMENT, &q_home_procurement },
	{ ROLE_ADMINISTRATOR, &q_home_administrator },
};

int home_show(struct request *r)
{
	const struct arg *mine = ARGS(ARG("person", r->who.person), ARG("authority", r->who.authority),
		ARG("provider", r->who.provider));

	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		if (request_is(r, lists[i].roles))
			xml_rows(r->page, "item", db_query(r->db, lists[i].query, mine));
	return reply_page(r, 200, "home");
}
