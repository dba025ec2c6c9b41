import Facts

/// Intercom: the conversations or the tickets of a report's data export.
///
/// Traps: the zone of the times stands in their header (`Conversation started at (Europe/Rome)`) and is not always the
/// organisation's; times have one column as they passed and one without the hours out of office (`excl. OOO`); a rating
/// of the robot (`Fin AI Agent rating`) is not one of the team; `Messenger` is the chat on the site.
enum IntercomConversations {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "conversation id", "conversation started at", "conversation created at", "ticket created", "conversation state",
      "current conversation state", "teammate currently assigned", "team currently assigned", "first response time",
      "first response time seconds", "first response time excl ooo seconds", "time to close seconds",
      "conversation rating", "conversation remark", "conversation rating remark", "number of reopens",
      "conversation tags", "conversation tag", "fin ai agent involved", "fin ai agent rating", "last teammate rated",
      "started by", "ticket time to resolve seconds",
    ],
    needed: 3, mapping: mapping,
    keys: [
      "conversation started at", "conversation created at", "ticket created", "conversation state",
      "current conversation state", "teammate currently assigned", "team currently assigned",
    ],
    columns: [
      KnownColumn("external_id", "Conversation ID | Ticket ID"),
      KnownColumn(
        "opened_at",
        "Conversation started at | Conversation created at | Ticket created | Ticket created at | Created at"),
      KnownColumn(
        "closed_at",
        "Last close at | Conversation last closed at | Last closed at | Conversation closed at | Ticket last resolved "
          + "| First close at | Closed at"),
      KnownColumn("channel", "Channel | Conversation channel"),
      KnownColumn(
        ["status", "resolved"],
        "Conversation state | Current conversation state | Current ticket state category | State"),
      KnownColumn("agent", "Teammate currently assigned | Teammate assigned | Assigned teammate"),
      KnownColumn("team", "Team currently assigned | Team assigned | Assigned team"),
      KnownColumn("first_reply_at", "First response at | First teammate reply at"),
      KnownColumn("first_reply_seconds", "First response time (seconds) | First response time"),
      KnownColumn(
        "first_reply_business_seconds",
        "First response time excl. OOO (seconds) | First response time excluding office hours (seconds) "
          + "| First response time (only office hours) (seconds) | First response time, only office hours (seconds)"),
      KnownColumn("resolution_seconds", "Time to close (seconds) | Ticket time to resolve (seconds) | Time to close"),
      KnownColumn(
        "resolution_business_seconds",
        "Time to close excl. OOO (seconds) | Time to close (only office hours) (seconds)"),
      KnownColumn("handle_seconds", "Handling time (seconds) | Teammate handling time (seconds)"),
      KnownColumn("csat", "Conversation rating | Last teammate rating"),
      KnownColumn("csat_comment", "Conversation remark | Conversation rating remark"),
      KnownColumn("reopened", "Number of reopens | Reopens"),
      KnownColumn("replies", "Number of teammate replies | Replies to close a conversation"),
      KnownColumn("reason", "AI Topic | Topics | Ticket category | Ticket type"),
      KnownColumn("subject", "Title | Ticket title"), KnownColumn("customer_id", "User ID | Contact ID"),
    ])

  static let channels = [
    "messenger": "chat", "chat": "chat", "in-app": "chat", "web": "chat", "ios": "app", "android": "app",
    "help center": "form", "phone call": "phone", "switch": "phone", "sms": "other", "api": "other",
    "facebook messenger": "social", "x": "social",
  ]

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "intercom"
    mapping.values = ["resolved": StatusWords.resolved]
    mapping.names = ["User name", "User participant names", "Last teammate rated"]
    mapping.ignore = [
      "Conversation updated at", "Updated at", "Fin AI Agent rating", "Fin AI Agent rating remark", "Created by",
      "Teammate currently assigned ID", "Team currently assigned ID", "Ticket URL", "User participant IDs",
      "Resolved by",
    ]
    return mapping
  }()
}
