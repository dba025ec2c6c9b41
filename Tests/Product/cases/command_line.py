"""Exit codes, JSON, languages."""

import html
import json
import re

from harness import places, program, shared_demo, tables
from harness.testing import expect, expect_equal, test

COMMANDS = ("import", "imports", "indicators", "alarms", "alarm", "replay", "locate", "sample", "mask", "report",
            "rollup", "config", "demo")


@test
def wrong_usage_is_64(folder):
  place = places.SQLitePlace(folder / "data.sqlite")
  for arguments in (
    ("alarms", "--boh"), ("nessuno",), ("alarms", "--lang", "fr"), ("alarms", "--state", "boh"),
    ("alarms", "--as-of", "ieri"), ("indicators", "--indicator", "boh"), ("indicators", "--grain", "boh"),
    ("indicators", "--from", "2026-13"), ("import",), ("import", "x.csv", "--kind", "boh"),
    ("import", "x.csv", "--set", "channel"), ("import", "x.csv", "--assume", "boh"), ("alarm",),
    ("report", "--format", "boh"), ("rollup",), ("replay", "--rule", "boh"), ("config", "set", "boh", "1"),
  ):
    place.refuse(64, *arguments)


@test
def help_has_an_example_and_ends_with_0(folder):
  for command in COMMANDS:
    out = program.succeed(command, "--help").out
    expect("--" in out, f"{command} --help: {out}")
  expect("campanello import" in program.succeed("--help").out, "no example in --help")
  expect(re.fullmatch(r"\d+\.\d+\.\d+\n", program.succeed("--version").out), "--version")


@test
def an_empty_database_answers(folder):
  place = places.SQLitePlace(folder / "data.sqlite")
  for arguments, code in (
    (("imports",), 0), (("alarms",), 0), (("indicators",), 3), (("replay",), 3), (("sample",), 3), (("config",), 0),
    (("rollup", "--rebuild"), 0), (("alarms", "--fail-if-any"), 3), (("alarm", "alr_x"), 3),
  ):
    expect_equal(place.run(*arguments).code, code, f"exit code of {arguments}")
  expect_equal(place.succeed("imports", "--json").json, {"data": []}, "imports --json")
  expect_equal(place.succeed("alarms", "--json").json["data"], [], "alarms --json")
  expect_equal(place.succeed("indicators", "--json").json, {"data": []}, "indicators --json")


@test
def the_default_database_is_the_one_of_the_environment(folder):
  file = tables.conversations(folder / "a.csv", 50)
  program.succeed("import", file, environment={"CAMPANELLO_DB": str(folder / "mine.sqlite")})
  expect_equal(len(places.SQLitePlace(folder / "mine.sqlite").imports()), 1, "imports of CAMPANELLO_DB")
  program.succeed("import", file, cwd=folder)
  expect((folder / "campanello.sqlite").exists(), "campanello.sqlite in the working folder")


@test
def JSON_has_the_promised_keys(folder):
  place, _ = shared_demo.get()
  figures = place.indicators("--by", "channel")
  keys = {"indicator", "period", "segment", "value", "n", "low", "high", "unit", "definition"}
  for one in figures:
    expect(keys - {"low", "high"} <= set(one), f"an indicator lacks {keys - set(one)}: {one}")
    low, high = one.get("low"), one.get("high")
    expect(low is None or low <= one["value"] <= high, f"the value is outside its margin: {one}")
  for name, least, most in (("csat", 0, 1), ("nps", -100, 100), ("ces", 1, 7), ("abandonment", 0, 1)):
    values = [one["value"] for one in figures if one["indicator"] == name]
    expect(values, f"no {name}")
    expect(least <= min(values) and max(values) <= most, f"{name} from {min(values)} to {max(values)}")
  replay = place.succeed("replay", "--json").json
  expect({"data", "months", "expected_false_bells_per_year"} <= set(replay), f"replay: {sorted(replay)}")
  for bell in replay["data"]:
    expect({"kind", "period", "indicator", "segment"} <= set(bell), f"a bell: {bell}")
  imports = place.succeed("imports", "--json").json["data"]
  expect_equal({one["kind"] for one in imports},
               {"conversations", "answers", "headcount", "customers", "holdings", "mentions", "shifts"}, "kinds")
  expect({"csat", "nps", "volume"} <= {one["indicator"] for one in place.succeed(
    "indicators", "--definitions", "--json").json["data"]}, "definitions")
  json.loads(place.succeed("config", "--json").out)
  json.loads(place.succeed("report", "--json").out)


@test
def the_report_is_a_page_that_needs_nothing_else(folder):
  place, _ = shared_demo.get()
  bells = [one for one in place.succeed("alarms", "--json").json["data"] if one["state"] == "ringing" and "hours" not in one]
  for language, title in (("it", "Il mese: ottobre 2026"), ("en", "The month: October 2026")):
    page = place.succeed("report", "--format", "html", "--lang", language).out
    expect(page.startswith("<!doctype html>") and page.rstrip().endswith("</html>"), page[:200])
    expect(f"<h1>{title}</h1>" in page, page[:2000])
    expect(not re.search(r"<script|src=|href=|url\(|@import| style=", page), "the page fetches or styles something")
    for bell in bells:
      sentence = bell["sentence"][language]
      expect(html.escape(sentence[0].upper() + sentence[1:], quote=True).replace("&#x27;", "&#39;") in page, bell["id"])
    # A hole in the data has no course to draw: its sentence is all there is.
    drawn = [bell for bell in bells if bell["kind"] != "missing_data"]
    expect_equal(page.count('<svg class="wide"'), len(drawn), "charts")
    expect_equal(page.count("<svg"), page.count("</svg>"), "svg elements")
    ids = re.findall(r' id="([^"]+)"', page)
    expect_equal(len(ids), len(set(ids)), "unique identifiers")


@test
def replay_rings_where_the_stories_are(folder):
  place, _ = shared_demo.get()
  bells = place.succeed("replay", "--json").json
  found = {(one["kind"], one["period"]) for one in bells["data"]}
  for bell in (("sharp_fall", "2026-10"), ("gradual_fall", "2026-10"),
               ("channel_surge", "2026-10"), ("missing_data", "2026-10")):
    expect(bell in found, f"{bell} is not among {sorted(found)}")
  false_bells = bells["expected_false_bells_per_year"]
  expect(false_bells <= 1.0001, f"false bells to expect: {false_bells}")
  one = place.succeed("replay", "--rule", "channel_surge", "--json").json["data"]
  expect_equal({bell["kind"] for bell in one}, {"channel_surge"}, "--rule")
  deaf = place.succeed("replay", "--rule", "channel_surge", "--set", "excess=5", "--json").json["data"]
  expect_equal(deaf, [], "a surge of six times")


@test
def errors_for_programs_are_problem_objects(folder):
  place = places.SQLitePlace(folder / "data.sqlite")
  for arguments, code in (
    (("import", folder / "assente.csv"), 65), (("alarm", "x"), 3), (("alarms", "--state", "boh"), 64),
  ):
    outcome = place.refuse(code, *arguments, "--json")
    problem = json.loads(outcome.error)
    expect({"type", "title", "detail"} <= set(problem), f"keys of a problem: {sorted(problem)}")


ITALIAN = re.compile(
  r"\b(ottobre|settembre|agosto|luglio|risposte|conversazioni|di solito|nel complesso|organico|volumi|cala|mese|mesi|"
  r"telefono|posta|modulo|altri|canali|canale|campione|leggi|guarda|dati|nessun|nessuna|aggiunte|cambiate|"
  r"uguali|rifiutate|righe|riga|importazione|valore|margine|prima|dopo|scontente|contente|strato|probabilità|vuoto|riesco|leggere|"
  r"colonna|indicatore|periodo|punti|cioè|soprattutto|secondo|stabili|fuori|segmento|esteso|abbandono|attesa)\b",
  re.IGNORECASE)
# Words of the data and of the program's name are nobody's language.
DATA = re.compile(r"campanello|\S+/\S+|\S+\.csv|Fatturazione|Consegna")


@test
def English_has_no_Italian_words(folder):
  place, _ = shared_demo.get()
  own = places.SQLitePlace(folder / "own.sqlite")
  file = tables.conversations(folder / "a.csv", 300)
  header = ["external_id", "opened_at", "channel"]
  broken = tables.rows(folder / "b.csv", header, [["", "13/02/2026", "phone"], ["2", "31/02/2026", "phone"]])
  both = tables.rows(folder / "c.csv", header, [[1, "01/02/2026", "phone"], [2, "03/04/2026", "phone"]])
  (folder / "e.csv").write_text("")
  alarm = place.succeed("alarms", "--json").json["data"][0]["id"]
  with place.copy() as copy:
    sample = copy.run("sample", "--alarm", alarm, "--lang", "en")
  said = [
    place.run("alarms", "--lang", "en"), place.run("report", "--lang", "en"), place.run("replay", "--lang", "en"),
    place.run("indicators", "--indicator", "csat,nps,volume", "--by", "channel", "--lang", "en"), sample,
    place.run("indicators", "--definitions", "--lang", "en"), place.run("imports", "--lang", "en"),
    *(place.run("alarm", one["id"], "--lang", "en") for one in place.succeed("alarms", "--json").json["data"]),
    own.run("import", file, "--dry-run", "--lang", "en"), own.run("import", file, "--lang", "en"),
    own.run("import", broken, "--lang", "en"), own.run("import", both, "--lang", "en"),
    own.run("import", folder / "e.csv", "--lang", "en"), own.run("import", "undo", "77", "--lang", "en"),
    own.run("import", folder / "none.csv", "--lang", "en", "--json"),
    own.run("sample", "--where", "channel=x", "--lang", "en"),
  ]
  for outcome in said:
    expect(outcome.said.strip(), f"{outcome}: says nothing")
    words = sorted({match.group().lower() for match in ITALIAN.finditer(DATA.sub("", outcome.said))})
    expect(not words, f"Italian words {words} in: {outcome}")
  by_surroundings = place.run("alarms", environment={"LANG": "en_GB.UTF-8"}).out
  expect_equal(by_surroundings, place.run("alarms", "--lang", "en").out, "LANG")
