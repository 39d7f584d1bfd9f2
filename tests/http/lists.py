"""What every list promises, whoever's and over whatever rows: test_list.py and test_demo.py ask it of them all."""
import csv
import io
import itertools
import re
import urllib.parse


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


def counts_what_it_has(visitor, path):
    """The count, the rows of the page and the file agree; what is empty says what to do. The list's name."""
    page = visitor.get(path)
    assert page.status == 200
    rows = taken(visitor, path)
    assert shown(page) == len(rows)
    assert len(page.html.xpath("//table[contains(@class, 'dps-list')]/tbody/tr")) == min(len(rows), 20)
    if not rows:
        assert page.words("//main//p"), "an empty list says what to do"
    return visitor.model(path).find("list").get("name")


def narrows_by_each_filter(visitor, path):
    """Each word of each filter narrows page and file alike, and can be taken away."""
    start = visitor.get(path)
    whole = len(taken(visitor, everything(start)))
    for name, value in filters(start):
        address = f"{path}?{urllib.parse.urlencode({name: value})}"
        page = visitor.get(address)
        found = len(taken(visitor, address))
        assert page.status == 200 and shown(page) == found <= whole, address
        chips = page.html.xpath("//*[contains(@class, 'dps-chips')]//a/@href")
        assert chips == [path + "?"], address


def sorts_up_and_down(visitor, path):
    """Each heading sorts. As groups of the same value one order is the other turned round, also where people read words for codes."""
    for heading in visitor.get(path).html.xpath("//thead//a/@href"):
        word = urllib.parse.parse_qs(urllib.parse.urlsplit(heading).query)["sort"][0].lstrip("-")
        ordered = {}
        for sort in (word, "-" + word):
            page = visitor.get(f"{path}?sort={sort}")
            here, = page.html.xpath("//th[@aria-sort]")
            assert here.get("aria-sort") == ("descending" if sort[0] == "-" else "ascending")
            label = re.sub(" [▲▼]$", "", page.words("//th[@aria-sort]")[0])
            ordered[sort] = [value for value, _ in itertools.groupby(row[label] for row in taken(visitor, f"{path}?sort={sort}") if row[label])]
        assert ordered[word] == ordered["-" + word][::-1], (path, word)
        assert len(set(ordered[word])) == len(ordered[word]), (path, word, "the same value stands in two places")
