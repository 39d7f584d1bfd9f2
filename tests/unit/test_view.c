/* Stylesheets reach nothing but the model they are given; models keep their promise. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/fault.h"
#include "core/heap.h"
#include "core/view.h"
#include "core/xml.h"

#define SHEET(body)                                                                      \
	"<xsl:stylesheet version='1.0' "                                                 \
	"xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"                              \
	"<xsl:import href='../layout.xsl'/>" body "</xsl:stylesheet>"
#define MAIN(body)                                                                       \
	SHEET("<xsl:template match='/page' mode='main'>" body "</xsl:template>")

static const char model[] =
	"<grammar xmlns='http://relaxng.org/ns/structure/1.0' "
	"datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'>"
	"<include href='common.rng'/><start><element name='page'>"
	"<oneOrMore><element name='name'><text/></element></oneOrMore>"
	"<optional><element name='places'><ref name='number'/></element></optional>"
	"</element></start></grammar>";

static const struct {
	const char *path, *text;
} files[] = {
	{ "secret.xml", "<secret>the secret</secret>" },
	{ "layout.xsl",
		"<xsl:stylesheet version='1.0' "
		"xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
		"<xsl:template match='/page'><html><body><xsl:apply-templates select='.' "
		"mode='main'/>"
		"</body></html></xsl:template></xsl:stylesheet>" },
	{ "models/common.rng",
		"<grammar xmlns='http://relaxng.org/ns/structure/1.0' "
		"datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'>"
		"<define name='number'><data type='long'/></define></grammar>" },
	{ "pages/good.xsl", MAIN("<p><xsl:value-of select='name'/></p>") },
	{ "pages/reads.xsl",
		MAIN("<p><xsl:value-of select=\"document('../secret.xml')\"/></p>") },
	{ "pages/writes.xsl",
		"<xsl:stylesheet version='1.1' "
		"xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
		"<xsl:template match='/'><xsl:document "
		"href='written.xml'><a/></xsl:document><p/>"
		"</xsl:template></xsl:stylesheet>" },
	{ "pages/endless.xsl",
		SHEET("<xsl:template match='/page' mode='main'><xsl:call-template "
		      "name='again'/>"
		      "</xsl:template><xsl:template name='again'><xsl:call-template "
		      "name='again'/>"
		      "</xsl:template>") },
	{ "notices/award.xsl",
		"<xsl:stylesheet version='1.0' "
		"xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
		"<xsl:template match='/'><NOTICE><xsl:value-of "
		"select='/page/name'/></NOTICE>"
		"</xsl:template></xsl:stylesheet>" },
	{ "models/good.rng", model },
	{ "models/reads.rng", model },
	{ "models/writes.rng", model },
	{ "models/endless.rng", model },
};

static char folder[] = "/tmp/dps-view-XXXXXX";
static struct arena *arena;

static void place(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	if (!mkdtemp(folder) || chdir(folder) || mkdir("pages", 0700) ||
		mkdir("models", 0700) || mkdir("notices", 0700))
		return -1;
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++)
		place(files[i].path, files[i].text);
	return view_open(folder, NULL, true) ? 0 : -1;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	view_close();
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++)
		unlink(files[i].path);
	rmdir("pages");
	rmdir("models");
	rmdir("notices");
	return chdir("/") || rmdir(folder);
}

static xmlDoc *page(const char *name)
{
	xmlDoc *doc = xml_new(arena, "page");

	xml_text(xmlDocGetRootElement(doc), "name", name);
	return doc;
}

static void test_a_page_is_rendered(void **state)
{
	size_t length;
	const unsigned char *html = view_page(arena, page("<Zoë>"), "good", "", &length);

	(void)state;
	assert_string_equal(arena_copy(arena, (const char *)html, length),
		"<!DOCTYPE html>\n<html><body><p>&lt;Zoë&gt;</p></body></html>");
}

static void test_a_notice_is_a_tree(void **state)
{
	xmlNode *root = xmlDocGetRootElement(view_tree(arena, page("Award"), "award"));

	(void)state;
	assert_string_equal((const char *)root->name, "NOTICE");
	assert_string_equal((const char *)root->children->content, "Award");
}

static void render(void *name)
{
	size_t length;
	const unsigned char *html = view_page(arena, page("a"), name, "", &length);

	/* A refused document() may end as an empty node set; it must not end as the file. */
	if (strstr(arena_copy(arena, (const char *)html, length), "the secret"))
		return;
	fault("nothing was read");
}

static void test_a_sheet_reads_and_writes_no_file(void **state)
{
	(void)state;
	assert_int_equal(guard(render, (void *)"reads"), FAULT_BROKEN);
	assert_int_equal(guard(render, (void *)"writes"), FAULT_BROKEN);
	assert_int_equal(access("written.xml", F_OK), -1);
}

static void test_endless_recursion_and_unknown_pages_are_faults(void **state)
{
	(void)state;
	assert_int_equal(guard(render, (void *)"endless"), FAULT_BROKEN);
	assert_int_equal(guard(render, (void *)"none"), FAULT_BROKEN);
}

static void check(void *doc)
{
	view_check(arena, doc, "good");
}

static void test_a_model_that_breaks_its_promise_is_a_fault(void **state)
{
	xmlDoc *extra = page("a"), *wrong = page("a"), *good = page("a");

	(void)state;
	xml_number(xmlDocGetRootElement(good), "places", 3);
	xml_text(xmlDocGetRootElement(extra), "other", "b");
	xml_text(xmlDocGetRootElement(wrong), "places", "many");
	assert_int_equal(guard(check, good), FAULT_NONE);
	assert_int_equal(guard(check, extra), FAULT_BROKEN);
	assert_int_equal(guard(check, wrong), FAULT_BROKEN);
	assert_int_equal(guard(check, xml_new(arena, "page")), FAULT_BROKEN);
}

/* The text of a document as parsed with everything an attacker could wish for. */
static const char *parsed(const char *xml)
{
	xmlDoc *doc = xmlReadMemory(xml, (int)strlen(xml), NULL, NULL,
		XML_PARSE_NOENT | XML_PARSE_DTDLOAD | XML_PARSE_NOERROR |
			XML_PARSE_NOWARNING);
	xmlChar *text = doc ? xmlNodeGetContent(xmlDocGetRootElement(doc)) : NULL;
	const char *copy = text ? arena_text(arena, "%s", (const char *)text) : "";

	xmlFree(text);
	xmlFreeDoc(doc);
	return copy;
}

static void test_no_entity_reaches_a_file(void **state)
{
	(void)state;
	assert_null(strstr(parsed(arena_text(arena,
				   "<!DOCTYPE a [<!ENTITY x SYSTEM "
				   "'%s/secret.xml'>]><a>&x;</a>",
				   folder)),
		"secret"));
	assert_null(strstr(parsed("<!DOCTYPE a [<!ENTITY x SYSTEM "
				  "'file:///etc/hostname'>]><a>&x;</a>"),
		"a"));
	assert_null(
		xmlReadFile("secret.xml", NULL, XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
}

static void test_an_entity_bomb_does_not_go_off(void **state)
{
	char xml[2000] = "<!DOCTYPE a [<!ENTITY e0 'boom'>";

	(void)state;
	for (int i = 1; i < 10; i++)
		sprintf(xml + strlen(xml),
			"<!ENTITY e%d "
			"'&e%d;&e%d;&e%d;&e%d;&e%d;&e%d;&e%d;&e%d;&e%d;&e%d;'>",
			i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1,
			i - 1);
	strcat(xml, "]><a>&e9;</a>");
	assert_true(strlen(parsed(xml)) < 1000000);
}

static void test_what_is_said_to_be_readable_is(void **state)
{
	xmlDoc *doc;

	(void)state;
	xml_readable(folder);
	doc = xmlReadFile("secret.xml", NULL, 0);
	assert_non_null(doc);
	xmlFreeDoc(doc);
	assert_null(xmlReadFile("/etc/../etc/fonts/fonts.conf", NULL,
		XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
	xml_readable(NULL);
	assert_null(
		xmlReadFile("secret.xml", NULL, XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
}

static void test_values_carry_their_display_form(void **state)
{
	xmlNode *root = xmlDocGetRootElement(xml_new(arena, "page"));
	const struct result row = { .rows = 1,
		.columns = 6,
		.names = (const char *[]){ "price", "score", "closes_at", "born_on",
			"name", "none" },
		.shown = (enum shown[]){ SHOWN_MONEY, SHOWN_POINTS, SHOWN_MOMENT,
			SHOWN_DAY, SHOWN_PLAIN, SHOWN_MONEY },
		.cells = (char *[]){ (char *)"123450", (char *)"4167",
			(char *)"2027-03-27 12:00:00.000000", (char *)"2027-03-27",
			(char *)"A & B", NULL } };
	xmlBuffer *text = xmlBufferCreate();

	(void)state;
	xml_rows(root, "bid", &row);
	xml_number(root, "nothing", NOTHING);
	xmlNodeDump(text, root->doc, root, 0, 0);
	assert_string_equal((const char *)xmlBufferContent(text),
		"<page><bid><price text=\"&#xA3;1,234.50\">123450</price><score "
		"text=\"41.67\">4167</score>"
		"<closes_at text=\"27 March 2027, noon\">2027-03-27T12:00:00</closes_at>"
		"<born_on text=\"27 March 2027\">2027-03-27</born_on><name>A &amp; "
		"B</name></bid></page>");
	xmlBufferFree(text);
}

/* Renders in turn by malloc() and in the heap, good ones and failing ones, and compares. */
static void test_pages_from_the_heap_are_the_same(void **state)
{
	struct arena *request = arena_new();

	(void)state;
	for (int i = 0; i < 500; i++) {
		xmlDoc *doc = xml_new(request, "page");
		size_t length, again;
		const unsigned char *first, *second;

		for (int j = 0; j <= i % 7; j++)
			xml_text(xmlDocGetRootElement(doc), "name",
				arena_text(request, "Page %d <%d>", i, j));
		if (i % 3 == 0)
			assert_int_equal(guard(render,
						 (void *)(i % 2 ? "reads" : "endless")),
				FAULT_BROKEN);
		first = view_page(request, doc, "good", "", &length);
		second = view_page(request, doc, "good", "", &again);
		assert_int_equal(length, again);
		assert_memory_equal(first, second, length);
		assert_non_null(strstr((const char *)first,
			arena_text(request, "Page %d &lt;0&gt;", i)));
		arena_reset(request);
		arena_reset(arena);
	}
	arena_free(request);
}

static void test_the_heap_is_memory_like_any(void **state)
{
	char *small, *large, *outside = xmlMalloc(10);

	(void)state;
	assert_true(heap_begin());
	assert_false(heap_begin());
	small = xmlMalloc(10);
	small = xmlRealloc(small, 100); /* the last one grows in its place */
	memset(small, 'a', 100);
	large = xmlMalloc(64 * 1024 * 1024); /* more than the block holds */
	memset(large, 'b', 64 * 1024 * 1024);
	outside = xmlRealloc(outside, 1000);
	small = xmlRealloc(small, 5000);
	assert_int_equal(small[99], 'a');
	heap_pause();
	small = xmlRealloc(small, 9000); /* moves out */
	assert_int_equal(small[99], 'a');
	xmlFree(small);
	xmlFree(large);
	xmlFree(outside);
	heap_end();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_page_is_rendered),
		cmocka_unit_test(test_a_notice_is_a_tree),
		cmocka_unit_test(test_a_sheet_reads_and_writes_no_file),
		cmocka_unit_test(test_endless_recursion_and_unknown_pages_are_faults),
		cmocka_unit_test(test_a_model_that_breaks_its_promise_is_a_fault),
		cmocka_unit_test(test_no_entity_reaches_a_file),
		cmocka_unit_test(test_an_entity_bomb_does_not_go_off),
		cmocka_unit_test(test_what_is_said_to_be_readable_is),
		cmocka_unit_test(test_values_carry_their_display_form),
		cmocka_unit_test(test_pages_from_the_heap_are_the_same),
		cmocka_unit_test(test_the_heap_is_memory_like_any),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
