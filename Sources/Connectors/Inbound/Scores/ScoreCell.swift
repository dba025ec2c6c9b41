import FileFormats

/// What one cell of a column of scores says, before the scale of the column is known.
enum ScoreCell: Hashable, Sendable {
  /// `4`, `10 - Extremely likely`, `9 (molto probabile)`
  case number(Int)
  /// `9/10`, `8 su 10`, `★★★★☆`, `4 stars`
  case outOf(Int, Int)
  /// `80 %`
  case percent(Int)
  /// `Very satisfied`, in lower case, words parted by single blanks
  case word(String)
  /// A survey was sent and not answered, or none was sent.
  case invited(Bool)
  case nothing
  case unreadable

  /// Reads a cell; a number with decimals other than zero is no score. O(length).
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ decimal: DecimalFormat) {
    if bytes.contains(UInt8(ascii: "%")) {
      self = decimal.read(bytes).map { Self.percent(share: $0) } ?? .unreadable
      return
    }
    if let number = decimal.readInteger(bytes) {
      self = .number(number)
      return
    }
    self.init(String(decoding: bytes, as: UTF8.self).trimmed)
  }

  private init(_ text: String) {
    if text.isEmpty {
      self = .nothing
    } else if let stars = Self.stars(text) {
      self = .outOf(stars, 5)
    } else {
      self = Self.numbered(text) ?? Self.wordy(text)
    }
  }

  private static func percent(share: Double) -> ScoreCell {
    (0...1).contains(share) ? .percent(Int((share * 100).rounded())) : .unreadable
  }

  /// Drawn stars; empty ones may fill up the five.
  private static func stars(_ text: String) -> Int? {
    var full = 0
    var empty = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2605, 0x2B50, 0x1F31F: full += 1
      case 0x2606: empty += 1
      case 0xFE0E, 0xFE0F, 0x20: continue
      default: return nil
      }
    }
    return full + empty > 0 && full + empty <= 5 ? full : nil
  }

  /// A number with its label, its unit or its best mark: at one end of the cell, never in the middle of words.
  private static func numbered(_ text: String) -> ScoreCell? {
    let parts = Self.parts(text)
    let numbers = parts.compactMap { Int($0) }
    switch (numbers.count, parts.first.flatMap { Int($0) }, parts.last.flatMap { Int($0) }) {
    case (2, let first?, let second?):
      let between = parts.dropFirst().dropLast()
      let isRatio = text.contains("/") && between.isEmpty || between.allSatisfy(ratioWords.contains)
      return isRatio && !between.isEmpty || text.contains("/") && between.isEmpty ? .outOf(first, second) : nil
    case (1, let number?, nil), (1, nil, let number?):
      let words = parts.filter { Int($0) == nil }
      if words.allSatisfy(starWords.contains) { return .outOf(number, 5) }
      return isLabelled(text) ? .number(number) : nil
    default: return nil
    }
  }

  /// Numbers and words of a cell, in lower case. `4.5` is one part, and no whole number.
  private static func parts(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == ",") }.map { part in
      var part = part
      while let last = part.last, last == "." || last == "," { part.removeLast() }
      return String(part)
    }.filter { !$0.isEmpty }
  }

  /// A label stands beside a number behind a sign, in brackets, or as plain words: `10 - Likely`, `1 = Bad`, `5 Ottimo`.
  private static func isLabelled(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return first.isNumber || last.isNumber || first == "(" || last == ")" || first == "["
  }

  private static func wordy(_ text: String) -> ScoreCell {
    let word = ScoreWords.plain(text)
    if word.isEmpty { return .unreadable }
    return InvitationWords.invited(word).map { .invited($0) } ?? .word(word)
  }

  private static let ratioWords: Set<String> = ["su", "out", "of", "di", "von", "sur"]
  private static let starWords: Set<String> = ["star", "stars", "stella", "stelle", "étoiles", "estrellas"]
}
