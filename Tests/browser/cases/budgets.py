"""Weight and speed on a slow telephone: four times slower, slow 4G."""

from harness.browsing import NARROW
from harness.places import INSIDE
from harness.testing import expect_none, test_each

FIRST_VISIT = 60_000
REPEAT = 25_000
LARGEST_PAINT = 1_500
SHIFT = 0.02
ELEMENTS = 1_500
TRIES = 3
"""The machine is shared: the best of so many looks counts for the time; weight counts on each."""

WATCH = """
window.seen = { paint: 0, shift: 0 };
new PerformanceObserver(list => list.getEntries().forEach(one => { seen.paint = one.startTime; }))
  .observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver(list => list.getEntries().forEach(one => { seen.shift += one.value; }))
  .observe({ type: "layout-shift", buffered: true });
"""


@test_each([(name, path) for name, path in INSIDE])
def is_light_and_quick(browser, path):
  address = browser.path(path)
  wrong, paints = [], []
  for _ in range(TRIES):
    first, repeat, seen, elements = _visit(browser, address)
    paints.append(seen["paint"])
    wrong = [
      f"{what}: {found} > {most}" for what, found, most in (
        ("bytes of the first visit", first, FIRST_VISIT), ("bytes of a repeated one", repeat, REPEAT),
        ("layout shift", seen["shift"], SHIFT), ("elements", elements, ELEMENTS)) if found > most]
    if wrong or min(paints) <= LARGEST_PAINT:
      break
  if min(paints) > LARGEST_PAINT:
    wrong.append(f"largest paint after {[round(one) for one in paints]} ms")
  expect_none(wrong, address)


def _visit(browser, address):
  """Bytes of the first visit and of a second one, what was painted when, how many elements."""
  with browser.page(NARROW) as page:
    page.add_init_script(WATCH)
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", {
      "offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8})
    line.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    weights = [0]
    line.on("Network.loadingFinished", lambda event: weights.append(weights.pop() + event["encodedDataLength"]))
    browser.open(page, address)
    page.wait_for_timeout(300)
    seen = page.evaluate("seen")
    elements = page.evaluate("document.querySelectorAll('*').length")
    first = weights[-1]
    weights.append(0)
    browser.open(page, address)
    page.wait_for_timeout(100)
    return first, weights[-1], seen, elements
