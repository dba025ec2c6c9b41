public import Primitives

/// The time over which something was counted.
public enum CountedTime: Sendable, Hashable {
  /// So many minutes from a moment on, less than a day.
  case minutes(Int, from: Instant)
  case day(CivilDate)
  case month(Month)

  /// From here on a count is of a day.
  public static let minutesOfDay = 1_440
}

extension CountedTime: CustomStringConvertible {
  /// `2026-10-13T07:00:00Z/15`, `2026-10-13`, `2026-10`: part of what makes a count unique in its source.
  public var description: String {
    switch self {
    case .minutes(let length, let start): "\(start.rfc3339)/\(length)"
    case .day(let day): day.description
    case .month(let month): month.description
    }
  }

  /// The first moment, and the first one after it.
  func bounds(_ clock: ZoneClock) -> (from: Instant, to: Instant) {
    switch self {
    case .minutes(let length, let start): (start, Instant(seconds: start.seconds + Int64(length) * 60))
    case .day(let day): (clock.start(of: day), clock.start(of: day.adding(days: 1)))
    case .month(let month): (clock.start(of: month.firstDay), clock.start(of: month.advanced(by: 1).firstDay))
    }
  }
}
