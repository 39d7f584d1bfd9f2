#include "core/password.h"

#include <sodium.h>
#include <string.h>
#include <unistr.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/fault.h"

enum { SHORTEST = 12, LONGEST = 1024, PASSES = 2, STANDARD_KIB = 64 * 1024 };

static size_t memory(void)
{
	return (size_t)(config.test_password_memory ? config.test_password_memory
						    : STANDARD_KIB) *
		1024;
}

char *password_hash(struct arena *arena, const char *password)
{
	char *hash = arena_alloc(arena, crypto_pwhash_STRBYTES);

	if (crypto_pwhash_str(hash, password, strlen(password), PASSES, memory()))
		fault("no memory to hash a password");
	return hash;
}

bool password_matches(const char *hash, const char *password)
{
	char dummy[crypto_pwhash_STRBYTES];

	if (hash)
		return crypto_pwhash_str_verify(hash, password, strlen(password)) == 0;
	/* an unknown account takes as long as a known one */
	if (crypto_pwhash_str(dummy, password, strlen(password), PASSES, memory()))
		fault("no memory to hash a password");
	return false;
}

const char *password_weak(const char *password)
{
	size_t bytes = strlen(password);

	if (bytes > LONGEST)
		return "Password must be 1,024 bytes or shorter";
	if (u8_mbsnlen((const uint8_t *)password, bytes) < SHORTEST)
		return "Password must be 12 characters or more: three random words work "
		       "well";
	return NULL;
}

char *base64url(struct arena *arena, const unsigned char *bytes, size_t length)
{
	const int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
	size_t room = sodium_base64_encoded_len(length, variant);

	return sodium_bin2base64(arena_alloc(arena, room), room, bytes, length, variant);
}

char *token_new(struct arena *arena)
{
	unsigned char bytes[32];

	randombytes_buf(bytes, sizeof(bytes));
	return base64url(arena, bytes, sizeof(bytes));
}

void digest(unsigned char out[32], const char *text)
{
	crypto_generichash(out, 32, (const unsigned char *)text, strlen(text), NULL, 0);
}

void digest_keyed(unsigned char out[32], const char *key, const void *bytes,
	size_t length)
{
	unsigned char hashed[32];

	/* keys of any length fit once hashed */
	digest(hashed, key);
	crypto_generichash(out, 32, bytes, length, hashed, sizeof(hashed));
}
