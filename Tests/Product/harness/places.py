"""Places for data: a SQLite file, or a database of its own on the PostgreSQL server."""

import contextlib
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import urllib.parse
import uuid

from harness import program
from harness.testing import Skipped, expect_equal

FACTS = ("conversation", "survey_answer", "headcount", "customer", "holding", "mention", "shift")
ROLLUPS = ("conversation_rollup", "answer_rollup", "customer_rollup")


class Place:
  """What both engines offer to a test."""

  def run(self, *arguments, **surroundings):
    return program.run(*arguments, "--db", self.address, **surroundings)

  def succeed(self, *arguments, **surroundings):
    return program.succeed(*arguments, "--db", self.address, **surroundings)

  def refuse(self, code, *arguments, **surroundings):
    return program.refuse(code, *arguments, "--db", self.address, **surroundings)

  def start(self, *arguments):
    return program.Running([*arguments, "--db", self.address])

  def imports(self):
    """The imports, without what differs from run to run: numbers and times."""
    data = self.succeed("imports", "--json").json["data"]
    return [
      {key: one[key] for key in ("file", "sha256", "kind", "source", "rows", "added", "changed", "unchanged")}
      | {"undone": one.get("undone_at") is not None} for one in data
    ]

  def counts(self):
    return {table: int(self.query(f"SELECT count(*) FROM {table}")[0][0]) for table in FACTS}

  def indicators(self, *arguments):
    return self.succeed("indicators", "--json", *arguments).json["data"]

  def state(self):
    """Everything that must come out of an import whole or not at all."""
    return {
      "imports": self.imports(), "counts": self.counts(), "indicators": self.indicators("--by", "channel"),
    }

  def expect_rebuild_changes_nothing(self, when):
    before = self.rollups()
    self.succeed("rollup", "--rebuild")
    expect_equal(self.rollups() == before, True, f"the rollups {when}, before and after --rebuild, are equal")


class SQLitePlace(Place):
  engine = "sqlite"

  def __init__(self, file):
    self.file = file
    self.address = str(file)

  def query(self, text):
    connection = sqlite3.connect(self.file)
    try:
      return connection.execute(text).fetchall()
    finally:
      connection.close()

  def change(self, text):
    """Changes rows behind the program's back: to set a stage."""
    with contextlib.closing(sqlite3.connect(self.file)) as connection, connection:
      connection.execute(text)

  def rollups(self):
    return {table: self._digest(table) for table in ROLLUPS}

  def _digest(self, table):
    digest = hashlib.sha256()
    connection = sqlite3.connect(self.file)
    try:
      for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3"):
        digest.update(repr(row).encode())
    finally:
      connection.close()
    return digest.hexdigest()

  def expect_sound(self):
    expect_equal(self.query("PRAGMA integrity_check"), [("ok",)], "integrity_check")
    expect_equal(self.query("PRAGMA foreign_key_check"), [], "foreign_key_check")

  @contextlib.contextmanager
  def copy(self):
    """The same data in a place of its own. Nobody may be writing."""
    file = self.file.with_name(f"{uuid.uuid4().hex}.sqlite")
    source, target = sqlite3.connect(self.file), sqlite3.connect(file)
    source.backup(target)
    target.close()
    source.close()
    try:
      yield SQLitePlace(file)
    finally:
      for end in ("", "-wal", "-shm"):
        file.with_name(file.name + end).unlink(missing_ok=True)


class PostgresPlace(Place):
  engine = "postgres"

  def __init__(self, server, name):
    self.server = server
    self.name = name
    self.address = urllib.parse.urlunsplit(urllib.parse.urlsplit(server)._replace(path=f"/{name}"))

  def query(self, text):
    lines = _psql(self.address, f"SELECT row_to_json(r) FROM ({text}) AS r")
    return [tuple(json.loads(line).values()) for line in lines]

  def change(self, text):
    """Changes rows behind the program's back: to set a stage."""
    _psql(self.address, text)

  def rollups(self):
    text = "SELECT md5(string_agg(r::text, '|' ORDER BY r::text)) FROM {} AS r"
    return {table: _psql(self.address, text.format(table)) for table in ROLLUPS}

  def expect_sound(self):
    pass

  @contextlib.contextmanager
  def copy(self):
    """The same data in a place of its own. Nobody may be connected."""
    with _database(self.server, template=self.name) as place:
      yield place


@contextlib.contextmanager
def empty(engine, folder):
  """An empty place, removed afterwards."""
  if engine == "sqlite":
    yield SQLitePlace(folder / "data.sqlite")
    return
  server = os.environ.get("CAMPANELLO_TEST_POSTGRES")
  if not server:
    raise Skipped("CAMPANELLO_TEST_POSTGRES is not set: scripts/with-postgres Tests/Product/run")
  if not shutil.which("psql"):
    raise Skipped("psql is not installed")
  with _database(server) as place:
    yield place


@contextlib.contextmanager
def _database(server, template="template0"):
  name = "product_" + uuid.uuid4().hex
  _psql(server, f"CREATE DATABASE {name} TEMPLATE {template}")
  try:
    yield PostgresPlace(server, name)
  finally:
    _psql(server, f"DROP DATABASE {name} WITH (FORCE)")


def _psql(address, text):
  done = subprocess.run(
    ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", address, "-c", text],
    capture_output=True, text=True, timeout=120)
  expect_equal(done.returncode, 0, f"psql: {text}: {done.stderr}")
  return [line for line in done.stdout.split("\n") if line]
