/* Accounts of people whom the council's own sign-on vouches for, and the roles that their groups give. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/fault.h"
#include "core/proxy.h"
#include "core/route.h"
#include "domain/role.h"
#include "queries.h"
#include "store/event.h"

bool sign_on_may_give(const struct group *group)
{
	for (const struct role_word *role = role_words; role->word; role++) {
		if (strcmp(role->word, group->role))
			continue;
		return (role->bit & ROLE_OFFICER && group->authority) ||
			(role->bit & ROLE_ADMINISTRATOR && !group->authority);
	}
	return false;
}

static bool same(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "") == 0;
}

/* The group of theirs that still gives a role they hold; NULL: none does any more. */
static const struct group *giver(const struct identity *identity, const char *role,
	const char *authority)
{
	for (const struct group *group = config.groups; group; group = group->next)
		if (same(group->role, role) && same(group->authority, authority) &&
			proxy_in_group(identity, group))
			return group;
	return NULL;
}

static char *words(struct request *r, const char *role, const char *authority,
	const char *group)
{
	return arena_text(r->arena, "%s%s%s by group %s", role, authority ? " of " : "",
		authority ? authority : "", group);
}

static void take_away(struct request *r, int64_t person, const struct result *held,
	size_t row)
{
	db_change(r->db, &q_sign_on_role_remove,
		ARGS(ARG("id", result_number_at(held, row, "id"))));
	audit(r, "person", person, "role_lost",
		words(r, result_text_at(held, row, "role"),
			result_text_at(held, row, "authority"),
			result_text_at(held, row, "from_group")),
		NULL);
}

/* Roles of groups that the person left go, and the sessions that act under them with them. */
static void take_back(struct request *r, int64_t person)
{
	struct result *held = db_query(r->db, &q_sign_on_roles,
		ARGS(ARG("person", person)));

	for (size_t row = 0; row < held->rows; row++) {
		const struct group *group = giver(r->identity,
			result_text_at(held, row, "role"),
			result_text_at(held, row, "authority"));

		if (!group)
			take_away(r, person, held, row);
		else
			db_change(r->db, &q_sign_on_role_change,
				ARGS(ARG("id", result_number_at(held, row, "id")),
					ARG("delegation", group->delegation)));
	}
}

/* A role given by hand stays as it is; a code of no authority here gives nothing. */
static void give(struct request *r, int64_t person)
{
	for (const struct group *group = config.groups; group; group = group->next) {
		if (!proxy_in_group(r->identity, group))
			continue;
		if (db_insert(r->db, &q_sign_on_role_add,
			    ARGS(ARG("person", person), ARG("role", group->role),
				    ARG("code", group->authority),
				    ARG("delegation", group->delegation),
				    ARG("from_group", group->name))))
			audit(r, "person", person, "role_gained", NULL,
				words(r, group->role, group->authority, group->name));
	}
}

static int64_t account(struct request *r)
{
	const struct identity *identity = r->identity;
	const struct arg *said = ARGS(ARG("source", identity->source),
		ARG("subject", identity->subject), ARG("name", identity->name),
		ARG("email", identity->email),
		arg_bytes("vouched", identity->vouched, 32));
	int64_t person = db_insert(r->db, &q_sign_on_account_add, said);
	struct result *known;

	if (person) {
		r->who.person = person;
		audit(r, "person", person, "joined", NULL, identity->source);
		return person;
	}
	db_change(r->db, &q_sign_on_account_change, said);
	known = db_query(r->db, &q_sign_on_account, said);
	if (!known->rows)
		fault_as(FAULT_RETRY, "an account was made meanwhile");
	person = result_number(known, "id");
	r->who.person = person;
	return person;
}

int64_t sign_on(struct request *r, int64_t *role)
{
	int64_t person = account(r);

	take_back(r, person);
	give(r, person);
	audit(r, "person", person, "signed_in", NULL, r->identity->source);
	*role = result_number(db_query(r->db, &q_sign_on_role,
				      ARGS(ARG("person", person))),
		"role");
	return person;
}
