/* Erasing who somebody is, on request: a person who has left, or the children of a referral. */
#include <inttypes.h>

#include "core/date.h"
#include "core/form.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"

struct asking {
	char *asked_on, *reason;
};

static const struct field asking_fields[] = {
	DAY(struct asking, asked_on, .label = "When was it asked for?",
		.missing = "Enter the day on which it was asked for"),
	PROSE(struct asking, reason, .label = "Why it is erased", .most = 1000,
		.hint = "Who asked and on what ground, without a name: this stays",
		.missing = "Say why it is erased"),
	{ 0 }
};

static void read_asking(struct form *form, const struct asking *asking)
{
	form_read(form);
	if (form->good && day_read(asking->asked_on) > day_read(form->r->today))
		form_error(form, "asked_on",
			"When it was asked for must be today or in the past");
}

/* The decision first, then the event, then the act itself: all in one transaction. */
static void erase(struct request *r, const char *record, const struct query *query,
	const struct asking *asking)
{
	db_insert(r->db, &q_erasure_add,
		ARGS(ARG("record", record), ARG("id", r->id),
			ARG("asked_on", asking->asked_on), ARG("reason", asking->reason),
			ARG("person", r->who.person)));
	audit(r, record, r->id, "erased", NULL, "on request");
	db_change(r->db, query, ARGS(ARG("id", r->id)));
}

int erase_person(struct request *r)
{
	struct asking asking;
	struct form *form = form_new(r, asking_fields, &asking);
	const struct arg *which = ARGS(ARG("id", r->id));
	const struct result *person;

	/* who gets a role meanwhile waits, or is seen here */
	if (r->method == POST)
		db_query(r->db, &q_erase_person_lock, which);
	person = db_query(r->db, &q_erase_whom, which);
	if (!person->rows)
		return reply_not_found(r);
	xml_rows(r->page, "person", person);
	if (result_number(person, "roles") > 0 || result_number(person, "erased") == 1)
		return r->method == POST ? reply_refused(r, "person_here")
					 : reply_page(r, 200, "erase_person");
	read_asking(form, &asking);
	if (!form->good)
		return form_page(form, "erase_person");
	erase(r, "person", &q_erase_person, &asking);
	reply_flash(r, "person_erased");
	return reply_redirect(r, "/people");
}

int erase_child(struct request *r)
{
	struct asking asking;
	struct form *form = form_new(r, asking_fields, &asking);
	const struct result *referral = db_query(r->db, &q_erase_child,
		ARGS(ARG("id", r->id), ARG("authority", r->who.authority)));

	if (!referral->rows)
		return reply_not_found(r);
	xml_rows(r->page, "referral", referral);
	if (result_number(referral, "identities") == 0 &&
		result_number(referral, "home") == 0)
		return r->method == POST ? reply_refused(r, "child_erased")
					 : reply_page(r, 200, "erase_child");
	read_asking(form, &asking);
	if (!form->good)
		return form_page(form, "erase_child");
	erase(r, "referral", &q_erase_identity, &asking);
	db_change(r->db, &q_erase_drafts, ARGS(ARG("id", r->id)));
	db_change(r->db, &q_erase_kept, ARGS(ARG("id", r->id)));
	reply_flash(r, "child_erased");
	return reply_redirect(r, "/referrals/%" PRId64, r->id);
}
