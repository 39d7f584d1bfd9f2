#include "domain/screen.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

int64_t text_length(const char *text)
{
	int64_t length = 0;

	for (; *text; text++)
		length += ((unsigned char)*text & 0xC0) != 0x80;
	return length;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Letters and digits; bytes of other scripts count as letters. */
static bool is_word(char c)
{
	return is_letter(c) || is_digit(c) || (unsigned char)c >= 0x80;
}

/*
 * A pattern of fixed places: 9 a digit, A a capital, a a letter, anything else itself.
 * Sets *rest to what follows; false if the text is otherwise.
 */
static bool begins(const char *text, const char *pattern, const char **rest)
{
	for (; *pattern; pattern++, text++) {
		bool fits = *pattern == '9' ? is_digit(*text)
			: *pattern == 'A'   ? *text >= 'A' && *text <= 'Z'
			: *pattern == 'a'   ? is_letter(*text)
					    : *text == *pattern;

		if (!fits)
			return false;
	}
	*rest = text;
	return true;
}

static bool matches(const char *text, const char *pattern)
{
	const char *rest;

	return begins(text, pattern, &rest) && !*rest;
}

bool text_is_line(const char *text)
{
	bool readable = false;

	for (; *text; text++) {
		if (*text == '\n' || *text == '\r')
			return false;
		readable |= is_word(*text);
	}
	return readable;
}

static bool has_space(const char *text)
{
	return strpbrk(text, " \t\r\n") != NULL;
}

bool text_is_email(const char *text)
{
	const char *at = strchr(text, '@'), *dot;

	if (!at || at == text || strchr(at + 1, '@') || has_space(text))
		return false;
	dot = strrchr(at, '.');
	return dot && dot > at + 1 && dot[1] && !strstr(at, "..") && at[1] != '.';
}

bool text_is_url(const char *text)
{
	static const char *const starts[] = { "http://", "https://", "ftp://", "ftps://",
		"sftp://", "www." };

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++) {
		size_t length = strlen(starts[i]);

		if (strncmp(text, starts[i], length) == 0)
			return is_word(text[length]) && !has_space(text);
	}
	return false;
}

static const char *skip_digits(const char *text)
{
	return text + strspn(text, "0123456789");
}

bool text_is_phone(const char *text)
{
	for (;;) {
		const char *code = text + 1, *number, *end;

		if (*text != '+' || (number = skip_digits(code)) == code ||
			number - code > 3 || *number != ' ')
			return false;
		end = skip_digits(number + 1);
		if (end == number + 1)
			return false;
		if (*end == '-' && end[1] && skip_digits(end + 1) != end + 1)
			end = skip_digits(end + 1);
		if (!*end)
			return true;
		if (*end != '/')
			return false;
		text = end + 1;
	}
}

bool text_is_cpv(const char *text)
{
	return matches(text, "99999999");
}

bool text_is_nuts(const char *text)
{
	const char *rest;

	if (!begins(text, "AA", &rest) || strlen(rest) > 3)
		return false;
	for (; *rest; rest++) {
		if (!is_digit(*rest) && (*rest < 'A' || *rest > 'Z'))
			return false;
	}
	return true;
}

bool text_is_login(const char *text)
{
	size_t length = strlen(text);

	if (!is_letter(*text) || length < 5 || length > 8)
		return false;
	for (; *text; text++) {
		if (!is_letter(*text) && !is_digit(*text))
			return false;
	}
	return true;
}

bool text_is_document(const char *text)
{
	return matches(text, "2099-999999");
}

bool text_is_journal(const char *text)
{
	return matches(text, "9999/S 999-999999");
}

/* A word of its own, whatever its case; `word` may hold spaces. */
static bool has_word(const char *text, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = strcasestr(text, word); at; at = strcasestr(at + 1, word)) {
		bool begins_here = at == text || !is_word(at[-1]);

		if (begins_here && !is_word(at[length]))
			return true;
	}
	return false;
}

static bool has_any_word(const char *text, const char *const *words)
{
	for (; *words; words++) {
		if (has_word(text, *words))
			return true;
	}
	return false;
}

/* Three X in a row, of any length: "XXX", "XXXX to XXXX". */
static bool has_crosses(const char *text)
{
	return strstr(text, "XXX") || strstr(text, "xxx");
}

bool text_has_placeholder(const char *text)
{
	static const char *const words[] = { "TBC", "TBA", "TBD", "to be confirmed",
		"dd/mm/yyyy", "dd/mm/yy", "lorem ipsum", "N/A", NULL };

	return has_crosses(text) || has_any_word(text, words) ||
		strcasestr(text, "[insert") || strcasestr(text, "<insert") ||
		strstr(text, "???");
}

/* 12/03/2014, 12.3.14, 2014-03-12: numbers put together as days are. */
static bool has_numbered_day(const char *text)
{
	static const char *const shapes[] = { "99/99/99", "9/99/99", "99/9/99", "9/9/99",
		"99.99.99", "9.9.99", "99-99-99", "9999-99-99", "9999/99/99" };

	for (; *text; text++) {
		for (size_t i = 0; i < sizeof(shapes) / sizeof(*shapes); i++) {
			const char *rest;

			if (begins(text, shapes[i], &rest))
				return true;
		}
	}
	return false;
}

/* "12 March", "March 12": a day of a month in words. */
static bool has_worded_day(const char *text)
{
	static const char *const months[] = { "January", "February", "March", "April",
		"May", "June", "July", "August", "September", "October", "November",
		"December" };

	for (size_t i = 0; i < sizeof(months) / sizeof(*months); i++) {
		size_t length = strlen(months[i]);
		const char *at = strcasestr(text, months[i]);

		for (; at; at = strcasestr(at + 1, months[i])) {
			const char *after = at + length, *rest;

			if (is_word(*after))
				continue;
			if (at >= text + 2 && at[-1] == ' ' && is_digit(at[-2]))
				return true;
			/* "March 2026" is a month; "March 12" is a day */
			if (begins(after, " 9", &rest) && !begins(after, " 9999", &rest))
				return true;
		}
	}
	return false;
}

/* "aged 13", "age: 7", "13-year-old", "13 years old". */
static bool has_age(const char *text)
{
	static const char *const befores[] = { "aged ", "age ", "age: ", "ages ", NULL };
	static const char *const afters[] = { "year-old", "year old", "years old",
		"yr old", "yo", "yrs", NULL };

	for (size_t i = 0; befores[i]; i++) {
		const char *at = strcasestr(text, befores[i]);

		for (; at; at = strcasestr(at + 1, befores[i])) {
			if ((at == text || !is_word(at[-1])) &&
				is_digit(at[strlen(befores[i])]))
				return true;
		}
	}
	for (size_t i = 0; afters[i]; i++) {
		const char *at = strcasestr(text, afters[i]);

		for (; at; at = strcasestr(at + 1, afters[i])) {
			bool counted = at > text &&
				(is_digit(at[-1]) ||
					(at > text + 1 && is_digit(at[-2]) &&
						!is_word(at[-1])));

			if (counted && !is_word(at[strlen(afters[i])]))
				return true;
		}
	}
	return false;
}

bool text_is_personal(const char *text)
{
	static const char *const words[] = { "born", "DOB", "D.O.B", "date of birth",
		"initials", "NHS number", "UPN", NULL };

	return has_numbered_day(text) || has_worded_day(text) || has_age(text) ||
		has_any_word(text, words);
}
