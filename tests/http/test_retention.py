"""Records go when their time has run out, with their history and never before, and leave an event; the law's least is kept."""
import concurrent.futures

import pytest

from competition import Competition
from conftest import Visitor
from test_worker import Lock, wait_for, waits


@pytest.fixture(scope="module")
def old(stack, clock):
    """Three referrals of long ago: one withdrawn with a bid and an identity, one still open, one a draft."""
    seen = {}

    def as_(email=None):
        if email not in seen:
            seen[email] = Visitor(stack, email)
        return seen[email]
    withdrawn = Competition(stack, clock, as_, title="Withdrawn long ago")
    withdrawn.sql(f"insert into identity (child, name, case_reference) select id, 'Robin Past', 'EHC/1' from child where referral = {withdrawn.id}")
    withdrawn.send(1)
    withdrawn.close()
    withdrawn.open()
    withdrawn.sql(f"update referral set state = 'withdrawn', ended_at = now(), ended_reason = 'Need has changed' where id = {withdrawn.id}")
    withdrawn.sql(f"""insert into declaration (person, referral, says, declared_at) values (2, {withdrawn.id}, 'none', now());
                      insert into mark (bid, referral, stage, person, mark, reason) select id, referral, 'alone', 2, 400, 'Good' from bid where referral = {withdrawn.id};
                      insert into application (id, system, establishment, state) values (9100, 2, 3, 'withdrawn');
                      update application set state = 'draft' where id = 9100;
                      insert into entry (application, category, system) values (9100, 22, 2);
                      insert into entry_cost (application, category, cost_line, amount) values (9100, 22, 3, 500);
                      insert into answer (application, criterion) values (9100, 2);
                      update application set state = 'withdrawn' where id = 9100;
                      insert into message (person, subject, body, due_at, made_at) values (1, 'Old news', 'x', now(), now())""")
    return withdrawn


def rows(stack, table, where):
    return int(stack.sql(f"select count(*) from {table} where {where}"))


def test_how_long_is_told_to_everybody_and_changed_by_the_administrator(stack, as_):
    page = as_().get("/retention")
    assert page.status == 200 and "Who a child is" in page.text and "Change" not in page.text and "Would go tonight" not in page.text
    assert "Limitation Act 1980" in as_().get("/privacy").text, "the privacy notice says the same"
    admin = as_("admin@dps.example")
    assert "Would go tonight" in admin.get("/retention").text
    page = admin.get("/retention/3")
    refused = admin.post_form(page, years="2", reason="Shorter")
    assert refused.status == 422 and "Years must be 3 or more: the law wants it" in " ".join(refused.mistakes)
    assert admin.post_form(admin.get("/retention/3"), years="4", reason="").status == 422
    assert admin.fill("/retention/3", years="4", reason="The scheme of records says so") == "/retention"
    assert stack.sql("select years from retention where id = 3") == "4"
    assert stack.sql("select concat(was, ' to ', becomes) from event where record = 'retention'") == "6 years to 4 years: The scheme of records says so"
    assert admin.get("/retention/9").status == 404, "events are kept for good"
    assert as_("broker@kent.example").get("/retention/3").status == 403
    assert "retention_least" in refusal(stack, "update retention set years = 1 where id = 3")


def refusal(stack, sql):
    try:
        stack.sql(sql)
    except RuntimeError as error:
        return str(error)
    return ""


def test_nothing_goes_before_its_time(old, stack):
    dry = stack.dps("retention", "--dry-run")
    assert dry.returncode == 0 and "nothing has run out" in dry.stdout
    assert stack.dps("retention").returncode == 0
    assert rows(stack, "referral", f"id = {old.id}") == 1
    for procedure in ("retention_referral", "retention_identity", "retention_placement"):
        assert "retention_early" in refusal(stack, f"call {procedure}({old.id})")


def test_who_the_child_is_goes_first(old, stack, clock):
    clock.move(days=370)
    dry = stack.dps("retention", "--dry-run")
    reference = stack.sql(f"select reference from referral where id = {old.id}")
    assert reference in dry.stdout and "Who a child is: 1" in dry.stdout
    assert rows(stack, "identity", "1") == 1, "a dry run touches nothing"
    lock = Lock(stack, f"select postcode from home where referral = {old.id} for update")
    with concurrent.futures.ThreadPoolExecutor() as pool:
        done = [pool.submit(stack.dps, "retention") for _ in range(2)]
        wait_for("both machines", lambda: waits(stack, 2))
        lock.release()
        said = [run.result() for run in done]
    assert [run.returncode for run in said] == [0, 0], said
    assert sorted(run.stdout[:9] for run in said) == ["0 records", "1 records"], "two machines at once let it go once"
    assert rows(stack, "identity", "1") == 0 and rows(stack, "home", f"referral = {old.id}") == 0
    assert rows(stack, "referral", f"id = {old.id}") == 1 and rows(stack, "bid", f"referral = {old.id}") == 1
    assert stack.sql(f"select act from event where record = 'referral' and record_id = {old.id} order by position desc limit 1") == "erased"


def test_a_referral_goes_with_all_that_hangs_on_it_and_leaves_its_events(old, stack, clock, as_):
    clock.move(days=4 * 366)
    page = as_("admin@dps.example").get("/retention/3")
    reference = stack.sql(f"select reference from referral where id = {old.id}")
    assert reference in page.text and "1 record" in page.text
    done = stack.dps("jobs")
    assert done.returncode == 0, done.stderr
    for table in ("bid", "invitation", "need", "child", "deadline", "opening", "declaration", "mark"):
        assert rows(stack, table, f"referral = {old.id}") == 0, table
    assert rows(stack, "referral", f"id = {old.id}") == 0 and rows(stack, "application", "id = 9100") == 1
    assert rows(stack, "message", "subject = 'Old news'") == 0
    assert rows(stack, "erasing", "1") == 0
    assert stack.sql(f"select act from event where record = 'referral' and record_id = {old.id} order by position desc limit 1") == "deleted"
    assert rows(stack, "event", f"record = 'referral' and record_id = {old.id}") >= 3
    assert stack.dps("check", "--audit").returncode == 0
    assert "Referral deleted" in as_("auditor@kent.example").get("/events?act=referral.deleted").text


def test_earlier_versions_go_in_their_turn(old, stack, clock):
    assert rows(stack, "referral for system_time all", f"id = {old.id}") > 0
    clock.move(days=6 * 366 + 10)
    assert stack.dps("retention").returncode == 0
    assert rows(stack, "referral for system_time all", f"id = {old.id}") == 0
    assert rows(stack, "application", "id = 9100") == 0, "six years after it was withdrawn"


def test_the_workers_may_not_delete(stack):
    import subprocess
    password = (stack.database / "password.web").read_text()
    for sql in ("call retention_referral(1)", "call retention_history()", "delete from referral", "delete history from referral",
                "insert into erasing (record, record_id) values ('referral', 1)", "update retention set least = 0; delete from retention"):
        done = subprocess.run(["mariadb", "--no-defaults", f"--socket={stack.socket}", "--user=dps_web", f"--password={password}", "-N", "dps"],
                              input=sql, text=True, capture_output=True)
        assert "denied" in done.stderr, sql
