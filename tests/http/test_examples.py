"""The worked examples of RULES.md entered through the pages: bid, opened, marked alone, agreed, worked out; the same figures."""
import lxml.etree
import pytest

from competition import WEIGHTS, Competition

EVALUATORS = {2: "evaluator@kent.example", 3: "evaluator2@kent.example"}

# RULES 4.1: what a week costs over 52 weeks, marks, ticks
ALDER = dict(week="300", mark=4, met=(9, 3))    # 52 x £1,500.00 = £78,000
BIRCH = dict(week="50", mark=3, met=(8, 4))     # 52 x £1,250.00 = £65,000
CEDAR = dict(week="175", mark=5, met=(10, 2))   # 52 x £1,375.00 = £71,500


class Walk(Competition):
    """A competition walked to its result; bids in the order of their places, from 1."""

    def __init__(self, *arguments, distances=None, scores=None, **more):
        super().__init__(*arguments, **more)
        # the snapshot of publication, at the places and with the scores of the example
        for place, distance in (distances or {}).items():
            self.sql(f"update invitation set distance = {distance} where referral = {self.id} and admission = {place}")
        for place, score in (scores or {}).items():
            self.sql(f"update invitation set score = {score} where referral = {self.id} and admission = {place}")

    def walk(self, bids, lines=("600", "600")):
        for place, bid in enumerate(bids, 1):
            self.send(place, needs_price=bid["week"], met=bid["met"], lines=bid.get("lines", lines))
        self.close()
        broker = self.open()
        page = broker.get(f"/referrals/{self.id}/marking")
        assert broker.post_form(page, action="/marking", evaluator__2="1", evaluator__3="1").status == 303
        marks = {}
        for place, bid in enumerate(bids, 1):
            marks |= {f"mark__{self.bid(place)}": str(bid["mark"]), f"reason__{self.bid(place)}": "Steps and days are named"}
        for email in EVALUATORS.values():
            who = self.as_(email)
            assert who.post_form(who.get(f"/marking/{self.id}"), says="none", detail="").status == 303
            assert who.post_form(who.get(f"/marking/{self.id}"), **marks).status == 303
        who = self.as_(EVALUATORS[2])
        assert who.post_form(who.get(f"/marking/{self.id}/agree"), **marks).status == 303
        page = broker.get(f"/referrals/{self.id}/result")
        assert page.h1 == "Every bid is marked"
        assert broker.post_form(page, action="/result").status == 303
        return broker

    def result(self):
        return self.as_("broker@kent.example").model(f"/referrals/{self.id}/result").find("result")

    def points(self, place, criterion):
        found = self.result().xpath(f"bid[id='{self.bid(place)}']/mark[criterion='{criterion}']/points/@text")
        return found[0] if found else None

    def totals(self):
        """Establishment to total, in the order of ranks."""
        return {bid.findtext("establishment"): bid.find("total_points").get("text") for bid in self.result().findall("bid")}


@pytest.fixture
def walk(stack, clock, as_):
    def make(**more):
        return Walk(stack, clock, as_, **more)
    return make


def test_example_4_1_from_bid_to_choice(walk, stack, tmp_path):
    referral = walk()
    broker = referral.walk([ALDER, BIRCH, CEDAR])
    assert referral.totals() == {"Birch School": "88.00", "Cedar School": "87.95", "Alder School": "83.42"}
    assert [referral.points(1, criterion) for criterion in WEIGHTS] == ["41.67", "8.00", "9.00", "3.75", "4.00", "17.00"]
    assert [referral.points(2, criterion) for criterion in WEIGHTS] == ["50.00", "6.00", "8.00", "5.00", "5.00", "14.00"]
    assert [referral.points(3, criterion) for criterion in WEIGHTS] == ["45.45", "10.00", "10.00", "2.50", "2.00", "18.00"]
    assert broker.get(f"/referrals/{referral.id}/result").h1 == "3 to offer: the family chooses"
    exported = tmp_path / "result.xml"
    exported.write_bytes(broker.get(f"/referrals/{referral.id}/result", headers={"Accept": "application/xml"}).reply.content)
    assert stack.dps("score", exported).returncode == 0
    assert lxml.etree.parse(exported).findtext("result/run") == "1"


@pytest.mark.parametrize("distances, marks", [
    ((0, 999, 1000), ("5.00", "5.00", "4.00")),
    ((1999, 2000, 2999), ("4.00", "3.00", "3.00")),
    ((3000, 3999, 4000), ("2.00", "2.00", "1.00")),
    ((4999, 5000, 12000), ("1.00", "0.00", "0.00")),
])
def test_example_4_2_bands_end_below_their_edge(walk, distances, marks):
    referral = walk(distances=dict(enumerate(distances, 1)))
    referral.walk([ALDER, BIRCH, CEDAR])
    assert tuple(referral.points(place, "location") for place in (1, 2, 3)) == marks


def test_example_4_6_a_referral_without_features_gives_their_points_to_needs(walk):
    referral = walk(features=0, weights={"needs": 15, "features": 0})
    referral.walk([bid | {"met": (bid["met"][0], 0)} for bid in (ALDER, BIRCH, CEDAR)])
    assert referral.totals() == {"Cedar School": "90.45", "Birch School": "87.00", "Alder School": "84.17"}
    assert [bid.findtext("establishment") for bid in referral.result().findall("bid") if bid.findtext("offered") == "1"] == [
        "Cedar School", "Birch School"]


def test_example_4_6_b_ticking_no_feature_costs_its_points_alone(walk):
    referral = walk()
    referral.walk([ALDER, BIRCH | {"met": (8, 0)}, CEDAR])
    assert referral.points(2, "features") == "0.00"
    assert referral.totals() == {"Cedar School": "87.95", "Alder School": "83.42", "Birch School": "83.00"}


@pytest.mark.parametrize("week, price, total, heading", [
    ("300", "40.00", "81.00", "Alder School comes first"),
    ("299.70", "40.01", "81.01", "2 to offer: the family chooses"),
    ("299.90", "40.00", "81.00", "Alder School comes first"),
])
def test_example_4_7_five_points_are_not_fewer_than_five(walk, week, price, total, heading):
    """Fifty weeks: £60,000 against £75,000, £74,985 and £74,995."""
    referral = walk(periods=50, distances={1: 550, 2: 2500}, scores={1: 7250, 2: 8000}, invited=(1, 2))
    broker = referral.walk([dict(week="0", mark=3, met=(8, 2)), dict(week=week, mark=4, met=(9, 4))])
    assert referral.totals() == {"Alder School": "86.00", "Birch School": total}
    assert referral.points(2, "price") == price
    assert broker.get(f"/referrals/{referral.id}/result").h1 == heading
