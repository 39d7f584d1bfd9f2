"""Bad luck: workers that are killed, stopped or renewed, a database that goes away, a race that is lost."""
import concurrent.futures
import os
import pathlib
import signal
import subprocess
import time

import pytest
import stack as stacks

from conftest import HERE, Visitor


@pytest.fixture(scope="module")
def shaken():
    """A stack of its own, since these tests shake it."""
    held = stacks.Stack(world=HERE / "world.sql")
    deployed = held.folder / "deployed"  # a link, as deployments turn them
    deployed.symlink_to(held.program)
    held.program = deployed
    try:
        held.start()
        yield held
    finally:
        held.stop()


def wait_for(what, true):
    until = time.monotonic() + 90
    while not true():
        assert time.monotonic() < until, f"{what} did not come about"
        # MariaDB renews its list of waiting transactions only when nobody has asked for a tenth of a second
        time.sleep(0.2)


def children(stack):
    """The workers that live: ended ones that nobody has counted yet are none."""
    def lives(pid):
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    listed = pathlib.Path(f"/proc/{stack.fcgi.pid}/task/{stack.fcgi.pid}/children").read_text().split()
    return [int(pid) for pid in listed if lives(pid)]


class Lock:
    """Holds a row in a transaction of the administrator's, so that a request has to wait."""

    def __init__(self, stack, sql, then="rollback;"):
        self.client = subprocess.Popen(["mariadb", "--no-defaults", f"--socket={stack.socket}", "-N", "-B", "--unbuffered", "dps"],
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.client.stdin.write(f"begin; {sql}; select 'held';\n")
        self.client.stdin.flush()
        said = "-"
        while said and said.strip() != "held":
            said = self.client.stdout.readline()
        assert said, "the row could not be locked"
        self.then = then

    def release(self):
        self.client.communicate(self.then + "\n")


def waits(stack, requests=1):
    return stack.waiting_for_locks() >= requests


ROW = "select id from provider where id = 1 for update"


def rename(visitor, name):
    page = visitor.get("/organisation/edit")
    return visitor.post_form(page, name=name)


def test_a_worker_killed_in_the_middle_writes_nothing_and_is_replaced(shaken):
    amy = Visitor(shaken, "amy@alder.example")
    lock = Lock(shaken, ROW)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        sent = pool.submit(rename, amy, "Half Written Ltd")
        wait_for("the request", lambda: waits(shaken))
        for worker in children(shaken):
            os.kill(worker, signal.SIGKILL)
        reply = sent.result()
    lock.release()
    assert reply.status == 502
    assert "Half Written" not in reply.text
    wait_for("new workers", lambda: len(children(shaken)) == 2)
    assert shaken.sql("select name from provider where id = 1") == "Alder Schools Ltd"
    assert amy.get("/organisation").status == 200
    shaken.forgive()


def test_a_stop_finishes_the_request_in_hand(shaken):
    amy = Visitor(shaken, "amy@alder.example")
    lock = Lock(shaken, ROW)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        sent = pool.submit(rename, amy, "Alder Schools Limited")
        wait_for("the request", lambda: waits(shaken))
        shaken.fcgi.send_signal(signal.SIGTERM)
        lock.release()
        reply = sent.result()
    assert reply.status == 303
    assert shaken.fcgi.wait(30) == 0
    assert shaken.sql("select name from provider where id = 1") == "Alder Schools Limited"
    shaken.start_workers()
    shaken.wait_until_ready()


def complaints(stack):
    return stack.log.read_text().count("going on with the old")


def test_renewing_runs_the_program_put_in_its_place_loses_no_request_and_bad_ones_change_nothing(shaken):
    wait_for("the workers", lambda: len(children(shaken)) == 2)
    before = children(shaken)
    release, mark, real = shaken.folder / "release", shaken.folder / "mark", shaken.program.resolve()
    release.write_text("#!/bin/sh\nexit 1\n")  # a new program that cannot run
    release.chmod(0o755)
    shaken.program.unlink()
    shaken.program.symlink_to(release)
    shaken.fcgi.send_signal(signal.SIGHUP)
    wait_for("a complaint", lambda: complaints(shaken) == 1)
    assert children(shaken) == before

    release.write_text(f'#!/bin/sh\ncase "$*" in *--check-config*) ;; *) echo new > {mark} ;; esac\nexec {real} "$@"\n')
    shaken.fcgi.send_signal(signal.SIGHUP)
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: Visitor(shaken).get("/help").status, range(40)))
    assert answers == [200] * 40
    wait_for("new workers", lambda: len(children(shaken)) == 2 and not set(before) & set(children(shaken)))
    assert mark.exists()

    before, good = children(shaken), shaken.config.read_text()
    shaken.config.write_text(good + "[service]\nno_such_setting = 1\n")
    shaken.fcgi.send_signal(signal.SIGHUP)
    wait_for("a complaint", lambda: complaints(shaken) == 2)
    shaken.config.write_text(good)
    assert children(shaken) == before
    assert Visitor(shaken).get("/help").status == 200


def test_while_the_database_is_away_pages_say_so_and_sessions_live_on(shaken):
    amy = Visitor(shaken, "amy@alder.example")
    page = amy.get("/organisation/edit")
    shaken.server("stop")
    away = amy.request("GET", "/organisation")
    sent = amy.post_form(page, name="Alder Schools Ltd")
    shaken.server("start")
    for reply in (away, sent):
        assert reply.status == 503
        assert reply.reply.headers["Retry-After"] == "5"
        assert reply.html.xpath("//h1")
        assert int(reply.reply.headers["Content-Length"]) == len(reply.reply.content)
    shaken.wait_until_ready()
    assert amy.request("GET", "/organisation").status == 200
    assert amy.post_form(page, name="Alder Schools Ltd").status == 303, "the same form, sent again once it is back"
    shaken.forgive()


def test_a_request_that_waited_too_long_for_a_lock_is_run_again(shaken):
    amy = Visitor(shaken, "amy@alder.example")
    page = amy.get("/organisation/edit")
    # longer than a worker waits for a lock (5 seconds), shorter than three tries
    lock = Lock(shaken, ROW, then="select sleep(6); rollback;")
    with concurrent.futures.ThreadPoolExecutor() as pool:
        held = pool.submit(lock.release)
        sent = pool.submit(amy.post_form, page, name="Alder Schools (South) Ltd")
        reply = sent.result()
        held.result()
    assert reply.status == 303
    assert shaken.sql("select name from provider where id = 1") == "Alder Schools (South) Ltd"
    assert shaken.sql("select count(*) from event where record = 'provider' and record_id = 1 and becomes like '%(South)%'") in ("0", "1")


def test_tries_at_once_count_as_many(shaken):
    """Two wrong passwords are free; of two more that arrive together, the second has to wait."""
    def wrong():
        visitor = Visitor(shaken)
        return visitor.post_form(visitor.get("/sign-in"), email="ben@birch.example", password="not the password").status
    assert [wrong(), wrong()] == [422, 422]
    lock = Lock(shaken, "select id from throttle where id like 'account:%' for update")
    with concurrent.futures.ThreadPoolExecutor() as pool:
        sent = [pool.submit(wrong) for _ in range(2)]
        wait_for("both tries", lambda: waits(shaken, 2))
        lock.release()
        assert sorted(try_.result() for try_ in sent) == [422, 429]


def test_every_answer_has_its_length(shaken):
    visitor = Visitor(shaken)
    for path in ("/", "/help", "/no-such-page", "/health"):
        reply = visitor.get(path, headers={"Accept-Encoding": "identity"}).reply
        assert int(reply.headers["Content-Length"]) == len(reply.content), path
    head = visitor.request("HEAD", "/help").reply
    assert head.content == b"" and head.status_code == 200
