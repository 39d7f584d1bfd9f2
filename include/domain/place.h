/*
 * Places: grid references in whole metres, distances in whole hundredths of a
 * mile, by whole numbers alone.  RULES A5 to A10.
 */
#ifndef DOMAIN_PLACE_H
#define DOMAIN_PLACE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/money.h"

enum { PLACE_MARKS = 5 }; /* marks for distance: 5 for the nearest band */

/* The square, in square metres, of the straight line between two points. */
int64_t place_squared(int64_t easting, int64_t northing, int64_t other_easting,
	int64_t other_northing);

/* Hundredths of a mile, rounded half up, of a line whose square is so many square
 * metres.  One mile is 1,609.344 metres.  NOTHING of NOTHING. */
int64_t place_miles(int64_t squared);

/* Inside means at the limit or nearer (A10); NOTHING as limit has everything inside,
 * NOTHING as distance (a service without a place) is inside of any. */
bool place_inside(int64_t distance, int64_t limit);

/* How many whole bands away: 9.99 is 0, 10.00 is 1 of 10 miles (A5). */
int64_t place_band(int64_t distance, int64_t band);

/* 5 marks in the first band, one less in each further, none from the sixth on
 * or of NOTHING. */
int64_t place_marks(int64_t distance, int64_t band);

/* The band in words, as providers see it (A8): "less than 10 miles", "10 to less than
 * 20 miles", "50 miles or more".  NULL for NOTHING. */
char *place_band_show(struct arena *arena, int64_t distance, int64_t band);

/*
 * Distance rings as a drawing: the home in the middle, offsets and radii in tenths
 * of a mile as the database gives them (never nearer), coordinates in tenths of
 * units of the drawing, y downwards.
 */
struct plot {
	int64_t half;  /* from middle to edge, units */
	int64_t reach; /* from middle to edge, tenths of a mile */
};

/* A plot that shows a little more than the limit, in hundredths of a mile, and what
 * lies furthest, tenths; at least one band of 10 miles. */
struct plot plot_make(int64_t half, int64_t limit, int64_t furthest);

int64_t plot_x(struct plot plot, int64_t east);
int64_t plot_y(struct plot plot, int64_t north);
int64_t plot_length(struct plot plot, int64_t tenths);

/* Where something is drawn; x is NOTHING if it is not.  What is fixed stays; the rest makes way. */
struct spot {
	int64_t x, y;
	bool fixed;
};

/*
 * Draws spots apart that lie nearer than `apart`, each no further than it must, so
 * that their numbers can be read; none leaves the square from `least` to `most`.
 * In a crowd too dense for its room some still touch.
 */
void spots_spread(struct spot *spots, size_t count, int64_t apart, int64_t least,
	int64_t most);

/* The whole part of the square root of 0 to a million million. */
int64_t place_root(int64_t square);

#endif
