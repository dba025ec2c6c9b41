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

  /// A day that programs write where there is none: the first of some calendar or count (1970, 1900, 1899-12-30 of
  /// Access and Excel, 1904 of old Excel for Mac, 1753 of SQL Server, 1601 of Windows), in whatever zone. What no
  /// calendar has is ``DateFormat/isEmptyMark(_:)``.
  public var isEmptyMark: Bool {
    guard let days = daysSince1970 else { return false }
    return Self.emptyDays.contains(days)
  }

  /// Before 1990: no moment in the life of a contact. Days of people (a birth, a first contract) may well be earlier.
  public var isBeforeContacts: Bool { (daysSince1970 ?? .max) < 7_305 }

  private var daysSince1970: Int? {
    switch self {
    case .day(let day), .local(let day, _): day.daysSince1970
    case .instant(let milliseconds): Int((Double(milliseconds) / 86_400_000).rounded(.down))
    case .time: nil
    }
  }

  /// 1969-12-31 … 1970-01-01, 1904-01-01, 1899-12-30 … 1900-01-01, 1753-01-01, 1601-01-01, 0001-01-01.
  private static let emptyDays: Set<Int> = [
    -1, 0, -24_107, -25_569, -25_568, -25_567, -79_257, -134_774, -719_162,
  ]

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
