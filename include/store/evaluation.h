/* An application as the lead authority judges it: whether it may be judged now, and what stands for or against each category. */
#ifndef STORE_EVALUATION_H
#define STORE_EVALUATION_H

#include "core/request.h"
#include "domain/application.h"

/* What may be done with an application in this state (its word) by whoever asks. */
bool evaluation_may(const struct request *r, const char *state, enum application_act act);

/*
 * Locks the application until the transaction ends and says whether the act is
 * open.  Judging one that has only been received begins its evaluation, if an
 * officer does it.
 */
bool evaluation_open(struct request *r, int64_t application, enum application_act act);

/* A row of evaluation_entries with the marks of its statements. */
struct standing {
	int64_t category;
	const char *name, *verdict; /* the entry's: "asked", "admitted", "refused" */
	int64_t score;              /* hundredths of 100; NOTHING: not all is marked */
	int64_t failed, undecided;
	unsigned obstacles; /* enum entry_obstacle */
};

/* One for each row of evaluation_entries; rows of evaluation_statements bring the marks. */
struct standing *evaluation_standings(struct request *r, const struct result *entries,
	const struct result *statements);

#endif
