/* Every page handler, one line for each file of fcgi/pages, in the order of routes.c. */
#ifndef PAGES_PAGES_H
#define PAGES_PAGES_H

#include "core/request.h"

#endif
