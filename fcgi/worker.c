/*
 * dps.fcgi: loads what all requests share, forks the workers that answer them,
 * replaces those that die.  The listening socket is descriptor 0, handed over
 * by the service manager, or made here (--listen PATH).  Renewed, it runs what
 * stands at its own path by then: a new program as well as new settings.
 */
#include <errno.h>
#include <fcgiapp.h>
#include <fcntl.h>
#include <limits.h>
#include <mysql.h>
#include <poll.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/contract.h"
#include "core/db.h"
#include "core/factor.h"
#include "core/fault.h"
#include "core/log.h"
#include "core/look.h"
#include "core/password.h"
#include "core/proxy.h"
#include "core/request.h"
#include "core/route.h"
#include "core/view.h"
#include "core/wire.h"

enum { MAX_WORKERS = 256, BACKLOG = 1024 };

static volatile sig_atomic_t stopping, renewing;

static void on_stop(int number)
{
	(void)number;
	stopping = 1;
}

static void on_renew(int number)
{
	(void)number;
	renewing = 1;
}

static void on_child(int number)
{
	(void)number;
}

/* Without SA_RESTART, so that waiting ends. */
static void handle(int number, void (*act)(int))
{
	struct sigaction action = { .sa_handler = act };

	sigemptyset(&action.sa_mask);
	sigaction(number, &action, NULL);
}

/* One request */

struct visit {
	FCGX_Request *wire;
	struct request *r;
	const char *why;
	int status;
};

static void read_request(void *context)
{
	struct visit *visit = context;

	visit->status = wire_read(visit->r, visit->wire, &visit->why);
}

static void reject(void *context)
{
	struct visit *visit = context;

	visit->status = reply_error(visit->r, visit->status, visit->why);
}

static void answer(struct visit *visit)
{
	if (guard(read_request, visit) != FAULT_NONE)
		visit->status = 500;
	else if (visit->status)
		guard(reject, visit);
	else
		visit->status = route_request(visit->r);
}

static int64_t milliseconds_since(const struct timespec *start)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (now.tv_sec - start->tv_sec) * 1000 +
		(now.tv_nsec - start->tv_nsec) / 1000000;
}

static void serve(struct db *db, struct arena *arena, FCGX_Request *wire)
{
	struct request r = { .arena = arena, .db = db, .who.roles = PUBLIC };
	struct visit visit = { .wire = wire, .r = &r };
	struct log_request about = { 0 };
	struct timespec start;

	clock_gettime(CLOCK_MONOTONIC, &start);
	log_about(&about);
	answer(&visit);
	about = (struct log_request){ r.number, r.route ? r.route->path : "-",
		r.who.person };
	wire_write(&r, visit.status, wire);
	log_answer(r.method == POST ? "POST" : "GET", visit.status,
		milliseconds_since(&start));
	log_about(NULL);
	arena_reset(arena);
}

/*
 * Waits with SIGTERM let through only while nothing is in hand, so that a stop
 * is neither lost nor cuts a request short.
 */
static bool accept_one(FCGX_Request *wire, const sigset_t *waiting)
{
	struct pollfd socket = { .fd = 0, .events = POLLIN };

	while (!stopping) {
		int result;

		if (ppoll(&socket, 1, NULL, waiting) < 0)
			continue;
		result = FCGX_Accept_r(wire);
		if (result == 0)
			return true;
		if (result != -EAGAIN && result != -EINTR && result != -ECONNABORTED &&
			result != -1)
			return false;
	}
	return false;
}

static void work(const sigset_t *waiting)
{
	struct arena *arena = arena_new();
	struct db *db = db_new(arena);
	FCGX_Request wire;

	FCGX_Init();
	FCGX_InitRequest(&wire, 0, FCGI_FAIL_ACCEPT_ON_INTR);
	for (int64_t served = 0; served < config.service_recycle; served++) {
		if (!accept_one(&wire, waiting))
			break;
		serve(db, arena, &wire);
		FCGX_Finish_r(&wire);
	}
	arena_free(arena);
	db_free(db);
	mysql_library_end();
	/* what the parent loaded goes with the process: giving it back piece by piece would copy all of it first */
}

/* The parent */

static pid_t workers[MAX_WORKERS];
static int count;

static void start_worker(int i, const sigset_t *waiting)
{
	pid_t parent = getpid(), pid = fork();

	if (pid < 0) {
		log_event("error", "fork", "a worker could not be started: %s",
			strerror(errno));
		return;
	}
	if (pid == 0) {
		prctl(PR_SET_PDEATHSIG, SIGTERM);
		if (getppid() != parent)
			_exit(1);
		handle(SIGHUP, SIG_IGN);
		handle(SIGINT, SIG_IGN);
		work(waiting);
		exit(0);
	}
	workers[i] = pid;
}

/* Notes those that ended; says whether one did so in trouble. */
static bool bury(void)
{
	bool trouble = false;
	int status;
	pid_t pid;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
		for (int i = 0; i < count; i++)
			if (workers[i] == pid)
				workers[i] = 0;
		if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
			continue;
		trouble = true;
		log_event("error", "died", "worker %d ended with %s %d", (int)pid,
			WIFSIGNALED(status) ? "signal" : "code",
			WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
	}
	return trouble;
}

static void stop_workers(void)
{
	for (int i = 0; i < count; i++)
		if (workers[i])
			kill(workers[i], SIGTERM);
	for (int i = 0; i < count; i++)
		while (workers[i] && waitpid(workers[i], NULL, 0) < 0 && errno == EINTR)
			;
}

/* Nobody of staff could come in without the key. */
static bool factor_is_ready(void)
{
	if (!factor_key(config.session_factor_key_file))
		return false;
	if (factor_has_key() || strcmp(config.session_second_factor, "no") == 0)
		return true;
	fprintf(stderr, "[session] factor_key_file is needed, or second_factor = no\n");
	return false;
}

static bool load(const char *file)
{
	return config_read(file) && proxy_open() && factor_is_ready() && look_open() &&
		view_open(config.service_xslt, NULL, config.test_models) &&
		contract_open(config.service_xslt);
}

static char program[PATH_MAX]; /* "": only the running one is known */

/* The path that we were started by, links in it unresolved: a deployment turns them. */
static void note_program(const char *name)
{
	char folder[PATH_MAX];
	int length = 0;
	ssize_t found;

	if (*name == '/')
		length = snprintf(program, sizeof(program), "%s", name);
	else if (strchr(name, '/') && getcwd(folder, sizeof(folder)))
		length = snprintf(program, sizeof(program), "%s/%s", folder, name);
	else if ((found = readlink("/proc/self/exe", program, sizeof(program) - 1)) > 0)
		program[found] = '\0';
	if (length >= (int)sizeof(program))
		*program = '\0';
}

/* What runs after a renewal: the program at our path, or ourselves where nothing is there. */
static const char *next_program(void)
{
	return *program && access(program, X_OK) == 0 ? program : "/proc/self/exe";
}

/* Tries the new program, settings and sheets in a child, so that bad ones do not stop a good service. */
static bool would_load(const char *file)
{
	int status = 1;
	pid_t pid = fork();

	if (pid == 0) {
		if (file)
			execl(next_program(), "dps.fcgi", "--check-config", "--config",
				file, (char *)NULL);
		else
			execl(next_program(), "dps.fcgi", "--check-config", (char *)NULL);
		_exit(1);
	}
	while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return pid > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static void renew(const char *file, char **argv)
{
	renewing = 0;
	if (!would_load(file)) {
		log_event("error", "renew",
			"the new program, settings or sheets do not load; going on with "
			"the old");
		return;
	}
	log_event("info", "renew", "starting anew on the same socket");
	stop_workers();
	execv(next_program(), argv);
	execv("/proc/self/exe", argv);
	log_event("error", "renew", "cannot start anew: %s", strerror(errno));
	stopping = 1;
}

static void keep_working(const char *file, char **argv, const sigset_t *waiting)
{
	while (!stopping) {
		struct timespec pause = { .tv_sec = 1 };

		for (int i = 0; i < count; i++)
			if (!workers[i])
				start_worker(i, waiting);
		ppoll(NULL, 0, NULL, waiting);
		/* one that dies at once must not be forked without end */
		if (bury())
			nanosleep(&pause, NULL);
		if (renewing)
			renew(file, argv);
	}
	stop_workers();
}

/* The descriptor 0 of the running parent; --listen is for those without a service manager. */
static bool listen_at(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	if (strlen(path) >= sizeof(address.sun_path)) {
		fprintf(stderr,
			"%s: longer than the %zu bytes a socket's path may have\n", path,
			sizeof(address.sun_path) - 1);
		return false;
	}
	strcpy(address.sun_path, path);
	unlink(path);
	umask(0117);
	if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof(address)) ||
		listen(fd, BACKLOG) || dup2(fd, 0) < 0) {
		fprintf(stderr, "%s: cannot listen: %s\n", path, strerror(errno));
		return false;
	}
	umask(0077);
	close(fd);
	return true;
}

static bool has_socket(void)
{
	struct sockaddr_storage address;
	socklen_t length = sizeof(address);

	if (getsockname(0, (struct sockaddr *)&address, &length) == 0)
		return true;
	fprintf(stderr,
		"dps.fcgi wants its listening socket as descriptor 0, or --listen "
		"PATH\n");
	return false;
}

static int worker_count(void)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	int64_t wanted = config.service_workers ? config.service_workers : 2 * processors;

	return wanted > MAX_WORKERS ? MAX_WORKERS : (int)wanted;
}

static int usage(int status)
{
	fprintf(status ? stderr : stdout,
		"usage: dps.fcgi [--config FILE] [--listen PATH] [--check-config]\n"
		"Answers FastCGI requests on descriptor 0, or on a socket made at PATH.\n"
		"SIGTERM finishes what is in hand and stops; SIGHUP starts anew on the "
		"same socket.\n");
	return status;
}

int main(int argc, char **argv)
{
	const char *file = NULL, *path = NULL;
	bool only_check = false;
	sigset_t blocked, waiting;

	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--help") == 0)
			return usage(0);
		if (strcmp(argv[i], "--check-config") == 0)
			only_check = true;
		else if (strcmp(argv[i], "--config") == 0 && i + 1 < argc)
			file = argv[++i];
		else if (strcmp(argv[i], "--listen") == 0 && i + 1 < argc)
			path = argv[++i];
		else
			return usage(2);
	}
	if (sodium_init() < 0 || mysql_library_init(0, NULL, NULL) || !load(file))
		return 1;
	if (only_check)
		return 0;
	note_program(argv[0]);
	/* after SIGHUP the socket is there already */
	if (!(path && !getenv("DPS_LISTENING") ? listen_at(path) : has_socket()))
		return 1;
	setenv("DPS_LISTENING", "1", 1);
	fcntl(0, F_SETFL, fcntl(0, F_GETFL) | O_NONBLOCK);

	sigemptyset(&blocked);
	for (const int *number = (const int[]){ SIGTERM, SIGINT, SIGHUP, SIGCHLD, 0 };
		*number; number++)
		sigaddset(&blocked, *number);
	sigprocmask(SIG_BLOCK, &blocked, NULL);
	sigemptyset(&waiting);
	handle(SIGTERM, on_stop);
	handle(SIGINT, on_stop);
	handle(SIGHUP, on_renew);
	handle(SIGCHLD, on_child);
	handle(SIGPIPE, SIG_IGN);

	if (!password_places(config.session_hashes))
		return 1;
	count = worker_count();
	log_event("info", "started", "%d workers", count);
	keep_working(file, argv, &waiting);
	log_event("info", "stopped", "all workers ended");
	look_close();
	contract_close();
	view_close();
	proxy_close();
	config_free();
	mysql_library_end();
	return 0;
}
