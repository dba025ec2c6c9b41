/// When to try again: at once, then after 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 hours.
///
/// Source: Standard Webhooks 1.0.0.
public enum RetrySchedule {
  /// Tries in all.
  public static let tries = 10

  private static let pauses: [Int64] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]

  /// Seconds to wait after so many failed tries, up to a fifth longer by chance so that many do not come back at
  /// the same moment; nil after the last try. A receiver's own wish is honoured up to a day.
  public static func pause(
    after tries: Int, asked: Int64? = nil, using generator: inout some RandomNumberGenerator
  ) -> Int64? {
    guard (1...pauses.count).contains(tries) else { return nil }
    let pause = pauses[tries - 1]
    let jitter = Int64.random(in: 0...(pause / 5), using: &generator)
    return max(pause + jitter, min(asked ?? 0, 86_400))
  }
}
