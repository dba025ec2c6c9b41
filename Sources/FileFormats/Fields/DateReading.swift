public import Primitives

/// What a cell of a date column says.
public enum DateReading: Hashable, Sendable, CustomStringConvertible {
  /// A day without a time.
  case day(CivilDate)
  /// A wall-clock time in a zone that the cell does not name. 86,400,000 is the end of the day (`24:00`).
  case local(CivilDate, milliseconds: Int)
  /// A moment, from a cell with an offset or from a count since 1970.
  case instant(milliseconds: Int)
  /// A time of day without a day.
  case time(milliseconds: Int)

  /// The year is outside 1970…2100: readable, but worth a warning.
  public var isUnusual: Bool {
    switch self {
    case .day(let day), .local(let day, _): !(0..<47_847).contains(day.daysSince1970)
    case .instant(let milliseconds): !(0..<4_133_980_800_000).contains(milliseconds)
    case .time: false
    }
  }

  /// ISO 8601, to show a person what was understood: `2026-02-01`, `2026-02-01T09:05:00`, `…Z`.
  public var description: String {
    switch self {
    case .day(let day): day.description
    case .local(let day, let milliseconds): "\(day)T\(Self.clock(milliseconds))"
    case .instant(let milliseconds): Instant(seconds: Int64(milliseconds / 1000)).rfc3339
    case .time(let milliseconds): Self.clock(milliseconds)
    }
  }

  private static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    return [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
