/* One person, for the administrator of the installation: inviting, roles for each body, leaving. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/form.h"
#include "core/money.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/invitation.h"
#include "store/person.h"
#include "store/timeline.h"

struct newcomer {
	char *name, *email;
	int64_t authority;
	int64_t broker, evaluator, approver, contracts, procurement, panel, finance,
		auditor, administrator;
	int64_t delegation;
};

/* clang-format off */
#define ROLES \
	LISTED(struct newcomer, authority, .label = "Council", .optional = true, \
		.hint = "Every role is for a council, but administrator of this service"), \
	TICK(struct newcomer, broker, .label = "Broker", .group = "role", \
		.hint = "Drafts referrals, opens bids, awards within a delegation"), \
	TICK(struct newcomer, evaluator, .label = "Evaluator", .group = "role", \
		.hint = "Marks written answers"), \
	TICK(struct newcomer, approver, .label = "Approver", .group = "role", \
		.hint = "Awards above a broker’s delegation"), \
	TICK(struct newcomer, contracts, .label = "Contract manager", .group = "role", \
		.hint = "Issues and accepts agreements"), \
	TICK(struct newcomer, procurement, .label = "Procurement officer", .group = "role", \
		.hint = "Admits providers and publishes notices"), \
	TICK(struct newcomer, panel, .label = "Panel member", .group = "role", \
		.hint = "Approves amounts"), \
	TICK(struct newcomer, finance, .label = "Finance", .group = "role", \
		.hint = "Reads values"), \
	TICK(struct newcomer, auditor, .label = "Auditor", .group = "role", \
		.hint = "Reads everything, changes nothing"), \
	TICK(struct newcomer, administrator, .label = "Administrator of this service", \
		.group = "role", .hint = "Invites people and keeps councils’ details"), \
	MONEY(struct newcomer, delegation, .label = "May award alone up to", \
		.hint = "For brokers and approvers. Leave empty for nothing", \
		.optional = true)
/* clang-format on */

static const struct field newcomer_fields[] = {
	LINE(struct newcomer, name, .label = "Full name", .most = 200,
		.missing = "Enter their full name"),
	EMAIL(struct newcomer, email, .label = "Email address", .most = 254,
		.missing = "Enter their email address"),
	ROLES,
	{ 0 },
};

static const struct field role_fields[] = { ROLES, { 0 } };

/* The ticked roles of a council, "broker, evaluator". */
static const char *council_roles(struct arena *arena, const struct newcomer *given)
{
	const struct {
		const char *word;
		int64_t ticked;
	} roles[] = { { "broker", given->broker }, { "evaluator", given->evaluator },
		{ "approver", given->approver }, { "contracts", given->contracts },
		{ "procurement", given->procurement }, { "panel", given->panel },
		{ "finance", given->finance }, { "auditor", given->auditor } };
	const char *words = "";

	for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); i++)
		if (roles[i].ticked)
			words = arena_text(arena, "%s%s%s", words, *words ? ", " : "",
				roles[i].word);
	return words;
}

/* All ticked roles; whether they fit the council and the delegation is said beside the questions. */
static const char *check_roles(struct form *form, const struct newcomer *given)
{
	struct arena *arena = form->r->arena;
	const char *council = council_roles(arena, given);

	if (!*council && !given->administrator)
		form_error(form, "broker", "Choose at least one role");
	if (*council && given->authority == NOTHING)
		form_error(form, "authority",
			"Choose the council that the roles are for");
	if (given->delegation != NOTHING && !given->broker && !given->approver)
		form_error(form, "delegation",
			"Only brokers and approvers award: leave this empty, or choose "
			"such a role");
	if (!given->administrator)
		return council;
	return arena_text(arena, "%s%sadministrator", council, *council ? ", " : "");
}

/* Invites, or gives the roles to somebody who is here; false with a mistake where there is nothing new. */
static bool give(struct form *form, const struct newcomer *given, const char *name,
	const char *email, int64_t *person)
{
	struct request *r = form->r;
	const char *roles = check_roles(form, given);
	struct result *authority;
	const char *body = config.service_name;

	if (!form->good)
		return false;
	authority = db_query(r->db, &q_people_authority,
		ARGS(ARG("authority", given->authority)));
	if (authority->rows)
		body = result_text(authority, "name");
	*person = invitation_send(r,
		&(struct invitation){ .name = name,
			.email = email,
			.role = roles,
			.provider = NOTHING,
			.authority = given->authority,
			.delegation = given->delegation,
			.body = body });
	if (!*person) {
		form_error(form, "broker", "This person has these roles already");
		return false;
	}
	audit(r, "person", *person, "role_gained", NULL,
		arena_text(r->arena, "%s: %s", body, roles));
	if (given->authority != NOTHING)
		audit(r, "authority", given->authority, "invited",
			event_person(r->arena, *person), roles);
	return true;
}

int people_new(struct request *r)
{
	struct newcomer given;
	struct form *form = form_new(r, newcomer_fields, &given);
	int64_t person;

	form_options(form, "authority", db_query(r->db, &q_people_authorities, NO_ARGS));
	form_read(form);
	if (!form->good || !give(form, &given, given.name, given.email, &person))
		return form_page(form, "people_new");
	reply_flash(r, "invited");
	return reply_redirect(r, "/people/%" PRId64, person);
}

/* ---- one person ---- */

static struct result *person_of(struct request *r)
{
	return db_query(r->db, &q_person_find, ARGS(ARG("person", r->id)));
}

static bool is_state(const struct result *person, const char *state)
{
	return strcmp(result_text(person, "state"), state) == 0;
}

int person_show(struct request *r)
{
	struct result *person = person_of(r);

	if (!person->rows)
		return reply_not_found(r);
	xml_rows(r->page, "person", person);
	xml_rows(r->page, "role",
		db_query(r->db, &q_person_roles, ARGS(ARG("person", r->id))));
	if (r->id == r->who.person)
		xml_add(r->page, "self");
	history_add(r, "person", r->id);
	return reply_page(r, 200, "person");
}

/* GET, POST /people/:id/roles: more roles, also for somebody who left and comes back. */
int person_give(struct request *r)
{
	struct result *person = person_of(r);
	struct newcomer given;
	struct form *form = form_new(r, role_fields, &given);
	int64_t same;

	if (!person->rows)
		return reply_not_found(r);
	xml_rows(r->page, "person", person);
	form_options(form, "authority", db_query(r->db, &q_people_authorities, NO_ARGS));
	form_read(form);
	if (!form->good ||
		!give(form, &given, result_text(person, "name"),
			result_text(person, "email"), &same))
		return form_page(form, "person_give");
	reply_flash(r, is_state(person, "left") ? "invited" : "role_given");
	return reply_redirect(r, "/people/%" PRId64, r->id);
}

int person_invite(struct request *r)
{
	struct result *person = person_of(r), *roles;
	const char *body;

	if (!person->rows)
		return reply_not_found(r);
	if (!is_state(person, "invited"))
		return reply_refused(r, "joined_already");
	roles = db_query(r->db, &q_person_roles, ARGS(ARG("person", r->id)));
	body = roles->rows ? result_text(roles, "body_name") : NULL;
	invitation_again(r, r->id, result_text(person, "email"),
		body ? body : config.service_name);
	audit(r, "person", r->id, "invited_again", NULL, NULL);
	reply_flash(r, "invited");
	return reply_redirect(r, "/people/%" PRId64, r->id);
}

static const struct field no_fields[] = { { 0 } };

/* GET, POST /people/:id/leave: the end of an account, or of an invitation. */
int person_leave(struct request *r)
{
	struct result *person = person_of(r);
	struct form *form = form_new(r, no_fields, NULL);

	if (!person->rows)
		return reply_not_found(r);
	if (r->id == r->who.person)
		return reply_refused(r, "own_role");
	if (is_state(person, "left"))
		return reply_refused(r, "left_already");
	xml_rows(r->page, "person", person);
	xml_rows(r->page, "role",
		db_query(r->db, &q_person_roles, ARGS(ARG("person", r->id))));
	form_read(form);
	if (!form->good)
		return form_page(form, "person_leave");
	person_end(r, r->id);
	reply_flash(r,
		is_state(person, "invited") ? "invitation_cancelled" : "person_left");
	return reply_redirect(r, "/people/%" PRId64, r->id);
}

/* ---- one role ---- */

struct role {
	int64_t delegation;
};

static const struct field delegation_fields[] = {
	MONEY(struct role, delegation, .label = "May award alone up to",
		.hint = "Leave empty for nothing", .optional = true),
	{ 0 },
};

static const char *role_name(struct request *r, const struct result *role)
{
	const char *body = result_text(role, "body_name");

	return body ? body : arena_text(r->arena, "%s", config.service_name);
}

static const char *role_words_of(struct request *r, const struct result *role)
{
	return arena_text(r->arena, "%s: %s", role_name(r, role),
		result_text(role, "role"));
}

static bool awards(const struct result *role)
{
	const char *word = result_text(role, "role");

	return strcmp(word, "broker") == 0 || strcmp(word, "approver") == 0;
}

/* GET, POST /roles/:id: the delegation of a broker or approver. */
int role_edit(struct request *r)
{
	const struct arg *which = ARGS(ARG("role", r->id));
	struct result *role = db_query(r->db, &q_role_find, which);
	struct role given;
	struct form *form = form_new(r, delegation_fields, &given);
	int64_t person;

	if (!role->rows || !awards(role))
		return reply_not_found(r);
	xml_rows(r->page, "role", role);
	form_fill(form, &q_role_delegation, which);
	form_read(form);
	if (!form->good)
		return form_page(form, "role");
	person = result_number(role, "person");
	if (!db_change(r->db, &q_role_delegate, form_args(form, which)))
		return reply_not_found(r);
	audit(r, "person", person, "delegation_changed",
		arena_text(r->arena, "%s, %" PRId64, role_words_of(r, role),
			result_number(role, "delegation")),
		arena_text(r->arena, "%" PRId64, given.delegation));
	message_send(r, person, "role_changed",
		given.delegation == NOTHING
			? arena_text(r->arena, "You award nothing alone for %s.",
				  role_name(r, role))
			: arena_text(r->arena, "You may award %s alone for %s.",
				  money_show(r->arena, given.delegation),
				  role_name(r, role)),
		NULL, NOTHING);
	reply_flash(r, "delegation_changed");
	return reply_redirect(r, "/people/%" PRId64, person);
}

int role_remove(struct request *r)
{
	struct result *role = db_query(r->db, &q_role_find, ARGS(ARG("role", r->id)));
	int64_t person;

	if (!role->rows)
		return reply_not_found(r);
	person = result_number(role, "person");
	if (person == r->who.person)
		return reply_refused(r, "own_role");
	/* two administrators who remove each other change this row both, also on two servers */
	if (strcmp(result_text(role, "role"), "administrator") == 0)
		counter_next(r, "administrators");
	if (!person_remove_role(r, person, r->id, role_name(r, role)))
		return reply_not_found(r);
	audit(r, "person", person, "role_lost", role_words_of(r, role), NULL);
	reply_flash(r, "role_removed");
	return reply_redirect(r, "/people/%" PRId64, person);
}
