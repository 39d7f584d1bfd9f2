"""The start page of each role: what waits, what is late, what changed, how things stand."""
import datetime
import re

from journey import APPROVER, BROKER, CONTRACTS, EVALUATORS, OFFICER, SCHOOLS
from journey import journey  # noqa: F401

FINANCE, PANEL, AUDITOR, ADMINISTRATOR = "finance@kent.example", "panel@kent.example", "auditor@kent.example", "admin@dps.example"


def home(person):
    """The page; signed in again where the clock ended the session, of which the start page for strangers says nothing."""
    page = person.get("/")
    if "Sign out" not in page.text:
        person.sign_in()
        page = person.get("/")
    assert page.status == 200
    return page


def model(person):
    home(person)
    return person.model("/")


def waiting(person):
    """What waits, in the order of the page: the act, and everything its row says."""
    page = home(person)
    return [(" ".join(row.xpath(".//a")[0].text_content().split()), " ".join(row.text_content().split()))
            for row in page.html.xpath("//h2[contains(., 'Your work')]/following::ol[1]/li")]


def chart(person, name):
    found = model(person).xpath(f"//chart[@name='{name}']")
    return found[0] if found else None


def bars(person, name):
    drawn = chart(person, name)
    return {} if drawn is None else {bar.findtext("label"): int(bar.findtext("value")) for bar in drawn.findall("bar")}


def changes(person):
    return [(found.findtext("what"), found.findtext("reference"), found.findtext("person")) for found in model(person).findall("change")]


def reference(journey, referral):
    return journey.sql(f"select reference from referral where id = {referral}")


def test_each_role_is_told_its_part_of_a_referral_as_it_goes_on(journey):
    broker, evaluator, provider, member = (journey.as_(email) for email in (BROKER, EVALUATORS[2], SCHOOLS[2], "mel@alder.example"))
    assert home(broker).h1 == "Nothing waits for you"
    draft = journey.draft_referral()
    assert [act for act, _ in waiting(broker)] == [f"Finish the draft, {reference(journey, draft)}"]

    journey.publish(draft)
    for invited in (provider, member):
        (act, row), = waiting(invited)
        left = int(re.search(r"(\d+) working days left", row).group(1))
        closes = datetime.date.fromisoformat(journey.sql(f"select date(closes_at) from referral where id = {draft}"))
        days = (closes - journey.clock.now().date()).days
        assert act == f"Bid or decline, {reference(journey, draft)}"
        assert days * 5 // 7 - 3 <= left <= days * 5 // 7 + 1  # no weekends, no bank holidays
    assert waiting(broker) == []
    assert model(broker).xpath("//other/what/text()") == ["closes"]
    assert bars(broker, "stages") == {"open": 1}

    bid = journey.bid(draft, 2)
    assert waiting(provider) == []
    assert bars(provider, "won") == {"invited": 1, "bid": 1, "won": 0}
    assert sum(int(value) for value in chart(provider, "invited").xpath("column/value/text()")) == 1

    journey.close(draft)
    journey.clock.move(days=2)
    page = home(broker)
    assert page.h1 == "1 thing to do, and it is late"
    assert page.words("//h1/following::p[1]") == ["Late: 1 opening of bids"]
    (act, row), = waiting(broker)
    assert act == f"Open the bids, {reference(journey, draft)}" and "2 days late" in row
    assert page.words("//*[contains(@class, 'govuk-tag--red')]") == ["2 days late"]

    journey.open_bids(draft)
    journey.press(BROKER, f"/referrals/{draft}/marking", "/marking", **{f"evaluator__{person}": "1" for person in EVALUATORS})
    assert [act for act, _ in waiting(evaluator)] == [f"Declare whether you have a conflict, {reference(journey, draft)}"]
    assert bars(broker, "bids") == {"1": 1}
    assert journey.sql(f"select count(*) from bid where id = {bid}") == "1"


def test_awards_and_agreements_wait_for_those_who_decide_and_sign(journey):
    agreement, award = None, None
    referral = journey.publish(journey.draft_referral())
    journey.scored(referral, {2: dict(needs_price="50")})
    assert f"Look at the result and decide, {reference(journey, referral)}" in [act for act, _ in waiting(journey.as_(BROKER))]
    journey.award(referral)
    award = journey.award_of(referral)
    agreement = journey.agreements(award)[0]
    number = journey.sql(f"select number from agreement where id = {agreement}")
    for email in (BROKER, CONTRACTS):
        assert f"Issue the agreement, {number}" in [act for act, _ in waiting(journey.as_(email))]
    assert bars(journey.as_(CONTRACTS), "agreements") == {"draft": 1}
    journey.issue(agreement)
    assert f"Accept or decline an agreement, {number}" in [act for act, _ in waiting(journey.as_(SCHOOLS[2]))]
    journey.accept(agreement, SCHOOLS[2])
    journey.accept(agreement, CONTRACTS)
    assert waiting(journey.as_(CONTRACTS)) == []
    assert bars(journey.as_(CONTRACTS), "agreements") == {"active": 1}

    value = int(journey.sql(f"select value from agreement where id = {agreement}"))
    for who, name in ((FINANCE, "committed"), (APPROVER, "awards"), (PANEL, "awards")):
        assert sum(int(part) for part in chart(journey.as_(who), name).xpath("column/value/text()")) == value, who
    assert bars(journey.as_(FINANCE), "providers") == {"Birch Education Trust": value}
    assert list(bars(journey.as_(AUDITOR), "routes").values()) == [1]
    assert bars(journey.as_(SCHOOLS[2]), "won")["won"] == 1
    points = chart(journey.as_(OFFICER), "notices").findall("point")
    assert [point.findtext("no") for point in points] == [str(no) for no in range(1, len(points) + 1)]
    assert all(10 <= int(point.findtext("x")) <= 290 for point in points)


def test_what_others_did_since_one_was_last_here_is_told_and_ones_own_is_not(journey):
    contracts = journey.as_(CONTRACTS)
    contracts.sign_in()
    journey.clock.move(minutes=5)
    agreement, number = journey.sql("select id, number from agreement where state = 'active' order by id limit 1").split("\t")
    journey.clock.move(days=1)
    contracts.sign_in()  # the session before ended with the agreement's acceptance
    assert all(person != "Conor Day" for _, _, person in changes(contracts))
    assert ("Agreement concluded", number, None) not in changes(contracts)

    referral = journey.publish(journey.draft_referral())
    journey.scored(referral, {2: dict(needs_price="60")})
    journey.award(referral)
    told = changes(contracts)
    assert [what for what, ref, _ in told if ref == reference(journey, referral)] == ["Award made"]  # notes and drafts stay in histories
    assert {person for _, ref, person in told if ref == reference(journey, referral)} == {"Priya Nair"}
    assert changes(journey.as_(SCHOOLS[2]))  # a provider reads what it was told
    assert all(person is None for _, _, person in changes(journey.as_(SCHOOLS[2])))
    assert changes(journey.as_("broker@surrey.example")) == []  # another council's business


def test_two_roles_of_one_person_are_one_list_by_day_without_repeats(journey):
    journey.stack.sql("insert ignore into role (person, role, authority) select id, 'contracts', 6 from person where email = 'broker@kent.example'")
    broker = journey.as_(BROKER)
    broker.sign_in()
    late = journey.publish(journey.draft_referral())
    journey.close(late)
    rows = waiting(broker)
    assert len(rows) == len(set(rows))
    assert rows[0][0] == f"Open the bids, {reference(journey, late)}"
    acts = [act.split(",")[0] for act, _ in rows]
    assert acts.count("Issue the agreement") == len({act for act, _ in rows if act.startswith("Issue the agreement")}) == 1
    assert {"stages", "agreements"} <= set(model(broker).xpath("//chart/@name"))


def test_procurement_sees_applications_by_day(journey):
    officer = journey.as_(OFFICER)
    journey.stack.sql("""
        insert into establishment (provider, name, kind, regulator, urn, postcode, easting, northing, places)
          values (1, 'Ash School', 'Independent special school', 'ofsted', '880001', 'TN23 1AA', 519956, 130000, 20);
        set @e = last_insert_id();
        insert into application (system, establishment) values (2, @e);
        set @a = last_insert_id();
        update application set state = 'submitted', submitted_at = current_timestamp, submitted_by = 11, due_on = current_date - interval 3 day where id = @a;""")
    number = journey.sql("select max(id) from application")
    rows = waiting(officer)
    assert rows[0][0] == f"Decide an application, SET" and f"/applications/{number}" in home(officer).text and "late" in rows[0][1]
    assert bars(officer, "applications")["submitted"] == 1
    assert bars(officer, "admissions") == {"Special educational needs": 4}


def test_a_chart_says_in_its_table_what_it_draws(journey):
    page = home(journey.as_(PANEL))
    figure, = page.html.xpath("//figure[.//*[name() = 'title'][contains(., 'awarded each month')]]")
    columns = chart(journey.as_(PANEL), "awards").findall("column")
    table = figure.xpath(".//table//tbody/tr")
    assert [(row.xpath("th")[0].text_content(), row.xpath("td")[0].text_content()) for row in table] \
        == [(column.find("from").get("text"), column.find("value").get("text")) for column in columns]
    description = figure.xpath(".//*[name() = 'desc']")[0].text_content()
    assert all(f"{column.find('from').get('text')}: {column.find('value').get('text')}." in description for column in columns)
    heights = [int(rect.get("height")) for rect in figure.xpath(".//*[name() = 'rect']")]
    assert max(heights) == 84 and [bool(height) for height in heights] == [column.findtext("value") != "0" for column in columns]


def test_the_administrator_sees_mail_that_stays_and_jobs_that_fail(journey):
    journey.stack.sql("""insert into job (name, due_at, failed_at, failure, every) values ('digest', current_timestamp, current_timestamp, 'no relay', 60)
                           on duplicate key update failed_at = current_timestamp, finished_at = null, failure = 'no relay';
                         insert into message (email, subject, body, state) values ('a@b.example', 'S', 'B', 'failed');""")
    administrator = journey.as_(ADMINISTRATOR)
    acts = [act.split(",")[0] for act, _ in waiting(administrator)]
    assert {"A job failed", "Look at mail that was not sent"} <= set(acts)
    assert bars(administrator, "mail")["failed"] == 1
    (row,) = administrator.get("/messages?state=failed").words("//tbody/tr")
    assert row.count("a@b.example") == 1  # who has no name here is named by the address, once
    assert model(administrator).xpath("//job[label='digest']/state/text()") == ["failed"]
    assert sum(int(value) for value in chart(administrator, "sign_ins").xpath("column/value/text()")) \
        == int(journey.sql("select count(*) from event where act = 'signed_in' and at >= current_date - interval 13 day"))
    journey.stack.sql("delete from message where state = 'failed'")


def test_each_quarter_without_its_notice_is_a_thing_to_do(journey):
    journey.end_quarter()
    journey.concluded()
    officer = journey.as_(OFFICER)
    due = [act for act, _ in waiting(officer) if act.startswith("Prepare the award notice")]
    assert len(due) == len(set(due)) == len(chart(officer, "notices").findall("point")) == 2, due
    # each leads to the notice it names, not to a list of all
    for link in home(officer).html.xpath("//a[starts-with(., 'Prepare the award notice')]"):
        months = " ".join(link.text_content().split()).removeprefix("Prepare the award notice, ").removesuffix(", SET")
        assert officer.get(link.get("href")).h1 == f"Award notice, {months}"
    # the message and its mail name system and quarter, too: two that fall due together are told apart
    journey.clock.move(days=40)
    journey.stack.sql("update job set due_at = now() - interval 1 minute, worker = null, leased_until = null")
    done = journey.stack.dps("jobs")
    assert done.returncode == 0, done.stderr
    named = {f"An award notice falls due: {system}, {months}" for months, system in
             (act.removeprefix("Prepare the award notice, ").rsplit(", ", 1) for act in due)}
    told = set(journey.sql("select distinct subject from message where kind = 'notice_due'").split("\n"))
    assert told and told <= named
    assert told == {subject.split("] ")[-1] for subject in journey.sql("select distinct subject from caught where subject like '%notice falls due%'").split("\n")}


def test_who_has_no_role_has_nothing_to_look_at_but_is_told_so(as_):
    page = as_("nobody@dps.example").get("/")
    assert page.status == 200 and page.h1 == "You do not act for anybody yet" and not page.html.xpath("//figure")
