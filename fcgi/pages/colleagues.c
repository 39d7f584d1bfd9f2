/* Who acts for a provider: inviting, changing what somebody may do, removing; and who asks to join. */
#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/list.h"
#include "core/xml.h"
#include "domain/role.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/invitation.h"
#include "store/person.h"

struct colleague {
	char *name, *email, *role;
};

static const struct option colleague_roles[] = {
	{ "member", "Applies, bids and accepts agreements", NULL },
	{ "admin", "The same, and says who else may", NULL },
	{ 0 },
};

static const struct field colleague_fields[] = {
	LINE(struct colleague, name, .label = "Name", .most = 200,
		.missing = "Enter your colleague’s name"),
	EMAIL(struct colleague, email, .label = "Email address", .most = 254,
		.hint = "We send a link there that works once, within 14 days",
		.missing = "Enter your colleague’s email address"),
	CHOICE(struct colleague, role, .label = "What may they do?",
		.options = colleague_roles,
		.missing = "Choose what your colleague may do"),
	{ 0 },
};

static bool invite(struct form *form, const struct colleague *colleague)
{
	struct request *r = form->r;
	const struct invitation invitation = { .name = colleague->name,
		.email = colleague->email,
		.role = colleague->role,
		.provider = r->who.provider,
		.authority = NOTHING,
		.delegation = NOTHING,
		.body = r->who.body };

	if (db_query(r->db, &q_provider_acts,
		    ARGS(ARG("email", colleague->email),
			    ARG("provider", r->who.provider)))
			->rows ||
		!invitation_send(r, &invitation)) {
		form_error(form, "email",
			"This person acts for you already, or is invited. What they may "
			"do is changed in the list of people");
		return false;
	}
	audit(r, "provider", r->who.provider, "invited", NULL, colleague->role);
	return true;
}

static const struct option may_words[] = {
	{ .value = "admin", .label = "Apply, bid, accept, and say who else may" },
	{ .value = "member", .label = "Apply, bid and accept" },
	{ 0 },
};

static const struct option state_words[] = {
	{ .value = "invited", .label = "Invited" },
	{ .value = "active", .label = "Active" },
	{ 0 },
};

static const struct list_column columns[] = {
	CELL("name", "Name", .look = LIST_HEAD | LIST_SORTS),
	CELL("email", "Email address", .look = LIST_UNDER),
	CELL("role", "May", .look = LIST_SORTS, .words = may_words),
	CELL("state", "State", .look = LIST_UNDER, .words = state_words),
	CELL("self", "Change", .look = LIST_PAGE),
	{ 0 },
};

static const struct list_filter filters[] = {
	TEXT_FILTER("text", "Name or email address"),
	ONE_FILTER("state", "State", .options = state_words),
	{ 0 },
};

static const struct list people = {
	.name = "people",
	.one = "person",
	.many = "people",
	.rows = &q_provider_people,
	.count = &q_provider_people_count,
	.columns = columns,
	.filters = filters,
	.sort = "name",
};

int organisation_people(struct request *r)
{
	const struct arg *own = ARGS(ARG("provider", r->who.provider),
		ARG("person", r->who.person));

	if (list_is_file(r))
		return list_file(r, &people, own);
	xml_number(xml_add(r->page, "sums"), "people",
		list_count(r, &people, own, "text", NULL));
	if (request_is(r, ROLE_ADMIN)) {
		xml_add(r->page, "may_invite");
		xml_rows(r->page, "joining", db_query(r->db, &q_joining_open, own));
	}
	list_add(r, &people, own);
	return reply_page(r, 200, "organisation_people");
}

/* A page of its own, so that who it is is asked before anything is typed. */
int organisation_invite(struct request *r)
{
	struct colleague colleague = { 0 };
	struct form *form = form_new(r, colleague_fields, &colleague);

	form_read(form);
	if (form->good && invite(form, &colleague)) {
		reply_flash(r, "invited");
		return reply_redirect(r, "/organisation/people");
	}
	return form_page(form, "organisation_invite");
}

/* The colleague that the path names. */
static struct result *colleague_of(struct request *r)
{
	return db_query(r->db, &q_provider_person,
		ARGS(ARG("provider", r->who.provider), ARG("person", r->id)));
}

int organisation_remind(struct request *r)
{
	struct result *person = colleague_of(r);

	if (person->rows == 0)
		return reply_not_found(r);
	if (strcmp(result_text(person, "state"), "invited") != 0)
		return reply_refused(r, "joined_already");
	invitation_again(r, r->id, result_text(person, "email"), r->who.body);
	audit(r, "provider", r->who.provider, "invited_again", NULL, NULL);
	reply_flash(r, "invited");
	return reply_redirect(r, "/organisation/people");
}

struct change {
	char *role;
};

static const struct field change_fields[] = {
	FIELD(kind_hidden, char *, struct change, role, .missing = "Choose a role"),
	{ 0 },
};

static bool is_role(const char *word)
{
	return strcmp(word, "member") == 0 || strcmp(word, "admin") == 0;
}

/* POST /organisation/people/:id/role: member or admin from now on; their sessions go on so. */
int organisation_role(struct request *r)
{
	struct change change;
	struct form *form = form_new(r, change_fields, &change);
	struct result *person = colleague_of(r);
	const struct arg *args;

	form_read(form);
	if (!form->good || !is_role(change.role))
		return reply_error(r, 400, "broken");
	if (person->rows == 0)
		return reply_not_found(r);
	if (r->id == r->who.person)
		return reply_refused(r, "own_role");
	args = ARGS(ARG("person", r->id), ARG("provider", r->who.provider),
		ARG("role", change.role), arg_number("authority", NOTHING),
		arg_number("delegation", NOTHING));
	db_insert(r->db, &q_role_add, args);
	db_change(r->db, &q_provider_session, args);
	if (!db_change(r->db, &q_provider_role_remove, args))
		return reply_refused(r, "changed");
	audit(r, "provider", r->who.provider, "role_changed",
		event_person(r->arena, r->id), change.role);
	message_send(r, r->id, "role_changed",
		arena_text(r->arena,
			strcmp(change.role, "admin") == 0
				? "You administer %s now: you also say who else may act."
				: "You apply, bid and accept agreements for %s. Who else "
				  "may "
				  "act is for others to say.",
			r->who.body),
		NULL, NOTHING);
	reply_flash(r, "role_changed");
	return reply_redirect(r, "/organisation/people");
}

int organisation_remove(struct request *r)
{
	struct result *person = colleague_of(r);
	bool invited;

	if (person->rows == 0)
		return reply_not_found(r);
	if (r->id == r->who.person)
		return reply_refused(r, "own_role");
	invited = strcmp(result_text(person, "state"), "invited") == 0;
	person_remove(r, r->id, person_body(NOTHING, r->who.provider), r->who.body);
	audit(r, "provider", r->who.provider, "person_removed",
		event_person(r->arena, r->id), NULL);
	reply_flash(r, invited ? "invitation_cancelled" : "person_removed");
	return reply_redirect(r, "/organisation/people");
}
