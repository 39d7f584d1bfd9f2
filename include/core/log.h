/*
 * The log: one JSON object a line on standard error.  It names requests, routes,
 * statuses, times and account numbers; no names, no free text, no secrets.
 */
#ifndef CORE_LOG_H
#define CORE_LOG_H

#include <stdint.h>

/* What the lines of the request in hand carry. */
struct log_request {
	const char *number; /* of the request; NULL: none is in hand */
	const char *route;  /* the pattern, never the path */
	int64_t person;     /* account number, 0 when nobody is signed in */
};

/* Sets what later lines carry, NULL for nothing; *request must live until the next call. */
void log_about(const struct log_request *request);

/* {"ts":...,"level":"info","event":"answered","req":...,"status":200,"ms":4} */
void log_answer(const char *method, int status, int64_t milliseconds);

/* level is "info", "warning" or "error"; event one word; the message is ours. */
void log_event(const char *level, const char *event, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

#endif
