/*
 * Second factors: codes of an authenticator app (TOTP, RFC 6238: SHA-1, 6 digits,
 * 30 seconds) by liboath, their QR code by libqrencode, recovery codes.
 *
 * A secret is kept sealed with the key of [session] factor_key_file, bound to its
 * person: copied into another row, or without the key, it opens nothing.
 */
#ifndef CORE_FACTOR_H
#define CORE_FACTOR_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stdint.h>

struct arena;
struct db;

enum {
	FACTOR_SECRET = 20,                      /* bytes of a secret */
	FACTOR_SEALED = 24 + 16 + FACTOR_SECRET, /* nonce, tag, secret: person.totp */
	FACTOR_STEP = 30,                        /* seconds that a code lasts */
	FACTOR_RECOVERY = 10                     /* recovery codes that a person gets */
};

/*
 * Reads the key, before any request; NULL: none, and no factor can be set up.  False after
 * a line on standard error: it cannot be read, is short, or others may read it.
 */
bool factor_key(const char *file);
bool factor_has_key(void);

/* A new secret of random bytes. */
void factor_new(unsigned char secret[FACTOR_SECRET]);

void factor_seal(unsigned char sealed[FACTOR_SEALED], int64_t person,
	const unsigned char secret[FACTOR_SECRET]);
/* False: not sealed by us for this person. */
bool factor_open(unsigned char secret[FACTOR_SECRET], int64_t person, const void *sealed,
	size_t length);

/* The same as text, for a page that shows a secret and gets it back with its first code. */
const char *factor_seal_text(struct arena *arena, int64_t person,
	const unsigned char secret[FACTOR_SECRET]);
bool factor_open_text(unsigned char secret[FACTOR_SECRET], int64_t person,
	const char *text);

/*
 * The step (of 30 seconds since 1970) whose code this is, around `now` (seconds): the
 * one that runs, the one before, the one after.  NOTHING: wrong, or of a step not after
 * `last`, the last one used (NOTHING: none).
 */
int64_t factor_step(const unsigned char secret[FACTOR_SECRET], const char *code,
	int64_t now, int64_t last);

/* The code of a step, six digits: for the demo, which has no telephone. */
const char *factor_code(struct arena *arena, const unsigned char secret[FACTOR_SECRET],
	int64_t step);

/* The secret in base32, in groups of four, to be typed: "JBSW Y3DP ...". */
const char *factor_text(struct arena *arena, const unsigned char secret[FACTOR_SECRET]);

/* <qr size="41"><path>M4 4h7v1h-7z...</path></qr>: what an app wants to know, as a picture with its quiet zone. */
void factor_qr(xmlNode *parent, struct arena *arena, const char *issuer,
	const char *account, const unsigned char secret[FACTOR_SECRET]);

/* A recovery code, "7KQ2M-9XVTC-3HNWR" (75 bits); and what is kept of one, however it is typed. */
const char *recovery_new(struct arena *arena);
void recovery_hash(unsigned char hash[32], int64_t person, const char *code);

#endif
