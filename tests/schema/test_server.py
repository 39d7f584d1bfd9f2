"""sql/server: the private MariaDB that `make run` and the tests stand on."""
import pathlib
import shutil
import stat
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def server(*arguments, script=ROOT / "sql/server"):
    return subprocess.run([script, *map(str, arguments)], text=True, capture_output=True)


@pytest.fixture
def folder(tmp_path):
    yield tmp_path
    server("stop", tmp_path)


def test_it_starts_twice_and_stops(folder):
    first = server("start", folder)
    assert first.returncode == 0, first.stderr
    assert server("start", folder).stdout == first.stdout
    server("stop", folder)
    assert "ERROR" in server("client", folder, "-e", "select 1").stderr
    assert server("stop", folder).returncode == 0


def test_a_deep_folder_gets_a_socket_that_fits(tmp_path):
    deep = tmp_path / ("a" * 60) / ("b" * 60)
    deep.mkdir(parents=True)
    try:
        started = server("start", deep)
        assert started.returncode == 0, started.stderr
        assert len(started.stdout.strip()) <= 107
    finally:
        server("stop", deep)
    shutil.rmtree(pathlib.Path(started.stdout.strip()).parent)


def test_a_secure_server_keeps_its_clock(folder):
    socket = server("start", folder, "--secure").stdout.strip()
    server("migrate", folder)
    server("accounts", folder)
    password = (folder / "password.web").read_text()
    said = subprocess.run(["mariadb", "--no-defaults", f"--socket={socket}", "--user=dps_web", f"--password={password}", "-e", "set timestamp = 1"],
                          capture_output=True, text=True)
    assert "denied" in said.stderr


def test_summer_time_is_known(folder):
    server("start", folder)
    said = server("client", folder, "-N", "-e", "select convert_tz('2026-07-01 12:00', 'UTC', 'Europe/London')")
    assert said.stdout.strip() == "2026-07-01 13:00:00", said.stderr


def test_passwords_are_made_once_and_for_their_owner_alone(folder):
    server("start", folder)
    server("migrate", folder)
    server("accounts", folder)
    file = folder / "password.web"
    before = file.read_text()
    assert len(before) == 48 and stat.S_IMODE(file.stat().st_mode) == 0o600
    assert server("accounts", folder).returncode == 0
    assert file.read_text() == before


def test_an_edited_migration_is_refused(folder, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(ROOT / "sql", copy)
    script = copy / "server"
    server("start", folder, script=script)
    assert server("migrate", folder, script=script).returncode == 0
    with open(copy / "schema/001_people.sql", "a") as file:
        file.write("-- edited\n")
    again = server("migrate", folder, script=script)
    assert again.returncode == 1 and "001_people.sql was edited" in again.stderr


def test_a_wrong_word_is_told_how_it_is_used():
    assert server("begin", "/tmp").returncode == 2
    assert server().returncode == 2
    assert server("--help").returncode == 0
