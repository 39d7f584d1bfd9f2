/* The second factor: the code at signing in, setting an app up, recovery codes, doing without, a lost telephone. */
#include "core/factor.h"

#include <inttypes.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/form.h"
#include "core/route.h"
#include "core/session.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/account.h"
#include "store/event.h"
#include "store/proof.h"

struct giving {
	char *code, *next;
};

static const struct field giving_fields[] = {
	LINE(struct giving, code, .label = "Code", .most = 40,
		.autocomplete = "one-time-code",
		.hint = "6 digits from your authenticator app, or a recovery code",
		.missing = "Enter the code from your app"),
	FIELD(kind_hidden, char *, struct giving, next, .optional = true, .most = 300),
	{ 0 }
};

static int come_in(struct request *r, const char *next)
{
	int status;

	db_begin(r->db, READ_WRITE);
	session_strengthen(r);
	status = session_lead(r, next);
	proof_signed_in(r, r->who.person);
	return status;
}

int factor_give(struct request *r)
{
	struct giving given;
	struct form *form = form_new(r, giving_fields, &given);
	struct proof proof;

	if (r->who.factor != FACTOR_CODE)
		return reply_redirect(r, "/");
	db_begin(r->db, READ_ONLY);
	proof_hint(r, r->who.halfway);
	db_rollback(r->db);
	form_set_text(form, "next", request_query(r, "next"));
	form_read(form);
	if (!form->good)
		return form_page(form, "factor_give");
	proof = proof_code(r, r->who.halfway, given.code);
	if (proof.came != PROOF_GOOD)
		return proof_page(form, "factor_give", "code",
			"Code is not right. Wait for your app to show the next one",
			&proof);
	return come_in(r, given.next);
}

struct setting_up {
	char *sealed, *code, *next;
};

static const struct field setting_up_fields[] = {
	FIELD(kind_hidden, char *, struct setting_up, sealed, .optional = true),
	LINE(struct setting_up, code, .label = "Code", .most = 20,
		.autocomplete = "one-time-code",
		.hint = "The 6 digits that your app shows now",
		.missing = "Enter the code that your app shows"),
	FIELD(kind_hidden, char *, struct setting_up, next, .optional = true,
		.most = 300),
	{ 0 }
};

/* The secret in hand, as a picture and to be typed; in the demo its code besides. */
static int show_secret(struct form *form, const unsigned char *secret, int64_t person,
	int64_t now)
{
	struct request *r = form->r;
	struct result *account = db_query(r->db, &q_account_find,
		ARGS(ARG("person", person)));

	factor_qr(r->page, r->arena, config.service_name, result_text(account, "email"),
		secret);
	xml_text(r->page, "secret", factor_text(r->arena, secret));
	if (config.service_demo)
		xml_text(r->page, "demo_code",
			factor_code(r->arena, secret, now / FACTOR_STEP));
	form_set_text(form, "sealed", factor_seal_text(r->arena, person, secret));
	return form_page(form, "factor_edit");
}

/* Recovery codes of a factor that is new; they are seen this once, so no other page follows by itself. */
static int show_codes(struct request *r, int64_t person, const char *next)
{
	account_recovery_new(r, person, r->page);
	xml_text(r->page, "next", next);
	return reply_page(r, 200, "factor_recovery");
}

/* The secret travels sealed with the form, since looking at a page writes nothing. */
static int set_up(struct request *r, int64_t person, const char *next)
{
	struct setting_up given;
	struct form *form = form_new(r, setting_up_fields, &given);
	unsigned char secret[FACTOR_SECRET];
	int64_t now = result_number(db_query(r->db, &q_factor_clock, NO_ARGS), "now");
	int64_t step = NOTHING;
	bool comes_in;

	form_set_text(form, "next", next ? next : request_query(r, "next"));
	form_read(form);
	if (given.sealed && !factor_open_text(secret, person, given.sealed))
		return reply_redirect(r, "%s", r->path);
	if (!given.sealed)
		factor_new(secret);
	if (form->good)
		step = factor_step(secret, given.code, now, NOTHING);
	if (form->good && step == NOTHING)
		form_error(form, "code",
			"Code is not right. Wait for your app to show the next one");
	if (!form->good)
		return show_secret(form, secret, person, now);
	comes_in = r->who.halfway != 0;
	session_strengthen(r);
	session_find(r);
	account_factor_set(r, person, secret, step);
	if (comes_in)
		proof_signed_in(r, person);
	return show_codes(r, person, route_safe(given.next));
}

int factor_begin(struct request *r)
{
	if (r->who.factor != FACTOR_SET_UP)
		return reply_redirect(r, "/");
	return set_up(r, r->who.halfway, NULL);
}

int factor_edit(struct request *r)
{
	/* where nobody is asked for one */
	if (!factor_has_key())
		return reply_not_found(r);
	return set_up(r, r->who.person, "/account");
}

int factor_recovery(struct request *r)
{
	static const struct field none[] = { { 0 } };
	char unused;
	struct form *form = form_new(r, none, &unused);

	if (!proof_asks_code(r, r->who.person))
		return reply_not_found(r);
	form_read(form);
	if (!form->good)
		return form_page(form, "factor_recovery");
	return show_codes(r, r->who.person, "/account");
}

int factor_off(struct request *r)
{
	static const struct field none[] = { { 0 } };
	char unused;
	struct form *form = form_new(r, none, &unused);
	struct result *account = db_query(r->db, &q_account_find,
		ARGS(ARG("person", r->who.person)));

	if (result_number(account, "second_factor") != 1)
		return reply_not_found(r);
	if (result_number(account, "required") == 1)
		return reply_refused(r, "factor_required");
	form_read(form);
	if (!form->good)
		return form_page(form, "factor_off");
	account_factor_remove(r, r->who.person, "factor_off", NULL);
	reply_flash(r, "factor_off");
	return reply_redirect(r, "/account");
}

struct resetting {
	char *reason;
};

static const struct field resetting_fields[] = {
	LINE(struct resetting, reason,
		.label = "How did you make sure that it is this person who asks?",
		.hint = "For example: by video call, with the identity card shown",
		.most = 200, .missing = "Say how you made sure who asks"),
	{ 0 }
};

int factor_reset(struct request *r)
{
	struct resetting given;
	struct form *form = form_new(r, resetting_fields, &given);
	struct result *account = db_query(r->db, &q_account_find,
		ARGS(ARG("person", r->id)));

	if (!account->rows)
		return reply_not_found(r);
	xml_rows(r->page, "account", account);
	form_read(form);
	if (!form->good)
		return form_page(form, "factor_reset");
	account_factor_remove(r, r->id, "factor_reset", given.reason);
	session_end_all(r, r->id, false);
	reply_flash(r, "factor_reset");
	return reply_redirect(r, "/people/%" PRId64, r->id);
}
