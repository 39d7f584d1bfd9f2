/* What the service explains: what each role does, and the rule behind each figure. */
#include <string.h>

#include "core/db.h"
#include "core/xml.h"
#include "domain/calendar.h"
#include "domain/fragile.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"

/* Whose work each guide tells of; read in this order. */
static const struct guide {
	const char *word;
	unsigned roles;
} guides[] = {
	{ "provider", ROLE_PROVIDER },
	{ "joining", PUBLIC | ROLE_NOBODY | ROLE_PROVIDER },
	{ "broker", ROLE_BROKER },
	{ "evaluator", ROLE_EVALUATOR },
	{ "approver", ROLE_APPROVER | ROLE_PANEL },
	{ "contracts", ROLE_CONTRACTS },
	{ "procurement", ROLE_PROCUREMENT },
	{ "finance", ROLE_FINANCE },
	{ "auditor", ROLE_AUDITOR },
	{ "administrator", ROLE_ADMINISTRATOR },
	{ "family", ROLE_FAMILY },
	{ 0 },
};

/* PUBLIC is everybody's, so it makes a guide one's own only for a visitor. */
static void add_guides(struct request *r)
{
	unsigned own = r->who.person ? r->who.roles & ~(unsigned)PUBLIC : PUBLIC;

	for (const struct guide *guide = guides; guide->word; guide++) {
		xmlNode *node = xml_text(r->page, "guide", guide->word);

		if (guide->roles & own)
			xml_attr(node, "own", "yes");
	}
}

int help_show(struct request *r)
{
	add_guides(r);
	xml_rows(r->page, "lead", db_query(r->db, &q_help_leads, NO_ARGS));
	return reply_page(r, 200, "help");
}

/* The last part of the path names the guide: /help/broker. */
int help_guide(struct request *r)
{
	xml_text(r->page, "guide", strrchr(r->path, '/') + 1);
	return reply_page(r, 200, "guide");
}

/* What the law fixes for every system; pages do not repeat these figures. */
static void add_law(xmlNode *page)
{
	xmlNode *law = xml_add(page, "law");

	xml_number(law, "assessment_days", ASSESSMENT_DAYS);
	xml_number(law, "assessment_days_extended", ASSESSMENT_DAYS_EXTENDED);
	xml_value(law, "near", SHOWN_MILES, FRAGILE_NEAR);
}

/*
 * With the figures of one edition: ?rule=21, or, for those signed in, the one a
 * referral is held to: ?referral=7.
 */
int help_rules(struct request *r)
{
	int64_t referral = r->who.person ? request_query_number(r, "referral", NOTHING)
					 : NOTHING;
	struct result *rule = db_query(r->db, &q_help_rule,
		ARGS(ARG("referral", referral),
			ARG("rule", request_query_number(r, "rule", NOTHING))));

	add_law(r->page);
	if (rule->rows)
		xml_rows(xml_row(r->page, "rule", rule, 0), "cap",
			db_query(r->db, &q_help_caps,
				ARGS(ARG("rule", result_number(rule, "id")))));
	xml_rows(r->page, "edition", db_query(r->db, &q_help_rules, NO_ARGS));
	return reply_page(r, 200, "rules");
}
