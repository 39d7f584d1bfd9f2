#include "core/phone.h"

#include <stdbool.h>
#include <string.h>

static const char code[] = "+44 ";

/* Digits after the first 0 that begin a number, and how the rest is written in groups (Ofcom). */
static const struct plan {
	const char *begins;
	int length;
	int groups[3]; /* digits; the first without the 0 */
} plans[] = {
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

static const struct plan *plan_of(const char *digits)
{
	size_t length = strspn(digits, "0123456789");

	for (size_t i = 0; i < sizeof(plans) / sizeof(*plans); i++)
		if (!digits[length] && (int)length == plans[i].length &&
			strncmp(digits, plans[i].begins, strlen(plans[i].begins)) == 0)
			return &plans[i];
	return NULL;
}

char *phone_show(struct arena *arena, const char *phone)
{
	bool ours = strncmp(phone, code, strlen(code)) == 0;
	const char *digits = ours ? phone + strlen(code) : phone;
	const struct plan *plan = ours ? plan_of(digits) : NULL;

	if (!plan)
		return arena_copy(arena, phone, strlen(phone));
	return arena_text(arena, plan->groups[2] ? "0%.*s %.*s %s" : "0%.*s %.*s%s",
		plan->groups[0], digits, plan->groups[1], digits + plan->groups[0],
		digits + plan->groups[0] + plan->groups[1]);
}

char *phone_read(struct arena *arena, const char *text)
{
	char *closed = arena_copy(arena, text, strlen(text)), *end = closed;

	for (const char *from = text; *from; from++)
		if (*from != ' ')
			*end++ = *from;
	*end = '\0';
	if (closed[0] != '0' || !plan_of(closed + 1))
		return arena_copy(arena, text, strlen(text));
	return arena_text(arena, "%s%s", code, closed + 1);
}
