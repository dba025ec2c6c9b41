import Primitives

/// The words in and around charts.
enum ChartWords {
  case marginBand, usualLine, marks, showTable, month, value, margin, count
  case spike(place: String, contacts: String, expected: String), spikeReading(minutes: Int), time, contacts
  case chanceExplains, expected, told, toldReading

  var text: LocalizedText {
    switch self {
    case .marginBand:
      LocalizedText(it: "Fascia grigia: il margine di ogni mese.", en: "Grey band: the margin of each month.")
    case .usualLine:
      LocalizedText(it: "Linea tratteggiata: il livello di confronto.", en: "Dashed line: the level compared with.")
    case .marks: LocalizedText(it: "Rombi: i mesi in cui suona.", en: "Diamonds: the months in which it rings.")
    case .showTable: LocalizedText(it: "Mostra i numeri in tabella", en: "Show the numbers in a table")
    case .month: LocalizedText(it: "Mese", en: "Month")
    case .value: LocalizedText(it: "Valore", en: "Value")
    case .margin: LocalizedText(it: "Margine", en: "Margin")
    case .count: LocalizedText(it: "Su", en: "Of")
    case .spike(let place, let contacts, let expected):
      LocalizedText(
        it: "\(place): \(contacts) contatti nel picco, attesi \(expected)",
        en: "\(place): \(contacts) contacts in the spike, \(expected) expected")
    case .spikeReading(let minutes):
      LocalizedText(
        it: "Contatti ogni \(minutes) minuti. Fascia grigia: quanti ne spiegano l'ora e il caso. Rombi: il picco.",
        en: "Contacts each \(minutes) minutes. Grey band: as many as the hour and chance explain. Diamonds: the spike.")
    case .time: LocalizedText(it: "Ora", en: "Time")
    case .contacts: LocalizedText(it: "Contatti", en: "Contacts")
    case .chanceExplains: LocalizedText(it: "Li spiega il caso", en: "Chance explains")
    case .expected: LocalizedText(it: "Attesi", en: "Expected")
    case .told: LocalizedText(it: "avviso ai clienti", en: "customers told")
    case .toldReading:
      LocalizedText(it: " Linea verticale: l'avviso ai clienti.", en: " Vertical line: customers are told.")
    }
  }
}
