/*
 * A council's look: a folder ([look] folder) with any of
 *   theme.css      custom properties and what else differs, loaded after ours
 *   logo.svg       or logo.png: in our header, if there is no header.html
 *   header.html    stands in the place of our header
 *   footer.html    stands below our footer
 *
 * nginx serves the folder as /look/.  The two fragments are well-formed XHTML of
 * a few elements: no script, no style, no form, no on...; links are http(s), a
 * path of the host, or a #place; pictures are files of the folder.
 */
#ifndef CORE_LOOK_H
#define CORE_LOOK_H

#include <libxml/tree.h>
#include <stdbool.h>

/*
 * Reads and checks the folder; true if none is set.  False after saying on
 * standard error what is wrong, with file and line: the old look goes on after
 * a SIGHUP, and a start fails.
 */
bool look_open(void);
void look_close(void);

/* Adds <look> to the frame of a page for people; nothing if no folder is set. */
void look_add(xmlNode *frame);

#endif
