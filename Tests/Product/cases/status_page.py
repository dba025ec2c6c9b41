"""What customers see: a maintenance by its clock, the page while the database is away, the copy by its links."""

import contextlib
import functools
import http.server
import json
import pathlib
import re
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree as xml

from cases.incidents import KEY, REAL, Links, outlet, places_of
from harness import networks, postgres, program, served, shared_demo
from harness.testing import Skipped, expect, expect_equal, test, test_on_both_engines

CASE = program.ROOT / "Tests/Field/live/incident/maintenance.json"
CLOCK = {"CAMPANELLO_NOW": ""}


def moment(seconds):
  return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + seconds))


def planned(place, title, begins, ends, *more):
  number = place.succeed(
    "incident", "open", title, "--from", moment(begins), "--to", moment(ends), *more, environment=CLOCK).out.strip()
  place.succeed(
    "incident", "update", number, "Lavori in programma.", "--phase", "scheduled", "--all-outlets", environment=CLOCK)
  return number


def phases(place, number):
  shown = place.succeed("incident", "show", number, "--json", environment=CLOCK).json
  return [one["phase"] for one in shown["updates"]]


def event(site, key):
  """The lines of a maintenance in the calendar."""
  text = site.get("/status/maintenance.ics").replace("\r\n ", "")
  found = [one for one in text.split("BEGIN:VEVENT") if f"UID:{key}@" in one]
  expect_equal(len(found), 1, f"events of {key}")
  return dict(line.split(":", 1) for line in found[0].split("\r\n") if ":" in line)


@test_on_both_engines
def a_maintenance_begins_and_ends_by_its_clock_once(folder, place):
  case = json.loads(CASE.read_text())
  with networks.networks() as net, networks.mailbox() as (letters, port):
    outlet(place, "webhook", "Gancio", "--server", f"{net.origin}/hook/1")
    place.succeed("service", "add", "Portale")
    people = folder / "iscritti.txt"
    people.write_text("anna@example.it\n")
    place.succeed("status", "subscribers", "--add", people)
    number = planned(place, case["title"], 4, 9, "--service", "1=under_maintenance")
    around = REAL | {
      "CAMPANELLO_SMTP": f"smtp://127.0.0.1:{port}?starttls=no", "CAMPANELLO_SMTP_FROM": "stato@example.it"}
    with contextlib.ExitStack() as servers:
      site = servers.enter_context(served.site(place, folder, around))
      if place.engine == "postgres":
        servers.enter_context(served.site(place, folder / "second", around))
      served.until(lambda: phases(place, number)[1:] == ["in_progress"], "the beginning is told", 30)
      site.kill()
      again = servers.enter_context(served.site(place, folder, around))
      served.until(lambda: phases(place, number)[1:] == ["in_progress", "completed"], "the end is told", 30)
      served.until(lambda: all(one["state"] == "published" for one in places_of(place, number)), "outlets", 30)
      served.until(lambda: any("Conclusa" in mail["Subject"] for _, _, mail in letters), "the mail of the end", 30)
      feed = again.get("/status/feed.rss")
      for words in ("Programmata: ", "In corso: ", "Conclusa: "):
        expect_equal(feed.count(f"<title>{words}{case['title']}"), 1, f"{words} in the feed")
        expect_equal(
          len({number for _, number, mail in letters if mail["Subject"].startswith(words)}), 1, f"mails {words}")
      expect_equal(phases(place, number), ["scheduled", "in_progress", "completed"], "once, with two servers")
      expect_equal(len(net.of("hook/1")), 3, "what the webhook knows")
      text = [mail for _, _, mail in letters if "In corso" in mail["Subject"]][0].get_body(("plain",)).get_content()
      for words in ("Portale (in manutenzione)", "Quando: ", "La ricevi perché anna@example.it", "/status/unsubscribe/"):
        expect(words in text, f"the mail says {words}: {text}")


@test_on_both_engines
def a_maintenance_is_moved_and_cancelled_by_command_page_and_program(folder, place):
  token = place.succeed("token", "add", "prova", "--scope", "read,write").out.split()[-1]
  number = planned(place, "Lavori", 3_600, 7_200)
  key = place.succeed("incident", "show", number, "--json").json["key"]
  with served.site(place, folder, REAL) as site:
    site.become_admin()
    before = event(site, key)
    expect_equal(before["STATUS"], "CONFIRMED", "its state")
    place.succeed("incident", "move", number, "--from", moment(90_000), "--to", moment(93_600), environment=CLOCK)
    served.until(lambda: event(site, key)["SEQUENCE"] != before["SEQUENCE"], "the calendar follows", 20)
    moved = event(site, key)
    expect(int(moved["SEQUENCE"]) > int(before["SEQUENCE"]), f"its number: {moved}")
    expect("è spostata" in site.get(f"/status/incidents/{key}?lang=it"), "the page says from when to when")
    _, page = site.post(f"/incidents/{number}/window", **{"from": "2027-03-28T02:30", "to": "2027-03-28T05:00"})
    expect("Quell'ora non esiste" in page.replace("&#39;", "'"), "an hour that the clock skips")
    _, page = site.post(f"/incidents/{number}/window", **{"from": "2026-12-05T22:00", "to": "2026-12-05T23:00"})
    expect("Salvato" in page or "role=\"status\"" in page, "moved on the page")
    address = f"{site.origin}/api/v1/incidents/{number}/"

    def ask(path, **fields):
      request = urllib.request.Request(
        address + path, json.dumps(fields).encode(),
        {"Authorization": f"Bearer {token}", "Content-Type": "application/json"})
      with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)

    expect_equal(ask("title", it="Lavori grandi")["title"]["it"], "Lavori grandi", "renamed by a program")
    asked = ask("window", **{"from": moment(100_000), "to": moment(103_600)})
    expect_equal(len(asked["updates"]), 4, "each move is told")
    expect_equal(ask("cancellation", it="Non si fa più.")["phase"], "cancelled", "cancelled by a program")
    try:
      ask("cancellation")
      expect(False, "cancelled twice")
    except urllib.error.HTTPError as refused:
      expect_equal(refused.code, 409, "cancelled twice")
    last = event(site, key)
    expect_equal(last["STATUS"], "CANCELLED", "it stays in the calendar as cancelled")
    expect(int(last["SEQUENCE"]) > int(moved["SEQUENCE"]) and "Lavori grandi" in last["SUMMARY"], f"{last}")
    feed = site.get("/status/feed.rss?lang=it")
    expect("Annullata: Lavori grandi" in feed and "Conclusa" not in feed, "the feed says cancelled")
    expect("Annullata" in site.get("/status?lang=it"), "the page says cancelled")
  said = place.succeed(
    "incident", "open", "Ora doppia", "--from", "2027-10-31T02:30", "--to", "2027-10-31T05:00").error
  expect("vengono due volte" in said and "2027-10-31T02:30+01:00" in said, said)
  said = place.refuse(65, "incident", "open", "x", "--from", "2027-03-28T02:30", "--to", "2027-03-28T05:00").error
  expect("Quell'ora non esiste" in said, said)


@test
def the_page_stays_while_the_database_is_away(folder):
  with postgres.own() as server, served.site(server.place, folder, REAL) as site:
    site.become_admin()
    place = server.place
    incident = place.succeed("incident", "open", "Carte").out.strip()
    place.succeed("incident", "update", incident, "Non si paga.", "--phase", "investigating", environment=CLOCK)
    served.until(lambda: "Non si paga." in site.get("/status?lang=it"), "the page says it", 20)
    for path in ("/status/feed.rss", "/api/v2/summary.json"):
      site.get(path)
    server.stop()
    page = served.until(lambda: marked(site, "/status?lang=it"), "the page is marked", 30)
    expect(re.search(r"Aggiornata alle \d\d:\d\d", page) and "Non si paga." in page, "as it was, with its moment")
    expect(re.search(r"updated at \d\d:\d\d", site.get("/status?lang=en").lower()), "in English")
    expect("aggiornata alle" in site.get("/status/feed.rss?lang=it"), "the feed is marked")
    summary = json.loads(site.get("/api/v2/summary.json?lang=it"))
    expect("aggiornata alle" in summary["status"]["description"] and summary["incidents"], "JSON is marked")
    for path in ("/", "/incidents", "/api/v1/alarms"):
      try:
        request = urllib.request.Request(site.origin + path, headers={"Authorization": "Bearer cst_" + "a" * 40})
        site._opener.open(request, timeout=60)
        expect(False, f"{path} answers")
      except urllib.error.HTTPError as away:
        expect(away.code in (503, 401), f"{path}: {away.code}")
        if away.code == 503:
          expect("database non risponde" in away.read().decode(), f"{path}: a sentence")
    server.start()
    served.until(lambda: not marked(site, "/status?lang=it"), "the page is fresh again", 30)
    place.succeed("incident", "update", incident, "Si paga.", "--phase", "resolved", environment=CLOCK)
    served.until(lambda: "Si paga." in site.get("/status?lang=it"), "it goes on by itself", 30)
    expect("Carte" in site.get("/incidents"), "signed-in pages too")
    site.stop()


def marked(site, path):
  page = site.get(path)
  return page if "Aggiornata alle" in page else None


@test
def every_link_of_the_copy_opens_in_the_copy(folder):
  place, _ = shared_demo.get()
  copy = folder / "stato"
  handler = functools.partial(Quiet, directory=str(folder))
  server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
  threading.Thread(target=server.serve_forever, daemon=True).start()
  base = f"http://127.0.0.1:{server.server_address[1]}/stato"
  try:
    place.succeed("status", "export", copy, "--url", base)
    places = [base + "/" + str(one.relative_to(copy)) for one in copy.rglob("*") if one.is_file()]
    seen = {}
    while places:
      address = places.pop()
      page, _, fragment = address.partition("#")
      if page not in seen:
        expect(page.startswith(base + "/"), f"{page} leads out of the copy")
        with urllib.request.urlopen(page, timeout=30) as answer:
          text = answer.read().decode()
        found = list(links(page, text))
        seen[page] = text
        places += found
      if fragment:
        expect(f'id="{fragment}"' in seen[page], f"{address}: there is no such place")
    for end in ("/feed.rss", "/en/feed.atom", "/maintenance.ics", "/api/v2/summary.json", "/en/notice.json"):
      expect(base + end in seen and base.encode() in seen[base + end].encode(), f"{end} names the copy")
    expect("en/notice.json" in seen[base + "/notice.js"], "the notice of the copy")
  finally:
    server.shutdown()
    server.server_close()


class Quiet(http.server.SimpleHTTPRequestHandler):
  def log_message(self, *_):
    pass


def links(page, text):
  """Where everything in a file of the copy leads."""
  if page.endswith(".html"):
    parser = Links()
    parser.feed(text)
    yield from (urllib.parse.urljoin(page, one) for one in parser.found)
  elif page.endswith((".atom", ".rss")):
    for one in xml.fromstring(text).iter():
      name = one.tag.rpartition("}")[2]
      if name == "link":
        yield one.get("href") or one.text
      elif name in ("guid", "id"):
        yield one.text.split("#feed-")[0]
  elif page.endswith(".ics"):
    yield from re.findall(r"^URL:(.*?)\r$", text.replace("\r\n ", ""), re.M)
  elif page.endswith(".json"):
    yield from values(json.loads(text))


def values(value):
  if isinstance(value, dict):
    for name, one in value.items():
      if name in ("url", "shortlink", "page") and isinstance(one, str):
        yield one
      else:
        yield from values(one)
  elif isinstance(value, list):
    for one in value:
      yield from values(one)


@test
def readers_show_signs_and_paragraphs(folder):
  try:
    import feedparser
  except ImportError:
    raise Skipped("feedparser is not installed: pip install -r Tests/requirements.txt") from None
  from harness import places
  feeds = program.ROOT / "Tests/Field/live/feeds"
  with places.empty("sqlite", folder) as place:
    incident = place.succeed("incident", "open", "Modulo").out.strip()
    for name in ("update-signs.txt", "update-forbidden.txt"):
      text = pathlib.Path(feeds / name).read_text(encoding="utf-8")
      place.succeed("incident", "update", incident, text, "--phase", "investigating")
    place.succeed("status", "export", folder / "copia", "--url", "https://stato.example")
  for name in ("feed.rss", "feed.atom"):
    raw = (folder / "copia" / name).read_bytes()
    xml.fromstring(raw)
    expect(b"\xef\xbf\xbe" not in raw and b"\xef\xbf\xbf" not in raw, f"{name}: characters that XML forbids")
    entries = feedparser.parse(raw).entries
    shown = " ".join(one.get("summary") or one.content[0].value for one in entries)
    expect("&lt;IBAN&gt;" in shown and shown.count("<p>") >= 3, f"{name}: {shown}")


@test
def an_outlet_that_cannot_be_reached_is_refused(folder):
  from harness import places
  with places.empty("sqlite", folder) as place, networks.networks() as net:
    around = {"CAMPANELLO_KEY": KEY}
    said = place.refuse(
      69, "outlet", "add", "webhook", "W", "--server", f"{net.origin}/hook/1", environment=around).error
    expect("127.0.0.1 è della rete interna" in said and "CAMPANELLO_ALLOW_ADDRESSES" in said, said)
    around["CAMPANELLO_ALLOW_ADDRESSES"] = "127.0.0.0/8"
    said = place.refuse(
      69, "outlet", "add", "webhook", "W", "--server", "http://127.0.0.1:1/x", environment=around).error
    expect("non risponde nessuno" in said, said)
    said = place.refuse(
      69, "outlet", "add", "webhook", "W", "--server", "https://qui.invalid/x", environment=around).error
    expect("non porta da nessuna parte" in said, said)
    number = outlet(place, "webhook", "Gancio", "--server", f"{net.origin}/hook/1")
    expect_equal(net.requests, [], "nothing is told at set-up")
    said = place.succeed("outlet", "test", number, environment=around).error
    expect("La prova è partita" in said, said)
    expect_equal([body["type"] for _, _, body in net.requests], ["campanello.test"], "what the receiver got")
    with served.site(place, folder, REAL) as site:
      site.become_admin()
      _, page = site.post(f"/settings/outlets/{number}", do="test")
      expect("La prova è partita" in page, "by the page")
      try:
        site.post("/settings/outlets", kind="webhook", name="N", server="https://qui.invalid/x", language="it")
        expect(False, "taken")
      except urllib.error.HTTPError as refused:
        expect_equal(refused.code, 422, "refused by the page")
        expect("non porta da nessuna parte" in refused.read().decode(), "with the cause")
