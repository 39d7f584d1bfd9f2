/*
 * Small charts: from the rows of a query to lengths and places, in whole
 * numbers, that a stylesheet copies into a drawing.  Every number drawn also
 * stands in the model as it is read, so that each chart has its table
 * (xslt/models/chart.rng, xslt/components/charts.xsl).  Rows that are all 0 or
 * missing make no chart: NULL comes back.
 */
#ifndef CORE_CHART_H
#define CORE_CHART_H

#include <libxml/tree.h>
#include <stdint.h>

#include "core/db.h"

struct arena;

/*
 * Bars, from rows of label and value.  With a column "most" each is drawn
 * against that; otherwise the longest takes the whole width.
 */
xmlNode *chart_bars(xmlNode *parent, const char *name, const struct result *rows);

enum chart_step { CHART_DAY, CHART_WEEK, CHART_MONTH, CHART_QUARTER };

/* Columns over time: `count` steps, of which the last or first holds a day; MOST_COLUMNS at most. */
struct chart_time {
	enum chart_step step;
	int64_t first; /* any day of the first step */
	size_t count;
	enum shown shown; /* how values read */
};

enum { MOST_COLUMNS = 24 };

/* The first day of the step that holds `day`; weeks begin on Mondays, quarters in January. */
int64_t chart_start(enum chart_step step, int64_t day);

/* The first day of the step `count` steps on, or back. */
int64_t chart_move(enum chart_step step, int64_t day, int64_t count);

/* From rows of day and value; those of one step are added up, days outside left out. */
xmlNode *chart_columns(xmlNode *parent, struct arena *arena, const char *name,
	const struct chart_time *time, const struct result *rows);

/*
 * Days on a line from 30 days ago to 90 days ahead, from rows of label and day
 * in the order of their days, numbered in it; what lies further off stands at the end of the line.
 */
xmlNode *chart_days(xmlNode *parent, const char *name, int64_t today,
	const struct result *rows);

#endif
