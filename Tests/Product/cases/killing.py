"""kill -9 at any moment of an import leaves the old state or the whole import."""

import random
import time

from harness import tables
from harness.testing import expect, expect_equal, test_on_both_engines

BEFORE, AFTER = 4_000, 60_000
# Shares of the bytes that the whole run moves, drawn by a seed. SQLite's own writing is among them, to the
# last byte of the commit. What goes to a server is not: there they are the reading of the file, and LATE is
# shares of the processor's time after it.
SHARES = [random.Random(20261122 + i).uniform(i / 6, (i + 1) / 6) for i in range(6)]
LATE = {
  "sqlite": [0.93, 0.96, 0.975, 0.985, 0.99, 0.996],
  "postgres": [0.05, 0.25, 0.4, 0.55, 0.7, 0.8],
}


def base(folder, place):
  """A place with one import, and a longer file that changes some of its rows and adds many."""
  place.succeed("import", tables.conversations(folder / "first.csv", BEFORE, seed=1))
  return tables.conversations(folder / "second.csv", AFTER, seed=2, first=BEFORE - 1_500)


def moments(process):
  """(bytes moved, ticks) over and over, until the process is gone."""
  deadline = time.monotonic() + 240
  while time.monotonic() < deadline:
    moved, ticks = process.bytes_moved(), process.ticks()
    if moved is None or ticks is None:
      return
    yield sum(moved), ticks
    time.sleep(0.0005)


def watch_whole(process):
  """The bytes that a whole run moves, the ticks at 99 % of them, the ticks in all."""
  seen = list(moments(process))
  total = seen[-1][0]
  return total, next(ticks for moved, ticks in seen if moved >= 0.99 * total), seen[-1][1]


def await_moment(process, share, late, engine, whole):
  """Waits until the process has done its share, or is gone."""
  total, read, ended = whole
  at_read = None
  for moved, ticks in moments(process):
    if not late or engine == "sqlite":
      if moved >= share * total:
        return
    elif moved >= 0.99 * total:
      at_read = ticks if at_read is None else at_read
      if ticks - at_read >= share * (ended - read):
        return


@test_on_both_engines
def an_import_killed_at_any_moment_is_nothing_or_whole(folder, place):
  second = base(folder, place)
  before = place.state()
  with place.copy() as target:
    process = target.start("import", second)
    whole = watch_whole(process)
    expect_equal(process.end().code, 0, "the import that is not killed")
    complete = target.state()
    target.expect_rebuild_changes_nothing("after a whole import")
  expect(before != complete, "the import changes the state")
  killed = []
  for late, shares in ((False, SHARES), (True, LATE[place.engine])):
    for share in shares:
      with place.copy() as victim:
        process = victim.start("import", second)
        await_moment(process, share, late, place.engine, whole)
        process.kill()
        killed.append(process.end().code == -9)
        check(victim, before, complete, second, f"killed {'late, ' if late else ''}at {share:.3f} of its work")
  expect(sum(killed) >= 10, f"only {sum(killed)} of {len(killed)} imports were still running when killed: {killed}")


def check(victim, before, complete, second, when):
  found = victim.state()
  victim.expect_sound()
  expect(found in (before, complete), f"{when}: neither the old state nor the whole import: {found['imports']}, "
         f"{found['counts']}")
  victim.expect_rebuild_changes_nothing(when)
  if found == before:
    victim.succeed("import", second)
    expect_equal(victim.state() == complete, True, f"{when}: a second import gives the whole state")


@test_on_both_engines
def an_undo_killed_at_any_moment_is_nothing_or_whole(folder, place):
  second = base(folder, place)
  before = place.state()
  place.succeed("import", second)
  complete = place.state()
  number = max(one["import_id"] for one in place.succeed("imports", "--json").json["data"])
  with place.copy() as target:
    start = time.monotonic()
    target.succeed("import", "undo", number)
    whole = time.monotonic() - start
    expect_undone(target, before)
  killed = []
  for share in (0.3, 0.6, 0.85):
    with place.copy() as victim:
      process, start = victim.start("import", "undo", number), time.monotonic()
      while process.ticks() is not None and time.monotonic() - start < share * whole:
        time.sleep(0.0005)
      process.kill()
      killed.append(process.end().code == -9)
      victim.expect_sound()
      if victim.state() == complete:
        victim.expect_rebuild_changes_nothing(f"after an undo killed at {share}")
        victim.succeed("import", "undo", number)
      expect_undone(victim, before)
  expect(any(killed), "no undo was still running when killed")


def expect_undone(place, before):
  found = place.state()
  for part in ("counts", "indicators"):
    expect_equal(found[part] == before[part], True, f"{part} after undo are those before the import")
  place.expect_rebuild_changes_nothing("after undo")
