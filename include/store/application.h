/* An application as its rules see it: what each answer and each category still lacks. */
#ifndef STORE_APPLICATION_H
#define STORE_APPLICATION_H

#include "core/request.h"
#include "domain/application.h"
#include "domain/cost.h"

/* A row of application_tasks, application_answers or answer_own. */
enum answer_gap application_answer_gap(const struct result *answers, size_t row,
	const char *today);

/* Was anything said to it? */
bool application_answer_begun(const struct result *answers, size_t row);

/* A row of application_entries. */
enum cost_gap application_cost_gap(const struct result *entries, size_t row);

/* The state of an application's row as the rules name it. */
enum application_state application_state_of(const struct result *application);

/* May people of these roles do it now? */
bool application_may(const struct result *application, enum application_act act,
	unsigned roles);

#endif
