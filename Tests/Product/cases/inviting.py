"""Invitations to a survey: mails that really leave, each once, whatever is killed meanwhile."""

import collections
import re
import threading
import time
import urllib.request

from harness import served
from harness.testing import expect, expect_equal, test_on_both_engines

from cases.tls import box

PEOPLE = 1_200
PATIENCE = 120


class Refusing:
  """Refuses every tenth receiver for now, as long as it is told to."""

  def __init__(self, taking):
    self._taking = taking
    self._lock = threading.Lock()
    self.seen = 0
    self.is_on = True

  async def handle_RCPT(self, server, session, envelope, address, options):
    with self._lock:
      self.seen += 1
      if self.is_on and self.seen % 10 == 0:
        return "451 4.3.0 try again later"
    envelope.rcpt_tos.append(address)
    return "250 OK"


def wait_for(what, condition, state=lambda: ""):
  deadline = time.monotonic() + PATIENCE
  while not condition():
    if time.monotonic() > deadline:
      expect(False, f"not within {PATIENCE} s: {what} {state()}")
    time.sleep(0.02)


@test_on_both_engines
def every_invitation_leaves_once_though_the_server_is_killed(folder, place):
  with box() as (taking, port):
    refusing = Refusing(taking)
    taking.handle_RCPT = refusing.handle_RCPT
    place.succeed("survey", "add", "Dopo la chiamata", "--kind", "nps")
    people = folder / "clienti.csv"
    people.write_text(
      "email;nome\n" + "".join(f"cliente{number}@posta.example;Nicolò {number}\n" for number in range(PEOPLE)))
    # The clock runs: what is refused for now comes again five seconds later.
    environment = {
      "CAMPANELLO_NOW": "", "CAMPANELLO_SMTP": f"smtp://127.0.0.1:{port}?starttls=no",
      "CAMPANELLO_SMTP_FROM": "Assistenza <sondaggi@azienda.example>"}
    place.succeed("survey", "invite", "1", people, environment={"CAMPANELLO_NOW": ""})
    for share in (0.25, 0.6):
      site = served.Site(place, folder, environment)
      wait_for("some mails", lambda: len(taking.letters) >= share * PEOPLE)
      site.kill()
    refusing.is_on = False
    site = served.Site(place, folder, environment)
    try:
      wait_for(
        "all mails", lambda: len(taking.letters) >= PEOPLE,
        lambda: f"{len(taking.letters)} came; {place.succeed('survey', 'invitations', '1', '--json').json['states']}")
      time.sleep(2)
      receivers = collections.Counter(letter["To"].addresses[0].addr_spec for letter in taking.letters)
      expect_equal(len(receivers), PEOPLE, "receivers")
      expect_equal([who for who, count in receivers.items() if count > 1], [], "mails that came twice")
      expect_equal(len({letter["Message-ID"] for letter in taking.letters}), PEOPLE, "Message-IDs")
      counts = place.succeed("survey", "invitations", "1", "--json").json
      expect_equal((counts["states"]["sent"], counts["total"]), (PEOPLE, PEOPLE), "what the program says")
      leaves_by_one_click(site, place, taking.letters[0])
    finally:
      site.kill()


def leaves_by_one_click(site, place, letter):
  """As a mail program does it: a POST without cookies to the address in the header (RFC 8058)."""
  expect_equal(letter["List-Unsubscribe-Post"], "List-Unsubscribe=One-Click", "the header")
  address = re.fullmatch(r"<(\S+)>", letter["List-Unsubscribe"]).group(1)
  path = re.sub(r"^https?://[^/]+", "", address)
  with urllib.request.urlopen(site.origin + path, timeout=60) as answer:
    expect("<form" in answer.read().decode(), "the page with its button")
  with urllib.request.urlopen(site.origin + path, b"List-Unsubscribe=One-Click", timeout=60) as answer:
    expect_equal(answer.status, 200, "the answer to the mail program")
  site.become_admin()
  page = site.get("/surveys/1/inviting")
  expect("1 non vogliono inviti" in page, "the one who left is counted")
