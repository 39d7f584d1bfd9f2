/*
 * Texts as notices allow them: patterns, lengths in characters, placeholders, and
 * words that could tell of a child.  schemas/NOTICES.md section 2.
 */
#ifndef DOMAIN_SCREEN_H
#define DOMAIN_SCREEN_H

#include <stdbool.h>
#include <stdint.h>

/* Characters of a UTF-8 text, not bytes. */
int64_t text_length(const char *text);

/* One line with something to read in it. */
bool text_is_line(const char *text);

bool text_is_email(const char *text);
bool text_is_url(const char *text);   /* http(s)://, ftp(s)://, sftp:// or www. */
bool text_is_phone(const char *text); /* +44 1632960100, extension -12, several with / */
bool text_is_cpv(const char *text);   /* 8 digits, no check digit */
bool text_is_nuts(const char *text);  /* two letters and up to three of A-Z, 0-9 */
bool text_is_login(
	const char *text); /* of an eSender: a letter, 4 to 7 letters or digits */
bool text_is_document(const char *text); /* NO_DOC_EXT: 20yy-nnnnnn */
bool text_is_journal(const char *text);  /* yyyy/S nnn-nnnnnn */

/* XXX, TBC, TBA, a date left open, "lorem ipsum", "[insert ...". */
bool text_has_placeholder(const char *text);

/* Something that could single out a child: a date by numbers or words, "aged 13",
 * "13-year-old", "born", "DOB". */
bool text_is_personal(const char *text);

#endif
