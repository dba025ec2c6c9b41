/// Headings of columns that count the answers of one score: `1`, `Voto 3`, `5 stelle`, `score_10`, `★★★`.
enum ScoreHeading {
  /// 0…10; nil when the header is no score.
  static func score(_ header: String) -> Int? {
    let stars = header.count { $0 == "★" || $0 == "⭐" }
    if stars > 0, header.allSatisfy({ $0 == "★" || $0 == "⭐" || $0 == "☆" || $0.isWhitespace || $0 == "\u{FE0F}" }) {
      return stars <= 10 ? stars : nil
    }
    let words = header.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == 1, let score = numbers.first, (0...10).contains(score) else { return nil }
    return words.allSatisfy { Int($0) != nil || scoreWords.contains($0) } ? score : nil
  }

  private static let scoreWords: Set<String> = [
    "voto", "voti", "score", "scores", "stella", "stelle", "star", "stars", "punteggio", "rating", "ratings", "punti",
    "punto", "point", "points", "valutazione", "risposte", "answers", "n", "di", "con", "with",
  ]
}
