"""Runs the program and measures it."""

import dataclasses
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import threading

from harness.testing import Failed, expect_equal

ROOT = pathlib.Path(__file__).resolve().parents[3]
NOW = "2026-11-22"
"""The day on which every test runs."""


def path():
  return pathlib.Path(os.environ.get("CAMPANELLO_BIN") or ROOT / ".build/release/campanello")


@dataclasses.dataclass
class Outcome:
  arguments: list
  code: int
  out: str
  error: str
  memory: int
  """The most memory that it held, in bytes. A child starts from what its parent held at most: tests do not
  gather large files in memory."""

  @property
  def json(self):
    try:
      return json.loads(self.out)
    except ValueError as problem:
      raise Failed(f"{self}: its output is not JSON: {problem}") from None

  @property
  def said(self):
    return self.out + self.error

  def __str__(self):
    command = " ".join(map(str, self.arguments))
    return f"campanello {command} → {self.code}\n{self.error[-800:]}{self.out[-400:]}"


class Running:
  """A program under way, its output in files so that it never waits for its reader."""

  def __init__(self, arguments, *, cwd=None, stdin=None, environment=None, prefix=(), binary=None):
    self.arguments = [str(one) for one in arguments]
    surroundings = {
      key: value for key, value in os.environ.items()
      if not key.startswith("CAMPANELLO_") and key not in ("LANG", "LC_ALL", "PGPASSWORD")
    }
    surroundings |= {"CAMPANELLO_NOW": NOW, "LANG": "it_IT.UTF-8", **(environment or {})}
    self._out = tempfile.TemporaryFile()
    self._error = tempfile.TemporaryFile()
    self._in = tempfile.TemporaryFile()
    self._in.write((stdin or "").encode() if not isinstance(stdin, bytes) else stdin)
    self._in.seek(0)
    self._process = subprocess.Popen(
      [*prefix, str(binary or path()), *self.arguments], cwd=cwd, env=surroundings,
      stdin=self._in, stdout=self._out, stderr=self._error)
    self.pid = self._process.pid
    self._outcome = None

  def kill(self):
    """kill -9; does not reap it, so that its number stays its own until `end`."""
    if self._outcome is None:
      os.kill(self.pid, signal.SIGKILL)

  def bytes_moved(self):
    """How many bytes it has read and written so far; None once it is gone."""
    try:
      text = pathlib.Path(f"/proc/{self.pid}/io").read_text()
      fields = dict(line.split(": ") for line in text.splitlines())
      return int(fields["rchar"]), int(fields["wchar"])
    except (OSError, KeyError, ValueError):
      return None

  def ticks(self):
    """The processor time it has used so far, in clock ticks; None once it is gone."""
    try:
      text = pathlib.Path(f"/proc/{self.pid}/stat").read_text()
    except OSError:
      return None
    fields = text.rsplit(")", 1)[1].split()
    return None if fields[0] in "ZX" else int(fields[11]) + int(fields[12])

  def end(self, seconds=240):
    """Waits for its end. A program that takes longer than `seconds` is killed, and the test fails."""
    if self._outcome:
      return self._outcome
    late = threading.Event()
    timer = threading.Timer(seconds, lambda: (late.set(), self.kill()))
    timer.start()
    _, status, usage = os.wait4(self.pid, 0)
    timer.cancel()
    code = os.waitstatus_to_exitcode(status)
    self._process.returncode = code
    texts = []
    for file in (self._out, self._error):
      file.seek(0)
      texts.append(file.read().decode("utf-8", "replace"))
      file.close()
    self._in.close()
    self._outcome = Outcome(self.arguments, code, texts[0], texts[1], usage.ru_maxrss * 1024)
    if late.is_set():
      raise Failed(f"{self._outcome}\nit had not ended after {seconds} s")
    return self._outcome


def run(*arguments, seconds=240, **surroundings):
  """Runs the program to its end."""
  return Running(arguments, **surroundings).end(seconds)


def succeed(*arguments, **surroundings):
  """Runs the program to its end and expects exit code 0."""
  outcome = run(*arguments, **surroundings)
  expect_equal(outcome.code, 0, str(outcome))
  return outcome


def refuse(code, *arguments, **surroundings):
  """Runs the program to its end and expects exit code `code` and a word on standard error."""
  outcome = run(*arguments, **surroundings)
  expect_equal(outcome.code, code, str(outcome))
  if not outcome.error.strip():
    raise Failed(f"{outcome}: nothing on standard error")
  return outcome
