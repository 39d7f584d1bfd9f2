/* What a public body says of its service: accessibility, privacy, cookies, and whom to tell of a weakness. */
#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/date.h"
#include "core/db.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"

static void add_contact(struct request *r)
{
	xml_text(r->page, "contact", config.service_contact);
}

static void add_leads(struct request *r)
{
	xml_rows(r->page, "lead", db_query(r->db, &q_help_leads, NO_ARGS));
}

int about_accessibility(struct request *r)
{
	xml_text(r->page, "address", config.service_base_url);
	add_contact(r);
	add_leads(r);
	return reply_page(r, 200, "accessibility");
}

int about_privacy(struct request *r)
{
	add_contact(r);
	xml_rows(r->page, "retention", db_query(r->db, &q_help_retention, NO_ARGS));
	add_leads(r);
	return reply_page(r, 200, "privacy");
}

/* As core/session.c names them: the browser itself enforces what the prefix says. */
static const char *cookie_name(const struct request *r)
{
	if (config.session_plain_cookie)
		return "dps";
	return *r->base ? "__Secure-dps" : "__Host-dps";
}

int about_cookies(struct request *r)
{
	xml_text(r->page, "cookie", cookie_name(r));
	xml_number(r->page, "idle", config.session_idle);
	xml_number(r->page, "absolute", config.session_absolute);
	return reply_page(r, 200, "cookies");
}

/* RFC 9116. It always runs out in a month, so that nobody reads an old copy for long. */
int about_security(struct request *r)
{
	enum { DAYS = 30 };
	const char *base = config.service_base_url;
	size_t length = strlen(base);
	const char *expires = day_write(r->arena, day_read(r->today) + DAYS);

	while (length && base[length - 1] == '/')
		length--;
	base = arena_copy(r->arena, base, length);
	r->reply.type = "text/plain; charset=utf-8";
	r->reply.body = (const unsigned char *)arena_text(r->arena,
		"Contact: %s%s\nExpires: %sT00:00:00Z\nPreferred-Languages: en\n"
		"Canonical: %s/.well-known/security.txt\n",
		config.service_contact ? "mailto:" : base,
		config.service_contact ? config.service_contact : "/help", expires, base);
	r->reply.length = strlen((const char *)r->reply.body);
	return 200;
}
