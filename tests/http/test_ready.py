"""What tells a load balancer, and whoever put an installation together wrongly, that it must not serve."""
import pytest

import stack as stacks
from conftest import HERE, Visitor, asked_from


@pytest.fixture(scope="module")
def broken():
    """A stack of its own, to be put out of order."""
    held = stacks.Stack(workers=1, world=HERE / "world.sql")
    try:
        yield held.start()
    finally:
        held.stop()


def test_a_good_service_is_ready_once_its_jobs_run(broken):
    ready = Visitor(broken).get("/ready")
    assert ready.status == 200 and ready.text.startswith("degraded\njob name=none state=never\n")
    assert broken.dps("jobs").returncode == 0
    ready = Visitor(broken).get("/ready")
    assert ready.status == 200 and ready.text.startswith("ready\n"), ready.text


def test_only_the_machine_itself_may_ask_and_by_no_other_way(broken):
    for path, here, elsewhere in (("/ready", 200, 403), ("//ready", 200, 403), ("/./ready?x=1", 200, 403),
                                  ("/machine/ready", 401, 401), ("/machine//ready", 401, 401), ("/machine/./ready", 401, 401),
                                  ("/ready/", 404, 404)):
        assert (asked_from("127.0.0.1", broken.site + path), asked_from("127.0.0.2", broken.site + path)) == (here, elsewhere), path


def test_it_is_not_ready_while_a_migration_is_due(broken):
    row = broken.sql("select number, name, checksum from schema_version order by number desc limit 1").split("\t")
    broken.sql(f"delete from schema_version where number = {row[0]}")
    ready = Visitor(broken).get("/ready")
    assert ready.status == 503 and "lacks a migration" in ready.text
    broken.sql("insert into schema_version (number, name, checksum) values ({}, '{}', '{}')".format(*row))
    assert Visitor(broken).get("/ready").status == 200


def test_it_is_not_ready_while_its_account_may_read_sealed_bids(broken):
    broken.sql("grant select on dps.bid to dps_working")
    ready = Visitor(broken).get("/ready")
    assert ready.status == 503 and "sealed bids" in ready.text
    broken.server("accounts")
    assert Visitor(broken).get("/ready").status == 200


def test_it_is_not_ready_but_alive_while_the_database_is_away_and_comes_back_by_itself(broken):
    broken.server("stop")
    assert Visitor(broken).get("/ready").status == 503
    assert Visitor(broken).get("/health").status == 200
    assert Visitor(broken).get("/sign-in").status == 503
    broken.server("start")
    assert Visitor(broken).get("/ready").status == 200
    assert Visitor(broken).get("/sign-in").status == 200
    assert not broken.faults()
