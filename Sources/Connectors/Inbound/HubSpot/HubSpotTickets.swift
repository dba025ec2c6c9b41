import Facts

/// HubSpot tickets: the export of a view, with Italian or English headers.
///
/// Traps: ids have twelve digits and more (a spreadsheet turns them into `9,87E+11`); the times *(HH:mm:ss)* pass a day
/// (`25:00:00`); dates may end in the zone's name; merged tickets vanish, and the one that stays lists them; the time to
/// close is empty until the ticket is closed.
enum HubSpotTickets {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "ticket id", "ticket name", "ticket status", "ticket owner", "create date", "close date", "time to close",
      "time to first agent email reply", "time to first agent reply", "first agent email response date",
      "associated contact ids", "associated company ids", "associated company primary",
      "associated contact", "associated company", "ticket description", "record id", "last activity date",
      "last customer reply date", "hubspot team", "merged ticket ids",
      "id ticket", "nome ticket", "nome del ticket", "stato ticket", "stato del ticket", "proprietario ticket",
      "proprietario del ticket", "data di creazione", "data creazione", "data di chiusura", "tempo alla chiusura",
      "tempo di chiusura",
      "id record", "hs ticket id", "hs pipeline stage", "hs ticket priority", "createdate", "closed date",
      "source type",
    ],
    needed: 3, mapping: mapping,
    keys: [
      "ticket name", "ticket status", "ticket owner", "create date", "nome ticket", "nome del ticket", "stato ticket",
      "stato del ticket", "proprietario ticket", "proprietario del ticket", "hs ticket id", "hs pipeline stage",
    ],
    columns: [
      KnownColumn("external_id", "Ticket ID | ID ticket | ID del ticket | hs_ticket_id | Record ID | ID record"),
      KnownColumn("opened_at", "Create date | Created date | Data di creazione | Data creazione | createdate"),
      KnownColumn("closed_at", "Close date | Closed date | Data di chiusura | Data chiusura | closed_date"),
      KnownColumn("channel", "Source | Origine | Fonte | source_type"),
      KnownColumn(
        "first_reply_at",
        "First agent email response date | First agent response date | Data della prima risposta e-mail dell'agente "
          + "| Data prima risposta e-mail agente"),
      KnownColumn(
        "first_reply_seconds",
        "Time to first agent email reply (HH:mm:ss) | Time to first agent reply (HH:mm:ss) "
          + "| Tempo alla prima risposta e-mail dell'agente (HH:mm:ss)"),
      KnownColumn(
        "resolution_seconds",
        "Time to close (HH:mm:ss) | Tempo alla chiusura (HH:mm:ss) | Tempo di chiusura (HH:mm:ss)"),
      KnownColumn(
        ["status", "resolved"],
        "Ticket status | Stato ticket | Stato del ticket | Pipeline stage | hs_pipeline_stage"),
      KnownColumn("priority", "Priority | Priorità | hs_ticket_priority"),
      KnownColumn(
        "agent", "Ticket owner | Proprietario ticket | Proprietario del ticket | hubspot_owner_id | Owner"),
      KnownColumn("team", "HubSpot team | Team HubSpot"),
      KnownColumn("reason", "Category | Categoria | hs_ticket_category"),
      KnownColumn("subject", "Ticket name | Nome ticket | Nome del ticket | subject"),
      KnownColumn("text", "Ticket description | Descrizione ticket | Descrizione del ticket | content"),
      KnownColumn("customer_id", "Associated Contact IDs | ID contatti associati | Associated Company IDs"),
    ])

  static let channels = [
    "web": "form", "feedback form": "form", "chatflow": "chat", "calling": "phone", "sms": "other",
  ]

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "hubspot"
    mapping.values = ["resolved": StatusWords.resolved]
    mapping.names = ["Associated Contact", "Contatto associato"]
    mapping.ignore = [
      "Last activity date", "Last customer reply date", "Last response date", "Last modified date",
      "Merged ticket IDs", "All associated contact emails", "Ticket reopen date", "Next activity date",
    ]
    return mapping
  }()
}
