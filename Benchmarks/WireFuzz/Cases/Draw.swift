import Primitives

/// Inputs by chance.
enum Draw {
  static func bytes(_ random: inout SeededGenerator, below count: Int) -> [UInt8] {
    (0..<random.below(count)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  /// Text from pieces that matter to the reader, with random scalars between them.
  static func text(_ random: inout SeededGenerator, _ pieces: [String], below count: Int) -> String {
    var text = ""
    for _ in 0..<random.below(count) {
      if random.below(4) > 0 {
        text += pieces[random.below(pieces.count)]
      } else if let scalar = Unicode.Scalar(UInt32(random.below(random.below(2) == 0 ? 0x300 : 0x11_0000))) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// A few changes: a flipped bit, a byte, a cut, a repeat, a piece put in, the end lost.
  static func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator, _ pieces: [String]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(4) {
      guard !bytes.isEmpty else { return bytes }
      let at = random.below(bytes.count)
      let end = min(bytes.count, at + 1 + random.below(12))
      switch random.below(6) {
      case 0: bytes[at] ^= 1 << UInt8(random.below(8))
      case 1: bytes[at] = UInt8(truncatingIfNeeded: random.next())
      case 2: bytes.removeSubrange(at..<end)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: random.below(bytes.count))
      case 4: bytes.insert(contentsOf: Array(pieces[random.below(pieces.count)].utf8), at: at)
      default: if random.below(4) == 0 { bytes.removeSubrange(at...) }
      }
    }
    return bytes
  }
}
