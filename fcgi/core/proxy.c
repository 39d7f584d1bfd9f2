#include "core/proxy.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/arena.h"
#include "core/body.h"
#include "core/log.h"
#include "core/password.h"
#include "core/session.h"
#include "queries.h"

enum {
	LONGEST_SOURCE = 20,
	LONGEST_SUBJECT = 190,
	LONGEST_EMAIL = 254,
	LONGEST_NAME = 200
};

static bool used;
static unsigned char secret[32]; /* its digest: of one length, whatever was sent */

/* ---- at start ---- */

static bool complain(const char *what, const char *which)
{
	fprintf(stderr, "[session] auth = proxy: %s%s\n", what, which ? which : "");
	return false;
}

static bool is_for_owner_alone(const char *file)
{
	struct stat about;

	return stat(file, &about) == 0 && !(about.st_mode & (S_IRWXG | S_IRWXO));
}

static bool read_secret(void)
{
	const char *file = config.proxy_secret_file;
	char *text;
	bool good;

	if (!file)
		return complain("[proxy] secret_file is missing", NULL);
	if (!is_for_owner_alone(file))
		return complain("not there, or not of mode 0600: ", file);
	text = config_secret(file);
	good = text && strlen(text) >= 32;
	if (good)
		digest(secret, text);
	free(text);
	return good || complain("less than 32 characters: ", file);
}

static bool groups_give_roles(void)
{
	for (const struct group *group = config.groups; group; group = group->next)
		if (!sign_on_may_give(group))
			return complain("[groups] cannot give the role of ", group->name);
	return true;
}

bool proxy_open(void)
{
	used = strcmp(config.session_auth, "proxy") == 0;
	if (!used)
		return true;
	if (!config.proxy_sign_in || !config.proxy_sign_out)
		return complain("[proxy] sign_in and sign_out are both needed", NULL);
	return read_secret() && groups_give_roles();
}

void proxy_close(void)
{
	used = false;
	sodium_memzero(secret, sizeof(secret));
}

bool proxy_used(void)
{
	return used;
}

/* ---- of each request ---- */

/* A parameter that is there, is text and fits; NULL otherwise. */
static const char *param(const FCGX_Request *wire, const char *name, size_t longest)
{
	const char *value = FCGX_GetParam(name, wire->envp);
	size_t length = value ? strlen(value) : 0;

	return length && length <= longest && body_is_text(value, length) ? value : NULL;
}

static bool is_our_nginx(const FCGX_Request *wire)
{
	const char *given = FCGX_GetParam("DPS_PROXY_SECRET", wire->envp);
	unsigned char hash[32];

	digest(hash, given ? given : "");
	return sodium_memcmp(hash, secret, sizeof(hash)) == 0;
}

/* Words of a list that nginx passes on: between commas or blanks. */
static bool has_word(const char *list, const char *between, const char *word)
{
	size_t length = strlen(word);

	while (*list) {
		list += strspn(list, between);
		if (strncmp(list, word, length) == 0 &&
			(!list[length] || strchr(between, list[length])))
			return true;
		list += strcspn(list, between);
	}
	return false;
}

/* "local" is the source of our own accounts, which nobody else may vouch for. */
static bool is_source(const char *source)
{
	return source && strcmp(source, "local") &&
		strspn(source, "abcdefghijklmnopqrstuvwxyz0123456789-_") ==
		strlen(source);
}

/* A change of what is said, or of what groups give, is a new sign-in. */
static void digest_identity(struct arena *arena, struct identity *identity)
{
	char *all = arena_text(arena, "%s\n%s\n%s\n%d", identity->email, identity->name,
		identity->groups, identity->strong);

	for (const struct group *group = config.groups; group; group = group->next)
		all = arena_text(arena, "%s\n%s=%s,%s,%lld", all, group->name,
			group->role, group->authority ? group->authority : "",
			(long long)group->delegation);
	digest(identity->vouched, all);
}

void proxy_read(struct request *r, const FCGX_Request *wire)
{
	const char *subject = param(wire, "DPS_AUTH_SUBJECT", LONGEST_SUBJECT);
	struct identity *identity;
	const char *strong;

	if (!used)
		return;
	if (!is_our_nginx(wire)) {
		if (subject)
			log_event("warning", "proxy",
				"an identity came without the secret, and does not "
				"count");
		return;
	}
	identity = NEW(r->arena, struct identity);
	identity->source = param(wire, "DPS_AUTH_SOURCE", LONGEST_SOURCE);
	identity->subject = subject;
	identity->email = param(wire, "DPS_AUTH_EMAIL", LONGEST_EMAIL);
	if (!is_source(identity->source) || !subject || !identity->email)
		return;
	identity->name = param(wire, "DPS_AUTH_NAME", LONGEST_NAME);
	if (!identity->name)
		identity->name = arena_copy(r->arena, identity->email,
			strnlen(identity->email, LONGEST_NAME));
	identity->groups = param(wire, "DPS_AUTH_GROUPS", SIZE_MAX);
	if (!identity->groups)
		identity->groups = "";
	strong = config.proxy_strong ? param(wire, config.proxy_strong, SIZE_MAX) : NULL;
	identity->strong = strong && has_word(strong, ", ", config.proxy_strong_is);
	digest_identity(r->arena, identity);
	r->identity = identity;
}

bool proxy_in_group(const struct identity *identity, const struct group *group)
{
	return has_word(identity->groups, ",", group->name);
}

/* Somebody who left stays out, whatever the portal says. */
static bool has_left(const struct result *account)
{
	return account->rows && strcmp(result_text(account, "state"), "left") == 0;
}

static struct result *find_account(struct request *r)
{
	const struct identity *identity = r->identity;

	return db_query(r->db, &q_sign_on_account,
		ARGS(ARG("source", identity->source), ARG("subject", identity->subject),
			arg_bytes("vouched", identity->vouched, 32)));
}

/* Whose the session is, with its second factor or before. */
static int64_t whose(const struct request *r)
{
	return r->who.halfway ? r->who.halfway : r->who.person;
}

bool proxy_differs(struct request *r)
{
	struct result *account;

	if (!used)
		return false;
	if (!r->identity)
		return whose(r) != 0;
	account = find_account(r);
	if (has_left(account))
		return whose(r) != 0;
	return !account->rows || result_number(account, "id") != whose(r) ||
		!result_number(account, "same");
}

void proxy_settle(struct request *r)
{
	int64_t person, role;

	if (whose(r)) {
		session_end(r);
		r->cookie = NULL;
		r->who.person = r->who.halfway = 0;
	}
	if (!r->identity || has_left(find_account(r)))
		return;
	person = sign_on(r, &role);
	session_start(r, person, role);
	if (r->identity->strong)
		db_change(r->db, &q_sign_on_strong,
			ARGS(arg_bytes("session", r->session, sizeof(r->session))));
}
