"""One box finds references, providers, establishments, numbers and postcodes, and nobody finds what they may not open."""
import pytest

from journey import begin, journey  # noqa: F401

OFFICER, BROKER, OTHER = "officer@westsussex.example", "broker@kent.example", "broker@surrey.example"
AMY, BEN, DAN = "amy@alder.example", "ben@birch.example", "dan@damson.example"
PEOPLE = [OFFICER, BROKER, OTHER, AMY, BEN, DAN, "evaluator@kent.example", "approver@kent.example", "contracts@kent.example",
          "finance@kent.example", "panel@kent.example", "auditor@kent.example", "auditor@westsussex.example",
          "em@elder.example", "mel@alder.example", "admin@dps.example", "nobody@dps.example"]


def found(visitor, q):
    """Where the results lead, or where a whole reference leads at once."""
    page = visitor.get("/search", params={"q": q})
    if page.status == 303:
        return [page.reply.headers["Location"]]
    assert page.status == 200, (q, page.status)
    return page.html.xpath("//ul[contains(@class, 'dps-hits')]//a/@href")


@pytest.fixture(scope="module")
def kept():
    return {}


@pytest.fixture
def world(journey, kept):
    """A concluded agreement of Birch's; a referral that invites Alder, Birch and Damson and not Cedar; a draft of each kind."""
    if not kept:
        sql = journey.sql
        agreement = journey.concluded(case_reference__1="EHC/canary")
        kept["agreement"] = sql(f"select number from agreement where id = {agreement}"), f"/agreements/{agreement}"
        referral = journey.publish(journey.draft_referral(radius="30"))
        kept["referral"] = sql(f"select reference from referral where id = {referral}"), f"/referrals/{referral}"
        kept["invited"] = {person: f"/invitations/{journey.invitation(referral, place)}" for place, person in ((1, AMY), (2, BEN))}
        journey.bid(referral, 1, needs_price="215.73", method="Canaryseed method")
        kept["draft"] = f"/referrals/{begin(journey.as_(BROKER), title='A home for an aardvark')}"
        sql("insert into application (system, establishment, state) values (2, 5, 'draft')")
        kept["application"] = sql("select max(id) from application")
    return kept


def test_a_whole_reference_leads_straight_there(as_, world):
    for number, where in (world["referral"], world["agreement"]):
        for typed in (number, number.lower(), f" {number} "):
            assert found(as_(BROKER), typed) == [where]
    assert found(as_(AMY), world["referral"][0]) == [world["invited"][AMY]]
    assert found(as_(BEN), world["agreement"][0]) == [world["agreement"][1]]
    assert found(as_(OFFICER), "a0001") == found(as_(AMY), "A1") == ["/applications/1"]


def test_parts_of_references_and_beginnings_of_words_are_found(as_, world):
    assert world["referral"][1] in found(as_(BROKER), world["referral"][0][-5:])
    assert found(as_(BROKER), "aardv") == [world["draft"]]
    assert "/providers/2" in found(as_(BROKER), "birch edu")
    assert found(as_(BROKER), "the trust") == ["/providers/2"]
    assert "/providers/3" in found(as_(BROKER), "cedar & sons")
    assert "/establishments/1" in found(as_(AMY), "alder sch")
    assert "/systems/2" in found(as_(AMY), "south east")


def test_numbers_of_registers_and_postcodes_are_read_as_people_type_them(as_, world):
    broker = as_(BROKER)
    for typed in ("SC900005", "sc 900005", "01000003", "1000002", "BN31AA", "bn3 1aa", "bn3"):
        assert found(broker, typed), typed
    assert found(broker, "sc900005") == ["/providers/5"]
    assert found(broker, "01000003") == ["/providers/3"]
    assert sorted(found(broker, "tn231aa")) == ["/providers/1", "/providers/1"]
    page = broker.get("/search?q=sc900005")
    assert "Register number SC900005" in page.text and page.h1 == "1 found"
    assert found(as_(DAN), "BN3 1AA") == found(as_(DAN), "900004") == ["/establishments/4"]


def test_nobody_finds_what_they_may_not_open(as_, world):
    typed = [world["referral"][0], world["referral"][0][-5:], world["agreement"][0], world["agreement"][0][-5:], "aardvark", "day school",
             "school", "birch", "alder", "elder", "a0001", world["application"], f"A{world['application']}", "900001", "TN23 1AA", "tn23", "TN9 9ZZ",
             "south", "20", "R-", "IPA", "%%", "__", "''"]
    for email in PEOPLE:
        for q in typed:
            for where in found(as_(email), q):
                assert as_(email).get(where).status in (200, 303), (email, q, where)


def test_what_is_sealed_anonymous_or_not_theirs_is_not_found(as_, world):
    reference, referral = world["referral"]
    for email in PEOPLE:
        person = as_(email)
        for secret in ("Canary Childname", "canary", "EHC/canary", "Canaryseed", "215.73"):
            assert found(person, secret) == [], (email, secret)
        assert referral not in found(person, "TN9 9ZZ") + found(person, "tn9"), "where the child lives"
    assert found(as_("cat@cedar.example"), reference) == [], "too far to be invited"
    assert found(as_(OTHER), reference) == [] and found(as_(OTHER), "aardvark") == []
    assert found(as_(AMY), world["agreement"][0]) == [], "of another provider"
    assert found(as_(AMY), "birch") == [], "other providers are not a provider's to look up"
    assert f"/applications/{world['application']}" not in found(as_(OFFICER), f"A{world['application']}"), "not sent yet"
    assert found(as_(BROKER), "A0001") == [], "Kent leads no system"


def test_the_box_is_on_every_page_of_those_who_are_signed_in_and_results_say_why(as_, world):
    box, = as_(BROKER).get("/providers").html.xpath("//header//form[@action='/search']")
    assert box.get("method") == "get"
    assert not as_().get("/help").html.xpath("//form[@action='/search']")
    assert as_().get("/search?q=birch").status == 303
    page = as_(BROKER).get("/search?q=me14")
    assert page.words("//main//h2") == ["Providers", "Establishments"]
    assert page.words("//ul[contains(@class, 'dps-hits')]/li/div[2]") == ["Postcode ME14 1AA"] * 2


@pytest.mark.parametrize("q, heading", [("", "Search"), ("x", "Search"), ("zzzzzz", "Nothing found"), ("y" * 101, "Search")])
def test_an_empty_result_says_what_to_try(as_, q, heading):
    page = as_(BROKER).get("/search", params={"q": q})
    assert page.h1 == heading and "a postcode or its first half" in page.text


@pytest.mark.parametrize("q", ["<script>alert(1)</script>", "' or 1=1 -- ", "+-><()~*\"@4", "\\", "%", "é’ü—", "a b c d e f g", "*** +++"])
def test_hostile_words_are_only_words(as_, q):
    page = as_(BROKER).get("/search", params={"q": q})
    assert page.status == 200 and "<script>alert" not in page.text
    assert page.h1 in ("Nothing found", "Search")
