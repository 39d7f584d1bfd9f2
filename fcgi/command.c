/* What the bodies of commands share; dps.c has their table. */
#include "command.h"

#include <string.h>

const char *work_option(const struct work *work, const char *name)
{
	for (const struct work_option *option = work->options; option->name; option++)
		if (strcmp(option->name, name) == 0)
			return option->value;
	return NULL;
}
