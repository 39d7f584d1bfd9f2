/*
 * A fault is something no visitor caused and no handler can mend: the database
 * is gone, memory has run out, a query names a parameter that nobody supplied.
 * It ends the request at once.  Mistakes that a visitor can make are not faults.
 *
 * Never call fault() from a callback that a library is running (libxml2's error
 * handlers, qsort's comparators): it would jump out of the middle of it.
 */
#ifndef CORE_FAULT_H
#define CORE_FAULT_H

/* What the landing place should do about it. */
enum fault {
	FAULT_NONE,
	FAULT_BROKEN, /* answer 500 */
	FAULT_RETRY,  /* a lost race (deadlock, certification): run the request again */
	FAULT_AWAY,   /* the database cannot be reached: answer 503 */
	FAULT_REFUSED /* a constraint said no: db_refusal() names it */
};

/*
 * Ends the work under guard() and logs the message, which names rules, places
 * and error numbers, never values: database messages quote what people typed.
 * Without a guard() the process aborts.
 */
_Noreturn void fault(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* The same with another end than FAULT_BROKEN; these are not logged as faults. */
_Noreturn void fault_as(enum fault kind, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Runs work(context); FAULT_NONE, or the kind of the fault that cut it short. */
enum fault guard(void (*work)(void *), void *context);

#endif
