/* Where postcodes lie: in the register that was imported, or about where their district does. */
#ifndef STORE_POSTCODE_H
#define STORE_POSTCODE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/request.h"

/* In metres of the national grid. */
struct place {
	int64_t easting, northing;
	int64_t exact; /* 0: the middle of its district stands in for it */
};

/* Where "RH12 1AA" lies, for measuring to a provider; false if not even its district is known. */
bool postcode_place(struct request *r, const char *postcode, struct place *place);

/*
 * The region that an office there lies in, as notices code it (NUTS 3): by the
 * postcode's district, or the country where that has no regions.  NULL if that cannot
 * tell.  Either may be NULL.
 */
char *postcode_region(struct request *r, const char *country, const char *postcode);

/* What to say of a postcode that is not known: what to do, and in the demo which are. */
const char *postcode_unknown(struct request *r, const char *postcode);

#endif
