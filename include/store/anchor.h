/*
 * Anchors hold the chains of events together: each is a digest over the hashes of
 * all events of a time, and each holds the one before.  A chain shows by itself
 * that an event within it was changed or taken out; that its end was cut off, or
 * that its last event was changed, only an anchor shows.
 */
#ifndef STORE_ANCHOR_H
#define STORE_ANCHOR_H

#include "core/db.h"

struct span {
	const char *from_at, *until_at; /* moments, the first and the first no longer */
	int64_t events;
	const char *digest; /* 64 hexadecimal digits */
};

/* Fills in events and digest of the time from from_at until until_at, within a transaction. */
void span_digest(struct db *db, struct span *span);

/* Sets the anchor that is due, within a transaction; the number of events it covers, or NOTHING if none was due. */
int64_t anchor_set(struct db *db);

#endif
