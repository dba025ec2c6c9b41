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


LUA = """
local cookies = {%s}
local at = 0
function request()
  if #cookies == 0 then return wrk.format() end
  at = at %% #cookies + 1
  return wrk.format("GET", nil, {["Cookie"] = cookies[at]})
end
function done(summary, latency)
  io.write(string.format("P %%d %%d %%d\\n", latency:percentile(50), latency:percentile(99), summary.requests))
end
"""


def wrk(url, cookies, seconds, connections):
  lua = LUA % ", ".join(f'"{one}"' for one in cookies)
  with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
    script.write(lua)
    script.flush()
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", script.name, url]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
  median, last, requests = map(int, re.search(r"P (\d+) (\d+) (\d+)", out).groups())
  if "Non-2xx" in out:
    raise SystemExit("some answers were no pages:\n" + out)
  return median / 1000, last / 1000, requests / seconds


def secret(database, email):
  """Adds a person; the secret of its first link."""
  added = subprocess.run(
    [BIN / "campanello", "user", "add", email, "--name", "Prova", "--role", "admin", "--db", database, "--json"],
    capture_output=True, text=True, check=True).stdout
  return urllib.parse.parse_qs(urllib.parse.urlparse(json.loads(added)["link"]).query)["k"][0]


def signed_in(port, one_time_secret):
  """The cookies of a session, and the first page."""
  jar = http.cookiejar.CookieJar()
  opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
  form = urllib.parse.urlencode({"k": one_time_secret, "password": "una frase lunga davvero"}).encode()
  page = opener.open(f"http://127.0.0.1:{port}/login/link", form).read()
  return "; ".join(f"{one.name}={one.value}" for one in jar), page


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
  parser.add_argument("--db", required=True)
  parser.add_argument("--rounds", type=int, default=5)
  parser.add_argument("--seconds", type=int, default=5)
  parser.add_argument("--connections", type=int, default=50)
  parser.add_argument("--people", type=int, default=50, help="how many people the requests come from, in turn")
  options = parser.parse_args()
  port = 18080
  secrets = [secret(options.db, f"speed{os.getpid()}.{number}@example.it") for number in range(options.people)]
  server = subprocess.Popen(
    [BIN / "campanello", "serve", "--db", options.db, "--port", str(port)], stderr=subprocess.PIPE, text=True)
  plain = None
  try:
    for line in server.stderr:
      if "✔" in line:
        break
    visits = [signed_in(port, one) for one in secrets]
    cookies = [one[0] for one in visits]
    page = visits[0][1]
    with tempfile.NamedTemporaryFile(suffix=".html") as file:
      file.write(page)
      file.flush()
      plain = subprocess.Popen(
        [BIN / "page-server", file.name, str(port + 1)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
      for _ in range(200):
        if subprocess.run(["curl", "-s", "-o", "/dev/null", f"http://127.0.0.1:{port + 1}/"]).returncode == 0:
          break
      rows = []
      print(f"page of {len(page)} bytes, {options.connections} connections, {options.people} people, {options.seconds} s each")
      print("round  overview p50/p99 ms, a second   from memory p50/p99 ms, a second   ratio p50 p99")
      for number in range(options.rounds):
        ours = wrk(f"http://127.0.0.1:{port}/", cookies, options.seconds, options.connections)
        theirs = wrk(f"http://127.0.0.1:{port + 1}/", [], options.seconds, options.connections)
        rows.append((ours[0] / theirs[0], ours[1] / theirs[1]))
        print(
          f"{number + 1:5}  {ours[0]:.2f}/{ours[1]:.2f}, {ours[2]:.0f}   {theirs[0]:.2f}/{theirs[1]:.2f}, "
          f"{theirs[2]:.0f}   {rows[-1][0]:.2f} {rows[-1][1]:.2f}", flush=True)
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
