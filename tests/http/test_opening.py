"""Opening bids: after the deadline, once, by a person; what the authority's people read then."""
import subprocess
import threading

import pytest

from competition import PEOPLE, Competition


@pytest.fixture
def competition(stack, clock, as_):
    def make(**more):
        return Competition(stack, clock, as_, **more)
    return make


def test_opening_waits_for_a_bid_that_was_saved_in_time(competition, stack, as_, clock):
    """A bid saved before the deadline may commit after it: the opening waits for it, and counts it."""
    referral = competition()
    bid = referral.send(1)
    before = int(stack.sql(f"select unix_timestamp(closes_at) - 5 from referral where id = {referral.id}"))
    with subprocess.Popen(["mariadb", "--no-defaults", f"--socket={stack.socket}", "-N", "-B", "--unbuffered", "dps"],
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as saving:
        saving.stdin.write(f"set timestamp = {before}; begin; update bid set premium = 12345 where id = {bid}; select 'saved';\n")
        saving.stdin.flush()
        assert saving.stdout.readline() == "saved\n"
        referral.close()
        broker = as_("broker@kent.example")
        page = broker.get(f"/referrals/{referral.id}/open")
        opening = threading.Thread(target=lambda: setattr(opening, "reply", broker.post_form(page, action="/open")))
        opening.start()
        while opening.is_alive() and not stack.waiting_for_locks():
            pass
        assert opening.is_alive(), "the opening did not wait"
        saving.communicate("commit;\n")
    opening.join()
    assert opening.reply.status == 303
    assert "£123.45" in broker.get(f"/bids/{bid}").text


def test_bids_are_not_opened_before_the_deadline(competition, as_):
    referral = competition()
    referral.send(1)
    broker = as_("broker@kent.example")
    page = broker.get(f"/referrals/{referral.id}/open")
    assert page.h1 == "The bids are sealed"
    assert not page.html.xpath("//main//form")
    proofs = {name: page.html.xpath(f"//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}
    refused = broker.post(f"/referrals/{referral.id}/open", proofs)
    assert refused.status == 409 and refused.h1 == "The bids are sealed"
    assert broker.get(f"/referrals/{referral.id}/bids").status == 409
    assert referral.sql(f"select count(*) from opening where referral = {referral.id}") == "0"


def test_the_broker_opens_and_reads_all_bids(competition):
    referral = competition()
    numbers = [referral.send(1, needs_price="300", met=(9, 3), method="The way of Alder"),
               referral.send(2, needs_price="50", met=(8, 4), method="The way of Birch")]
    referral.fill(3, "draft", method="Cedar never sent this")
    referral.close()
    broker = referral.open()
    page = broker.get(f"/referrals/{referral.id}/bids")
    assert page.h1 == "2 bids came"
    assert page.words("//table[caption[@id='bids']]/tbody/tr/td[1]") == ["£78,000", "£65,000"]
    assert page.words("//table[caption[@id='bids']]/tbody/tr/td[2]") == ["9 of 10", "8 of 10"]
    assert page.words("//table[caption[@id='silent']]/tbody/tr/th") == ["Cedar School"]
    assert "Priya Nair" in page.words("//main")[0]
    assert "The way of Alder" in broker.get(f"/bids/{numbers[0]}").text
    assert "Cedar never sent this" not in page.text
    draft = referral.bid(3)
    assert broker.get(f"/bids/{draft}").status == 404
    assert referral.sql(f"select concat(act, ' ', becomes) from event where record = 'referral' and record_id = {referral.id}") == "opened 2 bids"


def test_opening_twice_opens_once(competition, as_):
    referral = competition()
    referral.send(1)
    referral.close()
    broker = as_("broker@kent.example")
    page = broker.get(f"/referrals/{referral.id}/open")
    first, second = (broker.post_form(page, action="/open") for _ in range(2))
    assert first.reply.headers["Location"] == second.reply.headers["Location"]
    assert broker.get(f"/referrals/{referral.id}/open").reply.headers["Location"].endswith(f"/referrals/{referral.id}/bids")
    assert referral.sql(f"select count(*), min(bids) from opening where referral = {referral.id}") == "1\t1"


def test_two_people_open_at_once_and_one_opening_is_kept(competition, as_):
    referral = competition()
    referral.send(1)
    referral.close()
    broker, officer = as_("broker@kent.example"), as_("officer@westsussex.example")
    pages = [who.get(f"/referrals/{referral.id}/open") for who in (broker, officer)]
    assert [page.status for page in pages] == [200, 200]
    replies = [who.post_form(page, action="/open") for who, page in zip((broker, officer), pages)]
    assert [reply.status for reply in replies] == [303, 303]
    assert referral.sql(f"select person from opening where referral = {referral.id}") == "1"


def test_no_bids_leads_to_closing_without_an_award(competition):
    referral = competition()
    referral.sql(f"update invitation set declined_at = now(), reason = 12, note = 'Full until May' where referral = {referral.id} and admission = 2")
    referral.close()
    page = referral.open().get(f"/referrals/{referral.id}/bids")
    assert page.h1 == "No bids came"
    assert page.html.xpath(f"//a[@href='/referrals/{referral.id}/close']")
    assert "Declined: No vacancy. Full until May" in page.words("//table[caption[@id='silent']]//td")


def test_a_bid_of_an_establishment_suspended_at_the_deadline_is_not_counted(competition):
    referral = competition()
    bid = referral.send(3)
    referral.send(1)
    referral.suspend(3)
    referral.close()
    referral.lift(3)
    broker = referral.open()
    page = broker.get(f"/referrals/{referral.id}/bids")
    assert page.words("//table[caption[@id='bids']]//strong") == ["Suspended when bids closed: not counted"]
    assert "The bid is not counted" in broker.get(f"/bids/{bid}").text
    assert broker.model(f"/referrals/{referral.id}/marking").findtext("marking/bids") == "1"


def test_a_suspension_that_was_lifted_in_time_does_no_harm(competition):
    referral = competition()
    referral.send(3)
    referral.suspend(3)
    referral.lift(3)
    referral.close()
    assert "not counted" not in referral.open().get(f"/referrals/{referral.id}/bids").text


def test_other_authorities_and_bidders_read_no_bid(competition, as_):
    referral = competition()
    bid = referral.send(1)
    referral.close()
    referral.open()
    for email in ("broker@surrey.example", "broker@westsussex.example"):
        assert as_(email).get(f"/bids/{bid}").status == 404
        assert as_(email).get(f"/referrals/{referral.id}/bids").status == 404
        assert as_(email).get(f"/referrals/{referral.id}/open").status == 404
    assert as_(PEOPLE[2]).get(f"/bids/{bid}").status == 404
    assert as_("evaluator@kent.example").get(f"/bids/{bid}").status == 403
    for email in ("auditor@westsussex.example", "officer@westsussex.example", "auditor@kent.example"):
        assert as_(email).get(f"/bids/{bid}").status == 200


def test_a_bid_saved_before_an_extension_counts(competition, clock):
    referral = competition()
    referral.send(1)
    referral.sql(f"""
        insert into deadline (referral, position, closes_at, radius, reason, person, prior_closes_at)
          select {referral.id}, 2, closes_at + interval 2 day, 5000, 'A question was answered late', 1, closes_at from deadline where referral = {referral.id};
        update referral f join deadline d on d.referral = f.id and d.position = 2 set f.deadline = 2, f.closes_at = d.closes_at where f.id = {referral.id}""")
    referral.close()
    assert referral.open().get(f"/referrals/{referral.id}/bids").h1 == "1 bid came"
