"""Letters over TLS: to a mail server with a certificate of the company's own."""

import contextlib
import email
import email.policy
import logging
import shutil
import socket
import ssl
import subprocess

from harness import places, served, shared_demo
from harness.testing import Skipped, expect, expect_equal, test

PATIENCE = 60


class Box:
  """A mail server that wants TLS, and the letters it got."""

  def __init__(self):
    self.letters = []
    self.secrecy = []
    """For each letter, whether it came over TLS."""

  async def handle_DATA(self, server, session, envelope):
    self.letters.append(email.message_from_bytes(envelope.original_content, policy=email.policy.default))
    self.secrecy.append(session.ssl is not None)
    return "250 OK"


@contextlib.contextmanager
def box(made=None):
  """The mail server and its port, as long as the block lasts. Without a certificate it offers no TLS."""
  try:
    from aiosmtpd.controller import Controller
  except ImportError:
    raise Skipped("aiosmtpd is not installed: pip install -r Tests/requirements.txt") from None
  # It would print every handshake that a client breaks off, and these tests make clients do so.
  logging.getLogger("mail.log").setLevel(logging.CRITICAL)
  how = {}
  if made:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*made)
    how = {"tls_context": context, "require_starttls": True}
  with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
  taking = Box()
  controller = Controller(taking, hostname="127.0.0.1", port=port, **how)
  controller.start()
  try:
    yield taking, port
  finally:
    controller.stop()


def certificate(folder, name="localhost"):
  """A certificate that vouches for itself, and its key."""
  if not shutil.which("openssl"):
    raise Skipped("openssl is not installed")
  made = folder / f"{name}.pem", folder / f"{name}.key"
  subprocess.run(
    ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}",
     "-addext", f"subjectAltName=DNS:{name}", "-out", made[0], "-keyout", made[1]],
    check=True, capture_output=True, timeout=60)
  return made


@contextlib.contextmanager
def with_news():
  """The example company with a manager who is to be told of every alarm that rings, and how many these are."""
  shared, _ = shared_demo.get()
  with shared.copy() as place:
    place.succeed("user", "add", "giulia@example.it", "--name", "Giulia Neri", "--role", "manager")
    ringing = [one for one in place.succeed("alarms", "--json").json["data"] if one["state"] == "ringing"]
    expect(ringing, "the example company has no alarm that rings")
    for table in ("alarm_event", "alarm_handling", "alarm_run", "alarm"):
      place.change(f"DELETE FROM {table}")
    yield place, len(ringing)


def settings(port, **others):
  return {
    "CAMPANELLO_SMTP": f"smtp://localhost:{port}", "CAMPANELLO_SMTP_FROM": "Campanello <bell@example.it>", **others}


def tried(place):
  """What became of each try."""
  return place.query("SELECT outcome, excerpt FROM notice_delivery_event WHERE kind = 'try' ORDER BY id")


def expect_refused(folder, place, count, environment, taking):
  """Every letter is tried, none leaves, and the log of deliveries says why."""
  with served.site(place, folder, environment) as site:
    tries = served.until(
      lambda: (found := tried(place)) and len(found) >= count and found, f"{count} tries", seconds=PATIENCE)
    site.stop()
  expect_equal({outcome for outcome, _ in tries}, {"retry"}, "what became of the tries")
  for _, reason in tries:
    expect_equal(reason, "no trusted encryption", "the reason in the log of deliveries")
  expect_equal(place.query("SELECT DISTINCT state FROM notice_delivery"), [("waiting",)], "deliveries")
  expect_equal(len(taking.letters), 0, "letters to a server that nobody vouches for")


@test
def no_letter_goes_to_a_server_that_nobody_vouches_for(folder):
  with box(certificate(folder)) as (taking, port), with_news() as (place, count):
    expect_refused(folder, place, count, settings(port), taking)


@test
def a_certificate_for_another_name_is_no_voucher(folder):
  made = certificate(folder, "mail.example.it")
  with box(made) as (taking, port), with_news() as (place, count):
    expect_refused(folder, place, count, settings(port, CAMPANELLO_CA_FILE=str(made[0])), taking)


@test
def no_letter_goes_in_the_clear_where_tls_is_missing(folder):
  """A server that offers no STARTTLS, or someone between who takes it away."""
  with box() as (taking, port), with_news() as (place, count):
    expect_refused(folder, place, count, settings(port), taking)


@test
def letters_arrive_over_tls_where_the_certificate_is_trusted(folder):
  made = certificate(folder)
  with box(made) as (taking, port), with_news() as (place, count):
    with served.site(place, folder, settings(port, CAMPANELLO_CA_FILE=str(made[0]))) as site:
      served.until(
        lambda: place.query("SELECT COUNT(*) FROM notice_delivery WHERE state = 'delivered'") == [(count,)],
        f"{count} letters delivered; tries: {tried(place)}", seconds=PATIENCE)
      site.stop()
  expect_equal(taking.secrecy, [True] * count, "letters, over TLS")
  for letter in taking.letters:
    expect_equal(letter["To"].addresses[0].addr_spec, "giulia@example.it", "the receiver")
    expect("/alarms/alr_" in letter.get_body(("plain",)).get_content(), "the letter leads to the alarm")


@test
def a_file_without_certificates_is_refused_at_the_start(folder):
  with places.empty("sqlite", folder) as place:
    for name, text in [("missing.pem", None), ("empty.pem", ""), ("words.pem", "no certificate\n")]:
      file = folder / name
      if text is not None:
        file.write_text(text)
      stated = settings(25, CAMPANELLO_CA_FILE=str(file))
      said = place.refuse(78, "serve", "--port", "0", environment=stated, seconds=PATIENCE)
      expect("CAMPANELLO_CA_FILE" in said.error, f"{said}: it does not say which setting is wrong")
