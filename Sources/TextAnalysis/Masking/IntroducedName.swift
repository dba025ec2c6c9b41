/// Names that the text itself marks: after a title (`Sig.ra Bianchi`, `Dott. Verdi`) or after `mi chiamo`,
/// `my name is`. Up to three capitalised words are the name.
enum IntroducedName {
  /// The name after the introducing word that ends before `position`, when the name begins there.
  static func range(after position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard isCapital(at: position, in: bytes) else { return nil }
    guard isIntroduced(position, in: bytes) else { return nil }
    var end = wordEnd(from: position, in: bytes)
    guard end - position >= 2 else { return nil }
    for _ in 0..<2 {
      guard bytes.at(end) == UInt8(ascii: " "), isCapital(at: end + 1, in: bytes) else { break }
      let next = wordEnd(from: end + 1, in: bytes)
      guard next - end >= 3 else { break }
      end = next
    }
    return position..<end
  }

  /// Whether a word that introduces a name ends, with its blank, before `position`.
  static func isIntroduced(_ position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // The longest introducer is fourteen bytes with its space.
    var start = position - 2
    while start >= 0, position - start <= 16 {
      if bytes[start].isLetter, bytes.isEdge(before: start),
        introducerEnd(at: start, in: bytes) == position
      {
        return true
      }
      start -= 1
    }
    return false
  }

  /// The place after the introducer and its blank, when a word that introduces stands at `position`.
  private static func introducerEnd(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let (first, second) = (bytes[position].lowered &- 0x61, bytes.at(position + 1).lowered &- 0x61)
    guard first < 26, second < 26 else { return nil }
    let candidates = introducers[Int(first) * 26 + Int(second)]
    if candidates.isEmpty { return nil }
    for word in candidates where bytes.matches(word, at: position) {
      var end = position + word.utf8CodeUnitCount
      if bytes.at(end) == UInt8(ascii: ".") { end += 1 }
      guard bytes.at(end) == UInt8(ascii: " ") else { continue }
      return end + 1
    }
    return nil
  }

  private static func isCapital(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let byte = bytes.at(position)
    if byte &- 0x41 < 26 { return true }
    return byte == 0xC3 && (0x80...0x9E).contains(bytes.at(position + 1))
  }

  private static func wordEnd(from position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = position
    while end < bytes.count,
      bytes[end].isLetter || bytes[end] >= 0x80 || isApostrophe(end, in: bytes)
    { end += 1 }
    return end
  }

  /// An apostrophe inside a name: `D'Amico`.
  private static func isApostrophe(_ position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[position] == UInt8(ascii: "'") && bytes.at(position + 1).isLetter
  }

  /// The introducing words by their first two letters, so that a look-up costs one step.
  private static let introducers: [[StaticString]] = {
    let words: [StaticString] = [
      "sig", "sig.ra", "sig.na", "sigg", "signor", "signora", "signorina", "dott", "dott.ssa",
      "dottor",
      "dottoressa", "dr", "dr.ssa", "mi chiamo", "ing", "avv", "arch", "rag", "prof", "prof.ssa",
      "my name is", "mr", "mrs", "ms",
    ]
    var table = [[StaticString]](repeating: [], count: 26 * 26)
    for word in words {
      table[Int(word.utf8Start[0] - 0x61) * 26 + Int(word.utf8Start[1] - 0x61)].append(word)
    }
    return table
  }()
}
