import Connectors
import Primitives

enum SkipText {
  /// A sentence for each reason that left rows out, in the order of the reasons' names.
  static func sentences(_ skipped: [SkipReason: Int]) -> [LocalizedText] {
    skipped.filter { $0.value > 0 }.sorted { $0.key.rawValue < $1.key.rawValue }.map { reason, count in
      let text = text(reason)
      if count == 1 {
        return LocalizedText(it: "Una riga lasciata fuori: \(text.it).", en: "One row left out: \(text.en).")
      }
      return LocalizedText(
        it: "\(NumberText(.it).count(Double(count))) righe lasciate fuori: \(text.it).",
        en: "\(NumberText(.en).count(Double(count))) rows left out: \(text.en).")
    }
  }

  static func text(_ reason: SkipReason) -> LocalizedText {
    switch reason {
    case .blank: LocalizedText(it: "righe vuote", en: "blank rows")
    case .footer: LocalizedText(it: "righe sotto i dati", en: "lines below the data")
    case .secondHeader: LocalizedText(it: "seconda riga d'intestazione", en: "second header row")
    case .byMapping: LocalizedText(it: "lasciate fuori dalla mappatura", en: "left out by the mapping")
    case .total:
      LocalizedText(
        it: "totali di altre righe (conterebbero due volte)", en: "totals of other rows (they would count twice)")
    case .notContact:
      LocalizedText(
        it: "ticket uniti ad altri, spam o eliminati: non sono contatti",
        en: "tickets merged into others, spam or deleted: no contacts")
    case .test: LocalizedText(it: "risposte di prova (anteprime del questionario)", en: "trial answers (previews)")
    case .outgoing: LocalizedText(it: "chiamate fatte da noi", en: "calls made by us")
    case .inside: LocalizedText(it: "chiamate fra telefoni interni", en: "calls between our own telephones")
    case .noScore: LocalizedText(it: "senza voto a questa domanda", en: "no score for this question")
    }
  }
}
