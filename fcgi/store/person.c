#include "store/person.h"

#include "core/arena.h"
#include "core/config.h"
#include "queries.h"
#include "store/event.h"

int64_t person_body(int64_t authority, int64_t provider)
{
	if (authority != NOTHING)
		return authority;
	return provider == NOTHING ? 0 : -provider;
}

static void forget(struct request *r, const struct arg *who)
{
	db_change(r->db, &q_person_sessions_end, who);
	db_change(r->db, &q_person_tokens_end, who);
	db_change(r->db, &q_person_devices_end, who);
	db_change(r->db, &q_person_drafts_end, who);
	db_change(r->db, &q_person_messages_end, who);
}

/* After a role went: told here while there is another, by mail once the person has left. */
static void settle(struct request *r, int64_t person, const char *what)
{
	const struct arg *who = ARGS(ARG("person", person));

	if (!db_change(r->db, &q_person_leave, who)) {
		message_send(r, person, "role_changed",
			arena_text(r->arena,
				"%s: an administrator has taken the role away. What you "
				"did "
				"stays on record under your name.",
				what),
			NULL, NOTHING);
		return;
	}
	forget(r, who);
	audit(r, "person", person, "left", NULL, NULL);
	message_mail(r, result_text(db_query(r->db, &q_person_own, who), "email"),
		"account_ended", "");
}

bool person_remove(struct request *r, int64_t person, int64_t body, const char *name)
{
	if (!db_change(r->db, &q_person_roles_remove,
		    ARGS(ARG("person", person), ARG("body", body))))
		return false;
	settle(r, person, arena_text(r->arena, "You no longer act for %s", name));
	return true;
}

bool person_remove_role(struct request *r, int64_t person, int64_t role, const char *name)
{
	const struct arg *which = ARGS(ARG("person", person), ARG("role", role));

	db_change(r->db, &q_person_session_moves, which);
	if (!db_change(r->db, &q_person_role_remove, which))
		return false;
	settle(r, person, arena_text(r->arena, "You have one role less for %s", name));
	return true;
}

bool person_end(struct request *r, int64_t person)
{
	const struct arg *who = ARGS(ARG("person", person), arg_number("body", NOTHING));

	db_change(r->db, &q_person_joinings_end, who);
	if (person_remove(r, person, NOTHING, config.service_name))
		return true;
	/* somebody who had no role to take away, but an account */
	if (!db_change(r->db, &q_person_leave, who))
		return false;
	forget(r, who);
	audit(r, "person", person, "left", NULL, NULL);
	return true;
}
