"""The server as its users and its administrator meet it."""

import contextlib
import email
import email.policy
import re
import socket
import sqlite3
import time
import urllib.error

from harness import places, served, shared_demo, tables
from harness.testing import Failed, Skipped, expect, expect_equal, test, test_on_both_engines


@test_on_both_engines
def a_file_is_brought_in_by_the_wizard_and_undone(folder, place):
  with served.site(place, folder) as site:
    site.become_admin()
    upload = site.upload(tables.conversations(folder / "richieste.csv", 3_000, seed=3))
    site.post(f"{upload}/check")
    site.await_page(upload, f"{upload}/confirmation")
    expect_equal(place.counts()["conversation"], 0, "conversations after the check")
    site.post(f"{upload}/confirmation")
    page = site.await_page(upload, "/undo")
    expect("3.000" in page, "the page says how many rows it added")
    expect_equal(place.counts()["conversation"], 3_000, "conversations")
    site.post(re.search(r"/data/imports/\d+/undo", page).group(0))
    site.await_page("/data", "annullata")
    expect_equal(place.counts()["conversation"], 0, "conversations after the undo")
    log = site.get("/settings/audit")
    for words in ("dati importati", "importazione annullata"):
      expect(words in log, f"the log says: {words}")
    site.stop()


@test
def an_import_cut_by_a_kill_begins_again_and_says_so(folder):
  with places.empty("sqlite", folder) as place:
    with served.site(place, folder) as site:
      site.become_admin()
      upload = site.upload(tables.conversations(folder / "richieste.csv", 120_000, seed=4))
      site.post(f"{upload}/check")
      site.await_page(upload, f"{upload}/confirmation")
      site.post(f"{upload}/confirmation")
      site.await_page(upload, "<progress max=\"100\" value=")
      site.kill()
    expect_equal(place.counts()["conversation"], 0, "conversations after the kill")
    with served.site(place, folder) as site:
      site.sign_in()
      site.await_page(upload, "/undo", seconds=240)
      expect_equal(place.counts()["conversation"], 120_000, "conversations in the end")
      expect("interrupted" in site.said, f"the log says that it began again: {site.said}")


@test
def whoever_clicks_while_another_writes_is_told(folder):
  with places.empty("sqlite", folder) as place:
    with served.site(place, folder) as site:
      site.become_admin()
      with contextlib.closing(sqlite3.connect(place.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        try:
          site.post("/settings/organisation/settling_days", value="9")
          raise Failed("it was saved while another process wrote")
        except urllib.error.HTTPError as refused:
          expect_equal(refused.code, 503, "the status")
          expect("riprova fra poco" in refused.read().decode(), "the page says what to do")
        expect("Livello di servizio" in site.get("/settings"), "pages are read meanwhile")
        other.execute("ROLLBACK")
      expect('name="value" value="7"' in site.get("/settings"), "what was given up is not done later")
      site.post("/settings/organisation/settling_days", value="9")
      expect('name="value" value="9"' in site.get("/settings"), "then it is saved")


def await_quiet(place):
  """Until the month is judged and every delivery was tried."""
  end = time.monotonic() + 60
  while time.monotonic() < end:
    judged = place.query("SELECT COUNT(*) FROM alarm_run")[0][0]
    waiting = place.query("SELECT COUNT(*) FROM job WHERE kind = 'deliver' AND state <> 'done'")[0][0]
    if judged and not waiting:
      return
    time.sleep(0.2)
  raise Failed(f"judged {judged}, {waiting} deliveries wait")


@test
def an_alarm_reaches_a_mailbox_once(folder):
  try:
    from aiosmtpd.controller import Controller
  except ImportError:
    raise Skipped("aiosmtpd is not installed: pip install -r Tests/requirements.txt") from None
  letters = []

  class Box:
    async def handle_DATA(self, server, session, envelope):
      letters.append(email.message_from_bytes(envelope.original_content, policy=email.policy.default))
      return "250 OK"

  with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
  box = Controller(Box(), hostname="127.0.0.1", port=port)
  box.start()
  try:
    shared, _ = shared_demo.get()
    with shared.copy() as place:
      place.succeed("user", "add", "giulia@example.it", "--name", "Giulia Neri", "--role", "manager")
      ringing = [one for one in place.succeed("alarms", "--json").json["data"] if one["state"] == "ringing"]
      for table in ("alarm_event", "alarm_handling", "alarm_run", "alarm"):
        place.change(f"DELETE FROM {table}")
      mail = {
        "CAMPANELLO_SMTP": f"smtp://127.0.0.1:{port}?starttls=no", "CAMPANELLO_SMTP_FROM": "Campanello <bell@example.it>"}
      for _ in range(2):  # the second start finds nothing new to tell
        with served.site(place, folder, mail) as site:
          served.until(lambda: len(letters) >= len(ringing), "a letter for each", 60)
          await_quiet(place)
          site.stop()
      expect_equal(len(letters), len(ringing), "letters")
      subjects = " ".join(letter["Subject"] for letter in letters)
      expect("CSAT telefono" in subjects, subjects)
      for letter in letters:
        kinds = [part.get_content_type() for part in letter.walk()]
        expect_equal(kinds, ["multipart/alternative", "text/plain", "text/html"], "parts")
        expect("/alarms/alr_" in letter.get_body(("plain",)).get_content(), "the letter leads to the alarm")
  finally:
    box.stop()


@test
def the_overview_names_the_month_it_shows_and_calls_nothing_usual_that_was_not_judged(folder):
  file = folder / "richieste.csv"
  rows = [f"{i},2026-0{8 + i % 2}-{1 + i % 28:02} 10:00,phone,{1 + i % 5}\n" for i in range(120)]
  file.write_text("external_id,opened_at,channel,csat\n" + "".join(rows), encoding="utf-8")
  with places.empty("sqlite", folder) as place:
    place.succeed("import", str(file))
    with served.site(place, folder) as site:
      site.become_admin()
      page = site.get("/")
      expect("Le cifre: settembre 2026" in page, "the last month with data is named")
      expect("Nella norma" not in page and "Tutto nella norma" not in page, "nothing is called usual")
      expect("Dati insufficienti" in page, "what could not be judged says so")
