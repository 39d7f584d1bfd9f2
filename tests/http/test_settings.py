"""Settings: a file and the environment; what is wrong is named, with its line."""
import json
import os
import subprocess

import pytest
import stack as stacks

GOOD = "[service]\nbase_url = https://dps.example/\n"


def check(tmp_path, text, **environment):
    file = tmp_path / "dps.ini"
    file.write_text(text)
    return subprocess.run([stacks.BUILD / "checked/dps.fcgi", "--check-config", "--config", file], cwd=stacks.ROOT,
                          env=os.environ | {"DPS_SESSION_SECOND_FACTOR": "no"} | environment, capture_output=True, text=True)


def test_good_settings_pass(tmp_path):
    done = check(tmp_path, GOOD)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("text, line, what", [
    (GOOD + "[service]\nwokers = 4\n", 4, "[service] wokers: no such setting"),
    (GOOD + "[service]\nworkers = many\n", 4, "[service] workers: not a value this setting can have"),
    (GOOD + "workers\n", 3, "cannot be used"),
    (GOOD + "[session]\nplain_cookie = perhaps\n", 4, "[session] plain_cookie: not a value"),
])
def test_what_is_wrong_is_named_with_file_and_line(tmp_path, text, line, what):
    done = check(tmp_path, text)
    assert done.returncode == 1
    assert what in done.stderr
    assert f"dps.ini:{line}:" in done.stderr


@pytest.mark.parametrize("url", ["http://dps.example/", "https://dps.example/", "http://127.0.0.1.evil.example/"])
def test_a_plain_cookie_is_for_loopback_alone(tmp_path, url):
    done = check(tmp_path, f"[service]\nbase_url = {url}\n[session]\nplain_cookie = yes\n")
    assert done.returncode == 1 and "plain_cookie" in done.stderr


def test_http_without_a_plain_cookie_is_refused(tmp_path):
    done = check(tmp_path, "[service]\nbase_url = http://dps.example/\n")
    assert done.returncode == 1 and "https://" in done.stderr


def test_asking_for_second_factors_wants_a_key_that_nobody_else_reads(tmp_path):
    key = tmp_path / "factor.key"
    key.write_text("0123456789abcdef" * 2 + "\n")
    for mode, said in ((0o644, "0600"), (0o600, "")):
        key.chmod(mode)
        done = check(tmp_path, GOOD, DPS_SESSION_SECOND_FACTOR="staff", DPS_SESSION_FACTOR_KEY_FILE=str(key))
        assert (done.returncode == 0) == (not said) and said in done.stderr
    assert "factor_key_file is needed" in check(tmp_path, GOOD, DPS_SESSION_SECOND_FACTOR="staff").stderr
    assert "must be staff or no" in check(tmp_path, GOOD, DPS_SESSION_SECOND_FACTOR="perhaps").stderr


def test_the_environment_wins(tmp_path):
    assert check(tmp_path, GOOD, DPS_SERVICE_WORKERS="3").returncode == 0
    done = check(tmp_path, GOOD, DPS_SERVICE_WORKERS="some")
    assert done.returncode == 1 and "DPS_SERVICE_WORKERS" in done.stderr


def test_the_log_is_one_json_object_a_line_without_names(stack, as_):
    as_("broker@kent.example").get("/referrals?q=Wintergreen")
    as_().post_form(as_().get("/sign-in"), email="canary@wintergreen.example", password="a secret canary")
    lines = [json.loads(line) for line in stack.log.read_text().splitlines()]
    answered = [line for line in lines if line["event"] == "answered"]
    assert {"ts", "level", "req", "route", "method", "status", "ms"} <= set(answered[-1])
    text = stack.log.read_text()
    for canary in ("Wintergreen", "wintergreen.example", "a secret canary", "Priya", "Nair"):
        assert canary not in text
