#include "core/money.h"

#include <inttypes.h>
#include <stddef.h>
#include <string.h>

__extension__ typedef __int128 wide;

int64_t money_add(int64_t amount, int64_t other)
{
	int64_t sum;

	if (amount == NOTHING || other == NOTHING ||
		__builtin_add_overflow(amount, other, &sum))
		return NOTHING;
	return sum;
}

int64_t money_subtract(int64_t amount, int64_t other)
{
	return other == NOTHING ? NOTHING : money_add(amount, -other);
}

int64_t money_times(int64_t amount, int64_t times)
{
	int64_t product;

	if (amount == NOTHING || times == NOTHING ||
		__builtin_mul_overflow(amount, times, &product))
		return NOTHING;
	return product;
}

int64_t money_share(int64_t amount, int64_t part, int64_t whole)
{
	wide share;

	if (amount < 0 || part < 0 || whole <= 0)
		return NOTHING;
	share = ((wide)amount * part * 2 + whole) / ((wide)whole * 2);
	return share > INT64_MAX ? NOTHING : (int64_t)share;
}

int64_t money_percent(int64_t amount, int64_t percent)
{
	return money_share(amount, percent, 10000);
}

/* Commas stand before every three digits of the whole part, or nowhere. */
static bool commas_stand_right(const char *text, size_t length)
{
	const char *comma = memchr(text, ',', length);

	if (!comma)
		return true;
	if (comma == text || comma - text > 3)
		return false;
	for (size_t i = 0; i < length; i++) {
		if ((text[i] == ',') != ((length - i) % 4 == 0))
			return false;
	}
	return true;
}

static bool add_digit(int64_t *number, char digit)
{
	if (digit < '0' || digit > '9')
		return false;
	return !__builtin_mul_overflow(*number, 10, number) &&
		!__builtin_add_overflow(*number, digit - '0', number);
}

bool hundredths_read(const char *text, int64_t *hundredths)
{
	size_t whole = strcspn(text, ".");
	const char *decimals = text[whole] ? text + whole + 1 : "";
	size_t count = strlen(decimals);
	int64_t number = 0;

	if (whole == 0 || count > 2 || (text[whole] && count == 0) ||
		!commas_stand_right(text, whole))
		return false;
	for (size_t i = 0; i < whole; i++) {
		if (text[i] != ',' && !add_digit(&number, text[i]))
			return false;
	}
	for (size_t i = 0; i < 2; i++) {
		if (!add_digit(&number, i < count ? decimals[i] : '0'))
			return false;
	}
	*hundredths = number;
	return true;
}

bool money_read(const char *text, int64_t *pence)
{
	if (strncmp(text, "£", strlen("£")) == 0)
		text += strlen("£");
	return hundredths_read(text, pence);
}

char *count_show(struct arena *arena, int64_t number)
{
	char digits[24], shown[32] = "";
	uint64_t size = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	size_t length = 0, position = sizeof(shown) - 1;

	if (number == NOTHING)
		return NULL;
	do {
		digits[length++] = (char)('0' + size % 10);
		size /= 10;
	} while (size);
	for (size_t i = 0; i < length; i++) {
		if (i && i % 3 == 0)
			shown[--position] = ',';
		shown[--position] = digits[i];
	}
	if (number < 0)
		shown[--position] = '-';
	return arena_text(arena, "%s", shown + position);
}

char *money_show_full(struct arena *arena, int64_t pence)
{
	const char *sign = pence < 0 ? "-" : "";

	if (pence == NOTHING)
		return NULL;
	if (pence < 0)
		pence = -pence;
	return arena_text(arena, "%s£%s.%02" PRId64, sign, count_show(arena, pence / 100),
		pence % 100);
}

char *money_show(struct arena *arena, int64_t pence)
{
	char *full = money_show_full(arena, pence);

	if (full && pence % 100 == 0)
		full[strlen(full) - 3] = '\0';
	return full;
}

char *money_write(struct arena *arena, int64_t pence)
{
	return points_show(arena, pence);
}

char *points_show(struct arena *arena, int64_t hundredths)
{
	const char *sign = hundredths < 0 ? "-" : "";

	if (hundredths == NOTHING)
		return NULL;
	if (hundredths < 0)
		hundredths = -hundredths;
	return arena_text(arena, "%s%" PRId64 ".%02" PRId64, sign, hundredths / 100,
		hundredths % 100);
}

char *hundredths_show(struct arena *arena, int64_t hundredths)
{
	char *shown = points_show(arena, hundredths);
	size_t length = shown ? strlen(shown) : 0;

	if (!shown)
		return NULL;
	while (shown[length - 1] == '0' && memchr(shown, '.', length))
		length--;
	if (shown[length - 1] == '.')
		length--;
	shown[length] = '\0';
	return shown;
}

char *percent_show(struct arena *arena, int64_t hundredths)
{
	char *shown = hundredths_show(arena, hundredths);

	return shown ? arena_text(arena, "%s%%", shown) : NULL;
}
