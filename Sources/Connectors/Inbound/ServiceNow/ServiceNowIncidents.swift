import Facts

/// ServiceNow: a list of incidents or cases; a CSV has the names of the fields (`opened_at`), a workbook their labels
/// (`Opened`); fields of the customer's own begin with `u_`.
///
/// Traps: an incident is resolved and, days later, closed by itself: it is solved when it is resolved; states come as
/// words or as numbers (`6` is resolved); an export of the changes has a row for every change of one incident; the
/// durations (`Duration`, `Business duration`) are words or seconds as the account has them, while the two *resolve
/// times* are seconds.
enum ServiceNowIncidents {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "sys created on", "sys created at", "sys updated on", "sys mod count", "sys id", "opened at", "incident state",
      "assignment group", "short description", "caller id", "caller", "contact type", "made sla", "reassignment count",
      "reopen count", "business stc", "calendar stc", "business duration", "calendar duration", "resolve time",
      "business resolve time", "close code", "close notes", "cmdb ci", "configuration item", "resolved by",
      "gruppo di assegnazione", "breve descrizione", "descrizione breve", "chiamante", "tipo di contatto",
      "tipo contatto", "numero di riaperture", "aperto",
    ],
    needed: 2, mapping: mapping,
    keys: [
      "sys created on", "sys created at", "sys updated on", "sys mod count", "incident state", "assignment group",
      "short description", "caller id", "made sla", "gruppo di assegnazione", "breve descrizione", "descrizione breve",
    ],
    columns: [
      KnownColumn("external_id", "number | Numero | Task number | sys_id"),
      KnownColumn("opened_at", "opened_at | Opened | sys_created_on | sys_created_at | Created | Aperto | Creato"),
      KnownColumn("closed_at", "resolved_at | Resolved | Risolto | closed_at | Closed | Chiuso"),
      KnownColumn("channel", "contact_type | Contact type | Channel | Tipo di contatto | Tipo contatto | Canale"),
      KnownColumn(["status", "resolved"], "state | incident_state | Incident state | Stato"),
      KnownColumn("team", "assignment_group | Assignment group | Gruppo di assegnazione"),
      KnownColumn("agent", "assigned_to | Assigned to | Assegnato a"),
      KnownColumn("reason", "category | Category | Categoria | u_symptom"),
      KnownColumn("product", "business_service | Service | Business service | cmdb_ci | Configuration item"),
      KnownColumn("priority", "priority | Priorità"),
      KnownColumn("subject", "short_description | Short description | Breve descrizione | Descrizione breve"),
      KnownColumn("text", "description | Description | Descrizione"),
      KnownColumn("reopened", "reopen_count | Reopen count | Numero di riaperture"),
      KnownColumn("transfers", "reassignment_count | Reassignment count | Numero di riassegnazioni"),
      KnownColumn("resolution_seconds", "calendar_stc | Resolve time"),
      KnownColumn("resolution_business_seconds", "business_stc | Business resolve time"),
      KnownColumn("customer_id", "caller_id.sys_id | account | company | Account | Company"),
    ])

  static let channels = [
    "self-service": "form", "self service": "form", "web": "form", "portal": "form", "virtual agent": "chat",
    "walk-in": "in_person", "walk in": "in_person", "direct opening": "other", "monitoring": "other", "event": "other",
    "ivr": "phone", "self-service portal": "form", "sms": "other",
  ]

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "servicenow"
    mapping.values = [
      "resolved": StatusWords.resolved.merging([
        "1": "false", "2": "false", "3": "false", "4": "false", "5": "false", "6": "true", "7": "true", "8": "false",
        "awaiting problem": "false", "awaiting evidence": "false",
      ]) { $1 }
    ]
    mapping.names = [
      "caller_id", "Caller", "Chiamante", "opened_by", "Opened by", "sys_created_by", "Created by", "sys_updated_by",
      "Updated by", "resolved_by", "Resolved by", "closed_by", "Closed by",
    ]
    mapping.ignore = [
      "sys_updated_on", "sys_updated_at", "Updated", "sys_mod_count", "Duration", "Durata", "Business duration",
      "business_duration", "calendar_duration", "made_sla", "Made SLA", "work_notes", "Work notes", "comments",
      "Additional comments", "comments_and_work_notes", "close_notes", "Close notes", "due_date", "Due date",
    ]
    return mapping
  }()
}
