import FileFormats

/// Words of telephone exchanges for whether a person answered, Italian and English.
enum CallOutcome {
  /// Nil for a word that is not known. O(length).
  static func isAnswered(_ word: String) -> Bool? {
    let key = ColumnFinder.squeezed(word)
    if answered.contains(key) { return true }
    return unanswered.contains(key) ? false : nil
  }

  /// A cell that says yes or no, or in an exchange's word.
  static func isReadable(_ cell: String) -> Bool { BooleanWord.read(cell) != nil || isAnswered(cell) != nil }

  private static let answered: Set<String> = [
    "answered", "answer", "answeredbyagent", "connected", "handled", "completed", "complete", "accepted", "talking",
    "risposta", "risposto", "conrisposta", "rispostadata", "gestita", "gestito", "completata", "accettata",
    "connessa", "success", "successful", "riuscita", "terminada", "trasferita", "transferred",
  ]

  private static let unanswered: Set<String> = [
    "noanswer", "notanswered", "unanswered", "missed", "missedcall", "abandoned", "abandon", "lost", "busy", "failed",
    "failure", "congestion", "cancel", "cancelled", "canceled", "chanunavail", "rejected", "declined", "voicemail",
    "timeout", "timedout", "noreply", "waiting", "hangup",
    "nonrisposta", "nonrisposto", "senzarisposta", "nessunarisposta", "persa", "perso", "abbandonata", "abbandonato",
    "occupato", "occupata", "fallita", "fallito", "congestione", "annullata", "rifiutata", "segreteria", "inattesa",
    "mancata", "abbandono", "overflow", "abandonada", "shortabandoned", "shortabandon",
  ]
}
