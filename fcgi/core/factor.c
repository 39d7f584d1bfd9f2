#include "core/factor.h"

#include <ctype.h>
#include <fcntl.h>
#include <liboath/oath.h>
#include <qrencode.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/body.h"
#include "core/config.h"
#include "core/fault.h"
#include "core/password.h"
#include "core/value.h"
#include "core/xml.h"

enum { LEAST_KEY = 32, DIGITS = 6, QUIET = 4, RECOVERY_SIGNS = 15 };

/* One for the process, read before any request. */
static unsigned char sealing_key[crypto_secretbox_KEYBYTES];
static bool have_key;

static bool complain(const char *file, const char *what)
{
	fprintf(stderr, "[session] factor_key_file: %s: %s\n", file, what);
	return false;
}

bool factor_key(const char *file)
{
	struct stat about;
	char *key;

	have_key = false;
	if (!file)
		return true;
	if (stat(file, &about) || !(key = config_secret(file)))
		return complain(file, "cannot be read");
	if (about.st_mode & 077) {
		free(key);
		return complain(file, "must be readable by its owner alone (mode 0600)");
	}
	if (strlen(key) < LEAST_KEY) {
		free(key);
		return complain(file, "must hold one line of 32 characters or more");
	}
	digest(sealing_key, key);
	sodium_memzero(key, strlen(key));
	free(key);
	have_key = true;
	return true;
}

bool factor_has_key(void)
{
	return have_key;
}

/* Each person's secrets under a key of their own. */
static void key_of(unsigned char key[32], const char *use, int64_t person)
{
	char name[40];

	if (!have_key)
		fault("[session] factor_key_file is needed");
	snprintf(name, sizeof(name), "%s %lld", use, (long long)person);
	crypto_generichash(key, 32, (const unsigned char *)name, strlen(name),
		sealing_key, sizeof(sealing_key));
}

void factor_new(unsigned char secret[FACTOR_SECRET])
{
	randombytes_buf(secret, FACTOR_SECRET);
}

void factor_seal(unsigned char sealed[FACTOR_SEALED], int64_t person,
	const unsigned char secret[FACTOR_SECRET])
{
	unsigned char key[32];

	key_of(key, "totp", person);
	randombytes_buf(sealed, crypto_secretbox_NONCEBYTES);
	crypto_secretbox_easy(sealed + crypto_secretbox_NONCEBYTES, secret, FACTOR_SECRET,
		sealed, key);
	sodium_memzero(key, sizeof(key));
}

bool factor_open(unsigned char secret[FACTOR_SECRET], int64_t person, const void *sealed,
	size_t length)
{
	const unsigned char *bytes = sealed;
	unsigned char key[32];
	bool good;

	if (!sealed || length != FACTOR_SEALED)
		return false;
	key_of(key, "totp", person);
	good = crypto_secretbox_open_easy(secret, bytes + crypto_secretbox_NONCEBYTES,
		       length - crypto_secretbox_NONCEBYTES, bytes, key) == 0;
	sodium_memzero(key, sizeof(key));
	return good;
}

const char *factor_seal_text(struct arena *arena, int64_t person,
	const unsigned char secret[FACTOR_SECRET])
{
	unsigned char sealed[FACTOR_SEALED];

	factor_seal(sealed, person, secret);
	return base64url(arena, sealed, sizeof(sealed));
}

bool factor_open_text(unsigned char secret[FACTOR_SECRET], int64_t person,
	const char *text)
{
	unsigned char sealed[FACTOR_SEALED];
	size_t length;

	return text &&
		sodium_base642bin(sealed, sizeof(sealed), text, strlen(text), NULL,
			&length, NULL, sodium_base64_VARIANT_URLSAFE_NO_PADDING) == 0 &&
		factor_open(secret, person, sealed, length);
}

int64_t factor_step(const unsigned char secret[FACTOR_SECRET], const char *code,
	int64_t now, int64_t last)
{
	int64_t step;
	int away;

	if (strlen(code) != DIGITS || strspn(code, "0123456789") != DIGITS)
		return NOTHING;
	if (oath_totp_validate2((const char *)secret, FACTOR_SECRET, (time_t)now,
		    FACTOR_STEP, 0, 1, &away, code) < 0)
		return NOTHING;
	step = now / FACTOR_STEP + away;
	return last == NOTHING || step > last ? step : NOTHING;
}

const char *factor_code(struct arena *arena, const unsigned char secret[FACTOR_SECRET],
	int64_t step)
{
	char code[DIGITS + 1];

	if (oath_totp_generate((const char *)secret, FACTOR_SECRET,
		    (time_t)(step * FACTOR_STEP), FACTOR_STEP, 0, DIGITS, code))
		fault("a code could not be made");
	return arena_text(arena, "%s", code);
}

static void free_text(void *text)
{
	free(text);
}

static const char *base32(struct arena *arena, const unsigned char *secret)
{
	char *text;

	if (oath_base32_encode((const char *)secret, FACTOR_SECRET, &text, NULL))
		fault("out of memory");
	arena_defer(arena, free_text, text);
	return text;
}

const char *factor_text(struct arena *arena, const unsigned char secret[FACTOR_SECRET])
{
	const char *text = base32(arena, secret), *grouped = "";

	for (; *text; text += strnlen(text, 4))
		grouped = arena_text(arena, "%s%s%.4s", grouped, *grouped ? " " : "",
			text);
	return grouped;
}

static void free_qr(void *qr)
{
	QRcode_free(qr);
}

/* Each run of dark modules of a row as one box. */
static const char *dark_path(struct arena *arena, const QRcode *qr)
{
	size_t room = (size_t)qr->width * (size_t)qr->width * 16 + 1, length = 0;
	char *path = arena_alloc(arena, room);

	for (int y = 0; y < qr->width; y++)
		for (int x = 0, run; x < qr->width; x += run + 1) {
			const unsigned char *row = qr->data + y * qr->width;

			for (run = 0; x + run < qr->width && row[x + run] & 1;)
				run++;
			if (run)
				length += (size_t)snprintf(path + length, room - length,
					"M%d %dh%dv1h-%dz", x + QUIET, y + QUIET, run,
					run);
		}
	return path;
}

void factor_qr(xmlNode *parent, struct arena *arena, const char *issuer,
	const char *account, const unsigned char secret[FACTOR_SECRET])
{
	const char *name = body_encode(arena, issuer);
	/* what it leaves out is as apps take it: SHA-1, 6 digits, 30 seconds */
	const char *uri = arena_text(arena, "otpauth://totp/%s:%s?secret=%s&issuer=%s",
		name, body_encode(arena, account), base32(arena, secret), name);
	QRcode *qr = QRcode_encodeString8bit(uri, 0, QR_ECLEVEL_M);
	xmlNode *element = xml_add(parent, "qr");

	if (!qr)
		fault("a QR code could not be made");
	arena_defer(arena, free_qr, qr);
	xml_attr(element, "size", arena_text(arena, "%d", qr->width + 2 * QUIET));
	xml_text(element, "path", dark_path(arena, qr));
}

const char *recovery_new(struct arena *arena)
{
	/* none that are taken for another */
	static const char signs[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
	unsigned char random[RECOVERY_SIGNS];
	char code[RECOVERY_SIGNS + 3], *end = code;

	randombytes_buf(random, sizeof(random));
	for (int i = 0; i < RECOVERY_SIGNS; i++) {
		if (i && i % 5 == 0)
			*end++ = '-';
		*end++ = signs[random[i] % 32];
	}
	*end = '\0';
	return arena_text(arena, "%s", code);
}

void recovery_hash(unsigned char hash[32], int64_t person, const char *code)
{
	char plain[RECOVERY_SIGNS + 1] = { 0 };
	unsigned char key[32];
	size_t length = 0;

	for (; *code && length < RECOVERY_SIGNS; code++) {
		char sign = (char)toupper((unsigned char)*code);

		if (isalnum((unsigned char)sign))
			plain[length++] = (char)(sign == 'O'         ? '0'
					: sign == 'I' || sign == 'L' ? '1'
								     : sign);
	}
	key_of(key, "recovery", person);
	crypto_generichash(hash, 32, (const unsigned char *)plain, length, key,
		sizeof(key));
}
