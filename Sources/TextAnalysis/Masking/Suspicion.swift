/// The prefilter of the masker: could this text hold anything to cover?
enum Suspicion {
  /// True when there is an `@`, or seven digits, or a run as long as a tax code, or a capital after a
  /// word that introduces a name. Most texts hold none. Eight bytes at a time, no allocation.
  static func isRaised(by bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    hasTellingBytes(bytes) || hasLongRun(bytes)
  }

  private static func hasTellingBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return false }
    var digits = 0
    var position = 0
    while position + 8 <= bytes.count {
      let eight = UInt64(
        littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      var telling = tellingBytes(eight)
      while telling != 0 {
        if isTelling(position + telling.trailingZeroBitCount / 8, in: bytes, digits: &digits) {
          return true
        }
        telling &= telling - 1
      }
      position += 8
    }
    while position < bytes.count {
      if isTelling(position, in: bytes, digits: &digits) { return true }
      position += 1
    }
    return false
  }

  /// The high bit of each byte that is not a small letter, a blank or common punctuation: 0x30…0x5F
  /// (digits, `@`, capitals) and 0x80….
  private static func tellingBytes(_ eight: UInt64) -> UInt64 {
    let (bit6, bit5, bit4) = (eight << 1, eight << 2, eight << 3)
    return (eight | (bit6 & ~bit5) | (~bit6 & bit5 & bit4)) & 0x8080_8080_8080_8080
  }

  private static func isTelling(
    _ position: Int, in bytes: UnsafeBufferPointer<UInt8>, digits: inout Int
  ) -> Bool {
    let byte = bytes[position]
    if byte.isDigit {
      digits += 1
      return digits >= 7
    }
    if byte == UInt8(ascii: "@") { return true }
    return position >= 3 && bytes[position - 1] == UInt8(ascii: " ")
      && IntroducedName.isIntroduced(position, in: bytes)
  }

  /// Whether sixteen letters or digits stand together. It looks at one byte in sixteen and walks back
  /// from there.
  private static func hasLongRun(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var runStart = 0
    while runStart + 16 <= bytes.count {
      var position = runStart + 15
      while position >= runStart, bytes[position].isAlphanumeric { position -= 1 }
      if position < runStart { return true }
      runStart = position + 1
    }
    return false
  }
}
