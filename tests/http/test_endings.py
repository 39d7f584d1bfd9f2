"""How a referral ends otherwise: nobody bids, nobody fits, somebody declines, somebody else must decide."""
import concurrent.futures
import threading

import pytest

from conftest import Visitor
from journey import APPROVER, BROKER, CONTRACTS, SCHOOLS
from journey import journey  # noqa: F401


@pytest.fixture
def ranked(journey):
    """Two bids a long way apart, so that there is no choice: Birch first; its referral and {place: bid}."""
    def make(**more):
        referral = journey.publish(journey.draft_referral(**more))
        return referral, journey.scored(referral, {1: dict(needs_price="900", met=(5, 1)), 2: dict(needs_price="50")}, {1: 2, 2: 4})
    return make


def committed(journey, system=2):
    return int(journey.sql(f"select coalesce((select balance from commitment where system = {system} order by position desc limit 1), 0)"))


def state(journey, referral):
    return journey.sql(f"select state from referral where id = {referral}")


def test_without_bids_it_is_closed_unsuccessful_and_says_so(journey):
    referral = journey.publish(journey.draft_referral())
    journey.close(referral)
    journey.open_bids(referral)
    assert journey.as_(BROKER).get(f"/referrals/{referral}/award").status in (404, 409)
    journey.press(BROKER, f"/referrals/{referral}/close", "/close", reason="Nobody bid; we look further away")
    assert state(journey, referral) == "unsuccessful"
    page = journey.as_(BROKER).get(f"/referrals/{referral}")
    assert "Nobody bid; we look further away" in page.text


def test_all_set_aside_with_reasons_leaves_nobody_to_award(journey, ranked):
    referral, bids = ranked()
    for bid in bids.values():
        journey.press(BROKER, f"/referrals/{referral}/set-aside", "/set-aside", bid=str(bid), reason="Not registered for the age asked for")
    broker = journey.as_(BROKER)
    assert broker.get(f"/referrals/{referral}/award").h1 == "Nobody is left to ask"
    assert journey.sql(f"select max(run) from result where referral = {referral}") == "3"
    journey.press(BROKER, f"/referrals/{referral}/close", "/close", reason="No bid could be taken")
    assert state(journey, referral) == "unsuccessful"
    receipt = journey.as_(SCHOOLS[1]).get(f"/bids/{bids[1]}")
    assert receipt.h1 == "Nobody was awarded this referral"
    page = journey.as_(SCHOOLS[1]).get(receipt.words("//main//a[starts-with(., 'Read the letter')]/@href")[0])
    assert page.status == 200 and "Not registered for the age asked for" in page.text
    assert page.words("//a[text()='Write to Kent County Council']/@href") == [f"/invitations/{journey.invitation(referral, 1)}/messages"]


def test_a_withdrawn_referral_keeps_its_bids_sealed(journey):
    referral = journey.publish(journey.draft_referral())
    bid = journey.bid(referral, 2, method="Canary method of Birch")
    journey.press(BROKER, f"/referrals/{referral}/withdraw", "/withdraw", reason="The family has moved")
    broker = journey.as_(BROKER)
    assert broker.get(f"/referrals/{referral}/bids").status in (404, 409)
    assert broker.get(f"/bids/{bid}").status == 404
    assert broker.get(f"/referrals/{referral}/open").status == 409
    assert "The family has moved" in journey.as_(SCHOOLS[2]).get(f"/invitations/{journey.invitation(referral, 2)}").text


def test_a_declined_agreement_releases_its_money_and_the_next_in_rank_is_asked(journey, ranked):
    before = committed(journey)
    referral, bids = ranked()
    award = journey.award(referral)
    agreement, = journey.agreements(award)
    assert committed(journey) == before + 6500000
    journey.issue(agreement)
    ben = journey.as_(SCHOOLS[2])
    nothing_said = ben.post_form(ben.get(f"/agreements/{agreement}"), "/decline")
    assert nothing_said.status == 422 and nothing_said.mistakes == ["Say why you decline"]
    page = journey.press(SCHOOLS[2], f"/agreements/{agreement}", "/decline", reason="The place went in an emergency")
    assert page.h1 == "Declined" and "The place went in an emergency" in page.text
    assert "Canary Childname" not in page.text
    assert committed(journey) == before
    assert state(journey, referral) == "scored"
    # the next: no reason is asked for, and the one who declined is not asked again
    broker = journey.as_(BROKER)
    page = broker.get(f"/referrals/{referral}/award")
    assert "Declined" in page.words("//tbody/tr[contains(., 'Birch School')]")[0]
    assert not page.html.xpath(f"//input[@name='bid'][@value='{bids[2]}']")
    second = journey.award(referral)
    assert second != award
    assert journey.sql(f"select route, bid from award where id = {second}") == f"next\t{bids[1]}"
    assert journey.conclude(second, SCHOOLS[1])
    assert broker.get(f"/awards/{award}").h1 == "Award to Birch School fell through"
    assert state(journey, referral) == "awarded"


def test_when_everybody_declined_it_is_closed(journey, ranked):
    referral, _ = ranked()
    for place in (2, 1):
        agreement, = journey.agreements(journey.award(referral))
        journey.issue(agreement)
        journey.press(SCHOOLS[place], f"/agreements/{agreement}", "/decline", reason="Full")
    assert journey.as_(BROKER).get(f"/referrals/{referral}/award").h1 == "Nobody is left to ask"
    journey.press(BROKER, f"/referrals/{referral}/close", "/close", reason="Nobody has a place any more")
    assert state(journey, referral) == "unsuccessful"


def test_a_family_whose_choice_declined_is_not_asked_by_mistake_again(journey):
    referral = journey.publish(journey.draft_referral())
    bids = journey.scored(referral, {1: dict(needs_price="300", met=(9, 3)), 2: dict(needs_price="50", met=(8, 4))}, {1: 5, 2: 3})
    journey.offer_choice(referral)
    journey.choose(referral, bids[1])
    agreement, = journey.agreements(journey.award(referral))
    journey.issue(agreement)
    journey.press(SCHOOLS[1], f"/agreements/{agreement}", "/decline", reason="Full")
    page = journey.as_(BROKER).get(f"/referrals/{referral}/choice")
    assert page.h1 == "The family chose Alder School" and not page.html.xpath("//main//form")
    award = journey.award(referral)
    assert journey.sql(f"select bid from award where id = {award}") == str(bids[2])


def test_brothers_and_sisters_are_declined_together_and_not_beside_a_concluded_agreement(journey):
    before = committed(journey)
    referral = journey.publish(journey.draft_referral(children=(9,)))
    journey.scored(referral, {2: dict(needs_price="350")})
    first, second = journey.agreements(journey.award(referral))
    for agreement in (first, second):
        journey.issue(agreement)
    journey.accept(first, SCHOOLS[2])
    journey.accept(first, CONTRACTS)
    ben = journey.as_(SCHOOLS[2])
    page = ben.post_form(ben.get(f"/agreements/{second}"), "/decline", reason="One is enough")
    assert page.status == 409 and page.h1 == "Another agreement of this award is concluded"
    assert committed(journey) > before

    referral = journey.publish(journey.draft_referral(children=(9,)))
    journey.scored(referral, {2: dict(needs_price="350")})
    held = committed(journey)
    award = journey.award(referral)
    first, second = journey.agreements(award)
    for agreement in (first, second):
        journey.issue(agreement)
    journey.press(SCHOOLS[2], f"/agreements/{second}", "/decline", reason="No room for two")
    assert journey.sql(f"select group_concat(distinct state) from agreement where award = {award}") == "refused"
    assert committed(journey) == held


def test_a_bid_set_aside_gives_a_second_result_and_the_other_wins(journey, ranked):
    referral, bids = ranked()
    journey.press(BROKER, f"/referrals/{referral}/set-aside", "/set-aside", bid=str(bids[2]), reason="Its insurance ran out")
    broker = journey.as_(BROKER)
    runs = [broker.model(f"/referrals/{referral}/result?run={run}").find("result") for run in (1, 2)]
    assert [run.findtext(f"bid[id='{bids[2]}']/standing") for run in runs] == ["ranked", "set_aside"]
    award = journey.award(referral)
    assert journey.sql(f"select route, bid from award where id = {award}") == f"ranked\t{bids[1]}"


def test_an_award_above_delegation_goes_to_the_approver(journey, ranked):
    referral, bids = ranked()
    journey.stack.sql("update role set delegation = 6499999 where person = 1 and role = 'broker'")
    try:
        award = journey.award(referral)
        broker, approver = journey.as_(BROKER), journey.as_(APPROVER)
        page = broker.get(f"/awards/{award}")
        assert page.h1 == "Award to Birch School waits for a decision"
        assert not journey.agreements(award)
        assert broker.post_form(page, "/decide", button=("act", "make")).status == 422
    finally:
        journey.stack.sql("update role set delegation = 50000000 where person = 1 and role = 'broker'")
    assert f"/awards/{award}" in approver.get("/").text
    made = journey.press(APPROVER, f"/awards/{award}", "/decide", button=("act", "make"))
    assert made.h1 == "Awarded to Birch School" and "by Ade Cole" in made.text
    assert len(journey.agreements(award)) == 1


def test_a_proposal_that_is_cancelled_is_no_refusal_of_the_provider(journey, ranked):
    referral, bids = ranked()
    journey.stack.sql("update role set delegation = 1000 where person = 1 and role = 'broker'")
    try:
        award = journey.award(referral)
        journey.press(BROKER, f"/awards/{award}", "/decide", button=("act", "cancel"))
    finally:
        journey.stack.sql("update role set delegation = 50000000 where person = 1 and role = 'broker'")
    again = journey.award(referral)
    assert journey.sql(f"select route, bid from award where id = {again}") == f"ranked\t{bids[2]}"


def test_two_people_award_at_once_and_it_happens_once(journey, ranked):
    referral, _ = ranked()
    people = [Visitor(journey.stack, email) for email in (BROKER, APPROVER)]
    pages = [person.get(f"/referrals/{referral}/award") for person in people]
    sent = at_once([lambda person=person, page=page: person.post_form(page, "/award") for person, page in zip(people, pages)])
    assert sorted(page.status for page in sent) in ([303, 303], [303, 409])
    assert journey.sql(f"select count(*) from award where referral = {referral} and state <> 'cancelled'") == "1"
    assert len(journey.agreements(journey.award_of(referral))) == 1


def at_once(acts):
    """Runs all of them at the same moment; what they answered."""
    barrier = threading.Barrier(len(acts))

    def act(one):
        barrier.wait()
        return one()
    with concurrent.futures.ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(act, acts))


def test_two_awards_at_once_cannot_both_slip_under_the_cap(journey, ranked):
    referrals = [ranked()[0] for _ in range(2)]
    people = [Visitor(journey.stack, BROKER) for _ in referrals]
    pages = [person.get(f"/referrals/{referral}/award") for person, referral in zip(people, referrals)]
    held = committed(journey)
    cap = held + 6500000 + 6499999      # a penny too little for both
    journey.stack.sql(f"update system set value_cap = {cap}, value_warning = null where id = 2")
    try:
        sent = at_once([lambda person=person, page=page: person.post_form(page, "/award") for person, page in zip(people, pages)])
        assert sorted(page.status for page in sent)[0] == 303
        refused, = [page for page in sent if page.status != 303]
        assert refused.status in (409, 422)
        assert "over its cap" in refused.text
        assert committed(journey) == held + 6500000
        assert journey.sql(f"select count(*) from award where referral in ({referrals[0]}, {referrals[1]}) and state = 'made'") == "1"
        # and to the penny, both fit
        journey.stack.sql(f"update system set value_cap = {cap + 1} where id = 2")
        left, = [referral for referral in referrals if state(journey, referral) == "scored"]
        journey.award(left)
        assert committed(journey) == cap + 1
    finally:
        journey.stack.sql("update system set value_cap = null where id = 2")


def test_everything_holds_together_after_all_endings(stack):
    done = stack.dps("check")
    assert done.returncode == 0, done.stdout + done.stderr
