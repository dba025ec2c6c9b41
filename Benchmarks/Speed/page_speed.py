#!/usr/bin/env python3
"""How fast the overview is, beside a Hummingbird route that answers the same bytes from memory.

  Benchmarks/Speed/page_speed.py --db FILE|postgres://… [--rounds 5] [--seconds 5] [--connections 50]

Serves the database with the release binary (a person is added and signed in through the command line), fetches the
overview, gives its bytes to `page-server`, and drives both in turn with wrk. Prints the median and the 99th percentile
of each round, and the ratio. Needs wrk (Debian), curl, and: swift build -c release --product campanello;
swift build -c release --product page-server.
"""

import argparse
import http.cookiejar
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = ROOT / ".build/release"


def wrk(url, cookie, seconds, connections):
  lua = 'done = function(s, l, r) io.write(string.format("P %d %d %d\\n", l:percentile(50), l:percentile(99), s.requests)) end'
  with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
    script.write(lua)
    script.flush()
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", script.name, url]
    if cookie:
      command[1:1] = ["-H", f"Cookie: {cookie}"]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
  median, last, requests = map(int, re.search(r"P (\d+) (\d+) (\d+)", out).groups())
  if "Non-2xx" in out:
    raise SystemExit("some answers were no pages:\n" + out)
  return median / 1000, last / 1000, requests / seconds


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
  parser.add_argument("--db", required=True)
  parser.add_argument("--rounds", type=int, default=5)
  parser.add_argument("--seconds", type=int, default=5)
  parser.add_argument("--connections", type=int, default=50)
  parser.add_argument("--background", help="a command to run meanwhile, such as an import")
  options = parser.parse_args()
  port = 18080
  email = f"speed{os.getpid()}@example.it"
  added = subprocess.run(
    [BIN / "campanello", "user", "add", email, "--name", "Prova", "--role", "admin", "--db", options.db, "--json",
     "--url", f"http://127.0.0.1:{port}"], capture_output=True, text=True, check=True).stdout
  link = json.loads(added)["link"]
  server = subprocess.Popen(
    [BIN / "campanello", "serve", "--db", options.db, "--port", str(port)], stderr=subprocess.PIPE, text=True)
  plain = None
  try:
    for line in server.stderr:
      if "✔" in line:
        break
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    secret = urllib.parse.parse_qs(urllib.parse.urlparse(link).query)["k"][0]
    form = urllib.parse.urlencode({"k": secret, "password": "una frase lunga davvero"}).encode()
    page = opener.open(f"http://127.0.0.1:{port}/login/link", form).read()
    cookie = "; ".join(f"{one.name}={one.value}" for one in jar)
    with tempfile.NamedTemporaryFile(suffix=".html") as file:
      file.write(page)
      file.flush()
      plain = subprocess.Popen(
        [BIN / "page-server", file.name, str(port + 1)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
      for _ in range(200):
        if subprocess.run(["curl", "-s", "-o", "/dev/null", f"http://127.0.0.1:{port + 1}/"]).returncode == 0:
          break
      background = subprocess.Popen(options.background, shell=True) if options.background else None
      rows = []
      print(f"page of {len(page)} bytes, {options.connections} connections, {options.seconds} s each")
      print("round  overview p50/p99 ms, a second   from memory p50/p99 ms, a second   ratio p50 p99")
      for number in range(options.rounds):
        ours = wrk(f"http://127.0.0.1:{port}/", cookie, options.seconds, options.connections)
        theirs = wrk(f"http://127.0.0.1:{port + 1}/", None, options.seconds, options.connections)
        rows.append((ours[0] / theirs[0], ours[1] / theirs[1]))
        print(
          f"{number + 1:5}  {ours[0]:.2f}/{ours[1]:.2f}, {ours[2]:.0f}   {theirs[0]:.2f}/{theirs[1]:.2f}, "
          f"{theirs[2]:.0f}   {rows[-1][0]:.2f} {rows[-1][1]:.2f}", flush=True)
      if background:
        print("the background command", "still runs" if background.poll() is None else f"ended with {background.returncode}")
        background.wait()
      print(
        f"median of the ratios: {statistics.median(row[0] for row in rows):.2f} at the median, "
        f"{statistics.median(row[1] for row in rows):.2f} at the 99th percentile")
  finally:
    server.terminate()
    server.wait()
    if plain:
      plain.terminate()
      plain.wait()


if __name__ == "__main__":
  sys.exit(main())
