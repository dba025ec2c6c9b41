import Facts

/// Jira Service Management: the CSV of a filter, all fields or the current ones, with Italian or English headers.
///
/// Traps: a field with several values is as many columns of one name (`Labels, Labels`, `Comment, Comment`, `Sprint`);
/// months are short words of the user's language (`12/ott/26 9:00 AM`); `Time to first response` and `Time to
/// resolution` are what was left of the SLA's time, also below zero, not how long it took; the channel is in no column
/// unless a field was made for it; comments hold names and addresses, and stay out.
enum JiraRequests {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "issue key", "issue id", "issue type", "work item key", "work item id", "work type", "project key",
      "project name", "status category", "status category changed", "custom field request type",
      "custom field satisfaction rating", "satisfaction rating", "custom field satisfaction date",
      "custom field time to first response", "custom field time to resolution",
      "custom field chart date of first response", "reporter", "summary", "resolution",
      "chiave di ticket", "chiave ticket", "chiave del ticket", "chiave segnalazione", "tipo ticket", "tipo di ticket",
      "id ticket", "riepilogo", "risoluzione", "creati", "campo personalizzato request type",
      "campo personalizzato tipo di richiesta", "campo personalizzato satisfaction rating",
      "chiave del progetto", "chiave progetto", "nome progetto",
    ],
    needed: 2, mapping: mapping,
    keys: [
      "issue key", "issue id", "work item key", "work item id", "chiave di ticket", "chiave ticket",
      "chiave del ticket", "chiave segnalazione",
    ],
    columns: [
      KnownColumn(
        "external_id",
        "Issue key | Work item key | Key | Chiave di ticket | Chiave ticket | Chiave del ticket | Chiave segnalazione "
          + "| Issue id | Work item id | ID ticket"),
      KnownColumn("opened_at", "Created | Creati | Creato | Creata | Data creazione"),
      KnownColumn("closed_at", "Resolved | Risolti | Risolto | Risolta | Data risoluzione"),
      KnownColumn(
        "first_reply_at",
        "Custom field ([CHART] Date of First Response) | Campo personalizzato ([CHART] Date of First Response)"),
      KnownColumn(
        "channel",
        "Custom field (Request channel type) | Custom field (Channel) | Custom field (Canale) | Request channel type "
          + "| Campo personalizzato (Canale) | Campo personalizzato (Channel)"),
      KnownColumn(
        "reason",
        "Custom field (Request Type) | Custom field (Customer Request Type) | Request Type | Customer Request Type "
          + "| Campo personalizzato (Request Type) | Campo personalizzato (Customer Request Type) "
          + "| Campo personalizzato (Tipo di richiesta) | Issue Type | Work type | Tipo ticket | Tipo di ticket"),
      KnownColumn(
        "csat",
        "Custom field (Satisfaction rating) | Satisfaction rating | Custom field (Satisfaction) | Satisfaction "
          + "| Campo personalizzato (Satisfaction rating) | Campo personalizzato (Satisfaction) "
          + "| Valutazione della soddisfazione"),
      KnownColumn("status", "Status | Stato"), KnownColumn("priority", "Priority | Priorità"),
      KnownColumn("agent", "Assignee | Assegnatario"), KnownColumn("subject", "Summary | Riepilogo"),
      KnownColumn("text", "Description | Descrizione"),
      KnownColumn("product", "Component/s | Components | Component | Componenti"),
    ],
    adjust: adjust)

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "jira"
    mapping.values = [
      "resolved": StatusWords.resolved.merging(["backlog": "false", "todo": "false"]) { $1 }
    ]
    mapping.names = [
      "Reporter", "Richiedente", "Segnalato da", "Autore", "Creator", "Creatore",
      "Custom field (Request participants)", "Watchers", "Osservatori",
    ]
    mapping.ignore = [
      "Comment", "Commento", "Commenti", "Comments", "Log Work", "Attachment", "Allegato", "Updated", "Aggiornato",
      "Aggiornati", "Last Viewed", "Due date", "Data di scadenza", "Status Category Changed", "Reporter Id",
      "Creator Id", "Assignee Id", "Watchers Id", "Custom field (Time to first response)",
      "Custom field (Time to resolution)", "Time to first response", "Time to resolution",
      "Custom field (Satisfaction date)", "Custom field (Rank)", "Campo personalizzato (Time to first response)",
      "Campo personalizzato (Time to resolution)", "Custom field ([CHART] Time in Status)", "Project lead",
      "Project lead id", "Project description", "Votes", "Work Ratio",
    ]
    return mapping
  }()

  /// A request is resolved when its day of resolution is there; else its state, or the category of its state, says so.
  @Sendable private static func adjust(_ header: [String], _ mapping: inout Mapping) {
    let finder = HeaderFinder(header)
    if let category = ["Status Category", "Categoria di stato"].lazy.compactMap(finder.find).first {
      mapping.columns[category] = "resolved"
    } else if let status = mapping.columns.first(where: { $0.value == "status" })?.key {
      mapping.columns[status] = ["status", "resolved"]
    }
  }
}
