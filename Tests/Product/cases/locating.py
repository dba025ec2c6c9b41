"""`locate` finds the planted segment of a table, and says where a bad table is bad."""

import itertools

from harness import program
from harness.testing import expect, expect_equal, expect_near, test


def table(planted, *, before=(400, 40), worse=120):
  """Channel × team × product, each cell as before, `planted` with `worse` bad ones after."""
  lines = ["channel,team,product,before_n,before_bad,after_n,after_bad"]
  for cell in itertools.product(("phone", "email", "chat"), ("Milano", "Torino"), ("luce", "gas")):
    hit = all(planted.get(name, value) == value for name, value in zip(("channel", "team", "product"), cell))
    lines.append(",".join([*cell, str(before[0]), str(before[1]), str(before[0]), str(worse if hit else before[1])]))
  return "\n".join(lines) + "\n"


@test
def the_planted_segment_comes_first(folder):
  for planted in ({"channel": "phone"}, {"channel": "phone", "team": "Milano"}, {"team": "Torino", "product": "gas"}):
    answer = program.succeed("locate", "--json", stdin=table(planted)).json
    expect({"verdict", "dimension", "values", "mix_share", "rate_effect", "mix_effect", "segments"} <= set(answer),
           f"keys of locate --json: {sorted(answer)}")
    best = answer["segments"][0]
    expect({"segment", "score", "p", "expected_bad", "after_bad", "share_explained"} <= set(best), f"keys: {best}")
    expect_equal(best["segment"], planted, "the first segment")
    expect(best["p"] < 0.01 and best["after_bad"] > best["expected_bad"], f"the first segment: {best}")
  one = program.succeed("locate", "--json", "--dimension", "channel", stdin=table({"channel": "phone"})).json
  expect_equal((one["verdict"], one["values"]), ("one", ["phone"]), "verdict over channels")
  expect_near(one["rate_effect"], 4 * 80 / 4800, 1e-9, "rate effect")
  expect_near(one["mix_effect"], 0, 1e-9, "mix effect")


@test
def the_same_table_gives_the_same_answer(folder):
  answers = [program.succeed("locate", "--json", stdin=table({"team": "Milano"})).json for _ in range(2)]
  for answer in answers:
    answer.pop("milliseconds", None)
  expect_equal(answers[0], answers[1], "the second answer")
  written = program.succeed("locate", stdin=table({"team": "Milano"})).out
  expect("Milano" in written, f"for a person: {written}")


BAD = [
  ("a,before_n,before_bad,after_n,after_bad\nx,10,1,10,dieci\n", ("2", "after_bad", "dieci")),
  ("a,before_n,before_bad,after_n,after_bad\nx,10,1,10,2\ny,-3,1,10,2\n", ("3", "before_n", "-3")),
  ("a,before_n,before_bad,after_n,after_bad\nx,10,1,10\n", ("2", "5", "4")),
  ("a,before_n,before_bad,after_n\nx,10,1,10\n", ("after_bad",)),
  ("a,before_n,before_bad,after_n,after_bad\nx,10,1,nan,2\n", ("2", "after_n")),
  ("", ("vuota",)),
]


@test
def a_bad_table_is_refused_with_row_and_column(folder):
  for text, words in BAD:
    outcome = program.refuse(65, "locate", stdin=text)
    for word in words:
      expect(word in outcome.error, f"{outcome}: «{word}» is not said for {text!r}")
    expect_equal(outcome.out, "", "standard output")
