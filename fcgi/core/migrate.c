#include "core/migrate.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/db.h"
#include "queries.h"

/* ---- the folder ---- */

static const char *file_text(const char *path, struct arena *arena)
{
	FILE *file = fopen(path, "re");
	char *text = NULL;
	long size = -1;

	if (!file)
		return NULL;
	if (fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0) {
		rewind(file);
		text = arena_alloc(arena, (size_t)size + 1);
		if (fread(text, 1, (size_t)size, file) != (size_t)size)
			text = NULL;
	}
	fclose(file);
	return text;
}

/* "007_notice.sql" */
static bool is_name(const char *name)
{
	size_t length = strlen(name);

	return length > 8 && strspn(name, "0123456789") == 3 && name[3] == '_' &&
		strcmp(name + length - 4, ".sql") == 0;
}

static int is_migration(const struct dirent *entry)
{
	return entry->d_name[0] != '.' && strstr(entry->d_name, ".sql") != NULL;
}

static void free_list(void *list)
{
	free(list);
}

static bool read_one(const char *folder, const char *name, struct arena *arena,
	struct migration *migration, const char **error)
{
	unsigned char hash[crypto_hash_sha256_BYTES];

	if (!is_name(name)) {
		*error = arena_text(arena, "%s/%s: not called NNN_name.sql", folder,
			name);
		return false;
	}
	migration->number = strtoll(name, NULL, 10);
	migration->name = arena_text(arena, "%s", name);
	migration->text = file_text(arena_text(arena, "%s/%s", folder, name), arena);
	if (!migration->text) {
		*error = arena_text(arena, "%s/%s: %s", folder, name, strerror(errno));
		return false;
	}
	crypto_hash_sha256(hash, (const unsigned char *)migration->text,
		strlen(migration->text));
	sodium_bin2hex(migration->checksum, sizeof(migration->checksum), hash,
		sizeof(hash));
	return true;
}

bool migrations_read(const char *folder, struct arena *arena,
	struct migrations *migrations, const char **error)
{
	struct dirent **entries;
	int count = scandir(folder, &entries, is_migration, alphasort);

	if (count < 0) {
		*error = arena_text(arena, "%s: %s", folder, strerror(errno));
		return false;
	}
	arena_defer(arena, free_list, entries);
	for (int i = 0; i < count; i++)
		arena_defer(arena, free_list, entries[i]);
	migrations->count = (size_t)count;
	migrations->list = NEW_ARRAY(arena, (size_t)count, struct migration);
	for (size_t i = 0; i < migrations->count; i++) {
		struct migration *this = &migrations->list[i];

		if (!read_one(folder, entries[i]->d_name, arena, this, error))
			return false;
		if (i && this->number == this[-1].number) {
			*error = arena_text(arena, "%s and %s have the same number",
				this[-1].name, this->name);
			return false;
		}
	}
	if (!count)
		*error = arena_text(arena, "%s holds no migrations", folder);
	return count > 0;
}

/* ---- what the database has had ---- */

static struct result *applied(struct db *db)
{
	struct result *done = NULL;

	db_begin(db, READ_ONLY);
	if (result_number(db_query(db, &q_migration_table, NO_ARGS), "there"))
		done = db_query(db, &q_migration_list, NO_ARGS);
	db_rollback(db);
	return done;
}

static const struct migration *of_number(const struct migrations *migrations,
	int64_t number)
{
	for (size_t i = 0; i < migrations->count; i++)
		if (migrations->list[i].number == number)
			return &migrations->list[i];
	return NULL;
}

bool migrations_due(struct db *db, struct arena *arena,
	const struct migrations *migrations, bool *due, const char **error)
{
	struct result *done = applied(db);

	for (size_t i = 0; i < migrations->count; i++)
		due[i] = true;
	for (size_t row = 0; done && row < done->rows; row++) {
		const struct migration *had = of_number(migrations,
			result_number_at(done, row, "number"));

		if (!had) {
			*error = arena_text(arena,
				"the database has had %s, which is not here: "
				"this program is older than it",
				result_text_at(done, row, "name"));
			return false;
		}
		if (strcmp(had->checksum, result_text_at(done, row, "checksum")) != 0) {
			*error = arena_text(arena,
				"%s was edited after it was applied: "
				"put it back and write a new migration",
				had->name);
			return false;
		}
		due[had - migrations->list] = false;
	}
	return true;
}

/* ---- steps ---- */

/* The line at `at`; *next is where the following one begins. */
static size_t line_length(const char *at, const char **next)
{
	size_t length = strcspn(at, "\n");

	*next = at + length + (at[length] == '\n');
	while (length && isspace((unsigned char)at[length - 1]))
		length--;
	return length;
}

static bool is_comment(const char *line, size_t length)
{
	size_t blank = strspn(line, " \t");

	return blank >= length || strncmp(line + blank, "--", 2) == 0;
}

static bool ends_with(const char *line, size_t length, const char *delimiter)
{
	size_t size = strlen(delimiter);

	return length >= size && memcmp(line + length - size, delimiter, size) == 0;
}

/* "delimiter //" is for the reader, not for the server. */
static bool changes_delimiter(const char *line, size_t length, char delimiter[8])
{
	static const char word[] = "delimiter ";
	size_t size = length - strlen(word);

	if (length <= strlen(word) || strncmp(line, word, strlen(word)) != 0 || size >= 8)
		return false;
	memcpy(delimiter, line + strlen(word), size);
	delimiter[size] = '\0';
	return true;
}

const char *migration_step(const char **at, char delimiter[8], struct arena *arena)
{
	const char *begin = NULL, *line = *at, *next;

	if (!*delimiter)
		strcpy(delimiter, ";");
	for (; *line; line = next) {
		size_t length = line_length(line, &next);

		if (!begin &&
			(is_comment(line, length) ||
				changes_delimiter(line, length, delimiter)))
			continue;
		if (!begin)
			begin = line;
		if (!ends_with(line, length, delimiter))
			continue;
		*at = next;
		return arena_copy(arena, begin,
			(size_t)(line - begin) + length - strlen(delimiter));
	}
	*at = line;
	return begin ? arena_text(arena, "%s", begin) : NULL;
}

bool migration_apply(struct db *db, struct arena *arena,
	const struct migration *migration, const char **error)
{
	const char *at = migration->text, *sql;
	char delimiter[8] = "";
	int step = 0;

	while ((sql = migration_step(&at, delimiter, arena))) {
		const char *refused;

		step++;
		if (db_run(db, sql, &refused))
			continue;
		*error = arena_text(arena, "%s, step %d (%.60s...): %s", migration->name,
			step, sql, refused);
		return false;
	}
	db_begin(db, READ_WRITE);
	db_change(db, &q_migration_note,
		ARGS(ARG("number", migration->number), ARG("name", migration->name),
			ARG("checksum", (const char *)migration->checksum)));
	db_commit(db);
	return true;
}
