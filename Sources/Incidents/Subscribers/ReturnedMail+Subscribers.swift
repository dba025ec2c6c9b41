public import Primitives
public import Storage
public import Transport

extension ReturnedMail {
  /// What came back changed the list of subscribers.
  public struct AppliedToSubscribers: Sendable, Hashable {
    /// There is no such address: it gets nothing more.
    public var ended = 0
    /// A full mailbox, a policy: the address stays, and the administrator sees it.
    public var troubled = 0
  }

  /// Addresses that do not exist get nothing more; of the others it is kept why their mail came back.
  /// O(reports · log subscribers).
  public func applyToSubscribers(now: Instant, _ connection: Connection) throws -> AppliedToSubscribers {
    var applied = AppliedToSubscribers()
    for bounce in bounces where !bounce.isDelayed {
      guard let named = bounce.mailIDs.compactMap({ SubscriberMail.named(by: $0) }).last else { continue }
      let refusal = bounce.refusal
      let changed = try connection.execute(
        """
        UPDATE subscriber_mail SET state = 'failed', status = \(refusal.code), refusal = \(refusal.reason.rawValue),
          excerpt = \(refusal.text), refused_at = \(now.seconds)
        WHERE subscriber_id = \(named.subscriber) AND update_id = \(named.update) AND version = \(named.version)
          AND state = 'sent'
        """)
      if changed == 0 { continue }
      if refusal.reason == .unknownAddress {
        try SubscriberStore.end(named.subscriber, why: refusal.text, now: now, connection)
        applied.ended += 1
      } else {
        applied.troubled += 1
      }
    }
    return applied
  }
}

extension SubscriberMail {
  /// The mail that a Message-ID of ours names; nil for any other.
  static func named(by mailID: String) -> (update: Int64, version: Int, subscriber: Int64)? {
    guard let found = mailID.wholeMatch(of: /update-(\d{1,18})-(\d{1,9})-(\d{1,18})/), let update = Int64(found.1),
      let version = Int(found.2), let subscriber = Int64(found.3)
    else { return nil }
    return (update, version, subscriber)
  }
}
