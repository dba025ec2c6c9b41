"""The program serving its pages on loopback, and a visitor who has signed in."""

import contextlib
import http.cookiejar
import os
import re
import signal
import subprocess
import threading
import time
import urllib.parse
import urllib.request
import uuid

from harness import program
from harness.testing import Failed, expect_equal

PASSWORD = "una frase lunga davvero"


class Site:
  """A server under way. Stopped by its own number."""

  def __init__(self, place, folder, environment=None):
    surroundings = {key: value for key, value in os.environ.items() if not key.startswith("CAMPANELLO_")}
    surroundings |= {"CAMPANELLO_NOW": program.NOW, "LANG": "it_IT.UTF-8", **(environment or {})}
    self._process = subprocess.Popen(
      [str(program.path()), "serve", "--port", "0", "--db", place.address, "--uploads", str(folder / "uploads")],
      env=surroundings, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    self.said = ""
    self.link = None
    timer = threading.Timer(60, self._process.kill)
    timer.start()
    for line in self._process.stderr:
      self.said += line
      found = re.search(r"http://\S+/login/link\?k=\S+", line)
      self.link = found.group(0) if found else self.link
      if "Premi Ctrl-C" in line:
        break
    timer.cancel()
    found = re.search(r"http://127\.0\.0\.1:\d+", self.said)
    if not found:
      self.kill()
      raise Failed(f"it does not serve: {self.said}")
    self.origin = found.group(0)
    threading.Thread(target=self._drain, daemon=True).start()
    self.cookies = http.cookiejar.CookieJar()
    self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))

  def _drain(self):
    for line in self._process.stderr:
      self.said += line

  def get(self, path):
    with self._opener.open(self.origin + path, timeout=60) as answer:
      return answer.read().decode()

  def post(self, path, **fields):
    data = urllib.parse.urlencode(fields).encode()
    with self._opener.open(self.origin + path, data, timeout=120) as answer:
      return answer.geturl(), answer.read().decode()

  def become_admin(self):
    secret = urllib.parse.parse_qs(urllib.parse.urlparse(self.link).query)["k"][0]
    self.post("/login/first", k=secret, name="Anna Prova", email="anna@example.it", password=PASSWORD)

  def sign_in(self):
    self.post("/login", email="anna@example.it", password=PASSWORD, to="")

  def upload(self, file):
    """Sends a file by the wizard's form; the upload's address."""
    mark = uuid.uuid4().hex
    body = (
      f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{file.name}"\r\n'
      f"Content-Type: text/csv\r\n\r\n").encode() + file.read_bytes() + f"\r\n--{mark}--\r\n".encode()
    request = urllib.request.Request(
      self.origin + "/data/imports/new", body, {"Content-Type": f"multipart/form-data; boundary={mark}"})
    with self._opener.open(request, timeout=120) as answer:
      return urllib.parse.urlparse(answer.geturl()).path

  def await_page(self, path, wanted, seconds=120):
    """The page, once it says `wanted`."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
      page = self.get(path)
      if wanted in page:
        return page
      time.sleep(0.2)
    raise Failed(f"{path} never says {wanted}: {page[-3000:]}")

  def stop(self):
    """As an administrator does."""
    self._process.send_signal(signal.SIGTERM)
    expect_equal(self._process.wait(60), 0, f"the exit code after SIGTERM; it said {self.said[-800:]}")

  def kill(self):
    self._process.kill()
    self._process.wait()


def until(look, what, seconds=120):
  """What `look` gives, once it gives something."""
  end = time.monotonic() + seconds
  while time.monotonic() < end:
    found = look()
    if found:
      return found
    time.sleep(0.2)
  raise Failed(f"in vain: {what}")


@contextlib.contextmanager
def site(place, folder, environment=None):
  served = Site(place, folder, environment)
  try:
    yield served
  finally:
    if served._process.poll() is None:
      served.kill()
