/*
 * Sends the outbox.  Never twice: a mail is claimed in a step of its own, committed
 * before the relay hears of it, and noted right after.  What a dying machine leaves
 * between the two may have gone out or not; it is "uncertain" and stays so until an
 * administrator says "send again" (the same Message-ID, so that a relay or a mailbox can
 * recognise it) or "give up".  So is a mail after whose text the relay fell silent.
 */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/db.h"
#include "core/fault.h"
#include "core/log.h"
#include "core/mail.h"
#include "core/password.h"
#include "core/view.h"
#include "core/xml.h"
#include "domain/message.h"
#include "jobs/jobs.h"
#include "queries.h"

enum { MOST = 1000, MARGIN = 30 /* seconds */ };

struct sending {
	struct turn *turn;
	struct arena *arena;
	struct db *db;
	struct mailer *mailer; /* NULL: a demo, whose mail is caught */
	int64_t sent, failed, later, uncertain;
};

/* One claimed message. */
struct claim {
	int64_t message, record_id, attempts;
	const struct message_kind *kind;
	const char *record, *reference, *link, *recipient, *made;
	struct result *gathered; /* of a daily mail */
};

/* ---- before anything is sent ---- */

static int64_t settle(struct sending *sending)
{
	int64_t uncertain;

	db_begin(sending->db, READ_WRITE);
	uncertain = db_change(sending->db, &q_mail_settle, NO_ARGS);
	db_change(sending->db, &q_mail_unwanted, NO_ARGS);
	db_change(sending->db, &q_mail_daily, NO_ARGS);
	db_insert(sending->db, &q_digest_begin, ARGS(ARG("hour", config.mail_digest)));
	db_change(sending->db, &q_digest_gather, NO_ARGS);
	db_commit(sending->db);
	return uncertain;
}

static void read_claim(struct claim *claim, const struct result *row)
{
	claim->message = result_number(row, "id");
	claim->kind = message_kind(result_text(row, "kind"));
	if (!claim->kind)
		claim->kind = &message_kinds[0];
	claim->record = result_text(row, "record");
	claim->record_id = result_number(row, "record_id");
	claim->reference = result_text(row, "reference");
	claim->link = result_text(row, "link");
	claim->recipient = result_text(row, "recipient");
	claim->made = result_text(row, "made");
	claim->attempts = result_number(row, "attempts") + 1;
}

/* False: nothing is due.  Where somebody else was quicker, the next look has to see it: a transaction of its own. */
static bool look_for_one(struct sending *sending, struct claim *claim, bool *claimed)
{
	struct result *next;

	db_begin(sending->db, READ_WRITE);
	next = db_query(sending->db, &q_mail_next, NO_ARGS);
	if (next->rows) {
		read_claim(claim, next);
		*claimed = db_change(sending->db, &q_mail_claim,
			ARGS(ARG("message", claim->message),
				ARG("worker", sending->turn->worker),
				ARG("seconds", config.mail_timeout + MARGIN)));
		claim->gathered = db_query(sending->db, &q_mail_gathered,
			ARGS(ARG("message", claim->message)));
	}
	db_commit(sending->db);
	return next->rows;
}

/* False: nothing is due.  The claim is committed: from now on the mail counts as sent, unless we say otherwise. */
static bool claim_next(struct sending *sending, struct claim *claim)
{
	bool claimed = false;

	while (!claimed && look_for_one(sending, claim, &claimed))
		;
	return claimed;
}

/* ---- what a mail says ---- */

static const char *address(struct arena *arena, const char *path)
{
	const char *base = config.service_base_url;
	size_t length = strlen(base);

	while (length && base[length - 1] == '/')
		length--;
	return arena_text(arena, "%.*s%s", (int)length, base, path);
}

static void add_item(xmlNode *mail, const struct message_kind *kind,
	const char *reference, const char *link)
{
	xmlNode *item = xml_add(mail, "item");

	xml_text(item, "title", kind->title);
	xml_text(item, "says", kind->says);
	xml_text(item, "reference", reference);
	xml_text(item, "link", link);
}

static void add_gathered(struct arena *arena, xmlNode *mail, const struct result *rows)
{
	for (size_t i = 0; i < rows->rows; i++) {
		const struct message_kind *kind = message_kind(
			result_text_at(rows, i, "kind"));

		if (!kind)
			kind = &message_kinds[0];
		add_item(mail, kind, result_text_at(rows, i, "reference"),
			address(arena,
				message_path(arena, kind,
					result_text_at(rows, i, "record"),
					result_number_at(rows, i, "record_id"))));
	}
}

static const char *text_of(struct arena *arena, const struct claim *claim)
{
	xmlDoc *model = xml_new(arena, "mail");
	xmlNode *mail = xmlDocGetRootElement(model);

	xml_text(mail, "service", config.service_name);
	xml_text(mail, "inbox", address(arena, "/inbox"));
	xml_text(mail, "account", address(arena, "/account"));
	if (claim->gathered->rows) {
		add_gathered(arena, mail, claim->gathered);
		return view_text(arena, model, "digest");
	}
	add_item(mail, claim->kind, claim->reference,
		claim->link ? claim->link
			    : address(arena,
				      message_path(arena, claim->kind, claim->record,
					      claim->record_id)));
	if (claim->kind->says)
		return view_text(arena, model, "told");
	return view_text(arena, model, claim->link ? "once" : "message");
}

static const char *subject_of(struct arena *arena, const struct claim *claim)
{
	return claim->reference
		? arena_text(arena, "%s: %s", claim->kind->title, claim->reference)
		: claim->kind->title;
}

/* The same whenever this row is sent, and another for every other installation. */
static const char *id_of(struct arena *arena, const struct claim *claim)
{
	const char *host = strstr(config.service_base_url, "://");
	unsigned char hash[32];

	host = host ? host + strlen("://") : "localhost";
	digest(hash,
		arena_text(arena, "%s %" PRId64 " %s", config.service_base_url,
			claim->message, claim->made));
	return arena_text(arena, "%" PRId64 ".%s@%.*s", claim->message,
		base64url(arena, hash, 12), (int)strcspn(host, ":/"), host);
}

/* ---- sending, and what came of it ---- */

static enum mail_outcome catch_mail(struct sending *sending, const struct claim *claim,
	const struct mail *mail)
{
	db_begin(sending->db, READ_WRITE);
	db_insert(sending->db, &q_caught_add,
		ARGS(ARG("message", claim->message), ARG("recipient", mail->to),
			ARG("subject", mail->subject), ARG("content", mail->text)));
	db_commit(sending->db);
	return MAIL_SENT;
}

static const char *state_after(struct sending *sending, enum mail_outcome outcome,
	int64_t again)
{
	switch (outcome) {
	case MAIL_SENT:
		sending->sent++;
		return "sent";
	case MAIL_UNCERTAIN:
		sending->uncertain++;
		return "uncertain";
	case MAIL_REFUSED:
		sending->failed++;
		return "failed";
	default:
		sending->later += again != NOTHING;
		sending->failed += again == NOTHING;
		return again == NOTHING ? "failed" : "waiting";
	}
}

static void note(struct sending *sending, const struct claim *claim,
	enum mail_outcome outcome)
{
	const char *said = sending->mailer ? mailer_said(sending->mailer) : NULL;
	int64_t again = message_again(claim->attempts);
	const char *state = state_after(sending, outcome, again);

	db_begin(sending->db, READ_WRITE);
	db_change(sending->db, &q_mail_done,
		ARGS(ARG("message", claim->message), ARG("state", state),
			ARG("error", outcome == MAIL_SENT ? NULL : said),
			ARG("seconds", strcmp(state, "waiting") == 0 ? again : NOTHING),
			ARG("worker", sending->turn->worker)));
	db_commit(sending->db);
	/* the relay's words may hold an address: the log has its code alone */
	if (strcmp(state, "failed") == 0 || outcome == MAIL_UNCERTAIN)
		log_event("error", "mail_failed", "message %" PRId64 ": %s, %.3s",
			claim->message, state, said ? said : "");
}

static enum mail_outcome send_one(struct sending *sending, const struct claim *claim)
{
	const struct mail mail = { .to = claim->recipient,
		.subject = subject_of(sending->arena, claim),
		.text = text_of(sending->arena, claim),
		.id = id_of(sending->arena, claim) };
	enum mail_outcome outcome = sending->mailer ? mailer_send(sending->mailer, &mail)
						    : catch_mail(sending, claim, &mail);

	note(sending, claim, outcome);
	return outcome;
}

static void close_views(void *nothing)
{
	(void)nothing;
	view_close();
}

/* Stops where the relay is the trouble: the rest is not worn out against it. */
static void send_all(struct sending *sending)
{
	struct claim claim;

	for (int64_t n = 1; n <= MOST && claim_next(sending, &claim); n++)
		if (send_one(sending, &claim) == MAIL_AWAY || !turn_renew(sending->turn))
			return;
}

static bool can_send(void)
{
	return config.mail_relay && config.mail_from &&
		mail_address_good(config.mail_from);
}

void mail_send_due(struct turn *turn)
{
	struct sending sending = { .turn = turn,
		.arena = turn->work->arena,
		.db = turn->work->db };

	sending.uncertain = settle(&sending);
	if (!can_send() && !config.service_demo) {
		turn->note = "nothing sent: [mail] relay and from are not set";
		return;
	}
	if (!view_open(config.service_xslt, "mails", true))
		fault("a mail's stylesheet or model is broken");
	arena_defer(sending.arena, close_views, NULL);
	if (can_send())
		sending.mailer = mailer_new(sending.arena);
	send_all(&sending);
	turn->note = arena_text(sending.arena,
		"%" PRId64 " sent, %" PRId64 " failed, %" PRId64 " again later, %" PRId64
		" uncertain",
		sending.sent, sending.failed, sending.later, sending.uncertain);
}
