/* Turns page models into HTML with the stylesheets of xslt/pages. */
#ifndef CORE_VIEW_H
#define CORE_VIEW_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

struct arena;

/*
 * Compiles every stylesheet of DIR/pages, DIR/notices and DIR/mails, or of the one folder
 * that is named (NULL: all), and, if asked, every model of DIR/models for them.  libxml2 and libxslt
 * are locked down: no network, no files, no entities.  A page's sheet fills 5 MB, all of
 * them some 700 MB: who writes no pages does without.  False after naming what is broken
 * on standard error.
 */
bool view_open(const char *directory, const char *only, bool check_models);
void view_close(void);

/*
 * Holds a model to the promise of DIR/models/NAME.rng: a fault names the elements
 * that break it, never values.  Does nothing unless view_open() loaded models.
 */
void view_check(struct arena *arena, xmlDoc *model, const char *name);

/* The page as HTML by our own serialiser, in the arena; its paths are below base. */
unsigned char *view_page(struct arena *arena, xmlDoc *model, const char *name,
	const char *base, size_t *length);

/* A notice: the result tree of DIR/notices/NAME.xsl, from a checked model; joins the arena. */
xmlDoc *view_tree(struct arena *arena, xmlDoc *model, const char *name);

/* A mail: the text that DIR/mails/NAME.xsl makes of a checked model, in the arena. */
char *view_text(struct arena *arena, xmlDoc *model, const char *name);

/*
 * Our HTML serialiser: text, attributes and void elements as the HTML standard says.
 * base ("" or "/dps") goes before every href, src and action that is a path.
 */
unsigned char *html_write(struct arena *arena, const char *base, const xmlNode *root,
	size_t *length);

#endif
