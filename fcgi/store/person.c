#include "store/person.h"

#include "core/arena.h"
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
	db_change(r->db, &q_person_drafts_end, who);
	db_change(r->db, &q_person_messages_end, who);
}

bool person_remove(struct request *r, int64_t person, int64_t body, const char *name)
{
	const struct arg *who = ARGS(ARG("person", person), ARG("body", body));
	const char *subject = arena_text(r->arena, "You no longer act for %s", name);
	static const char words[] =
		"One of its administrators has taken your role away. What you did stays "
		"on record under your name.";

	if (!db_change(r->db, &q_person_roles_remove, who))
		return false;
	if (!db_change(r->db, &q_person_leave, who)) {
		message_send(r, person, subject, words, NULL, NOTHING);
		return true;
	}
	forget(r, who);
	audit(r, "person", person, "left", NULL, NULL);
	message_mail(r, result_text(db_query(r->db, &q_person_own, who), "email"),
		subject, words);
	return true;
}
