"""A referral from the first line to its publication, its later deadlines and its ends."""
import concurrent.futures
import datetime

import pytest

from competition_opened import ABC, Opened
from conftest import Visitor
from journey import begin, category, draft, moment_parts

BROKER, OTHER, AMY = "broker@kent.example", "broker@surrey.example", "amy@alder.example"


def publish(visitor, number):
    visitor.fill(f"/referrals/{number}/publish")
    return number


@pytest.fixture
def broker(as_):
    return as_(BROKER)


@pytest.fixture
def make(broker, clock):
    """make(): a complete draft of Kent's; its number."""
    return lambda **more: draft(broker, clock, **({"case_reference__1": "EHC/77"} | more))


def test_a_draft_says_what_is_missing(broker):
    number = begin(broker)
    lacks = {lack.text for lack in broker.model(f"/referrals/{number}").iterfind("draft/lack")}
    assert {"child", "home", "outcome", "term"} <= lacks
    page = broker.get(f"/referrals/{number}/publish")
    assert "to do before you publish" in page.h1
    assert not page.html.xpath("//main//form")


def test_what_a_referral_is_for_is_chosen_by_its_category_under_the_name_of_the_system(broker):
    page = broker.get("/referrals/new")
    assert page.words("//*[@role='group']/p") == ["South East Together"]
    assert "Special educational needs" in page.words("//*[@role='group']//label")


def test_a_draft_takes_the_rules_usual_weights_and_a_reference_of_the_year(broker):
    row = broker.model(f"/referrals/{begin(broker)}").find("referral")
    assert [row.findtext(f"{name}_weight") for name in ("price", "outcomes", "needs", "features", "location", "competency")] \
        == ["50", "10", "10", "5", "5", "20"]
    assert row.findtext("reference").startswith("SET-R-")


def test_a_complete_draft_is_published_to_everyone_inside_the_limit(broker, make, stack):
    number = publish(broker, make(radius="30"))
    ledger = stack.sql(f"select group_concat(standing, ' ', distance order by distance) from invitation where referral = {number}")
    assert ledger == "invited 300,invited 800,invited 1240,too_far 3120"
    model = broker.model(f"/referrals/{number}")
    assert model.findtext("referral/state") == "published"
    assert model.findtext("progress/invited") == "3"
    assert model.find("early") is None
    assert stack.sql(f"select needs_marks, features_marks from referral where id = {number}") == "10\t4"
    assert stack.sql("select count(*) from message where record = 'invitation' and record_id in "
                     f"(select id from invitation where referral = {number} and standing = 'invited')") == "4"  # Alder has two people


def test_the_ledger_has_a_row_for_every_admission_of_the_category(broker, make, stack):
    number = publish(broker, make())
    assert stack.sql(f"select count(*) from invitation where referral = {number}") \
        == stack.sql("select count(*) from admission where category = 21")


def test_the_list_of_those_invited_stays_as_it_was_frozen(broker, make, stack):
    number = publish(broker, make(radius="30"))
    stack.sql("update admission set state = 'suspended' where id = 2")
    try:
        page = broker.get(f"/referrals/{number}/invite")
    finally:
        stack.sql("update admission set state = 'admitted' where id = 2")
    assert page.h1 == "3 establishments are invited"
    assert "31.20 miles is more than 30" in page.text and "Suspended" not in page.text
    assert not page.html.xpath("//main//form")


def test_publishing_freezes_score_distance_and_discount(broker, make, stack):
    number = publish(broker, make())
    assert stack.sql(f"select group_concat(score, ' ', discount order by admission) from invitation where referral = {number}") \
        == "8500 0,7000 0,9000 0,7100 0"


def test_brothers_and_sisters_bring_their_discount(broker, make, stack):
    number = make()
    broker.get(f"/referrals/{number}/child?more=1")
    page = broker.get(f"/referrals/{number}/child?more=1")
    sent = broker.post_form(page, f"/referrals/{number}/child", button=("act", "save"), age__2="9", gender__2="girl")
    assert sent.status == 303, sent.mistakes
    publish(broker, number)
    assert stack.sql(f"select children from referral where id = {number}") == "2"
    assert stack.sql(f"select distinct discount from invitation where referral = {number}") == "500"


def test_too_few_days_are_refused_with_the_first_day_that_is_allowed(broker, make, clock):
    number = make()
    soon = clock.now() + datetime.timedelta(days=9)
    page = broker.post_form(broker.get(f"/referrals/{number}/publish"), **moment_parts("closes_at", soon))
    assert page.status == 422
    assert "10 full days or more" in page.mistakes[0]
    assert broker.model(f"/referrals/{number}").findtext("referral/state") == "draft"


def test_fewer_days_need_everyones_agreement_and_how_it_was_given(broker, make, clock, stack):
    number = make()
    soon = moment_parts("closes_at", clock.now() + datetime.timedelta(days=4))
    page = broker.post_form(broker.get(f"/referrals/{number}/publish"), agreed="1", **soon)
    assert page.status == 422 and "Say how and when" in page.mistakes[0]
    sent = broker.post_form(broker.get(f"/referrals/{number}/publish"), agreed="1", reason="By telephone today", **soon)
    assert sent.status == 303, sent.mistakes
    assert stack.sql(f"select agreed, reason from deadline where referral = {number}") == "1\tBy telephone today"


def test_a_start_before_bids_can_be_judged_is_warned_of_and_not_refused(broker, make, clock):
    number = make(days=(12, 400))
    starts = clock.now().date() + datetime.timedelta(days=12)
    says = f"The placement starts on {starts.day} {starts:%B %Y}, before bids can be judged."
    for path in ("", "/terms", "/publish"):
        assert says in " ".join(broker.get(f"/referrals/{number}{path}").words("//*[contains(@class, 'govuk-warning-text')]")), path
    publish(broker, number)
    assert says in broker.get(f"/referrals/{number}").text


def test_a_deadline_in_the_past_is_refused(broker, make, clock):
    number = make()
    page = broker.post_form(broker.get(f"/referrals/{number}/publish"),
                            **moment_parts("closes_at", clock.now() - datetime.timedelta(days=1)))
    assert page.status == 422 and page.mistakes == ["Bids must close in the future"]


@pytest.mark.parametrize("text, wrong", [
    ("Lives near TN9 9ZZ", "postcode"), ("lives in rh121aa", "postcode"),
    ("Canary likes maps", "name"), ("The CHILDNAME family", "name"), ("File EHC/77", "case reference"),
])
def test_a_text_that_names_the_child_is_not_kept(broker, make, text, wrong):
    number = make()
    page = broker.post_form(broker.get(f"/referrals/{number}/about"), "/about", summary=text)
    assert page.status == 422 and wrong in page.mistakes[0]
    page = broker.post_form(broker.get(f"/referrals/{number}/needs"), "/needs", more=text, button=("act", "save"))
    assert page.status == 422 and wrong in page.mistakes[0]


def test_a_name_entered_after_the_texts_still_stops_publication(broker, make):
    number = make(name__1="Somebody Else")
    broker.fill(f"/referrals/{number}/about", action="/about", summary="Robin likes maps")
    broker.fill(f"/referrals/{number}/child", button=("act", "save"), name__1="Robin Field")
    page = broker.post_form(broker.get(f"/referrals/{number}/publish"))
    assert page.status == 422 and "name in it" in page.mistakes[0]


def test_a_home_postcode_is_never_shown_again(broker, make):
    number = make()
    page = broker.get(f"/referrals/{number}/child")
    assert "TN9 9ZZ" not in page.text and "TN99ZZ" not in page.text
    assert page.html.xpath("//input[@name='postcode']") and not any(page.html.xpath("//input[@name='postcode']/@value"))
    broker.fill(f"/referrals/{number}/child", button=("act", "save"), age__1="12")  # and staying empty keeps it
    assert broker.model(f"/referrals/{number}").findtext("referral/home") == "1"


def test_an_unknown_postcode_is_a_mistake(broker):
    number = begin(broker)
    page = broker.post_form(broker.get(f"/referrals/{number}/child"), "/child", button=("act", "save"),
                            age__1="11", gender__1="boy", postcode="ZZ1 1ZZ")
    assert page.status == 422 and "We do not know this postcode" in page.mistakes[0]


def weights(price, outcomes, needs, features, location, competency):
    return {"price_weight": str(price), "outcomes_weight": str(outcomes), "needs_weight": str(needs),
            "features_weight": str(features), "location_weight": str(location), "competency_weight": str(competency)}


@pytest.mark.parametrize("sent, says", [
    (weights(29, 31, 10, 5, 5, 20), "Price must have 30 points or more"),
    (weights(71, 4, 0, 0, 5, 20), "Price must have 70 points or fewer"),
    (weights(50, 10, 10, 4, 6, 20), "Location must have 5 points or fewer"),
    (weights(50, 10, 10, 4, 5, 21), "Competency must have 20 points or fewer"),
    (weights(50, 10, 10, 5, 5, 19), "The points add up to 99. They must add up to 100"),
    (weights(50, "ten", 10, 5, 5, 20), "Outcomes must be a whole number"),
])
def test_weights_out_of_bounds_are_mistakes(broker, make, sent, says):
    page = broker.post_form(broker.get(f"/referrals/{make()}/weights"), "/weights", button=("act", "save"), **sent)
    assert page.status == 422
    assert any(mistake.startswith(says) for mistake in page.mistakes), page.mistakes


def test_an_empty_list_must_weigh_nothing(broker, make):
    number = make(features="")
    page = broker.post_form(broker.get(f"/referrals/{number}/weights"), "/weights", button=("act", "save"),
                            **weights(50, 10, 10, 5, 5, 20))
    assert page.status == 422 and page.mistakes == ["Features must have 0 points, because none are listed"]
    lacks = [lack.text for lack in broker.model(f"/referrals/{number}").iterfind("draft/lack")]
    assert lacks == ["weights"]
    broker.fill(f"/referrals/{number}/weights", action="/weights", button=("act", "save"), **weights(50, 10, 15, 0, 5, 20))
    publish(broker, number)


def test_thin_weights_are_warned_about_and_mended_by_one_button(broker, make):
    number = make()
    page = broker.post_form(broker.get(f"/referrals/{number}/weights"), "/weights", button=("act", "check"),
                            **weights(65, 4, 4, 2, 5, 20))
    assert page.status == 200
    assert "only 10 points between them" in page.text
    mend = [form for form in page.html.xpath("//main//form") if "Lower competency to 15" in form.text_content()][0]
    sent = {field.get("name"): field.get("value") for field in mend.xpath(".//input")} | {"act": "save"}
    assert broker.post(mend.get("action"), sent).status == 303
    row = broker.model(f"/referrals/{number}").find("referral")
    assert (row.findtext("needs_weight"), row.findtext("competency_weight")) == ("9", "15")


def test_weights_saved_as_they_were_are_no_change(broker, make, stack):
    number = make()
    changes = f"select count(*) from event where record = 'referral' and record_id = {number} and act = 'weighed'"
    broker.fill(f"/referrals/{number}/weights", action="/weights", button=("act", "save"), **weights(50, 10, 10, 5, 5, 20))
    assert stack.sql(changes) == "0"
    broker.fill(f"/referrals/{number}/weights", action="/weights", button=("act", "save"), **weights(45, 15, 10, 5, 5, 20))
    assert stack.sql(changes) == "1"
    history = broker.get(f"/referrals/{number}/timeline")
    assert "Referrals" in history.words("//*[contains(@class, 'govuk-breadcrumbs')]//a")
    assert "Weights changed" in history.words("//*[contains(@class, 'dps-timeline__what')]")


def test_checking_weights_keeps_nothing(broker, make):
    number = make()
    broker.post_form(broker.get(f"/referrals/{number}/weights"), "/weights", button=("act", "check"),
                     **weights(60, 5, 5, 5, 5, 20))
    assert broker.model(f"/referrals/{number}").findtext("referral/price_weight") == "50"


def test_lines_are_changed_removed_and_given_marks(broker, make, stack):
    number = make()
    page = broker.get(f"/referrals/{number}/features")
    first, second = page.html.xpath("//input[starts-with(@name, 'text.')]/@name")[:2]
    row, gone = first.split(".")[1], second.split(".")[1]
    sent = broker.post_form(page, "/features", button=("act", "save"),
                            **{first: "Halal food", f"must.{row}": "must", f"marks.{row}": "3", f"remove.{gone}": "1"})
    assert sent.status == 303, sent.mistakes
    assert stack.sql(f"select text, must, marks from need where referral = {number} and kind = 'feature' order by position") \
        == "Halal food\tmust\t3\nSwimming\tdesired\t1\nAfter-school club\tdesired\t1"
    page = broker.post_form(broker.get(f"/referrals/{number}/features"), "/features", button=("act", "save"), **{f"marks.{row}": "0"})
    assert page.status == 422
    page = broker.post_form(broker.get(f"/referrals/{number}/features"), "/features", button=("act", "save"), **{first: ""})
    assert page.status == 422 and "tick that it is to be removed" in page.mistakes[0]


def test_paid_periods_are_worked_out_when_left_empty(broker, day_parts, clock):
    number = begin(broker)
    start = datetime.date(clock.now().year + 1, 9, 1)
    broker.fill(f"/referrals/{number}/terms", unit="week", weeks="39", periods="", **day_parts("starts_on", start),
                **day_parts("ends_on", datetime.date(start.year + 3, 8, 31)))
    assert broker.model(f"/referrals/{number}").findtext("referral/periods") == "117"


def test_each_limit_says_how_many_it_invites(broker, make):
    page = broker.get(f"/referrals/{make()}/invite")
    hints = page.words("//*[contains(@class, 'govuk-radios__hint')]")
    assert hints[0].startswith("2 invited") and "Fewer than usual" in hints[0]
    assert hints[1].startswith("3 invited: adds Alder School")
    assert hints[3].startswith("4 invited: adds Cedar School")
    assert hints[-1] == "4 invited"
    assert len(page.html.xpath("//*[local-name()='svg'][@role='img']//*[contains(@class, 'dps-dot__no')]")) == 4


def test_a_limit_can_be_looked_at_before_it_is_kept(broker, make):
    number = make(radius="50")
    led = broker.fill(f"/referrals/{number}/invite", button=("act", "show"), limit="10")
    page = broker.get(led)
    assert page.h1 == "2 establishments will be invited"
    assert "31.20 miles is more than 10" in page.text
    assert broker.model(f"/referrals/{number}").findtext("referral/radius") == "5000"


def test_nobody_to_invite_cannot_be_published(broker, make):
    number = make()
    broker.fill(f"/referrals/{number}/invite", button=("act", "save"), limit="10")
    broker.fill(f"/referrals/{number}/child", button=("act", "save"), age__1="3")  # all schools take 5 to 19
    lacks = [lack.text for lack in broker.model(f"/referrals/{number}").iterfind("draft/lack")]
    assert lacks == ["nobody"]
    assert "registered for 5 to 19" in broker.get(f"/referrals/{number}/invite").text


def test_a_suspended_establishment_is_not_invited(broker, make, stack):
    number = make()
    stack.sql("update admission set state = 'suspended' where id = 2")
    try:
        assert "Suspended" in broker.get(f"/referrals/{number}/invite").text
        publish(broker, number)
    finally:
        stack.sql("update admission set state = 'admitted' where id = 2")
    assert stack.sql(f"select standing from invitation where referral = {number} and admission = 2") == "suspended"


def test_over_this_authoritys_cap_is_not_invited_by_this_authority_only(as_, clock, stack, broker, make):
    surrey = as_(OTHER)
    number = publish_anyway = draft(surrey, clock)
    page = surrey.get(f"/referrals/{number}/invite")
    assert "Over your council’s cap: £1,200 is more than £999.99" in page.text
    assert [lack.text for lack in surrey.model(f"/referrals/{publish_anyway}").iterfind("draft/lack")] == ["nobody"]
    assert broker.model(f"/referrals/{make()}").findtext("draft/invited") == "4"


def test_a_referral_is_refused_while_the_call_has_no_publication_number(broker, make, stack):
    number = make()
    page = broker.get(f"/referrals/{number}/publish")
    stack.sql("update system set state = 'draft', notice_number = null where id = 2")
    try:
        assert [lack.text for lack in broker.model(f"/referrals/{number}").iterfind("draft/lack")] == ["call"]
        assert broker.post_form(page).status == 422
    finally:
        stack.sql("update system set state = 'open', notice_number = '2021/S 000-000102' where id = 2")
    assert broker.model(f"/referrals/{number}").findtext("referral/state") == "draft"


def test_a_referral_is_refused_while_first_applications_are_open(broker, make, stack):
    number = make()
    page = broker.get(f"/referrals/{number}/publish")
    stack.sql("update system set first_evaluation = 'running' where id = 2")
    try:
        assert [lack.text for lack in broker.model(f"/referrals/{number}").iterfind("draft/lack")] == ["evaluation"]
        assert broker.post_form(page).status == 422
    finally:
        stack.sql("update system set first_evaluation = 'done' where id = 2")
    publish(broker, number)


def test_a_new_edition_of_the_rule_asks_for_the_weights_again(broker, make, stack):
    number = make()
    stack.sql("insert into rule (id, category, edition, starts_on, invites, location, choice, price_least, price_most, price_weight, "
              "outcomes_weight, needs_weight, features_weight, location_weight, competency_weight) "
              "select 921, category, 2, current_date, invites, location, choice, 40, 60, 50, 10, 10, 5, 5, 20 from rule where id = 21")
    try:
        assert [lack.text for lack in broker.model(f"/referrals/{number}").iterfind("draft/lack")] == ["rule"]
        page = broker.post_form(broker.get(f"/referrals/{number}/weights"), "/weights", button=("act", "save"),
                                **weights(35, 20, 15, 5, 5, 20))
        assert page.mistakes == ["Price must have 40 points or more"]
    finally:
        stack.sql("delete from rule where id = 921")


def test_what_was_published_cannot_be_changed(broker, make):
    number = make()
    pages = {step: broker.get(f"/referrals/{number}/{step}") for step in ("about", "needs", "terms", "weights", "child")}
    publish(broker, number)
    for step, page in pages.items():
        assert broker.get(f"/referrals/{number}/{step}").status == 409
        assert broker.post_form(page, f"/{step}", **({"act": "save"} if step in ("needs", "weights", "child") else {})).status == 409


def test_publishing_twice_happens_once(broker, make, stack):
    number = make()
    page = broker.get(f"/referrals/{number}/publish")
    first, second = broker.post_form(page), broker.post_form(page)
    assert first.status == second.status == 303
    assert first.reply.headers["Location"] == second.reply.headers["Location"]
    other = broker.post_form(broker.get(f"/referrals/{make()}/publish"))
    assert other.status == 303
    assert stack.sql(f"select count(*) from deadline where referral = {number}") == "1"


def test_of_two_who_publish_at_once_one_does_and_the_other_is_told(stack, broker, make):
    number = make()
    people = [Visitor(stack, BROKER) for _ in range(2)]
    pages = [person.get(f"/referrals/{number}/publish") for person in people]
    with concurrent.futures.ThreadPoolExecutor() as pool:
        sent = list(pool.map(lambda one: one[0].post_form(one[1]), zip(people, pages)))
    assert sorted(page.status for page in sent) == [303, 409]
    assert stack.sql(f"select count(*) from deadline where referral = {number}") == "1"
    assert stack.sql(f"select count(*), count(distinct admission) from invitation where referral = {number}") == "4\t4"


@pytest.mark.parametrize("path", ["withdraw", "extend"])
def test_a_reason_that_is_told_to_all_does_not_name_the_child(broker, make, stack, path):
    number = publish(broker, make())
    page = broker.get(f"/referrals/{number}/{path}")
    more = moment_parts("closes_at", closes(stack, number) + datetime.timedelta(days=1)) if path == "extend" else {}
    page = broker.post_form(page, reason="Canary has moved to TN9 9ZZ", **more)
    assert page.status == 422 and "in it. Take it out" in page.mistakes[0]


def test_another_authority_does_not_find_it(as_, broker, make):
    number = make()
    other = as_(OTHER)
    for step in ("", "/about", "/child", "/needs", "/terms", "/weights", "/invite", "/publish", "/withdraw"):
        assert other.get(f"/referrals/{number}{step}").status == 404, step
    assert as_(AMY).get(f"/referrals/{number}").status == 403
    assert f"/referrals/{number}" not in other.get("/referrals").text


def test_an_evaluator_and_an_auditor_read_but_do_not_change(as_, make):
    number = make()
    for email in ("evaluator@kent.example", "auditor@kent.example"):
        page = as_(email).get(f"/referrals/{number}")
        assert page.status == 200 and "Throw this draft away" not in page.text
        assert as_(email).get(f"/referrals/{number}/publish").status == 403
        assert "Canary" not in page.text
        assert as_(email).get("/referrals/new").status == 403


# ---- a later deadline ----

def closes(stack, number):
    return datetime.datetime.fromisoformat(stack.sql(f"select closes_at from referral where id = {number}"))


def test_a_deadline_moves_later_with_a_reason_told_to_all(broker, make, stack):
    number = publish(broker, make())
    was = closes(stack, number)
    later = moment_parts("closes_at", was + datetime.timedelta(days=2))
    page = broker.post_form(broker.get(f"/referrals/{number}/extend"), **later)
    assert page.status == 422 and page.mistakes == ["Say why it is later"]
    broker.fill(f"/referrals/{number}/extend", reason="A question was answered late", **later)
    assert closes(stack, number) == was + datetime.timedelta(days=2)
    assert stack.sql(f"select count(distinct record_id) from message where body like '%A question was answered late%' and record_id in "
                     f"(select id from invitation where referral = {number})") == "4"


def test_a_deadline_never_moves_earlier(broker, make, stack):
    number = publish(broker, make())
    page = broker.post_form(broker.get(f"/referrals/{number}/extend"), reason="Sooner",
                            **moment_parts("closes_at", closes(stack, number) - datetime.timedelta(hours=1)))
    assert page.status == 422 and "It must be later than" in page.mistakes[0]


def test_a_wider_limit_gives_the_newly_invited_the_full_time(broker, make, stack, clock):
    number = publish(broker, make(radius="10"))
    assert stack.sql(f"select count(*) from invitation where referral = {number} and standing = 'invited'") == "2"
    clock.move(days=3)
    page = broker.get(f"/referrals/{number}/extend")
    assert page.words("//*[contains(@class, 'govuk-radios__hint')]") == ["As it is", "Invites 1 more", "Invites 2 more"]
    soon = moment_parts("closes_at", closes(stack, number) + datetime.timedelta(hours=1))
    refused = broker.post_form(page, reason="Too few", limit="40.00", **soon)
    assert refused.status == 422 and "newly invited must have 10 full days" in refused.mistakes[0]
    enough = moment_parts("closes_at", clock.now() + datetime.timedelta(days=11))
    broker.fill(f"/referrals/{number}/extend", reason="Too few", limit="40.00", **enough)
    assert stack.sql(f"select count(*) from invitation where referral = {number} and standing = 'invited'") == "4"
    assert stack.sql(f"select radius from referral where id = {number}") == "4000"


def test_after_the_deadline_it_cannot_move(broker, make, stack, clock):
    number = publish(broker, make())
    clock.move_to(closes(stack, number) - datetime.timedelta(minutes=1))
    page = broker.get(f"/referrals/{number}/extend")
    clock.move_to(closes(stack, number) + datetime.timedelta(seconds=1))
    assert broker.get(f"/referrals/{number}/extend").status == 409
    assert broker.post_form(page, reason="Too late", **moment_parts("closes_at", clock.now() + datetime.timedelta(days=3))).status == 409


# ---- ends ----

def test_a_withdrawal_is_told_to_all_with_its_reason(broker, make, stack):
    number = publish(broker, make())
    page = broker.post_form(broker.get(f"/referrals/{number}/withdraw"))
    assert page.status == 422 and page.mistakes == ["Say why it is withdrawn"]
    broker.fill(f"/referrals/{number}/withdraw", reason="The family has moved")
    assert stack.sql(f"select state, ended_reason from referral where id = {number}") == "withdrawn\tThe family has moved"
    assert stack.sql("select count(distinct record_id) from message where body = 'The family has moved' and record_id in "
                     f"(select id from invitation where referral = {number})") == "4"
    assert broker.get(f"/referrals/{number}/withdraw").status == 409


def test_a_draft_that_is_thrown_away_forgets_the_child(broker, make, stack):
    number = make()
    broker.fill(f"/referrals/{number}/withdraw")
    assert stack.sql(f"select count(*) from home where referral = {number}") == "0"
    assert stack.sql(f"select count(*) from identity i join child c on c.id = i.child where c.referral = {number}") == "0"
    assert broker.model(f"/referrals/{number}").findtext("referral/state") == "withdrawn"


def open_bids(stack, number, bids):
    stack.sql(f"insert into opening (referral, deadline, closes_at, person, bids, opened_at) select id, deadline, closes_at, 1, {bids}, "
              f"closes_at + interval 1 minute from referral where id = {number}; update referral set state = 'opened' where id = {number}")


def test_a_referral_without_bids_is_closed_with_a_reason(broker, make, stack, clock):
    number = publish(broker, make())
    assert broker.get(f"/referrals/{number}/close").status == 409
    clock.move_to(closes(stack, number) + datetime.timedelta(minutes=2))
    open_bids(stack, number, 0)
    assert "Close without an award" in broker.get(f"/referrals/{number}").text
    broker.fill(f"/referrals/{number}/close", reason="Nobody bid; we look further away")
    assert stack.sql(f"select state from referral where id = {number}") == "unsuccessful"


def test_a_referral_with_bids_is_not_closed_until_all_are_set_aside(as_, stack):
    referral = Opened(stack, as_, ABC[:2])
    referral.work_out()
    broker, path = referral.broker, f"/referrals/{referral.id}"
    assert broker.get(f"{path}/close").status == 409
    assert "Close without an award" not in broker.get(path).text
    for bid in referral.bids:
        broker.fill(f"{path}/set-aside", bid=str(bid), reason="Cannot start in time")
    broker.fill(f"{path}/close", reason="No bid was left")
    assert stack.sql(f"select state, ended_reason from referral where id = {referral.id}") == "unsuccessful\tNo bid was left"


def test_a_family_that_refuses_all_lets_it_close(as_, stack, clock):
    referral = Opened(stack, as_, ABC)
    referral.work_out()
    broker, path = referral.broker, f"/referrals/{referral.id}"
    broker.fill(f"{path}/choice", **moment_parts("answer_by", clock.now() + datetime.timedelta(days=5)))
    assert broker.get(f"{path}/close").status == 409
    broker.fill(f"{path}/choice", bid="none")
    broker.fill(f"{path}/close", reason="The family wants none of them")
    assert stack.sql(f"select state from referral where id = {referral.id}") == "unsuccessful"


# ---- the list ----

def test_the_list_shows_live_referrals_and_finds_by_words(broker, make):
    begin(broker, title="A home for an aardvark")
    page = broker.get("/referrals?q=aardvark")
    assert page.words("//tbody/tr/th") and "1 live referral" in page.text
    page = broker.get("/referrals?q=aardvark&state=open")
    assert "No referrals match" in page.text
    assert page.html.xpath("//main//a[contains(@href, 'q=aardvark') and not(contains(@href, 'state'))]")


def test_each_filter_that_is_on_can_be_taken_off_alone(broker):
    page = broker.get("/referrals?state=draft&state=open&who=mine")
    chips = page.html.xpath("//ul[@class='dps-chips']//a/@href")
    assert chips == ["/referrals?state=open&who=mine", "/referrals?state=draft&who=mine", "/referrals?state=draft&state=open"]


def test_the_list_sorts_pages_and_downloads(broker, make):
    make()
    for sort in ("next_at", "reference", "category", "stage", "-invited", "nonsense"):
        assert broker.get(f"/referrals?sort={sort}").status == 200
    assert broker.get("/referrals?page=2").status == 200
    file = broker.get("/referrals?as=csv")
    assert file.reply.headers["Content-Type"].startswith("text/csv")
    assert file.text.startswith('"Referral","Next date","For","Title"')


def test_a_formula_in_a_title_is_only_text_in_the_file(broker):
    begin(broker, title="=cmd|' /C calc'!A0")
    assert "\"'=cmd" in broker.get("/referrals?as=csv").text


# ---- other categories, other rules ----

def test_where_distance_does_not_count_no_home_is_asked_for_and_all_are_invited(as_, stack, broker):
    stack.sql("insert ignore into participant (category, authority, joined_on) values (11, 6, '2022-06-01')")
    number = begin(broker, category=category(broker, "Independent specialist assessments"))
    model = broker.model(f"/referrals/{number}")
    assert "home" not in {lack.text for lack in model.iterfind("draft/lack")}
    assert model.find("referral/radius") is None
    assert "this category has no distance limit" in broker.get(f"/referrals/{number}/invite").text
    assert broker.get(f"/referrals/{number}/terms").html.xpath("//input[@name='unit' and @type='hidden']/@value") == ["report"]
    page = broker.post_form(broker.get(f"/referrals/{number}/weights"), "/weights", button=("act", "save"),
                            **weights(50, 10, 10, 5, 5, 20))
    assert "Location must have 0 points, because distance does not count here" in page.mistakes
