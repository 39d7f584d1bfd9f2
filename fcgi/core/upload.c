#include "core/upload.h"

#include <sodium.h>
#include <string.h>
#include <zip.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/fault.h"
#include "core/money.h"
#include "queries.h"

enum { PIECE = 1024 * 1024, MOST_ENTRIES = 5000 };

static const char word_type[] =
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document";
static const char open_type[] = "application/vnd.oasis.opendocument.text";

static bool has_entry(zip_t *archive, const char *name)
{
	return zip_name_locate(archive, name, 0) >= 0;
}

/* An OpenDocument file says in its entry "mimetype" what it is. */
static bool is_open_document(zip_t *archive)
{
	char type[sizeof(open_type)] = "";
	zip_file_t *entry = zip_fopen(archive, "mimetype", 0);
	zip_int64_t length;

	if (!entry)
		return false;
	length = zip_fread(entry, type, sizeof(type));
	zip_fclose(entry);
	return length == sizeof(open_type) - 1 &&
		memcmp(type, open_type, (size_t)length) == 0;
}

/* A Word document with macros is none that we take. */
static bool is_word_document(zip_t *archive)
{
	return has_entry(archive, "[Content_Types].xml") &&
		has_entry(archive, "word/document.xml") &&
		!has_entry(archive, "word/vbaProject.bin");
}

static const char *zip_type(const unsigned char *bytes, size_t size)
{
	zip_source_t *source = zip_source_buffer_create(bytes, size, 0, NULL);
	zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, NULL) : NULL;
	const char *type = NULL;

	if (!archive) {
		zip_source_free(source);
		return NULL;
	}
	if (zip_get_num_entries(archive, 0) <= MOST_ENTRIES) {
		if (is_word_document(archive))
			type = word_type;
		else if (is_open_document(archive))
			type = open_type;
	}
	zip_discard(archive);
	return type;
}

const char *upload_type(const unsigned char *bytes, size_t size)
{
	static const struct {
		const char *signature;
		size_t length;
		const char *type;
	} types[] = {
		{ "%PDF-", 5, "application/pdf" },
		{ "\x89PNG\r\n\x1a\n", 8, "image/png" },
		{ "\xff\xd8\xff", 3, "image/jpeg" },
	};

	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++) {
		if (size > types[i].length &&
			memcmp(bytes, types[i].signature, types[i].length) == 0)
			return types[i].type;
	}
	if (size > 4 && memcmp(bytes, "PK\x03\x04", 4) == 0)
		return zip_type(bytes, size);
	return NULL;
}

const char upload_accept[] = ".pdf,.png,.jpg,.jpeg,.docx,.odt";

const char *upload_hint(struct arena *arena)
{
	return arena_text(arena,
		"PDF, PNG, JPG, DOCX or ODT, up to %s MB. A photograph will do",
		count_show(arena, config.upload_most / (1024 * 1024)));
}

const char *upload_wrong(const struct file *file, struct arena *arena)
{
	if (file->size == 0)
		return "The selected file is empty";
	if ((int64_t)file->size > config.upload_most)
		return arena_text(arena, "The selected file must be smaller than %s MB",
			count_show(arena, config.upload_most / (1024 * 1024)));
	if (!upload_type(file->bytes, file->size))
		return "The selected file must be a PDF, PNG, JPG, DOCX or ODT";
	return NULL;
}

int64_t upload_keep(struct request *r, const struct file *file)
{
	unsigned char hash[32];
	int64_t upload;

	crypto_generichash(hash, sizeof(hash), file->bytes, file->size, NULL, 0);
	upload = db_insert(r->db, &q_upload_start,
		ARGS(ARG("name", *file->name ? file->name : "file"),
			ARG("type", upload_type(file->bytes, file->size)),
			arg_number("size", (int64_t)file->size),
			arg_bytes("digest", hash, sizeof(hash)),
			arg_number("person", r->who.person ? r->who.person : NOTHING)));
	for (size_t from = 0; from < file->size; from += PIECE) {
		size_t length = file->size - from < PIECE ? file->size - from : PIECE;

		db_change(r->db, &q_upload_part,
			ARGS(ARG("upload", upload),
				arg_number("position", (int64_t)(from / PIECE)),
				arg_bytes("content", file->bytes + from, length)));
	}
	db_change(r->db, &q_upload_finish, ARGS(ARG("upload", upload)));
	return upload;
}

int upload_reply(struct request *r, int64_t upload)
{
	struct result *found = db_query(r->db, &q_upload_find,
		ARGS(ARG("upload", upload)));
	struct result *pieces;
	unsigned char *bytes;
	size_t size, length = 0;

	if (!found->rows)
		return reply_not_found(r);
	size = (size_t)result_number(found, "size");
	bytes = arena_alloc(r->arena, size);
	pieces = db_query(r->db, &q_upload_pieces, ARGS(ARG("upload", upload)));
	for (size_t i = 0; i < pieces->rows; i++) {
		if (pieces->lengths[i] > size - length)
			fault("upload %lld is longer than its row says",
				(long long)upload);
		memcpy(bytes + length, pieces->cells[i], pieces->lengths[i]);
		length += pieces->lengths[i];
	}
	if (length != size)
		fault("upload %lld is shorter than its row says", (long long)upload);
	return reply_file(r, result_text(found, "type"), result_text(found, "name"),
		bytes, size);
}
