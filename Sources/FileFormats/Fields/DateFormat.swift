import Primitives

/// How the dates of a column are written, decided once for the column.
///
/// Reading is strict: 31 February, month 13 and trailing words are refused, never mended. It works on
/// UTF-8 bytes without Foundation and without allocation; O(length of the cell).
public struct DateFormat: Hashable, Sendable {
  /// The order of the parts. A time and an offset from UTC may follow a day in every layout that has one.
  public enum Layout: String, Hashable, Sendable, CaseIterable {
    /// `22/11/2026`, `22-11-26`, `22.11.2026`
    case dayMonthYear
    /// `11/22/2026`, `11/22/26 09:05 PM`
    case monthDayYear
    /// `2026-11-22`, `2026/11/22 09:05`, `2026-11-22T09:05:00Z`
    case yearMonthDay
    /// `22 nov 2026`, `Sunday 22 November 2026`, `22-Nov-26`
    case dayMonthNameYear
    /// `Nov 22, 2026`
    case monthNameDayYear
    /// `20261122`
    case compactYearMonthDay
    /// `22112026`
    case compactDayMonthYear
    /// `261122`
    case shortYearMonthDay
    /// `221126`
    case shortDayMonthYear
    /// `2026-11`, read as its first day
    case yearMonth
    /// `11/2026`
    case monthYear
    /// `novembre 2026`
    case monthNameYear
    /// `202611`
    case compactYearMonth
    /// Days since 1899-12-30, as spreadsheets store them: `46348.378`
    case excelSerial
    /// `1795338300`, `1795338300.25`
    case unixSeconds
    /// `1795338300000`
    case unixMilliseconds
    /// `9:05:58`
    case timeOnly
  }

  public var layout: Layout
  /// What parts the day from the month: told in `pattern`; every one of `/`, `-`, `.` is read.
  public var separator: Character

  public init(_ layout: Layout, separator: Character = "/") {
    self.layout = layout
    self.separator = separator
  }

  /// Whether the layout names a month and not a day.
  public var isMonth: Bool {
    switch layout {
    case .yearMonth, .monthYear, .monthNameYear, .compactYearMonth: true
    default: false
    }
  }

  /// What the cell says in this format; nil when it is not written so.
  public func read(_ bytes: UnsafeBufferPointer<UInt8>) -> DateReading? {
    var cursor = FieldCursor(bytes)
    if cursor.isAtEnd { return nil }
    switch layout {
    case .dayMonthYear, .monthDayYear:
      return Self.yearLast(&cursor, dayFirst: layout == .dayMonthYear)
    case .yearMonthDay: return Self.yearFirst(&cursor)
    case .dayMonthNameYear: return Self.dayFirstNamed(&cursor)
    case .monthNameDayYear: return Self.monthFirstNamed(&cursor)
    case .compactYearMonthDay, .compactDayMonthYear, .shortYearMonthDay, .shortDayMonthYear,
      .compactYearMonth:
      return Self.compact(&cursor, layout)
    case .yearMonth, .monthYear, .monthNameYear: return Self.month(&cursor, layout)
    case .excelSerial: return Self.excelSerial(&cursor)
    case .unixSeconds, .unixMilliseconds:
      return Self.unix(&cursor, thousandths: layout == .unixMilliseconds)
    case .timeOnly: return ClockTime(&cursor).map { .time(milliseconds: $0.milliseconds) }
    }
  }

  /// The same for a `String`; for tests and for single values.
  public func read(_ text: String) -> DateReading? {
    var text = text
    return text.withUTF8 { read($0) }
  }

  /// A year of two digits: 70…99 are of the last century.
  static func fullYear(_ read: (value: Int, count: Int)) -> Int? {
    switch read.count {
    case 2: read.value >= 70 ? 1900 + read.value : 2000 + read.value
    case 4: read.value
    default: nil
    }
  }

  /// The day alone, or with the time that follows it.
  @inline(__always)
  static func reading(_ year: Int, _ month: Int, _ day: Int, _ cursor: inout FieldCursor)
    -> DateReading?
  {
    guard month &- 1 < 12, month > 0, day > 0,
      day <= 28 || CivilDate(checkingYear: year, month: month, day: day) != nil
    else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    if cursor.isAtEnd { return .day(date) }
    if cursor.byte == UInt8(ascii: "T"), cursor.byte(ahead: 1) &- 0x30 < 10 {
      cursor.position += 1
    } else {
      _ = cursor.take(UInt8(ascii: ","))
      let before = cursor.position
      cursor.skipBlanks()
      guard cursor.position > before else { return nil }
      if cursor.byte &- 0x30 >= 10 { skipTimeJoint(&cursor) }
    }
    guard let time = ClockTime(&cursor) else { return nil }
    guard let offset = time.offsetSeconds else {
      return .local(date, milliseconds: time.milliseconds)
    }
    return .instant(
      milliseconds: date.daysSince1970 * 86_400_000 + time.milliseconds - offset * 1000)
  }
}
