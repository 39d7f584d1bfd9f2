"""What the workers' account is refused and shown: insert-only and sealed are grants and views, not habits."""
import subprocess

import pytest

REFUSED = {
    "a price read": "select needs_price from bid",
    "a price guessed by where": "select id from bid where total < 9000000",
    "a price guessed by order": "select id from bid order by total",
    "a price guessed by update": "update bid set state = state where needs_price > 0",
    "a price copied by update": "update bid set premium = total",
    "ticks read": "select met from bid_need",
    "core lines read": "select amount from bid_cost",
    "the clock of a bid set": "update bid set saved_at = '2020-01-01'",
    "an opening dated by hand": "insert into opening (referral, deadline, closes_at, opened_at, bids) select id, deadline, closes_at, '2037-01-01', 1 from referral where id = 2",
    "a deadline dated by hand": "insert into deadline (referral, position, closes_at, made_at) values (3, 2, '2037-01-01', '2020-01-01')",
    "an event dated by hand": "insert into event (record, record_id, position, act, at) values ('x', 1, 1, 'x', '2020-01-01')",
    "a mark dated by hand": "insert into mark (bid, referral, stage, person, mark, reason, made_at) values (1, 1, 'alone', 2, 1, 'x', '2020-01-01')",
    "a bid deleted": "delete from bid where id = 21",
    "an invitation's distance changed": "update invitation set distance = 1",
    "an invitation's score changed": "update invitation set score = 1",
    "an event rewritten": "update event set act = 'x'",
    "an event deleted": "delete from event",
    "a rule edited in place": "update rule set price_weight = 50",
    "a deadline edited in place": "update deadline set closes_at = now()",
    "an admitted core cost edited": "update core_cost set amount = 0",
    "a result edited": "update result set lowest = 1",
    "a score edited": "update score set position = 9",
    "an opening undone": "delete from opening",
    "a commitment edited": "update commitment set amount = 1",
    "a decision edited": "update decision set taker = 'cabinet'",
    "an agreement deleted": "delete from agreement",
    "a home read": "select postcode from home",
    "a home compared": "select referral from home where easting > 0",
    "a child's name read past the view": "select name from identity",
    "a case reference matched past the view": "select child from identity where case_reference = 'EHC/77'",
    "somebody's draft read": "select content from draft",
    "history deleted": "delete history from referral",
    "a table dropped": "drop table bid",
    "a migration forged": "insert into schema_version (number, name, checksum) values (999, 'x', 'x')",
    "who is here read past the views": "select * from here",
}


@pytest.mark.parametrize("sql", REFUSED.values(), ids=REFUSED.keys())
@pytest.mark.parametrize("account", ["web", "job"])
def test_denied_to_the_workers_and_the_command(database, account, sql):
    _, complaint = database.attempt(f"start transaction; {sql}; rollback", account)
    assert "denied" in complaint


SHOWN = [  # whose session, what is asked, what it shows
    ("the broker sees no sealed bid", 1, "select count(*) from bid_seen where referral = 2", 0),
    ("a provider sees its own sealed bid", 11, "select count(*) from bid_seen where referral = 2", 1),
    ("a rival does not", 12, "select count(*) from bid_seen where referral = 2", 0),
    ("the lead's officer sees no sealed bid", 5, "select count(*) from bid_seen where referral = 2", 0),
    ("the broker knows how many are in", 1, "select count(*) from bid where referral = 2", 1),
    ("the broker sees opened bids", 1, "select count(*) from bid_seen where referral = 1", 3),
    ("so do an evaluator", 2, "select count(*) from bid_seen where referral = 1", 3),
    ("an approver", 4, "select count(*) from bid_seen where referral = 1", 3),
    ("and the lead's procurement officer", 5, "select count(*) from bid_seen where referral = 1", 3),
    ("but not while acting for another authority", "5-surrey", "select count(*) from bid_seen", 0),
    ("nor another authority's broker", 7, "select count(*) from bid_seen", 0),
    ("nor a machine", 8, "select count(*) from bid_seen", 0),
    ("a person without a role sees nothing", 9, "select count(*) from bid_seen", 0),
    ("a bidder sees its own opened bid", 12, "select count(*) from bid_seen where referral = 1", 1),
    ("the broker sees opened lines", 1, "select count(*) from bid_cost_seen c join bid b on b.id = c.bid where b.referral = 1", 6),
    ("a bidder its own", 12, "select count(*) from bid_cost_seen", 2),
    ("and its own ticks", 12, "select count(*) from bid_need_seen", 14),
    ("no session shows no bid", 999, "select count(*) from bid_seen", 0),
    ("nor does one that has run out", "old", "select count(*) from bid_seen", 0),
    ("a broker of the authority sees the child", 1, "select name from identity_seen where referral = 1", "Canary Childname"),
    ("its evaluator does not", 2, "select count(*) from identity_seen", 0),
    ("nor another authority's officer", 5, "select count(*) from identity_seen", 0),
    ("the provider whose agreement is issued does", 13, "select name from identity_seen", "Canary Childname"),
    ("a provider that lost does not", 11, "select count(*) from identity_seen", 0),
    ("one reads one's own draft", 1, "select content from draft_seen", "typed"),
    ("nobody else's", 2, "select count(*) from draft_seen", 0),
    ("a distance is square metres", 1, "select distance_home_squared(1, 519956, 130000)", 19956 ** 2),
    ("the authority knows how far east a place lies, in tenths of a mile", 1, "select home_offset(1, 1, 'easting')", 124),
    ("and north", 1, "select home_offset(1, 1, 'northing')", 0),
    ("another authority does not", 7, "select home_offset(1, 1, 'easting')", "NULL"),
    ("nor a provider", 11, "select home_offset(1, 1, 'easting')", "NULL"),
    ("a bid saved is read back by its provider", 11,
     "start transaction; update bid set needs_price = 35000, total = 6500000 where id = 21; select needs_price from bid_seen where id = 21", 35000),
]


@pytest.mark.parametrize("cookie, sql, shown", [row[1:] for row in SHOWN], ids=[row[0] for row in SHOWN])
def test_a_session_is_shown(database, cookie, sql, shown):
    assert database.shows(cookie, sql) == str(shown)


def test_an_identity_and_a_home_are_saved_again(database):
    database.run("""start transaction;
        replace into identity (child, name, case_reference) values (1, 'New', 'EHC/77');
        update home set postcode = 'BN1 1AA', easting = 1, northing = 1 where referral = 1;
        rollback;""", "web")


def test_a_statement_prepared_once_follows_the_session(database):
    said = database.run("""prepare seen from 'select count(*) from bid_seen where referral = 1';
        set @session = unhex(sha2('cookie-1', 256)); execute seen;
        set @session = unhex(sha2('cookie-12', 256)); execute seen;
        set @session = null; execute seen;""", "web")
    assert said.split() == ["3", "1", "0"]


def test_every_table_may_be_read_by_the_workers_unless_it_is_sealed(database):
    """A table that a migration adds without a grant is found here, not by a visitor."""
    tables = database.run("select table_name from information_schema.tables where table_schema = 'dps' and table_name <> 'here'").split()
    sealed = {"bid", "bid_cost", "bid_need", "draft", "identity", "home"}
    denied = {table for table in tables if "denied" in database.attempt(f"select * from {table} limit 0", "web")[1]}
    assert denied == sealed


def test_the_migrating_account_may_do_a_migration(database):
    sql = """create or replace table tried (id int primary key) with system versioning;
        create or replace definer = dps_owner@localhost trigger tried_fill before insert on tried for each row set new.id = 1;
        drop table tried;"""
    database.run(sql, "migrate")


def test_a_dump_holds_history_and_triggers(database):
    password = (database.folder / "password.backup").read_text()
    done = subprocess.run(["mariadb-dump", "--no-defaults", f"--socket={database.socket}", "--user=dps_backup", f"--password={password}",
                           "--single-transaction", "--dump-history", "--routines", "--triggers", "--hex-blob", "dps"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    for part in ["bid_changed", "distance_home_squared", "row_end"]:
        assert part in done.stdout
