/* The outbox: for the administrator, who decides where nobody knows; and of a demo, which sends nothing. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/list.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"

static const struct option states[] = {
	{ .value = "waiting", .label = "Waiting" },
	{ .value = "daily", .label = "In a daily mail" },
	{ .value = "sending", .label = "Being sent" },
	{ .value = "sent", .label = "Sent" },
	{ .value = "uncertain", .label = "Uncertain" },
	{ .value = "failed", .label = "Failed" },
	{ .value = "none", .label = "Not mailed" },
	{ 0 },
};

static const struct list_column columns[] = {
	CELL("recipient", "To", .look = LIST_HEAD | LIST_SORTS),
	CELL("email", "Email address", .look = LIST_UNDER),
	CELL("subject", "Message", .link = "/messages/"),
	CELL("link", "Link to hand over", .look = LIST_UNDER),
	CELL("state", "State", .look = LIST_TAG, .words = states),
	CELL("attempts", "Tries", .look = LIST_NUMBER | LIST_SORTS),
	CELL("due_at", "Due", .look = LIST_SORTS),
	CELL("error", "What the relay said", .look = LIST_FILE),
	CELL("sent_at", "Sent", .look = LIST_FILE),
	{ 0 },
};

static const struct list_filter filters[] = {
	TEXT_FILTER("text", "Words or email address"),
	MANY_FILTER("state", "State", .options = states),
	DAYS_FILTER("due", "Due"),
	{ 0 },
};

static const struct list messages = {
	.name = "messages",
	.one = "message",
	.many = "messages",
	.rows = &q_message_list,
	.count = &q_message_count,
	.columns = columns,
	.filters = filters,
	.nothing = "No message has been written yet. Each event that somebody waits for "
		   "writes one.",
};

int message_list(struct request *r)
{
	xml_rows(r->page, "outbox", db_query(r->db, &q_message_summary, NO_ARGS));
	if (!config.mail_relay && !config.service_demo)
		xml_add(r->page, "no_relay");
	return list_page(r, &messages, NO_ARGS, "messages");
}

int message_show(struct request *r)
{
	struct result *row = db_query(r->db, &q_message_find,
		ARGS(ARG("message", r->id)));

	if (!row->rows)
		return reply_not_found(r);
	xml_rows(r->page, "message", row);
	return reply_page(r, 200, "message_show");
}

/* One statement decides; NULL, or *status is how it ended. The state it was in. */
static const char *decide(struct request *r, const struct query *query, int *status)
{
	const struct arg *of = ARGS(ARG("message", r->id));
	struct result *row = db_query(r->db, &q_message_find, of);

	if (!row->rows)
		*status = reply_not_found(r);
	else if (!db_change(r->db, query, of))
		*status = reply_refused(r, "message_moved");
	else
		return result_text(row, "state");
	return NULL;
}

static int back(struct request *r, const char *flash)
{
	reply_flash(r, flash);
	return reply_redirect(r, "/messages/%" PRId64, r->id);
}

int message_again_post(struct request *r)
{
	int status;
	const char *was = decide(r, &q_message_again, &status);

	if (!was)
		return status;
	audit(r, "message", r->id, "sent_again", was, NULL);
	return back(r, "message_again");
}

int message_give_up_post(struct request *r)
{
	int status;
	const char *was = decide(r, &q_message_give_up, &status);

	if (!was)
		return status;
	audit(r, "message", r->id, "given_up", was, NULL);
	return back(r, "message_given_up");
}

/* Only a demo has a catcher, and what it caught is as invented as everything else in it. */
int demo_mail(struct request *r)
{
	static const struct list_column mail_columns[] = {
		CELL("recipient", "To", .look = LIST_HEAD | LIST_SORTS),
		CELL("made_at", "Written", .look = LIST_UNDER),
		CELL("content", "Mail"),
		{ 0 },
	};
	static const struct list_filter mail_filters[] = {
		TEXT_FILTER("text", "Address or words"),
		{ 0 },
	};
	static const struct list mails = {
		.name = "mails",
		.one = "mail",
		.many = "mails",
		.rows = &q_caught_list,
		.count = &q_caught_count,
		.columns = mail_columns,
		.filters = mail_filters,
		.nothing = "No mail has been written yet. Do something that somebody "
			   "waits for, say invite a colleague, and look again in a "
			   "few seconds.",
	};

	if (!config.service_demo)
		return reply_not_found(r);
	return list_page(r, &mails, NO_ARGS, "demo_mail");
}
