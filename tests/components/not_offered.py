"""What we do not offer of GOV.UK Frontend, each thing with the reason. Whatever is not named here is drawn as the package draws it."""

COMPONENTS = {
    "accordion": "what is long is a page of its own or a list with a filter; details fold single things",
    "cookie-banner": "the only cookie is the session's, which needs no consent",
    "exit-this-page": "for people at risk, who do not use this service",
    "footer": "GOV.UK's, with the crown and the licence of its content; ours is a council's",
    "header": "GOV.UK's, with the crown; ours is the generic header",
}

ATTRIBUTES = "a template has the params it names; attributes of any other name are not passed on"
CLASSES = "classes of one's own go on the outside of a component or not at all; inside, its look is the package's"
COUNTING = "a text is counted in characters up to one limit or in words up to one limit, in the package's own words"
ENGLISH = "words that only change for another language: the service speaks English"
FOCUS = "who is told of a banner or a summary, and when, is the package's to decide"
LATER = "what cannot start yet has no link"
NAMES = "the name of a thing is plain text, so that a value of a model can be given as it is"
ONCE = "a button is pressed once or it says nothing about it"
SLOTS = "nothing of another service stands inside our menu"
START = "what a start button says is plain text"
THREE_BOXES = "a day is three boxes with names and ids of our form engine, a mistake marks them all or the parts that are named"
VALUES = "an option always says its value"


def because(reason, *names):
    return {name: reason for name in names}


FIXTURES = {
    "back-link": because(ATTRIBUTES, "attributes") | because(NAMES, "html"),
    "breadcrumbs": because(ATTRIBUTES, "attributes", "item attributes") | because(ENGLISH, "custom label") | because(NAMES, "html"),
    "button": (
        because(ATTRIBUTES, "attributes", "link attributes")
        | because(ONCE, "don't prevent double click")
        | because(START, "start link with html")),
    "character-count": (
        because(ATTRIBUTES, "attributes")
        | because(COUNTING,
            "with count type 'length'", "with count type 'characters'", "with count type 'characters' and value",
            "with count type 'characters' and error message", "with count type 'characters' and threshold",
            "with count type 'words'", "with count type 'words' and value", "with count type 'words' and error message",
            "with count type 'words' and threshold", "custom classes on countMessage",
            "with textarea maxlength attribute", "to configure in JavaScript",
            "with neither maxlength nor maxwords set", "with neither maxlength, maxwords nor textarea description set")
        | because(ENGLISH, "with custom textarea description", "with translations")),
    "checkboxes": because(ATTRIBUTES, "attributes", "items with attributes", "label with attributes", "fieldset params"),
    "date-input": (
        because(ATTRIBUTES, "attributes", "with input attributes")
        | because(ENGLISH, "with translations")
        | because(THREE_BOXES,
            "with values, name prefix and custom names", "day and month", "month and year",
            "with errors only (using classes)", "with empty items", "custom pattern", "custom inputmode",
            "with nested name", "with id on items", "suffixed id", "with item value", "with field value and items",
            "with field value and item value", "with field value, item value and values",
            "with field value overriding values", "with error on single field using classes",
            "with error on single item using classes", "items with classes", "items without classes")),
    "details": because(ATTRIBUTES, "attributes") | because(NAMES, "summary html"),
    "error-message": (
        because(ATTRIBUTES, "attributes")
        | because(ENGLISH, "translated", "with visually hidden text", "visually hidden text removed")),
    "error-summary": (
        because(ATTRIBUTES, "attributes", "error list with attributes")
        | because(FOCUS, "autofocus disabled", "autofocus explicitly enabled")),
    "feedback": because(ATTRIBUTES, "attributes"),
    "fieldset": because(ATTRIBUTES, "attributes"),
    "file-upload": (
        because(ATTRIBUTES, "enhanced, custom wrapper classes and attributes", "attributes")
        | because(ENGLISH, "translated")),
    "generic-header": because(ATTRIBUTES, "attributes"),
    "hint": because(ATTRIBUTES, "attributes"),
    "input": (
        because(ATTRIBUTES,
            "attributes", "with prefix with attributes", "with suffix with attributes", "with customised input wrapper")
        | because(CLASSES, "with prefix with classes", "with suffix with classes")),
    "inset-text": because(ATTRIBUTES, "attributes"),
    "label": because(ATTRIBUTES, "attributes"),
    "language-navigation": (
        because(ATTRIBUTES, "attributes", "item attributes", "with language description")
        | because(CLASSES, "item classes", "active item classes")
        | because(ENGLISH, "with translated navigation label")),
    "notification-banner": (
        because(ATTRIBUTES, "attributes", "custom tabindex")
        | because(FOCUS,
            "custom role", "auto-focus disabled, with type as success", "auto-focus explicitly enabled, with type as success", "role=alert overridden to role=region, with type as success")),
    "pagination": because(ATTRIBUTES, "with custom attributes") | because(CLASSES, "with custom classes"),
    "panel": (
        because(ATTRIBUTES,
            "interruption-with-content-with-long-line-length", "attributes", "interruption, with actions classes and attributes", "interruption, submit action", "interruption, button link",
            "interruption, no actions items")),
    "password-input": because(ATTRIBUTES, "attributes") | because(ENGLISH, "with translations"),
    "phase-banner": because(ATTRIBUTES, "attributes") | because(CLASSES, "classes", "tag classes"),
    "radios": because(ATTRIBUTES, "attributes", "items with attributes", "label with attributes", "fieldset params"),
    "select": (
        because(ATTRIBUTES, "attributes", "attributes on items")
        | because(VALUES, "without values", "without values with selected value", "with falsy values")),
    "service-navigation": (
        because(ATTRIBUTES, "attributes")
        | because(ENGLISH,
            "with custom aria-label", "with custom navigation toggle text", "with custom navigation toggle label",
            "with identical navigation toggle text and label", "with custom navigation label",
            "with custom navigation toggle text and navigation label")
        | because(SLOTS,
            "with custom navigation classes", "with custom navigation ID", "with language navigation", "with right-aligned language navigation", "inverse with language navigation", "with slotted content",
            "with `inline` end slot")),
    "skip-link": because(ATTRIBUTES, "with focus", "attributes") | because(CLASSES, "classes"),
    "summary-list": (
        because(ATTRIBUTES, "attributes", "actions with attributes", "summary card with custom attributes")
        | because(CLASSES, "key with classes", "actions with classes", "classes on items", "overridden-widths")
        | because(NAMES, "key with html", "actions with html", "translated")),
    "table": (
        because(ATTRIBUTES,
            "attributes", "head with attributes", "firstCellIsHeader with attributes", "rows with attributes")),
    "tabs": because(ATTRIBUTES, "attributes", "item with attributes", "panel with attributes"),
    "tag": because(ATTRIBUTES, "attributes"),
    "task-list": (
        because(ATTRIBUTES, "custom attributes")
        | because(NAMES, "html")
        | because(CLASSES, "custom classes")
        | because(LATER, "with all possible colours")),
    "textarea": because(ATTRIBUTES, "attributes"),
    "warning-text": because(ATTRIBUTES, "attributes") | because(ENGLISH, "icon fallback text only"),
}
