/* What is remembered and told: audit events, messages, numbers of series. */
#ifndef STORE_EVENT_H
#define STORE_EVENT_H

#include "core/request.h"

/*
 * Adds an event to the record's chain, in the transaction of the change.  was
 * and becomes are facts as short text, NULL for none; of a bid only its digest,
 * of a child nothing, of a person never the name but event_person(): an event
 * is never changed, a name may have to be forgotten.  Who it was and for which
 * body comes from the request; the words people read are a row of domain/act.c.  A lost race for the place in the chain ends as
 * FAULT_RETRY.
 */
void audit(struct request *r, const char *record, int64_t id, const char *act,
	const char *was, const char *becomes);

/* "person 12": how an event names a person; timelines show the name while there is one. */
char *event_person(struct arena *arena, int64_t person);

/*
 * A message to a person, and the outbox of its mail.  `what` is the word of its kind
 * (domain/message.h: "bid_received"), which gives the subject; a text that is no such
 * word is itself the subject, of a message without a kind.  The body is read after
 * signing in, it never goes out.  record and id say what it is about; NULL: nothing.
 */
void message_send(struct request *r, int64_t person, const char *what, const char *body,
	const char *record, int64_t id);

/*
 * To somebody without an account yet, or who cannot sign in: the mail carries the one
 * link to this service that is in the body, and is forgotten with it once sent.
 */
void message_mail(struct request *r, const char *email, const char *what,
	const char *body);

/*
 * As message_send() to everybody with the role (a word: "broker") at an authority, or
 * of a provider, but not to who is asking: nobody waits for their own act.
 */
void message_authority(struct request *r, int64_t authority, const char *role,
	const char *what, const char *body, const char *record, int64_t id);
void message_provider(struct request *r, int64_t provider, const char *what,
	const char *body, const char *record, int64_t id);

/* The next number of a series ("referral:CPOSS:2026"), locked until the transaction ends. */
int64_t counter_next(struct request *r, const char *series);

#endif
