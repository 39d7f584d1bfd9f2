/* dps user add: the first person of an installation, or of a council that starts. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "core/arena.h"
#include "core/config.h"
#include "core/db.h"
#include "core/money.h"
#include "core/password.h"
#include "core/request.h"
#include "core/route.h"
#include "queries.h"
#include "store/event.h"
#include "store/invitation.h"

struct user {
	const char *email, *name, *role, *password;
	int64_t authority, provider, delegation;
};

static bool complain(const char *what, const char *value)
{
	fprintf(stderr, "dps user add: %s%s%s\n", what, value ? ": " : "",
		value ? value : "");
	return false;
}

static bool is_role(const char *word)
{
	for (const struct role_word *role = role_words; role->word; role++)
		if (*word && strcmp(role->word, word) == 0)
			return true;
	return false;
}

/* The body that the code of an option names. */
static bool find_body(struct work *work, const char *option, const struct query *query,
	int64_t *body)
{
	const char *code = work_option(work, option);
	struct result *found;

	*body = NOTHING;
	if (!code)
		return true;
	found = db_query(work->db, query, ARGS(ARG("code", code)));
	if (!found->rows)
		return complain("nothing here has this code", code);
	if (found->rows > 1)
		return complain("several here have this code: give the other number",
			code);
	*body = result_number(found, "id");
	return true;
}

/* An administrator is of the installation, members and admins of a provider, all others of an authority. */
static bool body_fits(const struct user *user)
{
	bool of_provider = strcmp(user->role, "member") == 0 ||
		strcmp(user->role, "admin") == 0;
	bool of_nobody = strcmp(user->role, "administrator") == 0;

	if ((user->provider != NOTHING) != of_provider)
		return complain("members and admins, and nobody else, want --provider",
			NULL);
	if ((user->authority != NOTHING) != !(of_provider || of_nobody))
		return complain("this role wants --authority, and no other does",
			user->role);
	return true;
}

static void forget(void *password)
{
	free(password);
}

static bool read_password(struct work *work, struct user *user)
{
	const char *file = work_option(work, "password-file"), *weak;
	char *password;

	if (!file)
		return true;
	password = config_secret(file);
	if (!password)
		return complain("cannot be read", file);
	arena_defer(work->arena, forget, password);
	weak = password_weak(work->arena, password,
		(const char *const[]){ user->name, user->email, config.service_name,
			NULL });
	if (weak)
		return complain(weak, NULL);
	user->password = password_hash(work->arena, password);
	return true;
}

static bool read_user(struct work *work, struct user *user)
{
	const char *delegation = work_option(work, "delegation");

	*user = (struct user){ .email = work->operands[0],
		.name = work_option(work, "name"),
		.role = work_option(work, "role"),
		.delegation = NOTHING };
	if (!user->name || !user->role)
		return complain("--name and --role are needed", NULL);
	if (!strchr(user->email, '@') || strpbrk(user->email, " \t\r\n"))
		return complain("not an email address", user->email);
	if (!is_role(user->role))
		return complain("not a role", user->role);
	if (delegation && !money_read(delegation, &user->delegation))
		return complain("not an amount of money", delegation);
	return find_body(work, "authority", &q_user_authority, &user->authority) &&
		find_body(work, "provider", &q_user_provider, &user->provider) &&
		body_fits(user) && read_password(work, user);
}

/* The links that the person had before end. */
static void print_link(struct request *r, int64_t person)
{
	const char *token = token_new(r->arena);
	unsigned char hash[32];

	digest(hash, token);
	db_change(r->db, &q_invitation_token_end, ARGS(ARG("person", person)));
	db_insert(r->db, &q_user_link,
		ARGS(arg_bytes("token", hash, sizeof(hash)), ARG("person", person)));
	printf("%s\n", invitation_link(r, "join", token));
}

/*
 * The account of the address, made if there is none; it keeps the password it has, and
 * somebody who left is invited back.
 */
static int64_t find_or_add(struct request *r, const struct user *user, bool *invited)
{
	struct result *known = db_query(r->db, &q_user_find,
		ARGS(ARG("email", user->email)));

	if (known->rows) {
		db_change(r->db, &q_person_invite_back,
			ARGS(ARG("person", result_number(known, "id")),
				ARG("name", user->name)));
		*invited = strcmp(result_text(known, "state"), "active") != 0;
		return result_number(known, "id");
	}
	*invited = !user->password;
	return db_insert(r->db, &q_user_add,
		ARGS(ARG("email", user->email), ARG("name", user->name),
			ARG("password", user->password)));
}

/* --again: another link for somebody who has not come yet, and nothing else. */
static enum ending send_again(struct work *work, struct request *r)
{
	struct result *known;

	for (const struct work_option *option = work->options; option->name; option++)
		if (strcmp(option->name, "again") != 0) {
			complain("--again goes alone, without", option->name);
			return WORK_MISUSED;
		}
	known = db_query(work->db, &q_user_find, ARGS(ARG("email", work->operands[0])));
	if (!known->rows || strcmp(result_text(known, "state"), "invited") != 0) {
		complain(known->rows ? "has come in already, or left; see /people"
				     : "is not known here",
			work->operands[0]);
		return WORK_FAILED;
	}
	print_link(r, result_number(known, "id"));
	audit(r, "person", result_number(known, "id"), "invited_again", NULL, NULL);
	return WORK_DONE;
}

static enum ending end_with(struct work *work, enum ending ending)
{
	if (ending == WORK_DONE)
		db_commit(work->db);
	else
		db_rollback(work->db);
	return ending;
}

enum ending user_add_run(struct work *work)
{
	struct request r = { .arena = work->arena, .db = work->db };
	struct user user;
	bool invited;
	int64_t person;

	db_begin(work->db, READ_WRITE);
	if (work_option(work, "again"))
		return end_with(work, send_again(work, &r));
	if (!read_user(work, &user))
		return end_with(work, WORK_MISUSED);
	if (user.password &&
		db_query(work->db, &q_user_find, ARGS(ARG("email", user.email)))->rows) {
		complain("has an account, which keeps its password: leave "
			 "--password-file out",
			user.email);
		return end_with(work, WORK_MISUSED);
	}
	person = find_or_add(&r, &user, &invited);
	if (!db_insert(work->db, &q_user_role,
		    ARGS(ARG("person", person), ARG("role", user.role),
			    ARG("authority", user.authority),
			    ARG("provider", user.provider),
			    ARG("delegation", user.delegation)))) {
		complain("has this role already: a new link comes with --again",
			user.email);
		return end_with(work, WORK_FAILED);
	}
	audit(&r, "person", person, "added", NULL, user.role);
	if (invited)
		print_link(&r, person);
	return end_with(work, WORK_DONE);
}
