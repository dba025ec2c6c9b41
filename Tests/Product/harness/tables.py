"""Files made for the tests: seeded, so that a failure comes back."""

import random

CHANNELS = ("phone", "email", "chat", "whatsapp", "form")
TEAMS = ("Milano", "Torino", "Bari", "Catania")
REASONS = ("Fatturazione", "Guasto", "Contratto", "Consegna", "Informazioni")
HEADER = ("external_id,opened_at,closed_at,channel,team,agent,reason,customer_id,wait_seconds,handle_seconds,"
          "resolved,csat,subject,text")
_WORDS = ("bolletta addebito doppio rete lenta consegna ritardo cortese operatore attesa telefono risposta "
          "rimborso contratto cambio piano fibra modem guasto ieri oggi domani grazie ancora nessuno").split()


def conversations(file, count, *, seed=1, first=0, text_words=12, header=True):
  """Writes `count` conversations, numbered from `first`, over the months 2025-09 to 2026-10."""
  chance = random.Random(seed)
  texts = [" ".join(chance.choices(_WORDS, k=text_words)) for _ in range(997)]
  with open(file, "w", encoding="utf-8") as out:
    if header:
      out.write(HEADER + "\n")
    for start in range(0, count, 5_000):
      out.write("".join(
        _conversation(first + i, chance, texts) for i in range(start, min(start + 5_000, count))))
  return file


def _conversation(number, chance, texts):
  month = chance.randrange(14)
  year, month = 2025 + (8 + month) // 12, (8 + month) % 12 + 1
  day, hour, minute = chance.randrange(1, 28), chance.randrange(8, 18), chance.randrange(60)
  opened = f"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}"
  closed = f"{year}-{month:02}-{day + 1:02}T{hour:02}:{minute:02}"
  score = chance.choice(("", "", "1", "2", "3", "4", "5", "5"))
  return (
    f"C{number:07},{opened}:00Z,{closed}:30Z,{chance.choice(CHANNELS)},{chance.choice(TEAMS)},"
    f"op{chance.randrange(40)},{chance.choice(REASONS)},K{chance.randrange(9000)},{chance.randrange(300)},"
    f"{chance.randrange(30, 1200)},{chance.choice(('true', 'false'))},{score},"
    f"Pratica {number},{texts[chance.randrange(997)]}\n")


def rows(file, header, lines, *, separator=",", encoding="utf-8", end="\n", above=""):
  """Writes a small table from lists of cells."""
  text = above + end.join([separator.join(header)] + [separator.join(map(str, line)) for line in lines]) + end
  file.write_bytes(text.encode(encoding))
  return file
