#!/usr/bin/env python3
"""How fast the site stays while a file of a million rows is checked and brought in by the wizard, and how true the
progress is that it shows.

  Benchmarks/Speed/upload_speed.py --db FILE|postgres://… --file MILLION.csv [--connections 4]

The file's rows must be new to the database (conversations.py with another seed and other ids). Serves the database with
the release binary; drives the overview and a route that answers the same bytes from memory in turn, second by second,
before and while the file is worked on; meanwhile saves a setting now and then, which writes. Needs wrk, curl, and the
release builds of campanello and page-server.
"""

import argparse
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import types
import urllib.error

import page_speed

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Product"))
from harness import program, served  # noqa: E402


class Wizard(threading.Thread):
  """Takes the file through its steps, noting the share it is told and when."""

  def __init__(self, site, file):
    super().__init__()
    self.site, self.file, self.steps, self.failure = site, file, [], None

  def run(self):
    try:
      began = time.monotonic()
      self.path = self.site.upload(self.file)
      self.steps.append(("upload", time.monotonic() - began, []))
      self.site.post(f"{self.path}/check")
      self.follow("check", f"{self.path}/confirmation")
      self.site.post(f"{self.path}/confirmation")
      self.follow("import", "/undo")
    except Exception as failure:  # noqa: BLE001, told at the end
      self.failure = failure

  def follow(self, name, wanted):
    began, told = time.monotonic(), []
    while True:
      page = self.site.get(self.path)
      if wanted in page:
        break
      share = re.search(r'<progress max="100" value="([\d.]+)"', page)
      if share:
        told.append((time.monotonic() - began, float(share.group(1)) / 100))
      time.sleep(0.5)
    self.steps.append((name, time.monotonic() - began, told))


def drive(rows, site_port, plain_port, cookies, connections):
  ours = page_speed.wrk(f"http://127.0.0.1:{site_port}/", cookies, 1, connections)
  theirs = page_speed.wrk(f"http://127.0.0.1:{plain_port}/", [], 1, connections)
  rows.append((ours, theirs))


def table(name, rows):
  median = lambda side, part: statistics.median(row[side][part] for row in rows)  # noqa: E731
  print(
    f"{name:22} overview p50 {median(0, 0):.2f} ms, p99 {median(0, 1):.2f}   from memory p50 {median(1, 0):.2f} ms, "
    f"p99 {median(1, 1):.2f}   ratio {statistics.median(a[0] / b[0] for a, b in rows):.2f} "
    f"{statistics.median(a[1] / b[1] for a, b in rows):.2f}   ({len(rows)} seconds each)")


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
  parser.add_argument("--db", required=True)
  parser.add_argument("--file", required=True, type=pathlib.Path)
  parser.add_argument("--connections", type=int, default=4)
  options = parser.parse_args()
  program.NOW = time.strftime("%Y-%m-%d")
  with tempfile.TemporaryDirectory() as temporary:
    folder = pathlib.Path(temporary)
    secret = page_speed.secret(options.db, f"upload{time.time_ns()}@example.it")
    with served.site(types.SimpleNamespace(address=options.db), folder) as site:
      port = int(site.origin.rsplit(":", 1)[1])
      form = {"k": secret, "password": served.PASSWORD}
      _, page = site.post("/login/link", **form)
      cookies = ["; ".join(f"{one.name}={one.value}" for one in site.cookies)]
      (folder / "page.html").write_text(page)
      plain = subprocess.Popen(
        [page_speed.BIN / "page-server", folder / "page.html", str(port + 1)], stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
      try:
        subprocess.run(
          ["curl", "-s", "--retry", "50", "--retry-connrefused", "--retry-delay", "1", "-o", "/dev/null",
           f"http://127.0.0.1:{port + 1}/"], check=True)
        before, meanwhile, writes = [], [], []
        for _ in range(5):
          drive(before, port, port + 1, cookies, options.connections)
        wizard = Wizard(site, options.file)
        wizard.start()
        writer = threading.Thread(target=write, args=(site, wizard, writes))
        writer.start()
        while wizard.is_alive():
          drive(meanwhile, port, port + 1, cookies, options.connections)
        wizard.join()
        writer.join()
        if wizard.failure:
          raise wizard.failure
      finally:
        plain.terminate()
        plain.wait()
  print(f"page of {len(page)} bytes, {options.connections} connections")
  table("before", before)
  table("meanwhile", meanwhile)
  for name, seconds, told in wizard.steps:
    print(f"{name}: {seconds:.1f} s", end="")
    if told:
      off = max(abs(share - at / seconds) for at, share in told)
      falls = sum(b < a for (_, a), (_, b) in zip(told, told[1:]))
      print(f"; progress told {len(told)} times, at most {off * 100:.0f} points from the time gone, {falls} times back", end="")
    print()
  waits = sorted(wait for wait, _ in writes)
  print(
    f"saving one's notices meanwhile: {len(waits)} times, median {statistics.median(waits) * 1000:.0f} ms, longest "
    f"{waits[-1]:.2f} s; told to try again {sum(not kept for _, kept in writes)} times")


def write(site, wizard, writes):
  """A small change now and then, as someone else at work makes."""
  while wizard.is_alive():
    began = time.monotonic()
    try:
      site.post("/settings/notices", by_mail="on", pace="immediately", wanted="ringing")
      kept = True
    except urllib.error.HTTPError as refused:
      if refused.code != 503:
        raise
      kept = False
    writes.append((time.monotonic() - began, kept))
    time.sleep(0.5)


if __name__ == "__main__":
  sys.exit(main())
