"""Files that cannot be read: exit code 65, a sentence that says what to do, nothing written."""

import os
import random
import shutil
import subprocess
import time

from harness import places, program, tables
from harness.testing import Skipped, expect, expect_equal, test

MEMORY_LIMIT = 300 << 20
HEADER = "external_id,opened_at,channel,text\n"


def refused(folder, file, *words, seconds=60):
  """Expects that `file` is refused with all `words`, in Italian, and that nothing is written."""
  place = places.SQLitePlace(folder / "data.sqlite")
  outcome = place.refuse(65, "import", file, seconds=seconds)
  for word in words:
    expect(word in outcome.error, f"{outcome}: «{word}» is not said")
  expect(outcome.memory < MEMORY_LIMIT, f"{outcome}: it held {outcome.memory >> 20} MB")
  expect_equal(place.imports(), [], "imports")
  expect_equal(sum(place.counts().values()), 0, "facts")
  expect_equal(list(folder.glob("*.rejected.csv")), [], "files of rejected rows")
  return outcome


@test
def a_missing_file_is_named(folder):
  refused(folder, folder / "assente.csv", "assente.csv")


@test
def a_folder_is_not_a_file(folder):
  (folder / "cartella").mkdir()
  refused(folder, folder / "cartella", "cartella", "non è un file")


@test
def an_unreadable_file_is_named(folder):
  file = tables.conversations(folder / "chiuso.csv", 10)
  file.chmod(0)
  prefix, binary = (), None
  if os.geteuid() == 0:
    if not shutil.which("setpriv"):
      raise Skipped("root reads every file, and setpriv is not installed")
    prefix = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
    folder.chmod(0o777)
    binary = folder / "campanello"
    shutil.copy(program.path(), binary)
    binary.chmod(0o755)
    tried = subprocess.run([*prefix, binary, "--version"], capture_output=True)
    if tried.returncode != 0:
      raise Skipped(f"the program cannot be run as another user: {tried.stderr.decode().strip()}")
  outcome = program.refuse(
    65, "import", file, "--db", folder / "data.sqlite", prefix=prefix, binary=binary)
  expect("chiuso.csv" in outcome.error, f"{outcome}: the file is not named")


@test
def an_empty_file_says_that_it_is_empty(folder):
  (folder / "vuoto.csv").write_bytes(b"")
  refused(folder, folder / "vuoto.csv", "vuoto")


@test
def a_header_without_rows_says_so(folder):
  (folder / "testa.csv").write_text(HEADER)
  refused(folder, folder / "testa.csv", "intestazione")


@test
def a_file_that_grows_while_it_is_read_is_not_half_imported(folder):
  file = tables.conversations(folder / "cresce.csv", 80_000)
  place = places.SQLitePlace(folder / "data.sqlite")
  place.succeed("imports")
  process = place.start("import", file)
  size, deadline = file.stat().st_size, time.monotonic() + 60
  while time.monotonic() < deadline:
    moved = process.bytes_moved()
    expect(moved is not None, "the import ended before the file could grow")
    if moved[0] > size // 4:
      break
    time.sleep(0.0005)
  with open(file, "a", encoding="utf-8") as more:
    more.write(file.open().readline() * 3)
  outcome = process.end()
  expect_equal(outcome.code, 65, str(outcome))
  expect("cambiato" in outcome.error and "cresce.csv" in outcome.error, f"{outcome}: it does not say what happened")
  expect_equal(place.imports(), [], "imports")
  expect_equal(sum(place.counts().values()), 0, "facts")


@test
def a_record_of_40_MB_is_refused(folder):
  file = folder / "lungo.csv"
  with open(file, "w") as out:
    out.write(HEADER + "1,2026-01-15T10:00:00Z,phone,breve\n2,2026-01-15T10:00:00Z,phone,")
    for _ in range(40):
      out.write("a" * (1 << 20))
  refused(folder, file, "Riga 3", "16 MB")


@test
def a_line_of_3_GB_is_refused_at_once(folder):
  file = folder / "enorme.csv"
  with open(file, "wb") as out:
    out.write(HEADER.encode())
    out.truncate(3 << 30)
  refused(folder, file, "Riga 2", seconds=20)


@test
def a_first_line_that_never_ends_is_refused_at_once(folder):
  file = folder / "senza-fine.csv"
  with open(file, "wb") as out:
    for _ in range(64):
      out.write(b"a" * (1 << 20))
    out.truncate(3 << 30)
  refused(folder, file, "iga 1", seconds=20)


@test
def a_quote_that_never_closes_names_its_line(folder):
  file = folder / "apici.csv"
  good, open_quote = "1,2026-01-15T10:00:00Z,phone,va bene\n", "2,2026-01-15T10:00:00Z,phone,\"aperto\n"
  file.write_text(HEADER + good + open_quote + good * 500)
  refused(folder, file, "riga 3")


@test
def NUL_bytes_name_their_line(folder):
  file = folder / "nulli.csv"
  file.write_bytes(HEADER.encode() + b"1,2026-01-15T10:00:00Z,phone,va bene\n2,2026-01-15T10:00:00Z,ph\0ne,male\n")
  refused(folder, file, "Riga 3", "nullo")


@test
def NUL_bytes_deep_in_a_file_leave_nothing_behind(folder):
  file = tables.conversations(folder / "profondo.csv", 20_000)
  with open(file, "ab") as out:
    out.write(b"X1,2026-01-15T10:00:00Z,,phone\0\n")
  refused(folder, file, "20002")


@test
def a_binary_file_is_refused_by_name_of_kind(folder):
  chance = random.Random(5)
  for name, head in (("foto.csv", b"\x89PNG\r\n\x1a\n"), ("casuale.csv", b""), ("documento.csv", b"%PDF-1.7\n")):
    (folder / name).write_bytes(head + chance.randbytes(50_000))
    refused(folder, folder / name)


@test
def one_bad_file_of_two_leaves_the_good_one(folder):
  good = tables.conversations(folder / "buono.csv", 100)
  (folder / "vuoto.csv").write_bytes(b"")
  place = places.SQLitePlace(folder / "data.sqlite")
  place.refuse(65, "import", good, folder / "vuoto.csv")
  expect_equal([one["file"] for one in place.imports()], ["buono.csv"], "imports")


@test
def a_database_that_is_not_one_is_left_alone(folder):
  file = folder / "altro.sqlite"
  file.write_text("questo non è un database, ma un testo abbastanza lungo " * 100)
  text = file.read_bytes()
  good = tables.conversations(folder / "buono.csv", 10)
  outcome = places.SQLitePlace(file).refuse(65, "import", good)
  expect("altro.sqlite" in outcome.error, f"{outcome}: the file is not named")
  expect_equal(file.read_bytes(), text, "the other file's bytes")
