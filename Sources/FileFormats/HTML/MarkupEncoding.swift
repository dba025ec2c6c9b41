/// The encoding of a page or document that may say it itself (`charset=`, `encoding=`).
///
/// UTF-8 and UTF-16 are known by their bytes, whatever is said; what is said decides between encodings of one byte.
enum MarkupEncoding {
  static func decide(_ bytes: [UInt8], stated: TextEncoding?) -> EncodingGuess {
    let sample = Array(bytes.prefix(FileFormat.sampleSize))
    var guess = EncodingGuess(sample, isWhole: bytes.count == sample.count, stated: stated)
    if guess.encoding == .utf8, guess.basis == .asciiOnly || guess.basis == .validated,
      case .invalid = UTF8Check(bytes)
    {
      let western = bytes.withUnsafeBufferPointer { WesternGuess($0, hasLoneCR: false) }
      guess = EncodingGuess(encoding: western.encoding, basis: .assumed)
    }
    if guess.basis == .assumed, let said = declared(sample), SingleByteTable.upperHalf(of: said) != nil {
      guess = EncodingGuess(encoding: said, basis: .declared)
    }
    return guess
  }

  /// The text as valid UTF-8.
  static func text(_ bytes: [UInt8], _ guess: EncodingGuess) throws(FileProblem) -> [UInt8] {
    let text = try guess.text(of: bytes)
    if case .invalid(let offset, _) = UTF8Check(text) {
      let line = text[..<offset].count { $0 == 0x0A } + 1
      throw .invalidText(encoding: guess.encoding, byteOffset: offset, line: line)
    }
    return text
  }

  /// What stands after `charset=` or `encoding=` near the start.
  private static func declared(_ sample: [UInt8]) -> TextEncoding? {
    let head = String(decoding: sample.prefix(4096), as: UTF8.self).lowercased()
    for word in ["charset=", "encoding="] {
      guard let place = head.firstRange(of: word) else { continue }
      let name = head[place.upperBound...].drop { "\"' ".contains($0) }.prefix {
        $0.isLetter || $0.isNumber || "-_".contains($0)
      }
      if let encoding = TextEncoding(name: String(name)) { return encoding }
    }
    return nil
  }
}
