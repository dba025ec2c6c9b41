"""What the script adds."""

from harness import checks
from harness.browsing import LIGHT, NARROW
from harness.places import ALARM
from harness.testing import Skipped, expect, expect_none, test, test_each


@test_each([(view.name, view) for view in (LIGHT, NARROW)])
def arrows_read_the_values_of_a_chart(browser, view):
  with browser.page(view) as page:
    browser.open(page, browser.path(ALARM))
    figure = page.locator("figure.chart").first
    if not figure.count():
      raise Skipped("this alarm has no chart")
    figure.focus()
    labels = figure.locator("tbody th").all_text_contents()
    for key, index in (("End", -1), ("ArrowLeft", -2), ("Home", 0), ("ArrowRight", 1)):
      page.keyboard.press(key)
      said = page.locator("[aria-live=polite]").last.text_content()
      shown = figure.locator(".cursor text").text_content()
      label = labels[index]
      expect(said.startswith(label) and shown.startswith(label), f"{key}: {said!r}, {shown!r}, not {label}")
      expect_none(checks.chart_letters(page), f"after {key}")
    page.keyboard.press("Escape")
    expect(figure.locator(".cursor").count() == 0, "Escape does not take it away")
    expect_none(page.complaints, "complaints")


@test
def a_file_is_named_before_it_is_sent(browser):
  with browser.page() as page:
    browser.open(page, "/data/imports/new", "it")
    field = page.locator("main input[type=file]").first
    if not field.count():
      raise Skipped("no file field on this page")
    field.set_input_files({"name": "risposte.csv", "mimeType": "text/csv", "buffer": b"a;b\n" * 600})
    note = page.locator("main [role=status]", has_text="risposte.csv")
    expect("2,4 kB" in note.first.text_content(), note.first.text_content())
