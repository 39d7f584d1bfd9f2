#include "store/invitation.h"

#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/fault.h"
#include "core/password.h"
#include "queries.h"
#include "store/event.h"

static char *small_letters(struct arena *arena, const char *text)
{
	char *small = arena_copy(arena, text, strlen(text));

	for (char *sign = small; *sign; sign++)
		if (*sign >= 'A' && *sign <= 'Z')
			*sign = (char)(*sign - 'A' + 'a');
	return small;
}

char *invitation_link(struct request *r, const char *path, const char *code)
{
	const char *base = config.service_base_url;
	size_t length = strlen(base);

	return arena_text(r->arena, "%s%s%s%s%s", base,
		length && base[length - 1] == '/' ? "" : "/", path, code ? "?code=" : "",
		code ? code : "");
}

void invitation_again(struct request *r, int64_t person, const char *email,
	const char *body)
{
	char *token = token_new(r->arena);
	unsigned char hash[32];

	digest(hash, token);
	db_change(r->db, &q_invitation_token_end, ARGS(ARG("person", person)));
	db_insert(r->db, &q_invitation_token_add,
		ARGS(arg_bytes("token", hash, sizeof(hash)), ARG("person", person),
			ARG("email", email), ARG("days", INVITATION_DAYS)));
	message_mail(r, email, "invitation",
		arena_text(r->arena,
			"You are invited to act for %s.\n\n"
			"Choose a password here: %s\n\n"
			"The link works once, within %d days.",
			body, invitation_link(r, "join", token), INVITATION_DAYS));
}

static void tell(struct request *r, int64_t person, const char *body)
{
	message_send(r, person, "role_added",
		arena_text(r->arena,
			"You may now act for %s. Sign in and choose it at the foot of a "
			"page.",
			body),
		NULL, NOTHING);
}

/* One of the words at a time; how many of them are new to the person. */
static size_t add_roles(struct request *r, int64_t person,
	const struct invitation *invitation)
{
	size_t added = 0, length;

	for (const char *word = invitation->role; *word;
		word += length + strspn(word + length, ", ")) {
		const char *role;
		bool awards, of_nobody;

		length = strcspn(word, ",");
		role = arena_copy(r->arena, word, length);
		of_nobody = strcmp(role, "administrator") == 0;
		awards = strcmp(role, "broker") == 0 || strcmp(role, "approver") == 0;
		added += db_insert(r->db, &q_role_add,
				 ARGS(ARG("person", person), ARG("role", role),
					 ARG("provider", invitation->provider),
					 ARG("authority",
						 of_nobody ? NOTHING
							   : invitation->authority),
					 ARG("delegation",
						 awards ? invitation->delegation
							: NOTHING))) != 0;
	}
	return added;
}

int64_t invitation_send(struct request *r, const struct invitation *invitation)
{
	char *email = small_letters(r->arena, invitation->email);
	const struct arg *by_email = ARGS(ARG("email", email),
		ARG("name", invitation->name));
	struct result *known = db_query(r->db, &q_person_invited, by_email);
	int64_t person = known->rows ? result_number(known, "id")
				     : db_insert(r->db, &q_person_invite, by_email);

	if (!person)
		fault_as(FAULT_RETRY, "an account with this address was made meanwhile");
	db_change(r->db, &q_person_invite_back,
		ARGS(ARG("person", person), ARG("name", invitation->name)));
	if (!add_roles(r, person, invitation))
		return 0;
	if (known->rows && strcmp(result_text(known, "state"), "active") == 0)
		tell(r, person, invitation->body);
	else
		invitation_again(r, person, email, invitation->body);
	return person;
}
