/* Letting go of what has run out of its time (table retention). */
#ifndef STORE_RETENTION_H
#define STORE_RETENTION_H

#include "core/request.h"

/* How a run went. */
struct cleared {
	int64_t records, messages;
	int64_t failed; /* the log says why; they are tried again the next time */
};

/*
 * Deletes whatever has run out, each record with its event in a transaction of
 * its own, at most a thousand, the longest due first; then messages and earlier versions.
 * For the command's account: the workers may not.
 */
struct cleared retention_clear(struct request *r);

/* "Referrals without an award": what people call a kind. */
const char *retention_words(const char *kind);

#endif
