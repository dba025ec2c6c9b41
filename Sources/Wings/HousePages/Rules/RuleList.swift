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
    let judgement = MonthlyJudgement()
    return [
      rule(.sharpFall, .sharpFall, fall(judgement.sharpFall.settings)),
      rule(.gradualFall, .gradualFall, fall(judgement.gradualFall.settings)),
      rule(.channelSurge, .channelSurge, surge(judgement.channelSurge)),
      rule(.missingData, .missingData, missing(judgement.missingData)),
      rule(.longTrend, .longTrend, longTrend(LongTrendRule())),
      rule(.contactSpike, .contactSpike, spike(SpikeWatch.Settings())),
      rule(.mentionSpike, .mentionSpike, mentions(MentionWatch.Settings())),
      rule(.promiseOverdue, .promiseOverdue, []),
      rule(.intakeTrouble, .intakeTrouble, []),
    ]
  }

  private func words(_ key: RuleWords) -> String { key.text[language] }

  private func rule(
    _ name: RuleWords, _ kind: Finding.Kind, _ settings: [(name: RuleWords, value: String)]
  ) -> RulesPage.Rule {
    RulesPage.Rule(
      name: words(name), sentence: kind.sentence[language],
      settings: settings.map { (name: words($0.name), value: $0.value) })
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
