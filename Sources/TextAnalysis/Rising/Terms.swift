import Foundation

/// The terms of a text: words, and runs of two or three, without those that say nothing by themselves.
enum Terms {
  static let longest = 3

  /// Each once. Lower case; numbers, masked data and words of one or two letters are left out.
  static func of(_ text: String) -> Set<String> {
    let words = words(text)
    var terms: Set<String> = []
    for start in words.indices {
      guard let first = words[start], !SmallWords.all.contains(first) else { continue }
      for length in 1...longest where start + length <= words.count {
        let run = words[start..<start + length].compactMap { $0 }
        // A run over a hole is none; one that ends in a small word says no more than the shorter one.
        guard run.count == length, let last = run.last, !SmallWords.all.contains(last) else { continue }
        terms.insert(run.joined(separator: " "))
      }
    }
    return terms
  }

  /// Words of a term that say something by themselves.
  static func weight(_ term: String) -> Int {
    term.split(separator: " ").count { !SmallWords.all.contains(String($0)) }
  }

  private static let hole = "[]"

  /// The tokens of covered data, `[codice fiscale]`, as holes.
  private static func uncovered(_ text: String) -> String {
    guard text.contains("[") else { return text }
    var left = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      left += rest[..<open] + " \(hole) "
      rest = rest[rest.index(after: close)...]
    }
    return left + rest
  }

  /// Nil where something stood that is no word.
  private static func words(_ text: String) -> [String?] {
    var words: [String?] = []
    let lowered = text.precomposedStringWithCanonicalMapping.lowercased()
    for piece in uncovered(lowered).split(whereSeparator: \.isWhitespace) {
      if piece == hole || piece.contains("@") || piece.hasPrefix("http") {
        words.append(nil)
        continue
      }
      for part in piece.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        words.append(part.count < 3 || part.contains(where: \.isNumber) ? nil : String(part))
      }
      if let end = piece.last, ".!?;:,".contains(end) { words.append(nil) }
    }
    return words
  }
}

/// Italian and English words that hold sentences together.
enum SmallWords {
  static let all: Set<String> = Set(
    (italian + " " + english).split(separator: " ").map(String.init))

  private static let italian = """
    che chi cui non per con del della dei delle dello degli dal dalla dai dalle nel nella nei nelle sul sulla sui sulle \
    una uno gli alla alle allo agli sono era ero siete siamo sia stato stata stati hai hanno abbiamo avete avere essere \
    mio mia miei mie tuo tua suo sua suoi sue loro nostro vostra vostro questa questo questi queste quello quella quelli \
    come dove quando perché perche poi più piu già gia ancora anche solo molto tutto tutti tutta ogni senza sempre mai \
    oggi ieri domani qui qua ora adesso fra tra dopo prima ma anzi però pero quindi cosa così cosi fare fatto vorrei \
    vuole posso può puo devo deve grazie salve buongiorno buonasera saluti cordiali gentile signora signor mi ti si ci \
    vi lo la le li il un dell nell all sull dall quell c'è
    """
  private static let english = """
    the and for with that this these those from have has had was were are been being not but you your our their they \
    them his her its who what when where why how all any can could will would should may might just very more most \
    please thanks thank hello hi dear regards there here then than into onto about after before because also only some \
    such does did doing done get got
    """
}
