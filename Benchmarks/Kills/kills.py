#!/usr/bin/env python3
"""Kills the server (SIGKILL) over and over while it imports, takes in, publishes, mails, invites and counts votes.

  Benchmarks/Kills/kills.py [--kills 500] [--engine sqlite|postgres] [--seed N]
  scripts/with-postgres Benchmarks/Kills/kills.py --engine postgres

Prints, by kind, what was answered or asked for, what of it is lost and what came twice, as peers on loopback counted.
Ends with 1 where anything is lost, or where anything came twice that can be asked whether it came: mails cannot, and
one that was on its way at a kill may come twice. Needs aiosmtpd and: swift build -c release --product campanello.
"""

import argparse
import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Product"))

from harness import kills, places  # noqa: E402


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("--kills", type=int, default=500)
  parser.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
  parser.add_argument("--seed", type=int, default=20261130)
  asked = parser.parse_args()
  with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    with places.empty(asked.engine, folder) as place:
      counts = kills.run(place, folder, asked.kills, asked.seed, settle=300, say=lambda line: print(line, flush=True))
  for one in counts:
    print(one)
  lost = sum(len(one.lost) for one in counts)
  doubled = sum(len(one.doubled) for one in counts if one.kind not in ("mails", "invitations"))
  print(f"{asked.kills} kills on {asked.engine}: {lost} lost, {sum(len(one.doubled) for one in counts)} doubled")
  return 1 if lost or doubled else 0


if __name__ == "__main__":
  sys.exit(main())
