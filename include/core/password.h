/* Passwords, tokens and digests, by libsodium. */
#ifndef CORE_PASSWORD_H
#define CORE_PASSWORD_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* Argon2id; a string for person.password.  Running out of memory is a fault. */
char *password_hash(struct arena *arena, const char *password);

/* hash NULL: hashes a dummy, so that unknown accounts take as long, and says false. */
bool password_matches(const char *hash, const char *password);

/* What is wrong with a new password in plain words, or NULL: 12 characters to 1,024 bytes. */
const char *password_weak(const char *password);

/* 32 random bytes as base64url text (43 characters). */
char *token_new(struct arena *arena);

/* BLAKE2b of a text, or of bytes under a key; what is stored of tokens. */
void digest(unsigned char out[32], const char *text);
void digest_keyed(unsigned char out[32], const char *key, const void *bytes,
	size_t length);

char *base64url(struct arena *arena, const unsigned char *bytes, size_t length);

#endif
