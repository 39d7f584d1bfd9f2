#include "core/token.h"

#include <string.h>

#include "core/arena.h"
#include "core/log.h"
#include "core/password.h"
#include "core/route.h"
#include "queries.h"

enum { TOKEN_LENGTH = 43 };

static const char *bearer(const char *authorization)
{
	static const char scheme[] = "Bearer ";

	if (!authorization || strncmp(authorization, scheme, strlen(scheme)))
		return "";
	authorization += strlen(scheme);
	return strlen(authorization) == TOKEN_LENGTH ? authorization : "";
}

void token_read(struct request *r, bool is_machine, const char *authorization)
{
	if (!is_machine && !authorization)
		return;
	r->token = bearer(authorization);
	digest(r->session, r->token);
	r->cookie = r->flash = r->keeping = NULL;
	r->identity = NULL;
	r->wants_xml = true;
}

static struct arg hash_of(const struct request *r)
{
	return arg_bytes("token", r->session, sizeof(r->session));
}

/* "referrals,notices" as bits. */
static unsigned rights_of(const char *words)
{
	unsigned bits = 0;

	while (words && *words) {
		size_t length = strcspn(words, ",");

		for (const struct role_word *right = machine_rights; right->word; right++)
			if (strlen(right->word) == length &&
				strncmp(right->word, words, length) == 0)
				bits |= right->bit;
		words += length + (words[length] == ',');
	}
	return bits;
}

bool token_find(struct request *r)
{
	struct result *found = *r->token
		? db_query(r->db, &q_machine_who, ARGS(hash_of(r)))
		: NULL;

	r->who = (struct who){ .roles = PUBLIC,
		.authority = NOTHING,
		.provider = NOTHING,
		.referral = NOTHING,
		.delegation = NOTHING };
	if (!found || !found->rows) {
		log_event("warning", "token", "a token that is none, or no longer good");
		return false;
	}
	r->who.name = result_text(found, "name");
	r->who.title = "machine";
	r->who.body = result_text(found, "body");
	r->who.authority = result_number(found, "authority");
	r->who.roles |= rights_of(result_text(found, "rights"));
	r->who.stale = result_number(found, "stale") == 1;
	return true;
}

void token_seen(struct request *r)
{
	db_begin(r->db, READ_WRITE);
	db_change(r->db, &q_machine_seen, ARGS(hash_of(r)));
	db_commit(r->db);
}
