/* The days on which councils do not work, as rows. */
#ifndef STORE_CALENDAR_H
#define STORE_CALENDAR_H

#include "core/request.h"
#include "domain/calendar.h"

/* Bank holidays from a year ago to two years from now, in the request's arena. */
struct holidays calendar_read(struct request *r);

#endif
