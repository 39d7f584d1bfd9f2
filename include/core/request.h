/* One request, from the first byte read to the last byte written. */
#ifndef CORE_REQUEST_H
#define CORE_REQUEST_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/db.h"

struct arena;
struct kept;
struct route;

enum method { GET = 1, POST = 2 };

/* Roles are bits that core carries and compares; their meaning is routes.c's. */
enum { NOBODY = 0, PUBLIC = 1 };

struct param {
	struct param *next;
	const char *name, *value;
	bool used; /* something declared it; a posted one that nothing does is refused (400) */
};

/* A file that came with a multipart form; its bytes live in the arena. */
struct file {
	struct file *next;
	const char *field; /* name of the question */
	const char *name;  /* as the sender called it; shown, never a path */
	const unsigned char *bytes;
	size_t size;
	bool used;
};

/* Who is asking: a session acts for one body at a time, with all roles held there. */
struct who {
	int64_t person; /* 0: nobody is signed in */
	const char *name;
	int64_t role;       /* the role row the session acts under */
	unsigned roles;     /* bits: PUBLIC and all roles at the body */
	int64_t authority;  /* NOTHING unless the body is one */
	int64_t provider;   /* NOTHING unless the body is one */
	const char *body;   /* its name */
	const char *title;  /* words of the roles: "broker, evaluator" */
	int64_t bodies;     /* how many bodies the person may act for */
	int64_t unread;     /* messages that wait in the inbox */
	int64_t letters;    /* conversations with something that was not read */
	int64_t delegation; /* pence this person may award alone; NOTHING: none */
	int64_t referral;   /* a family's session sees this one; else NOTHING */
	bool stale;         /* session_seen() is due */
	int64_t session;    /* number of the session in a list of them */
	int64_t idle;       /* minutes without a request until it ends */
	int64_t proven; /* seconds since password and code were last given; NOTHING: never */
	int64_t halfway; /* who it will be once the second factor is given; person is 0 till then */
	enum { FACTOR_GIVEN, FACTOR_CODE, FACTOR_SET_UP } factor; /* what it lacks */
	const char *ends_at; /* when doing nothing ends the session; NULL: nobody's */
	int64_t ends_in;     /* the same in seconds from now */
};

struct identity;

struct request {
	struct arena *arena;
	struct db *db;

	enum method method;
	bool head, wants_xml; /* HEAD; Accept: application/xml */
	const char *path;     /* below base: "/referrals/7/bid" */
	const char *base;     /* path of base_url without the last slash: "" or "/dps" */
	int64_t id;           /* the :id of the route's path */
	struct param *params; /* the posted form, in order, without csrf and key */
	struct param *query;  /* after the question mark */
	struct file *files;
	const char *csrf, *key; /* as posted */
	bool ours; /* a post with the proofs of this session, from a page of ours */
	const char *origin, *fetch_site;
	const char *flash;   /* the word of the last redirect's banner */
	const char *referer; /* path of ours the form stood on, below base; NULL */
	const char *keeping; /* token of the cookie dps-kept; NULL: none came */
	struct kept *kept;   /* what this person typed too late; core/kept.h */
	const char *number;  /* of the request, from nginx or made here */
	const char *address; /* of the visitor */
	const char *cookie;  /* session or pre-session token; NULL: none came */
	const char
		*device; /* token of a browser that signed in before; NULL: none came */
	unsigned char session[32]; /* hash of the cookie; zeros: none */
	const char
		*token; /* of a program; NULL: a visitor with a browser (core/token.h) */
	const struct identity
		*identity; /* whom the portal vouches for; NULL: nobody (core/proxy.h) */
	struct who who;
	const char *now; /* db_now() of this request's transaction */
	char today[11];  /* its day, "2027-01-21" */
	const struct route *route;

	xmlNode *page; /* root of the page model: <page> */
	struct {
		const char *location;
		const char *model;       /* of an XML answer: xslt/models/NAME.rng */
		const char *type;        /* NULL: text/html */
		const char *disposition; /* NULL: inline */
		const char *cookies[4];
		const unsigned char *body;
		size_t length;
		int64_t retry_after; /* seconds, with 503 and 429 */
		bool clear;          /* the browser forgets what it has of us */
	} reply;
};

/* A handler fills in the reply and returns its HTTP status. */
typedef int handler(struct request *r);

/* A posted parameter, or NULL; marks it as declared. */
const char *request_param(struct request *r, const char *name);

/* A parameter of the address (?page=2), or NULL.  Those that nobody asks for are ignored. */
const char *request_query(const struct request *r, const char *name);

/* A whole number of the address, or fallback if it is none. */
int64_t request_query_number(const struct request *r, const char *name, int64_t fallback);

/* An empty page model: <page/>. */
void request_new_page(struct request *r);

/* Has any of these roles (bits) at the body the session acts for. */
bool request_is(const struct request *r, unsigned roles);

/*
 * The ways to end a handler; each returns the status.
 *
 * reply_page() adds <frame> as the first child of <page>: request number,
 * status, now, who is signed in (name, title, body), csrf and form key, the
 * navigation of their roles, and the flash of the last redirect, then renders
 * xslt/pages/NAME.xsl, or sends the model itself if XML was asked for.
 */
int reply_page(struct request *r, int status, const char *name);

/* 303 to a path of ours; base is put before it. */
int reply_redirect(struct request *r, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* The next page shows a success banner: one of the words in xslt/components/flash.xsl. */
void reply_flash(struct request *r, const char *word);

int reply_not_found(struct request *r);

/* The error page, by status and perhaps a word that xslt/pages/error.xsl knows; the model begins anew. */
int reply_error(struct request *r, int status, const char *why);

/* 409 page saying in words why not; `why` is a word the sheet refused.xsl knows; the model begins anew. */
int reply_refused(struct request *r, const char *why);

/* A file to take away; the bytes live in the arena. */
int reply_file(struct request *r, const char *type, const char *name, const void *bytes,
	size_t length);

#endif
