/* Whatever bytes arrive, reading them ends in parameters of clean text or in a word. */
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/body.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void expect(bool holds)
{
	if (!holds)
		abort();
}

/* Reads a copy that ends where the body ends, so that the sanitizer sees one byte too many. */
static void read_as(const char *type, const uint8_t *bytes, size_t size)
{
	struct request request = { .arena = arena_new(), .method = POST };
	char *body = arena_alloc(request.arena, size ? size : 1);

	memcpy(body, bytes, size);
	if (!body_read(&request, type, body, size)) {
		for (struct param *param = request.params; param; param = param->next) {
			expect(body_is_text(param->name, strlen(param->name)));
			expect(body_is_text(param->value, strlen(param->value)));
			expect(!strchr(param->value, '\r'));
		}
		for (struct file *file = request.files; file; file = file->next) {
			expect((const char *)file->bytes >= body);
			expect((const char *)file->bytes + file->size <= body + size);
		}
	}
	arena_free(request.arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	read_as("application/x-www-form-urlencoded", bytes, size);
	read_as("multipart/form-data; boundary=x", bytes, size);
	return 0;
}
