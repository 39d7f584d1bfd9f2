/*
 * Programs that read: a token after "Authorization: Bearer" is who they are.
 *
 * nginx passes the header below /machine/ alone.  A token reads pages as XML, of
 * one authority and of the kinds it was given, without cookie or session; it
 * never writes.  Only its hash is stored.
 */
#ifndef CORE_TOKEN_H
#define CORE_TOKEN_H

#include "core/request.h"

/*
 * Notes the token of a request that came below /machine/ (is_machine) or brings
 * an Authorization header: r->token is then never NULL, "" if there is no good
 * one in it, cookies do not count, and the answer is XML.
 */
void token_read(struct request *r, bool is_machine, const char *authorization);

/*
 * Fills r->who with the authority and the rights of r->token, in the transaction
 * in hand.  False, and a line in the log, if it is none of ours, revoked or past its end.
 */
bool token_find(struct request *r);

/* Notes that the token is in use, in a transaction of its own; wanted once a minute (who.stale). */
void token_seen(struct request *r);

#endif
