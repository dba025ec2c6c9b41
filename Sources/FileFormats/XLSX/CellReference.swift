/// `BC12`: a cell's place in a sheet.
enum CellReference {
  /// The 0-based column of a reference; `nil` when it has no letters or names a column beyond `XFD`.
  /// O(length).
  static func column(_ reference: UnsafeBufferPointer<UInt8>) -> Int? {
    var column = 0
    var letters = 0
    for byte in reference {
      let upper = byte & 0xDF
      guard upper >= 0x41, upper <= 0x5A else { break }
      column = column * 26 + Int(upper - 0x40)
      letters += 1
      if letters > 3 { return nil }
    }
    return letters > 0 && column <= CSVRecord.mostColumns ? column - 1 : nil
  }

  /// A number in ASCII digits, at most 9 of them.
  static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for byte in digits {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
