"""The same work with scripts off; these tests change the data and come last."""

from harness.browsing import LIGHT
from harness.testing import Failed, expect, test

STEPS = 40


@test
def an_alarm_is_opened_and_taken(browser):
  with browser.page(LIGHT, script=False) as page:
    browser.open(page, "/", "it")
    page.locator("main .bell a.primary, main .bell a.button").first.click()
    expect("/alarms/" in page.url, page.url)
    page.get_by_role("button", name="Prendi in carico").click()
    expect(page.locator("main .head .pill").first.text_content().endswith("In carico"), "it is not taken")
    expect(page.locator("main .flash.done").count() == 1, "nothing says that it was done")
    page.reload()
    expect(page.locator("main .flash").count() == 0, "the notice comes twice")


@test
def a_file_is_imported_step_by_step(browser):
  """Whatever the steps are: the main button of each leads on, until what was brought in can be taken back."""
  with browser.page(LIGHT, script=False) as page:
    browser.open(page, "/data/imports/new", "it")
    page.locator("main input[type=file]").first.set_input_files(
      {"name": "conversazioni.csv", "mimeType": "text/csv", "buffer": _conversations(300)})
    page.locator("main form:has(input[type=file]) button.primary").click()
    steps = []
    while not page.locator("main form[action*='/data/imports/'][action$='/undo']").count():
      if page.locator("main [role=alert]").count():
        raise Failed(f"{page.url}: {page.locator('main').inner_text()[:600]}")
      heading = page.locator("main h2").first.text_content() if page.locator("main h2").count() else page.url
      steps.append(heading)
      expect(len(steps) <= STEPS, f"it does not end: {steps}")
      button = page.locator("main form button.primary")
      if button.count():
        button.first.click()
      else:  # it is being read: the page comes again by itself, here a little sooner
        page.wait_for_timeout(500)
        page.reload()
    expect("300" in page.locator("main h2").first.text_content(), f"not all rows came in, after {steps}")
    browser.open(page, "/data", "it")
    expect("conversazioni.csv" in page.locator("main").inner_text(), "the import is not in the list")


def _conversations(count):
  rows = ["external_id,opened_at,closed_at,channel,team,reason,customer_id,wait_seconds,handle_seconds,csat"]
  rows += [
    f"B{i:05},2026-10-{1 + i % 27:02}T09:{i % 60:02}:00Z,2026-10-{1 + i % 27:02}T10:{i % 60:02}:00Z,phone,Milano,"
    f"Guasto,K{i},{i % 200},{60 + i},{1 + i % 5}" for i in range(count)]
  return ("\n".join(rows) + "\n").encode()
