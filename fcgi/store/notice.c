#include "store/notice.h"

#include <inttypes.h>
#include <sodium.h>
#include <string.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/fault.h"
#include "core/schema.h"
#include "core/view.h"
#include "core/xml.h"
#include "domain/calendar.h"
#include "queries.h"
#include "store/event.h"

static const char reception[] = "R2.0.9.S04";

/* ---- facts for the checks ---- */

static struct notice_body body_of(const struct result *rows, size_t row)
{
	return (struct notice_body){
		.name = result_text_at(rows, row, "name"),
		.address = result_text_at(rows, row, "address"),
		.town = result_text_at(rows, row, "town"),
		.postcode = result_text_at(rows, row, "postcode"),
		.country = "UK",
		.nuts = result_text_at(rows, row, "nuts"),
		.email = result_text_at(rows, row, "email"),
		.phone = result_text_at(rows, row, "phone"),
		.url = result_text_at(rows, row, "url"),
	};
}

static struct notice_item item_of(const struct result *rows, size_t row)
{
	return (struct notice_item){
		.number = result_text_at(rows, row, "number"),
		.lot = result_text_at(rows, row, "lot"),
		.category = result_text_at(rows, row, "category"),
		.title = result_text_at(rows, row, "title"),
		.signed_on = day_read(result_text_at(rows, row, "signed_on")),
		.late = result_number_at(rows, row, "late") == 1,
		.tenders = result_number_at(rows, row, "tenders"),
		.tenders_sme = result_number_at(rows, row, "tenders_sme"),
		.sme = result_number_at(rows, row, "sme") == 1,
		.value = result_number_at(rows, row, "value"),
		.withheld = result_text_at(rows, row, "withheld"),
		.contractor = {
			.name = result_text_at(rows, row, "contractor"),
			.address = result_text_at(rows, row, "address"),
			.town = result_text_at(rows, row, "town"),
			.postcode = result_text_at(rows, row, "postcode"),
			.country = result_text_at(rows, row, "country"),
			.nuts = result_text_at(rows, row, "nuts"),
		},
	};
}

static struct notice_lot lot_of(struct db *db, const struct result *rows, size_t row,
	int64_t notice)
{
	return (struct notice_lot){
		.number = result_text_at(rows, row, "number"),
		.title = result_text_at(rows, row, "name"),
		.summary = result_text_at(rows, row, "summary"),
		.cpv = result_text_at(rows, row, "cpv"),
		.areas = db_query(db, &q_notice_lot_areas,
			ARGS(ARG("notice", notice),
				ARG("category", result_number_at(rows, row, "id"))))
				 ->rows,
	};
}

static void fill_lists(struct db *db, struct arena *arena, struct notice *notice,
	int64_t id)
{
	struct notice_item *items = NEW_ARRAY(arena, notice->items->rows,
		struct notice_item);
	struct notice_lot *lots = NEW_ARRAY(arena, notice->lots->rows, struct notice_lot);

	/* as the form numbers them: what is withheld is only counted and leaves no gap */
	for (size_t row = 0, written = 0; row < notice->items->rows; row++) {
		items[row] = item_of(notice->items, row);
		items[row].position = items[row].withheld ? 0 : (int64_t)++written;
	}
	for (size_t row = 0; row < notice->lots->rows; row++)
		lots[row] = lot_of(db, notice->lots, row, id);
	notice->facts.items = items;
	notice->facts.items_count = notice->items->rows;
	notice->facts.lots = lots;
	notice->facts.lots_count = notice->lots->rows;
	notice->facts.total = notice_total(items, notice->items->rows);
}

static void fill_facts(struct db *db, struct arena *arena, struct notice *notice,
	int64_t id)
{
	const struct result *head = notice->head;
	const char *sender = result_text(head, "sender");

	notice->facts = (struct notice_facts){
		.number = result_text(head, "number"),
		.login = sender ? sender : config.sender_login,
		.parent = result_text(head, "call"),
		.title = result_text(head, "title"),
		.summary = result_text(head, "summary"),
		.cpv = result_text(head, "cpv"),
		.procedure = result_text(head, "procedure"),
		.features = result_text(head, "features_text"),
		.quarter = day_read(result_text(head, "quarter")),
		.dispatched_on = day_read(result_text(head, "dispatched_on")),
		.buyer = body_of(head, 0),
		.selected = result_number(head, "items"),
	};
	fill_lists(db, arena, notice, id);
}

struct notice *notice_find(struct db *db, struct arena *arena, int64_t id,
	int64_t authority)
{
	const struct arg *of = ARGS(ARG("notice", id), ARG("authority", authority));
	struct notice *notice = NEW(arena, struct notice);

	notice->head = db_query(db, &q_notice_show, of);
	if (!notice->head->rows)
		return NULL;
	notice->items = db_query(db, &q_notice_items, of);
	notice->lots = db_query(db, &q_notice_lots, of);
	notice->partners = db_query(db, &q_notice_partners, of);
	fill_facts(db, arena, notice, id);
	return notice;
}

void notice_add_items(struct request *r, const struct result *items)
{
	for (size_t row = 0; row < items->rows; row++) {
		xmlNode *item = xml_row(r->page, "item", items, row);

		if (result_number_at(items, row, "late") == 1)
			xml_text(item, "months",
				quarter_show(r->arena,
					day_read(result_text_at(items, row, "quarter"))));
	}
}

/* ---- the model of the XML ---- */

static void add_pence(struct arena *arena, xmlNode *parent, const char *name,
	int64_t pence)
{
	xml_text(parent, name,
		arena_text(arena, "%" PRId64 ".%02d", pence / 100, (int)(pence % 100)));
}

static xmlNode *add_body(xmlNode *parent, const char *name,
	const struct notice_body *body)
{
	xmlNode *element = xml_add(parent, name);

	xml_text(element, "name", body->name);
	xml_text(element, "address", body->address);
	xml_text(element, "town", body->town);
	xml_text(element, "postcode", body->postcode);
	xml_text(element, "country", body->country);
	xml_text(element, "phone", body->phone);
	xml_text(element, "email", body->email);
	xml_text(element, "nuts", body->nuts);
	xml_text(element, "url", body->url);
	return element;
}

static void add_buyers(xmlNode *root, const struct notice *notice)
{
	static const struct {
		const char *kind, *written;
	} kinds[] = { { "regional_authority", "REGIONAL_AUTHORITY" },
		{ "body_public", "BODY_PUBLIC" }, { "other", "REGIONAL_AUTHORITY" } };
	xmlNode *buyer = add_body(root, "buyer", &notice->facts.buyer);

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcmp(kinds[i].kind, result_text(notice->head, "kind")) == 0)
			xml_text(buyer, "kind", kinds[i].written);
	xml_text(buyer, "activity", result_text(notice->head, "activity"));
	for (size_t row = 0; row < notice->partners->rows; row++) {
		struct notice_body partner = body_of(notice->partners, row);

		add_body(root, "partner", &partner);
	}
}

static void add_lots(struct db *db, xmlNode *root, const struct notice *notice)
{
	int64_t id = result_number(notice->head, "id");

	for (size_t row = 0; row < notice->lots->rows; row++) {
		xmlNode *lot = xml_add(root, "lot");
		struct result *areas = db_query(db, &q_notice_lot_areas,
			ARGS(ARG("notice", id),
				ARG("category",
					result_number_at(notice->lots, row, "id"))));

		xml_text(lot, "number", result_text_at(notice->lots, row, "number"));
		xml_text(lot, "title", result_text_at(notice->lots, row, "name"));
		xml_text(lot, "cpv", result_text_at(notice->lots, row, "cpv"));
		for (size_t area = 0; area < areas->rows; area++)
			xml_text(lot, "nuts", result_text_at(areas, area, "nuts"));
		xml_text(lot, "summary", result_text_at(notice->lots, row, "summary"));
	}
}

static void add_award(struct arena *arena, xmlNode *root, const struct notice *notice,
	size_t row)
{
	const struct notice_item *item = &notice->facts.items[row];
	xmlNode *award = xml_add(root, "award"), *contractor;

	xml_text(award, "number", item->number);
	xml_text(award, "lot", item->lot);
	xml_text(award, "title", item->title);
	xml_text(award, "signed_on", result_text_at(notice->items, row, "signed_on"));
	xml_number(award, "tenders", item->tenders);
	xml_number(award, "tenders_sme", item->tenders_sme);
	xml_text(award, "closed_on", result_text_at(notice->items, row, "closed_on"));
	xml_text(award, "starts_on", result_text_at(notice->items, row, "starts_on"));
	xml_text(award, "ends_on", result_text_at(notice->items, row, "ends_on"));
	contractor = add_body(award, "contractor", &item->contractor);
	xml_text(contractor, "company", result_text_at(notice->items, row, "company"));
	xml_number(contractor, "sme", item->sme);
	xml_number(contractor, "vcse", result_number_at(notice->items, row, "vcse"));
	xml_number(contractor, "sole_trader",
		result_number_at(notice->items, row, "sole_trader"));
	add_pence(arena, award, "value", item->value);
}

/* Awards whose details are withheld are only counted, and late ones marked (B12, regulation 50(6)). */
static void add_information(struct arena *arena, xmlNode *root,
	const struct notice *notice)
{
	int64_t withheld = 0;

	for (size_t i = 0; i < notice->facts.items_count; i++)
		withheld += notice->facts.items[i].withheld != NULL;
	xml_text(root, "info",
		"Awards under a system that works like a dynamic purchasing system. "
		"Nobody who is placed is identified; titles carry contract numbers "
		"only.");
	if (withheld)
		xml_text(root, "info",
			arena_text(arena,
				"Awards concluded besides, with details withheld under "
				"regulation 50(6): %" PRId64 ".",
				withheld));
	for (size_t i = 0; i < notice->facts.items_count; i++)
		if (notice->facts.items[i].late && !notice->facts.items[i].withheld)
			xml_text(root, "info",
				arena_text(arena,
					"Contract %s was concluded in an earlier quarter "
					"and is published late.",
					notice->facts.items[i].number));
}

/* The parent in the CPV: its last figure that is not 0 becomes 0. */
static const char *cpv_parent(struct arena *arena, const char *code)
{
	char *parent = arena_copy(arena, code, strlen(code));

	for (size_t i = strlen(parent); i-- > 2;) {
		if (parent[i] == '0')
			continue;
		parent[i] = '0';
		break;
	}
	return parent;
}

/* A version 4 UUID that is always the same for the same notice. */
static const char *uuid_of(struct arena *arena, const struct notice *notice)
{
	unsigned char hash[16];
	const char *number = notice->facts.items_count ? notice->facts.items[0].number
						       : "-";

	crypto_generichash(hash, sizeof(hash), (const unsigned char *)number,
		strlen(number), NULL, 0);
	hash[6] = (unsigned char)((hash[6] & 0x0f) | 0x40);
	hash[8] = (unsigned char)((hash[8] & 0x3f) | 0x80);
	return arena_text(arena,
		"%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
		hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7],
		hash[8], hash[9], hash[10], hash[11], hash[12], hash[13], hash[14],
		hash[15]);
}

static void add_head(struct arena *arena, xmlNode *root, const struct notice *notice)
{
	const struct result *head = notice->head;
	xmlNode *sender = xml_add(root, "sender");

	xml_text(root, "version", reception);
	xml_text(root, "number", notice->facts.number);
	xml_text(root, "uuid", uuid_of(arena, notice));
	xml_text(sender, "login", notice->facts.login);
	xml_text(sender, "customer", config.sender_customer);
	xml_text(root, "title", notice->facts.title);
	xml_text(root, "reference",
		notice->facts.quarter == NOTHING
			? result_text(head, "system_reference")
			: arena_text(arena, "%s-%s",
				  result_text(head, "system_reference"),
				  quarter_write(arena, notice->facts.quarter)));
	xml_text(root, "cpv", notice->facts.cpv);
	xml_text(root, "cpv_name", result_text(head, "cpv_name"));
	xml_text(root, "cpv_parent", cpv_parent(arena, notice->facts.cpv));
	xml_text(root, "summary", notice->facts.summary);
	xml_text(root, "region", result_text(head, "region"));
	xml_text(root, "procedure", notice->facts.procedure);
	xml_text(root, "features", notice->facts.features);
	xml_text(root, "call", notice->facts.parent);
}

static xmlDoc *model_of(struct db *db, struct arena *arena, const struct notice *notice,
	const char *day)
{
	xmlDoc *doc = xml_new(arena, "notice");
	xmlNode *root = xmlDocGetRootElement(doc), *review;

	add_head(arena, root, notice);
	if (notice->facts.total > 0)
		add_pence(arena, root, "total", notice->facts.total);
	add_buyers(root, notice);
	add_lots(db, root, notice);
	for (size_t row = 0; row < notice->facts.items_count; row++)
		if (!notice->facts.items[row].withheld)
			add_award(arena, root, notice, row);
	add_information(arena, root, notice);
	review = xml_add(root, "review");
	xml_text(review, "name", result_text(notice->head, "review_body"));
	xml_text(review, "town", "London");
	xml_text(root, "dispatched_on", day);
	return doc;
}

static bool is_cf(const struct notice *notice)
{
	return strcmp(result_text(notice->head, "form"), "CF") == 0;
}

const char *notice_xml(struct db *db, struct arena *arena, const struct notice *notice,
	const char *day, size_t *length, const char **complaint, bool *checked)
{
	xmlDoc *tree = view_tree(arena, model_of(db, arena, notice, day),
		is_cf(notice) ? "cf" : "f21");
	xmlChar *text;
	int size;

	*complaint = NULL;
	*checked = config.service_schemas != NULL;
	if (*checked && is_cf(notice))
		*complaint = schema_complaint(arena, tree,
			arena_text(arena, "%s/contracts-finder", config.service_schemas),
			"cf-fullnotice-observed.xsd");
	else if (*checked)
		*complaint = schema_complaint(arena, tree,
			arena_text(arena, "%s/ted-r209", config.service_schemas),
			"TED_ESENDERS.xsd");
	xmlDocDumpFormatMemoryEnc(tree, &text, &size, "UTF-8", 1);
	if (!text)
		fault("out of memory");
	arena_defer(arena, xmlFree, text);
	*length = (size_t)size;
	return (const char *)text;
}

/* ---- what changes ---- */

static void add_item(struct request *r, int64_t notice, int64_t position,
	const struct result *rows, size_t row)
{
	const char *number = result_text_at(rows, row, "number");

	db_insert(r->db, &q_notice_item_add,
		ARGS(ARG("notice", notice), ARG("position", position),
			ARG("channel", "journal"),
			ARG("agreement", result_number_at(rows, row, "agreement")),
			ARG("signed_on", result_text_at(rows, row, "signed_on")),
			ARG("number", number),
			ARG("title",
				notice_title(r->arena,
					result_text_at(rows, row, "category"), number)),
			ARG("tenders", result_number_at(rows, row, "tenders")),
			ARG("tenders_sme", result_number_at(rows, row, "tenders_sme")),
			ARG("value", result_number_at(rows, row, "value")),
			ARG("withheld", result_text_at(rows, row, "withheld")),
			ARG("quarter", result_text_at(rows, row, "quarter"))));
}

/* The awards that no notice lists yet, behind those that this one does. */
static int64_t take(struct request *r, int64_t notice, int64_t system,
	const char *quarter, int64_t items)
{
	struct result *rows = db_query(r->db, &q_notice_candidates,
		ARGS(ARG("system", system), ARG("quarter", quarter)));

	for (size_t row = 0; row < rows->rows; row++)
		add_item(r, notice, items + (int64_t)row + 1, rows, row);
	items += (int64_t)rows->rows;
	db_change(r->db, &q_notice_items_set,
		ARGS(ARG("notice", notice), ARG("items", items)));
	return (int64_t)rows->rows;
}

int64_t notice_draft(struct request *r, int64_t system, const char *quarter)
{
	struct result *name = db_query(r->db, &q_notice_system,
		ARGS(ARG("system", system), ARG("authority", r->who.authority)));
	int64_t notice;

	if (!name->rows)
		return 0;
	notice = db_insert(r->db, &q_notice_add,
		ARGS(ARG("system", system), ARG("quarter", quarter),
			ARG("person", r->who.person),
			ARG("title",
				arena_text(r->arena, "%s: awards %s",
					result_text(name, "name"),
					quarter_show(r->arena, day_read(quarter))))));
	if (!notice || !take(r, notice, system, quarter, 0))
		return 0;
	audit(r, "notice", notice, "drafted", NULL, "draft");
	return notice;
}

int64_t notice_take(struct request *r, const struct notice *notice)
{
	return take(r, result_number(notice->head, "id"),
		result_number(notice->head, "system"),
		result_text(notice->head, "quarter"),
		result_number(notice->head, "items"));
}

void notice_give_number(struct request *r, int64_t notice)
{
	const char *series = arena_text(r->arena, "notice:%.4s", r->today);
	const char *number = arena_text(r->arena, "%.4s-%06" PRId64, r->today,
		counter_next(r, series));

	db_change(r->db, &q_notice_number_set,
		ARGS(ARG("notice", notice), ARG("number", number)));
}

/* The threshold counts the value with VAT; care and education placements carry none. */
bool notice_draft_cf(struct request *r, const struct notice *notice)
{
	struct result *limit = db_query(r->db, &q_notice_threshold,
		ARGS(ARG("day", (const char *)r->today)));
	int64_t least = limit->rows ? result_number(limit, "amount") : 0;

	for (size_t row = 0; row < notice->facts.items_count; row++) {
		const struct notice_item *item = &notice->facts.items[row];
		int64_t one;

		if (item->withheld || item->value < least ||
			db_query(r->db, &q_notice_cf_stands,
				ARGS(ARG("agreement",
					result_number_at(notice->items, row,
						"agreement"))))
				->rows)
			continue;
		one = db_insert(r->db, &q_notice_add_cf,
			ARGS(ARG("system", result_number(notice->head, "system")),
				ARG("authority",
					result_number(notice->head, "authority")),
				ARG("title", item->title),
				ARG("made_by", result_number(notice->head, "made_by"))));
		db_insert(r->db, &q_notice_item_add,
			ARGS(ARG("notice", one), ARG("position", 1),
				ARG("channel", "contracts_finder"),
				ARG("agreement",
					result_number_at(notice->items, row,
						"agreement")),
				ARG("signed_on",
					result_text_at(notice->items, row, "signed_on")),
				ARG("number", item->number), ARG("title", item->title),
				ARG("tenders", item->tenders),
				ARG("tenders_sme", item->tenders_sme),
				ARG("value", item->value),
				ARG("withheld", (const char *)NULL),
				ARG("quarter", (const char *)NULL)));
		db_change(r->db, &q_notice_check_passed,
			ARGS(ARG("notice", one),
				ARG("person", result_number(notice->head, "made_by"))));
		audit(r, "notice", one, "drafted", NULL, "checked");
		if (!notice_keep(r, notice_find(r->db, r->arena, one, r->who.authority),
			    r->today))
			return false;
	}
	return true;
}

void notice_drop_cf(struct request *r, int64_t notice)
{
	struct result *siblings = db_query(r->db, &q_notice_siblings,
		ARGS(ARG("notice", notice)));

	for (size_t row = 0; row < siblings->rows; row++) {
		int64_t one = result_number_at(siblings, row, "id");

		if (one == notice ||
			!db_change(r->db, &q_notice_cf_drop, ARGS(ARG("notice", one))))
			continue;
		db_change(r->db, &q_notice_drop_items, ARGS(ARG("notice", one)));
		audit(r, "notice", one, "dropped", "released", "rejected");
	}
}

bool notice_keep(struct request *r, const struct notice *notice, const char *day)
{
	int64_t id = result_number(notice->head, "id");
	unsigned char hash[32];
	const char *complaint, *bytes;
	size_t length;
	bool checked;

	bytes = notice_xml(r->db, r->arena, notice, day, &length, &complaint, &checked);
	if (complaint)
		return false;
	crypto_generichash(hash, sizeof(hash), (const unsigned char *)bytes, length, NULL,
		0);
	if (!db_change(r->db, &q_notice_release,
		    ARGS(ARG("notice", id), ARG("person", r->who.person),
			    ARG("dispatched_on", day),
			    arg_bytes("content", bytes, length),
			    arg_bytes("digest", hash, sizeof(hash)))))
		return false;
	audit(r, "notice", id, "released", "checked", "released");
	return true;
}
