"""Conversations drawn for an alarm: the same twice, with their probabilities."""

import collections

from harness import shared_demo
from harness.testing import expect, expect_equal, expect_near, test


def the_alarm(place):
  return next(
    one["id"] for one in place.succeed("alarms", "--json").json["data"]
    if one["indicator"] == "csat" and one["segment"] == {"channel": "phone"})


def drawn(place, *arguments):
  answer = place.succeed("sample", "--json", *arguments).json
  answer.pop("sample_id")
  return answer


@test
def the_same_seed_draws_the_same_conversations(folder):
  shared, _ = shared_demo.get()
  with shared.copy() as place:
    alarm = the_alarm(place)
    first = drawn(place, "--alarm", alarm)
    expect_equal(drawn(place, "--alarm", alarm), first, "the second draw")
    other = drawn(place, "--alarm", alarm, "--seed", 8)
    expect(other["items"] != first["items"], "another seed draws others")
    expect_equal(other["frame_size"], first["frame_size"], "frame size with another seed")
    ids = [one["conversation_id"] for one in first["items"]]
    expect_equal(len(set(ids)), len(ids), "no conversation is drawn twice")


@test
def probabilities_are_drawn_over_size(folder):
  shared, _ = shared_demo.get()
  with shared.copy() as place:
    answer = drawn(place, "--alarm", the_alarm(place), "--size", 40)
    expect_equal(sum(one["size"] for one in answer["strata"]), answer["frame_size"], "sum of the strata")
    items = collections.Counter(one["stratum"] for one in answer["items"])
    probability = {}
    for stratum in answer["strata"]:
      expect_equal(items[stratum["name"]], stratum["drawn"], f"items of {stratum['name']}")
      expect(0 < stratum["drawn"] <= stratum["size"], f"stratum: {stratum}")
      expect_near(stratum["probability"], stratum["drawn"] / stratum["size"], 1e-12, stratum["name"])
      probability[stratum["name"]] = stratum["probability"]
    for one in answer["items"]:
      expect_equal(one["probability"], probability[one["stratum"]], one["conversation_id"])
    names = " ".join(probability)
    for word in ("bad", "good", "before", "after", "inside", "outside"):
      expect(word in names, f"no stratum is {word}: {sorted(probability)}")


@test
def a_segment_can_be_drawn_from(folder):
  shared, _ = shared_demo.get()
  with shared.copy() as place:
    arguments = ("--where", "channel=phone", "--where", "team=Milano", "--from", "2026-10", "--to", "2026-10")
    answer = drawn(place, *arguments, "--size", 25)
    expect_equal(len(answer["items"]), 25, "items")
    ids = ", ".join(f"'{one['conversation_id']}'" for one in answer["items"])
    found = place.query(
      "SELECT DISTINCT c.value AS channel, t.value AS team FROM conversation AS f "
      "JOIN dimension_value AS c ON c.id = f.channel_id JOIN dimension_value AS t ON t.id = f.team_id "
      f"WHERE f.external_id IN ({ids})")
    expect_equal(found, [("phone", "Milano")], "segment of what was drawn")
    volume = place.indicators("--indicator", "volume", *arguments)[0]["n"]
    expect_equal(answer["frame_size"], volume, "frame size and volume of the segment")
    words = place.succeed("sample", *arguments, "--size", 5, "--text").out
    expect(len(words) > 500, f"--text prints no words: {words}")
    place.refuse(3, "sample", "--where", "channel=piccione")
    place.refuse(3, "sample", "--alarm", "alr_nessuno")
    place.refuse(64, "sample", "--size", "0")
