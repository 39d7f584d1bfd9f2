"""What happens without a visitor."""
import re
import subprocess

import stack as stacks


def names(listed):
    """The jobs that `dps jobs --list` tells of, in order."""
    return re.findall(r"^([a-z]+) ", listed, re.M)


def due(stack, where="true"):
    stack.sql(f"update job set due_at = now() - interval 1 minute, worker = null, leased_until = null where {where}")


def test_what_is_due_is_done_once_and_told_once(stack, clock):
    stack.sql("insert into session (id, person, role, csrf, expires_at) select unhex(sha2('old', 256)), 1, min(id), unhex(sha2('c', 256)), now() - interval 1 hour from role where person = 1")
    every = names(stack.dps("jobs", "--list").stdout)
    assert {"deadlines", "expiries", "notices", "tidy"} <= set(every)
    first = stack.dps("jobs")
    assert first.returncode == 0, first.stderr
    assert names(first.stdout) == every, "a job that never ran is due"
    assert stack.sql("select count(*) from session where id = unhex(sha2('old', 256))") == "0"
    told = stack.sql("select count(*) from message where once is not null")
    assert stack.dps("jobs").stdout == "", "nothing is due so soon"
    due(stack)
    assert stack.dps("jobs").returncode == 0
    assert stack.sql("select count(*) from message where once is not null") == told


def test_two_machines_at_once_do_each_job_once(stack):
    due(stack)
    command = [stacks.BUILD / "checked/dps", "--config", stack.config, "jobs"]
    both = [subprocess.Popen(command, cwd=stacks.ROOT, env=stack.environment("job"), text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    said = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sorted(names(said[0][0] + said[1][0])) == sorted(names(stack.dps("jobs", "--list").stdout))


def test_a_job_that_another_machine_has_is_left_to_it(stack):
    stack.dps("jobs")
    stack.sql("update job set due_at = now() - interval 1 minute, worker = 'other:1', leased_until = now() + interval 5 minute where name = 'tidy'")
    done = stack.dps("jobs")
    assert done.returncode == 0 and "tidy" not in done.stdout
    assert "running on other:1" in stack.dps("jobs", "--list").stdout
    stack.sql("update job set leased_until = now() - interval 1 second where name = 'tidy'")
    assert "tidy" in stack.dps("jobs").stdout, "a lease runs out by itself"


def test_the_list_says_what_runs_when_how_it_went_and_what_failed_last(stack):
    stack.dps("jobs")
    stack.sql("update job set failed_at = '2026-01-05 10:00:00', failure = 'failed; the log says where' where name = 'tidy'")
    listed = stack.dps("jobs", "--list").stdout
    assert re.search(r"^deadlines +5 min +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +\d+ rows$", listed, re.M), listed
    assert "last failure 2026-01-05 10:00:00: failed; the log says where" in listed
    assert stack.dps("jobs", "list").stdout == stack.dps("jobs", "--list").stdout
    assert stack.dps("jobs", "dance").returncode == 2
    assert stack.dps("jobs", "--dance").returncode == 2


def test_ready_tells_machines_which_job_is_late_and_goes_on_serving(stack, as_):
    stack.dps("jobs")
    good = as_().get("/ready")
    assert good.status == 200 and good.text.startswith("ready\n"), good.text
    assert re.search(r"^job name=deadlines state=ok every=300 last_ok=\S+ next=\S+$", good.text, re.M)
    stack.sql("update job set due_at = now() - interval 1 hour where name = 'deadlines'")
    late = as_().get("/ready")
    assert late.status == 200 and late.text.startswith("degraded\n")
    assert "job name=deadlines state=late" in late.text and "job name=notices state=ok" in late.text
