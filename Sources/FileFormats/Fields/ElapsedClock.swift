/// Lengths of time written as a clock that goes on: `0:02:23`, `26:03:04`, `00:01:30.500`, `0.15.30`, and with days
/// before it: `1 day, 2:03:04`, `2 giorni 0:00:00`, `0 days 00:10:00`, `1.02:03:04`.
enum ElapsedClock {
  /// Whole seconds, halves up; nil for anything else. Two parts are read only after days, where they can only be hours
  /// and minutes. Nothing below zero is written so: pandas' `-1 day, 23:00:00` is refused. O(length).
  static func seconds(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var cursor = FieldCursor(bytes)
    guard let first = cursor.digits(atMost: 7) else { return nil }
    if cursor.take(UInt8(ascii: ":")) { return clock(&cursor, hours: first.value, isShortEnough: false) }
    if cursor.take(UInt8(ascii: ".")) {
      guard let second = cursor.digits(atMost: 2), second.count == 2 else { return nil }
      if cursor.byte == UInt8(ascii: ".") { return dotted(&cursor, hours: first.value, minutes: second.value) }
      guard cursor.take(UInt8(ascii: ":")), second.value < 24 else { return nil }
      return clock(&cursor, hours: first.value * 24 + second.value, isShortEnough: false)
    }
    cursor.skipBlanks()
    guard let word = cursor.word(), DurationWords.isDay(word, in: cursor) else { return nil }
    _ = cursor.take(UInt8(ascii: "."))
    DurationWords.skipJoint(&cursor)
    guard let hours = cursor.digits(atMost: 2), hours.value < 24, cursor.take(UInt8(ascii: ":")) else { return nil }
    return clock(&cursor, hours: first.value * 24 + hours.value, isShortEnough: true)
  }

  /// What follows the hours and their colon, to the end of the cell.
  private static func clock(_ cursor: inout FieldCursor, hours: Int, isShortEnough: Bool) -> Int? {
    guard let minutes = sixtieths(&cursor) else { return nil }
    if cursor.isAtEnd { return isShortEnough ? (hours * 60 + minutes) * 60 : nil }
    guard cursor.take(UInt8(ascii: ":")), var seconds = sixtieths(&cursor) else { return nil }
    if cursor.byte == UInt8(ascii: ".") || cursor.byte == UInt8(ascii: ",") {
      cursor.position += 1
      if cursor.byte >= UInt8(ascii: "5"), cursor.byte <= UInt8(ascii: "9") { seconds += 1 }
      while cursor.byte &- 0x30 < 10 { cursor.position += 1 }
    }
    return cursor.isAtEnd ? (hours * 60 + minutes) * 60 + seconds : nil
  }

  /// `0.15.30`, as Italian spreadsheets show a time.
  private static func dotted(_ cursor: inout FieldCursor, hours: Int, minutes: Int) -> Int? {
    guard cursor.take(UInt8(ascii: ".")), let seconds = sixtieths(&cursor), cursor.isAtEnd, minutes < 60
    else { return nil }
    return (hours * 60 + minutes) * 60 + seconds
  }

  private static func sixtieths(_ cursor: inout FieldCursor) -> Int? {
    guard let read = cursor.digits(atMost: 2), read.count == 2, read.value < 60 else { return nil }
    return read.value
  }
}
