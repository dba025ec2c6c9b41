/// Durations in words and in ISO 8601.
enum DurationWords {
  /// `2 hours 3 minutes`, `2 ore e 3 minuti`, `1h 05m`, `3 days, 4 hours`, `45s`, `less than a minute`.
  static func seconds(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var cursor = FieldCursor(bytes)
    if let shortest = lessThanAMinute(cursor) { return shortest }
    var total = 0.0
    var terms = 0
    while cursor.isAtEnd == false {
      guard let amount = number(&cursor) else { return nil }
      cursor.skipBlanks()
      guard let word = cursor.word(), let unit = unit(word, in: cursor) else { return nil }
      total += amount * Double(unit)
      terms += 1
      _ = cursor.take(UInt8(ascii: "."))
      skipJoint(&cursor)
    }
    return terms > 0 && total < 1e12 ? Int((total + 0.5).rounded(.down)) : nil
  }

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

  private static func skipJoint(_ cursor: inout FieldCursor) {
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

  private static func unit(_ word: Range<Int>, in cursor: FieldCursor) -> Int? {
    units.first { cursor.matches(word, $0.word) }?.seconds
  }

  private static let units: [(word: StaticString, seconds: Int)] = [
    ("s", 1), ("sec", 1), ("secs", 1), ("second", 1), ("seconds", 1), ("secondo", 1),
    ("secondi", 1),
    ("m", 60), ("min", 60), ("mins", 60), ("minute", 60), ("minutes", 60), ("minuto", 60),
    ("minuti", 60),
    ("h", 3600), ("hr", 3600), ("hrs", 3600), ("hour", 3600), ("hours", 3600), ("ora", 3600),
    ("ore", 3600),
    ("d", 86_400), ("day", 86_400), ("days", 86_400), ("g", 86_400), ("gg", 86_400),
    ("giorno", 86_400),
    ("giorni", 86_400), ("w", 604_800), ("week", 604_800), ("weeks", 604_800),
    ("settimana", 604_800),
    ("settimane", 604_800),
  ]
}
