/// Days whose month is a word: `22 nov 2026`, `dom 22 novembre 2026, 09:05`, `Nov 22, 2026 9:05 PM`,
/// `22-Nov-26`.
extension DateFormat {
  static func dayFirstNamed(_ cursor: inout FieldCursor) -> DateReading? {
    guard skipWeekday(&cursor), let day = cursor.digits(atMost: 2) else { return nil }
    // `1° gennaio`, `1º`: the sign of an Italian first of the month.
    if cursor.byte == 0xC2, cursor.byte(ahead: 1) == 0xB0 || cursor.byte(ahead: 1) == 0xBA {
      cursor.position += 2
    }
    skipJoint(&cursor)
    guard let word = cursor.word(), let month = MonthName.number(word, in: cursor) else {
      return nil
    }
    _ = cursor.take(UInt8(ascii: "."))
    skipJoint(&cursor)
    guard let read = cursor.digits(atMost: 4), let year = fullYear(read) else { return nil }
    return reading(year, month, day.value, &cursor)
  }

  static func monthFirstNamed(_ cursor: inout FieldCursor) -> DateReading? {
    let start = cursor.position
    guard skipWeekday(&cursor) else { return nil }
    // `mar` is a day of the week and a month: when no month follows, it was the month.
    if cursor.byte &- 0x30 < 10 { cursor.position = start }
    guard let word = cursor.word(), let month = MonthName.number(word, in: cursor) else {
      return nil
    }
    _ = cursor.take(UInt8(ascii: "."))
    skipJoint(&cursor)
    guard let day = cursor.digits(atMost: 2) else { return nil }
    _ = cursor.take(UInt8(ascii: ","))
    skipJoint(&cursor)
    guard let read = cursor.digits(atMost: 4), let year = fullYear(read) else { return nil }
    return reading(year, month, day.value, &cursor)
  }

  /// Skips what may stand between a day and its time: a dash, `alle`, `ore`, `at`.
  static func skipTimeJoint(_ cursor: inout FieldCursor) {
    if cursor.byte == UInt8(ascii: "-"), cursor.byte(ahead: 1) == 0x20 {
      cursor.position += 1
      cursor.skipBlanks()
    }
    while let word = cursor.word() {
      guard ["alle", "ore", "at", "h"].contains(where: { cursor.matches(word, $0) }) else { break }
      cursor.skipBlanks()
    }
  }

  /// Skips a day of the week when one stands here. False only at the end of the cell.
  static func skipWeekday(_ cursor: inout FieldCursor) -> Bool {
    let start = cursor.position
    guard let word = cursor.word(), MonthName.isWeekday(word, in: cursor) else {
      cursor.position = start
      return cursor.isAtEnd == false
    }
    _ = cursor.take(UInt8(ascii: "."))
    _ = cursor.take(UInt8(ascii: ","))
    cursor.skipBlanks()
    return cursor.isAtEnd == false
  }

  private static func skipJoint(_ cursor: inout FieldCursor) {
    cursor.skipBlanks()
    if cursor.byte == UInt8(ascii: "-") || cursor.byte == UInt8(ascii: "/") { cursor.position += 1 }
    cursor.skipBlanks()
  }
}
