"""Dates and numbers that can be read in two ways, and the forms that Italian programs write."""

from harness import tables
from harness.testing import expect, expect_equal, test_on_both_engines

HEADER = ["external_id", "opened_at", "channel"]


@test_on_both_engines
def dates_that_read_both_ways_are_asked_about(folder, place):
  lines = [[i, f"{i % 12 + 1:02}/{i % 5 + 1:02}/2025", "phone"] for i in range(60)]
  file = tables.rows(folder / "date.csv", HEADER, lines)
  asked = place.refuse(65, "import", file)
  for word in ("opened_at", "--assume", "dmy", "mdy"):
    expect(word in asked.error, f"{asked}: «{word}» is not said")
  report = place.run("import", file, "--json")
  expect_equal(report.code, 65, str(report))
  doubts = report.json["ambiguous"]
  expect_equal([one["column"] for one in doubts], ["opened_at"], "ambiguous columns")
  expect_equal(len(doubts[0]["readings"]), 2, "readings")
  expect(doubts[0]["examples"], "no example of the ambiguous dates")
  expect_equal(place.imports(), [], "imports before it is settled")
  for order, months in (("dmy", 5), ("mdy", 12)):
    place.succeed("import", file, "--assume", order)
    periods = {one["period"] for one in place.indicators("--indicator", "volume") if one["n"] > 0}
    expect_equal(periods, {f"2025-{i + 1:02}" for i in range(months)}, f"months as {order}")
    place.succeed("import", "undo", max(one["import_id"] for one in place.succeed("imports", "--json").json["data"]))


@test_on_both_engines
def one_telling_date_settles_the_column(folder, place):
  lines = [[i, f"{i % 12 + 1:02}/05/2026", "phone"] for i in range(60)] + [["x", "13/05/2026", "phone"]]
  place.succeed("import", tables.rows(folder / "date.csv", HEADER, lines))
  expect_equal({one["period"] for one in place.indicators("--indicator", "volume")}, {"2026-05"}, "months")


@test_on_both_engines
def thousands_or_decimals_are_asked_about(folder, place):
  header = ["Mese", "Operatori", "Squadra"]
  lines = [["2026-08", "1.250", "Milano"], ["2026-09", "1.375", "Milano"]]
  file = tables.rows(folder / "organico.csv", header, lines, separator=";")
  asked = place.refuse(65, "import", file, "--kind", "headcount")
  expect("--decimal" in asked.error and "Operatori" in asked.error, f"{asked}: it does not ask about the numbers")
  place.succeed("import", file, "--kind", "headcount", "--decimal", "point")
  expect_equal(place.query("SELECT count(*) FROM headcount"), [(2,)], "months of head count")


def italian(folder, name, encoding, above=""):
  header = ["Codice", "Data apertura", "Canale", "Squadra", "Tempo di attesa (min)", "Valutazione", "Motivo"]
  lines = [
    [f"P{i}", f"{i % 28 + 1:02}/09/2026 09:{i % 60:02}", "telefono" if i % 2 else "posta elettronica",
     "Qualità", "1,5", 5 if i % 4 else 1, "Perché è caduta la linea"] for i in range(200)
  ]
  return tables.rows(folder / name, header, lines, separator=";", encoding=encoding, end="\r\n", above=above)


@test_on_both_engines
def files_of_italian_programs_need_no_mapping(folder, place):
  """Windows-1252, UTF-8 with a mark, `sep=;` and UTF-16 hold the same rows: the second to fourth change
  nothing."""
  forms = [
    ("ansi.csv", "cp1252", ""), ("utf8.csv", "utf-8-sig", ""), ("sep.csv", "cp1252", "sep=;\r\n"),
    ("sep8.csv", "utf-8-sig", "sep=;\r\n"), ("unicode.csv", "utf-16", ""),
  ]
  for i, (name, encoding, above) in enumerate(forms):
    report = place.succeed("import", italian(folder, name, encoding, above), "--json").json
    expected = [200, 0, 0, 0] if i == 0 else [0, 0, 200, 0]
    expect_equal([report[key] for key in ("added", "changed", "unchanged", "rejected")], expected, name)
    expect_equal(report["formats"]["separator"], ";", f"{name}: separator")
    expect_equal(report["kind"], "conversations", f"{name}: kind")
  mapping = report["mapping"]
  for header, field in (("Codice", "external_id"), ("Data apertura", "opened_at"), ("Canale", "channel"),
                        ("Squadra", "team"), ("Valutazione", "csat"), ("Motivo", "reason")):
    expect(field in str(mapping[header]), f"{header} became {mapping[header]}")
  volume = {one["segment"]["team"]: one["n"] for one in place.indicators("--indicator", "volume", "--by", "team")}
  expect_equal(volume, {"Qualità": 200}, "volume by team")
  channels = {one["segment"]["channel"] for one in place.indicators("--indicator", "volume", "--by", "channel")}
  expect_equal(channels, {"phone", "email"}, "channels")
  wait = place.query("SELECT min(wait_seconds), max(wait_seconds) FROM conversation")
  expect_equal(wait, [(90, 90)], "seconds of waiting")
  csat = place.indicators("--indicator", "csat")[0]
  expect_equal((csat["value"], csat["n"]), (0.75, 200), "CSAT")


@test_on_both_engines
def decimal_commas_are_read(folder, place):
  lines = [["09/2026", "12,5", "Milano"], ["10/2026", "13,25", "Milano"]]
  place.succeed("import", tables.rows(folder / "organico.csv", ["Mese", "Operatori", "Squadra"], lines, separator=";"))
  expect_equal(place.query("SELECT agents FROM headcount ORDER BY agents"), [(12.5,), (13.25,)], "head count")


@test_on_both_engines
def head_count_alone_is_shown(folder, place):
  lines = [["09/2026", "12", "Milano"], ["10/2026", "13", "Milano"]]
  place.succeed("import", tables.rows(folder / "organico.csv", ["Mese", "Operatori", "Squadra"], lines, separator=";"))
  found = {one["period"]: one["value"] for one in place.indicators("--indicator", "headcount")}
  expect_equal(found, {"2026-09": 12, "2026-10": 13}, "head count without conversations")
