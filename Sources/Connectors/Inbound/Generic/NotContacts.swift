import Facts

/// Rows that are no contact of a customer: tickets merged into another one, spam, deleted, which every helpdesk keeps in
/// its lists; the agents' telephones that rang beside a caller's own row, which FreeSWITCH writes. Counted, they would
/// swell the volume, and the share resolved at the first contact.
enum NotContacts {
  /// The rules that the headers of a file of conversations give. A column that the user's mapping speaks of is the
  /// user's; one that holds something else (`isTaken`) is left alone.
  static func rules(_ header: [String], isStatus: (Int) -> Bool, isTaken: (Int) -> Bool) -> [SkipRule] {
    header.enumerated().compactMap { column, title in
      if isTaken(column) { return nil }
      let name = HeaderName(title)
      if isStatus(column) || statusHeaders.contains(name.whole) {
        return SkipRule(column: column, test: .cell(statuses), reason: .notContact)
      }
      if TagList.isHeader(name) { return SkipRule(column: column, test: .tag(tags), reason: .notContact) }
      if flags.contains(name.whole) { return SkipRule(column: column, test: .flag, reason: .notContact) }
      if name.whole == "cc side" { return SkipRule(column: column, test: .cell(["agent"]), reason: .inside) }
      if links.contains(name.whole) { return SkipRule(column: column, test: .filled, reason: .notContact) }
      return nil
    }
  }

  /// Whether a live event says that it is no contact: by its state, or by a flag, `spam` and its like. False where it
  /// says that it is one; nil where it tells neither.
  static func says(_ body: HookBody, prefix: String = "", status: String?) -> Bool? {
    let flags = ["spam", "is_spam", "deleted", "is_deleted", "merged", "is_merged"].compactMap {
      body.flag(prefix + $0)
    }
    let said = flags + (status.map { [statuses.contains($0.lowercased())] } ?? [])
    return said.isEmpty ? nil : said.contains(true)
  }

  static let statuses: Set<String> = [
    "merged", "merged into another ticket", "closed (merged)", "closed - merged", "unito", "unita", "unificato",
    "unificata", "accorpato", "accorpata", "spam", "junk", "deleted", "eliminato", "eliminata", "trash", "trashed",
    "cestinato", "cestinata", "cestino",
  ]

  /// Zendesk's own tag, and those that people give by hand for it. A tag `spam` may be what the customer writes about.
  static let tags: Set<String> = [
    "closed_by_merge", "merged", "ticket_merged", "merged_ticket", "merge_closed", "closed_as_merged",
  ]

  private static let statusHeaders: Set<String> = [
    "status", "state", "stato", "ticket status", "ticket state", "current status", "stato ticket", "stato del ticket",
    "conversation state", "conversation status", "status ticket",
  ]
  private static let flags: Set<String> = [
    "merged", "is merged", "ismerged", "spam", "is spam", "isspam", "marked as spam", "deleted", "is deleted",
    "isdeleted", "unito", "accorpato", "eliminato", "eliminata", "cestinato", "trashed",
  ]
  private static let links: Set<String> = [
    "merged into", "merged to", "merged in", "merged into ticket", "merged into id", "merged to ticket",
    "merged ticket target", "merge target", "unito a", "unito in", "unito al ticket", "accorpato a", "deleted at",
    "deleted on", "spammed at", "eliminato il",
  ]
}
