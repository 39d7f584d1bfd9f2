#include "store/calendar.h"

#include "core/arena.h"
#include "queries.h"

struct holidays calendar_read(struct request *r)
{
	const struct result *rows = db_query(r->db, &q_calendar_holidays, NO_ARGS);
	int64_t *days = NEW_ARRAY(r->arena, rows->rows + 1, int64_t);

	for (size_t i = 0; i < rows->rows; i++)
		days[i] = day_read(result_text_at(rows, i, "day"));
	return (struct holidays){ .days = days, .count = rows->rows };
}
