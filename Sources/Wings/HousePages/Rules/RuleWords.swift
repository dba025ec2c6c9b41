import Primitives

/// The words of the rules and of their page.
enum RuleWords {
  case tryIt, save, thresholds, noClosedMonth, wouldHaveRung(months: Int, tried: Int, current: Int)
  case leastRateFall, ofUsualLevel(share: String, points: String), leastScoreFall, points(String), leastMeanFall
  case monthsCompared, leastAnswers
  case leastExcess, leastEach, leastContacts
  case monthsLookedAt, chanceToBegin, chanceToGoOn
  case falseAlerts, oneInDaysOverChannels(String), oneInDaysOverSubjects(String)
  case leastContactsOfWindow, overAfter, leastMentions, daysCompared
  case hasDataFrom, monthsWithData, asGoodAsMissing

  var text: LocalizedText {
    switch self {
    case .tryIt: LocalizedText(it: "Prova senza salvare", en: "Try without saving")
    case .save: LocalizedText(it: "Salva", en: "Save")
    case .thresholds: LocalizedText(it: "Le sue soglie", en: "Its thresholds")
    case .noClosedMonth:
      LocalizedText(
        it: "Non c'è ancora un mese chiuso su cui provare.", en: "There is no closed month to try it on yet.")
    case .wouldHaveRung(let months, let tried, let current):
      LocalizedText(
        it: "Negli ultimi \(months) mesi avrebbe suonato \(tried) \(tried == 1 ? "volta" : "volte") (ora: \(current)).",
        en:
          "Over the last \(months) months it would have rung \(tried) \(tried == 1 ? "time" : "times") (now: \(current))."
      )
    case .leastRateFall: LocalizedText(it: "Caduta minima di una percentuale", en: "Least fall of a percentage")
    case .ofUsualLevel(let share, let points):
      LocalizedText(
        it: "\(share) del livello solito, almeno \(points) punti",
        en: "\(share) of the usual level, at least \(points) points")
    case .leastScoreFall: LocalizedText(it: "Caduta minima dell'NPS", en: "Least fall of the NPS")
    case .points(let points): LocalizedText(it: "\(points) punti", en: "\(points) points")
    case .leastMeanFall: LocalizedText(it: "Peggioramento minimo di una media", en: "Least worsening of a mean")
    case .monthsCompared: LocalizedText(it: "Mesi di confronto", en: "Months compared with")
    case .leastAnswers: LocalizedText(it: "Risposte minime in un mese", en: "Least answers of a month")
    case .leastExcess: LocalizedText(it: "Eccesso minimo dei due mesi", en: "Least excess of the two months")
    case .leastEach: LocalizedText(it: "Eccesso minimo di ciascuno", en: "Least excess of each")
    case .leastContacts: LocalizedText(it: "Conversazioni minime in un mese", en: "Least conversations of a month")
    case .monthsLookedAt: LocalizedText(it: "Mesi guardati", en: "Months looked at")
    case .chanceToBegin:
      LocalizedText(it: "Probabilità di un caso per cominciare", en: "Probability of chance to begin")
    case .chanceToGoOn: LocalizedText(it: "La stessa per continuare", en: "The same to go on")
    case .falseAlerts: LocalizedText(it: "Falsi allarmi accettati", en: "Accepted false alarms")
    case .oneInDaysOverChannels(let days):
      LocalizedText(
        it: "uno ogni \(days) giorni, su canali, code e motivi",
        en: "one in \(days) days, over channels, queues and reasons")
    case .oneInDaysOverSubjects(let days):
      LocalizedText(it: "uno ogni \(days) giorni, su tutti i soggetti", en: "one in \(days) days, over all subjects")
    case .leastContactsOfWindow:
      LocalizedText(it: "Contatti minimi in una finestra", en: "Least contacts of a window")
    case .overAfter: LocalizedText(it: "Finito dopo minuti di quiete", en: "Over after minutes of quiet")
    case .leastMentions: LocalizedText(it: "Menzioni minime in un'ora", en: "Least mentions in an hour")
    case .daysCompared: LocalizedText(it: "Giorni di confronto", en: "Days compared with")
    case .hasDataFrom: LocalizedText(it: "Un mese ha dati da", en: "A month has data from")
    case .monthsWithData: LocalizedText(it: "Mesi con dati, su sei", en: "Months with data, of six")
    case .asGoodAsMissing: LocalizedText(it: "È come mancare sotto", en: "As good as missing below")
    }
  }
}
