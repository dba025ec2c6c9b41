import FileFormats

/// A column whose cells can leave a row out.
struct SkipRule: Sendable {
  let column: Int
  let test: Test
  let reason: SkipReason
  private let skipsEmpty: Bool
  private var cache = CellCache()

  enum Test: Sendable {
    /// One of these cells, trimmed and in lower case.
    case cell(Set<String>)
    /// One of these words in a list of tags; in lower case.
    case tag(Set<String>)
    /// A yes.
    case flag
    /// Anything that is no "no": the number of another ticket, a moment.
    case filled
  }

  init(column: Int, test: Test, reason: SkipReason) {
    self.column = column
    self.test = test
    self.reason = reason
    if case .cell(let cells) = test { skipsEmpty = cells.contains("") } else { skipsEmpty = false }
  }

  /// O(length of the cell); a cell that was seen before is looked up, but for tags, of which most cells differ.
  @inline(__always)
  mutating func holds(_ row: borrowing RawRow) -> Bool {
    if row.isEmpty(column) { return skipsEmpty }
    let test = test
    if case .tag(let tags) = test { return row.withBytes(column) { TagList.holds($0, tags) } }
    let value = row.withBytes(column) { cache.value($0) { .boolean(test.holds($0)) } }
    if case .boolean(let holds) = value { return holds }
    return false
  }
}

extension SkipRule.Test {
  func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).trimmed.lowercased()
    switch self {
    case .cell(let cells): return cells.contains(text)
    case .tag(let tags): return TagList.holds(bytes, tags)
    case .flag: return BooleanWord.read(bytes) == true || text == "x" || text == "✓"
    case .filled:
      return text.isEmpty == false && BooleanWord.read(bytes) != false && Self.nothing.contains(text) == false
    }
  }

  private static let nothing: Set<String> = [
    "-", "–", "—", "n/a", "n/d", "n.d.", "null", "none", "nil", "nessuno", "nessuna", "[]",
  ]
}

/// A cell with several tags: `vip closed_by_merge`, `vip, urgente`, `["vip","spam"]`, `vip;spam`, `vip|spam`.
enum TagList {
  /// Whether one of the tags (in lower case) is in the cell. O(length × tags), without allocation where none is.
  static func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ tags: Set<String>) -> Bool {
    guard tags.contains(where: { occurs($0.utf8, in: bytes) }) else { return false }
    let text = String(decoding: bytes, as: UTF8.self).trimmed.lowercased()
    return tags.contains(text) || words(text).contains { tags.contains($0) }
  }

  /// Whether the letters stand somewhere, whatever the case of the ASCII ones; beyond ASCII it may be so.
  private static func occurs(_ word: String.UTF8View, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.allSatisfy({ $0 < 0x80 }) else { return true }
    let count = word.count
    guard count > 0, count <= bytes.count else { return false }
    for start in 0...(bytes.count - count) {
      var place = start
      var isThere = true
      for letter in word {
        let byte = bytes[place]
        if (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) != letter {
          isThere = false
          break
        }
        place += 1
      }
      if isThere { return true }
    }
    return false
  }

  /// The tags of a text, trimmed. Blanks part them only where nothing else does: a tag may have blanks.
  static func words(_ text: String) -> [String] {
    let bare = text.filter { "[]\"'{}#".contains($0) == false }
    let listed = bare.split { ",;|\n".contains($0) }
    let parts = listed.count > 1 ? listed : bare.split(separator: " ")
    return parts.map { String($0).trimmed }
  }

  /// Whether a header is one of tags.
  static func isHeader(_ name: HeaderName) -> Bool {
    let words = Set(name.whole.split(separator: " ").map(String.init))
    return words.isDisjoint(with: ["tag", "tags", "label", "labels", "etichetta", "etichette"]) == false
  }
}
