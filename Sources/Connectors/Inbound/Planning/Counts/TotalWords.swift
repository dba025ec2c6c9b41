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
    return wholes.contains(first)
  }

  static let wholes: Set<String> = [
    "totale", "total", "totali", "totals", "tutti", "tutte", "all", "complessivo", "overall", "everything",
  ]
}
