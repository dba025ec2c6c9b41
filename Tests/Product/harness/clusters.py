"""A PostgreSQL server of a test's own, that may be stopped and killed, and a pgbouncer before it."""

import contextlib
import glob
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time

from harness.places import PostgresPlace
from harness.testing import Failed, Skipped

OWNER = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
"""PostgreSQL and pgbouncer refuse to run as root."""


def program(name):
  folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda one: int(one.split("/")[-2]))
  for place in [*reversed(folders), "/usr/sbin", "/usr/bin"]:
    if os.access(f"{place}/{name}", os.X_OK):
      return f"{place}/{name}"
  found = shutil.which(name)
  if not found:
    raise Skipped(f"{name} is not installed; on Debian: apt-get install {name if name == 'pgbouncer' else 'postgresql'}")
  return found


def free_port():
  with socket.socket() as one:
    one.bind(("127.0.0.1", 0))
    return one.getsockname()[1]


def own(folder):
  """A folder that the database's user may write in."""
  folder.mkdir()
  if OWNER:
    shutil.chown(folder, "postgres")
    for parent in folder.parents:
      if str(parent).startswith("/tmp/") and parent.owner() == "root":
        parent.chmod(parent.stat().st_mode | 0o055)
  return folder


class Cluster:
  """On loopback, without passwords."""

  def __init__(self, folder):
    self.folder, self.port = own(folder), free_port()
    self._run("initdb", "-D", folder / "data", "-U", "campanello", "--auth=trust", "-E", "UTF8",
              "--locale=C.UTF-8", "-N")
    self.server = f"postgres://campanello@127.0.0.1:{self.port}/postgres"
    self.start()

  def _run(self, name, *words):
    done = subprocess.run([*OWNER, program(name), *map(str, words)], cwd=self.folder, capture_output=True, text=True)
    if done.returncode:
      raise Failed(f"{name}: {done.stderr}{done.stdout}")

  def start(self):
    options = (f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories={self.folder} "
               "-c max_connections=100 -c fsync=off")
    self._run("pg_ctl", "-D", self.folder / "data", "-w", "-t", "60", "-l", self.folder / "log", "-o", options, "start")

  def stop(self):
    """Sessions are ended in the middle of what they do."""
    self._run("pg_ctl", "-D", self.folder / "data", "-m", "fast", "-w", "stop")

  def kill(self):
    """Every process of it at once, as a machine that loses power."""
    leader = int((self.folder / "data/postmaster.pid").read_text().split("\n")[0])
    children = pathlib.Path(f"/proc/{leader}/task/{leader}/children").read_text().split()
    for one in [leader, *map(int, children)]:
      with contextlib.suppress(ProcessLookupError):
        os.kill(one, signal.SIGKILL)
    while pathlib.Path(f"/proc/{leader}").exists():
      time.sleep(0.05)

  def place(self, name="campanello"):
    subprocess.run(["psql", "-X", "-q", "-d", self.server, "-c", f"CREATE DATABASE {name}"], check=True)
    return PostgresPlace(self.server, name)


class Pooler:
  """pgbouncer in transaction mode: each transaction may have another server process."""

  def __init__(self, folder, cluster, size=6):
    own(folder)
    self.port = free_port()
    (folder / "pgbouncer.ini").write_text(
      f"[databases]\n* = host=127.0.0.1 port={cluster.port} user=campanello\n[pgbouncer]\n"
      f"listen_addr = 127.0.0.1\nlisten_port = {self.port}\nunix_socket_dir =\nauth_type = any\n"
      f"pool_mode = transaction\ndefault_pool_size = {size}\nmax_client_conn = 200\n"
      "server_login_retry = 1\n")
    self._process = subprocess.Popen(
      [*OWNER, program("pgbouncer"), "-q", str(folder / "pgbouncer.ini")],
      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    self.server = f"postgres://campanello@127.0.0.1:{self.port}/postgres"
    for _ in range(100):
      with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
        return
      time.sleep(0.05)
    raise Failed("pgbouncer does not listen")

  def before(self, place):
    """The same database, through it."""
    return PostgresPlace(self.server, place.name)

  def stop(self):
    self._process.terminate()
    self._process.wait(20)


@contextlib.contextmanager
def cluster(folder):
  if not shutil.which("psql"):
    raise Skipped("psql is not installed")
  program("initdb")
  made = Cluster(folder / "postgres")
  try:
    yield made
  finally:
    with contextlib.suppress(Failed):
      made.stop()


@contextlib.contextmanager
def pooler(folder, before, size=6):
  made = Pooler(folder / "pgbouncer", before, size)
  try:
    yield made
  finally:
    made.stop()
