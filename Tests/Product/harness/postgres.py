"""A PostgreSQL server of a test's own, that may be stopped and started."""

import contextlib
import getpass
import glob
import os
import pathlib
import shutil
import subprocess
import tempfile

from harness.places import PostgresPlace
from harness.testing import Failed, Skipped


class OwnPostgres:
  """In a temporary folder, on a private unix socket."""

  def __init__(self):
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/pg_ctl"))
    tool = found[-1] if found else shutil.which("pg_ctl")
    if not tool:
      raise Skipped("PostgreSQL is not installed: apt-get install postgresql")
    self._tools = pathlib.Path(tool).parent
    self.folder = pathlib.Path(tempfile.mkdtemp(prefix="campanello-own-postgres."))
    if getpass.getuser() == "root":
      shutil.chown(self.folder, "postgres")
    self._run("initdb", "-D", self.folder / "data", "-U", "campanello", "--auth=trust", "-E", "UTF8", "-N")
    self.start()
    self.place = PostgresPlace(f"postgres://campanello@/postgres?host={self.folder}", "postgres")

  def _run(self, name, *arguments):
    # PostgreSQL refuses to run as root.
    owner = ["runuser", "-u", "postgres", "--"] if getpass.getuser() == "root" else []
    with open(self.folder.with_suffix(".log"), "a") as log:
      done = subprocess.run(
        [*owner, str(self._tools / name), *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=log, stderr=log,
        timeout=120, cwd="/")
    if done.returncode != 0:
      raise Failed(f"{name}: {self.folder.with_suffix('.log').read_text()[-800:]}")

  def start(self):
    settings = f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c fsync=off"
    self._run(
      "pg_ctl", "-D", self.folder / "data", "-w", "-t", "60", "-l", self.folder / "server.log", "-o", settings, "start")

  def stop(self):
    """As an administrator does: whoever is connected is cut off."""
    self._run("pg_ctl", "-D", self.folder / "data", "-w", "-t", "60", "-m", "fast", "stop")

  def close(self):
    with contextlib.suppress(Failed):
      self.stop()
    shutil.rmtree(self.folder, ignore_errors=True)
    with contextlib.suppress(OSError):
      os.unlink(self.folder.with_suffix(".log"))


@contextlib.contextmanager
def own():
  server = OwnPostgres()
  try:
    yield server
  finally:
    server.close()
