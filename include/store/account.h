/* What a person has of their own: password, address, second factor, recovery codes. In the transaction in hand. */
#ifndef STORE_ACCOUNT_H
#define STORE_ACCOUNT_H

#include <libxml/tree.h>

#include "core/factor.h"
#include "core/request.h"

/* Of an address that may be tried again: how long a link works. */
enum { RESET_MINUTES = 30, EMAIL_HOURS = 24 };

/*
 * Gives the person this second factor, whose code of that step is used, in place of any
 * before; an event, and a notice to their address.
 */
void account_factor_set(struct request *r, int64_t person,
	const unsigned char secret[FACTOR_SECRET], int64_t step);

/* Takes second factor and recovery codes away; `act` is the event, `why` its reason or NULL; a notice. */
void account_factor_remove(struct request *r, int64_t person, const char *act,
	const char *why);

/* Ten new recovery codes in place of all before: <codes><code>7KQ2M-9XVTC-3HNWR</code>...; shown this once. */
void account_recovery_new(struct request *r, int64_t person, xmlNode *parent);

/*
 * A password that password_weak() let pass; an event, a notice to their address, and all
 * sessions but the one in hand end (`but_this`), or all.
 */
void account_password_set(struct request *r, int64_t person, const char *password,
	const char *act, bool but_this);

/* What is wrong with a new password of the person, in plain words, or NULL. */
const char *account_password_weak(struct request *r, int64_t person,
	const char *password);

/* Whole address of a path of ours, with a code: "https://dps.example/join?code=...". */
const char *account_link(struct arena *arena, const char *path, const char *code);

#endif
