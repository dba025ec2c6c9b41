"""Runs the browser tests: see `run`."""

import argparse
import importlib
import os
import pathlib
import sys
import time
import traceback

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from playwright.sync_api import Error as BrowserError  # noqa: E402
from harness import browsing, server, testing  # noqa: E402

CASES = ["signing_in", "pages", "keyboard", "charts", "script", "budgets", "answering", "without_script", "webkit"]
"""In this order: who signs in first leaves the session to the others, who changes the data comes last."""


def main():
  parser = argparse.ArgumentParser(description="Tests of the pages in a real browser.")
  parser.add_argument("names", nargs="*", metavar="NAME", help="only tests whose name contains one of these")
  parser.add_argument("--list", action="store_true", help="print the names and stop")
  parser.add_argument("--screenshots", type=pathlib.Path, help="where they are kept (default .build/screenshots)")
  options = parser.parse_args()
  for name in CASES:
    importlib.import_module(f"cases.{name}")
  tests = testing.registered
  if options.names:
    tests = [one for one in tests if one.is_needed or any(name in one.name for name in options.names)]
  if options.list:
    print("\n".join(one.name for one in tests))
    return 0
  root = HERE.parents[1]
  binary = pathlib.Path(os.environ.get("CAMPANELLO_BIN") or root / ".build/release/campanello")
  if not binary.exists():
    print(f"{binary} is not there: swift build -c release --product campanello", file=sys.stderr)
    return 66
  return run(tests, binary, options.screenshots or root / ".build/screenshots")


def run(tests, binary, screenshots):
  """Runs the tests; 0 when none failed."""
  counts = {"passed": 0, "failed": 0, "skipped": 0}
  start = time.monotonic()
  screenshots.mkdir(parents=True, exist_ok=True)
  with server.demo(binary) as site, browsing.browser(site, screenshots) as browser:
    for test in tests:
      counts[outcome(test, browser)] += 1
  print(f"in {time.monotonic() - start:.0f} s; screenshots in {screenshots}")
  print(f"{counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped")
  return 1 if counts["failed"] or not counts["passed"] else 0


def outcome(test, browser):
  start = time.monotonic()
  try:
    test.body(browser)
    result, word = "passed", ""
  except testing.Skipped as reason:
    result, word = "skipped", str(reason)
  except (testing.Failed, BrowserError) as failure:
    result, word = "failed", str(failure)
  except Exception:  # a broken test is a failed test
    result, word = "failed", traceback.format_exc()
  mark = {"passed": "✓", "failed": "✗", "skipped": "–"}[result]
  print(f"{mark} {test.name} ({time.monotonic() - start:.1f} s)", flush=True)
  for line in word.splitlines()[:40]:
    print(f"    {line}", flush=True)
  return result


if __name__ == "__main__":
  sys.exit(main())
