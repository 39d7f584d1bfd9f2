/*
 * Migrations: sql/schema/NNN_name.sql, applied in order, each once, never edited
 * afterwards.  DDL knows no transaction, so a file that broke off is run again
 * from its first step; its steps are written to bear that.
 */
#ifndef CORE_MIGRATE_H
#define CORE_MIGRATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct db;

struct migration {
	int64_t number;
	const char *name; /* of the file */
	const char *text;
	char checksum[65]; /* sha256 of the text in hexadecimal */
};

struct migrations {
	size_t count;
	struct migration *list; /* by number */
};

/*
 * The migrations of a folder, in the arena.  False after setting *error to what
 * is wrong: unreadable, a name without a number, a number twice.
 */
bool migrations_read(const char *folder, struct arena *arena,
	struct migrations *migrations, const char **error);

/*
 * Marks in due[i] which of them the database lacks.  False with *error if one
 * was edited after it was applied or the database has had more than there are.
 */
bool migrations_due(struct db *db, struct arena *arena,
	const struct migrations *migrations, bool *due, const char **error);

/* Applies one, a statement a step, and notes it.  False with *error naming the step. */
bool migration_apply(struct db *db, struct arena *arena,
	const struct migration *migration, const char **error);

/*
 * The next statement from *at on, without its delimiter, or NULL at the end.  A
 * statement ends where a line ends with the delimiter, ";" until a line
 * "delimiter //" says otherwise; empty lines and lines of comment before it are
 * passed over.  *delimiter is "" at the beginning.  In the arena.
 */
const char *migration_step(const char **at, char delimiter[8], struct arena *arena);

#endif
