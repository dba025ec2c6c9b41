#!/usr/bin/env python3
"""The public status page alone, and while a hundred contacts a second come in.

  Benchmarks/Speed/status_beside_hooks.py [--rounds 5] [--seconds 5] [--rate 100]

Drives /status with wrk in turn alone and beside a sender to a live intake, on the same server; prints both rates and
their ratio. Needs wrk (Debian), and: swift build -c release --product campanello.
"""

import argparse
import http.client
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Product"))

from harness import places, served  # noqa: E402


class Sender(threading.Thread):
  """Posts contacts at an even rate until it is stopped; counts what was taken."""

  def __init__(self, origin, path, rate, first):
    super().__init__()
    self.host = origin.split("//")[1]
    self.path, self.rate, self.next = path, rate, first
    self.taken = 0
    self.over = threading.Event()

  def run(self):
    connection = http.client.HTTPConnection(self.host, timeout=30)
    start = time.monotonic()
    while not self.over.is_set():
      body = {"id": f"c{self.next}", "opened_at": int(time.time()) - 60, "channel": "chat", "text": "Perché non va?"}
      connection.request("POST", self.path, json.dumps(body), {"Content-Type": "application/json"})
      answer = connection.getresponse()
      answer.read()
      self.taken += answer.status == 200
      self.next += 1
      self.over.wait(max(0, start + self.taken / self.rate - time.monotonic()))


def drive(url, seconds):
  told = subprocess.run(
    ["wrk", "-t1", "-c20", f"-d{seconds}s", url], check=True, capture_output=True, text=True).stdout
  if "Non-2xx" in told:
    raise SystemExit(told)
  return float(re.search(r"Requests/sec:\s+([\d.]+)", told).group(1))


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument("--rounds", type=int, default=5)
  parser.add_argument("--seconds", type=int, default=5)
  parser.add_argument("--rate", type=int, default=100)
  options = parser.parse_args()
  with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    with places.empty("sqlite", folder) as place:
      place.succeed("service", "add", "Pagamenti")
      address = place.succeed("hook", "add", "generic", "--name", "banco").out.strip()
      with served.site(place, folder, {"CAMPANELLO_NOW": ""}) as site:
        ratios, first = [], 0
        for _ in range(options.rounds):
          alone = drive(site.origin + "/status", options.seconds)
          sender = Sender(site.origin, address[address.index("/hooks/"):], options.rate, first)
          sender.start()
          beside = drive(site.origin + "/status", options.seconds)
          sender.over.set()
          sender.join()
          first = sender.next
          ratios.append(beside / alone)
          came = sender.taken / options.seconds
          print(f"alone {alone:,.0f}/s, beside {came:.0f} contacts/s {beside:,.0f}/s: {ratios[-1]:.2f}", flush=True)
        site.stop()
      print(f"ratio: {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")


if __name__ == "__main__":
  main()
