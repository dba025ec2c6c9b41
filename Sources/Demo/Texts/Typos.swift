import Primitives

/// The slips of people who write in a hurry.
enum Typos {
  static func spoil(_ text: String, _ chance: inout SeededGenerator) -> String {
    switch chance.below(5) {
    case 0: text.lowercased()
    case 1: swapLetters(in: text, &chance)
    case 2: text.replacing("è", with: "e'").replacing("perché", with: "perchè")
    case 3: text.replacing(", ", with: " ")
    default: text.replacing("non ", with: "nn ").replacing("perché", with: "xké")
    }
  }

  /// Two neighbouring plain letters change places.
  private static func swapLetters(in text: String, _ chance: inout SeededGenerator) -> String {
    var bytes = Array(text.utf8)
    guard bytes.count > 20 else { return text }
    for _ in 0..<2 {
      let place = 10 + chance.below(bytes.count - 12)
      guard isLetter(bytes[place]), isLetter(bytes[place + 1]) else { continue }
      bytes.swapAt(place, place + 1)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
}
