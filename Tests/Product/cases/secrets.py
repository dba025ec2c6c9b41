"""A password in the database's address is never printed."""

import os

from harness import places, program, tables
from harness.testing import Skipped, expect, expect_equal, test

PASSWORD = "s3gretissima"
# Where no server answers, and how addresses are mistyped.
ADDRESSES = [
  ("postgres://chi:{}@127.0.0.1:1/niente", 69), ("postgresql://chi:{}@127.0.0.1:1/niente?sslmode=disable", 69),
  ("postgres://127.0.0.1:1/niente?user=chi&password={}", 69), ("postgres://chi:{}@[::1/niente", 69),
  ("postgres://chi:{}@127.0.0.1:porta/niente", 69), ("postgres://chi:{}@127.0.0.1:1/niente?boh=1", 69),
  ("postgre://chi:{}@127.0.0.1:1/niente", 64), ("mysql://chi:{}@127.0.0.1/niente", 64),
]


def silent(outcome):
  expect(PASSWORD not in outcome.said, f"the password is printed: {outcome.said}")


@test
def errors_do_not_print_it(folder):
  file = tables.conversations(folder / "a.csv", 10)
  for address, code in ADDRESSES:
    address = address.format(PASSWORD)
    for arguments in (
      ("imports",), ("alarms", "--json"), ("import", file, "--lang", "en"), ("import", file, "--dry-run"),
    ):
      outcome = program.run(*arguments, "--db", address, seconds=60)
      silent(outcome)
      expect_equal(outcome.code, code, f"exit code for {address.replace(PASSWORD, '…')}: {outcome.error}")
    silent(program.run("imports", environment={"CAMPANELLO_DB": address}, seconds=60))


@test
def talk_does_not_print_it(folder):
  with places.empty("postgres", folder) as place:
    address = place.address.replace("://campanello@", f"://campanello:{PASSWORD}@")
    if PASSWORD not in address or os.environ.get("PGPASSWORD"):
      raise Skipped("the server's address is not the one of scripts/with-postgres")
    file = tables.conversations(folder / "a.csv", 100)
    for arguments in (("import", file), ("import", file, "--dry-run"), ("imports",), ("config", "show", "--origin"),
                      ("rollup", "--rebuild"), ("demo", "--no-serve"), ("demo",)):
      silent(program.run(*arguments, "--db", address))
  with places.empty("postgres", folder) as place:
    address = place.address.replace("://campanello@", f"://campanello:{PASSWORD}@")
    outcome = program.succeed("demo", "--no-serve", "--db", address)
    silent(outcome)
