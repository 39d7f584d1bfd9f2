/* A visitor registers: the address is proved, then who they are; an organisation that is here already is asked. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/form.h"
#include "core/password.h"
#include "core/session.h"
#include "core/xml.h"
#include "domain/message.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/registration.h"

enum { HOUR = 3600 };

static int too_many(struct request *r)
{
	int status = reply_error(r, 429, "registration_limit");

	r->reply.retry_after = HOUR;
	return status;
}

struct start {
	char *email;
};

static const struct field start_fields[] = {
	EMAIL(struct start, email, .label = "Your email address for work", .most = 254,
		.hint = "We send a link there. You will sign in with this address",
		.missing = "Enter your email address"),
	{ 0 },
};

int register_start(struct request *r)
{
	struct start start;
	struct form *form = form_new(r, start_fields, &start);

	form_read(form);
	if (!form->good)
		return form_page(form, "register");
	if (!registration_begin(r, start.email))
		return too_many(r);
	return reply_redirect(r, "/register/sent");
}

static const struct field no_fields[] = { { 0 } };

/* Somebody who is signed in has proved their address, and goes on with the organisation. */
int register_another(struct request *r)
{
	struct form *form = form_new(r, no_fields, NULL);
	const char *code;

	form_read(form);
	if (r->method != POST)
		return form_page(form, "register");
	code = registration_begin_own(r);
	if (!code)
		return too_many(r);
	return reply_redirect(r, "/register/number?code=%s", code);
}

int register_sent(struct request *r)
{
	return reply_page(r, 200, "register_sent");
}

static const char *code_of(struct request *r)
{
	return r->method == POST ? request_param(r, "code") : request_query(r, "code");
}

struct newcomer {
	char *name, *password, *code;
};

static const struct field newcomer_fields[] = {
	LINE(struct newcomer, name, .label = "Your full name", .most = 200,
		.missing = "Enter your full name"),
	SECRET(struct newcomer, password, .label = "Choose a password", .most = 1024,
		.autocomplete = "new-password",
		.hint = "12 characters or more. Three random words are easy to remember "
			"and hard to guess",
		.missing = "Choose a password"),
	FIELD(kind_hidden, char *, struct newcomer, code, .most = 100,
		.missing = "Open the link in your email again"),
	{ 0 },
};

int register_continue(struct request *r)
{
	const char *code = code_of(r);
	struct registration begins;
	struct newcomer given;
	struct form *form = form_new(r, newcomer_fields, &given);
	const char *weak;

	if (!registration_find(r, code, &begins))
		return reply_error(r, 404, "registration");
	xml_text(r->page, "email", begins.email);
	form_set_text(form, "name", begins.name);
	form_set_text(form, "code", code);
	form_read(form);
	weak = form->good ? password_weak(r->arena, given.password,
				    (const char *const[]){ given.name, begins.email,
					    config.service_name, NULL })
			  : NULL;
	if (weak)
		form_error(form, "password", "%s", weak);
	if (!form->good)
		return form_page(form, "register_continue");
	registration_name(r, code, given.name, given.password);
	return reply_redirect(r, "/register/number?code=%s", code);
}

/* ---- an organisation that is here already ---- */

struct asking {
	char *note, *code;
};

static const struct field asking_fields[] = {
	PROSE(struct asking, note, .label = "What should they know?", .optional = true,
		.hint = "For example, what you do there. They see your name and email "
			"address",
		.most = 500),
	FIELD(kind_hidden, char *, struct asking, code, .most = 100,
		.missing = "Open the link in your email again"),
	{ 0 },
};

static bool add_joining(struct request *r, const struct registration *begins,
	int64_t person, const char *note)
{
	const struct arg *args = ARGS(ARG("person", person),
		ARG("provider", begins->provider), ARG("note", note));
	int64_t joining;

	db_change(r->db, &q_joining_overdue, args);
	joining = db_insert(r->db, &q_joining_add, args);
	if (!joining)
		return false;
	r->who.person = person;
	audit(r, "joining", joining, "asked", NULL, NULL);
	db_insert(r->db, &q_joining_tell,
		ARGS(ARG("joining", joining), ARG("provider", begins->provider),
			ARG("subject", message_kind("joining_asked")->title),
			ARG("body",
				arena_text(r->arena,
					"Somebody asks to act for %s. Look at who it "
					"is, and let them in or not. The request runs "
					"out after 30 days.",
					begins->provider_name))));
	return true;
}

int register_ask(struct request *r)
{
	const char *code = code_of(r);
	struct registration begins;
	struct asking asking;
	struct form *form = form_new(r, asking_fields, &asking);
	int64_t person;

	if (!registration_find(r, code, &begins) || !begins.name ||
		begins.provider == NOTHING)
		return reply_error(r, 404, "registration");
	xml_text(r->page, "provider_name", begins.provider_name);
	form_set_text(form, "code", code);
	form_read(form);
	if (!form->good)
		return form_page(form, "register_ask");
	person = registration_finish(r, code, &begins);
	if (!person)
		return reply_refused(r, "registered_meanwhile");
	if (!add_joining(r, &begins, person, asking.note))
		return reply_refused(r, "joining_limit");
	if (begins.person != NOTHING)
		return reply_redirect(r, "/joinings");
	session_start(r, person, NOTHING);
	return session_lead(r, "/joinings");
}
