"""RULES 4.9 and the award's rules, entered through the pages: the same figures, the same gate."""
import pytest

from journey import APPROVER, BROKER, day_parts
from journey import journey  # noqa: F401


@pytest.fixture
def won(journey):
    """won(periods): two children, core £1,150.00 of £1,200.00 less 5%, needs £350.00: £2,885 a week; its referral, not yet awarded."""
    def make(periods, **more):
        referral = journey.publish(journey.draft_referral(periods=str(periods), children=(9,), **more))
        journey.scored(referral, {2: dict(lines=("550", "600"), needs_price="350")})
        return referral
    return make


def cabinet(journey, award, taker="cabinet", reference="CAB-2026-41"):
    return journey.press(APPROVER, f"/awards/{award}", "/decision", taker=taker, reference=reference,
                         title="A placement of three and a half years", reason="The only school that can meet the needs",
                         **day_parts("decided_on", journey.clock.now().date()))


def test_example_4_9_a_year_of_two_children_costs_150020_pounds(journey, won):
    referral = won(52)
    result = journey.as_(BROKER).model(f"/referrals/{referral}/result").find("result")
    assert result.find("bid/total").get("text") == "£150,020"
    award = journey.award(referral)
    agreements = journey.agreements(award)
    assert journey.sql(f"select group_concat(concat(price, ' ', value) order by id) from agreement where award = {award}") \
        == "144250 7501000,144250 7501000"
    page = journey.as_(BROKER).get(f"/agreements/{agreements[0]}")
    assert "£1,442.50" in page.text and "£75,010" in page.text


def test_example_4_9_three_years_need_no_cabinet_decision(journey, won):
    award = journey.award(won(156))
    page = journey.as_(BROKER).get(f"/awards/{award}")
    assert page.h1 == "Awarded to Birch School" and "£450,060" in page.text


def test_example_4_9_three_and_a_half_years_need_the_cabinet(journey, won):
    award = journey.award(won(182))
    approver = journey.as_(APPROVER)
    page = approver.get(f"/awards/{award}")
    assert page.h1 == "Award to Birch School waits for a decision" and "£525,070" in page.text
    refused = approver.post_form(page, "/decide", button=("act", "make"))
    assert refused.status == 422 and journey.sql(f"select state from award where id = {award}") == "proposed"
    cabinet(journey, award, "officer", "OFF-2026-7")
    refused = approver.post_form(approver.get(f"/awards/{award}"), "/decide", button=("act", "make"))
    assert refused.status == 422, "an officer's decision is not the Cabinet's"
    cabinet(journey, award)
    # nor is the broker's delegation enough, once the Cabinet has decided
    broker = journey.as_(BROKER)
    assert broker.post_form(broker.get(f"/awards/{award}"), "/decide", button=("act", "make")).status == 422
    made = journey.press(APPROVER, f"/awards/{award}", "/decide", button=("act", "make"))
    assert made.h1 == "Awarded to Birch School" and "CAB-2026-41" in made.text


def test_exactly_500000_pounds_do_not_need_the_cabinet(journey):
    referral = journey.publish(journey.draft_referral(periods="250"))
    journey.scored(referral, {2: dict(needs_price="800")})     # 250 x £2,000.00
    page = journey.as_(BROKER).get(f"/awards/{journey.award(referral)}")
    assert page.h1 == "Awarded to Birch School" and "£500,000" in page.text


def test_a_contract_split_in_two_is_summed_for_the_gate(journey):
    """The same child and provider: £300,000 and then £200,000 pass; a pound a week more does not (B3)."""
    case = dict(case_reference__1="EHC/split")
    first = journey.publish(journey.draft_referral(periods="150", **case))
    journey.scored(first, {2: dict(needs_price="800")})
    assert journey.as_(BROKER).get(f"/awards/{journey.award(first)}").h1 == "Awarded to Birch School"
    second = journey.publish(journey.draft_referral(periods="100", **case))
    journey.scored(second, {2: dict(needs_price="801")})
    page = journey.as_(BROKER).get(f"/awards/{journey.award(second)}")
    assert page.h1 == "Award to Birch School waits for a decision" and "£500,100" in page.text


def test_awarding_waits_for_the_family_where_the_result_is_close(journey):
    referral = journey.publish(journey.draft_referral())
    bids = journey.scored(referral, {1: dict(needs_price="300", met=(9, 3)), 2: dict(needs_price="50", met=(8, 4))}, {1: 5, 2: 3})
    broker = journey.as_(BROKER)
    early = broker.get(f"/referrals/{referral}/award")
    assert early.status == 409 and "Offer the choice to the family" in early.text
    journey.offer_choice(referral)
    assert "still has time to answer" in broker.get(f"/referrals/{referral}/award").text
    second = max(bids.values(), key=lambda bid: int(journey.sql(f"select position from score where bid = {bid}")))
    journey.choose(referral, second)
    # the first in rank is not what the family chose: only with a decision on paper
    first = next(bid for bid in bids.values() if bid != second)
    against = broker.post_form(broker.get(f"/referrals/{referral}/award"), "/award", bid=str(first))
    assert against.status == 422
    assert against.mistakes == ["Say why another than the first in rank or the family’s choice"]
    page = broker.get(f"/awards/{journey.award(referral)}")
    assert "The family’s choice among close bids" in page.text


def test_silence_lets_the_first_stand(journey):
    referral = journey.publish(journey.draft_referral())
    journey.scored(referral, {1: dict(needs_price="300", met=(9, 3)), 2: dict(needs_price="50", met=(8, 4))}, {1: 5, 2: 3})
    journey.offer_choice(referral, days=2)
    journey.clock.move(days=3)
    page = journey.as_(BROKER).get(f"/awards/{journey.award(referral)}")
    assert "First in rank" in page.text


def test_after_the_family_refused_all_only_a_decision_on_paper_awards(journey):
    referral = journey.publish(journey.draft_referral())
    journey.scored(referral, {1: dict(needs_price="300", met=(9, 3)), 2: dict(needs_price="50", met=(8, 4))}, {1: 5, 2: 3})
    journey.offer_choice(referral)
    journey.choose(referral, "none")
    broker = journey.as_(BROKER)
    assert broker.post_form(broker.get(f"/referrals/{referral}/award"), "/award").status == 422
    award = journey.award(referral, reason="The tribunal named this school", reference="OFF-2026-8")
    page = broker.get(f"/awards/{award}")
    assert "By a decision on paper" in page.text and "The tribunal named this school" in page.text


def test_a_must_have_that_is_missed_needs_a_reason_to_award(journey):
    number = journey.draft_referral()
    broker = journey.as_(BROKER)
    page = broker.get(f"/referrals/{number}/features")
    line = page.html.xpath("//input[starts-with(@name, 'text.')]/@name")[3].split(".")[1]
    assert broker.post_form(page, "/features", button=("act", "save"), **{f"must.{line}": "must"}).status == 303
    journey.scored(journey.publish(number), {2: dict(met=(10, 3))})
    refused = broker.post_form(broker.get(f"/referrals/{number}/award"), "/award")
    assert refused.status == 422 and refused.mistakes == ["Say why you award although a must-have is missed"]
    award = journey.award(number, must_reason="The club begins in May")
    assert "The club begins in May" in broker.get(f"/awards/{award}").text
