"""Two processes on one database."""

from harness import tables
from harness.testing import expect, expect_equal, test_on_both_engines


@test_on_both_engines
def two_imports_at_once_are_both_whole_or_one_says_75(folder, place):
  files = [
    tables.conversations(folder / "a.csv", 15_000, seed=1),
    tables.conversations(folder / "b.csv", 15_000, seed=2, first=10_000),
  ]
  place.succeed("imports")
  running = [(file, place.start("import", file)) for file in files]
  ended = [(file, process.end()) for file, process in running]
  for _, outcome in ended:
    expect(outcome.code in (0, 75), f"{outcome}: neither done nor «try again»")
  expect(any(outcome.code == 0 for _, outcome in ended), "one of the two is done")
  for file, outcome in ended:
    if outcome.code == 75:
      place.succeed("import", file)
  expect_equal(place.counts()["conversation"], 25_000, "conversations")
  expect_equal(sorted(one["file"] for one in place.imports()), ["a.csv", "b.csv"], "imports")
  place.expect_sound()
  place.expect_rebuild_changes_nothing("after two imports at once")


@test_on_both_engines
def reading_during_an_import_sees_the_state_before_it(folder, place):
  place.succeed("import", tables.conversations(folder / "a.csv", 1_000, seed=1))
  before = place.state()
  process = place.start("import", tables.conversations(folder / "b.csv", 60_000, seed=2, first=500))
  seen = []
  while process.ticks() is not None:
    seen.append(place.state())
  expect_equal(process.end().code, 0, "the import")
  after = place.state()
  expect(seen and seen[0] == before, "the state while it ran is the one before")
  expect(after != before, "the import changes the state")
  # A state is asked for with several commands: one of them may fall before and the next after the commit.
  mixed = [one for one in seen if one not in (before, after)]
  expect(len(mixed) <= 1, f"{len(mixed)} of {len(seen)} states are neither the one before nor the one after")
