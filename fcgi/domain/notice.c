#include "domain/notice.h"

#include <string.h>

#include "core/money.h"
#include "domain/calendar.h"
#include "domain/screen.h"

const char *const notice_states[] = { "draft", "checked", "released", "sent", "published",
	"rejected", NULL };
const char *const notice_acts[] = { "select", "check", "reopen", "release", "send",
	"publish", "reject", NULL };
const char *const notice_faults[] = { "missing", "too_long", "malformed", "placeholder",
	"personal", "not_template", "repeated", "gap", "undeclared", "count", "count_sme",
	"count_other", "no_day", "after_dispatch", "other_quarter", "no_value", "total",
	"number_of_items", "foreign_area", "repeats_title", NULL };
const char *const notice_mends[] = { "notice", "setting", "system", "category",
	"authority", "provider", "agreement", NULL };

/* clang-format off */
#define STEP(from, act, roles, to) { NOTICE_##from, NOTICE_##act, roles, NOTICE_##to }

const struct step notice_steps[] = {
	STEP(DRAFT,    SELECT,  ROLE_PROCUREMENT, DRAFT),
	STEP(DRAFT,    CHECK,   ROLE_PROCUREMENT, CHECKED),
	STEP(CHECKED,  REOPEN,  ROLE_PROCUREMENT, DRAFT),
	STEP(CHECKED,  RELEASE, ROLE_PROCUREMENT, RELEASED),
	STEP(RELEASED, REOPEN,  ROLE_PROCUREMENT, DRAFT),
	STEP(RELEASED, SEND,    ROLE_PROCUREMENT, SENT),
	STEP(SENT,     PUBLISH, ROLE_PROCUREMENT, PUBLISHED),
	STEP(SENT,     REJECT,  ROLE_PROCUREMENT, REJECTED),
	{ 0 }
};
/* clang-format on */

bool notice_may_release(int64_t made_by, int64_t person)
{
	return made_by != NOTHING && made_by != person;
}

char *notice_title(struct arena *arena, const char *category, const char *number)
{
	return arena_text(arena, "%s, %s", category, number);
}

int64_t notice_total(const struct notice_item *items, size_t count)
{
	int64_t total = 0;

	for (size_t i = 0; i < count; i++) {
		if (!items[i].withheld)
			total = money_add(total, items[i].value);
	}
	return total;
}

/* Lengths that every receiver takes, in characters: NOTICES.md section 2. */
enum {
	LENGTH_NAME = 300,
	LENGTH_ADDRESS = 400,
	LENGTH_TOWN = 100,
	LENGTH_POSTCODE = 20,
	LENGTH_CONTACT = 250,
	LENGTH_NUMBER = 100,
	LENGTH_TITLE = 200,
	LENGTH_SUMMARY = 1000,
	LENGTH_DESCRIPTION = 4000,
	LENGTH_WITHHELD = 400
};

/* Thirteen digits of pounds. */
static const int64_t most_value = 999999999999999;

struct check {
	const struct notice_facts *notice;
	struct arena *arena;
	struct notice_mistake *found;
	size_t count, room;
};

static void add(struct check *check, enum notice_fault fault, enum notice_mend mend,
	size_t at, const char *field)
{
	if (check->count == check->room) {
		struct notice_mistake *more = NEW_ARRAY(check->arena, check->room * 2,
			struct notice_mistake);

		memcpy(more, check->found, check->count * sizeof(*more));
		check->found = more;
		check->room *= 2;
	}
	check->found[check->count++] = (struct notice_mistake){ .fault = fault,
		.mend = mend,
		.at = at,
		.field = field,
		.warning = fault == NOTICE_REPEATS_TITLE };
}

/* What a text must be, beside being there and no placeholder. */
struct text_rule {
	const char *field;
	int64_t most; /* characters; 0: the pattern bounds them */
	bool (*pattern)(const char *text);
	bool optional;
	bool public_words; /* free words: must not tell of a child */
};

static void check_text(struct check *check, const char *text, struct text_rule rule,
	enum notice_mend mend, size_t at)
{
	if (!text || !*text) {
		if (!rule.optional)
			add(check, NOTICE_MISSING, mend, at, rule.field);
		return;
	}
	if (rule.most && text_length(text) > rule.most)
		add(check, NOTICE_TOO_LONG, mend, at, rule.field);
	if (rule.pattern && !rule.pattern(text))
		add(check, NOTICE_MALFORMED, mend, at, rule.field);
	else if (text_has_placeholder(text))
		add(check, NOTICE_PLACEHOLDER, mend, at, rule.field);
	if (rule.public_words && text_is_personal(text))
		add(check, NOTICE_PERSONAL, mend, at, rule.field);
}

static bool is_country(const char *text)
{
	return strlen(text) == 2 && text_is_nuts(text) && strcmp(text, "GB") != 0;
}

static void check_body(struct check *check, const struct notice_body *body, bool is_buyer,
	enum notice_mend mend, size_t at)
{
	const struct {
		const char *text;
		struct text_rule rule;
	} rows[] = {
		{ body->name, { "name", LENGTH_NAME, text_is_line, false, false } },
		{ body->address,
			{ "address", LENGTH_ADDRESS, text_is_line, true, false } },
		{ body->town, { "town", LENGTH_TOWN, text_is_line, false, false } },
		{ body->postcode,
			{ "postcode", LENGTH_POSTCODE, text_is_line, true, false } },
		{ body->country, { "country", 0, is_country, false, false } },
		{ body->nuts, { "nuts", 0, text_is_nuts, false, false } },
		{ body->email,
			{ "email", LENGTH_CONTACT, text_is_email, !is_buyer, false } },
		{ body->phone, { "phone", LENGTH_NUMBER, text_is_phone, true, false } },
		{ body->url, { "url", LENGTH_CONTACT, text_is_url, !is_buyer, false } },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		check_text(check, rows[i].text, rows[i].rule, mend, at);
	if (body->country && is_country(body->country) && body->nuts &&
		text_is_nuts(body->nuts) && strncmp(body->country, body->nuts, 2) != 0)
		add(check, NOTICE_FOREIGN_AREA, mend, at, "nuts");
}

static bool same_words(const char *text, const char *other)
{
	return text && other && strcmp(text, other) == 0;
}

static void check_head(struct check *check)
{
	const struct notice_facts *notice = check->notice;
	const struct {
		const char *text;
		struct text_rule rule;
		enum notice_mend mend;
	} rows[] = {
		{ notice->number, { "number", 0, text_is_document, true, false },
			MEND_NOTICE },
		{ notice->login, { "login", 0, text_is_login, false, false },
			MEND_SETTING },
		{ notice->title, { "title", LENGTH_TITLE, text_is_line, false, true },
			MEND_SYSTEM },
		{ notice->summary, { "summary", LENGTH_SUMMARY, NULL, false, true },
			MEND_SYSTEM },
		{ notice->cpv, { "cpv", 0, text_is_cpv, false, false }, MEND_SYSTEM },
		{ notice->procedure, { "procedure", 0, NULL, false, false },
			MEND_SYSTEM },
		{ notice->features, { "features", LENGTH_DESCRIPTION, NULL, false, true },
			MEND_SYSTEM },
		{ notice->parent, { "parent", 0, text_is_journal, false, false },
			MEND_SYSTEM },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		check_text(check, rows[i].text, rows[i].rule, rows[i].mend, SIZE_MAX);
	if (same_words(notice->title, notice->summary))
		add(check, NOTICE_REPEATS_TITLE, MEND_SYSTEM, SIZE_MAX, "summary");
	check_body(check, &notice->buyer, true, MEND_AUTHORITY, SIZE_MAX);
}

static void check_lot(struct check *check, size_t i)
{
	const struct notice_lot *lot = &check->notice->lots[i];
	struct text_rule number = { "number", LENGTH_NUMBER, text_is_line, false, false };
	struct text_rule title = { "title", LENGTH_TITLE, text_is_line, false, true };
	struct text_rule summary = { "summary", LENGTH_DESCRIPTION, NULL, false, true };
	struct text_rule cpv = { "cpv", 0, text_is_cpv, true, false };

	check_text(check, lot->number, number, MEND_CATEGORY, i);
	check_text(check, lot->title, title, MEND_CATEGORY, i);
	check_text(check, lot->summary, summary, MEND_CATEGORY, i);
	check_text(check, lot->cpv, cpv, MEND_CATEGORY, i);
	if (lot->areas < 1)
		add(check, NOTICE_MISSING, MEND_CATEGORY, i, "areas");
	if (same_words(lot->title, lot->summary))
		add(check, NOTICE_REPEATS_TITLE, MEND_CATEGORY, i, "summary");
	for (size_t j = 0; j < i; j++) {
		if (same_words(lot->number, check->notice->lots[j].number))
			add(check, NOTICE_REPEATED, MEND_CATEGORY, i, "number");
	}
}

static bool is_declared(const struct notice_facts *notice, const char *lot)
{
	for (size_t i = 0; i < notice->lots_count; i++) {
		if (same_words(notice->lots[i].number, lot))
			return true;
	}
	return false;
}

static void check_names(struct check *check, const struct notice_item *item, size_t i)
{
	struct text_rule number = { "number", LENGTH_NUMBER, text_is_line, false, false };
	struct text_rule title = { "title", LENGTH_TITLE, text_is_line, false, true };

	check_text(check, item->number, number, MEND_AGREEMENT, i);
	check_text(check, item->title, title, MEND_NOTICE, i);
	if (item->title && item->category && item->number &&
		!same_words(item->title,
			notice_title(check->arena, item->category, item->number)))
		add(check, NOTICE_NOT_TEMPLATE, MEND_NOTICE, i, "title");
	if (!is_declared(check->notice, item->lot))
		add(check, NOTICE_UNDECLARED, MEND_CATEGORY, i, "lot");
	for (size_t j = 0; j < i; j++) {
		if (same_words(item->number, check->notice->items[j].number))
			add(check, NOTICE_REPEATED, MEND_AGREEMENT, i, "number");
	}
}

static void check_counts(struct check *check, const struct notice_item *item, size_t i)
{
	if (item->tenders < 1 || item->tenders > 999 || item->tenders_sme < 0 ||
		item->tenders_sme > item->tenders)
		add(check, NOTICE_COUNT, MEND_AGREEMENT, i, "tenders");
	else if (item->sme && item->tenders_sme == 0)
		add(check, NOTICE_COUNT_SME, MEND_PROVIDER, i, "tenders_sme");
	else if (!item->sme && item->tenders_sme == item->tenders)
		add(check, NOTICE_COUNT_OTHER, MEND_PROVIDER, i, "tenders_sme");
}

static void check_day(struct check *check, const struct notice_item *item, size_t i)
{
	const struct notice_facts *notice = check->notice;
	bool grouped = notice->quarter != NOTHING;

	if (item->signed_on == NOTHING) {
		add(check, NOTICE_NO_DAY, MEND_AGREEMENT, i, "signed_on");
		return;
	}
	if (grouped &&
		(item->signed_on > quarter_end(notice->quarter) ||
			(item->signed_on < quarter_start(notice->quarter) &&
				!item->late)))
		add(check, NOTICE_OTHER_QUARTER, MEND_AGREEMENT, i, "signed_on");
	if (notice->dispatched_on != NOTHING && item->signed_on > notice->dispatched_on)
		add(check, NOTICE_AFTER_DISPATCH, MEND_AGREEMENT, i, "signed_on");
}

static void check_item(struct check *check, size_t i, int64_t *expected)
{
	const struct notice_item *item = &check->notice->items[i];
	struct text_rule reason = { "withheld", LENGTH_WITHHELD, NULL, false, false };

	if (item->withheld) {
		check_text(check, item->withheld, reason, MEND_NOTICE, i);
		return;
	}
	if (item->position != ++*expected)
		add(check, NOTICE_GAP, MEND_NOTICE, i, "position");
	check_names(check, item, i);
	check_day(check, item, i);
	check_counts(check, item, i);
	check_body(check, &item->contractor, false, MEND_PROVIDER, i);
	if (item->value <= 0 || item->value > most_value)
		add(check, NOTICE_NO_VALUE, MEND_AGREEMENT, i, "value");
}

size_t notice_check(struct arena *arena, const struct notice_facts *notice,
	struct notice_mistake **mistakes)
{
	struct check check = { .notice = notice,
		.arena = arena,
		.room = 16,
		.found = NEW_ARRAY(arena, 16, struct notice_mistake) };
	int64_t written = 0;

	check_head(&check);
	for (size_t i = 0; i < notice->lots_count; i++)
		check_lot(&check, i);
	for (size_t i = 0; i < notice->items_count; i++)
		check_item(&check, i, &written);
	if (written < 1 || notice->selected != (int64_t)notice->items_count)
		add(&check, NOTICE_NUMBER_OF_ITEMS, MEND_NOTICE, SIZE_MAX, "items");
	else if (notice->total != notice_total(notice->items, notice->items_count))
		add(&check, NOTICE_TOTAL, MEND_NOTICE, SIZE_MAX, "total");
	*mistakes = check.found;
	return check.count;
}
