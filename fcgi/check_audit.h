/* The part of `dps check` that follows the chains of the audit. */
#ifndef CHECK_AUDIT_H
#define CHECK_AUDIT_H

#include <stdbool.h>

struct work;

/*
 * Follows every chain of events and the anchors, and says on standard error
 * which record and which event a chain breaks at.  False if one does.
 */
bool check_audit(struct work *work);

#endif
