public import Primitives

extension Finding.Kind {
  /// When the rule rings, as a sentence for whoever is told.
  public var sentence: LocalizedText {
    switch self {
    case .sharpFall:
      LocalizedText(
        it: "Suona se un mese è peggiore del livello dei mesi prima di più di quanto il caso spieghi, "
          + "e di abbastanza da contare.",
        en: "Rings when a month is worse than the level of the months before by more than chance explains, "
          + "and by enough to matter.")
    case .gradualFall:
      LocalizedText(
        it: "Suona se l'indicatore peggiora per più mesi di fila e in tutto di più di quanto il caso spieghi.",
        en: "Rings when the indicator gets worse for several months in a row and in all by more than chance explains.")
    case .channelSurge:
      LocalizedText(
        it: "Suona se su un canale arrivano per due mesi più conversazioni di quante la stagione e la crescita "
          + "spieghino.",
        en: "Rings when for two months a channel gets more conversations than season and growth explain.")
    case .missingData:
      LocalizedText(
        it: "Suona se un dato che c'era non arriva più: il silenzio non è una buona notizia.",
        en: "Rings when a figure that used to come no longer arrives: silence is no good news.")
    case .longTrend:
      LocalizedText(
        it: "Suona se abbandono, permanenza o prodotti per cliente peggiorano da due o tre anni di più di quanto il "
          + "caso, la stagione e la memoria dei mesi spieghino, e di abbastanza da contare.",
        en: "Rings when churn, length of stay or products per customer get worse over two to three years by more than "
          + "chance, season and the memory of months explain, and by enough to matter.")
    case .contactSpike:
      LocalizedText(
        it: "Suona se in pochi minuti arrivano più contatti di quanti l'ora, il giorno e il caso spieghino.",
        en: "Rings when within minutes more contacts come than the hour, the day and chance explain.")
    case .mentionSpike:
      LocalizedText(
        it: "Suona se in un'ora si parla di un soggetto più che in quasi tutti i giorni degli ultimi quattro mesi.",
        en: "Rings when within an hour more is said of a subject than on nearly all days of the last four months.")
    case .promiseOverdue:
      LocalizedText(
        it: "Suona se ai clienti è stato promesso un aggiornamento su un incidente e l'ora è passata.",
        en: "Rings when customers were promised an update about an incident and its time is past.")
    case .intakeTrouble:
      LocalizedText(
        it: "Suona se di un arrivo in diretta tre conversazioni o menzioni in un'ora non si possono contare.",
        en: "Rings when of a live intake three conversations or mentions within an hour cannot be counted.")
    }
  }
}
