#include "core/date.h"

#include <inttypes.h>
#include <stddef.h>
#include <string.h>

static const char *const months[] = { "January", "February", "March", "April", "May",
	"June", "July", "August", "September", "October", "November", "December" };
static const char *const weekdays[] = { "Monday", "Tuesday", "Wednesday", "Thursday",
	"Friday", "Saturday", "Sunday" };

static bool is_leap(int64_t year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_length(int64_t year, int month)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

/*
 * Years are counted from March, so that the leap day comes last and the months
 * before a day follow from one line (153 days in each five months).
 */
int64_t day_make(int64_t year, int month, int day)
{
	int64_t from_march, of_year, leap_days;

	if (year < 1 || year > 9999 || month < 1 || month > 12)
		return NOTHING;
	if (day < 1 || day > month_length(year, month))
		return NOTHING;
	from_march = month <= 2 ? year - 1 : year;
	of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
	leap_days = from_march / 4 - from_march / 100 + from_march / 400;
	return from_march * 365 + leap_days + of_year - 719468;
}

/* Two or four digits at `text`, or -1. */
static int digits(const char *text, int count)
{
	int number = 0;

	for (int i = 0; i < count; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		number = number * 10 + (text[i] - '0');
	}
	return number;
}

int64_t day_read(const char *text)
{
	if (!text || strnlen(text, 10) < 10 || text[4] != '-' || text[7] != '-')
		return NOTHING;
	return day_make(digits(text, 4), digits(text + 5, 2), digits(text + 8, 2));
}

void day_parts(int64_t day, int *year, int *month, int *of_month)
{
	int64_t shifted = day + 719468;
	int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
	int64_t of_era = shifted - era * 146097;
	int64_t leap_days = of_era / 1460 - of_era / 36524 + of_era / 146096;
	int64_t years = (of_era - leap_days) / 365;
	int64_t of_year = of_era - (365 * years + years / 4 - years / 100);
	int64_t from_march = (5 * of_year + 2) / 153;

	*of_month = (int)(of_year - (153 * from_march + 2) / 5 + 1);
	*month = (int)(from_march < 10 ? from_march + 3 : from_march - 9);
	*year = (int)(years + era * 400 + (*month <= 2));
}

char *day_write(struct arena *arena, int64_t day)
{
	int year, month, of_month;

	if (day == NOTHING)
		return NULL;
	day_parts(day, &year, &month, &of_month);
	return arena_text(arena, "%04d-%02d-%02d", year, month, of_month);
}

int day_weekday(int64_t day)
{
	return (int)(((day + 3) % 7 + 7) % 7) + 1;
}

int64_t day_add_months(int64_t day, int64_t months_more)
{
	int year, month, of_month, last;
	int64_t counted;

	if (day == NOTHING || months_more > 120000 || months_more < -120000)
		return NOTHING;
	day_parts(day, &year, &month, &of_month);
	counted = (int64_t)year * 12 + month - 1 + months_more;
	if (counted < 12)
		return NOTHING;
	month = (int)(counted % 12) + 1;
	last = month_length(counted / 12, month);
	return day_make(counted / 12, month, of_month < last ? of_month : last);
}

bool moment_read(const char *text, struct moment *moment)
{
	int hour, minute, second;

	moment->day = day_read(text);
	if (moment->day == NOTHING || (text[10] != ' ' && text[10] != 'T'))
		return false;
	if (strnlen(text, 19) < 19 || text[13] != ':' || text[16] != ':')
		return false;
	hour = digits(text + 11, 2);
	minute = digits(text + 14, 2);
	second = digits(text + 17, 2);
	moment->second = hour * 3600 + minute * 60 + second;
	if (hour < 0 || minute < 0 || second < 0)
		return false;
	return hour < 24 && minute < 60 && second < 60;
}

int64_t moment_between(struct moment earlier, struct moment later)
{
	return (later.day - earlier.day) * DAY_SECONDS + later.second - earlier.second;
}

char *day_show(struct arena *arena, int64_t day)
{
	int year, month, of_month;

	if (day == NOTHING)
		return NULL;
	day_parts(day, &year, &month, &of_month);
	return arena_text(arena, "%d %s %d", of_month, months[month - 1], year);
}

char *day_show_weekday(struct arena *arena, int64_t day)
{
	if (day == NOTHING)
		return NULL;
	return arena_text(arena, "%s %s", weekdays[day_weekday(day) - 1],
		day_show(arena, day));
}

char *day_show_short(struct arena *arena, int64_t day)
{
	int year, month, of_month;

	if (day == NOTHING)
		return NULL;
	day_parts(day, &year, &month, &of_month);
	return arena_text(arena, "%d %.3s %d", of_month, months[month - 1], year);
}

char *day_show_month(struct arena *arena, int64_t day)
{
	int year, month, of_month;

	if (day == NOTHING)
		return NULL;
	day_parts(day, &year, &month, &of_month);
	return arena_text(arena, "%s %d", months[month - 1], year);
}

char *time_show(struct arena *arena, int second)
{
	int hour = second / 3600, minute = second / 60 % 60;
	const char *half = hour < 12 ? "am" : "pm";

	if (minute == 0 && hour % 12 == 0)
		return arena_text(arena, hour ? "noon" : "midnight");
	hour = hour % 12 ? hour % 12 : 12;
	if (minute == 0)
		return arena_text(arena, "%d%s", hour, half);
	return arena_text(arena, "%d.%02d%s", hour, minute, half);
}

char *moment_show(struct arena *arena, const char *text)
{
	struct moment moment;

	if (!moment_read(text, &moment))
		return NULL;
	return arena_text(arena, "%s, %s", day_show(arena, moment.day),
		time_show(arena, moment.second));
}

char *moment_show_short(struct arena *arena, const char *text)
{
	struct moment moment;
	int year, month, of_month;

	if (!moment_read(text, &moment))
		return NULL;
	day_parts(moment.day, &year, &month, &of_month);
	return arena_text(arena, "%d %s, %s", of_month, months[month - 1],
		time_show(arena, moment.second));
}

char *moment_show_at(struct arena *arena, const char *text)
{
	struct moment moment;

	if (!moment_read(text, &moment))
		return NULL;
	return arena_text(arena, "%s at %s", day_show(arena, moment.day),
		time_show(arena, moment.second));
}
