/* The five schools of pages/07-result.html, and the rules they were scored by. */
#ifndef TEST_SCHOOLS_H
#define TEST_SCHOOLS_H

#include "domain/choice.h"
#include "domain/scoring.h"

static const struct competition standard = {
	.weights = { 50, 10, 10, 5, 5, 20, 0 },
	.band = 1000,
	.scale = 5,
	.needs_marks = 10,
	.features_marks = 4,
};

static const struct choice_rule within_five = { CHOICE_CLOSE, 500, 3, NOTHING };

enum { TIDEMARK, COPSE, ASHGROVE, MERROW, QUARRY, SCHOOLS };

static const struct bid_input schools[SCHOOLS] = {
	{ 1, RANKED, 6500000, 300, 8, 4, 800, 7000, 0, NOTHING, false },
	{ 2, RANKED, 7150000, 500, 10, 2, 3120, 9000, 0, NOTHING, true },
	{ 3, RANKED, 7800000, 400, 9, 3, 1240, 8500, 0, NOTHING, false },
	{ 4, RANKED, 7594600, 400, 9, 3, 2014, 8200, 0, NOTHING, false },
	{ 5, RANKED, 8216000, 200, 7, 2, 2765, 6400, 0, NOTHING, false },
};

#endif
