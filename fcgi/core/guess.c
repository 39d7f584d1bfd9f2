/* Which new passwords are refused: what a guesser tries first. */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <uninorm.h>
#include <unistr.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/fault.h"
#include "core/password.h"

/* fcgi/core/common.txt */
extern const char common_words[];

enum { SHORTEST = 12, LONGEST = 1024, SHORTEST_WORD = 4, MOST_WORD = 64 };

/* What is left to guess once words, names and patterns are known. */
enum { LEAST_WITH_WORDS = 5, LEAST_DIFFERENT = 5, WORD_COUNTS = 2 };

struct guess_text {
	const char *small; /* the password in small letters */
	const char *plain; /* and with @ for a, 0 for o read as letters */
	bool *known;       /* of each byte: part of a word, a name or a pattern */
	size_t length;
};

static const char *small_letters(struct arena *arena, const char *text)
{
	size_t length = 4 * strlen(text) + 16;
	char *small = arena_alloc(arena, length);

	length--;
	if (!u8_tolower((const uint8_t *)text, strlen(text), NULL, UNINORM_NFC,
		    (uint8_t *)small, &length))
		fault("a password could not be brought into small letters: %d", errno);
	small[length] = '\0';
	return small;
}

static const char *plain_letters(struct arena *arena, const char *small)
{
	static const char signs[] = "@4310!5$7", letters[] = "aaeioisst";
	char *plain = arena_copy(arena, small, strlen(small));

	for (char *c = plain; *c; c++) {
		const char *sign = strchr(signs, *c);

		if (sign)
			*c = letters[sign - signs];
	}
	return plain;
}

static bool is_known(const struct guess_text *text, size_t at, size_t length)
{
	for (size_t i = at; i < at + length; i++)
		if (text->known[i])
			return true;
	return false;
}

static bool stands_at(const struct guess_text *text, size_t at, const char *word,
	size_t length)
{
	return at + length <= text->length && !is_known(text, at, length) &&
		(strncmp(text->small + at, word, length) == 0 ||
			strncmp(text->plain + at, word, length) == 0);
}

/* Marks the word wherever it stands; whether it does. */
static bool mark_word(struct guess_text *text, const char *word, size_t length)
{
	bool met = false;

	for (size_t at = 0; at + length <= text->length; at++) {
		if (!stands_at(text, at, word, length))
			continue;
		memset(text->known + at, true, length);
		met = true;
	}
	return met;
}

/* The parts of a name: "broker@west-sussex.example" has broker, west, sussex and example. */
static void mark_names(struct guess_text *text, const char *names, struct arena *arena)
{
	const char *name = names ? small_letters(arena, names) : "";

	while (*name) {
		size_t length = 0;

		while (isalnum((unsigned char)name[length]) || name[length] & 0x80)
			length++;
		if (length >= SHORTEST_WORD)
			mark_word(text, name, length);
		name += length ? length : 1;
	}
}

/* Longest first, so that "administrator" is one word and not "admin" and a rest. */
static int64_t mark_common(struct guess_text *text)
{
	int64_t met = 0;

	for (size_t want = MOST_WORD; want >= SHORTEST_WORD; want--)
		for (const char *line = common_words; *line;) {
			size_t length = strcspn(line, "\n");

			if (length == want && *line != '#' && *line != '=')
				met += mark_word(text, line, length);
			line += length + (line[length] == '\n');
		}
	return met;
}

static int step_of(const char *text, size_t at)
{
	unsigned char a = (unsigned char)text[at], b = (unsigned char)text[at + 1];

	return isalnum(a) && isalnum(b) ? b - a : a == b ? 0 : 99;
}

/* aaa, 123, cba: three and more in equal steps of at most one. */
static void mark_runs(struct guess_text *text)
{
	for (size_t at = 0; at + 2 < text->length; at++) {
		int step = step_of(text->small, at);

		if (step >= -1 && step <= 1 && step == step_of(text->small, at + 1))
			memset(text->known + at, true, 3);
	}
}

/* qwer, lkjh, 7890: four and more that lie side by side. */
static void mark_keyboard(struct guess_text *text)
{
	static const char *const rows[] = { "qwertyuiop", "asdfghjkl", "zxcvbnm",
		"1234567890", "poiuytrewq", "lkjhgfdsa", "mnbvcxz", "0987654321" };

	for (size_t at = 0; at + 4 <= text->length; at++)
		for (size_t row = 0; row < sizeof(rows) / sizeof(*rows); row++) {
			char four[5];

			memcpy(four, text->small + at, 4);
			four[4] = '\0';
			if (strstr(rows[row], four))
				memset(text->known + at, true, 4);
		}
}

static void mark_years(struct guess_text *text)
{
	for (size_t at = 0; at + 4 <= text->length; at++) {
		const char *c = text->small + at;

		if ((strncmp(c, "19", 2) == 0 || strncmp(c, "20", 2) == 0) &&
			isdigit((unsigned char)c[2]) && isdigit((unsigned char)c[3]))
			memset(text->known + at, true, 4);
	}
}

static int64_t letters_left(const struct guess_text *text)
{
	int64_t count = 0;

	for (size_t at = 0; at < text->length; at++) {
		unsigned char c = (unsigned char)text->small[at];

		count += !text->known[at] && (isalpha(c) || c >= 0xc0);
	}
	return count;
}

static int64_t different_left(const struct guess_text *text)
{
	bool met[256] = { false };
	int64_t count = 0;

	for (size_t at = 0; at < text->length; at++) {
		unsigned char c = (unsigned char)text->small[at];

		if (text->known[at] || met[c])
			continue;
		met[c] = true;
		count++;
	}
	return count;
}

static bool is_listed(const char *small)
{
	size_t length = strlen(small);

	for (const char *line = common_words; *line;) {
		size_t size = strcspn(line, "\n");

		if (*line == '=' && size == length + 1 &&
			strncmp(line + 1, small, length) == 0)
			return true;
		line += size + (line[size] == '\n');
	}
	return false;
}

/* A list of the installation's own, of any length. */
static bool is_in_file(const char *path, const char *small)
{
	char line[LONGEST + 2];
	bool met = false;
	FILE *file = path ? fopen(path, "re") : NULL;

	if (path && !file)
		fault("[session] common cannot be read: %d", errno);
	while (file && !met && fgets(line, sizeof(line), file)) {
		line[strcspn(line, "\r\n")] = '\0';
		met = strcasecmp(line, small) == 0;
	}
	if (file)
		fclose(file);
	return met;
}

static bool is_guessable(struct arena *arena, const char *password,
	const char *const about[])
{
	const char *small = small_letters(arena, password);
	struct guess_text text = { .small = small,
		.plain = plain_letters(arena, small),
		.known = NEW_ARRAY(arena, strlen(small) + 1, bool),
		.length = strlen(small) };
	int64_t words;

	if (is_listed(small) || is_in_file(config.session_common, small))
		return true;
	for (; about && *about; about++)
		mark_names(&text, *about, arena);
	words = mark_common(&text);
	mark_runs(&text);
	mark_keyboard(&text);
	mark_years(&text);
	if (words)
		return WORD_COUNTS * words + letters_left(&text) < LEAST_WITH_WORDS;
	return different_left(&text) < LEAST_DIFFERENT;
}

const char *password_weak(struct arena *arena, const char *password,
	const char *const about[])
{
	size_t bytes = strlen(password);

	if (bytes > LONGEST)
		return "Password must be 1,024 bytes or shorter";
	if (u8_mbsnlen((const uint8_t *)password, bytes) < SHORTEST)
		return "Password must be 12 characters or more: three random words work "
		       "well";
	if (is_guessable(arena, password, about))
		return "Password is too easy to guess: it is a common word, a name or a "
		       "pattern with a little added. Three random words work well";
	return NULL;
}
