/* dps notice: the XML of a quarter's notice from the command line. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "command.h"
#include "core/arena.h"
#include "core/config.h"
#include "core/date.h"
#include "core/db.h"
#include "core/view.h"
#include "domain/calendar.h"
#include "domain/notice.h"
#include "queries.h"
#include "store/notice.h"

static bool write_file(const char *folder, const char *name, const char *bytes,
	size_t length)
{
	char path[600];
	FILE *file;
	bool good;

	if (!folder)
		return fwrite(bytes, 1, length, stdout) == length;
	snprintf(path, sizeof(path), "%s/%s", folder, name);
	file = fopen(path, "we");
	good = file && fwrite(bytes, 1, length, file) == length;
	if ((file && fclose(file)) || !good) {
		fprintf(stderr, "%s: cannot be written\n", path);
		return false;
	}
	printf("%s\n", path);
	return true;
}

/* Lists what stands in the way, award and rule, as the page does. */
static bool complain(struct arena *arena, const struct notice *notice)
{
	struct notice_mistake *mistakes;
	size_t count = notice_check(arena, &notice->facts, &mistakes);
	bool good = true;

	for (size_t i = 0; i < count; i++) {
		bool item = mistakes[i].at != SIZE_MAX &&
			mistakes[i].mend != MEND_CATEGORY;

		fprintf(stderr, "%s: %s%s%s %s, mend the %s\n",
			mistakes[i].warning ? "warning" : "wrong",
			item ? notice->facts.items[mistakes[i].at].number : "",
			item ? ": " : "", mistakes[i].field ? mistakes[i].field : "",
			notice_faults[mistakes[i].fault], notice_mends[mistakes[i].mend]);
		good = good && mistakes[i].warning;
	}
	return good;
}

/* What was released is written as it was kept, byte for byte. */
static const char *kept(struct work *work, int64_t id, int64_t authority, size_t *length)
{
	struct result *row = db_query(work->db, &q_notice_content,
		ARGS(ARG("notice", id), ARG("authority", authority)));

	*length = row->rows ? row->lengths[0] : 0;
	return row->rows ? result_text(row, "content") : NULL;
}

/* The XML as it would be sent today; NULL, with what stands in the way said, if it could not. */
static const char *fresh(struct work *work, const struct notice *notice, const char *day,
	size_t *length)
{
	const char *bytes, *complaint;
	bool checked;

	if (!complain(work->arena, notice))
		return NULL;
	bytes = notice_xml(work->db, work->arena, notice, day, length, &complaint,
		&checked);
	if (complaint)
		fprintf(stderr, "the official schema refuses it: %s\n", complaint);
	else if (!checked)
		fprintf(stderr,
			"not checked against the official schema: [service] schemas is "
			"not set\n");
	return complaint ? NULL : bytes;
}

static enum ending write_one(struct work *work, int64_t id, int64_t authority,
	const char *day)
{
	struct notice *notice = notice_find(work->db, work->arena, id, authority);
	const char *bytes;
	size_t length;

	if (!notice)
		return WORK_FAILED;
	bytes = kept(work, id, authority, &length);
	if (!bytes)
		bytes = fresh(work, notice, day, &length);
	if (!bytes)
		return WORK_FAILED;
	return write_file(work_option(work, "out"),
		       arena_text(work->arena, "%s-%s.xml",
			       result_text(notice->head, "form"),
			       notice->facts.items_count
				       ? notice->facts.items[0].number
				       : result_text(notice->head, "id")),
		       bytes, length)
		? WORK_DONE
		: WORK_FAILED;
}

static enum ending write_all(struct work *work, const char *form, int64_t notice,
	int64_t authority, const char *day)
{
	struct result *each;

	if (strcmp(form, "F21") == 0)
		return write_one(work, notice, authority, day);
	each = db_query(work->db, &q_notice_cf_of, ARGS(ARG("notice", notice)));
	if (!each->rows)
		fprintf(stderr,
			"no award has a Contracts Finder notice yet: release the "
			"quarter's notice first\n");
	for (size_t row = 0; row < each->rows; row++)
		if (write_one(work, result_number_at(each, row, "id"), authority, day) !=
			WORK_DONE)
			return WORK_FAILED;
	return each->rows ? WORK_DONE : WORK_FAILED;
}

enum ending notice_run(struct work *work)
{
	const char *system = work_option(work, "system"),
		   *text = work_option(work, "quarter");
	const char *form = work_option(work, "form");
	int64_t quarter = text ? quarter_read(text) : NOTHING;
	struct result *row;
	char today[11];

	if (!system || quarter == NOTHING || !form ||
		(strcmp(form, "F21") && strcmp(form, "CF")))
		return WORK_MISUSED;
	if (!view_open(config.service_xslt, "notices", false))
		return WORK_FAILED;
	db_begin(work->db, READ_ONLY);
	snprintf(today, sizeof(today), "%.10s", db_now(work->db));
	row = db_query(work->db, &q_notice_by_quarter,
		ARGS(ARG("system", system),
			ARG("quarter", day_write(work->arena, quarter))));
	if (!row->rows) {
		fprintf(stderr, "%s has no notice of %s: draft it first\n", system,
			quarter_show(work->arena, quarter));
		return WORK_FAILED;
	}
	return write_all(work, form, result_number(row, "id"),
		result_number(row, "authority"), today);
}
