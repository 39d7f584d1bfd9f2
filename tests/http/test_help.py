"""Help where it is needed: a guide for each role, the rule behind each figure with its source, statements that are true."""
import re

from journey import BROKER, CONTRACTS, OFFICER
from journey import journey  # noqa: F401
import stack as stacks

ROLES = ("joining", "provider", "broker", "evaluator", "approver", "contracts", "procurement", "finance", "auditor",
         "administrator", "family")
MARKS = {"weights", "price", "outcomes", "needs", "features", "distance", "competency", "total"}
SHEETS = stacks.ROOT / "xslt"


def rules_beside(page):
    """The rules that a page leads to, each by the word of its section."""
    return {href.partition("#")[2] for href in page.html.xpath("//p[@class='dps-why']/a/@href")}


def test_each_role_has_a_guide_that_help_leads_to(as_):
    visitor = as_()
    help_page = visitor.get("/help")
    for role in ROLES:
        path = f"/help/{role}"
        assert help_page.html.xpath(f"//main//a[@href='{path}']"), role
        guide = visitor.get(path)
        assert guide.status == 200
        assert guide.words("//main//h2")[:3] == ["Step by step", "How long it takes", "What happens next"], role
        assert len(guide.words("//main//ol/li")) >= 3, role
    assert "procurement@westsussex.example" in help_page.text and "01632 960 102" in help_page.text
    first = [(None, ["joining"]), ("amy@alder.example", ["provider", "joining"]), (BROKER, ["broker"])]
    for email, own in first:
        links = as_(email).get("/help").words("//main//h3[1]/following-sibling::ul[1]//a/@href")
        assert links == [f"/help/{word}" for word in own], email
    assert "/help" in visitor.get("/").html.xpath("//header//a/@href | //footer//a/@href")


def test_a_guide_leads_only_where_its_reader_may_go(as_):
    assert not as_().get("/help/broker").html.xpath("//main//ol//a[@href='/referrals']")
    assert as_(BROKER).get("/help/broker").html.xpath("//main//ol//a[@href='/referrals']")


def test_the_figures_of_a_rule_are_those_of_its_row(as_, stack):
    visitor = as_()
    general = visitor.get("/help/rules")
    assert "In this category" not in general.text and general.html.xpath("//a[@href='/help/rules?rule=21']")
    page = visitor.get("/help/rules?rule=21")
    sections = {section.get("aria-labelledby"): " ".join(section.text_content().split())
                for section in page.html.xpath("//section[@class='dps-rule']")}
    assert "30 to 70 points" in sections["weights"] and "less than 5.00 points behind" in sections["choice"]
    assert "10.00 miles" in sections["distance"] and "£500,000" in sections["gate"]
    assert "Surrey County Council: £999.99 a week" in sections["cap"]
    assert "within 10 working days" in sections["assessment"]
    stack.sql("insert into rule (category, edition, starts_on, invites, location, choice, choice_gap, price_least, price_most, price_weight,"
              " outcomes_weight, needs_weight, features_weight, location_weight, competency_weight)"
              " values (22, 2, '2022-03-01', 'all', 'straight', 'close', 425, 35, 65, 50, 10, 10, 5, 5, 20)")
    edition = stack.sql("select id from rule where category = 22 and edition = 2")
    changed = visitor.get(f"/help/rules?rule={edition}").text
    assert "35 to 65 points" in changed and "less than 4.25 points behind" in changed
    assert "30 to 70" in visitor.get("/help/rules?rule=22").text, "an edition stays what it was"


def test_every_rule_names_its_source_and_every_link_has_its_rule(as_):
    page = as_().get("/help/rules")
    there = set(page.html.xpath("//section[@class='dps-rule']/@aria-labelledby"))
    assert len(there) >= 25
    assert all(len(words) > len("Source: ") + 10 for words in page.words("//section[@class='dps-rule']/p[@class='dps-source']"))
    assert len(page.html.xpath("//section/p[@class='dps-source']")) == len(there)
    linked = set()
    for sheet in SHEETS.rglob("*.xsl"):
        for words in re.findall(r'name="why">\s*<xsl:with-param name="of">(.*?)</xsl:with-param>', sheet.read_text()):
            linked |= set(re.sub("<[^>]*>", " ", words).split())
    assert linked <= there, linked - there
    assert there - linked <= set(), f"nothing leads to {there - linked}"


def test_beside_each_figure_is_the_way_to_its_rule(journey):
    """One referral from weights to notice: each page with figures leads to the rules behind them, with its own numbers."""
    referral = journey.draft_referral()
    broker = journey.as_(BROKER)
    assert rules_beside(broker.get(f"/referrals/{referral}/weights")) >= MARKS
    assert rules_beside(broker.get(f"/referrals/{referral}/invite")) == {"invited", "distance", "cap"}
    journey.publish(referral)
    ben, invitation = journey.as_(journey.places[2]), journey.invitation(referral, 2)
    assert rules_beside(broker.get(f"/referrals/{referral}")) >= MARKS | {"choice", "deadline"}
    assert rules_beside(ben.get(f"/invitations/{invitation}")) >= MARKS | {"choice", "competency", "discount"}
    assert rules_beside(ben.get(f"/invitations/{invitation}/bid")) >= {"whole", "core", "discount", "price", "needs", "competency"}
    bids = {place: journey.bid(referral, place, needs_price=price, met=met)
            for place, price, met in ((1, "300", (9, 3)), (2, "50", (8, 4)), (3, "175", (10, 2)))}
    journey.close(referral)
    journey.open_bids(referral)
    journey.mark(referral, {bids[1]: 4, bids[2]: 3, bids[3]: 5})
    journey.work_out(referral)
    result = broker.get(f"/referrals/{referral}/result")
    assert rules_beside(result) >= MARKS | {"rank", "choice", "fragile"}
    link = result.words("//p[@class='dps-why']/a[text()='the family’s choice']/@href")[0]
    assert "less than 5.00 points behind" in broker.get(link.partition("#")[0]).text
    assert rules_beside(broker.get(f"/bids/{bids[1]}")) >= {"core", "whole", "sealed"}
    assert rules_beside(broker.get(f"/referrals/{referral}/choice")) == {"choice", "rank", "total"}
    journey.offer_choice(referral)
    journey.choose(referral, bids[2])
    assert rules_beside(broker.get(f"/referrals/{referral}/award")) >= {"rank", "choice", "gate", "ceiling", "whole"}
    award = journey.award(referral)
    assert rules_beside(broker.get(f"/awards/{award}")) >= {"gate", "ceiling", "panel", "fee", "standstill"}
    letter = journey.as_(journey.places[1]).get(f"/bids/{bids[1]}/outcome")
    assert rules_beside(letter) >= MARKS | {"rank", "choice"}
    agreement, = journey.agreements(award)
    journey.issue(agreement)
    assert rules_beside(journey.as_(CONTRACTS).get(f"/agreements/{agreement}")) == {"whole", "core", "discount"}
    journey.accept(agreement, journey.places[2])
    journey.accept(agreement, CONTRACTS)
    notice = journey.notice_draft(journey.end_quarter())
    officer = journey.as_(OFFICER)
    assert rules_beside(officer.get("/notices")) == rules_beside(officer.get(f"/notices/{notice}")) == {"notice"}
    application = journey.sql("select min(id) from application")
    assert rules_beside(officer.get(f"/applications/{application}")) == {"assessment", "score", "cap", "core"}


def test_the_statements_say_what_is_true_here(as_, stack):
    visitor = as_()
    privacy, cookies, statement = (visitor.get(f"/{name}") for name in ("privacy", "cookies", "accessibility"))
    rows = stack.sql("select concat(coalesce(years, 0), begins) from retention").count("\n") + 1
    assert len(privacy.words("//table//tbody/tr")) == rows
    assert "Information Commissioner" in privacy.text and "procurement@westsussex.example" in privacy.text
    for part in ("Compliance status", "Non-accessible content", "Enforcement procedure", "Feedback and contact", "Preparation of this statement"):
        assert part in statement.text, part
    assert "partially compliant" in statement.text and "Regulations 2018" in statement.text
    assert "after 30 minutes without use, or after 12 hours" in cookies.text
    security = visitor.get("/.well-known/security.txt").text
    assert re.search(r"^Contact: (mailto:|http)\S+$", security, re.M) and re.search(r"^Expires: \d{4}-\d\d-\d\dT", security, re.M)


def test_no_cookie_is_set_that_the_page_about_cookies_does_not_name(as_, clock):
    visitor = as_(BROKER)
    named = set(visitor.get("/cookies").words("//tbody/tr/th"))
    page = visitor.get("/referrals/new")
    clock.move(minutes=31)
    visitor.post_form(page, action="/referrals/new", title="Kept")
    assert {"dps", "dps-kept"} <= {cookie.name for cookie in visitor.http.cookies} <= named
    visitor.sign_in()
    assert {cookie.name for cookie in visitor.http.cookies} <= named
