/* Nothing leaves the house that a journal would refuse or a child could be found by. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "domain/notice.h"
#include "domain/screen.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

struct sample {
	struct notice_facts notice;
	struct notice_lot lots[2];
	struct notice_item items[2];
};

static const struct notice_body school = { .name = "Tidemark Education Ltd",
	.town = "Lewes",
	.country = "UK",
	.nuts = "UKJ22",
	.postcode = "BN7 1AA" };

/* A notice in which nothing is wrong. */
static struct sample *good(struct arena *arena)
{
	struct sample *sample = NEW(arena, struct sample);
	struct notice_item first = { 1, "CPOSS-A-2026-00041", "1", "Day schools",
		"Day schools, CPOSS-A-2026-00041", day_read("2026-05-14"), false, 5, 3,
		true, 15002000, NULL, school };
	struct notice_item second = { 2, "CPOSS-A-2026-00052", "2", "Foster care",
		"Foster care, CPOSS-A-2026-00052", day_read("2026-06-30"), false, 2, 0,
		false, 7800000, NULL, school };

	sample->lots[0] = (struct notice_lot){ "1", "Day schools",
		"Places at day schools", "80340000", 1 };
	sample->lots[1] = (struct notice_lot){ "2", "Foster care", "Care in families",
		"85311300", 2 };
	sample->items[0] = first;
	sample->items[1] = second;
	sample->notice = (struct notice_facts){ .number = "2026-000007",
		.login = "dpsukx1",
		.parent = "2021/S 000-022304",
		.title = "Children's placements, April to June 2026",
		.summary = "Placements and care for children",
		.cpv = "85311300",
		.procedure = "open",
		.features = "Works like a dynamic purchasing system",
		.quarter = day_read("2026-06-01"),
		.dispatched_on = day_read("2026-07-10"),
		.buyer = { .name = "Southdown County Council",
			.town = "Lewes",
			.country = "UK",
			.nuts = "UKJ22",
			.email = "buy@southdown.example",
			.phone = "+44 1632960100",
			.url = "https://southdown.example" },
		.lots = sample->lots,
		.lots_count = 2,
		.items = sample->items,
		.items_count = 2,
		.selected = 2,
		.total = 22802000 };
	return sample;
}

/* Changes the good notice in one way; exactly one mistake must follow. */
static void expect(struct arena *arena, struct sample *sample, enum notice_fault fault,
	enum notice_mend mend, size_t at, const char *field)
{
	struct notice_mistake *found;

	assert_int_equal(notice_check(arena, &sample->notice, &found), 1);
	assert_string_equal(notice_faults[found->fault], notice_faults[fault]);
	assert_string_equal(notice_mends[found->mend], notice_mends[mend]);
	assert_int_equal(found->at, at);
	assert_string_equal(found->field, field);
	assert_int_equal(found->warning, fault == NOTICE_REPEATS_TITLE);
}

static void test_a_good_notice_has_no_mistakes(void **state)
{
	struct arena *arena = arena_new();
	struct sample *sample = good(arena);
	struct notice_mistake *found;

	(void)state;
	assert_int_equal(notice_check(arena, &sample->notice, &found), 0);
	sample->notice.number = NULL; /* given when it is sent */
	sample->notice.dispatched_on = NOTHING;
	assert_int_equal(notice_check(arena, &sample->notice, &found), 0);
	arena_free(arena);
}

#define EXPECT(change, fault, mend, at, field)                                           \
	do {                                                                             \
		struct sample *s = good(arena);                                          \
		change;                                                                  \
		expect(arena, s, fault, mend, at, field);                                \
	} while (0)

static void test_each_mistake_of_the_head_is_named(void **state)
{
	struct arena *arena = arena_new();
	const size_t none = SIZE_MAX;

	(void)state;
	EXPECT(s->notice.parent = NULL, NOTICE_MISSING, MEND_SYSTEM, none, "parent");
	EXPECT(s->notice.parent = "022304-2021", NOTICE_MALFORMED, MEND_SYSTEM, none,
		"parent");
	EXPECT(s->notice.number = "2026-7", NOTICE_MALFORMED, MEND_NOTICE, none,
		"number");
	EXPECT(s->notice.login = "x1", NOTICE_MALFORMED, MEND_SETTING, none, "login");
	EXPECT(s->notice.login = NULL, NOTICE_MISSING, MEND_SETTING, none, "login");
	EXPECT(s->notice.cpv = "85311300-5", NOTICE_MALFORMED, MEND_SYSTEM, none, "cpv");
	EXPECT(s->notice.title = "Placements XXX to XXX", NOTICE_PLACEHOLDER, MEND_SYSTEM,
		none, "title");
	EXPECT(s->notice.features = NULL, NOTICE_MISSING, MEND_SYSTEM, none, "features");
	EXPECT(s->notice.procedure = "", NOTICE_MISSING, MEND_SYSTEM, none, "procedure");
	EXPECT(s->notice.summary = s->notice.title, NOTICE_REPEATS_TITLE, MEND_SYSTEM,
		none, "summary");
	EXPECT(s->notice.buyer.country = "GB", NOTICE_MALFORMED, MEND_AUTHORITY, none,
		"country");
	EXPECT(s->notice.buyer.nuts = "FR101", NOTICE_FOREIGN_AREA, MEND_AUTHORITY, none,
		"nuts");
	EXPECT(s->notice.buyer.email = NULL, NOTICE_MISSING, MEND_AUTHORITY, none,
		"email");
	EXPECT(s->notice.buyer.phone = "01632 960100", NOTICE_MALFORMED, MEND_AUTHORITY,
		none, "phone");
	EXPECT(s->notice.selected = 3, NOTICE_NUMBER_OF_ITEMS, MEND_NOTICE, none,
		"items");
	EXPECT(s->notice.total++, NOTICE_TOTAL, MEND_NOTICE, none, "total");
	arena_free(arena);
}

static void test_each_mistake_of_an_award_is_named(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	EXPECT(s->items[1].position = 3, NOTICE_GAP, MEND_NOTICE, 1, "position");
	EXPECT(s->items[1].lot = "9", NOTICE_UNDECLARED, MEND_CATEGORY, 1, "lot");
	EXPECT(s->lots[1].areas = 0, NOTICE_MISSING, MEND_CATEGORY, 1, "areas");
	EXPECT(s->items[0].signed_on = NOTHING, NOTICE_NO_DAY, MEND_AGREEMENT, 0,
		"signed_on");
	EXPECT(s->items[0].signed_on = day_read("2026-07-01"), NOTICE_OTHER_QUARTER,
		MEND_AGREEMENT, 0, "signed_on");
	EXPECT(s->items[0].signed_on = day_read("2026-03-31"), NOTICE_OTHER_QUARTER,
		MEND_AGREEMENT, 0, "signed_on");
	EXPECT(s->notice.dispatched_on = day_read("2026-06-29"), NOTICE_AFTER_DISPATCH,
		MEND_AGREEMENT, 1, "signed_on");
	EXPECT(s->items[0].tenders = 0, NOTICE_COUNT, MEND_AGREEMENT, 0, "tenders");
	EXPECT(s->items[0].tenders = 1000, NOTICE_COUNT, MEND_AGREEMENT, 0, "tenders");
	EXPECT(s->items[0].tenders_sme = 6, NOTICE_COUNT, MEND_AGREEMENT, 0, "tenders");
	EXPECT(s->items[0].tenders_sme = 0, NOTICE_COUNT_SME, MEND_PROVIDER, 0,
		"tenders_sme");
	EXPECT(s->items[1].tenders_sme = 2, NOTICE_COUNT_OTHER, MEND_PROVIDER, 1,
		"tenders_sme");
	EXPECT(s->items[0].contractor.town = NULL, NOTICE_MISSING, MEND_PROVIDER, 0,
		"town");
	EXPECT(s->items[0].contractor.nuts = "uk", NOTICE_MALFORMED, MEND_PROVIDER, 0,
		"nuts");
	EXPECT(s->items[0].withheld = ""; s->items[1].position = 1;
		s->notice.total = 7800000, NOTICE_MISSING, MEND_NOTICE, 0, "withheld");
	arena_free(arena);
}

static void test_values_are_above_zero_and_add_up(void **state)
{
	struct arena *arena = arena_new();
	struct sample *sample = good(arena);

	(void)state;
	sample->items[0].value = 0;
	sample->notice.total = 7800000;
	expect(arena, sample, NOTICE_NO_VALUE, MEND_AGREEMENT, 0, "value");
	sample->items[0].value = 1000000000000000;
	sample->notice.total = 1000000007800000;
	expect(arena, sample, NOTICE_NO_VALUE, MEND_AGREEMENT, 0, "value");
	arena_free(arena);
}

static void test_contract_numbers_are_unique(void **state)
{
	struct arena *arena = arena_new();
	struct sample *sample = good(arena);

	(void)state;
	sample->items[1].number = sample->items[0].number;
	sample->items[1].title = "Foster care, CPOSS-A-2026-00041";
	expect(arena, sample, NOTICE_REPEATED, MEND_AGREEMENT, 1, "number");
	arena_free(arena);
}

static void test_titles_keep_to_the_template(void **state)
{
	struct arena *arena = arena_new();
	struct sample *sample = good(arena);
	struct notice_mistake *found;

	(void)state;
	sample->items[0].title = "Day schools, CPOSS-A-2026-00041, for J.";
	expect(arena, sample, NOTICE_NOT_TEMPLATE, MEND_NOTICE, 0, "title");
	sample->items[0].title = "Day school for a boy aged 13";
	assert_int_equal(notice_check(arena, &sample->notice, &found), 2);
	assert_int_equal(found[0].fault, NOTICE_PERSONAL);
	assert_int_equal(found[1].fault, NOTICE_NOT_TEMPLATE);
	arena_free(arena);
}

static void test_late_and_withheld_awards_are_lawful(void **state)
{
	struct arena *arena = arena_new();
	struct sample *sample = good(arena);
	struct notice_mistake *found;

	(void)state;
	sample->items[0].signed_on = day_read("2026-03-31");
	sample->items[0].late = true;
	assert_int_equal(notice_check(arena, &sample->notice, &found), 0);
	sample->items[0].withheld = "One child could be known by it";
	sample->items[0].position = 0;
	sample->items[1].position = 1;
	sample->notice.total = 7800000;
	assert_int_equal(notice_check(arena, &sample->notice, &found), 0);
	sample->items[1].withheld = "The same";
	assert_int_equal(notice_check(arena, &sample->notice, &found), 1);
	assert_int_equal(found->fault, NOTICE_NUMBER_OF_ITEMS);
	arena_free(arena);
}

static void test_a_notice_of_one_award_belongs_to_no_quarter(void **state)
{
	struct arena *arena = arena_new();
	struct sample *sample = good(arena);
	struct notice_mistake *found;

	(void)state;
	sample->notice.quarter = NOTHING;
	assert_int_equal(notice_check(arena, &sample->notice, &found), 0);
	arena_free(arena);
}

static void test_many_mistakes_are_all_told(void **state)
{
	struct arena *arena = arena_new();
	struct notice_facts empty = { .quarter = 20000, .dispatched_on = NOTHING };
	struct notice_mistake *found;

	(void)state;
	assert_true(notice_check(arena, &empty, &found) > 12);
	arena_free(arena);
}

static void test_releasing_takes_a_second_person(void **state)
{
	(void)state;
	assert_true(notice_may_release(4, 5));
	assert_false(notice_may_release(4, 4));
	assert_false(notice_may_release(NOTHING, 4));
}

static void test_patterns_take_what_journals_take(void **state)
{
	static const struct {
		bool (*is)(const char *);
		const char *text;
		bool taken;
	} rows[] = {
		{ text_is_email, "a@b.example", true },
		{ text_is_email, "a@b", false },
		{ text_is_email, "a@b..example", false },
		{ text_is_email, "@b.example", false },
		{ text_is_email, "a b@c.example", false },
		{ text_is_email, "a@b@c.example", false },
		{ text_is_email, "a@b.", false },
		{ text_is_url, "www.b.example", true },
		{ text_is_url, "sftp://b", true },
		{ text_is_url, "b.example", false },
		{ text_is_url, "https:// b", false },
		{ text_is_phone, "+44 1632960100", true },
		{ text_is_phone, "+44 1632960100-12", true },
		{ text_is_phone, "+44 1632960100/+44 1632960101", true },
		{ text_is_phone, "+44 1632 960100", false },
		{ text_is_phone, "+44 ", false },
		{ text_is_phone, "+44 16-", false },
		{ text_is_phone, "+441632960100", false },
		{ text_is_nuts, "UK", true },
		{ text_is_nuts, "UKJ22", true },
		{ text_is_nuts, "UKJ222", false },
		{ text_is_nuts, "U", false },
		{ text_is_login, "TEDx1", true },
		{ text_is_login, "TED1", false },
		{ text_is_login, "1TEDxx", false },
		{ text_is_login, "TEDxxxxx9", false },
		{ text_is_document, "2026-000007", true },
		{ text_is_document, "1926-000007", false },
		{ text_is_document, "2026-0000071", false },
		{ text_is_journal, "2019/S 063-147201", true },
		{ text_is_journal, "2019/S 63-147201", false },
		{ text_is_cpv, "85311300", true },
		{ text_is_cpv, "8531130", false },
		{ text_is_line, "one", true },
		{ text_is_line, "one\ntwo", false },
		{ text_is_line, " - ", false },
		{ text_is_line, "\xC3\xA9", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		if (rows[i].is(rows[i].text) != rows[i].taken)
			fail_msg("%s", rows[i].text);
	}
	assert_int_equal(text_length("Caf\xC3\xA9 \xE2\x82\xAC"), 6);
}

static void test_placeholders_and_children_are_seen(void **state)
{
	static const char *const open[] = { "XXX to XXX", "title TBC", "tbc",
		"from dd/mm/yyyy", "[Insert summary]", "Lorem ipsum dolor", "when? ???" };
	static const char *const personal[] = { "12/03/2014", "of 2014-03-12", "3.4.14",
		"since 12 March", "on March 12", "aged 13", "Age: 7", "a 13-year-old",
		"13 years old", "13yo", "born in Lewes", "DOB known" };
	static const char *const fine[] = { "Children's placements, April to June 2026",
		"Ages of 5 to 18 need 24-hour care", "Texas schools",
		"Newborns and parents", "Contract CPOSS-A-2026-00041", "Lots 1/2 and 3",
		"You may call", "March 2026", "Stubborn cases", "Years of service",
		"Day and residential schools" };

	(void)state;
	for (size_t i = 0; i < COUNT(open); i++) {
		if (!text_has_placeholder(open[i]))
			fail_msg("%s", open[i]);
	}
	for (size_t i = 0; i < COUNT(personal); i++) {
		if (!text_is_personal(personal[i]))
			fail_msg("%s", personal[i]);
	}
	for (size_t i = 0; i < COUNT(fine); i++) {
		if (text_has_placeholder(fine[i]) || text_is_personal(fine[i]))
			fail_msg("%s", fine[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_good_notice_has_no_mistakes),
		cmocka_unit_test(test_each_mistake_of_the_head_is_named),
		cmocka_unit_test(test_each_mistake_of_an_award_is_named),
		cmocka_unit_test(test_values_are_above_zero_and_add_up),
		cmocka_unit_test(test_contract_numbers_are_unique),
		cmocka_unit_test(test_titles_keep_to_the_template),
		cmocka_unit_test(test_late_and_withheld_awards_are_lawful),
		cmocka_unit_test(test_a_notice_of_one_award_belongs_to_no_quarter),
		cmocka_unit_test(test_many_mistakes_are_all_told),
		cmocka_unit_test(test_releasing_takes_a_second_person),
		cmocka_unit_test(test_patterns_take_what_journals_take),
		cmocka_unit_test(test_placeholders_and_children_are_seen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
