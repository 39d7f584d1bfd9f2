#include "core/log.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const struct log_request *about;

enum { LINE = 2000 };

struct line {
	char text[LINE];
	size_t used;
};

static void add(struct line *line, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

static void add(struct line *line, const char *format, ...)
{
	size_t room = sizeof(line->text) - line->used;
	va_list args;
	int length;

	va_start(args, format);
	length = vsnprintf(line->text + line->used, room, format, args);
	va_end(args);
	if (length > 0)
		line->used += (size_t)length < room ? (size_t)length : room - 1;
}

/* JSON's escapes, so that no message can begin a line of its own. */
static void add_string(struct line *line, const char *name, const char *text)
{
	add(line, ",\"%s\":\"", name);
	for (; *text && line->used < LINE - 20; text++) {
		unsigned char c = (unsigned char)*text;

		if (c == '"' || c == '\\')
			add(line, "\\%c", c);
		else if (c < ' ' || c == 127)
			add(line, "\\u%04x", c);
		else
			add(line, "%c", c);
	}
	add(line, "\"");
}

static void begin(struct line *line, const char *level, const char *event)
{
	struct timespec now;
	struct tm day;

	clock_gettime(CLOCK_REALTIME, &now);
	gmtime_r(&now.tv_sec, &day);
	line->used = 0;
	add(line, "{\"ts\":\"%04d-%02d-%02dT%02d:%02d:%02d.%03ldZ\"", day.tm_year + 1900,
		day.tm_mon + 1, day.tm_mday, day.tm_hour, day.tm_min, day.tm_sec,
		now.tv_nsec / 1000000);
	add_string(line, "level", level);
	add_string(line, "event", event);
	if (!about)
		return;
	if (about->number)
		add_string(line, "req", about->number);
	if (about->route)
		add_string(line, "route", about->route);
	if (about->person)
		add(line, ",\"acct\":%" PRId64, about->person);
}

/* One write() a line, so that lines of several workers do not mix. */
static void end(struct line *line)
{
	ssize_t written;

	add(line, "}");
	line->text[line->used++] = '\n';
	written = write(STDERR_FILENO, line->text, line->used);
	(void)written; /* a log that cannot be written cannot be complained about */
}

void log_about(const struct log_request *request)
{
	about = request;
}

void log_answer(const char *method, int status, int64_t milliseconds)
{
	struct line line;

	begin(&line, "info", "answered");
	add_string(&line, "method", method);
	add(&line, ",\"status\":%d,\"ms\":%" PRId64, status, milliseconds);
	end(&line);
}

void log_event(const char *level, const char *event, const char *format, ...)
{
	struct line line;
	char message[1500];
	va_list args;

	va_start(args, format);
	vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	begin(&line, level, event);
	add_string(&line, "message", message);
	end(&line);
}
