/* Whatever is typed, each kind says what it means or what is wrong; what it keeps reads back the same. */
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/body.h"
#include "core/form.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const struct option options[] = { { .value = "a", .label = "A" }, { 0 } };

static void read_with(const struct kind *kind, const char *text, struct arena *arena)
{
	const struct field field = { .name = "f",
		.label = "Field",
		.kind = kind,
		.options = options };
	union {
		char *text;
		int64_t number;
	} first = { 0 }, second = { 0 };
	const char *written;

	if (kind->read(&field, text, arena, &first))
		return;
	written = kind->write(&first, arena);
	if (!written || kind->read(&field, written, arena, &second))
		abort();
	if (kind->kept == KEPT_AS_NUMBER ? first.number != second.number
					 : strcmp(first.text, second.text) != 0)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static const struct kind *const kinds[] = { &kind_line, &kind_prose, &kind_email,
		&kind_postcode, &kind_secret, &kind_money, &kind_whole, &kind_points,
		&kind_percent, &kind_miles, &kind_day, &kind_moment, &kind_choice,
		&kind_tick };
	struct arena *arena = arena_new();
	char *text = arena_copy(arena, (const char *)bytes, size);

	if (*text && body_is_text(text, strlen(text))) {
		for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
			read_with(kinds[i], text, arena);
	}
	arena_free(arena);
	return 0;
}
