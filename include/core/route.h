/* The map from paths to handlers, and what happens around every handler. */
#ifndef CORE_ROUTE_H
#define CORE_ROUTE_H

#include <stdbool.h>

#include "core/request.h"

struct route {
	unsigned methods; /* GET, POST or both */
	const char *path; /* ":id" stands for a number */
	handler *handle;
	unsigned roles; /* who may; nobody if left out */
	enum {
		ROUTE_PLAIN = 0,
		ROUTE_OWN,  /* opens its own transactions: signing in */
		ROUTE_BARE, /* and does not even ask who it is: health */
		ROUTE_FRESH /* asks who it is again before the form is shown, after five minutes */
	} kind;
	const char *model; /* what a machine gets of it: xslt/models/NAME.rng */
	bool local; /* about our own passwords: not there while the portal signs people in */
	bool unkept; /* what its form asks says who somebody is: no draft of it for later */
};

/*
 * A word of the table `role` and its bit; routes.c, ends at NULL.  The empty word
 * is for somebody who is signed in and has no role.
 */
struct role_word {
	const char *word;
	unsigned bit;
	const char *title; /* "procurement officer" */
};

/*
 * What a machine's token may read: the words of the table `machine_right`, and
 * what each is; a route that machines may read names one beside its roles.
 * Where one has led, the token counts as this role of its authority.
 */
extern const struct role_word machine_rights[];
extern const unsigned machine_reads_as;

/* What a constraint refuses and a visitor can cause; refusals.c, ends at NULL. */
struct refusal {
	const char *constraint;
	int status;      /* 409 as a rule */
	const char *why; /* a word that xslt/pages/refused.xsl knows */
};

/* A link of the navigation; shown to these roles; routes.c, ends at NULL. */
struct link {
	const char *path, *label;
	unsigned roles;
	size_t waiting; /* which number of struct who says how many wait there; 0: none */
};

extern const struct route routes[];
extern const struct role_word role_words[];
extern const struct refusal refusals[];
extern const struct link navigation[];

/*
 * Finds the route, signs in by the cookie, checks method (405), role (403, or
 * 303 to sign-in when nobody is signed in), cross-site posts, CSRF and the
 * one-time key (a form sent twice arrives where the first one led), opens the
 * transaction, calls the handler, refuses posts with parameters that nothing
 * declared (400), commits (status < 400) or rolls back, runs it again after a
 * lost race, three times at most, and turns faults into pages.
 */
int route_request(struct request *r);

/* A path of ours that can be asked for, query and all, or "/": so that no link leads anybody elsewhere after signing in. */
const char *route_safe(const char *path);

/* The row a path would reach, or NULL; sets *id. */
const struct route *route_find(const char *path, int64_t *id);

#endif
