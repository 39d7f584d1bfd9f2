#include "store/proof.h"

#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/factor.h"
#include "core/log.h"
#include "core/password.h"
#include "core/session.h"
#include "core/throttle.h"
#include "core/xml.h"
#include "queries.h"
#include "store/event.h"

const struct field proof_question = { .name = "code",
	.kind = &kind_line,
	.label = "Code",
	.hint = "6 digits from your authenticator app, or a recovery code",
	.missing = "Enter the code from your app",
	.autocomplete = "one-time-code",
	.most = 40 };

static void note(struct request *r, int64_t person, const char *act)
{
	log_event("warning", act, "account %" PRId64, person);
	audit(r, "person", person, act, NULL, NULL);
}

/* A wrong try at an address that nobody has writes as much as one at an account. */
static void note_unknown(struct request *r)
{
	log_event("warning", "sign_in_failed", "account unknown");
	throttle_try(r, &(struct guess){ .what = "unknown", .at = "" });
}

struct proof proof_password(struct request *r, const char *email, const char *password)
{
	struct guess guess = { .what = "account", .at = email };
	struct proof proof = { .came = PROOF_WAIT };
	struct result *person;
	const char *hash;

	db_begin(r->db, READ_WRITE);
	person = db_query(r->db, &q_person_by_email, ARGS(ARG("email", email)));
	proof.person = person->rows ? result_number(person, "id") : 0;
	proof.role = person->rows ? result_number(person, "role") : NOTHING;
	guess.known = proof.person && session_knows(r, proof.person);
	proof.wait = throttle_try(r, &guess);
	db_commit(r->db);
	if (proof.wait) {
		log_event("warning", "sign_in_slowed", "account %" PRId64, proof.person);
		return proof;
	}
	/* with no transaction open, since it takes its time */
	hash = proof.person ? result_text(person, "password") : NULL;
	proof.came = password_matches(r->arena, hash, password) ? PROOF_GOOD
								: PROOF_WRONG;
	db_begin(r->db, READ_WRITE);
	if (proof.came == PROOF_GOOD)
		throttle_passed(r, &guess);
	else if (proof.person)
		note(r, proof.person, "sign_in_failed");
	else
		note_unknown(r);
	if (proof.came == PROOF_GOOD && password_stale(hash))
		db_change(r->db, &q_account_password,
			ARGS(ARG("person", proof.person),
				ARG("password", password_hash(r->arena, password))));
	db_commit(r->db);
	return proof;
}

/* Without the spaces that people type. */
static const char *close_up(struct arena *arena, const char *code)
{
	char *closed = arena_alloc(arena, strlen(code) + 1), *end = closed;

	for (; *code; code++)
		if (*code != ' ')
			*end++ = *code;
	return closed;
}

static bool use_code(struct request *r, const struct result *row, int64_t person,
	const char *code)
{
	unsigned char secret[FACTOR_SECRET];
	int64_t step;

	if (!factor_open(secret, person, row->cells[0], row->lengths[0]))
		return false;
	step = factor_step(secret, code, result_number(row, "now"),
		result_number(row, "totp_step"));
	return step != NOTHING &&
		db_change(r->db, &q_factor_use,
			ARGS(ARG("person", person), ARG("step", step))) == 1;
}

static bool use_recovery(struct request *r, int64_t person, const char *code)
{
	unsigned char hash[32];

	recovery_hash(hash, person, code);
	if (db_change(r->db, &q_recovery_use,
		    ARGS(arg_bytes("token", hash, sizeof(hash)),
			    ARG("person", person))) != 1)
		return false;
	audit(r, "person", person, "recovery_code_used", NULL, NULL);
	message_send(r, person, "recovery_used",
		"Each works once. If it was not you, change your password and make new "
		"codes under Your account.",
		NULL, NOTHING);
	return true;
}

struct proof proof_code(struct request *r, int64_t person, const char *code)
{
	struct guess guess = { .what = "code",
		.at = arena_text(r->arena, "%" PRId64, person) };
	struct proof proof = { .came = PROOF_WAIT, .person = person };
	const char *closed = close_up(r->arena, code);
	struct result *row;
	bool good;

	db_begin(r->db, READ_WRITE);
	guess.known = session_knows(r, person);
	proof.wait = throttle_try(r, &guess);
	db_commit(r->db);
	if (proof.wait) {
		log_event("warning", "code_slowed", "account %" PRId64, person);
		return proof;
	}
	db_begin(r->db, READ_WRITE);
	row = db_query(r->db, &q_factor_find, ARGS(ARG("person", person)));
	good = row->rows &&
		(strspn(closed, "0123456789") == strlen(closed)
				? use_code(r, row, person, closed)
				: use_recovery(r, person, closed));
	proof.came = good ? PROOF_GOOD : PROOF_WRONG;
	if (good)
		throttle_passed(r, &guess);
	else
		note(r, person, "code_failed");
	db_commit(r->db);
	return proof;
}

void proof_signed_in(struct request *r, int64_t person)
{
	session_know(r, person);
	log_event("info", "signed_in", "account %" PRId64, person);
	audit(r, "person", person, "signed_in", NULL, NULL);
}

bool proof_asks_code(struct request *r, int64_t person)
{
	return strcmp(config.session_second_factor, "no") &&
		db_query(r->db, &q_factor_find, ARGS(ARG("person", person)))->rows;
}

void proof_hint(struct request *r, int64_t person)
{
	struct result *row;
	unsigned char secret[FACTOR_SECRET];
	int64_t step, last;

	if (!config.service_demo)
		return;
	row = db_query(r->db, &q_factor_find, ARGS(ARG("person", person)));
	if (!row->rows || !factor_open(secret, person, row->cells[0], row->lengths[0]))
		return;
	step = result_number(row, "now") / FACTOR_STEP;
	last = result_number(row, "totp_step");
	/* the next one will do already, when this one is used */
	if (last != NOTHING && last >= step)
		step = last + 1;
	xml_text(r->page, "demo_code", factor_code(r->arena, secret, step));
}

int proof_page(struct form *form, const char *page, const char *field,
	const char *mistake, const struct proof *proof)
{
	struct request *r = form->r;

	if (proof->came == PROOF_WRONG) {
		form_error(form, field, "%s", mistake);
		return form_page(form, page);
	}
	form_error(form, field,
		"There were too many wrong tries. Wait %s, then try again",
		throttle_words(r->arena, proof->wait));
	form_add(form);
	r->reply.retry_after = proof->wait;
	return reply_page(r, 429, page);
}
