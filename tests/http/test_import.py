"""dps import: systems and postcodes come in whole, once, and what is wrong is told with its line."""
import pathlib
import re
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import stack as stacks  # noqa: E402

ROOT = stacks.ROOT
DEMO = ROOT / "sql/demo"
DATA = pathlib.Path(__file__).resolve().parent / "data"
SYSTEM = DEMO / "south_east_together.xml"


@pytest.fixture(scope="module")
def base():
    """A database with nothing in it but what every installation has; no workers, no nginx."""
    held = stacks.Stack()
    held.clock.write_text("0\n")
    held.socket = held.server("start")
    held.server("migrate")
    held.server("accounts")
    held.write_settings()
    yield held
    held.server("stop")


@pytest.fixture
def with_change(tmp_path):
    """The description of South East Together under another reference, with one thing changed; and the line of it."""
    def make(was, becomes, reference="OTHER"):
        text = SYSTEM.read_text().replace('reference="SET"', f'reference="{reference}"')
        assert text.count(was), was
        path = tmp_path / "system.xml"
        path.write_text(text.replace(was, becomes, 1))
        return path, text[:text.index(was)].count("\n") + 1
    return make


def count(base, table, where="true"):
    return int(base.sql(f"select count(*) from {table} where {where}"))


@pytest.mark.parametrize("name, reference", [
    ("south_east_together", "SET"), ("west_sussex_cposs", "CPOSS"),
    ("gloucestershire_mdps", "MDPS"), ("cheshire_east_ldmh", "LDMH")])
def test_each_system_of_the_documents_is_loaded(base, name, reference):
    done = base.dps("import", "system", DEMO / f"{name}.xml")
    assert done.returncode == 0, done.stderr
    assert count(base, "system", f"reference = '{reference}' and state = 'open'") == 1
    # statements of a category add to 100, wherever a score is carried
    assert base.sql(f"""select count(*) from category c join system s on s.id = c.system join rule r on r.category = c.id
        where s.reference = '{reference}' and (select coalesce(sum(x.weight), 0) from criterion x
          where x.category = c.id and x.kind = 'statement') <> if(r.competency_most > 0, 100, 0)""") == "0"


def test_a_system_may_ask_its_providers_for_a_second_factor(base, with_change):
    path, _ = with_change("</limits>", "<second_factor/></limits>", reference="CODES")
    done = base.dps("import", "system", path)
    assert done.returncode == 0, done.stderr
    assert base.sql("select group_concat(reference) from system where second_factor = 1") == "CODES"


def test_a_second_import_changes_nothing_and_says_so(base):
    base.dps("import", "system", SYSTEM)
    tables = ["system", "rule", "criterion", "cost_line", "participant", "authority", "decision", "event"]
    before = [count(base, table) for table in tables]
    done = base.dps("import", "system", SYSTEM)
    assert done.returncode == 0 and "there already" in done.stdout
    assert [count(base, table) for table in tables] == before


def test_an_authority_of_two_systems_is_one(base):
    base.dps("import", "system", SYSTEM)
    base.dps("import", "system", DEMO / "west_sussex_cposs.xml")
    assert count(base, "authority", "code = 'E10000032'") == 1


@pytest.mark.parametrize("was, becomes, message", [
    ('price="50" outcomes="10"', 'price="51" outcomes="10"', "weights add to 100, not 101"),
    ('price="50" outcomes="10" needs="10"', 'price="80" outcomes="-20" needs="10"', "weights"),
    ('<bounds price_least="30"', '<bounds price_least="60"', None),
    ('<regime>light_touch</regime>', '<regime>heavy</regime>', "regime"),
    ('<letters>criteria</letters>', '', "Did not expect element call"),
    ('to="2029-02-23"', 'to="2029-02-24"', "past 23 February 2029"),
    ('from="2022-02-01" to=', 'from="2025-02-24" to=', "before 24 February 2025"),
    ('number="2" cpv', 'number="1" cpv', "twice"),
    ('cpv="80340000" rule="school" blocks', 'cpv="80349999" rule="school" blocks', "not in the list"),
    ('<nuts>UKJ27</nuts>', '<nuts>UKJ99</nuts>', "not in the list"),
    ('decision="begin"/>', 'decision="begun"/>', "no decision begun"),
    ('rule="care" blocks', 'rule="cure" blocks', "no rule cure"),
    ('<cap authority="E10000016"', '<cap authority="E10000099"', "none of the authorities"),
    ('reopens="2022-04-01"', 'reopens="2022-03-05"', "not after the first"),
    ('role="partner"', 'role="lead"', None),
    ('</system>', '', None),
])
def test_a_file_that_breaks_a_rule_is_refused_with_its_line(base, with_change, was, becomes, message):
    path, line = with_change(was, becomes)
    done = base.dps("import", "system", path)
    assert done.returncode == 1
    assert re.search(rf"system\.xml:\d+: ", done.stderr), done.stderr
    if message:
        assert message in done.stderr
    assert count(base, "system", "reference = 'OTHER'") == 0


def test_the_line_told_is_the_line_that_is_wrong(base, with_change):
    path, line = with_change('<review months="6" step="10.00"/>', '<review months="six" step="10.00"/>')
    assert f"system.xml:{line}:" in base.dps("import", "system", path).stderr


def test_statements_that_do_not_add_to_100_are_told_for_each_category(base, with_change):
    path, _ = with_change('<weight categories="1 4">40</weight>', '<weight categories="1 4">39</weight>')
    told = base.dps("import", "system", path).stderr
    assert "category 1 add to 100, not 99" in told and "category 4 add to 100, not 99" in told


def test_a_document_type_and_its_entities_are_not_taken(base, with_change):
    path, _ = with_change('encoding="UTF-8"?>', 'encoding="UTF-8"?>\n<!DOCTYPE system [<!ENTITY x SYSTEM "/etc/passwd">]>')
    done = base.dps("import", "system", path)
    assert done.returncode == 1 and "document type" in done.stderr


def test_a_file_that_is_not_there_is_one_clear_line(base):
    done = base.dps("import", "system", "/nowhere/system.xml")
    assert done.returncode == 1 and "/nowhere/system.xml" in done.stderr
    assert base.dps("import", "system").returncode == 2


def test_cposs_runs_three_and_two_and_two_years_as_its_report_says(base):
    done = base.dps("import", "system", DATA / "cposs_2019.xml")
    assert done.returncode == 0, done.stderr
    assert base.sql("""select group_concat(concat_ws(' ', t.starts_on, t.ends_on, t.state) order by t.position separator ', ')
        from term t join system s on s.id = t.system where s.reference = 'CPOSS2019'""") == \
        "2019-03-01 2022-02-28 approved, 2022-03-01 2024-02-29 approved, 2024-03-01 2026-02-28 option"
    assert base.sql("select concat_ws(' ', starts_on, ends_on, latest_on, estimated_value) from system where reference = 'CPOSS2019'") == \
        "2019-03-01 2024-02-29 2026-02-28 70000000000"


@pytest.mark.parametrize("day, shut", [("2017-01-31", 0), ("2017-02-01", 1), ("2017-03-31", 1), ("2017-04-01", 0)])
def test_entry_to_south_east_together_is_shut_from_1_february_to_1_april(base, day, shut):
    base.dps("import", "system", DATA / "set_2017.xml")
    # as the saving statement of an application asks
    assert base.sql(f"""select count(*) from closure k join system s on s.id = k.system
        where s.reference = 'SET2017' and k.starts_on <= '{day}' and k.ends_on > '{day}'""") == str(shut)


# ---- postcodes ----

def place(base, code):
    return base.sql(f"select concat_ws(' ', easting, northing, country) from postcode where code = '{code}'")


def test_code_point_open_is_read_from_its_own_archive(base, shared):
    done = base.dps("import", "postcodes", shared / "data/codepo_two_areas.zip")
    assert done.returncode == 0 and "26,054 postcodes" in done.stdout, done.stderr
    assert place(base, "GL11AD") == "383316 218534 E"


def test_the_ons_directory_is_read_by_its_column_names(base, shared):
    done = base.dps("import", "postcodes", shared / "data/onspd_sample_reading.csv")
    assert done.returncode == 0 and "5,991 postcodes" in done.stdout, done.stderr
    assert place(base, "RG11AA") == "471321 174026 E"


@pytest.mark.parametrize("header", ["pcd7,oseast1m,osnrth1m,ctry", "pcds,east1m,north1m,ctry25cd", "pcd,oseast1m,osnrth1m,ctry",
                                    "postcode,easting,northing,country"])
def test_older_and_newer_column_names_are_known(base, tmp_path, header):
    path = tmp_path / "codes.csv"
    path.write_text(f"\ufeff{header}\r\nAB1 0AA,385386,0801193,S92000003\r\nBT1 1AA,333000,374000,N92000002\r\n")
    assert base.dps("import", "postcodes", path).returncode == 0
    assert place(base, "AB10AA") == "385386 801193 S"
    assert place(base, "BT11AA") == "333000 374000 N"  # of the Irish grid: kept, and said so by its country


def test_rows_that_are_none_are_told_and_the_others_taken(base, tmp_path):
    path = tmp_path / "codes.csv"
    path.write_text('postcode,easting,northing,country\nZZ1 1ZZ,1,2,E\nnonsense,1,2,E\nZZ1 1ZY,x,2,E\n"ZZ1 1ZX"y,1,2,E\n'
                    "ZZ1 1ZW,,,E\nZZ1 1ZV,3,4,E\n")
    done = base.dps("import", "postcodes", path)
    assert done.returncode == 0
    assert "2 postcodes taken in, 1 without a place left out, 3 rows not understood" in done.stdout
    for line in (3, 4, 5):
        assert f"codes.csv:{line}:" in done.stderr
    assert place(base, "ZZ11ZV") == "3 4 E" and place(base, "ZZ11ZY") == ""


def test_a_second_file_moves_what_is_there(base, tmp_path):
    path = tmp_path / "codes.csv"
    for easting in (10, 20):
        path.write_text(f"postcode,easting,northing,country\nYY1 1YY,{easting},5,W\n")
        base.dps("import", "postcodes", path)
    assert place(base, "YY11YY") == "20 5 W"


@pytest.mark.parametrize("content, said", [(b"", "empty"), (b"PK\x03\x04 no archive", "zip"), (b"name,age\nA,1\n", "columns")])
def test_a_file_of_something_else_is_refused(base, tmp_path, content, said):
    path = tmp_path / "codes.csv"
    path.write_bytes(content)
    done = base.dps("import", "postcodes", path)
    assert done.returncode == 1 and said in done.stderr
