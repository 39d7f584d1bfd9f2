/* The XML description of a purchasing system: reading it, and what its schema cannot say. */
#ifndef JOBS_SYSTEM_FILE_H
#define JOBS_SYSTEM_FILE_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stdint.h>

struct arena;

struct system_file {
	const char *name; /* of the file, as given */
	struct arena *arena;
	xmlDoc *doc;
	xmlNode *system; /* root */
	int mistakes;    /* told so far */
};

/* Parses and validates; false after telling, with file and line, what is wrong. */
bool system_file_read(struct system_file *file, struct arena *arena, const char *name);

/* What the schema cannot say: sums, bounds, joins, what is pointed at.  False after telling. */
bool system_file_check(struct system_file *file);

/* "FILE:LINE: message" on standard error. */
void system_file_mistake(struct system_file *file, const xmlNode *at, const char *format,
	...) __attribute__((format(printf, 3, 4)));

/* First child of that name, or the next sibling of that name; NULL: none. */
xmlNode *child_of(const xmlNode *parent, const char *name);
xmlNode *next_of(const xmlNode *node);

/* Text without spaces around it, its inner ones single; NULL for no node. */
char *node_text(struct system_file *file, const xmlNode *node);
char *child_text(struct system_file *file, const xmlNode *parent, const char *name);

/* An attribute, or NULL. */
char *node_attr(struct system_file *file, const xmlNode *node, const char *name);

/* Whole numbers, pounds as pence, points or percents as hundredths; NOTHING without a node or attribute. */
int64_t attr_whole(struct system_file *file, const xmlNode *node, const char *name);
int64_t attr_hundredths(struct system_file *file, const xmlNode *node, const char *name);
int64_t child_whole(struct system_file *file, const xmlNode *parent, const char *name);
int64_t child_hundredths(struct system_file *file, const xmlNode *parent,
	const char *name);
int64_t child_pence(struct system_file *file, const xmlNode *parent, const char *name);
int64_t attr_day(struct system_file *file, const xmlNode *node, const char *name);

/* All categories, kinds within lots too, in the order of the file: NULL starts, NULL ends. */
xmlNode *category_next(const struct system_file *file, xmlNode *category);

/* The category of that number, the rule or decision of that id; NULL: none. */
xmlNode *category_find(struct system_file *file, const char *number);
xmlNode *rule_find(struct system_file *file, const char *id);
xmlNode *decision_find(struct system_file *file, const char *id);

/* Cuts the next word off a list of numbers ("1a 1b"); NULL at its end. */
char *list_next(char **list);

#endif
