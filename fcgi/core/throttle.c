#include "core/throttle.h"

#include <arpa/inet.h>
#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/password.h"
#include "queries.h"

enum { FREE_NEAR = 2, FREE_ACCOUNT = 10, FREE_NETWORK = 50, FREE_KNOWN = 5 };
enum { MOST_COUNTERS = 3 };

struct counter {
	const char *id;
	int64_t free; /* tries before the first wait */
	bool own;     /* the account's: forgotten once a try is right */
};

const char *throttle_network(struct arena *arena, const char *address)
{
	unsigned char bytes[16];
	char text[INET6_ADDRSTRLEN];

	if (inet_pton(AF_INET, address, bytes) == 1) {
		bytes[3] = 0;
		inet_ntop(AF_INET, bytes, text, sizeof(text));
		return arena_text(arena, "%s/24", text);
	}
	if (inet_pton(AF_INET6, address, bytes) == 1) {
		memset(bytes + 8, 0, 8);
		inet_ntop(AF_INET6, bytes, text, sizeof(text));
		return arena_text(arena, "%s/64", text);
	}
	return "-";
}

/* Addresses are the same in capitals. */
static const char *short_hash(struct arena *arena, const char *text)
{
	char *small = arena_copy(arena, text, strlen(text));
	unsigned char hash[32];

	for (char *sign = small; *sign; sign++)
		*sign = (char)tolower((unsigned char)*sign);
	digest(hash, small);
	return base64url(arena, hash, 16);
}

static const char *device_hash(struct arena *arena, const char *token)
{
	unsigned char hash[32];

	digest(hash, token);
	return base64url(arena, hash, 16);
}

/* The counters that a try meets; how many. */
static size_t counters_of(struct request *r, const struct guess *guess,
	struct counter counters[MOST_COUNTERS])
{
	const char *account = arena_text(r->arena, "%s:%s", guess->what,
		short_hash(r->arena, guess->at));
	const char *network = throttle_network(r->arena, r->address);

	if (guess->known) {
		counters[0] = (struct counter){ arena_text(r->arena, "%s:%s", account,
							device_hash(r->arena, r->device)),
			FREE_KNOWN, true };
		return 1;
	}
	counters[0] = (struct counter){ arena_text(r->arena, "%s:%s", account, network),
		FREE_NEAR, true };
	counters[1] = (struct counter){ account, FREE_ACCOUNT, true };
	counters[2] = (struct counter){
		arena_text(r->arena, "%s:%s", guess->what, network), FREE_NETWORK, false
	};
	return 3;
}

int64_t throttle_try(struct request *r, const struct guess *guess)
{
	struct counter counters[MOST_COUNTERS];
	size_t count = counters_of(r, guess, counters);
	int64_t longest = 0;

	for (size_t i = 0; i < count; i++) {
		const struct arg *which = ARGS(ARG("id", counters[i].id));
		int64_t wait;

		db_change(r->db, &q_throttle_begin, which);
		wait = result_number(db_query(r->db, &q_throttle_wait, which), "wait");
		longest = wait > longest ? wait : longest;
	}
	for (size_t i = 0; !longest && i < count; i++)
		db_insert(r->db, &q_throttle_count,
			ARGS(ARG("id", counters[i].id), ARG("free", counters[i].free)));
	return longest;
}

void throttle_passed(struct request *r, const struct guess *guess)
{
	struct counter counters[MOST_COUNTERS];
	size_t count = counters_of(r, guess, counters);

	for (size_t i = 0; i < count; i++)
		db_change(r->db,
			counters[i].own ? &q_throttle_forget : &q_throttle_take_back,
			ARGS(ARG("id", counters[i].id)));
}

const char *throttle_words(struct arena *arena, int64_t seconds)
{
	int64_t minutes = (seconds + 59) / 60;

	if (seconds < 60)
		return arena_text(arena, "%" PRId64 " second%s", seconds,
			seconds == 1 ? "" : "s");
	return arena_text(arena, "%" PRId64 " minute%s", minutes,
		minutes == 1 ? "" : "s");
}
