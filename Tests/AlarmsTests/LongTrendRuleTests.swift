import Alarms
import Indicators
import Primitives
import Statistics
import Testing

struct LongTrendRuleTests {
  private static let first = Month(index: 2020 * 12)

  /// A churn of about 2 % that rises by `slope` a month from month `from` on, with a small wave that is no trend.
  private static func churn(_ months: Int, slope: Double, from: Int = 0, n: Double = 10_000) -> LongTrendSeries {
    var chance = SeededGenerator(seed: 5)
    return LongTrendSeries(
      .churn, from: first,
      (0..<months).map { month in
        let rate = 0.02 + slope * Double(max(0, month - from)) + 0.0006 * (chance.unit() - 0.5)
        return LongTrendSeries.Part(sum: rate * n, n: n)
      })
  }

  @Test func `a churn that rises for three years rings, with both ends told`() throws {
    let bell = try #require(LongTrendRule().bell(Self.churn(36, slope: 2e-4)))
    #expect(bell.window == Self.first...Self.first.advanced(by: 35))
    #expect(bell.trend.verdict == .rising && bell.trend.p <= 0.01)
    let before = try #require(bell.before.value)
    let now = try #require(bell.now.value)
    #expect(abs(now - before - 24 * 2e-4) < 2e-4)
  }

  @Test func `no bell for a calm figure, for one that gets better, nor for less than two years`() {
    #expect(LongTrendRule().bell(Self.churn(36, slope: 0)) == nil)
    #expect(LongTrendRule().bell(Self.churn(36, slope: -2e-4)) == nil)
    #expect(LongTrendRule().bell(Self.churn(23, slope: 1e-3)) == nil)
    #expect(LongTrendRule().bell(LongTrendSeries(.churn, from: Self.first, [])) == nil)
  }

  @Test func `a fall rings where higher is better`() throws {
    let parts = (0..<36).map { LongTrendSeries.Part(sum: 1_500 - 9 * Double($0) + Double($0 * 7 % 5), n: 1_000) }
    let bell = try #require(LongTrendRule().bell(LongTrendSeries(.products, from: Self.first, parts)))
    #expect(bell.trend.verdict == .falling)
    #expect(LongTrendRule().bell(LongTrendSeries(.churn, from: Self.first, parts)) == nil)
  }

  @Test func `looked at month by month it is one bell that begins once`() throws {
    let all = Self.churn(72, slope: 2e-4, from: 24)
    let begun = [36, 50, 54, 60, 66, 72].compactMap { count -> Month? in
      let seen = LongTrendSeries(.churn, from: Self.first, Array(all.parts.prefix(count)))
      return LongTrendRule().bell(seen)?.since
    }
    #expect(begun.count > 2 && begun.count < 6)
    #expect(Set(begun).count == 1)
  }

  @Test func `what is known a year later began a year later`() throws {
    let parts = Self.churn(36, slope: -2e-4).parts
    let early = LongTrendSeries(.products, from: Self.first, parts)
    let late = LongTrendSeries(.products, from: Self.first, parts, delay: 12)
    let since = try #require(LongTrendRule().bell(early)).since
    #expect(try #require(LongTrendRule().bell(late)).since == since.advanced(by: 12))
  }

  @Test func `the alarm tells the course, both ends, and where`() throws {
    let series = Self.churn(36, slope: 2e-4)
    let bell = try #require(LongTrendRule().bell(series))
    func change(_ before: Double, _ after: Double) -> GroupChange {
      GroupChange(before: Proportion(before * 50_000, of: 50_000), after: Proportion(after * 50_000, of: 50_000))
    }
    let age = LongTrendPlace(
      .customerAge,
      [
        (CustomerAge.underOneYear.rawValue, change(0.02, 0.035)),
        (CustomerAge.oneToThreeYears.rawValue, change(0.02, 0.0201)),
        (CustomerAge.overThreeYears.rawValue, change(0.02, 0.0199)),
      ])
    let month = Self.first.advanced(by: 36)
    let alarm = Alarm(
      series, bell, rule: LongTrendRule(), month: month, age: age, segment: nil, beside: [(.firstYear, bell)])
    #expect(alarm.kind == .longTrend && alarm.indicator == "churn" && alarm.state == "ringing")
    #expect(alarm.period == month.description)
    #expect(alarm.scope?.values == ["under_1_year"])
    #expect(alarm.alsoMoved.map(\.what) == ["first_year"])
    #expect(alarm.sentence.it.hasPrefix("abbandono mensile, 36 mesi fino a dicembre 2022: sale più di quanto il caso"))
    #expect(alarm.sentence.it.contains("soprattutto fra i clienti da meno di un anno"))
    #expect(alarm.sentence.en.contains("points a year (95% margin: +"))
    #expect(AlarmHeadline(alarm).text(.it).hasPrefix("Abbandono mensile in aumento: 2,"))
    #expect(AlarmHeadline(alarm).text(.en).hasPrefix("Monthly churn rising: 2."))
    #expect(AlarmHeadline(alarm).place(.en) == "It comes from: customers for less than a year.")
  }
}
