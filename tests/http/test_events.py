"""An auditor searches the events of their authority's records; the chains are walked, and where one breaks is said."""
import csv
import io
import re

import pytest

from competition import Competition


@pytest.fixture(scope="module")
def referral(stack, clock, visitors):
    from conftest import Visitor

    def as_(email=None):
        if email not in visitors:
            visitors[email] = Visitor(stack, email)
        return visitors[email]
    held = Competition(stack, clock, as_)
    held.send(1)
    held.close()
    held.open()
    return held


def rows(page):
    """What the list says: what happened, to what, who, for whom."""
    return [[cell.strip() for cell in row] for row in
            ([" ".join(cell.text_content().split()) for cell in tr.xpath("./th | ./td")] for tr in page.html.xpath("//main//tbody/tr"))]


def count(page):
    return int(re.search(r"([\d,]+) events?", page.text).group(1).replace(",", ""))


def test_an_auditor_finds_an_event_by_person_record_act_and_day(referral, stack, as_):
    auditor = as_("auditor@kent.example")
    reference = stack.sql(f"select reference from referral where id = {referral.id}")
    page = auditor.get("/events")
    assert page.status == 200 and any("Bids opened" in row[1] for row in rows(page))
    assert "Priya Nair" in page.text and "Kent County Council" in page.text

    for search in (f"reference={reference}", "act=referral.opened", "who=Priya&record=referral", "who=broker%40kent.example&record=referral"):
        page = auditor.get(f"/events?{search}")
        assert rows(page) and all("Bids opened" in row[1] and reference in row[2] for row in rows(page)), search
    assert "/referrals/%d/timeline" % referral.id in page.text
    assert not rows(auditor.get("/events?at_from=2001-01-01&at_to=2001-12-31")) and not rows(auditor.get("/events?reference=NO-R-1"))
    day = referral.clock.now().date().isoformat()
    assert rows(auditor.get(f"/events?at_from={day}&at_to={day}&record=referral"))


def test_an_auditor_sees_the_events_of_their_own_authority(referral, stack, as_):
    stack.sql("""insert into person (id, name, email, subject, password, state)
                   select 901, 'Sid Surrey', 'auditor@surrey.example', 'auditor@surrey.example', password, 'active' from person where id = 1;
                 insert into role (person, role, authority) values (901, 'auditor', 8)""")
    opened = "/events?act=referral.opened"
    assert not rows(as_("auditor@surrey.example").get(opened)), "Kent's referral is not Surrey's business"
    assert rows(as_("auditor@westsussex.example").get(opened)), "but it is the lead's"
    admin = as_("admin@dps.example")
    assert not rows(admin.get(opened)), "the administrator looks after the installation"
    assert rows(admin.get("/events?act=person.signed_in")) and not rows(as_("auditor@kent.example").get("/events?act=person.signed_in&who=Sid"))
    assert as_("broker@kent.example").get("/events").status == 403


def test_an_event_leads_to_its_record_only_where_that_is_open(referral, stack, as_):
    stack.sql(f"""insert into application (id, system, establishment) values (9003, 2, 2);
                  insert into referral (id, reference, category, authority, rule, price_least, price_most, competency_most, location_most, title,
                                        summary, price_weight, outcomes_weight, needs_weight, features_weight, location_weight, competency_weight, person)
                    select 9004, 'KENT-R-9004', category, authority, rule, price_least, price_most, competency_most, location_most, 'A draft',
                           'Not yet out', price_weight, outcomes_weight, needs_weight, features_weight, location_weight, competency_weight, 1
                      from referral where id = {referral.id};
                  insert into event (record, record_id, position, person, act, becomes) values
                    ('application', 9003, 1, 12, 'started', 'draft'), ('application', 2, 1, 5, 'decided', 'decided'),
                    ('referral', 9004, 1, 1, 'drafted', null)""")

    def leads(email, act, record, number):
        page = as_(email).get(f"/events?act={act}")
        assert page.status == 200 and rows(page), (email, act)
        return f"/{record}s/{number}/timeline" in page.html.xpath("//main//tbody//a/@href")
    lead, kent = "auditor@westsussex.example", "auditor@kent.example"
    assert leads(lead, "application.decided", "application", 2) and not leads(lead, "application.started", "application", 9003)
    assert leads(kent, "referral.drafted", "referral", 9004) and not leads(lead, "referral.drafted", "referral", 9004)
    assert as_(kent).get("/referrals/9004/timeline").status == 200 and as_(lead).get("/referrals/9004/timeline").status == 404


def test_the_file_holds_all_that_is_found_and_no_formula(referral, stack, as_):
    stack.sql("""insert into event (record, record_id, position, person, act, was, becomes)
                   select 'provider', 90000 + seq, 1, 11, 'changed', '=cmd|x', concat('Name ', seq) from seq_1_to_55""")
    auditor = as_("auditor@kent.example")
    stack.sql("insert ignore into event_authority (authority, event) select -1, id from event where record = 'provider' and record_id > 90000")
    page = auditor.get("/events?record=provider")
    found = count(page)
    assert found >= 55 and len(rows(page)) == 20
    file = auditor.get("/events?record=provider&as=csv")
    assert file.reply.headers["Content-Type"].startswith("text/csv")
    lines = list(csv.DictReader(io.StringIO(file.reply.content.decode("utf-8-sig"))))
    assert len(lines) == found
    assert all(line["Before"] == "'=cmd|x" for line in lines if line["Number"].startswith("900"))
    assert lines[0]["What happened"] == "Provider: Details of the organisation changed" and len(lines[0]["Hash"]) == 64


def test_what_is_sealed_stands_in_no_event(referral, stack, clock, as_):
    other = Competition(stack, clock, as_, title="Another place")
    bid = other.send(1, lines=("512.34", "600"), needs_price="351")
    text = as_("auditor@kent.example").get("/events?as=csv").reply.content.decode("utf-8-sig")
    assert stack.sql(f"select count(*) from event where record = 'bid' and record_id = {bid}") == "2"
    shown = list(csv.DictReader(io.StringIO(text)))
    assert not [line for line in shown if line["Table"] == "bid" and line["Number"] == str(bid)], "who has bid is not told yet"
    assert "512.34" not in text and "51234" not in text and "TN9 9ZZ" not in text


def check(stack):
    return stack.dps("check", "--audit")


def test_the_chains_are_walked_and_a_change_is_named(referral, stack, as_):
    """As root, with the keys off: what an administrator of the database might do."""
    clean = check(stack)
    assert clean.returncode == 0, clean.stdout + clean.stderr
    assert re.search(r"ok +events: \d+ in \d+ chains", clean.stdout)

    broker = as_("broker@kent.example")
    broker.sign_in()
    stack.sql("set foreign_key_checks = 0; update event set person = 4 where record = 'person' and record_id = 1 and position = 1")
    found = check(stack)
    assert found.returncode == 1 and "BROKEN  events" in found.stdout
    assert "person 1, event 2: does not fit event 1, which was changed" in found.stderr, found.stderr
    stack.sql("set foreign_key_checks = 0; update event set person = 1 where record = 'person' and record_id = 1 and position = 1")
    assert check(stack).returncode == 0


def test_a_chain_with_a_hole_and_one_cut_off_are_named(stack, clock):
    clock.move(days=1, hours=1)
    assert stack.dps("jobs").returncode == 0
    assert int(stack.sql("select events from anchor order by id limit 1")) > 10
    assert check(stack).returncode == 0

    stack.sql("""create table kept_event as select id, record, record_id, position, at, person, authority, provider, session, request, act, was, becomes, prior_hash from event;
                 set foreign_key_checks = 0;
                 delete from event where record = 'person' and record_id = 1 and position = 1""")
    found = check(stack)
    assert found.returncode == 1 and "person 1, event 2" in found.stderr and "follows none" in found.stderr, found.stderr
    restore = """set foreign_key_checks = 0;
        delete from event_authority where event not in (select id from event);
        insert ignore into event (id, record, record_id, position, at, person, authority, provider, session, request, act, was, becomes, prior_hash)
          select * from kept_event where id not in (select id from event)"""
    stack.sql(restore)
    assert check(stack).returncode == 0, "put back as it was, it fits again"

    stack.sql("""set foreign_key_checks = 0;
                 delete e from event e join (select record, record_id, max(position) as position from event where record = 'person' and record_id = 1) l
                   on l.record = e.record and l.record_id = e.record_id and l.position = e.position""")
    found = check(stack)
    assert found.returncode == 1 and "anchor 1" in found.stderr and "fewer events" in found.stderr, found.stderr
    stack.sql(restore)

    stack.sql("set foreign_key_checks = 0; update event set act = 'joined' where record = 'person' and record_id = 9 order by position desc limit 1")
    found = check(stack)
    assert found.returncode == 1 and "anchor 1" in found.stderr, "the last of a chain was changed: only the anchor knows"
    stack.sql("set foreign_key_checks = 0; delete from event where record = 'person' and record_id = 9; " + restore)
    assert check(stack).returncode == 0


def test_an_anchor_noted_elsewhere_is_looked_for(stack):
    noted = stack.sql("select lower(hex(hash)) from anchor where position = 1")
    assert stack.dps("check", "--audit", "--anchor", noted).returncode == 0
    assert stack.dps("check", "--anchor", "0" * 64).returncode == 1


def test_an_anchor_is_set_once_a_day_and_follows_the_one_before(stack, clock):
    clock.move(days=1, hours=1)
    assert stack.dps("jobs").returncode == 0
    clock.move(hours=2)
    assert stack.dps("jobs").returncode == 0
    anchors = stack.sql("select position, from_at, until_at from anchor order by position").splitlines()
    assert len(anchors) == 2
    first, second = (line.split("\t") for line in anchors)
    assert second[1] == first[2]
    assert check(stack).returncode == 0
    stack.sql("set foreign_key_checks = 0; update anchor set events = events + 1 where position = 2")
    found = check(stack)
    assert found.returncode == 1 and "anchor 2" in found.stderr
    stack.sql("set foreign_key_checks = 0; update anchor set events = events - 1 where position = 2")
