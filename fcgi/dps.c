/* dps: the command for those who look after an installation. */
#include <mysql.h>
#include <sodium.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "command.h"
#include "core/arena.h"
#include "core/config.h"
#include "core/db.h"
#include "core/fault.h"
#include "core/migrate.h"
#include "core/route.h"
#include "jobs/import.h"

#define OPTIONS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static enum ending import_system_run(struct work *work)
{
	return import_system(work->operands[0]) == IMPORT_DONE ? WORK_DONE : WORK_FAILED;
}

static enum ending import_postcodes_run(struct work *work)
{
	return import_postcodes(work->operands[0]) == IMPORT_DONE ? WORK_DONE
								  : WORK_FAILED;
}

const struct command commands[] = {
	{ "migrate", "", 0, 0, OPTIONS("schema", "DIR"), "bring the database up to date",
		"Applies the migrations of DIR (sql/schema) that the database lacks, in "
		"order, and\n"
		"names each.  One that was edited after it was applied is refused.  "
		"Wants an account\n"
		"that may change tables (dps_migrate); afterwards the administrator "
		"applies\n"
		"sql/accounts.sql, so that new tables get their rights.",
		migrate_run },
	{ "user add", "EMAIL", 1, 1,
		OPTIONS("name", "NAME", "role", "ROLE", "authority", "CODE", "provider",
			"NUMBER", "delegation", "POUNDS", "password-file", "FILE",
			"again", ""),
		"give a person an account and a role",
		"ROLE is a word: broker, evaluator, panel, approver, contracts, "
		"procurement, finance,\n"
		"or auditor at the authority of that GSS code; member or admin "
		"of the provider\n"
		"of that company or charity number; or administrator.  Prints a link "
		"that is good once,\n"
		"for fourteen days, by which the person chooses a password, unless FILE "
		"holds one.\n"
		"Somebody with an account keeps its password and gets the role "
		"besides.  --again, and\n"
		"nothing else, prints a new link for somebody who has not come yet; "
		"the one before ends.",
		user_add_run },
	{ "import system", "FILE", 1, 1, NULL,
		"load a purchasing system from its description",
		"FILE is XML as sql/demo/system.rng says; sql/demo has four.  One that "
		"is there already,\n"
		"by its reference, is left as it is.  All of it is loaded, or nothing.",
		import_system_run },
	{ "import postcodes", "FILE", 1, 1, NULL, "take in where postcodes are",
		"Reads Code-Point Open (the .zip as published, or one of its .csv "
		"files), the ONS\n"
		"Postcode Directory, or lines of postcode,easting,northing,country.  "
		"Codes that are\n"
		"there already are moved to where the file says.",
		import_postcodes_run },
	{ "score", "FILE", 1, 1, NULL, "work an exported result out again",
		"FILE is the model of a result page, fetched with Accept: "
		"application/xml.  Reads only\n"
		"its inputs, needs no database, prints every figure, and fails if one "
		"that the file\n"
		"records is another.",
		score_run },
	{ "demo", "", 0, 0, OPTIONS("on", "DAY", "folder", "DIR"),
		"play two quarters of invented history",
		"People of DIR (sql/demo/history) open pages and send forms as visitors "
		"do, with the\n"
		"clock set, until now or the end of DAY; results are worked out, never "
		"put in.  Wants a\n"
		"database with systems and postcodes alone, on a server that lets the "
		"clock be set.",
		demo_run },
	{ "jobs", "", 0, 1, OPTIONS("list", ""), "do what is due without a visitor",
		"Tells brokers, providers and officers what falls due, and removes what "
		"ran out.  Start\n"
		"it every minute, on as many machines as you like: a lease in a row says "
		"who does what.\n"
		"\"dps jobs --list\" says what runs when, and how it went.",
		jobs_run },
	{ "notice", "", 0, 0,
		OPTIONS("system", "REF", "quarter", "2026Q3", "form", "F21|CF", "out",
			"DIR"),
		"write the XML of a quarter's notice",
		"The quarter is a calendar one: 2026Q3 is July to September.  F21 is the "
		"award notice of\n"
		"the quarter; CF one Contracts Finder notice for each of its awards.  "
		"Written to standard\n"
		"output, or into DIR, whose files are named.  Fails, and says why, while "
		"a check fails.",
		notice_run },
	{ "retention", "", 0, 0, OPTIONS("dry-run", ""),
		"let go of what has run out of its time",
		"Deletes what the rules of retention (page /retention) no longer keep, "
		"as "
		"the nightly\n"
		"job does, and leaves an event for each record.  --dry-run lists what "
		"would "
		"go and\n"
		"touches nothing.",
		retention_run },
	{ "check", "", 0, 0, OPTIONS("schema", "DIR", "audit", "", "anchor", "HASH"),
		"look for what is broken before a visitor finds it",
		"Compiles every stylesheet and model, compares the migrations of DIR "
		"(sql/schema) with\n"
		"those applied, prepares every query against the schema, follows the "
		"chains of the\n"
		"audit and compares agreements with the ledger.  Changes nothing.\n"
		"--audit follows the chains and their anchors alone, and names record "
		"and "
		"event where one\n"
		"breaks; --anchor looks besides for an anchor whose hash was noted "
		"elsewhere.",
		check_run },
	{ "routes", "", 0, 0, NULL,
		"print every path of the service, and who may ask for it",
		"A line each: methods, path, and the words of the roles; \"anybody\" "
		"needs none.",
		routes_run },
	{ 0 }
};

/* ---- commands of a few lines ---- */

enum ending migrate_run(struct work *work)
{
	const char *folder = work_option(work, "schema"), *error;
	struct migrations all;
	size_t applied = 0;
	bool *due;

	if (!migrations_read(folder ? folder : "sql/schema", work->arena, &all, &error))
		goto refused;
	due = NEW_ARRAY(work->arena, all.count, bool);
	if (!migrations_due(work->db, work->arena, &all, due, &error))
		goto refused;
	for (size_t i = 0; i < all.count; i++) {
		if (!due[i])
			continue;
		if (!migration_apply(work->db, work->arena, &all.list[i], &error))
			goto refused;
		printf("applied %s\n", all.list[i].name);
		fflush(stdout);
		applied++;
	}
	printf(applied ? "%zu applied; now apply sql/accounts.sql\n"
		       : "nothing to apply\n",
		applied);
	return WORK_DONE;
refused:
	fprintf(stderr, "dps migrate: %s\n", error);
	return WORK_FAILED;
}

/* What the token of a machine may read besides is no role of anybody. */
static void print_rights(unsigned roles, const char *before)
{
	for (const struct role_word *right = machine_rights; right->word; right++) {
		if (!(roles & right->bit))
			continue;
		printf("%smachine of %s", before, right->word);
		before = ", ";
	}
}

static void print_roles(unsigned roles)
{
	const char *before = "";

	if (roles & PUBLIC)
		printf("anybody");
	for (const struct role_word *role = role_words; !(roles & PUBLIC) && role->word;
		role++) {
		if (!(roles & role->bit))
			continue;
		printf("%s%s", before, *role->word ? role->word : "no role");
		before = ", ";
	}
	print_rights(roles, before);
	putchar('\n');
}

enum ending routes_run(struct work *work)
{
	(void)work;
	for (const struct route *route = routes; route->path; route++) {
		printf("%-9s %-36s ",
			route->methods == (GET | POST)  ? "GET, POST"
				: route->methods == GET ? "GET"
							: "POST",
			route->path);
		print_roles(route->roles);
	}
	return WORK_DONE;
}

/* ---- the command line ---- */

enum { MAX_OPTIONS = 16 };

static void print_usage(FILE *out, const struct command *command)
{
	fprintf(out, "usage: dps [--config FILE] %s", command->name);
	for (const char *const *option = command->options; option && *option; option += 2)
		fprintf(out, " [--%s%s%s]", option[0], *option[1] ? " " : "", option[1]);
	fprintf(out, "%s%s\n", *command->operands ? " " : "", command->operands);
}

static int print_help(const struct command *command)
{
	print_usage(stdout, command);
	printf("\n%c%s.\n\n%s\n\nExit codes: 0 done, 1 failed, 2 not understood.\n",
		command->summary[0] - ('a' - 'A'), command->summary + 1, command->help);
	return WORK_DONE;
}

static int print_list(FILE *out, int status)
{
	fprintf(out, "usage: dps [--config FILE] COMMAND [--help]\n\n");
	for (const struct command *command = commands; command->name; command++)
		fprintf(out, "  %-18s %s\n", command->name, command->summary);
	fprintf(out,
		"\nFILE holds the settings (README.md, \"Running it for real\"); the "
		"environment\n"
		"(DPS_DATABASE_SOCKET, ...) wins over it.\n");
	return status;
}

/* "dps user", which is the first word of commands: they, with their help if that was asked for; 0 if it is none. */
static size_t print_family(const char *word, bool help)
{
	size_t length = strlen(word), count = 0;

	for (const struct command *command = commands; command->name; command++) {
		if (strncmp(command->name, word, length) != 0 ||
			command->name[length] != ' ')
			continue;
		if (help && count)
			putchar('\n');
		if (help)
			print_help(command);
		else
			print_usage(stderr, command);
		count++;
	}
	return count;
}

/* What was typed instead of a command, before the list of those there are. */
static int print_unknown(const char *word)
{
	if (word)
		fprintf(stderr, "dps: \"%s\" is not a command\n\n", word);
	return print_list(stderr, WORK_MISUSED);
}

/* The command whose one or two words argv begins with; *words says how many. */
static const struct command *find(char **argv, size_t *words)
{
	for (const struct command *command = commands; command->name; command++) {
		const char *second = strchr(command->name, ' ');
		size_t first = second ? (size_t)(second - command->name)
				      : strlen(command->name);

		*words = second ? 2 : 1;
		if (!argv[0] || strlen(argv[0]) != first ||
			strncmp(argv[0], command->name, first) != 0)
			continue;
		if (!second || (argv[1] && strcmp(argv[1], second + 1) == 0))
			return command;
	}
	return NULL;
}

/* The word for the option's value, "" if it takes none, NULL if there is no such option. */
static const char *known(const struct command *command, const char *name)
{
	for (const char *const *option = command->options; option && *option; option += 2)
		if (strcmp(option[0], name) == 0)
			return option[1];
	return NULL;
}

/* Sorts what follows the command into options and operands; false if it cannot be meant. */
static bool sort_arguments(const struct command *command, char **argv, struct work *work,
	struct work_option options[MAX_OPTIONS])
{
	size_t given = 0;

	work->operands = argv;
	work->options = options;
	for (char **at = argv; *at; at++) {
		const char *takes;

		if (strncmp(*at, "--", 2) != 0) {
			work->operands[work->count++] = *at;
			continue;
		}
		takes = known(command, *at + 2);
		if (given == MAX_OPTIONS - 1 || !takes || (*takes && !at[1]) ||
			work_option(work, *at + 2)) {
			fprintf(stderr,
				"dps %s: %s is not known, twice, or without a value\n",
				command->name, *at);
			return false;
		}
		options[given++] = (struct work_option){ *at + 2,
			*takes ? at[1] : "yes" };
		if (*takes)
			at++;
	}
	if (work->count >= command->least && work->count <= command->most)
		return true;
	fprintf(stderr, "dps %s: %s\n", command->name,
		work->count < command->least ? "something is missing"
					     : "too much was given");
	return false;
}

struct job {
	const struct command *command;
	struct work work;
	enum ending ending;
};

static void run(void *context)
{
	struct job *job = context;

	job->ending = job->command->run(&job->work);
}

static int run_command(const struct command *command, char **argv)
{
	struct work_option options[MAX_OPTIONS] = { 0 };
	struct job job = { .command = command };

	if (!sort_arguments(command, argv, &job.work, options)) {
		print_usage(stderr, command);
		return WORK_MISUSED;
	}
	job.work.arena = arena_new();
	job.work.db = db_new(job.work.arena);
	if (guard(run, &job) != FAULT_NONE) {
		job.ending = WORK_FAILED;
		db_rollback(job.work.db);
		fprintf(stderr, "dps %s: failed; the line above says where\n",
			command->name);
	}
	if (job.ending == WORK_MISUSED)
		print_usage(stderr, command);
	db_free(job.work.db);
	arena_free(job.work.arena);
	return job.ending;
}

static bool asks_for_help(char **argv)
{
	for (; *argv; argv++)
		if (strcmp(*argv, "--help") == 0)
			return true;
	return false;
}

int main(int argc, char **argv)
{
	const struct command *command;
	const char *file = NULL;
	size_t words;
	int status;

	(void)argc;
	argv++;
	if (argv[0] && strcmp(argv[0], "--config") == 0 && argv[1]) {
		file = argv[1];
		argv += 2;
	}
	if (argv[0] && strcmp(argv[0], "--help") == 0)
		return print_list(stdout, WORK_DONE);
	if (!(command = find(argv, &words))) {
		bool help = argv[0] && asks_for_help(argv + 1);

		if (!argv[0] || !print_family(argv[0], help))
			return print_unknown(argv[0]);
		return help ? WORK_DONE : WORK_MISUSED;
	}
	argv += words;
	if (asks_for_help(argv))
		return print_help(command);
	if (sodium_init() < 0 || mysql_library_init(0, NULL, NULL) || !config_read(file))
		return WORK_FAILED;
	status = run_command(command, argv);
	config_free();
	mysql_library_end();
	return status;
}
