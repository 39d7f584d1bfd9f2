/* What happened to a record, as its timeline shows it. */
#ifndef STORE_TIMELINE_H
#define STORE_TIMELINE_H

#include "core/request.h"

/*
 * Adds the last five events to the page, with the way to all of them:
 *
 *     <history><path>/referrals/7/timeline</path><count>12</count>
 *       <event>…</event>…</history>
 *
 * kind and id are those of record_part (018_records.sql); the whole timeline is
 * at the path of the page with /timeline behind it.  The layout draws it below
 * the page.  The page has made sure that the visitor may see the record; of the events a provider sees those that domain/act.c opens to it, and
 * of other bodies' people only for whom they acted.
 */
void history_add(struct request *r, const char *kind, int64_t id);

/* All of them, a page at a time, in <timeline> (xslt/models/timeline.rng). */
void timeline_add(struct request *r, xmlNode *timeline, const char *kind, int64_t id);

/* The name behind "person 12" (event_person()); any other text as it is. */
const char *event_fact(struct request *r, const char *fact);

#endif
