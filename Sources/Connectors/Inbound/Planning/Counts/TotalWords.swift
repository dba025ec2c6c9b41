/// Words by which tables mark what adds up their other rows.
enum TotalWords {
  /// `Totale`, `Totale ottobre`, `Grand total`, `Media`: a line below the data, or between them.
  static func begins(_ cell: String) -> Bool {
    let text = cell.lowercased()
    let word = text.split { !$0.isLetter }.first.map(String.init) ?? ""
    return text.hasPrefix("total") || text.hasPrefix("grand total")
      || (lines.contains(word) && !text.contains(where: \.isNumber))
  }

  private static let lines: Set<String> = [
    "totale", "total", "totali", "totals", "somma", "sum", "media", "average", "mean", "complessivo", "overall",
    "subtotale", "subtotal",
  ]

  /// A value of a column that stands for all its others: `Tutti i canali`, `Totale`, `All`.
  static func isWhole(_ cell: String) -> Bool {
    let words = cell.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first, words.count <= 4 else { return false }
    // `Total Care` is a name.
    return wholes.contains(first) && words.dropFirst().allSatisfy(joints.contains)
  }

  /// Words that may follow: `Tutti i canali`, `All queues`, `Totale generale`.
  private static let joints: Set<String> = [
    "i", "gli", "le", "the", "of", "dei", "delle", "di", "per", "generale", "complessivo", "canali", "canale",
    "channels",
    "channel", "code", "coda", "queues", "queue", "squadre", "squadra", "teams", "team", "gruppi", "groups", "reparti",
    "sedi", "regioni", "regions", "motivi", "reasons", "prodotti", "products", "operatori", "agents", "contatti",
    "contacts", "chiamate", "calls", "giorno", "day", "mese", "month", "azienda", "company", "all", "totale", "total",
  ]

  static let wholes: Set<String> = [
    "totale", "total", "totali", "totals", "tutti", "tutte", "all", "complessivo", "overall", "everything",
  ]
}
