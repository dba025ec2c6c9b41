"""One alarm run beside DuckDB computing the same monthly sums from the facts.

    python3 Benchmarks/Speed/alarm_speed.py [--rows 10000000] [--postgres URL]     (needs: pip install duckdb)

8 channels × 10 teams × 30 reasons × 10 products, 36 months. DuckDB's time is the query alone, on a table already
loaded; the alarm run's is reading, judging and storing on an open database (alarm-benchmark), and beside it that of
the whole command, process start included.
"""

import argparse
import json
import os
import statistics
import subprocess
import tempfile
import time

import conversations

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
BINARY = os.environ.get("CAMPANELLO_BIN", os.path.join(ROOT, ".build", "release", "campanello"))
BENCHMARK = os.path.join(os.path.dirname(BINARY), "alarm-benchmark")

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
    parser.add_argument("--folder", help="keep the files here, and use those that are there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or temporary
        csv = os.path.join(folder, "conversations.csv")
        ours = os.path.join(folder, "ours.sqlite")
        if not os.path.exists(csv):
            conversations.write(csv, options.rows, wide=False)
        if not os.path.exists(ours):
            start = time.monotonic()
            subprocess.run([BINARY, "import", csv, "--db", ours], check=True, stdout=subprocess.DEVNULL)
            print(f"{options.rows} rows imported in {time.monotonic() - start:.0f} s")
        duck = duckdb.connect(os.path.join(folder, "rival.duckdb"))
        duck.execute(f"CREATE TABLE IF NOT EXISTS conversation AS SELECT * FROM read_csv('{csv}', header = true)")
        for database in [ours] + ([options.postgres] if options.postgres else []):
            if database != ours:
                subprocess.run([BINARY, "import", csv, "--db", database], check=True, stdout=subprocess.DEVNULL)
            compare(duck, database, options.rounds)


def compare(duck, database, rounds):
    """A quiet month and the one with a planted fall; each round runs both programs."""
    kind = "PostgreSQL" if database.startswith("postgres") else "SQLite"
    for month, day in [("quiet month", "2024-12-10"), ("month with a fall", "2025-01-10")]:
        command = [BINARY, "alarms", "--as-of", day, "--json", "--db", database]
        runs, commands, sums, ringing = [], [], [], None
        for _ in range(rounds):
            start = time.monotonic()
            duck.execute(f"CREATE OR REPLACE TEMP TABLE r AS {SUMS}")
            sums.append((time.monotonic() - start) * 1000)
            answer = subprocess.run(
                [BENCHMARK, "--db", database, "--as-of", day, "--runs", "7"], check=True, stdout=subprocess.PIPE)
            answer = json.loads(answer.stdout)
            # The first run compiles its statements and reads its pages; DuckDB's table is in memory too.
            runs += answer["milliseconds"][1:]
            ringing = answer["ringing"]
            start = time.monotonic()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            commands.append((time.monotonic() - start) * 1000)
        run, command, theirs = (statistics.median(times) for times in (runs, commands, sums))
        print(
            f"{kind}, {month}, {ringing} ringing: DuckDB's sums {theirs:.0f} ms; alarm run {run:.1f} ms, ratio "
            f"{theirs / run:.0f}; whole command {command:.0f} ms, ratio {theirs / command:.0f}")


if __name__ == "__main__":
    main()
