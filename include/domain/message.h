/*
 * Every kind of message: what its mail says and where it leads.  A mail holds the
 * title of its kind, the public reference of the record and a link, and nothing
 * else: what a message tells is read after signing in.
 */
#ifndef DOMAIN_MESSAGE_H
#define DOMAIN_MESSAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"

struct message_kind {
	const char *word;  /* in message.kind, and what message_send() is given */
	const char *title; /* subject of the mail, with the record's reference after it */
	const char *path;  /* ":id" is the record's number; NULL: as its record has it */
	bool at_once; /* also to those who chose a daily mail or none: how they come in */
	const char *
		says; /* all that there is to say, to somebody who cannot sign in to read more; NULL: read inside */
};

/* Ends at a NULL word.  The first is for messages that have no kind of their own. */
extern const struct message_kind message_kinds[];

/* The kind of that word, or NULL. */
const struct message_kind *message_kind(const char *word);

/* The kind of a one-time link by where it leads ("reset?code=..."), else "link". */
const struct message_kind *message_kind_of_link(const char *path);

/* "/bids/7", below base: where the message leads; "/inbox" if it is about no record. */
const char *message_path(struct arena *arena, const struct message_kind *kind,
	const char *record, int64_t record_id);

/*
 * Seconds until a mail is tried again that a relay did not take, by how often it was
 * tried: 1, 5, 15 minutes, 1, 4, 12, 24 hours.  NOTHING: given up.
 */
int64_t message_again(int64_t attempts);

#endif
