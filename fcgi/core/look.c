#include "core/look.h"

#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/fault.h"
#include "core/password.h"
#include "core/xml.h"

enum { LARGEST = 1024 * 1024 };

static struct {
	char *theme, *logo;      /* "/look/theme.css?v=1f2e3d4c" */
	xmlDoc *header, *footer; /* checked, under a root <fragment> */
} look;

static const char *const elements[] = { "a", "abbr", "address", "b", "br", "div", "em",
	"h2", "h3", "hr", "i", "img", "li", "nav", "ol", "p", "section", "small", "span",
	"strong", "ul", NULL };

static const char *const attributes[] = { "alt", "class", "dir", "height", "href",
	"hreflang", "lang", "rel", "role", "src", "title", "width", NULL };

static bool is_one_of(const xmlChar *name, const char *const *names)
{
	for (; *names; names++)
		if (strcmp((const char *)name, *names) == 0)
			return true;
	return false;
}

/* ---- files ---- */

/* "FOLDER/name", to be freed; NULL if there is no such file or no memory for its name. */
static char *path_of(const char *name)
{
	char *path;

	if (asprintf(&path, "%s/%s", config.look_folder, name) < 0)
		return NULL;
	if (access(path, F_OK) == 0)
		return path;
	free(path);
	return NULL;
}

static char *read_whole(const char *path, size_t *length)
{
	FILE *file = fopen(path, "r");
	char *bytes = file ? malloc(LARGEST) : NULL;

	*length = bytes ? fread(bytes, 1, LARGEST, file) : 0;
	if (file)
		fclose(file);
	if (bytes && *length < LARGEST)
		return bytes;
	fprintf(stderr, "%s: cannot be read, or too large\n", path);
	free(bytes);
	return NULL;
}

/* The address of a file of the folder: with its digest, so that browsers may keep it for ever. */
static char *address_of(const char *name)
{
	unsigned char hash[32];
	char *path = path_of(name), *bytes, *address = NULL;
	size_t length;

	if (!path)
		return NULL;
	bytes = read_whole(path, &length);
	if (bytes) {
		digest_keyed(hash, "look", bytes, length);
		if (asprintf(&address, "/look/%s?v=%02x%02x%02x%02x", name, hash[0],
			    hash[1], hash[2], hash[3]) < 0)
			address = NULL;
	}
	free(bytes);
	free(path);
	return address;
}

/* ---- fragments ---- */

struct reading {
	const char *path;
	bool good;
};

static void refuse(struct reading *reading, const xmlNode *node, const char *what,
	const xmlChar *name)
{
	fprintf(stderr, "%s:%ld: %s%s\n", reading->path, xmlGetLineNo(node), what,
		(const char *)name);
	reading->good = false;
}

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* Paths are of the host, as on the portal's own pages, so they are made whole: ours begin at base. */
static void check_link(struct reading *reading, xmlNode *element)
{
	xmlChar *value = xmlGetNoNsProp(element, BAD_CAST "href");
	const char *href = (const char *)value;
	char *whole;

	if (!href)
		return;
	if (href[0] == '/' && href[1] != '/') {
		if (asprintf(&whole, "%.*s%s", (int)config_origin(),
			    config.service_base_url, href) < 0)
			whole = NULL;
		if (whole)
			xmlSetProp(element, BAD_CAST "href", BAD_CAST whole);
		free(whole);
	} else if (!begins(href, "https://") && !begins(href, "http://") &&
		href[0] != '#') {
		refuse(reading, element,
			"a link must be http(s), a path or a #place: ", value);
	}
	xmlFree(value);
}

/* A picture is a file of the folder, by its name alone. */
static void check_picture(struct reading *reading, xmlNode *element)
{
	xmlChar *name = xmlGetNoNsProp(element, BAD_CAST "src");
	char *address = name && !strchr((const char *)name, '/')
		? address_of((const char *)name)
		: NULL;

	if (address)
		xmlSetProp(element, BAD_CAST "src", BAD_CAST address);
	else
		refuse(reading, element, "a picture must be a file of the folder: ",
			name ? name : BAD_CAST "no src");
	if (!xmlHasProp(element, BAD_CAST "alt"))
		refuse(reading, element, "a picture without ", BAD_CAST "alt");
	free(address);
	xmlFree(name);
}

static void check_element(struct reading *reading, xmlNode *element)
{
	if (element->ns || !is_one_of(element->name, elements)) {
		refuse(reading, element, "may not stand in a fragment: ", element->name);
		return;
	}
	for (const xmlAttr *attr = element->properties; attr; attr = attr->next)
		if (attr->ns ||
			(!is_one_of(attr->name, attributes) &&
				!begins((const char *)attr->name, "aria-")))
			refuse(reading, element,
				"an attribute that may not stand in a fragment: ",
				attr->name);
	check_link(reading, element);
	if (strcmp((const char *)element->name, "img") == 0)
		check_picture(reading, element);
	else if (xmlHasProp(element, BAD_CAST "src"))
		refuse(reading, element, "only pictures have ", BAD_CAST "src");
}

static void check_nodes(struct reading *reading, xmlNode *node)
{
	for (; node; node = node->next) {
		if (node->type == XML_ELEMENT_NODE)
			check_element(reading, node);
		else if (node->type == XML_PI_NODE || node->type == XML_ENTITY_REF_NODE)
			refuse(reading, node,
				"may not stand in a fragment: ", node->name);
		check_nodes(reading,
			node->type == XML_ELEMENT_NODE ? node->children : NULL);
	}
}

static void complain_of_form(const char *path)
{
	const xmlError *error = xmlGetLastError();

	fprintf(stderr, "%s:%d: not well-formed: %.*s\n", path, error ? error->line : 0,
		error && error->message ? (int)strcspn(error->message, "\n") : 1,
		error && error->message ? error->message : "?");
}

/* The file between <fragment> and its end, on the same lines. */
static xmlDoc *parse(const char *path)
{
	size_t length;
	char *bytes = read_whole(path, &length), *all = NULL;
	xmlDoc *doc = NULL;

	if (bytes &&
		asprintf(&all, "<fragment>%.*s</fragment>", (int)length, bytes) >= 0) {
		doc = xmlReadMemory(all, (int)strlen(all), path, "UTF-8",
			XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
		if (!doc)
			complain_of_form(path);
	}
	free(all);
	free(bytes);
	return doc;
}

static bool read_fragment(const char *name, xmlDoc **fragment)
{
	struct reading reading = { .path = path_of(name), .good = true };

	if (!reading.path)
		return true;
	*fragment = parse(reading.path);
	if (*fragment)
		check_nodes(&reading, xmlDocGetRootElement(*fragment)->children);
	free((char *)reading.path);
	return *fragment && reading.good;
}

/* ---- for all requests ---- */

bool look_open(void)
{
	bool header, footer;

	if (!config.look_folder)
		return true;
	if (access(config.look_folder, X_OK)) {
		fprintf(stderr, "[look] folder = %s: cannot be read\n",
			config.look_folder);
		return false;
	}
	look.theme = address_of("theme.css");
	look.logo = address_of("logo.svg");
	if (!look.logo)
		look.logo = address_of("logo.png");
	header = read_fragment("header.html", &look.header);
	footer = read_fragment("footer.html", &look.footer);
	return header && footer;
}

void look_close(void)
{
	free(look.theme);
	free(look.logo);
	xmlFreeDoc(look.header);
	xmlFreeDoc(look.footer);
	memset(&look, 0, sizeof(look));
}

static void add_fragment(xmlNode *parent, const char *name, xmlDoc *fragment)
{
	xmlNode *element, *copy;

	if (!fragment)
		return;
	element = xml_add(parent, name);
	copy = xmlDocCopyNodeList(parent->doc, xmlDocGetRootElement(fragment)->children);
	if (copy && !xmlAddChildList(element, copy))
		fault("out of memory");
}

void look_add(xmlNode *frame)
{
	xmlNode *element;

	if (!config.look_folder)
		return;
	element = xml_add(frame, "look");
	xml_text(element, "theme", look.theme);
	xml_text(element, "logo", look.logo);
	add_fragment(element, "header", look.header);
	add_fragment(element, "footer", look.footer);
}
