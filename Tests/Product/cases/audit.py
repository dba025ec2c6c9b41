"""Every command that changes something leaves a line that says who did it; a new command has to say which it is."""

import json

from harness import program, tables
from harness.testing import expect, expect_equal, test, test_on_both_engines

KEY = {"CAMPANELLO_KEY": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="}

READING = {
  "imports", "indicators", "customers health", "customers risk", "alarm show", "replay", "locate", "spikes", "mask",
  "report", "survey list", "survey link", "survey invitations", "callbacks", "incident list", "incident show",
  "service list", "monitor list", "outlet list", "hook list", "config show", "user list", "token list",
}
"""They change nothing."""

ELSEWHERE = {
  # Their lines stand in the alarm's own history (AlarmHandlingTests).
  "alarms", "alarm take", "alarm release", "alarm silence", "alarm resolve", "alarm dismiss", "alarm reopen",
  # A sample is kept with its seed and its moment.
  "sample",
  # Mails that came back: what a mail server said.
  "survey bounces",
  # Sends a test and keeps nothing.
  "outlet test",
  # Files and sums, from what is there.
  "status export", "rollup", "backup", "restore", "demo", "serve",
}
"""What they leave stands elsewhere, or they change no data."""


def leaves(command, above=()):
  """The commands that have no commands below them, by their words."""
  names = (*above, command["commandName"])
  below = [one for one in command.get("subcommands", []) if one["commandName"] != "help"]
  return [name for one in below for name in leaves(one, names)] if below else [" ".join(names[1:])]


def steps(folder):
  """Acting commands in an order in which each can be done: its words, what follows, and what it reads."""
  rows = tables.conversations(folder / "richieste.csv", 20, seed=1)
  people = folder / "persone.csv"
  people.write_text("email;nome\nada@example.it;Ada\n")
  addresses = folder / "iscritti.txt"
  addresses.write_text("leo@example.it\n")
  return [
    ("import files", rows), ("import undo", 1),
    ("config set", "settling_days", 9), ("config unset", "settling_days"),
    ("user add", "ada@example.it", "--name", "Ada", "--role", "admin"),
    ("user add", "leo@example.it", "--name", "Leo", "--role", "viewer"), ("user role", "leo@example.it", "manager"),
    ("user disable", "leo@example.it"), ("user enable", "leo@example.it"), ("user reset", "leo@example.it"),
    ("token add", "cruscotto", "--scope", "read", "--days", 30), ("token revoke", 1),
    ("survey add", "Dopo", "--kind", "nps"), ("survey plan", 1, "--share", 50), ("survey contacts", people),
    ("survey invite", 1, people), ("survey stop", 1), ("survey close", 1),
    ("person export", "ada@example.it"), ("person erase", "ada@example.it", "--yes"),
    ("service add", "Pagamenti", "--en", "Payments"), ("service rename", 1, "Incassi", "--en", "Takings"),
    ("monitor add", "feed", "Fornitore", "https://status.example.com/feed"), ("monitor remove", 1),
    ("outlet add", "x", "X", "--account", "@bottega"), ("outlet disable", 1), ("outlet enable", 1),
    ("hook add", "generic", "--name", "banco"), ("hook disable", "banco"), ("hook enable", "banco"),
    ("hook retry", "banco"),
    ("status subscribers", "--add", addresses), ("status subscribers", "--remove", "leo@example.it"),
    ("incident open", "Carte", "--service", "1=major_outage"),
    ("incident update", 1, "Non si paga.", "--phase", "investigating"), ("incident correct", 1, "Non si paga più."),
    ("incident rename", 1, "Pagamenti"), ("incident cause", 1, "own"), ("incident note", 1, "Chiamato il fornitore."),
    ("incident learned", 1, "Provare prima."), ("incident conversations", 1, "--since", "2026-09-01T00:00", "--until", "2026-09-30T00:00", "--link"),
    ("incident open", "Lavori", "--from", "2026-12-01T02:00", "--to", "2026-12-01T04:00"),
    ("incident move", 2, "--from", "2026-12-02T02:00", "--to", "2026-12-02T04:00"), ("incident cancel", 2),
    ("service remove", 1),
  ]


@test
def every_command_reads_or_is_known_to_act(folder):
  tree = json.loads(program.succeed("--experimental-dump-help").out)["command"]
  acting = {name for name, *_ in steps(folder)}
  expect_equal(set(leaves(tree)), READING | ELSEWHERE | acting, "the commands")
  expect(not acting & (READING | ELSEWHERE), "a command acts or does not")


@test_on_both_engines
def every_act_of_the_command_line_leaves_a_line(folder, place):
  for name, *more in steps(folder):
    before = lines(place)
    words = ["import"] if name == "import files" else name.split()
    place.succeed(*words, *more, environment=KEY)
    new = lines(place)[len(before):]
    expect(new, f"{name} leaves no line")
    expect(all(actor == "command line" for _, actor in new), f"{name}: who did it: {new}")


def lines(place):
  try:
    return [tuple(row) for row in place.query("SELECT id, actor FROM audit_event ORDER BY id")]
  except Exception:
    # Before the first command there is no table.
    return []
