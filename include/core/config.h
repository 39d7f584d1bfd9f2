/*
 * Settings: an INI file, then the environment (DPS_SECTION_KEY), later wins.
 * Every key is declared in one table (config.c); an unknown one is refused with
 * its file and line.  Secrets are never values: they stand in files (*_file).
 */
#ifndef CORE_CONFIG_H
#define CORE_CONFIG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A line of [groups]: what a group of the council's sign-on gives.  Words and codes are looked up by others. */
struct group {
	struct group *next;
	char *name;         /* as the sign-on service sends it */
	char *role;         /* a word of role_words */
	char *authority;    /* its GSS code; NULL: the installation */
	int64_t delegation; /* pence that may be awarded alone; NOTHING: none */
};

struct config {
	/* [database] */
	char *database_socket; /* path of MariaDB's socket */
	char *database_host;   /* or a host, with TLS; NULL: the socket */
	int64_t database_port;
	char *database_name;
	char *database_user;
	char *database_password_file; /* mode 0600; NULL: the socket vouches */

	/* [service] */
	int64_t service_workers; /* processes; 0: two for each processor */
	int64_t service_recycle; /* requests after which a worker is replaced */
	char *service_base_url;  /* "https://dps.example/", or a path of a portal */
	char *service_xslt;      /* folder of pages, models, components, notices */
	char *service_schemas; /* official XSDs; NULL: notices are not checked against them */
	char *service_name;    /* in the header */
	char *service_contact; /* address for help, privacy, security; NULL: none */
	char *service_demo; /* a banner that says these are invented data; NULL: none */

	/* [look] */
	char *look_folder; /* a council's theme, logo, header and footer: core/look.h; NULL: ours */

	/* [session] */
	int64_t session_idle;       /* minutes without a request: signed out */
	int64_t session_idle_staff; /* the same for officers and administrators */
	int64_t session_absolute;   /* hours */
	char *session_second_factor; /* "staff" need one; "no": who stands in front of us asks for it */
	char *session_factor_key_file; /* mode 0600: encrypts second factors; needed if one may be asked */
	int64_t session_hashes; /* passwords hashed at a time on this host, 64 MiB each */
	char *session_common; /* file of passwords to refuse besides ours, one a line; NULL: none */
	bool session_plain_cookie; /* for http on loopback alone; refused for any other base_url */
	char *session_auth; /* "local": passwords of ours; "proxy": the portal says who it is */

	/* [proxy], with auth = proxy: core/proxy.h */
	char *proxy_secret_file; /* mode 0600: what nginx proves itself with */
	char *proxy_sign_in; /* where the portal signs people in; the way back is put after it */
	char *proxy_sign_out; /* where it signs them out */
	char *proxy_strong; /* parameter that tells of a second factor; NULL: none does */
	char *proxy_strong_is; /* the word in it that proves one: "mfa" */

	/* [groups] NAME = ROLE, CODE, POUNDS; in the order of the file */
	struct group *groups;

	/* [upload] */
	int64_t upload_most; /* bytes a file */

	/* [mail] */
	char *mail_relay;         /* "smtp://relay.example:587"; NULL: mail waits */
	char *mail_from;          /* address it is sent from; NULL: none is sent */
	char *mail_reply_to;      /* where answers go; NULL: none is expected */
	char *mail_user;          /* at the relay; NULL: no sign-in */
	char *mail_password_file; /* mode 0600 */
	bool mail_plain;        /* without TLS also to a relay that is not on loopback */
	char *mail_authorities; /* file of certificates to trust; NULL: the system's */
	int64_t mail_timeout;   /* seconds that handing one mail over may take */
	int64_t mail_digest;    /* hour of the day, 0 to 23, of the daily mail */

	/* [sender] */
	char *sender_login; /* ESENDER_LOGIN of the journal */
	char *sender_customer;

	/* [test] */
	bool test_models; /* every page model against its RelaxNG */
	char *test_clock; /* file with seconds to add to the clock; never in production */
	int64_t test_password_memory; /* KiB a password hash takes; 0: the safe default */
};

/* The only settings of the process, set once by config_read() before any request. */
extern struct config config;

/*
 * Reads file (NULL: only defaults and environment) into config.  False after
 * printing one line "FILE:LINE: what is wrong" to standard error.  The strings
 * live until config_free().
 */
bool config_read(const char *file);
void config_free(void);

/* Length of the scheme and host at the beginning of base_url: "https://dps.example". */
size_t config_origin(void);

/* Contents of a small secret file without its last newline; NULL if unreadable. Owner: caller, free(). */
char *config_secret(const char *file);

#endif
