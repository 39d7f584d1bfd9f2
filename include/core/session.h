/*
 * Sessions: a random token in a cookie, its hash in a row.
 *
 * Before anybody signs in, forms are protected by a pre-session cookie of the
 * same kind that has no row.  CSRF token and form keys are derived from the
 * cookie, so they need no storage.
 */
#ifndef CORE_SESSION_H
#define CORE_SESSION_H

#include "core/request.h"

/* The value of our cookie in a Cookie header, or NULL. */
const char *session_cookie(const struct request *r, const char *header);

/*
 * Finds the session of the cookie, in the transaction in hand, and fills r->who.
 * One past its limits, or of somebody who left, is nobody's.
 */
void session_find(struct request *r);

/* Notes that the session is in use, in a transaction of its own; wanted once a minute (who.stale). */
void session_seen(struct request *r);

/* Makes a session for the person acting under the role, and its cookie; an old one ends. */
void session_start(struct request *r, int64_t person, int64_t role);

/* From now on the session acts under another role row of the same person. */
void session_act_as(struct request *r, int64_t role);

/* Ends the session in hand and takes the cookie back. */
void session_end(struct request *r);

/* Makes sure there is a cookie to bind a form to, sending a pre-session one if not. */
void session_prepare(struct request *r);

/* The CSRF token bound to the cookie, base64url; NULL without a cookie. */
const char *session_csrf(struct request *r);

#endif
