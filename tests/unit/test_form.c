/* A table of fields reads, checks, keeps and shows a form; rows join the same form. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <string.h>

#include "core/arena.h"
#include "core/body.h"
#include "core/form.h"
#include "core/xml.h"

struct bid {
	int64_t weekly_price;
	char *start_date;
	char *method;
	int64_t agreed;
	char *note;
};

static const struct field fields[] = {
	MONEY(struct bid, weekly_price, .label = "Weekly price",
		.missing = "Enter your weekly price"),
	DAY(struct bid, start_date, .label = "Start date"),
	PROSE(struct bid, method, .label = "Method", .hint = "Name no child",
		.most = 3000),
	TICK(struct bid, agreed, .label = "We agree", .missing = "Tick the box to agree"),
	LINE(struct bid, note, .label = "Note", .optional = true),
	{ 0 },
};

static struct request request;
static struct bid bid;

static int set_up(void **state)
{
	(void)state;
	request = (struct request){ .arena = arena_new(),
		.method = GET,
		.path = "/referrals/7/bid",
		.base = "/dps" };
	request.page = xmlDocGetRootElement(xml_new(request.arena, "page"));
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(request.arena);
	return 0;
}

static void post(const char *body)
{
	request.method = POST;
	assert_null(body_read(&request, "application/x-www-form-urlencoded", body,
		strlen(body)));
}

/* What an XPath finds in the page model, as text. */
static const char *shown(const char *path)
{
	xmlXPathContext *context = xmlXPathNewContext(request.page->doc);
	xmlXPathObject *found = xmlXPathEvalExpression(BAD_CAST path, context);
	xmlChar *text = xmlXPathCastToString(found);
	const char *copy = arena_text(request.arena, "%s", (const char *)text);

	xmlFree(text);
	xmlXPathFreeObject(found);
	xmlXPathFreeContext(context);
	return copy;
}

static void test_a_good_form_is_kept(void **state)
{
	struct form *form = form_new(&request, fields, &bid);

	(void)state;
	post("weekly_price=1%2C234.50&start_date.day=27&start_date.month=3&start_date."
	     "year=2027"
	     "&method=+Well%0D%0Adone+&agreed=1&note=");
	form_read(form);
	assert_true(form->good);
	assert_int_equal(bid.weekly_price, 123450);
	assert_string_equal(bid.start_date, "2027-03-27");
	assert_string_equal(bid.method, "Well\ndone");
	assert_int_equal(bid.agreed, 1);
	assert_null(bid.note);
	for (struct param *param = request.params; param; param = param->next)
		assert_true(param->used);
}

static void test_what_is_missing_is_said_for_each_question(void **state)
{
	struct form *form = form_new(&request, fields, &bid);

	(void)state;
	post("note=a");
	form_read(form);
	assert_false(form->good);
	form_add(form);
	assert_string_equal(shown("/page/form/@action"), "/referrals/7/bid");
	assert_string_equal(shown("//field[@name='weekly_price']/error"),
		"Enter your weekly price");
	assert_string_equal(shown("//field[@name='start_date']/error"),
		"Enter start date");
	assert_string_equal(shown("//field[@name='method']/error"), "Enter method");
	assert_string_equal(shown("//field[@name='agreed']/error"),
		"Tick the box to agree");
	assert_string_equal(shown("//field[@name='note']/error"), "");
	assert_string_equal(shown("//field[@name='note']/@optional"), "yes");
	assert_int_equal(bid.weekly_price, NOTHING);
}

static void test_what_was_typed_is_shown_again(void **state)
{
	struct form *form = form_new(&request, fields, &bid);

	(void)state;
	post("weekly_price=4+k&start_date.day=31&start_date.month=2%2F3&start_date.year="
	     "2027"
	     "&method=%3Cb%3E%26&agreed=1");
	form_read(form);
	form_add(form);
	assert_false(form->good);
	assert_string_equal(shown("//field[@name='weekly_price']/value"), "4 k");
	assert_string_equal(shown("//field[@name='start_date']/value[@name='month']"),
		"2/3");
	assert_string_equal(shown("//field[@name='start_date']/error"),
		"Start date must be a real date");
	assert_string_equal(shown("//field[@name='method']/value"), "<b>&");
	assert_string_equal(shown("//field[@name='agreed']/value"), "1");
}

static void test_an_answer_given_earlier_is_shown(void **state)
{
	struct form *form = form_new(&request, fields, &bid);

	(void)state;
	form_set_number(form, "weekly_price", 6500000);
	form_set_text(form, "start_date", "2027-03-27");
	form_add(form);
	assert_string_equal(shown("//field[@name='weekly_price']/value"), "65000");
	assert_string_equal(shown("//field[@name='start_date']/value[@name='day']"),
		"27");
	assert_string_equal(shown("//field[@name='start_date']/value[@name='year']"),
		"2027");
	assert_string_equal(shown("count(//field[@name='note']/value)"), "0");
	assert_string_equal(shown("//field[@name='method']/most"), "3000");
}

static void test_emptying_an_optional_answer_empties_it(void **state)
{
	struct form *form = form_new(&request, fields, &bid);

	(void)state;
	form_set_text(form, "note", "earlier");
	post("note=++");
	form_read(form);
	assert_null(bid.note);
}

static void test_rows_are_questions_of_the_same_form(void **state)
{
	static const struct field none[] = { { 0 } };
	struct form *form = form_new(&request, none, NULL);
	struct field *line = form_ask(form, &kind_money, "line.%d", 17);

	(void)state;
	line->label = "Premises";
	line->most = 742000;
	line->row = 17;
	form_ask(form, &kind_tick, "need.%d", 3)->label = "A lift";
	form_ask(form, &kind_prose, "answer.%d", 4)->label = "Answer";
	post("line.17=7420.01&need.3=1&answer.4=words");
	form_read(form);
	assert_false(form->good);
	assert_int_equal(form_number(form, "need.%d", 3), 1);
	assert_string_equal(form_text(form, "answer.%d", 4), "words");
	form_add(form);
	assert_string_equal(shown("//field[@row='17']/error"),
		"Premises must be £7,420 or less");
	assert_string_equal(shown("//field[@row='17']/value"), "7420.01");
}

static void test_only_the_form_that_was_posted_is_read(void **state)
{
	struct form *other = form_new(&request, fields, &bid);

	(void)state;
	form_at(other, "withdraw", "/referrals/7/bid/withdraw");
	post("weekly_price=480");
	form_read(other);
	assert_false(other->good);
	form_add(other);
	assert_string_equal(shown("/page/form/@name"), "withdraw");
	assert_string_equal(shown("count(//error)"), "0");
}

static void test_a_mistake_can_be_the_handlers(void **state)
{
	struct form *form = form_new(&request, fields, &bid);

	(void)state;
	post("weekly_price=480&start_date.day=1&start_date.month=1&start_date.year=2027&"
	     "method=a&agreed=1");
	form_read(form);
	assert_true(form->good);
	form_error(form, "weekly_price", "Weekly price must be within %s", "the ceiling");
	form_error(form, NULL, "Somebody else has changed this");
	form_add(form);
	assert_false(form->good);
	assert_string_equal(shown("//field[@name='weekly_price']/error"),
		"Weekly price must be within the ceiling");
	assert_string_equal(shown("/page/form/error"), "Somebody else has changed this");
}

static void test_a_secret_is_taken_as_it_is_and_never_shown(void **state)
{
	struct account {
		char *password;
	} account;
	static const struct field secrets[] = {
		SECRET(struct account, password, .label = "Password"), { 0 }
	};
	struct form *form = form_new(&request, secrets, &account);

	(void)state;
	post("password=+two+words+");
	form_read(form);
	assert_string_equal(account.password, " two words ");
	form_add(form);
	assert_string_equal(shown("count(//value)"), "0");
}

static void test_answers_become_arguments(void **state)
{
	struct form *form = form_new(&request, fields, &bid);
	const struct arg *args;
	size_t count = 0;

	(void)state;
	post("weekly_price=480&start_date.day=1&start_date.month=1&start_date.year=2027&"
	     "method=a&agreed=1");
	form_read(form);
	args = form_args(form, ARGS(arg_number("referral", 7)));
	while (args[count].name)
		count++;
	assert_int_equal(count, 6);
	assert_string_equal(args[0].name, "referral");
	assert_string_equal(args[1].name, "weekly_price");
	assert_int_equal(args[1].number, 48000);
	assert_string_equal(args[2].text, "2027-01-01");
	assert_int_equal(args[5].type, ARG_NULL);
}

static void test_a_form_with_a_file_says_how_it_is_sent(void **state)
{
	struct evidence {
		struct file *upload;
	} evidence;
	static const struct field with_file[] = {
		UPLOAD(struct evidence, upload, .label = "Certificate"), { 0 }
	};
	struct form *form = form_new(&request, with_file, &evidence);

	(void)state;
	post("");
	form_read(form);
	form_add(form);
	assert_string_equal(shown("/page/form/@enctype"), "multipart/form-data");
	assert_string_equal(shown("//error"), "Choose certificate");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_a_good_form_is_kept),
		TEST(test_what_is_missing_is_said_for_each_question),
		TEST(test_what_was_typed_is_shown_again),
		TEST(test_an_answer_given_earlier_is_shown),
		TEST(test_emptying_an_optional_answer_empties_it),
		TEST(test_rows_are_questions_of_the_same_form),
		TEST(test_only_the_form_that_was_posted_is_read),
		TEST(test_a_mistake_can_be_the_handlers),
		TEST(test_a_secret_is_taken_as_it_is_and_never_shown),
		TEST(test_answers_become_arguments),
		TEST(test_a_form_with_a_file_says_how_it_is_sent),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
