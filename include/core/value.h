/* A number that is not there: NULL in the database, an empty box in a form. */
#ifndef CORE_VALUE_H
#define CORE_VALUE_H

#include <stdint.h>

#define NOTHING INT64_MIN

#endif
