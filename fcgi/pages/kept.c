/* Staying signed in, and going back to what was typed when one no longer was. */
#include "core/kept.h"

#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/db.h"
#include "core/session.h"
#include "core/xml.h"
#include "pages/pages.h"

/* Asked by a script for somebody who presses "Stay signed in": how many seconds from now. */
int session_stay(struct request *r)
{
	if (!r->who.ends_at)
		return reply_error(r, 403, NULL);
	session_seen(r);
	db_begin(r->db, READ_ONLY);
	session_find(r);
	r->reply.type = "text/plain; charset=utf-8";
	r->reply.body = (const unsigned char *)arena_text(r->arena, "%" PRId64,
		r->who.ends_in);
	r->reply.length = strlen((const char *)r->reply.body);
	return 200;
}

/* To the form that was typed last; or, if it is somebody else's, nowhere. */
int kept_page(struct request *r)
{
	kept_find(r);
	if (r->kept)
		return reply_redirect(r, "%s", r->kept->page);
	if (!r->who.person && kept_of_another(r))
		return reply_redirect(r, "/sign-in?next=/kept");
	xml_number(r->page, "another", kept_of_another(r));
	return reply_page(r, 200, "kept");
}

int kept_discard(struct request *r)
{
	const char *path = request_param(r, "path");
	struct kept *kept;

	kept_find(r);
	kept = path ? kept_of(r, path) : NULL;
	if (!kept)
		return reply_redirect(r, "/");
	kept_forget(r, path);
	reply_flash(r, "kept_discarded");
	return reply_redirect(r, "%s", kept->page);
}

/* "Save and come back later", of any long form: its button posts the form here, with its own path. */
int kept_save(struct request *r)
{
	const char *path = request_param(r, "later");

	for (struct param *param = r->params; param; param = param->next)
		param->used = true;
	for (struct file *file = r->files; file; file = file->next)
		file->used = true;
	if (!path || !kept_later(r, path))
		return reply_error(r, 400, "key");
	reply_flash(r, "draft_saved");
	return reply_redirect(r, "/");
}
