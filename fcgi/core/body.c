#include "core/body.h"

#include <string.h>
#include <strings.h>
#include <unistr.h>

#include "core/arena.h"

enum {
	MOST_PARTS = 1000,
	MOST_HEADER = 4096,      /* bytes of a part's headers */
	MOST_FIELD = 256 * 1024, /* bytes of a text */
	MOST_NAME = 100          /* bytes of a question's name */
};

struct piece {
	const char *start;
	size_t length;
};

/* ---- text ---- */

/* U+FFFE and U+FFFF are no characters of XML. */
static bool is_control(const unsigned char *at, size_t left)
{
	if (*at < 0x20)
		return *at != '\t' && *at != '\r' && *at != '\n';
	if (*at == 0x7f)
		return true;
	return left >= 3 && at[0] == 0xef && at[1] == 0xbf && at[2] >= 0xbe;
}

bool body_is_text(const char *text, size_t length)
{
	const unsigned char *bytes = (const unsigned char *)text;

	if (u8_check(bytes, length))
		return false;
	for (size_t i = 0; i < length; i++) {
		if (is_control(bytes + i, length - i))
			return false;
	}
	return true;
}

static void unify_lines(char *text)
{
	char *to = text;

	for (const char *from = text; *from; from++) {
		if (*from == '\r' && from[1] == '\n')
			continue;
		*to++ = *from == '\r' ? '\n' : *from;
	}
	*to = '\0';
}

/* ---- parameters ---- */

struct reading {
	struct request *r;
	struct param **last; /* where the next parameter goes */
	struct file **last_file;
	size_t count;
	bool is_body; /* csrf and key are taken out, names stand once */
};

static bool is_taken(const struct reading *reading, const char *name)
{
	const struct request *r = reading->r;

	for (const struct param *param = r->params; param; param = param->next) {
		if (strcmp(param->name, name) == 0)
			return true;
	}
	for (const struct file *file = r->files; file; file = file->next) {
		if (strcmp(file->field, name) == 0)
			return true;
	}
	return (r->csrf && strcmp(name, "csrf") == 0) ||
		(r->key && strcmp(name, "key") == 0);
}

static const char *name_wrong(struct reading *reading, const char *name)
{
	if (++reading->count > MOST_PARTS || strlen(name) > MOST_NAME)
		return "large";
	return reading->is_body && is_taken(reading, name) ? "repeated" : NULL;
}

/* Both texts have been checked and belong to the arena. */
static const char *add_param(struct reading *reading, const char *name, char *value)
{
	struct request *r = reading->r;
	const char *wrong = name_wrong(reading, name);
	struct param *param;

	if (wrong)
		return wrong;
	unify_lines(value);
	if (reading->is_body && strcmp(name, "csrf") == 0) {
		r->csrf = value;
	} else if (reading->is_body && strcmp(name, "key") == 0) {
		r->key = value;
	} else {
		param = NEW(r->arena, struct param);
		*param = (struct param){ .name = name, .value = value };
		*reading->last = param;
		reading->last = &param->next;
	}
	return NULL;
}

/* ---- application/x-www-form-urlencoded ---- */

char *body_encode(struct arena *arena, const char *text)
{
	char *encoded = arena_alloc(arena, strlen(text) * 3 + 1), *end = encoded;

	for (const unsigned char *c = (const unsigned char *)text; *c; c++) {
		bool plain = (*c >= '0' && *c <= '9') || (*c >= 'A' && *c <= 'Z') ||
			(*c >= 'a' && *c <= 'z') || strchr("-._/", *c);

		end += sprintf(end, plain ? "%c" : "%%%02X", *c);
	}
	return encoded;
}

static int hex(char digit)
{
	const char *digits = "0123456789abcdef0123456789ABCDEF", *at;

	at = digit ? strchr(digits, digit) : NULL;
	return at ? (int)((at - digits) % 16) : -1;
}

/* The text of a name or value; NULL if an escape is broken or the text is wrong. */
static char *unescape(struct arena *arena, struct piece piece, const char **wrong)
{
	char *text = arena_alloc(arena, piece.length + 1), *to = text;

	for (size_t i = 0; i < piece.length; i++) {
		char byte = piece.start[i];

		if (byte == '%') {
			bool whole = piece.length - i > 2;
			int high = whole ? hex(piece.start[i + 1]) : -1;
			int low = whole ? hex(piece.start[i + 2]) : -1;

			if (high < 0 || low < 0) {
				*wrong = "text";
				return NULL;
			}
			byte = (char)(high * 16 + low);
			i += 2;
		} else if (byte == '+') {
			byte = ' ';
		}
		*to++ = byte;
	}
	*to = '\0';
	*wrong = body_is_text(text, (size_t)(to - text)) ? NULL : "text";
	return *wrong ? NULL : text;
}

static const char *read_pair(struct reading *reading, struct piece pair)
{
	const char *equals = memchr(pair.start, '=', pair.length), *wrong;
	struct piece name = pair, value = { "", 0 };
	char *name_text, *value_text;

	if (equals) {
		name.length = (size_t)(equals - pair.start);
		value.start = equals + 1;
		value.length = pair.length - name.length - 1;
	}
	if (value.length > 3 * MOST_FIELD || name.length > 3 * MOST_NAME)
		return "large";
	if (!(name_text = unescape(reading->r->arena, name, &wrong)))
		return wrong;
	if (!(value_text = unescape(reading->r->arena, value, &wrong)))
		return wrong;
	if (strlen(value_text) > MOST_FIELD)
		return "large";
	return add_param(reading, name_text, value_text);
}

static const char *read_pairs(struct reading *reading, const char *text, size_t length)
{
	const char *end = text + length, *wrong = NULL;

	while (text < end && !wrong) {
		const char *stop = memchr(text, '&', (size_t)(end - text));
		struct piece pair = { text, (size_t)((stop ? stop : end) - text) };

		if (pair.length)
			wrong = read_pair(reading, pair);
		text += pair.length + 1;
	}
	return wrong;
}

const char *body_read_query(struct request *r, const char *text)
{
	struct reading reading = { .r = r, .last = &r->query };

	return text ? read_pairs(&reading, text, strlen(text)) : NULL;
}

/* ---- multipart/form-data ---- */

/* Takes the text up to `end` off the front; false if `end` is not there. */
static bool take(struct piece *from, const char *end, struct piece *taken)
{
	const char *at = memmem(from->start, from->length, end, strlen(end));

	if (!at)
		return false;
	*taken = (struct piece){ from->start, (size_t)(at - from->start) };
	from->length -= taken->length + strlen(end);
	from->start = at + strlen(end);
	return true;
}

static bool starts(const struct piece *piece, const char *with)
{
	return piece->length >= strlen(with) &&
		strncasecmp(piece->start, with, strlen(with)) == 0;
}

static void skip(struct piece *piece, size_t bytes)
{
	piece->start += bytes;
	piece->length -= bytes;
}

static void skip_spaces(struct piece *piece)
{
	while (piece->length && (*piece->start == ' ' || *piece->start == '\t'))
		skip(piece, 1);
}

/* Browsers write a quote in a name as %22 and line ends as %0D%0A; nothing else is escaped. */
static char *quoted(struct arena *arena, struct piece piece)
{
	char *text = arena_alloc(arena, piece.length + 1), *to = text;

	while (piece.length) {
		if (starts(&piece, "%22")) {
			*to++ = '"';
			skip(&piece, strlen("%22"));
		} else {
			*to++ = *piece.start;
			skip(&piece, 1);
		}
	}
	*to = '\0';
	return text;
}

struct part {
	char *name, *file; /* file: NULL unless the part is one */
	bool described;
};

/* form-data; name="field"; filename="a file.pdf" */
static const char *read_disposition(struct arena *arena, struct piece line,
	struct part *part)
{
	if (part->described || !starts(&line, "form-data"))
		return "broken";
	part->described = true;
	skip(&line, strlen("form-data"));
	while (line.length) {
		struct piece value;
		bool is_file;

		if (!starts(&line, ";"))
			return "broken";
		skip(&line, 1);
		skip_spaces(&line);
		is_file = starts(&line, "filename=\"");
		if (!is_file && !starts(&line, "name=\""))
			return "broken";
		skip(&line, is_file ? strlen("filename=\"") : strlen("name=\""));
		if (!take(&line, "\"", &value) || (is_file ? part->file : part->name))
			return "broken";
		*(is_file ? &part->file : &part->name) = quoted(arena, value);
		skip_spaces(&line);
	}
	return part->name ? NULL : "broken";
}

static const char *read_header(struct arena *arena, struct piece line, struct part *part)
{
	if (!body_is_text(line.start, line.length))
		return "text";
	if (starts(&line, "Content-Transfer-Encoding:"))
		return "broken"; /* no browser sends one; guessing at it lets things past checks */
	if (!starts(&line, "Content-Disposition:"))
		return memchr(line.start, ':', line.length) ? NULL : "broken";
	skip(&line, strlen("Content-Disposition:"));
	skip_spaces(&line);
	return read_disposition(arena, line, part);
}

static const char *read_headers(struct arena *arena, struct piece headers,
	struct part *part)
{
	const char *wrong = NULL;
	struct piece line;

	while (!wrong && headers.length) {
		if (!take(&headers, "\r\n", &line)) {
			line = headers;
			headers.length = 0;
		}
		wrong = read_header(arena, line, part);
	}
	return wrong || part->described ? wrong : "broken";
}

/* The last part of a path, whichever system it comes from; never used as one. */
static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/'), *other;

	path = slash ? slash + 1 : path;
	other = strrchr(path, '\\');
	return other ? other + 1 : path;
}

/* At most 255 characters, as the table keeps them. */
static char *short_name(struct arena *arena, const char *name)
{
	const uint8_t *at = (const uint8_t *)name;

	for (size_t i = 0; i < 255 && *at; i++)
		at += u8_strmblen(at);
	return arena_copy(arena, name, (size_t)(at - (const uint8_t *)name));
}

static const char *add_file(struct reading *reading, const struct part *part,
	struct piece content)
{
	const char *wrong = name_wrong(reading, part->name);
	struct file *file;

	/* A box for a file that was left empty comes as a file without name and bytes. */
	if (wrong || (!*part->file && !content.length))
		return wrong;
	file = NEW(reading->r->arena, struct file);
	*file = (struct file){
		.field = part->name,
		.name = short_name(reading->r->arena, base_name(part->file)),
		.bytes = (const unsigned char *)content.start,
		.size = content.length,
	};
	*reading->last_file = file;
	reading->last_file = &file->next;
	return NULL;
}

static const char *add_field(struct reading *reading, const struct part *part,
	struct piece content)
{
	if (content.length > MOST_FIELD)
		return "large";
	if (!body_is_text(content.start, content.length))
		return "text";
	return add_param(reading, part->name,
		arena_copy(reading->r->arena, content.start, content.length));
}

/* Takes a part's content, up to the line that ends it; says whether it is the last. */
static const char *take_content(struct piece *rest, const char *delimiter,
	struct piece *content, bool *last)
{
	const char *start = rest->start;

	while (take(rest, delimiter, content)) {
		*last = starts(rest, "--");
		if (*last || starts(rest, "\r\n")) {
			content->start = start;
			content->length = (size_t)(rest->start - start) -
				strlen(delimiter);
			skip(rest, 2);
			return NULL;
		}
	}
	return "broken";
}

static const char *read_part(struct reading *reading, struct piece *rest,
	const char *delimiter, bool *last)
{
	struct part part = { 0 };
	struct piece headers, content;
	const char *wrong;

	if (!take(rest, "\r\n\r\n", &headers))
		return "broken";
	if (headers.length > MOST_HEADER)
		return "large";
	wrong = read_headers(reading->r->arena, headers, &part);
	if (wrong)
		return wrong;
	wrong = take_content(rest, delimiter, &content, last);
	if (wrong)
		return wrong;
	return part.file ? add_file(reading, &part, content)
			 : add_field(reading, &part, content);
}

static const char *read_multipart(struct reading *reading, const char *boundary,
	struct piece rest)
{
	char *delimiter = arena_text(reading->r->arena, "\r\n--%s", boundary);
	const char *wrong = NULL;
	bool last = false;

	if (!starts(&rest, delimiter + 2) ||
		memcmp(rest.start, delimiter + 2, strlen(delimiter) - 2))
		return "broken";
	skip(&rest, strlen(delimiter) - 2);
	if (!starts(&rest, "\r\n"))
		return "broken";
	skip(&rest, 2);
	while (!last && !wrong)
		wrong = read_part(reading, &rest, delimiter, &last);
	if (!wrong && rest.length && !(rest.length == 2 && starts(&rest, "\r\n")))
		return "broken";
	return wrong;
}

/* The boundary of a Content-Type, NULL if there is none that may be. */
static char *find_boundary(struct arena *arena, const char *type)
{
	const char *at = strcasestr(type, "boundary=");
	size_t length;

	if (!at)
		return NULL;
	at += strlen("boundary=");
	at += *at == '"';
	length = strspn(at,
		"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'()+_,-./"
		":=?");
	return length >= 1 && length <= 70 ? arena_copy(arena, at, length) : NULL;
}

const char *body_read(struct request *r, const char *type, const char *bytes,
	size_t length)
{
	struct reading reading = { .r = r,
		.last = &r->params,
		.last_file = &r->files,
		.is_body = true };
	size_t name = type ? strcspn(type, "; ") : 0;
	char *boundary;

	if (name == strlen("application/x-www-form-urlencoded") &&
		strncasecmp(type, "application/x-www-form-urlencoded", name) == 0)
		return read_pairs(&reading, bytes, length);
	if (name != strlen("multipart/form-data") ||
		strncasecmp(type, "multipart/form-data", name) != 0)
		return "type";
	boundary = find_boundary(r->arena, type);
	if (!boundary)
		return "broken";
	return read_multipart(&reading, boundary, (struct piece){ bytes, length });
}
