/* The models of pages as a contract: which there are, what each holds, which pages keep it. */
#include <string.h>

#include "core/contract.h"
#include "core/route.h"
#include "core/xml.h"
#include "pages/pages.h"

/* The right that opens a route to machines. */
static const char *right_of(const struct route *route)
{
	for (const struct role_word *right = machine_rights; right->word; right++)
		if (route->roles & right->bit)
			return right->word;
	return NULL;
}

static void add_routes(xmlNode *element, const char *model)
{
	for (const struct route *route = routes; route->path; route++) {
		xmlNode *page;

		if (!route->model || strcmp(route->model, model) || !right_of(route))
			continue;
		page = xml_text(element, "route", route->path);
		xml_attr(page, "right", right_of(route));
	}
}

int model_list(struct request *r)
{
	for (const struct role_word *right = machine_rights; right->word; right++)
		xml_attr(xml_text(r->page, "right", right->title), "word", right->word);
	for (const struct contract *contract = contract_first(); contract;
		contract = contract->next) {
		xmlNode *model = xml_add(r->page, "model");

		xml_text(model, "name", contract->name);
		xml_text(model, "about", contract->about);
		add_routes(model, contract->name);
	}
	return reply_page(r, 200, "models");
}
