#include "store/registration.h"

#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/password.h"
#include "queries.h"
#include "store/event.h"
#include "store/invitation.h"

enum { MOST_MAILS = 3 };

static struct arg hash_of(struct request *r, const char *code)
{
	unsigned char *hash = arena_alloc(r->arena, 32);

	digest(hash, code ? code : "");
	return arg_bytes("token", hash, 32);
}

static const char *link_words(struct request *r, const char *code)
{
	return arena_text(r->arena,
		"Somebody, we think you, wants to register an organisation here with "
		"this address.\n\n"
		"Go on here: %s\n\n"
		"The link works once, within %d hours. If it was not you, you need do "
		"nothing.",
		invitation_link(r, "register/continue", code), REGISTRATION_HOURS);
}

bool registration_begin(struct request *r, const char *email)
{
	struct result *known = db_query(r->db, &q_registration_known,
		ARGS(ARG("email", email)));
	const char *state = result_text(known, "state");
	char *code = token_new(r->arena);
	bool free = !state || strcmp(state, "left") == 0;
	struct result *mailed;

	email = result_text(known, "email");
	/* of an address with an account only the hash of another code is kept, which nobody has */
	if (!db_insert(r->db, &q_registration_add,
		    ARGS(hash_of(r, free ? code : token_new(r->arena)),
			    ARG("email", email), ARG("address", r->address),
			    arg_number("person", NOTHING), arg_text("name", NULL),
			    ARG("hours", REGISTRATION_HOURS))))
		return false;
	mailed = db_query(r->db, &q_registration_mailed, ARGS(ARG("email", email)));
	if (result_number(mailed, "count") <= MOST_MAILS)
		message_mail(r, email,
			free                              ? "registration"
				: strcmp(state, "active") ? "account_invited"
							  : "account_known",
			free ? link_words(r, code) : "");
	return true;
}

char *registration_begin_own(struct request *r)
{
	struct result *own = db_query(r->db, &q_person_own,
		ARGS(ARG("person", r->who.person)));
	char *code = token_new(r->arena);

	if (!db_insert(r->db, &q_registration_add,
		    ARGS(hash_of(r, code), ARG("email", result_text(own, "email")),
			    ARG("address", r->address), ARG("person", r->who.person),
			    ARG("name", result_text(own, "name")),
			    ARG("hours", REGISTRATION_HOURS))))
		return NULL;
	return code;
}

bool registration_find(struct request *r, const char *code, struct registration *into)
{
	static const struct column columns[] = { COLUMN(struct registration, email),
		COLUMN(struct registration, person), COLUMN(struct registration, name),
		COLUMN(struct registration, password),
		COLUMN(struct registration, company),
		COLUMN(struct registration, charity),
		COLUMN(struct registration, sole_trader),
		COLUMN(struct registration, provider),
		COLUMN(struct registration, provider_name), { 0 } };

	*into = (struct registration){ 0 };
	return db_row(r->db, &q_registration_find, ARGS(hash_of(r, code)), columns,
		       into) &&
		(into->person == NOTHING || into->person == r->who.person);
}

void registration_name(struct request *r, const char *code, const char *name,
	const char *password)
{
	db_change(r->db, &q_registration_name,
		ARGS(hash_of(r, code), ARG("name", name),
			ARG("password", password_hash(r->arena, password))));
}

void registration_number(struct request *r, const char *code, const char *company,
	const char *charity, bool sole_trader)
{
	db_change(r->db, &q_registration_number,
		ARGS(hash_of(r, code), ARG("company", company), ARG("charity", charity),
			ARG("sole_trader", sole_trader)));
}

static int64_t add_person(struct request *r, const struct registration *registration)
{
	const struct arg *who = ARGS(ARG("email", registration->email),
		ARG("name", registration->name), ARG("password", registration->password));
	int64_t person = db_insert(r->db, &q_registration_person, who);

	if (person)
		return person;
	if (!db_change(r->db, &q_registration_return, who))
		return 0;
	return result_number(db_query(r->db, &q_registration_known, who), "id");
}

int64_t registration_finish(struct request *r, const char *code,
	const struct registration *registration)
{
	int64_t person = registration->person;

	if (!db_change(r->db, &q_registration_use, ARGS(hash_of(r, code))))
		return 0;
	if (person == NOTHING)
		person = add_person(r, registration);
	db_change(r->db, &q_registration_end, ARGS(ARG("email", registration->email)));
	return person;
}
