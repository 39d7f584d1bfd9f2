"""A visitor registers an organisation, or asks to join one that is here; whoever may lets them in or does not."""
import re

import pytest
from conftest import PASSWORD, Visitor, filled

OFFICE = {"name": "Fern House Ltd", "address": "1 Fern Lane", "town": "Ashford", "postcode": "tn23 1aa", "nuts": "UKJ45", "size": "sme"}


def begin(stack, email):
    """Asks for a link as a visitor does, and opens it: the visitor, and the code."""
    visitor = Visitor(stack)
    assert visitor.fill("/register", email=email) == "/register/sent"
    return visitor, code_of(stack, email)


def code_of(stack, email):
    mail = stack.sql(f"select body from message where email = lower('{email}') order by id desc limit 1")
    return re.search(r"/register/continue\?code=([\w-]{43})", mail).group(1)


def named(stack, email, name, **numbers):
    """As far as the page after the numbers: the visitor, and where it led."""
    visitor, code = begin(stack, email)
    where = visitor.fill(f"/register/continue?code={code}", name=name, password=PASSWORD)
    assert where == f"/register/number?code={code}"
    return visitor, visitor.fill(where, **numbers)


def asks(stack, email, name, company, note=""):
    """Somebody who waits; the visitor, and the number of the request."""
    visitor, where = named(stack, email, name, company=company)
    assert where.startswith("/register/ask?code=")
    assert visitor.fill(where, note=note) == "/joinings"
    return visitor, stack.sql("select max(id) from joining")


def test_a_visitor_registers_an_organisation_and_administers_it(stack):
    visitor = Visitor(stack)
    for path in ("/", "/systems/2", "/sign-in"):
        assert visitor.get(path).html.xpath("//main//a[@href='/register']"), path
    visitor, where = named(stack, "Fran@Fern.example", "Fran Fern", company="7654321", charity="1199887")
    code = where.split("=")[1]
    assert where == f"/register/organisation?code={code}"
    # until the last page is sent, nothing is there
    assert stack.sql("select count(*) from person where email like '%fern.example'") == "0"
    assert stack.sql("select count(*) from provider where name = 'Fern House Ltd'") == "0"
    assert visitor.fill(where, **OFFICE) == "/"
    home = visitor.get("/")
    assert "Add your first school, home or service" in home.text
    assert "Fran Fern, provider administrator, for Fern House Ltd" in home.text
    provider = stack.sql("select id, company, charity, postcode, size from provider where name = 'Fern House Ltd'").split("\t")
    assert provider[1:] == ["07654321", "1199887", "TN23 1AA", "sme"]
    assert stack.sql("select act from event where record = 'provider' and record_id = " + provider[0]) == "registered"
    assert stack.sql("select r.role, p.state from role r join person p on p.id = r.person where r.provider = " + provider[0]) == "admin\tactive"
    # the link and its pages are used up, and the password does not stay behind
    for path in ("continue", "number", "organisation", "ask"):
        assert Visitor(stack).get(f"/register/{path}?code={code}").status == 404
    assert stack.sql("select count(*) from registration where used_at is not null and password is not null") == "0"
    assert Visitor(stack, "fran@fern.example").get("/organisation").h1 == "Fern House Ltd"


def test_a_sole_trader_registers_without_a_number(stack):
    visitor, where = named(stack, "sol@sole.example", "Sol Sole", sole_trader="1")
    visitor.fill(where, **OFFICE | {"name": "Sol Sole, tutor", "nuts": ""})
    assert stack.sql("select sole_trader, company is null, nuts from provider where name = 'Sol Sole, tutor'") == "1\t1\tUKJ45"


@pytest.mark.parametrize("path, answers, mistake", [
    ("continue", {"password": PASSWORD}, "Enter your full name"),
    ("continue", {"name": "M", "password": "short"}, "Password must be 12 characters or more: three random words work well"),
    ("number", {}, "Enter a company or charity number, or tick that you are a sole trader or partnership"),
    ("number", {"company": "x"}, "Company number must be eight digits, or two letters and six digits"),
    ("organisation", OFFICE | {"postcode": "ZE1 0AA", "nuts": ""}, "Choose the region: we cannot tell it by the postcode"),
    ("organisation", OFFICE | {"postcode": "TN23"}, "Enter a full UK postcode, like RH12 1AA"),
])
def test_mistakes_are_said_beside_the_question_and_keep_the_way(stack, path, answers, mistake):
    email = f"mis{stack.sql('select count(*) from registration')}@take.example"
    visitor, code = begin(stack, email)
    if path != "continue":
        visitor.fill(f"/register/continue?code={code}", name="Mia Mis", password=PASSWORD)
    if path == "organisation":
        visitor.fill(f"/register/number?code={code}", sole_trader="1")
    sent = visitor.post_form(visitor.get(f"/register/{path}?code={code}"), **answers)
    assert sent.status == 422 and mistake in sent.mistakes
    assert filled(sent.form())["code"] == code


def test_pages_are_not_reached_out_of_turn(stack):
    visitor, code = begin(stack, "turn@out.example")
    for path in ("number", "organisation", "ask"):
        assert visitor.get(f"/register/{path}?code={code}").status == 404
    visitor.fill(f"/register/continue?code={code}", name="Tom Turn", password=PASSWORD)
    assert visitor.get(f"/register/organisation?code={code}").status == 404
    assert visitor.get("/register/continue?code=" + "x" * 43).status == 404
    assert visitor.get("/register/continue").status == 404


def test_an_address_that_is_known_gets_the_same_answer_and_a_mail_that_says_so(stack):
    answers = []
    for email in ("amy@alder.example", "new@alder.example"):
        visitor = Visitor(stack)
        sent = visitor.post_form(visitor.get("/register"), email=email)
        answers.append((sent.status, sent.reply.headers["Location"], visitor.follow(sent).words("//main")))
    assert answers[0] == answers[1]
    mails = stack.sql("select kind, link is not null"
                      " from message where email in ('amy@alder.example', 'new@alder.example') order by email")
    assert mails.splitlines() == ["account_known\t0", "registration\t1"]


def test_nobody_is_flooded_with_mail(stack):
    for _ in range(5):
        Visitor(stack).fill("/register", email="flood@target.example")
    assert stack.sql("select count(*) from message where email = 'flood@target.example'") == "3"


def test_two_links_of_one_address_make_one_account(stack):
    first, where = named(stack, "two@links.example", "Tua Links", sole_trader="1")
    second, other = named(stack, "two@links.example", "Tua Links", sole_trader="1")
    form = second.get(other)
    first.fill(where, **OFFICE | {"name": "Links one"})
    assert second.post_form(form, **OFFICE | {"name": "Links two"}).status == 404
    assert stack.sql("select group_concat(name) from provider where name like 'Links%'") == "Links one"


# ---- an organisation that is here already ----

def test_a_second_person_asks_waits_and_is_let_in(stack, as_):
    visitor, joining = asks(stack, "sue@alder.example", "Sue Second", "1000001", "I run the school office")
    page = visitor.get("/")
    assert page.h1 == "We’ve asked Alder Schools Ltd’s administrators"
    assert "Amy" not in page.text and "mel@" not in page.text
    assert stack.sql("select count(*) from provider where company = '01000001'") == "1"
    for path in ("/organisation", "/organisation/people", "/establishments", "/applications"):
        assert visitor.request("GET", path).status == 403
    amy = as_("amy@alder.example")
    assert stack.sql("select subject from message where person = 11 order by id desc limit 1") == "Somebody asks to act for an organisation"
    assert stack.sql(f"select group_concat(distinct person) from message where record = 'joining' and record_id = {joining}") == "11"
    assert "Sue Second" in amy.get("/").text
    assert amy.get("/organisation/people").html.xpath(f"//a[@href='/joinings/{joining}']")
    assert "I run the school office" in amy.get(f"/joinings/{joining}").text
    assert amy.fill(f"/joinings/{joining}", verdict="member") == "/organisation/people"
    # no signing in again: the next page is the organisation's
    assert visitor.get("/organisation").h1 == "Alder Schools Ltd"
    assert visitor.get("/joinings").words("//dd")[0].startswith("You may act for it.")
    assert stack.sql("select m.subject from message m join person p on p.id = m.person where p.email = 'sue@alder.example'") == "You may act for an organisation now"
    assert stack.sql(f"select group_concat(act order by position) from event where record = 'joining' and record_id = {joining}") == "asked,approved"
    # answered once
    assert amy.post_form(amy.get("/organisation/people/new")).status == 422
    assert "may act for" in amy.get(f"/joinings/{joining}").h1


def test_a_refusal_needs_a_reason_and_reaches_the_asker(stack, as_):
    visitor, joining = asks(stack, "rex@rejected.example", "Rex Refused", "01000001")
    amy = as_("amy@alder.example")
    form = amy.get(f"/joinings/{joining}")
    sent = amy.post_form(form, verdict="refuse")
    assert sent.mistakes == ["Enter why this person may not act"]
    amy.fill(f"/joinings/{joining}", verdict="refuse", reason="You do not work here")
    page = visitor.get("/")
    assert page.h1 == "You have no request that waits" and "You do not work here" in page.text
    assert amy.post_form(form, verdict="admin").status == 409
    assert stack.sql("select count(*) from role r join person p on p.id = r.person where p.email = 'rex@rejected.example'") == "0"


def test_nobody_else_sees_or_answers_a_request(stack, as_):
    visitor, joining = asks(stack, "hal@hijack.example", "Hal Hijack", "01000003")
    form = as_("cat@cedar.example").get(f"/joinings/{joining}")
    for other in ("dan@damson.example", "officer@westsussex.example"):
        person = as_(other)
        assert person.get(f"/joinings/{joining}").status == 404
        hidden = {name: filled(form.form())[name] for name in ("key",)} | {"csrf": person.get("/").html.xpath("//input[@name='csrf']/@value")[0]}
        assert person.post(f"/joinings/{joining}", hidden | {"verdict": "admin"}).status == 404
    for nobody in ("mel@alder.example", "broker@kent.example"):
        assert as_(nobody).get(f"/joinings/{joining}").status == 403
    assert visitor.get(f"/joinings/{joining}").status == 403  # not by the asker either
    other, second = asks(stack, "ida@hijack.example", "Ida Hijack", "01000003")
    page = other.get("/joinings")
    assert other.post(f"/joinings/{joining}/withdraw", {name: filled(page.form())[name] for name in ("csrf", "key")}).status == 404
    assert stack.sql(f"select state from joining where id = {joining}") == "open"
    other.post_form(page, f"/{second}/withdraw")
    assert stack.sql(f"select state from joining where id = {second}") == "withdrawn"


def test_without_an_active_administrator_the_lead_authority_answers(stack, as_):
    stack.sql("insert into provider (id, name, company, town, nuts, size) values (77, 'Gone Care Ltd', '07777777', 'Hove', 'UKJ21', 'sme')")
    visitor, joining = asks(stack, "gil@gone.example", "Gil Gone", "07777777")
    assert visitor.get("/").h1 == "We’ve asked the council"
    officer = as_("officer@westsussex.example")
    assert "Gil Gone" in officer.get("/").text
    assert "Gil Gone asks to act" in officer.get("/providers/77").text
    assert as_("broker@kent.example").get(f"/joinings/{joining}").status == 403
    assert "Gil Gone asks" not in as_("broker@kent.example").get("/providers/77").text
    assert officer.fill(f"/joinings/{joining}", verdict="admin") == "/providers/77"
    assert visitor.get("/organisation/people").html.xpath("//a[@href='/organisation/people/new']")


def test_requests_run_out_and_cannot_be_heaped_up(stack, as_, clock):
    visitor, joining = asks(stack, "ned@never.example", "Ned Never", "01000005")
    # the same again is refused, and so is a fourth within thirty days
    again = visitor.fill("/register")
    again = visitor.fill(again, company="01000005")
    refused = visitor.post_form(visitor.get(again))
    assert refused.status == 409 and refused.h1 == "We cannot send this request"
    for company in ("01000003", "01000004"):
        visitor.fill(visitor.fill(visitor.fill("/register"), company=company))
    form = visitor.get(visitor.fill(visitor.fill("/register"), charity="1000002"))
    assert visitor.post_form(form).status == 409
    # ten wait for one organisation: the eleventh is not taken
    stack.sql("insert into person (name, email, subject) select seq, seq, seq from seq_1001_to_1009")
    stack.sql("insert into joining (person, provider, expires_at) select id, 5, now() + interval 30 day from person where email between '1001' and '1009'")
    eve, where = named(stack, "eve@eleven.example", "Eve Eleven", company="01000005")
    assert eve.post_form(eve.get(where)).status == 409
    clock.move(days=31)
    em = as_("em@elder.example")
    assert em.get(f"/joinings/{joining}").h1 == "The request of Ned Never has run out"
    done = stack.dps("jobs")
    assert "joinings" in done.stdout
    assert stack.sql(f"select state from joining where id = {joining}") == "expired"
    visitor = Visitor(stack, "ned@never.example")
    assert "Nobody answered within 30 days" in visitor.get("/").text
    visitor.fill(visitor.fill(visitor.fill("/register"), company="01000005"))
    assert visitor.get("/").h1 == "We’ve asked Elder Fostering CIC’s administrators"


def test_a_link_runs_out_after_a_day(stack, clock):
    visitor, code = begin(stack, "late@late.example")
    clock.move(hours=24, minutes=1)
    page = visitor.get(f"/register/continue?code={code}")
    assert page.status == 404 and page.h1 == "This link cannot be used"


def test_one_place_begins_thirty_within_an_hour(stack, clock):
    clock.move(hours=2)
    statuses = []
    for number in range(31):
        visitor = Visitor(stack)
        statuses.append(visitor.post_form(visitor.get("/register"), email=f"n{number}@many.example").status)
    assert statuses == [303] * 30 + [429]
