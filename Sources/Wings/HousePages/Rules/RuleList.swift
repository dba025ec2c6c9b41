import Alarms
import Demand
import Primitives

/// The rules as sentences, with the thresholds they have.
struct RuleList {
  let language: Language
  private let numbers: NumberText

  init(_ language: Language) {
    self.language = language
    numbers = NumberText(language)
  }

  var rules: [RulesPage.Rule] {
    AlarmKind.Name.allCases.map { kind in
      RulesPage.Rule(
        name: kind.telling.title[language], sentence: kind.telling.rule[language],
        settings: settings(of: kind).map { (name: words($0.name), value: $0.value) })
    }
  }

  private func words(_ key: RuleWords) -> String { key.text[language] }

  /// Its thresholds; a kind without any has none to show.
  private func settings(of kind: AlarmKind.Name) -> [(name: RuleWords, value: String)] {
    let judgement = MonthlyJudgement()
    return switch kind {
    case .sharpFall: fall(judgement.sharpFall.settings)
    case .gradualFall: fall(judgement.gradualFall.settings)
    case .channelSurge: surge(judgement.channelSurge)
    case .missingData: missing(judgement.missingData)
    case .longTrend: longTrend(LongTrendRule())
    case .contactSpike: spike(SpikeWatch.Settings())
    case .mentionSpike: mentions(MentionWatch.Settings())
    default: []
    }
  }

  private func fall(_ settings: FallSettings) -> [(name: RuleWords, value: String)] {
    let usual = RuleWords.ofUsualLevel(
      share: numbers.percent(settings.relativeFall, digits: 0), points: numbers.decimal(settings.leastRateFall * 100))
    return [
      (.leastRateFall, words(usual)),
      (.leastScoreFall, words(.points(numbers.count(settings.leastScoreFall)))),
      (.leastMeanFall, numbers.percent(settings.relativeMeanFall, digits: 0)),
      (.monthsCompared, "\(settings.baselineMonths.lowerBound)–\(settings.baselineMonths.upperBound)"),
      (.leastAnswers, numbers.count(settings.leastAnswers)),
    ]
  }

  private func surge(_ rule: ChannelSurge) -> [(name: RuleWords, value: String)] {
    [
      (.leastExcess, numbers.percent(rule.leastExcess, digits: 0)),
      (.leastEach, numbers.percent(rule.leastEach, digits: 0)),
      (.leastContacts, numbers.count(rule.leastContacts)),
    ]
  }

  private func missing(_ rule: MissingData) -> [(name: RuleWords, value: String)] {
    [
      (.hasDataFrom, numbers.count(rule.leastPerMonth)), (.monthsWithData, "\(rule.leastMonths)"),
      (.asGoodAsMissing, numbers.percent(rule.leftPart, digits: 0)),
    ]
  }

  private func longTrend(_ rule: LongTrendRule) -> [(name: RuleWords, value: String)] {
    [
      (.monthsLookedAt, "24–\(rule.months)"),
      (.chanceToBegin, "≤ " + numbers.decimal(rule.level, digits: 2)),
      (.chanceToGoOn, "< " + numbers.decimal(0.05, digits: 2)),
    ]
  }

  private func spike(_ settings: SpikeWatch.Settings) -> [(name: RuleWords, value: String)] {
    let days = numbers.count((1 / settings.falseAlertsPerDay).rounded())
    return [
      (.falseAlerts, words(.oneInDaysOverChannels(days))),
      (.leastContactsOfWindow, numbers.count(SpikeSettings().leastContacts)),
      (.overAfter, "\(settings.quietMinutes)"),
    ]
  }

  private func mentions(_ settings: MentionWatch.Settings) -> [(name: RuleWords, value: String)] {
    let days = numbers.count((1 / settings.falseAlertsPerDay).rounded())
    return [
      (.falseAlerts, words(.oneInDaysOverSubjects(days))), (.leastMentions, "\(settings.least)"),
      (.daysCompared, "\(settings.leastDays)–\(settings.history)"),
    ]
  }
}
