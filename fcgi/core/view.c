#include "core/view.h"

#include <dirent.h>
#include <libxml/relaxng.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/fault.h"
#include "core/heap.h"
#include "core/xml.h"

enum { HEAP = 4 * 1024 * 1024 }; /* a page of 100 rows takes 1.5 MB */

struct view {
	struct view *next;
	char *name; /* "pages/bid", "notices/f21" */
	xsltStylesheet *sheet;
	xmlRelaxNG
		*model; /* only if models are checked; of a notice only if there is one */
	bool warm;      /* it has been rendered: what the libraries make once is made */
};

static struct view *views;
static xsltSecurityPrefs *forbidden;

/* ---- at start ---- */

static void forbid_everything(void)
{
	static const xsltSecurityOption options[] = { XSLT_SECPREF_READ_FILE,
		XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY,
		XSLT_SECPREF_READ_NETWORK, XSLT_SECPREF_WRITE_NETWORK };

	forbidden = xsltNewSecurityPrefs();
	if (!forbidden)
		fault("out of memory");
	for (size_t i = 0; i < sizeof(options) / sizeof(*options); i++)
		xsltSetSecurityPrefs(forbidden, options[i], xsltSecurityForbid);
}

/* "a/b" and an ending, for the caller to free(). */
static char *join(const char *folder, const char *name, int length, const char *ending)
{
	char *path;

	if (asprintf(&path, "%s/%.*s%s", folder, length, name, ending) < 0)
		fault("out of memory");
	return path;
}

static bool complain(const char *path, const char *what)
{
	fprintf(stderr, "%s: %s\n", path, what);
	return false;
}

static bool load_model(struct view *view, const char *path)
{
	xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt(path);

	view->model = parser ? xmlRelaxNGParse(parser) : NULL;
	xmlRelaxNGFreeParserCtxt(parser);
	return view->model || complain(path, "not a model in RelaxNG");
}

/* A notice need not have a model of ours: the journal's schema is one. */
static bool find_model(struct view *view, const char *directory)
{
	char *models = join(directory, "models", INT_MAX, "");
	char *path = join(models, strchr(view->name, '/') + 1, INT_MAX, ".rng");
	bool needed = strncmp(view->name, "notices/", strlen("notices/")) != 0;
	bool good = (!needed && access(path, R_OK) != 0) || load_model(view, path);

	free(models);
	free(path);
	return good;
}

static bool load_sheet(struct view *view, const char *directory)
{
	char *path = join(directory, view->name, INT_MAX, ".xsl");
	bool good;

	view->sheet = xsltParseStylesheetFile(BAD_CAST path);
	good = (view->sheet && !view->sheet->errors) ||
		complain(path, "not a stylesheet");
	free(path);
	return good;
}

/* Takes over the name. */
static bool load_view(const char *directory, char *name, bool check_models)
{
	struct view *view = calloc(1, sizeof(*view));

	if (!view)
		fault("out of memory");
	view->name = name;
	view->next = views;
	views = view;
	return load_sheet(view, directory) &&
		(!check_models || find_model(view, directory));
}

static bool load_folder(const char *directory, const char *folder, bool check_models)
{
	char *path = join(directory, folder, INT_MAX, "");
	DIR *files = opendir(path);
	bool good = files || complain(path, "cannot be read");
	struct dirent *entry;

	free(path);
	while (files && (entry = readdir(files))) {
		const char *end = strrchr(entry->d_name, '.');

		if (!end || strcmp(end, ".xsl") != 0)
			continue;
		good = load_view(directory,
			       join(folder, entry->d_name, (int)(end - entry->d_name),
				       ""),
			       check_models) &&
			good;
	}
	if (files)
		closedir(files);
	return good;
}

static bool has_folder(const char *directory, const char *folder)
{
	char *path = join(directory, folder, INT_MAX, "");
	bool has = access(path, X_OK) == 0;

	free(path);
	return has;
}

/* Libraries' own messages quote what people typed; what is wrong is told by fault(). */
static void say_nothing(void *context, const char *format, ...)
{
	(void)context;
	(void)format;
}

bool view_open(const char *directory, const char *only, bool check_models)
{
	static const char *const folders[] = { "pages", "notices", "mails" };
	bool good = true;

	heap_open(HEAP);
	forbid_everything();
	xml_readable(directory);
	for (size_t i = 0; i < sizeof(folders) / sizeof(*folders); i++)
		if (only ? strcmp(folders[i], only) == 0
			 : i == 0 || has_folder(directory, folders[i]))
			good = load_folder(directory, folders[i], check_models) && good;
	xml_readable(NULL);
	xmlSetGenericErrorFunc(NULL, say_nothing);
	xsltSetGenericErrorFunc(NULL, say_nothing);
	return good;
}

void view_close(void)
{
	while (views) {
		struct view *view = views;

		views = view->next;
		xsltFreeStylesheet(view->sheet);
		xmlRelaxNGFree(view->model);
		free(view->name);
		free(view);
	}
	xsltFreeSecurityPrefs(forbidden);
	forbidden = NULL;
	xmlSetGenericErrorFunc(NULL, NULL);
	xsltSetGenericErrorFunc(NULL, NULL);
	xsltCleanupGlobals();
	xmlRelaxNGCleanupTypes();
	xmlCleanupParser();
	heap_close();
}

/* ---- for each page ---- */

static struct view *find(const char *folder, const char *name)
{
	size_t length = strlen(folder);

	for (struct view *view = views; view; view = view->next) {
		if (strncmp(view->name, folder, length) == 0 &&
			strcmp(view->name + length, name) == 0)
			return view;
	}
	fault("no stylesheet %s%s.xsl", folder, name);
}

struct complaint {
	char text[400];
};

/* Whether the message of such an error holds names of elements and attributes alone. */
static bool names_only(int code)
{
	static const int codes[] = { XML_RELAXNG_ERR_ELEMNAME, XML_RELAXNG_ERR_ATTRNAME,
		XML_RELAXNG_ERR_NOELEM, XML_RELAXNG_ERR_EXTRACONTENT,
		XML_RELAXNG_ERR_INVALIDATTR, XML_RELAXNG_ERR_ATTRVALID,
		XML_RELAXNG_ERR_CONTENTVALID, XML_RELAXNG_ERR_ELEMWRONG,
		XML_RELAXNG_ERR_TEXTWRONG, XML_RELAXNG_ERR_ELEMNOTEMPTY };

	for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++) {
		if (codes[i] == code)
			return true;
	}
	return false;
}

/* Keeps the first complaints: where, and what if that holds no value. Called by libxml2. */
static void note_complaint(void *context, xmlErrorPtr error)
{
	struct complaint *complaint = context;
	size_t used = strlen(complaint->text);
	xmlChar *path = error->node ? xmlGetNodePath(error->node) : NULL;
	const char *what = names_only(error->code) && error->message ? error->message
								     : "wrong value";

	snprintf(complaint->text + used, sizeof(complaint->text) - used, "%s%s: %.*s",
		used ? "; " : "", path ? (const char *)path : "?",
		(int)strcspn(what, "\n"), what);
	xmlFree(path);
}

static void free_validator(void *validator)
{
	xmlRelaxNGFreeValidCtxt(validator);
}

static void check(struct arena *arena, const struct view *view, xmlDoc *model)
{
	struct complaint complaint = { "" };
	xmlRelaxNGValidCtxt *validator;

	if (!view->model)
		return;
	validator = xmlRelaxNGNewValidCtxt(view->model);
	if (!validator)
		fault("out of memory");
	arena_defer(arena, free_validator, validator);
	xmlRelaxNGSetValidStructuredErrors(validator, note_complaint, &complaint);
	if (xmlRelaxNGValidateDoc(validator, model))
		fault("model of %s: %s", view->name, complaint.text);
}

void view_check(struct arena *arena, xmlDoc *model, const char *name)
{
	check(arena, find("pages/", name), model);
}

static void free_doc(void *doc)
{
	xmlFreeDoc(doc);
}

static xmlDoc *transform(struct arena *arena, const struct view *view, xmlDoc *model)
{
	xsltTransformContext *context = xsltNewTransformContext(view->sheet, model);
	xsltTransformState state;
	xmlDoc *tree;

	if (!context)
		fault("out of memory");
	xsltSetCtxtSecurityPrefs(forbidden, context);
	xsltSetTransformErrorFunc(context, NULL, say_nothing);
	tree = xsltApplyStylesheetUser(view->sheet, model, NULL, NULL, NULL, context);
	state = context->state;
	xsltFreeTransformContext(context);
	if (tree)
		arena_defer(arena, free_doc, tree);
	if (!tree || state != XSLT_STATE_OK)
		fault("%s.xsl: transformation failed, state %d", view->name, (int)state);
	return tree;
}

static void end_heap(void *nothing)
{
	(void)nothing;
	heap_end();
}

unsigned char *view_page(struct arena *arena, xmlDoc *model, const char *name,
	const char *base, size_t *length)
{
	struct view *view = find("pages/", name);
	unsigned char *html;
	xmlNode *root;

	/* The end of the heap is deferred before the tree, so that the tree goes first. */
	if (view->warm && heap_begin())
		arena_defer(arena, end_heap, NULL);
	view->warm = true;
	root = xmlDocGetRootElement(transform(arena, view, model));
	if (!root)
		fault("pages/%s.xsl: an empty page", name);
	html = html_write(arena, base, root, length);
	heap_pause();
	return html;
}

xmlDoc *view_tree(struct arena *arena, xmlDoc *model, const char *name)
{
	const struct view *view = find("notices/", name);

	check(arena, view, model);
	return transform(arena, view, model);
}

char *view_text(struct arena *arena, xmlDoc *model, const char *name)
{
	const struct view *view = find("mails/", name);
	xmlChar *text;
	char *copy;

	check(arena, view, model);
	text = xmlNodeGetContent((const xmlNode *)transform(arena, view, model));
	if (!text)
		fault("out of memory");
	copy = arena_copy(arena, (const char *)text, (size_t)xmlStrlen(text));
	xmlFree(text);
	return copy;
}
