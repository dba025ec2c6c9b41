"""Without a mouse."""

from harness.browsing import LIGHT, NARROW
from harness.places import INSIDE
from harness.testing import Skipped, expect, test, test_each

ENOUGH = 40


@test
def the_skip_link_lands_in_main(browser):
  with browser.page() as page:
    browser.open(page, "/")
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    expect(skip.evaluate("one => one === document.activeElement"), "the first stop is not the skip link")
    place = skip.bounding_box()
    expect(place and place["x"] >= 0 and place["y"] >= 0, f"it is not seen: {place}")
    page.keyboard.press("Enter")
    expect(page.evaluate("document.activeElement.closest('main') !== null"), "it does not land in main")


@test_each([(name, path) for name, path in INSIDE])
def tab_reaches_the_main_action(browser, path):
  with browser.page(LIGHT) as page:
    browser.open(page, browser.path(path))
    if page.locator("main .primary:visible").count() == 0:
      raise Skipped("this page has no main action")
    for _ in range(ENOUGH):
      page.keyboard.press("Tab")
      if page.evaluate("document.activeElement.matches('main .primary')"):
        break
    else:
      expect(False, f"not within {ENOUGH} presses")
    outline = page.evaluate("(style => [style.outlineStyle, parseFloat(style.outlineWidth)])"
                            "(getComputedStyle(document.activeElement))")
    expect(outline[0] != "none" and outline[1] >= 3, f"the focus is hard to see: {outline}")


@test
def the_narrow_menu_opens_and_leads_on(browser):
  with browser.page(NARROW) as page:
    browser.open(page, "/")
    summary = page.locator("details.narrow > summary")
    summary.focus()
    page.keyboard.press("Enter")
    link = page.locator("details.narrow a[href$='/alarms']")
    link.wait_for(state="visible")
    heights = page.locator("details.narrow a:visible, details.narrow > summary").evaluate_all(
      "all => all.map(one => one.getBoundingClientRect().height)")
    expect(min(heights) >= 44, f"too low for a finger: {heights}")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/alarms*")
