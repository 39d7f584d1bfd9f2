"""A provider's bid: made, checked, sent, changed and taken back until bids close."""

import pytest

from competition import PEOPLE, Competition


@pytest.fixture
def competition(stack, clock, as_):
    def make(**more):
        return Competition(stack, clock, as_, **more)
    return make


def content(page):
    """The text of the main part, white space folded."""
    return page.words("//main")[0]


def test_a_draft_is_kept_and_shown_again(competition, as_):
    referral = competition()
    saved = referral.fill(1, "draft", method="A first thought", needs_price="")
    assert saved.status == 303
    page = as_(PEOPLE[1]).follow(saved)
    assert page.html.xpath("//textarea[@name='method']")[0].text.strip() == "A first thought"
    assert "A draft does not count as a bid" in content(page)
    assert referral.sql(f"select state from bid where referral = {referral.id}") == "draft"


def test_a_bid_begins_at_the_admitted_core_costs(competition, as_):
    referral = competition()
    page = as_(PEOPLE[1]).get(f"/invitations/{referral.invitation(1)}/bid")
    assert page.html.xpath("//input[starts-with(@name, 'line.')]/@value") == ["600", "600"]
    assert page.words("//tfoot//td")[0] == "£1,200"


# RULES 4.9: admitted core £1,200.00 in two lines, two children, 5% off core for two, needs £350.00 a week each.
@pytest.mark.parametrize("lines, mistake", [
    (("550", "600"), None),
    (("600", "600"), None),
    (("600", "600.01"), "Establishment core staffing must be £600 or less"),
    (("600.01", "599.99"), "Premises must be £600 or less"),
])
def test_a_core_line_may_fall_and_never_rise(competition, as_, lines, mistake):
    referral = competition(children=2)
    sent = referral.fill(1, "check", lines=lines)
    if mistake:
        assert sent.status == 422
        assert sent.mistakes == [mistake]
        assert sent.html.xpath("//input[starts-with(@name, 'line.')]/@value") == list(lines)
        assert referral.bid(1) == 0
    else:
        assert sent.status == 303


def test_the_total_is_that_of_example_4_9(competition, as_):
    referral = competition(children=2)
    page = as_(PEOPLE[1]).follow(referral.fill(1, "total", lines=("550", "600"), needs_price="350"))
    aside = page.words("//aside")[0]
    assert "£150,020" in aside
    assert "£2,885 a week, £1,442.50 for each child" in aside
    assert "£50 below your admitted core costs" in aside
    bid = referral.send(1, lines=("550", "600"))
    assert referral.sql(f"select total, core_price, discount from bid where id = {bid}") == "15002000\t115000\t500"


def test_a_discount_may_be_bettered_and_never_worsened(competition):
    referral = competition(children=2)
    assert referral.fill(1, "check", discount="4.99").mistakes == ["Discount must be between 5% and 100%"]
    assert referral.fill(1, "check", discount="7.5").status == 303


def test_points_that_do_not_depend_on_rivals_are_shown(competition, as_):
    referral = competition()
    page = as_(PEOPLE[1]).follow(referral.fill(1, "total", met=(9, 3)))
    assert page.words("//aside//tbody//th") == ["Needs, 9 of 10", "Features, 3 of 4", "Location", "Competency"]
    assert page.words("//aside//tbody//td") == ["9.00 of 10", "3.75 of 5", "4.00 of 5", "17.00 of 20"]
    assert page.words("//aside//tfoot//td") == ["33.75 of 40"]


def test_a_provider_never_reads_a_distance(competition, as_):
    referral = competition()
    model = as_(PEOPLE[1]).model(f"/invitations/{referral.invitation(1)}/bid")
    assert not model.xpath("//distance")
    assert "12.40" not in as_(PEOPLE[1]).get(f"/invitations/{referral.invitation(1)}/bid").text


def test_what_is_missing_is_said_before_a_bid_is_sent(competition):
    referral = competition()
    sent = referral.fill(1, "check", needs_price="", method="", **{"starts_on.day": "", "starts_on.month": "", "starts_on.year": ""})
    assert sent.status == 422
    assert sent.mistakes == ["Enter the price of this referral’s needs, or 0", "Enter how you will meet the outcomes",
                             "Enter the first day you could start"]


def test_a_price_that_is_no_number_is_shown_again(competition):
    referral = competition()
    sent = referral.fill(1, "draft", needs_price="4 k", method="Typed for an hour")
    assert sent.status == 422
    assert sent.html.xpath("//input[@name='needs_price']/@value") == ["4 k"]
    assert "Typed for an hour" in sent.text


def test_all_mistakes_are_said_at_once(competition):
    sent = competition().fill(1, "check", lines=("750", "600"), needs_price="4 k")
    assert sorted(sent.mistakes) == ["Premises must be £600 or less",
                                     "Price of this referral’s needs must be an amount of money, like 480 or 480.50"]
    assert sent.html.xpath("//input[@name='needs_price']/@value") == ["4 k"]


def test_a_carers_postcode_is_kept_and_tells_nothing_of_the_home(competition, as_):
    referral = competition(invited=(1, 2, 3, 4))
    referral.sql("update establishment set kind = 'Independent fostering agency' where id = 4")
    try:
        unknown = referral.fill(4, "total", postcode="ZZ1 1ZZ")
        assert unknown.mistakes[0].startswith("We do not know this postcode")
        page = as_(PEOPLE[4]).follow(referral.fill(4, "total", postcode="rh121aa"))
        assert "Location" not in page.words("//aside//tbody//th")
        assert "measured after bids close" in page.words("//aside")[0]
        bid = referral.send(4, postcode="RH12 1AA")
        assert referral.sql(f"select postcode, easting, northing from bid where id = {bid}") == "RH12 1AA\t517000\t131000"
        referral.close()
        assert "RH12 1AA" not in referral.open().get(f"/bids/{bid}").text
    finally:
        referral.sql("update establishment set kind = 'Independent special school' where id = 4")


def test_a_total_of_nothing_is_refused(competition):
    sent = competition().fill(1, "check", lines=("0", "0"), needs_price="0")
    assert sent.mistakes == ["The total must be more than £0"]


def test_the_receipt_shows_time_and_digest_of_the_whole_content(competition, as_):
    referral = competition()
    bid = referral.send(1, met=(9, 3))
    page = as_(PEOPLE[1]).get(f"/bids/{bid}")
    assert page.h1 == "Your bid is sent"
    stored = referral.sql(f"select lower(hex(digest)) from bid where id = {bid}")
    assert page.words("//code") == [stored]
    assert referral.sql(f"select becomes from event where record = 'bid' and record_id = {bid} and act = 'submitted'") == stored
    mail = referral.sql("select body from message order by id desc limit 1")
    assert stored in mail and "£" not in mail


def test_a_sent_bid_is_changed_by_sending_it_again(competition, as_):
    referral = competition()
    bid = referral.send(1, needs_price="350")
    first = referral.sql(f"select hex(digest) from bid where id = {bid}")
    amy = as_(PEOPLE[1])
    looked = referral.fill(1, "total", needs_price="300")
    assert looked.status == 200
    assert "£78,000" in looked.words("//aside")[0]
    assert referral.sql(f"select needs_price, state from bid where id = {bid}") == "35000\tsubmitted"
    changed = referral.fill(1, "send", needs_price="300")
    assert changed.reply.headers["Location"].endswith(f"/bids/{bid}")
    assert referral.sql(f"select needs_price, state from bid where id = {bid}") == "30000\tsubmitted"
    assert referral.sql(f"select hex(digest) from bid where id = {bid}") != first
    assert [row.split(" ")[-3] for row in amy.get(f"/bids/{bid}").words("//table[caption[@id='receipt']]/tbody/tr")]
    assert len(amy.get(f"/bids/{bid}").words("//code")) == 2


def test_a_bid_is_taken_back_and_sent_again(competition, as_):
    referral = competition()
    bid = referral.send(1)
    amy = as_(PEOPLE[1])
    back = amy.post_form(amy.get(f"/bids/{bid}"), action="/bid/withdraw")
    assert back.status == 303
    page = amy.follow(back)
    assert page.h1 == "You took this bid back"
    assert referral.sql(f"select state from bid where id = {bid}") == "withdrawn"
    assert referral.send(1) == bid
    assert referral.sql(f"select state from bid where id = {bid}") == "submitted"


def test_a_bid_a_second_late_is_refused_and_what_was_typed_is_kept(competition, as_, clock):
    referral = competition()
    bid = referral.send(1, method="What was sent in time")
    amy = as_(PEOPLE[1])
    referral.nearly_close()
    page = amy.get(f"/invitations/{referral.invitation(1)}/bid")
    clock.move(minutes=1, seconds=1)
    late = amy.post_form(page, action="/bid", button=("act", "send"), method="Typed until the last second", needs_price="299.99")
    assert late.status == 409
    assert late.h1 == "Bids have closed"
    assert "Typed until the last second" in late.text and "299.99" in late.text
    assert "The bid you sent before stands as it was" in late.text
    assert referral.sql(f"select needs_price, method from bid where id = {bid}") == "35000\tWhat was sent in time"
    assert amy.get(f"/invitations/{referral.invitation(1)}/bid").reply.headers["Location"].endswith(f"/bids/{bid}")


def test_a_bid_is_not_taken_back_after_the_deadline(competition, as_, clock):
    referral = competition()
    bid = referral.send(1)
    amy = as_(PEOPLE[1])
    referral.nearly_close()
    page = amy.get(f"/bids/{bid}")
    clock.move(minutes=1, seconds=1)
    assert amy.post_form(page, action="/bid/withdraw").status == 409
    assert referral.sql(f"select state from bid where id = {bid}") == "submitted"
    assert "withdraw" not in amy.get(f"/bids/{bid}").text


def test_a_bid_in_the_last_minute_is_in_time_and_at_the_deadline_it_is_late(competition, as_, clock):
    referral = competition()
    referral.nearly_close()
    assert referral.fill(2, "draft").status == 303
    page = as_(PEOPLE[1]).get(f"/invitations/{referral.invitation(1)}/bid")
    clock.move_to(referral.closes_at)
    late = as_(PEOPLE[1]).post_form(page, action="/bid", button=("act", "draft"), needs_price="1")
    assert late.status == 409
    assert "No bid of this establishment counts" in late.text


def test_a_bid_sent_twice_is_sent_once(competition, as_):
    referral = competition()
    amy = as_(PEOPLE[1])
    page = amy.follow(referral.fill(1, "check"))
    once, twice = (amy.post_form(page, action="/bid/submit") for _ in range(2))
    assert once.status == twice.status == 303
    assert once.reply.headers["Location"] == twice.reply.headers["Location"]
    bid = referral.bid(1)
    assert referral.sql(f"select count(*) from event where record = 'bid' and record_id = {bid} and act = 'submitted'") == "1"


def test_two_colleagues_share_one_bid(competition, as_):
    referral = competition()
    amy, mel = as_(PEOPLE[1]), as_("mel@alder.example")
    path = f"/invitations/{referral.invitation(1)}/bid"
    page = mel.get(path)
    bid = referral.send(1)
    stale = mel.post_form(page, action="/bid", button=("act", "draft"), needs_price="1", method="Mine, not hers")
    assert stale.status == 409
    assert "changed meanwhile" in stale.h1 and "Mine, not hers" in stale.text
    assert amy.get(f"/bids/{bid}").h1 == mel.get(f"/bids/{bid}").h1 == "Your bid is sent"


def test_who_declined_or_is_suspended_cannot_bid(competition, as_):
    referral = competition()
    referral.sql(f"update invitation set declined_at = now(), reason = 12 where referral = {referral.id} and admission = 2")
    assert as_(PEOPLE[2]).get(f"/invitations/{referral.invitation(2)}/bid").status == 409
    referral.suspend(3)
    try:
        page = as_(PEOPLE[3]).get(f"/invitations/{referral.invitation(3)}/bid")
        assert page.status == 409 and page.h1 == "Your establishment is suspended"
    finally:
        referral.lift(3)


def test_only_the_invited_bid_and_only_for_themselves(competition, as_):
    referral = competition()
    bid = referral.send(1)
    assert as_(PEOPLE[4]).get(f"/invitations/{referral.invitation(4)}/bid").status == 404
    assert as_(PEOPLE[2]).get(f"/invitations/{referral.invitation(1)}/bid").status == 404
    assert as_(PEOPLE[2]).get(f"/bids/{bid}").status == 404
    assert as_("broker@kent.example").get(f"/invitations/{referral.invitation(1)}/bid").status == 403


def test_the_database_refuses_what_a_page_would_not_send(competition):
    referral = competition()
    bid = referral.send(1)
    for wrong, name in ((f"update bid_cost set amount = most + 1 where bid = {bid}", "bid_cost_ratchet"),
                        (f"update bid set discount_least = 500 where id = {bid}", "bid_discount"),
                        (f"update bid set total = 0 where id = {bid}", "bid_price")):
        with pytest.raises(RuntimeError, match=name):
            referral.sql(wrong)
