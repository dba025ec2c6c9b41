import Facts
import Primitives

/// A conversation that is one row of several of a call.
extension Conversation {
  /// The row says that somebody answered.
  var answersCall: Bool { abandoned == false || (abandoned == nil && answeredAt != nil) }

  /// When somebody answered, in seconds since 1970: as told, or after the wait; nil where nothing tells it.
  var answerSecond: Int64? {
    if let answeredAt { return answeredAt.seconds }
    return answersCall ? waitSeconds.map { openedAt.seconds + Int64($0) } : nil
  }

  /// The same for rows that tell the same talk: a file joined from two that overlap holds rows twice.
  var legFingerprint: Int64 {
    var hash = StableHash()
    for moment in [openedAt, answeredAt, closedAt] { hash.combine(moment?.seconds ?? Int64.min) }
    for seconds in [waitSeconds, handleSeconds] { hash.combine(Int64(seconds ?? -1)) }
    for text in [agent, team, queue, status] { hash.combine(text ?? "") }
    for (name, value) in extras.sorted(by: { $0.key < $1.key }) {
      hash.combine(name)
      hash.combine(value)
    }
    return hash.value
  }

  /// Takes from another row what this one does not say; the latest end, the earliest answer and reply.
  mutating func fill(from other: Conversation) {
    closedAt = [closedAt, other.closedAt].compactMap(\.self).max()
    answeredAt = [answeredAt, other.answeredAt].compactMap(\.self).min()
    firstReplyAt = [firstReplyAt, other.firstReplyAt].compactMap(\.self).min()
    for path in Self.durations { self[keyPath: path] = self[keyPath: path] ?? other[keyPath: path] }
    for path in Self.counts {
      self[keyPath: path] = [self[keyPath: path], other[keyPath: path]].compactMap(\.self).max()
    }
    for path in Self.texts { self[keyPath: path] = self[keyPath: path] ?? other[keyPath: path] }
    resolved = resolved ?? other.resolved
    if csat == nil {
      csat = other.csat
      csatScale = other.csatScale ?? csatScale
    }
    csatInvited = csatInvited ?? other.csatInvited
    extras.merge(other.extras) { mine, _ in mine }
  }

  private static var durations: [WritableKeyPath<Conversation, Int?>] {
    [
      \.firstReplySeconds, \.firstReplyBusinessSeconds, \.resolutionSeconds, \.resolutionBusinessSeconds,
    ]
  }

  private static var counts: [WritableKeyPath<Conversation, Int?>] { [\.reopens, \.transfers, \.replies] }

  private static var texts: [WritableKeyPath<Conversation, String?>] {
    [
      \.status, \.team, \.agent, \.queue, \.reason, \.product, \.language, \.priority, \.customerID, \.subject, \.text,
      \.csatComment,
    ]
  }
}
