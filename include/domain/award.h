/*
 * Awards: their life, by which route, and what stands in the way.  CA-01 to CA-10,
 * RULES A16, B3 to B5, B14, B15.
 */
#ifndef DOMAIN_AWARD_H
#define DOMAIN_AWARD_H

#include <stdbool.h>
#include <stdint.h>

#include "core/money.h"
#include "domain/role.h"
#include "domain/state.h"

enum award_state { AWARD_PROPOSED, AWARD_MADE, AWARD_CANCELLED };
extern const char *const award_states[]; /* "proposed", "made", "cancelled" */

enum award_act { AWARD_MAKE, AWARD_RECORD, AWARD_CANCEL };
extern const char *const award_acts[]; /* "make", "record" (a decision), "cancel" */
extern const struct step award_steps[];

enum award_route {
	ROUTE_RANKED,
	ROUTE_CHOICE,
	ROUTE_NEGOTIATED,
	ROUTE_EXCEPTION,
	ROUTE_DIRECT,
	ROUTE_BLOCK,
	ROUTE_NEXT
};
extern const char *const award_routes[]; /* "ranked", "choice" ... "next" */

/* What the family said: nothing, or not asked; this bid; another that still stands, or none. */
enum family { FAMILY_SILENT, FAMILY_CHOSE, FAMILY_CHOSE_OTHER };

/*
 * By which route a bid would win: what the family chose; where it chose none that
 * stands, the first in rank (A32), and the next when all before it declined (their
 * highest rank is `declined`, 0 for none); anything else is an exception and needs a
 * decision on paper (regulation 67).
 */
enum award_route award_route_of(int64_t position, enum family family, int64_t declined);

struct award_facts {
	int64_t value, linked; /* pence, whole life with options; linked awards (B3) */
	int64_t gate;          /* of the system; NOTHING: none */
	int64_t delegation;    /* of the person; NOTHING: may award nothing alone */
	int64_t committed;     /* of the system, before this one */
	int64_t cap, warning;  /* of the system; NOTHING: none */
	int64_t budget;        /* of the referral; NOTHING: none */
	bool panel;            /* the system uses the resources panel */
	int64_t approved;      /* by it; NOTHING: not yet */
	bool decided;          /* a Cabinet or officer decision is recorded */
	enum award_route route;
	bool must_missed,
		must_reason; /* a must-have is missed; why it is awarded all the same */
};

enum award_obstacle {
	AWARD_FREE = 0,
	AWARD_OVER_GATE = 1 << 0, /* more than the gate and no decision recorded (B3) */
	AWARD_OVER_CAP = 1 << 1,  /* committed would be more than the cap (B4) */
	AWARD_OVER_DELEGATION = 1 << 2, /* somebody with more must make it */
	AWARD_NO_PANEL = 1 << 3,        /* not approved yet (B15) */
	AWARD_OVER_APPROVED = 1 << 4,
	AWARD_OVER_BUDGET = 1 << 5,
	AWARD_NO_REASON = 1 << 6,   /* for the must-have missed (A16) */
	AWARD_NO_DECISION = 1 << 7, /* an exception without one */
	AWARD_NO_VALUE = 1 << 8,    /* not above zero, or beyond reckoning */
	AWARD_WARNING = 1
		<< 9, /* committed would be more than the warning: no obstacle */

	/* Those that do not stop a proposal, only its making. */
	AWARD_WAITS = AWARD_OVER_GATE | AWARD_OVER_DELEGATION | AWARD_NO_PANEL
};

unsigned award_obstacles(const struct award_facts *award);

/* Committed, with this award; NOTHING if it does not fit. */
int64_t award_projected(const struct award_facts *award);

/* A percentage of the value, a cost of the authority (B10). */
int64_t award_fee(int64_t value, int64_t percent);

#endif
