"""No query reads a large table whole: every select of sql/queries is explained on years of use (tests/bench/volume.sql)."""
import json
import pathlib
import re
import shutil
import subprocess
import tempfile

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MANY = 2000  # rows that a page may not have to look through one by one

# Values that are like those of a page; everything else is 1.
SAMPLES = {"outward": "'RH12'", "postcode": "'RH12 1AA'", "country": "'UK'",
           "provider": 7, "person": 107, "referral": 3990, "admission": 36, "application": 36, "establishment": 36, "authority": 6,
           "system": 2, "category": 21, "agreement": 3000, "award": 3000, "bid": 39901, "notice": 3, "result": 3000, "invitation": 50000,
           "email": "'p7@x.example'", "quarter": "'2026-07-01'", "day": "current_date", "today": "current_date", "now": "now()",
           "record": "'referral'", "reference": "'CPOSS-R-2026-00417'", "record_id": 3990, "session": "unhex(sha2('cookie-5000', 256))", "token": "repeat('x', 32)"}

# What may read all of it, and why.
WHOLE = {"retention_": "what has run out is looked for once a night, and by the administrator",
         "check_": "dps check reads everything: that is what it is for"}


def queries():
    found, name = {}, None
    for file in sorted((ROOT / "sql/queries").glob("*.sql")):
        for line in file.read_text().splitlines():
            if line.startswith("-- name: "):
                name = line.split()[2]
                found[name] = ""
            elif name and not line.lstrip().startswith("--"):
                found[name] += line + "\n"
    return {name: sql.strip().rstrip(";") for name, sql in found.items()}


SELECTS = {name: sql for name, sql in queries().items() if re.match(r"(select|with)\b", sql) and not name.startswith(tuple(WHOLE))}


@pytest.fixture(scope="module")
def years():
    """The plan of every select, as JSON."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="dps-volume-"))

    def server(*arguments, **more):
        return subprocess.run([ROOT / "sql/server", arguments[0], folder, *arguments[1:]], check=True, text=True, stdout=subprocess.PIPE, **more).stdout

    def client(sql):
        return server("client", "-N", "-B", "--raw", "dps", input=sql)

    server("start", "--innodb-flush-log-at-trx-commit=0")
    try:
        server("migrate", stderr=subprocess.DEVNULL)
        client("".join(f"drop trigger {name};" for name in client("select trigger_name from information_schema.triggers where trigger_schema = 'dps'").split()))
        client((ROOT / "tests/bench/volume.sql").read_text())
        client("analyze table " + ", ".join(client("select table_name from information_schema.tables where table_schema = 'dps' and table_type like '%TABLE' or table_schema = 'dps' and table_type = 'SYSTEM VERSIONED'").split()))
        explained = client("set time_zone = 'Europe/London', @session = unhex(sha2('cookie-5000', 256));"
                           + "".join(f"select '@@{name}'; {explain(sql)};\n" for name, sql in SELECTS.items()))
        yield {part.split("\n", 1)[0]: part.split("\n", 1)[1] for part in explained.split("@@")[1:]}
    finally:
        server("stop")
        shutil.rmtree(folder)


def explain(sql):
    """Explains the query as the program runs it, with values bound to its :parameters: written in their place, MariaDB plans otherwise."""
    values = []

    def mark(match):
        text = match[0]
        if not text.startswith(":"):
            return " " if text.startswith("--") else text
        values.append(str(SAMPLES.get(text[1:], 1)))
        return "?"
    text = re.sub(r"'(?:[^'\\]|\\.)*'|`[^`]*`|-- [^\n]*|:[a-z_][a-z0-9_]*", mark, sql)
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'execute immediate "explain format=json {text}"' + (f" using {', '.join(values)}" if values else "")


def tables(plan):
    """Every table of a plan, wherever it stands in it."""
    if isinstance(plan, dict):
        if "table_name" in plan and "access_type" in plan:
            yield plan
        plan = list(plan.values())
    if isinstance(plan, list):
        for part in plan:
            yield from tables(part)


@pytest.mark.parametrize("name", SELECTS)
def test_no_large_table_is_read_whole(years, name):
    # of a value's bytes not all are escaped as JSON would have them
    plan = json.loads(re.sub(r'\\(["\\/bfnrtu])|\\', lambda escape: escape[0] if escape[1] else "?", years[name]), strict=False)
    whole = [f"{table['table_name']}: {table['rows']} rows" for table in tables(plan)
             if table["access_type"] in ("ALL", "index") and table.get("rows", 0) > MANY
             # what a union made is guessed at, and its parts are judged themselves
             and not table["table_name"].startswith("<derived")]
    assert not whole, SELECTS[name]


@pytest.mark.parametrize("name", queries())
def test_no_moment_is_reckoned_on_the_clock_face(name):
    """now() + interval 12 hour is 01:30 on the day the clocks go forward, an hour that does not exist and is refused;
    from_unixtime(unix_timestamp() + 12 * 3600) is right. What is only compared is not refused."""
    assert not re.search(r"(?<![<>=] )\b(now\(\d?\)|current_timestamp(\(\d?\))?)\s*\+\s*interval", queries()[name], re.I)
