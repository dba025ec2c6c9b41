"""Exports of Zendesk, Freshdesk and Chatwoot, with their traps."""

import json

from harness import tables
from harness.testing import expect, expect_equal, expect_near, test_on_both_engines

ZENDESK = (
  "Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,Submitter,"
  "Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,"
  "Due date,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,"
  "Reopens,Replies,First reply time in minutes,First reply time in minutes within business hours,"
  "First resolution time in minutes,First resolution time in minutes within business hours,"
  "Full resolution time in minutes,Full resolution time in minutes within business hours,"
  "Agent wait time in minutes,Agent wait time in minutes within business hours,"
  "Requester wait time in minutes,Requester wait time in minutes within business hours,"
  "On hold time in minutes,On hold time in minutes within business hours,Motivo [list]").split(",")


def zendesk(number, score, via, status, *, day="2026-09-10"):
  row = dict.fromkeys(ZENDESK, "")
  row |= {
    "Summation column": 1, "Id": number, "Requester": "Ada Prova", "Requester id": 7000 + number,
    "Requester email": "ada@example.com", "Assignee": "Operatrice Uno", "Group": "Assistenza",
    "Subject": f"Chiamata di Ada Prova numero {number}", "Status": status, "Via": via,
    "Created at": f"{day} 09:00:00", "Solved at": f"{day} 15:00:00" if status in ("Solved", "Closed") else "",
    "Satisfaction Score": score, "Reopens": 0, "Replies": 2, "First reply time in minutes": 60,
    "First reply time in minutes within business hours": 30, "Full resolution time in minutes": 360,
    "Full resolution time in minutes within business hours": 300, "Requester wait time in minutes": 9999,
    "Motivo [list]": "Fatturazione",
  }
  return list(row.values())


def stored(place, table):
  """All that a table and the dictionary of values hold, as text."""
  return json.dumps([place.query(f"SELECT * FROM {one}") for one in (table, "dimension_value")], default=str)


@test_on_both_engines
def a_Zendesk_export_keeps_its_two_scales_apart(folder, place):
  lines = [
    zendesk(1, "Good", "Web form", "Solved"), zendesk(2, "Bad", "Mail", "Closed"), zendesk(3, "Good", "Mail", "Solved"),
    zendesk(4, "Offered", "Chat", "Solved"), zendesk(5, "Not Offered", "Phone call (inbound)", "Open"),
    zendesk(6, "5", "Mobile SDK", "Solved", day="2026-09-20"), zendesk(7, "2", "Mail", "Solved", day="2026-09-20"),
    zendesk(8, "4", "Mail", "Solved", day="2026-09-20"),
  ]
  report = place.succeed("import", tables.rows(folder / "zendesk.csv", ZENDESK, lines), "--json").json
  expect_equal((report["source"], report["kind"], report["added"]), ("zendesk", "conversations", 8), "the import")
  csat = {one["scale"]: (one["value"], one["n"]) for one in place.indicators("--indicator", "csat")}
  expect_equal(csat, {"good-bad": (2 / 3, 3), "1-5": (2 / 3, 3)}, "CSAT by scale")
  channels = {
    one["segment"]["channel"]: one["n"] for one in place.indicators("--indicator", "volume", "--by", "channel")}
  expect_equal(channels, {"form": 1, "email": 4, "chat": 1, "phone": 1, "app": 1}, "channels")
  invited = place.indicators("--indicator", "response_rate")
  expect_equal(sum(one["n"] for one in invited), 7, f"invitations: {invited}")
  expect_equal(sum(one["n"] * one["value"] for one in invited), 6, f"answers: {invited}")
  times = {one["indicator"]: one["value"] for one in place.indicators()}
  expect_near(times["first_response"], 3600, 36, "first response")
  expect_near(times["first_response_business"], 1800, 18, "first response in business hours")
  expect_near(times["resolution_time"], 21600, 216, "resolution")
  expect("average_speed_of_answer" not in times, "the requester's wait was taken for waiting")
  text = stored(place, "conversation")
  expect("ada@example.com" not in text and "Ada Prova" not in text, "a requester's name or address was stored")
  expect("Fatturazione" in text, "the custom column was not read as the reason")
  again = place.succeed("import", folder / "zendesk.csv", "--json").json
  expect_equal(again["unchanged"], 8, "unchanged the second time")


@test_on_both_engines
def Zendesk_tickets_as_JSON_lines_update_those_of_the_CSV(folder, place):
  place.succeed("import", tables.rows(
    folder / "zendesk.csv", ZENDESK, [zendesk(1, "Offered", "Mail", "Open"), zendesk(2, "Good", "Mail", "Solved")]))
  tickets = [
    {"id": number, "url": f"https://example.com/{number}", "subject": "Bolletta", "raw_subject": "Bolletta",
     "description": "Testo della richiesta", "priority": "normal", "status": "solved", "via": {"channel": "email"},
     "requester_id": 7000 + number, "submitter_id": 1, "assignee_id": 2, "group_id": 3, "organization_id": None,
     "brand_id": 4, "ticket_form_id": 5, "has_incidents": False, "tags": ["a", "b"],
     "custom_fields": [{"id": 1, "value": None}],
     "satisfaction_rating": {"id": 9, "score": "good", "comment": "grazie"},
     "created_at": "2026-09-10T09:00:00Z", "updated_at": "2026-09-11T09:00:00Z", "generated_timestamp": 1789000000}
    for number in (1, 3)]
  (folder / "tickets.jsonl").write_text("".join(json.dumps(one) + "\n" for one in tickets))
  report = place.succeed("import", folder / "tickets.jsonl", "--json").json
  expect_equal((report["source"], report["added"], report["changed"]), ("zendesk", 1, 1), "the JSON lines")
  expect_equal(place.counts()["conversation"], 3, "conversations")


FRESHDESK = (
  "Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,"
  "Last update time,Initial response time,Time tracked,First response time (in hrs),Resolution time (in hrs),"
  "Agent interactions,Customer interactions,Resolution status,First response status,Tags,Survey results,Full name,"
  "Contact ID,Company Name").split(",")


def freshdesk(number, survey, source, first_response):
  row = dict.fromkeys(FRESHDESK, "")
  row |= {
    "Ticket ID": number, "Subject": f"Richiesta {number}", "Status": "Closed", "Priority": "Low", "Source": source,
    "Type": "Reclamo", "Agent": "Operatore Due", "Group": "Linea", "Created time": "2026-09-14 09:00:00",
    "Resolved time": "2026-09-14 12:00:00", "First response time (in hrs)": first_response,
    "Resolution time (in hrs)": "03:00:00", "Agent interactions": 1, "Resolution status": "Within SLA",
    "First response status": "Within SLA", "Survey results": survey, "Full name": "Bruno Esempio",
    "Contact ID": 50 + number,
  }
  return list(row.values())


@test_on_both_engines
def a_Freshdesk_export_keeps_its_scale_and_reads_both_forms_of_duration(folder, place):
  lines = [
    freshdesk(1, "103", "Email", "00:30:00"), freshdesk(2, "100", "Portal", "0.5"),
    freshdesk(3, "-103", "Phone", "00:30:00"),
    freshdesk(4, "Extremely Happy", "Chat", "0.5"), freshdesk(5, "No response", "Feedback Widget", "00:30:00"),
    freshdesk(6, "", "Email", "0.5"),
  ]
  report = place.succeed("import", tables.rows(folder / "freshdesk.csv", FRESHDESK, lines), "--json").json
  expect_equal((report["source"], report["added"], report["rejected"]), ("freshdesk", 6, 0), f"the import: {report}")
  csat = {one["scale"]: one for one in place.indicators("--indicator", "csat")}
  expect_equal(list(csat), ["freshdesk"], "scales")
  expect_equal((csat["freshdesk"]["value"], csat["freshdesk"]["n"]), (0.5, 4), "CSAT")
  channels = {
    one["segment"]["channel"]: one["n"] for one in place.indicators("--indicator", "volume", "--by", "channel")}
  expect_equal(channels, {"email": 2, "form": 2, "phone": 1, "chat": 1}, "channels")
  expect_near(place.indicators("--indicator", "first_response")[0]["value"], 1800, 18, "first response")
  expect_near(place.indicators("--indicator", "resolution_time")[0]["value"], 10_800, 108, "resolution")


@test_on_both_engines
def a_Chatwoot_report_is_read_without_its_blank_and_last_lines(folder, place):
  for name, text in (("csat.csv", ITALIAN_CHATWOOT), ("csat-en.csv", ENGLISH_CHATWOOT)):
    (folder / name).write_text(text)
    report = place.succeed("import", folder / name, "--set", "channel=chat", "--json").json
    expect_equal((report["source"], report["kind"], report["rejected"]), ("chatwoot", "answers", 0), name)
  expect_equal((report["added"], report["unchanged"]), (0, 3), "the English report holds the same answers")
  csat = place.indicators("--indicator", "csat", "--by", "channel")
  expect_equal([(one["segment"]["channel"], one["scale"], one["n"]) for one in csat], [("chat", "1-5", 3)], "CSAT")
  expect_near(csat[0]["value"], 2 / 3, 1e-9, "CSAT")
  text = stored(place, "survey_answer")
  for private in ("carla@example.com", "+39 333", "Carla Modello", "op@example.com"):
    expect(private not in text, f"«{private}» was stored")


ITALIAN_CHATWOOT = """\
Nome Operatore,Valutazione,Commento di Feedback,Nome Contatto,Indirizzo Email Contatto,Numero di Telefono Contatto,Link alla conversazione,Data di registrazione
Operatore Tre (op@example.com),5,Ottimo,Carla Modello,carla@example.com,+39 333 1234567,https://chat.example.com/app/accounts/1/conversations/41,2026-09-15 10:00:00

Operatore Tre (op@example.com),1,"Male, dice Carla Modello",Carla Modello,carla@example.com,+39 333 1234567,https://chat.example.com/app/accounts/1/conversations/42,2026-09-16 10:00:00

Operatore Tre (op@example.com),4,,Carla Modello,carla@example.com,+39 333 1234567,https://chat.example.com/app/accounts/1/conversations/43,2026-09-17 10:00:00

Periodo di segnalazione da 2026-09-01 a 2026-09-30
"""
ENGLISH_CHATWOOT = ITALIAN_CHATWOOT.replace(
  "Nome Operatore,Valutazione,Commento di Feedback,Nome Contatto,Indirizzo Email Contatto,Numero di Telefono Contatto,"
  "Link alla conversazione,Data di registrazione",
  "Agent name,Rating,Feedback comment,Contact name,Contact email address,Contact phone number,"
  "Link to the conversation,Recorded date",
).replace("Periodo di segnalazione da 2026-09-01 a 2026-09-30", "Reporting period 2026-09-01 to 2026-09-30")
