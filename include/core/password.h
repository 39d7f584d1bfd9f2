/* Passwords, tokens and digests, by libsodium. */
#ifndef CORE_PASSWORD_H
#define CORE_PASSWORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/*
 * A hash takes 64 MiB: at most `most` are made at a time by all processes that are
 * forked from the one that calls this (0: no bound).  A place that somebody dies in is
 * free again.  Whoever finds none within five seconds gets FAULT_AWAY, a page that says
 * to try again.  False: the system has no room for it.
 */
bool password_places(int64_t most);

/* Argon2id of the password in normal form (NFC); a string for person.password.  Running out of memory is a fault. */
char *password_hash(struct arena *arena, const char *password);

/* hash NULL: hashes a dummy, so that unknown accounts take as long, and says false. */
bool password_matches(struct arena *arena, const char *hash, const char *password);

/* The hash was made with less work than is usual now: hash again while the password is at hand. */
bool password_stale(const char *hash);

/*
 * What is wrong with a new password in plain words, or NULL: 12 characters to 1,024
 * bytes, and no common one, no pattern, not the names in `about` (of the person, their
 * address, the body, the service; ends at NULL) with a little added.  fcgi/core/common.txt
 * has the common words; [session] common names a file with more passwords.
 */
const char *password_weak(struct arena *arena, const char *password,
	const char *const about[]);

/* 32 random bytes as base64url text (43 characters). */
char *token_new(struct arena *arena);

/* BLAKE2b of a text, or of bytes under a key; what is stored of tokens. */
void digest(unsigned char out[32], const char *text);
void digest_keyed(unsigned char out[32], const char *key, const void *bytes,
	size_t length);

char *base64url(struct arena *arena, const unsigned char *bytes, size_t length);

#endif
