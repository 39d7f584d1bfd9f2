#include "core/db.h"

#include <errmsg.h>
#include <inttypes.h>
#include <mysql.h>
#include <mysqld_error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/fault.h"
#include "core/log.h"
#include "queries.h"

enum { MAX_PARAMS = 64, SHORTEST_BUFFER = 72 };

/* Numbers of the server that the headers of this version may not name. */
enum {
	CONSTRAINT_FAILED = 4025,
	NODE_NOT_READY = 1047,
	WRITE_LOST = 1180,
	CONNECTION_KILLED = 1927
};

struct db {
	struct arena *results;
	MYSQL *connection;                   /* NULL: not open */
	MYSQL_STMT *statements[QUERY_COUNT]; /* prepared on first use */
	bool has_session;
	unsigned char session[32];
	char moment[32]; /* of db_clock(), empty: the real clock */
	int64_t moved;   /* seconds the demo's clock has moved on */
	bool clock_moved;
	char now[40];
	char refusal[80];
};

struct arg arg_number(const char *name, int64_t number)
{
	return (struct arg){ .name = name,
		.type = number == NOTHING ? ARG_NULL : ARG_NUMBER,
		.number = number };
}

struct arg arg_text(const char *name, const char *text)
{
	return (struct arg){ .name = name,
		.type = text ? ARG_TEXT : ARG_NULL,
		.text = text };
}

struct arg arg_bytes(const char *name, const void *bytes, size_t length)
{
	return (struct arg){ .name = name,
		.type = bytes ? ARG_BYTES : ARG_NULL,
		.text = bytes,
		.length = length };
}

struct db *db_new(struct arena *results)
{
	struct db *db = calloc(1, sizeof(*db));

	if (!db)
		fault("out of memory");
	db->results = results;
	return db;
}

static void disconnect(struct db *db)
{
	for (size_t i = 0; i < QUERY_COUNT; i++) {
		if (db->statements[i])
			mysql_stmt_close(db->statements[i]);
		db->statements[i] = NULL;
	}
	if (db->connection)
		mysql_close(db->connection);
	db->connection = NULL;
}

void db_free(struct db *db)
{
	disconnect(db);
	free(db);
}

/* Whether the server, not the statement, is what is wrong. */
static bool is_away(unsigned error)
{
	switch (error) {
	case CR_SERVER_GONE_ERROR:
	case CR_SERVER_LOST:
	case CR_CONNECTION_ERROR:
	case CR_CONN_HOST_ERROR:
	case ER_SERVER_SHUTDOWN:
	case ER_CON_COUNT_ERROR:
	case NODE_NOT_READY:
	case WRITE_LOST:
	case CONNECTION_KILLED:
		return true;
	default:
		return false;
	}
}

static void connect_now(struct db *db)
{
	char *password = NULL;
	unsigned seconds = 5;
	MYSQL *open;

	if (config.database_password_file &&
		!(password = config_secret(config.database_password_file)))
		fault_as(FAULT_AWAY, "the database's password file cannot be read");
	db->connection = mysql_init(NULL);
	if (!db->connection) {
		free(password);
		fault("out of memory");
	}
	mysql_options(db->connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	mysql_options(db->connection, MYSQL_OPT_CONNECT_TIMEOUT, &seconds);
	mysql_options(db->connection, MYSQL_INIT_COMMAND,
		"set sql_mode = 'traditional', time_zone = 'Europe/London', "
		"innodb_lock_wait_timeout = 5, wsrep_sync_wait = 1");
	open = mysql_real_connect(db->connection, config.database_host,
		config.database_user, password, config.database_name,
		(unsigned)config.database_port,
		config.database_host ? NULL : config.database_socket, CLIENT_FOUND_ROWS);
	free(password);
	if (!open) {
		unsigned error = mysql_errno(db->connection);

		disconnect(db);
		fault_as(FAULT_AWAY, "the database cannot be reached: error %u", error);
	}
	db->clock_moved = false;
}

/* Ends the request as the error deserves; the message of the server may quote values. */
static _Noreturn void fail(struct db *db, const char *what, unsigned error,
	const char *message)
{
	if (error == ER_LOCK_DEADLOCK || error == ER_LOCK_WAIT_TIMEOUT)
		fault_as(FAULT_RETRY, "%s: lost a race, error %u", what, error);
	if (is_away(error)) {
		disconnect(db);
		fault_as(FAULT_AWAY, "%s: the database went away, error %u", what, error);
	}
	if (db->refusal[0])
		fault_as(FAULT_REFUSED, "%s: refused by %s, error %u", what, db->refusal,
			error);
	fault("%s: error %u%s%s", what, error, config.test_models ? ": " : "",
		config.test_models ? message : "");
}

static void copy_name(struct db *db, const char *from, size_t length)
{
	snprintf(db->refusal, sizeof(db->refusal), "%.*s", (int)length, from);
}

/* Finds the name of what refused in the server's message. */
static void note_refusal(struct db *db, unsigned error, const char *message)
{
	const char *at;

	db->refusal[0] = '\0';
	if (error == ER_SIGNAL_EXCEPTION) {
		copy_name(db, message, strcspn(message, ":"));
	} else if (error == CONSTRAINT_FAILED || error == ER_NO_REFERENCED_ROW_2 ||
		error == ER_ROW_IS_REFERENCED_2) {
		at = strstr(message, "CONSTRAINT `");
		if (at)
			copy_name(db, at + 12, strcspn(at + 12, "`"));
	} else if (error == ER_DUP_ENTRY) {
		at = strstr(message, " for key '");
		if (at)
			copy_name(db, at + 10, strcspn(at + 10, "'"));
	}
}

const char *db_refusal(const struct db *db)
{
	return db->refusal;
}

static MYSQL_STMT *prepare(struct db *db, const struct query *query)
{
	MYSQL_STMT **cached = &db->statements[query->number];
	my_bool lengths = 1;

	if (*cached)
		return *cached;
	if (!(*cached = mysql_stmt_init(db->connection)))
		fault("out of memory");
	mysql_stmt_attr_set(*cached, STMT_ATTR_UPDATE_MAX_LENGTH, &lengths);
	if (mysql_stmt_prepare(*cached, query->sql, strlen(query->sql))) {
		unsigned error = mysql_stmt_errno(*cached);
		const char *message = arena_text(db->results, "%s",
			mysql_stmt_error(*cached));

		mysql_stmt_close(*cached);
		*cached = NULL;
		db->refusal[0] = '\0';
		fail(db, query->name, error, message);
	}
	return *cached;
}

static const struct arg *find(const struct query *query, const struct arg *args,
	const char *name)
{
	for (; args->name; args++)
		if (strcmp(args->name, name) == 0)
			return args;
	fault("%s: no value for :%s", query->name, name);
}

static void bind(MYSQL_BIND *bind, const struct arg *arg)
{
	*bind = (MYSQL_BIND){ .buffer_type = MYSQL_TYPE_NULL };
	if (arg->type == ARG_NUMBER) {
		bind->buffer_type = MYSQL_TYPE_LONGLONG;
		bind->buffer = (void *)&arg->number;
	} else if (arg->type == ARG_TEXT) {
		bind->buffer_type = MYSQL_TYPE_STRING;
		bind->buffer = (void *)arg->text;
		bind->buffer_length = strlen(arg->text);
	} else if (arg->type == ARG_BYTES) {
		bind->buffer_type = MYSQL_TYPE_BLOB;
		bind->buffer = (void *)arg->text;
		bind->buffer_length = arg->length;
	}
}

/* Binds and executes; returns 0 or the server's error number, whose name is noted. */
static unsigned execute(struct db *db, const struct query *query, const struct arg *args)
{
	MYSQL_BIND binds[MAX_PARAMS];
	MYSQL_STMT *statement;
	unsigned error = 0;
	size_t n = 0;

	if (!db->connection)
		fault("%s: no transaction has begun", query->name);
	statement = prepare(db, query);
	for (const char *const *param = query->params; *param; param++) {
		if (n == MAX_PARAMS)
			fault("%s: more than %d parameters", query->name, MAX_PARAMS);
		bind(&binds[n++], find(query, args, *param));
	}
	if ((n && mysql_stmt_bind_param(statement, binds)) ||
		mysql_stmt_execute(statement)) {
		error = mysql_stmt_errno(statement);
		note_refusal(db, error, mysql_stmt_error(statement));
	}
	return error;
}

static _Noreturn void query_failed(struct db *db, const struct query *query)
{
	MYSQL_STMT *statement = db->statements[query->number];

	fail(db, query->name, mysql_stmt_errno(statement),
		arena_text(db->results, "%s", mysql_stmt_error(statement)));
}

static enum shown shown_as(const MYSQL_FIELD *field, const char *suffix)
{
	static const struct {
		const char *suffix;
		enum shown shown;
	} words[] = {
		{ ":money", SHOWN_MONEY },
		{ ":points", SHOWN_POINTS },
		{ ":miles", SHOWN_MILES },
		{ ":mark", SHOWN_MARK },
		{ ":percent", SHOWN_PERCENT },
		{ ":day", SHOWN_DAY },
		{ ":moment", SHOWN_MOMENT },
		{ ":short", SHOWN_SHORT },
		{ ":phone", SHOWN_PHONE },
	};

	for (size_t i = 0; suffix && i < sizeof(words) / sizeof(*words); i++)
		if (strcmp(suffix, words[i].suffix) == 0)
			return words[i].shown;
	if (suffix)
		fault("column %s: no such form", field->name);
	if (field->type == MYSQL_TYPE_DATE)
		return SHOWN_DAY;
	if (field->type == MYSQL_TYPE_TIMESTAMP || field->type == MYSQL_TYPE_DATETIME)
		return SHOWN_MOMENT;
	return SHOWN_PLAIN;
}

static void name_columns(struct result *result, const MYSQL_FIELD *fields,
	struct arena *arena)
{
	result->names = NEW_ARRAY(arena, result->columns, const char *);
	result->shown = NEW_ARRAY(arena, result->columns, enum shown);
	for (size_t i = 0; i < result->columns; i++) {
		const char *suffix = strchr(fields[i].name, ':');
		size_t length = suffix ? (size_t)(suffix - fields[i].name)
				       : strlen(fields[i].name);

		result->names[i] = arena_copy(arena, fields[i].name, length);
		result->shown[i] = shown_as(&fields[i], suffix);
	}
}

/* One buffer for each column, wide enough for its longest value in this result. */
static void bind_columns(struct db *db, const struct query *query,
	const MYSQL_FIELD *fields, MYSQL_BIND *binds, size_t columns)
{
	for (size_t i = 0; i < columns; i++) {
		size_t size = fields[i].max_length + 1;

		if (size < SHORTEST_BUFFER)
			size = SHORTEST_BUFFER;
		binds[i].buffer_type = MYSQL_TYPE_STRING;
		binds[i].buffer = arena_alloc(db->results, size);
		binds[i].buffer_length = size;
		binds[i].length = NEW(db->results, unsigned long);
		binds[i].is_null = NEW(db->results, my_bool);
	}
	if (mysql_stmt_bind_result(db->statements[query->number], binds))
		query_failed(db, query);
}

static void copy_row(struct db *db, struct result *result, size_t row,
	const MYSQL_BIND *binds)
{
	for (size_t i = 0; i < result->columns; i++) {
		size_t cell = row * result->columns + i;

		if (*binds[i].is_null)
			continue;
		result->cells[cell] = arena_copy(db->results, binds[i].buffer,
			*binds[i].length);
		result->lengths[cell] = *binds[i].length;
	}
}

static void fetch_rows(struct db *db, const struct query *query, struct result *result,
	const MYSQL_FIELD *fields)
{
	MYSQL_STMT *statement = db->statements[query->number];
	MYSQL_BIND *binds = NEW_ARRAY(db->results, result->columns, MYSQL_BIND);

	bind_columns(db, query, fields, binds, result->columns);
	result->rows = mysql_stmt_num_rows(statement);
	result->cells = NEW_ARRAY(db->results, result->rows * result->columns, char *);
	result->lengths = NEW_ARRAY(db->results, result->rows * result->columns, size_t);
	for (size_t row = 0; row < result->rows; row++) {
		int state = mysql_stmt_fetch(statement);

		if (state == MYSQL_DATA_TRUNCATED)
			fault("%s: a value was cut short", query->name);
		if (state)
			query_failed(db, query);
		copy_row(db, result, row, binds);
	}
}

static void free_meta(void *meta)
{
	mysql_free_result(meta);
}

struct result *db_query(struct db *db, const struct query *query, const struct arg *args)
{
	struct result *result = NEW(db->results, struct result);
	MYSQL_STMT *statement;
	MYSQL_RES *meta;

	if (execute(db, query, args))
		query_failed(db, query);
	statement = db->statements[query->number];
	if (mysql_stmt_store_result(statement))
		query_failed(db, query);
	/* after storing, so that the lengths are this result's */
	meta = mysql_stmt_result_metadata(statement);
	if (!meta)
		fault("%s: answers no rows", query->name);
	arena_defer(db->results, free_meta, meta);
	result->columns = mysql_num_fields(meta);
	name_columns(result, mysql_fetch_fields(meta), db->results);
	fetch_rows(db, query, result, mysql_fetch_fields(meta));
	mysql_stmt_free_result(statement);
	return result;
}

static size_t cell(const struct result *result, size_t row, const char *column)
{
	if (row >= result->rows)
		fault("no row %zu for column %s", row, column);
	for (size_t i = 0; i < result->columns; i++)
		if (strcmp(result->names[i], column) == 0)
			return row * result->columns + i;
	fault("no column %s", column);
}

char *result_text_at(const struct result *result, size_t row, const char *column)
{
	return result->cells[cell(result, row, column)];
}

int64_t result_number_at(const struct result *result, size_t row, const char *column)
{
	const char *text = result_text_at(result, row, column);

	return text ? strtoll(text, NULL, 10) : NOTHING;
}

char *result_text(const struct result *result, const char *column)
{
	return result_text_at(result, 0, column);
}

int64_t result_number(const struct result *result, const char *column)
{
	return result_number_at(result, 0, column);
}

bool db_row(struct db *db, const struct query *query, const struct arg *args,
	const struct column *columns, void *row)
{
	struct result *result = db_query(db, query, args);

	if (result->rows == 0)
		return false;
	for (; columns->name; columns++) {
		void *member = (char *)row + columns->offset;

		if (columns->type == COLUMN_NUMBER)
			*(int64_t *)member = result_number(result, columns->name);
		else
			*(char **)member = result_text(result, columns->name);
	}
	return true;
}

int64_t db_change(struct db *db, const struct query *query, const struct arg *args)
{
	if (execute(db, query, args))
		query_failed(db, query);
	return (int64_t)mysql_stmt_affected_rows(db->statements[query->number]);
}

int64_t db_insert(struct db *db, const struct query *query, const struct arg *args)
{
	unsigned error = execute(db, query, args);
	MYSQL_STMT *statement = db->statements[query->number];
	int64_t id;

	if (error == ER_DUP_ENTRY)
		return 0;
	if (error)
		query_failed(db, query);
	id = (int64_t)mysql_stmt_insert_id(statement);
	return id ? id : (int64_t)mysql_stmt_affected_rows(statement);
}

const char *db_check(struct db *db, const struct query *query)
{
	MYSQL_STMT *statement = mysql_stmt_init(db->connection);
	const char *complaint = NULL;

	if (!statement)
		fault("out of memory");
	if (mysql_stmt_prepare(statement, query->sql, strlen(query->sql)))
		complaint = arena_text(db->results, "%s", mysql_stmt_error(statement));
	mysql_stmt_close(statement);
	return complaint;
}

/* Statements of ours without parameters; what follows a failure is the caller's. */
static unsigned run(struct db *db, const char *sql)
{
	MYSQL_RES *rows;

	if (mysql_query(db->connection, sql))
		return mysql_errno(db->connection);
	rows = mysql_store_result(db->connection);
	mysql_free_result(rows);
	return mysql_errno(db->connection);
}

bool db_run(struct db *db, const char *sql, const char **error)
{
	if (!db->connection)
		connect_now(db);
	if (!run(db, sql))
		return true;
	*error = arena_text(db->results, "%s", mysql_error(db->connection));
	return false;
}

static int64_t seconds_added(void)
{
	FILE *file = config.test_clock ? fopen(config.test_clock, "re") : NULL;
	int64_t seconds = 0;

	if (!file)
		return 0;
	if (fscanf(file, "%" SCNd64, &seconds) != 1)
		seconds = 0;
	fclose(file);
	return seconds;
}

/* Only test servers and the loading of the demo have a clock that can be moved. */
static void move_clock(struct db *db)
{
	char text[40];
	struct timespec real;

	if (db->moment[0]) {
		db_change(db, &q_clock_at,
			ARGS(ARG("moment", (const char *)db->moment),
				ARG("seconds", db->moved++)));
		db->clock_moved = true;
		return;
	}
	if (!config.test_clock && !db->clock_moved)
		return;
	clock_gettime(CLOCK_REALTIME, &real);
	snprintf(text, sizeof(text), "%" PRId64 ".%06ld",
		(int64_t)real.tv_sec + seconds_added(), real.tv_nsec / 1000);
	db_change(db, &q_clock_set, ARGS(ARG("seconds", (const char *)text)));
	db->clock_moved = true;
}

void db_clock(struct db *db, const char *moment)
{
	snprintf(db->moment, sizeof(db->moment), "%s", moment ? moment : "");
	db->moved = 0;
}

void db_begin(struct db *db, enum access access)
{
	const char *sql = access == READ_ONLY ? "start transaction read only"
					      : "start transaction";
	unsigned error;

	if (!db->connection)
		connect_now(db);
	error = run(db, sql);
	if (is_away(error)) {
		/* nothing has been done yet, so one more connection mends it */
		disconnect(db);
		connect_now(db);
		error = run(db, sql);
	}
	if (error)
		fail(db, sql, error, mysql_error(db->connection));
	move_clock(db);
	snprintf(db->now, sizeof(db->now), "%s",
		result_text(db_query(db, &q_transaction_begun,
				    ARGS(arg_bytes("session",
					    db->has_session ? db->session : NULL, 32))),
			"now"));
}

void db_commit(struct db *db)
{
	unsigned error = run(db, "commit");

	db->refusal[0] = '\0';
	if (error)
		fail(db, "commit", error, mysql_error(db->connection));
}

void db_rollback(struct db *db)
{
	if (db->connection && run(db, "rollback"))
		disconnect(db);
}

const char *db_now(const struct db *db)
{
	return db->now;
}

void db_session(struct db *db, const unsigned char hash[32])
{
	db->has_session = hash != NULL;
	if (hash)
		memcpy(db->session, hash, 32);
}
