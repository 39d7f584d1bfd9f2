/* Codes are those of RFC 6238, count once, and their secrets open for their own person alone. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/factor.h"
#include "core/value.h"
#include "core/xml.h"

static struct arena *arena;
static char file[] = "/tmp/dps-factor-XXXXXX";
static const unsigned char secret[FACTOR_SECRET] = "12345678901234567890";

static void write_key(const char *text, mode_t mode)
{
	int fd = open(file, O_WRONLY | O_TRUNC);

	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	assert_int_equal(fchmod(fd, mode), 0);
	close(fd);
}

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	close(mkstemp(file));
	write_key("0123456789abcdef0123456789abcdef\n", 0600);
	return !factor_key(file);
}

static int tear_down(void **state)
{
	(void)state;
	unlink(file);
	arena_free(arena);
	return 0;
}

static void test_codes_are_those_of_the_standard(void **state)
{
	/* RFC 6238, appendix B; the last six of its eight digits */
	static const struct {
		int64_t second;
		const char *code;
	} rows[] = {
		{ 59, "287082" },
		{ 1111111109, "081804" },
		{ 1111111111, "050471" },
		{ 1234567890, "005924" },
		{ 2000000000, "279037" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		int64_t step = rows[i].second / FACTOR_STEP;

		assert_string_equal(factor_code(arena, secret, step), rows[i].code);
		assert_int_equal(factor_step(secret, rows[i].code, rows[i].second,
					 NOTHING),
			step);
	}
}

static void test_a_code_is_good_one_step_around_and_after_the_last_one_used(void **state)
{
	const int64_t now = 1234567890, step = now / FACTOR_STEP;
	const char *code = factor_code(arena, secret, step);

	(void)state;
	assert_int_equal(factor_step(secret, code, now + 30, NOTHING), step);
	assert_int_equal(factor_step(secret, code, now - 30, NOTHING), step);
	assert_int_equal(factor_step(secret, code, now + 60, NOTHING), NOTHING);
	assert_int_equal(factor_step(secret, code, now - 60, NOTHING), NOTHING);
	assert_int_equal(factor_step(secret, code, now, step - 1), step);
	assert_int_equal(factor_step(secret, code, now, step), NOTHING);
	assert_int_equal(factor_step(secret, code, now, step + 1), NOTHING);
	assert_int_equal(factor_step(secret, "", now, NOTHING), NOTHING);
	assert_int_equal(factor_step(secret, "0059245", now, NOTHING), NOTHING);
	assert_int_equal(factor_step(secret, "00592a", now, NOTHING), NOTHING);
}

static void test_a_sealed_secret_opens_for_its_person_alone(void **state)
{
	unsigned char sealed[FACTOR_SEALED], opened[FACTOR_SECRET];
	const char *text = factor_seal_text(arena, 7, secret);

	(void)state;
	factor_seal(sealed, 7, secret);
	assert_true(factor_open(opened, 7, sealed, sizeof(sealed)));
	assert_memory_equal(opened, secret, FACTOR_SECRET);
	assert_false(factor_open(opened, 8, sealed, sizeof(sealed)));
	sealed[40] ^= 1;
	assert_false(factor_open(opened, 7, sealed, sizeof(sealed)));
	assert_false(factor_open(opened, 7, NULL, 0));
	assert_true(factor_open_text(opened, 7, text));
	assert_false(factor_open_text(opened, 8, text));
	assert_false(factor_open_text(opened, 7, "nonsense"));
}

static void test_recovery_codes_are_read_as_people_write_them(void **state)
{
	unsigned char one[32], two[32];
	const char *code = recovery_new(arena);

	(void)state;
	assert_int_equal(strlen(code), 17);
	assert_string_not_equal(code, recovery_new(arena));
	recovery_hash(one, 7, "01ABC-DEFGH-JKMNP");
	recovery_hash(two, 7, "olabc defgh jkmnp");
	assert_memory_equal(one, two, 32);
	recovery_hash(two, 8, "01ABC-DEFGH-JKMNP");
	assert_memory_not_equal(one, two, 32);
}

static void test_the_picture_says_what_an_app_wants_to_know(void **state)
{
	xmlDoc *doc = xml_new(arena, "page");
	xmlNode *qr;
	xmlChar *path;

	(void)state;
	factor_qr(xmlDocGetRootElement(doc), arena, "Placements & care",
		"broker@kent.example", secret);
	qr = xmlDocGetRootElement(doc)->children;
	path = xmlNodeGetContent(qr);
	/* the three corners: seven modules in a row, after a margin of four */
	assert_non_null(strstr((char *)path, "M4 4h7v1h-7z"));
	assert_null(strstr((char *)path, "M0 "));
	xmlFree(path);
	assert_string_equal(factor_text(arena, secret),
		"GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
}

static void test_a_key_that_others_may_read_is_refused(void **state)
{
	int said = dup(2), nowhere = open("/dev/null", O_WRONLY);

	(void)state;
	dup2(nowhere, 2);
	write_key("0123456789abcdef0123456789abcdef\n", 0640);
	assert_false(factor_key(file));
	write_key("short\n", 0600);
	assert_false(factor_key(file));
	assert_false(factor_key("/nowhere/at/all"));
	assert_false(factor_has_key());
	assert_true(factor_key(NULL));
	assert_false(factor_has_key());
	dup2(said, 2);
	close(said);
	close(nowhere);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_codes_are_those_of_the_standard),
		cmocka_unit_test(
			test_a_code_is_good_one_step_around_and_after_the_last_one_used),
		cmocka_unit_test(test_a_sealed_secret_opens_for_its_person_alone),
		cmocka_unit_test(test_recovery_codes_are_read_as_people_write_them),
		cmocka_unit_test(test_the_picture_says_what_an_app_wants_to_know),
		cmocka_unit_test(test_a_key_that_others_may_read_is_refused),
	};

	if (sodium_init() < 0)
		return 1;
	return cmocka_run_group_tests_name("factor", tests, set_up, tear_down);
}
