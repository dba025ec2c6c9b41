/// What stands in a date column where there is no date.
extension DateFormat {
  /// Whether a cell is one of the zeros that programs write for "no date" and that no calendar has: `0`, `0.0`,
  /// `0000-00-00 00:00:00`, `00/00/0000`, `00.00.0000 00:00`, and the first day of the year 1. O(length).
  public static func isEmptyMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let cursor = FieldCursor(bytes)
    var digits = 0
    var ones = 0
    var separators = 0
    var separator: UInt8 = 0
    var position = cursor.position
    reading: while position < cursor.end {
      switch bytes[position] {
      case UInt8(ascii: "0"): digits += 1
      case UInt8(ascii: "1"): (digits, ones) = (digits + 1, ones + 1)
      case let byte where isSeparator(byte):
        guard separators == 0 || byte == separator else { return false }
        separator = byte
        separators += 1
      case UInt8(ascii: " "), UInt8(ascii: "T"): break reading
      default: return false
      }
      position += 1
    }
    let isDate = separators == 2
    if ones > 0 { return isDate && ones == 3 && isFirstOfYearOne(bytes[cursor.position..<position], separator) }
    let isNumber = separators == 0 || (separators == 1 && separator == UInt8(ascii: "."))
    guard digits > 0, isDate || (isNumber && position == cursor.end) else { return false }
    return bytes[position..<cursor.end].allSatisfy { "0 :.TZ+".utf8.contains($0) }
  }

  public static func isEmptyMark(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isEmptyMark($0) }
  }

  /// `01/01/0001`, `0001-01-01`, `1/1/0001`.
  private static func isFirstOfYearOne(_ day: Slice<UnsafeBufferPointer<UInt8>>, _ separator: UInt8) -> Bool {
    let parts = day.split(separator: separator, omittingEmptySubsequences: false)
    return parts.contains { $0.elementsEqual("0001".utf8) } && parts.allSatisfy { $0.last == UInt8(ascii: "1") }
  }
}
