#include "core/wire.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/body.h"
#include "core/config.h"
#include "core/kept.h"
#include "core/password.h"
#include "core/proxy.h"
#include "core/session.h"
#include "core/token.h"

/* Room for the other fields of a form that brings a file of the largest size. */
enum { FORM_ROOM = 1024 * 1024 };

static const char *env(const FCGX_Request *wire, const char *name)
{
	const char *value = FCGX_GetParam(name, wire->envp);

	return value && *value ? value : NULL;
}

/* A name that comes twice is somebody's trick: which one would count? */
static bool is_repeated(char **envp)
{
	for (char **one = envp; *one; one++) {
		size_t length = strcspn(*one, "=") + 1;

		for (char **other = one + 1; *other; other++)
			if (strncmp(*one, *other, length) == 0)
				return true;
	}
	return false;
}

static const char *base_path(struct arena *arena)
{
	const char *host = strstr(config.service_base_url, "://");
	const char *path = host ? strchr(host + 3, '/') : NULL;
	size_t length = path ? strlen(path) : 0;

	while (length && path[length - 1] == '/')
		length--;
	return length ? arena_copy(arena, path, length) : "";
}

/* nginx has decoded the path already; what is no text is no path of ours. */
static const char *path_of(struct request *r, const FCGX_Request *wire)
{
	const char *path = env(wire, "DOCUMENT_URI");
	size_t length = strlen(r->base);

	if (!path || !body_is_text(path, strlen(path)) ||
		strncmp(path, r->base, length) || path[length] != '/')
		return "/-";
	return path + length;
}

static enum method method_of(const char *name)
{
	if (!name)
		return 0;
	if (strcmp(name, "GET") == 0 || strcmp(name, "HEAD") == 0)
		return GET;
	return strcmp(name, "POST") == 0 ? POST : 0;
}

static bool asks_for_xml(const char *accept)
{
	return accept && strstr(accept, "application/xml") &&
		!strstr(accept, "text/html");
}

static const char *request_number(struct arena *arena, const char *given)
{
	if (given && strlen(given) <= 32 &&
		strspn(given, "0123456789abcdef") == strlen(given))
		return given;
	return arena_copy(arena, token_new(arena), 16);
}

/* A word of ours and nothing else, since it comes back from the visitor. */
static const char *flash_of(struct arena *arena, const char *cookies)
{
	const char *at = cookies ? strstr(cookies, "dps-flash=") : NULL;
	size_t length;

	if (!at)
		return NULL;
	at += strlen("dps-flash=");
	length = strspn(at, "abcdefghijklmnopqrstuvwxyz_");
	return length && length < 40 ? arena_copy(arena, at, length) : NULL;
}

/* The path, below base, of the page of ours that a link or form stood on; NULL: another site's, or unsaid. */
static const char *referer_path(const struct request *r, const char *url)
{
	size_t length = strlen(config.service_base_url);

	while (length && config.service_base_url[length - 1] == '/')
		length--;
	if (!url || strlen(url) > length + 400 ||
		strncmp(url, config.service_base_url, length) || url[length] != '/' ||
		!body_is_text(url, strlen(url)))
		return NULL;
	return arena_copy(r->arena, url + length, strcspn(url + length, "# "));
}

static void read_cookie(struct request *r, const char *header)
{
	r->flash = flash_of(r->arena, header);
	r->keeping = kept_cookie(r, header);
	r->cookie = session_cookie(r, header);
	r->device = session_device(r, header);
	if (r->cookie)
		digest(r->session, r->cookie);
}

static int read_body(struct request *r, FCGX_Request *wire, const char **why)
{
	const char *text = env(wire, "CONTENT_LENGTH");
	int64_t length = text ? strtoll(text, NULL, 10) : 0;
	char *bytes;

	if (length < 0 || length > config.upload_most + FORM_ROOM) {
		*why = "large";
		return 413;
	}
	bytes = arena_alloc(r->arena, (size_t)length + 1);
	if (FCGX_GetStr(bytes, (int)length, wire->in) != (int)length ||
		FCGX_GetError(wire->in)) {
		*why = "broken";
		return 400;
	}
	*why = body_read(r, env(wire, "CONTENT_TYPE"), bytes, (size_t)length);
	if (!*why)
		return 0;
	return strcmp(*why, "large") == 0 ? 413 : strcmp(*why, "type") == 0 ? 415 : 400;
}

int wire_read(struct request *r, FCGX_Request *wire, const char **why)
{
	const char *name = env(wire, "REQUEST_METHOD");

	*why = NULL;
	r->number = request_number(r->arena, env(wire, "DPS_REQUEST_ID"));
	r->method = method_of(name);
	r->head = name && strcmp(name, "HEAD") == 0;
	r->base = base_path(r->arena);
	r->path = path_of(r, wire);
	r->address = env(wire, "REMOTE_ADDR") ? env(wire, "REMOTE_ADDR") : "-";
	r->origin = env(wire, "HTTP_ORIGIN");
	r->fetch_site = env(wire, "HTTP_SEC_FETCH_SITE");
	r->referer = referer_path(r, env(wire, "HTTP_REFERER"));
	r->wants_xml = asks_for_xml(env(wire, "HTTP_ACCEPT"));
	proxy_read(r, wire);
	request_new_page(r);
	if (is_repeated(wire->envp)) {
		*why = "repeated";
		return 400;
	}
	read_cookie(r, env(wire, "HTTP_COOKIE"));
	token_read(r, env(wire, "DPS_MACHINE"), env(wire, "HTTP_AUTHORIZATION"));
	if (!r->method)
		return 405;
	if (env(wire, "QUERY_STRING"))
		*why = body_read_query(r, env(wire, "QUERY_STRING"));
	if (*why)
		return 400;
	return r->method == POST ? read_body(r, wire, why) : 0;
}

void wire_write(const struct request *r, int status, FCGX_Request *wire)
{
	FCGX_FPrintF(wire->out, "Status: %d\r\n", status);
	if (r->reply.location)
		FCGX_FPrintF(wire->out, "Location: %s\r\n", r->reply.location);
	for (size_t i = 0; i < sizeof(r->reply.cookies) / sizeof(*r->reply.cookies); i++)
		if (r->reply.cookies[i])
			FCGX_FPrintF(wire->out, "Set-Cookie: %s\r\n",
				r->reply.cookies[i]);
	if (r->reply.disposition)
		FCGX_FPrintF(wire->out, "Content-Disposition: %s\r\n",
			r->reply.disposition);
	if (r->reply.retry_after)
		FCGX_FPrintF(wire->out, "Retry-After: %d\r\n", (int)r->reply.retry_after);
	if (r->reply.clear)
		FCGX_PutS("Clear-Site-Data: \"cache\", \"storage\"\r\n", wire->out);
	if (status == 405)
		FCGX_PutS("Allow: GET, HEAD, POST\r\n", wire->out);
	if (status == 401)
		FCGX_PutS("WWW-Authenticate: Bearer realm=\"dps\"\r\n", wire->out);
	if (r->reply.model)
		FCGX_FPrintF(wire->out,
			"Link: <%s/models/%s.rng>; rel=\"describedby\"\r\n", r->base,
			r->reply.model);
	FCGX_FPrintF(wire->out, "Content-Type: %s\r\nContent-Length: %d\r\n\r\n",
		r->reply.type ? r->reply.type : "text/html; charset=utf-8",
		(int)r->reply.length);
	if (r->reply.body && !r->head)
		FCGX_PutStr((const char *)r->reply.body, (int)r->reply.length, wire->out);
}
