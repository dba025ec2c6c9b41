"""Personal data are covered: in `mask`, and in what an import stores."""

import json

from harness import program, tables
from harness.testing import expect, expect_equal, test, test_on_both_engines

# Valid by their own checks, and nobody's: documentation numbers and example domains.
PRIVATE = [
  "mario.prova@example.com", "+39 333 1234567", "RSSMRA85T10A562S", "IT60X0542811101000000123456",
  "4111 1111 1111 1111",
]
# Look like them and are not: an IBAN and a codice fiscale with a wrong check, a postcode, an amount, a date.
PUBLIC = ["RSSMRA85T10A562T", "pratica 20318", "€ 1.234,50", "22/11/2026", "CAP 20121"]


@test
def personal_data_are_covered_and_the_rest_is_not(folder):
  out = program.succeed("mask", stdin="".join(f"scrivo da {one} grazie\n" for one in PRIVATE + PUBLIC)).out
  lines = out.splitlines()
  expect_equal(len(lines), len(PRIVATE + PUBLIC), "lines")
  for text, line in zip(PRIVATE, lines):
    expect(text not in line and line.startswith("scrivo da ") and line.endswith(" grazie"), f"{text} → {line}")
  for text, line in zip(PUBLIC, lines[len(PRIVATE):]):
    expect_equal(line, f"scrivo da {text} grazie", "a text without personal data")


@test
def a_stated_name_is_covered(folder):
  out = program.succeed("mask", "--name", "Ada Prova", stdin="parla Ada Prova, anzi prova di nuovo\n").out
  expect("Ada" not in out, out)


@test
def a_byte_that_is_not_text_does_not_stop_it(folder):
  out = program.succeed("mask", stdin=b"caff\xe8 mario.prova@example.com\n").out
  expect("mario.prova" not in out and "caff" in out, out)


@test_on_both_engines
def an_import_stores_no_personal_data_of_its_texts(folder, place):
  header = ["external_id", "opened_at", "channel", "csat", "subject", "text", "csat_comment"]
  lines = [
    [f"C{i}", "2026-09-10T10:00:00Z", "email", 4, f"da {one}", f"chiamatemi: {one}", f"sono {one}"]
    for i, one in enumerate(PRIVATE)]
  report = place.succeed("import", tables.rows(folder / "testi.csv", header, lines), "--json").json
  expect_equal((report["added"], report["masked"]), (5, 15), "rows added and data covered")
  stored = json.dumps(place.query("SELECT * FROM conversation"), default=str)
  for one in PRIVATE:
    expect(one not in stored, f"«{one}» was stored")
