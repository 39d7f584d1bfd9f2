#include "core/heap.h"

#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* With the address sanitizer, what is not handed out may not be touched. */
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
static const bool reuse = false; /* nor is anything handed out twice */
#else
static const bool reuse = true;
#define ASAN_POISON_MEMORY_REGION(from, size)   ((void)(from), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(from, size) ((void)(from), (void)(size))
#endif

enum { ALIGN = 16, CLASSES = 64 };

/* Each piece begins with its size; what was given back lies in a list by its room. */
struct piece {
	union {
		size_t size;
		struct piece *next;
	};
	max_align_t memory[];
};

static struct {
	char *start, *end, *next;
	char *last; /* the piece handed out last: it alone can grow or go */
	struct piece *spare[CLASSES];
	bool taking, in_use;
} heap;

static bool is_ours(const void *memory)
{
	return (const char *)memory >= heap.start && (const char *)memory < heap.end;
}

static struct piece *piece_of(void *memory)
{
	return (struct piece *)((char *)memory - offsetof(struct piece, memory));
}

static size_t room_for(size_t size)
{
	/* with one byte more, so that the sanitizer sees a piece run into the next */
	return (offsetof(struct piece, memory) + size + 1 + ALIGN - 1) / ALIGN * ALIGN;
}

/* The list of pieces with this room, NULL for large ones. */
static struct piece **spares(size_t size)
{
	size_t class = room_for(size) / ALIGN;

	return class < CLASSES ? &heap.spare[class] : NULL;
}

static void *hand_out(struct piece *piece, size_t size)
{
	ASAN_UNPOISON_MEMORY_REGION(piece, offsetof(struct piece, memory) + size);
	piece->size = size;
	return piece->memory;
}

static void *take(size_t size)
{
	struct piece *piece, **spare;

	if (!heap.taking || size > SIZE_MAX / 2)
		return malloc(size);
	spare = spares(size);
	if (spare && *spare) {
		piece = *spare;
		*spare = piece->next;
		return hand_out(piece, size);
	}
	if ((size_t)(heap.end - heap.next) < room_for(size))
		return malloc(size);
	piece = (struct piece *)heap.next;
	heap.last = heap.next;
	heap.next += room_for(size);
	return hand_out(piece, size);
}

static void give_back(void *memory)
{
	struct piece *piece, **spare;

	if (!is_ours(memory)) {
		free(memory);
		return;
	}
	piece = piece_of(memory);
	spare = spares(piece->size);
	ASAN_POISON_MEMORY_REGION(piece->memory, piece->size);
	if (reuse && spare) {
		piece->next = *spare;
		*spare = piece;
	}
}

static void *grow(void *memory, size_t size)
{
	struct piece *piece;
	void *moved;

	if (!memory)
		return take(size);
	if (!is_ours(memory))
		return realloc(memory, size);
	piece = piece_of(memory);
	if (size <= piece->size)
		return memory;
	if (heap.last == (char *)piece &&
		(size_t)(heap.end - heap.last) >= room_for(size)) {
		heap.next = heap.last + room_for(size);
		return hand_out(piece, size);
	}
	moved = take(size);
	if (moved) {
		memcpy(moved, memory, piece->size);
		give_back(memory);
	}
	return moved;
}

static char *copy(const char *text)
{
	size_t size = strlen(text) + 1;
	char *copied = take(size);

	return copied ? memcpy(copied, text, size) : NULL;
}

void heap_open(size_t bytes)
{
	heap.start = heap.next = bytes ? malloc(bytes) : NULL;
	heap.end = heap.start ? heap.start + bytes : NULL;
	if (heap.start)
		xmlMemSetup(give_back, take, grow, copy);
}

void heap_close(void)
{
	if (heap.start)
		ASAN_UNPOISON_MEMORY_REGION(heap.start, (size_t)(heap.end - heap.start));
	xmlMemSetup(free, malloc, realloc, strdup);
	free(heap.start);
	memset(&heap, 0, sizeof(heap));
}

bool heap_begin(void)
{
	if (!heap.start || heap.in_use)
		return false;
	ASAN_POISON_MEMORY_REGION(heap.start, (size_t)(heap.end - heap.start));
	heap.next = heap.start;
	heap.last = NULL;
	memset(heap.spare, 0, sizeof(heap.spare));
	heap.taking = heap.in_use = true;
	return true;
}

void heap_pause(void)
{
	heap.taking = false;
}

void heap_end(void)
{
	xmlResetLastError(); /* its texts may lie in the block */
	heap.taking = heap.in_use = false;
}
