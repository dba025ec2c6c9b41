/// Names of time zones as programs write them after a time, where a name means one offset. `IST` (India, Ireland,
/// Israel) and `CST` (Chicago, China, Cuba) are not read: a moment hours away would be worse than a question.
enum ZoneName {
  /// Seconds from UTC; nil when the word names no zone.
  static func offset(_ word: Range<Int>, in cursor: FieldCursor) -> Int? {
    names.first { cursor.matches(word, $0.name) }.map { $0.hours * 3600 }
  }

  private static let names: [(name: StaticString, hours: Int)] = [
    ("utc", 0), ("gmt", 0), ("cet", 1), ("cest", 2), ("wet", 0), ("west", 1), ("bst", 1), ("eet", 2),
    ("eest", 3), ("est", -5), ("edt", -4), ("pst", -8), ("pdt", -7),
  ]
}
