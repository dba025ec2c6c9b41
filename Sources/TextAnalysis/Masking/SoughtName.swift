/// A name given by the caller, split into the words that are sought in the text.
struct SoughtName {
  private let words: [[UInt8]]

  /// The names with something to seek, the longest first.
  static func all(in names: [String]) -> [SoughtName] {
    names.compactMap { name in
      let words = name.utf8.split { $0.isWord == false && $0 != UInt8(ascii: "'") }
        .map { folded(Array($0)) }
        .filter { $0.contains { $0.isDigit == false } }
      return words.isEmpty ? nil : SoughtName(words: words)
    }
  }

  /// The range of the longest run of words at `position` that belong to one of the names.
  static func range(
    at position: Int, in bytes: UnsafeBufferPointer<UInt8>, among names: [SoughtName]
  ) -> Range<Int>? {
    var best: Int?
    for name in names {
      if let end = name.end(at: position, in: bytes), end > best ?? 0 { best = end }
    }
    return best.map { position..<$0 }
  }

  /// Where the name's words, in any order, stop. At least one of them must have three letters and be more
  /// than a particle (`di`, `della`), and a particle may begin only where the name itself begins with it.
  private func end(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var end: Int?
    var next = position
    var last = position
    while let word = words.first(where: { Self.stands($0, at: next, in: bytes) }) {
      last = next + word.count
      if Self.tells(word) {
        end = last
      } else if end == nil, word != words[0] {
        return nil
      }
      guard bytes.at(last) == UInt8(ascii: " ") || bytes.at(last) == UInt8(ascii: ".") else {
        break
      }
      next = last + 1
    }
    return end
  }

  private static func tells(_ word: [UInt8]) -> Bool {
    word.count >= 3 && particles.contains(word) == false
  }

  private static func stands(
    _ word: [UInt8], at position: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard position + word.count <= bytes.count else { return false }
    for offset in 0..<word.count where lowered(position + offset, in: bytes) != word[offset] {
      return false
    }
    return bytes.isEdge(after: position + word.count)
  }

  private static func folded(_ word: [UInt8]) -> [UInt8] {
    word.withUnsafeBufferPointer { bytes in bytes.indices.map { lowered($0, in: bytes) } }
  }

  /// Lower case of ASCII and of the accented capitals À…Þ (UTF-8 C3 80…9E).
  private static func lowered(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let byte = bytes[index]
    if byte >= 0x80, byte <= 0x9E, byte != 0x97, bytes.at(index - 1) == 0xC3 { return byte + 0x20 }
    return byte.lowered
  }

  private static let particles: Set<[UInt8]> = Set(
    [
      "della", "dello", "delle", "degli", "dalla", "dal", "del", "dei", "von", "van", "der", "the",
      "and",
    ]
    .map { Array($0.utf8) })
}
