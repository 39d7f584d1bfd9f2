#include "store/correspondence.h"

#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/fault.h"
#include "core/xml.h"
#include "domain/role.h"
#include "queries.h"
#include "store/event.h"

/* Who reads and answers what providers write, by what it is about. */
static const struct work_of {
	const char *record, *role;
} works[] = {
	{ "application", "procurement" },
	{ "referral", "broker" },
	{ "agreement", "contracts" },
	{ "provider", "procurement" },
};

static const char *role_of(const char *record)
{
	for (size_t i = 0; i < sizeof(works) / sizeof(*works); i++)
		if (strcmp(works[i].record, record) == 0)
			return works[i].role;
	fault("correspondence: nobody's work is %s", record);
}

static struct arg provider_arg(const struct request *r)
{
	return ARG("provider", r->who.provider);
}

static void read_parties(struct correspondence *found, const struct result *row)
{
	found->record = result_text(row, "record");
	found->record_id = result_number(row, "record_id");
	found->provider = result_number(row, "provider");
	found->authority = result_number(row, "authority");
}

static void read_counts(struct request *r, struct correspondence *found)
{
	struct result *row = db_query(r->db, &q_correspondence_between,
		ARGS(ARG("record", found->record), ARG("record_id", found->record_id),
			ARG("provider", found->provider),
			ARG("authority", found->authority),
			ARG("person", r->who.person)));

	found->id = row->rows ? result_number(row, "id") : 0;
	found->count = row->rows ? result_number(row, "count") : 0;
	found->unread = row->rows ? result_number(row, "unread") : 0;
}

static bool read_found(struct request *r, const struct result *row,
	struct correspondence *found)
{
	if (!row->rows)
		return false;
	read_parties(found, row);
	read_counts(r, found);
	return true;
}

bool correspondence_of(struct request *r, const char *kind, int64_t record,
	struct correspondence *found)
{
	return read_found(r,
		db_query(r->db, &q_correspondence_parties,
			ARGS(ARG("kind", kind), ARG("record", record), provider_arg(r),
				ARG("authority", r->who.authority))),
		found);
}

bool correspondence_find(struct request *r, int64_t id, struct correspondence *found)
{
	return read_found(r,
		db_query(r->db, &q_correspondence_find,
			ARGS(ARG("correspondence", id), provider_arg(r),
				ARG("authority", r->who.authority))),
		found);
}

bool correspondence_may_write(const struct request *r)
{
	return request_is(r,
		ROLE_PROVIDER | ROLE_BROKER | ROLE_CONTRACTS | ROLE_PROCUREMENT);
}

/* Not those who mark: what a bidder writes besides its bid must not weigh. */
static bool may_read(const struct request *r)
{
	return correspondence_may_write(r) || request_is(r, ROLE_APPROVER | ROLE_AUDITOR);
}

static void tell(struct request *r, const struct correspondence *to, int64_t id)
{
	const char *body = arena_text(r->arena, "%s of %s has written to you.",
		r->who.name, r->who.body);

	if (r->who.provider == NOTHING) {
		message_provider(r, to->provider, "letter", body, "correspondence", id);
		return;
	}
	db_insert(r->db, &q_letter_tell_authority,
		ARGS(ARG("correspondence", id), ARG("authority", to->authority),
			ARG("role", role_of(to->record)), ARG("person", r->who.person),
			ARG("body", body)));
}

static int64_t begin(struct request *r, const struct correspondence *to)
{
	int64_t id = db_insert(r->db, &q_correspondence_begin,
		ARGS(ARG("record", to->record), ARG("record_id", to->record_id),
			ARG("provider", to->provider), ARG("authority", to->authority)));

	if (!id)
		fault_as(FAULT_RETRY, "correspondence: somebody else wrote first");
	return id;
}

int64_t correspondence_write(struct request *r, const struct correspondence *to,
	const char *body)
{
	int64_t id = to->id ? to->id : begin(r, to);

	if (!db_insert(r->db, &q_letter_add,
		    ARGS(ARG("correspondence", id),
			    ARG("side",
				    r->who.provider == NOTHING ? "authority"
							       : "provider"),
			    ARG("person", r->who.person), ARG("name", r->who.name),
			    ARG("body", body))))
		fault_as(FAULT_RETRY, "correspondence: another letter came first");
	correspondence_seen(r, id);
	audit(r, "correspondence", id, "written", NULL, NULL);
	tell(r, to, id);
	return id;
}

void correspondence_seen(struct request *r, int64_t id)
{
	const struct arg *args = ARGS(ARG("correspondence", id),
		ARG("person", r->who.person));

	db_insert(r->db, &q_letter_seen, args);
	db_change(r->db, &q_letter_told, args);
}

static void add(struct request *r, const char *kind, int64_t record, int64_t count,
	int64_t unread)
{
	xmlNode *first = r->page->children;
	xmlNode *element = xml_add(r->page, "correspondence");

	if (first && first != element)
		xmlAddPrevSibling(first, element);
	xml_text(element, "path",
		arena_text(r->arena, "/%ss/%" PRId64 "/messages", kind, record));
	xml_number(element, "count", count);
	xml_number(element, "unread", unread);
}

void correspondence_add(struct request *r, const char *kind, int64_t record)
{
	struct correspondence found;

	if (!may_read(r) || !correspondence_of(r, kind, record, &found) ||
		(!found.count && !correspondence_may_write(r)))
		return;
	add(r, kind, record, found.count, found.unread);
}

void correspondence_add_referral(struct request *r, int64_t referral)
{
	struct result *row = db_query(r->db, &q_correspondence_counts,
		ARGS(ARG("referral", referral), ARG("authority", r->who.authority),
			ARG("person", r->who.person)));

	if (may_read(r))
		add(r, "referral", referral, result_number(row, "count"),
			result_number(row, "unread"));
}
