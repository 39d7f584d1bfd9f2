#include "store/account.h"

#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/fault.h"
#include "core/log.h"
#include "core/password.h"
#include "core/session.h"
#include "core/xml.h"
#include "queries.h"
#include "store/event.h"

const char *account_link(struct arena *arena, const char *path, const char *code)
{
	const char *base = config.service_base_url;
	size_t length = strlen(base);

	return arena_text(arena, "%s%s%s?code=%s", base,
		length && base[length - 1] == '/' ? "" : "/", path, code);
}

static void tell(struct request *r, int64_t person, const char *what, const char *body)
{
	message_send(r, person, what,
		arena_text(r->arena,
			"%s\n\nIf it was not you, choose a new password at once and tell "
			"the council.",
			body),
		NULL, NOTHING);
}

static void noted(struct request *r, int64_t person, const char *act, const char *was,
	const char *becomes)
{
	log_event("info", act, "account %" PRId64, person);
	audit(r, "person", person, act, was, becomes);
}

void account_factor_set(struct request *r, int64_t person,
	const unsigned char secret[FACTOR_SECRET], int64_t step)
{
	unsigned char sealed[FACTOR_SEALED];

	factor_seal(sealed, person, secret);
	db_change(r->db, &q_factor_set,
		ARGS(ARG("person", person), arg_bytes("totp", sealed, sizeof(sealed)),
			ARG("step", step)));
	noted(r, person, "factor_set", NULL, NULL);
	tell(r, person, "factor_changed",
		"From now on signing in asks for a code of the app that was set up just "
		"now.");
}

void account_factor_remove(struct request *r, int64_t person, const char *act,
	const char *why)
{
	db_change(r->db, &q_factor_remove, ARGS(ARG("person", person)));
	db_change(r->db, &q_recovery_remove, ARGS(ARG("person", person)));
	noted(r, person, act, NULL, why);
	tell(r, person, "factor_changed",
		"Signing in no longer asks for a code of the app that you had set up. "
		"Where one is needed, you will be asked to set up another.");
}

void account_recovery_new(struct request *r, int64_t person, xmlNode *parent)
{
	xmlNode *codes = xml_add(parent, "codes");

	db_change(r->db, &q_recovery_remove, ARGS(ARG("person", person)));
	for (int i = 0; i < FACTOR_RECOVERY; i++) {
		const char *code = recovery_new(r->arena);
		unsigned char hash[32];

		recovery_hash(hash, person, code);
		db_insert(r->db, &q_recovery_add,
			ARGS(arg_bytes("token", hash, sizeof(hash)),
				ARG("person", person)));
		xml_text(codes, "code", code);
	}
	noted(r, person, "recovery_codes_made", NULL, NULL);
}

const char *account_password_weak(struct request *r, int64_t person, const char *password)
{
	struct result *row = db_query(r->db, &q_account_find,
		ARGS(ARG("person", person)));

	return password_weak(r->arena, password,
		(const char *const[]){ config.service_name, result_text(row, "name"),
			result_text(row, "email"), result_text(row, "bodies"), NULL });
}

void account_password_set(struct request *r, int64_t person, const char *password,
	const char *act, bool but_this)
{
	db_change(r->db, &q_account_password,
		ARGS(ARG("person", person),
			ARG("password", password_hash(r->arena, password))));
	session_end_all(r, person, but_this);
	/* links that whoever knew the old password asked for open nothing any more */
	db_change(r->db, &q_email_end, ARGS(ARG("person", person)));
	db_change(r->db, &q_reset_end, ARGS(ARG("person", person)));
	noted(r, person, act, NULL, NULL);
	tell(r, person, "password_changed",
		"The password of your account was changed, and it is signed out "
		"everywhere else.");
}
