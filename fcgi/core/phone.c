#include "core/phone.h"

#include <string.h>

static const char code[] = "+44 ";

/* Digits after the first 0 that begin a number, and how the rest is written in groups (Ofcom). */
static const struct form {
	const char *begins;
	int length;
	int groups[3]; /* digits; the first without the 0 */
} forms[] = {
	{ "2", 10, { 2, 4, 4 } },  /* 020 7946 0001 */
	{ "11", 10, { 3, 3, 4 } }, /* 0113 496 0001 */
	{ "121", 10, { 3, 3, 4 } },
	{ "131", 10, { 3, 3, 4 } },
	{ "141", 10, { 3, 3, 4 } },
	{ "151", 10, { 3, 3, 4 } },
	{ "161", 10, { 3, 3, 4 } },
	{ "171", 10, { 3, 3, 4 } },
	{ "181", 10, { 3, 3, 4 } },
	{ "191", 10, { 3, 3, 4 } },
	{ "1", 10, { 4, 3, 3 } }, /* 01632 960 001 */
	{ "1", 9, { 4, 5, 0 } },
	{ "3", 10, { 3, 3, 4 } }, /* 0300 123 4567 */
	{ "7", 10, { 4, 3, 3 } }, /* 07700 900 001 */
	{ "8", 10, { 3, 3, 4 } },
	{ "9", 10, { 3, 3, 4 } },
};

static const struct form *form_of(const char *digits)
{
	size_t length = strspn(digits, "0123456789");

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (!digits[length] && (int)length == forms[i].length &&
			strncmp(digits, forms[i].begins, strlen(forms[i].begins)) == 0)
			return &forms[i];
	return NULL;
}

char *phone_show(struct arena *arena, const char *phone)
{
	const char *digits = phone + strlen(code);
	const struct form *form = strncmp(phone, code, strlen(code)) == 0
		? form_of(digits)
		: NULL;

	if (!form)
		return arena_copy(arena, phone, strlen(phone));
	return arena_text(arena, form->groups[2] ? "0%.*s %.*s %s" : "0%.*s %.*s%s",
		form->groups[0], digits, form->groups[1], digits + form->groups[0],
		digits + form->groups[0] + form->groups[1]);
}

char *phone_read(struct arena *arena, const char *text)
{
	char *closed = arena_copy(arena, text, strlen(text)), *end = closed;

	for (const char *from = text; *from; from++)
		if (*from != ' ')
			*end++ = *from;
	*end = '\0';
	if (closed[0] != '0' || !form_of(closed + 1))
		return arena_copy(arena, text, strlen(text));
	return arena_text(arena, "%s%s", code, closed + 1);
}
