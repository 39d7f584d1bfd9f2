"""Evaluators declare, mark alone, then agree; nobody reads another's marks before all have marked."""
import pytest

from competition import Competition

EVAN, EDITH, BROKER = "evaluator@kent.example", "evaluator2@kent.example", "broker@kent.example"


@pytest.fixture
def opened(stack, clock, as_):
    """A referral with two opened bids."""
    def make(places=(1, 2), **more):
        referral = Competition(stack, clock, as_, **more)
        for place in places:
            referral.send(place, method=f"The written answer of place {place}")
        referral.close()
        referral.open()
        return referral
    return make


@pytest.fixture
def name(as_):
    """The broker names evaluators by their numbers."""
    def named(referral, *people):
        broker = as_(BROKER)
        return broker.post_form(broker.get(f"/referrals/{referral.id}/marking"), action="/marking",
                                **{f"evaluator__{person}": "1" for person in people})
    return named


@pytest.fixture
def declare(as_):
    def declared(referral, email, says="none", detail=""):
        who = as_(email)
        return who.post_form(who.get(f"/marking/{referral.id}"), says=says, detail=detail)
    return declared


@pytest.fixture
def mark(as_):
    """Somebody marks: {bid: (mark, reason)}."""
    def marked(referral, email, marks, path=""):
        who = as_(email)
        answers = {}
        for bid, (number, reason) in marks.items():
            answers |= {f"mark__{bid}": str(number), f"reason__{bid}": reason}
        page = who.get(f"/marking/{referral.id}{path}")
        assert page.status == 200, (page.status, page.words("//h1"))
        return who.post_form(page, **answers)
    return marked


@pytest.fixture
def ready(opened, name, declare):
    """Opened, two evaluators named and clear; the numbers of its bids."""
    def make(**more):
        referral = opened(**more)
        assert name(referral, 2, 3).status == 303
        for email in (EVAN, EDITH):
            assert declare(referral, email).status == 303
        return referral, [referral.bid(1), referral.bid(2)]
    return make


def test_the_broker_names_evaluators_who_are_told(opened, name, as_):
    referral = opened()
    page = as_(BROKER).get(f"/referrals/{referral.id}/marking")
    assert page.h1 == "Name who marks"
    assert page.words("//main//form//label") == ["Edith Rowe", "Evan Marks"]
    assert name(referral).mistakes == ["Select at least one evaluator"]
    assert name(referral, 2, 3).status == 303
    assert referral.sql(f"select count(*) from message where record = 'referral' and record_id = {referral.id} and person in (2, 3)") == "2"
    assert referral.sql(f"select count(*) from declaration where referral = {referral.id}") == "2"


def test_nothing_is_shown_before_a_declaration(opened, name, declare, as_):
    referral = opened()
    assert as_(EVAN).get(f"/marking/{referral.id}").status == 404
    name(referral, 2, 3)
    page = as_(EVAN).get(f"/marking/{referral.id}")
    assert page.h1 == "Declare conflicts of interest"
    assert "The written answer" not in page.text
    assert as_(EVAN).get(f"/marking/{referral.id}/agree").reply.headers["Location"].endswith(f"/marking/{referral.id}")
    assert as_(EVAN).post_form(page).mistakes == ["Select whether you have a conflict of interest"]
    declare(referral, EVAN)
    assert "The written answer of place 1" in as_(EVAN).get(f"/marking/{referral.id}").text


def test_an_evaluator_reads_no_price(ready, as_):
    referral, bids = ready()
    page = as_(EVAN).get(f"/marking/{referral.id}")
    assert "£" not in page.words("//main")[0]
    assert as_(EVAN).get(f"/bids/{bids[0]}").status == 403
    assert as_(EVAN).get(f"/referrals/{referral.id}/bids").status == 403


def test_a_conflict_bars_until_procurement_records_a_remedy(opened, name, declare, as_):
    referral = opened()
    name(referral, 2, 3)
    assert declare(referral, EVAN, "conflict").mistakes == ["Enter what the conflict is"]
    assert declare(referral, EVAN, "conflict", "My sister teaches at Alder School").status == 303
    barred = as_(EVAN).get(f"/marking/{referral.id}")
    assert barred.h1 == "You do not mark this referral"
    assert "The written answer" not in barred.text
    number = referral.sql(f"select id from declaration where referral = {referral.id} and person = 2")
    broker, officer = as_(BROKER), as_("officer@westsussex.example")
    assert not broker.get(f"/declarations/{number}").html.xpath("//main//form")
    page = officer.get(f"/declarations/{number}")
    assert "My sister teaches at Alder School" in page.text
    done = officer.post_form(page, button=("act", "remedy"), text="She left in 2024; a third evaluator reads along")
    assert done.status == 303
    assert "The written answer of place 1" in as_(EVAN).get(f"/marking/{referral.id}").text


def test_a_broker_stands_an_evaluator_down_before_they_mark(opened, name, declare, as_):
    referral = opened()
    name(referral, 2, 3)
    number = referral.sql(f"select id from declaration where referral = {referral.id} and person = 3")
    broker = as_(BROKER)
    done = broker.post_form(broker.get(f"/declarations/{number}"), button=("act", "stand_down"), text="On leave until May")
    assert done.status == 303
    assert "Stood down by Priya Nair: On leave until May" in broker.follow(done).text
    assert broker.follow(done).h1 == "Name who marks"
    assert as_(EDITH).get(f"/marking/{referral.id}").h1 == "You do not mark this referral"


def test_marks_are_kept_and_changed_until_all_have_marked(ready, mark, as_):
    referral, bids = ready()
    assert mark(referral, EVAN, {bids[0]: (4, "Clear steps")}).status == 303
    page = as_(EVAN).get(f"/marking/{referral.id}")
    assert page.html.xpath(f"//input[@name='mark.{bids[0]}'][@checked]/@value") == ["4"]
    assert mark(referral, EVAN, {bids[0]: (3, "Clear steps, no measures"), bids[1]: (2, "Vague")}).status == 303
    assert referral.sql(f"select group_concat(mark order by bid) from mark where referral = {referral.id} and person = 2") == "300,200"


@pytest.mark.parametrize("answer, mistake", [
    (("4", ""), "Enter your reason for the mark of Alder School"),
    (("6", "Very good"), None),
    (("x", "Very good"), None),
])
def test_half_an_answer_or_a_mark_off_the_scale_is_a_mistake(ready, mark, answer, mistake):
    referral, bids = ready()
    sent = mark(referral, EVAN, {bids[0]: answer})
    assert sent.status == 422
    if mistake:
        assert sent.mistakes == [mistake]
    assert "0" == referral.sql(f"select count(*) from mark where referral = {referral.id}")


def test_two_evaluators_do_not_see_each_other(ready, mark, as_):
    referral, bids = ready()
    mark(referral, EVAN, {bids[0]: (4, "Canary reason of Evan"), bids[1]: (3, "Canary reason of Evan")})
    for path in ("", "/agree"):
        page = as_(EDITH).get(f"/marking/{referral.id}{path}")
        while page.status == 303:
            page = as_(EDITH).follow(page)
        assert "Canary reason of Evan" not in page.text
        assert not page.html.xpath("//input[@type='radio'][@checked]")
    for path in ("marking", "bids"):
        assert "Canary reason of Evan" not in as_(BROKER).get(f"/referrals/{referral.id}/{path}").text
    progress = as_(BROKER).get(f"/referrals/{referral.id}/marking")
    assert progress.h1 == "1 of 2 evaluators have marked"
    waiting = as_(EVAN).get(f"/marking/{referral.id}/agree")
    assert waiting.h1 == "Others have still to mark"


def test_all_lone_marks_are_shown_when_all_have_marked_and_one_is_agreed(ready, mark, as_):
    referral, bids = ready()
    mark(referral, EVAN, {bids[0]: (4, "Evan on Alder"), bids[1]: (3, "Evan on Birch")})
    mark(referral, EDITH, {bids[0]: (5, "Edith on Alder"), bids[1]: (3, "Edith on Birch")})
    evan = as_(EVAN)
    led = evan.get(f"/marking/{referral.id}")
    assert led.reply.headers["Location"].endswith(f"/marking/{referral.id}/agree")
    page = evan.follow(led)
    assert page.h1 == "Agree the marks"
    for reason in ("Evan on Alder", "Edith on Alder", "Evan on Birch", "Edith on Birch"):
        assert reason in page.text
    assert mark(referral, EVAN, {bids[0]: (4, "Agreed on Alder"), bids[1]: (3, "Agreed on Birch")}, "/agree").status == 303
    assert evan.get(f"/marking/{referral.id}/agree").h1 == "All marks are agreed"
    assert as_(BROKER).get(f"/referrals/{referral.id}/marking").h1 == "All marks are agreed"
    assert referral.sql(f"select group_concat(mark order by bid) from mark where referral = {referral.id} and stage = 'agreed'") == "400,300"


def test_lone_marks_do_not_change_once_they_are_shown(ready, mark, as_):
    referral, bids = ready()
    before = as_(EVAN).get(f"/marking/{referral.id}")
    marks = {bids[0]: (4, "Mine"), bids[1]: (3, "Mine")}
    mark(referral, EVAN, marks)
    mark(referral, EDITH, marks)
    late = as_(EVAN).post_form(before, **{f"mark__{bids[0]}": "5", f"reason__{bids[0]}": "Changed my mind"})
    assert late.status == 409
    assert referral.sql(f"select mark from mark where bid = {bids[0]} and person = 2") == "400"


def test_two_evaluators_agree_at_once_and_the_first_counts(ready, mark, as_):
    referral, bids = ready()
    marks = {bids[0]: (4, "Mine"), bids[1]: (3, "Mine")}
    mark(referral, EVAN, marks)
    mark(referral, EDITH, marks)
    stale = as_(EDITH).get(f"/marking/{referral.id}/agree")
    mark(referral, EVAN, {bids[0]: (4, "First")}, "/agree")
    second = as_(EDITH).post_form(stale, **{f"mark__{bids[0]}": "5", f"reason__{bids[0]}": "Second"})
    assert second.status in (400, 409)
    assert referral.sql(f"select mark, reason from mark where bid = {bids[0]} and stage = 'agreed'") == "400\tFirst"


def test_marking_again_keeps_the_earlier_round(ready, mark, as_):
    referral, bids = ready()
    marks = {bids[0]: (4, "Round one"), bids[1]: (3, "Round one")}
    for email in (EVAN, EDITH):
        mark(referral, email, marks)
    mark(referral, EVAN, marks, "/agree")
    evan = as_(EVAN)
    page = evan.get(f"/marking/{referral.id}/again")
    assert not page.html.xpath("//input[@type='radio'][@checked]")
    again = {bids[0]: (5, "Round two"), bids[1]: (3, "Round two")}
    assert mark(referral, EVAN, again, "/again").status == 422
    answers = {f"mark__{bids[0]}": "5", f"reason__{bids[0]}": "Round two", f"mark__{bids[1]}": "3", f"reason__{bids[1]}": "Round two"}
    assert evan.post_form(page, why="A page of Alder's answer was overlooked", **answers).status == 303
    assert as_(EDITH).get(f"/marking/{referral.id}").h1 == "Mark the written answers"
    assert mark(referral, EDITH, again).status == 303
    assert mark(referral, EDITH, again, "/agree").status == 303
    assert referral.sql(f"select group_concat(concat(round, ':', mark) order by round) from mark where bid = {bids[0]} and stage = 'agreed'") == "1:400,2:500"
    shown = as_(EVAN).get(f"/marking/{referral.id}/agree").text
    assert "Round one" in shown and "Round two" in shown


def test_the_start_page_says_what_waits_for_an_evaluator(opened, name, declare, mark, as_):
    referral = opened()
    bids = [referral.bid(1), referral.bid(2)]
    marks = {bids[0]: (4, "Mine"), bids[1]: (3, "Mine")}

    def waits(email):
        return as_(email).model("/").xpath(f"//*[self::item or self::other][id={referral.id}]/what/text()")

    for email in (EVAN, EDITH):
        as_(email).sign_in()  # the start page is also a visitor's: it would not ask

    assert waits(EVAN) == []
    name(referral, 2, 3)
    assert waits(EVAN) == ["declare"]
    for email in (EVAN, EDITH):
        declare(referral, email)
    assert waits(EVAN) == ["mark"]
    mark(referral, EVAN, marks)
    assert waits(EVAN) == [] and waits(EDITH) == ["mark"] and waits(BROKER) == ["marking_goes_on"]
    mark(referral, EDITH, marks)
    assert waits(EVAN) == waits(EDITH) == ["agree"]
    mark(referral, EVAN, marks, "/agree")
    assert waits(EVAN) == waits(EDITH) == [] and waits(BROKER) == ["result_due"]


def test_who_is_not_named_marks_nothing(ready, as_):
    referral, _ = ready()
    for email, status in ((BROKER, 403), ("broker@surrey.example", 403), ("amy@alder.example", 403)):
        assert as_(email).get(f"/marking/{referral.id}").status == status
    assert as_("broker@surrey.example").get(f"/referrals/{referral.id}/marking").status == 404
    listed = as_(EVAN).get("/marking")
    assert f"/marking/{referral.id}" in listed.text
