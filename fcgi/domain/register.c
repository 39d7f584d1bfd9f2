#include "domain/register.h"

#include <string.h>

/* In a pattern 9 is a digit, A a letter; anything else is itself. */
struct pattern {
	const char *regulator, *example;
	const char *shapes[4];
};

static const struct pattern patterns[] = {
	{ "ofsted", "six or seven digits, or SC and six digits",
		{ "999999", "9999999", "SC999999" } },
	{ "isi", "six digits", { "999999" } },
	{ "dfe", "six digits", { "999999" } },
	{ "cqc", "1- and nine to eleven digits",
		{ "1-999999999", "1-9999999999", "1-99999999999" } },
	{ "ciw", "SIN-, eight digits, a dash and four letters or digits",
		{ "SIN-99999999-****" } },
	{ "ci", "CS and ten digits", { "CS9999999999" } },
};

static bool digit(char sign)
{
	return sign >= '0' && sign <= '9';
}

static bool letter(char sign)
{
	return sign >= 'A' && sign <= 'Z';
}

static bool fits(const char *shape, const char *text)
{
	for (; *shape && *text; shape++, text++) {
		bool right = *shape == '9' ? digit(*text)
			: *shape == 'A'    ? letter(*text)
			: *shape == '*'    ? digit(*text) || letter(*text)
					   : *shape == *text;
		if (!right)
			return false;
	}
	return !*shape && !*text;
}

/* Capitals, and nothing between them. */
static char *tidy(struct arena *arena, const char *text)
{
	char *tidied = arena_alloc(arena, strlen(text) + 1), *end = tidied;

	for (; *text; text++)
		if (*text != ' ')
			*end++ = *text >= 'a' && *text <= 'z' ? (char)(*text - 'a' + 'A')
							      : *text;
	*end = 0;
	return tidied;
}

static bool digits_only(const char *text)
{
	while (digit(*text))
		text++;
	return !*text;
}

char *company_number(struct arena *arena, const char *text)
{
	char *number = tidy(arena, text);
	size_t letters = letter(number[0]) && letter(number[1]) ? 2 : 0;
	size_t length = strlen(number);

	if (length <= letters || length > 8 || !digits_only(number + letters))
		return NULL;
	return arena_text(arena, "%.*s%.*s%s", (int)letters, number, (int)(8 - length),
		"00000000", number + letters);
}

char *charity_number(struct arena *arena, const char *text)
{
	static const char *const shapes[] = { "999999", "9999999", "SC999999", NULL };
	char *number = tidy(arena, text);

	for (const char *const *shape = shapes; *shape; shape++)
		if (fits(*shape, number))
			return number;
	return NULL;
}

static const struct pattern *pattern_of(const char *regulator)
{
	for (size_t i = 0; i < sizeof(patterns) / sizeof(*patterns); i++)
		if (strcmp(patterns[i].regulator, regulator) == 0)
			return &patterns[i];
	return NULL;
}

char *urn_number(struct arena *arena, const char *regulator, const char *text)
{
	const struct pattern *pattern = pattern_of(regulator);
	char *number = tidy(arena, text);

	for (size_t i = 0; pattern && i < 4 && pattern->shapes[i]; i++)
		if (fits(pattern->shapes[i], number))
			return number;
	return NULL;
}

const char *urn_example(const char *regulator)
{
	const struct pattern *pattern = pattern_of(regulator);

	return pattern ? pattern->example : NULL;
}
