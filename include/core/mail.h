/*
 * Hands mail to one relay by SMTP (libcurl), over one connection for as long as the
 * relay keeps it.  TLS with verification always, but to a relay on loopback or where
 * the settings say `plain`.
 *
 * Nothing that came from outside can become a header: addresses and headers with a
 * control character are refused, other than ASCII is encoded (RFC 2047).
 */
#ifndef CORE_MAIL_H
#define CORE_MAIL_H

#include <stdbool.h>

struct arena;
struct mailer;

struct mail {
	const char *to;      /* one address */
	const char *subject; /* one line of UTF-8 */
	const char *text;    /* UTF-8, lines end in \n */
	const char *
		id; /* of the message, "7.abc@dps.example": the same whenever it is sent again */
};

enum mail_outcome {
	MAIL_SENT,     /* the relay has it */
	MAIL_LATER,    /* the relay did not take this one now (4xx) */
	MAIL_REFUSED,  /* nor will it ever (5xx, or an address that is none) */
	MAIL_AWAY,     /* the relay cannot be used; this mail was not handed over */
	MAIL_UNCERTAIN /* the connection ended after the text and before the answer */
};

/* A connection by config.mail_...; it joins the arena.  Running out of memory is a fault. */
struct mailer *mailer_new(struct arena *arena);

enum mail_outcome mailer_send(struct mailer *mailer, const struct mail *mail);

/* What the relay said last, or why it could not be reached: one line of at most 199 bytes. */
const char *mailer_said(const struct mailer *mailer);

/* One address as relays take it: ASCII, no spaces, controls, brackets or quotes, one @. */
bool mail_address_good(const char *address);

/* A header's text: as it is if that is plain ASCII, else encoded words.  NULL if it has a control character. */
const char *mail_header(struct arena *arena, const char *text);

#endif
