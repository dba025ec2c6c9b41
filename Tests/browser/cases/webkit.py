"""The pages in WebKit, the engine of Safari: the door, the overview, the help."""

import json
import os
import pathlib
import subprocess
import urllib.parse
import urllib.request

from harness import webkit
from harness.browsing import LANGUAGES
from harness.testing import expect, expect_none, test

WIDTHS = [1280, 320]
EMAIL = "webkit@example.it"
PASSWORD = "una frase lunga per webkit"
HEADINGS = {"it": "Entra", "en": "Sign in"}


@test
def the_pages_work_from_the_door_to_the_help(browser):
  with webkit.window() as page:
    for width in WIDTHS:
      page.resize(width)
      for language in LANGUAGES:
        page.open(browser.address("/login", language))
        what = f"/login, {width} px, {language}"
        expect_none(wrong(page, language), what)
        heading = page.run("return document.querySelector('h1').textContent")
        expect(heading == HEADINGS[language], f"{what}: the heading is {heading}")
        for field, label in (("email", "E-mail"), ("password", "Password")):
          found = page.label(f"input[name={field}]")
          expect(found == label, f"{what}: the field {field} is called {found!r}")
      # What customers open on their telephones.
      page.open(browser.address(f"{browser.site.survey}?v=8"))
      what = f"the survey, {width} px"
      expect_none(wrong(page, "it"), what)
      chosen = page.run("return document.querySelector('input[name=v]:checked').value")
      expect(chosen == "8", f"{what}: {chosen} is chosen")
    enroll(browser)
    page.open(browser.address("/login"))
    page.type("input[name=email]", EMAIL)
    page.type("input[name=password]", PASSWORD)
    page.click("button.primary")
    page.until(
      "return !location.pathname.startsWith('/login') && document.readyState === 'complete'", None,
      "signing in by the form")
    expect(page.run("return !!document.querySelector('header.side')"), "no menu on the first page")
    for width in WIDTHS:
      page.resize(width)
      for path in ("/", "/help"):
        page.open(browser.address(path))
        what = f"{path}, {width} px"
        expect(page.run("return location.pathname") == path, f"{what}: it leads elsewhere")
        expect_none(wrong(page, "it"), what)
        if path == "/":
          expect_none(page.run(CHARTS), what)


def enroll(browser):
  """A person with a password, as an administrator adds one."""
  root = pathlib.Path(__file__).resolve().parents[3]
  binary = os.environ.get("CAMPANELLO_BIN") or root / ".build/release/campanello"
  surroundings = {key: value for key, value in os.environ.items() if not key.startswith("CAMPANELLO_")}
  added = subprocess.run(
    [str(binary), "user", "add", EMAIL, "--name", "Web Kit", "--role", "manager", "--language", "it", "--json",
     "--url", browser.site.origin, "--db", str(browser.site.folder / "demo.sqlite")],
    env=surroundings, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
  expect(added.returncode == 0, f"user add: {added.stderr}")
  link = urllib.parse.urlsplit(json.loads(added.stdout)["link"])
  secret = urllib.parse.parse_qs(link.query)["k"][0]
  form = urllib.parse.urlencode({"k": secret, "password": PASSWORD}).encode()
  visitor = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
  with visitor.open(browser.address("/login/link"), form, timeout=60) as answer:
    expect("/login" not in answer.geturl(), f"the invitation leads to {answer.geturl()}")


def wrong(page, language):
  """What is wrong with a page, as lines."""
  return page.run("""
    const wrong = [];
    const headings = [...document.querySelectorAll("h1")];
    if (headings.length !== 1) wrong.push(`${headings.length} h1`);
    for (const one of headings) {
      if (!one.textContent.trim() || !one.getClientRects().length) wrong.push("an h1 that nobody sees");
    }
    if (document.documentElement.lang !== arguments[0]) wrong.push(`lang is ${document.documentElement.lang}`);
    const wide = document.documentElement.scrollWidth;
    if (wide > innerWidth) wrong.push(`${wide} px wide, room for ${innerWidth}`);
    const rules = [...document.styleSheets].reduce((sum, one) => sum + one.cssRules.length, 0);
    if (!rules) wrong.push("no stylesheet");
    if (getComputedStyle(document.body).marginLeft !== "0px") wrong.push("the stylesheet is not applied");
    for (const one of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
      const words = [...one.labels].map(label => label.textContent.trim()).join("");
      if (!words && !one.getAttribute("aria-label")) wrong.push(`no label: ${one.outerHTML.slice(0, 90)}`);
    }
    return wrong;
  """, language)


# A chart may hold a drawing for each width, of which one is seen.
CHARTS = """
  const figures = [...document.querySelectorAll("figure.chart")].filter(one => one.querySelector("svg[role=img]"));
  if (!figures.length) return ["no chart"];
  return figures.flatMap(figure => {
    const seen = [...figure.querySelectorAll("svg[role=img]")].filter(one => {
      const box = one.getBoundingClientRect();
      return box.width > 100 && box.height > 20 && one.querySelector("path, polyline, line, rect, circle");
    });
    return seen.length ? [] : [`a chart that nobody sees: ${figure.textContent.trim().slice(0, 90)}`];
  });
"""
