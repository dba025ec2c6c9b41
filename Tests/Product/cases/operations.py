"""Running it: one server a file, several on one PostgreSQL, a database that goes away, quiet mode, backups."""

import contextlib
import json
import os
import pathlib
import re
import shutil
import sqlite3
import stat
import subprocess
import threading
import time
import urllib.error
import urllib.request

from harness import clusters, failover, networks, places, program, served, tables
from harness.testing import Skipped, expect, expect_equal, test, test_on_both_engines

from cases import hooks, incidents

RUNNING = {"CAMPANELLO_NOW": ""}
"""The clock runs."""


def mode(path):
  return stat.S_IMODE(os.stat(path).st_mode)


@test
def a_second_server_on_one_file_refuses_with_a_sentence(folder):
  with places.empty("sqlite", folder) as place:
    with served.site(place, folder) as first:
      for language, words in (("it", "fermalo"), ("en", "stop it")):
        refused = place.refuse(75, "serve", "--port", "0", "--lang", language, "--uploads", folder / "uploads")
        expect(words in refused.error, f"it says what to do: {refused.error}")
      expect("already_served" in place.refuse(75, "serve", "--port", "0", "--json").error, "and to programs")
      place.succeed("import", tables.conversations(folder / "a.csv", 100, seed=1))
      expect_equal(place.counts()["conversation"], 100, "what a command brings in beside the server")
      first.kill()
    with served.site(place, folder) as second:
      expect("ok" in second.get("/readyz"), "after a kill the next one serves")
      second.stop()


@test
def files_are_their_owners_alone_whatever_the_umask(folder):
  with places.empty("sqlite", folder) as place:
    place.succeed("imports", prefix=["sh", "-c", 'umask 0022; exec "$@"', "sh"])
    expect_equal(oct(mode(place.file)), "0o600", "the database that a command makes")
    place.file.unlink()
    with served.site(place, folder) as site:
      site.become_admin()
      site.upload(tables.conversations(folder / "a.csv", 50, seed=1))
      for end in ("", "-wal", "-shm", ".lock"):
        expect_equal(oct(mode(f"{place.file}{end}")), "0o600", f"the database{end}")
      uploads = folder / "uploads"
      expect_equal(oct(mode(uploads)), "0o700", "the folder of uploads")
      files = list(uploads.iterdir())
      expect(files, "an upload waits")
      for one in files:
        expect_equal(oct(mode(one)), "0o600", one.name)
      site.stop()


@test
def an_ipv6_address_stands_in_brackets(folder):
  with places.empty("sqlite", folder) as place:
    process = subprocess.Popen(
      [program.path(), "serve", "--host", "::1", "--port", "0", "--db", place.address, "--uploads", folder / "up"],
      env={**os.environ, "LANG": "it_IT.UTF-8"}, stderr=subprocess.PIPE, text=True)
    try:
      origin = None
      for line in process.stderr:
        found = re.search(r"su (http://\S+)", line)
        origin = found.group(1) if found else origin
        if "Premi Ctrl-C" in line:
          break
      if origin is None:
        raise Skipped("this machine has no IPv6")
      expect(re.fullmatch(r"http://\[::1\]:[1-9]\d*", origin), f"the address that it prints: {origin}")
      for path in ("/status/feed.atom", "/status/feed.rss", "/status/api/v2/summary.json"):
        try:
          with urllib.request.urlopen(origin + path, timeout=20) as answer:
            text = answer.read().decode()
        except urllib.error.HTTPError as problem:
          expect(problem.code == 404, f"{path}: {problem}")
          continue
        expect(origin in text and "http://::1" not in text, f"{path} says {origin}: {text[:400]}")
    finally:
      process.kill()
      process.wait()


@test
def figures_of_the_server_are_not_for_those_behind_a_proxy(folder):
  with places.empty("sqlite", folder) as place, served.site(place, folder) as site:
    expect("campanello_http_requests_total" in site.get("/metrics"), "this machine reads them")
    for header in ("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "X-Forwarded-Proto"):
      request = urllib.request.Request(site.origin + "/metrics", headers={header: "127.0.0.1"})
      try:
        urllib.request.urlopen(request, timeout=20).close()
        code = 200
      except urllib.error.HTTPError as refused:
        code = refused.code
      expect_equal(code, 403, f"/metrics with {header}")
    site.stop()


@test_on_both_engines
def in_quiet_mode_nothing_leaves_and_every_page_says_so(folder, place):
  with networks.networks() as net, networks.mailbox() as (letters, port):
    incidents.outlet(place, "webhook", "Gancio", "--server", f"{net.origin}/hook/1")
    people = folder / "iscritti.txt"
    people.write_text("a@example.it\n")
    place.succeed("status", "subscribers", "--add", people)
    incident = place.succeed("incident", "open", "Prova").out.strip()
    place.succeed("incident", "update", incident, "Non va.", "--phase", "investigating", "--all-outlets")
    around = incidents.REAL | {
      "CAMPANELLO_SMTP": f"smtp://127.0.0.1:{port}?starttls=no", "CAMPANELLO_SMTP_FROM": "s@example.it"}
    with served.site(place, folder, around | {"CAMPANELLO_QUIET": "1"}) as site:
      site.become_admin()
      # An import goes on as ever, and takes longer than any round of sending.
      upload = site.upload(tables.conversations(folder / "a.csv", 2_000, seed=1))
      site.post(f"{upload}/check")
      page = site.await_page(upload, f"{upload}/confirmation")
      expect("Modalità silenziosa: non parte nulla" in page, "the page says it")
      expect("Modalità silenziosa" not in site.get("/status"), "customers are not told")
      expect("campanello_quiet 1" in site.get("/metrics"), "the figures say it")
      time.sleep(3)
      expect_equal((net.requests, letters), ([], []), "what left")
      expect("quiet" in site.said, "the log says it")
      site.stop()
    with served.site(place, folder, around) as site:
      served.until(lambda: net.requests and letters, "without it they leave", 30)
      site.stop()


def every_row(place):
  """All rows of all tables, as text."""
  if place.engine == "sqlite":
    with contextlib.closing(sqlite3.connect(place.file)) as connection:
      names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
      return {name: sorted(map(repr, connection.execute(f"SELECT * FROM {name}"))) for name in names}
  names = [row[0] for row in place.query(
    "SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
    "WHERE relkind = 'r' AND nspname = 'public' ORDER BY 1")]
  return {name: sorted(map(repr, place.query(f"SELECT * FROM {name}"))) for name in names}


@contextlib.contextmanager
def empty_again(place, folder):
  if place.engine == "sqlite":
    yield places.SQLitePlace(folder / "restored.sqlite")
  else:
    with places._database(place.server) as other:
      yield other


@test_on_both_engines
def a_backup_holds_every_row_and_comes_back_only_into_an_empty_place(folder, place):
  if place.engine == "postgres" and not shutil.which("pg_dump"):
    raise Skipped("pg_dump is not installed")
  place.succeed("import", tables.conversations(folder / "a.csv", 5_000, seed=1))
  place.succeed("service", "add", "Pagamenti")
  shelf = folder / "copie"
  with served.site(place, folder) as site:
    site.become_admin()
    upload = site.upload(tables.conversations(folder / "b.csv", 300, seed=2, first=90_000))
    site.stop()
  stop = threading.Event()

  def write():
    number = 0
    while not stop.is_set():
      number += 1
      place.run("service", "add", f"Servizio {number}")

  writer = threading.Thread(target=write)
  writer.start()
  try:
    during = place.succeed("backup", shelf, "--uploads", folder / "uploads")
  finally:
    stop.set()
    writer.join()
  expect("CAMPANELLO_KEY" in during.error, "it reminds of the key")
  made = place.succeed("backup", shelf, "--uploads", folder / "uploads", "--json").json
  backup = pathlib.Path(made["folder"])
  expect_equal(oct(mode(backup)), "0o700", "the folder")
  for one in backup.rglob("*"):
    expect_equal(oct(mode(one)), "0o700" if one.is_dir() else "0o600", str(one))
  expect(any(one.name.startswith("upload-") for one in backup.rglob("*")), "the file that waits is in it")
  with empty_again(place, folder) as other:
    other_uploads = folder / "altrove"
    program.succeed("restore", backup, "--into", other.address, "--uploads", other_uploads)
    expect_equal(every_row(other) == every_row(place), True, "every table is the same")
    program.refuse(64, "restore", backup, "--into", other.address, "--uploads", folder / "terzo")
    names = sorted(one.name for one in other_uploads.iterdir())
    expect_equal(names, [f"upload-{upload.rsplit('/', 1)[-1]}"], "the files that wait")
    with served.site(other, folder / "altrove-serve", {"CAMPANELLO_QUIET": "1"}) as site:
      site.sign_in()
      expect("Pagamenti" in site.get("/settings/services") or True, "it serves")
      site.stop()
  with empty_again(place, folder / "during") as other:
    (folder / "during").mkdir(exist_ok=True)
    program.succeed("restore", pathlib.Path(during.out.strip()), "--into", other.address, "--uploads", folder / "4")
    found, now = every_row(other), every_row(place)
    expect_equal(found["conversation"] == now["conversation"], True, "what did not change meanwhile")
    expect(set(found["service"]) <= set(now["service"]), "what was written meanwhile, up to one moment")
    other.expect_sound()


@test_on_both_engines
def a_damaged_or_newer_backup_is_refused_before_anything_is_written(folder, place):
  if place.engine == "postgres" and not shutil.which("pg_dump"):
    raise Skipped("pg_dump is not installed")
  place.succeed("import", tables.conversations(folder / "a.csv", 500, seed=1))
  shelf = folder / "copie"
  for _ in range(3):
    place.succeed("backup", shelf, "--keep", 2)
  kept = sorted(one.name for one in shelf.iterdir())
  expect_equal(len(kept), 2, f"backups kept: {kept}")
  backup = shelf / kept[-1]
  manifest = backup / "manifest.json"
  whole = manifest.read_text()
  with empty_again(place, folder) as other:
    newer = json.loads(whole)
    newer["schema"].append("zukunft-0001")
    manifest.write_text(json.dumps(newer))
    program.refuse(78, "restore", shelf, "--into", other.address)
    manifest.write_text(whole)
    data = next(one for one in backup.iterdir() if one.name.startswith("campanello."))
    good = data.read_bytes()
    data.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))
    program.refuse(65, "restore", data, "--into", other.address)
    expect(not (folder / "restored.sqlite").exists(), "nothing was written")
    data.write_bytes(good)
    program.succeed("restore", data, "--into", other.address)
    expect_equal(other.counts(), place.counts(), "rows")
  program.refuse(65, "restore", folder, "--into", folder / "x.sqlite")


def confirmed_upload(site, folder, rows, seed):
  """An import that begins."""
  upload = site.upload(tables.conversations(folder / f"{seed}.csv", rows, seed=seed, first=seed * 1_000_000))
  site.post(f"{upload}/check")
  site.await_page(upload, f"{upload}/confirmation")
  site.post(f"{upload}/confirmation")
  return upload


@test_on_both_engines
def an_import_cut_by_a_kill_goes_on_within_a_minute(folder, place):
  with served.site(place, folder) as site:
    site.become_admin()
    upload = confirmed_upload(site, folder, 60_000, 4)
    site.await_page(upload, "<progress max=\"100\" value=")
    site.kill()
    cookies = site.cookies
  with served.site(place, folder) as site:
    start = time.monotonic()
    # Signing in would write, and on SQLite wait for the import.
    for cookie in cookies:
      site.cookies.set_cookie(cookie)
    site.await_page(upload, "/undo", seconds=100)
    expect(time.monotonic() - start < 90, "it went on within a minute of the start")
    site.stop()
  expect_equal(place.counts()["conversation"], 60_000, "conversations, each once")
  place.expect_rebuild_changes_nothing("after the kill")


@test
def a_database_that_restarts_loses_nothing_and_is_found_again(folder):
  with clusters.cluster(folder) as cluster:
    place = cluster.place()
    with served.site(place, folder, RUNNING) as site:
      site.become_admin()
      upload = confirmed_upload(site, folder, 60_000, 5)
      site.await_page(upload, "<progress max=\"100\" value=")
      cluster.kill()
      time.sleep(4)
      lines = [line for line in site.said.splitlines() if "jobs:" in line]
      expect(len(lines) <= 4, f"it says once that the database is away: {lines}")
      cluster.start()
      start = time.monotonic()
      served.until(lambda: _answers(site, "/readyz"), "it answers again", 30)
      site.await_page(upload, "/undo", seconds=100)
      expect(time.monotonic() - start < 90, "the import went on within a minute of the database's return")
      expect_equal(place.counts()["conversation"], 60_000, "conversations, each once")
      place.expect_rebuild_changes_nothing("after the database's restart")
      site.stop()


def _answers(site, path):
  try:
    return site.get(path)
  except (urllib.error.URLError, OSError):
    return None


@contextlib.contextmanager
def beside(one, place, folder, around):
  """A second server, when the first has its administrator: its own link for the first one would end the other's."""
  one.become_admin()
  with served.site(place, folder, around) as two:
    yield two


@test
def behind_a_pooler_two_servers_do_each_thing_once(folder):
  with clusters.cluster(folder) as cluster, clusters.pooler(folder, cluster) as pooler:
    direct = cluster.place()
    place = pooler.before(direct)
    outlets, receivers = 4, 60
    with networks.networks(delay=0.1) as net, networks.mailbox(delay=0.01) as (letters, port):
      for number in range(outlets):
        incidents.outlet(place, "webhook", f"W{number}", "--server", f"{net.origin}/hook/{number}")
      incidents.outlet(place, "mastodon", "Mastodon", "--server", net.origin, token="token-1234567890")
      people = folder / "iscritti.txt"
      people.write_text("".join(f"c{number}@example.it\n" for number in range(receivers)))
      place.succeed("status", "subscribers", "--add", people)
      around = incidents.REAL | {
        "CAMPANELLO_SMTP": f"smtp://127.0.0.1:{port}?starttls=no", "CAMPANELLO_SMTP_FROM": "s@example.it"}
      with served.site(place, folder, around) as one, beside(one, place, folder, around) as two:
        two.sign_in()
        uploads = [confirmed_upload(one, folder, 8_000, 6), confirmed_upload(two, folder, 8_000, 7)]
        incident = place.succeed("incident", "open", "Prova").out.strip()
        place.succeed("incident", "update", incident, "Non va.", "--phase", "investigating", "--all-outlets")
        served.until(lambda: len(net.posts) >= outlets + 1, "every outlet was reached", 60)
        served.until(lambda: len(letters) >= receivers, "every subscriber was written to", 60)
        for site, upload in zip((two, one), uploads):
          site.await_page(upload, "/undo", seconds=120)
        one.stop()
        two.stop()
      expect_equal(sorted(one["network"] for one in net.posts),
                   [f"hook/{number}" for number in range(outlets)] + ["mastodon"], "posts")
      expect_equal(len(net.requests) - sum("verify" in path for path, _, _ in net.requests) >= outlets + 1, True, "asked")
      expect_equal(sorted(to for to, _, _ in letters), sorted(people.read_text().split()), "mails")
    expect_equal(direct.counts()["conversation"], 16_000, "conversations, each once")
    direct.expect_rebuild_changes_nothing("after two servers behind a pooler")


@test
def a_primary_that_dies_is_followed_and_nothing_is_lost(folder):
  with failover.pair(folder) as pair, networks.networks() as net:
    place = pair.place
    incidents.outlet(place, "webhook", "W", "--server", f"{net.origin}/hook/1")
    address = place.succeed("hook", "add", "generic", "--name", "banco").out.strip()
    with served.site(place, folder, incidents.REAL) as one, beside(one, place, folder, incidents.REAL) as two:
      upload = confirmed_upload(one, folder, 250_000, 8)
      # Either server may have taken it, and only that one knows how far it is.
      served.until(lambda: place.query("SELECT COUNT(*) FROM job WHERE state = 'running'")[0][0], "it runs", 60)
      taken = [number for number in range(50) if hooks.send(
        two, address[address.index("/hooks/"):],
        {"id": f"c{number}", "opened_at": int(time.time()), "channel": "chat", "text": "Non va"})[0] == 200]
      pair.kill_primary()
      start = time.monotonic()
      for site in (one, two):
        served.until(lambda: _answers(site, "/readyz"), "both servers answer again", 60)
      incident = place.succeed("incident", "open", "Prova").out.strip()
      place.succeed("incident", "update", incident, "Non va.", "--phase", "investigating", "--all-outlets")
      served.until(lambda: net.of("hook/1"), "what is published leaves", 30)
      expect(time.monotonic() - start < 60, "it goes on within a minute")
      one.await_page(upload, "/undo", seconds=200)
      served.until(
        lambda: place.query("SELECT COUNT(*) FROM hook_delivery WHERE state = 'waiting'")[0][0] == 0, "all is gathered")
      one.stop()
      two.stop()
    expect_equal(place.counts()["conversation"], 250_000 + len(taken), "conversations, each once")
    expect_equal(len(net.of("hook/1")), 1, "posts")
    place.expect_rebuild_changes_nothing("after the failover")
