/* What was told to whoever is signed in. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/list.h"
#include "core/xml.h"
#include "domain/message.h"
#include "pages/pages.h"
#include "queries.h"

static const struct option reading[] = {
	{ .value = "new", .label = "New" },
	{ .value = "read", .label = "Read" },
	{ 0 },
};

static const struct list_column columns[] = {
	CELL("subject", "Message", .link = "/inbox/", .look = LIST_HEAD),
	CELL("state", "State", .look = LIST_TAG, .words = reading),
	CELL("made_at", "Came", .look = LIST_SORTS),
	{ 0 },
};

static const struct list_filter filters[] = {
	TEXT_FILTER("text", "Words"),
	ONE_FILTER("state", "Show", .options = reading),
	DAYS_FILTER("made", "Came"),
	{ 0 },
};

static const struct list inbox = {
	.name = "inbox",
	.one = "message",
	.many = "messages",
	.rows = &q_inbox_list,
	.count = &q_inbox_count,
	.columns = columns,
	.filters = filters,
	.nothing = "Nothing has been sent to you yet. When something waits for you, it "
		   "stands here, and an email says so.",
};

static const struct arg *mine(const struct request *r, struct arg args[3])
{
	args[0] = ARG("person", r->who.person);
	args[1] = ARG("message", r->id);
	args[2] = (struct arg){ 0 };
	return args;
}

int inbox_list(struct request *r)
{
	return list_page(r, &inbox, ARGS(ARG("person", r->who.person)), "inbox");
}

/* That it was read is kept in a transaction of its own: a GET cannot write. */
static void note_read(struct request *r)
{
	struct arg args[3];

	if (r->method != GET || r->head)
		return;
	db_rollback(r->db);
	db_begin(r->db, READ_WRITE);
	db_change(r->db, &q_inbox_read, mine(r, args));
	db_commit(r->db);
	db_begin(r->db, READ_ONLY);
}

int inbox_show(struct request *r)
{
	struct arg args[3];
	struct result *row = db_query(r->db, &q_inbox_find, mine(r, args));
	const struct message_kind *kind;

	if (!row->rows)
		return reply_not_found(r);
	kind = message_kind(result_text(row, "kind"));
	xml_rows(r->page, "message", row);
	xml_text(r->page, "leads",
		message_path(r->arena, kind ? kind : &message_kinds[0],
			result_text(row, "record"), result_number(row, "record_id")));
	if (!result_text(row, "read_at"))
		note_read(r);
	return reply_page(r, 200, "inbox_show");
}

int inbox_read_all(struct request *r)
{
	db_change(r->db, &q_inbox_read_all, ARGS(ARG("person", r->who.person)));
	reply_flash(r, "inbox_read");
	return reply_redirect(r, "/inbox");
}
