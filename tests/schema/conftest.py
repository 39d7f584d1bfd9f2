"""A private MariaDB with the schema, the accounts and ground.sql, for the tests in this folder."""
import pathlib
import shutil
import subprocess
import tempfile

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Database:
    def __init__(self, folder):
        self.folder = folder
        self.socket = self.server("start").strip()
        self.server("migrate")
        self.server("accounts")
        self.run((ROOT / "tests/schema/ground.sql").read_text())

    def server(self, verb, *options, **more):
        return subprocess.run([ROOT / "sql/server", verb, self.folder, *options], check=True, text=True,
                              stdout=subprocess.PIPE, **more).stdout

    def attempt(self, sql, account=None):
        """What the client printed and what it complained of."""
        command = ["mariadb", "--no-defaults", f"--socket={self.socket}", "-N", "dps"]
        if account:
            password = (self.folder / f"password.{account}").read_text()
            command[1:2] = ["--no-defaults", f"--user=dps_{account}", f"--password={password}"]
        done = subprocess.run(command, input="set time_zone = 'Europe/London';\n" + sql, text=True, capture_output=True)
        return done.stdout, done.stderr

    def run(self, sql, account=None):
        out, complaint = self.attempt(sql, account)
        assert not complaint, complaint
        return out.strip()

    def shows(self, cookie, sql, account="web"):
        """What the workers read for the session of that cookie: the last line."""
        out = self.run(f"set @session = unhex(sha2('cookie-{cookie}', 256)); {sql}", account)
        return out.splitlines()[-1] if out else ""


@pytest.fixture(scope="session")
def database():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="dps-schema-"))
    held = Database(folder)
    yield held
    held.server("stop")
    shutil.rmtree(folder)
