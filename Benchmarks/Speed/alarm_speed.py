"""One alarm run beside DuckDB computing the same monthly sums from the facts.

    python3 Benchmarks/Speed/alarm_speed.py [--rows 10000000] [--postgres URL]     (needs: pip install duckdb)

8 channels × 10 teams × 30 reasons × 10 products, 36 months. The alarm run is the whole command, process start
included; DuckDB's time is the query alone, on a table already loaded.
"""

import argparse
import os
import statistics
import subprocess
import tempfile
import time

import conversations

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
BINARY = os.environ.get("CAMPANELLO_BIN", os.path.join(ROOT, ".build", "release", "campanello"))

SUMS = """
SELECT date_trunc('month', opened_at) AS month, channel, team, reason, product, COUNT(*) AS contacts,
  COUNT(abandoned) AS offered, SUM(abandoned) AS abandoned, COUNT(wait_seconds) AS waits, SUM(wait_seconds) AS wait_sum,
  SUM(CASE WHEN wait_seconds <= 20 THEN 1 ELSE 0 END) AS within, SUM(handle_seconds) AS handle_sum,
  SUM(resolved) AS resolved, COUNT(csat) AS answers, SUM(CASE WHEN csat >= 4 THEN 1 ELSE 0 END) AS top
FROM conversation GROUP BY ALL
"""


def main():
    import duckdb

    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--postgres")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        csv = os.path.join(folder, "conversations.csv")
        conversations.write(csv, options.rows, wide=False)
        ours = os.path.join(folder, "ours.sqlite")
        start = time.monotonic()
        subprocess.run([BINARY, "import", csv, "--db", ours], check=True, stdout=subprocess.DEVNULL)
        print(f"{options.rows} rows imported in {time.monotonic() - start:.0f} s")
        duck = duckdb.connect(os.path.join(folder, "rival.duckdb"))
        duck.execute(f"CREATE TABLE conversation AS SELECT * FROM read_csv('{csv}', header = true)")
        for database in [ours] + ([options.postgres] if options.postgres else []):
            if database != ours:
                subprocess.run([BINARY, "import", csv, "--db", database], check=True, stdout=subprocess.DEVNULL)
            compare(duck, database, options.rounds)


def compare(duck, database, rounds):
    command = [BINARY, "alarms", "--as-of", "2025-01-10", "--json", "--db", database]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    alarms, sums = [], []
    for _ in range(rounds):
        start = time.monotonic()
        duck.execute(f"CREATE OR REPLACE TEMP TABLE r AS {SUMS}")
        sums.append(time.monotonic() - start)
        start = time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        alarms.append(time.monotonic() - start)
    ours, theirs = statistics.median(alarms), statistics.median(sums)
    kind = "PostgreSQL" if database.startswith("postgres") else "SQLite"
    print(f"{kind}: alarm run {ours * 1000:.0f} ms, DuckDB sums {theirs * 1000:.0f} ms, ratio {theirs / ours:.0f}")


if __name__ == "__main__":
    main()
