/* Requests to act for an organisation: what the one who asked sees, and who decides. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/xml.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"

int joining_list(struct request *r)
{
	xml_rows(r->page, "joining",
		db_query(r->db, &q_joining_own, ARGS(ARG("person", r->who.person))));
	return reply_page(r, 200, "joining_list");
}

int joining_withdraw(struct request *r)
{
	if (!db_change(r->db, &q_joining_withdraw,
		    ARGS(ARG("joining", r->id), ARG("person", r->who.person))))
		return reply_not_found(r);
	audit(r, "joining", r->id, "withdrawn", "open", "withdrawn");
	reply_flash(r, "joining_withdrawn");
	return reply_redirect(r, "/joinings");
}

struct verdict {
	char *verdict, *reason;
};

static const struct option verdicts[] = {
	{ "member", "Yes: apply, bid and accept agreements", NULL },
	{ "admin", "Yes: the same, and say who else may", NULL },
	{ "refuse", "No", NULL },
	{ 0 },
};

static const struct field verdict_fields[] = {
	CHOICE(struct verdict, verdict,
		.label = "May this person act for the organisation?", .options = verdicts,
		.missing = "Choose whether this person may act"),
	PROSE(struct verdict, reason, .label = "Why not", .optional = true,
		.hint = "Only if the answer is no. The person reads it", .most = 1000),
	{ 0 },
};

static bool is_refusal(const struct verdict *verdict)
{
	return strcmp(verdict->verdict, "refuse") == 0;
}

static void give_role(struct request *r, const struct result *joining, const char *role)
{
	const struct arg *args = ARGS(ARG("person", result_number(joining, "person")),
		ARG("provider", result_number(joining, "provider")), ARG("role", role),
		arg_number("authority", NOTHING), arg_number("delegation", NOTHING));

	db_insert(r->db, &q_role_add, args);
	db_change(r->db, &q_joining_session, args);
}

static void tell(struct request *r, const struct result *joining,
	const struct verdict *verdict)
{
	const char *provider = result_text(joining, "provider_name");
	int64_t person = result_number(joining, "person");

	if (is_refusal(verdict))
		message_send(r, person, "joining_refused",
			arena_text(r->arena, "%s: %s", provider, verdict->reason),
			"joining", r->id);
	else
		message_send(r, person, "joining_approved",
			arena_text(r->arena, "You may act for %s.", provider), "joining",
			r->id);
}

static int decide(struct request *r, const struct result *joining,
	const struct verdict *verdict, const struct arg *mine)
{
	const char *state = is_refusal(verdict) ? "refused" : "approved";
	bool changed = db_change(r->db, &q_joining_decide,
		ARGS(mine[0], mine[1], mine[2], ARG("state", state),
			ARG("reason", is_refusal(verdict) ? verdict->reason : NULL),
			ARG("person", r->who.person)));

	if (!changed)
		return reply_refused(r, "joining_decided");
	if (!is_refusal(verdict))
		give_role(r, joining, verdict->verdict);
	audit(r, "joining", r->id, is_refusal(verdict) ? "refused" : "approved", "open",
		verdict->verdict);
	audit(r, "provider", result_number(joining, "provider"),
		is_refusal(verdict) ? "joining_refused" : "joining_approved", NULL,
		event_person(r->arena, result_number(joining, "person")));
	tell(r, joining, verdict);
	reply_flash(r, is_refusal(verdict) ? "joining_refused" : "joining_approved");
	if (r->who.provider != NOTHING)
		return reply_redirect(r, "/organisation/people");
	return reply_redirect(r, "/providers/%" PRId64,
		result_number(joining, "provider"));
}

int joining_show(struct request *r)
{
	const struct arg *mine = ARGS(ARG("joining", r->id),
		ARG("provider", r->who.provider), ARG("authority", r->who.authority));
	struct result *joining = db_query(r->db, &q_joining_find, mine);
	struct verdict verdict;
	struct form *form = form_new(r, verdict_fields, &verdict);

	if (!joining->rows)
		return reply_not_found(r);
	xml_rows(r->page, "joining", joining);
	if (strcmp(result_text(joining, "state"), "open") != 0)
		return r->method == POST ? reply_refused(r, "joining_decided")
					 : reply_page(r, 200, "joining");
	form_read(form);
	if (form->good && is_refusal(&verdict) && !verdict.reason)
		form_error(form, "reason", "Enter why this person may not act");
	return form->good ? decide(r, joining, &verdict, mine)
			  : form_page(form, "joining");
}
