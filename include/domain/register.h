/*
 * Numbers by which public registers know an organisation or a service: which texts
 * can be one.  Whether the register has it is looked up elsewhere.
 */
#ifndef DOMAIN_REGISTER_H
#define DOMAIN_REGISTER_H

#include <stdbool.h>

#include "core/arena.h"

/*
 * A Companies House number as the register writes it, eight signs: "1234567" becomes
 * "01234567", "sc 12345" becomes "SC012345".  NULL if the text can be none.
 */
char *company_number(struct arena *arena, const char *text);

/* A charity's number: six or seven digits of England and Wales, "SC" and six of Scotland. */
char *charity_number(struct arena *arena, const char *text);

/*
 * The key of a service in the register of its regulator (ofsted, isi, cqc, dfe, ciw,
 * ci), in capitals and without spaces; NULL if no key of that register looks so.
 */
char *urn_number(struct arena *arena, const char *regulator, const char *text);

/* "123456, or SC and six digits": how that register writes its keys; NULL for no such register. */
const char *urn_example(const char *regulator);

#endif
