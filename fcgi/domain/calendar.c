#include "domain/calendar.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

bool calendar_works(int64_t day, const struct holidays *holidays)
{
	if (day_weekday(day) > 5)
		return false;
	for (size_t i = 0; i < holidays->count; i++) {
		if (holidays->days[i] == day)
			return false;
	}
	return true;
}

int64_t calendar_add(int64_t day, int64_t count, const struct holidays *holidays)
{
	if (day == NOTHING)
		return NOTHING;
	while (count > 0)
		count -= calendar_works(++day, holidays);
	return day;
}

int64_t calendar_left(int64_t today, int64_t due, const struct holidays *holidays)
{
	int64_t left = 0;

	for (int64_t day = today; day < due;)
		left += calendar_works(++day, holidays);
	for (int64_t day = today; day > due; day--)
		left -= calendar_works(day, holidays);
	return left;
}

int64_t quarter_start(int64_t day)
{
	int year, month, of_month;

	if (day == NOTHING)
		return NOTHING;
	day_parts(day, &year, &month, &of_month);
	return day_make(year, (month - 1) / 3 * 3 + 1, 1);
}

int64_t quarter_end(int64_t day)
{
	int64_t next = day_add_months(quarter_start(day), 3);

	return next == NOTHING ? NOTHING : next - 1;
}

int64_t quarter_due(int64_t day)
{
	int64_t end = quarter_end(day);

	return end == NOTHING ? NOTHING : end + 30;
}

int64_t quarter_read(const char *text)
{
	char first[11];

	if (strlen(text) != 6 || text[4] != 'Q' || text[5] < '1' || text[5] > '4')
		return NOTHING;
	snprintf(first, sizeof(first), "%.4s-%02d-01", text, (text[5] - '1') * 3 + 1);
	return day_read(first);
}

char *quarter_write(struct arena *arena, int64_t day)
{
	int year, month, of_month;

	if (day == NOTHING)
		return NULL;
	day_parts(day, &year, &month, &of_month);
	return arena_text(arena, "%04dQ%d", year, (month - 1) / 3 + 1);
}

char *quarter_show(struct arena *arena, int64_t day)
{
	static const char *const quarters[] = { "January to March", "April to June",
		"July to September", "October to December" };
	int year, month, of_month;

	if (day == NOTHING)
		return NULL;
	day_parts(day, &year, &month, &of_month);
	return arena_text(arena, "%s %d", quarters[(month - 1) / 3], year);
}

struct moment deadline_earliest(struct moment invited, int64_t least_days)
{
	return (struct moment){ .day = invited.day + least_days,
		.second = invited.second };
}

int64_t deadline_usual(int64_t today, int64_t least_days, const struct holidays *holidays)
{
	int64_t day = today + least_days + 1;

	while (!calendar_works(day, holidays))
		day++;
	return day;
}

int64_t deadline_judged(int64_t closes, const struct holidays *holidays)
{
	return calendar_add(closes, JUDGING_DAYS, holidays);
}

bool deadline_enough(struct moment invited, struct moment closes, int64_t least_days)
{
	return moment_between(deadline_earliest(invited, least_days), closes) >= 0;
}
