"""Every list keeps the same promises: filtered, sorted, paged by its address, and taken away as it is shown."""
import csv
import io
import itertools
import re
import urllib.parse

import pytest

ADMIN, OFFICER, BROKER = "admin@dps.example", "officer@westsussex.example", "broker@kent.example"
PROVIDER = "dan@damson.example"

# Where each list is and who has it.
LISTS = [
    ("/agreements", BROKER), ("/agreements", PROVIDER),
    ("/applications", OFFICER), ("/applications", PROVIDER),
    ("/establishments", PROVIDER),
    ("/evidence", PROVIDER),
    ("/invitations", PROVIDER),
    ("/marking", "evaluator@kent.example"),
    ("/messages", ADMIN),
    ("/notices", OFFICER), ("/notices/published", None),
    ("/people", ADMIN),
    ("/providers", OFFICER),
    ("/referrals", BROKER),
    ("/systems", OFFICER),
]


@pytest.fixture(scope="module", autouse=True)
def plenty(stack):
    """Two pages of providers and messages, with hostile names among them."""
    names = ["=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2+3", "＝1", "<script>alert(1)</script>", 'Two "quoted", words', "Zoë’s £5 school"]
    for at in range(30):
        name = (names[at] if at < len(names) else f"Provider {at:02}").replace("'", "''")
        stack.sql(f"insert into provider (name, town, nuts, size) values ('{name}', 'Town {at % 7}', 'UKJ45', 'sme')")
    stack.sql("insert into message (person, subject, body, record, record_id, due_at, state) "
              "select id, concat('Note ', id), 'Read it.', 'person', id, current_timestamp - interval id day, 'sent' from person, (select 1 union select 2) twice")


def taken(visitor, address):
    """The rows of a list's file."""
    page = visitor.get(address + ("&" if "?" in address else "?") + "as=csv")
    assert page.status == 200 and page.reply.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert re.fullmatch(r'attachment; filename="[a-z_]+-\d{4}-\d\d-\d\d\.csv".*', page.reply.headers["Content-Disposition"])
    assert page.reply.content.startswith(b"\xef\xbb\xbf") and page.reply.content.endswith(b"\r\n")
    return list(csv.DictReader(io.StringIO(page.text, newline="")))


def shown(page):
    """How many a list says it has found."""
    told = page.words("//*[contains(@class, 'dps-list-count')]/p[1]")
    return int(re.search(r"(\d+) \D*$", told[0].split(".")[0]).group(1)) if told else 0


def filters(page):
    """name, value of every filter somebody could choose."""
    for option in page.html.xpath("//form[@method='get']//select[@name != 'sort']/option[@value != '']"):
        yield option.getparent().get("name"), option.get("value")
    for box in page.html.xpath("//main//form[@method='get']//input[@type='checkbox']"):
        yield box.get("name"), box.get("value")


def everything(page):
    """The address of a list with nothing left out, neither by filters nor because it is not usual."""
    usual = page.html.xpath("//main//a[starts-with(., 'Show all')]/@href")
    return usual[0] if usual else page.reply.request.path_url


@pytest.mark.parametrize("path, who", LISTS)
def test_a_list_counts_what_it_has_and_gives_it_away(as_, path, who):
    page = as_(who).get(path)
    assert page.status == 200
    rows = taken(as_(who), path)
    assert shown(page) == len(rows)
    assert len(page.html.xpath("//table[contains(@class, 'dps-list')]/tbody/tr")) == min(len(rows), 20)
    if not rows:
        assert page.words("//main//p"), "an empty list says what to do"


@pytest.mark.parametrize("path, who", LISTS)
def test_every_filter_narrows_the_page_and_the_file_alike_and_can_be_taken_away(as_, path, who):
    start = as_(who).get(path)
    whole = len(taken(as_(who), everything(start)))
    for name, value in filters(start):
        address = f"{path}?{urllib.parse.urlencode({name: value})}"
        page = as_(who).get(address)
        found = len(taken(as_(who), address))
        assert page.status == 200 and shown(page) == found <= whole, address
        chips = page.html.xpath("//*[contains(@class, 'dps-chips')]//a/@href")
        assert chips == [path + "?"], address
        assert shown(as_(who).get(chips[0])) == shown(start)


@pytest.mark.parametrize("path, who", LISTS)
def test_every_heading_sorts_up_and_down(as_, path, who):
    start = as_(who).get(path)
    for heading in start.html.xpath("//thead//a/@href"):
        word = urllib.parse.parse_qs(urllib.parse.urlsplit(heading).query)["sort"][0].lstrip("-")
        ordered = {}
        for sort in (word, "-" + word):
            page = as_(who).get(f"{path}?sort={sort}")
            here, = page.html.xpath("//th[@aria-sort]")
            assert here.get("aria-sort") == ("descending" if sort[0] == "-" else "ascending")
            label = re.sub(" [▲▼]$", "", page.words("//th[@aria-sort]")[0])
            ordered[sort] = [row[label] for row in taken(as_(who), f"{path}?sort={sort}")]
        # The file has people's words where the order is by code: as groups, one order is the other turned round.
        assert grouped(ordered[word]) == grouped(ordered["-" + word])[::-1], (path, word)


def grouped(values):
    return [value for value, _ in itertools.groupby(values)]


@pytest.mark.parametrize("path, who", LISTS)
@pytest.mark.parametrize("query", [
    "page=99999999999999999999&sort=-&state=nonsense", "page=-1&sort=id;drop", "sort=%27%22%3C&q=%27%22%3C%25_&text=%27%22%3C%25_&page=0",
    pytest.param("q=" + "x" * 2000, id="long"), "starts_from=31/2/2027&starts_to=x&due_from=99&as=exe", "state=&state=&category=&category=1,2"])
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
