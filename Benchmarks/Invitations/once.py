#!/usr/bin/env python3
"""Whether every invitation leaves once, whatever dies meanwhile.

  Benchmarks/Invitations/once.py --db FILE|postgres://… [--people 100000] [--kills 2] [--refusing 20]
                                 [--server-kills 0]

Starts a real SMTP server (aiosmtpd) on loopback, invites people to a survey, serves, and while the mails leave kills
the server (SIGKILL) and starts it again. For the first seconds the SMTP server refuses every tenth receiver for now
(451). Counts what the SMTP server took, by receiver and by Message-ID: lost, twice. With --server-kills the SMTP
server is killed and started again too. Beside it: mails a second, against a sender that writes nothing down (the same
mails through Python's smtplib over as many connections, in the same run). Needs aiosmtpd and:
swift build -c release --product campanello.
"""

import argparse
import collections
import os
import pathlib
import random
import signal
import smtplib
import socket
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = ROOT / ".build/release/campanello"

SERVER = r"""
import asyncio, sys, time
from aiosmtpd.smtp import SMTP
port, log, until = int(sys.argv[1]), open(sys.argv[2], "ab", buffering=0), float(sys.argv[3])
seen = [0]
class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        seen[0] += 1
        if seen[0] % 10 == 0 and time.time() < until: return "451 4.3.0 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"
    async def handle_DATA(self, server, session, envelope):
        head = envelope.content.partition(b"\r\n\r\n")[0]
        mail_id = next(line[12:] for line in head.split(b"\r\n") if line.lower().startswith(b"message-id:"))
        log.write(envelope.rcpt_tos[0].encode() + b"\t" + mail_id + b"\n")
        return "250 OK"
async def main():
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(Handler(), hostname="peer.example"), "127.0.0.1", port)
    print("ready", flush=True)
    await server.serve_forever()
asyncio.run(main())
"""


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Mail:
    def __init__(self, folder):
        self.port, self.log = free_port(), folder / "mails"
        self.log.touch()
        self.process = None

    def start(self, refusing=0.0):
        self.process = subprocess.Popen(
            [sys.executable, "-c", SERVER, str(self.port), str(self.log), str(time.time() + refusing)],
            stdout=subprocess.PIPE, text=True)
        assert self.process.stdout.readline() == "ready\n"

    def stop(self):
        self.process.kill()
        self.process.wait()

    def taken(self):
        return [line.split("\t") for line in self.log.read_text().splitlines()]


def campanello(environment, *words):
    return subprocess.run([BIN, *words], env=environment, check=True, capture_output=True, text=True).stdout


def serve(environment, web):
    return subprocess.Popen(
        [BIN, "serve", "--port", str(web), "--url", f"http://127.0.0.1:{web}"], env=environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def plain_rate(mail, seconds, connections):
    """Mails a second of a sender that writes nothing down."""
    body = ("Subject: One question\r\nMessage-ID: <plain@example.com>\r\n\r\n" + ("x" * 70 + "\r\n") * 70).encode()
    counts = [0] * connections
    end = time.time() + seconds

    def work(number):
        with smtplib.SMTP("127.0.0.1", mail.port) as session:
            while time.time() < end:
                session.sendmail("a@example.com", ["plain@example.com"], body)
                counts[number] += 1

    threads = [threading.Thread(target=work, args=(number,)) for number in range(connections)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return sum(counts) / seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--db", required=True)
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--kills", type=int, default=2)
    parser.add_argument("--server-kills", type=int, default=0)
    parser.add_argument("--refusing", type=float, default=20)
    given = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="campanello-once-"))
    mail, web = Mail(folder), free_port()
    environment = dict(
        os.environ, CAMPANELLO_DB=given.db, CAMPANELLO_SMTP=f"smtp://127.0.0.1:{mail.port}?starttls=no",
        CAMPANELLO_SMTP_FROM="Assistenza <sondaggi@azienda.example>", CAMPANELLO_UPLOADS=str(folder / "uploads"))
    campanello(environment, "survey", "add", "NPS", "--kind", "nps")
    people = folder / "people.csv"
    with people.open("w") as out:
        out.write("email;nome;customer_id\n")
        for number in range(given.people):
            out.write(f"cliente{number}@posta.example;Nome {number};c{number}\n")
    began = time.time()
    print(campanello(environment, "survey", "invite", "1", str(people)).strip())
    print(f"list read and kept in {time.time() - began:.1f} s")
    mail.start(given.refusing)
    server = serve(environment, web)
    began = time.time()
    chance = random.Random(20261123)
    kills = sorted(chance.uniform(0.15, 0.8) for _ in range(given.kills))
    server_kills = sorted(chance.uniform(0.15, 0.8) for _ in range(given.server_kills))
    last, quiet = 0, time.time()
    try:
        while True:
            time.sleep(0.2)
            count = sum(1 for _ in mail.log.open("rb"))
            if count != last:
                last, quiet = count, time.time()
            if kills and count > kills[0] * given.people:
                time.sleep(chance.uniform(0, 0.5))
                server.send_signal(signal.SIGKILL)
                server.wait()
                kills.pop(0)
                print(f"killed after {count} mails, started again")
                server = serve(environment, web)
            if server_kills and count > server_kills[0] * given.people:
                mail.stop()
                server_kills.pop(0)
                print(f"SMTP server killed after {count} mails, started again")
                time.sleep(1)
                mail.start(0)
            if count >= given.people and time.time() - quiet > 3 or time.time() - quiet > 700:
                break
        took = quiet - began
        receivers = collections.Counter(to for to, _ in mail.taken())
        ids = collections.Counter(mail_id for _, mail_id in mail.taken())
        lost = [f"cliente{n}@posta.example" for n in range(given.people)
                if f"cliente{n}@posta.example" not in receivers]
        twice = [to for to, count in receivers.items() if count > 1]
        print(f"mails {sum(receivers.values())}, lost {len(lost)} {lost[:5]}, twice {len(twice)} {twice[:5]}, "
              f"Message-IDs {len(ids)}, {took:.0f} s")
        print(campanello(environment, "survey", "invitations", "1").strip())
        rate = given.people / took
        plain = plain_rate(mail, 10, 6)
        print(f"{rate:.0f} mails/s, kills and refusals included; a sender that writes nothing down {plain:.0f}; "
              f"ratio {rate / plain:.2f}")
    finally:
        server.kill()
        server.wait()
        mail.stop()


if __name__ == "__main__":
    main()
