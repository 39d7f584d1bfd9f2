/* Between FastCGI's records and struct request. */
#ifndef CORE_WIRE_H
#define CORE_WIRE_H

#include <fcgiapp.h>

#include "core/request.h"

/*
 * Reads parameters and body into a request that has its arena and db.  0, or
 * the status to refuse it with, *why a word for the error page: a parameter
 * that came twice, a body that is too large, cut short or no text.
 */
int wire_read(struct request *r, FCGX_Request *wire, const char **why);

/* Writes status, headers with Content-Length always, and the body unless HEAD asked. */
void wire_write(const struct request *r, int status, FCGX_Request *wire);

#endif
