import FileFormats
import Primitives

/// What the cells of a column of scores show, all together.
struct ScoreEvidence: Sendable {
  /// Whole numbers without a best mark beside them.
  private(set) var numbers = 0
  private(set) var least = Int.max
  private(set) var greatest = Int.min
  /// Different numbers, at most 300.
  private(set) var different: Set<Int> = []
  /// Best marks that cells name (`9/10` → 10), with the scores beside them.
  private(set) var outOf: [Int: Set<Int>] = [:]
  private(set) var percents = 0
  /// Words → how often; at most 60 different ones.
  private(set) var words: [String: Int] = [:]
  /// Cells that say whether a survey was sent.
  private(set) var invitations = 0
  private(set) var unreadable = 0
  /// Cells whose label is at the other end than their number: `1 - Very satisfied`.
  private(set) var contraries = 0

  mutating func see(_ bytes: UnsafeBufferPointer<UInt8>, _ decimal: DecimalFormat) {
    let cell = ScoreCell(bytes, decimal)
    add(cell)
    if case .number(let number) = cell, bytes.count > 3, Self.isContrary(number, bytes) { contraries += 1 }
  }

  private static func isContrary(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let mood = ScoreWords.mood(of: String(decoding: bytes, as: UTF8.self)) else { return false }
    return number <= 2 && mood > 0 || number >= 5 && mood < 0
  }

  mutating func add(_ cell: ScoreCell) {
    switch cell {
    case .number(let number):
      numbers += 1
      least = min(least, number)
      greatest = max(greatest, number)
      if different.count < 300 { different.insert(number) }
    case .outOf(let score, let best): outOf[best, default: []].insert(score)
    case .percent: percents += 1
    case .word(let word) where words.count < 60 || words[word] != nil: words[word, default: 0] += 1
    case .word, .unreadable: unreadable += 1
    case .invited: invitations += 1
    case .nothing: break
    }
  }

  /// Cells, in lower case, that the mapping gives a meaning: what they mean counts, not how they are written. An empty
  /// meaning is nothing.
  mutating func translate(_ meanings: [String: String]) {
    for (cell, meaning) in meanings {
      var isThere = false
      if let number = Int(cell), different.remove(number) != nil {
        isThere = true
        least = different.min() ?? .max
        greatest = different.max() ?? .min
        if different.isEmpty { numbers = 0 }
      }
      if words.removeValue(forKey: ScoreWords.plain(cell)) != nil { isThere = true }
      guard isThere, !meaning.isEmpty else { continue }
      var meaning = meaning
      add(meaning.withUTF8 { ScoreCell($0, .point) })
    }
  }

  var hasScores: Bool { numbers > 0 || !outOf.isEmpty || percents > 0 || !words.isEmpty }
}
