"""Kills the server at any moment of everything that it does, against peers on loopback that count: what was answered
or asked for, what came of it, what is lost, what came twice."""

import base64
import collections
import contextlib
import http.client
import json
import random
import threading
import time
import urllib.error
import urllib.parse

from harness import networks, served, tables

KEY = base64.b64encode(bytes(range(32))).decode()
HOOKS, SUBSCRIBERS, INVITED, ROWS = 3, 8, 15, 1_500


class Count:
  """Of one kind: what must be there, and how often each is."""

  def __init__(self, kind, wanted, found):
    found = collections.Counter(found)
    self.kind, self.wanted = kind, len(wanted)
    self.lost = sorted(set(wanted) - set(found))
    self.doubled = sorted(one for one, times in found.items() if times > 1)

  def __str__(self):
    return (f"{self.kind:12} {self.wanted:6} wanted  {len(self.lost):4} lost {self.lost[:3]}  "
            f"{len(self.doubled):4} doubled {self.doubled[:3]}")


class Rounds:
  """One database through many lives of its server."""

  def __init__(self, place, folder, net, letters, port, seed):
    self.place, self.folder, self.net, self.letters = place, folder, net, letters
    self.chance = random.Random(seed)
    self.around = {
      "CAMPANELLO_NOW": "", "CAMPANELLO_KEY": KEY, "CAMPANELLO_ALLOW_ADDRESSES": "127.0.0.0/8",
      "CAMPANELLO_SMTP": f"smtp://127.0.0.1:{port}?starttls=no", "CAMPANELLO_SMTP_FROM": "Stato <s@example.it>"}
    self.taken = {"intake": [], "vote": []}
    self.told, self.invited, self.brought = [], [], []
    self.site, self.cookies, self.ended = None, None, threading.Event()
    self.numbers = collections.defaultdict(int)
    self.lock = threading.Lock()

  def prepare(self):
    secret = {"CAMPANELLO_KEY": KEY, "CAMPANELLO_ALLOW_ADDRESSES": "127.0.0.0/8"}
    for number in range(HOOKS):
      self.place.succeed("outlet", "add", "webhook", f"W{number}", "--server", f"{self.net.origin}/hook/{number}",
                         environment=secret)
    self.place.succeed("outlet", "add", "mastodon", "Mastodon", "--server", self.net.origin,
                       environment=secret | {"CAMPANELLO_OUTLET_TOKEN": "token-1234567890"})
    people = self.folder / "subscribers.txt"
    people.write_text("".join(f"{one}\n" for one in self.subscribers))
    self.place.succeed("status", "subscribers", "--add", people)
    address = self.place.succeed("hook", "add", "generic", "--name", "banco").out.strip()
    self.hook = address[address.index("/hooks/"):]
    self.place.succeed("survey", "add", "Dopo", "--kind", "nps")
    link = self.place.succeed("survey", "link", "1", "--url", "http://x").out.strip()
    self.vote = urllib.parse.urlsplit(link.split()[-1]).path

  @property
  def subscribers(self):
    return [f"abbonato{number}@example.it" for number in range(SUBSCRIBERS)]

  def number(self, kind):
    with self.lock:
      self.numbers[kind] += 1
      return self.numbers[kind]

  def live(self):
    """A life of the server, begun."""
    site = served.Site(self.place, self.folder, self.around)
    if self.cookies is None:
      site.become_admin()
      self.cookies = site.cookies
    for cookie in self.cookies:
      site.cookies.set_cookie(cookie)
    self.site = site
    return site

  def talk(self, kind, path, type, body, good):
    """Sends one after another, whoever serves; notes what was answered."""
    while not self.ended.is_set():
      site = self.site
      if site is None:
        time.sleep(0.02)
        continue
      mark = f"{kind}-{self.number(kind)}"
      connection = http.client.HTTPConnection(site.origin.removeprefix("http://"), timeout=10)
      with contextlib.suppress(OSError, http.client.HTTPException):
        connection.request("POST", path, body(mark), {"Content-Type": type})
        if connection.getresponse().status in good:
          self.taken[kind].append(mark)
      connection.close()
      time.sleep(0.02)

  def talkers(self):
    at = int(time.time())
    return [
      threading.Thread(target=self.talk, args=(
        "intake", self.hook, "application/json",
        lambda mark: json.dumps({"id": mark, "opened_at": at, "channel": "chat", "text": "Non va"}), (200,))),
      threading.Thread(target=self.talk, args=(
        "vote", self.vote, "application/x-www-form-urlencoded",
        lambda mark: urllib.parse.urlencode({"v": 7, "comment": mark}), (303,))),
    ]

  def tell(self):
    """One update to all, and some invitations. What a command said is done must come."""
    number = self.number("update")
    incident = self.place.succeed("incident", "open", f"Guasto {number}", environment=self.around).out.strip()
    text = f"Testo numero {number}."
    self.place.succeed("incident", "update", incident, text, "--phase", "investigating", "--all-outlets",
                       environment=self.around)
    self.told.append(text)
    file = self.folder / f"invited-{number}.csv"
    people = [f"cliente{number}.{one}@example.it" for one in range(INVITED)]
    file.write_text("email;nome\n" + "".join(f"{one};Ada\n" for one in people))
    self.place.succeed("survey", "invite", "1", file, environment=self.around)
    self.invited += people

  def bring(self):
    """An import, if the server lives long enough to take it."""
    number = self.number("import")
    first = 1_000_000 * number
    file = tables.conversations(self.folder / f"{number}.csv", ROWS, seed=number, first=first)
    with contextlib.suppress(OSError, urllib.error.URLError, http.client.HTTPException, served.Failed):
      site = self.site
      upload = site.upload(file)
      site.post(f"{upload}/check")
      site.await_page(upload, f"{upload}/confirmation", seconds=20)
      site.post(f"{upload}/confirmation")
      self.brought.append(upload)

  def kill(self, most):
    """After a time by chance."""
    time.sleep(self.chance.uniform(0.05, most))
    site, self.site = self.site, None
    site.kill()

  def everything_came(self):
    posts = {(one["network"], one["text"]) for one in self.net.posts}
    return (all(any(text in post for network, post in posts if network == "mastodon") for text in self.told)
            and {to for to, _, _ in self.letters} >= set(self.invited))

  def counts(self):
    rows = self.place.query
    stored = [row[0] for row in rows("SELECT external_id FROM conversation WHERE external_id LIKE 'intake-%'")]
    votes = [row[0] for row in rows("SELECT comment FROM survey_response")]
    counts = [Count("intake", self.taken["intake"], stored), Count("votes", self.taken["vote"], votes)]
    whole = len([one for one in self.place.imports() if one["rows"] == ROWS])
    counts.append(Count("imports", range(len(self.brought)), range(whole)))
    for network in ["mastodon", *(f"hook/{number}" for number in range(HOOKS))]:
      said = [text for text in self.told for post in self.net.of(network) if text in post]
      counts.append(Count(network, self.told, said))
    wanted, came = [], []
    texts = [(to, body(mail)) for to, _, mail in self.letters]
    for text in self.told:
      wanted += [f"{to} {text}" for to in self.subscribers]
      came += [f"{to} {text}" for to, said in texts if text in said]
    counts.append(Count("mails", wanted, came))
    counts.append(Count("invitations", self.invited, [to for to, _ in texts if to.startswith("cliente")]))
    return counts


def body(mail):
  part = mail.get_body(("plain",))
  return part.get_content() if part else ""


def run(place, folder, kills, seed=20261130, most=1.2, settle=90, say=lambda line: None):
  """Kills the server `kills` times; the counts of everything."""
  with networks.networks(delay=0.05) as net, networks.mailbox(delay=0.005) as (letters, port):
    rounds = Rounds(place, folder, net, letters, port, seed)
    rounds.prepare()
    rounds.live()
    talkers = rounds.talkers()
    for one in talkers:
      one.start()
    try:
      for turn in range(kills):
        worker = threading.Thread(target=rounds.tell if turn % 3 else rounds.bring)
        worker.start()
        rounds.kill(most)
        worker.join()
        rounds.live()
        if (turn + 1) % 25 == 0:
          say(f"{turn + 1} kills")
      rounds.tell()
    finally:
      rounds.ended.set()
      for one in talkers:
        one.join()
    # What does not come is counted as lost.
    with contextlib.suppress(served.Failed):
      served.until(rounds.everything_came, "everything comes", settle)
    # What comes twice comes late.
    time.sleep(5)
    rounds.site.stop()
    place.expect_rebuild_changes_nothing("after the kills")
    return rounds.counts()
