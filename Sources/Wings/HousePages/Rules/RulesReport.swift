public import PageKit
import Alarms
import Facts
import Foundation
import Indicators
public import Primitives
public import Storage

/// The four rules in words, and what another number of accepted false bells would have done.
public enum RulesReport {
  /// The number as it is stored; nil for what is no number above 0 up to 100. A decimal comma is read too.
  public static func number(_ typed: String) -> Double? {
    let text = typed.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: ",", with: ".")
    guard let number = Double(text), number > 0, number <= 100 else { return nil }
    return number
  }

  /// `tried` is what was typed to be tried. Trying runs the rules twice over every month there is.
  public static func page(
    _ menu: SettingsMenu, tried: String?, now: Instant, _ connection: Connection
  ) throws -> RulesPage {
    let language = menu.language
    let organisation = try OrganisationStore.read(connection)
    let words = SettingWords(.falseBellsPerYear)
    let number = tried.flatMap(number)
    let isRefused = tried != nil && number == nil
    return RulesPage(
      menu: menu, rules: RuleList(language).rules, label: words.name[language], meaning: words.meaning[language],
      value: tried ?? text(organisation.falseBellsPerYear, language),
      problem: isRefused ? words.problem[language] : nil,
      preview: try number.map { try preview($0, now: now, language, connection) })
  }

  private static func text(_ number: Double, _ language: Language) -> String {
    let text = number == number.rounded() ? "\(Int(number))" : "\(number)"
    return switch language {
    case .it: text.replacingOccurrences(of: ".", with: ",")
    case .en: text
    }
  }

  /// The rules of before and those tried, over the same closed months.
  private static func preview(
    _ number: Double, now: Instant, _ language: Language, _ connection: Connection
  ) throws -> String {
    let reader = try IndicatorReader(connection)
    let none = RuleWords.noClosedMonth.text[language]
    guard let data = try reader.rollups.monthsWithData() else { return none }
    let settled = AlarmRun.lastSettledMonth(
      on: reader.organisation.clock.day(of: now), settlingDays: reader.organisation.settlingDays)
    let last = min(settled, data.upperBound)
    guard data.lowerBound <= last else { return none }
    let watched = try SeriesReader(reader.rollups).series(upTo: last, since: data.lowerBound)
    func bells(_ accepted: Double) -> Int {
      var judgement = MonthlyJudgement()
      judgement.budget.falseBellsPerYear = accepted
      return Replay(judgement, rule: nil, over: watched, months: data.lowerBound...last).bells.count
    }
    let words = RuleWords.wouldHaveRung(
      months: data.lowerBound.distance(to: last) + 1, tried: bells(number),
      current: bells(reader.organisation.falseBellsPerYear))
    return words.text[language]
  }
}
