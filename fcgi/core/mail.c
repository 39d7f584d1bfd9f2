#include "core/mail.h"

#include <curl/curl.h>
#include <ctype.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/fault.h"

enum { CONNECT_SECONDS = 15, SAID = 200 };

/* How far the mail in hand has come, by the last command that was sent. */
enum stage { STAGE_GREETING, STAGE_RECIPIENT, STAGE_TEXT };

struct mailer {
	struct arena *arena;
	CURL *curl;
	char *password;
	enum stage stage;
	int status;   /* the relay's answer to the last command; 0: none yet */
	bool leaving; /* QUIT was said */
	char said[SAID];
	char error[CURL_ERROR_SIZE];
};

/* ---- text that may stand in a header ---- */

bool mail_address_good(const char *address)
{
	const char *at = strchr(address, '@');
	size_t length = strlen(address);

	if (!at || at == address || !at[1] || strchr(at + 1, '@') || length > 254)
		return false;
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)address[i];

		if (c <= ' ' || c >= 127 || strchr("<>()[],;:\\\"", c))
			return false;
	}
	return true;
}

/* How many bytes of the text, at most `most`, end where a character does. */
static size_t whole_characters(const char *text, size_t most)
{
	size_t length = strnlen(text, most + 1);

	if (length <= most)
		return length;
	while (most && ((unsigned char)text[most] & 0xC0) == 0x80)
		most--;
	return most;
}

/* RFC 2047: "=?UTF-8?B?...?=", words of at most 75 characters. */
static const char *encoded_words(struct arena *arena, const char *text)
{
	const char *all = "";
	char word[80];

	while (*text) {
		size_t length = whole_characters(text, 42);

		sodium_bin2base64(word, sizeof(word), (const unsigned char *)text, length,
			sodium_base64_VARIANT_ORIGINAL);
		all = arena_text(arena, "%s%s=?UTF-8?B?%s?=", all, *all ? " " : "", word);
		text += length;
	}
	return all;
}

const char *mail_header(struct arena *arena, const char *text)
{
	bool plain = true;

	for (const char *c = text; *c; c++) {
		if (iscntrl((unsigned char)*c))
			return NULL;
		plain &= (unsigned char)*c < 127;
	}
	/* "=?" would be taken for the beginning of an encoded word */
	return plain && !strstr(text, "=?") ? text : encoded_words(arena, text);
}

/* ---- the relay ---- */

static const char *relay_host(void)
{
	const char *host = config.mail_relay ? strstr(config.mail_relay, "://") : NULL;

	return host ? host + strlen("://") : "";
}

static bool on_loopback(void)
{
	static const char *const hosts[] = { "127.0.0.1", "localhost", "[::1]" };

	for (size_t i = 0; i < sizeof(hosts) / sizeof(*hosts); i++) {
		size_t length = strlen(hosts[i]);

		if (strncmp(relay_host(), hosts[i], length) == 0 &&
			strchr(":/", relay_host()[length]))
			return true;
	}
	return false;
}

/* A relay on loopback needs no TLS, unless somebody named the certificate it has. */
static long encryption(void)
{
	bool bare = config.mail_plain || (on_loopback() && !config.mail_authorities);

	return bare ? CURLUSESSL_NONE : CURLUSESSL_ALL;
}

static void note_answer(struct mailer *mailer, const char *line, size_t length)
{
	size_t kept = length < SAID ? length : SAID - 1;

	mailer->status = length >= 3 ? atoi(line) : 0;
	memcpy(mailer->said, line, kept);
	mailer->said[kept] = '\0';
	for (char *c = mailer->said; *c; c++)
		if (iscntrl((unsigned char)*c) || (unsigned char)*c > 126)
			*c = ' ';
	while (kept && mailer->said[kept - 1] == ' ')
		mailer->said[--kept] = '\0';
}

/* libcurl shows each line of the conversation; nothing of it is kept but the last answer. */
static int listen_in(CURL *curl, curl_infotype type, char *data, size_t size,
	void *context)
{
	struct mailer *mailer = context;

	(void)curl;
	if (type == CURLINFO_HEADER_IN && !mailer->leaving)
		note_answer(mailer, data, size);
	if (type != CURLINFO_HEADER_OUT)
		return 0;
	/* after a refusal libcurl takes its leave: what was refused is what counts */
	mailer->leaving = size >= 4 && strncmp(data, "QUIT", 4) == 0;
	if (mailer->leaving)
		return 0;
	mailer->status = 0;
	if (size >= 4 && strncmp(data, "RCPT", 4) == 0)
		mailer->stage = STAGE_RECIPIENT;
	else if (size >= 4 && strncmp(data, "DATA", 4) == 0)
		mailer->stage = STAGE_TEXT;
	else
		mailer->stage = STAGE_GREETING;
	return 0;
}

static void free_mailer(void *thing)
{
	struct mailer *mailer = thing;

	curl_easy_cleanup(mailer->curl);
	if (mailer->password)
		sodium_memzero(mailer->password, strlen(mailer->password));
	free(mailer->password);
}

static void set(struct mailer *mailer, CURLoption option, const char *value)
{
	if (value && curl_easy_setopt(mailer->curl, option, value) != CURLE_OK)
		fault("mail: a setting of the relay cannot be used");
}

static void set_number(struct mailer *mailer, CURLoption option, long value)
{
	if (curl_easy_setopt(mailer->curl, option, value) != CURLE_OK)
		fault("mail: libcurl does not know an option");
}

/* The relay learns our name from the path of its address: smtp://relay:587/dps.example */
static const char *address_of_relay(struct arena *arena)
{
	const char *host = strstr(config.service_base_url, "://");
	const char *name = host ? host + strlen("://") : "localhost";
	size_t length = strcspn(config.mail_relay + strlen("smtps://"), "/");

	return arena_text(arena, "%.*s/%.*s", (int)(length + strlen("smtps://")),
		config.mail_relay, (int)strcspn(name, ":/"), name);
}

static void sign_in(struct mailer *mailer)
{
	if (!config.mail_user)
		return;
	set(mailer, CURLOPT_USERNAME, config.mail_user);
	if (!config.mail_password_file)
		return;
	mailer->password = config_secret(config.mail_password_file);
	if (!mailer->password)
		fault("mail: [mail] password_file cannot be read");
	set(mailer, CURLOPT_PASSWORD, mailer->password);
}

struct mailer *mailer_new(struct arena *arena)
{
	struct mailer *mailer = NEW(arena, struct mailer);

	mailer->arena = arena;
	mailer->curl = curl_easy_init();
	if (!mailer->curl)
		fault("out of memory");
	arena_defer(arena, free_mailer, mailer);
	set(mailer, CURLOPT_URL, address_of_relay(arena));
	set(mailer, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	set(mailer, CURLOPT_CAINFO, config.mail_authorities);
	set(mailer, CURLOPT_MAIL_FROM, arena_text(arena, "<%s>", config.mail_from));
	set_number(mailer, CURLOPT_USE_SSL, encryption());
	set_number(mailer, CURLOPT_NOSIGNAL, 1);
	set_number(mailer, CURLOPT_NOPROGRESS, 1);
	set_number(mailer, CURLOPT_CONNECTTIMEOUT, CONNECT_SECONDS);
	set_number(mailer, CURLOPT_TIMEOUT, (long)config.mail_timeout);
	set_number(mailer, CURLOPT_SERVER_RESPONSE_TIMEOUT, (long)config.mail_timeout);
	set_number(mailer, CURLOPT_VERBOSE, 1);
	curl_easy_setopt(mailer->curl, CURLOPT_DEBUGFUNCTION, listen_in);
	curl_easy_setopt(mailer->curl, CURLOPT_DEBUGDATA, mailer);
	curl_easy_setopt(mailer->curl, CURLOPT_ERRORBUFFER, mailer->error);
	sign_in(mailer);
	return mailer;
}

/* ---- one mail ---- */

static void free_list(void *list)
{
	curl_slist_free_all(list);
}

static void free_mime(void *mime)
{
	curl_mime_free(mime);
}

static struct curl_slist *list_of(struct arena *arena, const char *const *lines)
{
	struct curl_slist *list = NULL;

	for (; *lines; lines++) {
		struct curl_slist *longer = curl_slist_append(list, *lines);

		if (!longer) {
			curl_slist_free_all(list);
			fault("out of memory");
		}
		list = longer;
	}
	arena_defer(arena, free_list, list);
	return list;
}

static const char *date_header(struct arena *arena)
{
	time_t now = time(NULL);
	struct tm utc;
	char text[64];

	gmtime_r(&now, &utc);
	strftime(text, sizeof(text), "%a, %d %b %Y %H:%M:%S +0000", &utc);
	return arena_text(arena, "Date: %s", text);
}

/* "Name" <address>: a name that is no plain word is quoted or encoded. */
static const char *from_header(struct arena *arena)
{
	const char *name = mail_header(arena, config.service_name);

	if (!name || strpbrk(name, "\"\\"))
		return arena_text(arena, "From: <%s>", config.mail_from);
	if (name != config.service_name)
		return arena_text(arena, "From: %s <%s>", name, config.mail_from);
	return arena_text(arena, "From: \"%s\" <%s>", name, config.mail_from);
}

static struct curl_slist *headers(struct arena *arena, const struct mail *mail)
{
	const char *lines[] = { date_header(arena), from_header(arena),
		arena_text(arena, "To: <%s>", mail->to),
		arena_text(arena, "Subject: %s", mail_header(arena, mail->subject)),
		arena_text(arena, "Message-ID: <%s>", mail->id),
		"Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All",
		config.mail_reply_to
			? arena_text(arena, "Reply-To: <%s>", config.mail_reply_to)
			: NULL,
		NULL };

	return list_of(arena, lines);
}

static curl_mime *body(struct mailer *mailer, const struct mail *mail)
{
	curl_mime *mime = curl_mime_init(mailer->curl);
	curl_mimepart *part;

	if (!mime)
		fault("out of memory");
	arena_defer(mailer->arena, free_mime, mime);
	part = curl_mime_addpart(mime);
	if (!part || curl_mime_data(part, mail->text, CURL_ZERO_TERMINATED) != CURLE_OK ||
		curl_mime_type(part, "text/plain; charset=utf-8") != CURLE_OK ||
		curl_mime_encoder(part, "quoted-printable") != CURLE_OK)
		fault("out of memory");
	return mime;
}

static enum mail_outcome judge(const struct mailer *mailer)
{
	if (mailer->stage == STAGE_TEXT && (mailer->status == 0 || mailer->status == 354))
		return mailer->status == 354 ? MAIL_UNCERTAIN : MAIL_AWAY;
	if (mailer->stage == STAGE_GREETING || mailer->status == 421)
		return MAIL_AWAY;
	if (mailer->status / 100 == 5)
		return MAIL_REFUSED;
	return mailer->status / 100 == 4 ? MAIL_LATER : MAIL_AWAY;
}

static void say(struct mailer *mailer, const char *text)
{
	snprintf(mailer->said, SAID, "%.*s", SAID - 1, text);
}

static bool good(const struct mailer *mailer, const struct mail *mail)
{
	return mail_address_good(mail->to) && mail_header(mailer->arena, mail->subject);
}

enum mail_outcome mailer_send(struct mailer *mailer, const struct mail *mail)
{
	const char *const to[] = { arena_text(mailer->arena, "<%s>", mail->to), NULL };
	CURLcode code;

	mailer->stage = STAGE_GREETING;
	mailer->status = 0;
	mailer->leaving = false;
	mailer->said[0] = mailer->error[0] = '\0';
	if (!good(mailer, mail)) {
		say(mailer, "not an address, or a subject with a control character");
		return MAIL_REFUSED;
	}
	curl_easy_setopt(mailer->curl, CURLOPT_MAIL_RCPT, list_of(mailer->arena, to));
	curl_easy_setopt(mailer->curl, CURLOPT_HTTPHEADER, headers(mailer->arena, mail));
	curl_easy_setopt(mailer->curl, CURLOPT_MIMEPOST, body(mailer, mail));
	code = curl_easy_perform(mailer->curl);
	if (code == CURLE_OK)
		return MAIL_SENT;
	if (mailer->status < 400)
		say(mailer, *mailer->error ? mailer->error : curl_easy_strerror(code));
	return judge(mailer);
}

const char *mailer_said(const struct mailer *mailer)
{
	return mailer->said;
}
