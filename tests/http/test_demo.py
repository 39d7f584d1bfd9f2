"""The demo: what its people played is whole, and every result of it can be worked out again."""
import pathlib
import subprocess
import sys

import lxml.etree
import pytest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import stack as stacks  # noqa: E402
from conftest import Visitor  # noqa: E402
from lists import counts_what_it_has, narrows_by_each_filter, sorts_up_and_down  # noqa: E402

ROOT, BUILD = stacks.ROOT, stacks.BUILD
PASSWORD = "willow harbour 42"


def dps(stack, *arguments):
    """The optimised build where there is one: it is the same code, and the history is long."""
    program = BUILD / "dps" if (BUILD / "dps").exists() else BUILD / "checked/dps"
    return subprocess.run([program, "--config", stack.config, *map(str, arguments)], cwd=ROOT,
                          env=stack.environment("job"), text=True, capture_output=True)


@pytest.fixture(scope="module")
def demo():
    held = stacks.Stack()
    held.clock.write_text("0\n")
    held.socket = held.server("start", "--innodb-flush-log-at-trx-commit=0")
    try:
        held.server("migrate")
        held.server("accounts")
        held.write_settings()
        steps = [("import", "postcodes", ROOT / "sql/demo/postcodes.csv")]
        steps += [("import", "system", path) for path in sorted((ROOT / "sql/demo").glob("*.xml"))]
        for step in steps + [("demo",)]:
            done = dps(held, *step)
            assert done.returncode == 0, (step, done.stdout[-500:], done.stderr[-3000:])
        held.start_workers()
        held.start_nginx()
        held.wait_until_ready()
        yield held
    finally:
        faults = held.stop()
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="module")
def person(demo):
    known = {}

    def sign_in(email):
        if email not in known:
            known[email] = Visitor(demo, email, PASSWORD)
        return known[email]
    return sign_in


def rows(demo, question):
    return [line.split("\t") for line in demo.sql(question).splitlines()]


def test_every_result_of_the_demo_recomputes(demo, person, tmp_path):
    runs = rows(demo, """select r.referral, r.run, p.email from result r join referral f on f.id = r.referral
        join role x on x.authority = f.authority and x.role = 'broker' join person p on p.id = x.person""")
    assert len(runs) > 50
    for referral, run, email in runs:
        model = person(email).get(f"/referrals/{referral}/result?run={run}", headers={"Accept": "application/xml"})
        path = tmp_path / f"{referral}-{run}.xml"
        path.write_bytes(model.reply.content)
        done = dps(demo, "score", path)
        assert done.returncode == 0, (referral, run, done.stdout[-1000:], done.stderr[-1000:])


def test_a_figure_that_was_changed_is_found(demo, person, tmp_path):
    referral, email = rows(demo, """select min(r.referral), min(p.email) from result r join referral f on f.id = r.referral
        join role x on x.authority = f.authority and x.role = 'broker' join person p on p.id = x.person
        where p.email = 'broker@westsussex.example'""")[0]
    tree = person(email).model(f"/referrals/{referral}/result")
    points = tree.find(".//bid/mark/points")
    points.text = str(int(points.text) - 1)
    path = tmp_path / "changed.xml"
    path.write_bytes(lxml.etree.tostring(tree))
    assert dps(demo, "score", path).returncode == 1


def test_nothing_is_broken_in_what_was_made(demo):
    done = dps(demo, "check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_120_establishments_at_real_places(demo):
    assert int(demo.sql("""select count(*) from establishment e join postcode p on p.code = replace(e.postcode, ' ', '')
        where e.easting = p.easting and e.northing = p.northing""")) >= 120
    # every category that is open has somebody in it
    assert demo.sql("""select count(*) from category c join rule r on r.category = c.id
        where not exists (select 1 from admission a where a.category = c.id and a.state = 'admitted')""") == "0"


@pytest.mark.parametrize("ending, question", [
    ("no bids", "select count(*) from referral f where f.state = 'unsuccessful' and not exists (select 1 from result r where r.referral = f.id)"),
    ("all set aside", "select count(*) from referral f join result r on r.referral = f.id and r.cause = 'set_aside' where f.state = 'unsuccessful'"),
    ("withdrawn", "select count(*) from referral where state = 'withdrawn' and published_at is not null"),
    ("the next in rank", "select count(*) from award w join award c on c.referral = w.referral and c.state = 'cancelled' where w.state = 'made'"),
    ("a draw", "select count(*) from draw"),
    ("the family's choice", "select count(*) from award where route = 'choice' and state = 'made'"),
    ("a Cabinet decision", "select count(*) from award w join decision d on d.id = w.decision and d.taker = 'cabinet' where w.value > 50000000 and w.state = 'made'"),
    ("declined", "select count(*) from invitation where declined_at is not null"),
    ("refused", "select count(*) from entry where verdict = 'refused'"),
    ("a published notice", "select count(*) from notice where channel = 'journal' and state = 'published'"),
    ("a notice that waits", "select count(*) from notice where channel = 'journal' and state = 'checked'"),
])
def test_every_ending_is_in_the_history(demo, ending, question):
    assert int(demo.sql(question)) > 0, ending


def test_agreements_were_concluded_in_both_past_quarters_and_this_one(demo):
    quarters = rows(demo, """select timestampdiff(quarter, makedate(year(signed_on), 1) + interval quarter(signed_on) - 1 quarter,
        makedate(year(current_date), 1) + interval quarter(current_date) - 1 quarter) as ago, count(*)
        from agreement where signed_on is not null group by ago""")
    assert {"1", "2"} <= {ago for ago, _ in quarters}


@pytest.mark.parametrize("email", [
    "broker@westsussex.example", "evaluator@westsussex.example", "procurement2@westsussex.example",
    "approver@gloucestershire.example", "contracts@westsussex.example", "procurement@cheshireeast.example",
    "administrator@dps.example"])
def test_work_waits_for_every_role(person, email):
    home = person(email).get("/")
    assert home.status == 200 and "Nothing waits" not in home.h1, home.h1


def test_a_provider_has_referrals_to_answer(demo, person):
    email = demo.sql("""select p.email from invitation i join referral f on f.id = i.referral and f.state = 'published' and f.closes_at > current_timestamp
        join admission a on a.id = i.admission join role r on r.provider = a.provider join person p on p.id = r.person
        where i.standing = 'invited' and i.declined_at is null and not exists (select 1 from bid b where b.referral = f.id and b.admission = a.id)
        limit 1""")
    assert person(email).get("/invitations").status == 200
    assert "Nothing waits" not in person(email).get("/").h1


@pytest.mark.parametrize("email, paths", [
    ("broker@westsussex.example", ["/referrals", "/agreements"]),
    ("procurement@westsussex.example", ["/applications", "/providers", "/notices", "/systems"]),
    ("evaluator@westsussex.example", ["/marking"]),
    ("admin@downs-and-weald-schools.example", ["/invitations", "/applications", "/establishments", "/evidence", "/agreements"])])
def test_lists_keep_their_promises_over_two_quarters_of_rows(person, email, paths):
    for path in paths:
        counts_what_it_has(person(email), path)
        narrows_by_each_filter(person(email), path)
        sorts_up_and_down(person(email), path)


def test_nobody_plays_it_twice(demo):
    before = demo.sql("select count(*) from event")
    done = dps(demo, "demo")
    assert done.returncode == 1 and "already" in done.stderr
    assert demo.sql("select count(*) from event") == before
