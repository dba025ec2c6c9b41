/// The time of day in a cell, and the offset from UTC when one is written.
///
/// Read: `9:05`, `09:05:58`, `09.05`, `09:05:58.123`, `9:05 PM`, `2:30:36 p.m.`, `24:00` (the end of the
/// day), then `Z`, ` UTC`, ` CEST`, `+01:00`, `+0100`, `+01`, `GMT+2`, and a name in brackets after these.
struct ClockTime {
  var milliseconds: Int
  var offsetSeconds: Int?

  /// Reads up to the end of the cell; nil when it is not a time or when something follows.
  @inline(__always)
  init?(_ cursor: inout FieldCursor) {
    guard let hours = cursor.digits(atMost: 2) else { return nil }
    var separator: UInt8 = 0
    var minutes = 0
    var seconds = 0
    var thousandths = 0
    if cursor.byte == UInt8(ascii: ":") || cursor.byte == UInt8(ascii: ".") {
      separator = cursor.byte
      cursor.position += 1
      guard let read = cursor.digits(atMost: 2), read.count == 2, read.value < 60 else {
        return nil
      }
      minutes = read.value
      if cursor.take(separator) {
        guard let read = cursor.digits(atMost: 2), read.count == 2, read.value < 60 else {
          return nil
        }
        seconds = read.value
        if cursor.byte == UInt8(ascii: ".") || cursor.byte == UInt8(ascii: ",") {
          cursor.position += 1
          guard let read = Self.fraction(&cursor) else { return nil }
          thousandths = read
        }
      }
    }
    var hour = hours.value
    if let half = Self.halfOfDay(&cursor) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + half
    } else if separator == 0 {
      return nil
    }
    guard hour < 24 || (hour == 24 && minutes == 0 && seconds == 0 && thousandths == 0) else {
      return nil
    }
    milliseconds = ((hour * 60 + minutes) * 60 + seconds) * 1000 + thousandths
    guard Self.offset(&cursor, into: &offsetSeconds), cursor.isAtEnd else { return nil }
  }

  /// Digits of a fraction of a second, cut to thousandths.
  private static func fraction(_ cursor: inout FieldCursor) -> Int? {
    var value = 0
    var count = 0
    while cursor.byte &- 0x30 < 10 {
      if count < 3 { value = value * 10 + Int(cursor.byte &- 0x30) }
      count += 1
      cursor.position += 1
    }
    guard count > 0 else { return nil }
    return count == 1 ? value * 100 : count == 2 ? value * 10 : value
  }

  /// 0 for AM, 12 for PM, nil when neither is written.
  private static func halfOfDay(_ cursor: inout FieldCursor) -> Int? {
    let start = cursor.position
    cursor.skipBlanks()
    let letter = cursor.byte | 0x20
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else {
      cursor.position = start
      return nil
    }
    cursor.position += 1
    _ = cursor.take(UInt8(ascii: "."))
    guard cursor.byte | 0x20 == UInt8(ascii: "m") else {
      cursor.position = start
      return nil
    }
    cursor.position += 1
    _ = cursor.take(UInt8(ascii: "."))
    return letter == UInt8(ascii: "p") ? 12 : 0
  }

  /// False when what follows is not an offset.
  private static func offset(_ cursor: inout FieldCursor, into offset: inout Int?) -> Bool {
    cursor.skipBlanks()
    if cursor.isAtEnd { return true }
    if cursor.remaining == 1, cursor.byte | 0x20 == UInt8(ascii: "z") {
      cursor.position += 1
      offset = 0
      return true
    }
    let isBracketed = cursor.take(UInt8(ascii: "("))
    if let word = cursor.word() {
      guard let named = ZoneName.offset(word, in: cursor) else { return false }
      offset = named
      if isBracketed { return cursor.take(UInt8(ascii: ")")) && cursor.isAtEnd }
      if cursor.isAtEnd { return true }
      guard named == 0 else { return false }
    }
    let sign: Int
    if cursor.take(UInt8(ascii: "+")) {
      sign = 1
    } else if cursor.take(UInt8(ascii: "-")) {
      sign = -1
    } else {
      return false
    }
    guard let read = cursor.digits(atMost: 4) else { return false }
    var (hours, minutes) = read.count <= 2 ? (read.value, 0) : (read.value / 100, read.value % 100)
    if read.count <= 2, cursor.take(UInt8(ascii: ":")) {
      guard let read = cursor.digits(atMost: 2), read.count == 2 else { return false }
      minutes = read.value
    }
    guard hours <= 14, minutes < 60 else { return false }
    hours *= 3600
    offset = sign * (hours + minutes * 60)
    skipBracketedName(&cursor)
    return true
  }

  /// `GMT+0200 (Central European Summer Time)`: the name of a zone whose offset is said already.
  private static func skipBracketedName(_ cursor: inout FieldCursor) {
    let start = cursor.position
    cursor.skipBlanks()
    if cursor.byte == UInt8(ascii: "("), cursor.byte(ahead: cursor.remaining - 1) == UInt8(ascii: ")") {
      cursor.position = cursor.end
    } else {
      cursor.position = start
    }
  }
}
