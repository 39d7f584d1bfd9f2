/*
 * Answers kept across signing in again.
 *
 * A form posted after its session ended, or with the proofs of an earlier
 * session, is kept for a day and shown once more to the person whose form it
 * was; nothing is done until they press its button again.  Whose it was is in
 * the form's own key.  The answers are sealed with the token of a cookie of
 * their own, so that only this browser opens them.  Passwords and codes are
 * never kept; of files only the names are.
 */
#ifndef CORE_KEPT_H
#define CORE_KEPT_H

#include <libxml/tree.h>
#include <stdbool.h>

#include "core/request.h"

/* One form that came too late; the arena's. */
struct kept {
	struct kept *next;
	const char *path; /* where it was posted to, below base */
	const char *page; /* where its form stood */
	const char *at;   /* when, as the database says it */
	const char *key;  /* of the form: whose it was */
	struct param *params;
	struct file *files; /* field and name alone */
	bool draft;         /* saved on purpose, for any browser, not too late */
	bool shown;         /* a form of this page has taken the answers up */
};

/* A one-time key for the forms of a page, which says whose page it is. */
const char *kept_key(const struct request *r);

/* The token of the cookie in a Cookie header, or NULL. */
const char *kept_cookie(struct request *r, const char *header);

/*
 * Keeps the posted form, in the transaction in hand, and leads to signing in, or
 * to the form if this person is signed in already: 303.  0 if it cannot be kept
 * (too large; too many strangers' within the hour; a path without a page).
 */
int kept_keep(struct request *r);

/*
 * Keeps the posted answers as this person's draft of the form that posts to
 * path, for 30 days and any browser; an earlier one gives way.  False if no page
 * shows such a form, its route says that it is not kept, or it is too large.
 */
bool kept_later(struct request *r, const char *path);

/* Fills r->kept with what this browser keeps of whoever is asking, latest first. */
void kept_find(struct request *r);

/* Something is kept here of somebody else, who may yet sign in. */
bool kept_of_another(struct request *r);

/* Forgets what is kept of a path. */
void kept_forget(struct request *r, const char *path);

/* What is kept of a form with this action, or NULL. */
struct kept *kept_of(const struct request *r, const char *action);

/* The answer typed to a question, or NULL. */
const char *kept_answer(const struct kept *kept, const char *name);

/* Adds <kept> to the frame for each: path, page, at, whether it is this page's, files, answers no form shows. */
void kept_show(struct request *r, xmlNode *frame);

/*
 * Adds <typed> with what was posted now, for a page that says why it was not
 * taken: answers and files, the form's key, the page it stood on, and whether
 * kept_refused() will keep it.
 */
void kept_echo(struct request *r, int status, xmlNode *page);

/*
 * After a form was refused with this status and its transaction rolled back:
 * keeps it, in a transaction of its own, so that its page shows it again.
 */
void kept_refused(struct request *r, int status);

#endif
