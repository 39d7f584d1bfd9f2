/* A forgotten password: a link to the address, good once; who has no account learns nothing. */
#include <inttypes.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/log.h"
#include "core/password.h"
#include "core/session.h"
#include "core/throttle.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/account.h"
#include "store/event.h"

struct asking {
	char *email;
};

static const struct field asking_fields[] = {
	EMAIL(struct asking, email, .label = "Email address", .most = 254,
		.missing = "Enter your email address"),
	{ 0 }
};

/*
 * Whether there is an account or not, a token is made and written.  Earlier links stay
 * good for their time: whoever knows an address could else keep its person out.
 */
static void send_link(struct request *r, const char *email)
{
	struct result *person = db_query(r->db, &q_person_by_email,
		ARGS(ARG("email", email)));
	int64_t id = person->rows ? result_number(person, "id") : NOTHING;
	const char *token = token_new(r->arena);
	unsigned char hash[32];

	digest(hash, token);
	db_insert(r->db, &q_reset_add,
		ARGS(arg_bytes("token", hash, sizeof(hash)), ARG("person", id),
			ARG("email", email), ARG("minutes", RESET_MINUTES)));
	log_event("info", "reset_asked", "account %" PRId64, person->rows ? id : 0);
	if (!person->rows)
		return;
	audit(r, "person", id, "reset_asked", NULL, NULL);
	message_mail(r, email, "reset",
		arena_text(r->arena,
			"Open this link to choose a new password: %s\n\n"
			"The link works once, within %d minutes. If you did not ask for "
			"it, do nothing: your password stays as it is.",
			account_link(r->arena, "reset-password/new", token),
			RESET_MINUTES));
}

/* Too many links to one address are not sent; whoever asks is told the same. */
int reset_ask(struct request *r)
{
	struct asking given;
	struct form *form = form_new(r, asking_fields, &given);
	struct guess guess = { .what = "reset" };

	form_read(form);
	if (!form->good)
		return form_page(form, "reset_ask");
	guess.at = given.email;
	if (!throttle_try(r, &guess))
		send_link(r, given.email);
	return reply_redirect(r, "/reset-password/sent");
}

int reset_sent(struct request *r)
{
	xml_number(r->page, "minutes", RESET_MINUTES);
	return reply_page(r, 200, "reset_sent");
}

struct choosing {
	char *password, *code;
};

static const struct field choosing_fields[] = {
	SECRET(struct choosing, password, .label = "New password", .most = 1024,
		.autocomplete = "new-password",
		.hint = "12 characters or more. Three random words are easy to remember "
			"and hard to guess",
		.missing = "Choose a new password"),
	FIELD(kind_hidden, char *, struct choosing, code, .optional = true), { 0 }
};

int reset_choose(struct request *r)
{
	const char *code = r->method == POST ? request_param(r, "code")
					     : request_query(r, "code");
	struct choosing given;
	struct form *form = form_new(r, choosing_fields, &given);
	struct result *asked;
	unsigned char hash[32];
	const char *weak;

	digest(hash, code ? code : "");
	asked = db_query(r->db, &q_reset_find,
		ARGS(arg_bytes("token", hash, sizeof(hash))));
	if (!asked->rows)
		return reply_error(r, 404, "link");
	xml_rows(r->page, "account", asked);
	form_set_text(form, "code", code);
	form_read(form);
	weak = form->good
		? account_password_weak(r, result_number(asked, "person"), given.password)
		: NULL;
	if (weak)
		form_error(form, "password", "%s", weak);
	if (!form->good)
		return form_page(form, "reset_choose");
	if (!db_change(r->db, &q_token_use, ARGS(arg_bytes("token", hash, sizeof(hash)))))
		return reply_error(r, 404, "link");
	account_password_set(r, result_number(asked, "person"), given.password,
		"password_reset", false);
	db_change(r->db, &q_account_forget_devices,
		ARGS(ARG("person", result_number(asked, "person"))));
	reply_flash(r, "password_reset");
	return reply_redirect(r, "/sign-in");
}

/* Where password managers look (W3C, "A Well-Known URL for Changing Passwords"). */
int reset_well_known(struct request *r)
{
	return reply_redirect(r, "/account/password");
}
