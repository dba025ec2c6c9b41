import Facts

/// FreeScout: the CSV of its module for exporting conversations.
///
/// Traps: as Help Scout's, whose words it uses: spam is a state and deleted conversations stay in the list; the type is
/// a word or a number (1 e-mail, 2 phone, 3 chat); there is no closing moment unless `Closed On` was chosen.
enum FreeScoutConversations {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "conversation number", "number", "conversation", "mailbox", "casella di posta", "type", "state", "status",
      "assigned to", "assignee", "customer", "customer email", "customer name", "created on", "closed on", "created at",
      "closed at", "last reply on", "last reply at", "last reply from", "has attachments", "preview", "folder",
      "waiting since", "closed by", "source",
    ],
    needed: 5, mapping: mapping,
    keys: ["last reply on", "has attachments", "last reply from", "created on", "casella di posta"],
    columns: HelpScoutConversations.columns, fits: fits)

  private static let mapping: Mapping = {
    var mapping = HelpScoutConversations.mapping
    mapping.source = "freescout"
    return mapping
  }()

  @Sendable private static func fits(_ header: [String]) -> Bool {
    header.contains { ["mailbox", "casella di posta"].contains(HeaderName($0).whole) }
  }
}
