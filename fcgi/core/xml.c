#include "core/xml.h"

#include <inttypes.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlIO.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/fault.h"
#include "core/money.h"
#include "core/phone.h"

/* What libxml2 may read: files below this folder, and nothing if it is empty. */
static char readable[PATH_MAX];
static xmlExternalEntityLoader read_file;

static bool may_read(const char *path)
{
	char real[PATH_MAX];
	size_t length = strlen(readable);

	if (!length || !path || !realpath(path, real))
		return false;
	return strncmp(real, readable, length) == 0 && real[length] == '/';
}

static xmlParserInputPtr load(const char *url, const char *id, xmlParserCtxtPtr parser)
{
	return may_read(url) ? read_file(url, id, parser) : NULL;
}

void xml_readable(const char *directory)
{
	if (!directory || !realpath(directory, readable))
		readable[0] = '\0';
	if (!read_file)
		read_file = xmlGetExternalEntityLoader();
	xmlSetExternalEntityLoader(load);
}

static void free_doc(void *doc)
{
	xmlFreeDoc(doc);
}

xmlDoc *xml_new(struct arena *arena, const char *root)
{
	xmlDoc *doc = xmlNewDoc(BAD_CAST "1.0");
	xmlNode *element;

	if (!doc)
		fault("out of memory");
	arena_defer(arena, free_doc, doc);
	doc->_private = arena; /* where the display forms of its values are written */
	element = xmlNewDocNode(doc, NULL, BAD_CAST root, NULL);
	if (!element)
		fault("out of memory");
	xmlDocSetRootElement(doc, element);
	return doc;
}

static struct arena *arena_of(const xmlNode *element)
{
	return element->doc->_private;
}

xmlNode *xml_add(xmlNode *parent, const char *name)
{
	xmlNode *element = xmlNewTextChild(parent, NULL, BAD_CAST name, NULL);

	if (!element)
		fault("out of memory");
	return element;
}

xmlNode *xml_text(xmlNode *parent, const char *name, const char *text)
{
	xmlNode *element;

	if (!text)
		return NULL;
	/* xmlNewTextChild() takes text as it is; xmlNewChild() would look for entities in it. */
	element = xmlNewTextChild(parent, NULL, BAD_CAST name, BAD_CAST text);
	if (!element)
		fault("out of memory");
	return element;
}

xmlNode *xml_number(xmlNode *parent, const char *name, int64_t number)
{
	char text[24];

	if (number == NOTHING)
		return NULL;
	snprintf(text, sizeof(text), "%" PRId64, number);
	return xml_text(parent, name, text);
}

void xml_attr(xmlNode *element, const char *name, const char *value)
{
	if (value && !xmlNewProp(element, BAD_CAST name, BAD_CAST value))
		fault("out of memory");
}

static char *number_shown(struct arena *arena, enum shown shown, int64_t number)
{
	switch (shown) {
	case SHOWN_MONEY:
		return money_show(arena, number);
	case SHOWN_POINTS:
	case SHOWN_MILES:
		return points_show(arena, number);
	case SHOWN_MARK:
		return hundredths_show(arena, number);
	case SHOWN_PERCENT:
		return percent_show(arena, number);
	default:
		return NULL;
	}
}

xmlNode *xml_value(xmlNode *parent, const char *name, enum shown shown, int64_t number)
{
	xmlNode *element = xml_number(parent, name, number);

	if (element)
		xml_attr(element, "text", number_shown(arena_of(parent), shown, number));
	return element;
}

/* "2027-03-27 12:00:00.000000" as XML Schema writes it. */
static char *moment_fact(struct arena *arena, const char *text)
{
	char *fact = arena_copy(arena, text,
		strnlen(text, strlen("2027-03-27T12:00:00")));

	if (strlen(fact) > strlen("2027-03-27"))
		fact[strlen("2027-03-27")] = 'T';
	return fact;
}

xmlNode *xml_when(xmlNode *parent, const char *name, enum shown shown, const char *text)
{
	struct arena *arena = arena_of(parent);
	xmlNode *element;

	if (!text)
		return NULL;
	if (shown == SHOWN_DAY) {
		element = xml_text(parent, name, text);
		xml_attr(element, "text", day_show(arena, day_read(text)));
		return element;
	}
	element = xml_text(parent, name, moment_fact(arena, text));
	xml_attr(element, "text",
		shown == SHOWN_SHORT ? moment_show_short(arena, text)
				     : moment_show(arena, text));
	return element;
}

static void add_cell(xmlNode *row, const char *name, enum shown shown, const char *text)
{
	switch (shown) {
	case SHOWN_PLAIN:
		xml_text(row, name, text);
		break;
	case SHOWN_DAY:
	case SHOWN_MOMENT:
	case SHOWN_SHORT:
		xml_when(row, name, shown, text);
		break;
	case SHOWN_PHONE:
		if (text)
			xml_attr(xml_text(row, name, text), "text",
				phone_show(arena_of(row), text));
		break;
	default:
		xml_value(row, name, shown, text ? strtoll(text, NULL, 10) : NOTHING);
	}
}

xmlNode *xml_row(xmlNode *parent, const char *name, const struct result *result,
	size_t row)
{
	xmlNode *element = xml_add(parent, name);

	if (row >= result->rows)
		fault("row %zu of %zu for <%s>", row, result->rows, name);
	for (size_t i = 0; i < result->columns; i++)
		add_cell(element, result->names[i], result->shown[i],
			result->cells[row * result->columns + i]);
	return element;
}

void xml_rows(xmlNode *parent, const char *name, const struct result *result)
{
	for (size_t row = 0; row < result->rows; row++)
		xml_row(parent, name, result, row);
}
