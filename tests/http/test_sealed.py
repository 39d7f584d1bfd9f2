"""Sealed: before bids are opened nobody but its own provider reads a bid, nor that there is one, by page or by SQL."""
import difflib
import re
import subprocess

import pytest

from competition import PEOPLE, Competition

CANARY = "Zymurgy at the quay"
NEEDS, TOTAL = 21573, (60000 + 60000 + 21573) * 52  # pence
FORMS = (CANARY, "215.73", "73,617.96", str(NEEDS), str(TOTAL))

OTHERS = ("broker@kent.example", "evaluator@kent.example", "approver@kent.example", "contracts@kent.example",
          "finance@kent.example", "panel@kent.example", "auditor@kent.example", "broker@surrey.example",
          "broker@westsussex.example", "officer@westsussex.example", "auditor@westsussex.example", "ben@birch.example",
          "dan@damson.example", "em@elder.example", "nobody@dps.example", "admin@dps.example", None)


BROKER, OFFICER = "broker@kent.example", "officer@westsussex.example"


def worker_sql(stack, text, session=None):
    """What the workers' own account is answered; an error comes back as its text."""
    opening = f"set @session = unhex('{session}');\n" if session else ""
    done = subprocess.run(
        ["mariadb", "--no-defaults", f"--socket={stack.socket}", "-u", "dps_web", "-N", "-B", "--raw", "dps"],
        input=opening + text, text=True, capture_output=True,
        env={"MYSQL_PWD": (stack.database / "password.web").read_text().strip()})
    return done.stdout.strip() if done.returncode == 0 else done.stderr.strip()


def paths(stack, referral):
    """Every page that can be looked at, with the numbers that could lead to this bid."""
    invitations = [referral.invitation(place) for place in PEOPLE]
    numbers = {"referrals": [referral.id], "marking": [referral.id], "invitations": invitations, "bids": [referral.bid(1) or 1]}
    found = []
    for line in stack.dps("routes").stdout.splitlines():
        methods, path = re.match(r"\s*(\S+(?: \S+)*?)\s+(/\S*)", line).groups()
        if "GET" not in methods or path in ("/health", "/ready", "/join") or path.startswith("/account"):  # one's own sessions and secrets
            continue
        first = path.split("/")[1]
        found += [path.replace(":id", str(number)) for number in numbers.get(first, [1, 2])] if ":id" in path else [path]
    return sorted(set(found))


def settled(text):
    """A page without what differs at each look: numbers of requests, proofs, moments of now."""
    text = re.sub(r'name="(?:csrf|key)" value="[^"]*"|<(csrf|key|request|now)[^>]*>[^<]*</\1>', "", text)
    text = re.sub(r"Request number: \S+", "", text)
    return re.sub(r"\d+ (?:seconds?|minutes?) (?:ago|left)", "", text)


def look(visitor, path, accept="application/xml"):
    """The page, or its model, as text."""
    reply = visitor.get(path, headers={"Accept": accept})
    assert reply.status < 500, (path, reply.status)
    return settled(reply.text)


def made(referral):
    """The canary's bid: drafted, sent and changed."""
    referral.send(1, needs_price="1", method="A first version")
    referral.fill(1, "send", needs_price="215.73", method=CANARY, subcontract=CANARY, premium="215.73")
    assert referral.sql(f"select total from bid where referral = {referral.id}") == str(TOTAL)
    return referral


@pytest.fixture
def sealed(stack, clock, as_):
    return made(Competition(stack, clock, as_, hours=6))


def test_no_page_of_anybody_else_shows_a_sealed_bid(stack, clock, as_):
    referral = Competition(stack, clock, as_, hours=6)
    for place in (1, 2):  # that a referral was looked at may be known
        as_(PEOPLE[place]).get(f"/invitations/{referral.invitation(place)}")
    for email in filter(None, OTHERS):
        as_(email).sign_in()  # the start page is also a visitor's: it would not ask
    before = {(email, path): look(as_(email), path) for email in OTHERS for path in paths(stack, referral)
              if not path.startswith("/bids/")}
    made(referral)
    everywhere = paths(stack, referral)
    assert f"/referrals/{referral.id}/bids" in everywhere and f"/bids/{referral.bid(1)}" in everywhere
    for email in OTHERS:
        for path in everywhere:
            now = look(as_(email), path)
            # a page is made of its model; that nothing else gets into it is looked at for two of them
            shown = now + (look(as_(email), path, "text/html") if email in (BROKER, OFFICER) else "")
            assert not [form for form in FORMS if form in shown], (email, path)
            # nor does any page tell that there is a bid; only the installation's outbox shows that a receipt was sent
            if (email, path) in before and email != "admin@dps.example":
                differs = difflib.unified_diff(before[email, path].split("><"), now.split("><"), n=0)
                assert now == before[email, path], (email, path, list(differs))
    assert CANARY in as_(PEOPLE[1]).get(f"/bids/{referral.bid(1)}").text
    assert CANARY in as_("mel@alder.example").get(f"/bids/{referral.bid(1)}").text


def test_the_mail_about_a_bid_says_nothing_of_it(sealed, stack):
    referral = sealed
    for table, column in (("message", "body"), ("message", "subject"), ("event", "becomes"), ("event", "was"), ("once", "location")):
        for form in FORMS:
            assert stack.sql(f"select count(*) from {table} where {column} like '%{form}%'") == "0", (table, column, form)


def test_the_workers_account_cannot_read_a_sealed_bid(sealed, stack):
    referral = sealed
    bid = referral.bid(1)
    for wrong in (f"select total from bid where id = {bid}", f"select * from bid where id = {bid}",
                  f"select id from bid where total < {TOTAL + 1}", "select id from bid order by needs_price",
                  f"select amount from bid_cost where bid = {bid}", f"select met from bid_need where bid = {bid}",
                  f"update bid set premium = total where id = {bid}", "select max(method) from bid",
                  f"update bid set submitted_by = 1 where id = {bid} and method like 'Z%'"):
        assert "denied" in worker_sql(stack, wrong), wrong
    for view, key in (("bid_seen", "id"), ("bid_cost_seen", "bid"), ("bid_need_seen", "bid")):
        assert worker_sql(stack, f"select count(*) from {view} where {key} = {bid}") == "0"


def test_the_views_answer_its_own_people_alone(sealed, stack, as_):
    referral = sealed
    bid = referral.bid(1)
    for email in OTHERS + ("amy@alder.example", "mel@alder.example"):
        if email is None:
            continue
        as_(email).get("/")
        session = stack.sql(f"select hex(s.id) from session s join person p on p.id = s.person where p.email = '{email}' order by s.seen_at desc limit 1")
        seen = worker_sql(stack, f"select count(*) from bid_seen where id = {bid}; select count(*) from bid_cost_seen where bid = {bid}", session)
        assert seen == ("1\n2" if "alder" in email else "0\n0"), email


def test_no_column_that_the_workers_may_read_holds_it(sealed, stack):
    referral = sealed
    columns = worker_sql(stack, """
        select table_name, column_name, data_type from information_schema.columns
         where table_schema = 'dps' and privileges like '%select%'""").splitlines()
    assert len(columns) > 300
    for row in columns:
        table, column, kind = row.split("\t")
        if kind in ("varchar", "text", "mediumtext", "char"):
            test = f"`{column}` like '%{CANARY}%'"
        elif kind in ("bigint", "int"):
            test = f"`{column}` in ({TOTAL}, {NEEDS})"
        else:
            continue
        assert worker_sql(stack, f"select count(*) from `{table}` where {test}") == "0", (table, column)


def test_nobody_opens_before_the_deadline_nor_changes_a_bid_after(sealed, stack):
    referral = sealed
    early = worker_sql(stack, f"""insert into opening (referral, deadline, closes_at, person, bids)
                                  select id, deadline, closes_at, 1, 1 from referral where id = {referral.id}""")
    assert "opening_after" in early
    assert "denied" in worker_sql(stack, f"insert into opening (referral, deadline, closes_at, opened_at, bids) values ({referral.id}, 1, now(), '2030-01-01', 1)")
    bid = referral.bid(1)
    referral.close()
    shifted = f"set timestamp = unix_timestamp() + {referral.clock.seconds};\n"
    assert "bid_in_time" in worker_sql(stack, shifted + f"update bid set total = 1 where id = {bid}")
    assert "bid_closed" in worker_sql(stack, shifted + f"update bid_cost set amount = 1 where bid = {bid}")
    assert "bid_closed" in worker_sql(stack, shifted + f"update bid_need set met = 1 where bid = {bid}")


def test_after_the_opening_the_authority_reads_it_and_rivals_do_not(sealed, as_):
    referral = sealed
    bid = referral.bid(1)
    referral.close()
    assert as_("broker@kent.example").get(f"/bids/{bid}").status == 404
    broker = referral.open()
    assert CANARY in broker.get(f"/bids/{bid}").text
    for email in ("ben@birch.example", "broker@surrey.example", "broker@westsussex.example", "nobody@dps.example"):
        assert as_(email).get(f"/bids/{bid}").status in (403, 404)


@pytest.mark.parametrize("write", [
    "insert into rule (category, edition) values (1, 99)", "insert into closure (system, starts_on) values (1, '2026-01-01')",
    "update criterion set weight = 0", "update cap set amount = 1", "update term set ends_on = '2099-12-31'",
    "update system set second_factor = 0"])
def test_workers_read_a_system_and_cannot_rewrite_its_rules(stack, write):
    assert "command denied" in worker_sql(stack, write)
