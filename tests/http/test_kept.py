"""Nothing typed is ever lost: sessions that end under a form, proofs that no longer hold, the wrong person signing in."""
import re

import stack as stacks
from conftest import PASSWORD, Visitor, filled
from journey import BROKER

SECOND = "evaluator@kent.example"


def typed_too_late(stack, clock, email=BROKER, **answers):
    """Somebody fills in a new referral, and their session ends before they send it: the visitor, and what came."""
    visitor = Visitor(stack, email)
    page = visitor.get("/referrals/new")
    clock.move(minutes=31)
    return visitor, visitor.post_form(page, action="/referrals/new", title="A place we long for", **answers)


def land(visitor, sent, email=None, password=PASSWORD):
    """Signs in where the service leads, and follows it to its end."""
    page = visitor.request("GET", sent.reply.headers["Location"])
    page = visitor.post_form(page, email=email or visitor.email, password=password)
    while page.status == 303:
        page = visitor.request("GET", page.reply.headers["Location"])
    return page


def test_what_was_typed_when_the_session_had_ended_is_shown_again_and_not_sent(stack, clock):
    before = stack.sql("select count(*) from referral")
    visitor, sent = typed_too_late(stack, clock, summary="Likes “maps” & buses <b>")
    assert sent.status == 303 and sent.reply.headers["Location"] == "/sign-in?next=/kept"
    assert "what you typed is kept" in visitor.request("GET", "/sign-in?next=/kept").text
    page = land(visitor, sent)
    assert page.reply.request.path_url == "/referrals/new"
    assert "We kept what you typed" in page.text
    assert page.words("//input[@name='title']/@value") == ["A place we long for"]
    assert page.html.xpath("//textarea[@name='summary']")[0].text.strip() == "Likes “maps” & buses <b>"
    assert stack.sql("select count(*) from referral") == before, "it was sent without anybody pressing the button"

    category = page.html.xpath("//input[@name='category']/@value")[0]
    assert visitor.post_form(page, action="/referrals/new", category=category).status == 303
    assert int(stack.sql("select count(*) from referral")) == int(before) + 1
    again = visitor.get("/referrals/new")
    assert "We kept" not in again.text and not any(again.words("//input[@name='title']/@value"))


def test_another_person_at_the_same_browser_sees_nothing_of_it(stack, clock):
    visitor, sent = typed_too_late(stack, clock)
    page = land(visitor, sent, email=SECOND)
    assert page.h1 == "What was typed here is somebody else’s" and "long for" not in page.text
    assert "long for" not in visitor.request("GET", "/").text
    visitor.post_form(visitor.request("GET", "/sign-in"), email=BROKER, password=PASSWORD)
    assert "We kept what you typed" in visitor.request("GET", "/referrals/new").text


def test_it_waits_on_the_start_page_until_it_is_thrown_away(stack, clock):
    visitor, sent = typed_too_late(stack, clock)
    land(visitor, sent)
    home = visitor.request("GET", "/")
    assert home.words("//a[text()='Go back to what you typed']/@href") == ["/referrals/new"]
    page = visitor.request("GET", "/referrals/new")
    gone = visitor.follow(visitor.post_form(page, action="/kept", button=("path", "/referrals/new")))
    assert "thrown away" in gone.text and not any(gone.words("//input[@name='title']/@value"))
    assert "what you typed" not in visitor.request("GET", "/").text


def test_it_is_forgotten_after_a_day_and_cannot_be_read_in_the_database(stack, clock):
    visitor, sent = typed_too_late(stack, clock)
    assert stack.sql("select max(length(sealed)) > 60 from kept where path = '/referrals/new'") == "1"
    assert stack.sql("select count(*) from kept where hex(sealed) like concat('%', hex('long for'), '%')") == "0"
    clock.move(hours=25)
    assert land(visitor, sent).h1 == "Nothing is kept for you"
    assert stack.dps("jobs").returncode == 0
    assert stack.sql("select count(*) from kept") == "0"


def test_a_form_of_an_earlier_session_is_shown_again_to_the_same_person(stack):
    """Signed out and in again in another tab: the proofs of the first tab's form are of a session that is gone."""
    visitor = Visitor(stack, BROKER)
    page = visitor.get("/referrals/new")
    visitor.sign_in()
    same = {"Sec-Fetch-Site": "same-origin", "Referer": stack.site + "/referrals/new"}
    values = {"title": "From the other tab"} | {
        name: page.html.xpath(f"//main//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}
    sent = visitor.post("/referrals/new", values, headers=same)
    assert sent.status == 303 and sent.reply.headers["Location"] == "/referrals/new"
    again = visitor.follow(sent)
    assert again.words("//input[@name='title']/@value") == ["From the other tab"]


def test_what_another_site_posts_is_not_kept(stack):
    visitor = Visitor(stack, BROKER)
    page = visitor.get("/referrals/new")
    values = {"title": "Planted"} | {
        name: page.html.xpath(f"//main//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elsewhere.example"}):
        assert visitor.post("/referrals/new", values, headers=headers).status == 403
    assert visitor.post("/referrals/new", values | {"csrf": "wrong"}).status == 403
    assert "Planted" not in visitor.get("/referrals/new").text


def test_passwords_are_not_kept_and_files_are_asked_for_again(stack, clock):
    amy = Visitor(stack, "amy@alder.example")
    page = amy.get("/evidence/new")
    clock.move(minutes=31)
    sent = amy.post_form(page, files={"file": ("policy.pdf", b"%PDF-1.4\n", "application/pdf")}, name="Policy", password="hunter2hunter2")
    page = land(amy, sent)
    assert "We kept what you typed" in page.text and "hunter2" not in page.text
    assert page.words("//p[contains(., 'Choose this file again')]") == ["Choose this file again: policy.pdf"]


def test_a_form_page_says_when_one_is_signed_out_and_staying_moves_it_on(stack, clock):
    visitor = Visitor(stack, BROKER)
    page = visitor.get("/referrals/new")
    line = page.html.xpath("//p[@id='session-ends']")[0]
    assert re.match(r"You will be signed out at ([\d.]+[ap]m|noon|midnight) if you do nothing", line.text_content().strip())
    assert 1700 < int(line.get("data-seconds")) <= 1800
    clock.move(minutes=20)
    stayed = visitor.post(line.get("data-stay"), {"csrf": line.get("data-csrf")})
    assert (stayed.status, stayed.text) == (200, "1800")
    clock.move(minutes=20)
    assert visitor.request("GET", "/referrals/new").status == 200, "staying did not count as use"
    assert visitor.post("/stay", {"csrf": "wrong"}).status == 403


def test_nobody_stays_past_the_absolute_end(stack, clock):
    visitor = Visitor(stack, BROKER)
    for _ in range(25):
        clock.move(minutes=28)
        line = visitor.request("GET", "/referrals/new").html.xpath("//p[@id='session-ends']")[0]
    assert int(line.get("data-seconds")) < 1300
    assert int(visitor.post("/stay", {"csrf": line.get("data-csrf")}).text) < 1300
    clock.move(minutes=28)
    assert visitor.request("GET", "/referrals/new").status == 303


def test_a_long_form_is_saved_half_filled_and_gone_on_with_in_another_browser(stack):
    amy = Visitor(stack, "amy@alder.example")
    page = amy.get("/establishments/new?kind=Independent special school&regulator=ofsted")
    button, = page.html.xpath("//button[text()='Save and come back later']")
    values = filled(page.form("/establishments/new")) | {"name": "Half a school", "places": "not yet known", "later": button.get("value")}
    saved = amy.post(button.get("formaction"), values)
    assert saved.status == 303 and "Your draft is saved" in amy.follow(saved).text
    assert stack.sql("select count(*) from establishment where name = 'Half a school'") == "0"

    elsewhere = Visitor(stack, "amy@alder.example")
    assert elsewhere.get("/").words("//a[text()='Go on with your draft']/@href") == ["/establishments/new"]
    page = elsewhere.get("/establishments/new")
    assert "This is your draft" in page.text
    assert page.words("//input[@name='name' or @name='places']/@value") == ["Half a school", "not yet known"]
    assert "Half a school" not in Visitor(stack, "ben@birch.example").get("/establishments/new").text
    answers = dict(name="A whole school", urn="900092", rating="ofsted:good",
                   rated_on__day="4", rated_on__month="3", rated_on__year="2026", placed="yes", address="1 Row", postcode="TN23 1AA",
                   takes="any", age_from="5", age_to="19", places="40", vacancies="3")
    assert elsewhere.post_form(page, action="/establishments/new", **answers).status == 303
    assert "This is your draft" not in amy.get("/establishments/new").text
    assert stack.sql("select count(*) from draft") == "0"


def test_who_a_child_is_is_no_draft(stack):
    """The child's form has no such button, and whoever posts by hand does not get one either."""
    broker = Visitor(stack, BROKER)
    page = broker.get("/referrals/new")
    hidden = {name: page.html.xpath(f"//main//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}
    for path in ("/referrals/1/child", "/referrals/1/child?", "/referrals/1/child?x=1", "//referrals/1/child", "/no/such/page"):
        kept = broker.post("/kept/later", hidden | {"name.1": "Robin Kept", "later": path}, headers={"Referer": stack.site + "/referrals/new"})
        assert kept.status == 400, path
    assert stack.sql("select count(*) from draft") == "0"


def test_every_secret_of_every_form_is_known_as_one():
    """The dispatcher knows names alone; a form that asks for another secret has to be in its list."""
    known = re.search(r"names\[\] = \{([^}]*)\}", (stacks.ROOT / "fcgi/core/kept.c").read_text()).group(1)
    pages = "".join(file.read_text() for file in (stacks.ROOT / "fcgi/pages").glob("*.c"))
    secrets = set(re.findall(r"SECRET\(struct \w+,\s*(\w+)", pages))
    assert "password" in secrets
    assert not [name for name in secrets if "password" not in name and f'"{name}"' not in known]
