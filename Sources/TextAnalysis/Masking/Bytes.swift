extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isAlphanumeric: Bool { isDigit || isLetter }
  /// A letter or digit of any script: bytes of a longer UTF-8 sequence count as letters.
  var isWord: Bool { isAlphanumeric || self >= 0x80 || self == UInt8(ascii: "_") }
  var digitValue: Int { Int(self &- 0x30) }
  /// ASCII upper case made lower case.
  var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  var uppered: UInt8 { self &- 0x61 < 26 ? self & 0xDF : self }
}

extension UnsafeBufferPointer<UInt8> {
  /// The byte at an index, or 0 outside.
  func at(_ index: Int) -> UInt8 { index >= 0 && index < count ? self[index] : 0 }

  /// No letter or digit touches this position from the left.
  func isEdge(before position: Int) -> Bool {
    position == 0 || !self[position - 1].isWord || endsInPunctuation(before: position)
  }

  /// No letter or digit touches this position from the right.
  func isEdge(after end: Int) -> Bool {
    end >= count || !self[end].isWord || startsWithPunctuation(at: end)
  }

  /// The sequence that ends before `position` is typographic punctuation or a no-break space (U+00A0,
  /// U+00AB, U+00BB, U+00B0, U+2000–U+206F): what surrounds words in real texts.
  private func endsInPunctuation(before position: Int) -> Bool {
    if at(position - 2) == 0xC2 { return isLatinMark(self[position - 1]) }
    return at(position - 3) == 0xE2 && (at(position - 2) == 0x80 || at(position - 2) == 0x81)
  }

  private func startsWithPunctuation(at position: Int) -> Bool {
    if self[position] == 0xC2 { return isLatinMark(at(position + 1)) }
    return self[position] == 0xE2 && (at(position + 1) == 0x80 || at(position + 1) == 0x81)
  }

  private func isLatinMark(_ byte: UInt8) -> Bool {
    byte == 0xA0 || byte == 0xAB || byte == 0xBB || byte == 0xB0 || byte == 0xB7
  }

  /// Whether the ASCII letters of `word` (lower case) stand at `position`, whatever their case.
  func matches(_ word: StaticString, at position: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard position >= 0, position + length <= count else { return false }
    for offset in 0..<length where self[position + offset].lowered != word.utf8Start[offset] {
      return false
    }
    return true
  }
}
