"""Conversations that other systems send while the server runs, is killed, and is busy."""

import json
import pathlib
import threading
import urllib.error
import urllib.request

from harness import served
from harness.testing import expect, expect_equal, test_on_both_engines


def send(site, path, body, **headers):
  request = urllib.request.Request(
    site.origin + path, json.dumps(body).encode(), {"Content-Type": "application/json", **headers})
  try:
    with urllib.request.urlopen(request, timeout=60) as answer:
      return answer.status, answer.read().decode()
  except urllib.error.HTTPError as refused:
    return refused.code, refused.read().decode()


@test_on_both_engines
def what_was_answered_is_kept_though_the_server_is_killed(folder, place):
  address = place.succeed("hook", "add", "generic", "--name", "banco").out.strip()
  path = address[address.index("/hooks/"):]
  accepted = set()
  lock = threading.Lock()

  def talk(site, first):
    for number in range(first, first + 400):
      try:
        status, _ = send(site, path, {
          "id": f"c{number}", "opened_at": 1_763_800_000 + number, "channel": "chat", "text": "Perché non va?"})
      except OSError:
        return
      if status == 200:
        with lock:
          accepted.add(f"c{number}")

  with served.site(place, folder) as site:
    senders = [threading.Thread(target=talk, args=(site, 1_000 * one)) for one in range(4)]
    for one in senders:
      one.start()
    served.until(lambda: len(accepted) > 200, "conversations were taken")
    site.kill()
    for one in senders:
      one.join()
  with served.site(place, folder) as site:
    served.until(
      lambda: place.query("SELECT COUNT(*) FROM hook_delivery WHERE state = 'waiting'")[0][0] == 0, "all are gathered")
    # The senders try again what they had no answer to, and what they had one to as well.
    for one in sorted(accepted)[:50]:
      number = int(one[1:])
      status, text = send(site, path, {
        "id": one, "opened_at": 1_763_800_000 + number, "channel": "chat", "text": "Perché non va?"})
      expect_equal((status, text), (200, "received before\n"), one)
    there = {row[0] for row in place.query("SELECT external_id FROM conversation")}
    expect(accepted <= there, f"lost: {sorted(accepted - there)[:5]}")
    expect(len(there) - len(accepted) <= 4, "at most those that were on their way at the kill are there unanswered")
    expect_equal(send(site, "/hooks/banco?k=altro", {})[0], 404, "another secret")
    expect_equal(send(site, path, {"id": "x" * (2 << 20)})[0], 413, "too much")
    status, text = send(site, path, {"id": "senza-ora"})
    expect(status == 200 and "opened_at" in text, text)
    said = place.succeed("hook").out
    expect("▲ banco" in said and "opened_at" in said, said)
    secret = path.split("k=")[1]
    expect(secret not in site.said, "the secret is not in the log")
    site.stop()


FIELD = pathlib.Path(__file__).resolve().parents[2] / "Field/live/hooks"


@test_on_both_engines
def what_cannot_be_counted_is_set_aside_and_the_others_go_on(folder, place):
  paths = []
  for name in ("uno", "due"):
    address = place.succeed("hook", "add", "generic", "--name", name).out.strip()
    paths.append(address[address.index("/hooks/"):])
  poison = ["nul-text.json", "nul-id.json", "nul-subject.json", "nul-mention.json", "long-id.json"]
  good = json.loads((FIELD / "good.json").read_text())
  with served.site(place, folder) as site:
    for name in poison:
      expect_equal(send(site, paths[0], json.loads((FIELD / name).read_text()))[0], 200, name)
    # What a version before let through.
    place.change(
      "INSERT INTO hook_delivery (hook_id, key, received_at, state, note, patches) SELECT id, 'before', 1, 'waiting', '', "
      "'[{\"externalID\":\"x\",\"at\":1795510800,\"openedAt\":1795510800,\"text\":\"a\\u0000b\"}]' FROM hook "
      "WHERE name = 'uno'")
    for path in paths:
      expect_equal(send(site, path, good)[0], 200, path)
    counted = "SELECT COUNT(*) FROM conversation"
    served.until(lambda: place.query(counted)[0][0] == 2, "the good ones count")
    served.until(lambda: "6 set aside" in site.get("/readyz"), "the others are set aside")
    expect("campanello_intake_set_aside 6\n" in site.get("/metrics"), "and can be watched")
    expect("campanello_intake_oldest_waiting_seconds 0\n" in site.get("/metrics"), "nothing waits")
    served.until(
      lambda: place.query("SELECT state FROM alarm WHERE kind = 'intake_trouble'") != [], "it rings")
    site.stop()
  with served.site(place, folder) as site:
    expect_equal(send(site, paths[1], good | {"id": "good-2"})[0], 200, "after a restart")
    served.until(lambda: place.query(counted)[0][0] == 3, "it counts")
    said = place.succeed("hook").out
    expect("▲ uno" in said and "NUL" in said, said)
    expect("Restano da parte" in place.succeed("hook", "retry", "uno").out, "it can be tried again")
    site.stop()
