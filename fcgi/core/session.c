#include "core/session.h"

#include <string.h>

#include "core/arena.h"
#include "core/body.h"
#include "core/config.h"
#include "core/fault.h"
#include "core/password.h"
#include "core/route.h"
#include "queries.h"

enum { TOKEN_LENGTH = 43 };

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

static const char *device_name(const struct request *r)
{
	return arena_text(r->arena, "%s-device", cookie_name(r));
}

/* The token of the name in a Cookie header; anything that is none of ours is NULL. */
static const char *token_of(const struct request *r, const char *header, const char *name)
{
	size_t length = strlen(name);

	while (header && *header) {
		header += strspn(header, "; ");
		if (strncmp(header, name, length) == 0 && header[length] == '=') {
			header += length + 1;
			return strcspn(header, "; ") == TOKEN_LENGTH
				? arena_copy(r->arena, header, TOKEN_LENGTH)
				: NULL;
		}
		header += strcspn(header, ";");
	}
	return NULL;
}

const char *session_cookie(const struct request *r, const char *header)
{
	return token_of(r, header, cookie_name(r));
}

const char *session_device(const struct request *r, const char *header)
{
	return token_of(r, header, device_name(r));
}

static void send_cookie(struct request *r, const char *value)
{
	r->reply.cookies[0] = arena_text(r->arena,
		"%s=%s; Path=%s/; HttpOnly; SameSite=Lax%s%s", cookie_name(r), value,
		r->base, config.session_plain_cookie ? "" : "; Secure",
		*value ? "" : "; Max-Age=0");
}

/* For a year: a browser that signs in now and then stays known. */
static void send_device(struct request *r)
{
	r->reply.cookies[2] = arena_text(r->arena,
		"%s=%s; Path=%s/; HttpOnly; SameSite=Lax%s; Max-Age=31536000",
		device_name(r), r->device, r->base,
		config.session_plain_cookie ? "" : "; Secure");
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

static void act_for(struct request *r, const struct result *row)
{
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
	r->who.unread = result_number(row, "unread");
	r->who.letters = result_number(row, "letters");
	r->who.body = result_text(row, "body") ? result_text(row, "body")
					       : config.service_name;
	r->who.roles |= bits_of(result_text(row, "roles"), &r->who.title, r->arena);
	/* somebody signed in without any role is still somebody: the last word is theirs */
	if (r->who.roles == PUBLIC)
		for (const struct role_word *word = role_words; word->word; word++)
			if (!*word->word) {
				r->who.roles |= word->bit;
				r->who.title = word->title;
			}
}

void session_find(struct request *r)
{
	struct result *row;
	const char *factor;

	r->who = (struct who){ .roles = PUBLIC,
		.authority = NOTHING,
		.provider = NOTHING,
		.referral = NOTHING,
		.delegation = NOTHING,
		.proven = NOTHING };
	if (!r->cookie)
		return;
	row = db_query(r->db, &q_session_who,
		ARGS(hash_of(r), ARG("idle", config.session_idle),
			ARG("idle_staff", config.session_idle_staff),
			ARG("second_factor", config.session_second_factor)));
	if (!row->rows)
		return;
	r->who.session = result_number(row, "number");
	r->who.idle = result_number(row, "idle");
	r->who.stale = result_number(row, "stale") == 1;
	r->who.ends_at = result_text(row, "ends_at");
	r->who.ends_in = result_number(row, "ends_in");
	r->who.proven = result_number(row, "proven");
	factor = result_text(row, "factor");
	if (!factor) {
		act_for(r, row);
		return;
	}
	r->who.halfway = result_number(row, "person");
	r->who.factor = strcmp(factor, "code") == 0 ? FACTOR_CODE : FACTOR_SET_UP;
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
			arg_bytes("csrf", csrf, sizeof(csrf)), ARG("strong", 0),
			ARG("address", r->address),
			ARG("hours", config.session_absolute)));
}

void session_strengthen(struct request *r)
{
	struct arg before = arg_bytes("before",
		arena_copy(r->arena, (char *)r->session, sizeof(r->session)),
		sizeof(r->session));
	unsigned char csrf[32];

	set_cookie(r, token_new(r->arena));
	digest_keyed(csrf, r->cookie, "csrf", 4);
	db_change(r->db, &q_session_strengthen,
		ARGS(hash_of(r), before, arg_bytes("csrf", csrf, sizeof(csrf))));
}

void session_prove(struct request *r)
{
	db_change(r->db, &q_session_prove, ARGS(hash_of(r)));
}

static struct arg device_of(struct request *r)
{
	unsigned char *hash = arena_alloc(r->arena, 32);

	digest(hash, r->device);
	return arg_bytes("device", hash, 32);
}

void session_know(struct request *r, int64_t person)
{
	if (!r->device)
		r->device = token_new(r->arena);
	db_insert(r->db, &q_device_add, ARGS(device_of(r), ARG("person", person)));
	send_device(r);
}

bool session_knows(struct request *r, int64_t person)
{
	return r->device &&
		db_query(r->db, &q_device_find, ARGS(device_of(r), ARG("person", person)))
			->rows == 1;
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

int64_t session_end_all(struct request *r, int64_t person, bool but_this)
{
	return db_change(r->db, &q_session_remove_all,
		ARGS(ARG("person", person),
			arg_bytes("but", but_this ? r->session : NULL,
				sizeof(r->session))));
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

int session_lead(struct request *r, const char *next)
{
	const char *path = route_safe(next);

	session_find(r);
	if (!r->who.halfway)
		return reply_redirect(r, "%s", path);
	return reply_redirect(r, "/sign-in/%s%s%s",
		r->who.factor == FACTOR_CODE ? "code" : "set-up",
		strcmp(path, "/") ? "?next=" : "",
		strcmp(path, "/") ? body_encode(r->arena, path) : "");
}
