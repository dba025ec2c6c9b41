import Alarms
import Demand
import Primitives

/// The rules as sentences, with the thresholds they have.
enum RuleWords {
  static func all(_ language: Language) -> [RulesPage.Rule] {
    let judgement = MonthlyJudgement()
    return [
      fall(
        LocalizedText(it: "Caduta brusca", en: "Sharp fall"), .sharpFall, judgement.sharpFall.settings, language),
      fall(
        LocalizedText(it: "Discesa lenta", en: "Gradual fall"), .gradualFall, judgement.gradualFall.settings, language),
      surge(judgement.channelSurge, language), missing(judgement.missingData, language),
      longTrend(LongTrendRule(), language), spike(SpikeWatch.Settings(), language),
      mentions(MentionWatch.Settings(), language),
      RulesPage.Rule(
        name: language == .it ? "Promessa scaduta" : "Overdue promise",
        sentence: AlarmKind.Name.promiseOverdue.telling.rule[language], settings: []),
      RulesPage.Rule(
        name: language == .it ? "Arrivo in diretta in difficoltà" : "Live intake in trouble",
        sentence: AlarmKind.Name.intakeTrouble.telling.rule[language], settings: []),
    ]
  }

  private static func fall(
    _ name: LocalizedText, _ kind: AlarmKind.Name, _ settings: FallSettings, _ language: Language
  ) -> RulesPage.Rule {
    let numbers = NumberText(language)
    let it = language == .it
    let points = numbers.decimal(settings.leastRateFall * 100)
    return RulesPage.Rule(
      name: name[language], sentence: kind.telling.rule[language],
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
      sentence: AlarmKind.Name.channelSurge.telling.rule[language],
      settings: [
        (
          it ? "Eccesso minimo dei due mesi" : "Least excess of the two months",
          numbers.percent(rule.leastExcess, digits: 0)
        ),
        (it ? "Eccesso minimo di ciascuno" : "Least excess of each", numbers.percent(rule.leastEach, digits: 0)),
        (it ? "Conversazioni minime in un mese" : "Least conversations of a month", numbers.count(rule.leastContacts)),
      ])
  }

  private static func longTrend(_ rule: LongTrendRule, _ language: Language) -> RulesPage.Rule {
    let it = language == .it
    return RulesPage.Rule(
      name: it ? "Tendenza lunga" : "Long trend", sentence: AlarmKind.Name.longTrend.telling.rule[language],
      settings: [
        (it ? "Mesi guardati" : "Months looked at", "24–\(rule.months)"),
        (
          it ? "Probabilità di un caso per cominciare" : "Probability of chance to begin",
          "≤ " + NumberText(language).decimal(rule.level, digits: 2)
        ),
        (it ? "La stessa per continuare" : "The same to go on", "< " + NumberText(language).decimal(0.05, digits: 2)),
      ])
  }

  private static func spike(_ settings: SpikeWatch.Settings, _ language: Language) -> RulesPage.Rule {
    let numbers = NumberText(language)
    let it = language == .it
    let days = numbers.count((1 / settings.falseAlertsPerDay).rounded())
    return RulesPage.Rule(
      name: it ? "Picco di contatti" : "Spike of contacts",
      sentence: AlarmKind.Name.contactSpike.telling.rule[language],
      settings: [
        (
          it ? "Falsi allarmi accettati" : "Accepted false alarms",
          it
            ? "uno ogni \(days) giorni, su canali, code e motivi"
            : "one in \(days) days, over channels, queues and reasons"
        ),
        (
          it ? "Contatti minimi in una finestra" : "Least contacts of a window",
          numbers.count(SpikeSettings().leastContacts)
        ),
        (
          it ? "Finito dopo minuti di quiete" : "Over after minutes of quiet", "\(settings.quietMinutes)"
        ),
      ])
  }

  private static func mentions(_ settings: MentionWatch.Settings, _ language: Language) -> RulesPage.Rule {
    let numbers = NumberText(language)
    let it = language == .it
    let days = numbers.count((1 / settings.falseAlertsPerDay).rounded())
    return RulesPage.Rule(
      name: it ? "Picco di menzioni" : "Spike of mentions",
      sentence: AlarmKind.Name.mentionSpike.telling.rule[language],
      settings: [
        (
          it ? "Falsi allarmi accettati" : "Accepted false alarms",
          it ? "uno ogni \(days) giorni, su tutti i soggetti" : "one in \(days) days, over all subjects"
        ),
        (it ? "Menzioni minime in un'ora" : "Least mentions in an hour", "\(settings.least)"),
        (it ? "Giorni di confronto" : "Days compared with", "\(settings.leastDays)–\(settings.history)"),
      ])
  }

  private static func missing(_ rule: MissingData, _ language: Language) -> RulesPage.Rule {
    let numbers = NumberText(language)
    let it = language == .it
    return RulesPage.Rule(
      name: it ? "Dati mancanti" : "Missing data",
      sentence: AlarmKind.Name.missingData.telling.rule[language],
      settings: [
        (it ? "Un mese ha dati da" : "A month has data from", numbers.count(rule.leastPerMonth)),
        (it ? "Mesi con dati, su sei" : "Months with data, of six", "\(rule.leastMonths)"),
        (it ? "È come mancare sotto" : "As good as missing below", numbers.percent(rule.leftPart, digits: 0)),
      ])
  }
}
