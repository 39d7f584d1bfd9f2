#include "core/contract.h"

#include <dirent.h>
#include <libxml/parser.h>
#include <libxml/xmlschemastypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/xml.h"

static struct contract *first;

static bool complain(const char *path)
{
	fprintf(stderr, "%s: not a model that can be read\n", path);
	return false;
}

/* The text of the grammar's own documentation, white space folded; NULL: it has none. */
static char *documentation(const xmlNode *grammar)
{
	for (const xmlNode *node = grammar ? grammar->children : NULL; node;
		node = node->next) {
		xmlChar *text, *folded;

		if (node->type != XML_ELEMENT_NODE ||
			!xmlStrEqual(node->name, BAD_CAST "documentation"))
			continue;
		text = xmlNodeGetContent(node);
		folded = xmlSchemaCollapseString(text);
		if (!folded)
			return (char *)text;
		xmlFree(text);
		return (char *)folded;
	}
	return NULL;
}

static bool add(const char *folder, const char *file)
{
	struct contract *contract = calloc(1, sizeof(*contract)), **end = &first;
	char *path = NULL;
	xmlDoc *doc = NULL;

	if (!contract || asprintf(&path, "%s/%s", folder, file) < 0)
		return complain(file);
	while (*end)
		end = &(*end)->next;
	*end = contract;
	contract->name = strndup(file, strlen(file) - strlen(".rng"));
	doc = xmlReadFile(path, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR);
	if (!doc)
		complain(path);
	else
		contract->about = documentation(xmlDocGetRootElement(doc));
	free(path);
	xmlFreeDoc(doc);
	return doc;
}

static int is_model(const struct dirent *entry)
{
	const char *end = strrchr(entry->d_name, '.');

	return end && strcmp(end, ".rng") == 0;
}

bool contract_open(const char *directory)
{
	struct dirent **files;
	char *folder;
	bool good = true;
	int count;

	if (asprintf(&folder, "%s/models", directory) < 0)
		return complain(directory);
	count = scandir(folder, &files, is_model, alphasort);
	if (count < 0)
		good = complain(folder);
	xml_readable(directory);
	for (int i = 0; i < count; i++) {
		good = good && add(folder, files[i]->d_name);
		free(files[i]);
	}
	xml_readable(NULL);
	if (count >= 0)
		free(files);
	free(folder);
	return good;
}

void contract_close(void)
{
	while (first) {
		struct contract *contract = first;

		first = contract->next;
		free(contract->name);
		xmlFree(contract->about);
		free(contract);
	}
}

const struct contract *contract_first(void)
{
	return first;
}
