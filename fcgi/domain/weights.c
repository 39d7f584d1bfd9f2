/* The weights of a referral: RULES A1 to A4, A9, A17. */
#include <string.h>

#include "domain/scoring.h"

enum { HUNDRED = 100, THIN = 15 };

static struct weight_mistake check_price(int64_t weight, const struct bounds *bounds)
{
	if (weight < bounds->price_least)
		return (struct weight_mistake){ PRICE, WEIGHT_TOO_LOW,
			bounds->price_least };
	if (weight > bounds->price_most)
		return (struct weight_mistake){ PRICE, WEIGHT_TOO_HIGH,
			bounds->price_most };
	return (struct weight_mistake){ 0 };
}

static struct weight_mistake check_list(enum criterion criterion, int64_t weight,
	int64_t listed)
{
	if (weight > 0 && listed == 0)
		return (struct weight_mistake){ criterion, WEIGHT_OF_EMPTY_LIST, 0 };
	return (struct weight_mistake){ 0 };
}

static struct weight_mistake check_most(enum criterion criterion, int64_t weight,
	int64_t most)
{
	if (weight > most)
		return (struct weight_mistake){ criterion, WEIGHT_TOO_HIGH, most };
	return (struct weight_mistake){ 0 };
}

static struct weight_mistake check_weight(enum criterion criterion, int64_t weight,
	const struct bounds *bounds)
{
	if (weight < 0)
		return (struct weight_mistake){ criterion, WEIGHT_MISSING, 0 };
	if (weight > HUNDRED)
		return (struct weight_mistake){ criterion, WEIGHT_TOO_HIGH, HUNDRED };
	if (criterion == LOCATION && weight > 0 && !bounds->has_place)
		return (struct weight_mistake){ criterion, WEIGHT_WITHOUT_PLACE, 0 };
	if (criterion == OUTCOMES && weight > 0 && !bounds->has_outcome)
		return (struct weight_mistake){ criterion, WEIGHT_WITHOUT_OUTCOME, 0 };
	switch (criterion) {
	case PRICE:
		return check_price(weight, bounds);
	case NEEDS:
		return check_list(criterion, weight, bounds->needs);
	case FEATURES:
		return check_list(criterion, weight, bounds->features);
	case LOCATION:
		return check_most(criterion, weight, bounds->location_most);
	case COMPETENCY:
		return check_most(criterion, weight, bounds->competency_most);
	default:
		return (struct weight_mistake){ 0 };
	}
}

size_t weights_check(const int64_t weights[CRITERIA], const struct bounds *bounds,
	struct weight_mistake *mistakes)
{
	int64_t sum = 0;
	size_t count = 0;

	for (enum criterion criterion = 0; criterion < CRITERIA; criterion++) {
		struct weight_mistake mistake = check_weight(criterion,
			weights[criterion], bounds);

		if (mistake.fault != WEIGHTS_FINE)
			mistakes[count++] = mistake;
		sum = money_add(sum, weights[criterion]);
	}
	/* While a weight is missing its sum says nothing that helps. */
	if (sum != NOTHING && sum != HUNDRED)
		mistakes[count++] = (struct weight_mistake){ CRITERIA,
			WEIGHTS_NOT_HUNDRED, sum };
	return count;
}

static int64_t child_points(const int64_t weights[CRITERIA])
{
	return weights[OUTCOMES] + weights[NEEDS] + weights[FEATURES];
}

bool weights_thin(const int64_t weights[CRITERIA])
{
	return child_points(weights) < THIN;
}

void weights_mend(const int64_t weights[CRITERIA], int64_t mended[CRITERIA])
{
	int64_t wanting = THIN - child_points(weights);

	memcpy(mended, weights, CRITERIA * sizeof(*mended));
	if (wanting <= 0)
		return;
	if (wanting > weights[COMPETENCY])
		wanting = weights[COMPETENCY];
	mended[COMPETENCY] -= wanting;
	mended[NEEDS] += wanting;
}

void weights_default(int64_t price, const struct bounds *bounds,
	int64_t weights[CRITERIA])
{
	int64_t rest;

	memset(weights, 0, CRITERIA * sizeof(*weights));
	weights[PRICE] = price;
	weights[COMPETENCY] = bounds->competency_most;
	weights[LOCATION] = bounds->has_place ? bounds->location_most : 0;
	rest = HUNDRED - price - weights[COMPETENCY] - weights[LOCATION];
	weights[FEATURES] = bounds->features ? rest / 5 : 0;
	weights[OUTCOMES] = bounds->has_outcome ? rest * 2 / 5 : 0;
	weights[NEEDS] = rest - weights[FEATURES] - weights[OUTCOMES];
}
