/* The edge: what comes in is read exactly, or refused with a word. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/body.h"

static struct request request;

static int set_up(void **state)
{
	(void)state;
	request = (struct request){ .arena = arena_new(), .method = POST };
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(request.arena);
	return 0;
}

static const char *form(const char *body)
{
	return body_read(&request, "application/x-www-form-urlencoded", body,
		strlen(body));
}

static const char *parts_of(const char *body, size_t length)
{
	return body_read(&request, "multipart/form-data; boundary=xyz", body, length);
}

static const char *parts(const char *body)
{
	return parts_of(body, strlen(body));
}

static const char *value(const char *name)
{
	for (struct param *param = request.params; param; param = param->next) {
		if (strcmp(param->name, name) == 0)
			return param->value;
	}
	return NULL;
}

static void test_a_form_is_decoded(void **state)
{
	(void)state;
	assert_null(form("csrf=abc&key=def&name=Zo%C3%AB+%26+co&empty=&line.17=a%0D%0Ab%"
			 "0Dc%0Ad&bare"));
	assert_string_equal(request.csrf, "abc");
	assert_string_equal(request.key, "def");
	assert_null(value("csrf"));
	assert_string_equal(value("name"), "Zoë & co");
	assert_string_equal(value("empty"), "");
	assert_string_equal(value("line.17"), "a\nb\nc\nd");
	assert_string_equal(value("bare"), "");
}

static void test_bad_text_is_refused(void **state)
{
	static const struct {
		const char *body, *wrong;
	} rows[] = {
		{ "a=%00", "text" },
		{ "a=%1", "text" },
		{ "a=%", "text" },
		{ "a=%zz", "text" },
		{ "a=%FF", "text" },
		{ "a=%C0%AF", "text" },
		{ "a=%ED%A0%80", "text" },
		{ "a=%F4%90%80%80", "text" },
		{ "a=%E2%82", "text" },
		{ "a=%01", "text" },
		{ "a=%1B", "text" },
		{ "a=%7F", "text" },
		{ "a=%EF%BF%BF", "text" },
		{ "a%00=1", "text" },
		{ "%C3=1", "text" },
		{ "a=1&a=2", "repeated" },
		{ "a=1&%61=2", "repeated" },
		{ "csrf=1&csrf=1", "repeated" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const char *wrong;

		request.params = NULL;
		request.csrf = NULL;
		wrong = form(rows[i].body);
		assert_non_null(wrong);
		assert_string_equal(wrong, rows[i].wrong);
	}
}

static void test_a_form_has_limits(void **state)
{
	char *many = calloc(1, 8 * 1100), *longest = calloc(1, 300 * 1024),
	     *name = calloc(1, 120);

	(void)state;
	for (int i = 0; i < 1001; i++)
		sprintf(many + strlen(many), "f%d=&", i);
	assert_string_equal(form(many), "large");
	memset(longest, 'a', 300 * 1024 - 1);
	longest[1] = '=';
	request.params = NULL;
	assert_string_equal(form(longest), "large");
	memset(name, 'n', 101);
	request.params = NULL;
	assert_string_equal(form(name), "large");
	free(many);
	free(longest);
	free(name);
}

static void test_other_types_are_no_form(void **state)
{
	(void)state;
	assert_string_equal(body_read(&request, NULL, "", 0), "type");
	assert_string_equal(body_read(&request, "application/json", "{}", 2), "type");
	assert_string_equal(body_read(&request, "application/x-www-form-urlencoded2", "",
				    0),
		"type");
	assert_string_equal(body_read(&request, "multipart/mixed; boundary=a", "", 0),
		"type");
	assert_string_equal(body_read(&request, "multipart/form-data", "", 0), "broken");
	assert_null(body_read(&request,
		"Application/X-WWW-Form-Urlencoded; charset=UTF-8", "", 0));
}

static void test_a_query_keeps_its_order_and_may_repeat(void **state)
{
	(void)state;
	assert_null(body_read_query(&request, "state=open&state=closed&csrf=1"));
	assert_string_equal(request.query->value, "open");
	assert_string_equal(request.query->next->value, "closed");
	assert_string_equal(request.query->next->next->name, "csrf");
	assert_string_equal(body_read_query(&request, "q=%FF"), "text");
}

#define FIELD_(name, text)                                                               \
	"--xyz\r\nContent-Disposition: form-data; name=\"" name "\"\r\n\r\n" text "\r\n"
#define FILE_(name, file, text)                                                          \
	"--xyz\r\nContent-Disposition: form-data; name=\"" name "\"; filename=\"" file   \
	"\"\r\nContent-Type: application/pdf\r\n\r\n" text "\r\n"
#define END "--xyz--\r\n"

static void test_parts_are_read_to_the_byte(void **state)
{
	static const char body[] = FIELD_("csrf", "t0ken")
		FIELD_("name", "Zo\xc3\xab\r\nB") FILE_("upload",
			"C:\\docs\\a %22b%22.pdf", "%PDF-\0\r\n--xy\n\r\n") END;

	(void)state;
	assert_null(parts_of(body, sizeof(body) - 1));
	assert_string_equal(request.csrf, "t0ken");
	assert_string_equal(value("name"), "Zoë\nB");
	assert_string_equal(request.files->field, "upload");
	assert_string_equal(request.files->name, "a \"b\".pdf");
	assert_int_equal(request.files->size, 15);
	assert_memory_equal(request.files->bytes, "%PDF-\0\r\n--xy\n\r\n", 15);
	assert_null(request.files->next);
}

static void test_a_box_without_a_file_gives_none(void **state)
{
	(void)state;
	assert_null(parts(FILE_("upload", "", "") FIELD_("a", "") END));
	assert_null(request.files);
	assert_string_equal(value("a"), "");
}

static void test_broken_parts_are_refused(void **state)
{
	static const struct {
		const char *body, *wrong;
	} rows[] = {
		{ "", "broken" },
		{ "--xyz", "broken" },
		{ "--xyz--\r\n", "broken" },
		{ "--xyz\r\n", "broken" },
		{ FIELD_("a", "cut off"), "broken" },
		{ FIELD_("a", "1") "--xyz-", "broken" },
		{ FIELD_("a", "1") END "more", "broken" },
		{ "preamble\r\n" FIELD_("a", "1") END, "broken" },
		{ "--XYZ\r\nContent-Disposition: form-data; "
		  "name=\"a\"\r\n\r\n1\r\n--XYZ--",
			"broken" },
		{ "--xyz\r\n\r\n\r\n1\r\n" END, "broken" },
		{ "--xyz\r\nContent-Type: text/plain\r\n\r\n1\r\n" END, "broken" },
		{ "--xyz\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n" END,
			"broken" },
		{ "--xyz\r\nContent-Disposition: form-data\r\n\r\n1\r\n" END, "broken" },
		{ "--xyz\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n" END,
			"broken" },
		{ "--xyz\r\nContent-Disposition: form-data; name=\"a\"; "
		  "name=\"b\"\r\n\r\n1\r\n" END,
			"broken" },
		{ "--xyz\r\nContent-Disposition: form-data; name=\"a\"; "
		  "filename*=UTF-8''b\r\n\r\n1\r\n" END,
			"broken" },
		{ "--xyz\r\nContent-Disposition: form-data; "
		  "name=\"a\"\r\nContent-Transfer-Encoding: base64"
		  "\r\n\r\nMQ==\r\n" END,
			"broken" },
		{ "--xyz\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n" END,
			"broken" },
		{ FIELD_("a", "1") FIELD_("a", "2") END, "repeated" },
		{ FIELD_("a", "1") FILE_("a", "b.pdf", "%PDF") END, "repeated" },
		{ FILE_("a", "b.pdf", "1") FILE_("a", "b.pdf", "2") END, "repeated" },
		{ FIELD_("a", "\xff") END, "text" },
		{ FIELD_("a", "\x01") END, "text" },
		{ FIELD_("\xff", "1") END, "text" },
		{ FILE_("a", "\x02.pdf", "1") END, "text" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const char *wrong;

		request.params = NULL;
		request.files = NULL;
		wrong = parts(rows[i].body);
		assert_non_null(wrong);
		assert_string_equal(wrong, rows[i].wrong);
	}
}

static void test_a_zero_byte_in_a_text_is_refused(void **state)
{
	static const char body[] = FIELD_("a", "1\0002") END;

	(void)state;
	assert_string_equal(parts_of(body, sizeof(body) - 1), "text");
}

static void test_headers_have_a_limit(void **state)
{
	char *body = calloc(1, 8192);

	(void)state;
	strcpy(body, "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\nX-Long: ");
	memset(body + strlen(body), 'x', 5000);
	strcat(body, "\r\n\r\n1\r\n" END);
	assert_string_equal(parts(body), "large");
	free(body);
}

static void test_every_truncation_is_noticed(void **state)
{
	static const char body[] = FIELD_("a", "one")
		FILE_("b", "b.pdf", "%PDF-1.7") "--xyz--";

	(void)state;
	for (size_t length = 0; length < sizeof(body) - 1; length++) {
		request.params = NULL;
		request.files = NULL;
		assert_non_null(parts_of(body, length));
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_a_form_is_decoded),
		TEST(test_bad_text_is_refused),
		TEST(test_a_form_has_limits),
		TEST(test_other_types_are_no_form),
		TEST(test_a_query_keeps_its_order_and_may_repeat),
		TEST(test_parts_are_read_to_the_byte),
		TEST(test_a_box_without_a_file_gives_none),
		TEST(test_broken_parts_are_refused),
		TEST(test_a_zero_byte_in_a_text_is_refused),
		TEST(test_headers_have_a_limit),
		TEST(test_every_truncation_is_noticed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
