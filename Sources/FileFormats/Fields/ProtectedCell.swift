/// Cells that programs write as formulas so that a spreadsheet leaves them alone: `="0001"`.
public enum ProtectedCell {
  /// The text inside `="…"`; the cell itself where it is not written so. O(1).
  @inline(__always)
  public static func content(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard bytes.first == UInt8(ascii: "="), bytes.count >= 3, bytes[1] == UInt8(ascii: "\""),
      bytes[bytes.count - 1] == UInt8(ascii: "\"")
    else { return bytes }
    return UnsafeBufferPointer(rebasing: bytes[2..<(bytes.count - 1)])
  }
}

/// Numbers that a spreadsheet has shortened: `1,23457E+11`. What they were is lost.
public enum ShortenedNumber {
  /// Whether the cell is written so. O(1) for most cells.
  @inline(__always)
  public static func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 5, let first = bytes.first, first &- 0x30 < 10 || first == UInt8(ascii: "-") else {
      return false
    }
    let exponent = bytes.suffix(4).firstIndex { $0 | 0x20 == UInt8(ascii: "e") }
    guard let exponent, exponent + 2 < bytes.count, bytes[exponent + 1] == UInt8(ascii: "+") else { return false }
    return bytes[..<exponent].allSatisfy {
      $0 &- 0x30 < 10 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
      && bytes[(exponent + 2)...].allSatisfy { $0 &- 0x30 < 10 }
  }
}
