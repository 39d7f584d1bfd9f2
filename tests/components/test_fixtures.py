"""Our templates draw what GOV.UK Frontend's own examples draw, so that an upgrade of the package is a red list."""
import json
import os
import pathlib
import re

import lxml.etree
import lxml.html
import pytest

from not_offered import COMPONENTS, FIXTURES

HERE = pathlib.Path(__file__).resolve().parent
BUILD = pathlib.Path(os.environ.get("DPS_BUILD", HERE.parents[1] / "build"))
PACKAGE = BUILD / "npm/node_modules/govuk-frontend/dist/govuk/components"

DRAW = lxml.etree.XSLT(lxml.etree.parse(HERE / "controls.xsl"))


def examples(component):
    return {fixture["name"]: fixture for fixture in json.loads((PACKAGE / component / "fixtures.json").read_text())["fixtures"]}


OURS = sorted(folder.parent.name for folder in PACKAGE.glob("*/fixtures.json") if folder.parent.name not in COMPONENTS)
EXAMPLES = [(component, name) for component in OURS for name in examples(component)]


# ---- options as a model ----

def is_markup(name):
    return name == "html" or name.endswith("Html")


def add(parent, name, value):
    """An option as an element; what is false or nothing is absent, but for what is false by its own decision."""
    explicit = name in ("spellcheck", "checked", "selected", "error", "collapseNavigationOnMobile", "preventDoubleClick")
    if value is None or value == "" or (value is False and not explicit):
        if not (name == "item" or name == "value" and value == ""):
            return
        value = {} if name == "item" else ""
    element = lxml.etree.SubElement(parent, name)
    if isinstance(value, dict):
        for key, part in value.items():
            if re.fullmatch(r"[A-Za-z-]+", key):
                add(element, key, part)
    elif isinstance(value, list):
        for part in value:
            add(element, "item", part)
    elif is_markup(name):
        fragment = lxml.html.fragment_fromstring(str(value), create_parent="div")
        element.text = fragment.text
        element.extend(list(fragment))
    else:
        element.text = {True: "true", False: "false"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def model(component, options):
    root = lxml.etree.Element("options", component=component)
    for name, value in options.items():
        add(root, name, value)
    return root


# ---- trees that can be compared ----

def folded(text):
    """White space with a line break is how the source is laid out; a plain blank is text."""
    text = re.sub(r"^\s*\n\s*|\s*\n\s*$", "", text or "")
    return re.sub(r"\s+", " ", text)


# Cells of our tables take their look from the table, and have one class of ours for numbers.
PLAIN = {"thead", "tbody", "tr", "th", "td"}


def classes(element):
    words = (element.get("class") or "").split()
    if element.tag in PLAIN:
        words = ["dps-number" if word.endswith("--numeric") else word for word in words
                 if not re.fullmatch(r"govuk-table__(head|body|row|header|cell)", word)]
    return " ".join(sorted(set(words)))


def tree(element):
    attributes = {name: re.sub(r"\s+", " ", value).strip() for name, value in element.attrib.items()
                  if name not in ("class", "xmlns")}
    for name in ("hidden", "disabled", "checked", "selected", "error", "multiple", "open"):
        if name in attributes:
            attributes[name] = ""
    if words := classes(element):
        attributes["class"] = words
    if not attributes.get("value") and element.tag == "input":
        attributes.pop("value", None)
    inside = [folded(element.text)]
    for child in element:
        if isinstance(child.tag, str):
            inside += [tree(child), folded(child.tail)]
    inside[-1] = inside[-1].rstrip()
    return element.tag, sorted(attributes.items()), [part for part in inside if part]


def shown(part, depth=0):
    """A tree as lines, for people to compare."""
    if isinstance(part, str):
        return [" " * depth + part]
    tag, attributes, inside = part
    return [" " * depth + " ".join([tag, *(f'{name}="{value}"' for name, value in attributes)]),
            *(line for child in inside for line in shown(child, depth + 1))]


def drawn(component, fixture):
    result = DRAW(model(component, fixture["options"]))
    source = lxml.etree.tostring(result.getroot(), method="html", encoding="unicode")
    return [tree(element) for element in lxml.html.fragment_fromstring(source)]


def expected(fixture):
    return [tree(element) for element in lxml.html.fragment_fromstring(fixture["html"].replace("&ctdot;", "⋯"), create_parent="div")]


def same(component, name):
    fixture = examples(component)[name]
    return drawn(component, fixture) == expected(fixture)


# ---- promises ----

@pytest.mark.parametrize("component", OURS)
def test_a_component_is_drawn_as_the_package_draws_its_examples(component):
    wrong = []
    for name, fixture in examples(component).items():
        if name in FIXTURES.get(component, {}):
            continue
        ours, theirs = drawn(component, fixture), expected(fixture)
        if ours != theirs:
            wrong.append((name, [line for part in ours for line in shown(part)], [line for part in theirs for line in shown(part)]))
    for name, ours, theirs in wrong[:3]:
        assert ours == theirs, (component, name)
    assert not wrong, [name for name, _, _ in wrong]


def test_what_is_not_offered_is_there_and_does_differ():
    gone = [(component, name) for component, reasons in FIXTURES.items() for name in reasons if (component, name) not in EXAMPLES]
    assert not gone, "the package has no such examples any more"
    alike = [(component, name) for component, reasons in FIXTURES.items() for name in reasons if same(component, name)]
    assert not alike, "these are drawn the same now; take them off the list"
    assert all((PACKAGE / component).is_dir() for component in COMPONENTS), "the package has no such component any more"


def test_every_component_of_the_package_is_ours_or_has_a_reason():
    called = set(re.findall(r"@component = '([a-z-]+)'", "".join(sheet.read_text() for sheet in HERE.glob("*.xsl"))))
    assert set(OURS) == called
