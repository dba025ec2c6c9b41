"""WebKit, as Safari has it: MiniBrowser of WebKitGTK on a display of its own, driven through WebDriver."""

import contextlib
import json
import os
import pathlib
import select
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

from harness.testing import Failed, Skipped

PATIENCE = 20
"""Seconds for the display, the driver, a page."""

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key under which WebDriver names an element."""

# The window's own buttons would keep it from being as narrow as a telephone.
FLAT = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }"


class WebKit:
  """One window."""

  def __init__(self, driver):
    self._driver = driver
    self._session = None

  def begin(self, browser):
    options = {"binary": str(browser), "args": ["--automation"]}
    wanted = {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options}
    begun = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
    self._session = begun["sessionId"]
    self._say("POST", "/timeouts", {"pageLoad": PATIENCE * 1_000, "script": PATIENCE * 1_000})

  def end(self):
    if self._session:
      self._say("DELETE", "")
      self._session = None

  def open(self, address):
    self._say("POST", "/url", {"url": address})

  def resize(self, width, height=900):
    """Makes the page so wide."""
    self._say("POST", "/window/rect", {"width": width, "height": height})
    self.until("return innerWidth === arguments[0]", width, f"a page {width} px wide")

  def run(self, script, *arguments):
    """What a function of this body returns in the page."""
    return self._say("POST", "/execute/sync", {"script": script, "args": arguments})

  def until(self, script, argument, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
      if self.run(script, argument):
        return
      time.sleep(0.05)
    raise Failed(f"WebKit, in vain: {what}")

  def click(self, selector):
    self._say("POST", f"/element/{self._find(selector)}/click", {})

  def type(self, selector, text):
    self._say("POST", f"/element/{self._find(selector)}/value", {"text": text})

  def label(self, selector):
    """The name that a screen reader says."""
    return self._say("GET", f"/element/{self._find(selector)}/computedlabel")

  def _find(self, selector):
    return self._say("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT]

  def _say(self, method, path, body=None):
    return self._ask(method, f"/session/{self._session}{path}", body)

  def _ask(self, method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(
      self._driver + path, data, {"Content-Type": "application/json"}, method=method)
    try:
      with urllib.request.urlopen(request, timeout=2 * PATIENCE) as answer:
        return json.load(answer)["value"]
    except urllib.error.HTTPError as error:
      raise Failed(f"WebKit: {method} {path}: {error.read().decode('utf-8', 'replace')[:600]}") from None


@contextlib.contextmanager
def window():
  """A window as long as the block lasts."""
  browser = _browser()
  with contextlib.ExitStack() as stack:
    home = pathlib.Path(tempfile.mkdtemp(prefix="campanello-webkit."))
    stack.callback(shutil.rmtree, home, ignore_errors=True)
    style = home / "gtk-3.0/gtk.css"
    style.parent.mkdir()
    style.write_text(FLAT)
    surroundings = os.environ | {
      "DISPLAY": stack.enter_context(_display()), "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1", "LANG": "C.UTF-8",
      "LC_ALL": "C.UTF-8", "HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"),
      "XDG_DATA_HOME": str(home / "data"),
    }
    webkit = WebKit(stack.enter_context(_driver(surroundings)))
    webkit.begin(browser)
    stack.callback(webkit.end)
    yield webkit


def _browser():
  for tool in ("WebKitWebDriver", "Xvfb"):
    if not shutil.which(tool):
      raise Skipped(f"{tool} is not installed: apt-get install webkit2gtk-driver xvfb")
  found = sorted(pathlib.Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
  if not found:
    raise Skipped("MiniBrowser of WebKitGTK is not installed: apt-get install webkit2gtk-driver")
  return found[-1]


@contextlib.contextmanager
def _display():
  """A display without a screen; it chooses its number."""
  reading, writing = os.pipe()
  try:
    with _running(
      ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], pass_fds=[writing]
    ):
      said = os.read(reading, 20) if select.select([reading], [], [], PATIENCE)[0] else b""
      if not said.strip():
        raise Failed("Xvfb opened no display")
      yield f":{said.decode().strip()}"
  finally:
    os.close(reading)
    os.close(writing)


@contextlib.contextmanager
def _driver(surroundings):
  """The driver on loopback; its address."""
  with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
  address = f"http://127.0.0.1:{port}"
  with _running(["WebKitWebDriver", "--host=127.0.0.1", f"--port={port}"], env=surroundings):
    end = time.monotonic() + PATIENCE
    while True:
      try:
        urllib.request.urlopen(f"{address}/status", timeout=PATIENCE).close()
        break
      except OSError as problem:
        if time.monotonic() > end:
          raise Failed(f"WebKitWebDriver does not answer: {problem}") from None
        time.sleep(0.05)
    yield address


@contextlib.contextmanager
def _running(command, **how):
  """A program and what it starts, in a group of their own that ends with the block."""
  process = subprocess.Popen(
    command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    **how)
  try:
    yield
  finally:
    for number in (signal.SIGTERM, signal.SIGKILL):
      with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, number)
      with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(5)
