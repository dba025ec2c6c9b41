"""How a test says what it is and what it expects."""

import dataclasses
import typing


class Skipped(Exception):
  """The test cannot run here; the text says why."""


class Failed(AssertionError):
  """What was expected did not happen."""


@dataclasses.dataclass(frozen=True)
class Test:
  name: str
  body: typing.Callable
  is_needed: bool
  """The others stand on it: it runs whatever names were chosen."""


registered: list[Test] = []


def test(function=None, *, is_needed=False):
  """Marks a test. Its function takes the browser."""
  def mark(function):
    registered.append(Test(f"{function.__module__.split('.')[-1]}.{function.__name__}", function, is_needed))
    return function
  return mark(function) if function else mark


def test_each(rows):
  """Marks a test that runs once for each row: a name and the values that its function takes after the browser."""
  def mark(function):
    file = function.__module__.split(".")[-1]
    for name, *values in rows:
      body = lambda browser, values=values: function(browser, *values)  # noqa: E731
      registered.append(Test(f"{file}.{function.__name__}.{name}", body, False))
    return function
  return mark


def expect(condition, message):
  if not condition:
    raise Failed(message)


def expect_none(found, what):
  """`found` lists what is wrong, one a line."""
  if found:
    raise Failed(what + ":\n" + "\n".join(map(str, found[:12])))
