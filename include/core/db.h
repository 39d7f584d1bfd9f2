/*
 * Named queries against MariaDB.
 *
 * The SQL lives in sql/queries/; the build turns each "-- name: x" block into
 * a `q_x` declared in "queries.h".  A query's :parameters are bound by name,
 * always as data, through prepared statements that last as long as the
 * connection.  Whatever goes wrong is a fault; what a constraint refuses ends
 * as FAULT_REFUSED and the dispatcher looks its name up (core/route.h).
 *
 * A column may be called "price:money": the part after the colon says how
 * people read it (see xml_rows()); everything else knows it as "price".
 */
#ifndef CORE_DB_H
#define CORE_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/value.h"

struct arena;
struct db;

struct query {
	const char *name;
	const char *sql;
	const char *const *params; /* in the order of the question marks */
	size_t number;             /* index into the statement cache */
};

/* A value for one :parameter. */
struct arg {
	const char *name;
	enum { ARG_NULL, ARG_NUMBER, ARG_TEXT, ARG_BYTES } type;
	int64_t number;
	const char *text;
	size_t length; /* of bytes */
};

struct arg arg_number(const char *name, int64_t number); /* NOTHING is SQL NULL */
struct arg arg_text(const char *name, const char *text); /* NULL is SQL NULL */
struct arg arg_bytes(const char *name, const void *bytes, size_t length);

#define ARG(name, value)                                                                 \
	_Generic((value),                                                                \
		char *: arg_text,                                                        \
		const char *: arg_text,                                                  \
		int: arg_number,                                                         \
		long: arg_number,                                                        \
		long long: arg_number,                                                   \
		bool: arg_number)(name, value)
#define ARGS(...) ((const struct arg[]){ __VA_ARGS__, { 0 } })
#define NO_ARGS   ((const struct arg[]){ { 0 } })

/* A column, and the struct member of the same name that it goes into. */
struct column {
	const char *name;
	enum { COLUMN_NUMBER, COLUMN_TEXT } type;
	size_t offset;
};

#define COLUMN(type_, member)                                                              \
	{                                                                                  \
		.name = #member, .offset = offsetof(type_, member),                      \
		.type = _Generic(((type_ *)0)->member,                                   \
			int64_t: COLUMN_NUMBER,                                          \
			char *: COLUMN_TEXT,                                             \
			const char *: COLUMN_TEXT) \
	}

/* How a value is shown to people beside its fact. */
enum shown {
	SHOWN_PLAIN,
	SHOWN_DAY,    /* 27 March 2027 */
	SHOWN_MOMENT, /* 27 March 2027, 4.12pm */
	SHOWN_SHORT,  /* 27 March, 4.12pm */
	SHOWN_PHONE,  /* +44 1632960001: 01632 960 001 */
	SHOWN_MONEY,  /* pence: £65,000 or £1,234.50 */
	SHOWN_POINTS, /* hundredths: 41.67 */
	SHOWN_MILES,  /* hundredths: 12.40 */
	SHOWN_MARK,   /* hundredths, as a mark is given: 3 or 72.5 */
	SHOWN_PERCENT /* hundredths of a percent: 5% or 2.5% */
};

/* All the rows of a result, as text; a NULL pointer is SQL NULL. */
struct result {
	size_t rows, columns;
	const char **names;
	enum shown *shown;
	char **cells;
	size_t *lengths; /* of each cell in bytes, for binary columns */
};

/* A column of the first row, or of row number `row`; none of that name is a fault. */
char *result_text(const struct result *result, const char *column);
int64_t result_number(const struct result *result,
	const char *column); /* NULL: NOTHING */
char *result_text_at(const struct result *result, size_t row, const char *column);
int64_t result_number_at(const struct result *result, size_t row, const char *column);

/* A connection that is opened at the first db_begin(); results live in the arena. */
struct db *db_new(struct arena *results);
void db_free(struct db *db);

enum access { READ_ONLY, READ_WRITE };

/*
 * Starts a transaction; connects first if need be, and once more if the server
 * went away since the last one (2006).  Moves the clock of the connection by
 * config.test_clock (tests) or to db_clock().  FAULT_AWAY if it cannot be reached.
 */
void db_begin(struct db *db, enum access access);
void db_commit(struct db *db);
void db_rollback(struct db *db);

/* "2027-01-21 16:12:00.123456", Europe/London: the transaction's clock, read at db_begin(). */
const char *db_now(const struct db *db);

/*
 * For loading the demo only: from the next db_begin() on, the server's clock
 * stands at "YYYY-MM-DD HH:MM:SS" (local) and each db_begin() moves it on by a
 * second.  NULL: the real clock again.  A production server refuses it.
 */
void db_clock(struct db *db, const char *moment);

/* Whose session the views of sealed bids and children answer to, from the next db_begin() on; NULL: nobody's. */
void db_session(struct db *db, const unsigned char hash[32]);

struct result *db_query(struct db *db, const struct query *query, const struct arg *args);

/* Fills *row and says true, or leaves it alone if there is no row. */
bool db_row(struct db *db, const struct query *query, const struct arg *args,
	const struct column *columns, void *row);

/* How many rows matched (a row saved the same again counts). */
int64_t db_change(struct db *db, const struct query *query, const struct arg *args);

/*
 * The new row's id (of a table that numbers none: how many rows went in), or 0
 * if a row with that unique key exists already or the select found none.
 */
int64_t db_insert(struct db *db, const struct query *query, const struct arg *args);

/* After FAULT_REFUSED: the name of the constraint, unique key or trigger rule that said no. */
const char *db_refusal(const struct db *db);

/* Prepares the query against the schema; NULL, or the server's complaint. For `dps check`. */
const char *db_check(struct db *db, const struct query *query);

/*
 * Runs SQL of our own making that is no named query (migrations, explain);
 * false and *error (in the arena) on refusal.
 */
bool db_run(struct db *db, const char *sql, const char **error);

/* Every named query, in build/queries.c; ends at NULL. */
extern const struct query *const queries[];

#endif
