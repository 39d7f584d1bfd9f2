"""The service below a path of a portal that nginx already serves."""
import os

import pytest

from conftest import HERE, Visitor
import stack as stacks


@pytest.fixture(scope="module")
def portal():
    held = stacks.Stack(workers=1, world=HERE / "world.sql")
    held.site += "/dps"
    os.environ["PORTAL"] = "yes"
    try:
        held.start()
        yield held
    finally:
        del os.environ["PORTAL"]
        faults = held.stop()
    assert not faults, "\n".join(faults)


def below(portal, path):
    """A visitor's addresses are whole paths of the host; a page's own links already are."""
    return Visitor(portal).http.get(portal.site.removesuffix("/dps") + path, allow_redirects=False)


def test_every_link_of_a_page_stays_below_the_path(portal):
    page = Visitor(portal).get("/")
    assert page.status == 200
    links = page.html.xpath("//@href[starts-with(., '/')] | //@src | //@action")
    assert links and all(link.startswith("/dps/") for link in links), links
    for link in links:
        assert below(portal, link).status_code == 200, link


def test_what_is_not_below_the_path_is_the_portal_s(portal):
    assert below(portal, "/").text == "portal"
    assert below(portal, "/dps").headers["Location"].endswith("/dps/")


def test_somebody_signs_in_and_is_led_below_the_path(portal):
    visitor = Visitor(portal)
    page = visitor.get("/sign-in")
    values = {name: page.html.xpath(f"//main//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}
    sent = visitor.post("/sign-in", values | {"email": "broker@kent.example", "password": "correct horse battery", "next": ""})
    assert sent.status == 303, sent.mistakes
    assert sent.reply.headers["Location"] == "/dps/"
    assert "Path=/dps/" in sent.reply.headers["Set-Cookie"]
