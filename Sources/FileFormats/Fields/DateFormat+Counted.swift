import Primitives

/// Days written as one number: compact calendars, spreadsheet serials, counts since 1970.
extension DateFormat {
  static func compact(_ cursor: inout FieldCursor, _ layout: Layout) -> DateReading? {
    let width = layout == .compactYearMonthDay || layout == .compactDayMonthYear ? 8 : 6
    guard let read = cursor.digits(atMost: width), read.count == width else { return nil }
    let value = read.value
    switch layout {
    case .compactYearMonthDay:
      guard (1900...2199).contains(value / 10_000) else { return nil }
      return reading(value / 10_000, value / 100 % 100, value % 100, &cursor)
    case .compactDayMonthYear:
      guard (1900...2199).contains(value % 10_000) else { return nil }
      return reading(value % 10_000, value / 10_000 % 100, value / 1_000_000, &cursor)
    case .compactYearMonth:
      guard cursor.isAtEnd, (1970...2100).contains(value / 100), (1...12).contains(value % 100)
      else { return nil }
      return .day(CivilDate(year: value / 100, month: value % 100, day: 1))
    case .shortYearMonthDay:
      guard let year = fullYear((value / 10_000, 2)) else { return nil }
      return reading(year, value / 100 % 100, value % 100, &cursor)
    default:
      guard let year = fullYear((value % 100, 2)) else { return nil }
      return reading(year, value / 100 % 100, value / 10_000, &cursor)
    }
  }

  /// Serials of the 1900 system from 1954 to 2119 (20,000 to 80,000): smaller ones are plain numbers.
  static func excelSerial(_ cursor: inout FieldCursor) -> DateReading? {
    guard let days = cursor.digits(atMost: 5), (20_000..<80_000).contains(days.value) else {
      return nil
    }
    let day = CivilDate(daysSince1970: days.value - 25_569)
    if cursor.isAtEnd { return .day(day) }
    guard let fraction = fraction(&cursor) else { return nil }
    let milliseconds = Int((fraction * 86_400).rounded()) * 1000
    return .local(day, milliseconds: min(milliseconds, 86_400_000))
  }

  /// Moments between 1990 and 2100; other numbers are not times.
  static func unix(_ cursor: inout FieldCursor, thousandths: Bool) -> DateReading? {
    guard let whole = cursor.digits(atMost: 13) else { return nil }
    var milliseconds = thousandths ? whole.value : whole.value * 1000
    if cursor.isAtEnd == false {
      guard let fraction = fraction(&cursor) else { return nil }
      if thousandths == false { milliseconds += Int(fraction * 1000) }
    }
    guard (631_152_000_000..<4_102_444_800_000).contains(milliseconds) else { return nil }
    return .instant(milliseconds: milliseconds)
  }

  /// What follows the decimal sign, up to the end of the cell.
  private static func fraction(_ cursor: inout FieldCursor) -> Double? {
    guard cursor.take(UInt8(ascii: ".")) || cursor.take(UInt8(ascii: ",")) else { return nil }
    var value = 0.0
    var scale = 0.1
    guard cursor.isAtEnd == false else { return nil }
    while cursor.isAtEnd == false {
      guard cursor.byte &- 0x30 < 10 else { return nil }
      value += Double(cursor.byte &- 0x30) * scale
      scale /= 10
      cursor.position += 1
    }
    return value
  }
}
