#include "domain/state.h"

#include <stddef.h>
#include <string.h>

const struct step *step_find(const struct step *steps, int from, int act, unsigned roles)
{
	for (; steps->roles; steps++) {
		if (steps->from == from && steps->act == act && (steps->roles & roles))
			return steps;
	}
	return NULL;
}

unsigned step_open(const struct step *steps, int from, unsigned roles)
{
	unsigned acts = 0;

	for (; steps->roles; steps++) {
		if (steps->from == from && (steps->roles & roles))
			acts |= 1u << steps->act;
	}
	return acts;
}

bool step_known(const struct step *steps, int from, int act)
{
	return step_find(steps, from, act, ~0u) != NULL;
}

int word_find(const char *const *words, const char *word)
{
	for (int i = 0; words[i]; i++) {
		if (strcmp(words[i], word) == 0)
			return i;
	}
	return -1;
}
