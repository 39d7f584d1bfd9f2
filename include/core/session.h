/*
 * Sessions: a random token in a cookie, its hash in a row.
 *
 * Before anybody signs in, forms are protected by a pre-session cookie of the
 * same kind that has no row.  CSRF token and form keys are derived from the
 * cookie, so they need no storage.
 *
 * A session begins with a password.  Where a second factor is needed, or set
 * up, it is a half session until the code is given: who.person is 0,
 * who.halfway names the person, and only PUBLIC pages answer.
 *
 * What must not happen behind somebody's back (factors, email, roles) has a
 * route of kind ROUTE_FRESH: who did not give password and code within five
 * minutes is led to /confirm before the form is shown, and back; the form may
 * then be sent for fifteen minutes.  A route that is only a POST (a button) asks
 * after five minutes too, keeps what came, and leads back to the page it stood on.
 */
#ifndef CORE_SESSION_H
#define CORE_SESSION_H

#include "core/request.h"

/* The value of our cookie in a Cookie header, or NULL; of the cookie that knows the browser. */
const char *session_cookie(const struct request *r, const char *header);
const char *session_device(const struct request *r, const char *header);

/*
 * Finds the session of the cookie, in the transaction in hand, and fills r->who.
 * One past its limits, or of somebody who left, is nobody's.
 */
void session_find(struct request *r);

/* Notes that the session is in use, in a transaction of its own; wanted once a minute (who.stale). */
void session_seen(struct request *r);

/*
 * Makes a session for the person acting under the role, with a new cookie; an old
 * one ends.  Call it once the password, or a link that stands for it, is proven; then
 * end with session_lead().
 */
void session_start(struct request *r, int64_t person, int64_t role);

/* The second factor is given, here or to whoever vouches for the person: a whole session, under a new cookie. */
void session_strengthen(struct request *r);

/* Password and code were given again. */
void session_prove(struct request *r);

/* The browser in hand belongs to the person from now on: strangers who guess cannot slow it. */
void session_know(struct request *r, int64_t person);

/* Whether the browser in hand has signed in as the person before. */
bool session_knows(struct request *r, int64_t person);

/* From now on the session acts under another role row of the same person. */
void session_act_as(struct request *r, int64_t role);

/* Ends the session in hand and takes the cookie back. */
void session_end(struct request *r);

/* Ends all sessions of the person; with `but_this` all others. How many ended. */
int64_t session_end_all(struct request *r, int64_t person, bool but_this);

/*
 * After session_start() or session_strengthen(): 303 to the path if it is one of ours,
 * or first to the page of the second factor, which leads there.
 */
int session_lead(struct request *r, const char *next);

/* Makes sure there is a cookie to bind a form to, sending a pre-session one if not. */
void session_prepare(struct request *r);

/* The CSRF token bound to the cookie, base64url; NULL without a cookie. */
const char *session_csrf(struct request *r);

#endif
