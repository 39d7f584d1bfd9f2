#include "domain/bid.h"

#include "core/value.h"

unsigned bid_gaps(const struct bid_facts *bid)
{
	unsigned gaps = 0;

	if (bid->needs_price == NOTHING)
		gaps |= BID_WANTS_NEEDS_PRICE;
	else if (bid->total == NOTHING)
		gaps |= BID_WANTS_PRICE;
	if (!bid->has_method)
		gaps |= BID_WANTS_METHOD;
	if (!bid->has_start)
		gaps |= BID_WANTS_START;
	return gaps;
}
