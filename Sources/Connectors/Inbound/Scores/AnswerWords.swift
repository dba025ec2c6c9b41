/// What calls' outcomes say of being answered, whether the column is called "answered" or "abandoned".
enum AnswerWords {
  /// Whether the customer gave up; nil for a word (lower case) that is no outcome.
  static func isAbandoned(_ word: String) -> Bool? {
    if answered.contains(word) { return false }
    return abandoned.contains(word) ? true : nil
  }

  private static let answered: Set<String> = [
    "answered", "handled", "connected", "completed", "risposta", "risposto", "gestita", "servita", "con risposta",
    "evasa", "presa in carico",
  ]
  private static let abandoned: Set<String> = [
    "abandoned", "unanswered", "not answered", "no answer", "noanswer", "missed", "lost", "abbandonata", "abbandonato",
    "persa", "perso", "non risposta", "non risposto", "senza risposta", "mancata", "rinuncia",
  ]
}
