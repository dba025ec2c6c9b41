/// How the numbers of a column are written: which sign parts the decimals. The other sign, blanks and
/// apostrophes may group the thousands.
public enum DecimalFormat: String, Hashable, Sendable, CaseIterable {
  case comma, point

  /// The number a cell says; nil when it is not written so. Groups must be of three digits. A percent
  /// sign divides by a hundred; currency signs are left out; brackets and a trailing or typographic minus
  /// make it negative. O(length), no allocation.
  public func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let parts = NumberParts(bytes) else { return nil }
    let decimal = self == .comma ? UInt8(ascii: ",") : UInt8(ascii: ".")
    let grouping = self == .comma ? UInt8(ascii: ".") : UInt8(ascii: ",")
    guard parts.decimals(after: decimal, groupedBy: grouping) else { return nil }
    return parts.value(decimal: decimal)
  }

  /// The whole number a cell says; nil when it has decimals other than zero.
  public func readInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if let quick = Self.plainInteger(bytes) { return quick }
    guard let value = read(bytes), value == value.rounded(), abs(value) < 9e15 else { return nil }
    return Int(value)
  }

  public func read(_ text: String) -> Double? {
    var text = text
    return text.withUTF8 { read($0) }
  }

  /// Digits only, as most cells are.
  @inline(__always)
  private static func plainInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count > 0, bytes.count <= 18 else { return nil }
    var value = 0
    for byte in bytes {
      let digit = byte &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }
}
