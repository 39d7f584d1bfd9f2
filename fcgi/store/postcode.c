#include "store/postcode.h"

#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/db.h"
#include "queries.h"

static const struct column place_columns[] = {
	COLUMN(struct place, easting),
	COLUMN(struct place, northing),
	COLUMN(struct place, exact),
	{ 0 },
};

/* "RH12" of "RH12 1AA", the district. */
static char *outward_of(struct request *r, const char *postcode)
{
	return arena_text(r->arena, "%.*s", (int)strcspn(postcode, " "), postcode);
}

bool postcode_place(struct request *r, const char *postcode, struct place *place)
{
	return db_row(r->db, &q_postcode_place,
		ARGS(ARG("postcode", postcode), ARG("outward", outward_of(r, postcode))),
		place_columns, place);
}

char *postcode_region(struct request *r, const char *country, const char *postcode)
{
	struct result *region = db_query(r->db, &q_postcode_region,
		ARGS(ARG("country", country),
			ARG("outward", postcode ? outward_of(r, postcode) : NULL)));

	return region->rows ? result_text(region, "nuts") : NULL;
}

const char *postcode_unknown(struct request *r, const char *postcode)
{
	struct result *known;

	if (!config.service_demo)
		return "We do not know this postcode. Check it. If it is right, it is "
		       "too new for our list: use one nearby for now";
	known = db_query(r->db, &q_postcode_known,
		ARGS(ARG("outward", outward_of(r, postcode))));
	return arena_text(r->arena,
		"We do not know this postcode. This demo knows only a few, like %s, in "
		"the areas %s",
		result_text(known, "example"), result_text(known, "areas"));
}
