"""The dps command: migrations, checks, and how it answers those who mistype it."""
import os
import pathlib
import shutil
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
DPS = pathlib.Path(os.environ.get("DPS_BUILD", ROOT / "build")) / "checked/dps"


class Fresh:
    """A server with an empty database, and the dps command as its accounts."""

    def __init__(self, folder):
        self.folder = folder
        self.socket = self.server("start").stdout.strip()

    def server(self, verb, *options):
        return subprocess.run([ROOT / "sql/server", verb, self.folder, *options], text=True, capture_output=True)

    def dps(self, *arguments, account=None):
        environment = os.environ | {"DPS_DATABASE_SOCKET": self.socket, "DPS_DATABASE_USER": f"dps_{account}",
                                    "DPS_DATABASE_PASSWORD_FILE": str(self.folder / f"password.{account}")}
        if not account:
            environment |= {"DPS_DATABASE_USER": subprocess.run(["id", "-un"], text=True, capture_output=True).stdout.strip()}
            del environment["DPS_DATABASE_PASSWORD_FILE"]
        return subprocess.run([DPS, *arguments], cwd=ROOT, env=environment, text=True, capture_output=True)

    def sql(self, text):
        return self.server("client", "-N", "dps", "-e", text)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    made = Fresh(tmp_path_factory.mktemp("command"))
    yield made
    made.server("stop")


@pytest.fixture
def copy(tmp_path):
    """The migrations, to be spoilt."""
    return shutil.copytree(ROOT / "sql/schema", tmp_path / "schema")


def test_migrating_is_done_once_and_as_the_script_does_it(fresh):
    done = fresh.dps("migrate")
    assert done.returncode == 0, done.stderr
    assert "applied 009_seal.sql" in done.stdout
    again = fresh.dps("migrate")
    assert (again.returncode, again.stdout) == (0, "nothing to apply\n")
    assert "applied" not in fresh.server("migrate").stderr
    assert fresh.server("accounts").returncode == 0


def test_everything_is_whole(fresh):
    done = fresh.dps("check", account="job")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "BROKEN" not in done.stdout


def test_an_edited_migration_is_refused(fresh, copy):
    with open(copy / "001_people.sql", "a") as file:
        file.write("-- edited\n")
    done = fresh.dps("migrate", "--schema", copy, account="migrate")
    assert done.returncode == 1
    assert "001_people.sql was edited" in done.stderr


def test_a_database_newer_than_the_program_is_refused(fresh, copy):
    (copy / "001_people.sql").unlink()
    done = fresh.dps("migrate", "--schema", copy, account="migrate")
    assert done.returncode == 1
    assert "older" in done.stderr


def test_a_migration_that_breaks_off_names_its_step_and_runs_again(fresh, copy):
    (copy / "900_tried.sql").write_text("create table if not exists tried (id int primary key);\n\n-- a comment\ninsert into nowhere values (1);\n")
    done = fresh.dps("migrate", "--schema", copy, account="migrate")
    assert done.returncode == 1
    assert "900_tried.sql, step 2" in done.stderr
    assert "900_tried.sql has not been applied" in fresh.dps("check", "--schema", copy, account="job").stderr
    (copy / "900_tried.sql").write_text("create table if not exists tried (id int primary key);\ndrop table tried;\n")
    assert fresh.dps("migrate", "--schema", copy, account="migrate").stdout.startswith("applied 900_tried.sql")
    fresh.sql("delete from schema_version where number = 900")


def test_a_file_that_is_no_migration_is_refused(fresh, copy):
    (copy / "later.sql").write_text("select 1;\n")
    assert "NNN_name.sql" in fresh.dps("migrate", "--schema", copy, account="migrate").stderr


def test_a_broken_chain_is_found(fresh):
    fresh.sql("insert into event (record, record_id, position, act) values ('x', 1, 1, 'begun');"
              "set foreign_key_checks = 0;"
              "insert into event (record, record_id, position, act, prior_hash) values ('x', 1, 3, 'forged', repeat('x', 32))")
    done = fresh.dps("check", account="job")
    assert done.returncode == 1
    assert "x 1, event 3" in done.stderr
    fresh.sql("delete from event where position = 3")


@pytest.mark.parametrize("arguments, code", [([], 2), (["--help"], 0), (["bogus"], 2), (["migrate", "x"], 2), (["migrate", "--schema"], 2),
                                             (["migrate", "--schema", "a", "--schema", "b"], 2), (["check", "--force", "1"], 2),
                                             (["check", "--help"], 0), (["routes"], 0), (["--config", "/nowhere", "routes"], 1)])
def test_scripts_can_tell_what_became_of_it(fresh, arguments, code):
    assert fresh.dps(*arguments).returncode == code


def test_every_command_explains_itself(fresh):
    listed = [line[2:20].strip() for line in fresh.dps("--help").stdout.splitlines() if line.startswith("  ")]
    assert "migrate" in listed
    for command in listed:
        said = fresh.dps(*command.split(), "--help")
        assert said.returncode == 0 and said.stdout.startswith(f"usage: dps [--config FILE] {command}"), command
