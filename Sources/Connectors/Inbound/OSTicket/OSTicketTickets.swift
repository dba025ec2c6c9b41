import Facts

/// osTicket: the tickets of a queue as CSV (separated by semicolons where the language writes a decimal comma), with
/// English or Italian headers.
///
/// Traps: `Answered` says that someone of the staff wrote last, not that a call was taken; a ticket merged into another
/// stays in the list (`Merged`); `Last Updated` is no moment of closing; the names of staff, team, department and topic
/// are as the administrator called them.
enum OSTicketTickets {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "ticket number", "date created", "from email", "help topic", "current status", "sla due date", "sla plan",
      "closed date", "agent assigned", "team assigned", "thread count", "reopen count", "attachment count",
      "task count", "overdue", "linked",
      "numero ticket", "numero del ticket", "data di creazione", "data creazione", "argomento di aiuto",
      "argomento della guida", "argomento", "stato attuale", "stato corrente", "data di chiusura",
      "agente assegnato", "operatore assegnato", "team assegnato", "squadra assegnata", "conteggio riaperture",
      "conteggio thread", "piano sla", "scadenza sla",
    ],
    needed: 3, mapping: mapping,
    keys: [
      "help topic", "current status", "thread count", "reopen count", "date created", "argomento di aiuto",
      "argomento della guida", "stato attuale", "stato corrente", "conteggio riaperture",
    ],
    columns: [
      KnownColumn("external_id", "Ticket Number | Numero Ticket | Numero del Ticket"),
      KnownColumn("opened_at", "Date Created | Data di creazione | Data creazione | Creato il"),
      KnownColumn("closed_at", "Closed Date | Data di chiusura | Data chiusura | Chiuso il"),
      KnownColumn("channel", "Source | Origine | Fonte | Sorgente"),
      KnownColumn(["status", "resolved"], "Current Status | Status | Stato attuale | Stato corrente | Stato"),
      KnownColumn("team", "Department | Dipartimento | Reparto | Team Assigned | Team assegnato | Squadra assegnata"),
      KnownColumn("agent", "Agent Assigned | Agente assegnato | Operatore assegnato"),
      KnownColumn("reason", "Help Topic | Argomento di aiuto | Argomento della guida | Argomento"),
      KnownColumn("priority", "Priority | Priorità"), KnownColumn("subject", "Subject | Oggetto"),
      KnownColumn("reopened", "Reopen Count | Conteggio riaperture | Riaperture"),
    ])

  static let channels = ["web": "form", "api": "other", "other": "other", "telefono": "phone", "phone": "phone"]

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "osticket"
    mapping.values = ["resolved": StatusWords.resolved]
    mapping.names = ["From", "Da", "Mittente", "User", "Utente"]
    mapping.ignore = [
      "From Email", "Email mittente", "Da Email", "Answered", "Risposto", "Risposta", "Last Updated",
      "Ultimo aggiornamento", "SLA Due Date", "Scadenza SLA", "Due Date", "Scadenza", "Data di scadenza", "Linked",
      "Collegato", "Thread Count", "Conteggio thread", "Attachment Count", "Conteggio allegati", "Task Count",
      "Conteggio attività",
    ]
    return mapping
  }()
}
