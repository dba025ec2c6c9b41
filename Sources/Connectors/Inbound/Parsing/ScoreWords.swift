import Primitives

/// Scores that are words: Zendesk's Good and Bad, Freshdesk's smileys, Italian ones.
enum ScoreWords {
  /// Nil when the word (trimmed, lower case) is no score.
  static func reading(_ word: String) -> ScoreReading? { table[word] }

  private static let table: [String: ScoreReading] = {
    var table: [String: ScoreReading] = [:]
    for word in ["good", "buono", "buona", "positivo", "positiva", "👍"] {
      table[word] = ScoreReading(score: 1, scale: .goodBad, invited: true)
    }
    for word in ["bad", "cattivo", "cattiva", "negativo", "negativa", "👎"] {
      table[word] = ScoreReading(score: 0, scale: .goodBad, invited: true)
    }
    // Good and bad with a comment are filters of Zendesk's API, and show up in exports made from it.
    table["good_with_comment"] = table["good"]
    table["bad_with_comment"] = table["bad"]
    for word in ["offered", "offerto", "offerta"] { table[word] = ScoreReading(invited: true) }
    for word in ["not offered", "unoffered", "non offerto", "non offerta"] {
      table[word] = ScoreReading(invited: false)
    }
    let freshdesk: [(Int, [String])] = [
      (103, ["extremely happy", "extremely satisfied", "estremamente soddisfatto"]),
      (102, ["very happy", "very satisfied", "molto soddisfatto"]),
      (101, ["happy", "satisfied", "soddisfatto"]),
      (100, ["neutral", "neutrale", "neutro"]),
      (-101, ["unhappy", "dissatisfied", "insoddisfatto"]),
      (-102, ["very unhappy", "very dissatisfied", "molto insoddisfatto"]),
      (-103, ["extremely unhappy", "extremely dissatisfied", "estremamente insoddisfatto"]),
    ]
    for (score, words) in freshdesk {
      for word in words {
        table[word] = ScoreReading(score: score, scale: .freshdesk, invited: true)
      }
    }
    return table
  }()
}
