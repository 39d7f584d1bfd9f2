/* dps check: what can be known to be broken before a visitor finds it. */
#include <stdio.h>
#include <string.h>

#include "check_audit.h"
#include "command.h"
#include "core/arena.h"
#include "core/config.h"
#include "core/db.h"
#include "core/migrate.h"
#include "core/view.h"
#include "queries.h"

/* Says how a part went, once it is known. */
static bool told(bool good, const char *part, size_t count, const char *things)
{
	printf("%-7s %s: %zu %s\n", good ? "ok" : "BROKEN", part, count, things);
	fflush(stdout);
	return good;
}

static bool check_migrations(struct work *work, const char *folder)
{
	struct migrations all;
	const char *error;
	bool *due;
	size_t missing = 0;

	if (!migrations_read(folder, work->arena, &all, &error)) {
		fprintf(stderr, "%s\n", error);
		return told(false, "migrations", 0, "read");
	}
	due = NEW_ARRAY(work->arena, all.count, bool);
	if (!migrations_due(work->db, work->arena, &all, due, &error)) {
		fprintf(stderr, "%s\n", error);
		return told(false, "migrations", all.count, "read");
	}
	for (size_t i = 0; i < all.count; i++) {
		if (!due[i])
			continue;
		fprintf(stderr, "%s has not been applied: dps migrate\n",
			all.list[i].name);
		missing++;
	}
	return told(!missing, "migrations", all.count - missing, "applied");
}

static bool check_queries(struct work *work)
{
	size_t count = 0, broken = 0;

	db_begin(work->db,
		READ_WRITE); /* a read-only one would refuse to prepare what writes */
	for (const struct query *const *query = queries; *query; query++, count++) {
		const char *complaint = db_check(work->db, *query);

		/* migrations have an account of their own, and are their own proof */
		if (!complaint || strncmp((*query)->name, "migration_", 10) == 0)
			continue;
		fprintf(stderr, "query %s: %s\n", (*query)->name, complaint);
		broken++;
	}
	db_rollback(work->db);
	return told(!broken, "queries", count, "prepared against the schema");
}

static bool check_views(void)
{
	bool good = view_open(config.service_xslt, NULL, true);

	view_close();
	printf("%-7s stylesheets and models of %s\n", good ? "ok" : "BROKEN",
		config.service_xslt);
	return good;
}

static const struct {
	const struct query *query;
	const char *rule;
} rules[] = {
	{ &q_check_reserved, "every agreement of a made award is in the ledger" },
	{ &q_check_released, "every refused agreement has left the ledger" },
	{ &q_check_shares, "agreements are worth what was awarded" },
	{ &q_check_invited,
		"every admission of the category was invited, or told why not" },
	{ &q_check_notice_items, "notices list the awards that were selected" },
};

static bool check_rule(struct work *work, const struct query *query, const char *rule)
{
	struct result *broken;

	db_begin(work->db, READ_ONLY);
	broken = db_query(work->db, query, NO_ARGS);
	db_rollback(work->db);
	for (size_t row = 0; row < broken->rows; row++)
		fprintf(stderr, "%s: not so for %s\n", rule,
			result_text_at(broken, row, "broken"));
	printf("%-7s %s\n", broken->rows ? "BROKEN" : "ok", rule);
	return broken->rows == 0;
}

enum ending check_run(struct work *work)
{
	const char *folder = work_option(work, "schema");
	bool good;

	if (work_option(work, "audit") || work_option(work, "anchor"))
		return check_audit(work) ? WORK_DONE : WORK_FAILED;
	good = check_views();

	good = check_migrations(work, folder ? folder : "sql/schema") && good;
	if (!check_queries(work))
		return WORK_FAILED; /* the rules below would only stumble over the same */
	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
		good = check_rule(work, rules[i].query, rules[i].rule) && good;
	good = check_audit(work) && good;
	return good ? WORK_DONE : WORK_FAILED;
}
