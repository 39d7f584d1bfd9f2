#include "core/route.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/body.h"
#include "core/config.h"
#include "core/fault.h"
#include "core/kept.h"
#include "core/log.h"
#include "core/password.h"
#include "core/proxy.h"
#include "core/session.h"
#include "core/token.h"
#include "core/xml.h"
#include "queries.h"

/* A form that was shown in time may be filled in at leisure. */
enum { TRIES = 3, PROVEN_TO_OPEN = 5 * 60, PROVEN_TO_SEND = 15 * 60 };

/* Matches /a/:id/b against /a/12/b and notes the 12. */
static bool matches(const char *pattern, const char *path, int64_t *id)
{
	for (; *pattern; pattern++) {
		size_t digits;

		if (*pattern != ':') {
			if (*pattern != *path++)
				return false;
			continue;
		}
		digits = strspn(path, "0123456789");
		if (digits == 0 || digits > 18 || *path == '0')
			return false;
		*id = strtoll(path, NULL, 10);
		path += digits;
		pattern += strcspn(pattern, "/") - 1;
	}
	return *path == '\0';
}

const struct route *route_find(const char *path, int64_t *id)
{
	for (const struct route *route = routes; route->path; route++)
		if (matches(route->path, path, id))
			return route;
	return NULL;
}

const char *route_safe(const char *path)
{
	static const char allowed[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
		"/?&=%+_.,:-";
	size_t length = path ? strcspn(path, "?") : 0;
	const struct route *route;
	char plain[300];
	int64_t id;

	if (!length || length >= sizeof(plain) || *path != '/' ||
		strspn(path, allowed) != strlen(path))
		return "/";
	memcpy(plain, path, length);
	plain[length] = '\0';
	route = route_find(plain, &id);
	return route && (route->methods & GET) ? path : "/";
}

/*
 * A path may stand in several rows with different methods or roles: the first
 * that fits both answers.  Otherwise the status says what did not fit.
 */
static int choose(struct request *r)
{
	int status = 404;

	for (const struct route *route = routes; route->path; route++) {
		if (!matches(route->path, r->path, &r->id) ||
			(route->local && proxy_used()))
			continue;
		if (!(route->methods & r->method)) {
			status = status == 404 ? 405 : status;
			continue;
		}
		status = 403;
		/* the start page is another one for those who come in */
		if (r->who.halfway && !(route->roles & PUBLIC))
			return status;
		if (!(route->roles & r->who.roles))
			continue;
		r->route = route;
		return 0;
	}
	return status;
}

static const struct route *first_match(const struct request *r)
{
	int64_t id;

	return route_find(r->path, &id);
}

static bool same(const char *a, const char *b)
{
	size_t length = a && b ? strlen(a) : 0;
	unsigned char differs = !length || strlen(b) != length;

	for (size_t i = 0; !differs && i < length; i++)
		differs |= (unsigned char)(a[i] ^ b[i]);
	return !differs;
}

/* What the browser says of the page a post comes from, if it says anything. */
static bool is_foreign(const struct request *r)
{
	size_t length = config_origin();

	if (r->fetch_site && strcmp(r->fetch_site, "same-origin") &&
		strcmp(r->fetch_site, "none"))
		return true;
	return r->origin &&
		(strlen(r->origin) != length ||
			strncmp(r->origin, config.service_base_url, length));
}

/* A post must come from a page of ours: cookie, token, and what the browser says of its origin. */
static bool is_ours(struct request *r)
{
	return !is_foreign(r) && same(session_csrf(r), r->csrf);
}

/* The proofs are of a session that is gone, but the browser vouches that the form was ours. */
static bool was_ours(struct request *r)
{
	if (is_foreign(r) || r->wants_xml)
		return false;
	return same(session_csrf(r), r->csrf) || r->origin ||
		(r->fetch_site && strcmp(r->fetch_site, "same-origin") == 0);
}

/* What the form's key stands for: this content, posted to this path. */
static void once_token(struct request *r, unsigned char token[32])
{
	char *content = arena_text(r->arena, "%s", r->path);

	for (const struct param *param = r->params; param; param = param->next)
		content = arena_text(r->arena, "%s\n%s=%s", content, param->name,
			param->value);
	for (const struct file *file = r->files; file; file = file->next) {
		unsigned char hash[32];

		digest_keyed(hash, "file", file->bytes, file->size);
		content = arena_text(r->arena, "%s\n%s:%s", content, file->field,
			base64url(r->arena, hash, sizeof(hash)));
	}
	digest_keyed(token, r->key, content, strlen(content));
}

static struct arg token_arg(const unsigned char token[32])
{
	return arg_bytes("token", token, 16);
}

/* The second press of a button arrives where the first one led. */
static int again(struct request *r, const unsigned char token[32])
{
	struct result *row;

	/* what the first press wrote is seen only by a new transaction */
	db_rollback(r->db);
	db_begin(r->db, READ_WRITE);
	row = db_query(r->db, &q_once_find,
		ARGS(token_arg(token), arg_bytes("session", r->session, 32)));
	if (!row->rows || !result_text(row, "location")) {
		r->key = NULL; /* it was received: there is nothing to keep */
		return reply_error(r, 409, "twice");
	}
	r->reply.location = result_text(row, "location");
	return 303;
}

static bool all_declared(const struct request *r)
{
	for (const struct param *param = r->params; param; param = param->next)
		if (!param->used)
			return false;
	for (const struct file *file = r->files; file; file = file->next)
		if (!file->used)
			return false;
	return true;
}

static int call(struct request *r)
{
	int status = r->route->handle(r);

	if (r->method == POST && (status < 400 || status == 422) && !all_declared(r))
		return reply_error(r, 400, "undeclared");
	return status;
}

static int call_once(struct request *r)
{
	unsigned char token[32];
	int status;

	once_token(r, token);
	if (!db_insert(r->db, &q_once_add,
		    ARGS(token_arg(token), arg_bytes("session", r->session, 32))))
		return again(r, token);
	status = call(r);
	if (status == 303) {
		kept_forget(r, r->path);
		db_change(r->db, &q_once_led,
			ARGS(token_arg(token), ARG("status", status),
				ARG("location", r->reply.location)));
	} else if (status < 400)
		db_change(r->db, &q_once_forget, ARGS(token_arg(token)));
	return status;
}

static void begin(struct request *r, enum access access)
{
	db_session(r->db, r->cookie || r->token ? r->session : NULL);
	db_begin(r->db, access);
	r->now = arena_text(r->arena, "%s", db_now(r->db));
	memcpy(r->today, r->now, 10);
	r->today[10] = '\0';
}

/* Nobody is signed in where somebody must be: sign in first, then come back. */
static int sign_in_first(struct request *r)
{
	int kept = r->method == POST && was_ours(r) ? kept_keep(r) : 0;

	if (kept)
		return kept;
	if (r->method == GET)
		return reply_redirect(r, "/sign-in?next=%s",
			body_encode(r->arena, r->path));
	return reply_redirect(r, "/sign-in");
}

/* The only page for a session without its second factor. */
static int factor_first(struct request *r)
{
	const char *page = r->who.factor == FACTOR_CODE ? "code" : "set-up";

	if (r->method == GET && strcmp(r->path, "/"))
		return reply_redirect(r, "/sign-in/%s?next=%s", page,
			body_encode(r->arena, r->path));
	return reply_redirect(r, "/sign-in/%s", page);
}

/* Whoever was let see the form has time to fill it in; a button alone has no form. */
static bool is_proven(const struct request *r)
{
	bool was_shown = r->method == POST && (r->route->methods & GET);

	return r->who.proven != NOTHING &&
		r->who.proven <= (was_shown ? PROVEN_TO_SEND : PROVEN_TO_OPEN);
}

/* Password and code first, then back; what a form that came too late held is kept meanwhile. */
static int prove_first(struct request *r)
{
	const char *back = r->path;

	if (r->method == POST)
		back = kept_keep(r) ? r->reply.location + strlen(r->base)
				    : route_safe(r->referer);
	return reply_redirect(r, "/confirm?next=%s", body_encode(r->arena, back));
}

/* A form whose proofs do not hold: kept and shown again if it was ours, else refused. */
static int prove_again(struct request *r)
{
	int kept = was_ours(r) ? kept_keep(r) : 0;

	return kept ? kept : reply_error(r, 403, "csrf");
}

static int refuse(struct request *r, int status)
{
	bool signed_in = r->who.roles & ~(unsigned)PUBLIC;

	if (status == 403 && r->who.halfway)
		return factor_first(r);
	if (status == 403 && !signed_in && !r->token)
		return sign_in_first(r);
	return reply_error(r, status, NULL);
}

/* Whom the portal vouches for now is who it is: a transaction of its own, then the one in hand anew. */
static void settle(struct request *r, enum access access)
{
	db_rollback(r->db);
	begin(r, READ_WRITE);
	proxy_settle(r);
	db_commit(r->db);
	begin(r, access);
	session_find(r);
}

/* A program reads, whatever its method claims, and nothing that its token was not given. */
static int answer_machine(struct request *r)
{
	int status;

	if (!token_find(r))
		return reply_error(r, 401, "token");
	if (r->method != GET)
		return reply_error(r, 403, "machine");
	status = choose(r);
	if (status)
		return refuse(r, status);
	/* how the service does is for whom nginx lets ask, which is not below /machine/ */
	if (r->route->kind == ROUTE_BARE)
		return reply_not_found(r);
	if (r->who.roles & ~(unsigned)PUBLIC & r->route->roles)
		r->who.roles |= machine_reads_as;
	return call(r);
}

static int answer(struct request *r)
{
	const enum access access = r->method == GET ? READ_ONLY : READ_WRITE;
	const struct route *route = first_match(r);
	int status;

	if (route && route->kind == ROUTE_BARE && (route->methods & r->method) &&
		!r->token) {
		r->route = route;
		return route->handle(r);
	}
	/* A GET cannot write, and a POST is kept whole or not at all. */
	begin(r, access);
	if (r->token)
		return answer_machine(r);
	session_find(r);
	if (proxy_differs(r))
		settle(r, access);
	if (r->method == GET && !r->wants_xml)
		kept_find(r);
	r->ours = r->method == POST && is_ours(r);
	status = choose(r);
	if (status)
		return refuse(r, status);
	if (r->method == POST && !r->ours)
		return prove_again(r);
	if (r->route->kind == ROUTE_FRESH && !is_proven(r))
		return prove_first(r);
	if (r->route->kind == ROUTE_OWN) {
		db_rollback(r->db);
		return call(r);
	}
	if (r->method == GET)
		return call(r);
	if (!r->key || strlen(r->key) < 20)
		return reply_error(r, 400, "key");
	return call_once(r);
}

struct visit {
	struct request *r;
	int status;
};

static void attempt(void *context)
{
	struct visit *visit = context;
	struct request *r = visit->r;

	request_new_page(r);
	memset(&r->reply, 0, sizeof(r->reply));
	visit->status = answer(r);
	if (r->route && r->route->kind == ROUTE_BARE && !r->token)
		return; /* and the database may be away */
	if (visit->status < 400) {
		db_commit(r->db);
	} else {
		db_rollback(r->db);
		kept_refused(r, visit->status);
	}
	if (visit->status < 400 && r->who.stale)
		(r->token ? token_seen : session_seen)(r);
}

static void show_error(void *context)
{
	struct visit *visit = context;

	memset(&visit->r->reply, 0, sizeof(visit->r->reply));
	visit->r->wants_xml = false;
	visit->status = reply_error(visit->r, visit->status, NULL);
}

/* The constraint's own page, or a fault if no visitor should have been able to cause it. */
static void show_refusal(void *context)
{
	struct visit *visit = context;
	const char *name = db_refusal(visit->r->db);

	memset(&visit->r->reply, 0, sizeof(visit->r->reply));
	for (const struct refusal *refusal = refusals; refusal->constraint; refusal++) {
		if (strcmp(refusal->constraint, name))
			continue;
		request_new_page(visit->r);
		xml_text(visit->r->page, "why", refusal->why);
		kept_echo(visit->r, refusal->status, visit->r->page);
		visit->status = reply_page(visit->r, refusal->status, "refused");
		kept_refused(visit->r, visit->status);
		return;
	}
	log_event("error", "fault", "refused by %s, which no page expects", name);
	visit->status = reply_error(visit->r, 500, NULL);
}

static void forget_uses(struct request *r)
{
	for (struct param *param = r->params; param; param = param->next)
		param->used = false;
	for (struct file *file = r->files; file; file = file->next)
		file->used = false;
}

/* A page for a request that no handler could finish; should that fail too, a bare status. */
static void end_badly(struct visit *visit, enum fault kind)
{
	struct request *r = visit->r;
	enum fault last;

	visit->status = kind == FAULT_BROKEN ? 500 : 503;
	last = guard(kind == FAULT_REFUSED ? show_refusal : show_error, visit);
	if (visit->status == 503)
		r->reply.retry_after = 5;
	if (last == FAULT_NONE)
		return;
	memset(&r->reply, 0, sizeof(r->reply));
	visit->status = 500;
}

int route_request(struct request *r)
{
	struct visit visit = { .r = r };
	enum fault kind = FAULT_NONE;

	for (int try = 0; try < TRIES; try++) {
		forget_uses(r);
		kind = guard(attempt, &visit);
		if (kind == FAULT_NONE)
			return visit.status;
		db_rollback(r->db);
		if (kind != FAULT_RETRY)
			break;
	}
	end_badly(&visit, kind);
	return visit.status;
}
