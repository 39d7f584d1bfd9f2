"""Mail that goes out: to a real SMTP server on loopback, once, and with nothing in it but that something waits."""
import concurrent.futures
import re
import subprocess

import pytest
import stack as stacks
from conftest import HERE, Clock
from relay import Relay, certificate, free_port
from test_worker import Lock, wait_for, waits

FROM = "dps@councils.example"
LATER = {"/account", "/reset", "/verify", "/correspondence/:id"}


@pytest.fixture(scope="module")
def stack(relay):
    held = stacks.Stack(workers=1, world=HERE / "world.sql",
                        settings=f"[mail]\nrelay = smtp://127.0.0.1:{relay.port}\nfrom = {FROM}\nreply_to = answers@councils.example\ntimeout = 1\n")
    try:
        yield held.start()
    finally:
        faults = held.stop()
    assert not faults, "\n".join(faults)


@pytest.fixture(autouse=True)
def fresh(relay, stack):
    """An empty outbox and a good relay."""
    relay.moods.clear()
    relay.taken.clear()
    relay.sessions.clear()
    stack.sql("update message set digest = null; delete from message")


def run(stack, **environment):
    """dps jobs, however long ago it ran last; what it says of the mail."""
    stack.sql("update job set due_at = now() - interval 1 minute, worker = null, leased_until = null where name = 'mail'")
    done = subprocess.run([stacks.BUILD / "checked/dps", "--config", stack.config, "jobs"], cwd=stacks.ROOT,
                          env=stack.environment("job") | environment, text=True, capture_output=True)
    assert done.returncode == 0, done.stderr
    return re.search(r"^mail +(.*)$", done.stdout, re.M).group(1), done.stderr


def write(stack, person=11, kind="bid_received", record="'invitation'", record_id=1, **more):
    """A message as a page would have written it; its number."""
    columns = {"person": person, "kind": f"'{kind}'", "subject": "'A subject that stays inside'", "body": "'A body that stays inside'",
               "record": record, "record_id": record_id} | more
    return int(stack.sql(f"insert into message ({', '.join(columns)}) values ({', '.join(map(str, columns.values()))}); select last_insert_id()"))


def row(stack, message, columns="state, attempts, error"):
    return tuple(stack.sql(f"select {columns} from message where id = {message}").split("\t"))


def later(stack, message):
    stack.sql(f"update message set due_at = now() where id = {message}")


# ---- what a mail is ----

def test_a_mail_says_what_waits_and_where_and_holds_no_more(stack, relay):
    message = write(stack, kind="application_decided", record="'application'", record_id=1)
    assert run(stack)[0].startswith("1 sent, 0 failed")
    mail, = relay.taken
    assert (mail.sender, mail.to, mail.message["From"], mail.message["Reply-To"]) == \
        (FROM, "amy@alder.example", f"Placements and care <{FROM}>", "answers@councils.example")
    assert mail.subject == "A decision on your application: A0001"
    assert mail.links == [f"{stack.site}/applications/1", f"{stack.site}/account"]
    assert "stays inside" not in mail.raw.decode() and "Amy" not in mail.raw.decode()
    assert mail.message["Auto-Submitted"] == "auto-generated" and mail.message["Date"]
    assert re.fullmatch(rf"<{message}\.[\w-]+@127\.0\.0\.1>", mail.id)
    assert row(stack, message) == ("sent", "1", "NULL")
    assert run(stack)[0].startswith("0 sent"), "never twice"
    assert len(relay.taken) == 1


def test_a_one_time_link_goes_at_once_and_is_forgotten_with_the_text_that_holds_it(stack, relay, as_):
    stack.sql("update person set mail = 'none' where id = 11")
    as_("admin@dps.example").fill("/people/new", name="Ivy Post", email="ivy.post@kent.example", authority="6", broker="1")
    run(stack)
    stack.sql("update person set mail = 'each' where id = 11")
    mail, = relay.taken
    assert mail.to == "ivy.post@kent.example" and mail.subject == "You are invited to join"
    link, = mail.links
    assert as_().get(link.removeprefix(stack.site)).status == 200
    kept = stack.sql("select concat_ws('|', state, link, body) from message where email = 'ivy.post@kent.example'")
    assert kept.startswith("sent|") and "code=" not in kept


def test_a_batch_goes_over_one_connection_under_our_own_name(stack, relay):
    for _ in range(30):
        write(stack)
    write(stack, kind="password_changed", record="null", record_id="null", at_once=1)
    assert run(stack)[0].startswith("31 sent")
    assert len(relay.taken) == 31 and len(relay.sessions) == 1
    assert len({mail.id for mail in relay.taken}) == 31
    assert relay.taken[0].subject not in {mail.subject for mail in relay.taken[1:]}, "what somebody waits for goes first"
    assert relay.greeted[-1][0] == "127.0.0.1"


def test_an_address_that_is_none_is_refused_and_nothing_is_sent(stack, relay):
    wrong = ["amy@alder.example\\r\\nBcc: all@evil.example", "amy@alder.example\\n", "<amy@alder.example>",
             "amy@alder.example, b@b.example", "amy", "ämy@alder.example"]
    messages = [write(stack, person="null", kind="link", record="null", record_id="null", email=f"'{address}'",
                      link=f"'{stack.site}/join?code=x'") for address in wrong]
    run(stack)
    assert relay.taken == []
    for message in messages:
        assert row(stack, message) == ("failed", "1", "not an address, or a subject with a control character")


def kinds():
    """Every kind of message: its title and where it leads, as the program has them."""
    table = (stacks.ROOT / "fcgi/domain/message.c").read_text()
    found = re.findall(r'^\t\{ "(\w+)", +"([^"]+)", +(NULL|"[^"]+"), (?:true|false)(?: \},|,)$', table, re.M)
    return {word: (title, path.strip('"')) for word, title, path in found}


def test_every_kind_has_its_mail_which_leads_to_a_page_there_is_and_repeats_nothing(stack, relay):
    routes = {line[10:].split()[0] for line in stack.dps("routes").stdout.splitlines()}
    every = kinds()
    assert len(every) > 40
    for word in every:
        write(stack, person=12, kind=word, record="'referral'", record_id=999, body="'Canary Childname needs a canary'")
    run(stack)
    assert sorted(mail.subject for mail in relay.taken) == sorted(title for title, _ in every.values())
    for mail in relay.taken:
        assert "anary" not in mail.raw.decode()
        path = mail.links[0].removeprefix(stack.site).replace("999", ":id")
        assert path in routes or path in LATER, path


def test_whoever_tells_somebody_names_a_kind_there_is():
    every, calls = set(kinds()), []
    for file in [*(stacks.ROOT / "fcgi").glob("*/*.c"), *(stacks.ROOT / "sql/queries").glob("*.sql")]:
        text = file.read_text() if file.name != "event.c" else ""
        calls += re.findall(r'\b(?:message_(?:send|mail|provider)|referral_tell)\(r,[^;]*?"([a-z_]+)",', text)
        calls += re.findall(r'\bmessage_authority\(r,[^;]*?"[a-z]+",\s*"([a-z_]+)",', text)
        calls += re.findall(r"insert ignore into message \(person, kind.*\nselect (?:distinct )?\S+, '([a-z_]+)'", text)
    assert set(calls) - {"joining"} <= every, "joining is a record's name"
    assert len(set(calls)) > 25, sorted(set(calls))


# ---- when the relay will not ----

def test_put_off_it_is_tried_again_later_and_later_then_given_up_loudly(stack, relay, as_):
    relay.moods["amy@alder.example"] = "451 4.3.0 try again"
    message, other = write(stack), write(stack, person=12)
    waits = []
    for tries in range(8):
        said, log = run(stack)
        assert tries or said.startswith("1 sent, 0 failed, 1 again later"), "one that is put off does not hold up the next"
        waits.append(stack.sql(f"select state, timestampdiff(minute, now(), due_at + interval 10 second) from message where id = {message}"))
        later(stack, message)
    assert row(stack, other)[0] == "sent"
    assert waits == [f"waiting\t{minutes}" for minutes in (1, 5, 15, 60, 240, 720, 1440)] + ["failed\t0"]
    assert row(stack, message) == ("failed", "8", "451 4.3.0 try again")
    assert '"mail_failed"' in log and f"message {message}: failed, 451" in log and "amy@" not in log
    ready = as_().get("/ready")
    assert ready.status == 200 and ready.text.startswith("degraded\n") and "failed=1" in ready.text


@pytest.mark.parametrize("mood", ["550 5.1.1 no such user", "data 554 5.7.1 not this"])
def test_refused_for_good_it_fails_at_once_for_that_recipient_alone(stack, relay, mood):
    relay.moods["amy@alder.example"] = mood
    bad, good = write(stack), write(stack, person=12)
    assert run(stack)[0].startswith("1 sent, 1 failed")
    assert row(stack, bad) == ("failed", "1", mood.removeprefix("data "))
    assert row(stack, good)[0] == "sent"


def test_while_the_relay_is_away_one_mail_is_tried_and_all_wait(stack, relay):
    first, second = write(stack), write(stack, person=12)
    said, log = run(stack, DPS_MAIL_RELAY=f"smtp://127.0.0.1:{free_port()}")
    assert said.startswith("0 sent, 0 failed, 1 again later")
    assert row(stack, first)[:2] == ("waiting", "1") and row(stack, second)[:2] == ("waiting", "0")
    later(stack, first)
    assert run(stack)[0].startswith("2 sent")


@pytest.mark.parametrize("mood", ["drop", "hang"])
def test_what_the_relay_may_have_is_not_sent_again_without_a_word(stack, relay, as_, mood):
    relay.moods["amy@alder.example"] = mood
    message = write(stack)
    said, log = run(stack)
    assert said.endswith("1 uncertain") and f"message {message}: uncertain" in log
    assert row(stack, message)[0] == "uncertain"
    relay.moods.clear()
    later(stack, message)
    assert run(stack)[0].startswith("0 sent")
    assert relay.taken == [] and "uncertain=1" in as_().get("/ready").text


def test_a_mail_that_goes_another_way_just_as_it_is_taken_is_passed_over(stack, relay, monkeypatch):
    """While the first goes out somebody gives the second up: whoever meant to take it goes on to the third."""
    messages, locks = [write(stack, person=person) for person in (11, 12, 13)], []

    def mood(address):
        locks or locks.append(Lock(stack, f"update message set state = 'none' where id = {messages[1]}", then="commit;"))
        return ""
    monkeypatch.setattr(relay, "mood", mood)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        said = pool.submit(run, stack)
        wait_for("the second mail", lambda: waits(stack))
        locks[0].release()
        assert said.result()[0].startswith("2 sent, 0 failed")
    assert [row(stack, message)[0] for message in messages] == ["sent", "none", "sent"]


def test_what_a_dead_machine_had_in_hand_is_uncertain_and_what_a_living_one_has_is_left_to_it(stack, relay):
    dead = write(stack, state="'sending'", worker="'gone:1'", leased_until="now() - interval 1 second", attempts=1)
    alive = write(stack, state="'sending'", worker="'busy:1'", leased_until="now() + interval 1 minute", attempts=1)
    assert run(stack)[0].endswith("1 uncertain")
    assert row(stack, dead)[0] == "uncertain" and row(stack, alive)[0] == "sending"
    assert relay.taken == []


def test_without_a_relay_mail_waits_and_the_job_says_why(stack, relay):
    message = write(stack)
    said, _ = run(stack, DPS_MAIL_RELAY="", DPS_SERVICE_DEMO="")
    assert said == "nothing sent: [mail] relay and from are not set"
    assert row(stack, message)[:2] == ("waiting", "0")


def test_starttls_with_a_checked_certificate_and_a_password_from_a_file(stack, tmp_path):
    authority, context = certificate(tmp_path)
    secret = tmp_path / "password"
    secret.write_text("a relay's password\n")
    closed = Relay(tls=context, login=("dps", "a relay's password"))
    good = {"DPS_MAIL_RELAY": f"smtp://localhost:{closed.port}", "DPS_MAIL_AUTHORITIES": str(authority),
            "DPS_MAIL_USER": "dps", "DPS_MAIL_PASSWORD_FILE": str(secret)}
    try:
        message = write(stack)
        other = tmp_path / "other"
        other.mkdir()
        # another's certificate, a name it does not have, no TLS at all: nothing is handed over
        for wrong in ({"DPS_MAIL_AUTHORITIES": str(certificate(other)[0])}, {"DPS_MAIL_RELAY": f"smtp://127.0.0.1:{closed.port}"},
                      {"DPS_MAIL_AUTHORITIES": ""}):
            assert "1 again later" in run(stack, **good | wrong)[0], wrong
            later(stack, message)
        assert closed.taken == []
        assert run(stack, **good)[0].startswith("1 sent")
        assert closed.greeted[-1][1:] == (True, True)
    finally:
        closed.stop()


# ---- what a person chose ----

def test_a_daily_mail_gathers_what_waits_unread_at_its_hour(stack, relay):
    clock = Clock(stack)
    stack.sql("update person set mail = 'daily' where id = 11")
    stack.sql("update person set mail = 'none' where id = 12")
    try:
        clock.move_to(stack.sql("select current_date + interval 1 day + interval 5 hour"))
        write(stack, kind="referral_published")
        write(stack, kind="application_decided", record="'application'")
        read = write(stack, kind="suspended", record="'suspension'", read_at="now()")
        nobody = write(stack, person=12)
        write(stack, kind="password_changed", record="null", record_id="null", at_once=1)
        run(stack)
        assert [mail.subject for mail in relay.taken] == ["Your password was changed"], "before the hour only what is urgent"
        clock.move(hours=3)
        run(stack)
        run(stack)
        daily, = relay.taken[1:]
        assert daily.subject == "What waits for you" and daily.to == "amy@alder.example"
        assert "2 messages are new" in daily.text and "New referral" in daily.text and "A decision on your application: A0001" in daily.text
        assert f"{stack.site}/invitations/1" in daily.links and f"{stack.site}/inbox" in daily.links
        assert "stays inside" not in daily.text
        assert row(stack, read)[0] == "none" and row(stack, nobody)[0] == "none"
        write(stack, kind="referral_extended")
        run(stack)
        assert len(relay.taken) == 2, "the next day's"
        clock.move(days=1)
        run(stack)
        assert "One message is new" in relay.taken[2].text and len(relay.taken) == 3
    finally:
        stack.sql("update person set mail = 'each' where id in (11, 12)")
