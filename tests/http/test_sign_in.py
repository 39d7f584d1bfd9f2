"""Signing in: guessing is slowed and nobody can lock somebody else out, sessions begin anew and end, links lead nowhere else."""
import subprocess

import pytest
import stack as stacks

from conftest import PASSWORD, Visitor

WRONG = "not the password of anybody"


def attempt(visitor, email, password):
    """One try: the status."""
    return visitor.post_form(visitor.get("/sign-in"), email=email, password=password).status


def test_guessing_is_slowed_from_everywhere_and_forgets_after_the_right_password(stack, clock):
    stranger = Visitor(stack)
    statuses = [attempt(stranger, "broker@kent.example", WRONG) for _ in range(5)]
    assert statuses[:3] == [422] * 3 and statuses[-1] == 429, statuses
    page = stranger.post_form(stranger.get("/sign-in"), email="Broker@KENT.example", password=PASSWORD)
    assert page.status == 429, "even with the right one, and however it is written"
    assert page.mistakes == [f"There were too many wrong tries. Wait {page.reply.headers['Retry-After']} second"
                             f"{'s' if page.reply.headers['Retry-After'] != '1' else ''}, then try again"]
    assert attempt(stranger, "evaluator@kent.example", WRONG) == 422, "another account is not slowed"
    clock.move(seconds=5)
    assert attempt(Visitor(stack), "broker@kent.example", PASSWORD) == 303
    assert attempt(Visitor(stack), "broker@kent.example", WRONG) == 422, "and the count begins anew"
    assert stack.sql("select count(*) from throttle where id like '%kent%'") == "0", "no address is kept, only its hash"


def test_no_stranger_can_lock_somebody_out_of_a_browser_they_use(stack, clock):
    own = Visitor(stack, "approver@kent.example")
    stranger = Visitor(stack)
    for _ in range(14):
        clock.move(minutes=16)
        attempt(stranger, "approver@kent.example", WRONG)
    assert attempt(stranger, "approver@kent.example", PASSWORD) == 429
    own.http.cookies.set("dps", None)  # signed out; the browser is still known
    assert own.http.cookies.get("dps-device")
    assert attempt(own, "approver@kent.example", PASSWORD) == 303
    own.http.cookies.set("dps", None)
    statuses = [attempt(own, "approver@kent.example", WRONG) for _ in range(8)]
    assert 429 in statuses, "a browser that was stolen guesses no faster"
    clock.move(minutes=16)
    assert attempt(own, "approver@kent.example", PASSWORD) == 303


def test_an_unknown_address_is_slowed_and_written_down_like_a_known_one(stack, clock):
    seen = {}
    for email in ("officer@westsussex.example", "nobody.here@westsussex.example"):
        visitor = Visitor(stack)
        pages = [visitor.post_form(visitor.get("/sign-in"), email=email, password=WRONG) for _ in range(5)]
        seen[email] = [(page.status, page.mistakes[0][:37]) for page in pages]
    known, unknown = seen.values()
    assert known == unknown


def test_waits_grow_to_a_quarter_of_an_hour_and_are_forgotten_in_a_day(stack, clock):
    visitor, waits = Visitor(stack), []
    for _ in range(12):
        page = visitor.post_form(visitor.get("/sign-in"), email="panel@kent.example", password=WRONG)
        if page.status == 422:
            page = visitor.post_form(visitor.get("/sign-in"), email="panel@kent.example", password=WRONG)
        if page.status == 429:
            waits.append(int(page.reply.headers["Retry-After"]))
            clock.move(seconds=waits[-1])
    assert waits == sorted(waits) and 600 < waits[-1] <= 900, waits
    clock.move(days=2)
    stack.dps("jobs")
    assert stack.sql("select count(*) from throttle") == "0"


def test_a_session_begins_with_a_new_token_and_an_old_one_is_dead(stack):
    visitor = Visitor(stack)
    visitor.get("/sign-in")
    before = visitor.http.cookies.get("dps")
    assert attempt(visitor, "mel@alder.example", PASSWORD) == 303
    first = visitor.http.cookies.get("dps")
    assert first != before
    assert attempt(visitor, "mel@alder.example", PASSWORD) == 303
    old = Visitor(stack)
    old.http.cookies.set("dps", first)
    assert old.get("/organisation").status == 303


def test_signing_out_empties_the_browser_and_kills_the_token(stack):
    mel = Visitor(stack, "mel@alder.example")
    token = mel.http.cookies.get("dps")
    page = mel.get("/account")
    sent = mel.post("/sign-out", {name: page.html.xpath(f"//form[contains(@action, '/sign-out')]//input[@name='{name}']/@value")[0]
                                  for name in ("csrf", "key")})
    assert sent.reply.headers["Clear-Site-Data"] == '"cache", "storage"'
    old = Visitor(stack)
    old.http.cookies.set("dps", token)
    assert old.get("/organisation").status == 303


def test_twelve_hours_end_a_session_however_busy(stack, clock):
    mel = Visitor(stack, "mel@alder.example")
    mel.email = None
    for _ in range(25):
        clock.move(minutes=28)
        assert mel.get("/organisation").status == 200
    clock.move(minutes=28)
    assert mel.get("/organisation").status == 303


@pytest.mark.parametrize("path, to", [
    ("/organisation", "/organisation"), ("/establishments?page=2&sort=name", "/establishments?page=2&sort=name"), ("//evil.example", "/"), ("/\\evil.example", "/"),
    ("https://evil.example/", "/"), ("/organisation/../..//evil.example", "/"), ("/no-such-page", "/"), ("/sign-out", "/"), ("", "/"),
    ("/organisation#@evil.example", "/"),
])
def test_signing_in_leads_to_pages_of_ours_alone(stack, path, to):
    visitor = Visitor(stack)
    page = visitor.request("GET", "/sign-in", params={"next": path})
    sent = visitor.post_form(page, email="mel@alder.example", password=PASSWORD)
    assert (sent.status, sent.reply.headers["Location"]) == (303, to)


def test_a_password_hashed_with_less_work_is_hashed_again(stack, tmp_path):
    secret = tmp_path / "password"
    secret.write_text("seven brave lanterns\n")
    subprocess.run([stacks.BUILD / "checked/dps", "--config", stack.config, "user", "add", "old@dps.example", "--name", "Oona Old",
                    "--role", "administrator", "--password-file", secret], cwd=stacks.ROOT, check=True,
                   env=stack.environment("job") | {"DPS_TEST_PASSWORD_MEMORY": "1024"})
    hashed = "select substr(password, 1, 19) from person where email = 'old@dps.example'"
    assert stack.sql(hashed) == "$argon2id$v=19$m=10"
    assert attempt(Visitor(stack), "old@dps.example", "seven brave lanterns") == 303
    assert stack.sql(hashed) == "$argon2id$v=19$m=81"
    assert attempt(Visitor(stack), "old@dps.example", "seven brave lanterns") == 303


def test_what_happened_to_an_account_is_in_its_events_and_the_log(stack, clock):
    clock.move(days=2)
    visitor = Visitor(stack)
    for password in (WRONG, WRONG, WRONG, WRONG, PASSWORD):
        attempt(visitor, "auditor@kent.example", password)
    clock.move(minutes=1)
    attempt(visitor, "auditor@kent.example", PASSWORD)
    assert stack.sql("select act, count(*) from event where record = 'person' and record_id = 19 group by act order by min(position)") == \
        "sign_in_failed\t3\nsigned_in\t1"
    log = stack.log.read_text()
    for word in ("sign_in_failed", "sign_in_slowed", "signed_in"):
        assert f'"event":"{word}"' in log
    assert "kent.example" not in log


def test_a_fresh_database_lets_nobody_in():
    held = stacks.Stack(workers=1)
    try:
        held.start()
        assert held.sql("select count(*) from person") == "0"
        assert held.sql("select count(*) from token") == "0"
    finally:
        held.stop()
