#include "core/config.h"

#include <errno.h>
#include <fcntl.h>
#include <ini.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/money.h"

struct config config;

struct setting {
	const char *section, *key;
	enum { TEXT, WHOLE, YES } type;
	size_t offset;
	const char *standard;
};

#define SETTING(section_, key_, type_, standard_)                                        \
	{                                                                                \
#section_, #key_, type_, offsetof(struct config, section_##_##key_),     \
			standard_                                                        \
	}

static const struct setting settings[] = {
	SETTING(database, socket, TEXT, "/run/mysqld/mysqld.sock"),
	SETTING(database, host, TEXT, NULL),
	SETTING(database, port, WHOLE, "3306"),
	SETTING(database, name, TEXT, "dps"),
	SETTING(database, user, TEXT, "dps_web"),
	SETTING(database, password_file, TEXT, NULL),
	SETTING(service, workers, WHOLE, "0"),
	SETTING(service, recycle, WHOLE, "10000"),
	SETTING(service, base_url, TEXT, "https://localhost/"),
	SETTING(service, xslt, TEXT, "xslt"),
	SETTING(service, schemas, TEXT, NULL),
	SETTING(service, name, TEXT, "Placements and care"),
	SETTING(service, contact, TEXT, NULL),
	SETTING(service, demo, TEXT, NULL),
	SETTING(look, folder, TEXT, NULL),
	SETTING(session, idle, WHOLE, "30"),
	SETTING(session, idle_staff, WHOLE, "15"),
	SETTING(session, absolute, WHOLE, "12"),
	SETTING(session, second_factor, TEXT, "staff"),
	SETTING(session, factor_key_file, TEXT, NULL),
	SETTING(session, hashes, WHOLE, "3"),
	SETTING(session, common, TEXT, NULL),
	SETTING(session, plain_cookie, YES, "no"),
	SETTING(session, auth, TEXT, "local"),
	SETTING(proxy, secret_file, TEXT, NULL),
	SETTING(proxy, sign_in, TEXT, NULL),
	SETTING(proxy, sign_out, TEXT, NULL),
	SETTING(proxy, strong, TEXT, NULL),
	SETTING(proxy, strong_is, TEXT, "mfa"),
	SETTING(upload, most, WHOLE, "10485760"),
	SETTING(mail, relay, TEXT, NULL),
	SETTING(mail, from, TEXT, NULL),
	SETTING(mail, reply_to, TEXT, NULL),
	SETTING(mail, user, TEXT, NULL),
	SETTING(mail, password_file, TEXT, NULL),
	SETTING(mail, plain, YES, "no"),
	SETTING(mail, authorities, TEXT, NULL),
	SETTING(mail, timeout, WHOLE, "60"),
	SETTING(mail, digest, WHOLE, "7"),
	SETTING(sender, login, TEXT, NULL),
	SETTING(sender, customer, TEXT, NULL),
	SETTING(test, models, YES, "no"),
	SETTING(test, clock, TEXT, NULL),
	SETTING(test, password_memory, WHOLE, "0"),
};

enum { SETTINGS = sizeof(settings) / sizeof(*settings) };

static void *member(const struct setting *setting)
{
	return (char *)&config + setting->offset;
}

static bool set_whole(const struct setting *setting, const char *value)
{
	char *end;

	errno = 0;
	*(int64_t *)member(setting) = strtoll(value, &end, 10);
	return !errno && end != value && !*end && *(int64_t *)member(setting) >= 0;
}

static bool set(const struct setting *setting, const char *value)
{
	char **text = member(setting);

	if (setting->type == WHOLE)
		return set_whole(setting, value);
	if (setting->type == YES) {
		*(bool *)member(setting) = strcmp(value, "yes") == 0;
		return strcmp(value, "yes") == 0 || strcmp(value, "no") == 0;
	}
	free(*text);
	*text = *value ? strdup(value) : NULL;
	return true;
}

static const struct setting *find(const char *section, const char *key)
{
	for (size_t i = 0; i < SETTINGS; i++)
		if (strcmp(settings[i].section, section) == 0 &&
			strcmp(settings[i].key, key) == 0)
			return &settings[i];
	return NULL;
}

/* ---- [groups], whose keys are names of the council's own ---- */

/* The next word of "broker, E10000016, 500000", without its blanks; NULL: no more, or an empty one. */
static char *next_word(const char **list)
{
	const char *begin = *list + strspn(*list, " \t");
	size_t length = strcspn(begin, ",");

	*list = begin + length + (begin[length] == ',');
	while (length && strchr(" \t", begin[length - 1]))
		length--;
	return length ? strndup(begin, length) : NULL;
}

static void free_group(struct group *group)
{
	free(group->name);
	free(group->role);
	free(group->authority);
	free(group);
}

static bool add_group(const char *name, const char *value)
{
	struct group *group = calloc(1, sizeof(*group)), **end = &config.groups;
	char *pounds;
	bool good;

	if (!group)
		return false;
	group->name = strdup(name);
	group->role = next_word(&value);
	group->authority = next_word(&value);
	pounds = next_word(&value);
	group->delegation = NOTHING;
	good = group->name && group->role && !*value &&
		(!pounds || money_read(pounds, &group->delegation));
	free(pounds);
	if (!good) {
		free_group(group);
		return false;
	}
	while (*end)
		end = &(*end)->next;
	*end = group;
	return true;
}

static bool take(const char *section, const char *key, const char *value)
{
	const struct setting *setting = find(section, key);

	if (strcmp(section, "groups") == 0)
		return add_group(key, value);
	return setting && set(setting, value);
}

struct reading {
	const char *file;
	bool told;
};

/* inih calls this for each line "key = value"; 0 says that the line is wrong. */
static int read_line(void *context, const char *section, const char *key,
	const char *value)
{
	struct reading *reading = context;
	bool known = find(section, key) || strcmp(section, "groups") == 0;

	if (take(section, key, value))
		return 1;
	if (!reading->told)
		fprintf(stderr, "%s: [%s] %s: %s\n", reading->file, section, key,
			known ? "not a value this setting can have" : "no such setting");
	reading->told = true;
	return 0;
}

static bool read_file(const char *file)
{
	struct reading reading = { .file = file };
	int line = ini_parse(file, read_line, &reading);

	if (line == 0)
		return true;
	if (line < 0)
		fprintf(stderr, "%s: cannot be read: %s\n", file, strerror(errno));
	else
		fprintf(stderr, "%s:%d: cannot be used%s\n", file, line,
			reading.told
				? ""
				: " (not \"key = value\", or longer than 200 bytes)");
	return false;
}

static bool read_environment(void)
{
	for (size_t i = 0; i < SETTINGS; i++) {
		char name[80];
		const char *value;

		snprintf(name, sizeof(name), "DPS_%s_%s", settings[i].section,
			settings[i].key);
		for (char *c = name; *c; c++)
			if (*c >= 'a' && *c <= 'z')
				*c = (char)(*c - 'a' + 'A');
		value = getenv(name);
		if (!value || set(&settings[i], value))
			continue;
		fprintf(stderr, "%s: not a value this setting can have\n", name);
		return false;
	}
	return true;
}

/* http://127.0.0.1 or http://localhost, with or without a port, and no longer name. */
static bool is_loopback(const char *url)
{
	static const char *const hosts[] = { "http://127.0.0.1", "http://localhost" };

	for (size_t i = 0; i < sizeof(hosts) / sizeof(*hosts); i++) {
		size_t length = strlen(hosts[i]);

		if (strncmp(url, hosts[i], length) == 0 &&
			(url[length] == '\0' || strchr(":/", url[length])))
			return true;
	}
	return false;
}

/* A plain cookie travels readable: only where nothing leaves the machine. */
static bool cookie_is_safe(void)
{
	if (!config.session_plain_cookie || is_loopback(config.service_base_url))
		return true;
	fprintf(stderr,
		"[session] plain_cookie = yes is for http://127.0.0.1 alone; "
		"[service] base_url is another\n");
	return false;
}

static bool url_is_usable(void)
{
	const char *url = config.service_base_url;

	if (strncmp(url, "https://", 8) == 0 || config.session_plain_cookie)
		return true;
	fprintf(stderr, "[service] base_url must begin with https://\n");
	return false;
}

static bool auth_is_known(void)
{
	const char *auth = config.session_auth ? config.session_auth : "";

	if (strcmp(auth, "local") == 0 || strcmp(auth, "proxy") == 0)
		return true;
	fprintf(stderr, "[session] auth must be local or proxy\n");
	return false;
}

static bool second_factor_is_known(void)
{
	const char *who = config.session_second_factor;

	if (who && (strcmp(who, "staff") == 0 || strcmp(who, "no") == 0))
		return true;
	fprintf(stderr, "[session] second_factor must be staff or no\n");
	return false;
}

bool config_read(const char *file)
{
	for (size_t i = 0; i < SETTINGS; i++)
		if (settings[i].standard)
			set(&settings[i], settings[i].standard);
	return (!file || read_file(file)) && read_environment() && cookie_is_safe() &&
		url_is_usable() && auth_is_known() && second_factor_is_known();
}

void config_free(void)
{
	while (config.groups) {
		struct group *group = config.groups;

		config.groups = group->next;
		free_group(group);
	}
	for (size_t i = 0; i < SETTINGS; i++) {
		if (settings[i].type != TEXT)
			continue;
		free(*(char **)member(&settings[i]));
		*(char **)member(&settings[i]) = NULL;
	}
}

size_t config_origin(void)
{
	const char *host = strstr(config.service_base_url, "://");

	host = host ? host + strlen("://") : config.service_base_url;
	return (size_t)(host - config.service_base_url) + strcspn(host, "/");
}

char *config_secret(const char *file)
{
	char text[1024];
	int fd = open(file, O_RDONLY | O_CLOEXEC);
	ssize_t length = fd < 0 ? -1 : read(fd, text, sizeof(text) - 1);

	if (fd >= 0)
		close(fd);
	if (length < 0)
		return NULL;
	text[length] = '\0';
	text[strcspn(text, "\r\n")] = '\0';
	return strdup(text);
}
