"""Importing a CSV: campanello beside the sqlite3 command line doing .import, the same indexes and the same sums.

    python3 Benchmarks/Speed/import_speed.py [--rows 1000000] [--rounds 3] [--postgres URL]

Prints the ratio of the medians; both run in turn on the same file, so that a noisy machine hits both.
"""

import argparse
import os
import resource
import statistics
import subprocess
import tempfile
import time

import conversations

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
BINARY = os.environ.get("CAMPANELLO_BIN", os.path.join(ROOT, ".build", "release", "campanello"))

RIVAL = """
PRAGMA journal_mode=WAL;
.mode csv
.import {csv} conversation
CREATE UNIQUE INDEX a ON conversation (external_id);
CREATE INDEX b ON conversation (opened_at);
CREATE INDEX c ON conversation (priority); -- campanello indexes the import's number, as constant as this
CREATE TABLE monthly AS SELECT substr(opened_at, 1, 7) AS month, channel, team, queue, reason, product,
  COUNT(*) AS contacts, SUM(abandoned <> '') AS offered, SUM(abandoned) AS abandoned, SUM(wait_seconds <> '') AS waits,
  SUM(wait_seconds) AS wait_sum, SUM(wait_seconds * wait_seconds) AS wait_squares, SUM(wait_seconds <= 20) AS within,
  SUM(handle_seconds) AS handle_sum, SUM(handle_seconds * handle_seconds) AS handle_squares, SUM(resolved) AS resolved,
  SUM(csat <> '') AS answers, SUM(csat >= 4) AS top, SUM(csat) AS score_sum
  FROM conversation GROUP BY 1, 2, 3, 4, 5, 6;
CREATE TABLE hourly AS SELECT substr(opened_at, 1, 13) AS hour, channel, COUNT(*) AS contacts,
  SUM(abandoned) AS abandoned, SUM(wait_seconds) AS wait_sum, SUM(handle_seconds) AS handle_sum
  FROM conversation GROUP BY 1, 2;
"""


def timed(command, **options):
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    return time.monotonic() - start


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--postgres")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        csv = os.path.join(folder, "conversations.csv")
        conversations.write(csv, options.rows, wide=True)
        print(f"{options.rows} rows, 20 columns, {os.path.getsize(csv) / 1e6:.0f} MB")
        ours, rivals = [], []
        for round in range(options.rounds):
            rivals.append(timed(["sqlite3", os.path.join(folder, f"rival{round}.sqlite")], input=RIVAL.format(csv=csv).encode()))
            ours.append(timed([BINARY, "import", csv, "--db", os.path.join(folder, f"ours{round}.sqlite")]))
            print(f"round {round + 1}: campanello {ours[-1]:.1f} s, sqlite3 {rivals[-1]:.1f} s")
            for name in os.listdir(folder):
                if ".sqlite" in name:
                    os.remove(os.path.join(folder, name))
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"ratio campanello / sqlite3: {statistics.median(ours) / statistics.median(rivals):.2f}")
        print(f"largest memory of any of the processes: {peak:.0f} MB")
        if options.postgres:
            print(f"PostgreSQL: {timed([BINARY, 'import', csv, '--db', options.postgres]):.1f} s")


if __name__ == "__main__":
    main()
