/*
 * What a provider and the officers of an authority write to each other about one
 * record: an application, a referral (by the provider's invitation), an agreement, or
 * the provider itself.  Between these two alone; a letter is never changed.
 */
#ifndef STORE_CORRESPONDENCE_H
#define STORE_CORRESPONDENCE_H

#include "core/request.h"

struct correspondence {
	int64_t id;         /* 0: nobody has written yet */
	const char *record; /* application, referral, agreement or provider */
	int64_t record_id, provider, authority;
	int64_t count, unread; /* letters; those that this person has not read */
};

/*
 * Of the record that a path names (application, invitation, agreement, provider) and
 * its number; or by its own number.  False unless who asks acts for one of the two.
 */
bool correspondence_of(struct request *r, const char *kind, int64_t record,
	struct correspondence *found);
bool correspondence_find(struct request *r, int64_t id, struct correspondence *found);

/* Who may write, not only read: people of the provider, and officers who decide. */
bool correspondence_may_write(const struct request *r);

/* Adds a letter, begins the correspondence with the first, tells the other side; its id. */
int64_t correspondence_write(struct request *r, const struct correspondence *to,
	const char *body);

/* Notes that this person has read it all, and the mails that told of it; in the transaction in hand. */
void correspondence_seen(struct request *r, int64_t id);

/*
 * For the page of a record: <correspondence> with <path>, <count> and <unread>, first
 * in the model (common.rng); nothing unless who asks acts for one of the two.
 */
void correspondence_add(struct request *r, const char *kind, int64_t record);

/* The same for a referral's authority: with all who are invited together. */
void correspondence_add_referral(struct request *r, int64_t referral);

#endif
