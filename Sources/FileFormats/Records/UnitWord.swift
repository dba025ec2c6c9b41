/// Words of a record of units: what stands under a name to say how its cells are written.
enum UnitWord {
  /// The unit of time a cell names, without brackets: `s`, `min`, `h`.
  static func ofTime(_ cell: String) -> String? {
    let word = bare(cell)
    return times.contains(word) ? word : nil
  }

  /// Whether a cell says a unit or a form and nothing else.
  static func isOne(_ cell: String) -> Bool {
    let word = bare(cell)
    return times.contains(word) || others.contains(word)
  }

  /// Whether a cell could be nothing else: in brackets, or of two characters and more.
  static func isPlain(_ cell: String) -> Bool {
    isOne(cell) && (cell.trimmedOfBlanks != bare(cell) || bare(cell).count > 1)
  }

  private static func bare(_ cell: String) -> String {
    var word = cell.trimmedOfBlanks.lowercased()[...]
    if let first = word.first, let last = word.last, ["()", "[]"].contains("\(first)\(last)") {
      word = word.dropFirst().dropLast()
    }
    if word.hasPrefix("in ") { word = word.dropFirst(3) }
    if word.hasSuffix(".") { word = word.dropLast() }
    return word.trimmedOfBlanks
  }

  private static let times: Set<String> = [
    "s", "sec", "secs", "secondi", "seconds", "min", "mins", "minuti", "minutes", "h", "hr", "hrs", "ore", "hours",
    "ms", "gg", "giorni", "days",
  ]

  private static let others: Set<String> = [
    "hh:mm", "h:mm", "hh:mm:ss", "h:mm:ss", "mm:ss", "m:ss", "%", "n", "nr", "no", "num", "numero", "number", "#",
    "€", "eur", "euro", "data", "date", "ora", "time", "testo", "text", "gg/mm/aaaa", "gg/mm/aa", "dd/mm/yyyy",
    "dd/mm/yy", "mm/dd/yyyy", "aaaa-mm-gg", "yyyy-mm-dd", "gg/mm/aaaa hh:mm", "dd/mm/yyyy hh:mm",
    "gg/mm/aaaa hh:mm:ss", "dd/mm/yyyy hh:mm:ss", "yyyy-mm-dd hh:mm:ss", "s/n", "y/n", "si/no", "sì/no", "yes/no",
    "1-5", "0-10", "1-10", "-",
  ]
}
