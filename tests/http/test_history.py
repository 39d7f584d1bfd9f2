"""Procurement and auditors look at a record as it stood at the end of a day, and at what has changed since."""
import datetime

import pytest

from competition import Competition

WEIGHTS = ", ".join(f"{part}_weight" for part in ("price", "outcomes", "needs", "features", "location", "competency"))


@pytest.fixture(scope="module")
def referral(stack, clock, visitors):
    from conftest import Visitor

    def as_(email=None):
        if email not in visitors:
            visitors[email] = Visitor(stack, email)
        return visitors[email]
    return Competition(stack, clock, as_, hours=24 * 14)


def summary(page):
    """The facts of the record itself."""
    return dict(zip(page.words("//main//dt"), page.words("//main//dd")))


def changes(page):
    return [tuple(" ".join(cell.text_content().split()) for cell in row.xpath("./th | ./td"))
            for row in page.html.xpath("//table[caption[@id='since']]/tbody/tr")]


def test_a_referral_is_shown_as_it_stood(referral, clock, as_):
    first = clock.now().date()
    clock.move(days=3)
    referral.sql(f"""insert into deadline (referral, position, closes_at, radius, reason, prior_closes_at)
                       select id, 2, closes_at + interval 5 day, radius, 'More time was asked for', closes_at from referral where id = {referral.id}""")
    referral.sql(f"update referral f join deadline d on d.referral = f.id and d.position = 2 set f.deadline = 2, f.closes_at = d.closes_at where f.id = {referral.id}")
    auditor = as_("auditor@kent.example")

    then = auditor.get(f"/referrals/{referral.id}/on?day={first}")
    assert then.status == 200 and f"As it stood at the end of {first.day} {first:%B %Y}" in then.text
    now = auditor.get(f"/referrals/{referral.id}/on")
    assert "Nothing has changed since" in now.text and not changes(now)
    assert summary(then)["Bids close"] != summary(now)["Bids close"]
    assert ("Bids close", summary(then)["Bids close"], summary(now)["Bids close"]) in changes(then)
    assert any(row[1] == "Nothing" and "More time was asked for" in row[2] for row in changes(then)), "the second deadline was not there yet"

    links = then.html.xpath("//aside//a/@href")
    assert f"/referrals/{referral.id}/on?day={first + datetime.timedelta(days=3)}" in links
    before = auditor.get(f"/referrals/{referral.id}/on?day={first - datetime.timedelta(days=9)}")
    assert "did not exist yet" in before.text and not summary(before)


def test_nothing_sealed_or_of_a_child_is_in_it(referral, as_, stack):
    stack.sql(f"insert into identity (child, name, case_reference) select id, 'Robin Sealed', 'EHC/77' from child where referral = {referral.id} limit 1")
    referral.fill(1, "save", lines=("512.34", "600"), needs_price="351")
    page = as_("auditor@kent.example").get(f"/referrals/{referral.id}/on")
    for secret in ("Robin Sealed", "EHC/77", "TN9 9ZZ", "512.34", "We begin with a visit"):
        assert secret not in page.text


def test_only_who_oversees_looks_back(referral, as_):
    path = f"/referrals/{referral.id}/on"
    assert as_("broker@kent.example").get(path).status == 403 and as_("amy@alder.example").get(path).status == 403
    assert as_("officer@westsussex.example").get(path).status == 200, "the lead of the system"
    assert as_("officer@westsussex.example").get("/referrals/999999/on").status == 404
    page = as_("auditor@kent.example").get(f"/referrals/{referral.id}")
    assert path in page.html.xpath("//main//a/@href"), "the referral's page leads there"
    assert path not in as_("broker@kent.example").get(f"/referrals/{referral.id}").html.xpath("//main//a/@href")


def test_a_day_that_is_none_is_said_so(referral, as_):
    page = as_("auditor@kent.example").get(f"/referrals/{referral.id}/on?day=soon")
    assert page.status == 200 and "“soon” is not a day" in page.text
    later = as_("auditor@kent.example").get(f"/referrals/{referral.id}/on?day=2099-01-01")
    assert "2099" not in " ".join(later.words("//main//div[contains(@class, 'dps-stood')]"))


def test_a_verdict_that_was_changed_shows_what_it_was(stack, clock, as_):
    sql = lambda text: stack.sql(f"set timestamp = unix_timestamp() + {clock.seconds};\n{text}")  # noqa: E731
    sql("""insert into application (id, system, establishment) values (9002, 2, 2);
           insert into answer (id, application, criterion, says) values (9002, 9002, 2, 'yes');
           update application set state = 'evaluating', submitted_at = now(), due_on = '2030-01-01' where id = 9002;
           update answer set verdict = 'fail', verdict_reason = 'Out of date', verdict_by = 5 where id = 9002""")
    first = clock.now().date()
    clock.move(days=2)
    sql("update answer set verdict = 'pass', verdict_reason = null where id = 9002")
    page = as_("officer@westsussex.example").get(f"/applications/9002/on?day={first}")
    assert page.status == 200 and "Out of date" in page.text
    assert ("VerdictAnswers and verdicts: Insurances", "Fail", "Pass") in changes(page)


def test_a_draft_of_somebody_else_is_not_looked_back_at(stack, clock, referral, as_):
    sql = lambda text: stack.sql(f"set timestamp = unix_timestamp() + {clock.seconds};\n{text}")  # noqa: E731
    sql(f"""insert into application (id, system, establishment) values (9004, 2, 3);
            insert into answer (id, application, criterion, says, text) values (9004, 9004, 2, 'no', 'Half a sentence that nobody');
            insert into referral (id, reference, category, authority, rule, price_least, price_most, competency_most, location_most, title, summary,
                                  periods, starts_on, ends_on, radius, needed_on, {WEIGHTS}, person)
              select 9004, 'KENT-R-9004', category, authority, rule, price_least, price_most, competency_most, location_most, 'Second thoughts',
                     'A first wording', periods, starts_on, ends_on, radius, needed_on, {WEIGHTS}, 1 from referral where id = {referral.id};
            insert into need (referral, kind, position, text) values
              (9004, 'outcome', 1, 'An early idea'), (9004, 'need', 1, 'Quiet'), (9004, 'feature', 1, 'A garden')""")
    drafted = clock.now().date()
    clock.move(days=2)
    sql("""update answer set says = 'yes', text = 'As it was sent' where id = 9004;
           update application set state = 'submitted', submitted_at = now(), due_on = '2030-01-01' where id = 9004;
           update need set text = 'As it was published' where referral = 9004 and kind = 'outcome';
           insert into deadline (referral, position, closes_at, radius, person) values (9004, 1, now() + interval 20 day, 5000, 1);
           update referral f join deadline d on d.referral = f.id set f.summary = 'As it was published', f.state = 'published', f.published_at = now(),
                  f.deadline = 1, f.closes_at = d.closes_at where f.id = 9004""")
    sent = clock.now().date()
    clock.move(days=2)
    for path, says in (("/applications/9004/on", "It had not been sent yet"), ("/referrals/9004/on", "It was still a draft")):
        lead = as_("auditor@westsussex.example")
        then = lead.get(f"{path}?day={drafted}")
        assert then.status == 200 and says in then.text and not summary(then) and not changes(then)
        assert "Half a sentence" not in then.text and "An early idea" not in then.text and "A first wording" not in then.text
        assert "As it was" in lead.get(f"{path}?day={sent}").text
        days = [link for link in then.html.xpath("//aside//a/@href") if path in link]
        assert days == [f"{path}?day={sent}"], "nor is it said on which days somebody wrote at it"
    assert "An early idea" in as_("auditor@kent.example").get(f"/referrals/9004/on?day={drafted}").text, "it is their own"


def test_a_system_is_shown_with_its_terms_caps_and_closures(stack, clock, as_):
    sql = lambda text: stack.sql(f"set timestamp = unix_timestamp() + {clock.seconds};\n{text}")  # noqa: E731
    first = clock.now().date()
    clock.move(days=1)
    sql("""update system set contract_gate = 60000000 where id = 2;
           insert into closure (system, starts_on, ends_on, reason) values (2, '2031-12-22', '2032-01-02', 'Christmas')""")
    page = as_("officer@westsussex.example").get(f"/systems/2/on?day={first}")
    assert ("Cabinet decides above", "£500,000", "£600,000") in changes(page)
    assert any("22 December 2031" in what and now == "Christmas" for what, _, now in changes(page)), changes(page)
    assert {"Terms", "Categories", "Councils that may buy", "Affordability caps"} <= set(page.words("//main//table/caption"))
    assert "22 December 2031" in as_("officer@westsussex.example").get("/systems/2/on").words("//main//th[@scope = 'row']")
