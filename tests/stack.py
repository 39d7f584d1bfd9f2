"""The whole stack for tests: a private MariaDB, checked workers and nginx in a temporary folder.

    tests/stack.py [--world FILE.sql | --demo] -- COMMAND    runs COMMAND with DPS_SITE, DPS_STACK set, then stops everything
"""
import atexit
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[1]
BUILD = pathlib.Path(os.environ.get("DPS_BUILD", ROOT / "build"))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def shared():
    """The folder of schemas and samples beside the project, or None after saying so."""
    path = pathlib.Path(os.environ.get("DPS_SHARED", ROOT / "../shared")).resolve()
    return path if path.is_dir() else None


class Template:
    """A database made once, with tables, accounts and a world, and copied for each stack that wants the same."""
    made = {}

    @classmethod
    def of(cls, world):
        if world not in cls.made:
            folder = pathlib.Path(tempfile.mkdtemp(prefix="dps-template-"))
            atexit.register(shutil.rmtree, folder, ignore_errors=True)
            for verb in ("start", "migrate", "accounts"):
                server(folder, verb, *(SMALL if verb == "start" else ()))
            if world:
                sql(server(folder, "start", *SMALL), pathlib.Path(world).read_text())
            server(folder, "stop")
            cls.made[world] = folder
        return cls.made[world]


# A small log of changes, since a template is copied often.
SMALL = ("--innodb-log-file-size=16M", "--innodb-buffer-pool-size=64M")


def server(database, verb, *options):
    done = subprocess.run([ROOT / "sql/server", verb, database, *options], text=True, capture_output=True)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout.strip()


def sql(socket_path, text):
    """What the administrator's client prints."""
    done = subprocess.run(["mariadb", "--no-defaults", f"--socket={socket_path}", "-N", "-B", "--raw", "dps"],
                          input="set time_zone = 'Europe/London';\n" + text, text=True, capture_output=True)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout.rstrip("\n")


class Stack:
    """Started by start(); its parts are ended by pid."""

    def __init__(self, workers=2, world=None, demo=False, settings=""):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="dps-test-"))
        self.database = self.folder / "db"
        self.port = free_port()
        self.site = f"http://127.0.0.1:{self.port}"
        self.workers, self.world, self.demo, self.settings = workers, world, demo, settings
        self.password = None  # of everybody in the demo
        self.clock = self.folder / "clock"
        self.log = self.folder / "worker.log"
        self.fcgi = self.nginx = None
        self.program = BUILD / "checked/dps.fcgi"

    def server(self, verb, *options):
        return server(self.database, verb, *options)

    def sql(self, text):
        """What the administrator's client prints: for looking, and for what no page makes."""
        return sql(self.socket, text)

    def waiting_for_locks(self):
        """How many transactions do. InnoDB looks again only when nobody has asked for a tenth of a second."""
        return int(self.sql("do sleep(0.15); select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'"))

    def environment(self, user="web"):
        return os.environ | {
            "DPS_DATABASE_SOCKET": self.socket,
            "DPS_DATABASE_USER": f"dps_{user}",
            "DPS_DATABASE_PASSWORD_FILE": str(self.database / f"password.{user}"),
            # memory is kept rather than handed back and fetched again: sheets fill a gigabyte under the sanitizer
            "ASAN_OPTIONS": "detect_leaks=1:abort_on_error=0:exitcode=99:quarantine_size_mb=32:malloc_context_size=12:"
                            "allocator_release_to_os_interval_ms=-1",
            "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1",
        }

    def dps(self, *arguments, **more):
        """The dps command, as the account of jobs."""
        return subprocess.run([BUILD / "checked/dps", "--config", self.config, *map(str, arguments)],
                              cwd=ROOT, env=self.environment("job"), text=True, capture_output=True, **more)

    def load_demo(self):
        """As `make run` does, by the optimised build: two quarters of history are played."""
        systems = [file for file in sorted((ROOT / "sql/demo").glob("*.xml")) if "<system " in file.read_text()]
        for arguments in (["import", "postcodes", ROOT / "sql/demo/postcodes.csv"],
                          *(["import", "system", file] for file in systems), ["demo"]):
            done = subprocess.run([BUILD / "dps", "--config", self.config, *arguments], cwd=ROOT,
                                  env=self.environment("job"), text=True, capture_output=True)
            if done.returncode:
                raise RuntimeError(f"{arguments}: {done.stderr}")
        self.password = re.search('password is "(.*)"', done.stdout).group(1)

    def key(self):
        """What second factors are sealed with."""
        file = self.folder / "factor.key"
        if not file.exists():
            file.touch(0o600)
            file.write_text(os.urandom(32).hex() + "\n")
        return file

    def write_settings(self):
        self.config = self.folder / "dps.ini"
        schemas = shared()
        self.config.write_text(f"""[service]
workers = {self.workers}
base_url = {self.site}/
xslt = {ROOT / "xslt"}
demo = Invented data for tests
{f"schemas = {schemas / 'schemas'}" if schemas else ""}
[session]
plain_cookie = yes
second_factor = {"staff" if self.demo else "no"}
idle_staff = 30
factor_key_file = {self.key()}
[sender]
login = TEDEX001
customer = dps-tests
[test]
models = yes
clock = {self.clock}
password_memory = 8192
{self.look()}{self.settings}""")

    @staticmethod
    def look():
        """A council's look, by the folder in LOOK, which nginx/configure reads too."""
        return f"[look]\nfolder = {os.environ['LOOK'].rstrip('/')}\n" if os.environ.get("LOOK") else ""

    def start_workers(self):
        listening = self.folder / "dps.sock"
        with open(self.log, "a") as log:
            self.fcgi = subprocess.Popen([self.program, "--config", self.config, "--listen", listening],
                                         cwd=ROOT, env=self.environment(), stderr=log, stdin=subprocess.DEVNULL)

    def start_nginx(self):
        web = self.folder / "nginx"
        assets = BUILD / "assets"
        assets.mkdir(parents=True, exist_ok=True)
        subprocess.run([ROOT / "nginx/configure", web, self.folder / "dps.sock", assets, str(self.port), "9000r/s"],
                       check=True)
        self.nginx = subprocess.Popen(["/usr/sbin/nginx", "-p", web, "-c", web / "nginx.conf", "-e", web / "nginx.log"],
                                      stdin=subprocess.DEVNULL)

    def start_database(self):
        self.clock.write_text("0\n")
        shutil.copytree(Template.of(self.world), self.database, ignore=shutil.ignore_patterns("*.sock", "pid", "lock"))
        self.socket = self.server("start", *SMALL)

    def begin_again(self):
        """The world as it was at the start, under workers that go on; returns the faults they had."""
        faults = self.faults()
        self.forgive()
        self.server("stop")
        shutil.rmtree(self.database)
        self.start_database()
        return faults

    def start(self):
        self.start_database()
        self.write_settings()
        if self.demo:
            self.load_demo()
        self.start_workers()
        self.start_nginx()
        self.wait_until_ready()
        return self

    def ready(self):
        try:
            with urllib.request.urlopen(self.site + "/ready", timeout=5) as reply:
                return reply.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def wait_until_ready(self):
        until = time.monotonic() + 60
        while not self.ready():
            if self.fcgi.poll() is not None or time.monotonic() > until:
                raise RuntimeError("the workers did not start:\n" + self.log.read_text()[-4000:])
            time.sleep(0.05)

    def faults(self):
        """Lines of the log that should not be there: faults, deaths, sanitizer reports."""
        wrong = ('"event":"fault"', '"event":"died"', "ERROR: AddressSanitizer", "runtime error:", "LeakSanitizer")
        return [line for line in self.log.read_text(errors="replace").splitlines() if any(word in line for word in wrong)]

    def forgive(self):
        """Empties the log of faults that a test caused on purpose."""
        os.truncate(self.log, 0)

    def stop(self):
        for process in (self.nginx, self.fcgi):
            if process and process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in (self.nginx, self.fcgi):
            if process:
                process.wait(60)
        faults = self.faults() if self.log.exists() else []
        self.server("stop")
        if not os.environ.get("DPS_KEEP"):
            shutil.rmtree(self.folder, ignore_errors=True)
        return faults


def main(arguments):
    world, demo = None, arguments[:1] == ["--demo"]
    if demo:
        arguments = arguments[1:]
    elif arguments[:1] == ["--world"]:
        world, arguments = arguments[1], arguments[2:]
    if arguments[:1] != ["--"] or len(arguments) < 2:
        sys.exit(__doc__)
    stack = Stack(world=world, demo=demo)
    try:
        stack.start()
        done = subprocess.run(arguments[1:], env=os.environ | {"DPS_SITE": stack.site, "DPS_STACK": str(stack.folder),
                                                          "DPS_PASSWORD": stack.password or ""})
    finally:
        faults = stack.stop()
    for line in faults:
        print(line, file=sys.stderr)
    sys.exit(done.returncode or (1 if faults else 0))


if __name__ == "__main__":
    main(sys.argv[1:])
