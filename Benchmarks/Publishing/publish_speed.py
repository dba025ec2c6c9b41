#!/usr/bin/env python3
"""From "publish" to every outlet, with 10,000 mails to subscribers queued beside; and how fast those leave.

  Benchmarks/Publishing/publish_speed.py [--subscribers 10000] [--rounds 3]

Serves an empty database with the release binary; a Mastodon, a Telegram and six webhooks on loopback, and a
real SMTP server (aiosmtpd). Publishes an update by the command line and prints when the first and
the last working outlet had it, when the status page said it, and how many mails a second left. Needs the PyPI package
aiosmtpd and: swift build -c release --product campanello.
"""

import argparse
import base64
import pathlib
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Product"))

from harness import networks, places, served  # noqa: E402

KEY = base64.b64encode(bytes(range(32))).decode()


def outlet(place, kind, name, *more, token=""):
  place.succeed("outlet", "add", kind, name, *more,
                environment={"CAMPANELLO_KEY": KEY, "CAMPANELLO_OUTLET_TOKEN": token})


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument("--subscribers", type=int, default=10_000)
  parser.add_argument("--rounds", type=int, default=3)
  asked = parser.parse_args()
  with tempfile.TemporaryDirectory() as name, networks.networks() as net, networks.mailbox() as (letters, port):
    folder = pathlib.Path(name)
    hooks = 6
    with places.empty("sqlite", folder) as place:
      outlet(place, "mastodon", "Mastodon", "--server", net.origin, token="token-1234567890")
      outlet(place, "telegram", "Telegram", "--server", net.origin, "--account", "@bottega",
             token="123456:ABCdefGHIjklMNOpqrSTUvwx")
      for number in range(hooks):
        outlet(place, "webhook", f"W{number}", "--server", f"{net.origin}/hook/{number}")
      people = folder / "people.txt"
      people.write_text("".join(f"c{number}@example.it\n" for number in range(asked.subscribers)))
      place.succeed("status", "subscribers", "--add", people)
      incident = place.succeed("incident", "open", "Prova").out.strip()
      around = {
        "CAMPANELLO_NOW": "", "CAMPANELLO_KEY": KEY, "CAMPANELLO_ALLOW_ADDRESSES": "127.0.0.0/8",
        "CAMPANELLO_SMTP": f"smtp://127.0.0.1:{port}?starttls=no", "CAMPANELLO_SMTP_FROM": "s@example.it"}
      with served.site(place, folder, around) as site:
        for turn in range(asked.rounds):
          posts, mails = len(net.posts), len(letters)
          text = f"Testo numero {turn}."
          place.succeed("incident", "update", incident, text, "--phase", "investigating", "--all-outlets")
          start = time.monotonic()
          first = last = page = None
          while last is None or page is None:
            now = time.monotonic() - start
            came = len(net.posts) - posts
            if came and first is None:
              first = now
            if came == hooks + 2 and last is None:
              last = now
            if page is None and text in site.get("/status"):
              page = time.monotonic() - start
            time.sleep(0.01)
          queued = asked.subscribers - (len(letters) - mails)
          served.until(lambda: len(letters) - mails >= asked.subscribers, "all mails left", 600)
          whole = time.monotonic() - start
          print(f"round {turn + 1}: first outlet {first:.2f} s, all {hooks + 2} {last:.2f} s, status page {page:.2f} s; "
                f"{queued} mails still queued then; all {asked.subscribers} mails {whole:.1f} s, "
                f"{asked.subscribers / whole:.0f} a second")
        site.stop()


if __name__ == "__main__":
  main()
