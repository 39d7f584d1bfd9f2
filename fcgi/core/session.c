#include "core/session.h"

#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/fault.h"
#include "core/password.h"
#include "core/route.h"
#include "queries.h"

static struct arg hash_of(const struct request *r)
{
	return arg_bytes("session", r->session, sizeof(r->session));
}

/* Under http on loopback the __Host- prefix is not to be had; under a path of a portal neither. */
static const char *cookie_name(const struct request *r)
{
	if (config.session_plain_cookie)
		return "dps";
	return *r->base ? "__Secure-dps" : "__Host-dps";
}

const char *session_cookie(const struct request *r, const char *header)
{
	const char *name = cookie_name(r);
	size_t length = strlen(name);

	while (header && *header) {
		header += strspn(header, "; ");
		if (strncmp(header, name, length) == 0 && header[length] == '=') {
			header += length + 1;
			return arena_copy(r->arena, header, strcspn(header, "; "));
		}
		header += strcspn(header, ";");
	}
	return NULL;
}

static void send_cookie(struct request *r, const char *value)
{
	r->reply.cookies[0] = arena_text(r->arena,
		"%s=%s; Path=%s/; HttpOnly; SameSite=Lax%s%s", cookie_name(r), value,
		r->base, config.session_plain_cookie ? "" : "; Secure",
		*value ? "" : "; Max-Age=0");
}

static unsigned bits_of(const char *roles, const char **title, struct arena *arena)
{
	unsigned bits = 0;

	*title = NULL;
	while (roles && *roles) {
		size_t length = strcspn(roles, ",");

		for (const struct role_word *word = role_words; word->word; word++) {
			if (strlen(word->word) != length ||
				strncmp(word->word, roles, length))
				continue;
			bits |= word->bit;
			*title = *title ? arena_text(arena, "%s, %s", *title, word->title)
					: word->title;
		}
		roles += length + (roles[length] == ',');
	}
	return bits;
}

void session_find(struct request *r)
{
	struct result *row;
	const char *roles;

	r->who = (struct who){ .roles = PUBLIC,
		.authority = NOTHING,
		.provider = NOTHING,
		.referral = NOTHING,
		.delegation = NOTHING };
	if (!r->cookie)
		return;
	row = db_query(r->db, &q_session_who,
		ARGS(hash_of(r), ARG("idle", config.session_idle)));
	if (!row->rows)
		return;
	roles = result_text(row, "roles");
	r->who.person = result_number(row, "person") == NOTHING
		? 0
		: result_number(row, "person");
	r->who.name = result_text(row, "name");
	r->who.role = result_number(row, "role");
	r->who.authority = result_number(row, "authority");
	r->who.provider = result_number(row, "provider");
	r->who.referral = result_number(row, "referral");
	r->who.delegation = result_number(row, "delegation");
	r->who.bodies = result_number(row, "bodies");
	r->who.body = result_text(row, "body") ? result_text(row, "body")
					       : config.service_name;
	r->who.roles |= bits_of(roles, &r->who.title, r->arena);
	r->who.stale = result_number(row, "stale") == 1;
	r->who.ends_at = result_text(row, "ends_at");
	r->who.ends_in = result_number(row, "ends_in");
	/* somebody signed in without any role is still somebody: the last word is theirs */
	if (r->who.roles == PUBLIC)
		for (const struct role_word *word = role_words; word->word; word++)
			if (!*word->word) {
				r->who.roles |= word->bit;
				r->who.title = word->title;
			}
}

void session_seen(struct request *r)
{
	db_begin(r->db, READ_WRITE);
	db_change(r->db, &q_session_seen, ARGS(hash_of(r)));
	db_commit(r->db);
}

static void set_cookie(struct request *r, const char *cookie)
{
	r->cookie = cookie;
	digest(r->session, cookie);
	send_cookie(r, cookie);
}

void session_start(struct request *r, int64_t person, int64_t role)
{
	unsigned char csrf[32];

	if (r->cookie)
		db_change(r->db, &q_session_remove, ARGS(hash_of(r)));
	set_cookie(r, token_new(r->arena));
	digest_keyed(csrf, r->cookie, "csrf", 4);
	db_insert(r->db, &q_session_add,
		ARGS(hash_of(r), ARG("person", person), ARG("role", role),
			arg_bytes("csrf", csrf, sizeof(csrf)),
			ARG("hours", config.session_absolute)));
}

void session_act_as(struct request *r, int64_t role)
{
	db_change(r->db, &q_session_role, ARGS(hash_of(r), ARG("role", role)));
}

void session_end(struct request *r)
{
	db_change(r->db, &q_session_remove, ARGS(hash_of(r)));
	send_cookie(r, "");
}

void session_prepare(struct request *r)
{
	if (!r->cookie)
		set_cookie(r, token_new(r->arena));
}

const char *session_csrf(struct request *r)
{
	unsigned char csrf[32];

	if (!r->cookie)
		return NULL;
	digest_keyed(csrf, r->cookie, "csrf", 4);
	return base64url(r->arena, csrf, sizeof(csrf));
}
