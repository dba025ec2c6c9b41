import Primitives

/// The words of the pages of samples.
enum SampleWords {
  case title, none, noneNext, drawnFor, forSegment, strata, stratum, size, drawn, probability, items, next, previous
  case noWords, masked, backToAlarm, allSamples, chance
  case line(String, of: String), place(String, of: Int), sentence(String, of: String, seed: String)

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(it: "Campioni", en: "Samples")
    case .none:
      LocalizedText(it: "Non è stato ancora estratto nessun campione.", en: "No sample has been drawn yet.")
    case .noneNext:
      LocalizedText(
        it: "Apri un campanello e scegli le conversazioni da leggere.",
        en: "Open an alarm and draw the conversations to read.")
    case .drawnFor: LocalizedText(it: "Per il campanello", en: "For the alarm")
    case .forSegment: LocalizedText(it: "Estratto a mano", en: "Drawn by hand")
    case .strata: LocalizedText(it: "Come ho scelto", en: "How they were drawn")
    case .stratum: LocalizedText(it: "Strato", en: "Stratum")
    case .size: LocalizedText(it: "In tutto", en: "In all")
    case .drawn: LocalizedText(it: "Scelte", en: "Drawn")
    case .probability: LocalizedText(it: "Probabilità", en: "Probability")
    case .items: LocalizedText(it: "Conversazioni", en: "Conversations")
    case .next: LocalizedText(it: "Avanti", en: "Next")
    case .previous: LocalizedText(it: "Indietro", en: "Back")
    case .noWords: LocalizedText(it: "Nessun testo.", en: "No text.")
    case .masked:
      LocalizedText(
        it: "Nomi, indirizzi, numeri e codici sono coperti da quando il file è stato importato.",
        en: "Names, addresses, numbers and codes were masked when the file was imported.")
    case .backToAlarm: LocalizedText(it: "Torna al campanello", en: "Back to the alarm")
    case .allSamples: LocalizedText(it: "Tutti i campioni", en: "All samples")
    case .chance:
      LocalizedText(
        it: "Ogni conversazione di uno strato aveva la stessa probabilità di essere scelta.",
        en: "Every conversation of a stratum had the same probability of being drawn.")
    case .line(let drawn, let frame):
      LocalizedText(it: "\(drawn) conversazioni su \(frame)", en: "\(drawn) conversations of \(frame)")
    case .place(let range, let count): LocalizedText(it: "\(range) di \(count)", en: "\(range) of \(count)")
    case .sentence(let count, let frame, let seed):
      LocalizedText(
        it: "Ho scelto \(count) conversazioni su \(frame) (a caso, per strato; seme \(seed))",
        en: "\(count) conversations drawn of \(frame) (at random, by stratum; seed \(seed))")
    }
  }
}
