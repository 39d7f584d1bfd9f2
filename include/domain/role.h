/*
 * The roles of FEATURES.md as bits.  A session holds those that its person has at
 * the body, authority or provider, for which it acts; a route and a step name
 * those that may.  Bit 0 is PUBLIC (core/request.h); routes.c has the words.
 */
#ifndef DOMAIN_ROLE_H
#define DOMAIN_ROLE_H

/* clang-format off */
enum {
	ROLE_MEMBER        = 1 << 1,    /* of a provider */
	ROLE_ADMIN         = 1 << 2,    /* of a provider: also says who else may */
	ROLE_BROKER        = 1 << 3,
	ROLE_EVALUATOR     = 1 << 4,
	ROLE_PANEL         = 1 << 5,
	ROLE_APPROVER      = 1 << 6,
	ROLE_CONTRACTS     = 1 << 7,
	ROLE_PROCUREMENT   = 1 << 8,
	ROLE_FINANCE       = 1 << 9,
	ROLE_AUDITOR       = 1 << 10,
	ROLE_ADMINISTRATOR = 1 << 12,   /* of the installation */
	ROLE_FAMILY        = 1 << 13,   /* of one referral, by a code */
	ROLE_NOBODY        = 1 << 14,   /* signed in, but without a role at any body */

	ROLE_PROVIDER = ROLE_MEMBER | ROLE_ADMIN,
	ROLE_OFFICER = ROLE_BROKER | ROLE_EVALUATOR | ROLE_PANEL | ROLE_APPROVER |
		ROLE_CONTRACTS | ROLE_PROCUREMENT | ROLE_FINANCE | ROLE_AUDITOR,
	SIGNED_IN = ROLE_PROVIDER | ROLE_OFFICER | ROLE_ADMINISTRATOR |
		ROLE_FAMILY | ROLE_NOBODY,
	ROLE_CLOCK = 1 << 15,           /* no person: a deadline passes, a term ends */

	/* What the token of a machine may read: rights, not roles of anybody. */
	READS_REFERRALS    = 1 << 16,   /* bids, results, choices and awards with them */
	READS_AGREEMENTS   = 1 << 17,
	READS_NOTICES      = 1 << 18,
	READS_APPLICATIONS = 1 << 19,
	READS_PROVIDERS    = 1 << 20,
	READS_RECORDS      = 1 << 21,   /* audit events */
};
/* clang-format on */

#endif
