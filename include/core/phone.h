/* Telephone numbers: kept as notices want them, shown and typed as people here write them. */
#ifndef CORE_PHONE_H
#define CORE_PHONE_H

#include "core/arena.h"

/* "01632 960 001" of "+44 1632960001"; what is not one number of the United Kingdom stays as it is. */
char *phone_show(struct arena *arena, const char *phone);

/* "+44 1632960001" of "01632 960 001", with spaces anywhere; anything else stays as it was typed. */
char *phone_read(struct arena *arena, const char *text);

#endif
