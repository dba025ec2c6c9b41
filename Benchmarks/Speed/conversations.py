"""Writes a CSV of invented conversations: the same seed gives the same file.

columns: the first twelve are what alarms need; `wide` adds eight more, with text. In the last month one team
of one channel loses three times the calls: a fall that must ring and be found.
"""

import calendar
import datetime
import random
import sys

CHANNELS = ["phone", "email", "chat", "whatsapp", "form", "social", "app", "in_person"]
WORDS = (
    "buongiorno ho ricevuto una bolletta con un importo che non capisco vorrei sapere come mai il consumo "
    "risulta doppio rispetto al mese scorso e se potete controllare la lettura del contatore grazie mille "
    "attendo risposta la linea non funziona da ieri sera ho già riavviato il modem senza risultato"
).split()


def write(path, rows, wide, seed=1, months=36, teams=10, reasons=30, products=10, first_month=(2022, 1)):
    rng = random.Random(seed)
    start = calendar.timegm((*first_month, 1, 0, 0, 0))
    span = months * 30.4375 * 86_400
    last_month = start + (span * (months - 1)) // months
    header = (
        "external_id,opened_at,channel,team,reason,product,closed_at,abandoned,wait_seconds,handle_seconds,"
        "resolved,csat"
    )
    if wide:
        header += ",first_reply_at,queue,agent,language,priority,customer_id,subject,text"
    texts = []
    if wide:
        for _ in range(5_000):
            words = " ".join(rng.choices(WORDS, k=rng.randint(15, 40)))
            if rng.random() < 0.1:
                words += f" il mio numero è 347 {rng.randint(1000000, 9999999)} e la mail nome{rng.randint(1, 99)}@example.it"
            texts.append(words)
    with open(path, "w") as out:
        out.write(header + "\n")
        for i in range(rows):
            opened = start + int(span * i / rows) + rng.randint(0, 300)
            channel = CHANNELS[int(8 * rng.random() ** 1.7)]
            closed = opened + rng.randint(60, 200_000)
            team = int(teams * rng.random())
            fell = channel == "phone" and team == 3 and opened >= last_month
            gave_up = rng.random() < (0.24 if fell else 0.08)
            csat = rng.choices(["", "1", "2", "3", "4", "5"], weights=[70, 2, 2, 3, 9, 14])[0]
            line = (
                f"C{i},{iso(opened)},{channel},team {team},reason {int(reasons * rng.random())},"
                f"product {int(products * rng.random())},{iso(closed)},{int(gave_up)},{rng.randint(0, 240)},"
                f"{rng.randint(30, 1200)},{int(rng.random() < 0.7)},{csat}"
            )
            if wide:
                line += (
                    f",{iso(opened + rng.randint(5, 50_000))},queue {int(6 * rng.random())},agent {int(200 * rng.random())},"
                    f"it,normal,K{rng.randint(1, 200_000)},richiesta {i % 977},\"{texts[i % 5000]}\""
                )
            out.write(line + "\n")


def first_month(months=36, today=None):
    """The month with which a history of so many whole months up to now begins: what a page shows today."""
    today = today or datetime.date.today()
    count = today.year * 12 + today.month - 1 - months
    return count // 12, count % 12 + 1


_days = {}


def iso(seconds):
    day, rest = divmod(seconds, 86_400)
    text = _days.get(day)
    if text is None:
        text = _days[day] = str(datetime.date(1970, 1, 1) + datetime.timedelta(days=day))
    return f"{text} {rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}"


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]), wide="--wide" in sys.argv)
