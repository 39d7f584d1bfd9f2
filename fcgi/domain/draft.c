/* A referral while it is drafted: whom it suits, what is paid, what gives a child away. */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "core/date.h"
#include "core/value.h"
#include "domain/draft.h"

const char *const takes_words[] = { "any", "girls", "boys", NULL };

bool draft_suits(const struct wanted *wanted, const struct takes_whom *whom)
{
	if (whom->takes == TAKES_GIRLS && wanted->boy)
		return false;
	if (whom->takes == TAKES_BOYS && wanted->girl)
		return false;
	if (wanted->youngest == NOTHING)
		return true;
	if (whom->age_from != NOTHING && wanted->youngest < whom->age_from)
		return false;
	return whom->age_to == NOTHING || wanted->oldest <= whom->age_to;
}

/* ---- paid periods ---- */

/* Whole months from the first day to the day after the last, and days over. */
static int64_t months_between(int64_t starts_on, int64_t ends_on, int64_t *days)
{
	int64_t months = 0;

	while (day_add_months(starts_on, months + 1) <= ends_on + 1)
		months++;
	*days = ends_on + 1 - day_add_months(starts_on, months);
	return months;
}

int64_t draft_periods(const char *unit, int64_t weeks, int64_t starts_on, int64_t ends_on)
{
	int64_t months, days;

	if (starts_on == NOTHING || ends_on == NOTHING || weeks == NOTHING ||
		ends_on < starts_on || ends_on - starts_on > 366 * 30)
		return NOTHING;
	months = months_between(starts_on, ends_on, &days);
	if (strcmp(unit, "month") == 0)
		return months + (days > 0);
	if (strcmp(unit, "year") == 0)
		return (months + (days > 0) + 11) / 12;
	if (strcmp(unit, "week") != 0)
		return NOTHING;
	/* Days over are thirtieths of a month; half a week and more counts as one. */
	months = (weeks * (months * 30 + days) + 180) / 360;
	return months > 0 ? months : 1;
}

/* ---- leaks ---- */

/* Names that are ordinary words too: they count only when written as names. */
static const char *const ordinary[] = { "will", "may", "mark", "grace", "rose", "art",
	"bill", "hope", "joy", "faith", "summer", "autumn", "young", "long", "king",
	"brown", "green", "white", "black", "day", "small", "little", "good", "best",
	"rich", "frank", "miles", "dean", "ray", "gene", "pat", "sue", "drew", "chase",
	"max", "page", "poppy", "lily", "daisy", "ivy", "june", "april", "amber", "ruby",
	"hunter", "mason", "taylor", "carter", "cook", "baker", "park", "field", "wood",
	"woods", "hill", "lane", "banks", "wells", "rivers", "north", "west", "east",
	"south", "the", "and", "van", "den", "home", "price", "case", "bond", "love",
	"sharp", "wise", "swift", "reading", NULL };

static bool is_ordinary(const char *word, size_t length)
{
	for (const char *const *known = ordinary; *known; known++)
		if (strlen(*known) == length && strncasecmp(*known, word, length) == 0)
			return true;
	return false;
}

/* A byte of a letter or digit; bytes above ASCII are parts of letters. */
static bool in_word(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Where needle stands in text as whole words, whatever its capitals; NULL: nowhere. */
static const char *find_word(const char *text, const char *needle, size_t length)
{
	for (const char *at = text; *at; at++) {
		if (strncasecmp(at, needle, length) != 0)
			continue;
		if ((at == text || !in_word(at[-1])) && !in_word(at[length]))
			return at;
	}
	return NULL;
}

static bool has_part(const char *text, const char *part, size_t length)
{
	for (const char *at = find_word(text, part, length); at;
		at = find_word(at + 1, part, length)) {
		if (!is_ordinary(part, length) || isupper((unsigned char)*at))
			return true;
		if (!find_word(at + 1, part, length))
			break;
	}
	return false;
}

/* Initials and "de" are too short to tell anything. */
static bool has_name(const char *text, const char *name)
{
	enum { TOO_SHORT = 3 };

	while (*name) {
		size_t skip = strspn(name, " ,.'-");
		size_t length = strcspn(name + skip, " ,.'-");

		if (length >= TOO_SHORT && has_part(text, name + skip, length))
			return true;
		name += skip + length;
	}
	return false;
}

/* The inward half, "1AA". */
static bool is_inward(const char *at)
{
	return isdigit((unsigned char)at[0]) && isalpha((unsigned char)at[1]) &&
		isalpha((unsigned char)at[2]) && !in_word(at[3]);
}

/* "RH12 1AA", "rh121aa": one or two letters, a digit, perhaps one more of either. */
static bool is_postcode(const char *at)
{
	size_t letters = 0, rest;

	while (letters < 2 && isalpha((unsigned char)at[letters]))
		letters++;
	if (letters == 0 || !isdigit((unsigned char)at[letters]))
		return false;
	rest = letters + 1;
	for (int extra = 0; extra < 2; extra++) {
		size_t spaces = strspn(at + rest, " ");

		if (spaces <= 1 && is_inward(at + rest + spaces))
			return true;
		if (!isalnum((unsigned char)at[rest]))
			return false;
		rest++;
	}
	return false;
}

static bool has_postcode(const char *text)
{
	for (const char *at = text; *at; at++)
		if ((at == text || !in_word(at[-1])) && is_postcode(at))
			return true;
	return false;
}

enum leak leak_find(const char *text, const struct secret *secret)
{
	if (!text)
		return LEAK_NONE;
	if (has_postcode(text))
		return LEAK_POSTCODE;
	if (secret->name && has_name(text, secret->name))
		return LEAK_NAME;
	if (secret->birthday &&
		find_word(text, secret->birthday, strlen(secret->birthday)))
		return LEAK_BIRTHDAY;
	if (secret->case_reference &&
		find_word(text, secret->case_reference, strlen(secret->case_reference)))
		return LEAK_REFERENCE;
	return LEAK_NONE;
}
