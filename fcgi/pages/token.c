/* Tokens by which programs of an authority read pages as XML: made, shown once, listed, revoked. */
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/date.h"
#include "core/form.h"
#include "core/list.h"
#include "core/password.h"
#include "core/route.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"

static const struct option token_states[] = {
	{ .value = "live", .label = "Live" },
	{ .value = "ended", .label = "Ended" },
	{ .value = "revoked", .label = "Revoked" },
	{ 0 },
};

static const struct list_column token_columns[] = {
	CELL("name", "Name", .link = "/tokens/", .look = LIST_HEAD | LIST_SORTS),
	CELL("authority", "Council"),
	CELL("rights", "May read"),
	CELL("ends_on", "Good until", .look = LIST_SORTS),
	CELL("used_at", "Last used", .look = LIST_SORTS),
	CELL("made_by", "Made by", .look = LIST_WIDE),
	CELL("made_at", "Made", .look = LIST_FILE),
	CELL("state", "State", .look = LIST_TAG, .words = token_states),
	{ 0 },
};

static const struct list_filter token_filters[] = {
	TEXT_FILTER("text", "Name or council"),
	ONE_FILTER("state", "State", .options = token_states),
	{ 0 },
};

static const struct list tokens = {
	.name = "tokens",
	.one = "token",
	.many = "tokens",
	.rows = &q_machine_list,
	.count = &q_machine_count,
	.columns = token_columns,
	.filters = token_filters,
	.nothing = "No program reads here yet. Make a token when a council wants to take "
		   "pages into a system of its own.",
	.act = { "/tokens/new", "Make a token" },
};

int token_list(struct request *r)
{
	return list_page(r, &tokens, NO_ARGS, "tokens");
}

/* ---- making one ---- */

struct making {
	char *name, *ends_on;
	int64_t authority;
};

static const struct field making_fields[] = {
	LINE(struct making, name, .label = "Name of the program", .most = 100,
		.hint = "So that people know it again, like “Case system” or “Data "
			"warehouse”",
		.missing = "Enter the name of the program"),
	LISTED(struct making, authority, .label = "Council it reads for",
		.missing = "Choose a council"),
	DAY(struct making, ends_on, .label = "Last day it is good",
		.hint = "A year from today at most",
		.missing = "Enter the last day it is good"),
	{ 0 },
};

static bool opens_a_page(const struct role_word *right)
{
	for (const struct route *route = routes; route->path; route++)
		if (route->roles & right->bit)
			return true;
	return false;
}

static void ask_rights(struct form *form)
{
	for (const struct role_word *right = machine_rights; right->word; right++) {
		struct field *field;

		if (!opens_a_page(right))
			continue;
		field = form_ask(form, &kind_tick, "reads.%s", right->word);
		field->label = right->title;
		field->group = "reads";
		field->optional = true;
	}
}

static bool is_ticked(const struct form *form, const struct role_word *right)
{
	return opens_a_page(right) && form_number(form, "reads.%s", right->word) == 1;
}

static bool has_right(const struct form *form)
{
	for (const struct role_word *right = machine_rights; right->word; right++)
		if (is_ticked(form, right))
			return true;
	return false;
}

/* From today on, a year at most: what is forgotten ends by itself. */
static void check_end(struct request *r, struct form *form, const char *ends_on)
{
	const char *latest = result_text(db_query(r->db, &q_machine_latest, NO_ARGS),
		"latest");

	if (day_read(ends_on) < day_read(r->today))
		form_error(form, "ends_on", "Last day must be today or later");
	else if (day_read(ends_on) > day_read(latest))
		form_error(form, "ends_on", "Last day must be %s or earlier",
			day_show(r->arena, day_read(latest)));
}

/* The row, its rights, and the event; NOTHING if a live token of the authority has the name. */
static int64_t make(struct request *r, const struct form *form,
	const struct making *given, const char *token)
{
	unsigned char hash[32];
	const char *rights = "";
	int64_t machine;

	digest(hash, token);
	machine = db_insert(r->db, &q_machine_add,
		ARGS(arg_bytes("token", hash, sizeof(hash)), ARG("name", given->name),
			ARG("authority", given->authority), ARG("made_by", r->who.person),
			ARG("ends_on", given->ends_on)));
	if (!machine)
		return NOTHING;
	for (const struct role_word *right = machine_rights; right->word; right++) {
		if (!is_ticked(form, right))
			continue;
		db_insert(r->db, &q_machine_right_add,
			ARGS(ARG("machine", machine), ARG("kind", right->word)));
		rights = arena_text(r->arena, "%s%s%s", rights, *rights ? ", " : "",
			right->word);
	}
	audit(r, "machine", machine, "made", NULL,
		arena_text(r->arena, "%s until %s", rights, given->ends_on));
	return machine;
}

/* Where a program asks: the host, our base, and the location of nginx that passes tokens. */
static char *machine_address(struct request *r)
{
	return arena_text(r->arena, "%.*s%s/machine", (int)config_origin(),
		config.service_base_url, r->base);
}

int token_make(struct request *r)
{
	const char *token = token_new(r->arena);
	struct making given;
	struct form *form = form_new(r, making_fields, &given);
	int64_t machine;

	form_options(form, "authority", db_query(r->db, &q_people_authorities, NO_ARGS));
	ask_rights(form);
	form_read(form);
	if (r->method == POST && !has_right(form))
		form_error(form, "reads.referrals", "Choose what it may read");
	if (form->good)
		check_end(r, form, given.ends_on);
	if (!form->good)
		return form_page(form, "token_new");
	machine = make(r, form, &given, token);
	if (machine == NOTHING) {
		form_error(form, "name",
			"This council has a token of this name: choose another, or "
			"revoke "
			"that one first");
		return form_page(form, "token_new");
	}
	/* no redirect: the token stands on this one answer and nowhere else */
	xml_number(r->page, "id", machine);
	xml_text(r->page, "name", given.name);
	xml_text(r->page, "token", token);
	xml_text(r->page, "address", machine_address(r));
	return reply_page(r, 200, "token_made");
}

/* ---- one of them ---- */

int token_show(struct request *r)
{
	const struct arg *of = ARGS(ARG("id", r->id));
	struct result *found = db_query(r->db, &q_machine_find, of);
	struct result *rights = db_query(r->db, &q_machine_rights, of);
	xmlNode *machine;

	if (!found->rows)
		return reply_not_found(r);
	machine = xml_row(r->page, "machine", found, 0);
	for (const struct role_word *right = machine_rights; right->word; right++)
		for (size_t i = 0; i < rights->rows; i++)
			if (strcmp(result_text_at(rights, i, "kind"), right->word) == 0)
				xml_text(machine, "right", right->title);
	xml_text(r->page, "address", machine_address(r));
	return reply_page(r, 200, "token");
}

int token_revoke(struct request *r)
{
	if (!db_query(r->db, &q_machine_find, ARGS(ARG("id", r->id)))->rows)
		return reply_not_found(r);
	if (db_change(r->db, &q_machine_revoke,
		    ARGS(ARG("id", r->id), ARG("person", r->who.person)))) {
		audit(r, "machine", r->id, "revoked", NULL, NULL);
		reply_flash(r, "token_revoked");
	}
	return reply_redirect(r, "/tokens/%" PRId64, r->id);
}
