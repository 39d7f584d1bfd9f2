"""Every list keeps the same promises: filtered, sorted, paged by its address, and taken away as it is shown."""
import pathlib
import re

import pytest

from lists import counts_what_it_has, narrows_by_each_filter, shown, sorts_up_and_down, taken

ADMIN, OFFICER, BROKER = "admin@dps.example", "officer@westsussex.example", "broker@kent.example"
PROVIDER = "dan@damson.example"

# Where each list is and who has it.
LISTS = [
    ("/agreements", BROKER), ("/agreements", PROVIDER),
    ("/applications", OFFICER), ("/applications", PROVIDER),
    ("/authorities", ADMIN),
    ("/correspondence", PROVIDER),
    ("/demo/mail", None),
    ("/establishments", PROVIDER),
    ("/events", "auditor@westsussex.example"),
    ("/correspondence", BROKER), ("/correspondence", PROVIDER),
    ("/evidence", PROVIDER),
    ("/inbox", BROKER),
    ("/invitations", PROVIDER),
    ("/marking", "evaluator@kent.example"),
    ("/inbox", PROVIDER),
    ("/messages", ADMIN),
    ("/notices", OFFICER), ("/notices/published", None),
    ("/organisation/people", PROVIDER),
    ("/people", ADMIN),
    ("/providers", OFFICER),
    ("/referrals", BROKER),
    ("/systems", OFFICER),
    ("/tokens", ADMIN),
]


# Lists with tests of their own: of the bids of one referral (test_opening.py).
ELSEWHERE = {"bids"}


@pytest.fixture(scope="module")
def known():
    """The names of the lists that were walked."""
    return set()


@pytest.fixture(scope="module", autouse=True)
def plenty(stack):
    """Two pages of providers and messages, with hostile names among them."""
    names = ["=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2+3", "＝1", "<script>alert(1)</script>", 'Two "quoted", words', "Zoë’s £5 school"]
    for at in range(30):
        name = (names[at] if at < len(names) else f"Provider {at:02}").replace("'", "''")
        stack.sql(f"insert into provider (name, town, nuts, size) values ('{name}', 'Town {at % 7}', 'UKJ45', 'sme')")
    stack.sql("insert into message (person, subject, body, record, record_id, due_at, state) "
              "select id, concat('Note ', id), 'Read it.', 'person', id, current_timestamp - interval id day, 'sent' from person, (select 1 union select 2) twice")


@pytest.mark.parametrize("path, who", LISTS)
def test_a_list_counts_filters_and_sorts_what_it_has_and_gives_it_away(as_, path, who, known):
    known.add(counts_what_it_has(as_(who), path))
    narrows_by_each_filter(as_(who), path)
    sorts_up_and_down(as_(who), path)


def test_every_list_of_the_service_is_walked_here(known):
    declared = set()
    for file in (pathlib.Path(__file__).resolve().parents[2] / "fcgi/pages").glob("*.c"):
        for name in re.findall(r'\.name = "(\w+)",\s*\.one = ', file.read_text()):
            declared.add(name)
    assert declared - known == ELSEWHERE


@pytest.mark.parametrize("path, who", LISTS)
@pytest.mark.parametrize("query", [
    "page=99999999999999999999&sort=-&state=nonsense", "page=-1&sort=id;drop", "sort=%27%22%3C&q=%27%22%3C%25_&text=%27%22%3C%25_&page=0",
    pytest.param("q=" + "x" * 2000, id="long"), "starts_from=31/2/2027&starts_to=x&due_from=99&as=exe", "state=&state=&category=&category=1,2", "q=%C3%A9%E2%80%99%F0%9F%98%80&text=%C3%A9%E2%80%99%F0%9F%98%80&who=%F0%9F%98%80&reference=A9%F0%9F%98%80&page=999999999999999999"])
def test_what_a_list_does_not_know_it_passes_over(as_, path, who, query):
    page = as_(who).get(f"{path}?{query}")
    assert page.status == 200
    assert "<script>alert" not in page.text


def test_pages_follow_one_another_and_keep_filter_and_order(as_):
    officer = as_(OFFICER)
    first = officer.get("/providers?sort=-name&q=o")
    assert re.match(r"1 to 20 of \d+ providers", first.words("//*[contains(@class, 'dps-list-count')]/p[1]")[0])
    led, = first.html.xpath("//a[@rel='next']/@href")
    second = officer.get(led)
    assert second.html.xpath("//input[@name='q']/@value") == ["o"]
    assert second.words("//*[@aria-current='page' and ancestor::nav[@aria-label='Pagination']]") == ["2"]
    rows = [row["Provider"] for row in taken(officer, "/providers?sort=-name&q=o")]
    assert first.words("//tbody//th") + second.words("//tbody//th") == [name.removeprefix("'") for name in rows]
    assert officer.get("/providers?sort=-name&q=o&page=77").words("//tbody//th") == second.words("//tbody//th")


def test_no_cell_of_a_file_is_a_formula_and_every_text_comes_back_whole(as_, stack):
    names = [row["Provider"] for row in taken(as_(OFFICER), "/providers")]
    assert not [name for name in names if name[:1] in ("=", "+", "-", "@", "＝")]
    assert {"'=cmd|' /C calc'!A0", "'-2+3", "'＝1", "<script>alert(1)</script>", 'Two "quoted", words', "Zoë’s £5 school"} <= set(names)


def test_when_filters_find_nothing_the_page_says_which_to_drop(as_):
    page = as_(OFFICER).get("/providers?q=birch&state=suspended")
    assert page.words("//h2")[-1] == "No providers match"
    assert [words for words in page.words("//main//li") if "without" in words] == ["1 provider without “Suspended”"]


def test_days_are_read_as_people_type_them_and_a_slip_is_said(as_):
    admin = as_(ADMIN)
    some = admin.get("/messages?due_from=1/1/2020&due_to=2099-12-31")
    assert shown(some) == 42
    assert "1 January 2020 to 31 December 2099" in some.words("//*[contains(@class, 'dps-chips')]//a")[0]
    assert shown(admin.get("/messages?due_to=1/1/2020")) == 0
    slip = admin.get("/messages?due_from=31/2/2027")
    assert slip.words("//*[contains(@class, 'govuk-error-message')]") == ["Error: “31/2/2027” is not a day"]
