/*
 * Whom a referral is about: what providers may know on one side; name, birthday, case
 * reference and the home apart from it, which providers never see.
 */
#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#include "core/arena.h"
#include "core/db.h"
#include "core/form.h"
#include "core/xml.h"
#include "pages/pages.h"
#include "queries.h"
#include "store/event.h"
#include "store/postcode.h"
#include "store/referral.h"

enum { MOST_CHILDREN = 20, OLDEST = 25 };

static const struct option genders[] = { { .value = "girl", .label = "Girl" },
	{ .value = "boy", .label = "Boy" }, { .value = "other", .label = "Other" },
	{ .value = "unsaid", .label = "Not said" }, { 0 } };

struct home {
	char *postcode, *act;
};

static const struct option acts[] = { { .value = "save", .label = "Save and continue" },
	{ .value = "more", .label = "Save and add another child" }, { 0 } };

static const struct field fields[] = { POSTCODE(struct home, postcode,
					       .label = "Home postcode of the lead child",
					       .optional = true, .group = "home"),
	ACT(struct home, act, .options = acts), { 0 } };

/* One child is one group of questions, by its number on the page. */
static struct field *ask(struct form *form, const struct kind *kind, const char *name,
	int number, const char *group, const char *label, int64_t most)
{
	struct field *field = form_ask(form, kind, "%s.%d", name, number);

	field->label = label;
	field->group = group;
	field->row = number;
	field->most = most;
	field->optional = true;
	return field;
}

static void ask_child(struct form *form, int number, bool known)
{
	ask(form, &kind_whole, "age", number, "child", "Age", OLDEST);
	ask(form, &kind_choice, "gender", number, "child", "Gender", 0)
		->options = genders;
	ask(form, &kind_line, "status", number, "child", "Legal status or plan", 60)
		->hint = "Like “in care, section 20” or “EHC plan”";
	ask(form, &kind_line, "case_reference", number, "identity", "Case reference", 40);
	ask(form, &kind_line, "name", number, "identity", "Name", 200);
	ask(form, &kind_day, "born_on", number, "identity", "Date of birth", 0);
	if (known && number > 1)
		ask(form, &kind_tick, "remove", number, "remove", "Remove this child", 0);
}

struct child {
	int64_t id; /* NOTHING: new */
	int64_t age;
	const char *gender, *status, *name, *born_on, *case_reference;
	bool remove;
};

static void fill_child(struct form *form, int number, const struct result *children,
	const struct result *identities)
{
	const size_t row = number - 1;
	const int64_t child = result_number_at(children, row, "id");

	form_set_number(form, arena_text(form->r->arena, "age.%d", number),
		result_number_at(children, row, "age"));
	form_set_text(form, arena_text(form->r->arena, "gender.%d", number),
		result_text_at(children, row, "gender"));
	form_set_text(form, arena_text(form->r->arena, "status.%d", number),
		result_text_at(children, row, "status"));
	for (size_t i = 0; i < identities->rows; i++) {
		if (result_number_at(identities, i, "child") != child)
			continue;
		form_set_text(form,
			arena_text(form->r->arena, "case_reference.%d", number),
			result_text_at(identities, i, "case_reference"));
		form_set_text(form, arena_text(form->r->arena, "name.%d", number),
			result_text_at(identities, i, "name"));
		form_set_text(form, arena_text(form->r->arena, "born_on.%d", number),
			result_text_at(identities, i, "born_on"));
	}
}

static struct child read_child(const struct form *form, int number, int64_t id)
{
	return (struct child){
		.id = id,
		.age = form_number(form, "age.%d", number),
		.gender = form_text(form, "gender.%d", number),
		.status = form_text(form, "status.%d", number),
		.case_reference = form_text(form, "case_reference.%d", number),
		.name = form_text(form, "name.%d", number),
		.born_on = form_text(form, "born_on.%d", number),
		.remove = id != NOTHING && number > 1 &&
			form_number(form, "remove.%d", number) == 1,
	};
}

/* A new child of whom nothing is said is none, unless it is the first. */
static bool is_blank(const struct child *child)
{
	return child->age == NOTHING && !child->gender && !child->status &&
		!child->name && !child->born_on && !child->case_reference;
}

static void check_child(struct form *form, int number, const struct child *child)
{
	if (child->remove || (number > 1 && child->id == NOTHING && is_blank(child)))
		return;
	if (child->age == NOTHING)
		form_error(form, arena_text(form->r->arena, "age.%d", number),
			"Enter the child’s age");
	if (!child->gender)
		form_error(form, arena_text(form->r->arena, "gender.%d", number),
			"Choose the child’s gender");
	if (child->born_on && strcmp(child->born_on, form->r->today) > 0)
		form_error(form, arena_text(form->r->arena, "born_on.%d", number),
			"Date of birth must be in the past");
}

static void keep_identity(struct request *r, int64_t id, const struct child *child)
{
	/* Written anew, not changed: the account may not read what is there. */
	db_change(r->db, &q_child_forget, ARGS(ARG("child", id)));
	if (!child->name && !child->born_on && !child->case_reference)
		return;
	db_change(r->db, &q_child_identify,
		ARGS(ARG("child", id), ARG("name", child->name),
			ARG("born_on", child->born_on),
			ARG("case_reference", child->case_reference)));
}

static void keep_child(struct request *r, const struct child *child)
{
	int64_t id = child->id;
	const struct arg *args = ARGS(ARG("referral", r->id),
		ARG("authority", r->who.authority), ARG("child", id),
		ARG("age", child->age), ARG("gender", child->gender),
		ARG("status", child->status));

	if (child->remove) {
		db_change(r->db, &q_child_delete, args);
		return;
	}
	if (id != NOTHING)
		db_change(r->db, &q_child_update, args);
	else if (!is_blank(child))
		id = db_insert(r->db, &q_child_insert, args);
	if (id > 0)
		keep_identity(r, id, child);
}

/* Postcodes are held without their space. */
static struct result *find_postcode(struct request *r, const char *postcode)
{
	char *code = arena_text(r->arena, "%s", postcode);
	char *to = code;

	for (const char *from = postcode; *from; from++)
		if (*from != ' ')
			*to++ = (char)toupper((unsigned char)*from);
	*to = '\0';
	return db_query(r->db, &q_home_place, ARGS(ARG("code", code)));
}

static void keep_home(struct request *r, const char *postcode, const struct result *place)
{
	const struct arg *args = ARGS(ARG("referral", r->id),
		ARG("authority", r->who.authority), ARG("postcode", postcode),
		ARG("easting", result_number(place, "easting")),
		ARG("northing", result_number(place, "northing")));

	db_change(r->db, &q_home_forget, args);
	db_change(r->db, &q_home_insert, args);
}

static bool is_posted(const struct request *r, const char *name)
{
	for (const struct param *param = r->params; param; param = param->next)
		if (strcmp(param->name, name) == 0)
			return true;
	return false;
}

/* So many children as there are, one more if that is asked for or posted, one at least. */
static int how_many(struct request *r, const struct result *children)
{
	int count = (int)children->rows;
	bool more = request_query_number(r, "more", 0) == 1 ||
		is_posted(r, arena_text(r->arena, "age.%d", count + 1));

	return count == 0 || (more && count < MOST_CHILDREN) ? count + 1 : count;
}

static int show(struct form *form, const struct referral *referral)
{
	referral_head(form->r, referral, "child");
	return form_page(form, "referral_child");
}

int referral_child(struct request *r)
{
	struct home home;
	struct form *form = form_new(r, fields, &home);
	struct referral *referral = referral_find(r);
	const struct arg *args = ARGS(ARG("referral", r->id),
		ARG("authority", r->who.authority));
	const struct result *children, *identities, *place = NULL;
	struct child *kept;
	int count;

	if (!referral)
		return reply_not_found(r);
	if (!referral_may(referral, REFERRAL_EDIT))
		return reply_refused(r, "published");
	children = db_query(r->db, &q_child_list, args);
	identities = db_query(r->db, &q_child_identities, args);
	count = how_many(r, children);
	kept = NEW_ARRAY(r->arena, count, struct child);
	for (int number = 1; number <= count; number++) {
		ask_child(form, number, number <= (int)children->rows);
		if (number <= (int)children->rows)
			fill_child(form, number, children, identities);
	}

	form_read(form);
	if (!form->good)
		return show(form, referral);
	for (int i = 0; i < count; i++) {
		kept[i] = read_child(form, i + 1,
			i < (int)children->rows ? result_number_at(children, i, "id")
						: NOTHING);
		check_child(form, i + 1, &kept[i]);
	}
	if (home.postcode)
		place = find_postcode(r, home.postcode);
	if (place && place->rows == 0)
		form_error(form, "postcode", "%s", postcode_unknown(r, home.postcode));
	if (!form->good)
		return show(form, referral);

	for (int i = 0; i < count; i++)
		keep_child(r, &kept[i]);
	if (place)
		keep_home(r, home.postcode, place);
	if (!db_change(r->db, &q_child_count, args))
		return reply_refused(r, "published");
	audit(r, "referral", r->id, "child_kept", NULL, NULL);
	if (home.act && strcmp(home.act, "more") == 0)
		return reply_redirect(r, "/referrals/%" PRId64 "/child?more=1", r->id);
	return reply_redirect(r, "/referrals/%" PRId64 "/outcomes", r->id);
}
