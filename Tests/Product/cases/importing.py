"""Importing the same file, a changed one, taking one back, rows that are refused."""

import csv

from harness import tables
from harness.testing import expect, expect_equal, test_on_both_engines

PROMISED = {
  "import_id", "file", "sha256", "kind", "source", "rows", "added", "changed", "unchanged", "rejected",
  "diagnostics", "mapping", "formats", "ambiguous", "seconds",
}


def figures(outcome):
  report = outcome.json
  return [report[key] for key in ("rows", "added", "changed", "unchanged", "rejected")]


def changed_copy(file, target, each):
  """The same rows, every `each`-th with another team and handling time."""
  lines = file.read_text().splitlines(keepends=True)
  for i in range(1, len(lines), each):
    cells = lines[i].split(",")
    cells[4], cells[9] = "Palermo", "77"
    lines[i] = ",".join(cells)
  target.write_text("".join(lines))
  return target


@test_on_both_engines
def the_same_file_again_changes_nothing(folder, place):
  file = tables.conversations(folder / "a.csv", 2_000)
  first = place.succeed("import", file, "--json")
  expect(PROMISED <= set(first.json), f"import --json lacks {PROMISED - set(first.json)}")
  expect_equal(figures(first), [2_000, 2_000, 0, 0, 0], "the first import")
  before, counts = place.indicators("--by", "channel,team"), place.counts()
  expect_equal(figures(place.succeed("import", file, "--json")), [2_000, 0, 0, 2_000, 0], "the second import")
  expect_equal(place.indicators("--by", "channel,team"), before, "indicators")
  expect_equal(place.counts(), counts, "counts")
  place.expect_rebuild_changes_nothing("after two imports")


@test_on_both_engines
def changed_rows_are_updated_and_undo_puts_them_back(folder, place):
  first = tables.conversations(folder / "a.csv", 2_000)
  second = changed_copy(first, folder / "b.csv", each=4)
  tables.conversations(folder / "more.csv", 100, seed=3, first=2_000, header=False)
  second.write_text(second.read_text() + (folder / "more.csv").read_text())
  place.succeed("import", first)
  before = place.state()
  expect_equal(figures(place.succeed("import", second, "--json")), [2_100, 100, 500, 1_500, 0], "the changed file")
  teams = {one["segment"]["team"] for one in place.indicators("--indicator", "volume", "--by", "team")}
  expect("Palermo" in teams, f"the new team is not among {teams}")
  place.expect_rebuild_changes_nothing("after changed rows")
  numbers = [one["import_id"] for one in place.succeed("imports", "--json").json["data"]]
  old, new = min(numbers), max(numbers)
  refused = place.refuse(1, "import", "undo", old)
  expect(str(new) in refused.error, f"{refused}: it does not say which import to undo first")
  place.succeed("import", "undo", new)
  after = place.state()
  expect_equal(after["indicators"], before["indicators"], "indicators after undo")
  expect_equal(after["counts"], before["counts"], "counts after undo")
  expect_equal(sorted(one["undone"] for one in after["imports"]), [False, True], "imports marked undone")
  place.expect_rebuild_changes_nothing("after undo")
  place.refuse(1, "import", "undo", new)
  place.refuse(3, "import", "undo", 999)
  place.succeed("import", "undo", old)
  expect_equal(sum(place.counts().values()), 0, "facts after both are undone")
  expect_equal(figures(place.succeed("import", first, "--json")), [2_000, 2_000, 0, 0, 0], "import after undo")
  expect_equal(place.indicators("--by", "channel"), before["indicators"], "indicators after importing again")


@test_on_both_engines
def a_dry_run_counts_and_writes_nothing(folder, place):
  first = tables.conversations(folder / "a.csv", 500)
  place.succeed("import", first)
  before = place.state()
  longer = tables.conversations(folder / "longer.csv", 600)
  outcome = place.succeed("import", longer, "--dry-run", "--json")
  expect_equal(outcome.json["rows"], 600, "rows of the dry run")
  expect_equal(outcome.json.get("import_id"), None, "import_id of a dry run")
  expect_equal(place.state(), before, "the state after a dry run")


@test_on_both_engines
def refused_rows_are_written_with_their_reason_and_can_be_mended(folder, place):
  header = ["Codice", "Data apertura", "Canale", "Motivo", "Valutazione", "Testo"]
  good = [[f"G{i}", f"{i:02}/09/2026 10:00", "telefono", "Guasto", 4, "tutto bene"] for i in range(1, 29)]
  bad = [
    ["B1", "31/02/2026 10:00", "telefono", "Guasto", 4, "il 31 febbraio"],
    ["", "13/09/2026 10:00", "telefono", "Guasto", 4, "senza codice"],
    ["B3", "00/09/2026 10:00", "telefono", "Contratto", 5, "giorno zero; con \"virgolette\""],
  ]
  doubtful = [["D1", "13/09/2026 10:00", "telefono", "Guasto", 9, "voto fuori scala"]]
  quoted = [[*line[:5], '"' + str(line[5]).replace('"', '""') + '"'] for line in good + bad + doubtful]
  file = tables.rows(folder / "misto.csv", header, quoted, separator=";")
  expect_equal(place.run("import", file, "--json").code, 65, "one 9 among marks to 5 is asked about")
  outcome = place.run("import", file, "--json", "--set", "scale=1-5")
  expect_equal(outcome.code, 2, str(outcome))
  expect_equal(figures(outcome), [32, 29, 0, 0, 3], "the import")
  expect_equal(sum(one["count"] for one in outcome.json["diagnostics"]), 4, "diagnosed rows")
  expect_equal(place.indicators("--indicator", "csat")[0]["n"], 28, "answers: a score outside its scale is none")
  for one in outcome.json["diagnostics"]:
    expect({"row", "column", "expected", "found", "repair", "count"} <= set(one), f"a diagnostic lacks a key: {one}")
  with open(folder / "misto.rejected.csv", newline="", encoding="utf-8-sig") as text:
    lines = list(csv.reader(text))
  expect_equal(lines[0], ["reason", *header], "header of the refused rows")
  expect_equal([line[1:] for line in lines[1:]], [list(map(str, line)) for line in bad], "refused rows")
  for line in lines[1:]:
    expect(len(line[0]) > 10, f"no reason in {line}")
  for line, mended in zip(lines[1:], (("28/02/2026 10:00", 2), ("B2", 1), ("13/09/2026 10:00", 2))):
    line[mended[1]] = mended[0]
  with open(folder / "corretto.csv", "w", newline="", encoding="utf-8") as out:
    csv.writer(out).writerows(lines)
  again = place.run("import", folder / "corretto.csv", "--json", "--assume", "dmy", "--set", "scale=1-5")
  expect_equal((again.code, figures(again)), (0, [3, 3, 0, 0, 0]), f"the mended rows: {again}")
  reasons = {one["segment"].get("reason") for one in place.indicators("--indicator", "volume", "--by", "reason")}
  expect_equal(reasons, {"Guasto", "Contratto"}, "contact reasons after the mended rows")
