"""The example company tells its stories, the same on every run and on both engines."""

import collections

from harness import places, program, shared_demo
from harness.testing import expect, expect_equal, test

MONTH = "2026-10"
# (kind, indicators of which at least one, segment): what must ring for the stories of docs/demo.md.
RINGING = [
  ("sharp_fall", {"csat"}, {"channel": "phone"}),
  ("gradual_fall", {"nps"}, {}),
  ("channel_surge", {"volume"}, {"channel": "whatsapp"}),
  ("missing_data", {"csat"}, {"team": "Catania"}),
  ("missing_data", {"first_contact_resolution", "reopened", "first_response", "resolution_time"}, {"channel": "email"}),
  ("long_trend", {"churn", "first_year"}, {}),
  ("contact_spike", {"volume"}, {"reason": "Pagamenti e rimborsi"}),
  ("mention_spike", {"mentions"}, {"about": "Brezzalta"}),
]


@test
def the_page_is_the_same_twice(folder):
  _, page = shared_demo.get()
  again = places.SQLitePlace(folder / "again.sqlite").succeed("demo", "--no-serve").out
  expect_equal(again, page, "the page")
  other = places.SQLitePlace(folder / "other.sqlite").succeed("demo", "--no-serve", "--seed", "8").out
  expect(other != page, "another seed gives another page")


def alarms(place):
  return place.succeed("alarms", "--json").json


@test
def the_planted_stories_ring_and_nothing_else(folder):
  place, _ = shared_demo.get()
  answer = alarms(place)
  expect_equal((answer["as_of"], answer["period"]), (program.NOW, MONTH), "day and month")
  ringing = [one for one in answer["data"] if one["state"] == "ringing"]
  left = list(ringing)
  for kind, indicators, segment in RINGING:
    found = [
      one for one in left if one["kind"] == kind and one["indicator"] in indicators and one["segment"] == segment]
    shown = [(one["kind"], one["indicator"], one["segment"]) for one in left]
    expect(found, f"no {kind} of {sorted(indicators)} in {segment} rings; left: {shown}")
    left = [one for one in left if one not in found]
  expect_equal([(one["kind"], one["indicator"], one["segment"]) for one in left], [], "what rings besides the stories")


def the(answer, indicator, segment):
  return next(one for one in answer["data"] if one["indicator"] == indicator and one["segment"] == segment)


@test
def the_sharp_fall_has_its_place(folder):
  fall = the(alarms(shared_demo.get()[0]), "csat", {"channel": "phone"})
  expect_equal((fall["scope"]["verdict"], fall["scope"]["values"]), ("one", ["phone"]), "verdict")
  best = fall["segments"][0]["segment"]
  expect_equal(
    {key: best.get(key) for key in ("team", "reason")}, {"team": "Milano", "reason": "Fatturazione"}, "segment")
  expect(fall["change"]["high"] < 0, f"the margin excludes no change: {fall['change']}")
  expect_equal(fall["since"], MONTH, "the month since which it falls")


@test
def the_slow_fall_is_everywhere_and_the_mix_does_not_ring(folder):
  answer = alarms(shared_demo.get()[0])
  slow = the(answer, "nps", {})
  expect_equal(slow["scope"]["verdict"], "all", "verdict of the slow fall")
  expect_equal(slow["since"], "2026-09", "the month since which NPS falls")
  expect_equal(slow["segments"][0]["segment"], {"product": "Luce Casa"}, "the product behind the slow fall")
  for one in answer["data"]:
    if one["indicator"] == "ces":
      expect(one["state"] != "ringing", f"CES rings: {one['sentence']['it']}")
      expect_equal(one["scope"]["verdict"], "mix", "verdict of CES")


ALARM = {
  "id", "kind", "state", "indicator", "segment", "period", "since", "value", "previous", "change", "n", "n_previous",
  "context", "scope", "segments", "also_moved", "sentence", "rule",
}


@test
def every_alarm_has_what_was_promised(folder):
  place, _ = shared_demo.get()
  answer = alarms(place)
  expect(answer["data"], "no alarm at all")
  for one in answer["data"]:
    expect(one["sentence"]["it"] and one["sentence"]["en"], f"{one['id']} has no sentence")
    if one["kind"] in ("sharp_fall", "gradual_fall") and one["state"] != "not_enough_data":
      expect(ALARM <= set(one), f"{one['id']} lacks {ALARM - set(one)}")
      expect({"points", "percent", "low", "high", "p", "q"} <= set(one["change"]), f"change: {one['change']}")
      expect({"volume_percent", "headcount_percent", "stable"} <= set(one["context"]), f"context: {one['context']}")
      for part in one["scope"]["parts"]:
        expect({"segment", "before", "after", "n_before", "n_after", "rate_effect", "mix_effect", "low", "high"}
               <= set(part), f"part: {part}")
    whole = place.succeed("alarm", one["id"], "--json").json
    expect_equal((whole["id"], whole["sentence"]), (one["id"], one["sentence"]), "alarm ID")
    expect(one["id"] in place.succeed("alarm", one["id"]).out, "alarm ID does not print its id")


@test
def what_an_alarm_does_not_know_is_null(folder):
  """cli.md: absent means null, never 0."""
  for one in alarms(shared_demo.get()[0])["data"]:
    expect(ALARM <= set(one), f"{one['kind']} {one['id']} lacks {sorted(ALARM - set(one))}")
    if one["kind"] == "missing_data" and one["indicator"] == "csat":
      expect(one["n"] is not None and one["n_previous"] is not None, f"the answers of: {one['sentence']['en']}")


@test
def looking_again_keeps_the_same_alarms(folder):
  place, _ = shared_demo.get()
  first = [one["id"] for one in alarms(place)["data"]]
  expect_equal([one["id"] for one in alarms(place)["data"]], first, "ids of a second run")
  expect_equal(place.run("alarms", "--fail-if-any").code, 10, "exit code of --fail-if-any")
  states = collections.Counter(one["state"] for one in alarms(place)["data"])
  for state in states:
    listed = place.succeed("alarms", "--json", "--state", state).json["data"]
    expect_equal((len(listed), {one["state"] for one in listed}), (states[state], {state}), f"--state {state}")
  quiet = place.succeed("alarms", "--json", "--as-of", "2026-05-12").json
  expect_equal([one["sentence"]["it"] for one in quiet["data"] if one["state"] == "ringing"], [], "in a quiet month")


@test
def the_rollups_of_the_demo_are_those_of_its_facts(folder):
  shared, _ = shared_demo.get()
  with shared.copy() as place:
    place.expect_rebuild_changes_nothing("of the demo")
    place.expect_sound()


@test
def both_engines_say_the_same(folder):
  sqlite, page = shared_demo.get()
  postgres, other_page = shared_demo.get("postgres")
  expect_equal(other_page, page, "the page")
  expect_equal(alarms(postgres), alarms(sqlite), "alarms --json")
  for arguments in ((), ("--by", "channel,team"), ("--by", "reason", "--grain", "week", "--from", "2026-09")):
    mine, theirs = sqlite.indicators(*arguments), postgres.indicators(*arguments)
    expect_equal(len(theirs), len(mine), f"number of figures {arguments}")
    expect_equal([pair for pair in zip(mine, theirs) if pair[0] != pair[1]][:3], [], f"figures that differ {arguments}")
  expect_equal(postgres.succeed("report").out, sqlite.succeed("report").out, "report")


@test
def a_used_database_is_not_filled_with_the_demo(folder):
  place, _ = shared_demo.get()
  before = place.counts()
  outcome = place.run("demo", "--no-serve")
  expect(outcome.code != 0 and outcome.error, f"{outcome}: it was not refused")
  expect_equal(place.counts(), before, "counts")
