"""Networks to publish on and a mail server, on loopback, that count what they got."""

import contextlib
import http.server
import itertools
import json
import re
import socket
import threading
import time

from harness.testing import Skipped


class Networks:
  """Mastodon, Telegram and webhooks, as slow as they are told to be."""

  def __init__(self, delay=0.0):
    self.posts, self.keys, self.requests = [], {}, []
    self.delay = delay
    self._lock, self._numbers = threading.Lock(), itertools.count(1)
    networks = self

    class Handler(http.server.BaseHTTPRequestHandler):
      protocol_version = "HTTP/1.1"

      def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers.get("content-length", 0))))
        answer = networks._take(self.path, self.headers, body)
        time.sleep(networks.delay)
        self._answer(answer)

      do_PUT = do_POST

      def do_GET(self):
        if self.path.endswith("verify_credentials"):
          return self._answer({"id": "9"})
        self._answer([
          {"id": one["id"], "url": "https://social.example/" + one["id"], "content": one["text"]}
          for one in networks.posts if one["network"] == "mastodon"])

      def _answer(self, value):
        body = json.dumps(value).encode()
        with contextlib.suppress(OSError):
          self.send_response(200)
          self.send_header("content-type", "application/json")
          self.send_header("content-length", str(len(body)))
          self.end_headers()
          self.wfile.write(body)

      def log_message(self, *_):
        pass

    class Server(http.server.ThreadingHTTPServer):
      daemon_threads = True

      def handle_error(self, *_):
        pass

    self._server = Server(("127.0.0.1", 0), Handler)
    self.origin = f"http://127.0.0.1:{self._server.server_address[1]}"
    threading.Thread(target=self._server.serve_forever, daemon=True).start()

  def _take(self, path, headers, body):
    with self._lock:
      self.requests.append((path, dict(headers), body))
      if path == "/api/v1/statuses":
        network, key, text = "mastodon", headers.get("Idempotency-Key"), body["status"]
      elif path.endswith("/sendMessage"):
        network, key, text = "telegram", None, body["text"]
      elif re.fullmatch(r"/hook/\d+", path):
        network, key, text = path[1:], headers.get("webhook-id"), body["data"].get("text", "")
      else:
        return {}
      if key is not None and (network, key) in self.keys:
        return {"id": self.keys[network, key]}
      number = str(next(self._numbers))
      self.posts.append({"network": network, "id": number, "text": text})
      if key is not None:
        self.keys[network, key] = number
      return {"id": number, "ok": True, "result": {"message_id": int(number), "chat": {"username": "bottega"}}}

  def of(self, network):
    return [one["text"] for one in self.posts if one["network"] == network]

  def stop(self):
    self._server.shutdown()
    self._server.server_close()


@contextlib.contextmanager
def networks(delay=0.0):
  made = Networks(delay)
  try:
    yield made
  finally:
    made.stop()


@contextlib.contextmanager
def mailbox(delay=0.0):
  """The list of (receiver, Message-ID, whole mail) that grows; and the port."""
  try:
    from aiosmtpd.controller import Controller
  except ImportError:
    raise Skipped("aiosmtpd is not installed: pip install -r Tests/requirements.txt") from None
  import asyncio
  import email
  import email.policy
  letters = []

  class Box:
    async def handle_DATA(self, server, session, envelope):
      mail = email.message_from_bytes(envelope.original_content, policy=email.policy.default)
      letters.append((envelope.rcpt_tos[0], mail["Message-ID"], mail))
      await asyncio.sleep(delay)
      return "250 OK"

  with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
  box = Controller(Box(), hostname="127.0.0.1", port=port)
  box.start()
  try:
    yield letters, port
  finally:
    box.stop()
