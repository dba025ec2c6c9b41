"""Real files, with the mappings of docs/examples, give their known figures (../shared/data/README.md)."""

from harness import program
from harness.testing import Skipped, expect, expect_equal, expect_near, test_on_both_engines

DATA = program.ROOT.parent / "shared/data"
EXAMPLES = program.ROOT / "docs/examples"


def given(path):
  file = DATA / path
  if not file.exists():
    raise Skipped(f"../shared/data/{path} is not here")
  return file


@test_on_both_engines
def a_call_centre_is_the_same_from_CSV_and_from_XLSX(folder, place):
  sheets = [given("conversations/call_center_2021q1.csv"), given("conversations/call_center_2021q1.xlsx")]
  mapping = ("--mapping", EXAMPLES / "call_center.json")
  first = place.succeed("import", sheets[0], *mapping, "--json").json
  expect_equal((first["rows"], first["added"], first["rejected"]), (5_000, 5_000, 0), "the CSV")
  figures = place.indicators("--by", "agent")
  abandoned = place.indicators("--indicator", "abandonment")
  expect_equal(sum(one["n"] for one in abandoned), 5_000, "calls")
  answered = sum(one["n"] * (1 - one["value"]) for one in abandoned)
  expect_near(answered, 4_054, 1e-6, "answered calls")
  second = place.succeed("import", sheets[1], *mapping, "--json").json
  expect_equal((second["rows"], second["rejected"]), (5_000, 0), "the workbook")
  expect_equal(second["unchanged"], 5_000, "rows of the workbook equal to those of the CSV")
  expect_equal(place.indicators("--by", "agent"), figures, "figures from the workbook")


@test_on_both_engines
def the_passengers_NPS_leaves_out_what_is_not_an_answer(folder, place):
  place.succeed("import", given("surveys/sfo_2018.csv"), "--mapping", EXAMPLES / "sfo_passengers.json")
  found = place.indicators("--indicator", "nps")
  expect_equal([one["n"] for one in found], [2_650], "answers")
  expect_near(found[0]["value"], 30.98, 0.005, "NPS")


@test_on_both_engines
def a_bank_s_calls_give_its_published_figures(folder, place):
  place.succeed("config", "set", "service_level_seconds", "20")
  place.succeed("import", given("calls/anonymous_bank_1999_02.txt"), "--mapping", EXAMPLES / "anonymous_bank.json")
  by_name = {one["indicator"]: one for one in place.indicators("--from", "1999-02", "--to", "1999-02")}
  expect_equal(by_name["abandonment"]["n"], 27_162 + 5_904, "calls")
  expect_near(by_name["abandonment"]["value"] * by_name["abandonment"]["n"], 5_904, 1e-6, "hung up")
  expect_equal(by_name["average_speed_of_answer"]["n"], 27_162, "served")
  expect_near(by_name["average_speed_of_answer"]["value"], 40.8, 0.05, "mean wait in seconds")
  expect_near(by_name["service_level"]["value"], 0.597, 0.0005, "answered within 20 s")


@test_on_both_engines
def telco_gives_the_length_of_stay_of_a_list_without_days(folder, place):
  found = place.succeed("import", given("customers/telco.csv"), "--json").json
  expect_equal((found["kind"], found["added"], found["rejected"]), ("stays", 7_043, 0), "the rows")
  health = place.succeed("customers", "--json").json
  expect_equal((health["customers"], health["months"]), (7_043, []), "customers, and no months")
  # lifelines: restricted_mean_survival_time(KaplanMeierFitter().fit(tenure, churn), t)
  for line, mean in zip(health["stays"], [10.778148110206686, 20.567393609535507, 29.804389711752876], strict=True):
    expect_near(line["mean"], mean, 1e-9, f"months stayed of the first {line['horizon']}")
  expect(health.get("median_stay") is None, "more than half are still customers")
  expect_near(health["mean_of_leavers"], 17.979133226324237, 1e-9, "the mean that misleads")


@test_on_both_engines
def subscriptions_give_their_leavings_and_a_churn_that_rises(folder, place):
  file = given("customers/subscriptions.csv")
  found = place.succeed("import", file, "--mapping", EXAMPLES / "subscriptions.json", "--json").json
  expect_equal((found["rows"], found["added"], found["rejected"]), (10_000, 10_000, 0), "the rows")
  health = place.succeed("customers", "--json").json
  leavings = {one["year"]: one["left"] for one in health["left_by_year"]}
  expect_equal(leavings, {2016: 9, 2017: 33, 2018: 59, 2019: 106, 2020: 239, 2021: 59}, "leavings by year")
  expect_equal((health["reaches_until"], health["last_month"]), ("2021-02-18", "2021-01"), "the end of the data")
  expect_equal(len(health["months"]), 36, "months")
  expect_equal(health["churn_verdict"]["verdict"], "rising", "verdict on churn")
