"""An incident as customers and their manager live it: told once on every outlet, read by every program."""

import base64
import csv
import datetime
import email.utils
import html.parser
import http.server
import json
import pathlib
import re
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

from harness import contacts, networks, places, program, served, shared_demo
from harness.testing import Skipped, expect, expect_equal, test, test_on_both_engines

KEY = base64.b64encode(bytes(range(32))).decode()
REAL = {"CAMPANELLO_NOW": "", "CAMPANELLO_KEY": KEY, "CAMPANELLO_ALLOW_ADDRESSES": "127.0.0.0/8"}
"""The clock runs: tries come back after a while."""


def outlet(place, kind, name, *more, token=""):
  return place.succeed(
    "outlet", "add", kind, name, *more,
    environment={
      "CAMPANELLO_KEY": KEY, "CAMPANELLO_OUTLET_TOKEN": token, "CAMPANELLO_ALLOW_ADDRESSES": "127.0.0.0/8",
    }).out.strip()


def places_of(place, incident):
  return place.succeed("incident", "show", incident, "--json").json["publications"]


@test_on_both_engines
def an_update_is_told_once_everywhere_though_the_server_is_killed_twice(folder, place):
  with networks.networks(delay=0.25) as net, networks.mailbox(delay=0.01) as (letters, port):
    hooks = 6
    outlet(place, "mastodon", "Mastodon", "--server", net.origin, token="token-1234567890")
    outlet(
      place, "telegram", "Telegram", "--server", net.origin, "--account", "@bottega",
      token="123456:ABCdefGHIjklMNOpqrSTUvwx")
    for number in range(hooks):
      outlet(place, "webhook", f"Gancio {number}", "--server", f"{net.origin}/hook/{number}")
    outlet(place, "x", "X", "--account", "@bottega")
    people = folder / "iscritti.txt"
    people.write_text("".join(f"cliente{number}@example.it\n" for number in range(300)))
    place.succeed("status", "subscribers", "--add", people)
    incident = place.succeed("incident", "open", "Pagamenti con carta", "--en", "Card payments").out.strip()
    around = REAL | {
      "CAMPANELLO_SMTP": f"smtp://127.0.0.1:{port}?starttls=no", "CAMPANELLO_SMTP_FROM": "Stato <stato@example.it>"}
    with served.site(place, folder, around) as site:
      place.succeed(
        "incident", "update", incident, "Non si può pagare con carta.", "--phase", "investigating", "--all-outlets")
      served.until(lambda: net.requests, "the first outlet was reached", 20)
      site.kill()
    with served.site(place, folder, around) as site:
      served.until(lambda: len(letters) > 20, "mails leave", 30)
      site.kill()
    with served.site(place, folder, around) as site:
      done = ("published", "accepted", "unsure", "by_hand")
      served.until(
        lambda: all(one["state"] in done for one in places_of(place, incident)), "every outlet has ended", 60)
      served.until(lambda: len({to for to, _, _ in letters}) == 300, "every subscriber was written to", 60)
      page = site.get("/status")
      expect("Non si può pagare con carta." in page, "the status page says it")
      site.stop()
    states = {one["outlet"]: one["state"] for one in places_of(place, incident)}
    expect_equal(len(net.of("mastodon")), 1, "posts on Mastodon")
    for number in range(hooks):
      expect_equal(len(net.of(f"hook/{number}")), 1, f"what the webhook {number} knows, by its id")
      expect_equal(states[f"Gancio {number}"], "published", f"the webhook {number}")
    expect_equal(states["Mastodon"], "published", "Mastodon")
    expect_equal(states["X"], "by_hand", "X")
    # Telegram cannot be asked whether it has the post: never twice, and a person is asked where nobody knows.
    there = len(net.of("telegram"))
    expect(states["Telegram"] == "unsure" and there <= 1 or states["Telegram"] == "published" and there == 1,
           f"Telegram has {there}, and the page says {states['Telegram']}")
    by_receiver = {}
    for to, number, _ in letters:
      by_receiver.setdefault(to, set()).add(number)
    expect(all(len(numbers) == 1 for numbers in by_receiver.values()), "one Message-ID for each subscriber")


@test
def who_subscribes_confirms_is_told_and_leaves(folder):
  with places.empty("sqlite", folder) as place, networks.mailbox() as (letters, port):
    around = REAL | {
      "CAMPANELLO_SMTP": f"smtp://127.0.0.1:{port}?starttls=no", "CAMPANELLO_SMTP_FROM": "stato@example.it"}
    with served.site(place, folder, around) as site:
      expect("Ricevi gli avvisi per e-mail" in site.get("/status"), "the form is there")
      site.post("/status/subscribers", email="anna@example.it", website="")
      site.post("/status/subscribers", email="robot@example.it", website="https://spam.example")
      served.until(lambda: letters, "a mail came", 20)
      text = letters[0][2].get_body(("plain",)).get_content()
      link = re.search(r"http://\S+/status/confirm/\S+", text).group(0)
      path = link[link.index("/status/"):]
      site.get(path)  # A scanner opens it.
      expect_equal(place.succeed("status", "subscribers", "--json").json["confirmed"], 0, "confirmed by a look")
      site.post(path)
      expect_equal(place.succeed("status", "subscribers", "--json").json["confirmed"], 1, "confirmed")
      incident = place.succeed("incident", "open", "App ferma").out.strip()
      place.succeed("incident", "update", incident, "L'app non si apre.", "--phase", "investigating")
      served.until(lambda: len(letters) == 2, "the notice came", 20)
      mail = letters[1][2]
      expect_equal(mail["Subject"], "In esame: App ferma", "the subject")
      expect_equal(mail["List-Unsubscribe-Post"], "List-Unsubscribe=One-Click", "one click")
      leave = mail["List-Unsubscribe"].strip("<>")
      leave = leave[leave.index("/status/"):]
      site.post(leave, **{"List-Unsubscribe": "One-Click"})
      expect_equal(place.succeed("status", "subscribers", "--json").json, {"asked": 0, "confirmed": 0, "refused": 0},
                   "nobody is left")
      expect_equal({to for to, _, _ in letters}, {"anna@example.it"}, "receivers")
      expect(path.split("?")[0] not in site.said and leave.split("?")[0] not in site.said, "no link is in the log")


@test
def programs_read_the_status_page(folder):
  try:
    import feedparser
    import icalendar
  except ImportError:
    raise Skipped("feedparser and icalendar are not installed: pip install -r Tests/requirements.txt") from None
  shared, _ = shared_demo.get()
  with shared.copy() as place, served.site(place, folder) as site:
    for path in ("/status/feed.atom", "/status/feed.rss"):
      feed = feedparser.parse(site.get(path))
      expect(not feed.bozo, f"{path}: {feed.get('bozo_exception')}")
      expect_equal(feed.entries[0].title, "In esame: Pagamenti con carta", path)
      expect_equal(len({entry.id for entry in feed.entries}), len(feed.entries), f"{path}: ids")
    calendar = icalendar.Calendar.from_ical(site.get("/status/maintenance.ics?lang=en"))
    events = calendar.walk("VEVENT")
    expect_equal([str(one["SUMMARY"]) for one in events], ["Update of the customer area"], "planned maintenance")
    expect_equal((events[0].end - events[0].start).total_seconds(), 4 * 3_600, "its length")
    summary = json.loads(site.get("/api/v2/summary.json"))
    expect_equal(summary["status"]["indicator"], "major", "indicator")
    expect_equal([one["status"] for one in summary["components"]].count("major_outage"), 1, "services that are out")
    one = summary["incidents"][0]
    for name in ("id", "name", "status", "created_at", "updated_at", "impact", "shortlink", "started_at", "page_id"):
      expect(isinstance(one[name], str), f"{name}: {one}")
    expect_equal([u["status"] for u in one["incident_updates"]], ["investigating"], "its updates")
    planned = json.loads(site.get("/api/v2/scheduled-maintenances/upcoming.json"))["scheduled_maintenances"]
    expect_equal([one["status"] for one in planned], ["scheduled"], "to come")
    expect(planned[0]["scheduled_for"] < planned[0]["scheduled_until"], "its window")
    with urllib.request.urlopen(site.origin + "/api/v2/status.json") as answer:
      tag = answer.headers["ETag"]
      expect_equal(answer.headers["Access-Control-Allow-Origin"], "*", "other sites may read it")
    try:
      urllib.request.urlopen(
        urllib.request.Request(site.origin + "/api/v2/status.json", headers={"If-None-Match": tag}))
      expect(False, "it was sent again")
    except urllib.error.HTTPError as unchanged:
      expect_equal(unchanged.code, 304, "what is known already")
    notice = json.loads(site.get("/status/notice.json?lang=en"))
    expect(notice["shows"] and notice["items"][0]["spoken"].startswith("Card payments. "), f"the notice: {notice}")


class Links(html.parser.HTMLParser):
  def __init__(self):
    super().__init__()
    self.found, self.ids, self.scripts = [], set(), 0

  def handle_starttag(self, tag, attributes):
    values = dict(attributes)
    self.scripts += tag == "script"
    if "id" in values:
      self.ids.add(values["id"])
    if tag in ("a", "link") and not values.get("href", "").startswith("data:"):
      self.found.append(values["href"])


@test
def the_copy_of_the_status_page_stands_by_itself(folder):
  place, _ = shared_demo.get()
  copy = folder / "stato"
  place.succeed("status", "export", copy, "--url", "https://campanello.example")
  pages = sorted(copy.rglob("*.html"))
  expect(len(pages) >= 12, f"pages: {pages}")
  for page in pages:
    text = page.read_text()
    links = Links()
    links.feed(text)
    expect_equal(links.scripts, 0, f"{page}: scripts")
    for link in links.found:
      target, _, fragment = link.partition("#")
      expect(not target.startswith(("/", "http")), f"{page}: {link} leads out of the copy")
      if target:
        expect((page.parent / target).exists(), f"{page}: {link} leads nowhere")
    expect("<form" not in text, f"{page}: a copy takes no forms")
  expect("Un problema in corso" in (copy / "index.html").read_text(), "in Italian")
  expect("A problem under way" in (copy / "en/index.html").read_text(), "in English")
  expect_equal(json.loads((copy / "api/v2/status.json").read_text())["status"]["indicator"], "major", "indicator")


@test
def a_server_keeps_the_copy_and_runs_the_command(folder):
  with places.empty("sqlite", folder) as place:
    place.succeed("service", "add", "Pagamenti")
    incident = place.succeed("incident", "open", "Pagamenti fermi", "--service", "1").out.strip()
    copy, mark = folder / "copia", folder / "inviato"
    around = REAL | {
      "CAMPANELLO_STATUS_DIR": str(copy), "CAMPANELLO_STATUS_PUSH": f'cp "$CAMPANELLO_STATUS_DIR/index.html" {mark}'}
    with served.site(place, folder, around) as site:
      served.until(lambda: mark.exists() and "Tutto funziona" in mark.read_text(), "the first copy", 20)
      place.succeed("incident", "update", incident, "Non si paga.", "--phase", "investigating")
      served.until(lambda: "Pagamenti fermi" in mark.read_text(), "the copy follows", 20)
      place.succeed("incident", "update", incident, "Risolto.", "--phase", "resolved")
      served.until(lambda: "Tutto funziona" in mark.read_text(), "the copy follows again", 20)
      expect(KEY not in site.said, "the key is nowhere in the log")
      site.stop()


@test
def what_cannot_be_meant_is_refused(folder):
  with places.empty("sqlite", folder) as place:
    expect("Manca il titolo" in place.refuse(65, "incident", "open", "  ").error, "no title")
    place.refuse(65, "incident", "open", "a", "--from", "2026-12-01T10:00")
    place.refuse(65, "incident", "open", "a", "--from", "2026-12-01T10:00", "--to", "2026-12-01T09:00")
    place.refuse(65, "incident", "open", "a", "--since", "01/02/2026")
    place.refuse(3, "incident", "update", "7", "x", "--phase", "resolved")
    place.refuse(3, "incident", "open", "a", "--service", "9=partial_outage")
    place.refuse(64, "incident", "open", "a", "--service", "9=rotto")
    place.refuse(78, "outlet", "add", "slack", "Slack", environment={"CAMPANELLO_OUTLET_TOKEN": "https://x.example/y"})
    place.refuse(65, "outlet", "add", "mastodon", "M", environment={"CAMPANELLO_KEY": KEY})
    place.refuse(64, "outlet", "add", "buffer", "B", "--account", "5f2a9c", "--leads-to", "sms")
    place.refuse(64, "outlet", "add", "x", "X", "--in-language", "fr")
    account = place.refuse(
      65, "outlet", "add", "mixpost", "M", "--server", "https://mixpost.example/mixpost", "--account", "12",
      environment={"CAMPANELLO_KEY": KEY, "CAMPANELLO_OUTLET_TOKEN": "k"})
    expect("9b1e5f4a" in account.error, account.error)
    incident = place.succeed("incident", "open", "Già chiuso <b>&amp;", "--en", "Closed \"already\"").out.strip()
    place.refuse(65, "incident", "update", incident, "", "--phase", "investigating")
    place.refuse(65, "incident", "update", incident, "x", "--phase", "completed")
    x = outlet(place, "x", "X")
    said = place.refuse(
      65, "incident", "update", incident, "parola " * 60, "--phase", "investigating", "--outlet", x).error
    expect("280" in said and "X" in said, said)
    place.succeed("incident", "update", incident, "Perché? È l'app <script>.", "--phase", "investigating")
    shown = place.succeed("incident", "show", incident, "--json").json
    place.refuse(3, "incident", "correct", "99", "x")
    place.succeed("incident", "correct", shown["updates"][0]["id"], "Perché? È l'app <script> di ieri.")
    place.succeed("incident", "learned", incident, "Provare prima di pubblicare.")
    shown = place.succeed("incident", "show", incident, "--json").json
    expect_equal([(one["version"], one["state"]) for one in shown["updates"]], [(2, "published")], "the correction")
    copy = folder / "stato"
    place.succeed("status", "export", copy)
    text = (copy / "index.html").read_text()
    expect("Già chiuso &lt;b&gt;&amp;amp;" in text and "<script" not in text, "what was typed is shown as it is")


class Supplier(http.server.BaseHTTPRequestHandler):
  """A supplier's status page, a feed of notices, and an address that only redirects inside."""

  def do_GET(self):
    began = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 300))
    pages = {
      "/api/v2/summary.json": json.dumps({
        "page": {"name": "Banca"}, "components": [], "scheduled_maintenances": [], "incidents": [
          {"id": "i1", "name": "Autorizzazioni <lente>", "status": "investigating", "started_at": began,
           "shortlink": "https://stspg.example/1"}]}),
      "/avvisi.xml": f"<rss><channel><item><title>Sciopero dei corrieri</title><guid>g1</guid><pubDate>"
                     f"{email.utils.formatdate(time.time() - 600)}</pubDate></item></channel></rss>",
      "/rotto.xml": "<rss><channel>",
    }
    page = pages.get(self.path)
    self.send_response(200 if page else 302)
    if not page:
      self.send_header("Location", "http://127.0.0.1:1/")
    self.end_headers()
    self.wfile.write((page or "").encode())

  def log_message(self, *arguments):
    pass


@test_on_both_engines
def signs_of_the_cause_stand_beside_the_incident(folder, place):
  supplier = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Supplier)
  threading.Thread(target=supplier.serve_forever, daemon=True).start()
  origin = f"http://127.0.0.1:{supplier.server_address[1]}"
  try:
    place.succeed("monitor", "add", "statuspage", "Banca", origin)
    place.succeed("monitor", "add", "feed", "Scioperi", f"{origin}/avvisi.xml")
    place.succeed("monitor", "add", "feed", "Rotto", f"{origin}/rotto.xml")
    moved = place.succeed("monitor", "add", "http", "Spostato", f"{origin}/altrove").out.strip()
    expect("https://" in place.refuse(65, "monitor", "add", "http", "X", "example.it").error, "how an address is written")
    place.refuse(3, "monitor", "remove", "99")
    incident = place.succeed("incident", "open", "Pagamenti", environment={"CAMPANELLO_NOW": ""}).out.strip()
    with served.site(place, folder, {"CAMPANELLO_NOW": "", "CAMPANELLO_ALLOW_ADDRESSES": "127.0.0.0/8"}) as site:
      site.become_admin()
      served.until(lambda: all(one["checked_at"] for one in monitors(place)), "each is looked at", 60)
      page = site.get(f"/incidents/{incident}")
      for words in ("fornitore", "indizio forte", "Banca: Autorizzazioni &lt;lente&gt;", "visto qui dopo",
                    "Scioperi: Sciopero dei corrieri", "https://stspg.example/1"):
        expect(words in page, f"{words} is not on the incident's page")
      expect('<option value="supplier" selected' in page, "the likeliest cause stands in the form")
      problems = {one["name"]: one.get("problem") for one in monitors(place)}
      expect_equal(problems, {"Banca": None, "Scioperi": None, "Rotto": "unreadable", "Spostato": "moved"}, "problems")
      listed = site.get("/settings/monitors")
      expect("scrivi il nuovo indirizzo" in listed and "controllato ogni 5 minuti" in listed, "how each answers")
      site.post(f"/settings/monitors/{moved}", do="remove")
      expect("Spostato" not in site.get("/settings/monitors"), "it is taken away")
      site.stop()
    # Without leave no address of the own network is asked.
    place.change("UPDATE monitor SET checked_at = NULL")
    with served.site(place, folder, {"CAMPANELLO_NOW": ""}) as site:
      served.until(lambda: all(one.get("problem") == "unreachable" for one in monitors(place)), "refused", 60)
      site.stop()
  finally:
    supplier.shutdown()


def monitors(place):
  found = place.succeed("monitor", "--json").json["data"]
  return [{"checked_at": None, **one} for one in found]


@test_on_both_engines
def one_answer_is_written_for_all_its_conversations(folder, place):
  day = datetime.date.fromisoformat(program.NOW)
  place.succeed("import", contacts.weeks_before(folder, day, days=3))
  incident = place.succeed("incident", "open", "Pagamenti").out.strip()
  search = ("--since", "2026-11-20T00:00", "--until", "2026-11-22T00:00", "--reason", "Pagamenti", "--word", "RATA")
  found = place.succeed("incident", "conversations", incident, *search, "--json").json
  expect(found["found"] > 20 and found["linked"] == 0, f"{found}")
  rows = place.query(
    "SELECT COUNT(*) FROM conversation c JOIN dimension_value v ON v.id = c.reason_id WHERE v.value = 'Pagamenti' "
    "AND c.body LIKE '%rata%' AND c.opened_at >= 1795215600 - 1209600")[0][0]
  expect(rows >= found["found"], f"{rows} of three days, {found['found']} of two")
  for _ in range(2):
    linked = place.succeed("incident", "conversations", incident, *search, "--link", "--json").json
    expect_equal(linked["linked"], found["found"], "linked, once")
  file = folder / "risposte.csv"
  place.succeed("incident", "conversations", incident, "--answer", "=È risolto, \"grazie\".", "--file", file)
  with file.open(encoding="utf-8", newline="") as text:
    answers = list(csv.DictReader(text))
  expect_equal(len(answers), found["found"], "rows of the file")
  expect_equal({one["answer"] for one in answers}, {"'=È risolto, \"grazie\"."}, "the answer, no formula")
  expect(all(one["id"] and one["source"] and one["channel"] in ("phone", "email") for one in answers), f"{answers[0]}")
  refused = place.refuse(65, "incident", "conversations", incident, "--since", "2026-01-01T00:00")
  expect("31" in refused.error, refused.error)
  place.refuse(3, "incident", "conversations", "99")
