#include "core/password.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <uninorm.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/fault.h"

enum { PASSES = 2, STANDARD_KIB = 64 * 1024, LONGEST_WAIT = 500, WAIT_STEP = 10000000 };

static size_t memory(void)
{
	return (size_t)(config.test_password_memory ? config.test_password_memory
						    : STANDARD_KIB) *
		1024;
}

/*
 * Places are bytes of a file that has no name, locked by whoever hashes.  The system
 * takes a lock back from the dead.
 */
static int places_file = -1;
static int64_t places;

bool password_places(int64_t most)
{
	places = most;
	if (places_file < 0 && most)
		places_file = memfd_create("passwords", MFD_CLOEXEC);
	return !most || places_file >= 0;
}

static bool set_lock(short type, off_t place)
{
	struct flock lock = { .l_type = type,
		.l_whence = SEEK_SET,
		.l_start = place,
		.l_len = 1 };

	return fcntl(places_file, F_SETLK, &lock) == 0;
}

/* The place that is ours now; -1: there is no bound. */
static off_t take_place(void)
{
	const struct timespec step = { .tv_nsec = WAIT_STEP };

	if (!places)
		return -1;
	for (int waited = 0; waited < LONGEST_WAIT; waited++) {
		for (off_t place = 0; place < places; place++)
			if (set_lock(F_WRLCK, place))
				return place;
		nanosleep(&step, NULL);
	}
	fault_as(FAULT_AWAY, "too many passwords at a time");
}

static void leave_place(off_t place)
{
	if (place >= 0)
		set_lock(F_UNLCK, place);
}

/* The same letters typed on another keyboard are the same password. */
static const char *normal(struct arena *arena, const char *password, size_t *length)
{
	size_t room = 4 * strlen(password) + 1;
	char *text = arena_alloc(arena, room);

	*length = room;
	if (!u8_normalize(UNINORM_NFC, (const uint8_t *)password, strlen(password),
		    (uint8_t *)text, length))
		fault("a password could not be brought into normal form: %d", errno);
	return text;
}

static bool make_hash(char hash[static crypto_pwhash_STRBYTES], struct arena *arena,
	const char *password)
{
	size_t length;
	const char *text = normal(arena, password, &length);
	off_t place = take_place();
	int failed = crypto_pwhash_str(hash, text, length, PASSES, memory());

	leave_place(place);
	return !failed;
}

char *password_hash(struct arena *arena, const char *password)
{
	char *hash = arena_alloc(arena, crypto_pwhash_STRBYTES);

	if (!make_hash(hash, arena, password))
		fault("no memory to hash a password");
	return hash;
}

bool password_matches(struct arena *arena, const char *hash, const char *password)
{
	const char *text;
	size_t length;
	off_t place;
	bool right;

	/* an unknown account takes as long as a known one */
	if (!hash) {
		password_hash(arena, password);
		return false;
	}
	text = normal(arena, password, &length);
	place = take_place();
	right = crypto_pwhash_str_verify(hash, text, length) == 0;
	leave_place(place);
	return right;
}

bool password_stale(const char *hash)
{
	return crypto_pwhash_str_needs_rehash(hash, PASSES, memory()) != 0;
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
