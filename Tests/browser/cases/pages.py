"""Every page, in light, dark and narrow, in both languages."""

from harness import checks
from harness.browsing import LANGUAGES, LIGHT, VIEWS
from harness.places import INSIDE, OUTSIDE
from harness.testing import expect_none, test_each

SEEN = [
  (f"{name}.{view.name}.{language}", name, path, view, language)
  for name, path in INSIDE for view in VIEWS for language in LANGUAGES
]
DOOR = [
  (f"{name}.{view.name}.{language}", name, path, status, view, language)
  for name, path, status in OUTSIDE for view in VIEWS for language in LANGUAGES
]


@test_each(SEEN)
def is_whole(browser, name, path, view, language):
  with browser.page(view) as page:
    browser.open(page, browser.path(path), language)
    _look(browser, page, name, view, language)


@test_each(DOOR)
def outside_is_whole(browser, name, path, status, view, language):
  with browser.page(view, signed_in=False) as page:
    answer = page.goto(browser.address(path, language))
    if status and answer.status != status:
      raise AssertionError(f"{path}: {answer.status}")
    page.complaints = [one for one in page.complaints if "Failed to load resource" not in one]
    _look(browser, page, name, view, language)


@test_each([(view.name, view) for view in VIEWS])
def a_page_that_is_not_there_is_whole(browser, view):
  with browser.page(view) as page:
    browser.open(page, "/no-such-page", "it", expected=404)
    page.complaints = [one for one in page.complaints if "404" not in one]
    _look(browser, page, "not-found", view, "it")


@test_each([(name, path) for name, path in INSIDE])
def letters_twice_as_large_fit(browser, path):
  """WCAG 1.4.4 on a wide window."""
  with browser.page(LIGHT) as page:
    browser.open(page, browser.path(path), "it")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    expect_none(checks.sideways(page), "scrolls sideways")


def _look(browser, page, name, view, language):
  outline = checks.outline(page, language)  # before the screenshot, which hides the caret by a style attribute
  page.screenshot(path=browser.screenshots / f"{name}.{view.name}.{language}.png", full_page=True)
  # What is folded is looked at too.
  page.evaluate("""() => document.querySelectorAll("main details").forEach(one => { one.open = true; })""")
  found = (
    outline + checks.charts(page) + checks.sideways(page) + checks.chart_letters(page)
    + checks.small_targets(page) + checks.accessibility(page) + page.complaints)
  expect_none(found, page.url)
