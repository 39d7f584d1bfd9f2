/* Pages leave as the HTML standard says, whatever is in them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <libxml/parser.h>
#include <string.h>

#include "core/arena.h"
#include "core/fault.h"
#include "core/view.h"

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
	xmlCleanupParser();
	return 0;
}

static void free_doc(void *doc)
{
	xmlFreeDoc(doc);
}

static const char *base = "";

static const char *written(const char *xml)
{
	xmlDoc *doc = xmlReadDoc(BAD_CAST xml, NULL, NULL, 0);
	const unsigned char *html;
	size_t length;

	arena_defer(arena, free_doc, doc);
	html = html_write(arena, base, xmlDocGetRootElement(doc), &length);
	return arena_copy(arena, (const char *)html, length);
}

static void test_elements_are_written_as_html(void **state)
{
	static const struct {
		const char *xml, *html;
	} rows[] = {
		{ "<p/>", "<p></p>" },
		{ "<p>a<br/>b<wbr/>c</p>", "<p>a<br>b<wbr>c</p>" },
		{ "<input name=\"a\" checked=\"checked\"/>",
			"<input name=\"a\" checked=\"checked\">" },
		{ "<textarea/>", "<textarea></textarea>" },
		{ "<script src=\"/a.js\"/>", "<script src=\"/a.js\"></script>" },
		{ "<p>&lt;b&gt; &amp; \"q\" 'a' é</p>",
			"<p>&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39; é</p>" },
		{ "<a href=\"/é?a=1&amp;b=%22\" title='&quot;&lt;'>x</a>",
			"<a href=\"/é?a=1&amp;b=%22\" title=\"&quot;&lt;\">x</a>" },
		{ "<p><![CDATA[<i>]]><!-- gone --><?gone?></p>", "<p>&lt;i&gt;</p>" },
		{ "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>",
			"<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg>" },
		{ "<style>a &gt; b { content: 'x' }</style>",
			"<style>a > b { content: 'x' }</style>" },
		{ "<div><p>a</p><p><b>b</b></p></div>",
			"<div><p>a</p><p><b>b</b></p></div>" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const char *html = written(rows[i].xml);

		assert_memory_equal(html, "<!DOCTYPE html>\n", 16);
		assert_string_equal(html + 16, rows[i].html);
	}
}

static void test_paths_go_below_the_base(void **state)
{
	(void)state;
	base = "/dps";
	assert_string_equal(written("<a href=\"/help\">/help</a>") + 16,
		"<a href=\"/dps/help\">/help</a>");
	assert_string_equal(written("<form action=\"/x\" data-x=\"/x\"></form>") + 16,
		"<form action=\"/dps/x\" data-x=\"/x\"></form>");
	assert_string_equal(written("<a href=\"//other.example/\"></a>") + 16,
		"<a href=\"//other.example/\"></a>");
	assert_string_equal(written("<a href=\"#top\"></a>") + 16,
		"<a href=\"#top\"></a>");
	base = "";
}

static void write_script(void *context)
{
	written(context);
}

static void test_a_script_cannot_be_ended_by_data(void **state)
{
	(void)state;
	assert_int_equal(guard(write_script, (void *)"<script>'&lt;/script>'</script>"),
		FAULT_BROKEN);
	assert_int_equal(guard(write_script, (void *)"<script>&lt;!--</script>"),
		FAULT_BROKEN);
	assert_int_equal(guard(write_script, (void *)"<script>a &lt; b</script>"),
		FAULT_NONE);
}

static void test_a_large_page_grows_the_buffer(void **state)
{
	char *xml = arena_alloc(arena, 200 * 1024);
	size_t length = 190 * 1024;

	(void)state;
	memset(xml, 'a', length);
	memcpy(xml, "<p>", 3);
	memcpy(xml + length - 4, "</p>", 4);
	assert_int_equal(strlen(written(xml)), length + 16);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_elements_are_written_as_html),
		cmocka_unit_test(test_paths_go_below_the_base),
		cmocka_unit_test(test_a_script_cannot_be_ended_by_data),
		cmocka_unit_test(test_a_large_page_grows_the_buffer),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
