"""The service below a path of a portal that nginx already serves."""
import os
import re

import pytest
import requests

from competition_opened import ABC, Opened
from conftest import HERE, Visitor, asked_from
from sign_on import ask_worker
from test_access import PEOPLE
import stack as stacks


@pytest.fixture(scope="module")
def portal(relay):
    held = stacks.Stack(workers=1, world=HERE / "world.sql",
                        settings=f"[mail]\nrelay = smtp://127.0.0.1:{relay.port}\nfrom = dps@councils.example\n")
    held.site += "/dps"
    try:
        os.environ["PORTAL"] = "yes"
        try:
            held.start()
        finally:
            del os.environ["PORTAL"]
        yield held
    finally:
        faults = held.stop()
    assert not faults, "\n".join(faults)


def below(portal, path):
    """A visitor's addresses are whole paths of the host; a page's own links already are."""
    return Visitor(portal).http.get(portal.site.removesuffix("/dps") + path, allow_redirects=False)


class Crawler(Visitor):
    """Follows every link of every kind of page once, and notes what leads out of the base."""

    def __init__(self, portal, email=None):
        self.origin = portal.site.removesuffix("/dps")
        self.wrong, self.met, self.pages = [], set(), 0
        super().__init__(portal)
        if email:
            page = self.get("/sign-in")
            values = {name: page.html.xpath(f"//main//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}
            sent = self.post("/sign-in", values | {"email": email, "password": "correct horse battery", "next": ""})
            assert sent.status == 303, email
            self.check("/sign-in", sent.reply.headers["Location"])

    def check(self, page, link):
        if link.startswith(("#", "?", "https://", "mailto:", "tel:")):
            return None
        if not link.startswith("/dps/"):
            self.wrong.append((page, link))
            return None
        path = re.sub(r"\d+", ":id", link.split("?")[0].split("#")[0])
        if path in self.met:
            return None
        self.met.add(path)
        return link

    def crawl(self, first="/dps/"):
        queue = [first]
        while queue:
            path = queue.pop(0)
            reply = self.http.get(self.origin + path, allow_redirects=False)
            if reply.status_code >= 500:
                self.wrong.append((path, reply.status_code))
            if "Location" in reply.headers:
                queue += filter(None, [self.check(path, reply.headers["Location"])])
            if not reply.headers.get("Content-Type", "").startswith("text/html"):
                continue
            self.pages += 1
            links = re.findall(r'(?:href|src|action|formaction)="([^"]*)"', reply.text)
            queue += filter(None, [self.check(path, link) for link in links])
        return self


@pytest.fixture(scope="module")
def opened(portal):
    """A referral whose bids are open, so that pages have rows and rows have links."""
    return Opened(portal, lambda email: None, ABC)


@pytest.mark.parametrize("role", [None, *sorted(PEOPLE)])
def test_no_link_form_or_redirect_leaves_the_path_whoever_follows_them(portal, opened, role):
    crawler = Crawler(portal, PEOPLE.get(role)).crawl()
    assert not crawler.wrong
    assert crawler.pages >= (8 if role in (None, "no role") else 10), crawler.met


def test_its_assets_models_and_machine_are_below_the_path(portal):
    page = Visitor(portal).get("/")
    assets = [link for link in page.html.xpath("//link/@href | //script/@src")]
    assert assets and all(below(portal, link).status_code == 200 for link in assets)
    reply = requests.get(portal.site + "/models", headers={"Accept": "application/xml"})
    model = re.fullmatch(r'<(/dps/models/models\.rng)>; rel="describedby"', reply.headers["Link"]).group(1)
    assert below(portal, model).headers["Content-Type"].startswith("application/xml")
    assert below(portal, "/dps/machine/referrals").status_code == 401


def test_only_the_machine_itself_asks_whether_it_is_ready(portal):
    for path, here, elsewhere in (("/ready", 200, 403), ("//ready", 200, 403), ("/machine/ready", 401, 401), ("/health", 200, 200)):
        assert (asked_from("127.0.0.1", portal.site + path), asked_from("127.0.0.2", portal.site + path)) == (here, elsewhere), path


def test_a_link_in_a_mail_is_below_the_path(portal, relay):
    admin = Crawler(portal, PEOPLE["administrator"])
    form = admin.get("/people/new").html.xpath("//main//form")[0]
    values = {field.get("name"): field.get("value") or "" for field in form.xpath(".//input[@type='hidden']")}
    sent = admin.http.post(admin.origin + form.get("action"), values | {
        "name": "New Person", "email": "new@kent.example", "authority": "6", "broker": "1"}, allow_redirects=False)
    assert sent.status_code == 303, sent.text
    assert portal.dps("jobs").returncode == 0
    links = [link for mail in relay.taken for link in mail.links]
    assert any("/join?code=" in link for link in links)
    assert all(link.startswith(portal.site + "/") for link in links), links


def test_over_tls_the_cookie_is_held_to_the_host_or_to_the_path(tmp_path):
    """By a worker of its own, since only production has a certificate: what it sets, as 4.3 of our notes wants it."""
    for base, cookie in (("https://dps.example/", "__Host-dps"), ("https://www.council.example/dps/", "__Secure-dps")):
        held = stacks.Stack(workers=1, world=HERE / "world.sql", settings=f"[session]\nplain_cookie = no\n[service]\nbase_url = {base}\n")
        path = base.split("example")[1]
        held.ready = lambda: (held.folder / "dps.sock").exists() and ask_worker(held.folder / "dps.sock", (
            "REQUEST_METHOD", "GET"), ("DOCUMENT_URI", path + "ready"))[0] == 200
        try:
            held.start()
            _, head, _ = ask_worker(held.folder / "dps.sock", ("REQUEST_METHOD", "GET"), ("DOCUMENT_URI", path + "sign-in"))
            assert re.search(rf"Set-Cookie: {cookie}=[\w-]{{43}}; Path={path}; HttpOnly; SameSite=Lax; Secure", head), head
            assert "Domain" not in head
        finally:
            faults = held.stop()
        assert not faults


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
