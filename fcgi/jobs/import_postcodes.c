#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "core/arena.h"
#include "core/csv.h"
#include "core/db.h"
#include "core/fault.h"
#include "core/form.h"
#include "core/money.h"
#include "jobs/import.h"
#include "queries.h"

enum {
	BATCH = 2000,      /* rows in a statement, and in a transaction */
	PROGRESS = 100000, /* rows between two lines of progress */
	TOLD = 20,         /* bad rows told with their lines */
	ROW_LENGTH = 64    /* bytes of a row as JSON, at most */
};

/* Which cell holds what; -1: none does. */
struct layout {
	int code, easting, northing, country, district, ended;
};

struct place {
	char code[8];
	long easting, northing;
	char country;
	char ended[16]; /* "2019-03-01", or empty */
};

struct postcodes {
	const char *name; /* of the file in hand */
	struct arena *arena;
	struct db *db;
	struct csv *csv;
	struct layout layout;
	bool laid_out;
	int64_t taken, nowhere, abroad, bad, reported;
	char rows[BATCH * ROW_LENGTH + 3]; /* JSON of the batch */
	size_t length, waiting;
	enum import_end end;
};

static const char *const code_names[] = { "postcode", "pcds", "pcd7", "pcd8", "pcd", "pc",
	NULL };
static const char *const east_names[] = { "east1m", "oseast1m", "easting", "eastings",
	"ea", NULL };
static const char *const north_names[] = { "north1m", "osnrth1m", "northing", "northings",
	"no", NULL };
static const char *const country_names[] = { "ctry", "ctry25cd", "ctry24cd", "country",
	"country_code", "cy", NULL };
static const char *const district_names[] = { "laua", "oslaua", "lad25cd", "lad24cd",
	"lad23cd", "district", NULL };
static const char *const ended_names[] = { "doterm", NULL };

/* "rh12 1aa" to "RH121AA"; false unless it can be one. */
static bool read_code(const char *text, char code[8])
{
	const char *inward;

	if (!postcode_squeeze(text, code))
		return false;
	inward = code + strlen(code) - 3;
	return isalpha((unsigned char)code[0]) && isdigit((unsigned char)inward[0]) &&
		isalpha((unsigned char)inward[1]) && isalpha((unsigned char)inward[2]);
}

static bool read_metres(const char *text, long *metres)
{
	char *end;

	errno = 0;
	*metres = strtol(text, &end, 10);
	return end != text && !*end && !errno && *metres >= 0 && *metres < 10000000;
}

/* Without a header row: Code-Point Open, whose columns stand in its Doc folder. */
static bool find_layout(struct postcodes *in)
{
	struct csv *csv = in->csv;
	struct layout *layout = &in->layout;
	char code[8];

	*layout = (struct layout){ .code = csv_find(csv, code_names),
		.easting = csv_find(csv, east_names),
		.northing = csv_find(csv, north_names),
		.country = csv_find(csv, country_names),
		.district = csv_find(csv, district_names),
		.ended = csv_find(csv, ended_names) };
	if (layout->code >= 0 && layout->easting >= 0 && layout->northing >= 0)
		return true;
	if (csv_count(csv) < 5 || !read_code(csv_cell(csv, 0), code))
		return false;
	*layout = (struct layout){ 0, 2, 3, 4, -1, -1 };
	return true;
}

static const char *cell(const struct postcodes *in, int number)
{
	return number < 0 ? "" : csv_cell(in->csv, (size_t)number);
}

/* Nations by the first letter of their codes; Northern Ireland by its postcodes too. */
static char read_country(const struct postcodes *in, const char *code)
{
	const char *country = cell(in, in->layout.country),
		   *district = cell(in, in->layout.district);

	if (strncmp(code, "BT", 2) == 0)
		return 'N';
	return *country ? *country : *district ? *district : 'E';
}

/* "201903", the month in which it went out of use, or empty. */
static bool read_ended(const char *text, char ended[16])
{
	size_t digits = strspn(text, "0123456789");

	ended[0] = '\0';
	if (!*text)
		return true;
	if (digits < 6 || text[4] > '1')
		return false;
	snprintf(ended, 16, "%.4s-%.2s-01", text, text + 4);
	return true;
}

/* What is wrong with the row, or NULL. */
static const char *read_place(const struct postcodes *in, struct place *place)
{
	if (!read_code(cell(in, in->layout.code), place->code))
		return "no postcode";
	place->country = read_country(in, place->code);
	if (!*cell(in, in->layout.easting) && !*cell(in, in->layout.northing))
		place->easting = place->northing = 0;
	else if (!read_metres(cell(in, in->layout.easting), &place->easting) ||
		!read_metres(cell(in, in->layout.northing), &place->northing))
		return "no grid reference";
	return read_ended(cell(in, in->layout.ended), place->ended)
		? NULL
		: "no month of ending";
}

static void flush(struct postcodes *in)
{
	if (!in->waiting)
		return;
	memcpy(in->rows + in->length, "]", 2);
	db_begin(in->db, READ_WRITE);
	db_change(in->db, &q_import_postcodes, ARGS(arg_text("rows", in->rows)));
	db_commit(in->db);
	arena_reset(in->arena);
	in->length = in->waiting = 0;
}

static void add(struct postcodes *in, const struct place *place)
{
	in->length += (size_t)snprintf(in->rows + in->length, ROW_LENGTH,
		"%c[\"%s\",%ld,%ld,\"%c\",%s%s%s]", in->waiting ? ',' : '[', place->code,
		place->easting, place->northing, place->country,
		*place->ended ? "\"" : "", *place->ended ? place->ended : "null",
		*place->ended ? "\"" : "");
	in->taken++;
	if (++in->waiting == BATCH)
		flush(in);
	if (in->taken / PROGRESS > in->reported) {
		in->reported = in->taken / PROGRESS;
		fprintf(stderr, "%" PRId64 " postcodes\n", in->taken);
	}
}

static void complain(struct postcodes *in, const char *why)
{
	if (++in->bad <= TOLD)
		fprintf(stderr, "%s:%zu: %s\n", in->name, csv_line(in->csv), why);
}

static void take_row(struct postcodes *in)
{
	struct place place;
	const char *wrong = read_place(in, &place);

	if (wrong)
		complain(in, wrong);
	else if (!place.easting && !place.northing)
		in->nowhere++;
	else if (!strchr("EWSN", place.country))
		in->abroad++;
	else
		add(in, &place);
}

static void read_table(struct postcodes *in)
{
	enum csv_found found;
	bool first = true;

	while ((found = csv_next(in->csv)) != CSV_END) {
		char code[8];

		if (found == CSV_BROKEN) {
			fprintf(stderr, "%s: reading failed\n", in->name);
			in->end = IMPORT_UNREAD;
			return;
		}
		if (found == CSV_BAD) {
			complain(in, csv_error(in->csv));
			continue;
		}
		if (first && !find_layout(in)) {
			fprintf(stderr,
				"%s:%zu: these are no columns of postcodes that are "
				"known\n",
				in->name, csv_line(in->csv));
			in->end = IMPORT_REFUSED;
			return;
		}
		if (!first || read_code(cell(in, in->layout.code), code))
			take_row(in);
		first = false;
	}
}

static ssize_t give_file(void *from, char *bytes, size_t size)
{
	size_t got = fread(bytes, 1, size, from);

	return got == 0 && ferror(from) ? -1 : (ssize_t)got;
}

static ssize_t give_entry(void *from, char *bytes, size_t size)
{
	return (ssize_t)zip_fread(from, bytes, size);
}

/* The tables of Code-Point Open stand in Data/CSV; Doc holds words about them. */
static bool is_table(const char *name)
{
	size_t length = strlen(name);

	return length > 4 && strcasecmp(name + length - 4, ".csv") == 0 &&
		!strcasestr(name, "doc/") && !strcasestr(name, "user guide");
}

/* A file or an archive, and what of it is open while it is read. */
struct source {
	struct postcodes *in;
	FILE *file;
	zip_t *archive;
	zip_file_t *entry;
};

static void close_entry(struct source *source)
{
	if (source->entry)
		zip_fclose(source->entry);
	source->entry = NULL;
}

static void read_one(struct postcodes *in, const char *name, csv_source *give, void *from)
{
	in->name = name; /* of the entry, so that a line is found again */
	in->csv = csv_new(give, from);
	read_table(in);
	flush(in);
	csv_free(in->csv);
	in->csv = NULL;
}

static void read_archive(struct source *source)
{
	struct postcodes *in = source->in;
	zip_int64_t count = zip_get_num_entries(source->archive, 0);

	for (zip_int64_t i = 0; i < count && in->end == IMPORT_DONE; i++) {
		const char *name = zip_get_name(source->archive, (zip_uint64_t)i, 0);

		if (!name || !is_table(name))
			continue;
		source->entry = zip_fopen_index(source->archive, (zip_uint64_t)i, 0);
		if (!source->entry) {
			fprintf(stderr, "%s: %s\n", name, zip_strerror(source->archive));
			in->end = IMPORT_UNREAD;
			return;
		}
		read_one(in, name, give_entry, source->entry);
		close_entry(source);
	}
}

static void read_source(void *context)
{
	struct source *source = context;

	if (source->archive)
		read_archive(source);
	else
		read_one(source->in, source->in->name, give_file, source->file);
}

static void summarise(struct postcodes *in, const char *file)
{
	printf("%s: %s postcodes taken in", file, count_show(in->arena, in->taken));
	if (in->nowhere)
		printf(", %s without a place left out",
			count_show(in->arena, in->nowhere));
	if (in->abroad)
		printf(", %s outside the United Kingdom left out",
			count_show(in->arena, in->abroad));
	if (in->bad)
		printf(", %s rows not understood", count_show(in->arena, in->bad));
	printf("\n");
	if (!in->taken && in->end == IMPORT_DONE)
		in->end = IMPORT_REFUSED;
}

static bool open_source(struct source *source, const char *file)
{
	unsigned char start[2] = { 0 };
	int error;

	source->file = fopen(file, "rb");
	if (!source->file || fread(start, 1, 2, source->file) == 0) {
		fprintf(stderr, "%s: %s\n", file,
			source->file ? "it is empty" : strerror(errno));
		return false;
	}
	rewind(source->file);
	if (memcmp(start, "PK", 2) != 0)
		return true;
	source->archive = zip_open(file, ZIP_RDONLY, &error);
	if (!source->archive)
		fprintf(stderr, "%s: it is no whole zip archive\n", file);
	return source->archive;
}

enum import_end import_postcodes(const char *file)
{
	struct postcodes *in = calloc(1, sizeof(*in));
	struct source source = { .in = in };
	enum import_end end = IMPORT_UNREAD;

	if (!in)
		fault("out of memory");
	in->name = file;
	in->arena = arena_new();
	if (open_source(&source, file)) {
		enum fault fault;

		in->db = db_new(in->arena);
		fault = guard(read_source, &source);
		if (fault != FAULT_NONE)
			fprintf(stderr, "%s: %s\n", file,
				fault == FAULT_AWAY ? "the database cannot be reached"
						    : "the database refused it");
		else
			summarise(in, file);
		end = fault == FAULT_NONE ? in->end : IMPORT_FAULT;
		db_free(in->db);
	}
	csv_free(in->csv);
	close_entry(&source);
	if (source.archive)
		zip_discard(source.archive);
	if (source.file)
		fclose(source.file);
	arena_free(in->arena);
	free(in);
	return end;
}
