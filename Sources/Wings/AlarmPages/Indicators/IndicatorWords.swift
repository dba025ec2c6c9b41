import Primitives

/// The words of the explorer, of its file, and of what cannot be asked.
enum IndicatorWords {
  case title, from, to, show, monthHint, definition, notCounted, rollup, bySegment, segment, value, margin, count
  case before, tooFew, tooFewNote, more, noData, noDataNext, nothingHere, excel, plain, files, rowsLink, rows, rowsNone
  case rowsMore, conversation, day, outcome, against, inFavour, wholeView
  case noFigure, nothingSplit, allChannels, indicator, per, channel, notListed, cannotSplit, monthLike, backwards
  case outside(first: String, last: String)
  case unknownIndicator(String, known: String), badGrain(String), badMonth(String), badFilter(String)
  case indicatorColumn, monthColumn, segmentColumn, valueColumn, lowColumn, highColumn, countColumn, unitColumn
  case scaleColumn

  /// The first row of the file.
  static let columns: [IndicatorWords] = [
    .indicatorColumn, .monthColumn, .segmentColumn, .valueColumn, .lowColumn, .highColumn, .countColumn, .unitColumn,
    .scaleColumn,
  ]

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
    case .noFigure: LocalizedText(it: "nessun dato", en: "no data")
    case .nothingSplit: LocalizedText(it: "niente: tutto insieme", en: "nothing: all together")
    case .allChannels: LocalizedText(it: "tutti", en: "all")
    case .indicator: LocalizedText(it: "Indicatore", en: "Indicator")
    case .per: LocalizedText(it: "Per", en: "By")
    case .channel: LocalizedText(it: "Canale", en: "Channel")
    case .notListed:
      LocalizedText(
        it: "Questo indicatore non c'è: scegline uno dall'elenco.",
        en: "There is no such indicator: choose one of the list.")
    case .cannotSplit:
      LocalizedText(
        it: "Non si può dividere così: scegli dall'elenco.", en: "It cannot be split like this: choose from the list.")
    case .monthLike: LocalizedText(it: "Un mese si scrive così: 2026-10.", en: "A month is written like this: 2026-10.")
    case .backwards:
      LocalizedText(it: "Il primo mese viene dopo l'ultimo.", en: "The first month comes after the last.")
    case .outside(let first, let last):
      LocalizedText(
        it: "In questi mesi non ci sono dati: vanno da \(first) a \(last).",
        en: "There are no data in these months: they go from \(first) to \(last).")
    case .unknownIndicator(let name, let known):
      LocalizedText(
        it: "«\(name)» non è un indicatore. Ci sono: \(known).",
        en: "\"\(name)\" is not an indicator. There are: \(known).")
    case .badGrain(let text):
      LocalizedText(
        it: "«\(text)» non va bene: il passo è month, week, day o hour.",
        en: "\"\(text)\" does not fit: the grain is month, week, day or hour.")
    case .badMonth(let text):
      LocalizedText(
        it: "«\(text)» non è un mese: scrivilo come 2026-03.", en: "\"\(text)\" is not a month: write it like 2026-03.")
    case .badFilter(let text):
      LocalizedText(
        it: "«\(text)» non è un filtro: scrivi dimensione=valore, per esempio channel=phone.",
        en: "\"\(text)\" is not a filter: write dimension=value, such as channel=phone.")
    case .indicatorColumn: LocalizedText(it: "indicatore", en: "indicator")
    case .monthColumn: LocalizedText(it: "mese", en: "month")
    case .segmentColumn: LocalizedText(it: "segmento", en: "segment")
    case .valueColumn: LocalizedText(it: "valore", en: "value")
    case .lowColumn: LocalizedText(it: "margine_da", en: "low")
    case .highColumn: LocalizedText(it: "margine_a", en: "high")
    case .countColumn: LocalizedText(it: "su", en: "n")
    case .unitColumn: LocalizedText(it: "unità", en: "unit")
    case .scaleColumn: LocalizedText(it: "scala", en: "scale")
    }
  }
}
