"""The quarter's award notice: checked, released by a second officer, complete, and about no child."""
import concurrent.futures
import datetime

import lxml.etree
import pytest

from journey import BROKER, OFFICER, SCHOOLS, SECOND, day_parts
from journey import journey  # noqa: F401
from test_endings import at_once
from test_worker import Lock, wait_for, waits

AUDITOR = "auditor@westsussex.example"


@pytest.fixture(scope="module")
def held():
    return {}


@pytest.fixture
def ended(journey, held):
    """A quarter that has just ended, with one agreement of Birch's: (agreement, quarter). All tests that ask for it share it."""
    if "ended" not in held:
        held["ended"] = journey.concluded(case_reference__1="EHC/canary"), journey.end_quarter()
    return held["ended"]


@pytest.fixture
def draft(journey, held, ended):
    """Its notice, in draft."""
    if "notice" not in held:
        held["notice"] = journey.notice_draft(ended[1])
    if state(journey, held["notice"]) != "draft":
        journey.press(OFFICER, f"/notices/{held['notice']}", "/reopen")
    return held["notice"]


@pytest.fixture
def released(journey, draft):
    """Its notice, released."""
    journey.notice_check(draft)
    journey.notice_release(draft)
    return draft


def state(journey, notice):
    return journey.sql(f"select state from notice where id = {notice}")


def number_of(journey, agreement):
    return journey.sql(f"select number from agreement where id = {agreement}")


def proofs(page):
    return {name: page.html.xpath(f"//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}


def texts(journey, notice, name):
    return lxml.etree.fromstring(journey.notice_xml(notice)).xpath(f"//*[local-name() = '{name}']//text()[normalize-space()]")


def test_what_is_due_is_listed_with_its_months_and_its_day(journey, ended):
    agreement, quarter = ended
    row, = [row for row in journey.as_(OFFICER).get("/notices").words("//tbody/tr") if "South East Together" in row]
    months = {1: "January to March", 4: "April to June", 7: "July to September", 10: "October to December"}
    assert f"{months[quarter.month]} {quarter.year}" in row and "1 not in a notice" in row
    after = (quarter + datetime.timedelta(days=95)).replace(day=1)
    assert f"30 {after:%B %Y}" in row
    assert journey.as_(BROKER).get("/notices").words("//tbody/tr") == []       # Kent leads no system


@pytest.mark.parametrize("broken, mended, words, path", [
    ("update provider set town = 'XXX' where id = 2", "update provider set town = 'Maidstone' where id = 2",
     "town still holds a placeholder", "/providers/2"),
    ("update provider set size = 'large' where id = 2", "update provider set size = 'sme' where id = 2",
     "tenders sme counts only SMEs although none won", "/providers/2"),
    ("update system set features_text = null where id = 2", "update system set features_text = 'Open at any time.' where id = 2",
     "features is missing", "/systems/2"),
    ("update system set summary = 'A boy aged 11' where id = 2", "update system set summary = 'Special schools.' where id = 2",
     "summary could be about a child", "/systems/2"),
    ("update category set summary = 'To be confirmed: TBC' where id = 21", "update category set summary = 'Places.' where id = 21",
     "summary still holds a placeholder", "/systems/2"),
    ("update authority set url = null where id = 2", "update authority set url = 'https://www.westsussex.example' where id = 2",
     "url is missing", "/authorities/2/edit"),
])
def test_a_failing_check_says_what_names_the_award_and_links_to_where_it_is_mended(journey, draft, ended, broken, mended, words, path):
    notice, agreement = draft, ended[0]
    officer = journey.as_(OFFICER)
    assert officer.get(f"/notices/{notice}").h1 == "Every check passes"
    journey.stack.sql(broken)
    try:
        page = officer.get(f"/notices/{notice}")
        assert page.h1 == "One check fails"
        mistake, = page.words("//section[@aria-labelledby='checks']//li[not(contains(., 'Look again'))]")
        assert words in mistake
        if path.startswith("/providers"):
            assert mistake.startswith(number_of(journey, agreement))
        link, = page.html.xpath("//section[@aria-labelledby='checks']//li[not(contains(., 'Look again'))]//a/@href")
        assert link == path and officer.get(link).status == 200
        # there is no way round it
        assert not page.html.xpath("//form[contains(@action, '/check')]")
        refused = officer.post(f"/notices/{notice}/check", proofs(page))
        assert refused.status == 409 and refused.h1 == "Checks still fail"
    finally:
        journey.stack.sql(mended)
    assert officer.get(f"/notices/{notice}").h1 == "Every check passes"


def test_the_award_that_is_linked_can_be_read_by_the_lead_and_not_changed(journey, draft, ended):
    notice, agreement = draft, ended[0]
    officer = journey.as_(OFFICER)
    assert f"/agreements/{agreement}" in officer.get(f"/notices/{notice}").html.xpath("//table//a/@href")
    page = officer.get(f"/agreements/{agreement}")
    assert page.status == 200 and not page.html.xpath("//main//form")
    assert "Canary" not in page.text and "EHC/" not in page.text
    assert journey.as_("broker@surrey.example").get(f"/agreements/{agreement}").status == 404


def test_who_settled_the_list_does_not_release_it(journey, draft):
    notice, page = draft, journey.notice_check(draft)
    assert "somebody else must release it" in page.text
    assert not page.html.xpath("//form[contains(@action, '/release')]")
    refused = journey.as_(OFFICER).post(f"/notices/{notice}/release", proofs(page))
    assert refused.status == 409 and refused.h1 == "Somebody else must release it"
    assert journey.as_(AUDITOR).get(f"/notices/{notice}").html.xpath("//main//form") == []
    assert journey.notice_release(notice, SECOND).h1 == "Released: download it and send it"


def test_what_was_released_is_kept_byte_for_byte(journey, released, tmp_path):
    notice = released
    before = journey.notice_xml(notice)
    journey.clock.move(days=2)
    journey.as_(SCHOOLS[2]).fill("/organisation/edit", name="Birch Renamed Trust")
    assert journey.notice_xml(notice) == before and b"Birch Renamed" not in before
    quarter = journey.sql(f"select concat(year(quarter), 'Q', quarter(quarter)) from notice where id = {notice}")
    done = journey.stack.dps("notice", "--system", "SET", "--quarter", quarter, "--form", "F21", "--out", tmp_path)
    assert done.returncode == 0, done.stderr
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [before]
    journey.as_(SCHOOLS[2]).fill("/organisation/edit", name="Birch Education Trust")


def test_a_released_notice_that_is_changed_again_is_released_again(journey, released, ended):
    notice, agreement = released, ended[0]
    journey.press(OFFICER, f"/notices/{notice}", "/reopen")
    standing = f"select count(*) from notice_item where agreement = {agreement} and channel = 'contracts_finder' and standing = 1"
    assert journey.sql(standing) == "0"
    journey.notice_check(notice)
    journey.notice_release(notice)
    assert journey.sql(standing) == "1"


def test_nothing_of_a_child_is_in_a_notice_a_message_or_the_log(journey, released, ended):
    canaries = ("Canary", "Childname", "EHC/canary", "TN9 9ZZ", "TN99ZZ")
    agreement, notice = ended[0], released
    page = journey.as_(OFFICER).get(f"/notices/{notice}")
    written = [page.text, journey.notice_xml(notice).decode(), journey.as_(OFFICER).get("/notices").text,
               journey.sql("select content from notice where content is not null"),
               journey.sql("select concat_ws(' ', subject, body) from message"),
               journey.sql("select concat_ws(' ', act, was, becomes) from event"), journey.stack.log.read_text()]
    written += [file.read_text(errors="replace") for file in journey.stack.folder.glob("nginx/**/*.log")]
    assert number_of(journey, agreement) in written[0]
    for text in written:
        for canary in canaries:
            assert canary not in text, canary


def test_a_contracts_finder_notice_is_sent_and_its_number_recorded(journey, released):
    page = journey.as_(OFFICER).get(f"/notices/{released}")
    one = page.html.xpath("//table[caption[@id='siblings']]//a/@href")[0].split("/")[-1]
    page = journey.notice_sent(one)
    assert page.h1 == "Sent: record its number when it is published"
    later = journey.clock.now().date() + datetime.timedelta(days=3)
    early = journey.as_(OFFICER).post_form(page, "/published", publication="1-2", **day_parts("published_on", later))
    assert early.status == 422 and early.mistakes == ["The day must be today or in the past"]
    published = f"dps-{one}-1"
    assert journey.notice_published(one, published).h1 == f"Published as {published}"
    assert published in journey.as_().get("/notices/published").text


def test_a_quarter_that_is_not_over_is_not_settled_and_takes_in_what_comes(journey):
    journey.early()
    first = journey.concluded()
    notice = journey.notice_draft(journey.quarter())
    page = journey.as_(OFFICER).get(f"/notices/{notice}")
    assert "The quarter is not over" in page.text and not page.html.xpath("//form[contains(@action, '/check')]")
    assert journey.as_(OFFICER).post(f"/notices/{notice}/check", proofs(page)).h1 == "The quarter is not over"
    quarter, second = journey.quarter(), journey.concluded()
    if journey.quarter() == quarter:
        journey.end_quarter()
    page = journey.as_(OFFICER).get(f"/notices/{notice}")
    signed = journey.sql(f"select quarter(signed_on) = quarter('{quarter}') from agreement where id = {second}")
    if signed == "1":
        assert "1 award of the quarter or earlier is in no notice yet" in page.text
        journey.press(OFFICER, f"/notices/{notice}", "/take")
    listed = journey.sql(f"select group_concat(agreement order by position) from notice_item where notice = {notice}")
    assert listed == (f"{first},{second}" if signed == "1" else str(first))
    journey.notice_check(notice)


def test_an_agreement_is_never_in_two_notices(journey):
    agreement = journey.concluded()
    quarter = journey.end_quarter()
    people = [journey.as_(OFFICER), journey.as_(SECOND)]
    pages = [person.get(f"/systems/2/notices?quarter={quarter}") for person in people]
    sent = at_once([lambda person=person, page=page: person.post(
        "/systems/2/notices", proofs(page) | {"quarter": str(quarter)}) for person, page in zip(people, pages)])
    assert sorted(page.status for page in sent) == [303, 409]
    assert journey.sql(f"select count(*) from notice_item where agreement = {agreement}") == "1"
    running = people[0].get(f"/systems/2/notices?quarter={quarter}")  # drafted by somebody else meanwhile: that one
    assert running.reply.headers["Location"] in [page.reply.headers.get("Location") for page in sent]
    again = people[0].post("/systems/2/notices", proofs(people[0].get("/account/name")) | {"quarter": str(quarter)})
    assert again.status == 409 and again.h1.startswith("This quarter has a notice already")
    with pytest.raises(RuntimeError, match="item_once"):
        journey.stack.sql(f"""insert into notice (system, authority, channel, form, purpose, quarter, title, due_on)
                                values (2, 2, 'journal', 'F21', 'award', '2022-01-01', 'Another', '2022-04-30');
                              insert into notice_item (notice, position, channel, agreement, signed_on, number, title, tenders, tenders_sme, value)
                                select last_insert_id(), 1, channel, agreement, signed_on, number, title, tenders, tenders_sme, value
                                  from notice_item where agreement = {agreement}""")


def test_one_that_missed_its_quarter_joins_the_next_notice_and_is_marked(journey):
    journey.early()
    missed = journey.concluded()
    quarter = journey.end_quarter(days=40)      # past its day, and nobody drafted it
    fresh = journey.concluded()
    later = journey.end_quarter()
    months = {1: "January to March", 4: "April to June", 7: "July to September", 10: "October to December"}[quarter.month]
    late = f"Awarded in {months} {quarter.year}, not published then; reported now"
    officer, drafting = journey.as_(OFFICER), f"/systems/2/notices?quarter={later}"
    before = officer.get(drafting)   # the same list, before anything is drafted
    notice = journey.notice_draft(later)
    for page in (before, officer.get(f"/notices/{notice}")):
        assert "1 award is of an earlier quarter." in page.text
        rows = page.words("//table[caption[@id='items']]/tbody/tr")
        assert [(late in row, number in row) for row, number in zip(rows, (number_of(journey, missed), number_of(journey, fresh)))] \
            == [(True, True), (False, True)]
    journey.notice_check(notice)
    journey.notice_release(notice)
    assert f"Contract {number_of(journey, missed)} was concluded in an earlier quarter and is published late." \
        in texts(journey, notice, "INFO_ADD")
    row, = [row for row in journey.as_(OFFICER).get("/notices").words("//tbody/tr")
            if f" {quarter.year}" in row and "In a later notice" in row]
    assert row


def test_withheld_awards_are_only_counted(journey):
    journey.early()
    hidden, shown = journey.concluded(), journey.concluded(place=1, needs_price="300")
    notice = journey.notice_draft(journey.end_quarter())
    position = journey.sql(f"select position from notice_item where notice = {notice} and agreement = {hidden}")
    if position == "NULL" or not position:
        pytest.fail("both agreements belong to one notice")
    journey.press(OFFICER, f"/notices/{notice}", "/withhold", item=position, withheld="The only placement of its kind in the town")
    page = journey.as_(OFFICER).get(f"/notices/{notice}")
    assert page.h1 == "Every check passes" and "Details withheld" in page.text
    journey.notice_check(notice)
    journey.notice_release(notice)
    assert texts(journey, notice, "CONTRACT_NO") == [number_of(journey, shown)]
    assert "Awards concluded besides, with details withheld under regulation 50(6): 1." in texts(journey, notice, "INFO_ADD")
    assert texts(journey, notice, "OFFICIALNAME").count("Birch Education Trust") == 0
    assert journey.sql(f"select group_concat(agreement) from notice_item where channel = 'contracts_finder' and agreement in ({hidden}, {shown})") == str(shown)


def test_an_award_is_not_withheld_from_a_notice_that_is_checked_at_that_moment(journey, draft):
    officer = journey.as_(OFFICER)
    page = officer.get(f"/notices/{draft}")
    lock = Lock(journey.stack, f"update notice set state = 'checked', made_by = 5 where id = {draft}", then="commit;")
    with concurrent.futures.ThreadPoolExecutor() as pool:
        sent = pool.submit(officer.post_form, page, "/withhold", item="1", withheld="Too late")
        wait_for("the form", lambda: waits(journey.stack))
        lock.release()
        assert sent.result().status == 409
    assert journey.sql(f"select withheld from notice_item where notice = {draft} and position = 1") == "NULL"


def test_what_the_journal_rejects_is_drafted_anew_under_a_number_of_its_own(journey):
    agreement, quarter = journey.concluded(), journey.end_quarter()
    notice = journey.notice_draft(quarter)
    journey.notice_check(notice)
    journey.notice_release(notice)
    journey.notice_sent(notice)
    assert journey.press(OFFICER, f"/notices/{notice}", "/rejected").h1 == "Rejected by the journal"
    again = journey.notice_draft(quarter)
    assert again != notice
    journey.notice_check(again)
    journey.notice_release(again)
    numbers = journey.sql(f"select number from notice where id in ({notice}, {again})").split()
    assert len(set(numbers)) == 2
    # Contracts Finder took no offence: its notice stands, once
    assert journey.sql(f"select count(*) from notice_item where agreement = {agreement} and channel = 'contracts_finder'") == "1"
