/* What a bid must hold before it can be sent.  RM-07 to RM-11, RULES A14. */
#ifndef DOMAIN_BID_H
#define DOMAIN_BID_H

#include <stdbool.h>
#include <stdint.h>

struct bid_facts {
	int64_t total; /* pence; NOTHING: prices are missing, or it is not above 0 */
	int64_t needs_price; /* pence; NOTHING: not said */
	bool has_method, has_start;
};

enum bid_gap {
	BID_WANTS_NEEDS_PRICE = 1 << 0,
	BID_WANTS_PRICE = 1 << 1, /* the total is nothing */
	BID_WANTS_METHOD = 1 << 2,
	BID_WANTS_START = 1 << 3,
};

/* What a bid still lacks, as bits. */
unsigned bid_gaps(const struct bid_facts *bid);

#endif
