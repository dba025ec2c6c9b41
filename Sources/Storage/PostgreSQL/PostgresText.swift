import Foundation

/// PostgreSQL's text forms of numbers and bytes.
enum PostgresText {
  /// A whole number of 64 bits; nil for anything else.
  static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    var digits = text[...]
    let negative = digits.first == UInt8(ascii: "-")
    if negative { digits = digits.dropFirst() }
    if digits.isEmpty { return nil }
    var value: Int64 = 0
    for byte in digits {
      let digit = Int64(byte) - 48
      if !(0...9).contains(digit) { return nil }
      let (tens, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, beyond) = tens.addingReportingOverflow(negative ? -digit : digit)
      if over || beyond { return nil }
      value = sum
    }
    return value
  }

  /// A real, with `NaN` and `Infinity`; libpq ends every value with a zero byte, which strtod needs.
  static func real(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let start = text.baseAddress, !text.isEmpty else { return nil }
    return UnsafeRawPointer(start).withMemoryRebound(to: CChar.self, capacity: text.count + 1) { start in
      var end: UnsafeMutablePointer<CChar>?
      let value = strtod(start, &end)
      return end.map { UnsafePointer($0) - start } == text.count ? value : nil
    }
  }

  /// Bytes in hexadecimal after `\x`.
  static func bytes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard text.count >= 2, text[0] == UInt8(ascii: "\\"), text[1] == UInt8(ascii: "x") else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2 - 1)
    for place in stride(from: 2, to: text.count - 1, by: 2) {
      guard let high = nibble(text[place]), let low = nibble(text[place + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 97...102: byte - 87
    default: nil
    }
  }
}
