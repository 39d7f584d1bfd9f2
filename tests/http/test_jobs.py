"""What happens without a visitor."""


def test_what_is_due_is_done_once_and_told_once(stack, clock):
    stack.sql("update job set due_at = now() - interval 1 minute, worker = null, leased_until = null")
    stack.sql("insert into session (id, person, role, csrf, expires_at) select unhex(sha2('old', 256)), 1, min(id), unhex(sha2('c', 256)), now() - interval 1 hour from role where person = 1")
    first = stack.dps("jobs")
    assert first.returncode == 0, first.stderr
    assert [line.split()[0] for line in first.stdout.splitlines()] == ["deadlines", "expiries", "notices", "tidy"]
    assert stack.sql("select count(*) from session where id = unhex(sha2('old', 256))") == "0"
    told = stack.sql("select count(*) from message where once is not null")
    assert stack.dps("jobs").stdout == "", "nothing is due so soon"
    stack.sql("update job set due_at = now() - interval 1 minute")
    assert stack.dps("jobs").returncode == 0
    assert stack.sql("select count(*) from message where once is not null") == told


def test_a_job_that_another_machine_has_is_left_to_it(stack):
    stack.dps("jobs")
    stack.sql("update job set due_at = now() - interval 1 minute, worker = 'other:1', leased_until = now() + interval 5 minute where name = 'tidy'")
    done = stack.dps("jobs")
    assert done.returncode == 0 and "tidy" not in done.stdout
    stack.sql("update job set leased_until = now() - interval 1 second where name = 'tidy'")
    assert "tidy" in stack.dps("jobs").stdout, "a lease runs out by itself"


def test_the_list_says_what_runs_when(stack):
    stack.dps("jobs")
    listed = stack.dps("jobs", "list")
    assert listed.returncode == 0
    assert [line.split()[0] for line in listed.stdout.splitlines()] == ["deadlines", "expiries", "notices", "tidy"]
    assert stack.dps("jobs", "dance").returncode == 2
