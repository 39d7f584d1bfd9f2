/* The subcommands of dps: one row each in fcgi/dps.c, functions declared here, bodies beside what they do. */
#ifndef COMMAND_H
#define COMMAND_H

#include <stddef.h>

struct arena;
struct db;

/* How a command ends, for scripts. */
enum ending {
	WORK_DONE = 0,
	WORK_FAILED = 1, /* or differs; said on standard error */
	WORK_MISUSED = 2 /* the command line is wrong; the driver adds the usage */
};

/* One run of a command.  The connection opens at the first db_begin() or db_run(). */
struct work {
	struct arena *arena;
	struct db *db;
	size_t count; /* operands */
	char **operands;
	const struct work_option {
		const char *name, *value;
	} * options; /* as given; ends at a NULL name */
};

/* The value of --NAME ("yes" of one that takes none), or NULL if it was not given. */
const char *work_option(const struct work *work, const char *name);

struct command {
	const char *name;     /* one or two words: "import system" */
	const char *operands; /* as the usage prints them: "FILE" */
	size_t least, most;   /* how many of them */
	/* Its options and words for their values ("" takes none): "system", "REF", ...; ends at NULL. NULL: none. */
	const char *const *options;
	const char *summary; /* a line of the list */
	const char *help;    /* what else is to be known */
	/* Under a guard(): a fault ends it as WORK_FAILED. */
	enum ending (*run)(struct work *work);
};

/* Every command; fcgi/dps.c, ends at a NULL name. */
extern const struct command commands[];

/* core: bring the database up to date. */
enum ending migrate_run(struct work *work);
/* Everything that can be known to be broken before a visitor finds it. */
enum ending check_run(struct work *work);
/* An account and a role: who comes in first. */
enum ending user_add_run(struct work *work);
/* A result worked out again from its inputs alone; FAILED if it differs. */
enum ending score_run(struct work *work);
/* The table of paths: methods, path, who may. */
enum ending routes_run(struct work *work);
enum ending demo_run(struct work *work);
/* What happens without a visitor: whatever is due, or the list of it. */
enum ending jobs_run(struct work *work);
/* What has run out of its time goes, or is listed. */
enum ending retention_run(struct work *work);
/* The XML of a quarter's notice. */
enum ending notice_run(struct work *work);

#endif
