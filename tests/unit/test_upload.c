/* A file is what its bytes say, whatever its name says. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>
#include <zip.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/upload.h"

static struct arena *arena;

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	config.upload_most = 20 * 1024 * 1024;
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static void add(zip_t *archive, const char *name, const char *text)
{
	assert_true(zip_file_add(archive, name,
			    zip_source_buffer(archive, text, strlen(text), 0),
			    ZIP_FL_OVERWRITE) >= 0);
}

/* The type of an archive with these entries, name and content in turn, ending at NULL. */
static const char *type_of_zip(const char *const *entries)
{
	zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip_t *archive = zip_open_from_source(source, ZIP_TRUNCATE, NULL);
	unsigned char *bytes = arena_alloc(arena, 64 * 1024);
	zip_int64_t size;

	for (; *entries; entries += 2)
		add(archive, entries[0], entries[1]);
	zip_source_keep(source);
	assert_int_equal(zip_close(archive), 0);
	zip_source_open(source);
	size = zip_source_read(source, bytes, 64 * 1024);
	zip_source_close(source);
	zip_source_free(source);
	return upload_type(bytes, (size_t)size);
}

static void test_types_are_told_by_content(void **state)
{
	static const struct {
		const char *bytes;
		size_t size;
		const char *type;
	} rows[] = {
		{ "%PDF-1.7\n", 9, "application/pdf" },
		{ "\x89PNG\r\n\x1a\n....", 12, "image/png" },
		{ "\xff\xd8\xff\xe0..", 6, "image/jpeg" },
		{ "%PDF-", 5, NULL },
		{ "", 0, NULL },
		{ "MZ\x90", 3, NULL },
		{ "<html>", 6, NULL },
		{ "<svg/>", 6, NULL },
		{ "GIF89a", 6, NULL },
		{ "#!/bin/sh", 9, NULL },
		{ "PK\x03\x04", 4, NULL },
		{ "PK\x03\x04 no archive at all", 23, NULL },
		{ "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const char *type = upload_type((const unsigned char *)rows[i].bytes,
			rows[i].size);

		if (rows[i].type)
			assert_string_equal(type, rows[i].type);
		else
			assert_null(type);
	}
}

static void test_documents_are_told_from_other_archives(void **state)
{
	static const char *const word[] = { "[Content_Types].xml", "<a/>",
		"word/document.xml", "<a/>", NULL };
	static const char *const macros[] = { "[Content_Types].xml", "<a/>",
		"word/document.xml", "<a/>", "word/vbaProject.bin", "x", NULL };
	static const char *const sheet[] = { "[Content_Types].xml", "<a/>",
		"xl/workbook.xml", "<a/>", NULL };
	static const char *const text[] = { "mimetype",
		"application/vnd.oasis.opendocument.text", NULL };
	static const char *const drawing[] = { "mimetype",
		"application/vnd.oasis.opendocument.graphics", NULL };
	static const char *const other[] = { "a.exe", "MZ", NULL };

	(void)state;
	assert_string_equal(type_of_zip(word),
		"application/"
		"vnd.openxmlformats-officedocument.wordprocessingml.document");
	assert_string_equal(type_of_zip(text), "application/vnd.oasis.opendocument.text");
	assert_null(type_of_zip(macros));
	assert_null(type_of_zip(sheet));
	assert_null(type_of_zip(drawing));
	assert_null(type_of_zip(other));
}

static void test_what_is_wrong_is_said(void **state)
{
	struct file file = { .field = "upload",
		.name = "a.pdf",
		.bytes = (const unsigned char *)"%PDF-1.7",
		.size = 8 };

	(void)state;
	assert_null(upload_wrong(&file, arena));
	file.size = 0;
	assert_string_equal(upload_wrong(&file, arena), "The selected file is empty");
	file.size = 20 * 1024 * 1024 + 1;
	assert_string_equal(upload_wrong(&file, arena),
		"The selected file must be smaller than 20 MB");
	file.bytes = (const unsigned char *)"not a PDF";
	file.size = 9;
	assert_string_equal(upload_wrong(&file, arena),
		"The selected file must be a PDF, PNG, JPG, DOCX or ODT");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_types_are_told_by_content),
		cmocka_unit_test(test_documents_are_told_from_other_archives),
		cmocka_unit_test(test_what_is_wrong_is_said),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
