"""A full disk: exit code 75, the old state stays."""

import contextlib
import os
import subprocess

from harness import places, tables
from harness.testing import Skipped, expect, expect_equal, test


@contextlib.contextmanager
def small_disk(folder, megabytes):
  if os.geteuid() != 0:
    raise Skipped("a small disk can be mounted by root alone")
  folder.mkdir()
  done = subprocess.run(
    ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "campanello-test", str(folder)], capture_output=True,
    text=True)
  if done.returncode != 0:
    raise Skipped(f"a small disk cannot be mounted here: {done.stderr.strip()}")
  try:
    yield folder
  finally:
    subprocess.run(["umount", "-l", str(folder)], check=True)


@test
def a_full_disk_stops_an_import_with_75_and_keeps_what_was_there(folder):
  first = tables.conversations(folder / "first.csv", 2_000, seed=1)
  second = tables.conversations(folder / "second.csv", 60_000, seed=2, first=1_000)
  with small_disk(folder / "disk", 16) as disk:
    place = places.SQLitePlace(disk / "data.sqlite")
    place.succeed("import", first)
    before = place.state()
    outcome = place.refuse(75, "import", second)
    expect("disco" in outcome.error and "pieno" in outcome.error, f"{outcome}: it does not say that the disk is full")
    expect_equal(place.state(), before, "the state after the disk was full")
    place.expect_sound()
    place.expect_rebuild_changes_nothing("after the disk was full")
    english = place.refuse(75, "import", second, "--lang", "en")
    expect("disk is full" in english.error, f"{english}: it does not say that the disk is full")
    expect_equal(place.state(), before, "the state after the disk was full again")


@test
def a_database_cannot_be_made_on_a_full_disk(folder):
  with small_disk(folder / "disk", 1) as disk:
    with open(disk / "filler", "wb", buffering=0) as filler:
      with contextlib.suppress(OSError):
        while filler.write(bytes(65_536)):
          pass
    place = places.SQLitePlace(disk / "data.sqlite")
    outcome = place.refuse(75, "imports")
    expect("disco" in outcome.error, f"{outcome}: it does not speak of the disk")
