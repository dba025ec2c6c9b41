"""What is wrong with a page, as lists of lines; empty when nothing is."""

from axe_playwright_python.sync_playwright import Axe

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_axe = Axe()


def accessibility(page):
  found = _axe.run(page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response["violations"]
  return [
    f"{rule['id']}: {rule['help']}: {node['html'][:160]} {node.get('failureSummary', '').splitlines()[1:2]}"
    for rule in found for node in rule["nodes"][:4]
  ]


def sideways(page):
  """What makes the page scroll sideways."""
  return page.evaluate("""() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = [...document.querySelectorAll("body *")]
      .filter(one => !one.closest(".scroll") && one.getBoundingClientRect().right > room + 1)
      .map(one => `${one.cloneNode().outerHTML.slice(0, 90)} ends at ${one.getBoundingClientRect().right}`);
    return [`${document.documentElement.scrollWidth} px wide, room for ${room}`, ...wide.slice(0, 6)];
  }""")


def chart_letters(page):
  """Letters of drawings that are too small or stick out."""
  return page.evaluate("""() => [...document.querySelectorAll("svg text")].filter(one => one.getClientRects().length)
    .flatMap(text => {
      const place = text.getBoundingClientRect();
      const box = text.ownerSVGElement.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
      const wrong = [];
      if (size < 10.5) wrong.push(`"${text.textContent}" is ${size.toFixed(1)} px`);
      if (place.left < box.left - 1 || place.right > box.right + 1 || place.top < box.top - 1
          || place.bottom > box.bottom + 1) {
        wrong.push(`"${text.textContent}" sticks out: ${place.left}…${place.right} of ${box.left}…${box.right}`);
      }
      return wrong;
    })""")


def small_targets(page):
  """WCAG 2.5.8: 24 px each way, or so far from the others that a circle of 24 px touches none; links within a
  sentence are exempt."""
  return page.evaluate("""() => {
    const union = (a, b) => ({ left: Math.min(a.left, b.left), right: Math.max(a.right, b.right),
      top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom) });
    const seen = one => one.checkVisibility({ checkVisibilityCSS: true }) && one.getClientRects().length > 0;
    const targets = [...document.querySelectorAll(
      "a[href], button, input:not([type=hidden]), select, textarea, summary")].filter(seen)
      .filter(one => !one.matches(".skip"))
      .map(one => {
        const label = one.matches("[type=radio], [type=checkbox]") ? one.closest("label") : null;
        const box = one.getBoundingClientRect();
        return { one, box: label ? union(box, label.getBoundingClientRect()) : box };
      });
    const middle = box => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const small = box => box.right - box.left < 23.9 || box.bottom - box.top < 23.9;
    const length = one => one?.textContent.trim().length ?? 0;
    const inSentence = one => getComputedStyle(one).display === "inline"
      && length(one.closest("p, li, dd, td, th, label, blockquote")) > length(one) + 1;
    return targets.filter(({ one, box }) => small(box) && !inSentence(one)).filter(({ one, box }) => {
      const [x, y] = middle(box);
      return targets.some(other => {
        if (other.one === one) return false;
        if (small(other.box)) {
          const [otherX, otherY] = middle(other.box);
          return Math.hypot(x - otherX, y - otherY) < 24;
        }
        const beside = Math.max(other.box.left - x, 0, x - other.box.right);
        const above = Math.max(other.box.top - y, 0, y - other.box.bottom);
        return Math.hypot(beside, above) < 12;
      });
    }).map(({ one, box: { left, right, top, bottom } }) =>
      `${one.outerHTML.slice(0, 120)}: ${(right - left).toFixed(0)}×${(bottom - top).toFixed(0)} px`);
  }""")


def outline(page, language):
  """One first heading, the language said, one main part, a title of its own."""
  return page.evaluate("""language => {
    const wrong = [];
    const count = document.querySelectorAll("h1").length;
    if (count !== 1) wrong.push(`${count} h1`);
    if (document.documentElement.lang !== language) wrong.push(`lang is ${document.documentElement.lang}`);
    if (document.querySelectorAll("main").length !== 1) wrong.push("not one main");
    if (!document.title.trim()) wrong.push("no title");
    const ids = [...document.querySelectorAll("[id]")].map(one => one.id);
    for (const id of new Set(ids)) if (ids.filter(one => one === id).length > 1) wrong.push(`id ${id} twice`);
    if (document.querySelector("[style]")) wrong.push("a style attribute");
    return wrong;
  }""", language)


def charts(page):
  """Every chart has a title, a description where there is something to read, and its numbers in a table."""
  return page.evaluate("""() => [...document.querySelectorAll("figure.chart")].flatMap(figure => {
    const wrong = [];
    for (const svg of figure.querySelectorAll("svg[role=img]")) {
      if (!svg.querySelector("title")?.textContent.trim()) wrong.push("a drawing without title");
      if (!svg.querySelector("desc")) wrong.push("a drawing without description");
    }
    if (!figure.querySelector("table tbody tr")) wrong.push(`no table: ${figure.textContent.trim().slice(0, 60)}`);
    return wrong;
  })""")
