import Facts

/// Genesys Cloud's export of interactions (*Performance, Interactions*), and rows of its conversation metrics (`tHandle`,
/// `tAnswered`, …).
///
/// Traps: times are milliseconds without saying so, unless the export was made with `HH:MM:SS`; they are made seconds
/// here, for a mapping of yours too. `Abandoned` is `YES` or empty: empty means no only where somebody was reached; a
/// contact that never left the menu is unknown. `Duration` holds the menu and the wait and is no handling time.
/// `Media Type` is the channel. Outgoing interactions are left out and counted. `Users` may name several: the first.
enum GenesysInteractions {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "conversation id", "media type", "total ivr", "total queue", "total acd", "total talk", "total hold", "total acw",
      "total handle", "total alert", "abandoned in queue", "disconnect type", "wrap up", "t handle", "t answered",
      "t abandon", "t acw", "t wait", "t acd", "t talk", "t talk complete", "n offered", "conversation start",
    ],
    needed: 4, mapping: mapping, calls: GenesysReading.self)

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "genesys"
    mapping.columns = [
      "Conversation ID": "external_id", "conversationId": "external_id", "conversation_id": "external_id",
      "Date": "opened_at", "Start Date": "opened_at", "conversationStart": "opened_at",
      "conversation_start": "opened_at", "Media Type": "channel", "mediaType": "channel", "media_type": "channel",
      "Wrap-up": "reason", "Wrap up": "reason", "wrapUpCode": "reason", "Language": "language",
      "call: answered": "answered", "call: wait": "wait_seconds", "call: talk": "handle_seconds",
      "call: queue": "queue", "call: agent": "agent", "call: transfers": "transfers",
    ]
    mapping.set = ["channel": "phone"]
    mapping.ignore = [
      "Duration", "End Date", "conversationEnd", "conversation_end", "Users", "Users - Interacted", "Users - Alerted",
      "Queue", "queueName", "queue_name", "Direction", "originatingDirection", "Total IVR", "Total Queue", "Total ACD",
      "Total Alert", "Total Talk", "Total Hold", "Total ACW", "Total Handle", "tHandle", "tAnswered", "tAbandon",
      "tTalk", "tTalkComplete", "tAcw", "tAcd", "tWait", "tHeld", "tHeldComplete", "tIvr", "tAlert", "nOffered",
      "nAbandoned", "nAnswered", "nTransferred", "Abandoned", "Abandoned in Queue", "Transfers", "Transferred",
      "Remote", "ANI", "DNIS", "Addressed To", "Addressed From", "External Contact", "Contact", "Export Complete",
      "Partial Result Timestamp", "Filters", "Errors", "call: id", "call: opened", "call: direction", "call: ending",
    ]
    return mapping
  }()
}
