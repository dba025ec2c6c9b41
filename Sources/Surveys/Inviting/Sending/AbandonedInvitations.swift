public import Outbox
public import Primitives
public import Storage

/// What a sender that died had in hand. What had left counts as sent, since almost always it was: nobody is asked twice.
public enum AbandonedInvitations {
  /// `unsent` are those whose mail's end had not left after all (``LeavingMarks``): they are due again. Returns how many
  /// had left and no answer was heard.
  public static func settle(
    _ lost: Outbox.Lost, unsent: [Int64] = [], by sender: Sender, now: Instant, _ connection: Connection
  ) throws -> Int {
    let first = try Outbox(InvitationTables.outbox, by: sender).abandoned(lost, now: now, connection)
    let left = first.filter { $0.leftAt != nil && !unsent.contains($0.id) }.map(\.id)
    try forget(first.map(\.id).filter { !left.contains($0) }, connection)
    for some in stride(from: 0, to: left.count, by: 500).map({ left[$0..<min($0 + 500, left.count)] }) {
      try connection.execute(
        """
        UPDATE survey_invitation SET state = 'sent', sent_at = left_at, next_try_at = NULL,
          excerpt = 'no answer was heard'
        WHERE id IN \(list: some) AND owner IS NULL
        """)
    }
    let reminders = try Outbox(InvitationTables.reminders, by: sender).abandoned(lost, now: now, connection)
    let reminded = reminders.filter { $0.leftAt != nil && !unsent.contains(-$0.id) }.map(\.id)
    if !reminded.isEmpty {
      try connection.execute("UPDATE survey_invitation SET remind_at = NULL WHERE id IN \(list: reminded)")
    }
    return left.count
  }

  /// Their people were not asked after all.
  private static func forget(_ ids: [Int64], _ connection: Connection) throws {
    if ids.isEmpty { return }
    try connection.execute(
      """
      UPDATE contact SET asked_at = (SELECT MAX(i.sent_at) FROM survey_invitation i WHERE i.contact_id = contact.id)
      WHERE id IN (SELECT contact_id FROM survey_invitation WHERE id IN \(list: ids) AND left_at IS NOT NULL)
      """)
  }
}
