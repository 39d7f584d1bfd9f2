"""A referral as those who are invited see it."""
import datetime

import pytest

from journey import draft
from test_referral import BROKER, closes, publish

AMY, BEN, CAT, DAN = "amy@alder.example", "ben@birch.example", "cat@cedar.example", "dan@damson.example"


@pytest.fixture
def referral(as_, clock):
    """A published referral of Kent's that Cedar School is too far away for."""
    broker = as_(BROKER)
    return publish(broker, draft(broker, clock, radius="30", case_reference__1="EHC/77"))


@pytest.fixture
def invitation(stack, referral):
    """invitation(admission): the number of its invitation to the referral."""
    return lambda admission: int(stack.sql(f"select id from invitation where referral = {referral} and admission = {admission}"))


def test_an_invited_school_reads_everything_but_who_and_where(as_, invitation):
    amy = as_(AMY)
    number = invitation(1)
    page = amy.get(f"/invitations/{number}")
    assert page.status == 200
    assert page.h1 == "Day school place for a child aged 11"
    for words in ("Reads aloud to a small group", "Need 10", "Halal meals", "10 to less than 20 miles", "working days left", "Points, out of 100"):
        assert words in page.text, words
    xml = amy.get(f"/invitations/{number}", headers={"Accept": "application/xml"}).text
    for secret in ("Canary", "EHC/77", "TN9", "12.40", "1240", "500000"):
        assert secret not in page.text and secret not in xml, secret


def test_points_already_held_are_those_of_the_rules(as_, invitation):
    held = as_(AMY).model(f"/invitations/{invitation(1)}").find("held")
    assert [(points.findtext("criterion"), points.findtext("held")) for points in held.iterfind("points")] \
        == [("location", "400"), ("competency", "1700")]
    assert held.find("together").get("text") == "21.00"


def test_a_provider_finds_no_invitation_of_another(as_, invitation):
    assert as_(BEN).get(f"/invitations/{invitation(1)}").status == 404
    assert as_(BROKER).get(f"/invitations/{invitation(1)}").status == 403


def test_one_that_was_not_invited_reads_why_and_no_more(as_, invitation, referral, stack):
    cat = as_(CAT)
    assert cat.get(f"/invitations/{invitation(3)}").status == 404
    page = cat.get("/invitations?stage=left_out")
    assert "more than 30 miles from home" in page.text
    reference = stack.sql(f"select reference from referral where id = {referral}")
    row = [row for row in page.words("//table//tr") if reference in row][0]
    assert "Day school place" not in row and "31.20" not in page.text
    assert "31.20" not in cat.get("/invitations?stage=all&as=csv").text and "3120" not in cat.get("/invitations?stage=all&as=csv").text
    assert cat.model("/invitations?stage=all").xpath("//distance") == []


def test_looking_is_noted_once(as_, invitation, stack):
    number = invitation(2)
    assert stack.sql(f"select seen_at is null from invitation where id = {number}") == "1"
    as_(BEN).get(f"/invitations/{number}")
    seen = stack.sql(f"select seen_at from invitation where id = {number}")
    assert seen != "NULL"
    as_(BEN).get(f"/invitations/{number}")
    assert stack.sql(f"select seen_at from invitation where id = {number}") == seen


def test_declining_asks_for_a_reason_and_can_be_taken_back(as_, invitation, referral, stack):
    dan, number = as_(DAN), invitation(4)
    page = dan.post_form(dan.get(f"/invitations/{number}/decline"), "/decline")
    assert page.status == 422 and page.mistakes == ["Choose why you will not bid"]
    dan.fill(f"/invitations/{number}/decline", action="/decline", reason="12", note="Full until September")
    assert "No vacancy" in dan.get("/invitations").text
    assert "Full until September" in as_(BROKER).get(f"/referrals/{referral}").text
    assert dan.get(f"/invitations/{number}/decline").status == 409
    page = dan.get(f"/invitations/{number}")
    assert dan.post_form(page, "/reconsider").status == 303
    assert stack.sql(f"select declined_at is null from invitation where id = {number}") == "1"


def test_a_reason_of_another_system_is_refused(as_, invitation):
    dan = as_(DAN)
    page = dan.post_form(dan.get(f"/invitations/{invitation(4)}/decline"), "/decline", reason="11")
    assert page.status == 422


def test_after_the_deadline_nobody_declines(as_, invitation, referral, stack, clock):
    amy, number = as_(AMY), invitation(1)
    clock.move_to(closes(stack, referral) - datetime.timedelta(minutes=1))
    page = amy.get(f"/invitations/{number}/decline")
    clock.move_to(closes(stack, referral) + datetime.timedelta(seconds=1))
    assert amy.post_form(page, "/decline", reason="12").status == 409
    assert amy.get(f"/invitations/{number}").status == 200


def test_a_withdrawn_referral_says_so_and_why(as_, invitation, referral):
    broker = as_(BROKER)
    broker.fill(f"/referrals/{referral}/withdraw", reason="The family has moved")
    page = as_(AMY).get(f"/invitations/{invitation(1)}")
    assert "Withdrawn" in page.text and "The family has moved" in page.text
    assert not page.html.xpath("//a[contains(@href, '/bid')]")
