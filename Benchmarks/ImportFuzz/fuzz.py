"""Mutated exports through the whole of an import: detection, kinds, columns, formats, mappings, rows.

    python3 Benchmarks/ImportFuzz/fuzz.py [--seconds 600] [--seed N] [--seeds FOLDER] [--jobs 2]

Takes the files of FOLDER (default: the cases from the field, Tests/Field and ../shared/data/field/imports where it is
there), mutates names, cells, rows and bytes, and asks for a dry run. A run that dies of a signal, ends with a code that
is not the command's own, or takes more than 20 seconds is kept beside this file under found/ and printed. CAMPANELLO_BIN
names the program (default: the release build).
"""

import argparse
import concurrent.futures
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BINARY = os.environ.get("CAMPANELLO_BIN", str(ROOT / ".build" / "release" / "campanello"))
SEPARATORS = [",", ";", "\t", "|"]
NAMES = [
  "id", "Data", "Ora", "Canale", "Esito", "Risposta", "Durata", "Attesa (s)", "Minuti di attesa", "CSAT (1-5)", "NPS",
  "Direction", "Tipo", "Contatti", "Risposte %", "Mese", "linkedid", "Call ID", "Created at (UTC+2)", "question", "score",
  "Operatori", "Promotori", "Detrattori", "Soddisfatti", "1", "10", "", " ", "Data", "start", "answer", "billsec",
]
CELLS = [
  "", "-", "n.d.", "#N/A", "NULL", "0", "-1", "1.234", "1,5", "99999999999999999999", "1,23457E+11", '="0001"', "5%", "101%",
  "31/02/2026", "2026-10-25 02:30", "1970-01-01", "00:00:00", "25:61", "1 day, 2:03:04", "PT1H", "Sì", "no", "★★★★☆", "9/10",
  "Totale", "\u0000", "\ufeffid", "\u202e", "a" * 5000, "\"", "\"\"", "\n", "NaN", "1e308", "inf", "46295.99", "Inbound", "Uscente",
]


def mutate(text, chance):
  lines = text.split("\n")
  separator = max(SEPARATORS, key=lambda one: lines[0].count(one))
  for _ in range(chance.choice([1, 1, 2, 3, 5, 8])):
    what = chance.randrange(9)
    row = chance.randrange(len(lines))
    cells = lines[row].split(separator)
    column = chance.randrange(len(cells))
    if what == 0:
      head = lines[0].split(separator)
      head[chance.randrange(len(head))] = chance.choice(NAMES)
      lines[0] = separator.join(head)
    elif what == 1:
      cells[column] = chance.choice(CELLS)
      lines[row] = separator.join(cells)
    elif what == 2:
      value = chance.choice(CELLS)
      for place in range(1, len(lines)):
        parts = lines[place].split(separator)
        if column < len(parts):
          parts[column] = value
          lines[place] = separator.join(parts)
    elif what == 3:
      lines.insert(row, lines[chance.randrange(len(lines))])
    elif what == 4:
      del lines[row]
      if not lines:
        lines = [""]
    elif what == 5:
      first, second = column, chance.randrange(len(cells))
      for place in range(len(lines)):
        parts = lines[place].split(separator)
        if max(first, second) < len(parts):
          parts[first], parts[second] = parts[second], parts[first]
          lines[place] = separator.join(parts)
    elif what == 6:
      cells.insert(column, chance.choice(CELLS))
      lines[row] = separator.join(cells)
    elif what == 7:
      other = chance.choice(SEPARATORS)
      lines = [line.replace(separator, other) for line in lines]
      separator = other
    else:
      lines = lines * chance.choice([2, 10])
  data = "\n".join(lines).encode("utf-8", "surrogatepass")
  if chance.random() < 0.15 and data:
    data = bytearray(data)
    for _ in range(chance.randrange(1, 20)):
      data[chance.randrange(len(data))] = chance.randrange(256)
    data = bytes(data)
  return data


def attempt(number, seed, seeds, folder):
  chance = random.Random(f"{seed}/{number}")
  source = chance.choice(seeds)
  raw = source.read_bytes()
  try:
    data = mutate(raw.decode("utf-8"), chance)
  except UnicodeDecodeError:
    data = bytearray(raw)
    for _ in range(chance.randrange(1, 40)):
      data[chance.randrange(len(data))] = chance.randrange(256)
  place = pathlib.Path(tempfile.mkdtemp(dir=folder))
  file = place / source.name
  file.write_bytes(bytes(data))
  command = [BINARY, "import", str(file), "--dry-run", "--db", str(place / "db")]
  flags = ["--set", "channel=phone"], ["--id", "content"], ["--assume", "dmy"], ["--kind", "conversations"], ["--kind", "counts"]
  for flag in flags:
    if chance.random() < 0.3:
      command += flag
  try:
    done = subprocess.run(
      command, env={**os.environ, "CAMPANELLO_NOW": "2026-11-22"}, stdin=subprocess.DEVNULL, capture_output=True, timeout=20)
    code = done.returncode
  except subprocess.TimeoutExpired:
    code = "slow"
  wrong = code == "slow" or code < 0 or code > 78
  if wrong:
    kept = pathlib.Path(__file__).resolve().parent / "found"
    kept.mkdir(exist_ok=True)
    shutil.copy(file, kept / f"{seed}-{number}-{source.name}")
    print(f"{code}: {' '.join(command[1:])} ({seed}-{number})", flush=True)
  shutil.rmtree(place)
  return code


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
  parser.add_argument("--seconds", type=int, default=600)
  parser.add_argument("--seed", type=int, default=20261130)
  parser.add_argument("--seeds", type=pathlib.Path)
  parser.add_argument("--jobs", type=int, default=2)
  options = parser.parse_args()
  folders = [options.seeds] if options.seeds else [ROOT / "Tests" / "Field", ROOT.parent / "shared" / "data" / "field" / "imports"]
  seeds = sorted(
    file for folder in folders if folder.exists() for file in folder.rglob("*")
    if file.is_file() and file.suffix not in (".md", ".json", ".swift") and 0 < file.stat().st_size < 200_000)
  if not seeds:
    sys.exit("no files to begin with")
  end = time.monotonic() + options.seconds
  codes = {}
  with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
    number = 0
    while time.monotonic() < end:
      batch = range(number, number + 50)
      number += 50
      for code in pool.map(lambda one: attempt(one, options.seed, seeds, folder), batch):
        codes[code] = codes.get(code, 0) + 1
  wrong = sum(count for code, count in codes.items() if code == "slow" or code < 0 or code > 78)
  print(f"{sum(codes.values())} runs of {len(seeds)} files, by exit code: {dict(sorted(codes.items(), key=str))}; {wrong} wrong")
  return 1 if wrong else 0


if __name__ == "__main__":
  sys.exit(main())
