/*
 * Award notices: their life, and every check before the XML is written.
 * NT-01 to NT-03, RULES L5, B12, schemas/NOTICES.md sections 2, 3 and 6.
 */
#ifndef DOMAIN_NOTICE_H
#define DOMAIN_NOTICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/date.h"
#include "domain/role.h"
#include "domain/state.h"

enum notice_state {
	NOTICE_DRAFT,
	NOTICE_CHECKED,
	NOTICE_RELEASED,
	NOTICE_SENT,
	NOTICE_PUBLISHED,
	NOTICE_REJECTED
};
extern const char *const notice_states[]; /* "draft" ... "rejected" */

enum notice_act {
	NOTICE_SELECT, /* take in, withhold, give back an award */
	NOTICE_CHECK,
	NOTICE_REOPEN,
	NOTICE_RELEASE,
	NOTICE_SEND,
	NOTICE_PUBLISH,
	NOTICE_REJECT
};
extern const char *const notice_acts[]; /* "select" ... "reject" */
extern const struct step notice_steps[];

/* A second person releases: not the one who made it. */
bool notice_may_release(int64_t made_by, int64_t person);

/* The only shape of an award's title: what was bought and the contract's number, and
 * so nothing of a child. */
char *notice_title(struct arena *arena, const char *category, const char *number);

/* ---- what a notice says; texts may be NULL where nothing is known ---- */

struct notice_body {
	const char *name, *address, *town, *postcode;
	const char *country; /* "UK"; GB is refused */
	const char *nuts;
	const char *email, *phone, *url;
};

struct notice_lot {
	const char *number, *title, *summary, *cpv;
	size_t areas; /* NUTS codes of the councils that bought */
};

struct notice_item {
	int64_t position;           /* ITEM */
	const char *number;         /* contract */
	const char *lot, *category; /* number and name of what was bought */
	const char *title;
	int64_t signed_on; /* day of conclusion */
	bool late;         /* signed in an earlier quarter and marked so */
	int64_t tenders, tenders_sme;
	bool sme;             /* of the winner */
	int64_t value;        /* pence */
	const char *withheld; /* why only counted; NULL: it is written */
	struct notice_body contractor;
};

struct notice_facts {
	const char *number; /* NO_DOC_EXT; NULL: not given yet */
	const char *login;  /* of the eSender */
	const char *parent; /* the call, as journals print it: yyyy/S nnn-nnnnnn */
	const char *title, *summary, *cpv;
	const char *procedure,
		*features;     /* what says in words that it works like a DPS */
	int64_t quarter;       /* any day in it; NOTHING: of one award, not grouped */
	int64_t dispatched_on; /* NOTHING: not sent yet */
	struct notice_body buyer;
	const struct notice_lot *lots;
	size_t lots_count;
	const struct notice_item *items;
	size_t items_count;
	int64_t selected; /* how many awards were selected */
	int64_t total;    /* pence, as it will be written */
};

enum notice_fault {
	NOTICE_MISSING,        /* a text that must be there is not */
	NOTICE_TOO_LONG,       /* of more characters than the form takes */
	NOTICE_MALFORMED,      /* not of the pattern */
	NOTICE_PLACEHOLDER,    /* XXX, TBC, dd/mm/yyyy and their like */
	NOTICE_PERSONAL,       /* could be about a child: a day, an age, a birth */
	NOTICE_NOT_TEMPLATE,   /* a title of another shape */
	NOTICE_REPEATED,       /* the same contract number or lot twice */
	NOTICE_GAP,            /* items are not 1, 2, 3 ... (R104) */
	NOTICE_UNDECLARED,     /* a lot that the notice does not describe */
	NOTICE_COUNT,          /* tenders not 1 to 999, or fewer than of SMEs (R613) */
	NOTICE_COUNT_SME,      /* an SME won and none is counted (R614) */
	NOTICE_COUNT_OTHER,    /* no SME won, and only SMEs are counted (R617) */
	NOTICE_NO_DAY,         /* not concluded */
	NOTICE_AFTER_DISPATCH, /* concluded after the notice was sent (R618) */
	NOTICE_OTHER_QUARTER,
	NOTICE_NO_VALUE,        /* not above zero, or more than the form takes */
	NOTICE_TOTAL,           /* the total is not the sum */
	NOTICE_NUMBER_OF_ITEMS, /* none, or not as many as selected */
	NOTICE_FOREIGN_AREA,    /* a NUTS code of another country (R127) */
	NOTICE_REPEATS_TITLE    /* a warning only: the description is the title (V001) */
};
extern const char *const notice_faults[]; /* "missing" ... "repeats_title" */

/* Where it is mended. */
enum notice_mend {
	MEND_NOTICE,
	MEND_SETTING,
	MEND_SYSTEM,
	MEND_CATEGORY,
	MEND_AUTHORITY,
	MEND_PROVIDER,
	MEND_AGREEMENT
};
extern const char *const notice_mends[]; /* "notice" ... "agreement" */

struct notice_mistake {
	enum notice_fault fault;
	enum notice_mend mend;
	size_t at;         /* index of the item, or of the lot for MEND_CATEGORY */
	const char *field; /* name of the member at fault */
	bool warning;      /* told, and no obstacle */
};

/* Every mistake, in the order of the notice; the list lives in the arena.  `at` is
 * SIZE_MAX where no item or lot is meant. */
size_t notice_check(struct arena *arena, const struct notice_facts *notice,
	struct notice_mistake **mistakes);

/* Sum of the values that are written, pence; NOTHING if it does not fit. */
int64_t notice_total(const struct notice_item *items, size_t count);

#endif
