public import Primitives

/// How long an alarm keeps silent.
public enum SilenceUntil: String, Sendable, Hashable, CaseIterable {
  case oneHour = "1h"
  /// Tomorrow at 9:00 on the organisation's wall clock.
  case tomorrow
  /// Until a run no longer finds it in the data.
  case recovered

  /// When it ends; nil for what ends with the data. `clock` is the organisation's.
  public func end(now: Instant, clock: ZoneClock) -> Instant? {
    switch self {
    case .oneHour: Instant(seconds: now.seconds + 3_600)
    case .tomorrow: clock.instant(clock.day(of: now).adding(days: 1), secondOfDay: 9 * 3_600)
    case .recovered: nil
    }
  }
}
