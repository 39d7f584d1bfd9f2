"""What bad input gets: a clear page with its request number, what was typed shown again, nothing half written."""
import concurrent.futures

import pytest

from conftest import Visitor

OFFICER = "officer@westsussex.example"
PROVIDER = {"name": "Input Ltd", "town": "Hove", "nuts": "UKJ21", "size": "sme", "person_name": "In Put", "email": "in@put.example"}


def send(as_, body, kind="application/x-www-form-urlencoded", path="/sign-in"):
    return as_().post(path, data=body, headers={"Content-Type": kind})


def assert_clear(page, status):
    assert page.status == status, (page.status, page.text[:500])
    assert "equest number" in page.text
    assert page.reply.headers["Content-Length"] == str(len(page.reply.content))


@pytest.mark.parametrize("body", [
    b"email=%FF", b"email=%C0%AF", b"email=%ED%A0%80", b"email=%00", b"email=%01", b"email=%1B[31m", b"email=%7F",
    b"email=%zz", b"email=%4", b"email=\xff\xfe", b"%FF=1", b"email=a&email=b", b"email=a&%65mail=b", b"csrf=1&csrf=2",
    b"&".join(b"f%d=1" % number for number in range(1100)), b"n" * 200 + b"=1",
])
def test_what_is_no_clean_form_is_refused(as_, body):
    page = send(as_, body)
    assert page.status in (400, 413)
    assert_clear(page, page.status)


@pytest.mark.parametrize("body", [
    b"", b"--x", b"--x--\r\n", b"--y\r\n\r\n", b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut off",
    b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n2\r\n--x--\r\n",
    b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\nMQ==\r\n--x--\r\n",
    b"--x\r\nContent-Disposition: form-data; name=\"a\"; filename*=UTF-8''b\r\n\r\n1\r\n--x--\r\n",
    b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\x00\r\n--x--\r\n",
    b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\nX: " + b"x" * 5000 + b"\r\n\r\n1\r\n--x--\r\n",
])
def test_broken_multipart_is_refused(as_, body):
    page = send(as_, body, "multipart/form-data; boundary=x")
    assert page.status in (400, 413)
    assert_clear(page, page.status)


def test_what_is_no_form_is_refused(as_):
    assert_clear(send(as_, b"{}", "application/json"), 415)
    assert_clear(send(as_, b"<a/>", "text/xml"), 415)


def test_a_body_too_large_is_refused(as_):
    assert send(as_, b"email=" + b"a" * (40 * 1024 * 1024)).status == 413


@pytest.mark.parametrize("path", ["/sign-in?next=%FF", "/sign-in?next=%00", "/systems/%FF", "/systems/1%00", "/systems/01", "/systems/-1",
                                  "/systems/99999999999999999999", "/systems/1/", "/systems/1;a", "/systems/%31"])
def test_odd_addresses_are_not_found_or_refused(as_, path):
    assert as_().get(path).status in (400, 404, 200 if path.endswith("%31") else 404)


def test_a_field_that_the_form_does_not_have_is_refused(stack):
    officer = Visitor(stack, OFFICER)  # of its own, since the answers are kept for them
    page = officer.get("/providers/new")
    assert_clear(officer.post_form(page, **PROVIDER, state="admitted"), 400)
    assert stack.sql("select count(*) from provider where name = 'Input Ltd'") == "0"


def test_hostile_text_is_shown_again_as_text(as_):
    hostile = '"><script>alert(1)</script>\'&amp; ${7*7} {{7*7}} ]]> <!-- é 🏠'
    officer = as_(OFFICER)
    page = officer.post_form(officer.get("/providers/new"), name=hostile, town=hostile)
    assert page.status == 422
    assert page.html.xpath("//input[@name='name']/@value") == [hostile]
    assert page.html.xpath("//script[contains(., 'alert')]") == []


def test_a_form_sent_twice_happens_once(as_, stack):
    officer = as_(OFFICER)
    page = officer.get("/providers/new")
    first, second = (officer.post_form(page, **PROVIDER) for _ in range(2))
    assert first.status == second.status == 303
    assert first.reply.headers["Location"] == second.reply.headers["Location"]
    assert stack.sql("select count(*) from provider where name = 'Input Ltd'") == "1"
    assert stack.sql("select count(*) from message where email = 'in@put.example'") == "1"


def test_without_its_proofs_a_post_is_refused(as_):
    officer = as_(OFFICER)
    page = officer.get("/providers/new")
    assert officer.post_form(page, **PROVIDER, csrf="x" * 43).status == 403
    assert officer.post_form(page, **PROVIDER, drop=("csrf",)).status == 403
    assert officer.post_form(page, **PROVIDER, drop=("key",)).status in (400, 403)


def test_unknown_methods_are_refused(as_):
    assert as_().request("DELETE", "/sign-in").status == 405
    assert as_().request("PUT", "/sign-in").status == 405
    head = as_().request("HEAD", "/sign-in")
    assert head.status == 200 and head.reply.content == b""


def test_two_people_who_decide_the_same_thing_at_once_decide_it_once(as_, stack):
    pages = [as_(email).get("/providers/3/suspend") for email in (OFFICER, "officer2@westsussex.example")]
    with concurrent.futures.ThreadPoolExecutor() as both:
        sent = list(both.map(lambda pair: as_(pair[0]).post_form(pair[1], ground="reason:15", note="At once").status,
                             zip((OFFICER, "officer2@westsussex.example"), pages)))
    assert all(status == 303 for status in sent)
    assert stack.sql("select group_concat(distinct state) from admission where provider = 3") == "suspended"
    assert stack.sql("select count(*) from event where record = 'admission' and record_id = 3 and act = 'suspended'") == "1"
    for suspension in stack.sql("select id from suspension where provider = 3").split():
        assert as_(OFFICER).post_form(as_(OFFICER).get("/providers/3"), f"/suspensions/{suspension}/lift").status == 303
    assert stack.sql("select state from admission where provider = 3") == "admitted"
