#include "core/kept.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/password.h"
#include "core/route.h"
#include "core/xml.h"
#include "queries.h"

enum {
	TAG = 22,                  /* characters of a key that say whose it is */
	MOST_KNOWN = 1024 * 1024,  /* bytes kept of somebody who had a session */
	MOST_STRANGER = 64 * 1024, /* and of anybody else */
	MOST_PATH = 190,
	PARTS = 0x1f /* control characters are refused in all that comes in */
};

/* ---- whose form it is ---- */

static const char *tag_of(const struct request *r, const char *token)
{
	unsigned char hash[32];
	const char *who = arena_text(r->arena, "%lld/%lld", (long long)r->who.person,
		(long long)r->who.referral);

	digest_keyed(hash, token, who, strlen(who));
	return arena_copy(r->arena, base64url(r->arena, hash, sizeof(hash)), TAG);
}

const char *kept_key(const struct request *r)
{
	const char *token = token_new(r->arena);

	return arena_text(r->arena, "%s.%s", token, tag_of(r, token));
}

static bool is_mine(const struct request *r, const char *key)
{
	const char *dot = key ? strchr(key, '.') : NULL;

	return dot &&
		strcmp(dot + 1,
			tag_of(r, arena_copy(r->arena, key, (size_t)(dot - key)))) == 0;
}

/* ---- the cookie ---- */

const char *kept_cookie(struct request *r, const char *header)
{
	static const char name[] = "dps-kept=";
	const char *at = header ? strstr(header, name) : NULL;
	size_t length;

	if (!at || (at != header && at[-1] != ' ' && at[-1] != ';'))
		return NULL;
	at += strlen(name);
	length = strcspn(at, "; ");
	return length == 43 ? arena_copy(r->arena, at, length) : NULL;
}

static void send_token(struct request *r)
{
	if (!r->keeping)
		r->keeping = token_new(r->arena);
	r->reply.cookies[3] = arena_text(r->arena,
		"dps-kept=%s; Path=%s/; Max-Age=86400; HttpOnly; SameSite=Lax%s",
		r->keeping, r->base, config.session_plain_cookie ? "" : "; Secure");
}

static struct arg browser_arg(const struct request *r)
{
	unsigned char *hash = arena_alloc(r->arena, 32);

	digest(hash, r->keeping);
	return arg_bytes("browser", hash, 32);
}

/* ---- sealing: records of a letter, a name and a value, each ended by a zero ---- */

struct text {
	char *bytes;
	size_t length, room;
};

static void put(struct text *text, const char *word)
{
	size_t length = strlen(word) + 1;

	if (text->length + length <= text->room)
		memcpy(text->bytes + text->length, word, length);
	text->length += length;
}

static void put_record(struct text *text, const char *letter, const char *name,
	const char *value)
{
	put(text, letter);
	put(text, name);
	put(text, value);
}

/* Never to be shown again, so never kept: what forms ask for as SECRET, and codes that came by mail. */
static bool is_secret(const char *name)
{
	static const char *const names[] = { "code", "current", "sealed", "token" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return strcasestr(name, "password");
}

static void put_all(struct text *text, const struct request *r, const char *page)
{
	text->length = 0;
	put_record(text, "k", r->key ? r->key : "", page);
	for (const struct param *param = r->params; param; param = param->next)
		if (!is_secret(param->name) && strcmp(param->name, "later"))
			put_record(text, "p", param->name, param->value);
	for (const struct file *file = r->files; file; file = file->next)
		put_record(text, "f", file->field, file->name);
}

static void sealing_key(const struct request *r, unsigned char key[32])
{
	digest_keyed(key, r->keeping, "kept", 4);
}

static struct arg sealed_arg(const struct request *r, const struct text *text)
{
	unsigned char key[32];
	size_t length = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES +
		text->length;
	unsigned char *sealed = arena_alloc(r->arena, length);

	sealing_key(r, key);
	randombytes_buf(sealed, crypto_secretbox_NONCEBYTES);
	crypto_secretbox_easy(sealed + crypto_secretbox_NONCEBYTES,
		(const unsigned char *)text->bytes, text->length, sealed, key);
	return arg_bytes("sealed", sealed, length);
}

/* The text behind a seal, or NULL if it is not of this token. */
static char *open_sealed(const struct request *r, const char *sealed, size_t length,
	size_t *opened)
{
	const unsigned char *nonce = (const unsigned char *)sealed;
	unsigned char key[32], *text;

	if (length < crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES)
		return NULL;
	length -= crypto_secretbox_NONCEBYTES;
	*opened = length - crypto_secretbox_MACBYTES;
	text = arena_alloc(r->arena, *opened + 1);
	sealing_key(r, key);
	if (crypto_secretbox_open_easy(text, nonce + crypto_secretbox_NONCEBYTES, length,
		    nonce, key))
		return NULL;
	return (char *)text;
}

/* ---- keeping ---- */

/* The page the form stood on: as the browser says, else the path itself if it can be looked at. */
static const char *page_of(const struct request *r, const char *path)
{
	const char *page = r->referer;
	int64_t id;
	const struct route *route;

	if (page) {
		route = route_find(arena_copy(r->arena, page, strcspn(page, "?")), &id);
		if (route && (route->methods & GET))
			return page;
	}
	route = route_find(path, &id);
	return route && (route->methods & GET) ? path : NULL;
}

/* How many bytes it would take; 0: it cannot be kept. */
static size_t size_of(const struct request *r)
{
	const char *page = page_of(r, r->path);
	struct text text = { 0 };

	if (!page || strlen(r->path) > MOST_PATH || !r->key)
		return 0;
	put_all(&text, r, page);
	return text.length <= (r->who.person ? MOST_KNOWN : MOST_STRANGER) ? text.length
									   : 0;
}

static bool keep(struct request *r, size_t size)
{
	struct text text = { .bytes = arena_alloc(r->arena, size), .room = size };

	put_all(&text, r, page_of(r, r->path));
	send_token(r);
	return db_change(r->db, &q_kept_add,
		ARGS(browser_arg(r), ARG("path", r->path), sealed_arg(r, &text),
			arg_bytes("session", r->session, 32)));
}

int kept_keep(struct request *r)
{
	size_t size = size_of(r);

	if (!size || !keep(r, size))
		return 0;
	if (is_mine(r, r->key))
		return reply_redirect(r, "%s", page_of(r, r->path));
	if (!r->who.person)
		reply_flash(r, "kept");
	return reply_redirect(r, r->who.person ? "/kept" : "/sign-in?next=/kept");
}

/* Refused for now: its page may take it yet, once somebody has looked at how things stand. */
static bool is_kept_at(const struct request *r, int status)
{
	return (status == 400 || status == 403 || status == 409) && r->ours &&
		(r->params || r->files) && r->who.person && is_mine(r, r->key) &&
		size_of(r);
}

void kept_refused(struct request *r, int status)
{
	if (!is_kept_at(r, status))
		return;
	db_begin(r->db, READ_WRITE);
	keep(r, size_of(r));
	db_commit(r->db);
}

/* The same records as text: no answer holds the character that parts them. */
static char *as_text(struct text *text)
{
	for (size_t i = 0; i + 1 < text->length; i++)
		if (!text->bytes[i])
			text->bytes[i] = PARTS;
	return text->bytes;
}

bool kept_later(struct request *r, const char *path)
{
	const char *page = page_of(r, path);
	int64_t id;
	const struct route *route = route_find(path, &id);
	struct text text = { 0 };

	if (!route || route->unkept || !page || strlen(path) > MOST_PATH)
		return false;
	put_all(&text, r, page);
	if (text.length > MOST_KNOWN)
		return false;
	text.room = text.length;
	text.bytes = arena_alloc(r->arena, text.room);
	put_all(&text, r, page);
	db_change(r->db, &q_kept_draft_save,
		ARGS(ARG("person", r->who.person), ARG("path", path),
			ARG("content", as_text(&text))));
	return true;
}

/* ---- finding ---- */

static const char *word_at(const char **at, const char *end)
{
	const char *word = *at;

	if (word >= end)
		return "";
	*at += strlen(word) + 1;
	return word;
}

static void read_records(struct request *r, struct kept *kept, const char *text,
	size_t length)
{
	struct param **param = &kept->params;
	struct file **file = &kept->files;

	for (const char *at = text, *end = text + length; at < end;) {
		char letter = *word_at(&at, end);
		const char *name = word_at(&at, end), *value = word_at(&at, end);

		if (letter == 'k') {
			kept->key = name;
			kept->page = value;
		} else if (letter == 'f') {
			*file = NEW(r->arena, struct file);
			**file = (struct file){ .field = name, .name = value };
			file = &(*file)->next;
		} else {
			*param = NEW(r->arena, struct param);
			**param = (struct param){ .name = name, .value = value };
			param = &(*param)->next;
		}
	}
}

/* One row, or NULL if it cannot be opened. */
static struct kept *read_kept(struct request *r, const struct result *rows, size_t row)
{
	enum { SEALED = 1 }; /* the second column */
	struct kept *kept;
	size_t length;
	char *text = open_sealed(r, result_text_at(rows, row, "sealed"),
		rows->lengths[row * rows->columns + SEALED], &length);

	if (!text)
		return NULL;
	text[length] = '\0';
	kept = NEW(r->arena, struct kept);
	kept->path = result_text_at(rows, row, "path");
	kept->at = result_text_at(rows, row, "kept_at");
	read_records(r, kept, text, length);
	return kept;
}

/* All that this browser keeps: mine, or not. */
static struct kept *find(struct request *r, bool mine)
{
	struct kept *first = NULL, **last = &first;
	const struct result *rows;

	if (!r->keeping)
		return NULL;
	rows = db_query(r->db, &q_kept_find, ARGS(browser_arg(r)));
	for (size_t row = 0; row < rows->rows; row++) {
		struct kept *kept = read_kept(r, rows, row);

		if (!kept || is_mine(r, kept->key) != mine)
			continue;
		*last = kept;
		last = &kept->next;
	}
	return first;
}

/* Drafts of this person, wherever they were typed; what was kept of the same form since is newer. */
static void add_drafts(struct request *r)
{
	const struct result *rows = db_query(r->db, &q_kept_drafts, NO_ARGS);
	struct kept **last = &r->kept;

	while (*last)
		last = &(*last)->next;
	for (size_t row = 0; row < rows->rows; row++) {
		char *content = result_text_at(rows, row, "content");
		size_t length = strlen(content);
		struct kept *kept;

		if (kept_of(r, result_text_at(rows, row, "path")))
			continue;
		kept = NEW(r->arena, struct kept);
		kept->path = result_text_at(rows, row, "path");
		kept->at = result_text_at(rows, row, "saved_at");
		kept->draft = true;
		for (size_t i = 0; i < length; i++)
			if (content[i] == PARTS)
				content[i] = '\0';
		read_records(r, kept, content, length);
		*last = kept;
		last = &kept->next;
	}
}

void kept_find(struct request *r)
{
	r->kept = find(r, true);
	if (r->who.person)
		add_drafts(r);
}

bool kept_of_another(struct request *r)
{
	return find(r, false);
}

void kept_forget(struct request *r, const char *path)
{
	if (r->keeping)
		db_change(r->db, &q_kept_remove, ARGS(browser_arg(r), ARG("path", path)));
	if (r->who.person)
		db_change(r->db, &q_kept_draft_remove,
			ARGS(ARG("person", r->who.person), ARG("path", path)));
}

struct kept *kept_of(const struct request *r, const char *action)
{
	for (struct kept *kept = r->kept; kept; kept = kept->next)
		if (strcmp(kept->path, action) == 0)
			return kept;
	return NULL;
}

const char *kept_answer(const struct kept *kept, const char *name)
{
	for (const struct param *param = kept->params; param; param = param->next)
		if (strcmp(param->name, name) == 0)
			return param->value;
	return NULL;
}

/* ---- showing ---- */

static void add_answers(xmlNode *parent, const struct param *params)
{
	for (const struct param *param = params; param; param = param->next)
		if (*param->value && !is_secret(param->name))
			xml_attr(xml_text(parent, "answer", param->value), "name",
				param->name);
}

static void add_files(xmlNode *parent, const struct file *files)
{
	for (const struct file *file = files; file; file = file->next)
		xml_attr(xml_text(parent, "file", file->name), "field", file->field);
}

void kept_show(struct request *r, xmlNode *frame)
{
	for (const struct kept *kept = r->kept; kept; kept = kept->next) {
		xmlNode *element = xml_add(frame, "kept");

		xml_text(element, "path", kept->path);
		xml_text(element, "page", kept->page);
		xml_when(element, "at", SHOWN_SHORT, kept->at);
		if (strcspn(kept->page, "?") == strlen(r->path) &&
			strncmp(kept->page, r->path, strlen(r->path)) == 0)
			xml_number(element, "here", 1);
		if (kept->shown)
			xml_number(element, "shown", 1);
		if (kept->draft)
			xml_number(element, "draft", 1);
		add_files(element, kept->files);
		if (!kept->shown)
			add_answers(element, kept->params);
	}
}

void kept_echo(struct request *r, int status, xmlNode *page)
{
	xmlNode *typed;

	if (r->method != POST || r->wants_xml)
		return;
	typed = xml_add(page, "typed");
	xml_text(typed, "path", r->path);
	xml_text(typed, "page", page_of(r, r->path));
	xml_text(typed, "key", r->key);
	if (is_kept_at(r, status))
		xml_number(typed, "kept", 1);
	add_files(typed, r->files);
	for (const struct param *param = r->params; param; param = param->next)
		if (!is_secret(param->name))
			xml_attr(xml_text(typed, "answer", param->value), "name",
				param->name);
}
