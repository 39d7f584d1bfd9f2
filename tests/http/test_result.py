"""What comes of opened bids: results to the hundredth, again without a bid, the family's choice, letters.

The bids stand in the database as if they had been sent; the pages that send and mark them have tests of their own.
"""
import concurrent.futures

import pytest

from competition_opened import ABC, Opened
from conftest import Visitor

BROKER = "broker@kent.example"


@pytest.fixture
def opened(stack, as_):
    """opened(bids): a referral of Kent's whose bids are open and marked."""
    def make(bids=ABC, **more):
        return Opened(stack, as_, bids, **more)
    return make


def marks(result, bid):
    """What a bid got: criterion to hundredths, with total and position."""
    node = result.find(f"bid[id='{bid}']")
    found = {mark.findtext("criterion"): int(mark.findtext("points")) for mark in node.findall("mark")}
    found["total"] = int(node.findtext("total_points"))
    found["position"] = int(node.findtext("position"))
    return found


def model(referral, run=None):
    return referral.broker.model(f"/referrals/{referral.id}/result" + (f"?run={run}" if run else "")).find("result")


def test_example_4_1_through_the_pages(opened):
    referral = opened()
    assert referral.broker.get(f"/referrals/{referral.id}/result").h1 == "Every bid is marked"
    referral.work_out()
    result = model(referral)
    a, b, c = referral.bids
    assert marks(result, a) == {"price": 4167, "outcomes": 800, "needs": 900, "features": 375, "location": 400,
                                "competency": 1700, "total": 8342, "position": 3}
    assert marks(result, b) == {"price": 5000, "outcomes": 600, "needs": 800, "features": 500, "location": 500,
                                "competency": 1400, "total": 8800, "position": 1}
    assert marks(result, c) == {"price": 4545, "outcomes": 1000, "needs": 1000, "features": 250, "location": 200,
                                "competency": 1800, "total": 8795, "position": 2}
    assert [bid.findtext("offered") for bid in result.findall("bid")] == ["1", "1", "1"]
    page = referral.broker.get(f"/referrals/{referral.id}/result")
    assert page.h1 == "3 to offer: the family chooses"
    assert "83.42" in page.text and "0.05 behind" in page.text


@pytest.mark.parametrize("price, points, total, offers", [
    (7500000, 4000, 8100, 0),
    (7498500, 4001, 8101, 2),
    (7499500, 4000, 8100, 0),
])
def test_example_4_7_exactly_five_points_behind_is_no_choice(opened, price, points, total, offers):
    x = dict(total=6000000, mark=300, needs=8, features=2, distance=550, score=7250)
    y = dict(total=price, mark=400, needs=9, features=4, distance=2500, score=8000)
    referral = opened([x, y])
    referral.work_out()
    result = model(referral)
    assert marks(result, referral.bids[0])["total"] == 8600
    assert marks(result, referral.bids[1])["price"] == points
    assert marks(result, referral.bids[1])["total"] == total
    assert int(result.findtext("offers")) == offers


def test_a_result_hanging_by_rounding_says_so(opened):
    x = dict(total=6000000, mark=300, needs=8, features=2, distance=550, score=7250)
    y = dict(total=7499500, mark=400, needs=9, features=4, distance=2500, score=8000)
    referral = opened([x, y])
    referral.work_out()
    assert [node.findtext("kind") for node in model(referral).findall("fragile")] == ["rounding"]
    page = referral.broker.get(f"/referrals/{referral.id}/result")
    assert "Look again first: this result is fragile" in page.text
    led = referral.broker.fill(f"/referrals/{referral.id}/result/look", why="The rule rounds each mark. It stands.")
    assert "The rule rounds each mark. It stands." in referral.broker.get(led).text


def test_no_result_before_every_bid_has_an_agreed_mark(opened, stack):
    referral = opened([*ABC[:2], ABC[2] | {"mark": None}])
    page = referral.broker.get(f"/referrals/{referral.id}/result")
    assert page.h1 == "Not yet: 1 bid to mark"
    assert not page.html.xpath("//main//form")
    sent = referral.post_result()
    assert sent.status == 409
    assert stack.sql(f"select count(*) from result where referral = {referral.id}") == "0"


def test_a_result_is_worked_out_once(opened, stack):
    referral = opened()
    referral.work_out()
    assert referral.post_result().status == 409
    assert stack.sql(f"select count(*) from result where referral = {referral.id}") == "1"


def at_once(*posts):
    """Sends forms of different people at the same moment; the statuses, sorted."""
    with concurrent.futures.ThreadPoolExecutor(len(posts)) as pool:
        return sorted(done.status for done in pool.map(lambda post: post(), posts))


def both(referral, stack, path, **answers):
    """Two sessions of brokers with the same page before them, each ready to send its form."""
    people = [Visitor(stack, BROKER), Visitor(stack, BROKER)]
    pages = [who.get(path) for who in people]
    return [lambda who=who, page=page: who.post_form(page, action=path.split("/")[-1], **answers) for who, page in zip(people, pages)]


def test_two_brokers_work_it_out_at_once_and_one_result_is_kept(opened, stack):
    referral = opened()
    assert at_once(*both(referral, stack, f"/referrals/{referral.id}/result")) == [303, 409]
    assert stack.sql(f"select count(*) from result where referral = {referral.id}") == "1"


def test_two_brokers_set_a_bid_aside_at_once_and_one_counts(opened, stack):
    referral = opened()
    referral.work_out()
    posts = both(referral, stack, f"/referrals/{referral.id}/set-aside", bid=str(referral.bids[0]), reason="Not registered")
    assert at_once(*posts) == [303, 409]
    assert stack.sql(f"select count(*) from result where referral = {referral.id}") == "2"


def test_two_brokers_offer_at_once_and_one_offer_stands(opened, stack):
    referral = opened()
    referral.work_out()
    moment = referral.moment(5)
    posts = both(referral, stack, f"/referrals/{referral.id}/choice", answer_by__day=str(moment.day), answer_by__month=str(moment.month),
                 answer_by__year=str(moment.year), answer_by__time="12:00")
    assert at_once(*posts) == [303, 409]
    assert stack.sql(f"select count(*) from choice where referral = {referral.id}") == "1"


def test_only_brokers_of_the_authority_work_it_out(opened, as_):
    referral = opened()
    assert as_("broker@surrey.example").get(f"/referrals/{referral.id}/result").status == 404
    assert as_("auditor@kent.example").get(f"/referrals/{referral.id}/result").status == 200
    assert as_("auditor@westsussex.example").get(f"/referrals/{referral.id}/result").status == 200
    assert as_("broker@westsussex.example").get(f"/referrals/{referral.id}/result").status == 404
    assert as_("amy@alder.example").get(f"/referrals/{referral.id}/result").status == 403
    assert not as_("auditor@kent.example").get(f"/referrals/{referral.id}/result").html.xpath("//main//form")


def test_suspended_and_gated_bids_do_not_count(opened, stack):
    referral = opened(suspended=2, gate=("need", 10))
    # Birch is suspended when the deadline comes; only Cedar meets need 10, which is a gate
    referral.work_out()
    result = model(referral)
    a, b, c = referral.bids
    assert result.find(f"bid[id='{a}']").findtext("standing") == "gated"
    assert result.find(f"bid[id='{b}']").findtext("standing") == "suspended"
    assert marks(result, c)["price"] == 5000
    assert marks(result, c)["position"] == 1
    page = referral.broker.get(f"/referrals/{referral.id}/result")
    assert page.h1 == "Cedar School comes first"
    assert "Suspended when the deadline came" in page.text


def test_a_bid_set_aside_gives_a_second_result_beside_the_first(opened):
    referral = opened()
    referral.work_out()
    a, b, c = referral.bids
    led = referral.broker.fill(f"/referrals/{referral.id}/set-aside", bid=str(b), reason="Not registered for the age asked for")
    assert "Result 1" in referral.broker.get(led).text
    first, second = model(referral, 1), model(referral)
    assert marks(first, b)["position"] == 1
    assert second.findtext("run") == "2"
    assert second.find(f"bid[id='{b}']").findtext("standing") == "set_aside"
    # the lowest price is now Cedar's, so price marks of the others rise
    assert marks(second, c) == {"price": 5000, "outcomes": 1000, "needs": 1000, "features": 250, "location": 200,
                                "competency": 1800, "total": 9250, "position": 1}
    assert marks(second, a)["price"] == 4583


def test_marking_again_gives_a_corrected_result_beside_the_first(opened, stack):
    referral = opened()
    referral.work_out()
    a, b, _c = referral.bids
    referral.broker.fill(f"/referrals/{referral.id}/set-aside", bid=str(a), reason="Not registered for the age asked for")
    page = referral.broker.get(f"/referrals/{referral.id}/result")
    assert "marked again" not in page.text
    assert referral.post_result().status == 409
    referral.remark({b: 500}, agreed=False)
    page = referral.broker.get(f"/referrals/{referral.id}/result")
    assert "are being marked again" in page.text and not page.html.xpath("//main//form")
    referral.remark({b: 500})
    page = referral.broker.get(f"/referrals/{referral.id}/result")
    assert referral.broker.post_form(page, action="/result").mistakes == ["Say why the result is worked out again"]
    referral.work_out(reason="A page of the answer was overlooked")
    third = model(referral)
    assert third.findtext("run") == "3" and third.findtext("cause") == "correction"
    assert marks(third, b)["outcomes"] == 1000
    assert third.find(f"bid[id='{a}']").findtext("standing") == "set_aside"
    assert marks(model(referral, 1), b)["outcomes"] == 600
    assert [lone.text for lone in model(referral, 1).findall(f"bid[id='{b}']/lone_mark")] == ["300", "300"]


def test_setting_aside_needs_a_bid_and_a_reason(opened):
    referral = opened()
    referral.work_out()
    page = referral.broker.get(f"/referrals/{referral.id}/set-aside")
    sent = referral.broker.post_form(page, action="/set-aside", reason="")
    assert sent.status == 422
    assert sent.mistakes == ["Choose the bid to set aside", "Say why the bid is set aside"]


def test_equal_bids_are_parted_by_a_draw_before_a_witness(opened, stack):
    same = dict(total=6500000, mark=300, needs=8, features=4, distance=800, score=7000)
    referral = opened([same, same])
    page = referral.broker.get(f"/referrals/{referral.id}/result")
    assert referral.broker.post_form(page, action="/result").mistakes == ["Choose who witnesses the draw"]
    referral.work_out(witness="4")
    result = model(referral)
    seed = result.find("draw").findtext("seed")
    lots = {bid: stack.sql(f"select sha2(concat('{seed}', ':', {bid}), 256)") for bid in referral.bids}
    assert [int(bid.findtext("id")) for bid in result.findall("bid")] == sorted(referral.bids, key=lots.get)


def test_lots_once_drawn_stand_when_a_bid_is_set_aside(opened):
    same = dict(total=6500000, mark=300, needs=8, features=4, distance=800, score=7000)
    best = dict(total=6000000, mark=500, needs=10, features=4, distance=800, score=9000)
    referral = opened([same, same, best])
    referral.work_out(witness="4")
    order = [bid.findtext("id") for bid in model(referral).findall("bid")][1:]
    referral.broker.fill(f"/referrals/{referral.id}/set-aside", bid=str(referral.bids[2]), reason="Withdrew its registration")
    assert [bid.findtext("id") for bid in model(referral).findall("bid")][:2] == order


def test_a_must_have_missed_is_flagged(opened):
    referral = opened(must=("feature", 4))
    referral.work_out()
    page = referral.broker.get(f"/referrals/{referral.id}/result")
    assert page.text.count("Must-have missed") == 2  # Alder has 3 of 4, Cedar 2
    assert "Cedar School misses the must-have “Feature 4”" in " ".join(page.html.text_content().split())


# ---- dps score

def export(referral, folder):
    page = referral.broker.get(f"/referrals/{referral.id}/result")
    reply = referral.broker.get(page.html.xpath("//a[@download]/@href")[0])
    assert reply.reply.headers["Content-Disposition"] == f'attachment; filename="result-{referral.id}.xml"'
    file = folder / "result.xml"
    file.write_bytes(reply.reply.content)
    return file


def test_an_exported_result_is_worked_out_again_without_a_database(opened, stack, tmp_path):
    referral = opened()
    referral.work_out()
    file = export(referral, tmp_path)
    done = stack.dps("score", file)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "every figure is as recorded" in done.stdout
    assert "88.00" in done.stdout and "83.42" in done.stdout


@pytest.mark.parametrize("was, becomes, said", [
    ("<total_points text=\"83.42\">8342<", "<total_points text=\"83.42\">8343<", "Alder School, total: recorded 8343, found 8342"),
    (">7800000<", ">7700000<", "Alder School, price: recorded 4167, found 4221"),
    ("<offered>1<", "<offered>0<", "offered: recorded 0, found 1"),
    ("<offers>3<", "<offers>2<", "result, offers: recorded 2, found 3"),
    (">458<", ">459<", "Alder School, behind: recorded 459, found 458"),
])
def test_a_figure_that_was_changed_is_found(opened, stack, tmp_path, was, becomes, said):
    referral = opened()
    referral.work_out()
    file = export(referral, tmp_path)
    text = file.read_text()
    assert was in text
    file.write_text(text.replace(was, becomes, 1))
    done = stack.dps("score", file)
    assert done.returncode == 1
    assert said in done.stdout


@pytest.mark.parametrize("text", ["", "<page/>", "<page><result/></page>", "no XML"])
def test_a_file_without_a_result_is_refused(stack, tmp_path, text):
    file = tmp_path / "odd.xml"
    file.write_text(text)
    done = stack.dps("score", file)
    assert done.returncode == 1
    assert done.stderr.startswith("dps score: ")


# ---- the choice

def offer(referral, days=5):
    moment = referral.moment(days)
    return referral.broker.fill(f"/referrals/{referral.id}/choice", answer_by__day=str(moment.day), answer_by__month=str(moment.month),
                                answer_by__year=str(moment.year), answer_by__time="12:00")


def test_the_family_is_offered_those_close_and_chooses(opened, stack):
    referral = opened()
    referral.work_out()
    assert referral.broker.get(f"/referrals/{referral.id}/choice").h1 == "Offer 3 to the family"
    offer(referral)
    assert stack.sql(f"select state from referral where id = {referral.id}") == "choosing"
    assert stack.sql(f"select group_concat(position order by position) from shortlist where referral = {referral.id}") == "1,2,3"
    led = referral.broker.fill(f"/referrals/{referral.id}/choice", bid=str(referral.bids[2]), words="They visited and liked it.")
    assert referral.broker.get(led).h1 == "The family chose Cedar School"


def test_offering_a_missed_must_have_needs_a_reason(opened, stack):
    referral = opened(must=("feature", 4))
    referral.work_out()
    page = referral.broker.get(f"/referrals/{referral.id}/choice")
    moment = referral.moment(5)
    when = dict(answer_by__day=str(moment.day), answer_by__month=str(moment.month), answer_by__year=str(moment.year), answer_by__time="12:00")
    sent = referral.broker.post_form(page, action="/choice", **when)
    assert sent.mistakes == ["Say why a bid that misses a must-have is offered"]
    referral.broker.fill(f"/referrals/{referral.id}/choice", must_reason="Transport can be arranged", **when)
    assert stack.sql(f"select becomes from event where record = 'referral' and record_id = {referral.id} and act = 'offered'") == "Transport can be arranged"


def test_the_family_page_shows_no_price_no_points_and_no_rank(opened):
    referral = opened()
    referral.work_out()
    offer(referral)
    page = referral.broker.get(f"/referrals/{referral.id}/choice/family")
    text = " ".join(page.html.xpath("//main")[0].text_content().split())
    assert "31 miles from your home" in text and "All 10 things your child needs" in text
    for hidden in ("£", "88.00", "points", "first", "rank"):
        assert hidden not in text, hidden


def test_refusing_all_is_recorded(opened):
    referral = opened()
    referral.work_out()
    offer(referral)
    led = referral.broker.fill(f"/referrals/{referral.id}/choice", bid="none")
    assert referral.broker.get(led).h1 == "The family chose none of them"


def test_a_late_answer_needs_more_time_first(opened, stack):
    referral = opened()
    referral.work_out()
    offer(referral)
    page = referral.broker.get(f"/referrals/{referral.id}/choice")
    stack.sql(f"update choice set answer_by = now() - interval 1 hour, asked_at = now() - interval 1 day, reason = 'Time passed' where referral = {referral.id}")
    sent = referral.broker.post_form(page, action="/choice", bid=str(referral.bids[0]))
    assert sent.status == 422
    assert sent.mistakes == ["The time to answer has passed. Give more time first, and say why"]
    late = referral.broker.get(f"/referrals/{referral.id}/choice")
    assert late.h1 == "Nothing heard: first place stands" and "Has the family answered since? Give it more time first" in late.words("//main")[0]
    moment = referral.moment(3)
    referral.broker.fill(f"/referrals/{referral.id}/choice/time", answer_by__day=str(moment.day), answer_by__month=str(moment.month),
                         answer_by__year=str(moment.year), answer_by__time="12:00", reason="The visit was moved")
    led = referral.broker.fill(f"/referrals/{referral.id}/choice", bid=str(referral.bids[0]))
    assert referral.broker.get(led).h1 == "The family chose Alder School"


def test_where_nobody_is_close_there_is_no_choice(opened):
    x = dict(total=6000000, mark=300, needs=8, features=2, distance=550, score=7250)
    y = dict(total=7500000, mark=400, needs=9, features=4, distance=2500, score=8000)
    referral = opened([x, y])
    referral.work_out()
    assert referral.broker.get(f"/referrals/{referral.id}/choice").h1 == "There is no choice to offer"


def test_where_the_category_offers_none_the_result_says_so_and_leads_to_no_choice(opened, stack):
    referral = opened()
    referral.work_out()
    choice = f"/referrals/{referral.id}/choice"
    assert choice in referral.broker.get(f"/referrals/{referral.id}/result").html.xpath("//main//a/@href")
    stack.sql(f"update rule u join referral f on f.rule = u.id and f.id = {referral.id} set u.choice = 'none'")
    try:
        page = referral.broker.get(f"/referrals/{referral.id}/result")
    finally:
        stack.sql(f"update rule u join referral f on f.rule = u.id and f.id = {referral.id} set u.choice = 'close'")
    assert "In this category the family is not asked to choose: first place is awarded." in page.text
    assert choice not in page.html.xpath("//a/@href") and not page.html.xpath("//a[contains(@href, '#choice')]")


def test_an_answer_by_in_the_past_is_refused(opened):
    referral = opened()
    referral.work_out()
    page = referral.broker.get(f"/referrals/{referral.id}/choice")
    sent = referral.broker.post_form(page, action="/choice", answer_by__day="1", answer_by__month="2", answer_by__year="2026",
                                     answer_by__time="12:00")
    assert sent.mistakes == ["The day and time to answer by must be in the future"]


# ---- letters

def test_no_letter_before_the_award(opened, as_):
    referral = opened()
    referral.work_out()
    assert as_("amy@alder.example").get(f"/bids/{referral.bids[0]}/outcome").status == 404


def test_a_bidder_reads_its_own_and_the_winning_marks_and_reasons(opened, as_):
    referral = opened()
    referral.work_out()
    referral.award(1)
    page = as_("amy@alder.example").get(f"/bids/{referral.bids[0]}/outcome")
    assert page.status == 200
    assert page.h1 == f"Your bid for {referral.reference} was not successful"
    text = " ".join(page.html.xpath("//main")[0].text_content().split())
    assert "Yours came third, with 83.42 of 100." in text
    assert "Birch School (Birch Education Trust) won. It came first, with 88.00." in text
    assert "−8.33" in text and "41.67" in text and "50.00" in text
    assert "You are 10 to less than 20 miles from home." in text
    assert "12.40" not in text
    assert "Reason for 4" in text
    assert "You did not tick: Need 10." in text


def test_the_winner_reads_that_it_won(opened, as_):
    referral = opened()
    referral.work_out()
    referral.award(1)
    page = as_("ben@birch.example").get(f"/bids/{referral.bids[1]}/outcome")
    assert page.h1 == f"Your bid for {referral.reference} won"
    assert "Alder" not in page.text


def test_letters_are_for_their_own_bidder(opened, as_):
    referral = opened()
    referral.work_out()
    referral.award(1)
    assert as_("amy@alder.example").get(f"/bids/{referral.bids[1]}/outcome").status == 404
    assert as_(BROKER).get(f"/bids/{referral.bids[1]}/outcome").status == 403


def test_a_system_may_send_totals_only(opened, as_, stack):
    referral = opened()
    referral.work_out()
    referral.award(1)
    stack.sql("update system set letters = 'totals' where id = 2")
    try:
        text = as_("amy@alder.example").get(f"/bids/{referral.bids[0]}/outcome").text
    finally:
        stack.sql("update system set letters = 'criteria' where id = 2")
    assert "83.42" in text and "88.00" in text
    assert "41.67" not in text and "−8.33" not in text


def test_what_would_have_changed_the_result_is_told_to_who_was_not_offered(opened, as_):
    d = dict(total=9000000, mark=200, needs=7, features=2, distance=300, score=7100)
    referral = opened([*ABC, d])
    referral.work_out()
    referral.award(1)
    text = " ".join(as_("dan@damson.example").get(f"/bids/{referral.bids[3]}/outcome").html.text_content().split())
    assert "Any one of these" in text and "or less" in text
    text = " ".join(as_("amy@alder.example").get(f"/bids/{referral.bids[0]}/outcome").html.text_content().split())
    assert "Any one of these" not in text  # it was offered


def test_set_aside_bidders_read_why(opened, as_):
    referral = opened()
    referral.work_out()
    referral.broker.fill(f"/referrals/{referral.id}/set-aside", bid=str(referral.bids[0]), reason="Not registered for the age asked for")
    referral.award(1)
    text = " ".join(as_("amy@alder.example").get(f"/bids/{referral.bids[0]}/outcome").html.text_content().split())
    assert "Yours was set aside: Not registered for the age asked for" in text


