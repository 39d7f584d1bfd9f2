/* Building a page model: a small vocabulary over libxml2's tree. */
#ifndef CORE_XML_H
#define CORE_XML_H

#include <libxml/tree.h>
#include <stdint.h>

#include "core/db.h"

struct arena;

/*
 * From now on libxml2 and libxslt may read files below this folder and nothing
 * else: no entity, no document() and no import can reach further.  NULL: nothing
 * at all, which is how view_open() leaves it.
 */
void xml_readable(const char *directory);

/* A document that joins the arena. */
xmlDoc *xml_new(struct arena *arena, const char *root);

/* Each adds to parent and returns the new element; NULL text and NOTHING add nothing. */
xmlNode *xml_add(xmlNode *parent, const char *name);
xmlNode *xml_text(xmlNode *parent, const char *name, const char *text);
xmlNode *xml_number(xmlNode *parent, const char *name, int64_t number);
void xml_attr(xmlNode *element, const char *name, const char *value);

/* A number with its display form beside it: <price text="£65,000">6500000</price>. */
xmlNode *xml_value(xmlNode *parent, const char *name, enum shown shown, int64_t number);

/* A day "2027-03-27" or a moment "2027-03-27 12:00:00" with its display form. */
xmlNode *xml_when(xmlNode *parent, const char *name, enum shown shown, const char *text);

/*
 * One <name> for each row, with an element for each column that has a value.
 * A column "price:money" becomes <price text="£1,234.50">123450</price>; days
 * and moments (date, timestamp) carry their text by themselves, a moment as
 * 2027-03-27T12:00:00.  Forms: money, points, miles, mark, percent, day, moment, short,
 * phone.
 */
void xml_rows(xmlNode *parent, const char *name, const struct result *result);

/* The same for one row, whose element comes back, so that more can go into it. */
xmlNode *xml_row(xmlNode *parent, const char *name, const struct result *result,
	size_t row);

#endif
