#!/usr/bin/env python3
"""From the contact that makes a spike to its bell on the overview.

  Benchmarks/Speed/live_latency.py [--rounds 5]

Sixty days of ordinary contacts in an empty database, served by the release binary; then a flood of sixty contacts in
one message to a live intake. Prints the time from the answer to that message until the overview names the spike, asked
for every 20 milliseconds. Needs: swift build -c release --product campanello.
"""

import argparse
import datetime
import pathlib
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Product"))

from harness import contacts, places, program, served  # noqa: E402


def once():
  with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    with places.empty("sqlite", folder) as place:
      today = datetime.date.fromisoformat(program.NOW)
      place.succeed("import", contacts.weeks_before(folder, today))
      address = place.succeed("hook", "add", "generic", "--name", "banco").out.strip()
      noon = datetime.datetime(today.year, today.month, today.day, 12, tzinfo=datetime.timezone.utc)
      with served.site(place, folder) as site:
        site.become_admin()
        site.get("/")
        time.sleep(3)
        flood = [{
          "id": f"f{number}", "opened_at": (noon - datetime.timedelta(seconds=900 - number * 15)).isoformat(),
          "channel": "phone", "reason": "Pagamenti", "customer_id": f"k{number}", "text": "La carta viene rifiutata"}
          for number in range(60)]
        contacts.send(site, address[address.index("/hooks/"):], {"conversations": flood})
        start = time.monotonic()
        while "Picco" not in site.get("/"):
          if time.monotonic() - start > 60:
            raise SystemExit("it never rang")
          time.sleep(0.02)
        took = time.monotonic() - start
        site.stop()
        return took


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument("--rounds", type=int, default=5)
  took = sorted(once() for _ in range(parser.parse_args().rounds))
  print(f"contact to bell on the overview: {', '.join(f'{one:.2f}' for one in took)} s")


if __name__ == "__main__":
  main()
