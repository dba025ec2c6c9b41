"""How a test says what it is and what it expects."""

import contextlib
import dataclasses
import pathlib
import shutil
import tempfile
import typing


class Skipped(Exception):
  """The test cannot run here; the text says why."""


class Failed(AssertionError):
  """What was expected did not happen."""


@dataclasses.dataclass(frozen=True)
class Test:
  name: str
  body: typing.Callable
  engine: str | None


registered: list[Test] = []


def test(function):
  """Marks a test. Its function takes the folder that is its own."""
  file = function.__module__.split(".")[-1]
  registered.append(Test(f"{file}.{function.__name__}", function, None))
  return function


def test_on_both_engines(function):
  """Marks a test that runs on SQLite and on PostgreSQL. Its function takes the folder and an empty place."""
  file = function.__module__.split(".")[-1]
  for engine in ("sqlite", "postgres"):
    registered.append(Test(f"{file}.{function.__name__}.{engine}", function, engine))
  return function


def expect(condition, message):
  if not condition:
    raise Failed(message)


def expect_equal(found, expected, what):
  if found != expected:
    raise Failed(f"{what}: expected {short(expected)}, found {short(found)}")


def expect_near(found, expected, tolerance, what):
  if found is None or abs(found - expected) > tolerance:
    raise Failed(f"{what}: expected {expected} ± {tolerance}, found {found}")


def short(value):
  text = repr(value)
  return text if len(text) <= 600 else text[:400] + " … " + text[-180:]


@contextlib.contextmanager
def temporary_folder():
  folder = pathlib.Path(tempfile.mkdtemp(prefix="campanello-product."))
  try:
    yield folder
  finally:
    shutil.rmtree(folder, ignore_errors=True)
