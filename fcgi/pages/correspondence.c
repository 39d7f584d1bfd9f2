/* A provider and an authority write to each other, about a record. */
#include "store/correspondence.h"

#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/list.h"
#include "core/xml.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/referral.h"

/* ---- one correspondence ---- */

struct writing {
	char *body;
};

static const struct field fields[] = {
	PROSE(struct writing, body, .label = "Your message", .most = 4000,
		.missing = "Write your message"),
	{ 0 },
};

/* Nothing that tells who the child is, as in the referral itself, but to the provider that won. */
static void screen(struct form *form, const struct correspondence *to, const char *body)
{
	const struct arg *which = ARGS(ARG("referral", to->record_id),
		ARG("provider", to->provider));
	const char *leak;

	if (strcmp(to->record, "referral") != 0 ||
		db_query(form->r->db, &q_correspondence_awarded, which)->rows)
		return;
	leak = referral_leak(form->r, to->record_id, body);
	if (leak)
		form_error(form, "body", "Your message %s", leak);
}

/* The record's page for who asks. */
static const char *record_path(struct request *r, const struct correspondence *of)
{
	bool provider = r->who.provider != NOTHING;
	struct result *row;

	if (strcmp(of->record, "provider") == 0 && provider)
		return "/organisation";
	if (strcmp(of->record, "referral") != 0 || !provider)
		return arena_text(r->arena, "/%ss/%" PRId64, of->record, of->record_id);
	row = db_query(r->db, &q_correspondence_invitation,
		ARGS(ARG("referral", of->record_id), ARG("provider", of->provider)));
	return result_text(row, "id")
		? arena_text(r->arena, "/invitations/%s", result_text(row, "id"))
		: "/invitations";
}

static void add_parties(struct request *r, const struct correspondence *of)
{
	xmlNode *about = xml_row(r->page, "about",
		db_query(r->db, &q_correspondence_head,
			ARGS(ARG("record", of->record), ARG("record_id", of->record_id),
				ARG("provider", of->provider),
				ARG("authority", of->authority))),
		0);

	xml_text(about, "path", record_path(r, of));
	xml_text(about, "side", r->who.provider == NOTHING ? "authority" : "provider");
	if (of->id)
		xml_rows(r->page, "letter",
			db_query(r->db, &q_correspondence_letters,
				ARGS(ARG("correspondence", of->id))));
}

/* That it was read is kept in a transaction of its own: a GET cannot write. */
static void note_seen(struct request *r, const struct correspondence *read)
{
	if (r->method != GET || r->head || !read->unread)
		return;
	db_rollback(r->db);
	db_begin(r->db, READ_WRITE);
	correspondence_seen(r, read->id);
	db_commit(r->db);
	db_begin(r->db, READ_ONLY);
}

static int page(struct request *r, const struct correspondence *to)
{
	struct writing writing;
	struct form *form;
	int64_t id;

	if (r->method == POST && !correspondence_may_write(r))
		return reply_refused(r, "not_now");
	if (!correspondence_may_write(r)) {
		add_parties(r, to);
		note_seen(r, to);
		return reply_page(r, 200, "correspondence");
	}
	form = form_new(r, fields, &writing);
	form_read(form);
	if (form->good)
		screen(form, to, writing.body);
	if (!form->good) {
		add_parties(r, to);
		note_seen(r, to);
		return form_page(form, "correspondence");
	}
	id = correspondence_write(r, to, writing.body);
	reply_flash(r, "letter_sent");
	return reply_redirect(r, "/correspondence/%" PRId64, id);
}

int correspondence_show(struct request *r)
{
	struct correspondence found;

	return correspondence_find(r, r->id, &found) ? page(r, &found)
						     : reply_not_found(r);
}

/* By the record: the same page, also before anybody has written. */
static int of(struct request *r, const char *kind)
{
	struct correspondence found;

	return correspondence_of(r, kind, r->id, &found) ? page(r, &found)
							 : reply_not_found(r);
}

int application_messages(struct request *r)
{
	return of(r, "application");
}

int invitation_messages(struct request *r)
{
	return of(r, "invitation");
}

int agreement_messages(struct request *r)
{
	return of(r, "agreement");
}

int provider_messages(struct request *r)
{
	return of(r, "provider");
}

/* Of a referral: to whom its authority may write about it. */
int referral_messages(struct request *r)
{
	const struct arg *own = ARGS(ARG("referral", r->id),
		ARG("authority", r->who.authority));
	struct result *referral = db_query(r->db, &q_correspondence_referral, own);

	if (!referral->rows)
		return reply_not_found(r);
	xml_rows(r->page, "referral", referral);
	xml_rows(r->page, "invited", db_query(r->db, &q_correspondence_invited, own));
	return reply_page(r, 200, "referral_messages");
}

/* ---- all of them ---- */

static const struct option records[] = {
	{ .value = "application", .label = "Application" },
	{ .value = "referral", .label = "Referral" },
	{ .value = "agreement", .label = "Agreement" },
	{ .value = "provider", .label = "The provider itself" },
	{ 0 },
};

static const struct option reading[] = {
	{ .value = "new", .label = "New" },
	{ .value = "read", .label = "Read" },
	{ 0 },
};

static const struct list_column columns[] = {
	CELL("reference", "About", .link = "/correspondence/", .look = LIST_HEAD),
	CELL("record", "Kind", .words = records, .look = LIST_UNDER),
	CELL("provider_name", "Provider", .look = LIST_SORTS),
	CELL("authority_name", "Council", .look = LIST_SORTS),
	CELL("letters", "Messages", .look = LIST_NUMBER),
	CELL("state", "State", .look = LIST_TAG, .words = reading),
	CELL("last_at", "Last", .look = LIST_SORTS),
	{ 0 },
};

static const struct list_filter filters[] = {
	TEXT_FILTER("text", "Words, name or reference"),
	ONE_FILTER("state", "Show", .options = reading),
	MANY_FILTER("record", "About", .options = records),
	{ 0 },
};

static const struct list correspondences = {
	.name = "correspondence",
	.one = "conversation",
	.many = "conversations",
	.rows = &q_correspondence_list,
	.count = &q_correspondence_count,
	.columns = columns,
	.filters = filters,
	.sort = "-last_at",
	.nothing =
		"Nobody has written yet. Messages stand on what they are about: open an "
		"application that was sent, a referral or an agreement, and choose "
		"“Write a message about this”. Before that, Help says whom to ask.",
};

int correspondence_list(struct request *r)
{
	return list_page(r, &correspondences,
		ARGS(ARG("provider", r->who.provider), ARG("authority", r->who.authority),
			ARG("person", r->who.person)),
		"correspondence_list");
}
