/// Names that people give to the sheets beside the data: covers, notes, summaries, lists.
enum SideSheetName {
  static func isOne(_ name: String) -> Bool {
    let first = name.lowercased().split { !$0.isLetter }.first.map(String.init) ?? ""
    return words.contains(first)
  }

  private static let words: Set<String> = [
    "copertina", "cover", "frontespizio", "indice", "index", "contents", "info", "informazioni", "note", "notes",
    "legenda", "legend", "istruzioni", "instructions", "leggimi", "readme", "help", "guida", "riepilogo", "sintesi",
    "summary", "overview", "riassunto", "dashboard", "cruscotto", "grafici", "grafico", "chart", "charts", "pivot",
    "parametri", "parameters", "settings", "impostazioni", "liste", "elenchi", "lists", "lookup", "tabelle", "filters",
    "filtri", "glossario", "glossary",
  ]
}
