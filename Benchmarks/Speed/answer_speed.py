#!/usr/bin/env python3
"""How many answers to a survey are accepted in a second, each on disk before its sender is thanked.

  Benchmarks/Speed/answer_speed.py --db FILE|postgres://… [--rounds 5] [--seconds 5] [--connections 50]

Serves an empty database with the release binary, makes a survey, and drives its route in turn with wrk: forms with a
score, which are kept, and forms without one, which the same route answers with the question again and keeps nothing.
Prints answers a second, median and 99th percentile of each round, and the ratios; then counts the rows: as many as
were thanked, or more by those that were on their way at the end. Needs wrk and:
swift build -c release --product campanello.
"""

import argparse
import os
import pathlib
import re
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = ROOT / ".build/release/campanello"

LUA = """
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.body = "%s"
function setup(thread) all = all or {}; table.insert(all, thread) end
function init() counted = 0 end
function response(status) if status == %d then counted = counted + 1 end end
function done(summary, latency)
  local sum = 0
  for _, thread in ipairs(all) do sum = sum + thread:get("counted") end
  io.write(string.format("P %%d %%d %%d %%d\\n", latency:percentile(50), latency:percentile(99), summary.requests, sum))
end
"""


def wrk(url, body, status, seconds, connections):
  with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
    script.write(LUA % (body, status))
    script.flush()
    out = subprocess.run(
      ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", script.name, url], capture_output=True, text=True,
      check=True).stdout
  median, last, requests, right = map(int, re.search(r"P (\d+) (\d+) (\d+) (\d+)", out).groups())
  if right < requests * 0.999:
    raise SystemExit(f"only {right} of {requests} were answered with {status}:\n{out}")
  return right / seconds, median / 1000, last / 1000, right


def campanello(*words):
  return subprocess.run([BIN, *words], capture_output=True, text=True, check=True).stdout


def main():
  parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
  parser.add_argument("--db", required=True)
  parser.add_argument("--rounds", type=int, default=5)
  parser.add_argument("--seconds", type=int, default=5)
  parser.add_argument("--connections", type=int, default=50)
  parser.add_argument("--port", type=int, default=8497)
  options = parser.parse_args()
  campanello("survey", "add", "speed", "--kind", "nps", "--db", options.db)
  url = campanello("survey", "link", "1", "--db", options.db, "--url", f"http://127.0.0.1:{options.port}").strip()
  server = subprocess.Popen(
    [BIN, "serve", "--db", options.db, "--port", str(options.port)], stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL)
  try:
    for _ in range(200):
      if subprocess.run(["curl", "-sf", "-o", os.devnull, url]).returncode == 0:
        break
      time.sleep(0.1)
    kept, plain = [], []
    comment = "comment=Gentili%2C+per%C3%B2+lenti&website="
    for _ in range(options.rounds):
      kept.append(wrk(url, f"v=9&{comment}", 303, options.seconds, options.connections))
      plain.append(wrk(url, comment, 422, options.seconds, options.connections))
      for name, one in (("kept", kept[-1]), ("not kept", plain[-1])):
        print(f"{name:9} {one[0]:8.0f} a second, median {one[1]:.2f} ms, p99 {one[2]:.2f} ms", flush=True)
    for what, place in (("answers a second", 0), ("median", 1), ("p99", 2)):
      ratios = sorted(a[place] / b[place] for a, b in zip(kept, plain))
      print(f"ratio of {what}: {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})")
    thanked = sum(one[3] for one in kept)
    print(f"thanked {thanked}")
  finally:
    server.kill()
    server.wait()
  # After kill -9: what was thanked is there.
  query = "SELECT COUNT(*) FROM survey_response"
  command = ["psql", options.db, "-Atc", query] if "://" in options.db else ["sqlite3", options.db, query]
  rows = int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
  print(f"rows after the server was killed: {rows}")
  if rows < thanked:
    raise SystemExit("some answers were thanked and are lost")


if __name__ == "__main__":
  main()
