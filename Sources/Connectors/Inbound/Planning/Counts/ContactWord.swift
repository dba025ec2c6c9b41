import Primitives

/// What is said of columns of contacts and of their times.
enum ContactWord {
  /// How surely a header names what was offered, when several could: `Chiamate offerte` before `Totale`.
  static func weight(_ header: String) -> Int {
    let words = Set(HeaderName(header).whole.split(separator: " ").map(String.init))
    if !words.isDisjoint(with: offered) { return 3 }
    return words.isDisjoint(with: generic) ? 2 : 1
  }

  private static let offered: Set<String> = [
    "offered", "offerte", "offerti", "received", "ricevute", "ricevuti", "inbound", "incoming", "entranti", "presented",
    "ingresso", "entrata", "arrivo",
  ]
  private static let generic: Set<String> = [
    "count", "counts", "n", "num", "number", "numero", "total", "totale", "totali", "volume", "volumi", "qty",
    "quantita",
  ]

  static func isSum(_ header: String) -> LocalizedText {
    LocalizedText(
      it: "«\(header)»: il tempo di tutti insieme; se è la media di uno, scegli «attesa media» o «durata media» "
        + "(mean_wait_seconds, mean_handle_seconds nella mappatura).",
      en: "\"\(header)\": the time of all together; if it is the mean of one, choose \"mean wait\" or \"mean handling "
        + "time\" (mean_wait_seconds, mean_handle_seconds in the mapping).")
  }

  static func isMean(_ header: String) -> LocalizedText {
    LocalizedText(
      it: "«\(header)»: la media di uno, che vale per tutte le risposte della riga.",
      en: "\"\(header)\": the mean of one, which holds for all those answered in the row.")
  }
}
