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

static void print_link(struct request *r, int64_t person)
{
	const char *base = config.service_base_url, *token = token_new(r->arena);
	size_t length = strlen(base);
	unsigned char hash[32];

	digest(hash, token);
	db_insert(r->db, &q_user_link,
		ARGS(arg_bytes("token", hash, sizeof(hash)), ARG("person", person)));
	printf("%s%sjoin?code=%s\n", base, length && base[length - 1] == '/' ? "" : "/",
		token);
}

/* The account of the address, made if there is none; it keeps the password it has. */
static int64_t find_or_add(struct request *r, const struct user *user, bool *invited)
{
	struct result *known = db_query(r->db, &q_user_find,
		ARGS(ARG("email", user->email)));

	*invited = known->rows ? strcmp(result_text(known, "state"), "invited") == 0
			       : !user->password;
	if (known->rows)
		return result_number(known, "id");
	return db_insert(r->db, &q_user_add,
		ARGS(ARG("email", user->email), ARG("name", user->name),
			ARG("password", user->password)));
}

enum ending user_add_run(struct work *work)
{
	struct request r = { .arena = work->arena, .db = work->db };
	struct user user;
	bool invited;
	int64_t person;

	db_begin(work->db, READ_WRITE);
	if (!read_user(work, &user)) {
		db_rollback(work->db);
		return WORK_MISUSED;
	}
	person = find_or_add(&r, &user, &invited);
	if (!db_insert(work->db, &q_user_role,
		    ARGS(ARG("person", person), ARG("role", user.role),
			    ARG("authority", user.authority),
			    ARG("provider", user.provider),
			    ARG("delegation", user.delegation)))) {
		db_rollback(work->db);
		complain("has this role already", user.email);
		return WORK_FAILED;
	}
	audit(&r, "person", person, "added", NULL, user.role);
	if (invited)
		print_link(&r, person);
	db_commit(work->db);
	return WORK_DONE;
}
