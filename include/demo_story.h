/* What the demo plays: who is there, how they came in, and what was bought since. */
#ifndef DEMO_STORY_H
#define DEMO_STORY_H

#include <libxml/tree.h>

#include "demo.h"

/* Everybody signs in with it. */
#define DEMO_PASSWORD "willow harbour 42"

/* One establishment of providers.xml. */
struct unit {
	struct unit *next;
	xmlNode *node;
	struct actor *admin;
	const char *name;
	int64_t id; /* 0: not yet registered */
};

/* One application: an establishment, a system, and what becomes of it. */
struct wish {
	struct wish *next;
	struct unit *unit;
	const char *system, *categories;
	int64_t core;    /* pounds a unit, all core lines together */
	int64_t quality; /* marks of its statements, of 100 */
	enum { WISH_ADMITTED, WISH_REFUSED, WISH_WAITS, WISH_HALF_DONE, WISH_DRAFT } fate;
	int64_t at; /* second it is made */
	int64_t application;
};

/* Codes of authorities that lead a system, and the host of their people's addresses. */
struct lead {
	const char *system, *host;
	int year, month, day; /* its applications begin */
};

extern const struct lead leads[];

/* A whole number from 0 to below, always the same for a name and a purpose. */
int64_t demo_pick(const char *name, const char *purpose, int64_t below);

/* An element of words.xml: number `pick` of those named so, with that attribute (NULL: any). */
const char *demo_words(struct demo *demo, const char *element, const char *attribute,
	const char *value, int64_t pick);

/* An attribute of a node that lasts; NULL: none. */
const char *demo_attr(struct demo *demo, const xmlNode *node, const char *name);
int64_t demo_attr_number(struct demo *demo, const xmlNode *node, const char *name);

/* A file of sql/demo/history; the document lasts. */
xmlNode *demo_read(struct demo *demo, const char *folder, const char *name);

/* People and providers, as a procurement officer's invitations would have made them. */
void demo_load_people(struct demo *demo, const char *folder);

/* Schedules every application, its evaluation, and what still waits for somebody. */
void demo_plan_applications(struct demo *demo);

/* Schedules the verdicts, marks and decision of an application that was sent. */
void demo_plan_evaluation(struct demo *demo, struct wish *wish);

/* The day on which the lead says that all first applications are decided. */
void demo_plan_first_evaluation(struct demo *demo, const struct lead *lead);

/* ---- referrals ---- */

enum { MOST_INVITED = 200, MOST_AGREEMENTS = 12 };

/* One establishment that a referral reached. */
struct invited {
	int64_t invitation;
	const struct unit *unit;
};

/* One referral of referrals.xml, and how far it has come. */
struct deal {
	xmlNode *node;
	const char *system, *host, *ends, *until;
	const char *key; /* of its draws: title and place in the file */
	int64_t id, award;
	int64_t closes; /* second of its deadline */
	int64_t number; /* place in the file */
	int64_t round;  /* 2: after the first declined */
	size_t invited_count, bids, agreement_count;
	struct invited invited[MOST_INVITED];
	int64_t agreements[MOST_AGREEMENTS];
};

/* Schedules every referral of referrals.xml. */
void demo_plan_referrals(struct demo *demo, const char *folder);

/* Goes on from the day that bids close: opened, marked, worked out. */
void demo_plan_bids(struct demo *demo, struct deal *deal);
void demo_plan_opening(struct demo *demo, struct deal *deal);

/* Goes on from a result: chosen, awarded, agreed. */
void demo_plan_award(struct demo *demo, struct deal *deal, int64_t second);

/* Schedules the notices of the past quarters. */
void demo_plan_notices(struct demo *demo);

/* The first day of the quarter that a day is in, or of one so many before it. */
int64_t demo_quarter(int64_t day, int64_t quarters);

/* Somebody with this role at the council that asks. */
struct actor *demo_council(struct demo *demo, const struct deal *deal, const char *role);

bool demo_ends(const struct deal *deal, const char *how);
bool demo_stops(const struct deal *deal, const char *where);

/* That second of the next working day after one, or of that day itself. */
int64_t demo_after(int64_t second, int days, int hour, int minute);

/* Somebody with this role at the authority that leads a system. */
struct actor *demo_officer(struct demo *demo, const char *system, const char *role);

extern struct unit *demo_units;

#endif
