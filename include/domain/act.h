/*
 * What events are called: the words for each act that the service writes with
 * audit(), how the facts beside it read, and who may see it.  One table, so
 * that a new act is one row; tests/http/test_timeline.py looks for the row of
 * every act in the source.
 */
#ifndef DOMAIN_ACT_H
#define DOMAIN_ACT_H

#include <stdbool.h>

/* How `was` and `becomes` of an event are to be read. */
enum facts {
	FACTS_NONE,   /* not for people: a digest, a number */
	FACTS_CODE,   /* codes: evaluating becomes decided */
	FACTS_TEXT,   /* text, as somebody typed it */
	FACTS_NOTE,   /* a state before, and text: only the text is read */
	FACTS_MOMENT, /* a day or a moment */
};

/* Who besides the officers and auditors of the record sees it in a timeline. */
enum act_opening {
	ACT_CLOSED, /* nobody: deliberation, other providers' business */
	ACT_TOLD,   /* the provider whose record it is, without the facts */
	ACT_OPEN,   /* the provider, with the facts */
};

struct act {
	const char *record, *act;
	const char *words; /* "Bids opened"; what happened, not who did it */
	enum facts facts;
	enum act_opening opening;
	bool decides; /* a decision or a step, not a note: drawn stronger */
};

/* Every act, sorted by record and act; ends at one without a record. */
extern const struct act acts[];

/* The row of an act of a record; one that no row names has neither words nor facts and is closed. */
const struct act *act_find(const char *record, const char *act);

/* What a record is called: "Referral"; one that has no name is called as it is stored. */
const char *record_words(const char *record);

/* The records that have acts, for choosing among them: value and label, ends at NULL. */
extern const struct record_word {
	const char *record, *words;
} record_names[];

#endif
