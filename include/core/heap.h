/*
 * Memory for libxml2 and libxslt while a page is rendered: taken from one block
 * in a row, given back all at once.  Measured, a third of a page's time was
 * malloc() and free().
 *
 * Between heap_begin() and heap_pause() the libraries allocate from the block;
 * what they free or grow there is told by its address, so memory from before and
 * after is treated as ever.  A full block falls back to malloc(); nothing here
 * faults, since it runs inside the libraries.  For one thread.
 */
#ifndef CORE_HEAP_H
#define CORE_HEAP_H

#include <stdbool.h>
#include <stddef.h>

/* Makes the block and puts it behind libxml2; before the first render.  0 bytes: no block, malloc() always. */
void heap_open(size_t bytes);
void heap_close(void);

/* From now on the libraries allocate from the empty block; false if it is still in use. */
bool heap_begin(void);

/* From now on they use malloc() again; what lies in the block stays good until heap_end(). */
void heap_pause(void);

/* All of the block is free again; nothing that lies in it is used any more. */
void heap_end(void);

#endif
