public import Primitives
public import Storage
public import Transport

extension ReturnedMail {
  /// What came back changed invitations.
  public struct AppliedToInvitations: Sendable, Hashable {
    /// There is no such address: it is asked no more.
    public var bounced = 0
    /// A full mailbox, a policy: asked again a day later.
    public var later = 0
    /// Reports that name no invitation of ours, or say that it may still arrive.
    public var leftAlone = 0
    /// People who are not asked any more because they wrote so.
    public var optedOut = 0
  }

  /// Addresses that do not exist are not asked again, nor those who wrote that they want no more; a mailbox that was
  /// full is asked again, a few times. O(reports · log invitations).
  public func applyToInvitations(now: Instant, _ connection: Connection) throws -> AppliedToInvitations {
    var applied = AppliedToInvitations()
    for bounce in bounces {
      let named = bounce.mailIDs.compactMap { DueInvitation.named(by: $0[...]) }.last
      guard !bounce.isDelayed, let named else {
        applied.leftAlone += 1
        continue
      }
      switch bounce.refusal.reason {
      case .unknownAddress:
        if try end(named.survey, named.subject, bounce.refusal, now: now, connection) {
          applied.bounced += 1
        } else {
          applied.leftAlone += 1
        }
      case .fullMailbox, .policy, .later:
        if try putOff(named.survey, named.subject, bounce.refusal, now: now, connection) {
          applied.later += 1
        } else {
          applied.leftAlone += 1
        }
      }
    }
    for address in leaving {
      try ContactStore.optOut(address: address, by: .mail, now: now, connection)
      applied.optedOut += 1
    }
    return applied
  }

  /// Days after which a mail that came back is sent again, and how often one invitation leaves at most.
  private static let pauseDays: Int64 = 1
  private static let mostTries = 4

  private func end(
    _ survey: Int64, _ subject: Int64, _ refusal: MailRefusal, now: Instant, _ connection: Connection
  ) throws -> Bool {
    let changed = try connection.execute(
      """
      UPDATE survey_invitation SET state = 'bounced', remind_at = NULL, status = \(refusal.code),
        excerpt = \(refusal.text)
      WHERE survey_id = \(survey) AND subject = \(subject) AND state = 'sent' AND owner IS NULL
      """)
    if changed == 0 { return false }
    try ContactStore.optOut(survey: survey, subject: subject, by: .bounce, now: now, connection)
    return true
  }

  /// Nothing reached the person: it leaves once more, while it may be answered.
  private func putOff(
    _ survey: Int64, _ subject: Int64, _ refusal: MailRefusal, now: Instant, _ connection: Connection
  ) throws -> Bool {
    let next = now.seconds + Self.pauseDays * 86_400
    let isTried: SQL = "attempts < \(Self.mostTries) AND expires_at > \(next)"
    let contact = try connection.first(
      """
      UPDATE survey_invitation SET state = CASE WHEN \(isTried) THEN 'waiting' ELSE 'given_up' END,
        next_try_at = CASE WHEN \(isTried) THEN \(next) END, remind_at = NULL, status = \(refusal.code),
        excerpt = \(refusal.text)
      WHERE survey_id = \(survey) AND subject = \(subject) AND state = 'sent' AND owner IS NULL RETURNING contact_id
      """
    ) { $0.int64OrNil(0) }
    guard let contact else { return false }
    try connection.execute("UPDATE contact SET asked_at = NULL WHERE id = \(contact)")
    return true
  }
}
