import Facts

/// Zendesk's ticket CSV (export of a view or of the account).
///
/// Traps: calendar and business-hours times are two columns each; `Satisfaction Score` changes scale in
/// the middle of an account's history (Good and Bad, then 1 to 5), `Offered` is an invitation without an
/// answer; `Via` has its own words; custom columns end in `[list]`; merged tickets are closed under the tag
/// `closed_by_merge`, deleted and suspended ones stay in some exports: none of them is a contact.
enum ZendeskTickets {
  static let export = KnownExport(
    kind: .conversations, signature: signature, needed: 3, mapping: mapping, leftOut: leftOut)

  /// The same with columns taken away by hand: more of its words must be there, since each alone is of many files.
  static let partial = KnownExport(
    kind: .conversations,
    signature: signature.union([
      "requester", "submitter", "via", "ticket type", "solved at", "assigned at", "created at", "reopens", "replies",
      "requester email", "full resolution time in minutes within business hours",
      "first reply time in minutes within business hours",
    ]),
    needed: 4, mapping: mapping, keys: ["satisfaction score", "via", "requester", "summation column"],
    leftOut: leftOut)

  private static let signature: Set<String> = [
    "summation column", "requester id", "requester domain", "satisfaction score",
    "group stations",
    "assignee stations", "initially assigned at", "first reply time in minutes",
    "requester wait time in minutes",
    "full resolution time in minutes",
  ]

  /// States of tickets that nobody wrote, or that are gone.
  static let leftOut: [(header: String, cells: [String], reason: SkipReason)] = [
    ("Status", ["deleted", "suspended", "spam", "merged", "eliminato", "sospeso per spam"], .notContact)
  ]

  static let channels: [String: String] = [
    "web": "form", "web form": "form", "web service": "form", "api": "api", "mail": "email",
    "email": "email",
    "chat": "chat", "native messaging": "chat", "messaging": "chat", "web widget": "form",
    "mobile sdk": "app",
    "phone call (inbound)": "phone", "phone call (incoming)": "phone",
    "phone call (outbound)": "phone",
    "voicemail": "phone", "voice": "phone", "text": "other", "sms": "other",
    "any channel": "social",
    "facebook post": "social", "facebook messenger": "social", "facebook private message": "social",
    "x corp": "social", "x corp dm": "social", "twitter direct message": "social",
    "twitter like": "social",
    "instagram direct": "social", "help center post": "form", "closed ticket": "other",
    "telefonata (in entrata)": "phone",
    "modulo web": "form", "posta elettronica": "email",
  ]

  /// What statuses say about being resolved, and what the satisfaction column says about invitations.
  static let values: [String: [String: String]] = [
    "resolved": StatusWords.resolved,
    "csat_invited": [
      "not offered": "false", "unoffered": "false", "notoffered": "false", "non offerto": "false",
      "non offerta": "false",
    ],
  ]

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "zendesk"
    mapping.columns = [
      "Id": "external_id", "Requester id": "customer_id", "Assignee": "agent", "Group": "team",
      "Subject": "subject",
      "Status": ["status", "resolved"], "Priority": "priority", "Via": "channel",
      "Created at": "opened_at",
      "Solved at": "closed_at", "Satisfaction Score": ["csat", "csat_invited"],
      "Reopens": "reopened",
      "Replies": "replies", "First reply time in minutes": "first_reply_minutes",
      "First reply time in minutes within business hours": "first_reply_business_minutes",
      "Full resolution time in minutes": "resolution_minutes",
      "Full resolution time in minutes within business hours": "resolution_business_minutes",
    ]
    mapping.values = values
    mapping.missing = ["csat_invited": [""]]
    mapping.names = ["Requester", "Submitter"]
    mapping.ignore = [
      "Summation column", "Requester email", "Requester external id", "Requester domain",
      "Updated at", "Assigned at",
      "Initially assigned at", "Due date", "Resolution time", "Group stations", "Assignee stations",
      "First resolution time in minutes", "First resolution time in minutes within business hours",
      "Agent wait time in minutes", "Agent wait time in minutes within business hours",
      "Requester wait time in minutes", "Requester wait time in minutes within business hours",
      "On hold time in minutes", "On hold time in minutes within business hours",
    ]
    return mapping
  }()
}
