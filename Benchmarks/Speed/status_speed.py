#!/usr/bin/env python3
"""How many requests a second the public status page takes, beside a bare route that answers the same bytes.

  Benchmarks/Speed/status_speed.py [--rounds 5] [--seconds 4] [--connections 50]

Serves the example company with the release binary and page-server with the page's own bytes, and drives both in turn
with wrk. Prints the requests a second of each round, the ratio of each pair and their median. Needs wrk and:
swift build -c release --product campanello && swift build -c release --product page-server.
"""

import argparse
import os
import pathlib
import re
import statistics
import subprocess
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = ROOT / ".build/release"


def wrk(url, seconds, connections):
  out = subprocess.run(
    ["wrk", "-t2", f"-c{connections}", f"-d{seconds}", "--latency", url], check=True, capture_output=True,
    text=True).stdout
  if "Non-2xx" in out:
    raise SystemExit(out)
  return float(re.search(r"Requests/sec:\s*([\d.]+)", out).group(1)), re.search(r"99%\s*(\S+)", out).group(1)


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument("--rounds", type=int, default=5)
  parser.add_argument("--seconds", type=int, default=4)
  parser.add_argument("--connections", type=int, default=50)
  asked = parser.parse_args()
  with tempfile.TemporaryDirectory() as folder:
    around = {key: value for key, value in os.environ.items() if not key.startswith("CAMPANELLO_")}
    ours = subprocess.Popen(
      [BIN / "campanello", "demo", "--db", f"{folder}/d.sqlite", "--port", "0", "--uploads", f"{folder}/u"],
      env=around, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    bare = None
    try:
      for line in ours.stderr:
        found = re.search(r"(http://127\.0\.0\.1:\d+)/status", line)
        if found:
          break
      page = found.group(1) + "/status?lang=it"
      bytes_ = urllib.request.urlopen(page).read()
      file = pathlib.Path(folder) / "page.html"
      file.write_bytes(bytes_)
      bare = subprocess.Popen(
        [BIN / "page-server", file, "8137"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
      for _ in range(100):
        try:
          urllib.request.urlopen("http://127.0.0.1:8137/").close()
          break
        except OSError:
          time.sleep(0.1)
      print(f"{len(bytes_)} bytes")
      ratios = []
      for _ in range(asked.rounds):
        mine, late = wrk(page, asked.seconds, asked.connections)
        other, _ = wrk("http://127.0.0.1:8137/", asked.seconds, asked.connections)
        ratios.append(mine / other)
        print(f"status page {mine:8.0f}/s (p99 {late})   bare route {other:8.0f}/s   ratio {mine / other:.2f}")
      print(f"median ratio {statistics.median(ratios):.2f}")
    finally:
      for process in (ours, bare):
        if process:
          process.terminate()
          process.wait()


if __name__ == "__main__":
  main()
