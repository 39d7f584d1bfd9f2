"""What anybody may read: which systems are open, what each asks for, how it decides, how to join."""
import pytest

from conftest import Visitor


@pytest.fixture
def visitor(as_):
    return as_()


def test_a_visitor_sees_which_systems_are_open_and_what_they_buy(visitor):
    page = visitor.get("/")
    assert page.status == 200
    assert page.h1 == "2 purchasing systems are open to join"
    assert page.words("//main//h2/a") == ["Modified DPS for professional services", "South East Together"]
    assert "Foster care" in page.words("//main//section//li")


def test_a_draft_system_is_nobody_s_to_see(visitor, stack):
    stack.sql("insert into system (id, authority, reference, name, summary, cpv, regime, starts_on, ends_on, latest_on)"
              " values (90, 1, 'LATER', 'Not called yet', 'Soon.', '85312300', 'light_touch', '2023-01-01', '2028-01-01', '2028-01-01')")
    assert "Not called yet" not in visitor.get("/").text
    assert visitor.get("/systems/90").status == 404


def test_every_criterion_stands_there_before_anybody_applies(visitor, stack):
    page = visitor.get("/systems/2")
    asked = stack.sql("select question from criterion where system = 2").splitlines()
    assert len(asked) > 5
    for question in asked:
        assert question in " ".join(page.html.text_content().split())


def test_weights_of_written_answers_stand_with_their_category(visitor):
    table = visitor.get("/systems/2").html.xpath("//table[caption[@id='written']]")[0]
    rows = [[" ".join(cell.text_content().split()) for cell in row] for row in table.xpath("tbody/tr")]
    weights = {name: weight for name, _question, weight in rows}
    assert weights["WorkforceCategory 1"] == "30"
    assert weights["WorkforceCategory 2"] == "100"


def test_the_rule_says_how_bids_are_scored_in_plain_words(visitor):
    text = " ".join(visitor.get("/systems/2").html.text_content().split())
    for words in ("the points × lowest price ÷ its price", "fewer than 5.00 points less", "with every 10 miles",
                  "within the distance limit of the referral", "quality points decide, then needs points",
                  "at least 10 days to bid", "30 to 70", "at most 20"):
        assert words in text, words


def test_systems_differ_by_their_rules(visitor):
    text = " ".join(visitor.get("/systems/1").html.text_content().split())
    assert "is invited to every referral" in text
    assert "miles" not in text
    assert "The highest total is offered the placement" in text
    assert "at least 3 days to bid" in text


def test_caps_terms_and_contacts_are_public(visitor, stack):
    assert "authenticator app" not in visitor.get("/systems/2").text
    stack.sql("update system set second_factor = 1 where id = 2")
    assert "needs an authenticator app besides the password" in visitor.get("/systems/2").text
    stack.sql("update system set second_factor = 0 where id = 2")
    text = " ".join(visitor.get("/systems/2").html.text_content().split())
    assert "£999.99 a week" in text
    assert "First term1 February 2022" in text
    assert "Register your organisation. It takes about 5 minutes." in text and "Write to" in text


def test_a_closed_window_says_when_it_opens_again(visitor, stack):
    stack.sql("insert into closure (system, starts_on, ends_on, reason) values"
              " (1, current_date - interval 1 day, current_date + interval 30 day, 'First applications are being evaluated.')")
    try:
        assert visitor.get("/").h1 == "1 purchasing system is open to join"
        assert "Closed for now" in visitor.get("/systems/1").text
        assert "Opens again on" in visitor.get("/systems/1").text
    finally:
        stack.sql("delete from closure where system = 1")


@pytest.mark.parametrize("path", ["/help", "/accessibility", "/privacy", "/cookies", "/notices/published"])
def test_pages_about_the_service_are_open_to_all(visitor, path):
    page = visitor.get(path)
    assert page.status == 200
    assert len(page.html.xpath("//h1")) == 1
    assert page.reply.headers["Cache-Control"] == "no-store"


def test_every_page_carries_the_security_headers(visitor):
    for path in ("/", "/nowhere", "/assets/dps-3.css"):
        headers = visitor.get(path).reply.headers
        assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'"), path
        assert headers["X-Content-Type-Options"] == "nosniff", path
        assert "Strict-Transport-Security" not in headers, path


def test_a_forged_name_or_address_reaches_no_worker(visitor):
    forged = {"Authorization": "Basic YWRtaW46eA==", "Proxy": "http://evil.example", "Remote-User": "admin",
              "DPS-REQUEST-ID": "forged"}
    page = visitor.get("/nowhere", headers=forged)
    assert page.status == 404
    assert "forged" not in page.text


def test_a_body_too_large_gets_a_page_with_its_request_number(stack):
    page = Visitor(stack).post("/sign-in", data={"email": "x" * 12_000_000})
    assert page.status == 413
    assert page.h1 == "That is too big"
    assert "Request number:" in page.text
