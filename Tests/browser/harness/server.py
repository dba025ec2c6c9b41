"""The program with its example company, served on loopback as long as the tests run."""

import contextlib
import dataclasses
import os
import pathlib
import re
import selectors
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.parse

LINK = re.compile(rb"https?://(?:127\.0\.0\.1|localhost|\[::1\]):\d+[^\s\"'<>)]*/login/link\?k=[^\s\"'<>)]+")
PATIENCE = 240
"""Seconds until the sign-in link must be printed: building the example takes a while on a busy machine."""


@dataclasses.dataclass(frozen=True)
class Site:
  link: str
  """Signs in once."""
  folder: pathlib.Path
  survey: str
  """The path of the page that a survey's link leads to."""

  @property
  def origin(self):
    parts = urllib.parse.urlsplit(self.link)
    return f"{parts.scheme}://{parts.netloc}"


@contextlib.contextmanager
def demo(binary):
  """Starts `campanello demo` in a folder of its own and stops it, by its own number, at the end."""
  folder = pathlib.Path(tempfile.mkdtemp(prefix="campanello-browser."))
  surroundings = {key: value for key, value in os.environ.items() if not key.startswith("CAMPANELLO_")}
  surroundings |= {"LANG": "it_IT.UTF-8", "NO_COLOR": "1"}
  process = subprocess.Popen(
    [str(binary), "demo", "--port", "0", "--db", str(folder / "demo.sqlite")], cwd=folder, env=surroundings,
    stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
  try:
    link = _link(process)
    # A sample, so that its page is looked at too.
    subprocess.run(
      [str(binary), "sample", "--size", "40", "--db", str(folder / "demo.sqlite")], check=True, env=surroundings,
      stdout=subprocess.DEVNULL)
    threading.Thread(target=_drain, args=(process.stdout,), daemon=True).start()
    survey = subprocess.run(
      [str(binary), "survey", "link", "1", "--db", str(folder / "demo.sqlite")], check=True, env=surroundings,
      capture_output=True, text=True).stdout.strip()
    yield Site(link, folder, survey)
  finally:
    process.terminate()
    try:
      process.wait(15)
    except subprocess.TimeoutExpired:
      process.kill()
      process.wait()
    shutil.rmtree(folder, ignore_errors=True)


def _link(process):
  said = b""
  end = time.monotonic() + PATIENCE
  with selectors.DefaultSelector() as selector:
    selector.register(process.stdout, selectors.EVENT_READ)
    while time.monotonic() < end:
      if not selector.select(timeout=max(0, end - time.monotonic())):
        break
      piece = os.read(process.stdout.fileno(), 65536)
      said += piece
      # The line must be whole: a link cut in two would not sign in.
      found = LINK.search(said[: said.rfind(b"\n") + 1] if piece else said)
      if found:
        return found.group().decode()
      if not piece:
        break
  raise SystemExit("campanello demo printed no sign-in link; it said:\n" + said.decode("utf-8", "replace")[-3000:])


def _drain(stream):
  while os.read(stream.fileno(), 65536):
    pass
