"""Every page that says no, through the real nginx: what happened, what was kept, what to do, and the request's number."""
import http.client
import re
import signal
import subprocess
import time

import pytest

import stack as stacks
from conftest import HERE, Page, Visitor, filled
from journey import BROKER


@pytest.fixture(scope="module")
def own():
    """A stack of its own, to be put out of order."""
    held = stacks.Stack(workers=1, world=HERE / "world.sql")
    try:
        yield held.start()
    finally:
        held.stop()


def whole(page, status, h1):
    """What every such page has: its status, a heading, a number to tell, a way on, and nothing of our insides."""
    assert page.status == status and page.h1 == h1, (page.status, page.h1)
    assert re.search(r"Request number: [0-9a-f]{32}\b", page.text), page.text[-600:]
    assert page.html.xpath("//main//a[@href] | //header//a[@href]")
    for inside in (".c:", ".xsl", "select ", "mysql", "MariaDB", "nginx", "Traceback", "dps_web"):
        assert inside not in page.text, inside
    return page


def test_what_is_not_there(own):
    assert "not yours to see" in whole(Visitor(own).get("/nowhere"), 404, "Page not found").text
    assert "sign in" in Visitor(own).get("/nowhere").text
    assert "sign in</a>" not in Visitor(own, BROKER).get("/nowhere").text
    whole(Visitor(own).get("/assets/nowhere.css"), 404, "Page not found")


def test_what_a_role_may_not(own):
    page = whole(Visitor(own, BROKER).get("/people"), 403, "You cannot do this")
    assert "Priya Nair, broker" in page.text and "nothing was done" in page.text


def test_a_method_that_a_page_does_not_know(own):
    whole(Visitor(own).request("DELETE", "/"), 405, "This page cannot be used that way")
    whole(Visitor(own).post("/assets/dps-3.css", {"a": "b"}), 405, "This page cannot be used that way")


def test_what_cannot_be_read(own):
    visitor = Visitor(own)
    whole(visitor.get("/?q=%ff"), 400, "We could not read that request")
    whole(visitor.post("/sign-in", b"{}", headers={"Content-Type": "application/json"}), 415, "We could not read that form")
    whole(visitor.get("/" + "a" * 40000), 414, "We could not read that")


def test_what_is_too_big_for_nginx_and_for_us(own):
    visitor = Visitor(own)
    big = whole(visitor.post("/sign-in", b"a" * (12 * 1024 * 1024)), 413, "That is too big")
    assert "your browser still has what you typed" in big.text
    whole(visitor.post("/sign-in", {"email": "a" * 300000}), 413, "That is too big")


def test_a_form_whose_page_has_changed_comes_back_with_what_was_typed(own):
    visitor = Visitor(own, BROKER)
    page = visitor.get("/referrals/new")
    sent = whole(visitor.post_form(page, action="/referrals/new", title="Kept words", no_such_question="1"), 400,
                 "The page has changed since you opened it")
    assert "What you typed is kept" in sent.text
    again = visitor.get(sent.words("//main//a[text()='Load the page again']/@href")[0])
    assert again.words("//input[@name='title']/@value") == ["Kept words"]
    assert "could not be taken then" in again.text


def test_a_refusal_keeps_what_was_typed(own):
    """What only the database can know: two people gave the same establishment its number at once."""
    amy = Visitor(own, "amy@alder.example")
    own.sql("create trigger quicker before insert on establishment for each row "
            "signal sqlstate '45000' set message_text = 'regulator: somebody was quicker'")
    answers = dict(name="Alder Annexe", urn="900091", rating="ofsted:good",
                   rated_on__day="4", rated_on__month="3", rated_on__year="2026", placed="yes", address="1 Row", postcode="TN23 1AA",
                   takes="any", age_from="5", age_to="19", places="40", vacancies="3")
    sent = amy.post_form(amy.get("/establishments/new?kind=Independent special school&regulator=ofsted"), **answers)
    own.sql("drop trigger quicker")
    assert not sent.mistakes
    whole(sent, 409, "Another establishment has this number")
    again = amy.get(sent.words("//main//a[text()='Load the page again']/@href")[0])
    assert again.words("//input[@name='name' or @name='rated_on.year']/@value") == ["Alder Annexe", "2026"]
    done = amy.post_form(again)
    assert done.status == 303, done.mistakes
    assert "We kept" not in amy.get("/establishments/new").text


def retry(visitor, page):
    """Presses "Try again"."""
    form = page.html.xpath("//form[.//button[text()='Try again']]")[0]
    return visitor.post(form.get("action"), filled(form))


def test_while_the_database_is_away_the_answers_are_in_the_page_and_are_sent_again_once(own):
    visitor = Visitor(own, BROKER)
    page = visitor.get("/referrals/new")
    category = page.html.xpath("//input[@name='category']/@value")[0]
    before = int(own.sql("select count(*) from referral"))
    own.server("stop")
    away = visitor.post_form(page, action="/referrals/new", category=category, title="Not lost", summary="Two\nlines")
    whole(away, 503, "The service is not available just now")
    assert away.reply.headers["Retry-After"] == "5"
    whole(visitor.get("/referrals"), 503, "The service is not available just now")
    own.server("start")
    assert retry(visitor, away).status == 303
    assert retry(visitor, away).status == 303
    assert int(own.sql("select count(*) from referral")) == before + 1
    assert own.sql("select summary from referral where title = 'Not lost'") == "Two\nlines"


def test_a_fault_of_ours_gives_the_answers_back_too(own):
    visitor = Visitor(own, BROKER)
    page = visitor.get("/referrals/new")
    category = page.html.xpath("//input[@name='category']/@value")[0]
    own.sql("rename table counter to counter_away")
    fault = visitor.post_form(page, action="/referrals/new", category=category, title="After the fault", summary="S")
    own.sql("rename table counter_away to counter")
    whole(fault, 500, "Something went wrong")
    assert retry(visitor, fault).status == 303


def test_a_secret_is_never_written_back(own):
    visitor = Visitor(own)
    page = visitor.get("/sign-in")
    own.server("stop")
    away = visitor.post_form(page, email=BROKER, password="my secret words here")
    own.server("start")
    assert away.status == 503 and "my secret words here" not in away.text and BROKER in away.text


def test_when_the_workers_are_away_nginx_says_what_the_browser_still_holds(own):
    own.fcgi.send_signal(signal.SIGTERM)
    own.fcgi.wait(60)
    visitor = Visitor(own)
    looked = whole(visitor.get("/"), 502, "Something went wrong")
    assert "reload this page" in looked.text and "still holds" not in looked.text
    sent = whole(visitor.post("/sign-in", {"email": "a"}), 502, "Something went wrong")
    assert "Your browser still holds what you typed" in sent.text
    assert "<!--#" not in sent.text
    own.start_workers()
    own.wait_until_ready()


def test_too_many_tries_are_told_so_by_nginx(own):
    """A second nginx with the rate of production before the same workers."""
    port, web = stacks.free_port(), own.folder / "slow"
    subprocess.run([stacks.ROOT / "nginx/configure", web, own.folder / "dps.sock", stacks.BUILD / "assets", str(port), "1r/m"], check=True)
    nginx = subprocess.Popen(["/usr/sbin/nginx", "-p", web, "-c", web / "nginx.conf", "-e", web / "nginx.log"])
    try:
        wait = time.monotonic() + 10
        while time.monotonic() < wait:
            try:
                http.client.HTTPConnection("127.0.0.1", port).request("GET", "/health")
                break
            except ConnectionRefusedError:
                time.sleep(0.05)
        visitor = Visitor(own)
        pages = [Page(visitor.http.post(f"http://127.0.0.1:{port}/sign-in", data={"email": "a"}, allow_redirects=False)) for _ in range(25)]
    finally:
        nginx.terminate()
        nginx.wait(30)
    whole(pages[-1], 429, "Too many tries")
    assert "Your browser still holds what you typed" in pages[-1].text


def test_every_status_that_nginx_can_answer_with_has_a_page_of_ours():
    for name, prefix in (("locations.conf", ""), ("dps-portal.conf", "/dps")):
        text = (stacks.ROOT / "nginx" / name).read_text()
        meant = {status: page for words, page in re.findall(r"error_page ([\d ]+) (\S+);", text) for status in words.split()}
        for status in ("413", "429", "500", "502", "503", "504"):
            assert status in meant, (name, status)
        for page in meant.values():
            assert (stacks.BUILD / "assets/errors" / page.rsplit("/", 1)[1]).is_file(), (name, page)
