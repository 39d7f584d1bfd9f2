/* What people type, and what it means or what is said about it: a row for each. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/form.h"

static struct arena *arena;

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* A row: what is typed, and either the answer or the message. */
struct row {
	const char *text, *answer, *wrong;
};

struct number_row {
	const char *text;
	int64_t answer;
	const char *wrong;
};

static void check_text(const struct field *field, const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char *answer = NULL;
		const char *wrong = field->kind->read(field, rows[i].text, arena,
			&answer);

		if (rows[i].wrong) {
			assert_non_null(wrong);
			assert_string_equal(wrong, rows[i].wrong);
			assert_null(answer);
		} else {
			assert_null(wrong);
			assert_string_equal(answer, rows[i].answer);
		}
	}
}

static void check_number(const struct field *field, const struct number_row *rows,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		int64_t answer = NOTHING;
		const char *wrong = field->kind->read(field, rows[i].text, arena,
			&answer);

		if (rows[i].wrong) {
			assert_non_null(wrong);
			assert_string_equal(wrong, rows[i].wrong);
			assert_int_equal(answer, NOTHING);
		} else {
			assert_null(wrong);
			assert_int_equal(answer, rows[i].answer);
		}
	}
}

#define COUNT(rows)         (sizeof(rows) / sizeof(*(rows)))
#define TEXTS(field, rows)  check_text(&(field), rows, COUNT(rows))
#define COUNTS(field, rows) check_number(&(field), rows, COUNT(rows))

static void test_lines_are_short_and_single(void **state)
{
	static const struct field name = { .label = "Name",
		.kind = &kind_line,
		.most = 5,
		.least = 2 };
	static const struct row rows[] = {
		{ "Merle", "Merle", NULL },
		{ "Zoë É", "Zoë É", NULL },
		{ "Mer le", NULL, "Name must be 5 characters or fewer" },
		{ "M", NULL, "Name must be 2 characters or more" },
		{ "a\nb", NULL, "Name must be on one line" },
		{ "<b>&", "<b>&", NULL },
		{ "🏠🏠", "🏠🏠", NULL },
		{ "🏠🏠🏠", NULL, "Name must be 5 characters or fewer" },
	};

	(void)state;
	TEXTS(name, rows);
}

static void test_prose_has_a_measure(void **state)
{
	static const struct field answer = { .label = "Answer", .kind = &kind_prose };
	char *many = arena_alloc(arena, 601), *text = NULL;
	char *longest = arena_alloc(arena, 4002);

	(void)state;
	memset(many, '\n', 600);
	assert_string_equal(kind_prose.read(&answer, many, arena, &text),
		"Answer must have 500 lines or fewer");
	memset(longest, 'a', 4001);
	assert_string_equal(kind_prose.read(&answer, longest, arena, &text),
		"Answer must be 4,000 characters or fewer");
	longest[4000] = '\0';
	assert_null(kind_prose.read(&answer, longest, arena, &text));
}

static void test_email_addresses(void **state)
{
	static const char wrong[] =
		"Enter an email address in the correct format, like name@example.com";
	static const struct field email = { .label = "Email", .kind = &kind_email };
	static const struct row rows[] = {
		{ "ann@example.com", "ann@example.com", NULL },
		{ "o'neill+dps@a-b.sch.uk", "o'neill+dps@a-b.sch.uk", NULL },
		{ "ann", NULL, wrong },
		{ "ann@example", NULL, wrong },
		{ "@example.com", NULL, wrong },
		{ "ann@@example.com", NULL, wrong },
		{ "ann@example.com, bob@example.com", NULL, wrong },
		{ "ann..b@example.com", NULL, wrong },
		{ "ann@.com", NULL, wrong },
		{ "ann@example.", NULL, wrong },
		{ "ann b@example.com", NULL, wrong },
		{ "ann@exämple.com", NULL, wrong },
		{ "<ann@example.com>", NULL, wrong },
	};

	(void)state;
	TEXTS(email, rows);
}

static void test_postcodes_are_tidied(void **state)
{
	static const char wrong[] = "Enter a full UK postcode, like RH12 1AA";
	static const struct field postcode = { .label = "Postcode",
		.kind = &kind_postcode };
	static const struct row rows[] = {
		{ "rh121aa", "RH12 1AA", NULL },
		{ "RH12 1AA", "RH12 1AA", NULL },
		{ " m1  1ae", "M1 1AE", NULL },
		{ "ec1a1bb", "EC1A 1BB", NULL },
		{ "W1A 0AX", "W1A 0AX", NULL },
		{ "RH12", NULL, wrong },
		{ "RH12 AAA", NULL, wrong },
		{ "12RH 1AA", NULL, wrong },
		{ "RHX12 1AA", NULL, wrong },
		{ "RH12 1A", NULL, wrong },
		{ "RH123 1AA", NULL, wrong },
		{ "RH12-1AA", NULL, wrong },
		{ "1", NULL, wrong },
	};

	(void)state;
	TEXTS(postcode, rows);
}

static void test_money_is_read_in_pence(void **state)
{
	static const char wrong[] =
		"Weekly price must be an amount of money, like 480 or 480.50";
	static const struct field price = { .label = "Weekly price",
		.kind = &kind_money,
		.least = 100 };
	static const struct field capped = { .label = "Premises",
		.kind = &kind_money,
		.most = 742000 };
	static const struct field both = { .label = "Fee",
		.kind = &kind_money,
		.least = 100,
		.most = 150 };
	static const struct number_row rows[] = {
		{ "480", 48000, NULL },
		{ "480.50", 48050, NULL },
		{ "£1,234.5", 123450, NULL },
		{ "0.99", 0, "Weekly price must be £1 or more" },
		{ "812,50", 0, wrong },
		{ "4 k", 0, wrong },
		{ "-5", 0, wrong },
		{ "1e3", 0, wrong },
		{ "480.505", 0, wrong },
		{ "1000000000.01", 0, "Weekly price must be £1,000,000,000 or less" },
		{ "92233720368547758070", 0, wrong },
	};
	static const struct number_row capped_rows[] = {
		{ "7420", 742000, NULL },
		{ "7,420.01", 0, "Premises must be £7,420 or less" },
		{ "0", 0, NULL },
	};
	static const struct number_row both_rows[] = {
		{ "0.5", 0, "Fee must be between £1 and £1.50" },
		{ "2", 0, "Fee must be between £1 and £1.50" },
	};

	(void)state;
	COUNTS(price, rows);
	COUNTS(capped, capped_rows);
	COUNTS(both, both_rows);
}

static void test_numbers_of_other_kinds(void **state)
{
	static const struct field places = { .label = "Places",
		.kind = &kind_whole,
		.least = 1,
		.most = 500 };
	static const struct field mark = { .label = "Mark",
		.kind = &kind_points,
		.most = 10000 };
	static const struct field share = { .label = "Discount",
		.kind = &kind_percent,
		.most = 10000 };
	static const struct field radius = { .label = "Radius",
		.kind = &kind_miles,
		.least = 100 };
	static const struct number_row place_rows[] = {
		{ "12", 12, NULL },
		{ "0", 0, "Places must be between 1 and 500" },
		{ "1.5", 0, "Places must be a whole number, like 12" },
		{ "-1", 0, "Places must be a whole number, like 12" },
		{ "12 places", 0, "Places must be a whole number, like 12" },
	};
	static const struct number_row mark_rows[] = {
		{ "72.5", 7250, NULL },
		{ "100", 10000, NULL },
		{ "100.01", 0, "Mark must be 100 or less" },
		{ "good", 0, "Mark must be a number, like 70 or 72.5" },
		{ "1.234", 0, "Mark must be a number, like 70 or 72.5" },
	};
	static const struct number_row share_rows[] = {
		{ "5", 500, NULL },
		{ "2.5%", 250, NULL },
		{ "101", 0, "Discount must be 100% or less" },
		{ "%", 0, "Discount must be a number, like 5 or 2.5" },
	};
	static const struct number_row radius_rows[] = {
		{ "20", 2000, NULL },
		{ "0.5", 0, "Radius must be 1 or more" },
		{ "far", 0, "Radius must be a number, like 20 or 12.5" },
	};

	(void)state;
	COUNTS(places, place_rows);
	COUNTS(mark, mark_rows);
	COUNTS(share, share_rows);
	COUNTS(radius, radius_rows);
}

static void test_days_are_real_and_within_bounds(void **state)
{
	struct field start = { .label = "Start date", .kind = &kind_day };
	static const struct row rows[] = {
		{ "27/3/2027", "2027-03-27", NULL },
		{ "29/02/2028", "2028-02-29", NULL },
		{ "29/2/2027", NULL, "Start date must be a real date" },
		{ "31/4/2027", NULL, "Start date must be a real date" },
		{ "1/13/2027", NULL, "Start date must be a real date" },
		{ "x/3/2027", NULL, "Start date must be a real date" },
		{ "27//2027", NULL, "Start date must include a month" },
		{ "//2027", NULL, "Start date must include a day and month" },
		{ "27//", NULL, "Start date must include a month and year" },
		{ "/3/", NULL, "Start date must include a day and year" },
		{ "27/3/27", NULL, "Start date must include a year with 4 numbers" },
		{ "1/4/0080", NULL, "Start date must be a real date" },
		{ "27/3/20277", NULL, "Start date must be a real date" },
	};
	static const struct row early[] = {
		{ "31/3/2027", NULL, "Start date must be on or after 1 April 2027" },
		{ "1/4/2027", "2027-04-01", NULL },
	};
	static const struct row between[] = {
		{ "3/4/2027", NULL,
			"Start date must be between 1 April 2027 and 2 April 2027" },
	};

	(void)state;
	TEXTS(start, rows);
	start.least = day_read("2027-04-01");
	TEXTS(start, early);
	start.most = day_read("2027-04-02");
	TEXTS(start, between);
}

static void test_moments_exist_once(void **state)
{
	static const char no_time[] =
		"Deadline must include a real time, like 4.30pm or 16:30";
	static const char change[] =
		"Deadline must not be in the hour in which the clocks change";
	static const struct field deadline = { .label = "Deadline",
		.kind = &kind_moment };
	static const struct row rows[] = {
		{ "29/1/2027/noon", "2027-01-29 12:00:00", NULL },
		{ "29/1/2027/4.30pm", "2027-01-29 16:30:00", NULL },
		{ "29/1/2027/4 PM", "2027-01-29 16:00:00", NULL },
		{ "29/1/2027/16:30", "2027-01-29 16:30:00", NULL },
		{ "29/1/2027/12am", "2027-01-29 00:00:00", NULL },
		{ "29/1/2027/12.05pm", "2027-01-29 12:05:00", NULL },
		{ "29/1/2027/midnight", "2027-01-29 00:00:00", NULL },
		{ "29/1/2027/4", NULL, no_time },
		{ "29/1/2027/24:00", NULL, no_time },
		{ "29/1/2027/16:60", NULL, no_time },
		{ "29/1/2027/13pm", NULL, no_time },
		{ "29/1/2027/0am", NULL, no_time },
		{ "29/1/2027/16:3", NULL, no_time },
		{ "29/1/2027/16:30:00", NULL, no_time },
		{ "29/1/2027/in the afternoon", NULL, no_time },
		{ "29/1/2027/", NULL, "Deadline must include a time" },
		{ "28/3/2027/1.30am", NULL, change },
		{ "31/10/2027/1am", NULL, change },
		{ "28/3/2027/2am", "2027-03-28 02:00:00", NULL },
		{ "31/10/2027/12.59am", "2027-10-31 00:59:00", NULL },
		{ "27/3/2027/1.30am", "2027-03-27 01:30:00", NULL },
	};

	(void)state;
	TEXTS(deadline, rows);
}

static void test_choices_are_among_the_options(void **state)
{
	static const struct option options[] = { { .value = "yes", .label = "Yes" },
		{ .value = "no", .label = "No" }, { 0 } };
	static const struct option numbers[] = { { .value = "7", .label = "Seven" },
		{ 0 } };
	static const struct field choice = { .label = "Answer",
		.kind = &kind_choice,
		.options = options,
		.missing = "Select yes or no" };
	static const struct field chosen = { .label = "Number",
		.kind = &kind_chosen,
		.options = numbers };
	static const struct row rows[] = {
		{ "yes", "yes", NULL },
		{ "Yes", NULL, "Select yes or no" },
		{ "maybe", NULL, "Select yes or no" },
	};
	static const struct number_row number_rows[] = {
		{ "7", 7, NULL },
		{ "07", 0, "Select one of the options" },
		{ "8", 0, "Select one of the options" },
	};

	(void)state;
	TEXTS(choice, rows);
	COUNTS(chosen, number_rows);
}

static void test_answers_are_written_as_people_type_them(void **state)
{
	static const struct {
		const struct kind *kind;
		int64_t number;
		const char *text;
	} numbers[] = {
		{ &kind_money, 6500000, "65000" },
		{ &kind_money, 123450, "1234.50" },
		{ &kind_whole, 12, "12" },
		{ &kind_points, 7250, "72.5" },
		{ &kind_points, 0, "0" },
		{ &kind_percent, 500, "5" },
		{ &kind_tick, 1, "1" },
	};
	char *day = arena_text(arena, "2027-03-27"),
	     *moment = arena_text(arena, "2027-01-29 16:30:00");
	int64_t nothing = NOTHING, unticked = 0;
	char *no_text = NULL;

	(void)state;
	for (size_t i = 0; i < COUNT(numbers); i++)
		assert_string_equal(numbers[i].kind->write(&numbers[i].number, arena),
			numbers[i].text);
	assert_string_equal(kind_day.write(&day, arena), "27/3/2027");
	assert_string_equal(kind_moment.write(&moment, arena), "29/1/2027/4.30pm");
	assert_null(kind_money.write(&nothing, arena));
	assert_null(kind_whole.write(&nothing, arena));
	assert_null(kind_points.write(&nothing, arena));
	assert_null(kind_tick.write(&unticked, arena));
	assert_null(kind_day.write(&no_text, arena));
	assert_null(kind_moment.write(&no_text, arena));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lines_are_short_and_single),
		cmocka_unit_test(test_prose_has_a_measure),
		cmocka_unit_test(test_email_addresses),
		cmocka_unit_test(test_postcodes_are_tidied),
		cmocka_unit_test(test_money_is_read_in_pence),
		cmocka_unit_test(test_numbers_of_other_kinds),
		cmocka_unit_test(test_days_are_real_and_within_bounds),
		cmocka_unit_test(test_moments_exist_once),
		cmocka_unit_test(test_choices_are_among_the_options),
		cmocka_unit_test(test_answers_are_written_as_people_type_them),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
