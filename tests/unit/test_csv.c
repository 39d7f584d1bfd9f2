#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "core/csv.h"

/* Bytes that come in pieces of `step`, so that every boundary falls everywhere. */
struct text {
	const char *bytes;
	size_t length, at, step;
};

static ssize_t give(void *from, char *bytes, size_t size)
{
	struct text *text = from;
	size_t rest = text->length - text->at,
	       take = text->step < size ? text->step : size;

	if (take > rest)
		take = rest;
	memcpy(bytes, text->bytes + text->at, take);
	text->at += take;
	return (ssize_t)take;
}

static ssize_t give_nothing(void *from, char *bytes, size_t size)
{
	(void)from, (void)bytes, (void)size;
	return -1;
}

/* Rows as one text: cells closed by |, rows by /, a bad row as ! and its line. */
static void assert_reads(const char *bytes, size_t length, const char *expected)
{
	for (size_t step = 1; step <= 8; step++) {
		struct text text = { .bytes = bytes, .length = length, .step = step };
		struct csv *csv = csv_new(give, &text);
		char got[1000] = "";
		enum csv_found found;

		while ((found = csv_next(csv)) != CSV_END) {
			assert_int_not_equal(found, CSV_BROKEN);
			if (found == CSV_BAD) {
				strcat(got, "!");
				continue;
			}
			for (size_t i = 0; i < csv_count(csv); i++) {
				strcat(got, csv_cell(csv, i));
				strcat(got, "|");
			}
			strcat(got, "/");
		}
		assert_string_equal(got, expected);
		csv_free(csv);
	}
}

static const struct {
	const char *bytes, *expected;
} samples[] = {
	{ "", "" },
	{ "a,b\nc,d\n", "a|b|/c|d|/" },
	{ "a,b\r\nc,d\r\n", "a|b|/c|d|/" },
	{ "a,b\nc,d", "a|b|/c|d|/" },
	{ "\xEF\xBB\xBFname,x\n", "name|x|/" },
	{ "a,,\n,,\n", "a|||/|||/" },
	{ "a\n\n\r\nb\n", "a|/b|/" },
	{ "\"a,b\",\"c\r\nd\"\n", "a,b|c\r\nd|/" },
	{ "\"say \"\"yes\"\"\",2\n", "say \"yes\"|2|/" },
	{ " a , \"b\" ,c \n", "a|b|c|/" },
	{ "\"\"\n", "" },
	{ "\"\",x\n", "|x|/" },
	{ "caf\xC3\xA9,1\n", "caf\xC3\xA9|1|/" },
	{ "caf\xE9,\x91q\x92,\x80\n",
		"caf\xC3\xA9|\xE2\x80\x98q\xE2\x80\x99|\xE2\x82\xAC|/" },
	{ "\"a\"b,c\nd,e\n", "!d|e|/" },
	{ "a,\"b\n", "!" },
};

static void test_a_table_is_read_as_rfc_4180_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(samples) / sizeof(*samples); i++)
		assert_reads(samples[i].bytes, strlen(samples[i].bytes),
			samples[i].expected);
}

static void test_a_zero_byte_spoils_its_row_alone(void **state)
{
	(void)state;
	assert_reads("a,b\0c\nd,e\n", 10, "!d|e|/");
}

static void test_a_row_knows_its_line_and_its_columns(void **state)
{
	struct text text = { .bytes = "pcds,East1M\n\"x\ny\",1\nz,2\n",
		.length = 24,
		.step = 24 };
	struct csv *csv = csv_new(give, &text);
	static const char *const names[] = { "oseast1m", "east1m", NULL };
	static const char *const other[] = { "north", NULL };

	(void)state;
	assert_int_equal(csv_next(csv), CSV_ROW);
	assert_int_equal(csv_find(csv, names), 1);
	assert_int_equal(csv_find(csv, other), -1);
	assert_int_equal(csv_next(csv), CSV_ROW);
	assert_int_equal(csv_line(csv), 2);
	assert_string_equal(csv_cell(csv, 7), "");
	assert_int_equal(csv_next(csv), CSV_ROW);
	assert_int_equal(csv_line(csv), 4);
	csv_free(csv);
}

static void test_a_quote_that_never_closes_does_not_eat_the_machine(void **state)
{
	static char bytes[3 << 20];
	struct text text = { .bytes = bytes, .length = sizeof(bytes), .step = 4096 };
	struct csv *csv = csv_new(give, &text);

	(void)state;
	memset(bytes, 'x', sizeof(bytes));
	bytes[0] = '"';
	assert_int_equal(csv_next(csv), CSV_BAD);
	assert_non_null(csv_error(csv));
	assert_int_equal(csv_next(csv), CSV_END);
	csv_free(csv);
}

static void test_a_source_that_fails_is_not_an_end(void **state)
{
	struct csv *csv = csv_new(give_nothing, NULL);

	(void)state;
	assert_int_equal(csv_next(csv), CSV_BROKEN);
	csv_free(csv);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_table_is_read_as_rfc_4180_says),
		cmocka_unit_test(test_a_zero_byte_spoils_its_row_alone),
		cmocka_unit_test(test_a_row_knows_its_line_and_its_columns),
		cmocka_unit_test(test_a_quote_that_never_closes_does_not_eat_the_machine),
		cmocka_unit_test(test_a_source_that_fails_is_not_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
