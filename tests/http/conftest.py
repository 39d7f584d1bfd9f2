"""What tests over HTTP stand on: the stack, people who are signed in, forms filled in as a browser would."""
import contextlib
import datetime
import http.client
import pathlib
import re
import sys
import urllib.parse

import lxml.etree
import lxml.html
import pytest
import requests

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import stack as stacks  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
PASSWORD = "correct horse battery"


class Page:
    """A reply with the page in it, and its forms as somebody would use them."""

    def __init__(self, reply):
        self.reply, self.status, self.text = reply, reply.status_code, reply.text.removeprefix("\ufeff")
        self.html = lxml.html.fromstring(reply.content) if reply.content and "html" in reply.headers.get("Content-Type", "") else None

    @property
    def h1(self):
        return self.words("//h1")[0]

    def words(self, path):
        """The text of what an XPath finds, white space folded."""
        return [" ".join(found.text_content().split()) if hasattr(found, "text_content") else str(found)
                for found in self.html.xpath(path)]

    @property
    def mistakes(self):
        """The links of the error summary."""
        return self.words("//*[contains(@class, 'govuk-error-summary__body')]//li")

    def form(self, action=None):
        """The form posted to a path that ends so; the first of the main part without one."""
        for form in self.html.xpath("//main//form[@method = 'post'][not(ancestor::*[contains(@class, 'govuk-notification-banner')]) or $action]", action=action or ""):
            if action is None or form.get("action").split("?")[0].endswith(action):
                return form
        raise AssertionError(f"no form posts to {action}; there are {[f.get('action') for f in self.html.xpath('//form')]}")


def filled(form):
    """The fields of a form with the values they have, as a browser would send them without a button."""
    values = {}
    for field in form.xpath(".//input | .//select | .//textarea"):
        name, kind = field.get("name"), field.get("type")
        if not name or kind in ("submit", "file", "button"):
            continue
        if kind in ("radio", "checkbox"):
            if field.get("checked") is not None:
                values[name] = field.get("value")
        elif field.tag == "select":
            chosen = field.xpath(".//option[@selected]") or field.xpath(".//option")[:1]
            values[name] = chosen[0].get("value") if chosen else ""
        elif field.tag == "textarea":
            values[name] = field.text or ""
        else:
            values[name] = field.get("value") or ""
    return values


class Visitor:
    """Somebody with a browser: cookies kept, redirects followed only when asked to."""

    def __init__(self, stack, email=None, password=PASSWORD):
        self.stack, self.email, self.password = stack, email, password
        self.http = requests.Session()
        if email:
            self.sign_in()

    def sign_in(self):
        self.http.cookies.clear()
        reply = self.get("/sign-in")
        sent = self.post_form(reply, email=self.email, password=self.password)
        assert sent.status == 303, (sent.status, self.email)
        if sent.reply.headers["Location"].startswith("/sign-in/code"):
            self.give_code(self.follow(sent))

    def give_code(self, page):
        """The code that the demo tells."""
        sent = self.post_form(page, code=page.words("//*[contains(@class, 'govuk-inset-text')]/strong")[0])
        assert sent.status == 303, (sent.status, sent.mistakes)

    def confirm(self, path):
        """Says once more who it is, and is led back."""
        page = self.request("GET", path)
        codes = {"code": page.words("//*[contains(@class, 'govuk-inset-text')]/strong")[0]} if page.html.xpath("//input[@name='code']") else {}
        sent = self.post_form(page, password=self.password, **codes)
        assert sent.status == 303, (sent.status, sent.mistakes)
        return self.request("GET", sent.reply.headers["Location"])

    def request(self, method, path, **more):
        return Page(self.http.request(method, self.stack.site + path, allow_redirects=False, **more))

    def get(self, path, **more):
        page = self.request("GET", path, **more)
        if page.status == 303 and "/sign-in" in page.reply.headers["Location"] and self.email:
            self.sign_in()  # the clock was moved past the session's end
            page = self.request("GET", path, **more)
        if page.status == 303 and page.reply.headers["Location"].startswith("/confirm?") and self.email:
            page = self.confirm(page.reply.headers["Location"])  # asked again, as after five minutes
        return page

    def model(self, path):
        """The page model as XML."""
        reply = self.get(path, headers={"Accept": "application/xml"})
        assert reply.status == 200, reply.status
        return lxml.etree.fromstring(reply.reply.content)

    def post(self, path, data=None, **more):
        page = self.request("POST", path, data=data, **more)
        if page.status == 303 and page.reply.headers["Location"].startswith("/confirm?") and self.email:
            self.confirm(page.reply.headers["Location"])
            page = self.request("POST", path, data=data, **more)
        return page

    def post_form(self, page, action=None, files=None, drop=(), button=None, **answers):
        """Fills in a form of the page and sends it; names with a dot are given as name__part. button=(name, value)."""
        form = page.form(action)
        values = filled(form)
        for name, value in answers.items():
            name = name.replace("__", ".")
            if value is None:
                values.pop(name, None)
            else:
                values[name] = value
        for name in drop:
            values.pop(name, None)
        if button:
            values[button[0]] = button[1]
        if "multipart" in (form.get("enctype") or "") and not files:
            files = {name: (None, value) for name, value in values.items()}
            empty = form.xpath(".//input[@type='file']/@name")
            files |= {name: ("", b"") for name in empty}
            return self.post(form.get("action"), files=files)
        return self.post(form.get("action"), data=values, files=files)

    def fill(self, path, action=None, files=None, button=None, **answers):
        """Opens a page, fills in its form, sends it, and expects to be led on: where to."""
        page = self.get(path)
        assert page.status == 200, (path, page.status, page.words("//h1"))
        sent = self.post_form(page, action, files=files, button=button, **answers)
        assert sent.status == 303, (path, sent.status, sent.mistakes or sent.words("//h1 | //main//p"))
        return sent.reply.headers["Location"]

    def follow(self, sent):
        return self.get(sent.reply.headers["Location"])


class Clock:
    """The time of the service, which only moves on."""

    def __init__(self, stack):
        self.stack = stack
        self.seconds = 0

    def now(self):
        return datetime.datetime.fromisoformat(self.stack.sql(
            f"select from_unixtime(unix_timestamp() + {self.seconds})"))

    def move(self, **by):
        self.seconds += int(datetime.timedelta(**by).total_seconds())
        self.stack.clock.write_text(f"{self.seconds}\n")

    def move_to(self, moment):
        """To a datetime or a text that the database understands; never back."""
        gap = int(self.stack.sql(f"select ceiling(unix_timestamp('{moment}') - unix_timestamp()) - {self.seconds}"))
        assert gap >= 0, "the clock does not go back"
        self.move(seconds=gap)


@contextlib.contextmanager
def running():
    """A stack, stopped in the end; its log must hold no fault then."""
    held = stacks.Stack(world=HERE / "world.sql")
    try:
        yield held.start()
    finally:
        faults = held.stop()
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="session")
def workers():
    """The one stack whose workers serve most files of tests, one after the other."""
    with running() as held:
        yield held


@pytest.fixture(scope="module")
def stack(workers):
    """A fresh world for each file of tests, so that none stands on what another left behind."""
    yield workers
    faults = workers.begin_again()
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="module")
def clock(stack):
    return Clock(stack)


@pytest.fixture(scope="module")
def relay():
    """Where mail goes; a stack whose settings name it sends there."""
    from relay import Relay
    held = Relay()
    yield held
    held.stop()


@pytest.fixture(scope="module")
def visitors(stack):
    return {}


@pytest.fixture
def as_(stack, visitors):
    """as_("broker@kent.example"): that person, signed in once for all tests; as_(): somebody new, not signed in."""
    def visitor(email=None):
        if email is None:
            return Visitor(stack)
        if email not in visitors:
            visitors[email] = Visitor(stack, email)
        return visitors[email]
    return visitor


@pytest.fixture
def day_parts():
    """day_parts("needed_on", date): the three boxes of a day question, as post_form() takes them."""
    def parts(name, day):
        return {f"{name}__day": str(day.day), f"{name}__month": str(day.month), f"{name}__year": str(day.year)}
    return parts


@pytest.fixture(scope="session")
def shared():
    """The shared folder, or a loud skip; in CI its absence is a failure."""
    import os
    path = stacks.shared()
    if path:
        return path
    if os.environ.get("CI") == "true":
        pytest.fail("the shared folder is not there: set DPS_SHARED")
    pytest.skip("SKIPPED: the shared folder is not there (DPS_SHARED)")


def asked_from(address, url):
    """The status that a machine of another address of loopback is answered with."""
    parts = urllib.parse.urlsplit(url)
    line = http.client.HTTPConnection(parts.hostname, parts.port, source_address=(address, 0), timeout=30)
    line.request("GET", parts.path)
    return line.getresponse().status


def number_of(path):
    """The first number of a path: /referrals/17/weights is 17."""
    return int(re.search(r"/(\d+)", path).group(1))
