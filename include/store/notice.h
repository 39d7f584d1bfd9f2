/* Notices: their facts as the domain checks them, and the XML that journals take. */
#ifndef STORE_NOTICE_H
#define STORE_NOTICE_H

#include "core/request.h"
#include "domain/notice.h"

/* A notice with its rows; what store/notice.c reads once for page and command. */
struct notice {
	struct result *head, *items, *lots, *partners;
	struct notice_facts facts;
};

/* NULL if there is none that the authority may see. */
struct notice *notice_find(struct db *db, struct arena *arena, int64_t notice,
	int64_t authority);

/* An <item> for each award that a notice lists, or would; one of an earlier quarter with its <months>. */
void notice_add_items(struct request *r, const struct result *items);

/*
 * The XML of a notice as it would be sent on the day "2026-10-20", in the arena.
 * *complaint is what the official schema objects to, NULL if nothing, or if no
 * schemas are set (then *checked is false).
 */
const char *notice_xml(struct db *db, struct arena *arena, const struct notice *notice,
	const char *day, size_t *length, const char **complaint, bool *checked);

/* Drafts the notice of a quarter ("2026-07-01") of a system: its id, or 0 if one is running or has no award to list. */
int64_t notice_draft(struct request *r, int64_t system, const char *quarter);

/* The number NO_DOC_EXT, given once and never again. */
void notice_give_number(struct request *r, int64_t notice);

/* Takes into a draft what was concluded since it was drafted; how many awards. */
int64_t notice_take(struct request *r, const struct notice *notice);

/*
 * Releases a Contracts Finder notice for each award of a released notice at or above the
 * threshold, unless one stands already; false if the schema objects to one.
 */
bool notice_draft_cf(struct request *r, const struct notice *notice);

/* Takes back those that have not been sent: the notice they came from is changed again. */
void notice_drop_cf(struct request *r, int64_t notice);

/* Writes and keeps what is sent; false if it was not checked any more. */
bool notice_keep(struct request *r, const struct notice *notice, const char *day);

#endif
