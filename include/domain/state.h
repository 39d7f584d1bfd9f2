/*
 * States as tables.  What changes state here changes it by a row: from a state,
 * by an act, by people of a role, to a state.  The page asks the same table which
 * acts are open, so that a button which would be refused is never drawn.
 */
#ifndef DOMAIN_STATE_H
#define DOMAIN_STATE_H

#include <stdbool.h>

struct step {
	int from, act;
	unsigned roles; /* who may; the table ends at a row without */
	int to;
};

/* The step by which somebody with one of these roles does `act`, NULL if they may
 * not, or not now. */
const struct step *step_find(const struct step *steps, int from, int act, unsigned roles);

/* The acts open to these roles, a bit (1 << act) for each. */
unsigned step_open(const struct step *steps, int from, unsigned roles);

/* Whether anybody at all may do `act` from there: tells "not now" from "not you". */
bool step_known(const struct step *steps, int from, int act);

/* The place of a word in a list that ends at NULL; -1 if it is not in it. */
int word_find(const char *const *words, const char *word);

#endif
