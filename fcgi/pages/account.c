/* Your account: what everybody may see and change of their own. */
#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/factor.h"
#include "core/form.h"
#include "core/password.h"
#include "core/session.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/account.h"
#include "store/event.h"
#include "store/proof.h"

static struct result *mine(struct request *r)
{
	return db_query(r->db, &q_account_find, ARGS(ARG("person", r->who.person)));
}

struct wishes {
	char *mail;
};

static const struct option mails[] = {
	{ "each", "At once", "An email for each thing that waits for you" },
	{ "daily", "Once a day", "One email in the morning, if anything waits" },
	{ "none", "Not at all", "Only on your start page" }, { NULL, NULL, NULL }
};

static const struct field wishes_fields[] = {
	CHOICE(struct wishes, mail, .label = "How do you want to be told?",
		.options = mails, .missing = "Choose how you want to be told"),
	{ 0 }
};

static void add_sessions(struct request *r)
{
	xml_rows(r->page, "session",
		db_query(r->db, &q_account_sessions,
			ARGS(ARG("person", r->who.person), ARG("session", r->who.session),
				ARG("idle", r->who.idle))));
}

int account_show(struct request *r)
{
	struct wishes wishes;
	struct form *form = form_new(r, wishes_fields, &wishes);
	const struct arg *me = ARGS(ARG("person", r->who.person));

	form_fill(form, &q_account_find, me);
	form_read(form);
	if (form->good) {
		db_change(r->db, &q_account_mail, form_args(form, me));
		audit(r, "person", r->who.person, "mail_chosen", NULL, NULL);
		reply_flash(r, "mail_chosen");
		return reply_redirect(r, "/account");
	}
	xml_rows(r->page, "account", mine(r));
	if (strcmp(config.session_second_factor, "no") && factor_has_key())
		xml_number(r->page, "offered", 1);
	add_sessions(r);
	return form_page(form, "account");
}

struct naming {
	char *name;
};

static const struct field naming_fields[] = {
	LINE(struct naming, name, .label = "Your full name", .most = 200,
		.autocomplete = "name", .missing = "Enter your full name"),
	{ 0 }
};

int account_name(struct request *r)
{
	struct naming given;
	struct form *form = form_new(r, naming_fields, &given);
	const struct arg *me = ARGS(ARG("person", r->who.person));

	form_fill(form, &q_account_find, me);
	form_read(form);
	if (!form->good)
		return form_page(form, "account_name");
	db_change(r->db, &q_account_name, form_args(form, me));
	audit(r, "person", r->who.person, "name_changed", NULL, NULL);
	reply_flash(r, "name_changed");
	return reply_redirect(r, "/account");
}

struct secrets {
	char *current, *password;
};

static const struct field secrets_fields[] = {
	SECRET(struct secrets, current, .label = "Your password now", .most = 1024,
		.missing = "Enter the password you have now"),
	SECRET(struct secrets, password, .label = "New password", .most = 1024,
		.autocomplete = "new-password",
		.hint = "12 characters or more. Three random words are easy to remember "
			"and hard to guess",
		.missing = "Choose a new password"),
	{ 0 }
};

/* Proves who it is by itself, in transactions of its own. */
static struct proof prove(struct request *r, struct form *form, const char *password,
	bool asks_code, const char **field)
{
	const char *email;
	struct proof proof;

	db_begin(r->db, READ_ONLY);
	email = result_text(mine(r), "email");
	db_rollback(r->db);
	*field = "current";
	proof = proof_password(r, email, password);
	if (proof.came != PROOF_GOOD || !asks_code)
		return proof;
	*field = "code";
	return proof_code(r, r->who.person, form_text(form, "code"));
}

static const char *look_up(struct request *r, bool *asks_code, const char *password)
{
	const char *weak;

	db_begin(r->db, READ_ONLY);
	*asks_code = proof_asks_code(r, r->who.person);
	if (*asks_code)
		proof_hint(r, r->who.person);
	weak = password ? account_password_weak(r, r->who.person, password) : NULL;
	db_rollback(r->db);
	return weak;
}

int account_password(struct request *r)
{
	struct secrets given;
	struct form *form = form_new(r, secrets_fields, &given);
	const char *field, *weak;
	struct proof proof;
	bool asks_code;

	look_up(r, &asks_code, NULL);
	if (asks_code)
		*form_ask(form, &kind_line, "code") = proof_question;
	form_read(form);
	weak = form->good ? look_up(r, &asks_code, given.password) : NULL;
	if (weak)
		form_error(form, "password", "%s", weak);
	if (!form->good)
		return form_page(form, "account_password");
	proof = prove(r, form, given.current, asks_code, &field);
	if (proof.came != PROOF_GOOD)
		return proof_page(form, "account_password", field,
			strcmp(field, "code") ? "Your password is another one"
					      : "Code is not right",
			&proof);
	db_begin(r->db, READ_WRITE);
	account_password_set(r, r->who.person, given.password, "password_changed", true);
	session_prove(r);
	reply_flash(r, "password_changed");
	return reply_redirect(r, "/account");
}

struct moving {
	char *email;
};

static const struct field moving_fields[] = {
	EMAIL(struct moving, email, .label = "New email address", .most = 254,
		.missing = "Enter the new address"),
	{ 0 }
};

/* A link to the new address; whoever has an account there already is told that instead. */
static void ask_address(struct request *r, const char *email)
{
	const char *token = token_new(r->arena);
	unsigned char hash[32];

	digest(hash, token);
	db_change(r->db, &q_email_end, ARGS(ARG("person", r->who.person)));
	if (db_query(r->db, &q_account_email_taken, ARGS(ARG("email", email)))->rows) {
		message_mail(r, email, "verify",
			arena_text(r->arena,
				"Somebody asked to use this address for another account. "
				"It has one already, and nothing was changed: %s",
				config.service_base_url));
		return;
	}
	db_insert(r->db, &q_email_add,
		ARGS(arg_bytes("token", hash, sizeof(hash)), ARG("person", r->who.person),
			ARG("email", email), ARG("hours", EMAIL_HOURS)));
	message_mail(r, email, "verify",
		arena_text(r->arena,
			"Open this link to use this address from now on: %s\n\n"
			"The link works once, within %d hours. If you did not ask for "
			"it, do nothing.",
			account_link(r->arena, "account/email/confirm", token),
			EMAIL_HOURS));
}

int account_email(struct request *r)
{
	struct moving given;
	struct form *form = form_new(r, moving_fields, &given);
	struct result *account = mine(r);

	xml_rows(r->page, "account", account);
	form_read(form);
	if (form->good && strcasecmp(given.email, result_text(account, "email")) == 0)
		form_error(form, "email", "This is your address already");
	if (!form->good)
		return form_page(form, "account_email");
	ask_address(r, given.email);
	audit(r, "person", r->who.person, "email_asked", NULL, NULL);
	reply_flash(r, "email_asked");
	return reply_redirect(r, "/account");
}

struct proving {
	char *code;
};

static const struct field proving_fields[] = {
	FIELD(kind_hidden, char *, struct proving, code, .optional = true), { 0 }
};

/* The link shows a button: mail programs that open links use none up. */
int account_email_confirm(struct request *r)
{
	const char *code = r->method == POST ? request_param(r, "code")
					     : request_query(r, "code");
	struct proving given;
	struct form *form = form_new(r, proving_fields, &given);
	struct result *asked;
	unsigned char hash[32];
	int64_t person;

	digest(hash, code ? code : "");
	asked = db_query(r->db, &q_email_find,
		ARGS(arg_bytes("token", hash, sizeof(hash))));
	if (!asked->rows)
		return reply_error(r, 404, "link");
	xml_text(r->page, "email", result_text(asked, "email"));
	form_set_text(form, "code", code);
	form_read(form);
	if (!form->good)
		return form_page(form, "account_email_confirm");
	person = result_number(asked, "person");
	message_mail(r, result_text(asked, "was"), "email_changed",
		arena_text(r->arena,
			"Your account goes by another email address from now on. If it "
			"was not you, tell the council at once: %s",
			config.service_base_url));
	if (!db_change(r->db, &q_token_use,
		    ARGS(arg_bytes("token", hash, sizeof(hash)))) ||
		!db_change(r->db, &q_account_email,
			ARGS(ARG("person", person),
				ARG("email", result_text(asked, "email")))))
		return reply_error(r, 404, "link");
	/* links to a new password went to the address of before */
	db_change(r->db, &q_reset_end, ARGS(ARG("person", person)));
	audit(r, "person", person, "email_changed", NULL, NULL);
	reply_flash(r, "email_changed");
	return reply_redirect(r, r->who.person ? "/account" : "/sign-in");
}

int account_session_end(struct request *r)
{
	if (!db_change(r->db, &q_account_session_end,
		    ARGS(ARG("person", r->who.person), ARG("session", r->id))))
		return reply_not_found(r);
	audit(r, "person", r->who.person, "session_ended", NULL, NULL);
	reply_flash(r, "session_ended");
	return reply_redirect(r, "/account");
}

int account_sessions_end(struct request *r)
{
	session_end_all(r, r->who.person, true);
	audit(r, "person", r->who.person, "sessions_ended", NULL, NULL);
	reply_flash(r, "sessions_ended");
	return reply_redirect(r, "/account");
}
