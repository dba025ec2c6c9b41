"""Clients that are slow, stop half way, or speak no HTTP: the site goes on serving the others."""

import contextlib
import pathlib
import re
import signal
import socket
import struct
import urllib.parse

from harness import places, served
from harness.testing import Failed, expect, expect_equal, test

PATIENCE = 30
"""Seconds a client waits for a word. Less than the 60 after which the server closes what says nothing."""

SPARE = 4
"""Descriptors that the server may hold more than before: its own connections to the database."""


class Client:
  """A connection whose bytes are written by hand."""

  def __init__(self, site):
    parts = urllib.parse.urlsplit(site.origin)
    self.socket = socket.create_connection((parts.hostname, parts.port), timeout=PATIENCE)
    self.received = b""

  def send(self, text):
    self.socket.sendall(text if isinstance(text, bytes) else text.encode())

  def send_if_heard(self, text):
    """Sends to a server that may have closed already."""
    with contextlib.suppress(ConnectionError):
      self.send(text)

  def end_writing(self):
    self.socket.shutdown(socket.SHUT_WR)

  def reset(self):
    """Goes away without a goodbye."""
    self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    self.socket.close()

  def close(self):
    self.socket.close()

  def receive_until(self, wanted):
    """Reads until `wanted` was said; what was received, once it or the end has come."""
    while wanted not in self.received and self._receive():
      pass
    return self.received

  def receive_all(self):
    """What the server says until it closes."""
    while self._receive():
      pass
    return self.received

  def status(self):
    """The status of the first answer; None where the server closes without a word."""
    line = self.receive_until(b"\r\n").split(b"\r\n")[0].split(b" ")
    return int(line[1]) if len(line) > 1 else None

  def _receive(self):
    try:
      piece = self.socket.recv(65536)
    except ConnectionError:
      return False
    except TimeoutError:
      raise Failed(f"no word and no end after {PATIENCE} s; it said {self.received[:200]}") from None
    self.received += piece
    return bool(piece)


class Crowd(contextlib.ExitStack):
  """Clients that are gone at the end of the block."""

  def __init__(self, site):
    super().__init__()
    self.site = site

  def client(self):
    return self.enter_context(contextlib.closing(Client(self.site)))

  def clients(self, count):
    return [self.client() for _ in range(count)]


@contextlib.contextmanager
def signed_in(folder):
  """A site with its administrator, who has looked at every page that these tests ask for."""
  with places.empty("sqlite", folder) as place, served.site(place, folder) as site:
    site.become_admin()
    expect_served(site)
    yield site, place


def expect_served(site):
  """Visitors come in: one who asks whether the site lives, one who is signed in."""
  site.get("/livez")
  expect("/logout" in site.get("/"), "the overview is not that of someone who is signed in")


def request(path, *lines, method="GET", body=""):
  """A request of these header lines."""
  return "\r\n".join([f"{method} {path} HTTP/1.1", "Host: localhost", *lines, "", body])


def cookie(site):
  return "Cookie: " + "; ".join(f"{one.name}={one.value}" for one in site.cookies)


def descriptors(site):
  return len(list(pathlib.Path(f"/proc/{site._process.pid}/fd").iterdir()))


def connections(site):
  """How many connections to the site the system still knows, but for those that both sides have closed."""
  port = f":{urllib.parse.urlsplit(site.origin).port:04X}"
  lines = [line.split() for line in pathlib.Path("/proc/net/tcp").read_text().splitlines()[1:]]
  listening, closed = "0A", "06"
  return sum(line[1].endswith(port) and line[3] not in (listening, closed) for line in lines)


def descriptors_at_rest(site):
  """How many it holds while nobody is connected."""
  served.until(lambda: connections(site) == 0, f"nobody connected, now {connections(site)}", seconds=PATIENCE)
  return descriptors(site)


def expect_descriptors_return(site, before, when):
  served.until(
    lambda: descriptors(site) <= before + SPARE, f"{before} descriptors again {when}, now {descriptors(site)}",
    seconds=PATIENCE)


def parts(folder):
  """The files of uploads under way."""
  return sorted((folder / "uploads").glob("part-*"))


@test
def slow_heads_keep_nobody_waiting(folder):
  with signed_in(folder) as (site, _), Crowd(site) as crowd:
    slow = crowd.clients(300)
    for client in slow:
      client.send("GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
    for letter in "slowly":
      for client in slow:
        client.send(letter)
      expect_served(site)
    for client in slow:
      client.send("\r\n\r\n")
    expect_equal({client.status() for client in slow}, {200}, "answers to the slow, in the end")


@test
def whoever_ends_its_writing_still_gets_the_answer(folder):
  form = urllib.parse.urlencode({"email": "anna@example.it", "password": served.PASSWORD, "to": ""})
  with signed_in(folder) as (site, _), Crowd(site) as crowd:
    for text, expected in [
      (request("/livez"), 200),
      (request("/", cookie(site)), 200),
      (request("/login", "Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(form)}",
               method="POST", body=form), 303),
    ]:
      client = crowd.client()
      client.send(text)
      client.end_writing()
      expect_equal(client.status(), expected, f"the answer to {text.splitlines()[0]}")
      head, _, body = client.receive_all().partition(b"\r\n\r\n")
      lengths = [line.split(b":")[1] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
      if lengths:
        expect_equal(len(body), int(lengths[0]), f"bytes of the answer to {text.splitlines()[0]}")


@test
def half_a_request_and_no_more_to_come_is_let_go(folder):
  halves = [
    "GET /livez HT",
    "GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Ha",
    request("/login", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 1000", method="POST",
            body="email=a"),
    request("/login", "Content-Type: application/x-www-form-urlencoded", "Transfer-Encoding: chunked",
            method="POST", body="7\r\nemail=a"),
  ]
  with signed_in(folder) as (site, _), Crowd(site) as crowd:
    for half in halves:
      before = descriptors_at_rest(site)
      leaving = crowd.clients(200)
      for client in leaving:
        client.send(half)
        client.end_writing()
      for client in leaving:
        client.receive_all()
      # The clients' own ends are open still.
      expect_descriptors_return(site, before, f"after {half!r}")
    expect_served(site)


@test
def bodies_that_never_come_keep_nobody_waiting(folder):
  with signed_in(folder) as (site, _):
    before = descriptors_at_rest(site)
    with Crowd(site) as crowd:
      for client in crowd.clients(100):
        client.send(request(
          "/login", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 1000000", method="POST",
          body="email=anna"))
      served.until(lambda: descriptors(site) >= before + 100, "the server holds all of them", seconds=PATIENCE)
      site.sign_in()
      expect_served(site)
    expect_descriptors_return(site, before, "when the clients are gone")
    expect_served(site)


@test
def heads_beyond_the_limits_are_refused(folder):
  long = "x" * 40_000
  heads = {
    "a header of 40 KB": request("/livez", f"X-Long: {long}"),
    "a cookie of 40 KB": request("/", f"Cookie: campanello={long}"),
    "300 headers": request("/livez", *(f"X-{i}: {i}" for i in range(300))),
    "headers of 50 KB in all": request("/livez", *(f"X-{i}: {long[:10_000]}" for i in range(5))),
    "an address of 40 KB": request(f"/{long}"),
    "the name of a header of 40 KB": request("/livez", f"X-{long}: 1"),
  }
  with signed_in(folder) as (site, _), Crowd(site) as crowd:
    before = descriptors_at_rest(site)
    for what, text in heads.items():
      client = crowd.client()
      client.send_if_heard(text)
      status = client.status()
      expect(status is None or 400 <= status < 500, f"{what}: {status}")
      client.close()
      expect_served(site)
    expect_descriptors_return(site, before, "after heads beyond the limits")


@test
def a_head_without_an_end_is_refused_before_it_ends(folder):
  with signed_in(folder) as (site, _), Crowd(site) as crowd:
    client = crowd.client()
    client.send("GET /livez HTTP/1.1\r\nHost: localhost\r\n")
    for i in range(2_000):
      client.send_if_heard(f"X-{i}: {'x' * 500}\r\n")
    status = client.status()
    expect(status is None or 400 <= status < 500, f"a head of 1 MB: {status}")
    expect_served(site)


@test
def an_upload_that_stops_leaves_nothing_behind(folder):
  mark = "stops-half-way"
  body = (
    f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="interrotto.csv"\r\n'
    f"Content-Type: text/csv\r\n\r\n") + "id;opened_at;channel\r\n" + "1;2026-01-01;phone\r\n" * 50_000
  with signed_in(folder) as (site, place):
    list_before = site.get("/data")
    for leave in (Client.close, Client.reset, Client.end_writing):
      with Crowd(site) as crowd:
        client = crowd.client()
        client.send(request(
          "/data/imports/new", cookie(site), f"Content-Type: multipart/form-data; boundary={mark}",
          f"Content-Length: {2 * len(body)}", method="POST", body=body))
        served.until(
          lambda: any(one.stat().st_size > 0 for one in parts(folder)), "the upload reaches the disk",
          seconds=PATIENCE)
        leave(client)
        served.until(
          lambda: not parts(folder), f"no upload under way after {leave.__name__}", seconds=PATIENCE)
    expect_equal(list(folder.joinpath("uploads").iterdir()), [], "files in the folder of uploads")
    expect_equal(place.query("SELECT COUNT(*) FROM upload"), [(0,)], "uploads")
    expect("interrotto.csv" not in site.get("/data"), "the list shows the file that never came whole")
    expect_equal(site.get("/data"), list_before, "the list")


@test
def clients_that_go_away_are_no_failures_of_the_site(folder):
  """Whoever watches the log and the counts is not called for what a visitor's network did."""
  with signed_in(folder) as (site, _):
    before = descriptors_at_rest(site)
    for leave in (Client.close, Client.reset, Client.end_writing):
      with Crowd(site) as crowd:
        upload, form = crowd.clients(2)
        upload.send(request(
          "/data/imports/new", cookie(site), "Content-Type: multipart/form-data; boundary=mark",
          "Content-Length: 100000", method="POST",
          body='--mark\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nid;'))
        served.until(lambda: parts(folder), "the upload has begun", seconds=PATIENCE)
        form.send(request(
          "/login", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 1000", method="POST",
          body="email=a"))
        expect_served(site)
        leave(upload)
        leave(form)
        expect_descriptors_return(site, before, f"after {leave.__name__}")
    pattern = r'^campanello_http_requests_total\{status="(\dxx)"\} (\d+)$'
    counts = dict(re.findall(pattern, site.get("/metrics"), re.M))
    expect("2xx" in counts, f"no counts of requests: {counts}")
    complaints = [line for line in site.said.splitlines() if '"level":"error"' in line]
    expect_equal((counts.get("5xx", "0"), complaints), ("0", []), "answers of 5xx, and errors in the log")


@test
def what_is_no_http_is_refused(folder):
  typed = "Content-Type: application/x-www-form-urlencoded"
  wrong = {
    "no method": "what is this\r\n\r\n",
    "bytes of TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(300),
    "a method of no one": request("/livez", method="SING"),
    "a version to come": "GET /livez HTTP/9.9\r\nHost: localhost\r\n\r\n",
    "two lengths": request("/login", typed, "Content-Length: 3", "Content-Length: 5", method="POST", body="a=bcd"),
    "length and chunks": request(
      "/login", typed, "Content-Length: 5", "Transfer-Encoding: chunked", method="POST",
      body="0\r\n\r\nGET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    "a negative length": request("/login", typed, "Content-Length: -1", method="POST", body="a=b"),
    "a length of letters": request("/login", typed, "Content-Length: three", method="POST", body="a=b"),
    "a length beyond 64 bits": request("/login", typed, f"Content-Length: {10**30}", method="POST", body="a=b"),
    "a length beyond memory": request(
      "/login", typed, f"Content-Length: {2**62}", method="POST", body="a=b" * 500_000),
    "a chunk of letters": request(
      "/login", typed, "Transfer-Encoding: chunked", method="POST", body="zz\r\na=b\r\n0\r\n\r\n"),
    "a chunk beyond 64 bits": request(
      "/login", typed, "Transfer-Encoding: chunked", method="POST", body=f"{'f' * 30}\r\na=b\r\n0\r\n\r\n"),
    "a header without a name": request("/livez", ": nothing"),
    "a zero byte in a header": request("/livez", "X-Zero: a\0b"),
    "a bare carriage return in a header": request("/livez", "X-Return: a\rb"),
    "a space before the colon": request("/login", typed, "Content-Length : 3", method="POST", body="a=b"),
  }
  with signed_in(folder) as (site, _), Crowd(site) as crowd:
    before = descriptors_at_rest(site)
    found = {}
    for what, text in wrong.items():
      client = crowd.client()
      client.send_if_heard(text)
      status = client.status()
      if not (status is None or 400 <= status < 500):
        found[what] = status
      client.close()
      expect_served(site)
    expect_equal(found, {}, "answers other than a refusal")
    expect_descriptors_return(site, before, "after all of them")


@test
def odd_but_lawful_requests_break_nothing(folder):
  odd = {
    "no host": "GET /livez HTTP/1.1\r\n\r\n",
    "the version before": "GET /livez HTTP/1.0\r\n\r\n",
    "a whole address": request("http://localhost/livez"),
    "a path that leaves": request("/../../etc/passwd"),
    "half an escape": request("/%zz%"),
    "bytes that are no text": b"GET /\xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a form without its type": request("/login", "Content-Length: 3", method="POST", body="a=b"),
    "a form of no bytes": request("/login", "Content-Length: 0", method="POST"),
    "multipart without boundary": request(
      "/login", "Content-Type: multipart/form-data", "Content-Length: 3", method="POST", body="a=b"),
    "expecting to go on": request("/login", "Expect: 100-continue", "Content-Length: 3", method="POST", body="a=b"),
    "expecting a wonder": request("/login", "Expect: wonder", "Content-Length: 3", method="POST", body="a=b"),
    "an upgrade": request("/livez", "Connection: Upgrade", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__"),
    "all options": "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a tunnel": "CONNECT example.it:443 HTTP/1.1\r\nHost: example.it\r\n\r\n",
  }
  with signed_in(folder) as (site, _), Crowd(site) as crowd:
    found = {}
    for what, text in odd.items():
      client = crowd.client()
      client.send_if_heard(text)
      client.end_writing()
      status = client.status()
      if status is not None and status >= 500:
        found[what] = status
      client.close()
      expect_served(site)
    expect_equal(found, {}, "answers of 5xx")


@test
def the_site_stops_while_streams_and_idle_connections_are_open(folder):
  with signed_in(folder) as (site, _), Crowd(site) as crowd:
    streams = crowd.clients(20)
    for client in streams:
      client.send(request("/events", cookie(site), "Accept: text/event-stream"))
    for client in streams:
      expect(b"event: alarms" in client.receive_until(b"event: alarms"), f"no event: {client.received}")
    used = crowd.clients(10)
    for client in used:
      client.send(request("/livez"))
      expect_equal(client.status(), 200, "/livez")
    silent = crowd.clients(10)
    half = crowd.clients(10)
    for client in half:
      client.send("GET /livez HTTP/1.1\r\nHo")
    expect_served(site)
    site.stop()
    for client in streams + used + silent + half:
      client.receive_all()


@test
def the_site_stops_while_bodies_are_awaited(folder):
  """Clients that never finish what they say must not decide when the site stops."""
  with signed_in(folder) as (site, _), Crowd(site) as crowd:
    slow = crowd.clients(20)
    for client in slow[:10]:
      client.send(request(
        "/login", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 1000000", method="POST",
        body="email=anna"))
    for client in slow[10:]:
      client.send(request(
        "/data/imports/new", cookie(site), "Content-Type: multipart/form-data; boundary=mark",
        "Content-Length: 1000000", method="POST",
        body='--mark\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nid;'))
    served.until(lambda: len(parts(folder)) == 10, "the uploads have begun", seconds=PATIENCE)
    site._process.send_signal(signal.SIGTERM)

    def has_stopped():
      for client in slow:
        client.send_if_heard("a")
      return site._process.poll() is not None

    served.until(has_stopped, "the site stops though bodies are not whole", seconds=60)
    expect_equal(site._process.returncode, 0, "the exit code after SIGTERM")
