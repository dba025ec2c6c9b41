"""kill -9 at any moment of an import leaves the old state or the whole import."""

import random
import time

from harness import tables
from harness.testing import expect, expect_equal, test_on_both_engines

BEFORE, AFTER = 4_000, 60_000
# Shares of the whole run's work, drawn anew by seed; the last ones fall in the sums and in the commit.
SHARES = [random.Random(20261122 + i).uniform(i / 6, (i + 1) / 6) for i in range(6)]
LATE = [0.93, 0.96, 0.975, 0.985, 0.99, 0.996]


def base(folder, place):
  """A place with one import, and a longer file that changes some of its rows and adds many."""
  place.succeed("import", tables.conversations(folder / "first.csv", BEFORE, seed=1))
  return tables.conversations(folder / "second.csv", AFTER, seed=2, first=BEFORE - 1_500)


def work(process, engine):
  """A measure of how far it has come; None once it is gone. SQLite's own writing can be seen in the bytes
  written; what goes to a server cannot, so there the processor's time serves."""
  if engine == "postgres":
    return process.ticks()
  moved = process.bytes_moved()
  return None if moved is None else moved[0] + moved[1]


def watch(process, engine, until=None):
  """Waits until the process has done `until` of its work, or is gone; returns the most that was seen."""
  deadline = time.monotonic() + 240
  most = 0
  while time.monotonic() < deadline:
    done = work(process, engine)
    if done is None or not alive(process):
      break
    most = max(most, done)
    if until is not None and most >= until:
      break
    time.sleep(0.0005)
  return most


def alive(process):
  return process.ticks() is not None


@test_on_both_engines
def an_import_killed_at_any_moment_is_nothing_or_whole(folder, place):
  second = base(folder, place)
  before = place.state()
  with place.copy() as whole:
    process = whole.start("import", second)
    total = watch(process, place.engine)
    expect_equal(process.end().code, 0, "the import that is not killed")
    complete = whole.state()
    whole.expect_rebuild_changes_nothing("after a whole import")
  expect(before != complete, "the import changes the state")
  killed = []
  for share in SHARES + LATE:
    with place.copy() as victim:
      process = victim.start("import", second)
      watch(process, place.engine, until=share * total)
      process.kill()
      code = process.end().code
      killed.append(code == -9)
      check(victim, before, complete, second, f"killed at {share:.3f} of the work")
  expect(sum(killed) >= 10, f"only {sum(killed)} of {len(killed)} imports were still running when killed")


def check(victim, before, complete, second, when):
  found = victim.state()
  victim.expect_sound()
  expect(found in (before, complete), f"{when}: neither the old state nor the whole import: {found['imports']}, "
         f"{found['counts']}")
  victim.expect_rebuild_changes_nothing(when)
  if found == before:
    victim.succeed("import", second)
    expect_equal(victim.state() == complete, True, f"{when}: a second import gives the whole state")
