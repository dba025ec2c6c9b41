"""Finds the tests, runs them, counts."""

import concurrent.futures
import importlib
import pathlib
import threading
import time
import traceback

from harness import places, shared_demo, testing

_printing = threading.Lock()


def chosen(names):
  """The tests whose name contains one of `names`; all without names. The longest come first."""
  folder = pathlib.Path(__file__).resolve().parent.parent / "cases"
  for file in sorted(folder.glob("*.py")):
    if file.stem != "__init__":
      importlib.import_module(f"cases.{file.stem}")
  tests = testing.registered
  if names:
    tests = [one for one in tests if any(name in one.name for name in names)]
  return sorted(tests, key=lambda one: (not one.name.startswith(("killing", "memory")), one.name))


def run(tests, jobs):
  """Runs the tests; 0 when none failed."""
  counts = {"passed": 0, "failed": 0, "skipped": 0}
  start = time.monotonic()
  try:
    with concurrent.futures.ThreadPoolExecutor(max_workers=max(1, jobs)) as pool:
      for outcome in pool.map(_run, tests):
        counts[outcome] += 1
  finally:
    shared_demo.remove()
  print(f"in {time.monotonic() - start:.0f} s")
  print(f"{counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped")
  return 1 if counts["failed"] else 0


def _run(test):
  start = time.monotonic()
  try:
    with testing.temporary_folder() as folder:
      if test.engine is None:
        test.body(folder)
      else:
        with places.empty(test.engine, folder) as place:
          test.body(folder, place)
    outcome, word = "passed", ""
  except testing.Skipped as reason:
    outcome, word = "skipped", str(reason)
  except testing.Failed as failure:
    outcome, word = "failed", str(failure)
  except Exception:  # a broken test is a failed test
    outcome, word = "failed", traceback.format_exc()
  with _printing:
    mark = {"passed": "✓", "failed": "✗", "skipped": "–"}[outcome]
    print(f"{mark} {test.name} ({time.monotonic() - start:.1f} s)", flush=True)
    for line in word.splitlines():
      print(f"    {line}", flush=True)
  return outcome
