/// Durations in words and in ISO 8601.
enum DurationWords {
  /// `2 hours 3 minutes`, `2 ore e 3 minuti`, `1h 05m`, `1h30`, `3 days, 4 hours`, `45s`, `2'30"`, `500 ms`,
  /// `less than a minute`. Nothing below zero.
  static func seconds(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var cursor = FieldCursor(bytes)
    if let shortest = lessThanAMinute(cursor) { return shortest }
    var total = 0.0
    var last: Double?
    while cursor.isAtEnd == false {
      guard let amount = number(&cursor) else { return nil }
      if cursor.isAtEnd {
        // `1h30`, `2m 30`: the next smaller unit.
        guard let last, last == 3600 || last == 60, amount < 60, amount == amount.rounded() else { return nil }
        total += amount * last / 60
        break
      }
      cursor.skipBlanks()
      guard let unit = unit(&cursor) else { return nil }
      total += amount * unit
      last = unit
      _ = cursor.take(UInt8(ascii: "."))
      skipJoint(&cursor)
    }
    return last != nil && total < 1e12 ? Int((total + 0.5).rounded(.down)) : nil
  }

  static func isDay(_ word: Range<Int>, in cursor: FieldCursor) -> Bool { unit(word, in: cursor) == 86_400 }

  /// `P1DT2H3M4.5S`, `PT45S`, `P2W`; years and months have no fixed length and are refused.
  static func iso8601(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var cursor = FieldCursor(bytes)
    guard cursor.take(UInt8(ascii: "P")) else { return nil }
    var total = 0.0
    var isTime = false
    var terms = 0
    while cursor.isAtEnd == false {
      if isTime == false, cursor.take(UInt8(ascii: "T")) { isTime = true }
      guard let amount = number(&cursor) else { return nil }
      let unit: Double? =
        switch (cursor.byte, isTime) {
        case (UInt8(ascii: "W"), false): 604_800
        case (UInt8(ascii: "D"), false): 86_400
        case (UInt8(ascii: "H"), true): 3600
        case (UInt8(ascii: "M"), true): 60
        case (UInt8(ascii: "S"), true): 1
        default: nil
        }
      guard let unit else { return nil }
      total += amount * unit
      terms += 1
      cursor.position += 1
    }
    return terms > 0 && total < 1e12 ? Int((total + 0.5).rounded(.down)) : nil
  }

  private static func number(_ cursor: inout FieldCursor) -> Double? {
    var value = 0.0
    var scale = 1.0
    var digits = 0
    var isFraction = false
    while true {
      let byte = cursor.byte
      if byte &- 0x30 < 10 {
        value = value * 10 + Double(byte &- 0x30)
        if isFraction { scale *= 10 }
        digits += 1
      } else if isFraction == false, digits > 0,
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","),
        cursor.byte(ahead: 1) &- 0x30 < 10
      {
        isFraction = true
      } else {
        break
      }
      cursor.position += 1
    }
    return digits > 0 ? value / scale : nil
  }

  /// Skips a comma, `and` or `e`, and the blanks around.
  static func skipJoint(_ cursor: inout FieldCursor) {
    cursor.skipBlanks()
    _ = cursor.take(UInt8(ascii: ","))
    cursor.skipBlanks()
    let start = cursor.position
    if let word = cursor.word(), cursor.matches(word, "and") || cursor.matches(word, "e") {
      cursor.skipBlanks()
    } else {
      cursor.position = start
    }
  }

  private static func lessThanAMinute(_ cursor: FieldCursor) -> Int? {
    let whole = cursor.position..<cursor.end
    return cursor.matches(whole, "less than a minute") || cursor.matches(whole, "meno di un minuto")
      ? 30 : nil
  }

  /// The unit here, as a word or as the marks of minutes and seconds.
  private static func unit(_ cursor: inout FieldCursor) -> Double? {
    if let word = cursor.word() { return unit(word, in: cursor) }
    if cursor.take(UInt8(ascii: "\"")) { return 1 }
    guard cursor.take(UInt8(ascii: "'")) else { return nil }
    return cursor.take(UInt8(ascii: "'")) ? 1 : 60
  }

  private static func unit(_ word: Range<Int>, in cursor: FieldCursor) -> Double? {
    units.first { cursor.matches(word, $0.word) }?.seconds
  }

  private static let units: [(word: StaticString, seconds: Double)] = [
    ("ms", 0.001), ("msec", 0.001), ("millisecond", 0.001), ("milliseconds", 0.001), ("millisecondi", 0.001),
    ("s", 1), ("sec", 1), ("secs", 1), ("second", 1), ("seconds", 1), ("secondo", 1), ("secondi", 1), ("″", 1),
    ("m", 60), ("min", 60), ("mins", 60), ("minute", 60), ("minutes", 60), ("minuto", 60), ("minuti", 60), ("′", 60),
    ("’", 60),
    ("h", 3600), ("hr", 3600), ("hrs", 3600), ("hour", 3600), ("hours", 3600), ("ora", 3600), ("ore", 3600),
    ("d", 86_400), ("day", 86_400), ("days", 86_400), ("g", 86_400), ("gg", 86_400), ("giorno", 86_400),
    ("giorni", 86_400), ("w", 604_800), ("week", 604_800), ("weeks", 604_800), ("sett", 604_800),
    ("settimana", 604_800), ("settimane", 604_800),
  ]
}
