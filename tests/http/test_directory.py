"""Providers as officers see them: found, invited, suspended; and systems made ready for referrals."""
import re

from conftest import PASSWORD, Visitor

OFFICER = "officer@westsussex.example"


def test_providers_are_found_sorted_and_taken_away(as_):
    officer = as_(OFFICER)
    page = officer.get("/providers?q=birch")
    assert page.words("//tbody//th") == ["Birch Education Trust"]
    assert page.words("//tbody//td")[1] == "Small or mediumVoluntary"
    assert "No providers match" in officer.get("/providers?q=%25").text
    assert officer.get("/providers?sort=town&state=admitted&page=99&category=21").status == 200
    lines = officer.get("/providers?as=csv&q=cedar").text.split("\r\n")
    assert lines[0].startswith('"Provider","Town","Company number"')
    assert lines[1].startswith('"Cedar & Sons Ltd","Lewes"') and len(lines) == 3


def test_every_officer_may_look_and_only_procurement_may_invite(as_):
    broker = as_("broker@kent.example")
    page = broker.get("/providers/1")
    assert page.status == 200
    assert "amy@alder.example" not in page.text
    assert broker.get("/providers/new").status == 403
    assert as_("amy@alder.example").get("/providers").status == 403


def test_an_invited_person_joins_once_by_the_link(as_, stack):
    officer = as_(OFFICER)
    page = officer.get("/providers/new")
    assert officer.post_form(page, name="Fir Care Ltd", company="123", town="Hove", nuts="UKJ21", size="sme",
                             person_name="Fi Fir", email="fi@fir.example").mistakes == [
        "Company number must have 8 characters, like 01234567 or SC123456"]
    assert officer.post_form(page, name="Fir Care Ltd", company="01000001", town="Hove", nuts="UKJ21", size="sme",
                             person_name="Fi Fir", email="fi@fir.example").mistakes == [
        "A provider with this company number is here already"]
    assert officer.post_form(page, name="Fir Care Ltd", town="Hove", nuts="UKJ21", size="sme",
                             person_name="Fi Fir", email="Amy@alder.example").mistakes == [
        "Somebody has an account with this address already"]
    assert stack.sql("select count(*) from provider where name = 'Fir Care Ltd'") == "0"
    led = officer.fill("/providers/new", name="Fir Care Ltd", company="01999999", town="Hove", nuts="UKJ21",
                       size="sme", person_name="Fi Fir", email="fi@fir.example")
    assert "fi@fir.example" in officer.get(led).text
    body = stack.sql("select body from message where email = 'fi@fir.example'")
    path = re.search(r"(/join\?code=\S+)", body).group(1)
    visitor = Visitor(stack)
    assert visitor.post_form(visitor.get(path), name="Fi Fir", password=PASSWORD).status == 303
    assert Visitor(stack, "fi@fir.example").get("/").status == 200
    assert Visitor(stack).get(path).status == 404


def test_a_suspension_bites_where_its_ground_says_and_is_lifted(as_, stack):
    officer = as_(OFFICER)
    page = officer.get("/providers/4/suspend")
    assert len(page.mistakes) == 0
    assert page.words("//select[@name='establishment']/option")[0] == "The whole organisation"
    assert officer.post_form(page, ground="criterion:2", establishment="4", note="Ran out").mistakes == [
        "This ground is about the whole organisation: choose no establishment"]
    assert officer.post_form(page, ground="criterion:3", note="Inadequate").mistakes == [
        "Choose the establishment that this ground is about"]
    led = officer.fill("/providers/4/suspend", ground="criterion:3", establishment="4", note="Rated inadequate in March")
    assert stack.sql("select state from admission where establishment = 4") == "suspended"
    page = officer.get(led)
    assert "Rated inadequate in March" in page.text
    second = officer.fill("/providers/4/suspend", ground="reason:15", note="Terms broken")
    suspensions = stack.sql("select id from suspension where provider = 4 order by id").split()
    assert officer.post_form(officer.get(second), f"/suspensions/{suspensions[0]}/lift").status == 303
    assert stack.sql("select state from admission where establishment = 4") == "suspended"
    assert officer.post_form(officer.get(second), f"/suspensions/{suspensions[1]}/lift").status == 303
    assert stack.sql("select state from admission where establishment = 4") == "admitted"
    assert int(stack.sql("select count(*) from message where person = 14 and record = 'suspension'")) == 4
    assert stack.sql("select count(*) from event where record = 'admission' and record_id = 4") == "2"


def test_a_ground_of_another_authoritys_system_is_no_ground(as_):
    officer = as_(OFFICER)
    page = officer.get("/providers/4/suspend")
    page.html.xpath("//select[@name='ground']/option[2]")[0].set("value", "reason:999")
    assert officer.post_form(page, ground="reason:999", note="x").status == 422


def test_referrals_wait_for_the_publication_number_and_the_first_evaluation(as_, stack):
    officer = as_(OFFICER)
    stack.sql("update system set first_evaluation = 'running' where id = 2")
    assert "Being evaluated" in officer.get("/systems").text
    assert officer.post_form(officer.get("/systems/2/call"), notice_number="2022/S 1-2").mistakes == [
        "Publication number must look like 2022/S 000-007713"]
    officer.fill("/systems/2/call", notice_number="2021/S 000-000103")
    assert stack.sql("select notice_number from system where id = 2") == "2021/S 000-000103"
    waiting = stack.sql("select group_concat(id) from application where system = 2 and state in ('submitted', 'evaluating', 'clarifying')")
    page = officer.get("/systems/2/evaluation")
    assert officer.post_form(page).mistakes == ["Tick the box to confirm"]
    if waiting != "NULL":
        assert officer.post_form(page, done="1").status == 409
        stack.sql(f"update application set state = 'withdrawn' where id in ({waiting})")
    officer.fill("/systems/2/evaluation", done="1")
    assert stack.sql("select first_evaluation from system where id = 2") == "done"
    assert officer.get("/systems/1/call").status == 404
