import Facts

/// Zoho Desk: the tickets of a view, of a report or of the data backup.
///
/// Traps: in a report the name of the module stands in brackets (`Created Time (Ticket)`); the times *in Business Hours*
/// come as milliseconds, hours or `hh:mm` and the file does not say which, so they stay out, and the moments are read;
/// `Ticket Owner` is a name or a bare number; ids have 18 digits; the happiness is `Good`, `Okay`, `Bad`.
enum ZohoDeskTickets {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "ticket id", "request id", "ticket owner", "created time", "created time ticket", "ticket closed time",
      "ticket closed time ticket", "closed time", "status ticket", "channel ticket", "priority ticket",
      "subject ticket", "sla violation type", "number of reopen", "number of reassign", "is escalated",
      "is first call resolution", "happiness rating", "resolution time in business hours",
      "first response time in business hours", "agent responded time", "customer response time", "number of threads",
      "number of outgoing", "is overdue", "classifications", "sub category", "contact name contact", "total time spent",
      "total response time in business hours", "ticket on hold time", "number of responses",
    ],
    needed: 2, mapping: mapping,
    keys: [
      "ticket closed time", "ticket closed time ticket", "created time ticket", "status ticket", "sla violation type",
      "happiness rating", "number of reopen", "is first call resolution", "resolution time in business hours",
      "first response time in business hours", "agent responded time",
    ],
    columns: [
      KnownColumn(
        "external_id",
        "Request Id | Ticket Number | Ticket Id | Ticket ID | ID | Request Id (Ticket) | Ticket Id (Ticket)"),
      KnownColumn("opened_at", "Created Time (Ticket) | Created Time | Ticket Created Time | Ora di creazione"),
      KnownColumn(
        "closed_at", "Ticket Closed Time | Ticket Closed Time (Ticket) | Closed Time | Closed Time (Ticket)"),
      KnownColumn(
        "first_reply_at", "Agent Responded Time | First Response Time (Ticket) | Agent Responded Time (Ticket)"),
      KnownColumn("channel", "Channel (Ticket) | Channel | Mode | Canale"),
      KnownColumn(["status", "resolved"], "Status (Ticket) | Status | Stato"),
      KnownColumn("team", "Team | Team (Ticket) | Department | Department Name | Department (Ticket)"),
      KnownColumn("agent", "Agent Name | Ticket Owner | Ticket Owner (Ticket) | Assignee"),
      KnownColumn("reason", "Category (Ticket) | Category | Classifications | Classification | Ticket Type"),
      KnownColumn("product", "Product Name (Ticket) | Product Name | Product"),
      KnownColumn("priority", "Priority (Ticket) | Priority"),
      KnownColumn("subject", "Subject | Subject (Ticket)"), KnownColumn("text", "Description | Ticket Description"),
      KnownColumn("language", "Language | Language (Ticket)"), KnownColumn("reopened", "Number of Reopen"),
      KnownColumn("csat", "Happiness Rating | Happiness Rating (Ticket)"),
      KnownColumn("replies", "Number of Outgoing"), KnownColumn("customer_id", "Contact ID | Contact Id | Account ID"),
    ])

  static let channels = [
    "web": "form", "web form": "form", "forums": "form", "community": "form", "feedback widget": "form",
    "customer portal": "form", "asap": "form", "zia": "chat", "live chat": "chat", "sms": "other", "talk": "phone",
    "instant messaging": "chat", "automation": "other",
  ]

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "zohodesk"
    mapping.values = ["resolved": StatusWords.resolved]
    mapping.names = ["Contact Name", "Contact Name (Contact)", "Contact name", "Created By (Ticket)", "Created By"]
    mapping.ignore = [
      "Resolution Time in Business Hours", "First Response Time in Business Hours",
      "Total Response Time in Business Hours", "Total Time Spent", "Ticket On Hold Time", "Modified Time",
      "Modified Time (Ticket)", "Due Date", "Customer Response Time", "Email", "Email (Ticket)", "Email (Contact)",
      "Phone", "Phone (Ticket)", "Is First Call Resolution", "Number of Threads", "Number of Reassign",
    ]
    return mapping
  }()
}
