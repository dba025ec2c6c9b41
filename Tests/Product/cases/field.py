"""Export files as they arrive in real life (Tests/Field), each with its right figure or its question.

The files were made after public reports of people who do this job; `../shared/data/field/imports/README.md` names the
source of each. Where that folder is there, its files are taken, so that what was added to a case is tried too.
"""

import shutil

from harness import program
from harness.testing import Skipped, expect, expect_equal, expect_near, test_on_both_engines

OWN = program.ROOT / "Tests/Field"
SHARED = program.ROOT.parent / "shared/data/field/imports"

ASKED = 65
SECONDS = {"first_response", "first_response_p90", "first_response_business", "handling_time", "resolution_time",
           "resolution_time_p90", "resolution_time_business", "average_speed_of_answer"}


class Case:
  """Imports one after another, what they end with, and the figures at the end."""

  def __init__(self, *imports, figures=None, absent=(), by=None, counts=None):
    self.imports = imports
    self.figures = figures or {}
    self.absent = absent
    self.by = by or {}
    self.counts = counts or {}


def bring(*arguments, exit=0, says=(), silent_on=(), rows=None):
  """One import: its arguments, its exit code, words that it must say, and counts of its `--json`."""
  return (arguments, exit, says, silent_on, rows or {})


def calls(file="export.csv", **more):
  return Case(bring(file), figures={"volume": 6, "handling_time": (104.5, 6, 0.51)}, **more)


def tickets(file, **more):
  return Case(bring(file, rows={"added": 5, "rejected": 0}), figures={"volume": 5}, **more)


CHANNEL = ("--set", "channel=phone")

CASES = {
  "01-utf16le-tab": calls(),
  "03-bom-sep": calls(),
  "04-bom-middle": Case(bring("anno.csv", rows={"added": 6, "rejected": 0}), figures={"volume": 6}),
  "05-nul": Case(bring("export.csv", exit=ASKED, says=["279"])),
  "07-cr-only": Case(bring("export.csv"), figures={"volume": 6}),
  "08-whole-row-quoted": Case(bring("export.csv", rows={"added": 6}), figures={"volume": 6}),
  "09-excel-formula-ids": Case(bring("export.csv", rows={"added": 5}), figures={"volume": 5},
                               counts={"SELECT count(*) FROM conversation WHERE external_id = '0001'": 1}),
  "10-sci-ids": Case(bring("export.csv", exit=ASKED, says=["1,23457E+11"])),
  "100-response-rate": Case(bring("t.csv"), figures={"csat": (1.0, 10)}, absent=["response_rate"]),
  "103-month-sheets": Case(bring("anno.xlsx", rows={"added": 13}), figures={"volume": 13}),
  "104b-timedelta": Case(bring("t.csv", rows={"rejected": 0}), figures={"resolution_time_p90": (172_800, 4)}),
  "104i-excel-frac": Case(bring("t.csv", exit=ASKED, says=["0,0104166667"])),
  "105-median-even": Case(bring("t.csv"), figures={"first_response": (3_000, 2)}),
  "106-null-words": Case(
    bring("t.csv", rows={"added": 5, "rejected": 0}),
    figures={"volume": 5, "csat": (1.0, 1), "resolution_time": (3_600, 1), "average_speed_of_answer": (10, 1),
             "backlog": 4},
    by={("volume", "team"): {"Milano", None}}),
  "109-conv-csat-10": Case(
    bring("t.csv", exit=ASKED, says=["1-10", "8"]), bring("t.csv", "--set", "scale=1-10"),
    figures={"csat": (0.5, 10)}, absent=["response_rate"]),
  "11-totals": Case(bring("export.csv", rows={"added": 5, "rejected": 0}),
                    figures={"volume": 5, "average_speed_of_answer": (30, 5), "handling_time": (180, 5)}),
  "110-mac-roman": Case(bring("t.csv"), by={("volume", "team"): {"Forlì è più", "Cantù"}}),
  "113-customer-name": Case(bring("t.csv", says=["Customer"]), figures={"volume": 2},
                            counts={"SELECT count(*) FROM conversation WHERE customer IS NOT NULL": 0}),
  "116-tags-skip": Case(bring("t.csv", "--mapping", "map.json"), figures={"volume": 1}),
  "117-resolution-no-close": Case(bring("t.csv"), figures={"resolution_time": (21_600, 2), "backlog": 0}),
  "118-overnight": Case(bring("t.csv"), figures={"volume": 2}),
  "120-customer-kind": Case(
    bring("t.csv", exit=ASKED), bring("t.csv", "--set", "channel=email", rows={"added": 6}),
    figures={"volume": 6, "resolution_time": (86_400, 6)},
    counts={"SELECT count(*) FROM customer": 0}),
  "120d-helpscout": Case(
    bring("t.csv", exit=ASKED), bring("t.csv", "--set", "channel=email", rows={"added": 6}),
    figures={"volume": 6, "first_response": (600, 6), "resolution_time": (86_400, 6)}),
  "124-percent-csv": Case(
    bring("t.csv", exit=ASKED, says=["0-100"]), bring("t.csv", "--set", "scale=percent"), figures={"csat": (0.75, 4)}),
  "125-likert-sm": Case(bring("t.csv", says=["CSAT"]), figures={"csat": (3 / 7, 7)}),
  "126-zd-neutral": Case(bring("t.csv"), figures={"csat": (4 / 6, 6)}),
  "13-mixed-dates": Case(bring("export.csv", rows={"added": 5}), figures={"volume": 5}),
  "130-answered-values": Case(bring("t.csv", "--mapping", "map.json"), figures={"abandonment": (0.25, 4)}),
  "131-set-answered": Case(bring("t.csv", *CHANNEL, "--set", "answered=yes"), figures={"abandonment": (0, 2)}),
  "14-serial-text-mix": Case(bring("export.csv", exit=ASKED)),
  "143-scale-change": Case(bring("calls.csv", exit=ASKED, says=["1-10"])),
  "144-neg-only": Case(bring("t.csv", says=["2"]),
                       figures={"resolution_time": (14_400, 1), "first_response": (7_200, 1), "backlog": 0}),
  "15-two-header-rows": Case(bring("export.csv", rows={"added": 5}),
                             figures={"volume": 5, "average_speed_of_answer": (30, 5)}),
  "18-closed-before-opened": Case(
    bring("export.csv", says=["1970"]),
    figures={"volume": 5, "resolution_time": (3_600, 1), "first_response": (1_800, 1)}),
  "20-dup-ids": Case(bring("export.csv", rows={"added": 2, "changed": 0, "repeated": 2}), figures={"volume": 2}),
  "31-1904": tickets("mac.xlsx"),
  "32-strict": tickets("strict.xlsx"),
  "33-no-styles": tickets("nostyles.xlsx"),
  "34-no-refs": tickets("norefs.xlsx"),
  "36b-opczip": tickets("poi5.xlsx"),
  "37-formula-nocache": Case(bring("formula.xlsx", says=["5", "Closed"]), figures={"volume": 5}),
  "47-zammad": Case(bring("tickets-2026-10.xlsx"), figures={"volume": 5, "first_response": (3_600, 4)},
                    counts={"SELECT count(*) FROM customer": 0}),
  "49-time-cells": Case(bring("tempi.xlsx", exit=ASKED, says=["1:30"])),
  "50-qualtrics": Case(bring("Indagine_NPS.csv", rows={"added": 8}), figures={"nps": (25, 8)}),
  "51-google-forms": Case(
    bring("risposte.csv", exit=ASKED, says=["--id content", "#content"]),
    bring("risposte.csv", "--id", "content", rows={"added": 5, "rejected": 0}), figures={"nps": (0, 5)}),
  "52-ms-forms": Case(bring("risposte.csv", rows={"added": 5}), figures={"nps": (0, 5)}),
  "53-nps-zero-empty": Case(bring("nps.csv"), figures={"nps": (25, 4)}),
  "54-nps-1-10": Case(bring("nps.csv", says=["1"]), figures={"nps": (-100 / 7, 7)}),
  "56-csat-1-10": Case(
    bring("csat.csv", exit=ASKED, says=["1-10"]), bring("csat.csv", "--set", "scale=1-10"),
    figures={"csat": (3 / 7, 7)}),
  "57-csat-words": Case(bring("csat.csv"), figures={"csat": (0.5, 6)}),
  "57c-csat-stars": Case(bring("csat.csv", "--kind", "answers", "--set", "kind=csat"), figures={"csat": (4 / 6, 6)}),
  "59-surveymonkey": Case(bring("sm.csv"), figures={"nps": (40, 5)}),
  "61-zendesk-merged": Case(bring("zd.csv", says=["4"]), figures={"volume": 7, "csat": (0.6, 5)}),
  "63-osticket": Case(bring("tickets.csv"), absent=["abandonment"], figures={"resolution_time": (86_400, None)}),
  "64-hubspot": Case(bring("hubspot.csv", rows={"added": 4}),
                     figures={"volume": 4, "first_response": (1_800, 4), "resolution_time": (90_000, 4)},
                     by={("volume", "channel"): {"email", "chat", "form", "phone"}}),
  "65-intercom": Case(bring("conversations.csv"),
                      figures={"volume": 4, "first_response": (120, 4), "resolution_time": (3_600, 4),
                               "csat": (0.5, 4)}),
  "66-salesforce": Case(bring("report1764.csv", rows={"added": 4, "rejected": 0}),
                        figures={"volume": 4, "resolution_time": (86_400, 4)}),
  "67-jira": Case(bring("jira.csv", exit=ASKED), bring("jira.csv", "--set", "channel=form", rows={"added": 4}),
                  figures={"resolution_time": (86_400, 4)}),
  "71-dst-spring": Case(bring("tickets.csv"),
                        figures={"first_response": (64 * 3_600, 1), "first_response_business": (7_200, 1)}),
  "80-asterisk-master": Case(bring("Master.csv", *CHANNEL),
                             figures={"abandonment": (2 / 6, 6), "handling_time": (180, 4)}),
  "81-queue-log": Case(bring("queue_log", *CHANNEL), figures={"abandonment": (2 / 6, 6), "handling_time": (90, 4)}),
  "82-freepbx-cdr": Case(bring("cdr.csv", "--mapping", "map.json", says=["9", "3"]), figures={"abandonment": (0, 3)}),
  "83-3cx": Case(bring("CallLog.csv", "--mapping", "map.json", rows={"rejected": 0}),
                 figures={"abandonment": (2 / 6, 6), "handling_time": (180, 4)}),
  "84-amazon-connect": Case(bring("ctr.jsonl"), figures={"abandonment": (2 / 6, 6), "handling_time": (180, 4)}),
  "84b-unanswered-waits": Case(bring("calls.csv", "--mapping", "map.json"),
                               figures={"abandonment": (0.4, 5), "average_speed_of_answer": (12, 3)}),
  "85-genesys": Case(bring("interactions.csv", *CHANNEL),
                     figures={"abandonment": (2 / 6, 6), "handling_time": (210, 4)}),
  "87-service-level": Case(bring("calls.csv"),
                           figures={"service_level": (0.86, 1_000), "service_level_offered": (860 / 1_060, 1_060)}),
  "92-calls-per-quarter": Case(bring("quarti.csv", *CHANNEL), figures={"volume": 152, "abandonment": (14 / 152, 152)}),
}
HOURS = "22:00-6:00 22:00-6:00 22:00-6:00 22:00-6:00 22:00-6:00 - - it"


def files(name, folder):
  source = SHARED / name if (SHARED / name).exists() else OWN / name
  if not source.exists():
    raise Skipped(f"neither Tests/Field/{name} nor ../shared/data/field/imports/{name} is here")
  for file in source.iterdir():
    shutil.copyfile(file, folder / file.name)


def try_case(name, case, folder, place):
  files(name, folder)
  for arguments, code, says, silent_on, rows in case.imports:
    given = [folder / one if (folder / str(one)).is_file() else one for one in arguments]
    outcome = place.run("import", *given, "--lang", "it", "--json")
    expect_equal(outcome.code, code, f"the exit code of import {' '.join(map(str, arguments))}: {outcome.error}")
    text = outcome.said
    for word in says:
      expect(word in text, f"import {arguments[0]} says «{word}»: {text[:2_000]}")
    for key, value in rows.items():
      expect_equal(outcome.json[key], value, f"{key} of {arguments[0]}")
  if not case.figures and not case.absent and not case.by and not case.counts:
    return
  found = place.indicators()
  for indicator, wanted in case.figures.items():
    ours = [one for one in found if one["indicator"] == indicator]
    if not isinstance(wanted, tuple):
      value = sum(one["value"] for one in ours) if indicator == "volume" else (ours[-1]["value"] if ours else None)
      expect_equal(value, wanted, indicator)
      continue
    value, n, *tolerance = wanted
    expect_equal(len(ours), 1, f"figures of {indicator}")
    expect_near(ours[0]["value"], value, tolerance[0] if tolerance else 1e-6, indicator)
    if n is not None:
      expect_equal(ours[0]["n"], n, f"what {indicator} rests on")
  for indicator in case.absent:
    expect(not any(one["indicator"] == indicator for one in found), f"there is no {indicator}")
  for (indicator, dimension), wanted in case.by.items():
    ours = place.indicators("--indicator", indicator, "--by", dimension)
    expect_equal({one["segment"].get(dimension) for one in ours}, wanted, f"{dimension} of {indicator}")
  for query, wanted in case.counts.items():
    expect_equal(int(place.query(query.replace("count(*)", "count(*) AS n"))[0][0]), wanted, query)


def register(name, case):
  def body(folder, place):
    try_case(name, case, folder, place)
  body.__name__ = "case_" + name.replace("-", "_")
  body.__module__ = __name__
  test_on_both_engines(body)


for _name, _case in CASES.items():
  register(_name, _case)


@test_on_both_engines
def every_case_that_is_there_is_tried(folder, place):
  if not SHARED.exists():
    raise Skipped("../shared/data/field/imports is not here")
  there = {one.name for one in SHARED.iterdir() if one.is_dir()}
  expect_equal(there - set(CASES) - {"42-html-xls"}, set(), "cases without an expectation")


@test_on_both_engines
def a_night_shift_counts_its_hours(folder, place):
  files("118-overnight", folder)
  place.succeed("config", "set", "business_hours", HOURS)
  place.succeed("import", folder / "t.csv")
  found = {one["indicator"]: one for one in place.indicators()}
  expect_near(found["first_response_business"]["value"], 9_000, 1e-6, "the middle of 2 h and 3 h")
