/// How often to try, and after which pauses.
public struct RetryPolicy: Sendable, Hashable {
  /// Seconds after the first, the second … failed try.
  public let pauses: [Int64]

  public init(pauses: [Int64]) { self.pauses = pauses }

  /// Tries in all.
  public var tries: Int { pauses.count + 1 }

  /// For notices and mails: at once, then after 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 hours.
  ///
  /// Source: Standard Webhooks 1.0.0.
  public static let patient = RetryPolicy(
    pauses: [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400])

  /// For what tells of an outage: at once, then after 5 s, 30 s, 2, 10 and 30 minutes; it is over by then, or has
  /// another update.
  public static let urgent = RetryPolicy(pauses: [5, 30, 120, 600, 1_800])

  /// Seconds to wait after so many failed tries, up to a fifth longer by chance so that many do not come back at the same
  /// moment; nil after the last try. A receiver's own wish is honoured up to a day, and never early: the second that is
  /// counted from has begun already.
  public func pause(
    after tries: Int, asked: Int64? = nil, using generator: inout some RandomNumberGenerator
  ) -> Int64? {
    guard (1...pauses.count).contains(tries) else { return nil }
    let pause = pauses[tries - 1]
    let jitter = Int64.random(in: 0...(pause / 5), using: &generator)
    return max(pause + jitter, asked.map { min($0, 86_400) + 1 } ?? 0)
  }
}
