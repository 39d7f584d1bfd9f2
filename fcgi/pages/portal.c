/* Signing in and out where the council's own portal does both: what stands in the place of our password pages. */
#include <string.h>

#include "core/arena.h"
#include "core/body.h"
#include "core/config.h"
#include "core/form.h"
#include "core/password.h"
#include "core/proxy.h"
#include "core/route.h"
#include "core/session.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"

/* A path of the host, which need not be below ours, as a whole address. */
static char *of_host(struct request *r, const char *path)
{
	int origin = *path == '/' ? (int)config_origin() : 0;

	return arena_text(r->arena, "%.*s%s", origin, config.service_base_url, path);
}

/* The portal's sign-in, which comes back to a path of ours. */
static char *sign_in_address(struct request *r, const char *path)
{
	char *back = of_host(r, arena_text(r->arena, "%s%s", r->base, path));

	return arena_text(r->arena, "%s%s", of_host(r, config.proxy_sign_in),
		body_encode(r->arena, back));
}

int portal_sign_in(struct request *r)
{
	const char *next = route_safe(request_query(r, "next"));

	if (r->who.person)
		return reply_redirect(r, "%s", next);
	xml_text(r->page, "address", sign_in_address(r, next));
	/* whom the portal vouches for, and who is still not in, has left */
	if (r->identity)
		xml_text(r->page, "left", "1");
	return reply_page(r, 200, "sign_on");
}

/* ---- taking up an invitation, which was sent to an address, with the account that the portal vouches for ---- */

struct taking {
	char *code;
};

static const struct field taking_fields[] = {
	FIELD(kind_hidden, char *, struct taking, code,
		.missing = "Open the link in your invitation again"),
	{ 0 },
};

static struct arg code_arg(struct request *r, const char *code)
{
	unsigned char *hash = arena_alloc(r->arena, 32);

	digest(hash, code ? code : "");
	return arg_bytes("token", hash, 32);
}

static int take_up(struct request *r, const char *code, int64_t invited)
{
	const struct arg *both = ARGS(ARG("person", r->who.person),
		ARG("invited", invited));

	if (!db_change(r->db, &q_token_use, ARGS(code_arg(r, code))))
		return reply_error(r, 404, "invitation");
	db_insert(r->db, &q_sign_on_take, both);
	db_change(r->db, &q_sign_on_taken, both);
	db_change(r->db, &q_sign_on_instead, both);
	if (r->who.role == NOTHING)
		session_act_as(r,
			result_number(db_query(r->db, &q_sign_on_role, both), "role"));
	audit(r, "person", r->who.person, "joined", "invited", "active");
	reply_flash(r, "joined");
	return reply_redirect(r, "/");
}

int portal_join(struct request *r)
{
	const char *code = r->method == POST ? request_param(r, "code")
					     : request_query(r, "code");
	struct result *invited = db_query(r->db, &q_token_invitation,
		ARGS(code_arg(r, code)));
	struct taking given;
	struct form *form;

	if (!invited->rows)
		return reply_error(r, 404, "invitation");
	if (!r->who.person) {
		xml_text(r->page, "address",
			sign_in_address(r, arena_text(r->arena, "/join?code=%s", code)));
		xml_text(r->page, "invited_by", result_text(invited, "body"));
		return reply_page(r, 200, "sign_on");
	}
	form = form_new(r, taking_fields, &given);
	form_set_text(form, "code", code);
	form_read(form);
	if (form->good)
		return take_up(r, given.code, result_number(invited, "person"));
	xml_text(r->page, "body", result_text(invited, "body"));
	return form_page(form, "sign_on_join");
}

/* Before factors change somebody proves again who they are, and only the portal can ask them. */
int portal_confirm(struct request *r)
{
	xml_text(r->page, "address",
		sign_in_address(r, route_safe(request_query(r, "next"))));
	xml_text(r->page, "again", "1");
	return reply_page(r, 200, "sign_on");
}

/*
 * A page and no redirect: browsers hold a form to our own host (form-action),
 * redirects included, and the portal's sign-out may be on another.
 */
int portal_sign_out(struct request *r)
{
	if (r->who.person)
		audit(r, "person", r->who.person, "signed_out", NULL, NULL);
	session_end(r);
	r->who = (struct who){ .roles = PUBLIC,
		.authority = NOTHING,
		.provider = NOTHING,
		.referral = NOTHING,
		.delegation = NOTHING };
	r->cookie = NULL;
	xml_text(r->page, "address", of_host(r, config.proxy_sign_out));
	return reply_page(r, 200, "sign_off");
}
