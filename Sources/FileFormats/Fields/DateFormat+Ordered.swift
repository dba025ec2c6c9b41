import Primitives

/// Days written in figures parted by `/`, `-` or `.`, the same between both pairs.
extension DateFormat {
  @inline(__always)
  static func yearLast(_ cursor: inout FieldCursor, dayFirst: Bool) -> DateReading? {
    // `lun 12/10/2026`
    if cursor.byte &- 0x30 >= 10, skipWeekday(&cursor) == false { return nil }
    guard let first = cursor.digits(atMost: 2) else { return nil }
    let separator = cursor.byte
    guard isSeparator(separator) else { return nil }
    cursor.position += 1
    guard let second = cursor.digits(atMost: 2), cursor.take(separator) else { return nil }
    guard let third = cursor.digits(atMost: 4), let year = fullYear(third), year >= 1000 else {
      return nil
    }
    return dayFirst
      ? reading(year, second.value, first.value, &cursor)
      : reading(year, first.value, second.value, &cursor)
  }

  @inline(__always)
  static func yearFirst(_ cursor: inout FieldCursor) -> DateReading? {
    guard let year = cursor.digits(atMost: 4), year.count == 4, year.value >= 1000 else {
      return nil
    }
    let separator = cursor.byte
    guard isSeparator(separator) else { return nil }
    cursor.position += 1
    guard let month = cursor.digits(atMost: 2), cursor.take(separator) else { return nil }
    guard let day = cursor.digits(atMost: 2) else { return nil }
    return reading(year.value, month.value, day.value, &cursor)
  }

  /// A month in figures or by name; nothing may follow.
  static func month(_ cursor: inout FieldCursor, _ layout: Layout) -> DateReading? {
    let (year, month): (Int, Int)
    switch layout {
    case .yearMonth:
      guard let read = cursor.digits(atMost: 4), read.count == 4, isSeparator(cursor.byte) else {
        return nil
      }
      cursor.position += 1
      guard let second = cursor.digits(atMost: 2) else { return nil }
      (year, month) = (read.value, second.value)
    case .monthYear:
      guard let read = cursor.digits(atMost: 2), isSeparator(cursor.byte) else { return nil }
      cursor.position += 1
      guard let second = cursor.digits(atMost: 4), second.count == 4 else { return nil }
      (year, month) = (second.value, read.value)
    default:
      guard let word = cursor.word(), let number = MonthName.number(word, in: cursor) else {
        return nil
      }
      _ = cursor.take(UInt8(ascii: "."))
      cursor.skipBlanks()
      _ = cursor.take(UInt8(ascii: "-")) || cursor.take(UInt8(ascii: "/"))
      guard let read = cursor.digits(atMost: 4), let full = fullYear(read) else { return nil }
      (year, month) = (full, number)
    }
    guard cursor.isAtEnd, year >= 1000, (1...12).contains(month) else { return nil }
    return .day(CivilDate(year: year, month: month, day: 1))
  }

  @inline(__always)
  static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
