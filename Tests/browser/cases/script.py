"""What the script does with markup that asks for it, on a page that is made up here: the site's own script and
rules for content, answers invented."""

import contextlib

from harness.testing import expect, expect_none, test

PAGE = """<!doctype html><html lang="it"><head><meta charset="utf-8"><title>{title}</title>{head}</head>
<body{body}><main id="main" tabindex="-1">{main}</main></body></html>"""


@test
def a_part_is_swapped_with_focus_and_address_kept(browser):
  def answers(path):
    count = path.partition("?n=")[2] or "0"
    link = f'<a id="next" data-swap="#part" href="?n={int(count) + 1}">Avanti</a>'
    return f'<div id="part"><p class="now">{count}</p>{link}</div><input id="text">'
  with _made_up(browser, answers) as page:
    page.fill("#text", "not lost")
    page.focus("#next")
    page.keyboard.press("Enter")
    page.locator(".now", has_text="1").wait_for()
    expect(page.evaluate("document.activeElement.id") == "next", "the focus went away")
    expect(page.input_value("#text") == "not lost", "the whole page was replaced")
    expect(page.url.endswith("?n=1"), page.url)
    page.go_back()
    page.locator(".now", has_text="0").wait_for()
    expect_none(page.complaints, "complaints")


@test
def a_form_is_swapped_and_says_what_was_done(browser):
  def answers(path):
    flash = '<p class="flash done" role="status">Fatto.</p>' if "name=uno" in path else ""
    form = '<form data-swap="#part"><input name="name" value="uno"><button>Manda</button></form>'
    return f'{flash}{form}<div id="part">{path}</div>'
  with _made_up(browser, answers) as page:
    page.get_by_role("button", name="Manda").click()
    page.locator("#part", has_text="name=uno").wait_for()
    expect(page.locator("#main > .flash").count() == 1, "no notice")
    expect(page.locator("[aria-busy]").count() == 0, "the button stays busy")


@test
def what_cannot_be_swapped_is_opened(browser):
  def answers(path):
    return f'<p>{path}</p>' if "n=1" in path else '<div id="part"><a data-swap="#part" href="?n=1">Avanti</a></div>'
  with _made_up(browser, answers, main_id="") as page:
    page.get_by_role("link", name="Avanti").click()
    page.locator("p", has_text="n=1").wait_for()


@test
def progress_and_the_number_of_alarms_come_by_events(browser):
  def answers(path):
    live = '<section data-live="/made-up/progress" data-next="/made-up?end=1"><p>0%</p></section>'
    return '<span class="count" hidden>0</span>' + (live if "end" not in path else "<p>Finito</p>")
  events = {
    "/made-up/events": "event: alarms\ndata: 3\n\n",
    "/made-up/progress": "event: progress\ndata: <p>50%</p>\n\nevent: done\ndata:\n\n",
  }
  with _made_up(browser, answers, events=events, body=' data-events="/made-up/events"') as page:
    page.locator("p", has_text="Finito").wait_for()
    page.locator(".count", has_text="3").wait_for()


@test
def where_events_do_not_pass_the_page_is_read_again(browser):
  looks = []
  def answers(path):
    looks.append(path)
    if "end" in path:
      return "<p>Finito</p>"
    live = f'<section data-live="/made-up/nothing" data-next="/made-up?end=1">{len(looks)}</section>'
    return live if len(looks) <= 2 else "<p>Manca poco</p>"
  with _made_up(browser, answers) as page:
    page.locator("p", has_text="Finito").wait_for(timeout=20_000)


@test
def a_button_sends_once(browser):
  form = '<form method="post" action="/made-up/slow"><button name="a" value="b">Manda</button></form>'
  with _made_up(browser, lambda _: form) as page:
    with page.expect_request("**/made-up/slow") as sent:
      page.get_by_role("button").click()
    expect(sent.value.post_data == "a=b", f"the button's own value is lost: {sent.value.post_data}")
    page.locator("button[aria-busy=true]:disabled").wait_for()


@contextlib.contextmanager
def _made_up(browser, answers, events=None, body="", main_id="main"):
  with browser.page() as page:
    browser.open(page, "/")
    head = page.evaluate("[...document.querySelectorAll('head link, head script')].map(one => one.outerHTML).join('')")
    policy = page.evaluate("fetch('/').then(answer => answer.headers.get('content-security-policy'))")

    def answer(route):
      path = route.request.url.removeprefix(browser.site.origin)
      if path in (events or {}):
        route.fulfill(body=events[path], content_type="text/event-stream")
      elif path.startswith("/made-up/slow"):
        route.fulfill(status=204)  # the page stays
      elif path.startswith("/made-up/"):
        route.fulfill(status=404, body="")
      else:
        text = PAGE.format(title="Prova", head=head, body=body, main=answers(path))
        text = text if main_id else text.replace('id="main" ', "")
        route.fulfill(body=text, content_type="text/html; charset=utf-8", headers={"Content-Security-Policy": policy})
    page.route("**/made-up**", answer)
    page.complaints.clear()
    page.goto(browser.address("/made-up"))
    yield page
