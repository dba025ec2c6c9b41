"""Two PostgreSQL servers and the monitor that makes the second one the primary (pg_auto_failover), on loopback."""

import contextlib
import os
import pathlib
import signal
import subprocess
import time

from harness.clusters import OWNER, free_port, own, program
from harness.places import PostgresPlace
from harness.testing import Failed, Skipped

QUICK = {
  "node_considered_unhealthy_timeout": 6_000, "primary_demote_timeout": 3_000, "health_check_period": 1_000,
  "health_check_timeout": 2_000, "startup_grace_period": 2_000,
}
"""Milliseconds: a test is in a hurry."""


def tree(pid):
  """A process and all below it."""
  found = [pid]
  for one in found:
    with contextlib.suppress(OSError):
      found += map(int, pathlib.Path(f"/proc/{one}/task/{one}/children").read_text().split())
  return found


class Pair:
  """A primary and its standby, synchronous."""

  def __init__(self, folder):
    try:
      self._autoctl = program("pg_autoctl")
    except Skipped:
      raise Skipped("pg_auto_failover is not installed; on Debian: apt-get install pg-auto-failover-cli "
                    "postgresql-15-auto-failover") from None
    self.folder = own(folder)
    self.ports = [free_port() for _ in range(3)]
    self.monitor = f"postgres://autoctl_node@127.0.0.1:{self.ports[0]}/pg_auto_failover"
    self.processes = []
    self._start("monitor", self.ports[0])
    self._await(lambda: self._psql(self.monitor, "SELECT 1"), "the monitor")
    # The monitor's owner, who may set things.
    owner = f"host=127.0.0.1 port={self.ports[0]} dbname=pg_auto_failover user=postgres"
    for name, value in QUICK.items():
      self._psql(owner, f"ALTER SYSTEM SET pgautofailover.{name} = {value}", OWNER)
    self._psql(owner, "SELECT pg_reload_conf()", OWNER)
    more = ["--monitor", self.monitor, "--dbname", "campanello", "--username", "campanello"]
    for number in (1, 2):
      self._start("postgres", self.ports[number], "--name", f"node{number}", *more)
      self._await(lambda: self._states()[number - 1:number], f"node {number} joins")
      if number == 1:
        self._await(lambda: self._states() == ["single"], "the first is alone")
      else:
        # Its copy begins with a checkpoint, which else takes its time.
        self._await(lambda: self._checkpoint() and self._states() == ["primary", "secondary"], "they are a pair", 90)
    hosts = ",".join(f"127.0.0.1:{port}" for port in self.ports[1:])
    self.place = PostgresPlace(f"postgres://campanello@{hosts}/campanello", "campanello")

  def _checkpoint(self):
    self._psql(f"host=127.0.0.1 port={self.ports[1]} dbname=postgres user=postgres", "CHECKPOINT", OWNER)
    return True

  def _start(self, kind, port, *more):
    environment = {
      **os.environ, "HOME": str(self.folder), "XDG_DATA_HOME": f"{self.folder}/share",
      "XDG_CONFIG_HOME": f"{self.folder}/config", "XDG_RUNTIME_DIR": f"{self.folder}/run",
      "PATH": os.path.dirname(program("initdb")) + ":" + os.environ["PATH"]}
    self.processes.append(subprocess.Popen(
      [*OWNER, self._autoctl, "create", kind, "--pgdata", f"{self.folder}/{kind}{port}", "--pgport", str(port),
       "--hostname", "127.0.0.1", "--auth", "trust", "--no-ssl", *more, "--run"],
      cwd=self.folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))

  def _psql(self, address, text, owner=()):
    done = subprocess.run(
      [*owner, "psql", "-X", "-q", "-A", "-t", "-d", address, "-c", text], cwd="/", capture_output=True, text=True,
      timeout=30)
    return [line for line in done.stdout.split("\n") if line] if done.returncode == 0 else None

  def _states(self):
    return self._psql(self.monitor, "SELECT reportedstate FROM pgautofailover.node ORDER BY nodeid") or []

  def _await(self, look, what, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
      if look():
        return
      time.sleep(0.3)
    raise Failed(f"in vain: {what}; {self._states()}")

  def kill_primary(self):
    """The first one and all that looks after it, at once."""
    for one in reversed(tree(self.processes[1].pid)):
      with contextlib.suppress(ProcessLookupError):
        os.kill(one, signal.SIGKILL)
    self.processes[1].wait()

  def stop(self):
    for process in reversed(self.processes):
      for one in reversed(tree(process.pid)):
        with contextlib.suppress(ProcessLookupError):
          os.kill(one, signal.SIGKILL)
      process.wait()


@contextlib.contextmanager
def pair(folder):
  made = None
  try:
    made = Pair(folder / "pair")
    yield made
  finally:
    if made:
      made.stop()
