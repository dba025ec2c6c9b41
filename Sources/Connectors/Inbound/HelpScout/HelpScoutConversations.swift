import Facts

/// Help Scout: the conversations of a report or of a search.
///
/// Traps: there is no channel (it is asked) unless `Type` was added; the customer is a name; spam and deleted
/// conversations are in the list with their state; times in a header's bracket are seconds.
enum HelpScoutConversations {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "number", "conversation number", "conversation", "mailbox", "inbox", "customer", "customer name", "assignee",
      "created at", "closed at", "first response time sec", "first response time", "response time", "resolution time",
      "resolution time sec", "handle time", "handle time sec", "replies sent", "happiness score", "thread count",
      "threads",
    ],
    needed: 4, mapping: mapping, keys: ["mailbox", "inbox"],
    columns: HelpScoutConversations.columns)

  static let columns: [KnownColumn] = [
    KnownColumn(
      "external_id",
      "Number | Conversation Number | Conversation # | # | Conversation ID | Ticket Number | ID | Numero"),
    KnownColumn(
      "opened_at",
      "Created At | Created | Created On | Date Created | Created Date | Creato il | Creato | Data creazione"),
    KnownColumn("closed_at", "Closed At | Closed | Closed On | Date Closed | Chiuso il | Chiuso | Data chiusura"),
    KnownColumn("channel", "Channel | Type | Conversation Type | Source | Canale | Tipo"),
    KnownColumn(["status", "resolved"], "Status | Stato"),
    KnownColumn("queue", "Mailbox | Mailbox Name | Inbox | Casella | Casella di posta"),
    KnownColumn("agent", "Assignee | Assigned To | Owner | User | Assegnatario | Assegnato a"),
    KnownColumn("subject", "Subject | Oggetto"), KnownColumn("team", "Team"),
    KnownColumn("first_reply_at", "First Response At | First Reply At | First Response"),
    KnownColumn(
      "first_reply_seconds",
      "First Response Time (sec) | First Response Time (seconds) | First Response Time | Tempo di prima risposta"),
    KnownColumn(
      "resolution_seconds", "Resolution Time (sec) | Resolution Time (seconds) | Resolution Time | Time to Close (sec)"),
    KnownColumn("handle_seconds", "Handle Time (sec) | Handle Time (seconds) | Handle Time"),
    KnownColumn("replies", "Replies Sent | Replies"), KnownColumn("csat", "Rating | Satisfaction Rating | Happiness"),
    KnownColumn("csat_comment", "Rating Comment | Rating Comments"), KnownColumn("customer_id", "Customer ID"),
  ]

  static let channels = [
    "web": "form", "beacon": "chat", "phone": "phone", "api": "other", "custom": "other", "1": "email", "2": "phone",
    "3": "chat", "4": "other",
  ]

  static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "helpscout"
    mapping.values = ["resolved": StatusWords.resolved]
    mapping.names = ["Customer", "Customer Name", "Cliente", "Created By", "Closed By", "Creato da", "Chiuso da"]
    mapping.ignore = [
      "Customer Email", "Email", "Email cliente", "Updated At", "Last Reply At", "Last Reply", "Last Reply From",
      "Last Reply On",
      "Preview",
      "Threads", "Thread Count", "CC", "BCC", "Waiting Since", "Last Customer Reply", "Has Attachments",
    ]
    return mapping
  }()
}
