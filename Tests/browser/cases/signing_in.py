"""Through the door, without a script: the session serves all the other tests."""

from harness.browsing import NARROW
from harness.testing import expect, test


@test(is_needed=True)
def opening_the_link_signs_nobody_in_and_pressing_its_button_does(browser):
  with browser.page(NARROW, signed_in=False, script=False) as page:
    for _ in range(2):  # a mail scanner opens it too
      answer = page.goto(browser.site.link)
      expect(answer.status == 200, f"the link answered {answer.status}")
    page.locator("main form button.primary").click()
    expect("/login" not in page.url, f"still at the door: {page.url}")
    expect(page.locator("header.side").count() == 1, "no menu on the first page")
    browser.session = page.context.storage_state()
    cookies = browser.session["cookies"]
    expect(cookies, "no session cookie")
    closed = all(one["httpOnly"] and one["sameSite"] in ("Lax", "Strict") for one in cookies)
    expect(closed, f"open cookies: {cookies}")


@test
def the_link_works_once(browser):
  with browser.page(signed_in=False) as page:
    page.goto(browser.site.link)
    button = page.locator("main form button.primary")
    if button.count():
      button.click()
    expect(page.locator("header.side").count() == 0, "the link signed in twice")


@test
def a_wrong_password_says_so_and_keeps_the_address(browser):
  with browser.page(signed_in=False) as page:
    browser.open(page, "/login")
    page.fill("input[name=email]", "nobody@example.org")
    page.fill("input[name=password]", "not the password at all")
    page.locator("button.primary").click()
    page.locator("[role=alert]").wait_for()
    expect(page.input_value("input[name=email]") == "nobody@example.org", "the address was lost")
    expect(page.input_value("input[name=password]") == "", "the password came back")
