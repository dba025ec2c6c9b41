public import Primitives

/// How long the next try to sign in must wait after failures, for one e-mail address or one network address.
///
/// Fewer than 5 failures within the last 15 minutes: not at all. With 5 it waits 30 seconds from the last one,
/// and twice as long for each further failure, 15 minutes at most.
public enum SignInThrottle {
  /// Seconds in which failures count.
  public static let window: Int64 = 15 * 60
  /// Failures that cost nothing yet, and one more.
  public static let freeFailures = 5

  /// Seconds still to wait; nil when the next try may be made now.
  public static func wait(after failures: [Instant], now: Instant) -> Int64? {
    let counted = failures.filter { now.seconds(since: $0) < window }
    guard let last = counted.max(), counted.count >= freeFailures else { return nil }
    let doublings = min(counted.count - freeFailures, 5)
    let left = last.seconds + min(window, 30 << Int64(doublings)) - now.seconds
    return left > 0 ? min(left, window) : nil
  }
}
