/* Distances are exact to the hundredth of a mile, and bands are half-open. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "domain/place.h"

__extension__ typedef __int128 wide;

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static void test_example_4_2_marks_at_every_edge(void **state)
{
	static const struct {
		int64_t distance, marks;
	} rows[] = {
		{ 0, 5 },
		{ 999, 5 },
		{ 1000, 4 },
		{ 1999, 4 },
		{ 2000, 3 },
		{ 2999, 3 },
		{ 3000, 2 },
		{ 3999, 2 },
		{ 4000, 1 },
		{ 4999, 1 },
		{ 5000, 0 },
		{ 12000, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(place_marks(rows[i].distance, 1000), rows[i].marks);
}

/* 16.09344 m to the hundredth: 8.04672 m are half of one. */
static void test_metres_become_hundredths_half_up(void **state)
{
	static const struct {
		int64_t squared, miles;
	} rows[] = {
		{ 0, 0 }, { 64, 0 }, { 65, 1 },
		{ 582, 1 },              /* 24.12 m; 1.5 hundredths are 24.14016 m */
		{ 583, 2 },              /* 24.15 m */
		{ 259, 1 },              /* 16.09 m */
		{ 16093 * 16093, 1000 }, /* 9.9998 miles */
		{ 16085 * 16085, 999 },  /* 9.9948 */
		{ 16086 * 16086,
			1000 }, /* 9.9954: half up makes it 10.00 and four marks */
		{ 1609344L * 1609344L, 100000 }, /* a thousand miles */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(place_miles(rows[i].squared), rows[i].miles);
	assert_int_equal(place_miles(NOTHING), NOTHING);
}

/* Every boundary up to 60 miles, in squared metres, against the definition. */
static void test_every_hundredth_begins_where_it_should(void **state)
{
	(void)state;
	for (int64_t miles = 1; miles <= 6000; miles++) {
		/* the least whole square at or above ((2 miles - 1) x 8.04672)^2 */
		wide half = (wide)(2 * miles - 1) * 804672;
		int64_t least = (int64_t)((half * half + 9999999999) / 10000000000);

		assert_int_equal(place_miles(least), miles);
		assert_int_equal(place_miles(least - 1), miles - 1);
	}
}

static void test_a_line_is_measured_both_ways_alike(void **state)
{
	(void)state;
	assert_int_equal(place_squared(530000, 180000, 530003, 180004), 25);
	assert_int_equal(place_squared(530003, 180004, 530000, 180000), 25);
	assert_int_equal(place_squared(NOTHING, 0, 0, 0), NOTHING);
}

static void test_at_the_limit_is_inside(void **state)
{
	(void)state;
	assert_true(place_inside(1250, 1250));
	assert_false(place_inside(1251, 1250));
	assert_true(place_inside(99999, NOTHING));
	assert_true(place_inside(NOTHING, 1250));
}

static void test_providers_see_bands(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(place_band_show(arena, 999, 1000), "less than 10 miles");
	assert_string_equal(place_band_show(arena, 1000, 1000),
		"10 to less than 20 miles");
	assert_string_equal(place_band_show(arena, 4999, 1000),
		"40 to less than 50 miles");
	assert_string_equal(place_band_show(arena, 5000, 1000), "50 miles or more");
	assert_string_equal(place_band_show(arena, 31200, 1000), "50 miles or more");
	assert_string_equal(place_band_show(arena, 800, 750),
		"7.50 to less than 15 miles");
	assert_null(place_band_show(arena, NOTHING, 1000));
	arena_free(arena);
}

static void test_a_plot_shows_all_within_its_edge(void **state)
{
	struct plot plot = plot_make(200, 2000, 180);

	(void)state;
	assert_int_equal(plot.reach, 225);
	assert_int_equal(plot_x(plot, 0), 2000);
	assert_int_equal(plot_y(plot, 0), 2000);
	assert_int_equal(plot_x(plot, 225), 4000);
	assert_int_equal(plot_x(plot, -225), 0);
	assert_int_equal(plot_y(plot, 225), 0);
	assert_int_equal(plot_length(plot, 200), 1778);
	assert_true(plot_make(200, NOTHING, 3).reach >= 100);
}

static void test_spots_that_lie_close_are_drawn_apart_and_no_others_move(void **state)
{
	struct spot spots[] = { { 1000, 1000, false }, { 1050, 1000, false },
		{ 3000, 3000, false }, { 2100, 2100, true }, { 2100, 2100, false },
		{ NOTHING, NOTHING, false }, { 4080, 120, false }, { 4080, 130, false } };
	const size_t count = sizeof(spots) / sizeof(*spots);

	(void)state;
	spots_spread(spots, count, 200, 120, 4080);
	for (size_t a = 0; a < count; a++)
		for (size_t b = a + 1; b < count; b++) {
			int64_t x = spots[a].x - spots[b].x, y = spots[a].y - spots[b].y;

			if (spots[a].x != NOTHING && spots[b].x != NOTHING)
				assert_true(x * x + y * y >= 199 * 199);
		}
	assert_int_equal(spots[0].y, 1000); /* along the line between them */
	assert_int_equal(spots[2].x, 3000);
	assert_int_equal(spots[3].x, 2100);
	assert_true(spots[5].x == NOTHING);
	assert_true(spots[6].x <= 4080 && spots[6].y >= 120 && spots[7].x <= 4080);
}

static void test_roots_are_whole(void **state)
{
	static const int64_t rows[][2] = { { 0, 0 }, { 1, 1 }, { 3, 1 }, { 4, 2 },
		{ 99, 9 }, { 1000000000000, 1000000 } };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_int_equal(place_root(rows[i][0]), rows[i][1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_example_4_2_marks_at_every_edge),
		cmocka_unit_test(test_metres_become_hundredths_half_up),
		cmocka_unit_test(test_every_hundredth_begins_where_it_should),
		cmocka_unit_test(test_a_line_is_measured_both_ways_alike),
		cmocka_unit_test(test_at_the_limit_is_inside),
		cmocka_unit_test(test_providers_see_bands),
		cmocka_unit_test(test_a_plot_shows_all_within_its_edge),
		cmocka_unit_test(
			test_spots_that_lie_close_are_drawn_apart_and_no_others_move),
		cmocka_unit_test(test_roots_are_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
