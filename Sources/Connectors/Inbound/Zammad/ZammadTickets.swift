import Facts

/// Zammad's tickets: the report's workbook (its title is the first row), or what its API lists; Italian or English.
///
/// Traps: the times *in min* are of the SLA's business hours, those from the moments are of the calendar; a merged
/// ticket stays in the list in the state `merged`; the customer is written by name; the channel is that of the first
/// article (`Create Channel`).
enum ZammadTickets {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "create channel", "time units total", "close escalation at", "close in min", "close diff in min",
      "first response escalation at", "first response in min", "first response diff in min", "update escalation at",
      "update in min", "update diff in min", "last contact agent at", "last contact customer at", "article count",
      "create article type", "create article sender", "close at", "owner id", "first response at", "last contact at",
      "crea canale", "chiuso in minuti", "chiudi escalation il", "differenza chiusura in minuti",
      "prima risposta alle", "prima risposta in minuti", "differenza in minuti prima risposta",
      "escalation prima risposta a", "in escalation a", "escalation at",
      "create article type id", "article ids",
    ],
    needed: 2, mapping: mapping,
    columns: [
      KnownColumn("external_id", "# | Number | Numero | Ticket# | Ticket Number"),
      KnownColumn("opened_at", "Created At | Creato il | Data/ora di creazione"),
      KnownColumn("closed_at", "Closed At | Chiuso il | Close At"),
      KnownColumn("channel", "Create Channel | Crea canale | Create Article Type | Canale di creazione"),
      KnownColumn("first_reply_at", "First Response At | Prima risposta alle"),
      KnownColumn("first_reply_business_minutes", "First Response In Min | Prima risposta in minuti"),
      KnownColumn("resolution_business_minutes", "Close In Min | Chiuso in minuti"),
      KnownColumn(["status", "resolved"], "State | Stato"), KnownColumn("priority", "Priority | Priorità"),
      KnownColumn("team", "Group | Gruppo"), KnownColumn("agent", "Owner | Proprietario | Incaricato | Assegnatario"),
      KnownColumn("subject", "Title | Titolo"), KnownColumn("customer_id", "Customer ID"),
    ],
    leftOut: [
      ("State", ["merged", "removed", "unito", "uniti", "rimosso"], .notContact),
      ("Stato", ["merged", "removed", "unito", "uniti", "rimosso"], .notContact),
    ])

  static let channels = [
    "web": "form", "twitter status": "social", "twitter direct-message": "social", "facebook feed post": "social",
    "facebook feed comment": "social", "telegram personal-message": "social", "whatsapp message": "whatsapp",
    "sms": "other", "fax": "other", "note": "other", "telefono": "phone",
  ]

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "zammad"
    mapping.values = [
      "resolved": StatusWords.resolved.merging([
        "pending reminder": "false", "pending close": "false", "promemoria in attesa": "false",
        "in attesa di promemoria": "false", "in attesa di chiusura": "false", "chiusura in attesa": "false",
      ]) { $1 }
    ]
    mapping.names = ["Customer", "Cliente"]
    mapping.ignore = [
      "Sender", "Mittente", "Time Units Total", "Updated At", "Aggiornato il", "Close Escalation At",
      "Chiudi escalation il", "Close Diff In Min", "Differenza chiusura in minuti", "First Response Escalation At",
      "Escalation prima risposta a", "First Response Diff In Min", "Differenza in minuti prima Risposta",
      "Update Escalation At", "Update In Min", "Update Diff In Min", "Last Contact At", "Last Contact Agent At",
      "Last Contact Customer At", "Article Count", "Escalation At", "In escalation a", "Create Article Sender",
      "Last Close At", "Last Owner Update At", "Pending Time", "Preferences", "Article Ids",
    ]
    return mapping
  }()
}
