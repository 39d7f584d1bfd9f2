"""Every record shows what happened to it: to its officers all of it, to a provider its own side, to nobody what is sealed."""
import pathlib
import re
import subprocess

import pytest

from competition import Competition
from conftest import number_of

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def referral(stack, clock, visitors):
    from conftest import Visitor

    def as_(email=None):
        if email not in visitors:
            visitors[email] = Visitor(stack, email)
        return visitors[email]
    return Competition(stack, clock, as_)


def told(page):
    """What a timeline says happened, newest first."""
    return page.words("//*[contains(@class, 'dps-timeline__what')]")


def arguments(text, start):
    """The arguments of a call whose parenthesis opens before start."""
    depth, parts = 0, [""]
    for letter in text[start:]:
        if letter == ")" and depth == 0:
            return [" ".join(part.split()) for part in parts]
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter


def calls():
    """Every audit() in the source: where, its record and its act as they are written."""
    for file in sorted((ROOT / "fcgi").rglob("*.c")):
        text = file.read_text()
        for call in re.finditer(r"(?<!void )\baudit\(", text):
            parts = arguments(text, call.end())
            yield f"{file.name}:{text[:call.start()].count(chr(10)) + 1}", parts[1].strip('"'), parts[3]


def acts():
    text = (ROOT / "fcgi/domain/act.c").read_text()
    return set(re.findall(r'\{ "(\w+)", "(\w+)", "[^"]+", FACTS_', text))


# Acts that a call does not write out, and the words that it may mean.
MEANT = {
    ("referral", "list->step"): {"outcomes", "needs", "features"},
    ("referral", "referral_states[state]"): {"withdrawn", "unsuccessful"},
    ("admission", "becomes"): {"admitted", "suspended"},
    ("going->kind->record", "going->kind->act"): set(),  # rows of store/retention.c, tried by test_retention.py
    ("record", '"erased"'): set(),  # erase.c: a person's and a referral's rows are there
    ("notice", "event"): {"reopened", "sent", "rejected"},
    ("person", "act"): {"sign_in_failed", "code_failed", "factor_set", "factor_off", "factor_reset", "recovery_codes_made",
                        "password_changed", "password_reset"},
}


def test_every_act_that_the_source_writes_has_words():
    known, wrong = acts(), []
    for where, record, act in calls():
        words = MEANT[record, act] if (record, act) in MEANT else set(re.findall(r'"(\w+)"', act))
        assert words or (record, act) in MEANT, f"{where}: say in MEANT which acts {act} of {record} may be"
        wrong += [f"{where}: {record} {word} has no row in fcgi/domain/act.c" for word in words if (record, word) not in known]
    assert not wrong, "\n".join(wrong)


def test_acts_are_sorted_and_named_once():
    rows = re.findall(r'\{ "(\w+)", "(\w+)", "', (ROOT / "fcgi/domain/act.c").read_text())
    assert rows == sorted(set(rows))


def test_officers_see_what_happened_and_who_did_it(referral, as_):
    broker = as_("broker@kent.example")
    referral.send(1)
    page = broker.get(f"/referrals/{referral.id}")
    assert "History" in page.words("//main//h2")
    assert page.html.xpath("//table[contains(@class, 'dps-bars')]/tbody/tr"), "the weights are drawn above it"
    assert "Bid sent" not in told(page), "who has bid is nobody's business before the bids are opened"
    assert "Open for bids" in page.text
    referral.close()
    page = broker.get(f"/referrals/{referral.id}")
    assert "Bids to open" in page.text and "Open for bids" not in page.text
    referral.open()
    page = broker.get(f"/referrals/{referral.id}")
    assert told(page)[0] == "Bids opened" and "Bid sent" in told(page)
    whole = broker.get(f"/referrals/{referral.id}/timeline")
    assert whole.status == 200 and told(whole)[0] == "Bids opened"
    assert "Priya Nair, Kent County Council" in whole.text and "1 bid" in whole.text and "1 bids" not in whole.text
    assert as_("broker@surrey.example").get(f"/referrals/{referral.id}/timeline").status == 404
    assert told(as_("officer@westsussex.example").get(f"/referrals/{referral.id}/timeline")), "the lead oversees"


def test_a_provider_sees_its_own_side_and_no_officer_by_name(referral, as_):
    amy, ben = as_("amy@alder.example"), as_("ben@birch.example")
    page = amy.get(f"/invitations/{referral.invitation(1)}/timeline")
    assert told(page) == ["Bids opened", "Bid sent", "Bid begun"] or told(page)[0] == "Bids opened" and "Bid sent" in told(page)
    assert "Priya" not in page.text and "Kent County Council" in page.text and "1 bid" not in page.text
    assert "Amy Alder" in page.text
    theirs = ben.get(f"/invitations/{referral.invitation(2)}/timeline")
    assert told(theirs) == ["Bids opened"], "another's bid is not theirs to see"
    assert ben.get(f"/invitations/{referral.invitation(1)}/timeline").status == 404
    assert ben.get(f"/bids/{referral.bid(1)}/timeline").status == 404
    assert told(amy.get(f"/bids/{referral.bid(1)}/timeline"))[0] == "Bid sent"


def test_nothing_deliberated_is_open_to_a_provider(stack, as_):
    stack.sql("""insert into application (id, system, establishment, state, submitted_at, due_on) values (9001, 2, 1, 'evaluating', now(), current_date);
                 insert into event (record, record_id, position, person, act, becomes) values ('application', 9001, 1, 11, 'started', 'draft');
                 insert into event (record, record_id, position, person, act, becomes, prior_hash)
                   select 'application', 9001, 2, 5, 'conflict_declared', 'conflict', hash from event where record = 'application' and record_id = 9001""")
    amy, officer = as_("amy@alder.example"), as_("officer@westsussex.example")
    assert told(amy.get("/applications/9001/timeline")) == ["Application started"]
    assert told(officer.get("/applications/9001/timeline")) == ["Conflict of interest declared", "Application started"]
    assert as_("ben@birch.example").get("/applications/9001/timeline").status == 404


def test_an_establishment_shows_applications_to_those_who_decide_on_them_alone(stack, as_):
    """An application's events are open where its own page is: to the lead's evaluators once it is sent, and to its provider."""
    stack.sql("""insert into application (id, system, establishment) values (9003, 2, 2);
                 insert into event (record, record_id, position, person, act, becomes) values
                   ('application', 9003, 1, 12, 'started', 'draft'), ('application', 2, 1, 5, 'decided', 'decided')""")

    def shown(email):
        return [what for what in told(as_(email).get("/establishments/2/timeline")) if what.startswith("Application")]
    assert shown("officer@westsussex.example") == ["Application decided"] == shown("auditor@westsussex.example")
    assert shown("ben@birch.example") == ["Application decided", "Application started"]
    for email in ("broker@kent.example", "auditor@kent.example", "evaluator@kent.example", "broker@westsussex.example"):
        assert shown(email) == [], email


def test_every_record_page_leads_to_its_history(stack, as_):
    for email, path in (("amy@alder.example", "/organisation"), ("amy@alder.example", "/establishments/1"),
                        ("officer@westsussex.example", "/providers/1"), ("officer@westsussex.example", "/systems/2")):
        visitor = as_(email)
        page = visitor.get(path)
        assert "History" in page.words("//main//h2"), path
        assert visitor.get(f"{path}/timeline").status == 200
    assert "History" not in as_().get("/systems/2").words("//main//h2"), "a visitor sees the system, not who works on it"
    assert told(as_("admin@dps.example").get("/people/11/timeline"))[-1] == "Signed in"


def test_a_name_that_was_changed_shows_what_it_was(stack, as_):
    amy = as_("amy@alder.example")
    assert number_of(amy.fill("/establishments/1/edit", name="Alder House School")) == 1
    page = amy.get("/establishments/1/timeline")
    facts = page.words("//*[@class='dps-timeline__facts']")[0]
    assert "Before:" in facts and "After: Alder House School" in facts


def test_a_chain_takes_no_event_out_of_turn(stack):
    """As the workers' account: events are added at the end of their chain, and never changed."""
    password = (stack.database / "password.web").read_text()

    def attempt(sql):
        return subprocess.run(["mariadb", "--no-defaults", f"--socket={stack.socket}", "--user=dps_web", f"--password={password}", "-N", "dps"],
                              input=sql, text=True, capture_output=True).stderr
    denied = "denied"
    assert denied in attempt("update event set act = 'x' limit 1")
    assert denied in attempt("delete from event limit 1")
    assert denied in attempt("truncate table event")
    assert denied in attempt("insert into event (record, record_id, position, act, at) values ('referral', 1, 1, 'x', '2020-01-01')")
    assert denied in attempt("insert into event_authority (authority, event) values (6, 1)")
    assert denied in attempt("insert into anchor (position, from_at, until_at, events, digest) values (1, '2020-01-01', '2020-01-02', 0, repeat('x', 32))")
    assert "event_follows" in attempt("insert into event (record, record_id, position, act, prior_hash) values ('referral', 999, 7, 'x', repeat('x', 32))")
    assert "event_first" in attempt("insert into event (record, record_id, position, act) values ('referral', 999, 2, 'x')")
    assert "Duplicate" in attempt("insert into event (record, record_id, position, act) select record, record_id, 1, 'x' from event where position = 1 limit 1")
