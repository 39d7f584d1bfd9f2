/* The kinds of answer a form can ask for; messages as the GOV.UK design system words them. */
#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/fault.h"
#include "core/form.h"
#include "core/money.h"

/* Bounds of kinds whose field sets none. */
enum { MOST_IN_LINE = 200, MOST_IN_PROSE = 4000, MOST_LINES = 500 };
static const int64_t most_money = 100000000000; /* a thousand million pounds */
static const int64_t most_count = 1000000000;

/* ---- text ---- */

/* UTF-16 units, as a browser's character counter counts. */
static int64_t units(const char *text)
{
	int64_t count = 0;

	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;

		count += (byte & 0xc0) != 0x80;
		count += byte >= 0xf0;
	}
	return count;
}

static const char *length_wrong(const struct field *field, const char *text, int64_t most,
	struct arena *arena)
{
	int64_t length = units(text);

	if (length > most)
		return arena_text(arena, "%s must be %s characters or fewer",
			field->label, count_show(arena, most));
	if (length < field->least)
		return arena_text(arena, "%s must be %s characters or more", field->label,
			count_show(arena, field->least));
	return NULL;
}

static const char *keep(struct arena *arena, const char *text, void *answer)
{
	*(char **)answer = arena_copy(arena, text, strlen(text));
	return NULL;
}

static const char *read_line(const struct field *field, const char *text,
	struct arena *arena, void *answer)
{
	const char *wrong = length_wrong(field, text,
		field->most ? field->most : MOST_IN_LINE, arena);

	if (wrong)
		return wrong;
	if (strpbrk(text, "\n\t"))
		return arena_text(arena, "%s must be on one line", field->label);
	return keep(arena, text, answer);
}

static size_t lines(const char *text)
{
	size_t count = 1;

	while ((text = strchr(text, '\n'))) {
		count++;
		text++;
	}
	return count;
}

static const char *read_prose(const struct field *field, const char *text,
	struct arena *arena, void *answer)
{
	const char *wrong = length_wrong(field, text,
		field->most ? field->most : MOST_IN_PROSE, arena);

	if (wrong)
		return wrong;
	/* The stylesheets walk through lines one inside the other. */
	if (lines(text) > MOST_LINES)
		return arena_text(arena, "%s must have %d lines or fewer", field->label,
			MOST_LINES);
	return keep(arena, text, answer);
}

static const char *write_text(const void *answer, struct arena *arena)
{
	(void)arena;
	return *(char *const *)answer;
}

/* A dot neither first, last nor twice in a row, and only these characters. */
static bool is_dotted(const char *text, size_t length, const char *allowed)
{
	if (!length || text[0] == '.' || text[length - 1] == '.')
		return false;
	for (size_t i = 0; i < length; i++) {
		unsigned char byte = (unsigned char)text[i];

		if (byte == '.' && text[i + 1] == '.')
			return false;
		if (byte > 127 ||
			(byte != '.' && !isalnum(byte) && !strchr(allowed, byte)))
			return false;
	}
	return true;
}

static const char *read_email(const struct field *field, const char *text,
	struct arena *arena, void *answer)
{
	const char *at = strchr(text, '@');

	(void)field;
	if (!at || strlen(text) > MOST_IN_LINE || !strchr(at, '.') ||
		!is_dotted(text, (size_t)(at - text), "!#$%&'*+/=?^_`{|}~-") ||
		!is_dotted(at + 1, strlen(at + 1), "-"))
		return "Enter an email address in the correct format, like "
		       "name@example.com";
	return keep(arena, text, answer);
}

bool postcode_squeeze(const char *text, char code[8])
{
	size_t length = 0;

	for (; *text; text++) {
		if (*text == ' ')
			continue;
		if (length == 7 || !isalnum((unsigned char)*text))
			return false;
		code[length++] = (char)toupper((unsigned char)*text);
	}
	code[length] = '\0';
	return length >= 5;
}

/* "rh121aa" as "RH12 1AA"; false unless it has the form of a full postcode. */
static bool tidy_postcode(const char *text, char tidy[9])
{
	char code[8];
	int outward;

	if (!postcode_squeeze(text, code))
		return false;
	outward = (int)strlen(code) - 3;
	snprintf(tidy, 9, "%.*s %s", outward, code, code + outward);
	return true;
}

static bool is_postcode(const char *tidy)
{
	const char *inward = strchr(tidy, ' ') + 1;
	size_t letters = strcspn(tidy, "0123456789");
	size_t rest = (size_t)(inward - 1 - tidy) - letters;

	if (letters < 1 || letters > 2 || rest < 1 || rest > 2)
		return false;
	return isdigit((unsigned char)inward[0]) && isalpha((unsigned char)inward[1]) &&
		isalpha((unsigned char)inward[2]);
}

static const char *read_postcode(const struct field *field, const char *text,
	struct arena *arena, void *answer)
{
	char tidy[9];

	(void)field;
	if (!tidy_postcode(text, tidy) || !is_postcode(tidy))
		return "Enter a full UK postcode, like RH12 1AA";
	return keep(arena, tidy, answer);
}

static const char *read_secret(const struct field *field, const char *text,
	struct arena *arena, void *answer)
{
	if (strlen(text) > 1024)
		return arena_text(arena, "%s is too long", field->label);
	return keep(arena, text, answer);
}

/* ---- numbers ---- */

typedef char *show(struct arena *arena, int64_t number);

static const char *bounds_wrong(const struct field *field, int64_t number,
	int64_t largest, const char *less, show *shown, struct arena *arena)
{
	int64_t most = field->most ? field->most : largest;

	if (number >= field->least && number <= most)
		return NULL;
	if (field->least && field->most)
		return arena_text(arena, "%s must be between %s and %s", field->label,
			shown(arena, field->least), shown(arena, most));
	if (number < field->least)
		return arena_text(arena, "%s must be %s or more", field->label,
			shown(arena, field->least));
	return arena_text(arena, "%s must be %s or %s", field->label, shown(arena, most),
		less);
}

static const char *read_money(const struct field *field, const char *text,
	struct arena *arena, void *answer)
{
	int64_t pence;
	const char *wrong;

	if (!money_read(text, &pence))
		return arena_text(arena,
			"%s must be an amount of money, like 480 or 480.50",
			field->label);
	wrong = bounds_wrong(field, pence, most_money, "less", money_show, arena);
	if (!wrong)
		*(int64_t *)answer = pence;
	return wrong;
}

/* "65000" for whole pounds, so that a box reads as people type. */
static const char *write_money(const void *answer, struct arena *arena)
{
	int64_t pence = *(const int64_t *)answer;

	if (pence == NOTHING || pence % 100)
		return money_write(arena, pence);
	return arena_text(arena, "%" PRId64, pence / 100);
}

/* A whole number of at most 18 digits, which commas may group. */
static bool count_read(const char *text, int64_t *number)
{
	int64_t hundredths;

	if (strchr(text, '.') || !hundredths_read(text, &hundredths))
		return false;
	*number = hundredths / 100;
	return true;
}

static const char *read_whole(const struct field *field, const char *text,
	struct arena *arena, void *answer)
{
	const char *wrong;
	int64_t number;

	if (!count_read(text, &number))
		return arena_text(arena, "%s must be a whole number, like 12",
			field->label);
	wrong = bounds_wrong(field, number, most_count, "fewer", count_show, arena);
	if (!wrong)
		*(int64_t *)answer = number;
	return wrong;
}

static const char *write_whole(const void *answer, struct arena *arena)
{
	int64_t number = *(const int64_t *)answer;

	return number == NOTHING ? NULL : arena_text(arena, "%" PRId64, number);
}

static const char *read_hundredths(const struct field *field, const char *text,
	const char *like, show *shown, struct arena *arena, void *answer)
{
	const char *wrong;
	int64_t number;

	if (!hundredths_read(text, &number))
		return arena_text(arena, "%s must be a number, like %s", field->label,
			like);
	wrong = bounds_wrong(field, number, most_count, "less", shown, arena);
	if (!wrong)
		*(int64_t *)answer = number;
	return wrong;
}

static const char *read_points(const struct field *field, const char *text,
	struct arena *arena, void *answer)
{
	return read_hundredths(field, text, "70 or 72.5", hundredths_show, arena, answer);
}

static const char *read_percent(const struct field *field, const char *text,
	struct arena *arena, void *answer)
{
	size_t length = strlen(text);

	if (length && text[length - 1] == '%')
		text = arena_copy(arena, text, length - 1);
	return read_hundredths(field, text, "5 or 2.5", percent_show, arena, answer);
}

static const char *read_miles(const struct field *field, const char *text,
	struct arena *arena, void *answer)
{
	return read_hundredths(field, text, "20 or 12.5", hundredths_show, arena, answer);
}

static const char *write_hundredths(const void *answer, struct arena *arena)
{
	return hundredths_show(arena, *(const int64_t *)answer);
}

/* ---- choices ---- */

static bool is_option(const struct field *field, const char *text)
{
	if (!field->options)
		fault("field %s has no options", field->name);
	for (const struct option *option = field->options; option->value; option++) {
		if (strcmp(option->value, text) == 0)
			return true;
	}
	return false;
}

static const char *read_choice(const struct field *field, const char *text,
	struct arena *arena, void *answer)
{
	if (!is_option(field, text))
		return field->missing ? field->missing : "Select one of the options";
	return keep(arena, text, answer);
}

static const char *read_chosen(const struct field *field, const char *text,
	struct arena *arena, void *answer)
{
	(void)arena;
	if (!is_option(field, text))
		return field->missing ? field->missing : "Select one of the options";
	*(int64_t *)answer = strtoll(text, NULL, 10);
	return NULL;
}

static const char *read_tick(const struct field *field, const char *text,
	struct arena *arena, void *answer)
{
	(void)arena;
	if (strcmp(text, "1") != 0)
		return field->missing ? field->missing : "Tick the box or leave it empty";
	*(int64_t *)answer = 1;
	return NULL;
}

static const char *write_tick(const void *answer, struct arena *arena)
{
	(void)arena;
	return *(const int64_t *)answer == 1 ? "1" : NULL;
}

#define TEXT(widget, read, write)                                                        \
	{                                                                                \
		widget, KEPT_AS_TEXT, read, write, NULL                                  \
	}
#define NUMBER(widget, read, write)                                                      \
	{                                                                                \
		widget, KEPT_AS_NUMBER, read, write, NULL                                \
	}

const struct kind kind_line = TEXT("line", read_line, write_text);
const struct kind kind_prose = TEXT("prose", read_prose, write_text);
const struct kind kind_email = TEXT("email", read_email, write_text);
const struct kind kind_postcode = TEXT("postcode", read_postcode, write_text);
const struct kind kind_secret = TEXT("secret", read_secret, write_text);
const struct kind kind_money = NUMBER("money", read_money, write_money);
const struct kind kind_whole = NUMBER("whole", read_whole, write_whole);
const struct kind kind_points = NUMBER("points", read_points, write_hundredths);
const struct kind kind_percent = NUMBER("percent", read_percent, write_hundredths);
const struct kind kind_miles = NUMBER("miles", read_miles, write_hundredths);
const struct kind kind_choice = TEXT("choice", read_choice, write_text);
const struct kind kind_chosen = NUMBER("choice", read_chosen, write_whole);
const struct kind kind_list = TEXT("list", read_choice, write_text);
const struct kind kind_listed = NUMBER("list", read_chosen, write_whole);
const struct kind kind_tick = NUMBER("tick", read_tick, write_tick);
const struct kind kind_act = TEXT("act", read_choice, write_text);
const struct kind kind_file = { "file", KEPT_AS_FILE, NULL, NULL, NULL };
const struct kind kind_hidden = TEXT("hidden", read_line, write_text);
