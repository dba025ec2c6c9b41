"""Chromium, and the ways in which the pages are looked at."""

import contextlib
import dataclasses
import urllib.parse

from playwright.sync_api import sync_playwright

from harness.testing import Failed, Skipped


@dataclasses.dataclass(frozen=True)
class View:
  name: str
  scheme: str
  width: int


LIGHT = View("light", "light", 1280)
DARK = View("dark", "dark", 1280)
NARROW = View("narrow", "light", 320)
VIEWS = [LIGHT, DARK, NARROW]
LANGUAGES = ["it", "en"]


class Browser:
  """One Chromium, the site it looks at, and the session of whoever signed in."""

  def __init__(self, chromium, site, screenshots):
    self.chromium = chromium
    self.site = site
    self.screenshots = screenshots
    self.session = None
    self._found = {}

  @contextlib.contextmanager
  def page(self, view=LIGHT, *, signed_in=True, script=True, height=900):
    """A page in a context of its own. What the browser complains of gathers in `page.complaints`."""
    if signed_in and self.session is None:
      raise Skipped("nobody is signed in: see signing_in")
    context = self.chromium.new_context(
      viewport={"width": view.width, "height": height}, color_scheme=view.scheme, reduced_motion="reduce",
      locale="it-IT", timezone_id="Europe/Rome", java_script_enabled=script,
      storage_state=self.session if signed_in else None)
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda said: page.complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    try:
      yield page
    finally:
      context.close()

  def address(self, path, language=None):
    """The whole address of a path of the site, asking for a language."""
    if language:
      path += ("&" if "?" in path else "?") + urllib.parse.urlencode({"lang": language})
    return self.site.origin + path

  def open(self, page, path, language=None, expected=200):
    answer = page.goto(self.address(path, language))
    if answer is None or answer.status != expected:
      raise Failed(f"{path}: expected {expected}, found {answer and answer.status}")

  def path(self, place):
    """The path of a place in the table of pages: written there, or found by a link on another page."""
    if isinstance(place, str):
      return place
    if place not in self._found:
      with self.page() as page:
        self.open(page, place.where)
        link = page.locator(f"main {place.link}").first
        self._found[place] = _local(link.get_attribute("href")) if link.count() else None
    if self._found[place] is None:
      raise Skipped(f"{place.where} links to no such page: {place.link}")
    return self._found[place]


def _local(href):
  """The path with its query, without the site."""
  parts = urllib.parse.urlsplit(href)
  return parts.path + (f"?{parts.query}" if parts.query else "")


@contextlib.contextmanager
def browser(site, screenshots):
  with sync_playwright() as playwright:
    chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    try:
      yield Browser(chromium, site, screenshots)
    finally:
      chromium.close()
