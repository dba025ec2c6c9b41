"""What customers see: the page of a survey, without script, cookie or mouse."""

from harness import checks
from harness.browsing import DARK, LANGUAGES, LIGHT, NARROW, VIEWS
from harness.testing import expect, expect_none, test, test_each

HEAVIEST = 30_000


@test_each([(f"{view.name}.{language}", view, language) for view in VIEWS for language in LANGUAGES])
def the_question_is_whole(browser, view, language):
  with browser.page(view, signed_in=False) as page:
    browser.open(page, f"{browser.site.survey}?v=8", language)
    page.screenshot(path=browser.screenshots / f"survey-page.{view.name}.{language}.png", full_page=True)
    expect(page.locator("html").get_attribute("lang") == language, "the language is not said")
    expect(page.locator("input[name=v]:checked").get_attribute("value") == "8", "8 is not chosen")
    sizes = page.eval_on_selector_all(
      ".scores label", "all => all.map(one => one.getBoundingClientRect()).map(one => [one.width, one.height])")
    expect(len(sizes) == 11 and min(min(size) for size in sizes) >= 40, f"small targets: {sizes}")
    expect_none(
      checks.sideways(page) + checks.small_targets(page) + checks.accessibility(page) + page.complaints, page.url)
    expect(page.locator("script").count() == 0, "it has a script")
    expect(page.context.cookies() == [], "it sets a cookie")


@test
def it_is_light(browser):
  with browser.page(NARROW, signed_in=False) as page:
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    weights = []
    line.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
    browser.open(page, browser.site.survey)
    page.wait_for_timeout(200)
    expect(0 < sum(weights) <= HEAVIEST, f"{sum(weights)} bytes")


@test_each([(view.name, view) for view in (LIGHT, DARK, NARROW)])
def an_answer_is_given_by_keyboard_and_changed(browser, view):
  with browser.page(view, signed_in=False, script=False) as page:
    browser.open(page, browser.site.survey, "it")
    # A person needs more than a second.
    page.wait_for_timeout(1_100)
    page.keyboard.press("Tab")
    for _ in range(9):
      page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.type("Gentili; però l'attesa è lunga")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=La tua risposta è stata registrata")
    page.screenshot(path=browser.screenshots / f"survey-thanks.{view.name}.it.png", full_page=True)
    expect("apprezzato" in page.locator("main").inner_text(), "the follow-up is not the promoters'")
    page.get_by_role("link", name="Cambia la risposta").click()
    expect(page.locator("input[name=v]:checked").get_attribute("value") == "9", "the answer is not shown again")
    page.locator("label[for=v3]").click()
    page.get_by_role("button", name="Invia").click()
    expect("rimediare" in page.locator("main").inner_text(), "the follow-up is not the detractors'")
    page.locator("textarea").fill("Richiamatemi")
    page.get_by_role("button", name="Invia").click()
    expect(page.locator("textarea").count() == 0, "something is asked again")


@test
def a_broken_link_says_so(browser):
  with browser.page(NARROW, signed_in=False) as page:
    browser.open(page, browser.site.survey[:-1], "it", expected=404)
    page.complaints = [one for one in page.complaints if "Failed to load resource" not in one]
    expect("copiato a metà" in page.locator("main").inner_text(), page.locator("main").inner_text())
    expect_none(checks.accessibility(page) + page.complaints, page.url)
