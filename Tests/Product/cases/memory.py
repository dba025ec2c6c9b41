"""Memory does not grow with the file."""

from harness import places, tables
from harness.testing import expect, expect_equal, test

LIMIT = 300 << 20
COUNT = 150_000


@test
def a_file_of_300_MB_is_imported_in_less_than_300_MB(folder):
  file = tables.conversations(folder / "grande.csv", COUNT, text_words=275)
  expect(file.stat().st_size > 300_000_000, f"the file has {file.stat().st_size} bytes")
  place = places.SQLitePlace(folder / "data.sqlite")
  outcome = place.succeed("import", file, "--json", seconds=400)
  expect_equal(outcome.json["added"], COUNT, "rows added")
  expect(outcome.memory < LIMIT, f"it held {outcome.memory >> 20} MB")
