#include "core/fault.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/log.h"

/* A worker serves one request at a time, so one landing place is enough. */
static jmp_buf *landing;
static enum fault landed;

static _Noreturn void land(enum fault kind)
{
	if (!landing)
		abort();
	landed = kind;
	longjmp(*landing, 1);
}

_Noreturn void fault(const char *format, ...)
{
	char message[1000];
	va_list args;

	va_start(args, format);
	vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	log_event("error", "fault", "%s", message);
	land(FAULT_BROKEN);
}

_Noreturn void fault_as(enum fault kind, const char *format, ...)
{
	char message[1000];
	va_list args;

	va_start(args, format);
	vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	log_event("info",
		kind == FAULT_AWAY            ? "away"
			: kind == FAULT_RETRY ? "again"
					      : "refused",
		"%s", message);
	land(kind);
}

enum fault guard(void (*work)(void *), void *context)
{
	jmp_buf here, *const outer = landing;

	if (setjmp(here)) {
		landing = outer;
		return landed;
	}
	landing = &here;
	work(context);
	landing = outer;
	return FAULT_NONE;
}
