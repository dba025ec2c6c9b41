import Facts

/// Freshdesk's ticket CSV.
///
/// Traps: durations are `hh:mm:ss` or decimal hours, both in the wild; `Survey results` is a text or a
/// number on the scale 103…−103; `Full name` is the customer's; spam and deleted tickets are in the list where their
/// view is exported.
enum FreshdeskTickets {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "ticket id", "created time", "due by time", "resolution status", "first response status",
      "agent interactions",
      "customer interactions", "survey results", "first response time in hrs",
      "resolution time in hrs",
      "initial response time", "resolved time", "closed time", "last update time",
    ],
    needed: 3, mapping: mapping, adjust: adjust)

  static let channels: [String: String] = [
    "1": "email", "2": "form", "3": "phone", "5": "social", "6": "social", "7": "chat", "9": "form",
    "10": "email",
    "portal": "form", "feedback widget": "form", "outbound email": "email", "ecommerce": "other",
  ]

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "freshdesk"
    mapping.columns = [
      "Ticket ID": "external_id", "Subject": "subject", "Status": ["status", "resolved"],
      "Priority": "priority",
      "Source": "channel", "Type": "reason", "Agent": "agent", "Group": "team",
      "Created time": "opened_at",
      "Resolved time": "closed_at", "Initial response time": "first_reply_at",
      "First response time (in hrs)": "first_reply_hours",
      "Resolution time (in hrs)": "resolution_hours",
      "Time tracked": "handle_hours", "Agent interactions": "replies", "Survey results": "csat",
      "Product": "product", "Contact ID": "customer_id",
    ]
    mapping.set = ["csat_scale": "freshdesk"]
    mapping.values = [
      "resolved": StatusWords.resolved.merging(["2": "false", "3": "false", "4": "true", "5": "true"]) { $1 }
    ]
    mapping.missing = ["csat": ["", "No response", "Nessuna risposta"]]
    mapping.names = ["Full name"]
    mapping.ignore = ["Due by Time", "Closed time", "Last update time", "Customer interactions"]
    return mapping
  }()

  /// Another column of satisfaction has a scale of its own.
  @Sendable private static func adjust(_ header: [String], _ mapping: inout Mapping) {
    if mapping.columns.values.contains("csat") == false { mapping.set["csat_scale"] = nil }
  }
}
