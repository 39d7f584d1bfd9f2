/* Coming in and going out: signing in, saying again who it is, joining by invitation, acting for another body. */
#include "core/session.h"

#include <string.h>

#include "core/arena.h"
#include "core/form.h"
#include "core/password.h"
#include "core/route.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/account.h"
#include "store/event.h"
#include "store/proof.h"

struct sign_in {
	char *email, *password, *next;
};

static const struct field sign_in_fields[] = {
	EMAIL(struct sign_in, email, .label = "Email address", .most = 254,
		.missing = "Enter your email address"),
	SECRET(struct sign_in, password, .label = "Password", .most = 1024,
		.missing = "Enter your password"),
	FIELD(kind_hidden, char *, struct sign_in, next, .optional = true, .most = 300),
	{ 0 }
};

int session_sign_in(struct request *r)
{
	struct sign_in given;
	struct form *form = form_new(r, sign_in_fields, &given);
	struct proof proof;
	int status;

	form_set_text(form, "next", request_query(r, "next"));
	form_read(form);
	if (!form->good)
		return form_page(form, "sign_in");
	proof = proof_password(r, given.email, given.password);
	if (proof.came != PROOF_GOOD)
		return proof_page(form, "sign_in", "password",
			"Email address or password is not right", &proof);
	db_begin(r->db, READ_WRITE);
	session_start(r, proof.person, proof.role);
	status = session_lead(r, given.next);
	if (r->who.halfway)
		return status;
	proof_signed_in(r, proof.person);
	return status;
}

int session_sign_out(struct request *r)
{
	if (r->who.person)
		audit(r, "person", r->who.person, "signed_out", NULL, NULL);
	session_end(r);
	r->reply.clear = true;
	reply_flash(r, "signed_out");
	return reply_redirect(r, "/");
}

struct confirming {
	char *password, *next;
};

static const struct field confirming_fields[] = {
	SECRET(struct confirming, password, .label = "Password", .most = 1024,
		.missing = "Enter your password"),
	FIELD(kind_hidden, char *, struct confirming, next, .optional = true,
		.most = 300),
	{ 0 }
};

/* Who it is, as the page and the password want it; and whether a code is asked. */
static const char *look_up(struct request *r, bool *asks_code)
{
	const char *email;

	db_begin(r->db, READ_ONLY);
	email = result_text(db_query(r->db, &q_account_find,
				    ARGS(ARG("person", r->who.person))),
		"email");
	*asks_code = proof_asks_code(r, r->who.person);
	if (*asks_code)
		proof_hint(r, r->who.person);
	db_rollback(r->db);
	return email;
}

int session_confirm(struct request *r)
{
	struct confirming given;
	struct form *form = form_new(r, confirming_fields, &given);
	struct proof proof;
	bool asks_code;
	const char *email = look_up(r, &asks_code);

	if (asks_code)
		*form_ask(form, &kind_line, "code") = proof_question;
	form_set_text(form, "next", request_query(r, "next"));
	form_read(form);
	if (!form->good)
		return form_page(form, "confirm");
	proof = proof_password(r, email, given.password);
	if (proof.came != PROOF_GOOD)
		return proof_page(form, "confirm", "password", "Password is not right",
			&proof);
	proof = asks_code ? proof_code(r, r->who.person, form_text(form, "code")) : proof;
	if (proof.came != PROOF_GOOD)
		return proof_page(form, "confirm", "code", "Code is not right", &proof);
	db_begin(r->db, READ_WRITE);
	session_prove(r);
	audit(r, "person", r->who.person, "confirmed", NULL, NULL);
	return reply_redirect(r, "%s", route_safe(given.next));
}

struct joining {
	char *name, *password, *code;
};

static const struct field join_fields[] = {
	LINE(struct joining, name, .label = "Your full name", .most = 200,
		.missing = "Enter your full name"),
	SECRET(struct joining, password, .label = "Choose a password", .most = 1024,
		.autocomplete = "new-password",
		.hint = "12 characters or more. Three random words are easy to remember "
			"and hard to guess",
		.missing = "Choose a password"),
	FIELD(kind_hidden, char *, struct joining, code,
		.missing = "Open the link in your invitation again"),
	{ 0 }
};

/* The invitation behind the code; none if it was used, ran out, or never was. */
static struct result *invitation_of(struct request *r, const char *code)
{
	unsigned char hash[32];

	digest(hash, code ? code : "");
	return db_query(r->db, &q_token_invitation,
		ARGS(arg_bytes("token", hash, sizeof(hash))));
}

int session_join(struct request *r)
{
	const char *code = r->method == POST ? request_param(r, "code")
					     : request_query(r, "code");
	struct result *invited = invitation_of(r, code);
	struct joining given;
	struct form *form;
	unsigned char hash[32];
	const char *weak;

	if (!invited->rows)
		return reply_error(r, 404, "invitation");
	xml_rows(r->page, "invitation", invited);
	form = form_new(r, join_fields, &given);
	form_set_text(form, "name", result_text(invited, "name"));
	form_set_text(form, "code", code);
	form_read(form);
	weak = form->good ? account_password_weak(r, result_number(invited, "person"),
				    given.password)
			  : NULL;
	if (weak)
		form_error(form, "password", "%s", weak);
	if (!form->good)
		return form_page(form, "join");

	digest(hash, given.code);
	if (!db_change(r->db, &q_token_use, ARGS(arg_bytes("token", hash, sizeof(hash)))))
		return reply_error(r, 404, "invitation");
	r->who.person = result_number(invited, "person");
	db_change(r->db, &q_person_join,
		ARGS(ARG("person", r->who.person), ARG("name", given.name),
			ARG("password", password_hash(r->arena, given.password))));
	session_start(r, r->who.person, result_number(invited, "role"));
	audit(r, "person", r->who.person, "joined", "invited", "active");
	reply_flash(r, "joined");
	return session_lead(r, "/");
}

struct acting {
	int64_t role;
};

static const struct field acting_fields[] = {
	CHOSEN(struct acting, role, .label = "Who do you act for?",
		.missing = "Choose who you act for"),
	{ 0 }
};

int session_body(struct request *r)
{
	struct acting acting;
	struct form *form = form_new(r, acting_fields, &acting);

	form_options(form, "role",
		db_query(r->db, &q_person_bodies, ARGS(ARG("person", r->who.person))));
	form_set_number(form, "role", r->who.role);
	form_read(form);
	if (!form->good)
		return form_page(form, "act_as");
	session_act_as(r, acting.role);
	return reply_redirect(r, "/");
}
