/*
 * Marking the written answers of a referral's bids: who may, when lone marks are
 * shown, when a mark is agreed.  SC-05, RULES A18, regulation 24; "What users
 * expect" 10 and 11.
 */
#ifndef DOMAIN_MARKING_H
#define DOMAIN_MARKING_H

#include <stdbool.h>
#include <stdint.h>

struct marking_facts {
	int64_t needed;     /* evaluators the rule asks for */
	int64_t undeclared; /* named, and have not declared yet */
	int64_t clear;      /* have declared no conflict, or one that is remedied */
	int64_t bids;       /* to be marked */
	int64_t marked;     /* of the clear ones, who have marked all bids */
	int64_t agreed;     /* bids with an agreed mark */
};

enum marking_phase {
	MARKING_NOTHING,  /* there is no bid to mark */
	MARKING_NAMING,   /* too few evaluators are named */
	MARKING_ALONE,    /* somebody has still to declare or to mark */
	MARKING_AGREEING, /* all have marked: now they see each other's marks */
	MARKING_DONE
};
extern const char *const marking_phases[]; /* "nothing" ... "done"; ends at NULL */

enum marking_phase marking_phase(const struct marking_facts *facts);

/* Whether those who marked may read each other's marks; nobody changes a lone mark then. */
bool marking_shows(enum marking_phase phase);

#endif
