#include "core/request.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/date.h"
#include "core/look.h"
#include "core/kept.h"
#include "core/password.h"
#include "core/route.h"
#include "core/session.h"
#include "core/view.h"
#include "core/xml.h"

const char *request_param(struct request *r, const char *name)
{
	for (struct param *param = r->params; param; param = param->next) {
		if (strcmp(param->name, name))
			continue;
		param->used = true;
		return param->value;
	}
	return NULL;
}

const char *request_query(const struct request *r, const char *name)
{
	for (const struct param *param = r->query; param; param = param->next)
		if (strcmp(param->name, name) == 0)
			return param->value;
	return NULL;
}

int64_t request_query_number(const struct request *r, const char *name, int64_t fallback)
{
	const char *text = request_query(r, name);
	char *end;
	int64_t number;

	if (!text || strlen(text) > 18 || strspn(text, "0123456789") != strlen(text) ||
		!*text)
		return fallback;
	number = strtoll(text, &end, 10);
	return number;
}

bool request_is(const struct request *r, unsigned roles)
{
	return r->who.roles & roles;
}

/* The words of the roles, so that a sheet may ask which they are. */
static void add_roles(const struct request *r, xmlNode *who)
{
	for (const struct role_word *word = role_words; word->word; word++)
		if (*word->word && (r->who.roles & word->bit))
			xml_attr(xml_add(who, "role"), "word", word->word);
}

static void add_who(const struct request *r, xmlNode *frame)
{
	xmlNode *who;

	if (!(r->who.roles & ~(unsigned)PUBLIC))
		return;
	who = xml_add(frame, "who");
	xml_number(who, "person", r->who.person);
	xml_text(who, "name", r->who.name);
	xml_text(who, "title", r->who.title);
	xml_text(who, "body", r->who.body);
	xml_number(who, "bodies", r->who.bodies);
	xml_number(who, "unread", r->who.unread);
	xml_number(who, "authority", r->who.authority);
	xml_number(who, "provider", r->who.provider);
	add_roles(r, who);
}

/* The link whose path is the longest beginning of the request's is the current one. */
static const struct link *current_link(const struct request *r)
{
	const struct link *best = NULL;

	for (const struct link *link = navigation; link->path; link++) {
		size_t length = strlen(link->path);
		bool whole = r->path[length <= strlen(r->path) ? length : 0] == '\0' ||
			(length <= strlen(r->path) && r->path[length] == '/');

		if (!(link->roles & r->who.roles) ||
			strncmp(r->path, link->path, length) || !whole)
			continue;
		if (strcmp(link->path, "/") == 0 && strcmp(r->path, "/"))
			continue;
		if (!best || length > strlen(best->path))
			best = link;
	}
	return best;
}

static void add_navigation(const struct request *r, xmlNode *frame)
{
	const struct link *current = current_link(r);
	xmlNode *nav = xml_add(frame, "nav");

	for (const struct link *link = navigation; link->path; link++) {
		xmlNode *item;

		if (!(link->roles & r->who.roles))
			continue;
		item = xml_add(nav, "item");
		xml_text(item, "href", link->path);
		xml_text(item, "label", link->label);
		if (link == current)
			xml_number(item, "current", 1);
		if (link->waiting)
			xml_number(item, "waiting",
				*(const int64_t *)((const char *)&r->who +
					link->waiting));
	}
}

static bool has_form(const xmlNode *node)
{
	for (const xmlNode *child = node->children; child; child = child->next)
		if (child->type == XML_ELEMENT_NODE &&
			(xmlStrEqual(child->name, BAD_CAST "form") || has_form(child)))
			return true;
	return false;
}

/* A success banner travels in a cookie of its own, since nothing is kept between requests. */
static void add_flash(struct request *r, xmlNode *frame)
{
	if (!r->flash)
		return;
	xml_text(frame, "flash", r->flash);
	r->reply.cookies[1] = arena_text(r->arena,
		"dps-flash=; Path=%s/; Max-Age=0; HttpOnly; SameSite=Lax%s", r->base,
		config.session_plain_cookie ? "" : "; Secure");
}

/* When doing nothing would sign this person out; only where there is something to type. */
static void add_end(const struct request *r, xmlNode *frame)
{
	xmlNode *end;

	if (!r->who.ends_at || !has_form(r->page))
		return;
	end = xml_when(frame, "ends_at", SHOWN_SHORT, r->who.ends_at);
	xml_attr(end, "seconds", arena_text(r->arena, "%lld", (long long)r->who.ends_in));
}

static void add_frame(struct request *r, int status)
{
	xmlNode *frame = xml_add(r->page, "frame");

	if (r->page->children != frame) {
		xmlUnlinkNode(frame);
		xmlAddPrevSibling(r->page->children, frame);
	}
	if (!r->wants_xml && has_form(r->page))
		session_prepare(r);
	xml_number(frame, "status", status);
	xml_text(frame, "request", r->number);
	if (r->now) {
		xml_when(frame, "now", SHOWN_MOMENT, r->now);
		xml_when(frame, "today", SHOWN_DAY, r->today);
	}
	xml_text(frame, "base", r->base);
	xml_text(frame, "service", config.service_name);
	xml_text(frame, "demo", config.service_demo);
	if (!r->wants_xml)
		look_add(frame);
	xml_text(frame, "path", r->path);
	add_who(r, frame);
	if (!r->wants_xml) {
		xml_text(frame, "csrf", session_csrf(r));
		if (r->cookie)
			xml_text(frame, "key", kept_key(r));
		add_flash(r, frame);
		add_end(r, frame);
		kept_show(r, frame);
	}
	add_navigation(r, frame);
}

static void write_model(struct request *r, const char *name)
{
	xmlChar *text;
	int length;

	xmlDocDumpMemoryEnc(r->page->doc, &text, &length, "UTF-8");
	arena_defer(r->arena, xmlFree, text);
	r->reply.type = "application/xml; charset=utf-8";
	r->reply.model = name;
	r->reply.body = text;
	r->reply.length = (size_t)length;
}

int reply_page(struct request *r, int status, const char *name)
{
	add_frame(r, status);
	if (config.test_models)
		view_check(r->arena, r->page->doc, name);
	if (r->wants_xml)
		write_model(r, name);
	else
		r->reply.body = view_page(r->arena, r->page->doc, name, r->base,
			&r->reply.length);
	return status;
}

int reply_redirect(struct request *r, const char *format, ...)
{
	va_list args;
	char path[512];

	va_start(args, format);
	vsnprintf(path, sizeof(path), format, args);
	va_end(args);
	r->reply.location = arena_text(r->arena, "%s%s", r->base, path);
	return 303;
}

void reply_flash(struct request *r, const char *word)
{
	r->reply.cookies[1] = arena_text(r->arena,
		"dps-flash=%s; Path=%s/; Max-Age=60; HttpOnly; SameSite=Lax%s", word,
		r->base, config.session_plain_cookie ? "" : "; Secure");
}

int reply_not_found(struct request *r)
{
	return reply_error(r, 404, NULL);
}

int reply_refused(struct request *r, const char *why)
{
	request_new_page(r);
	xml_text(r->page, "why", why);
	kept_echo(r, 409, r->page);
	return reply_page(r, 409, "refused");
}

int reply_error(struct request *r, int status, const char *why)
{
	request_new_page(r);
	xml_text(r->page, "why", why);
	kept_echo(r, status, r->page);
	return reply_page(r, status, "error");
}

void request_new_page(struct request *r)
{
	r->page = xmlDocGetRootElement(xml_new(r->arena, "page"));
}

/* RFC 6266: a plain name for old browsers, the whole one percent-encoded. */
static const char *disposition(struct arena *arena, const char *name)
{
	static const char kept[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";
	char *encoded = arena_alloc(arena, strlen(name) * 3 + 1), *out = encoded;
	char *plain = arena_copy(arena, name, strlen(name));

	for (const unsigned char *c = (const unsigned char *)name; *c; c++)
		out += sprintf(out, strchr(kept, *c) ? "%c" : "%%%02X", *c);
	for (char *c = plain; *c; c++)
		if (!strchr(kept, *c))
			*c = '_';
	return arena_text(arena, "attachment; filename=\"%s\"; filename*=UTF-8''%s",
		plain, encoded);
}

int reply_file(struct request *r, const char *type, const char *name, const void *bytes,
	size_t length)
{
	r->reply.type = type;
	r->reply.disposition = disposition(r->arena, name);
	r->reply.body = bytes;
	r->reply.length = length;
	return 200;
}
