"""Weeks of ordinary contacts as a file, and a flood of them as a helpdesk sends it."""

import datetime
import json
import random
import urllib.request


def weeks_before(folder, today, days=60, seed=3):
  """A CSV: about 24 calls and 10 mails an hour from eight to eight, every day before `today` (a date)."""
  chance = random.Random(seed)
  lines = ["id;canale;aperta il;motivo;cliente;testo"]
  for number in range(1, days + 1):
    day = today - datetime.timedelta(days=number)
    for hour in range(8, 20):
      for channel, usual in (("telefono", 24), ("email", 10)):
        for place in range(max(0, round(chance.gauss(usual, usual ** 0.5)))):
          moment = datetime.datetime(day.year, day.month, day.day, hour, chance.randrange(60), chance.randrange(60))
          reason = chance.choice(["Bolletta", "Contratto", "Pagamenti"])
          lines.append(
            f"{number}-{hour}-{channel}-{place};{channel};{moment:%d/%m/%Y %H:%M:%S};{reason};"
            f"c{chance.randrange(9000)};Vorrei sapere della {chance.choice(['fattura', 'voltura', 'rata'])}")
  path = folder / "conversazioni.csv"
  path.write_text("\n".join(lines) + "\n", encoding="utf-8")
  return path


def flood(site, path, start, count, seconds=15, reason="Pagamenti"):
  """`count` conversations sent to a hook's address, one each `seconds` from `start` on."""
  for number in range(count):
    at = start + datetime.timedelta(seconds=number * seconds)
    send(site, path, {
      "id": f"f{start:%H%M}-{number}", "opened_at": at.isoformat(), "channel": "phone", "reason": reason,
      "customer_id": f"k{number // 2}", "text": "La carta viene rifiutata, perché?"})


def send(site, path, body):
  request = urllib.request.Request(
    site.origin + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
  with urllib.request.urlopen(request, timeout=60) as answer:
    return answer.read().decode()
