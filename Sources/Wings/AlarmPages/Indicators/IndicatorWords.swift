import Primitives

enum IndicatorWords: CaseIterable {
  case title, from, to, show, monthHint, definition, notCounted, rollup, bySegment, segment, value, margin, count
  case before, tooFew, tooFewNote, more, noData, noDataNext, nothingHere, excel, plain, files, rowsLink, rows, rowsNone
  case rowsMore, conversation, day, outcome, against, inFavour, wholeView

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(it: "Indicatori", en: "Indicators")
    case .from: LocalizedText(it: "Da", en: "From")
    case .to: LocalizedText(it: "A", en: "To")
    case .show: LocalizedText(it: "Mostra", en: "Show")
    case .monthHint: LocalizedText(it: "2026-10", en: "2026-10")
    case .definition: LocalizedText(it: "Che cosa dice", en: "What it says")
    case .notCounted: LocalizedText(it: "Che cosa non conta", en: "What does not count")
    case .rollup: LocalizedText(it: "Come si mette insieme", en: "How it adds up")
    case .bySegment: LocalizedText(it: "Parte per parte", en: "Part by part")
    case .segment: LocalizedText(it: "Segmento", en: "Segment")
    case .value: LocalizedText(it: "Valore", en: "Value")
    case .margin: LocalizedText(it: "Margine", en: "Margin")
    case .count: LocalizedText(it: "Su", en: "Of")
    case .before: LocalizedText(it: "Mese prima", en: "Month before")
    case .tooFew: LocalizedText(it: "gruppo piccolo", en: "small group")
    case .tooFewNote:
      LocalizedText(
        it: "Sotto 5 operatori la cifra non si mostra: direbbe qualcosa di una persona.",
        en: "Below 5 agents the figure is not shown: it would tell about a person.")
    case .more:
      LocalizedText(
        it: "segmenti più piccoli non sono in tabella: sono nel file.",
        en: "smaller segments are not in the table: they are in the file.")
    case .noData: LocalizedText(it: "Non ci sono ancora dati.", en: "There are no data yet.")
    case .noDataNext: LocalizedText(it: "Importa un file", en: "Import a file")
    case .nothingHere:
      LocalizedText(it: "Per questa richiesta non ci sono dati.", en: "There are no data for this request.")
    case .excel: LocalizedText(it: "Per Excel (Italia)", en: "For Excel (Italy)")
    case .plain: LocalizedText(it: "Per altri programmi", en: "For other programs")
    case .files: LocalizedText(it: "Scarica CSV:", en: "Download CSV:")
    case .rowsLink: LocalizedText(it: "Le righe dietro", en: "The rows behind it")
    case .rows: LocalizedText(it: "Le righe dietro", en: "The rows behind it")
    case .rowsNone: LocalizedText(it: "Nessuna riga.", en: "No rows.")
    case .rowsMore: LocalizedText(it: "Le più recenti; in tutto", en: "The latest; in all")
    case .conversation: LocalizedText(it: "Conversazione", en: "Conversation")
    case .day: LocalizedText(it: "Giorno", en: "Day")
    case .outcome: LocalizedText(it: "Esito", en: "Outcome")
    case .against: LocalizedText(it: "pesa contro", en: "counts against")
    case .inFavour: LocalizedText(it: "va bene", en: "good")
    case .wholeView: LocalizedText(it: "Togli il segmento", en: "Leave the segment")
    }
  }
}
