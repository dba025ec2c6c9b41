"""People and tokens on the command line, on both engines."""

import json
import re

from harness.testing import expect, expect_equal, test_on_both_engines

SECRET = r"[A-Za-z0-9_-]{43}"


@test_on_both_engines
def a_person_is_added_with_a_link_that_is_shown_once(folder, place):
  added = place.succeed(
    "user", "add", "Giulia@Example.it", "--name", "Giulia Rossi", "--role", "admin",
    "--url", "https://azienda.example/campanello/", "--json").json
  expect_equal((added["email"], added["role"], added["language"], added["enabled"]),
               ("giulia@example.it", "admin", "it", True), "the person")
  expect(re.fullmatch(rf"https://azienda\.example/campanello/login/link\?k={SECRET}", added["link"]), added["link"])
  expect_equal(added["link_expires_at"], "2026-11-29T12:00:00Z", "a week")
  listed = place.succeed("user", "list", "--json").json["data"]
  expect_equal(listed, [{key: value for key, value in added.items() if not key.startswith("link")}], "user list")
  page = place.succeed("user", "reset", "giulia@example.it").out
  expect(re.search(rf"^  http://127\.0\.0\.1:8080/login/link\?k={SECRET}$", page, re.MULTILINE), page)


@test_on_both_engines
def roles_change_and_one_administrator_stays(folder, place):
  for name, role in (("ada", "admin"), ("leo", "team-leader")):
    place.succeed("user", "add", f"{name}@example.it", "--name", name, "--role", role, "--language", "en")
  place.refuse(77, "user", "disable", "ada@example.it")
  place.refuse(77, "user", "role", "ada@example.it", "viewer")
  place.succeed("user", "role", "leo@example.it", "admin")
  expect_equal(place.succeed("user", "disable", "ada@example.it", "--json").json["enabled"], False, "enabled")
  place.refuse(3, "user", "reset", "ada@example.it")
  expect("disattivata" in place.succeed("user", "list").out, "user list names who is disabled")
  expect_equal(place.succeed("user", "enable", "ada@example.it", "--json").json["enabled"], True, "enabled")


@test_on_both_engines
def what_is_wrong_has_its_exit_code(folder, place):
  add = ("user", "add", "ada@example.it", "--name", "Ada", "--role")
  place.succeed(*add, "admin")
  problem = json.loads(place.refuse(65, *add, "viewer", "--json").error)
  expect_equal((problem["code"], problem["exit_code"]), ("email_taken", 65), "problem")
  place.refuse(65, "user", "add", "nessuna chiocciola", "--name", "x", "--role", "viewer")
  place.refuse(65, "user", "add", "x@example.it", "--name", " ", "--role", "viewer")
  place.refuse(64, *add, "re")
  place.refuse(64, *add, "viewer", "--url", "azienda.example")
  place.refuse(64, *add, "viewer", "--language", "fr")
  for command in (("role", "x@example.it", "admin"), ("disable", "x@example.it"), ("enable", "boh"),
                  ("reset", "x@example.it")):
    place.refuse(3, "user", *command)
  expect_equal(len(place.succeed("user", "list", "--json").json["data"]), 1, "people")


@test_on_both_engines
def the_secret_of_a_token_is_shown_once(folder, place):
  outcome = place.succeed("token", "add", "cruscotto", "--scope", "read,import", "--days", "30")
  secret = outcome.out.strip()
  expect(re.fullmatch(rf"cst_{SECRET}", secret), f"standard output has the secret alone: {outcome.out}")
  expect(secret not in outcome.error, "the secret is on standard error too")
  listed = place.succeed("token", "list", "--json")
  token = listed.json["data"][0]
  expect_equal((token["name"], token["scopes"], token["expires_at"]),
               ("cruscotto", ["import", "read"], "2026-12-22T12:00:00Z"), "the token")
  expect(secret not in listed.out + place.succeed("token", "list").out, "token list shows the secret")
  other = place.succeed("token", "add", "altro", "--scope", "write", "--json").json
  expect(re.fullmatch(rf"cst_{SECRET}", other["secret"]) and other["secret"] != secret, "another secret")
  expect("revoked_at" in place.succeed("token", "revoke", other["id"], "--json").json, "revoked_at")
  place.refuse(3, "token", "revoke", other["id"])
  place.refuse(3, "token", "revoke", "99")
  place.refuse(64, "token", "add", "x", "--scope", "boh")
  place.refuse(64, "token", "add", "x", "--scope", "read", "--days", "0")
  place.refuse(65, "token", "add", "x", "--scope", ",")
