/* One-time links by which people come to act for a provider or an authority. */
#ifndef STORE_INVITATION_H
#define STORE_INVITATION_H

#include "core/request.h"

/* Days until an invitation runs out. */
enum { INVITATION_DAYS = 14 };

struct invitation {
	const char *name,
		*email;   /* the email as typed; accounts go by its small letters */
	const char *role; /* words of the table role, with commas: "broker, evaluator" */
	int64_t provider,
		authority;  /* whose people are joined; NOTHING: not one of these */
	int64_t delegation; /* pence this person may award alone; NOTHING: none */
	const char *body;   /* its name, as the message says it */
};

/*
 * Gives the person the roles, making an account that waits for its password if there is
 * none, and sends a link that is good once; somebody who has an account is only told,
 * and somebody who left comes back.  Earlier links of that person end.  An
 * administrator is one of the installation, whatever authority the others are of.
 * The person; 0 if they have all of these roles already.
 */
int64_t invitation_send(struct request *r, const struct invitation *invitation);

/* A new link for somebody invited who has not come yet; the one before ends. */
void invitation_again(struct request *r, int64_t person, const char *email,
	const char *body);

/* The whole address of a page ("join", no slash before it), with a code unless that is NULL. */
char *invitation_link(struct request *r, const char *path, const char *code);

#endif
