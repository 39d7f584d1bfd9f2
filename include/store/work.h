/* What waits for whoever is signed in. */
#ifndef STORE_WORK_H
#define STORE_WORK_H

#include <stdint.h>

#include "core/request.h"

/* How much of it: past its day, due today, and in all; and what waits for others. */
struct work {
	int64_t late, today, items, others;
};

/*
 * Adds what waits for all the roles of the session to the page, most urgent
 * first and nothing twice: <item> for each thing to do, <other> for each thing
 * that somebody else is at.  A day comes in words with the working days left:
 *
 *     <item><what>opening</what><id>7</id><reference/><about/><due_at text="…">…</due_at>
 *       <urgency>late</urgency><due>Friday 22 January, noon</due><days>-2</days></item>
 */
struct work work_add(struct request *r);

#endif
