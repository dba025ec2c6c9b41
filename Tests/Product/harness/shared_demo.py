"""The example company, built once a run for each engine and then only read or copied."""

import contextlib
import functools
import os
import pathlib
import shutil
import tempfile
import threading

from harness import places, program
from harness.testing import Skipped

_lock = threading.Lock()
_open = contextlib.ExitStack()
_built = {}


def get(engine="sqlite"):
  """The place with the demo, and what building it printed."""
  with _lock:
    if engine not in _built:
      _built[engine] = _build(engine)
    if isinstance(_built[engine], Exception):
      raise _built[engine]
    return _built[engine]


def _build(engine):
  folder = pathlib.Path(tempfile.mkdtemp(prefix="campanello-product."))
  _open.callback(functools.partial(shutil.rmtree, folder, ignore_errors=True))
  try:
    place = _open.enter_context(places.empty(engine, folder))
    page = place.succeed("demo", "--no-serve").out
    return place, page
  except (Skipped, AssertionError) as problem:
    return problem


def remove():
  _open.close()
  _built.clear()
