"""Working on an alarm: take, silence, resolve, dismiss, reopen."""

import json

from harness import shared_demo
from harness.testing import expect, expect_equal, test


def ringing(place):
  return [one["id"] for one in place.succeed("alarms", "--json").json["data"] if one["state"] == "ringing"]


def act(place, word, alarm, *arguments):
  return place.succeed("alarm", word, alarm, "--json", *arguments).json


@test
def what_people_do_stays_when_the_month_is_judged_again(folder):
  shared, _ = shared_demo.get()
  with shared.copy() as place:
    taken, silenced, dismissed, *_ = ringing(place)
    expect_equal(act(place, "take", taken)["state"], "taken", "state")
    answer = act(place, "silence", silenced, "--until", "tomorrow")
    # The tests' day is 22 November 2026; nine o'clock in Rome is eight in UTC.
    expect_equal(answer["handling"]["until"], "2026-11-23T08:00:00Z", "until")
    act(place, "dismiss", dismissed, "--reason", "data-error", "--note", "importato due volte")
    states = {one["id"]: one["state"] for one in place.succeed("alarms", "--json").json["data"]}
    expect_equal([states[one] for one in (taken, silenced, dismissed)], ["taken", "silenced", "dismissed"], "states")
    tomorrow = {"CAMPANELLO_NOW": "2026-11-23"}
    later = place.succeed("alarms", "--json", environment=tomorrow).json["data"]
    states = {one["id"]: one["state"] for one in later}
    expect_equal([states[one] for one in (taken, silenced, dismissed)], ["taken", "ringing", "dismissed"], "next day")


@test
def the_history_says_who_what_when_and_why(folder):
  shared, _ = shared_demo.get()
  with shared.copy() as place:
    alarm = ringing(place)[0]
    place.succeed("user", "add", "giulia@example.it", "--name", "Giulia Rossi", "--role", "team-leader")
    act(place, "take", alarm, "--by", "Giulia@example.it")
    act(place, "resolve", alarm, "--by", "giulia@example.it", "--note", "due persone in più")
    act(place, "reopen", alarm)
    whole = place.succeed("alarm", alarm, "--json").json
    expect_equal(whole["handling"], None, "handling of a reopened alarm")
    events = [(one["what"], one["state"], one.get("by"), one.get("note")) for one in whole["history"]]
    expect_equal(events, [
      ("told", "ringing", None, None), ("take", "taken", "Giulia Rossi", None),
      ("resolve", "resolved", "Giulia Rossi", "due persone in più"), ("reopen", "ringing", "command line", None),
    ], "history")
    for language, words in (("it", ("Storia", "preso in carico", "riga di comando")),
                            ("en", ("History", "taken", "command line"))):
      page = place.succeed("alarm", alarm, "--lang", language).out
      for word in (*words, "Giulia Rossi", "«due persone in più»"):
        expect(word in page, f"{word} is not in {page}")


@test
def what_cannot_be_done_says_why(folder):
  shared, _ = shared_demo.get()
  with shared.copy() as place:
    alarm = ringing(place)[0]
    place.succeed("user", "add", "giulia@example.it", "--name", "Giulia Rossi", "--role", "manager")
    place.succeed("user", "add", "vera@example.it", "--name", "Vera", "--role", "viewer")
    act(place, "take", alarm, "--by", "giulia@example.it")
    problem = json.loads(place.refuse(1, "alarm", "take", alarm, "--json").error)
    expect_equal(problem["code"], "alarm_taken", "code")
    expect("Giulia Rossi" in problem["detail"] and "22 nov 2026, 13:00" in problem["detail"], problem["detail"])
    place.refuse(77, "alarm", "release", alarm, "--by", "vera@example.it")
    place.refuse(3, "alarm", "release", alarm, "--by", "nessuno@example.it")
    place.refuse(3, "alarm", "take", "alr_nessuno")
    place.refuse(65, "alarm", "resolve", alarm, "--by", "giulia@example.it", "--note", "x" * 501)
    for arguments in (("silence", alarm), ("silence", alarm, "--until", "boh"), ("dismiss", alarm),
                      ("dismiss", alarm, "--reason", "boh"), ("take",)):
      place.refuse(64, "alarm", *arguments)
    place.succeed("alarm", "release", alarm)
    place.refuse(1, "alarm", "reopen", alarm)
