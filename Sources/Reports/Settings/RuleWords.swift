import Alarms
import Primitives
import Views

/// The rules as sentences, with the thresholds they have.
enum RuleWords {
  static func all(_ language: Language) -> [RulesPage.Rule] {
    let judgement = MonthlyJudgement()
    return [
      fall(
        LocalizedText(it: "Caduta brusca", en: "Sharp fall"),
        LocalizedText(
          it:
            "Suona se un mese è peggiore del livello dei mesi prima di più di quanto il caso spieghi, e di abbastanza da contare.",
          en:
            "Rings when a month is worse than the level of the months before by more than chance explains, and by enough to matter."
        ),
        judgement.sharpFall.settings, language),
      fall(
        LocalizedText(it: "Discesa lenta", en: "Gradual fall"),
        LocalizedText(
          it: "Suona se l'indicatore peggiora per più mesi di fila e in tutto di più di quanto il caso spieghi.",
          en: "Rings when the indicator gets worse for several months in a row and in all by more than chance explains."
        ),
        judgement.gradualFall.settings, language),
      surge(judgement.channelSurge, language), missing(judgement.missingData, language),
    ]
  }

  private static func fall(
    _ name: LocalizedText, _ sentence: LocalizedText, _ settings: FallSettings, _ language: Language
  ) -> RulesPage.Rule {
    let numbers = NumberText(language)
    let it = language == .it
    let points = numbers.decimal(settings.leastRateFall * 100)
    return RulesPage.Rule(
      name: name[language], sentence: sentence[language],
      settings: [
        (
          it ? "Caduta minima di una percentuale" : "Least fall of a percentage",
          numbers.percent(settings.relativeFall, digits: 0)
            + (it ? " del livello solito, almeno \(points) punti" : " of the usual level, at least \(points) points")
        ),
        (
          it ? "Caduta minima dell'NPS" : "Least fall of the NPS",
          numbers.count(settings.leastScoreFall) + (it ? " punti" : " points")
        ),
        (
          it ? "Peggioramento minimo di una media" : "Least worsening of a mean",
          numbers.percent(settings.relativeMeanFall, digits: 0)
        ),
        (
          it ? "Mesi di confronto" : "Months compared with",
          "\(settings.baselineMonths.lowerBound)–\(settings.baselineMonths.upperBound)"
        ),
        (it ? "Risposte minime in un mese" : "Least answers of a month", numbers.count(settings.leastAnswers)),
      ])
  }

  private static func surge(_ rule: ChannelSurge, _ language: Language) -> RulesPage.Rule {
    let numbers = NumberText(language)
    let it = language == .it
    return RulesPage.Rule(
      name: it ? "Ondata su un canale" : "Surge on a channel",
      sentence: it
        ? "Suona se su un canale arrivano per due mesi più conversazioni di quante la stagione e la crescita spieghino."
        : "Rings when for two months a channel gets more conversations than season and growth explain.",
      settings: [
        (
          it ? "Eccesso minimo dei due mesi" : "Least excess of the two months",
          numbers.percent(rule.leastExcess, digits: 0)
        ),
        (it ? "Eccesso minimo di ciascuno" : "Least excess of each", numbers.percent(rule.leastEach, digits: 0)),
        (it ? "Conversazioni minime in un mese" : "Least conversations of a month", numbers.count(rule.leastContacts)),
      ])
  }

  private static func missing(_ rule: MissingData, _ language: Language) -> RulesPage.Rule {
    let numbers = NumberText(language)
    let it = language == .it
    return RulesPage.Rule(
      name: it ? "Dati mancanti" : "Missing data",
      sentence: it
        ? "Suona se un dato che c'era non arriva più: il silenzio non è una buona notizia."
        : "Rings when a figure that used to come no longer arrives: silence is no good news.",
      settings: [
        (it ? "Un mese ha dati da" : "A month has data from", numbers.count(rule.leastPerMonth)),
        (it ? "Mesi con dati, su sei" : "Months with data, of six", "\(rule.leastMonths)"),
        (it ? "È come mancare sotto" : "As good as missing below", numbers.percent(rule.leftPart, digits: 0)),
      ])
  }
}
