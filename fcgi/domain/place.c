#include "domain/place.h"

#include <inttypes.h>
#include <stddef.h>

__extension__ typedef unsigned __int128 wide;

int64_t place_squared(int64_t easting, int64_t northing, int64_t other_easting,
	int64_t other_northing)
{
	int64_t east = money_subtract(other_easting, easting);
	int64_t north = money_subtract(other_northing, northing);

	return money_add(money_times(east, east), money_times(north, north));
}

/* The whole part of the root. */
static int64_t root(int64_t square)
{
	int64_t low = 0, high = 3037000499;

	while (low < high) {
		int64_t middle = low + (high - low + 1) / 2;

		if (middle <= square / middle)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

/*
 * A hundredth of a mile is 16.09344 m, half of one 25,146 / 3,125 m.  The rounded
 * distance is h if 2h - 1 halves fit into the line and 2h + 1 do not, so the whole
 * number of halves says it, and squares say that without a root of anything rounded.
 */
int64_t place_miles(int64_t squared)
{
	wide halves;

	if (squared < 0)
		return NOTHING;
	halves = (wide)squared * (3125 * 3125) / ((wide)25146 * 25146);
	return (root((int64_t)halves) + 1) / 2;
}

bool place_inside(int64_t distance, int64_t limit)
{
	return limit == NOTHING || distance == NOTHING || distance <= limit;
}

int64_t place_band(int64_t distance, int64_t band)
{
	return distance / band;
}

int64_t place_marks(int64_t distance, int64_t band)
{
	int64_t bands = place_band(distance, band);

	if (distance == NOTHING)
		return 0;
	return bands < PLACE_MARKS ? PLACE_MARKS - bands : 0;
}

/* "10" or, of bands that are no whole miles, "7.50". */
static char *miles_show(struct arena *arena, int64_t miles)
{
	return miles % 100 ? points_show(arena, miles) : count_show(arena, miles / 100);
}

char *place_band_show(struct arena *arena, int64_t distance, int64_t band)
{
	int64_t from, to;

	if (distance == NOTHING)
		return NULL;
	from = place_band(distance, band) * band;
	to = from + band;
	if (from == 0)
		return arena_text(arena, "less than %s miles", miles_show(arena, to));
	if (place_marks(distance, band) == 0)
		return arena_text(arena, "%s miles or more",
			miles_show(arena, PLACE_MARKS * band));
	return arena_text(arena, "%s to less than %s miles", miles_show(arena, from),
		miles_show(arena, to));
}

struct plot plot_make(int64_t half, int64_t limit, int64_t furthest)
{
	int64_t reach = limit == NOTHING ? furthest : limit / 10;
	struct plot plot = { .half = half };

	if (reach < furthest && furthest < reach * 2)
		reach = furthest;
	if (reach < 100)
		reach = 100;
	plot.reach = reach + reach / 8;
	return plot;
}

/* Rounded half away from the middle, so that east and west look alike. */
int64_t plot_length(struct plot plot, int64_t tenths)
{
	int64_t size = tenths < 0 ? -tenths : tenths;
	int64_t length = (size * plot.half * 20 + plot.reach) / (plot.reach * 2);

	return tenths < 0 ? -length : length;
}

int64_t plot_x(struct plot plot, int64_t east)
{
	return plot.half * 10 + plot_length(plot, east);
}

int64_t plot_y(struct plot plot, int64_t north)
{
	return plot.half * 10 - plot_length(plot, north);
}

int64_t place_root(int64_t square)
{
	int64_t low = 0, high = 1000000;

	while (low < high) {
		int64_t middle = (low + high + 1) / 2;

		if (middle * middle <= square)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

static int64_t within(int64_t value, int64_t least, int64_t most)
{
	return value < least ? least : value > most ? most : value;
}

static void push(struct spot *spot, int64_t x, int64_t y, int64_t least, int64_t most)
{
	if (spot->fixed)
		return;
	spot->x = within(spot->x + x, least, most);
	spot->y = within(spot->y + y, least, most);
}

/* Moves two that lie too near away from each other, along the line between them; has it? */
static bool part(struct spot *a, struct spot *b, int64_t apart, int64_t least,
	int64_t most)
{
	int64_t x = b->x - a->x, y = b->y - a->y, away, by;

	if (a->x == NOTHING || b->x == NOTHING || (a->fixed && b->fixed) || x >= apart ||
		-x >= apart || y >= apart || -y >= apart)
		return false;
	away = place_root(x * x + y * y);
	if (away >= apart)
		return false;
	if (!away)
		x = away = 1; /* one upon the other: aside */
	by = a->fixed || b->fixed ? apart - away : (apart - away + 1) / 2;
	push(a, -x * by / away, -y * by / away, least, most);
	push(b, x * by / away, y * by / away, least, most);
	return true;
}

void spots_spread(struct spot *spots, size_t count, int64_t apart, int64_t least,
	int64_t most)
{
	enum { PASSES = 60 };
	bool moved = true;

	for (int pass = 0; moved && pass < PASSES; pass++) {
		moved = false;
		for (size_t a = 0; a < count; a++)
			for (size_t b = a + 1; b < count; b++)
				if (part(&spots[a], &spots[b], apart, least, most))
					moved = true;
	}
}
