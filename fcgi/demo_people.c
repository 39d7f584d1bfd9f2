#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/date.h"
#include "core/factor.h"
#include "core/fault.h"
#include "core/password.h"
#include "core/value.h"
#include "demo_story.h"
#include "queries.h"
#include "store/event.h"
#include "store/registration.h"

struct unit *demo_units;

int64_t demo_pick(const char *name, const char *purpose, int64_t below)
{
	uint64_t hash = 14695981039346656037u;

	for (; *name; name++)
		hash = (hash ^ (unsigned char)*name) * 1099511628211u;
	for (; *purpose; purpose++)
		hash = (hash ^ (unsigned char)*purpose) * 1099511628211u;
	hash ^= hash >> 29;
	return (int64_t)(hash % (uint64_t)below);
}

const char *demo_attr(struct demo *demo, const xmlNode *node, const char *name)
{
	xmlChar *value = xmlGetProp((xmlNode *)node, BAD_CAST name);
	const char *text = value ? arena_text(demo->arena, "%s", (char *)value) : NULL;

	xmlFree(value);
	return text;
}

int64_t demo_attr_number(struct demo *demo, const xmlNode *node, const char *name)
{
	const char *text = demo_attr(demo, node, name);

	return text ? strtoll(text, NULL, 10) : NOTHING;
}

static void free_doc(void *doc)
{
	xmlFreeDoc(doc);
}

xmlNode *demo_read(struct demo *demo, const char *folder, const char *name)
{
	const char *path = arena_text(demo->arena, "%s/%s", folder, name);
	xmlDoc *doc = xmlReadFile(path, NULL, XML_PARSE_NONET);

	if (!doc)
		fault("%s cannot be read", path);
	arena_defer(demo->arena, free_doc, doc);
	return xmlDocGetRootElement(doc);
}

static bool matches(struct demo *demo, const xmlNode *node, const char *element,
	const char *attribute, const char *value)
{
	const char *is;

	if (node->type != XML_ELEMENT_NODE || !xmlStrEqual(node->name, BAD_CAST element))
		return false;
	is = attribute ? demo_attr(demo, node, attribute) : NULL;
	return !attribute || (is && strcmp(is, value) == 0);
}

const char *demo_words(struct demo *demo, const char *element, const char *attribute,
	const char *value, int64_t pick)
{
	int64_t count = 0;
	const char *text;
	xmlChar *content;

	for (xmlNode *node = demo->words->children; node; node = node->next)
		count += matches(demo, node, element, attribute, value);
	if (!count)
		return NULL;
	pick %= count;
	for (xmlNode *node = demo->words->children; node; node = node->next) {
		if (!matches(demo, node, element, attribute, value) || pick--)
			continue;
		content = xmlNodeGetContent(node);
		text = arena_text(demo->arena, "%s", (char *)content);
		xmlFree(content);
		return text;
	}
	return NULL;
}

/* Everybody of staff has an app, whose codes the demo's own pages tell. */
static void add_factor(struct demo *demo, int64_t person, const char *email)
{
	unsigned char secret[32], sealed[FACTOR_SEALED];

	if (!factor_has_key())
		return;
	digest_keyed(secret, "demo", email, strlen(email));
	factor_seal(sealed, person, secret);
	db_change(demo->db, &q_factor_set,
		ARGS(ARG("person", person), arg_bytes("totp", sealed, sizeof(sealed)),
			arg_number("step", NOTHING)));
}

static void add_person(struct demo *demo, const char *name, const char *email,
	const char *role, int64_t authority, int64_t provider, int64_t delegation)
{
	int64_t person = db_insert(demo->db, &q_demo_person,
		ARGS(ARG("name", name), ARG("email", email),
			ARG("password", demo->password)));
	int64_t row = db_insert(demo->db, &q_demo_role,
		ARGS(ARG("person", person), ARG("role", role),
			ARG("authority", authority), ARG("provider", provider),
			ARG("delegation", delegation),
			ARG("since", day_write(demo->visit, demo->now / DAY_SECONDS))));
	struct request nobody = { .arena = demo->visit, .db = demo->db };

	demo_actor_add(demo, email, person, row);
	audit(&nobody, "person", person, "added", NULL, role);
	if (provider == NOTHING)
		add_factor(demo, person, email);
}

/* Somebody who may do everything for the provider but say who else may. */
static void add_colleague(struct demo *demo, const xmlNode *node, int64_t provider)
{
	const char *email = demo_attr(demo, node, "email");

	add_person(demo, demo_attr(demo, node, "colleague"),
		arena_text(demo->arena, "office%s", strchr(email, '@')), "member",
		NOTHING, provider, NOTHING);
}

static int64_t pence(int64_t pounds)
{
	return pounds == NOTHING ? NOTHING : pounds * 100;
}

static void load_officers(struct demo *demo, const xmlNode *parent, int64_t authority)
{
	for (xmlNode *node = parent->children; node; node = node->next) {
		struct result *found;

		if (matches(demo, node, "officer", NULL, NULL))
			add_person(demo, demo_attr(demo, node, "name"),
				demo_attr(demo, node, "email"),
				demo_attr(demo, node, "roles"), authority, NOTHING,
				pence(demo_attr_number(demo, node, "delegation")));
		if (!matches(demo, node, "authority", NULL, NULL))
			continue;
		found = db_query(demo->db, &q_import_authority_find,
			ARGS(ARG("code", demo_attr(demo, node, "code"))));
		if (!found->rows)
			fault("the systems of the demo are not there: import them first");
		load_officers(demo, node, result_number(found, "id"));
	}
}

static void load_units(struct demo *demo, const xmlNode *provider, struct actor *admin,
	struct unit ***last)
{
	for (xmlNode *node = provider->children; node; node = node->next) {
		struct unit *unit;

		if (!matches(demo, node, "establishment", NULL, NULL))
			continue;
		unit = NEW(demo->arena, struct unit);
		*unit = (struct unit){ .node = node,
			.admin = admin,
			.name = demo_attr(demo, node, "name") };
		**last = unit;
		*last = &unit->next;
	}
}

static void load_provider(struct demo *demo, const xmlNode *node, struct unit ***last)
{
	const char *kind = demo_attr(demo, node, "kind");
	struct actor *admin;
	bool voluntary = strcmp(kind, "charity") == 0 || strcmp(kind, "cic") == 0;
	int64_t provider = db_insert(demo->db, &q_demo_provider,
		ARGS(ARG("name", demo_attr(demo, node, "name")),
			ARG("company", demo_attr(demo, node, "company")),
			ARG("charity", demo_attr(demo, node, "charity")),
			ARG("address", demo_attr(demo, node, "address")),
			ARG("town", demo_attr(demo, node, "town")),
			ARG("postcode", demo_attr(demo, node, "postcode")),
			ARG("nuts", demo_attr(demo, node, "nuts")),
			ARG("size", demo_attr(demo, node, "size")),
			ARG("vcse", voluntary ? 1 : 0),
			ARG("sole_trader", strcmp(kind, "sole") == 0 ? 1 : 0)));

	add_person(demo, demo_attr(demo, node, "person"), demo_attr(demo, node, "email"),
		"admin", NOTHING, provider, NOTHING);
	admin = demo->actors;
	if (demo_attr(demo, node, "colleague"))
		add_colleague(demo, node, provider);
	load_units(demo, node, admin, last);
}

/* ---- somebody who waits to be let in ---- */

/* Whose organisation somebody asks to join. */
static const char asked[] = "admin@downs-and-weald-schools.example";

/* A colleague finds the organisation here already, and asks. */
static void ask_to_join(struct demo *demo, void *thing)
{
	const char *email = "robin.tarrant@downs-and-weald-schools.example", *code;
	const xmlNode *provider = thing;
	struct request r = { .arena = demo->visit,
		.db = demo->db,
		.address = "127.0.0.1" };
	struct actor *robin;

	db_begin(demo->db, READ_WRITE);
	r.who.person = db_insert(demo->db, &q_demo_person,
		ARGS(ARG("name", "Robin Tarrant"), ARG("email", email),
			ARG("password", demo->password)));
	db_commit(demo->db);
	robin = demo_actor_add(demo, email, r.who.person, NOTHING);
	demo_open(demo, robin, "/register");
	db_begin(demo->db, READ_WRITE);
	code = arena_text(demo->arena, "%s", registration_begin_own(&r));
	db_commit(demo->db);
	demo_open(demo, robin, "/register/number?code=%s", code);
	demo_form(demo, NULL);
	demo_answer(demo, "company", "%s", demo_attr(demo, provider, "company"));
	demo_send(demo);
	demo_open(demo, robin, "/register/ask?code=%s", code);
	demo_form(demo, NULL);
	demo_answer(demo, "note", "I look after placements at our schools");
	demo_send(demo);
}

void demo_load_people(struct demo *demo, const char *folder)
{
	xmlNode *officers = demo_read(demo, folder, "officers.xml");
	xmlNode *providers = demo_read(demo, folder, "providers.xml");
	struct unit **last = &demo_units;

	db_clock(demo->db,
		arena_text(demo->arena, "%s 09:00:00",
			day_write(demo->arena, demo->now / DAY_SECONDS)));
	db_begin(demo->db, READ_WRITE);
	demo->password = password_hash(demo->arena, DEMO_PASSWORD);
	load_officers(demo, officers, NOTHING);
	for (xmlNode *node = providers->children; node; node = node->next)
		if (matches(demo, node, "provider", NULL, NULL)) {
			load_provider(demo, node, &last);
			if (strcmp(demo_attr(demo, node, "email"), asked) == 0)
				demo_later(demo, demo->end - 2 * DAY_SECONDS, ask_to_join,
					node);
		}
	db_commit(demo->db);
}

struct actor *demo_officer(struct demo *demo, const char *system, const char *role)
{
	for (const struct lead *lead = leads; lead->system; lead++)
		if (strcmp(lead->system, system) == 0)
			return demo_actor(demo,
				arena_text(demo->arena, "%s@%s.example", role,
					lead->host));
	fault("nobody leads %s", system);
}
