/* For the administrator: who may do what for whom, and the mail that waits to be sent. */
#include <string.h>

#include "core/form.h"
#include "core/list.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/invitation.h"

static const struct option person_words[] = {
	{ .value = "invited", .label = "Invited" },
	{ .value = "active", .label = "Active" },
	{ .value = "left", .label = "Left" },
	{ 0 },
};

static const struct list_column people_columns[] = {
	CELL("name", "Name", .look = LIST_HEAD | LIST_SORTS),
	CELL("email", "Email address", .look = LIST_UNDER),
	CELL("roles", "Roles"),
	CELL("state", "State", .look = LIST_TAG | LIST_SORTS, .words = person_words),
	{ 0 },
};

static const struct list_filter people_filters[] = {
	TEXT_FILTER("text", "Name or email address"),
	ONE_FILTER("state", "State", .options = person_words),
	{ 0 },
};

static const struct list people = {
	.name = "people",
	.one = "person",
	.many = "people",
	.rows = &q_people_list,
	.count = &q_people_count,
	.columns = people_columns,
	.filters = people_filters,
	.sort = "name",
	.nothing = "Nobody has an account yet.",
	.act = { "/people/new", "Invite a person" },
};

int people_list(struct request *r)
{
	return list_page(r, &people, NO_ARGS, "people");
}

struct newcomer {
	char *name, *email, *role;
	int64_t authority, delegation;
};

static const struct option roles[] = {
	{ "broker", "Broker",
		"Drafts referrals, opens bids, awards within a delegation" },
	{ "evaluator", "Evaluator", "Marks written answers" },
	{ "approver", "Approver", "Awards above a broker’s delegation" },
	{ "contracts", "Contract manager", "Issues and accepts agreements" },
	{ "procurement", "Procurement officer",
		"Admits providers and publishes notices" },
	{ "panel", "Panel member", "Approves amounts" },
	{ "finance", "Finance", "Reads values" },
	{ "auditor", "Auditor", "Reads everything, changes nothing" },
	{ NULL, NULL, NULL },
};

static const struct field newcomer_fields[] = {
	LINE(struct newcomer, name, .label = "Full name", .most = 200,
		.missing = "Enter their full name"),
	EMAIL(struct newcomer, email, .label = "Email address", .most = 254,
		.missing = "Enter their email address"),
	LISTED(struct newcomer, authority, .label = "Council",
		.missing = "Choose a council"),
	CHOICE(struct newcomer, role, .label = "Role", .options = roles,
		.missing = "Choose a role"),
	MONEY(struct newcomer, delegation, .label = "May award alone up to",
		.hint = "For brokers and approvers. Leave empty for nothing",
		.optional = true),
	{ 0 }
};

int people_new(struct request *r)
{
	struct newcomer given;
	struct form *form = form_new(r, newcomer_fields, &given);
	struct result *authority;

	form_options(form, "authority", db_query(r->db, &q_people_authorities, NO_ARGS));
	form_read(form);
	if (!form->good)
		return form_page(form, "people_new");
	authority = db_query(r->db, &q_people_authority,
		ARGS(ARG("authority", given.authority)));
	if (!invitation_send(r,
		    &(struct invitation){ .name = given.name,
			    .email = given.email,
			    .role = given.role,
			    .provider = NOTHING,
			    .authority = given.authority,
			    .delegation = given.delegation,
			    .body = result_text(authority, "name") })) {
		form_error(form, "email", "This person has that role already");
		return form_page(form, "people_new");
	}
	audit(r, "authority", given.authority, "invited", NULL, given.role);
	reply_flash(r, "invited");
	return reply_redirect(r, "/people");
}

static const struct option message_words[] = {
	{ .value = "waiting", .label = "Waiting" },
	{ .value = "sent", .label = "Sent" },
	{ .value = "failed", .label = "Failed" },
	{ .value = "none", .label = "Not mailed" },
	{ 0 },
};

static const struct list_column messages_columns[] = {
	CELL("recipient", "To", .look = LIST_HEAD | LIST_SORTS),
	CELL("email", "Email address", .look = LIST_UNDER),
	CELL("subject", "Message"),
	CELL("state", "State", .look = LIST_TAG, .words = message_words),
	CELL("due_at", "Due", .look = LIST_SORTS),
	CELL("sent_at", "Sent", .look = LIST_FILE),
	{ 0 },
};

static const struct list_filter messages_filters[] = {
	TEXT_FILTER("text", "Words or email address"),
	ONE_FILTER("state", "State", .options = message_words),
	DAYS_FILTER("due", "Due"),
	{ 0 },
};

static const struct list messages = {
	.name = "messages",
	.one = "message",
	.many = "messages",
	.rows = &q_message_list,
	.count = &q_message_count,
	.columns = messages_columns,
	.filters = messages_filters,
	.nothing = "No message has been written yet. Each event that somebody waits for "
		   "writes one.",
};

int message_list(struct request *r)
{
	return list_page(r, &messages, NO_ARGS, "messages");
}
