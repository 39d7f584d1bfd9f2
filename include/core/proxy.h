/*
 * Who the council's own sign-on says is asking: [session] auth = proxy.
 *
 * nginx asks the sign-on service about every request and passes what it says as
 * FastCGI parameters of ours: DPS_AUTH_SOURCE, _SUBJECT and _EMAIL, and where
 * they are known _NAME, _GROUPS and what [proxy] strong names.  They count only
 * beside the DPS_PROXY_SECRET of [proxy] secret_file, and only with auth =
 * proxy.  One that is missing means that nobody is signed in.
 *
 * The session stays our own, in our cookie; it begins when the portal vouches
 * for somebody and ends when it vouches for somebody else or for nobody.
 */
#ifndef CORE_PROXY_H
#define CORE_PROXY_H

#include <fcgiapp.h>

#include "core/config.h"
#include "core/request.h"

struct identity {
	const char *source, *subject; /* the key of an account; never the e-mail alone */
	const char *email, *name;     /* the e-mail again if no name came */
	const char *groups;           /* "brokers,all staff"; "": none */
	bool strong;                  /* a second factor was proved */
	unsigned char vouched[32];    /* digest of all this and of [groups] */
};

/* Reads the secret and checks settings, roles of [groups] among them; false after saying what is wrong. */
bool proxy_open(void);
void proxy_close(void); /* wipes the secret */

/* [session] auth = proxy: passwords, their reset and registration are off. */
bool proxy_used(void);

/* Sets r->identity from the parameters of a request if they may be believed; the arena must be there. */
void proxy_read(struct request *r, const FCGX_Request *wire);

/* Whether the session just found is not of whom the portal vouches for now, and as what. */
bool proxy_differs(struct request *r);

/*
 * Ends such a session and begins one for whom the portal vouches for, in the
 * write transaction in hand, which the caller commits; then the session has to
 * be looked for again.
 */
void proxy_settle(struct request *r);

/* Whether the identity is in the group. */
bool proxy_in_group(const struct identity *identity, const struct group *group);

/*
 * Written where roles are known, store/sign_on.c: the account of r->identity,
 * made if there is none, with the roles of its groups; *role is the row to begin
 * under, NOTHING if it has none.
 */
int64_t sign_on(struct request *r, int64_t *role);

/* And whether a line of [groups] can be: an officer's role with an authority, or the administrator's without. */
bool sign_on_may_give(const struct group *group);

#endif
