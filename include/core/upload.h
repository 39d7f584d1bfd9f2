/* Files: type told by content, kept in the database in pieces of 1 MiB. */
#ifndef CORE_UPLOAD_H
#define CORE_UPLOAD_H

#include "core/request.h"

/* "application/pdf", "image/png", "image/jpeg", Word or OpenDocument text; NULL: none we take. */
const char *upload_type(const unsigned char *bytes, size_t size);

/* What is wrong with a file in plain words (empty, too large, not a type we take), or NULL. */
const char *upload_wrong(const struct file *file, struct arena *arena);

/* What may be sent, to be read before a file is chosen: "PDF, PNG, JPG, DOCX or ODT, up to 10 MB". */
const char *upload_hint(struct arena *arena);
extern const char upload_accept[]; /* the same as a browser takes it */

/* Keeps the file; the id of the row in `upload`. */
int64_t upload_keep(struct request *r, const struct file *file);

/* Sends a kept file as an attachment; the caller has checked who may have it. */
int upload_reply(struct request *r, int64_t upload);

#endif
