"""Workbooks that would fill the machine are refused, an honest one is read."""

import itertools

from cases.bad_files import refused
from harness import places, workbooks
from harness.testing import expect, expect_equal, test
from harness.workbooks import END, START, XML, workbook

ROWS = workbooks.rows([
  ("external_id", "opened_at", "channel"), ("1", "2026-01-15T10:00:00Z", "phone"), ("2", "2026-01-16T10:00:00Z", "email")])


@test
def a_small_workbook_is_read(folder):
  file = workbook(folder / "piccolo.xlsx", [XML, START, ROWS, END])
  place = places.SQLitePlace(folder / "data.sqlite")
  expect_equal(place.succeed("import", file, "--json").json["added"], 2, "rows added")


@test
def a_zip_bomb_is_refused(folder):
  bomb = itertools.repeat("<row></row>" * 100_000, 400)
  file = workbook(folder / "bomba.xlsx", itertools.chain([XML, START, ROWS], bomb, [END]))
  expect(file.stat().st_size < 2 << 20, f"the bomb has {file.stat().st_size} bytes")
  refused(folder, file, "espande")


@test
def entities_are_not_expanded(folder):
  lol = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "ha"}">' for i in range(10))
  file = workbook(
    folder / "risate.xlsx", [XML, f"<!DOCTYPE x [{lol}]>", START, ROWS.replace("email", "&l9;"), END])
  refused(folder, file, "definizioni")
