#include "domain/search.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "core/value.h"

enum { LEAST = 2, MOST = 100, LEAST_WORD = 3 };

/* What MariaDB leaves out of its index of words; asked for, they would find nothing. */
static const char *const stopwords[] = { "about", "and", "are", "com", "for", "from",
	"how", "that", "the", "this", "was", "what", "when", "where", "who", "will",
	"with", "und", "www", NULL };

static size_t characters(const char *text, size_t length)
{
	size_t n = 0;

	for (size_t i = 0; i < length; i++)
		n += ((unsigned char)text[i] & 0xC0) != 0x80;
	return n;
}

/* Letters and figures of ASCII, and what is beyond it but for general punctuation (U+2000 to U+206F). */
static size_t word_character(const char *text)
{
	const unsigned char *at = (const unsigned char *)text;

	if (*at < 0x80)
		return isalnum(*at) ? 1 : 0;
	return at[0] == 0xE2 && (at[1] == 0x80 || at[1] == 0x81) ? 0 : 1;
}

static bool is_stopword(const char *word)
{
	for (const char *const *stop = stopwords; *stop; stop++)
		if (strcasecmp(*stop, word) == 0)
			return true;
	return false;
}

static const char *words_of(struct arena *arena, const char *text)
{
	const char *words = NULL;

	while (*text) {
		size_t length = 0, step;
		const char *word;

		while ((step = word_character(text + length)))
			length += step;
		word = arena_copy(arena, text, length);
		if (characters(text, length) >= LEAST_WORD && !is_stopword(word))
			words = arena_text(arena, "%s%s+%s*", words ? words : "",
				words ? " " : "", word);
		text += length;
		while (*text && !word_character(text))
			text++;
	}
	return words;
}

/* NULL if there is anything but letters and figures of ASCII, "-" and "/" in it. */
static const char *code_of(struct arena *arena, const char *text)
{
	char *code = arena_alloc(arena, strlen(text) + 1), *to = code;

	for (; *text; text++) {
		if (isspace((unsigned char)*text))
			continue;
		if (!isascii(*text) ||
			(!isalnum((unsigned char)*text) && *text != '-' && *text != '/'))
			return NULL;
		*to++ = (char)toupper((unsigned char)*text);
	}
	return code;
}

/* Whether it is like the pattern, where A is a letter and 9 a figure. */
static bool is_like(const char *text, const char *pattern)
{
	for (; *text && *pattern; text++, pattern++)
		if (*pattern == 'A' ? !isupper((unsigned char)*text)
				    : !isdigit((unsigned char)*text))
			return false;
	return !*text && !*pattern;
}

static bool is_outward(const char *text)
{
	static const char *const patterns[] = { "A9", "A99", "AA9", "AA99", "A9A", "AA9A",
		NULL };

	for (const char *const *pattern = patterns; *pattern; pattern++)
		if (is_like(text, *pattern))
			return true;
	return false;
}

static void read_postcode(struct arena *arena, struct search *search)
{
	const char *code = search->code, *outward, *inward;

	if (!code)
		return;
	if (is_outward(code))
		search->outward = arena_text(arena, "%s %%", code);
	if (strlen(code) < 5)
		return;
	inward = code + strlen(code) - 3;
	outward = arena_copy(arena, code, (size_t)(inward - code));
	if (is_like(inward, "9AA") && is_outward(outward))
		search->postcode = arena_text(arena, "%s %s", outward, inward);
}

/* "A0417" or "417"; the number of digits keeps it within a 64-bit number. */
static int64_t number_of(const char *code)
{
	const char *digits = code && *code == 'A' ? code + 1 : code;
	size_t length = digits ? strlen(digits) : 0;

	if (!length || length > 9 || strspn(digits, "0123456789") != length)
		return NOTHING;
	return strtoll(digits, NULL, 10);
}

static const char *start_of(struct arena *arena, const char *text)
{
	char *start = arena_alloc(arena, 2 * strlen(text) + 2), *to = start;

	for (; *text; text++) {
		if (strchr("%_\\", *text))
			*to++ = '\\';
		*to++ = *text;
	}
	*to = '%';
	return start;
}

const struct search *search_read(struct arena *arena, const char *text)
{
	struct search *search = NEW(arena, struct search);
	size_t length;

	while (text && isspace((unsigned char)*text))
		text++;
	length = text ? strlen(text) : 0;
	while (length && isspace((unsigned char)text[length - 1]))
		length--;
	if (!length || length > MOST || characters(text, length) < LEAST)
		return NULL;
	search->q = arena_copy(arena, text, length);
	search->code = code_of(arena, search->q);
	search->words = words_of(arena, search->q);
	search->start = start_of(arena, search->q);
	search->number = number_of(search->code);
	read_postcode(arena, search);
	return search;
}
