/*
 * What comes in by the command line: the description of a purchasing system, and
 * where postcodes are.  Both read a file that somebody else wrote, so both say
 * what is wrong with which line.
 */
#ifndef JOBS_IMPORT_H
#define JOBS_IMPORT_H

/* Exit codes of `dps import`. */
enum import_end {
	IMPORT_DONE = 0,
	IMPORT_REFUSED = 1, /* the file breaks its rules; nothing was changed */
	IMPORT_UNREAD = 2,  /* it cannot be read */
	IMPORT_FAULT = 3    /* the database is away, or refused */
};

/*
 * Loads a system described as sql/demo/system.rng says, in one transaction.  One
 * that is there already, by its reference, is left as it is, and the output says
 * so: rules are written once, and a change is a new edition.
 */
enum import_end import_system(const char *file);

/*
 * Takes in places of postcodes: Code-Point Open as published (a .zip with
 * Data/CSV, or one of its .csv files, which have no header row), the ONS
 * Postcode Directory, or our own postcode,easting,northing,country.  Rows that
 * are none are counted and the first few told with their lines.
 */
enum import_end import_postcodes(const char *file);

#endif
