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


def test_a_word_that_is_no_command_is_named(fresh):
    assert '"bogus" is not a command' in fresh.dps("bogus").stderr


def test_the_first_word_of_commands_tells_of_them_alone(fresh):
    asked, bare = fresh.dps("user", "--help"), fresh.dps("import")
    assert asked.returncode == 0 and asked.stdout.startswith("usage: dps [--config FILE] user add") and "migrate" not in asked.stdout
    assert bare.returncode == 2 and bare.stdout == ""
    assert [line.split("]")[1].split()[:2] for line in bare.stderr.splitlines()] == [["import", "system"], ["import", "postcodes"]]


def test_every_command_explains_itself(fresh):
    listed = [line[2:20].strip() for line in fresh.dps("--help").stdout.splitlines() if line.startswith("  ")]
    assert "migrate" in listed
    for command in listed:
        said = fresh.dps(*command.split(), "--help")
        assert said.returncode == 0 and said.stdout.startswith(f"usage: dps [--config FILE] {command}"), command


@pytest.fixture(scope="module")
def council(fresh):
    fresh.sql("insert into authority (id, code, name, nuts) values (1, 'E10000032', 'West Sussex County Council', 'UKJ27');"
              "insert into provider (id, name, company, town, nuts, size) values (1, 'Alder Schools Ltd', '01000001', 'Ashford', 'UKJ27', 'sme')")
    return fresh


def add(fresh, email, *options):
    return fresh.dps("user", "add", email, "--name", "Ann Example", *options, account="job")


def test_a_person_is_invited_by_a_link_that_is_kept_hashed(council):
    done = add(council, "Ann@council.example", "--role", "broker", "--authority", "E10000032", "--delegation", "50,000")
    assert done.returncode == 0, done.stderr
    code = done.stdout.strip().split("join?code=")[1]
    assert council.sql("select p.subject, p.state, p.password, r.role, r.authority, r.delegation from person p join role r on r.person = p.id").stdout.split() == \
        ["ann@council.example", "invited", "NULL", "broker", "1", "5000000"]
    assert council.sql(f"select count(*) from token where instr(concat_ws(0x20, id, email), '{code}')").stdout.strip() == "0"
    assert council.sql("select count(*) from event where record = 'person' and act = 'added'").stdout.strip() == "1"


def test_a_second_role_goes_to_the_same_account(council):
    add(council, "bea@council.example", "--role", "broker", "--authority", "E10000032")
    assert add(council, "BEA@council.example", "--role", "approver", "--authority", "E10000032").returncode == 0
    assert council.sql("select count(distinct p.id), count(*) from person p join role r on r.person = p.id where subject = 'bea@council.example'").stdout.split() == ["1", "2"]
    again = add(council, "bea@council.example", "--role", "approver", "--authority", "E10000032")
    assert again.returncode == 1 and "already" in again.stderr


def test_a_password_from_a_file_needs_no_link(council, tmp_path):
    (tmp_path / "password").write_text("correct horse battery\n")
    done = add(council, "cyd@alder.example", "--role", "admin", "--provider", "01000001", "--password-file", tmp_path / "password")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert council.sql("select state, password from person where subject = 'cyd@alder.example'").stdout.startswith("active\t$argon2id$")


def test_an_account_keeps_its_password_whatever_a_file_says(council, tmp_path):
    (tmp_path / "password").write_text("another horse battery\n")
    add(council, "flo@council.example", "--role", "broker", "--authority", "E10000032")
    done = add(council, "flo@council.example", "--role", "approver", "--authority", "E10000032", "--password-file", tmp_path / "password")
    assert done.returncode == 2 and "keeps its password" in done.stderr


@pytest.mark.parametrize("options", [["--role", "broker"], ["--role", "king", "--authority", "E10000032"], ["--role", "admin", "--authority", "E10000032"],
                                     ["--role", "broker", "--authority", "E00"], ["--role", "administrator", "--provider", "01000001"],
                                     ["--role", "broker", "--authority", "E10000032", "--delegation", "lots"], ["--authority", "E10000032"]])
def test_a_user_that_cannot_be_is_not_made(council, options):
    assert add(council, "dee@council.example", *options).returncode == 2
    assert council.sql("select count(*) from person where subject = 'dee@council.example'").stdout.strip() == "0"
